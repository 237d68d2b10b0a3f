"""What the machine makes of one line, in words: who it is, what the source does with it, and through whom it came.

No part is told by colour or weight alone. What is certain stands as it is; a guess says "probably" and has its number;
what is open says "unresolved" after a question mark.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from onrecord.cli.passage import CONTEXT_STYLE, SIGN_STYLE, words_of
from onrecord.cli.terminal import Signs, visible
from onrecord.exports.calendar_words import in_words
from onrecord.values.source import Candidate, Source, SourceKind, Voice
from onrecord.values.stance import Judgement, NonAnswer, Stance
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Modifier, TimeType

CERTAIN = 0.8
"""A source below this is shown as a guess: it takes at least a second look for one line in five."""
FEWEST_RIVALS = 0.05
"""A candidate with less than this share is not worth a reader's time."""
MOST_CANDIDATES = 3
"""Candidates that are shown for one line; the JSON has all."""
SHORT = 30
"""Words of a source up to so many characters are told again before "=": longer ones stand right above."""
DENIAL_STYLE = "bold"
GUESS_STYLE = "italic"
OPEN_STYLE = "yellow"
NON_ANSWERS = {
    NonAnswer.DECLINED: "would not say",
    NonAnswer.NO_RESPONSE: "did not respond",
    NonAnswer.NOT_REACHED: "could not be reached",
}
"""Three facts that are never merged."""


class Note(NamedTuple):
    """One thing more about a line, on a row of its own."""

    label: str
    facts: tuple[Text, ...]
    """In order; a row may end between two of them."""
    dots: bool = True
    """Whether a dot stands between two of them; otherwise they carry their own signs."""


LABEL = 7
"""Columns of the longest label of a note."""


def account(story: Story, index: int, signs: Signs) -> Iterator[Note]:
    """All that the machine makes of a line: first how it is read, then what more there is."""
    yield Note("read as", tuple(_reading(story, index, signs)))
    yield from notes(story, index, signs)


def _reading(story: Story, index: int, signs: Signs) -> Iterator[Text]:
    """Who the source of a line is, what it does with the content, and which line that answers."""
    judgement, shown = story.judgements[index], who(story, index, signs)
    if shown:
        yield shown
    yield stance_words(judgement, signs)
    if judgement.answers is not None:
        yield Text(f"answers {judgement.answers + 1}")


def who(story: Story, index: int, signs: Signs) -> Text:
    """Who the source of a line is; empty where the text names none."""
    voice, words = story.voices[index], words_of(story.page.text, story.attributions[index].source, signs)
    if not words:
        return Text()
    if voice.source is None:
        return _unresolved(voice)
    source = story.sources[voice.source]
    label = label_of(story, source)
    named = f"{words} = " if len(words) <= SHORT else "= "
    shown = Text("" if label.casefold() in words.casefold() else named, CONTEXT_STYLE)
    if voice.score < CERTAIN:
        shown.append(f"probably {label} ({voice.score:.2f})", GUESS_STYLE)
    elif source.name is not None or shown:
        shown.append(label)
    return shown.append(_sort(source, told=bool(shown)), CONTEXT_STYLE)


def _sort(source: Source, *, told: bool) -> str:
    """What a source is, and for an unnamed one whether the story gives a reason for that."""
    facts = [source.kind.value, "several" if source.several and source.kind is not SourceKind.COLLECTIVE else ""]
    if source.kind is SourceKind.UNNAMED and source.unnamed_because is None:
        facts.append("no reason given")
    return (", " if told else "") + ", ".join(fact for fact in facts if fact)


def _unresolved(voice: Voice) -> Text:
    kind = "" if voice.kind in {None, SourceKind.UNNAMED} else f" {voice.kind}"
    return Text(f"? unresolved{kind}", OPEN_STYLE)


def _rivals(voice: Voice) -> list[Candidate]:
    """Who else a guess could be, or who an unresolved source could be, as far as it is worth telling."""
    if voice.source is not None and voice.score >= CERTAIN:
        return []
    others = [one for one in voice.candidates if one.source != voice.source and one.score >= FEWEST_RIVALS]
    return others[:MOST_CANDIDATES]


def label_of(story: Story, source: Source) -> str:
    """What to call a source: by name, else in the story's own words, harmless."""
    span: Span | None = source.description or next(iter(source.mentions), None)
    if source.name is not None:
        return visible(source.name)
    return source.kind.value if span is None else visible(story.page.text[span.start : span.end])


def _rival_label(story: Story, voice: Voice, rival: Candidate) -> str:
    """What to call a candidate, so that two of one name are told apart: a writing by its words, another by its kind."""
    source = story.sources[rival.source]
    if source.kind is SourceKind.DOCUMENT and source.description is not None:
        return visible(story.page.text[source.description.start : source.description.end])
    label = label_of(story, source)
    named = [label_of(story, story.sources[one.source]) for one in voice.candidates]
    return f"{label}, {source.kind.value}" if named.count(label) > 1 else label


def stance_words(judgement: Judgement, signs: Signs) -> Text:
    """What the source does with the content, with the band of a denial or the kind of a non-answer."""
    if judgement.stance is None:
        return Text("stance unclear", OPEN_STYLE)
    if judgement.stance is Stance.DENIES:
        band = f", {judgement.band.value}" if judgement.band is not None else ""
        return Text.assemble((f"{signs.denial} ", SIGN_STYLE), (f"denies{band}", DENIAL_STYLE))
    if judgement.non_answer is not None:
        return Text(f"{judgement.stance.value}, {NON_ANSWERS[judgement.non_answer]}")
    return Text("other: attitude or act" if judgement.stance is Stance.OTHER else judgement.stance.value)


def notes(story: Story, index: int, signs: Signs) -> Iterator[Note]:
    """What more there is of a line: who else it could be, what is denied, hedges, basis, times, why unnamed, hops."""
    text, voice, judgement = story.page.text, story.voices[index], story.judgements[index]
    rivals = _rivals(voice)
    if rivals:
        shares = (f"{_rival_label(story, voice, one)} ({one.score:.2f})" for one in rivals)
        yield Note("one of" if voice.source is None else "or else", tuple(Text(share, GUESS_STYLE) for share in shares))
    if judgement.stance is Stance.DENIES:
        denied = words_of(text, judgement.denied, signs)
        yield Note("denied", (Text(denied) if denied else Text("(the story does not say what)", CONTEXT_STYLE),))
    if judgement.hedges:
        yield Note("hedged", tuple(_quoted(text, span, signs) for span in judgement.hedges))
    if judgement.basis is not None:
        ground = Text(f"{judgement.basis.ground.value}: ")
        yield Note("basis", (ground.append_text(_quoted(text, judgement.basis.span, signs)),))
    times = tuple(_when(story, index, signs))
    if times:
        yield Note("when", times)
    because = None if voice.source is None else story.sources[voice.source].unnamed_because
    if because is not None:
        yield Note("unnamed", (_quoted(text, because, signs),))
    if is_relayed(story, index):
        first, *others = (visible(hop.name) for hop in voice.chain)
        hops = (Text.assemble((f"{signs.points} ", SIGN_STYLE), name) for name in others)
        yield Note("through", (Text(first), *hops), dots=False)


def _when(story: Story, index: int, signs: Signs) -> Iterator[Text]:
    """When a line was said, and the times that its content tells, where the story says so."""
    clocks = story.clocks[index]
    if clocks.said is not None:
        yield Text("said ").append_text(_time(story, clocks.said, signs))
    for number, time in enumerate(clocks.happened):
        yield Text("" if number else "tells of ").append_text(_time(story, time, signs))


def _time(story: Story, index: int, signs: Signs) -> Text:
    """A time in the story's words, and where that is on the calendar."""
    time = story.times[index]
    shown = _quoted(story.page.text, time.span, signs)
    if time.relation is not None:
        shown.append(f" {time.relation.order.value} ").append_text(_quoted(story.page.text, time.relation.event, signs))
    places = dict.fromkeys((one.earliest, one.latest) for one in time.interpretations)
    words = [in_words(*place) for place in places if place != (None, None)]
    if words:
        about = "about " if time.modifier is Modifier.APPROX else ""
        return shown.append(" = ", CONTEXT_STYLE).append(about + ", or ".join(words))
    if time.first.anchor is Anchor.UNKNOWN and time.type in {TimeType.DATE, TimeType.TIME}:
        shown.append(" = ", CONTEXT_STYLE).append("? no date to reckon from", OPEN_STYLE)
    return shown


def is_relayed(story: Story, index: int) -> bool:
    """Whether somebody stands between the page's outlet and the line's own source."""
    chain = story.voices[index].chain
    first = 1 if story.page.outlet is not None and chain and not chain[0].spans else 0
    last = len(chain) - (1 if story.attributions[index].source else 0)
    return last > first


def _quoted(text: str, span: Span, signs: Signs) -> Text:
    return Text(f"{signs.opening}{visible(text[span.start : span.end])}{signs.closing}")

"""The statements of one story: the proposition of each line, what its speaker does with it, and its details."""

import re
from collections.abc import Collection, Iterator

from onrecord.claims.details import details_in, when
from onrecord.claims.proposition import main_clause_negated, proposition_of
from onrecord.claims.words import tokens_of
from onrecord.lexicon.en.claims_words import DENYING, FIRST_PERSON, POSSESSIVE, PRONOUNS
from onrecord.lexicon.en.hedges import HEDGES
from onrecord.values.attribution import Form
from onrecord.values.claim import HEADLINE, Detail, DetailKind, Statement, StatementKey
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

FEWEST_TERMS = 2
"""Telling words that a statement needs: fewer than these are no proposition that could be found again."""
_OPENING = re.compile(r"[\s\"“”„«»‹›‘’'(,:;…–—-]*(?:that\b(?!['’]s)[\s\"“‘'(,]*)?")
_CLOSING = re.compile(r"[\s\"“”«»‹›’',.:;…)–—-]{0,20}\Z")
_LONGEST_CLOSING = 20
_AFTER_QUESTION = " \"'”’"
_WORD = re.compile(r"[^\W\d_]+")
_HEDGE = re.compile(r"\b(?:" + "|".join(HEDGES) + r")(?!\w)")
_KINDS = list(DetailKind)


def statements_of(story: Story, only: Collection[int] | None = None) -> tuple[Statement, ...]:
    """The statements of a story: its headline, in the story's own voice, then each line that has a proposition.

    A line without content, one whose content has hardly a word, and one that only urges others to do something has
    none. Of a denial the proposition is what is denied. Lines within lines count like others. In the order of lines.

    ``only`` asks for those of some lines, by their indices, `HEADLINE` for the headline.
    """
    title = _headline(story) if only is None or HEADLINE in only else ()
    lines = (at for at in range(len(story.attributions)) if only is None or at in only)
    return (*title, *(one for at in lines for one in _line(story, at)))


def _headline(story: Story) -> Iterator[Statement]:
    headline = story.page.headline
    if headline is None or len(proposition_of(headline.value).terms) < FEWEST_TERMS:
        return
    words = headline.value
    spans: Spans = () if headline.span is None else (headline.span,)
    details = _sorted(details_in(story.page.text, spans[0]) if spans else _unplaced(words))
    yield Statement(
        key=StatementKey(story.key, HEADLINE),
        words=words,
        compared=words,
        spans=spans,
        stance=_headline_stance(words),
        negated=main_clause_negated(words),
        denial_in_words=False,
        hedged=_HEDGE.search(words.lower().replace("’", "'")) is not None,
        speaker=None if story.page.outlet is None else story.page.outlet.value,
        speaker_kind=SourceKind.OUTLET,
        said=None,
        published=_published(story),
        details=details,
    )


def _headline_stance(words: str) -> Stance:
    """What a headline does with its words: "Minister denies secret flight" asserts nothing but the denial."""
    if words.rstrip(_AFTER_QUESTION).endswith("?"):
        return Stance.QUESTIONS
    denies = any(token.lower in DENYING for token in tokens_of(words))
    return Stance.DENIES if denies else Stance.ASSERTS


def _unplaced(words: str) -> Iterator[Detail]:
    for detail in details_in(words, Span(0, len(words))):
        yield Detail(detail.kind, detail.words, (), detail.value, detail.latest, detail.unit)


def _line(story: Story, at: int) -> Iterator[Statement]:
    judgement = story.judgements[at]
    spans = _bare(story.page.text, judgement.denied or story.attributions[at].content)
    words = " ".join(story.page.text[span.start : span.end] for span in spans)
    compared = _named(story, at, spans)
    if judgement.stance is Stance.URGES or len(proposition_of(compared).terms) < FEWEST_TERMS:
        return
    negated = main_clause_negated(words)
    voice = story.voices[at] if story.voices else None
    source = story.sources[voice.source] if voice is not None and voice.source is not None else None
    yield Statement(
        key=StatementKey(story.key, at),
        words=words,
        compared=compared,
        spans=spans,
        stance=judgement.stance,
        negated=negated,
        denial_in_words=negated
        and judgement.stance is Stance.DENIES
        and (
            story.attributions[at].form is Form.DIRECT  # who is quoted with a no denies by it, whatever lifts the words
            or any(decided.overlaps(span) for decided in judgement.decided for span in spans)
        ),
        hedged=bool(judgement.hedges),
        speaker=None if source is None else source.name or _description(story, source.description),
        speaker_kind=None if voice is None else voice.kind,
        said=_said(story, at),
        published=_published(story),
        details=_sorted(_details(story, at, spans)),
    )


def _bare(text: str, spans: Spans) -> Spans:
    """The spans without "that", quotation marks and stops at their edges."""
    found = []
    for start, end in spans:
        opening = _OPENING.match(text, start, end)
        first = start if opening is None else opening.end()
        closing = _CLOSING.search(text, max(first, end - _LONGEST_CLOSING), end)
        last = end if closing is None else closing.start()
        if first < last:
            found.append(Span(first, last))
    return tuple(found)


def _named(story: Story, at: int, spans: Spans) -> str:
    """The words of the spans with names for pronouns: those that the story's sources are known to be mentioned by."""
    names = {mention: source.name for source in story.sources if source.name is not None for mention in source.mentions}
    voice = story.voices[at] if story.voices else None
    speaker = None if voice is None or voice.source is None else story.sources[voice.source].name
    pieces = []
    for span in spans:
        reached = span.start
        for word in _WORD.finditer(story.page.text, *span):
            lower = word.group().lower()
            if lower in PRONOUNS:
                name = names.get(Span(*word.span())) or (speaker if lower in FIRST_PERSON else None)
                if name is not None:
                    ending = "'s" if lower in POSSESSIVE else ""
                    pieces += [story.page.text[reached : word.start()], name, ending]
                    reached = word.end()
        pieces += [story.page.text[reached : span.end], " "]
    return "".join(pieces).strip()


def _details(story: Story, at: int, spans: Spans) -> Iterator[Detail]:
    for time in story.clocks[at].happened if story.clocks else ():
        detail = when(story.page.text, story.times[time])
        if detail is not None:
            yield detail
    known = {source.name.lower() for source in story.sources if source.name is not None}
    for span in spans:
        yield from details_in(story.page.text, span, known)


def _sorted(details: Iterator[Detail]) -> tuple[Detail, ...]:
    return tuple(sorted(details, key=lambda detail: (_KINDS.index(detail.kind), detail.spans)))


def _description(story: Story, span: Span | None) -> str | None:
    return None if span is None else story.page.text[span.start : span.end]


def _said(story: Story, at: int) -> str | None:
    said = story.clocks[at].said if story.clocks else None
    return None if said is None else story.times[said].first.earliest


def _published(story: Story) -> str | None:
    return None if story.page.published is None else story.page.published.value

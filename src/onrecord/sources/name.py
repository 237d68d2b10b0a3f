"""The room's verb: who is behind each line of a story, and through whom it reached the page."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.documents import RESTING
from onrecord.lexicon.en.phrases import AFTER_HER
from onrecord.sources.assemble import assemble
from onrecord.sources.chains import chain_of, page_steps
from onrecord.sources.documents import document_phrases, new_document
from onrecord.sources.evidence import vote_kinds
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.first_person import first_person, resolve_first_person
from onrecord.sources.identify import identify
from onrecord.sources.linking import find_short_forms, link_names
from onrecord.sources.phrases import Phrase
from onrecord.sources.pronouns import gender_of_pronoun, resolve_pronoun
from onrecord.sources.revealed import reveal
from onrecord.sources.roles import add_role, give_roles, held
from onrecord.sources.sightings import sight_names
from onrecord.sources.stage import Stage, outer_quotations
from onrecord.sources.tokens import Words, read_words
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.source import Name, Named, SourceKind
from onrecord.values.text import Span

_POST = 12
"""Words after a pronoun that may say what its bearer is ("he has been mayor")."""
_OPENING = 5
"""Sentences of a story's opening: what it rests on there ("according to a report in …") may come up throughout."""

Event = tuple[int, int, int | Phrase | Figure | str]


def name_sources(
    reading: Reading,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    *,
    outlet: str | None,
    byline: Sequence[str],
    credit: str | None,
    dateline: str | None,
) -> Named:
    """The sources of a story and, for each of its lines in order, whose word it is and through whom it came.

    ``names`` are those that the trained reader found; they may be incomplete. ``outlet``, ``byline``, ``credit`` (the
    agency whose text it is) and ``dateline`` are those of the page. Takes time about linear in the story.

    >>> from onrecord.reading import read_text
    >>> from onrecord.testing import marked
    >>> from onrecord.values.attribution import Form
    >>> from onrecord.values.source import NameKind
    >>> text, at = marked("{name:Ana Sol} left. {source:She} {cue:said} {content:it rained}.")
    >>> line = Attribution((at["source"],), (at["cue"],), (at["content"],), None, Form.INDIRECT, 0.9, "")
    >>> found = name_sources(
    ...     read_text(text, (Span(0, len(text)),)), [line], [Name(at["name"], NameKind.PERSON)],
    ...     outlet="The Leval Ledger", byline=(), credit=None, dateline=None,
    ... )
    >>> found.sources[found.voices[0].source].name, [hop.name for hop in found.voices[0].chain]
    ('Ana Sol', ['The Leval Ledger', 'Ana Sol'])
    """
    stage = _set_stage(reading, attributions, names)
    for position, _, happening in sorted(_events(stage), key=lambda event: event[:2]):
        _take_in(stage, position, happening)
    reveal(stage)
    for number, line in enumerate(attributions):
        word = first_person(stage.words, line)
        if word is not None:
            choice = resolve_first_person(stage, number, word, outlet=outlet, byline=byline)
            stage.choices[number] = choice
            if choice.figure is not None:
                choice.figure.mentions.add(line.source[0])
    page = page_steps(stage, outlet=outlet, credit=credit, dateline=dateline)
    chains = [chain_of(stage, number, page) for number in range(len(attributions))]
    return assemble(stage, chains)


def _set_stage(reading: Reading, attributions: Sequence[Attribution], names: Sequence[Name]) -> Stage:
    words = read_words(reading)
    sources = [span for line in attributions for span in line.source]
    sightings = sight_names(words, names, sources, [span for line in attributions for span in line.cue])
    cast = Cast(words)
    known = link_names(cast, sightings)
    vote_kinds(cast, sightings, known, attributions)
    give_roles(cast, sightings, known)
    return Stage(
        words=words, sightings=sightings, known=known, cast=cast, lines=attributions,
        quoted=outer_quotations(reading), by_sentence=_by_sentence(words, attributions),
    )  # fmt: skip


def _by_sentence(words: Words, attributions: Sequence[Attribution]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, line in enumerate(attributions):
        spans = line.source or line.cue
        if spans:
            found.setdefault(words.sentence(spans[0].start).start, []).append(number)
    return found


def _events(stage: Stage) -> Iterator[Event]:
    """All that is spoken of, with its place: names, surnames without a name, writings, he and she, and sources."""
    taken = sorted(span for line in stage.lines for span in line.source)
    starts = {span.start for span in taken}
    for number, sighting in enumerate(stage.sightings.all):
        yield sighting.span.start, 1, number
    for span, figure in find_short_forms(stage.cast, stage.sightings):
        yield span.start, 1, figure
    for phrase in document_phrases(stage):
        if phrase.span.start not in starts:
            yield phrase.core.start, 2, phrase
    for token in stage.words.tokens:
        if gender_of_pronoun(token.word) is not None and token.start not in starts:
            yield token.start, 3, token.word
    for number, line in enumerate(stage.lines):
        if stage.words.has_word(line.source) and first_person(stage.words, line) is None:
            yield line.source[0].start, 0, -1 - number


def _take_in(stage: Stage, position: int, happening: int | Phrase | Figure | str) -> None:
    if isinstance(happening, Phrase):
        figure = new_document(stage, happening)
        stage.cast.note(happening.core, figure, 0.6, quoted=stage.is_quoted(position))
        if stage.words.sentence_at(position) < _OPENING and _rests_on(stage, happening):
            _mark_leading(stage, figure)
    elif isinstance(happening, str):
        speaker = stage.speakers.get(None)
        choice = resolve_pronoun(stage.cast, happening, position, speaker=speaker, holder=None)
        if choice.figure is not None:
            span = Span(position, position + len(happening))
            weight = stage.weight_at(span, owning=_is_owning(stage.words, span, happening))
            stage.cast.note(span, choice.figure, 0.9 * weight, quoted=stage.is_quoted(position))
            if happening in {"he", "she"} and choice.figure.kind is SourceKind.PERSON:
                at = stage.words.place(span.end)
                for role in held(stage.words, stage.sightings, stage.words.tokens[at : at + _POST]):
                    add_role(stage.cast, choice.figure, role)
    elif isinstance(happening, Figure):
        span = Span(position, position + len(happening.words[-1]))
        stage.cast.note(span, happening, stage.weight_at(span, owning=False), quoted=stage.is_quoted(position))
    elif happening >= 0:
        _take_in_name(stage, happening)
    else:
        _take_in_line(stage, -1 - happening)


def _is_owning(words: Words, span: Span, pronoun: str) -> bool:
    """Whether a pronoun says whose something is: "his", and "her" before a noun, not "told her that"."""
    if pronoun != "her":
        return pronoun in {"his", "hers"}
    after = words.tokens[words.place(span.end) : words.place(span.end) + 1]
    return bool(after) and words.text[span.end : after[0].start] == " " and after[0].word not in AFTER_HER


def _take_in_name(stage: Stage, number: int) -> None:
    sighting, figure = stage.sightings.all[number], stage.figure_of_name(number)
    if figure is not None:
        weight = stage.weight_at(sighting.span, owning=sighting.owning)
        if number and _is_joined(stage, number):
            weight = max(weight, stage.joint_weight)
        stage.joint_weight = weight
        stage.cast.note(sighting.span, figure, weight, quoted=stage.is_quoted(sighting.span.start))


def _is_joined(stage: Stage, number: int) -> bool:
    """Whether "and" or a comma joins a person's name to the one before it: neither stands in the foreground more."""
    one, other = stage.sightings.all[number - 1], stage.sightings.all[number]
    gap = stage.words.text[one.span.end : other.span.start]
    return gap in {" and ", ", ", ", and ", " or "} and one.kind is other.kind is SourceKind.PERSON


def _take_in_line(stage: Stage, number: int) -> None:
    line = stage.lines[number]
    choice = identify(stage, number)
    stage.choices[number] = choice
    figure = choice.figure
    if figure is None:
        return
    stage.speakers[line.inside] = figure
    weight = 1.15 if line.inside is None else 0.95
    stage.cast.note(line.source[0], figure, weight)
    figure.acts = True
    if line.inside is None and stage.words.sentence_at(line.source[0].start) < _OPENING:
        _mark_leading(stage, figure)


def _rests_on(stage: Stage, phrase: Phrase) -> bool:
    """Whether a phrase follows a word that makes it the ground of what is told: "as per a piece", "citing a report"."""
    before = stage.words.before(phrase.span.start)
    ahead = stage.words.before(before.start) if before is not None else None
    according = before is not None and before.word == "to" and ahead is not None and ahead.word == "according"
    return according or (before is not None and before.word in RESTING)


def _mark_leading(stage: Stage, figure: Figure) -> None:
    """Note the first writing of an outlet that the story's opening rests on, or the first outlet until one comes up.

    An outlet alone may be the page's own ("... reports the Leval Ledger"); a piece in one is what the story retells.
    """
    written = figure.kind is SourceKind.DOCUMENT
    owner = figure.owner if written else figure
    if owner is None or owner.kind is not SourceKind.OUTLET:
        return
    leading = [one for one in stage.cast.figures if one.leading]
    if not leading or (written and all(one.kind is SourceKind.OUTLET for one in leading)):
        for one in leading:
            one.leading = False
        figure.leading = True

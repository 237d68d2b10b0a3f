"""What kind of source stands behind a line that names none: everybody, or somebody left unnamed."""

from collections.abc import Sequence

from onrecord.lexicon.en.pronouns import DETERMINERS
from onrecord.lexicon.en.sourceless import BEING, CHARGE, HEARSAY, HELD, PARTICIPLES
from onrecord.sources.nouns import Noun, nouns_of
from onrecord.sources.tokens import Token, Words
from onrecord.values.attribution import Attribution
from onrecord.values.source import SourceKind

_MOST = 12
"""Words of a cue that are looked at."""


def kind_without_source(words: Words, line: Attribution) -> SourceKind | None:
    """Collective for what is commonly held or going round, unnamed for a passive or charge; None for other cues.

    "Is believed", "reportedly" and "fears that" are everybody's word; "is accused of" and "was told" are somebody's.
    An active verb tells nothing: its source stands in the text and was not found.

    >>> from onrecord.reading import read_text
    >>> from onrecord.sources.tokens import read_words
    >>> from onrecord.values.attribution import Form
    >>> from onrecord.values.text import Span
    >>> def kind(cue):
    ...     line = Attribution((), (Span(0, len(cue)),), (), None, Form.INDIRECT, 0.9, "")
    ...     return kind_without_source(read_words(read_text(cue, (Span(0, len(cue)),))), line)
    >>> [str(kind(cue)) for cue in ("is widely believed", "fears that", "is accused of", "said")]
    ['collective', 'collective', 'unnamed', 'None']
    """
    tokens = [token for part in line.cue for token in words.within(part)][:_MOST]
    found = {token.word for token in tokens}
    if not found.isdisjoint(CHARGE):
        return SourceKind.UNNAMED
    if not found.isdisjoint(HEARSAY):
        return SourceKind.COLLECTIVE
    participle = _passive(tokens)
    if participle is not None:
        return SourceKind.COLLECTIVE if participle in HELD else SourceKind.UNNAMED
    first = next((token.word for token in tokens if token.word not in DETERMINERS), "")
    return SourceKind.COLLECTIVE if Noun.GATHERED in nouns_of(first) else None


def _passive(tokens: Sequence[Token]) -> str | None:
    """The participle of a cue in the passive ("was widely seen as", "estimated at"); None for another cue."""
    being = False
    for token in tokens:
        word = token.word
        if word in BEING:
            being = True
        elif being and (word in PARTICIPLES or word.endswith("ed")):
            return word
    return _bare(tokens)


def _bare(tokens: Sequence[Token]) -> str | None:
    """The participle of a cue without a verb that makes it passive: "seen as", "estimated at"."""
    if not tokens or tokens[0].word not in HELD:
        return None
    linked = len(tokens) > 1 and tokens[1].word in {"as", "at"}
    return tokens[0].word if linked or tokens[0].word == "estimated" else None

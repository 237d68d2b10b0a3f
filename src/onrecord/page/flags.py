"""What a reader should know before trusting a page's article text, each doubt with its numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.cut import CUT_SHORT, OPEN_END
from onrecord.values.page import Block, Flag, FlagCode, Found, Kind

AGREEMENT = 0.8
"""Share of common words under which two extractors disagree. On 250 pages with known article texts 19 fell below, and
on 18 of those at least one extractor's own text was under F1 .8; above, that was rare."""

LOST_WORDS = 0.05
"""Share of the words a second parser sees from which the first one is said to have lost text. On 250 sound pages it
was .03 at most, from words cut differently."""

FEWEST_LOST = 20
"""Words: fewer are no loss worth a flag."""

FEW_WORDS = 40
"""Words of article under which its borders are a guess: shorter than the briefest news items."""

FEW_PAID_WORDS = 200
"""Words of article under which a page marked as not free is taken to show an opening only."""

_NEAR_END = 6
"""Blocks after the article's last one in which a prompt to subscribe speaks of the article."""

_LONGEST_PROMPT = 300
"""Code points of a prompt to read on; a longer block is a paragraph that happens to say so."""

_TAIL = 24
"""Code points at the end of the last paragraph in which an ellipsis may stand."""

_SECOND_STORY_WORDS = 150
_SECOND_STORY_SHARE = 0.3
"""A second article element holds a story of its own from this many words and this share of the first's words on."""

_WORD = re.compile(r"\w+")


def disagree(first: str, second: str) -> Iterator[Flag]:
    """A flag if two extractors' texts of one article have too few words in common.

    Words are counted as often as they occur (Dice coefficient of the two multisets).

    >>> [flag.message for flag in disagree("The ferry sank.", "Menu Sport Weather")]
    ['two extractors agree on 0% of their words: one took 3, the other 3']
    """
    one, other = Counter(_WORD.findall(first)), Counter(_WORD.findall(second))
    if not one and not other:
        return
    share = 2 * (one & other).total() / (one.total() + other.total())
    if share < AGREEMENT:
        numbers = f"one took {one.total():,}, the other {other.total():,}"
        yield Flag(FlagCode.DISAGREE, f"two extractors agree on {share:.0%} of their words: {numbers}")


def lost(seen: str, kept: str) -> Iterator[Flag]:
    """A flag if the words that one parser sees in the page's bytes are missing from what the other one kept.

    >>> [flag.code.value for flag in lost("word " * 300, "word " * 200)], list(lost("word", ""))
    (['text-lost'], [])
    """
    words = Counter(_WORD.findall(seen))
    missing = (words - Counter(_WORD.findall(kept))).total()
    if missing >= FEWEST_LOST and missing > LOST_WORDS * words.total():
        yield Flag(FlagCode.LOST, f"{missing:,} of the page's {words.total():,} words did not come through the parser")


def cut(text: str, blocks: Sequence[Block], *, is_paid: bool = False) -> Iterator[Flag]:
    """A flag if the article seems to go on elsewhere; ``is_paid`` where the markup says that it is not free.

    >>> from onrecord.values.text import Span
    >>> story = "The ferry sank in the…"
    >>> [flag.message for flag in cut(story, [Block(Span(0, len(story)), Kind.ARTICLE, "")])]
    ['the last paragraph breaks off: "The ferry sank in the…"']
    """
    article = [at for at, block in enumerate(blocks) if block.kind is Kind.ARTICLE]
    if not article:
        return
    last = article[-1]
    for block in (blocks[article[-2]] if len(article) > 1 else blocks[last], *blocks[last : last + 1 + _NEAR_END]):
        start, end = block.span
        prompt = CUT_SHORT.search(text, start, end) if end - start <= _LONGEST_PROMPT else None
        if prompt is not None:
            yield Flag(FlagCode.CUT, f'the page says at the story\'s end: "{" ".join(prompt[0].split())}"')
            return
    start, end = blocks[last].span
    tail = text[max(start, end - _TAIL) : end]
    if OPEN_END.search(tail):
        shown = tail if end - start <= _TAIL else f"…{' '.join(tail.split()[-3:])}"
        yield Flag(FlagCode.CUT, f'the last paragraph breaks off: "{shown}"')
        return
    words = _article_words(text, blocks)
    if is_paid and words < FEW_PAID_WORDS:
        yield Flag(FlagCode.CUT, f"the page says that the story is not free, and shows {words:,} words of it")


def thin(text: str, blocks: Sequence[Block]) -> Iterator[Flag]:
    """A flag if no block is article, or so few words are that the article's borders are a guess.

    >>> [flag.message for flag in thin("Menu", [])]
    ['nothing on the page reads like a story']
    """
    if not any(block.kind is Kind.ARTICLE for block in blocks):
        yield Flag(FlagCode.NO_ARTICLE, "nothing on the page reads like a story")
        return
    words = _article_words(text, blocks)
    if words < FEW_WORDS:
        yield Flag(
            FlagCode.UNSURE, f"the article has {words:,} word{'s' * (words != 1)}, too few to tell where it ends"
        )


def several(text: str, blocks: Sequence[Block], holders: Sequence[int], documents: int) -> Iterator[Flag]:
    """A flag if more than one story seems to stand on the page.

    ``holders`` tells for each block which article element holds it, 0 for none; ``documents`` how many whole documents
    were pasted together.
    """
    if documents > 1:
        yield Flag(FlagCode.SEVERAL, f"{documents:,} documents stand in one file")
        return
    words: Counter[int] = Counter()
    for block, holder in zip(blocks, holders, strict=True):
        if holder and block.kind is Kind.ARTICLE:
            words[holder] += _count(text, block)
    (_, first), (_, second) = [*words.most_common(2), (0, 0), (0, 0)][:2]
    if second >= max(_SECOND_STORY_WORDS, _SECOND_STORY_SHARE * first):
        found = f"{first:,} and {second:,} words stand in article elements of their own"
        yield Flag(FlagCode.SEVERAL, f"more than one story seems to stand on the page: {found}")


def not_english(language: Found | None) -> Iterator[Flag]:
    """A flag if the story is in another language than English; none where the language is unknown.

    >>> [flag.message for flag in not_english(Found("de", "html lang", None))]
    ['the story is in "de" (html lang); only English is read so far']
    """
    if language is not None and language.value != "en":
        yield Flag(
            FlagCode.LANGUAGE, f'the story is in "{language.value}" ({language.where}); only English is read so far'
        )


def broken(encoding: str, faults: int) -> Iterator[Flag]:
    """A flag if some bytes could not be read.

    >>> [flag.message for flag in broken("utf-8", 1)]
    ['1 place could not be read as utf-8 and stands as U+FFFD']
    """
    if faults:
        places, stand = ("place", "stands") if faults == 1 else ("places", "stand")
        yield Flag(FlagCode.ENCODING, f"{faults:,} {places} could not be read as {encoding} and {stand} as U+FFFD")


def _article_words(text: str, blocks: Sequence[Block]) -> int:
    return sum(_count(text, block) for block in blocks if block.kind is Kind.ARTICLE)


def _count(text: str, block: Block) -> int:
    return len(_WORD.findall(text, block.span.start, block.span.end))

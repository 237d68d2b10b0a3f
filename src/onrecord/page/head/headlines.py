"""Which of a page's titles is the story's headline, and the outlet's name that pages hang on their titles."""

import re
from collections.abc import Collection, Container, Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.en.bylines import BEATS
from onrecord.lexicon.en.openings import NOT_IN_OUTLETS, OUTLET_WORDS
from onrecord.page.head.folding import folded

AGREEMENT = 0.5
"""Least agreement (F1 over words) of a heading with the best of the page's titles, for the heading to be the headline.
A heading that only names the section or the site has less; one that words the headline freely has more. On half of the
WCXB articles .2 to .5 are alike, and .65 loses 3 of 75 headlines."""
LONGEST_HEADLINE = 400
"""Characters; what is longer is a paragraph set as a heading."""
MOST_PARTS = 6
"""Parts between marks that a title is taken apart into; one of section, headline, place and outlet has four."""
FEWEST_WORDS = 3
"""Words of a part of a title that may be the headline wherever in the title it stands; a section's name has fewer."""
LONGEST_PAPER = 5
"""Words of an outlet's name that is known as one by its words alone."""


class Title(NamedTuple):
    """One title that a page gives itself."""

    words: str
    where: str


_BORDER = re.compile(r"\s+(?:[|·•»«:>~]|::|[-–—]{1,2})\s+|\s*[|»«]\s*")
_COLON = re.compile(r":\s+")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "&"})


def choose_headline(headings: Sequence[Title], titles: Sequence[Title], outlets: Collection[str]) -> Title | None:
    """The headline: the heading that agrees best with the titles, or the first title where none agrees.

    ``headings`` are shown on the page, in order; ``titles`` stand in its markup, best first. What readers see comes
    first, for a title is often shortened or dressed for search. The outlet's own name is no headline, and is cut from
    the end of one; a title that is nothing but a paper's name gives way to any heading.

    >>> shown = [Title("Harbour Post", "heading h1"), Title("Ferry stops at high tide", "heading h1")]
    >>> choose_headline(shown, [Title("Ferry stops at high tide | Harbour Post", "title")], ["Harbour Post"]).words
    'Ferry stops at high tide'
    """
    own = {folded(outlet) for outlet in outlets}
    cut = [Title(without_outlet(title.words, outlets), title.where) for title in titles]
    shown = [Title(without_outlet(title.words, outlets), title.where) for title in headings if usable(title.words)]
    shown = [title for title in shown if folded(title.words) not in own]
    cut = [title for title in cut if usable(title.words) and folded(title.words) not in own]
    cut = [title for title in cut if not names_paper(title.words)] if shown else cut
    if not cut or not shown:
        return next(iter(cut or shown), None)
    best = max(shown, key=lambda heading: _best_agreement(heading, cut))
    return best if _best_agreement(best, cut) >= AGREEMENT else cut[0]


def usable(words: str) -> bool:
    """Whether words can be a headline at all: a letter or number, and not a whole paragraph.

    >>> usable(" - "), usable("Ferry stops")
    (False, True)
    """
    return bool(folded(words)) and len(words) <= LONGEST_HEADLINE


def without_outlet(title: str, outlets: Collection[str]) -> str:
    """The title without the outlet's name at its end or, after a mark, at its beginning.

    >>> without_outlet("Ferry stops - Tides | Harbour Post", ["The Harbour Post"])
    'Ferry stops - Tides'
    """
    own = {_bare(outlet) for outlet in outlets} - {""}
    for _ in range(3):
        borders = list(_BORDER.finditer(title[:LONGEST_HEADLINE]))
        if borders and _bare(title[borders[-1].end() :]) in own:
            title = title[: borders[-1].start()]
        elif borders and _bare(title[: borders[0].start()]) in own:
            title = title[borders[0].end() :]
        else:
            break
    colon = _COLON.search(title[:LONGEST_HEADLINE])
    if colon and _bare(title[: colon.start()]) in own and len(title[colon.end() :].split()) >= FEWEST_WORDS:
        title = title[colon.end() :]
    return title.strip()


def without_paper(title: str) -> str:
    """The title without a part at its end or beginning that names a paper by its words, where a headline is left.

    >>> without_paper("Ferry stops at high tide - Tides - Harbour Post"), without_paper("Harbour Post | Tides")
    ('Ferry stops at high tide - Tides', 'Harbour Post | Tides')
    """
    borders = list(_BORDER.finditer(title[:LONGEST_HEADLINE]))
    if not borders:
        return title
    for name, rest in (
        (title[borders[-1].end() :], title[: borders[-1].start()]),
        (title[: borders[0].start()], title[borders[0].end() :]),
    ):
        if names_paper(name) and len(folded(rest).split()) >= FEWEST_WORDS:
            return rest.strip()
    return title


def parts_of(title: str) -> Iterator[str]:
    """The title, then what may be the headline in it: all but its last part, then its other runs, longest first.

    What names a paper is none of them. A colon parts only a paper's name from the rest.

    >>> list(parts_of("Harbour Post | Ferry stops at high tide | Tides"))
    ['Harbour Post | Ferry stops at high tide | Tides', 'Harbour Post | Ferry stops at high tide', \
'Ferry stops at high tide | Tides', 'Ferry stops at high tide']
    """
    yield title
    borders = list(_BORDER.finditer(title[:LONGEST_HEADLINE]))[-MOST_PARTS:]
    colon = _COLON.search(title[:LONGEST_HEADLINE])
    if colon and names_paper(title[: colon.start()]):
        yield title[colon.end() :].strip()
    if not borders:
        return
    starts = [0, *(border.end() for border in borders)]
    ends = [*(border.start() for border in borders), len(title)]
    last = title[: ends[-2]].strip()
    runs = (title[start:end].strip() for at, start in enumerate(starts) for end in ends[at:])
    others = (run for run in runs if run not in (title, last) and len(folded(run).split()) >= FEWEST_WORDS)
    for run in [last, *sorted(others, key=len, reverse=True)]:
        if run and not names_paper(run):
            yield run


def shown_part(title: str, lines: Container[str]) -> str | None:
    """The longest part of a title that is one of the page's lines, folded; None where none of its parts is.

    >>> shown_part("Harbour Post | Ferry stops at high tide", {"ferry stops at high tide"})
    'Ferry stops at high tide'
    """
    return next((part for part in parts_of(title) if folded(part) in lines), None)


def outlet_in_title(title: str, headline: str) -> str | None:
    """What a title hangs on the headline: the outlet's name, if it is short enough to be one.

    At the end of a title any short name is taken; at its beginning, where sections and "Live" stand too, and beside
    another part only what names a paper.

    >>> outlet_in_title("Ferry stops at high tide - Harbour Post", "Ferry stops at high tide")
    'Harbour Post'
    >>> outlet_in_title("Harbour Post: Ferry stops", "Ferry stops"), outlet_in_title("Live: Ferry stops", "Ferry stops")
    ('Harbour Post', None)
    """
    title, key = title[:LONGEST_HEADLINE], folded(headline)
    colon = _COLON.search(title)
    if colon and folded(title[colon.end() :]) == key and names_paper(title[: colon.start()]):
        return title[: colon.start()].strip()
    borders = list(_BORDER.finditer(title))[-MOST_PARTS:]
    if not borders or not key:
        return None
    parts = _BORDER.split(title)
    if key in map(folded, parts):
        paper = next(
            (part.strip() for part in (parts[-1], parts[0]) if names_paper(part) and folded(part) != key), None
        )
        if paper:
            return paper
    if folded(title[: borders[-1].start()]) != key:
        return None
    name = title[borders[-1].end() :].strip()
    return name if 1 <= len(name.split()) <= 6 else None


def names_paper(words: str) -> bool:
    """Whether words name a paper, a station or the like by themselves: capitalised, and ending as such names do.

    >>> names_paper("The Harbour Post"), names_paper("Radio Ellery"), names_paper("Ferry stops at post")
    (True, True, False)
    >>> names_paper("Latest News"), names_paper("World News"), names_paper("News")
    (False, False, False)
    """
    printed = words.split(maxsplit=LONGEST_PAPER + 1)
    names = folded(words[:LONGEST_HEADLINE]).split()
    if not 2 <= len(printed) <= LONGEST_PAPER or not names or not (names[-1] in OUTLET_WORDS or names[0] == "radio"):
        return False
    if any(name in NOT_IN_OUTLETS or name in BEATS for name in names):
        return False
    return all(word[0].isupper() or word in _SMALL_WORDS for word in printed)


def _bare(name: str) -> str:
    """A name for comparison: without case, punctuation, spaces, "the" and a domain's ending."""
    name = folded(re.sub(r"\.(?:com|org|net|co|gov|edu|news|info|io)(?:\.[a-z]{2})?\s*$", "", name.strip().casefold()))
    return name.removeprefix("the ").replace(" ", "")


def _best_agreement(heading: Title, titles: Sequence[Title]) -> float:
    return max(_agreement(folded(heading.words).split(), folded(title.words).split()) for title in titles)


def _agreement(one: list[str], other: list[str]) -> float:
    shared = len(set(one) & set(other))
    return 2 * shared / (len(set(one)) + len(set(other)))

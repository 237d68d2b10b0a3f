"""Which of a page's titles is the story's headline, and the outlet's name that pages hang on their titles."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from onrecord.page.head.folding import folded

AGREEMENT = 0.5
"""Least agreement (F1 over words) of a heading with the best of the page's titles, for the heading to be the headline.
A heading that only names the section or the site has less; one that words the headline freely has more. On half of the
WCXB articles .2 to .5 are alike, and .65 loses 3 of 75 headlines."""
LONGEST_HEADLINE = 400
"""Characters; what is longer is a paragraph set as a heading."""


class Title(NamedTuple):
    """One title that a page gives itself."""

    words: str
    where: str


_BORDER = re.compile(r"\s+(?:[|·•»«:>~]|::|[-–—]{1,2})\s+|\s*[|»«]\s*")


def choose_headline(headings: Sequence[Title], titles: Sequence[Title], outlets: Collection[str]) -> Title | None:
    """The headline: the heading that agrees best with the titles, or the first title where none agrees.

    ``headings`` are shown on the page, in order; ``titles`` stand in its markup, best first. What readers see comes
    first, for a title is often shortened or dressed for search. The outlet's own name is no headline, and is cut from
    the end of one.

    >>> shown = [Title("Harbour Post", "heading h1"), Title("Ferry stops at high tide", "heading h1")]
    >>> choose_headline(shown, [Title("Ferry stops at high tide | Harbour Post", "title")], ["Harbour Post"]).words
    'Ferry stops at high tide'
    """
    own = {folded(outlet) for outlet in outlets}
    cut = [Title(without_outlet(title.words, outlets), title.where) for title in titles]
    shown = [Title(without_outlet(title.words, outlets), title.where) for title in headings if usable(title.words)]
    shown = [title for title in shown if folded(title.words) not in own]
    cut = [title for title in cut if usable(title.words) and folded(title.words) not in own]
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
    return title.strip()


def shortened(title: str) -> str | None:
    """The title without what stands after its last mark; None where it has none.

    >>> shortened("Ferry stops - Tides | Harbour Post")
    'Ferry stops - Tides'
    """
    borders = list(_BORDER.finditer(title[:LONGEST_HEADLINE]))
    return title[: borders[-1].start()].strip() or None if borders else None


def outlet_in_title(title: str, headline: str) -> str | None:
    """What a title hangs on the headline: the outlet's name, if it is short enough to be one.

    >>> outlet_in_title("Ferry stops at high tide - Harbour Post", "Ferry stops at high tide")
    'Harbour Post'
    """
    borders = list(_BORDER.finditer(title[:LONGEST_HEADLINE]))
    if not borders or folded(title[: borders[-1].start()]) != folded(headline):
        return None
    name = title[borders[-1].end() :].strip()
    return name if 1 <= len(name.split()) <= 6 else None


def _bare(name: str) -> str:
    """A name for comparison: without case, punctuation, spaces, "the" and a domain's ending."""
    name = folded(re.sub(r"\.(?:com|org|net|co|gov|edu|news|info|io)(?:\.[a-z]{2})?\s*$", "", name.strip().casefold()))
    return name.removeprefix("the ").replace(" ", "")


def _best_agreement(heading: Title, titles: Sequence[Title]) -> float:
    return max(_agreement(folded(heading.words).split(), folded(title.words).split()) for title in titles)


def _agreement(one: list[str], other: list[str]) -> float:
    shared = len(set(one) & set(other))
    return 2 * shared / (len(set(one)) + len(set(other)))

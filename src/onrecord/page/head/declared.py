"""What a page's markup declares of its story, one field a function: the first of the places that state it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from onrecord.lexicon.en.calendar import DAY_FIRST_REGIONS, MONTH_FIRST_REGIONS
from onrecord.page.head.addresses import canonical_address, host_of
from onrecord.page.head.bylines import NO_BYLINE, Bylined, agency_named, read_byline, read_name, unique
from onrecord.page.head.dates import Label, date_in_address, find_dates, order_shown, read_stamp, same_day
from onrecord.page.head.folding import folded
from onrecord.page.head.headlines import Title, choose_headline, outlet_in_title, shown_part, usable, without_paper
from onrecord.page.head.linked_data import Described
from onrecord.page.head.markup import Marked, Role, Survey
from onrecord.page.head.meta_names import (
    DECK_METAS,
    LANGUAGE_METAS,
    OUTLET_METAS,
    PUBLISHED_METAS,
    TITLE_METAS,
    UPDATED_METAS,
    WRITER_METAS,
)
from onrecord.values.page import Found

NO_OUTLET = frozenset(
    {"blog", "news", "home", "homepage", "articles", "insights", "resources", "website", "my site", "my blog"}
)
"""What systems fill in as the name of a site that nobody named."""
MOST_WORDS_OF_OUTLET = 8
"""Words of the longest outlet's name; a motto has more."""
BROKEN = "json-ld, broken"
"""Where a value was found that stands in JSON-LD which is no JSON; every other statement of the markup beats it."""
HEADING_REACH = 100
"""Elements after the headline in which an unlabelled date or a summary is the story's. Swept from 50 to 1,000 on half
of the WCXB articles: from 200 on, pages without a date of their own take up one of another story; nothing is gained."""
WRITER_REACH = 200
"""Elements after the headline in which a writer may be named. Swept from 50 to 2,000 on the same half: 50 loses two
writers, more than 200 gains none."""
BYLINE_REACH = 40
"""Elements after the first writer in which the others stand; 10 to 100 are alike on the same half."""
LONGEST_BYLINE = 160
"""Characters of an element that may be a byline; one that a class marks and that has more is a biography."""


@dataclass(frozen=True, slots=True)
class Declared:
    """The markup of one page, surveyed, with its address."""

    survey: Survey
    described: Described
    address: str | None

    @property
    def titles(self) -> tuple[Title, ...]:
        """Titles in the markup, best first."""
        metas = [Title(text, f"meta {name}") for name in TITLE_METAS for text in self.survey.metas.get(name, ())[:1]]
        story = [Title(self.described.headline, "json-ld")] if self.described.headline else []
        title = [Title(self.survey.title, "title")] if self.survey.title else []
        recovered = self.described.recovered
        saved = [Title(recovered.headline, BROKEN)] if recovered and recovered.headline else []
        return tuple(metas[:1] + story + metas[1:] + title + saved)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Every name that the page has for its outlet."""
        named = (text for name in OUTLET_METAS for text in self.survey.metas.get(name, ())[:1])
        host = host_of(self.address or self.survey.canonical or "")
        return tuple(name for name in (*named, self.described.publisher, host) if name)


def declared_headline(page: Declared) -> Found | None:
    """The headline: of the headings shown and the titles, as ``choose_headline`` picks.

    Of a title that holds more than the headline, the part that an element shows by itself, or else what is left
    without a paper's name.
    """
    headings = [Title(found.words, found.where) for found in page.survey.of(Role.HEADLINE)]
    chosen = choose_headline(headings, page.titles, page.outlets)
    if chosen is None:
        return None
    if chosen in headings:
        return Found(chosen.words, chosen.where, None)
    words = shown_part(chosen.words, page.survey.lines) or without_paper(chosen.words)
    return Found(words, chosen.where, None)


def declared_outlet(page: Declared, headline: str | None) -> Found | None:
    """The outlet: its name in Open Graph, JSON-LD, hNews or other metas, at the end of the title, or its host."""
    described = page.described.publisher
    marked = page.survey.of(Role.OUTLET)
    metas = [(f"meta {name}", text) for name in OUTLET_METAS for text in page.survey.metas.get(name, ())[:1]]
    title = outlet_in_title(page.survey.title, headline) if page.survey.title and headline else None
    stated = [
        *metas[:1],
        *([("json-ld", described)] if described else []),
        *((found.where, found.words) for found in marked[:1]),
        *metas[1:],
        *([("title", title)] if title else []),
    ]
    names = (Found(name.strip("©®™ "), where, None) for where, name in stated if _names_outlet(name))
    host = host_of(page.address or "") or host_of(page.survey.canonical or "")
    return next(names, None) or (Found(host, "address", None) if host else None)


def declared_deck(page: Declared) -> Found | None:
    """The summary: an element marked as one near the headline, or a description, which readers may not see."""
    start = _place_of_headline(page)
    for found in page.survey.of(Role.DECK):
        if start <= found.place < start + HEADING_REACH and len(found.words.split()) > 2:
            return Found(found.words, found.where, None)
    if page.described.alternative_headline:
        return Found(page.described.alternative_headline, "json-ld", None)
    described = page.survey.meta(*DECK_METAS)
    if described:
        return Found(described[1], f"meta {described[0]}", None)
    return Found(page.described.description, "json-ld", None) if page.described.description else None


def declared_byline(page: Declared) -> tuple[tuple[Found, ...], Found | None]:
    """The writers, and the wire agency that is named among them.

    A statement in JSON-LD comes first, then in metas, then elements that markup names as a byline. The page's own
    outlet is a writer only where no statement names another.
    """
    credit: Found | None = None
    outlet: tuple[Found, ...] = ()
    own = {folded(name) for name in page.outlets}
    for where, bylined in _bylines(page):
        if bylined.agency and credit is None:
            credit = Found(bylined.agency, where, None)
        writers = tuple(Found(name, where, None) for name in bylined.writers)
        if any(folded(writer.value) not in own for writer in writers):
            return tuple(writer for writer in writers if folded(writer.value) not in own), credit
        outlet = outlet or writers
    return outlet, credit


def declared_dates(page: Declared, *, day_first: bool | None) -> tuple[Found | None, Found | None]:
    """The moment of publication and that of the last change.

    In order: the meta ``article:published_time``, which speaks of this page alone, JSON-LD, other metas, microdata,
    an element that is marked as a date and stands near the headline, broken JSON-LD, the address. A date that is
    labelled as an update is never the publication's.
    """
    described, metas = page.described, page.survey.metas
    recovered = described.recovered or Described()
    shown = list(_shown_dates(page, day_first=day_first))
    published = chain(
        ((f"meta {name}", stamp) for name in PUBLISHED_METAS[:1] for stamp in metas.get(name, ())[:1]),
        (("json-ld", stamp) for stamp in described.published),
        ((f"meta {name}", stamp) for name in PUBLISHED_METAS for stamp in metas.get(name, ())[:1]),
        ((where, value) for where, value, label in shown if label is not Label.UPDATED),
        ((BROKEN, stamp) for stamp in recovered.published),
    )
    updated = chain(
        (("json-ld", stamp) for stamp in described.updated),
        ((f"meta {name}", stamp) for name in UPDATED_METAS for stamp in metas.get(name, ())[:1]),
        ((where, value) for where, value, label in shown if label is Label.UPDATED),
        ((BROKEN, stamp) for stamp in recovered.updated),
    )
    first = next(_read_dates(published, day_first=day_first), None)
    in_address = date_in_address(page.address or page.survey.canonical or "") if first is None else None
    if in_address:
        first = Found(in_address, "address", None)
    return first, next(_read_dates(updated, day_first=day_first), None)


def declared_language(page: Declared) -> Found | None:
    """The language, as ISO 639-1."""
    meta = page.survey.meta(*LANGUAGE_METAS)
    stated = (
        ("html lang", page.survey.language),
        ("json-ld", page.described.language),
        (f"meta {meta[0]}" if meta else "", meta[1] if meta else None),
    )
    for where, tag in stated:
        code = (tag or "").strip().replace("_", "-").partition("-")[0].lower()
        if len(code) == 2 and code.isascii() and code.isalpha():
            return Found(code, where, None)
    return None


def declared_canonical(page: Declared) -> Found | None:
    """The page's own address, whole, without tracking parameters."""
    meta = page.survey.meta("og:url", "twitter:url")
    stated = (
        ("link canonical", page.survey.canonical),
        (f"meta {meta[0]}" if meta else "", meta[1] if meta else None),
        ("json-ld", page.described.address),
    )
    found = ((where, canonical_address(address, page.address)) for where, address in stated if address)
    return next((Found(address, where, None) for where, address in found if address), None)


def day_order(page: Declared) -> bool | None:
    """Whether the page's numeric dates put the day first; None where nothing tells.

    By its own dates, where their numbers settle it; else by the country of its host; else by the region of its
    language tag, last because site builders fill in "en-US" for everyone.
    """
    shown = order_shown("\n".join(found.words for found in page.survey.of(Role.DATE)))
    if shown is not None:
        return shown
    host = host_of(page.address or "") or host_of(page.survey.canonical or "") or ""
    locale = (page.survey.meta("og:locale") or ("", ""))[1]
    regions = [
        host.rpartition(".")[2],
        *((tag or "").replace("_", "-").rpartition("-")[2] for tag in (page.survey.language, locale)),
    ]
    for region in regions:
        if region.lower() in DAY_FIRST_REGIONS | MONTH_FIRST_REGIONS:
            return region.lower() in DAY_FIRST_REGIONS
    return None


def _names_outlet(name: str) -> bool:
    """Whether words are an outlet's name, not its motto, its address or the name of a section."""
    return (
        "://" not in name
        and usable(name)
        and len(name.split()) <= MOST_WORDS_OF_OUTLET
        and folded(name) not in NO_OUTLET
    )


def _place_of_headline(page: Declared) -> int:
    """The number of the element that shows the headline; 0 where none does."""
    headline = declared_headline(page)
    key = folded(headline.value) if headline else ""
    headings = page.survey.of(Role.HEADLINE)
    return next((found.place for found in headings if key and key in folded(found.words)), 0)


def _bylines(page: Declared) -> Iterator[tuple[str, Bylined]]:
    """Every byline that the markup states, best first."""
    yield (
        "json-ld",
        _together(
            _organisation(person.name, page.outlets)
            if person.organisation
            else read_byline(person.name, outlets=page.outlets)
            for person in page.described.authors
        ),
    )
    for name in WRITER_METAS:
        contents = [text for text in page.survey.metas.get(name, ())[:50] if "://" not in text]
        yield f"meta {name}", _together(read_byline(text, outlets=page.outlets) for text in contents)
    labelled = page.survey.meta("twitter:label1")
    valued = page.survey.meta("twitter:data1")
    if labelled and valued and folded(labelled[1]) in {"written by", "by", "author"}:
        yield "meta twitter:data1", read_byline(valued[1], outlets=page.outlets)
    yield from _shown_bylines(page)
    if page.described.recovered:
        authors = page.described.recovered.authors
        yield BROKEN, _together(read_byline(person.name, outlets=page.outlets) for person in authors)


def _organisation(name: str, outlets: Sequence[str]) -> Bylined:
    """An organisation as the markup names it, whole. The outlet itself is what a system fills in for nobody."""
    agency = agency_named(name)
    cleaned = None if agency or folded(name) in map(folded, outlets) else read_name(name)
    return Bylined((cleaned,) if cleaned else (), agency)


def _together(bylines: Iterable[Bylined]) -> Bylined:
    """Several statements as one."""
    stated = list(bylines)
    return Bylined(
        unique(name for bylined in stated for name in bylined.writers),
        next((bylined.agency for bylined in stated if bylined.agency), None),
    )


def _shown_bylines(page: Declared) -> Iterator[tuple[str, Bylined]]:
    """Bylines of elements that markup names as such: those of a standard vocabulary first, then after the headline."""
    start = _place_of_headline(page)
    found = [
        marked
        for marked in page.survey.of(Role.WRITER)
        if 1 < len(marked.words) <= LONGEST_BYLINE and marked.place < start + WRITER_REACH
    ]
    found.sort(key=lambda marked: (marked.place < start, not marked.exact, marked.place))
    for first in found:
        group = [
            marked
            for marked in found
            if first.place <= marked.place < first.place + BYLINE_REACH and marked.exact == first.exact
        ]
        bylined = _of_elements(group, page.outlets)
        if bylined != NO_BYLINE:
            yield first.where, bylined


def _of_elements(group: Sequence[Marked], outlets: Sequence[str]) -> Bylined:
    """The writers of elements that stand together, read from the innermost of them."""
    inner = [
        marked
        for marked in group
        if not any(other.place > marked.place and folded(other.words) in folded(marked.words) for other in group)
    ]
    return _together(read_byline(marked.words, outlets=outlets) for marked in inner)


def _read_dates(stated: Iterator[tuple[str, str]], *, day_first: bool | None) -> Iterator[Found]:
    for where, stamp in stated:
        value = read_stamp(stamp, day_first=day_first)
        if value:
            yield Found(value, where, None)


def _shown_dates(page: Declared, *, day_first: bool | None) -> Iterator[tuple[str, str, Label | None]]:
    """Dates of marked elements: where, value, label.

    Those of a standard vocabulary may stand anywhere, others near the headline.
    """
    start = _place_of_headline(page)
    found = [marked for marked in page.survey.of(Role.DATE) if marked.exact or _is_near(marked, start)]
    for marked in sorted(found, key=lambda marked: (not marked.exact, marked.place < start, marked.place)):
        printed = find_dates(marked.words, day_first=day_first)
        stamped = read_stamp(marked.stamp, day_first=day_first) if marked.stamp else None
        if stamped:
            label = next((date.label for date in printed if same_day(date.value, stamped)), None)
            yield marked.where, stamped, _label_of(marked) or label
        elif len(marked.words) <= LONGEST_BYLINE:
            yield from ((marked.where, date.value, _label_of(marked) or date.label) for date in printed)


def _is_near(marked: Marked, start: int) -> bool:
    return start - BYLINE_REACH <= marked.place < start + HEADING_REACH


def _label_of(marked: Marked) -> Label | None:
    """What the markup's own name for an element says of its date."""
    if any(word in marked.where for word in ("modified", "update")):
        return Label.UPDATED
    return Label.PUBLISHED if "publish" in marked.where else None

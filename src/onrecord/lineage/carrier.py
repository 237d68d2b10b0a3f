"""Carriers out of stories."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from onrecord.lexicon.en.bylines import NOBODY
from onrecord.lexicon.en.lineage import POINTING
from onrecord.lineage.citing import find_citations, find_credit
from onrecord.lineage.names import is_name, is_outlet, outlet_key
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Citation
from onrecord.values.page import Found, value_of
from onrecord.values.reading import Reading
from onrecord.values.source import SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Spans

_WORDS = re.compile(r"\w+")


def carrier_of(story: Story, *, key: Digest | None = None, known: Collection[str] = ()) -> Carrier:
    """The story as lineage looks at it.

    ``key`` stands in for the story's own where two pages have the very same text. ``known`` are keys of outlets, as
    `outlet_key` gives them, whose names do not show that they are outlets. A story that was rebuilt without lines or
    without a reading has what its page and text show.
    """
    page = story.page
    return carrier_of_reading(
        story.reading if story.reading.paragraphs else Reading(page.text, page.body, (), (), (), ()),
        key=key or story.key,
        outlet=value_of(page.outlet),
        writers=[writer.value for writer in page.byline],
        credit=_credit(page.credit),
        published=value_of(page.published),
        address=story.given.address,
        canonical=value_of(page.canonical),
        told=tuple(_told(story)),
        known=known,
    )


def carrier_of_reading(
    reading: Reading,
    *,
    key: Digest,
    outlet: str | None,
    writers: Sequence[str] = (),
    credit: Citation | None = None,
    published: str | None = None,
    address: str = "",
    canonical: str | None = None,
    told: tuple[Citation, ...] = (),
    known: Collection[str] = (),
) -> Carrier:
    """The same from its parts. ``told`` are citations that are known from elsewhere, such as chains.

    >>> from onrecord.reading import cut_paragraphs, read_text
    >>> text = "The ferry sank, the Sahl Courier reported."
    >>> reading = read_text(text, tuple(cut_paragraphs(text)))
    >>> carrier = carrier_of_reading(reading, key=Digest("a1"), outlet="Leval Ledger", writers=["Ana Sol", "Web desk"])
    >>> carrier.writers, [cited.key for cited in carrier.citations]
    (('ana sol',), ['sahl courier'])
    """
    own = outlet_key(outlet) if outlet else None
    found = find_citations(reading.text, reading.paragraphs, reading.sentences, own=own, known=known)
    if credit is None:
        credit = find_credit(reading.text, reading.paragraphs)
    return Carrier(
        key=key,
        outlet=outlet,
        outlet_key=own,
        writers=tuple(_writers(writers)),
        credit=credit if credit is None or credit.key != own else None,
        published=published,
        address=address,
        canonical=canonical,
        text=reading.text,
        paragraphs=reading.paragraphs,
        quotations=tuple(span for quotation in reading.quotations if not quotation.depth for span in quotation.spans),
        citations=tuple(_both([cited for cited in found if not _is_credit(cited, credit)], told, own, known)),
    )


def _credit(found: Found | None) -> Citation | None:
    if found is None:
        return None
    return Citation(found.value, outlet_key(found.value), () if found.span is None else (found.span,), ())


def _writers(names: Sequence[str]) -> Iterator[str]:
    """Names of two words at least, in one form: a desk or a first name tells nobody from anybody."""
    for name in names:
        words = " ".join(_WORDS.findall(name.casefold()))
        if " " in words and words not in NOBODY and not is_outlet(name):
            yield words


def _told(story: Story) -> Iterator[Citation]:
    """The outlets that the chains of the story's lines lead through."""
    for line, voice in zip(story.attributions, story.voices, strict=False):
        for hop in voice.chain:
            kind = story.sources[hop.source].kind if hop.source is not None else None
            if kind is SourceKind.OUTLET and hop.spans and is_name(hop.name):
                yield Citation(hop.name, outlet_key(hop.name), hop.spans, _covered_by(line.content, story.reading))


def _covered_by(content: Spans, reading: Reading) -> Spans:
    """What a line has from an outlet: its content, or the sentence where that only points ("which they say")."""
    words = " ".join(reading.text[start:end] for start, end in content)
    if words.casefold() not in POINTING:
        return content
    around = tuple(one for one in reading.sentences if any(one.overlaps(span) for span in content))
    return around or content


def _both(
    found: Sequence[Citation], told: Sequence[Citation], own: str | None, known: Collection[str]
) -> Iterator[Citation]:
    """Citations of both kinds in text order, without the outlet's own and without those that say the same twice."""
    seen: list[tuple[str, Spans]] = []
    names = {cited.key for cited in (*found, *told)}.union(known, [own] if own else [])
    full = {cited.key: _full_key(cited.key, names) for cited in (*found, *told)}
    called = {cited.key: cited.outlet for cited in (*found, *told)}
    for short in sorted((*found, *told), key=lambda cited: (cited.spans, cited.covers)):
        longer = full[short.key]
        name = short.outlet if longer == short.key else called.get(longer, short.outlet)
        cited = replace(short, key=longer, outlet=name)
        again = any(key == cited.key and _touch(covers, cited.covers) for key, covers in seen[-4:])
        if cited.key != own and not again:
            seen.append((cited.key, cited.covers))
            yield cited


def _full_key(key: str, names: Collection[str]) -> str:
    """The one longer name that ends in a name of one word ("the Ledger"); the name itself where there are several."""
    longer = [name for name in names if name.endswith(" " + key)] if " " not in key else []
    return longer[0] if len(longer) == 1 else key


def _is_credit(cited: Citation, credit: Citation | None) -> bool:
    """Whether the words that cite are the credit itself ("Reporting by …")."""
    return credit is not None and cited.key == credit.key and _touch(cited.spans, credit.spans)


def _touch(one: Spans, other: Spans) -> bool:
    return any(span.overlaps(against) for span in one for against in other)

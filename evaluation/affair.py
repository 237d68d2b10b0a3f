"""An invented affair, as pages of many outlets: one claim that is told, confirmed, denied, asked about and copied.

It measures what a dense claim costs, and nothing else: its sentences are too plain to tell how good a reading is.
"""

from collections.abc import Iterator
from html import escape
from random import Random
from typing import NamedTuple

PLACES = ("Harbour", "Valley", "Northern", "Coast", "Delta", "Upland", "Capital", "Border", "Lakeside", "Island")
KINDS = ("Courier", "Gazette", "Radio", "Post", "Wire", "Herald", "Times")
WRITERS = ("Ana Reyes", "Jon Falk", "Mira Stolz", "Pia Lund", "Ole Berg", "Tess Amar")
SPEAKERS = (
    "Harbour Minister Rosa Galan",
    "Port Sahl mayor Emil Harb",
    "Deputy minister Tomas Wirth",
    "Chief pilot Nadia Orel",
    "Opposition leader Karl Brandt",
)
UNNAMED = (
    "a senior official at the harbour ministry",
    "two officials briefed on the sale",
    "a diplomat in Port Sahl",
    "a person familiar with the matter",
    "an aide to the minister",
)
CLAIMS = (
    "the minister sold the dredger Anneke to Vantor in March for {price} million crowns",
    "the minister had sold the dredger Anneke to Vantor for {price} million crowns",
    "the harbour minister secretly sold the dredger Anneke to Vantor in March",
    "the dredger Anneke was sold to Vantor in March for {price} million crowns",
)
HEADLINES = (
    "Minister sold dredger to Vantor in March, officials say",
    "Minister denies selling the dredger Anneke to Vantor",
    "The dredger Anneke: the sale that nobody will explain",
)
SENTENCES = (
    "{speaker} said that {claim}.",
    "{Unnamed} confirmed that {claim}.",
    "{denier} categorically denied that {claim}.",
    "{denier} denied on Tuesday that {claim}.",
    "{other} reported that {claim}, citing {unnamed}.",
    "The ministry's spokesman declined to say whether {claim}.",
    "“There was no such sale,” {denier} said, denying that {claim}.",
    "{speaker} asked whether {claim}.",
)
PAGE = """<!doctype html>
<html lang="en"><head><title>{headline} | {outlet}</title>
<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{headline}">
<meta name="author" content="{writer}">
<meta property="article:published_time" content="2031-03-{day:02d}T{hour:02d}:10Z">
<link rel="canonical" href="https://{site}.example/{number}"></head>
<body><article><h1>{headline}</h1><p class="byline">By {writer}</p>
{paragraphs}
</article></body></html>
"""
SENTENCES_OF_ONE = 7
COPIED = 0.35
"""Share of the stories that open with the words of an agency's, and credit it."""


class AffairPage(NamedTuple):
    """One page of the affair."""

    name: str
    html: str


def affair_pages(stories: int, seed: int = 5) -> Iterator[AffairPage]:
    """So many pages, each of another outlet as far as there are any; the same ones for the same numbers.

    >>> [page.name for page in affair_pages(2)]
    ['000.html', '001.html']
    """
    chance = Random(seed)
    outlets = [f"{place} {kind}" for kind in KINDS for place in PLACES]
    wire: list[str] = []
    for number in range(stories):
        outlet = outlets[number % len(outlets)]
        told = [_sentence(chance, outlets) for _ in range(SENTENCES_OF_ONE)]
        if number % 9 == 0:
            wire = told
        elif chance.random() < COPIED:
            told = [f"PORT SAHL (Delta Wire) — {wire[0]}", *wire[1:4], *told[4:]]
        yield AffairPage(f"{number:03d}.html", _page(chance, number, outlet, told))


def _sentence(chance: Random, outlets: list[str]) -> str:
    """One sentence with a source, and what it does with the claim."""
    unnamed = chance.choice(UNNAMED)
    return chance.choice(SENTENCES).format(
        claim=chance.choice(CLAIMS).format(price=chance.choice((5, 7, 9))),
        speaker=chance.choice(SPEAKERS),
        denier=chance.choice(SPEAKERS[1:]),
        other=chance.choice(outlets),
        unnamed=unnamed,
        Unnamed=unnamed[0].upper() + unnamed[1:],
    )


def _page(chance: Random, number: int, outlet: str, told: list[str]) -> str:
    return PAGE.format(
        headline=chance.choice(HEADLINES),
        outlet=outlet,
        writer=chance.choice(WRITERS),
        day=chance.randint(9, 13),
        hour=chance.randint(5, 22),
        site=outlet.lower().replace(" ", ""),
        number=number,
        paragraphs="\n".join(f"<p>{escape(one)}</p>" for one in told),
    )

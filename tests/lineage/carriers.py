"""Small invented stories as carriers."""

from onrecord.lineage import carrier_of_reading, outlet_key
from onrecord.reading import cut_paragraphs, read_text
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Citation
from onrecord.values.text import Span

FERRY = (
    "The old ferry left Port Sahl before dawn on Sunday with its lights out and nobody on the quay to see it go. "
    "Two harbour pilots had been sent home the night before, and the log for that hour is blank."
)
"""Forty words that are enough for a lift."""
MARKET = (
    "Traders at the covered market have been told to clear their stalls by the end of the month. The council wants "
    "the hall for a library, and says that rents would have doubled anyway."
)
BAKERY = (
    "A bakery in Kest Lane won the regional prize for rye bread, the third time in ten years that it went to the same "
    "family. The oven is older than the street."
)
WEATHER = (
    "Rain is expected over the hills until Thursday, with wind from the west and a risk of flooding along the lower "
    "Vane. Farmers have moved their sheep to higher ground."
)


def story(key, *paragraphs, outlet="Leval Ledger", credit=None, known=(), **page):
    """A carrier of the given paragraphs."""
    text = "\n\n".join(paragraphs)
    cited = None if credit is None else Citation(credit, outlet_key(credit), (), ())
    return carrier_of_reading(
        read_text(text, tuple(cut_paragraphs(text))), key=Digest(key), outlet=outlet, credit=cited, known=known, **page
    )


def span_of(carrier, words):
    """Where the words stand in a carrier's text."""
    start = carrier.text.index(words)
    return (Span(start, start + len(words)),)


def words_at(carrier, spans):
    """The words of some spans."""
    return [carrier.text[span.start : span.end] for span in spans]

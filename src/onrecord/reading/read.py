"""The room's verb: one pass over a story's paragraphs."""

from onrecord.reading.quotations import pair_quotations
from onrecord.reading.sentences import cut_sentences, cut_words
from onrecord.values.reading import Reading
from onrecord.values.text import Spans


def read_text(text: str, paragraphs: Spans) -> Reading:
    """The sentences, words and quotations of a story, all within its paragraphs.

    ``text`` is the page's text and ``paragraphs`` the story's stretches of it, as code points, in text order; they
    may hold line breaks. For a text that is a story as a whole, `cut_paragraphs` gives them. Takes time linear in
    the text, whatever it holds. Raises `ValueError` where paragraphs overlap, are out of order, or lie outside the
    text.

    >>> from onrecord.values.text import Span
    >>> reading = read_text('"Yes," Ms. Lee said. It rained.', (Span(0, 31),))
    >>> reading.sentences, len(reading.words)
    ((Span(start=0, end=20), Span(start=21, end=31)), 6)
    >>> reading.quotations[0].spans
    (Span(start=0, end=6),)
    """
    _check_order(text, paragraphs)
    quotations, unpaired = pair_quotations(text, paragraphs)
    return Reading(
        text=text,
        paragraphs=paragraphs,
        sentences=tuple(sentence for paragraph in paragraphs for sentence in cut_sentences(text, paragraph)),
        words=tuple(word for paragraph in paragraphs for word in cut_words(text, paragraph)),
        quotations=quotations,
        unpaired=unpaired,
    )


def _check_order(text: str, paragraphs: Spans) -> None:
    reached = 0
    for paragraph in paragraphs:
        if not reached <= paragraph.start <= paragraph.end <= len(text):
            raise ValueError(
                f"paragraph {paragraph.start}-{paragraph.end} is not within {reached}-{len(text)}: "
                "expected paragraphs in text order, without overlap, inside the text"
            )
        reached = paragraph.end

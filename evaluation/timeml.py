"""Read TimeML files: the text of one document, its time expressions, and when it was written.

WikiWars (Mazur and Dale, EMNLP 2010) in TimeML has the type DATE on everything, durations too, so types are not taken
from it; its value "null" says that the annotators gave none, and no reading is right there.
"""

from collections.abc import Iterator
from pathlib import Path

from evaluation.timed_stories import GoldTime, TimedStory
from lxml import etree

from onrecord.reading import cut_paragraphs
from onrecord.values.text import Span


def read_timeml(path: Path) -> TimedStory:
    """The document of one file, each line of its text a paragraph; no types, modifiers, intervals or events.

    The text is that of the element TEXT as an XML parser gives it: entities resolved, each line end one code point.
    Raises `ValueError`, with the file, where it is no TimeML: no XML, no DCT or no TEXT.

    >>> from tempfile import TemporaryDirectory
    >>> mark = '<TIMEX3 tid="t1" type="DATE" value="2031-03">March</TIMEX3>'
    >>> dated = '<DCT><TIMEX3 tid="t0" value="2031-03-07">7 March 2031</TIMEX3></DCT>'
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "one.tml"
    ...     _ = path.write_text(f"<TimeML>{dated}<TEXT>It rose in {mark}.</TEXT></TimeML>")
    ...     story = read_timeml(path)
    >>> story.text, story.published, story.times[0].values
    ('It rose in March.', '2031-03-07', ('2031-03',))
    """
    try:
        root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{path.name}: no XML: {error}") from error
    written, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    if written is None or body is None:
        raise ValueError(f"{path.name}: no TimeML: it lacks its DCT or its TEXT")
    pieces: list[str] = []
    times = tuple(sorted(_walk(body, pieces), key=lambda time: time.span))
    text = "".join(pieces)
    return TimedStory(path.stem, text, tuple(cut_paragraphs(text)), written.get("value"), None, times)


def _walk(element: etree._Element, pieces: list[str]) -> Iterator[GoldTime]:
    """Append the text in the element to the pieces, and yield the expressions in it, the innermost first."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for inner in element:
        yield from _walk(inner, pieces)
        pieces.append(inner.tail or "")
    if element.tag == "TIMEX3":
        yield GoldTime(Span(start, sum(map(len, pieces))), (element.get("value", ""),), None)

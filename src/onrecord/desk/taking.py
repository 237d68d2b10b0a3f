"""Take away: a page's statements with footnotes, every export of the record, and a report in one file.

What leaves is the record as it is at one moment, and is sent while it is written, so that memory does not grow with the
record.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final

from anyio import from_thread, to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from onrecord.desk.asked import Asked
from onrecord.desk.claim_moment import card_asked, moment_in_words
from onrecord.desk.reporting import gather_report, kept_story, stories_of
from onrecord.desk.shelf import Tally, reading, tally
from onrecord.desk.sources import SaidIn, one_source
from onrecord.desk.wording import counted
from onrecord.exports.chains_graphml import chains_to_graphml
from onrecord.exports.claim_markdown import claim_to_markdown
from onrecord.exports.footnoted_markdown import lines_to_markdown
from onrecord.exports.lines_csv import lines_to_csv
from onrecord.exports.naming import line_id
from onrecord.exports.readable import writable
from onrecord.exports.report_html import report_to_html
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.schema_org import stories_to_schema_org
from onrecord.exports.stories_jsonl import stories_to_jsonl
from onrecord.exports.web_annotations import lines_to_annotations
from onrecord.record import Record

PIECE: Final = 1 << 16
"""Bytes that are sent at a time."""
REPORT: Final = "report.html"


@dataclass(frozen=True, slots=True)
class Format:
    """One format that a record leaves in."""

    file: str
    media: str
    title: str
    opens: str
    """What it is, and what opens it."""
    write: Callable[[Iterable[ReviewedStory]], Iterator[str]]


FORMATS: Final = (
    Format(
        "lines.csv", "text/csv", "Table of lines (CSV)",
        "One row a line. Excel, LibreOffice, pandas and R open it.", lines_to_csv,
    ),
    Format(
        "lines.md", "text/markdown", "Statements with footnotes (Markdown)",
        "To paste into a draft. GitHub, Obsidian, Pandoc and most site generators read its footnotes.",
        lines_to_markdown,
    ),
    Format(
        "stories.jsonl", "application/jsonl", "Stories (JSON lines)",
        "One story a line, all that is known of it, for any program.", stories_to_jsonl,
    ),
    Format(
        "annotations.jsonld", "application/ld+json", "Web annotations (JSON-LD)",
        "Each line as a W3C Web Annotation on its page, for annotation tools.", lines_to_annotations,
    ),
    Format(
        "articles.jsonld", "application/ld+json", "schema.org (JSON-LD)",
        "Articles, quotations and claims in the words of schema.org, for web pages and any JSON-LD reader.",
        stories_to_schema_org,
    ),
    Format(
        "chains.graphml", "application/graphml+xml", "Who has it from whom (GraphML)",
        "A graph. Gephi, yEd, networkx and igraph open it.", chains_to_graphml,
    ),
)  # fmt: skip
"""Every format that is one text; the order is that of the page."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One file to take away."""

    title: str
    opens: str
    address: str
    reviewed: str | None
    """The same with reviewed lines only; None where there is no such file."""


@dataclass(frozen=True, slots=True)
class Take:
    """All that can be taken away."""

    title: str
    record: str
    tally: Tally
    report: Offer
    offers: tuple[Offer, ...]


def take(asked: Asked) -> Take:
    """Every file that the record can leave as."""
    report = Offer(
        "Report in one file (HTML)",
        "Claims, origins with reasons, timeline, and the exact words of every line. Any browser opens it, without a "
        "network and without onrecord; it prints well.",
        f"/{REPORT}",
        None,
    )
    offers = (Offer(one.title, one.opens, f"/take/{one.file}", f"/take/{one.file}?lines=accepted") for one in FORMATS)
    return Take("Take away", asked.record.path.name, tally(asked.record.connection), report, tuple(offers))


def take_routes(path: Path, by: str) -> list[Route]:
    """The files of a record, and the statements of its pages with footnotes, for who decides at the desk."""
    texts = (("/claims/{claim}.md", claim_text), ("/stories/{story}.md", story_text),
             ("/sources/{key:path}.md", source_text))  # fmt: skip
    return [
        *(Route(address, _text(path, by, write)) for address, write in texts),
        Route(f"/{REPORT}", _report(path)),
        *(Route(f"/take/{one.file}", _export(path, one)) for one in FORMATS),
    ]


def claim_text(asked: Asked) -> Iterator[str]:
    """A claim's statements with footnotes, as of the moment asked for. Raises `NotThere`."""
    found = card_asked(asked)
    if found.moment is not None:
        yield f"{moment_in_words(found)}\n\n"
    yield from claim_to_markdown(found.card, stories_of(asked.record, found.card))


def story_text(asked: Asked) -> Iterator[str]:
    """A story's lines with footnotes. Raises `NotThere`."""
    return lines_to_markdown([kept_story(asked.record, asked.number("story"))])


def source_text(asked: Asked) -> Iterator[str]:
    """The lines of a source's page with footnotes, story by story. Raises `NotThere`."""
    page = one_source(asked)
    yield from lines_to_markdown(_said(asked.record, page.stories))
    if page.lines_left_out:
        yield f"\nLeft out: the first {counted(page.lines_left_out, 'line')}.\n"


def _said(record: Record, stories: Iterable[SaidIn]) -> Iterator[ReviewedStory]:
    """Each story with the lines that its source has on the page."""
    for said in stories:
        told = kept_story(record, said.story)
        names = {card.line for card in said.lines}
        yield replace(told, kept=tuple(index for index in told.kept if line_id(index) in names))


Texts = Callable[[Asked], Iterator[str]]
Endpoint = Callable[[Request], object]


def _text(path: Path, by: str, write: Texts) -> Endpoint:
    """The endpoint of a text that is short enough to be held whole."""

    def answer(request: Request) -> Response:
        with reading(path) as record:
            asked = Asked(record, request.path_params, request.query_params, by)
            return PlainTextResponse(writable("".join(write(asked))))

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _report(path: Path) -> Endpoint:
    """The endpoint of the report."""

    def pieces(record: Record) -> Iterator[str]:
        return report_to_html(gather_report(record, now=datetime.now(UTC)))

    async def endpoint(request: Request) -> Response:
        del request
        return Download(path, pieces, file=f"{path.stem}-report.html", media="text/html")

    return endpoint


def _export(path: Path, form: Format) -> Endpoint:
    """The endpoint of one export: every line that nobody rejected, or with ?lines=accepted those that were reviewed."""

    async def endpoint(request: Request) -> Response:
        accepted = request.query_params.get("lines") == "accepted"

        def pieces(record: Record) -> Iterator[str]:
            numbers = [stored.story for stored in record.stories()]
            return form.write(kept_story(record, number, accepted=accepted) for number in numbers)

        return Download(path, pieces, file=f"{path.stem}-{form.file}", media=form.media)

    return endpoint


class Download(Response):
    """A file that is sent while it is written, from a record as it is at one moment.

    It is written in one thread of its own, which waits for the network; what goes wrong before its first piece is
    there is answered as on any page.
    """

    def __init__(self, path: Path, pieces: Callable[[Record], Iterator[str]], *, file: str, media: str) -> None:
        name = "".join(one for one in file if one.isascii() and (one.isalnum() or one in "-._")) or "onrecord"
        super().__init__(media_type=media, headers={"Content-Disposition": f'attachment; filename="{name}"'})
        del self.headers["Content-Length"]
        self._path = path
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file."""
        del receive

        async def sent(message: Message) -> None:
            await send(message)

        def tell(message: Message) -> None:
            from_thread.run(sent, message)

        await to_thread.run_sync(self._write, tell, scope["method"] == "HEAD")

    def _write(self, tell: Callable[[Message], None], only_head: bool) -> None:
        """Write the file and send each piece of it, in this thread."""
        with reading(self._path) as record:
            chunks = _chunks(() if only_head else self._pieces(record))
            first = next(chunks, b"")
            start = {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
            tell(start)
            for chunk in chain((first,), chunks):
                tell({"type": "http.response.body", "body": chunk, "more_body": True})
        tell({"type": "http.response.body", "body": b"", "more_body": False})


def _chunks(pieces: Iterable[str]) -> Iterator[bytes]:
    """The same text in UTF-8, in pieces that are worth sending."""
    held = bytearray()
    for piece in pieces:
        held += piece.encode()
        if len(held) >= PIECE:
            yield bytes(held)
            held.clear()
    if held:
        yield bytes(held)

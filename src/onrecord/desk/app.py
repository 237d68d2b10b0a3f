"""The desk as one application: every page at its address, the same as JSON beside it, and the forms that write."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.desk.answer import as_html, as_json
from onrecord.desk.asked import Asked, NotThere, number_of
from onrecord.desk.claim_words import claim_words
from onrecord.desk.deciding import NotDone, decide, undo
from onrecord.desk.dropping import Dropping
from onrecord.desk.guard import Guard
from onrecord.desk.jobs import Jobs, MakeReader, new_reader
from onrecord.desk.kept import Kept
from onrecord.desk.pages import PAGES, Show
from onrecord.desk.reviewing import all_reviewed, first_to_review, review
from onrecord.desk.ruling_claims import rule_claim
from onrecord.desk.ruling_sources import rule_sources
from onrecord.desk.shelf import reading
from onrecord.desk.tables import TABLES, as_csv
from onrecord.desk.taking import take_routes
from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.values.decision import Verb

MOST_POSTED: Final = 200_000
"""Bytes of a form; one with the longest fields that are taken is smaller."""
MOST_FIELDS: Final = 20
STATIC: Final = Path(__file__).with_name("static")

Answer = Callable[[Request], Awaitable[Response]]
Write = Callable[[str, Request, object], Response]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a desk serves, and for whom."""

    path: Path
    """The record's file."""
    by: str
    """Who decides at this desk."""
    fetches: bool = True
    """Whether addresses that are given to it are fetched."""
    make_reader: MakeReader = new_reader
    """What reads the pages that are given to it."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a page says instead of itself."""

    title: str
    words: str


def make_app(desk: Desk, *, hosts: Iterable[str] = (), token: str | None = None) -> Starlette:
    """The application that serves a desk, shut in by a guard.

    ``hosts`` are the names, with port, that it answers to; without any it answers to all. With a ``token`` it answers
    only to who shows it.
    """
    jobs = Jobs(desk.path, desk.make_reader)
    kept = Kept(desk.path)
    routes: list[Route | Mount] = [*take_routes(desk.path, desk.by)]
    for address, name, show in PAGES:
        path = "/index" if address == "/" else address
        routes.append(Route(f"{path}.json", _page(desk, kept, name, show, _as_json)))
        if name in TABLES:
            routes.append(Route(f"{path}.csv", _page(desk, kept, name, show, as_csv)))
        routes.append(Route(address, _page(desk, kept, name, show, as_html)))
    routes += [
        Route("/review.json", _queue(desk, json=True)),
        Route("/review", _queue(desk, json=False)),
        Route("/review/{story}/{line}", _decide(desk), methods=["POST"]),
        Route("/claims/{claim}/words", _page(desk, kept, "words", claim_words, as_html)),
        Route("/claims/{claim}/{verb}", _rule_claim(desk), methods=["POST"]),
        Route("/sources/merge", _rule_sources(desk, Verb.MERGE), methods=["POST"]),
        Route("/sources/split", _rule_sources(desk, Verb.SPLIT), methods=["POST"]),
        Route("/decisions/{number}/undo", _undo(desk), methods=["POST"]),
        Route("/changes/seen", _seen(desk), methods=["POST"]),
        *Dropping(desk.path, jobs, desk.fetches).routes(),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(
        routes=routes,
        lifespan=_ending(jobs),
        middleware=[Middleware(Guard, hosts=tuple(hosts), token=token)],
        exception_handlers={NotThere: _not_there, RecordError: _no_record, HTTPException: _other, 500: _broken},
    )


def _ending(jobs: Jobs) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    """What ends the desk's own work when the desk ends."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        del app
        yield
        await run_in_threadpool(jobs.close)

    return lifespan


def _page(desk: Desk, kept: Kept, name: str, show: Show, write: Write) -> Answer:
    """The endpoint of one page, in one of its forms."""

    def make(request: Request) -> Response:
        with reading(desk.path) as record:
            view = show(_asked(desk, record, request))
        return write(name, request, view)

    def answer(request: Request) -> Response:
        return kept.answer((request.url.path, request.url.query), partial(make, request))

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _as_json(name: str, request: Request, view: object) -> Response:
    del request  # JSON is the same however it was asked for
    return as_json(name, view)


def _queue(desk: Desk, *, json: bool) -> Answer:
    """The endpoint that leads to the next line to look at, or says that there is none."""

    def answer(request: Request) -> Response:
        with reading(desk.path) as record:
            asked = _asked(desk, record, request)
            there = first_to_review(asked)
            view = all_reviewed(asked) if there is None else None
        if there is not None:
            path, mark, query = there.partition("?")
            return RedirectResponse(f"{path}{'.json' if json else ''}{mark}{query}", HTTPStatus.SEE_OTHER)
        return as_json("review", view) if json else as_html("review", request, view)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _decide(desk: Desk) -> Answer:
    """The endpoint that writes what was said of one line, and goes on."""

    def answer(request: Request, form: Mapping[str, str]) -> Response:
        number, line = number_of(request.path_params["story"]), request.path_params["line"]
        with Record(desk.path) as record:
            try:
                there = decide(record, number, line, form, by=desk.by, now=datetime.now(UTC))
            except NotDone as refused:
                asked = _asked(desk, record, request, {name: form.get(name, "") for name in ("story", "claim")})
                view = review(asked, problem=str(refused), form={} if refused.changed else form)
                status = HTTPStatus.CONFLICT if refused.changed else HTTPStatus.UNPROCESSABLE_ENTITY
                return as_html("review", request, view, status=status)
        return RedirectResponse(there, HTTPStatus.SEE_OTHER)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request, await _form(request))

    return endpoint


Writes = Callable[[Record, Request, Mapping[str, str]], str]
"""What a form writes, and the address to go on to. Raises `NotDone` where nothing was written."""


def _writing(desk: Desk, write: Writes) -> Answer:
    """The endpoint of a form that writes and goes on, or says why nothing was written."""

    def answer(request: Request, form: Mapping[str, str]) -> Response:
        with Record(desk.path) as record:
            try:
                there = write(record, request, form)
            except NotDone as refused:
                status = HTTPStatus.CONFLICT if refused.changed else HTTPStatus.UNPROCESSABLE_ENTITY
                return as_html("trouble", request, Trouble("Nothing was written", str(refused)), status=status)
        return RedirectResponse(there, HTTPStatus.SEE_OTHER)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request, await _form(request))

    return endpoint


def _undo(desk: Desk) -> Answer:
    """The endpoint that ends a decision, and goes back to its line, or to the history."""

    def write(record: Record, request: Request, form: Mapping[str, str]) -> str:
        return undo(record, number_of(request.path_params["number"]), form, by=desk.by, now=datetime.now(UTC))

    return _writing(desk, write)


def _rule_sources(desk: Desk, verb: Verb) -> Answer:
    """The endpoint that writes that two sources are one, or are not, and goes back to their page."""

    def write(record: Record, request: Request, form: Mapping[str, str]) -> str:
        del request  # the form says whose page it is
        return rule_sources(record, verb, form, by=desk.by, now=datetime.now(UTC))

    return _writing(desk, write)


def _rule_claim(desk: Desk) -> Answer:
    """The endpoint that writes what was said of a claim, and goes back to it."""

    def write(record: Record, request: Request, form: Mapping[str, str]) -> str:
        claim, verb = number_of(request.path_params["claim"]), request.path_params["verb"]
        return rule_claim(record, claim, verb, form, by=desk.by, now=datetime.now(UTC))

    return _writing(desk, write)


def _seen(desk: Desk) -> Answer:
    """The endpoint that keeps that all was seen, and goes back to what is new since."""

    def write(record: Record, request: Request, form: Mapping[str, str]) -> str:
        del request, form  # who has seen it is who decides at this desk
        record.mark_seen(by=desk.by, now=datetime.now(UTC))
        return "/changes"

    return _writing(desk, write)


def _asked(desk: Desk, record: Record, request: Request, more: Mapping[str, str] | None = None) -> Asked:
    return Asked(record, request.path_params, {**request.query_params, **(more or {})}, desk.by)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form, as its page sent them; of two of one name, the last."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_POSTED:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is more than a form of this desk sends.")
    try:
        fields = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:  # bytes that are no UTF-8, or too many fields
        raise HTTPException(HTTPStatus.BAD_REQUEST, "That is no form of this desk.") from error
    return dict(fields)


def _trouble(request: Request, title: str, words: str, status: HTTPStatus) -> Response:
    view = Trouble(title, words)
    if request.url.path.endswith(".json"):
        return as_json("trouble", view, status=status)
    return as_html("trouble", request, view, status=status)


def _not_there(request: Request, error: Exception) -> Response:
    return _trouble(request, "Not in this record", f"Nothing stands here: {error}.", HTTPStatus.NOT_FOUND)


def _no_record(request: Request, error: Exception) -> Response:
    return _trouble(request, "The record cannot be read", f"{error}.", HTTPStatus.SERVICE_UNAVAILABLE)


def _other(request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    words = error.detail if isinstance(error, HTTPException) else status.phrase
    if status is HTTPStatus.NOT_FOUND:
        return _trouble(request, "Not in this record", "There is no page at this address.", status)
    return _trouble(request, status.phrase, words, status)


def _broken(request: Request, error: Exception) -> Response:
    del error  # the server's log has it
    words = "The desk failed on this page; nothing was written. The terminal that it runs in says more."
    return _trouble(request, "This page failed", words, HTTPStatus.INTERNAL_SERVER_ERROR)

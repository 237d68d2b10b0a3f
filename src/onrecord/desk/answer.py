"""A page's value as HTML or as JSON: both are made of the same value, so that they say the same."""

import json
from collections.abc import Iterator
from http import HTTPStatus
from typing import Final
from urllib.parse import quote, urlencode

import jinja2
import msgspec
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from onrecord.desk.tables import ASKED, TABLES
from onrecord.desk.wording import DOES, DONE, counted, repeats
from onrecord.exports.readable import readable, writable
from onrecord.exports.story_json import escape_unsafe

DRAWN: Final = "picture"
"""The field that is drawn from the others; JSON goes without it."""


def _printed(value: object) -> object:
    """A value as it is printed in a page: nothing in it hides, turns text round or cannot be written."""
    return readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


PAGES: Final = jinja2.Environment(
    loader=jinja2.PackageLoader("onrecord.desk"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    finalize=_printed,
    trim_blocks=True,
    lstrip_blocks=True,
)
"""Everything printed is escaped, whatever the template's name."""
PAGES.globals["counted"] = counted
PAGES.globals["repeats"] = repeats
PAGES.globals["done"] = DONE
PAGES.globals["does"] = DOES


def as_html(name: str, request: Request, view: object, *, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """The value in its template."""
    query = dict(request.query_params)
    words = PAGES.get_template(f"{name}.html").render(
        view=view,
        path=request.url.path,
        json_address=_beside(request, "json"),
        csv_addresses=tuple(_tables(name, request)),
        page_address=lambda page: "?" + urlencode(query | {"page": page}),
    )
    return Response(writable(words).encode(), status, media_type="text/html")


def as_json(name: str, view: object, *, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """The value as JSON, every field under its name."""
    plain = msgspec.to_builtins(view)
    told = {field: value for field, value in plain.items() if field != DRAWN}
    encoded = json.dumps({"schema": f"onrecord/desk-{name}/1"} | told, ensure_ascii=False, allow_nan=False)
    return Response(escape_unsafe(encoded).encode(), status, media_type="application/json")


def _tables(name: str, request: Request) -> Iterator[tuple[str, str]]:
    """The tables of the page, each with its address as CSV."""
    address = _beside(request, "csv")
    for number, table in enumerate(TABLES.get(name, ())):
        yield table, f"{address}{'&' if '?' in address else '?'}{urlencode({ASKED: table})}" if number else address


def _beside(request: Request, ending: str) -> str:
    """The address of the same page in another form."""
    path = quote(request.url.path.rstrip("/")) or "/index"
    query = request.url.query
    return f"{path}.{ending}" + (f"?{query}" if query else "")

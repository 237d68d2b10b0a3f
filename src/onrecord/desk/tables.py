"""The tables of a page as CSV: the same rows as on the screen, for spreadsheets and data frames.

Each page is a tree of values. What its tables are, is named here once: the fields that lead from the page to the rows,
and the columns, each a field of the row, or of what the row stands in. The manner is that of
`onrecord.exports.lines_csv`: UTF-8 with a byte order mark, RFC 4180, nothing that a spreadsheet would run.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from onrecord.desk.asked import NotThere
from onrecord.desk.calls import Words
from onrecord.desk.card import Hop
from onrecord.desk.claim_origins import RULES, StoryLink
from onrecord.desk.claim_sides import Also
from onrecord.desk.drift import Stretch
from onrecord.desk.searching import Bit
from onrecord.exports.lines_csv import BYTE_ORDER_MARK, CHAIN_MARK, LIST_MARK, guarded
from onrecord.exports.readable import readable
from onrecord.exports.reviewed_claim import UNMASKING

UP: Final = "^"
"""Before the name of a column: the field is of what the row stands in; twice, of what that stands in."""

COULD_BE_ONE: Final = "could be one"
"""What the tie of two origins is called that could be one."""


class Table(NamedTuple):
    """One table of a page."""

    path: tuple[str, ...]
    """Fields from the page to the rows; each is a tuple of values."""
    columns: Mapping[str, str]
    """The name of each column, and the field that it shows; "earlier.cue" is a field of a field."""
    without: tuple[str, frozenset[str]] = ("", frozenset())
    """A field, and the values of it whose rows do not leave."""


def _table(path: str, *columns: str) -> Table:
    """A table whose columns are called as their fields, or "name=field"."""
    named = (column.rpartition("=") for column in columns)
    return Table(tuple(path.split(".")), {name or field.lstrip(UP): field for name, _, field in named})


_STORY: Final = ("^story", "^headline", "^outlet", "^published")
_CARD: Final = (
    "line", "standing", "stance", "who", "kind", "source", "cue", "content", "chain", "said", "denied", "hedges",
    "basis", "inside", "answers", "score", "address",
)  # fmt: skip
_ENTRY: Final = (
    "claim=^claim", "wording=^wording", "who", "why", "words", "further=more", "outlets=words.outlet",
    "published=words.moment", "standings=words.standing", "addresses=words.address",
)  # fmt: skip
_FOUND: Final = ("story", "headline", "outlet", "published")
TABLES: Final[Mapping[str, Mapping[str, Table]]] = {
    "home": {"stories": _table(
        "stories", "story", "headline", "outlet", "published", "at=moment", "lines", "denials", "missed", "versions"
    )},
    "story": {"lines": _table("rows.cards", "story", *_CARD)},
    "versions": {"changes": _table(
        "versions.changes", "version=^number", "added=^moment", "kind", "parts",
        "source_before=before.source", "cue_before=before.cue", "content_before=before.content",
        "source_after=after.source", "cue_after=after.cue", "content_after=after.content",
    )},
    "claims": {"claims": _table("claims", "wording", "stories", "yes", "no", "neither", "clashes", "address")},
    "claim": {
        "statements": _table(
            "columns.voices.sayings", "side=^^title", "who=^who", "rank=^rank", "described=^described", "words", "does",
            "denied", "hedges", "basis", "said", "outlet", "published", "standing", "reason", "address", "also",
        ),
        "origins": _table(
            "rests.steps", "side=^title", "from=one", "tie", "to=other", "stories", "certainty"
        )._replace(without=("tie", frozenset({COULD_BE_ONE}))),
        "reasons": _table(
            "rests.rules.why.places", "side=^^^title", "certain=^^certain", "rule=^^name", "reason=^words", "outlet",
            "words", "address",
        )._replace(without=("^^name", frozenset(RULES.get(rule, rule) for rule in UNMASKING))),
        "times": _table("times", "lane", "when", "told", "stories"),
        "details": _table(
            "grid", "story=story.outlet", "when=when.words", "where=where.words", "who=who.words",
            "how_many=how_many.words", "address=story.address",
        ),
    },
    "sources": {"sources": _table("sources", "name", "kind", "stories", "address")},
    "source": {
        "lines": _table("stories.lines", *_STORY, *_CARD),
        "unresolved": _table("may_be.lines", *_STORY, *_CARD),
        "side by side": _table(
            "pairs", "relation", "story=earlier.story", "line=earlier.line", "stance=earlier.stance",
            "cue=earlier.cue", "content=earlier.content", "later_story=later.story", "later_line=later.line",
            "later_stance=later.stance", "later_cue=later.cue", "later_content=later.content",
        ),
    },
    "search": {
        "lines": _table("lines", *_FOUND, "line", "stance", "who", "cue", "content", "address"),
        "stories": _table("stories", *_FOUND, "words"),
    },
    "timeline": {"times": _table("entries", "lane", "when", "why_not", "told", "story", "address")},
    "missed": {"sentences": _table("stories.sentences", *_STORY, "words", "reason", "address")},
    "changes": {
        "stories": _table("stories", "story", "headline", "outlet", "at=moment", "version", "lines"),
        "claims": _table("claims", "wording", "fresh", "stories", "address"),
    },
    "calls": {
        "ask": _table("claims.ask", *_ENTRY),
        "unanswered": _table("claims.unanswered", *_ENTRY, "elsewhere", "elsewhere_addresses=elsewhere.address"),
        "thin": _table("claims.thin", *_ENTRY),
        "no answer": _table(
            "silences.wordings", "who=^who", "fact", "said", "words", "outlets=words.outlet", "published=words.moment",
            "standings=words.standing", "addresses=words.address",
        ),
    },
    "drift": {"wordings": _table(
        "quotations.rows", "quotation=^done", "who", "done", "words=stretches", "outlet", "published=moment",
        "standing", "address",
    )},
    "history": {"decisions": _table(
        "decisions", "number", "moment", "by", "done", "story", "source", "cue", "content", "changed", "note", "undone",
        "undone_by",
    )},
}  # fmt: skip
"""The tables of each page that has some, by the page's name; the first one is what its address without more gives."""
ASKED: Final = "table"
"""What an address says which table by."""
_SHOWN: Final[Mapping[type, str]] = {
    Bit: "text", Hop: "name", StoryLink: "outlet", Also: "address", Words: "words", Stretch: "words",
}  # fmt: skip
"""What of a small value is shown in a list."""


def as_csv(name: str, request: Request, view: object) -> Response:
    """A table of a page as a file to download: the first, or the one asked for. Raises `NotThere`."""
    tables = TABLES[name]
    asked = request.query_params.get(ASKED, next(iter(tables)))
    if asked not in tables:
        raise NotThere(f"this page has no such table, but {', '.join(tables)}")
    at = request.url.path.removesuffix(".csv").strip("/").replace("/", "-")
    plain = "".join(letter for letter in at if letter.isascii() and (letter.isalnum() or letter == "-"))
    further = "" if ASKED not in request.query_params else f"-{asked.replace(' ', '-')}"
    headers = {"Content-Disposition": f'attachment; filename="onrecord-{plain or name}{further}.csv"'}
    return Response(csv_of(tables[asked], view).encode(), media_type="text/csv", headers=headers)


def csv_of(table: Table, view: object) -> str:
    """The rows of a page under the names of their columns.

    Signs of who somebody unnamed could be stay on the page, as they do not leave with any export unless asked for.
    """
    there = io.StringIO(newline="")
    writer = csv.writer(there)
    writer.writerow(table.columns)
    field, unwanted = table.without
    for row in _rows(table.path, (view,)):
        if unwanted and _found(field, row) in unwanted:
            continue
        writer.writerow([_cell(name, _found(shown, row)) for name, shown in table.columns.items()])
    return BYTE_ORDER_MARK + there.getvalue()


def _rows(path: tuple[str, ...], row: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """Each row with what it stands in: the row itself first, the page last."""
    if not path:
        yield row
        return
    for inner in getattr(row[0], path[0]):
        yield from _rows(path[1:], (inner, *row))


def _found(field: str, row: tuple[object, ...]) -> object:
    """What a field shows, and a field of a list of each in it; None where what it is a field of is not there."""
    name = field.lstrip(UP)
    value: object = row[len(field) - len(name)]
    for part in name.split("."):
        if isinstance(value, tuple):
            value = tuple(getattr(one, part) for one in value)
        else:
            value = None if value is None else getattr(value, part)
    return value


def _cell(name: str, value: object) -> str:
    """One value as a cell: nothing for what is unknown, "yes" for what holds, a list in one cell."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        value = _between(name, value).join(map(_words, value))
    return guarded(readable(str(value)).replace("\r\n", "\n").replace("\r", "\n"))


def _between(name: str, values: tuple[object, ...]) -> str:
    """What stands between the values of a list; nothing between parts of one text."""
    if values and isinstance(values[0], Bit | Stretch):
        return ""
    return CHAIN_MARK if name == "chain" else LIST_MARK


def _words(value: object) -> str:
    if value is None:
        return ""
    field = _SHOWN.get(type(value))
    return str(value if field is None else getattr(value, field))

"""A form with files, read under limits: what comes in is hostile, and the name of a file is only a label."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message, Receive

from onrecord.desk.jobs import Given
from onrecord.exports.readable import one_row
from onrecord.values.fetched import DROPPED

MOST_BYTES: Final = 100_000_000
"""Bytes of all files of one form; larger archives are for ``onrecord add``, which reads them where they are."""
MOST_FILES: Final = 500
MOST_FIELDS: Final = 5
MOST_TEXT: Final = 20_000
"""Bytes of one field that is no file."""
FILES: Final = "files"
"""The one field that holds files."""
PASSED_OVER: Final = 10 * MOST_BYTES
"""Bytes of a form that is not read which are still let by, so that the browser hears why."""
LONGEST_NAME: Final = 120
"""Characters of a file's name that are kept: the last ones, for they tell its kind."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What a form of the desk brought."""

    fields: Mapping[str, str]
    """Without white space around them; of two of one name, the last."""
    files: tuple[Given, ...]
    """In the form's order, open; whoever takes them closes them. A field that was left empty holds none."""

    def field(self, name: str) -> str:
        """What stands in a field; empty where there is none of that name."""
        return self.fields.get(name, "")

    def close(self) -> None:
        """Let go of the files."""
        for one in self.files:
            one.close()


async def read_form(request: Request, *, most_files: int) -> Posted:
    """The fields and files of a form.

    Raises `HTTPException` with words for a person where it is too large, has too many parts, or is none.
    """
    counting = _Counting(request.receive)
    try:
        form = await Request(request.scope, counting).form(
            max_files=most_files, max_fields=MOST_FIELDS, max_part_size=MOST_TEXT
        )
    except HTTPException:
        await counting.pass_over()
        raise
    except ClientDisconnect as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, "What was sent broke off.") from error
    return _posted(form)


def _posted(form: FormData) -> Posted:
    fields, files = {}, []
    for name, value in form.multi_items():
        if isinstance(value, str):
            fields[name] = value.strip()
        elif name == FILES and (value.filename or value.size):
            files.append(Given(DROPPED + name_of(value.filename), value.file))
        else:
            value.file.close()
    return Posted(fields, tuple(files))


class _Counting:
    """What a browser sends, piece by piece, up to a limit."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._bytes = 0
        self._more = True

    async def __call__(self) -> Message:
        message = await self._next()
        if self._bytes > MOST_BYTES:
            words = f"More than {MOST_BYTES // 1_000_000} MB at once; give less, or use “onrecord add”."
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, words)
        return message

    async def pass_over(self) -> None:
        """Let the rest of it by: a browser that may not send it all shows no answer."""
        while self._more and self._bytes <= PASSED_OVER:
            await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        self._bytes += len(message.get("body", b""))
        self._more = message["type"] == "http.request" and message.get("more_body", False)
        return message


def name_of(given: str | None) -> str:
    r"""The label of a file by the name that came with it: no folders, nothing that hides, the end of a long one.

    >>> name_of("../../etc\\pier\x00.html"), name_of("")
    ('pier�.html', 'file without a name')
    """
    last = (given or "").replace("\\", "/").rstrip("/").rpartition("/")[2]
    return one_row(last)[-LONGEST_NAME:].strip() or "file without a name"

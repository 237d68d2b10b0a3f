"""Files, folders and standard input."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onrecord.intake.contents import Origin, pages_in
from onrecord.intake.trouble import Pieces, Trouble
from onrecord.values.fetched import Fetched, Refusal

if TYPE_CHECKING:
    from onrecord.intake.limits import Limits

READ_AT_A_TIME = 65_536
"""Bytes asked of a file at a time."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""How Python writes bytes of a file name that are no UTF-8."""


class Readable(Protocol):
    """What bytes are read from: an open binary file, ``sys.stdin.buffer``, ``io.BytesIO``."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""


def pages_of_stream(stream: Readable, address: str, limits: "Limits") -> Iterator[Fetched | Refusal]:
    """Each page in what a stream gives, under the address that it goes by."""
    return pages_in(_pieces(stream), Origin(address), limits)


def pages_of_path(path: str, limits: "Limits") -> Iterator[Fetched | Refusal]:
    """Each page of a file, or of every file in a folder and its folders, in the order of their names.

    Hidden files and folders, whose names begin with a dot, are passed over in a folder, but not when given by name. In
    a folder, a link to another folder is refused and not followed, for it may lead in circles.
    """
    address = _shown(path)
    mode = _mode(path, address)
    if isinstance(mode, Refusal):
        yield mode
    elif stat.S_ISDIR(mode):
        empty = True
        for page in _pages_of_folder(Path(path), address, limits):
            empty = False
            yield page
        if empty:
            yield Refusal(address, "empty", "a folder without a file to read", "give a folder that holds pages")
    else:
        yield from _pages_of_file(Path(path), mode, address, limits)


def _mode(path: str | Path, address: str) -> int | Refusal:
    """What kind of thing a path leads to, as the system encodes it."""
    try:
        # Not Path.stat: the path "" would become the current folder.
        return os.stat(path).st_mode  # noqa: PTH116
    except (OSError, ValueError) as error:
        return _refused(address, error)


def _pages_of_file(path: Path, mode: int, address: str, limits: "Limits") -> Iterator[Fetched | Refusal]:
    if not stat.S_ISREG(mode):
        advice = "give a file, or pipe what it gives into standard input and give -"
        yield Refusal(address, "no-file", _special(mode), advice)
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        yield _refused(address, error)
        return
    with stream:
        yield from pages_of_stream(stream, address, limits)


def _pages_of_folder(folder: Path, address: str, limits: "Limits") -> Iterator[Fetched | Refusal]:
    """Each page in a folder. What is still to be read waits on a stack, so that folders may lie as deep as they do."""
    waiting = _names_in(folder, address)
    while waiting:
        found = waiting.pop()
        if isinstance(found, Refusal):
            yield found
            continue
        shown = _shown(str(found))
        mode = _mode(found, shown)
        if isinstance(mode, Refusal):
            yield mode
        elif not stat.S_ISDIR(mode):
            yield from _pages_of_file(found, mode, shown, limits)
        elif found.is_symlink():
            yield Refusal(shown, "link", "a link to another folder", "give that folder itself")
        else:
            waiting += _names_in(found, shown)


def _names_in(folder: Path, address: str) -> list[Path | Refusal]:
    """What a folder holds, hidden names left out, the last name first."""
    try:
        paths = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        return [_refused(address, error)]
    return [*sorted(paths, reverse=True)]


def _pieces(stream: Readable) -> Pieces:
    """What a stream gives; an error of the machine while reading stands as trouble in its place."""
    while True:
        try:
            piece = stream.read(READ_AT_A_TIME)
        except (OSError, ValueError) as error:
            yield Trouble("unreadable", f"bytes that cannot be read ({_plain(error)})", "try again, or give a copy")
            return
        if not piece:
            return
        yield piece


def _refused(address: str, error: OSError | ValueError) -> Refusal:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refusal(address, "missing", "no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return Refusal(address, "forbidden", "a file or folder that may not be read", "ask for permission to read it")
    return Refusal(address, "unreadable", f"a path that cannot be read ({_plain(error)})", "check the path")


def _plain(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _special(mode: int) -> str:
    """What a path leads to that is neither file nor folder."""
    if stat.S_ISFIFO(mode):
        return "a pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device" if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else "neither file nor folder"


def _shown(path: str) -> str:
    """The path as given; what of its name is no UTF-8 stands as U+FFFD, so that it can be printed and stored."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", path)

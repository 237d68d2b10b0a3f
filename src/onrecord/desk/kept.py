"""Finished pages, kept until the record changes: a page that was made once is there at once."""

import sqlite3
import weakref
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Final

from starlette.responses import Response

MOST: Final = 16 * 1024 * 1024
"""Bytes that are kept, those asked for last."""

Question = tuple[str, str]
"""A path, and what stands behind it."""
Moment = tuple[int, int, int]
"""The file, and how often others wrote to it since it was opened here."""


class Kept:
    """The answers to questions that were asked before, as long as nobody wrote to the record since.

    SQLite tells whether somebody did (``pragma data_version``), whichever process it was; a file that was put in the
    place of another is told by its number on the disk. Where neither can be told, nothing is kept.
    """

    def __init__(self, path: Path, *, most: int = MOST) -> None:
        self._path = path
        self._most = most
        self._lock = Lock()
        self._watch: _Watch | None = None
        self._moment: Moment | None = None
        self._answers: OrderedDict[Question, Response] = OrderedDict()
        self._size = 0

    def answer(self, question: Question, make: Callable[[], Response]) -> Response:
        """The answer that is kept, else what ``make`` gives, which is kept from then on."""
        with self._lock:
            # Looked up before the answer is made: what is written meanwhile makes it too new, never too old.
            before = self._look()
            if question in self._answers:
                self._answers.move_to_end(question)
                return self._answers[question]
        made = make()
        with self._lock:
            if before is not None and before == self._moment:
                self._keep(question, made)
        return made

    def _keep(self, question: Question, made: Response) -> None:
        if question not in self._answers:
            self._answers[question] = made
            self._size += len(made.body)
        while self._size > self._most:
            _, oldest = self._answers.popitem(last=False)
            self._size -= len(oldest.body)

    def _look(self) -> Moment | None:
        """The record's moment; where it is another one than before, all that was kept is given up."""
        try:
            there = self._path.stat()
            if self._watch is None or self._watch.file != (there.st_dev, there.st_ino):
                self._watch = _Watch(self._path, (there.st_dev, there.st_ino))
            moment = *self._watch.file, self._watch.writes()
        except (OSError, sqlite3.Error):
            self._watch = moment = None
        if moment is None or moment != self._moment:
            self._answers.clear()
            self._size = 0
        self._moment = moment
        return moment


class _Watch:
    """A connection that only ever asks whether others wrote."""

    def __init__(self, path: Path, file: tuple[int, int]) -> None:
        self.file = file
        self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        weakref.finalize(self, self._connection.close)

    def writes(self) -> int:
        (number,) = self._connection.execute("pragma data_version").fetchone()
        return int(number)

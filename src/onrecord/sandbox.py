"""Read pages in a process of their own, with limits on time and memory.

Parsers of HTML can hang, or take all memory, on pages made for it (and on some that are not). The page room looks a
page over before it parses; what gets past that look is still only parsed in a worker process. A page that ends the
worker is a `Refusal`; the next page gets a new worker. A plain `subprocess` is used because it works from any script,
notebook or thread, without a guard around the caller's main module.
"""

import contextlib
import os
import pickle
import struct
import subprocess
import sys
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Self

from onrecord.values.fetched import Fetched, Refusal
from onrecord.values.page import Page


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What one page may cost."""

    seconds: float = 20.0
    """Wall-clock time for one page, from handing it over to having it back."""
    bytes: int = 2 * 1024**3
    """Address space of the worker, where the system can limit it."""


@dataclass(frozen=True, slots=True)
class Task:
    """One page to read, and how."""

    fetched: Fetched
    article: bool
    """Whether the whole text is the article."""
    published: str | None
    """Date stated by the user."""


class PageWorker:
    """A process that reads pages, started on first use and replaced when a page ends it.

    Use it as a context manager, or call `close`.
    """

    def __init__(self, limits: WorkerLimits | None = None) -> None:
        self._limits = limits or WorkerLimits()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the process now, so that it gets ready while the caller does something else."""
        self._running()

    def read(self, task: Task) -> Page | Refusal:
        """The page, read in the worker; a `Refusal` where it took too long, too much memory, or broke the parser."""
        process = self._running()
        overdue = threading.Event()

        def end() -> None:
            overdue.set()
            process.kill()

        timer = threading.Timer(self._limits.seconds, end)
        timer.start()
        try:
            _send(process.stdin, task)
            answer = _receive(process.stdout)
        except (OSError, EOFError):
            self.close()
            return self._refusal(task.fetched, overdue=overdue.is_set())
        finally:
            timer.cancel()
        if not isinstance(answer, Page | Refusal):
            message = f"the page worker answered {type(answer).__name__}"
            raise TypeError(message)
        return answer

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", f"from onrecord.sandbox import serve; serve({self._limits.bytes})"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            )
        return self._process

    def _refusal(self, fetched: Fetched, *, overdue: bool) -> Refusal:
        if overdue:
            found = f"reading the page took more than {self._limits.seconds:g} seconds"
            return Refusal(fetched.address, "too-slow", found, "save the page as text and give the text")
        found = "the page ended the parser (too much memory, or a fault in it)"
        return Refusal(fetched.address, "parser-ended", found, "save the page as text and give the text")


_LENGTH = struct.Struct(">Q")


def _send(pipe: IO[bytes] | None, value: object) -> None:
    if pipe is None:
        raise EOFError
    content = pickle.dumps(value)
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def _receive(pipe: IO[bytes] | None) -> object:
    if pipe is None:
        raise EOFError
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return pickle.loads(content)  # only ever what this module's other end wrote


def serve(address_space: int) -> None:
    """The worker's own loop: tasks in on stdin, pages out on stdout, until stdin closes."""
    from onrecord.page import read_page

    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
    # Whatever a parser prints must not get between the answers.
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            task = _receive(sys.stdin.buffer)
        except EOFError:
            return
        if isinstance(task, Task):
            _send(answers, read_page(task.fetched, article=task.article, published=task.published))

"""The whole machine, put together: give it a path or an address, get the record of each story behind it."""

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from onrecord.intake import Limits, Readable, fetch, pages_of_stream
from onrecord.models import load_reader
from onrecord.page import is_html, read_page
from onrecord.pipeline import read_story
from onrecord.sandbox import PageWorker, Task, WorkerLimits
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, Refusal
from onrecord.values.page import Page
from onrecord.values.story import Story


class Reader:
    """Reads stories. Cheap to make; the trained reader and the page worker start on first use.

    Use it as a context manager, or call `close`, so that the page worker ends.
    """

    def __init__(
        self,
        *,
        setting: Setting = Setting.BALANCED,
        limits: Limits | None = None,
        worker_limits: WorkerLimits | None = None,
    ) -> None:
        self._setting = setting
        self._limits = limits or Limits()
        self._worker = PageWorker(worker_limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the page worker."""
        self._worker.close()

    def read(self, given: str, *, article: bool = False, published: str | None = None) -> Iterator[Story | Refusal]:
        """The record of every story behind one path, folder, address, feed, archive, or ``-`` for standard input.

        Lazily, in the order in which they stand. What could not be read is a `Refusal` in its place. With ``article``
        the whole text is the article. ``published`` is a date stated by the user; it beats what the page says.
        """
        for fetched in self.fetch(given):
            if isinstance(fetched, Refusal):
                yield fetched
            else:
                yield self.read_fetched(fetched, article=article, published=published)

    def fetch(self, given: str) -> Iterator[Fetched | Refusal]:
        """The pages behind one thing given, not read yet, for `read_fetched`; lazily, in order."""
        return fetch(given, limits=self._limits)

    def fetch_stream(self, stream: Readable, name: str) -> Iterator[Fetched | Refusal]:
        """The pages in bytes that are here already, under the name that they go by; the network is not asked."""
        return pages_of_stream(stream, name, self._limits)

    def read_fetched(self, fetched: Fetched, *, article: bool = False, published: str | None = None) -> Story | Refusal:
        """The record of one page that is already here."""
        page = self._read_page(Task(fetched, article=article, published=published))
        return page if isinstance(page, Refusal) else read_story(fetched, page, load_reader(), self._setting)

    def _read_page(self, task: Task) -> Page | Refusal:
        """The page: HTML read in the worker, plain text here, where no parser can hang on it."""
        if is_html(task.fetched):
            self._worker.start()
            load_reader()  # while the worker gets ready
            return self._worker.read(task)
        return read_page(task.fetched, article=task.article, published=task.published)

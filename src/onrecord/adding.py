"""What is given, read and put into a record, a page at a time; what became of each page comes out, in order."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.intake import Readable
from onrecord.record import Added, Outcome, Record
from onrecord.revision import compare_versions
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, Refusal
from onrecord.values.page import value_of
from onrecord.values.revision import Change
from onrecord.values.story import Story

COUNTED: Final = {
    Outcome.NEW: "new",
    Outcome.REVISED: "revised",
    Outcome.REREAD: "read again",
    Outcome.SAME: "the same",
}
REFUSED: Final = "not read"

_log = logging.getLogger(__name__)


class Reads(Protocol):
    """Fetches and reads pages; `onrecord.reader.Reader` does."""

    def fetch(self, given: str) -> Iterator[Fetched | Refusal]:
        """The pages behind one thing given, not read yet."""

    def fetch_stream(self, stream: Readable, name: str) -> Iterator[Fetched | Refusal]:
        """The pages in bytes that are here, under the name that they go by."""

    def read_fetched(self, fetched: Fetched, *, article: bool = False, published: str | None = None) -> Story | Refusal:
        """The record of one page."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one page that was given and could be read."""

    address: str
    added: Added | None
    """None where the record had the page already, byte for byte, so that it was not read again."""
    story: Story | None
    """The story as it was read; None where it was not."""
    changes: tuple[Change, ...]
    """The lines that appeared, changed or went, where it is a new version of a story."""

    @property
    def outcome(self) -> Outcome:
        """What adding it did to the record."""
        return Outcome.SAME if self.added is None else self.added.outcome


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Adding:
    """Puts what is given into a record. One bad page never stops the others; trouble with the record itself does."""

    def __init__(
        self,
        record: Record,
        reader: Reads,
        *,
        setting: Setting = Setting.BALANCED,
        article: bool = False,
        published: str | None = None,
        again: bool = False,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        """``setting`` is that of the reader. ``again`` reads pages anew that the record has already."""
        self._record = record
        self._reader = reader
        self._article = article
        self._published = published
        self._again = again
        self._now = now
        self._name = " ".join(
            [__version__, setting.value, *(["article"] if article else []), *filter(None, [published])]
        )

    def all_of(self, given: str) -> Iterator[Done | Refusal]:
        """What became of each page behind a path, folder, archive, feed or address; lazily, in order.

        Where the record follows an address, what came of it is kept with it once its last page is done.
        """
        outcomes = self._each(self._reader.fetch(given))
        return self._noted(given, outcomes) if is_address(given) else outcomes

    def all_in(self, stream: Readable, name: str) -> Iterator[Done | Refusal]:
        """What became of each page in bytes that are here: one page, or those of an archive or a feed.

        The name is a label; it is never opened.
        """
        return self._each(self._reader.fetch_stream(stream, name))

    def _each(self, pages: Iterable[Fetched | Refusal]) -> Iterator[Done | Refusal]:
        for fetched in pages:
            yield fetched if isinstance(fetched, Refusal) else self._add(fetched)

    def _add(self, fetched: Fetched) -> Done | Refusal:
        if not self._again and self._record.has(fetched, reader=self._name):
            return Done(fetched.address, None, None, ())
        story = self._read(fetched)
        if isinstance(story, Refusal):
            return story
        added = self._record.add(story, reader=self._name, now=self._now(), again=self._again)
        changes = () if added.before is None else compare_versions(added.before, story)
        return Done(fetched.address, added, story, changes)

    def _read(self, fetched: Fetched) -> Story | Refusal:
        try:
            return self._reader.read_fetched(fetched, article=self._article, published=self._published)
        except OnrecordError:
            raise
        except Exception as error:  # noqa: BLE001  (pages are hostile; what one of them finds must not lose the others)
            _log.warning("reading %r failed", fetched.address, exc_info=True)
            found = f"a page on which the reader failed ({type(error).__name__})"
            return Refusal(fetched.address, "failed", found, "save its text and give that; it is a fault in onrecord")

    def _noted(self, address: str, outcomes: Iterator[Done | Refusal]) -> Iterator[Done | Refusal]:
        """The outcomes as they come; then what came of the address is kept, where the record follows it."""
        counts: Counter[str] = Counter()
        outlets: Counter[str] = Counter()
        last = None
        for outcome in outcomes:
            counts[kind_of(outcome)] += 1
            if isinstance(outcome, Refusal):
                last = outcome
            elif outcome.story is not None and (outlet := value_of(outcome.story.page.outlet)):
                outlets[outlet] += 1
            yield outcome
        title = max(outlets, key=outlets.__getitem__, default=None)
        told = last.found if last is not None and counts.total() == 1 else in_words(counts)
        self._record.note_look(address, title=title, result=told, now=self._now())


def is_address(given: str) -> bool:
    """Whether what is given is an address of the web, which is fetched, and can be followed.

    >>> is_address("HTTPS://news.example/feed.xml"), is_address("feed.xml"), is_address("-")
    (True, False, False)
    """
    return given.lower().startswith(("http://", "https://"))


def kind_of(outcome: Done | Refusal) -> str:
    """What became of a page, in a word or two."""
    return REFUSED if isinstance(outcome, Refusal) else COUNTED[outcome.outcome]


def in_words(counts: Counter[str]) -> str:
    """How many pages were new, revised, read again, the same, not read.

    >>> in_words(Counter({"the same": 40, "new": 2}))
    '2 new, 40 the same'
    """
    return ", ".join(f"{counts[kind]:,} {kind}" for kind in (*COUNTED.values(), REFUSED) if counts[kind])

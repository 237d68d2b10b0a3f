"""What is given to the desk: files dropped, addresses pasted, feeds looked at again; each becomes a job."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.adding import is_address
from onrecord.desk.added import AddPage, claims_of, feed_row, job_page, job_row
from onrecord.desk.answer import as_html, as_json
from onrecord.desk.asked import NotThere, number_of
from onrecord.desk.jobs import BusyError, Given, Jobs
from onrecord.desk.posted import LONGEST_NAME, MOST_BYTES, MOST_FILES, Posted, read_form
from onrecord.desk.shelf import reading
from onrecord.record import Record

MOST_ADDRESSES: Final = 20
OFFLINE: Final = "This desk fetches nothing from anywhere: save the page, and give the file."

Endpoint = Callable[[Request], Awaitable[Response]]
Take = Callable[[Request, Posted], Response]


@dataclass(frozen=True, slots=True)
class Dropping:
    """The pages of a desk where things are given, and those that tell what became of them."""

    path: Path
    """The record's file."""
    jobs: Jobs
    fetches: bool
    """Whether addresses are fetched at this desk."""

    def routes(self) -> list[Route]:
        """Every address of this room."""
        return [
            Route("/add.json", _page(lambda _: as_json("add", self._view()))),
            Route("/add", _page(lambda request: as_html("drop", request, self._view()))),
            Route("/add", self._form(self._take, most_files=MOST_FILES), methods=["POST"]),
            Route("/add/feeds", self._form(self._feeds), methods=["POST"]),
            Route("/add/{job}.json", _page(lambda request: self._job(request, as_plain=True))),
            Route("/add/{job}", _page(lambda request: self._job(request, as_plain=False))),
            Route("/add/{job}/stop", self._form(self._stop), methods=["POST"]),
        ]

    def _view(self, problem: str | None = None, addresses: str = "") -> AddPage:
        with reading(self.path) as record:
            feeds = tuple(map(feed_row, record.feeds()))
        jobs = tuple(map(job_row, self.jobs.all()))
        megabytes = MOST_BYTES // 1_000_000
        return AddPage("Add", self.path.name, self.fetches, megabytes, MOST_FILES, feeds, jobs, problem, addresses)

    def _job(self, request: Request, *, as_plain: bool) -> Response:
        number = number_of(request.path_params["job"])
        progress = self.jobs.progress(number)
        if progress is None:
            raise NotThere(f"there is no job {number}; a desk that is opened anew knows nothing of earlier jobs")
        with reading(self.path) as record:
            view = job_page(progress, () if progress.running else claims_of(record, progress.stories))
        return as_json("job", view) if as_plain else as_html("job", request, view)

    def _form(self, take: Take, *, most_files: int = 0) -> Endpoint:
        """The endpoint that takes a form; one that cannot be read is answered by the page where things are given."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await read_form(request, most_files=most_files)
            except HTTPException as error:
                status = HTTPStatus(error.status_code)
                return await run_in_threadpool(self._refused, request, error.detail, status=status)
            return await run_in_threadpool(take, request, form)

        return endpoint

    def _take(self, request: Request, form: Posted) -> Response:
        """Take files and addresses as one job."""
        words = form.field("addresses")
        addresses = tuple(dict.fromkeys(words.split()))
        problem = self._trouble_in(addresses)
        if problem is None and not (form.files or addresses):
            problem = "Nothing was given: choose files, or write an address."
        if problem is not None:
            form.close()
            return self._refused(request, problem, words)
        if form.field("follow"):
            with Record(self.path) as record:
                for address in addresses:
                    record.follow_feed(address, now=datetime.now(UTC))
        return self._put(request, (*form.files, *map(Given, addresses)), words)

    def _trouble_in(self, addresses: Sequence[str]) -> str | None:
        """Why these addresses are not taken; None where they are. A path is no address: no file is opened by name."""
        if addresses and not self.fetches:
            return OFFLINE
        if len(addresses) > MOST_ADDRESSES:
            return f"{len(addresses)} addresses were given; the desk takes {MOST_ADDRESSES} at once."
        other = next((address for address in addresses if not is_address(address)), None)
        if other is not None:
            return f"“{other[:LONGEST_NAME]}” is no address of the web; one begins with https:// or http://."
        return None

    def _feeds(self, request: Request, form: Posted) -> Response:
        """Look again at one address that is followed, or at all of them; or follow one no longer."""
        address, verb = form.field("address"), form.field("verb")
        if verb == "stop":
            with Record(self.path) as record:
                record.unfollow_feed(address)
            return RedirectResponse("/add#feeds", HTTPStatus.SEE_OTHER)
        if not self.fetches:
            return self._refused(request, OFFLINE)
        with reading(self.path) as record:
            known = [feed.address for feed in record.feeds() if verb == "all" or feed.address == address]
        if not known:
            return self._refused(request, "That is not followed here.")
        return self._put(request, tuple(map(Given, known)))

    def _put(self, request: Request, given: Sequence[Given], words: str = "") -> Response:
        try:
            number = self.jobs.put(given, now=datetime.now(UTC))
        except BusyError:
            for one in given:
                one.close()
            problem = "Too many jobs wait already; nothing of this was taken. Try again when one of them is done."
            return self._refused(request, problem, words, status=HTTPStatus.SERVICE_UNAVAILABLE)
        return RedirectResponse(f"/add/{number}", HTTPStatus.SEE_OTHER)

    def _stop(self, request: Request, form: Posted) -> Response:
        del form
        number = number_of(request.path_params["job"])
        self.jobs.stop(number)
        return RedirectResponse(f"/add/{number}", HTTPStatus.SEE_OTHER)

    def _refused(
        self, request: Request, problem: str, words: str = "", *, status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY
    ) -> Response:
        """The page where things are given, saying why nothing was taken."""
        return as_html("drop", request, self._view(problem, words), status=status)


def _page(answer: Callable[[Request], Response]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint

import pytest

from onrecord.sandbox import PageWorker, Task, WorkerLimits
from onrecord.values.fetched import Fetched, Refusal, digest_of
from onrecord.values.page import Page

HTML = b"<html><body><h1>Rents fall</h1><p>Ms Lee said on Monday that rents would fall by May.</p></body></html>"


def task(content=HTML):
    fetched = Fetched(content, "page.html", None, None, "text/html", None, digest_of(content))
    return Task(fetched, article=False, published=None)


def test_a_page_comes_back_from_the_worker():
    with PageWorker() as worker:
        page = worker.read(task())
    assert isinstance(page, Page)
    assert "Ms Lee said" in page.text


def test_a_page_that_takes_too_long_is_refused_and_the_next_one_is_read():
    with PageWorker(WorkerLimits(seconds=0.0)) as worker:
        refusal = worker.read(task())
        assert isinstance(refusal, Refusal)
        assert refusal.code == "too-slow"
        worker._limits = WorkerLimits()
        assert isinstance(worker.read(task()), Page)


def test_a_page_that_takes_too_much_memory_is_refused_and_the_next_one_is_read():
    with PageWorker(WorkerLimits(bytes=1)) as worker:
        refusal = worker.read(task(HTML + b"<p>Rents would fall.</p>" * 200_000))
        assert isinstance(refusal, Refusal)
        assert refusal.code == "parser-ended"
        assert "page.html" in str(refusal)
        worker._limits = WorkerLimits()
        assert isinstance(worker.read(task()), Page)


def test_closing_twice_is_no_error():
    worker = PageWorker()
    worker.close()
    worker.read(task())
    worker.close()
    worker.close()


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"<" * 5000])
def test_whatever_the_page_holds_an_answer_comes_back(content):
    with PageWorker() as worker:
        assert isinstance(worker.read(task(content)), Page | Refusal)

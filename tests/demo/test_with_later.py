"""The pages as a record gets them: each with what its outlet made of it later."""

from tests.demo.gold import AFFAIR, VERSIONS

from onrecord.demo import demo_pages, with_later


def test_every_page_comes_once_and_in_its_order():
    assert [versions[0] for versions in with_later(demo_pages())] == list(demo_pages())


def test_the_page_that_was_changed_comes_with_its_later_version_under_one_address():
    edit = AFFAIR["edit"]
    ((first, later),) = [versions for versions in with_later(demo_pages()) if len(versions) > 1]
    assert (first, later.content) == (VERSIONS[edit["before"]], VERSIONS[edit["after"]].content)
    assert (later.address, later.sha256) == (first.address, VERSIONS[edit["after"]].sha256)


def test_pages_that_the_affair_has_not_have_nothing_later():
    assert list(with_later([])) == []

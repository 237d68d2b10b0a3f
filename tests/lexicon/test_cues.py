import re

from onrecord.lexicon.en import cues

STANCES = {"asserts", "denies", "confirms", "questions", "urges", "declines", "other"}


def forms(groups: dict[str, str]) -> list[str]:
    return [form for group in groups.values() for form in group.split()]


def test_groups_are_stances() -> None:
    assert {*cues.REPORTING, *cues.WITH_CONTENT, *cues.PHRASES} == STANCES


def test_each_form_stands_once() -> None:
    every = forms(cues.REPORTING) + forms(cues.WITH_CONTENT)
    assert sorted(every) == sorted(set(every))


def test_forms_are_single_words_in_lower_case() -> None:
    assert all(re.fullmatch(r"[a-z]+", form) for form in forms(cues.REPORTING) + forms(cues.WITH_CONTENT))


def test_exceptions_are_forms_that_would_report_otherwise() -> None:
    assert {*forms(cues.REPORTING), *forms(cues.WITH_CONTENT)} >= cues.NEED_CONTENT

"""What holds of the times of any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import cut_paragraphs, read_text
from onrecord.timeline import find_times
from onrecord.timeline.rule import compiled
from onrecord.timeline.scan import RULES, scan
from onrecord.values.text import Span
from onrecord.values.time import Anchor

_VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF"
    r"|(?:BC)?[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"(?:T(?:MO|MI|AF|EV|NI|DT|XX|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?))?"
    r"|P(?:[\d.]+|X)(?:Y|M|WE|W|D|Q|DE|CE|SN)(?:[\d.]+[MWD])?|PT(?:[\d.]+|X)[HMS](?:[\d.]+[MS])?"
)
_PIECES = (
    "March May Monday Mon. Tuesday, 3 5 17 30 31 99 1990 2031 2031, 9 p.m. noon midnight the last next this early late "
    "end of on at in by and to - , . two half a quarter years weeks day ago later earlier every twice week century "
    "1990s '60s second summer fall Easter Thanksgiving 03/04/2031 2031-03-03 10:30 first about more than before after "
    "raid morning night yesterday now soon \n\n"
).split(" ")
_HOSTILE = (
    "1 |in |the |12:12:12:|Mon |1|a |and |early the |two and a half |'90|last |first week of |March 3-|1990-|½|-"
).split("|")
_PUBLISHED = st.sampled_from([None, "2031-03-07", "2032-02-29T23:30Z", "0001-01-01", "9999-12-31T23:59Z", "x"])
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)


@given(_TEXT, _PUBLISHED, st.sampled_from([None, "PORT SAHL, March 6", "March 99"]))
def test_times_are_ordered_apart_and_within_paragraphs(text, published, dateline):
    paragraphs = tuple(cut_paragraphs(text))
    times = find_times(read_text(text, paragraphs), published=published, dateline=dateline)
    ends = 0
    for time in times:
        assert ends <= time.span.start < time.span.end
        assert any(time.span.within(paragraph) for paragraph in paragraphs)
        assert text[time.span.start : time.span.end].strip() == text[time.span.start : time.span.end]
        ends = time.span.end


@given(_TEXT, _PUBLISHED)
def test_every_reading_is_well_formed(text, published):
    for time in find_times(read_text(text, tuple(cut_paragraphs(text))), published=published):
        assert time.interpretations
        assert len({reading.value for reading in time.interpretations}) == len(time.interpretations)
        for reading in time.interpretations:
            assert _VALUE.fullmatch(reading.value), reading.value
            assert reading.reason
            if reading.earliest is not None and reading.latest is not None:
                assert reading.earliest[:10] <= reading.latest[:10]
            if reading.anchor is Anchor.EXPRESSION:
                assert reading.anchored_to is not None
                assert reading.anchored_to.end <= time.span.start


@given(_TEXT)
def test_the_same_text_gives_the_same_times(text):
    reading = read_text(text, tuple(cut_paragraphs(text)))
    assert find_times(reading, published="2031-03-07") == find_times(reading, published="2031-03-07")


@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text):
    find_times(read_text(text, tuple(cut_paragraphs(text))), published="2031-03-07")


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.code)
def test_no_rule_reaches_further_than_an_expression_can(known):
    assert not re.search(r"(?<!\\)(?:[*+]|\{\d*,\})", re.sub(r"\[[^\]]*\]", "", known.pattern.pattern)), (
        "a rule may repeat only a bounded number of times"
    )


@pytest.mark.parametrize("unit", _HOSTILE)
def test_hostile_text_asks_each_rule_once_a_word(unit, monkeypatch):
    asked = 0

    def counted(longest):
        def ask(*arguments):
            nonlocal asked
            asked += 1
            return longest(*arguments)

        return ask

    from onrecord.timeline import scan as room

    monkeypatch.setattr(room, "_longest", counted(room._longest))
    text = (unit * 4000)[:20000]
    list(scan(text, Span(0, len(text))))
    assert asked <= 4 * len(text)


def test_a_blank_of_a_pattern_is_any_white_space():
    assert compiled("new year").fullmatch("New\n Year")

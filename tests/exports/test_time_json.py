"""The times of a story as JSON."""

from onrecord.exports.time_json import happening_record, time_record
from onrecord.testing import marked
from onrecord.values.time import (
    Anchor,
    EventRelation,
    Grain,
    Happening,
    Interpretation,
    Modifier,
    Order,
    TimeExpression,
    TimeType,
)

TEXT, AT = marked("The swap was on {day:Tuesday}, {days:days} after {raid:the raid}, {early:early in {month:March}}.")


def test_a_time_is_written_whole_with_its_other_readings_after_the_likeliest():
    before = Interpretation("2031-03-04", "2031-03-04", "2031-03-04", Grain.DAY, Anchor.PUBLISHED, None, "the last one")
    after = Interpretation(
        "2031-03-11", "2031-03-11", "2031-03-11", Grain.DAY, Anchor.EXPRESSION, AT["month"], "the one to come"
    )
    assert time_record(0, TimeExpression(AT["day"], TimeType.DATE, None, (before, after), None)) == {
        "id": "t1",
        "span": list(AT["day"]),
        "type": "DATE",
        "modifier": None,
        "value": "2031-03-04",
        "earliest": "2031-03-04",
        "latest": "2031-03-04",
        "grain": "day",
        "anchor": "published",
        "anchored_to": None,
        "reason": "the last one",
        "others": [
            {
                "value": "2031-03-11",
                "earliest": "2031-03-11",
                "latest": "2031-03-11",
                "grain": "day",
                "anchor": "expression",
                "anchored_to": list(AT["month"]),
                "reason": "the one to come",
            }
        ],
        "relation": None,
    }


def test_a_time_told_by_an_event_has_the_relation_and_no_date():
    told = Interpretation("PXD", None, None, Grain.DAY, Anchor.EVENT, AT["raid"], "told by the raid")
    relation = EventRelation(Order.AFTER, AT["raid"], "PXD")
    record = time_record(1, TimeExpression(AT["days"], TimeType.DURATION, None, (told,), relation))
    assert (record["earliest"], record["latest"], record["others"]) == (None, None, [])
    assert record["relation"] == {"order": "after", "event": list(AT["raid"]), "distance": "PXD"}


def test_a_modifier_is_written_and_what_has_no_unit_has_null_for_it():
    told = Interpretation("2031-03", "2031-03-01", "2031-03-10", None, Anchor.PUBLISHED, None, "its first days")
    record = time_record(2, TimeExpression(AT["early"], TimeType.DATE, Modifier.START, (told,), None))
    assert (record["id"], record["modifier"], record["grain"]) == ("t3", "START", None)


def test_a_happening_names_its_time_and_its_line():
    happening = Happening(AT["raid"], ("raid",), 1, "2031-03-01", None, 2)
    assert happening_record(happening) == {
        "event": list(AT["raid"]),
        "words": ["raid"],
        "time": "t2",
        "earliest": "2031-03-01",
        "latest": None,
        "line": "a3",
    }
    assert happening_record(Happening(AT["raid"], (), 0, None, None, None))["line"] is None

import pytest

from onrecord.testing import marked
from onrecord.timeline.zones import zone_of


@pytest.mark.parametrize(
    ("template", "zone"),
    [
        ("It left at {t:7:30 p.m.} Velden time.", "Velden time"),
        ("It left at {t:7:30 p.m.} Port Amber time on Monday.", "Port Amber time"),
        ("It left at {t:7:30 p.m.} (Velden time).", "Velden time"),
        ("It left at {t:7:30 p.m. (GMT)}.", "GMT"),
        ("It left at {t:19:30 CET} for home.", "CET"),
        ("It left at {t:7:30 p.m. ET}.", "ET"),
        ("It left at {t:7:30 p.m. local time}.", None),
        ("It left at {t:7:30 p.m.} and took its time.", None),
        ("It left at {t:7:30 p.m.} Velden took time to see it.", None),
        ("It left at {t:7:30 p.m.}", None),
    ],
)
def test_the_zone_is_the_one_that_the_words_name(template, zone):
    text, spans = marked(template)
    assert zone_of(text, spans["t"]) == zone


@pytest.mark.parametrize("text", ["A" * 200_000, "A " * 100_000, "7 Aa.Bb-" * 25_000])
def test_hostile_text_is_looked_at_no_farther_than_a_zone_reaches(text):
    assert zone_of(text, marked("{t:7 p.m.}")[1]["t"]) is None

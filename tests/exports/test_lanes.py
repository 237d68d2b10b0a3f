from xml.etree import ElementTree as ET

from tests.exports.cards import card_of, digest, origin, said, statement

from onrecord.exports.lanes import HAPPENED_MOST, Track, moments_of
from onrecord.exports.lanes_svg import lanes_to_svg, off_the_scale

SATURDAY = ("on Saturday", "2031-05-03", "2031-05-03")


def card(*those):
    """A card of one statement a story, each with what is given for it."""
    utterances = [said(number) for number in range(len(those))]
    statements = [statement(one, **given) for one, given in zip(utterances, those, strict=True)]
    return card_of(utterances, origin("A", 0), statements=statements)


def signs(claim):
    return ["▲"] * len(claim.claim.statements)


def words(svg):
    return [one.text for one in ET.fromstring(svg).iter("text")]


def test_one_time_of_two_stories_is_told_once_with_both():
    claim = card({"when": [SATURDAY]}, {"when": [SATURDAY]})
    (moment,) = moments_of(claim, signs(claim))
    assert (moment.track, moment.told, moment.stories) == (Track.HAPPENED, "on Saturday", (digest(0), digest(1)))
    assert moment.words == "Sat 3 May 2031"


def test_what_was_said_is_apart_by_shape():
    claim = card({"moment": "2031-05-04"}, {"moment": "2031-05-04"})
    assert [one.told for one in moments_of(claim, ["▲", "▼"])] == ["▲", "▼"]


def test_lanes_come_in_their_order():
    claim = card({"when": [SATURDAY], "moment": "2031-05-04", "published": "2031-05-05T06:10:00+02:00"})
    assert [one.track for one in moments_of(claim, signs(claim))] == list(Track)


def test_a_picture_has_every_lane_and_says_which_is_not_stated():
    claim = card({"published": "2031-05-05"})
    shown = words(lanes_to_svg(moments_of(claim, signs(claim))))
    assert "Happened, by the stories: not stated" in shown
    assert "Said: not stated" in shown
    assert "Published" in shown


def test_signs_at_one_place_are_one_with_a_number():
    claim = card(*[{"moment": "2031-05-04"}] * 3, {"moment": "2031-05-09"})
    shown = words(lanes_to_svg(moments_of(claim, signs(claim))))
    assert "▲ 3" in shown
    assert "▲" in shown


def test_a_time_that_two_stories_tell_says_so():
    claim = card({"when": [SATURDAY]}, {"when": [SATURDAY]})
    assert "2 stories" in words(lanes_to_svg(moments_of(claim, signs(claim))))


def test_times_beyond_those_with_a_row_share_one():
    claim = card(*({"when": [("then", f"2031-05-{day:02}", f"2031-05-{day:02}")]} for day in range(1, 13)))
    shown = words(lanes_to_svg(moments_of(claim, signs(claim))))
    assert f"{12 - HAPPENED_MOST} other times" in shown


def test_a_time_far_off_is_counted_and_not_drawn():
    far = ("in 1991", "1991-01-01", "1991-12-31")
    claim = card({"when": [SATURDAY, far], "published": "2031-05-05"}, {"published": "2031-05-06"})
    moments = moments_of(claim, signs(claim))
    assert off_the_scale(moments) == 1
    assert not any("1991" in (text or "") for text in words(lanes_to_svg(moments)))


def test_a_claim_without_times_has_no_picture():
    claim = card({})
    assert moments_of(claim, signs(claim)) == ()
    assert lanes_to_svg(()) is None
    assert off_the_scale(()) == 0


def test_what_is_no_moment_has_no_place_and_does_no_harm():
    claim = card({"published": "<b>yesterday"}, {"published": "2031-05-06"})
    moments = moments_of(claim, signs(claim))
    assert off_the_scale(moments) == 1
    assert "<b>" not in lanes_to_svg(moments)

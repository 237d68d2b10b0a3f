"""Two hand-made stories with times of all kinds, for the timeline's tests."""

from tests.cli.conftest import Cast, Dated, Told, build_story

from onrecord.values.page import Kind
from onrecord.values.story import Story
from onrecord.values.time import Anchor, Clash, Modifier, Order, TimeType

GAZETTE = (
    "The {e2:gates of the lock were opened by hand} {t1:late on Friday}, at {t2:22:15}. {s1:Una Pell} {c1:told "
    "reporters on {t3:Monday}} {q1:that {e4:the plane left} at {t4:5 p.m. on Saturday}, {t5:days} after {r5:the "
    "raid}}. The inquiry goes on until {t6:the end of June}; the lock is shut since {t7:March} and dates from "
    "{t8:1884}. {t9:Two weeks} of talks ended {t10:early in April}; a hearing is on {t11:Tuesday}. {t12:About ten days "
    "ago} the log was lost. {t13:Every Monday} there is a briefing. {t14:Recently} it rained."
)
LEDGER = "{s1:The mayor} {c1:said} {q1:{e1:the plane left} at {t1:half past seven on Saturday}}."


def gazette_story(**head: str | None) -> Story:
    """A story with one time of each kind."""
    times = (
        Dated("2031-05-02T18:00", "2031-05-02T23:59", TimeType.TIME),
        Dated("2031-05-02T22:15", "2031-05-02T22:15", TimeType.TIME),
        Dated("2031-05-05", "2031-05-05"),
        Dated("2031-05-03T17:00", "2031-05-03T17:00", TimeType.TIME, line=1),
        Dated(type=TimeType.DURATION, anchor=Anchor.EVENT, order=Order.AFTER),
        Dated("2031-06-21", "2031-06-30", modifier=Modifier.END),
        Dated("2031-03-01", None),
        Dated("1884-01-01", "1884-12-31"),
        Dated(type=TimeType.DURATION),
        Dated("2031-04-01", "2031-04-10", modifier=Modifier.START),
        Dated("2031-05-06", "2031-05-06", others=(("2031-04-29", "2031-04-29"),)),
        Dated("2031-04-24", "2031-04-26", modifier=Modifier.APPROX),
        Dated(type=TimeType.SET),
        Dated(),
    )
    settings = {"published": "2031-05-05T18:20:00+02:00", **head}
    return build_story(
        [(Kind.ARTICLE, GAZETTE)],
        cast=(Cast("Una Pell"),),
        told={1: Told(0)},
        times=times,
        said={1: 3},
        happened={1: (4, 5)},
        **settings,
    )


def ledger_story(**head: str | None) -> Story:
    """A later story, by which the plane left at another time."""
    settings = {"published": "2031-05-06", "outlet": "Harbour Ledger", "headline": "Plane left at dusk", **head}
    times = (Dated("2031-05-03T19:30", "2031-05-03T19:30", TimeType.TIME, line=1),)
    return build_story([(Kind.ARTICLE, LEDGER)], times=times, happened={1: (1,)}, address="ledger.html", **settings)


CLASH = Clash((0, 1), (1, 0), ("left", "plane"), "17:00 here, 19:30 there")
"""What the two stories do not agree on."""

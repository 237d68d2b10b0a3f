"""When: the time expressions of a story, on the calendar as far as the words go, and the clocks of its lines."""

from onrecord.timeline.clashes import find_clashes
from onrecord.timeline.clocks import clock_lines
from onrecord.timeline.find import find_times
from onrecord.timeline.happenings import find_happenings

__all__ = ["clock_lines", "find_clashes", "find_happenings", "find_times"]

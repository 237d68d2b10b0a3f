"""When: the time expressions of a story, on the calendar as far as the words go, and the clocks of its lines."""

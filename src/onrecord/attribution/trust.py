"""How likely a line is right, and why it is here.

The chances that the encoder gives to cue, source and content become one score by logistic regression (Platt scaling,
Platt 1999), fitted on stories held out from training, so that of all lines scored .8 about four in five are right.
"""

import math
from collections.abc import Sequence

from onrecord.attribution.decode import Line
from onrecord.values.attribution import Form

_SURE = 0.999
"""Beyond it more chance means nothing more."""
_IN_DOUBT = 0.8
"""A part less likely than this is named as the doubtful one."""


def features(line: Line) -> tuple[float, ...]:
    """What the score is worked out from: a constant, log odds, and whether it is an inner line and has its parts."""
    return (
        1.0,
        _log_odds(line.cue_chance),
        _log_odds(line.source_chance) if line.source else 0.0,
        _log_odds(line.content_chance) if line.content else 0.0,
        line.inner_chance,
        float(bool(line.source)),
        float(bool(line.content)),
    )


def score(line: Line, weights: Sequence[float]) -> float:
    """The chance that the whole line is right, 0 to 1; ``weights`` as in `onrecord.attribution.decode.Tuning`."""
    total = sum(weight * value for weight, value in zip(weights, features(line), strict=True))
    return 1 / (1 + math.exp(-total))


def _log_odds(chance: float) -> float:
    held = min(_SURE, max(1 - _SURE, chance))
    return math.log(held / (1 - held))


_SAID = {Form.DIRECT: "quoted words", Form.INDIRECT: "words told, not quoted", Form.MIXED: "words partly quoted"}


def explain(text: str, line: Line, form: Form, *, carried: bool) -> str:
    """Why the line is here, and what about it is most in doubt, in words for a person."""
    cue = " … ".join(text[span.start : span.end] for span in line.cue)
    said = f"introduces {_SAID[form]}" if line.content else "stands with a source and no words"
    source = "" if line.source else ", and no source is named"
    more = "; a quotation without a cue follows and goes to the same source" if carried else ""
    return f"“{cue}” {said}{source}{more}{_doubt(line)}"


def _doubt(line: Line) -> str:
    doubts = (
        (line.cue_chance, "whether this reports anything"),
        (line.source_chance, "who the source is"),
        (line.content_chance, "where the words begin and end"),
    )
    chance, doubt = min(doubts)
    return f"; in doubt: {doubt}" if chance < _IN_DOUBT else ""

"""Stories of one or two sentences with marked lines and times, for the tests of this room."""

import re

from onrecord.values.attribution import Attribution, Form
from onrecord.values.reading import Reading
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain, Interpretation, TimeExpression, TimeType

_SENTENCE = re.compile(r"[^.?!\s](?:[^.?!]|[.](?=\d|[a-z,]| \d| [a-z]))*[.?!]?[\"”]?")
_LENGTH = re.compile(r"(?:\w+ )?(?:days|weeks|months|years|hours)$|[Aa]n? (?:day|week|month|year|hour)$")
_YEAR = re.compile(r"\d{4}$|.*\byear")
_MONTH = re.compile(r".*(?:month|January|March|May|August|November)$")


def reading_of(text):
    """The reading of a text in one paragraph, cut at full stops."""
    sentences = tuple(Span(*found.span()) for found in _SENTENCE.finditer(text))
    return Reading(text, (Span(0, len(text)),), sentences, (), (), ())


def time_of(span, words, earliest="2031-03-03", latest=None):
    """A time that the words stand for as far as these tests go."""
    if words in {"now", "recently", "currently"}:
        value, kind, grain, interval = "PRESENT_REF", TimeType.DATE, None, (None, None)
    elif words.startswith("every"):
        value, kind, grain, interval = "P1D", TimeType.SET, Grain.DAY, (None, None)
    elif _LENGTH.match(words):
        value, kind, grain, interval = "PXD", TimeType.DURATION, Grain.DAY, (None, None)
    else:
        grain = Grain.YEAR if _YEAR.match(words) else Grain.MONTH if _MONTH.match(words) else Grain.DAY
        kind = TimeType.TIME if re.search(r"\d:\d|[ap]\.?m\b|noon", words) else TimeType.DATE
        value, interval = earliest, (earliest, latest or earliest)
    return TimeExpression(
        span, kind, None, (Interpretation(value, *interval, grain, Anchor.PUBLISHED, None, "as given"),), None
    )


def lines_of(spans):
    """The attributions of a template's marks sN, qN, cN, in order of N; what stands inside what by their nesting."""
    numbers = sorted({int(found[1]) for name in spans if (found := re.match(r"[sqc](\d+)", name))})
    roles = {
        number: {
            role: tuple(sorted(span for name, span in spans.items() if re.match(rf"{role}{number}(?:_|$)", name)))
            for role in "sqc"
        }
        for number in numbers
    }

    def parent(number):
        own = [span for role in "sqc" for span in roles[number][role]]
        holding = [
            other
            for other in numbers
            if other != number
            and roles[other]["c"]
            and all(any(span.within(part) for part in roles[other]["c"]) for span in own)
        ]
        return max(holding, default=None, key=lambda other: roles[other]["c"][0].start)

    return [
        Attribution(
            role["s"],
            role["q"],
            role["c"],
            None if (up := parent(number)) is None else numbers.index(up),
            Form.INDIRECT,
            1.0,
            "",
        )
        for number, role in roles.items()
    ]

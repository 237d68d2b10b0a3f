"""What spelled and written numbers come to."""

import re

from onrecord.lexicon.en.times import NUMBERS, ORDINALS, TENS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WRITTEN = re.compile(r"(?P<whole>[\d,]*(?:\.\d+)?)\s?(?:(?P<sign>[½¼¾])|(?P<over>\d)/(?P<under>\d))?")
_HUNDREDS = {"hundred": 100, "thousand": 1000}


def number_of(words: str) -> float | None:
    """The number that words or figures name, or None where they name none.

    >>> number_of("twenty-five"), number_of("2 1/2"), number_of("1,100"), number_of("a hundred"), number_of("umpteen")
    (25.0, 2.5, 1100.0, 100.0, None)
    """
    folded = words.strip().lower()
    if folded[:1].isdigit() or folded[:1] in _FRACTIONS:
        return _figures(folded)
    parts = re.split(r"[-–\s]+", folded)
    if parts[-1] in _HUNDREDS:
        return float((NUMBERS.get(parts[0], 1)) * _HUNDREDS[parts[-1]])
    known = [NUMBERS.get(part, TENS.get(part)) for part in parts]
    return None if None in known else float(sum(part for part in known if part is not None))


def ordinal_of(words: str) -> int | None:
    """The place that an ordinal names, from 1.

    >>> ordinal_of("22nd"), ordinal_of("fifth"), ordinal_of("last")
    (22, 5, None)
    """
    folded = words.lower().replace(" ", "-")
    return int(folded[:-2]) if folded[0].isdigit() else ORDINALS.get(folded)


def amount(number: float) -> str:
    """A number as TIMEX3 writes it.

    >>> amount(2.0), amount(2.5)
    ('2', '2.5')
    """
    return f"{number:g}" if number < 1e6 else str(int(number))


def _figures(folded: str) -> float | None:
    match = _WRITTEN.match(folded)
    if match is None:
        return None
    whole = match["whole"].replace(",", "")
    if match["over"] and match["under"] == "0":
        return None
    part = int(match["over"]) / int(match["under"]) if match["over"] else _FRACTIONS.get(match["sign"] or "", 0.0)
    return float(whole or 0) + part

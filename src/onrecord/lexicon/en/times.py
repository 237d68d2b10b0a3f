"""Words of English time expressions: numbers, units, seasons, parts of the day, named days, and words of direction."""

NUMBERS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
"""Spelled numbers below twenty."""

TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Spelled tens."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
    "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
"""Spelled ordinals up to the length of a month."""

DECADES: dict[str, int] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
"""Spelled decades."""

UNITS: dict[str, str] = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "weekend": "P{}WE",
    "week": "P{}W", "fortnight": "P{}W", "month": "P{}M", "quarter": "P{}Q", "season": "P{}SN", "year": "P{}Y",
    "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
"""Units to the TIMEX3 value of so many of them; a fortnight counts double."""

AMOUNT_WORDS: tuple[str, ...] = (
    "a", "an", "half", "several", "many", "some", "few", "another", "dozens", "numerous", "countless", "quite",
    "hundreds", "thousands", "all",
)  # fmt: skip
"""Words, other than numbers, with which an amount of time begins."""

PERIOD_WORDS: tuple[str, ...] = (
    "first", "final", "opening", "closing", "recent", "remaining", "intervening", "other",
)  # fmt: skip
"""Words other than `STEPS` that stand before units in "the first nine months"."""

AMOUNTS: dict[str, float] = {"a couple": 2.0, "a couple of": 2.0, "half a dozen": 6.0, "a dozen": 12.0}
"""Words for an amount that stand for a number."""

RATES_BEFORE: tuple[str, ...] = (
    r"[$£€¥]\s?[\d.,]+(?:\s(?:million|billion|trillion|bn|m))?",
    r"\b(?:\d[\d,.]*|once|twice|times|cents?|dollars?|euros?|pounds?|percent|per cent|p|barrels?)",
    r"\b(?:tons?|tonnes?|gallons?)",
    r"\b(?:litres?|liters?|people|miles|kilometers|kilometres|hours|days|million|billion|shares|cigarettes|units|cars)",
    r"\b(?:records|one|two|three|four|five|six|seven|eight|nine|ten|twenty|forty|fifty|hundred|thousand|trips|flights)",
    r"\b(?:meals|calls|visits|deaths|murders|cases|bridges)",
)
"""What stands before "a day" where that says how often."""

LENGTH_FOLLOWED: str = r"to|ended|ending|through|that|before|after|since|following|until|leading|from|between"
"""What stands after "the three months" where it is a length of time of its own."""

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""Seasons, as TIMEX3 writes them."""

PARTS: dict[str, str] = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "midday": "MI", "afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "night": "NI", "nighttime": "NI", "daytime": "DT",
}  # fmt: skip
"""Parts of the day, as TIMEX3 writes them."""

PART_HOURS: dict[str, tuple[str, str]] = {
    "MO": ("05:00", "11:59"), "MI": ("11:00", "13:59"), "AF": ("12:00", "17:59"), "EV": ("17:00", "23:59"),
    "DT": ("06:00", "19:59"),
}  # fmt: skip
"""The first and last minute that a part of the day can mean. A night runs from 18:00 into the next morning."""

NIGHT: tuple[str, str] = ("18:00", "05:59")
"""The first minute of a night, and the last one on the morning after it."""

STEPS: dict[str, int] = {
    "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "very": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "subsequent": 1, "ensuing": 1,
    "succeeding": 1,
}  # fmt: skip
"""Words before a unit to the number of units away."""

TOLD_STEPS: frozenset[str] = frozenset(
    {"previous", "prior", "preceding", "same", "that", "very", "following", "subsequent", "ensuing", "succeeding"}
)
"""Those of `STEPS` that count from the time told last; the others count from the time of the story."""

FIXED_DAYS: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "independence day": (7, 4), "veterans day": (11, 11),
    "armistice day": (11, 11), "halloween": (10, 31), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "bastille day": (7, 14), "may day": (5, 1), "april fools' day": (4, 1), "all saints' day": (11, 1),
    "anzac day": (4, 25), "canada day": (7, 1), "guy fawkes night": (11, 5), "juneteenth": (6, 19),
    "fourth of july": (7, 4), "groundhog day": (2, 2), "earth day": (4, 22),
}  # fmt: skip
"""Named days that fall on one date: month and day."""

MOVING_DAYS: dict[str, tuple[int, int, int]] = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king jr. day": (1, 0, 3), "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip
"""Named days that fall on the nth weekday of a month, as (month, weekday from Monday 0, nth; -1 is the last)."""

EASTER_DAYS: dict[str, int] = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
    "maundy thursday": -3, "pentecost": 49, "whit monday": 50, "mardi gras": -47, "shrove tuesday": -47,
}  # fmt: skip
"""Named days to their distance from Western Easter Sunday."""

OTHER_DAYS: frozenset[str] = frozenset(
    {
        "ramadan", "eid al-fitr", "eid al-adha", "passover", "yom kippur", "rosh hashanah", "hanukkah", "diwali",
        "lunar new year", "chinese new year", "orthodox easter", "nowruz",
    }
)  # fmt: skip
"""Named days and months of calendars that are not reckoned here: known as times, left without a date."""

NOT_YEARS_BEFORE: frozenset[str] = frozenset(
    """flight no number route highway section room article resolution page pages channel boeing airbus title chapter
    act unit squadron lot box suite apartment building gate interstate model windows street avenue version line bus
    train radio fm am order""".split()
)
"""Words before a number which is then no year ("Flight 1990")."""

COUNTED: tuple[str, ...] = (
    "%|percent|per cent|people|men|women|children|soldiers|troops|dollars|pounds|euros|shares|points|miles|kilomet",
    "km|feet|foot|metres|meters|tons?|tonnes|acres|hectares|workers|employees|jobs|members|square|cubic|deaths|dead",
    "others|more|years|days|hours|minutes|weeks|months|residents|homes|houses|cases|votes|seats|students|times|m\\b",
    "degrees|copies|words|calories|watts|megawatts|barrels|civilians|refugees|demonstrators|protesters|guests|cars",
    "prisoners|guns|tanks|aircraft|rounds|inhabitants|of (?:them|the|his|her|its|their|these|those)",
)
"""What is counted after a number that is then no year."""

WORD_MONTHS: frozenset[str] = frozenset({"may", "march", "april", "june", "august"})
"""Months that are also verbs or given names, and need a word of time beside them."""

OPEN_ZONES: frozenset[str] = frozenset({"et", "ct", "mt", "pt", "ist", "ast", "cst", "local time", "eastern time"})
"""Zone names that leave the offset open: part of the expression, without an offset in its value."""

VAGUE: dict[str, str] = {
    "PRESENT_REF": (
        r"(?:right )?now(?! that\b)|nowadays|currently|presently|at present|these days|"
        r"(?:the|this) (?:present )?moment(?= |[,.])|the present(?: (?:day|time))?(?!-)|present[ -]day|"
        r"modern[ -]day|the time being|today's (?:world|society|age)|this time around|this day and age"
    ),
    "PAST_REF": (
        r"recently|lately|(?:some|a (?:long|short|little)) (?:time|while) ago|not (?:so |too |very )?long ago|"
        r"long ago|recent (?:days|weeks|months|years|decades|times|memory)|days of old|the recent past|"
        r"the (?:distant |not-so-distant |near )?past"
        r"(?! (?!(?:and|but|to|when|was|is|has|as|for|by|it|he|she|they|had)\b)\w)|"
        r"a while ago|in (?:the )?old(?:en)? days|(?:a few |several |many )?(?:moments|generations|ages) ago|"
        r"once upon a time|yesteryear"
    ),
    "FUTURE_REF": (
        r"(?:the )?(?:near|foreseeable|distant|immediate|not[ -]too[ -]distant|not-so-distant) future|"
        r"the future|soon(?! after)|any day(?: now)?(?= |[,.])|some ?day(?= |[,.])|one day soon|"
        r"(?:in the )?days to come|(?:days|weeks|months|years) to come|"
        r"(?:a few |some )?moments later|"
        r"shortly(?= (?:be|begin|start|announce|release)\b)|indefinitely|in due course|before long"
    ),
}
"""Vague times: the TIMEX3 value and the pattern of those that have it."""

VAGUE_STARTS: dict[str, frozenset[str]] = {
    "PRESENT_REF": frozenset("now right nowadays currently presently at the this these present modern today".split()),
    "PAST_REF": frozenset(
        """recently lately some a not long in recent days the several many moments generations ages once
        yesteryear""".split()
    ),
    "FUTURE_REF": frozenset(
        """the near foreseeable distant immediate not soon some someday any one in days years weeks months shortly
        indefinitely before moments a""".split()
    ),
}
"""The words with which those begin."""

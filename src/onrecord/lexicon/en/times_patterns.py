"""Patterns of English time expressions, one for each kind, in small letters and with plain marks.

A blank stands for one or two of white space, ``'`` for either apostrophe and ``~`` for a hyphen, a dash or a blank.
Each is tried only where one of its first words begins, so that none searches, and every repetition in them is
bounded: each takes a bounded number of steps whatever the text.
"""

import re
from collections.abc import Iterable

from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS, ZONES
from onrecord.lexicon.en.times import (
    COUNTED,
    DECADES,
    EASTER_DAYS,
    FIXED_DAYS,
    MOVING_DAYS,
    NUMBERS,
    OPEN_ZONES,
    ORDINALS,
    OTHER_DAYS,
    PARTS,
    SEASONS,
    TENS,
)


def one_of(words: Iterable[str]) -> str:
    r"""A pattern for any of the words, the longest first.

    >>> one_of(["may", "mayor", "a.m."])
    'mayor|a\\.m\\.|may'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", " ").replace("\\-", "-") for word in ordered)


# Pieces

_FULL_MONTHS = one_of(name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"})
_SHORT_MONTHS = one_of(name for name in MONTHS if len(name) < 5 and name not in {"may", "june", "july"})
_ANY_MONTH = one_of(MONTHS)
MONTH = rf"(?P<month>(?:{_FULL_MONTHS})\b|(?:{_SHORT_MONTHS})\b\.?)"
WEEKDAY = (
    rf"(?P<weekday>(?:{one_of(name for name in WEEKDAYS if len(name) > 5)})\b|"
    rf"(?:{one_of(name for name in WEEKDAYS if len(name) < 6)})\b\.?)"
)
PART = rf"(?P<part>{one_of(PARTS)})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>[12]\d{3})"
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{one_of(ORDINALS)})"
SPELLED = rf"(?:{one_of(TENS)})(?:[ -](?:{one_of(word for word, n in NUMBERS.items() if n < 10)}))?|{one_of(NUMBERS)}"
FIGURES = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:\.\d{1,2})?(?: ?[½¼¾]| \d/\d)?|[½¼¾]"
COUNT = (
    rf"(?P<count>(?:{FIGURES}|(?:an?|one|two|three|four|five|six|seven|eight|nine) (?:hundred|thousand)|{SPELLED})"
    rf"(?P<half>[ -]and[ -](?:a[ -])?half)?)"
)
MANY = (
    r"(?P<many>a couple(?: of)?|half a dozen|(?:two |three |several )?dozens? of|a dozen|several|a (?:good )?few|"
    r"quite a few|many|numerous|countless|some|few|a number of|a matter of|hundreds of|thousands of)"
)
UNIT = (
    r"(?P<unit>seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|seasons?|years?|"
    r"decades?|centur(?:y|ies))"
)
AFTER_NUMBER = rf"(?!\d|[.,:/]\d|[%°]| ?(?:{'|'.join(COUNTED)})\b)"
_ZONE = rf" (?P<open>\()?(?P<zone>{one_of([*ZONES, *OPEN_ZONES])})\b(?(open)\))"
ZONE = rf"(?:{_ZONE})?"

# Dates

NOT_AMOUNT = r"(?!\d|[%°]|:\d|,\d{3}(?!\d)|\.\d| ?(?:percent|per cent|million|billion))"
MONTH_DAY = (
    rf"{MONTH} (?:the )?(?:{DAY}|{ORDINAL})(?:(?P<link>-|–|, | and | to | or | through | until |"
    rf" & )(?P<also>\d{{1,2}})(?:st|nd|rd|th)?(?![\w-]| (?:{_ANY_MONTH})\b|[.:,]\d{{1,3}}(?!\d)|"
    rf" ?[ap]\.?m))?{NOT_AMOUNT}"
)
DAY_MONTH = (
    rf"(?:the )?(?P<also>(?P<other>\d{{1,2}})(?:st|nd|rd|th)?(?P<link>-|–|, | and | to | or | until |"
    rf" & ))?(?:{DAY}|{ORDINAL})(?: day)?(?: of)?[ -]{MONTH}"
)
BARE_DAY = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)\b"
NUMERIC = r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\w/]|\.\d)"
ISO = (
    r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)"
    r"(?::(?P<seconds>\d\d)(?:\.\d{1,6})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
STEPPED = (
    r"(?:(?:the )?(?P<step>last|past|previous|prior|preceding|this past|this coming|this|next|coming|following|"
    r"same|that same|that)[ -])?"
)
MONTH_ALONE = rf"{STEPPED}{MONTH}"
WEEKDAY_ALONE = rf"{STEPPED}{WEEKDAY}(?: {PART}\b)?(?P<week> week\b)?"
YEAR_ALONE = (
    rf"(?:the year |(?P<fiscal>fiscal(?: year)? |fy ?))?{YEAR}(?: ?(?P<era>b\.c\.(?:e\.)?|bce?\b|"
    rf"a\.d\.|ad\b)(?!\w))?{AFTER_NUMBER}(?!(?:st|nd|rd|th|s)\b|-\d{{3}}(?!\d)|\w)"
    r"(?:(?P<link>-|–|—|/)(?P<other>\d{4}|\d\d)(?![\d:]|[-–.,/]\d))?"
)
OLD_YEAR = (
    r"(?:the year |(?P<ad>a\.?d\.? ?))?(?P<year>\d{1,4})(?: ?(?P<era>b\.c\.(?:e\.)?|bce?\b|a\.d\.|ad\b|ce\b)(?!\w))"
)
SHORT_YEAR = r"'(?P<year>\d\d)\b(?!s)"
SPELLED_YEAR = (
    rf"(?P<century>eighteen|nineteen|twenty)[ -](?P<rest>(?:oh|hundred)[ -]?(?:{one_of(NUMBERS)})?|"
    rf"(?:{one_of(TENS)})(?:[ -](?:{one_of(word for word, n in NUMBERS.items() if n < 10)}))?|"
    rf"{one_of(word for word, n in NUMBERS.items() if n > 9)})\b"
)
DECADE = (
    rf"(?:the )?(?:(?P<year>[12]\d\d0)'?s|'?(?P<short>[1-9]0)'?s|(?P<word>{one_of(DECADES)}))\b"
    r"(?: (?P<era>b\.c\.|bce?\b))?"
)
CENTURY = rf"(?:the )?{ORDINAL}[ -]century(?: (?P<era>b\.c\.(?:e\.)?|bce?\b|a\.d\.|ad\b))?"
QUARTER = (
    r"(?:(?:the|its|their|his|this year's|last year's|fiscal|a) )?(?:fiscal )?(?:(?:the )?(?P<step>last|past|this|"
    r"current|next|previous|same|following) )?(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|"
    r"4th)[ -]quarter\b"
)
QUARTER_CODE = r"(?:q(?P<quarter>[1-4])|(?P<other>[1-4])q)\b"
HALF = (
    r"(?:the )?(?P<ordinal>first|second|latter|last)[ -]half(?= of (?:the year|last year|this year|next year|"
    r"(?:fiscal )?[12]\d{3})| of \d)"
)
SEASON = rf"(?P<article>the )?{STEPPED}(?P<season>{one_of(SEASONS)})(?:time)?\b"
HOLIDAY = (
    r"(?P<step>(?:last|next|this|this past|"
    rf"the following) )?(?P<holiday>{one_of([*FIXED_DAYS, *MOVING_DAYS, *EASTER_DAYS, *OTHER_DAYS])})\b(?: {PART}\b)?"
)

# Times of day

CLOCK = (
    rf"(?P<hour>\d{{1,2}}|(?:{one_of(word for word, n in NUMBERS.items() if n < 13)})(?= (?:o'clock|a\.?m|p\.?m|"
    r"in the)))"
    r"(?:[:.](?P<minute>\d\d)(?::(?P<seconds>\d\d))?)?(?:~?(?P<half>a\.m\.?|p\.m\.?|am\b|pm\b)|(?P<clock> o'clock)|"
    r"(?P<hours> ?h(?:ou)?rs?\b))?(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?"
    rf"{ZONE}(?: local time\b)?(?![\d%])"
)
STAMP = (
    r"(?P<time>(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?: ?(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z]))?"
    rf"(?: (?:{one_of([*ZONES, *OPEN_ZONES])})\b)?)(?=\s{{0,3}}$|\s{{0,2}}[-–—:|]|\s{{1,2}}(?-i:[A-Z“\"‘]))"
)
MILITARY = rf"(?P<hour>[012]\d)(?P<minute>[0-5]\d)(?: ?h(?:ou)?rs?\b\.?|{_ZONE})(?: local time\b)?"
CLOCK_FIRST = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?=(?:-|–| to | and | until | or )(?P<other>\d{1,2})(?:[:.]\d\d)?"
    r"~?(?P<half>a\.m|p\.m|am\b|pm\b))"
)
NAMED_CLOCK = r"(?:12 |twelve )?(?P<word>noon|midnight|midday)\b"
PAST_CLOCK = (
    r"(?P<minutes>half|(?:a )?quarter|five|ten|twenty|\d\d?)(?: minutes)? (?P<side>past|to|"
    rf"after) (?P<hour>{one_of(word for word, n in NUMBERS.items() if n < 13)}|\d\d?)\b(?: in the (?P<part>morning|"
    r"afternoon|evening)| at (?P<night>night))?"
)
PART_ALONE = (
    r"(?P<step>(?:the )?(?:same|next|following|previous|very) |this |that (?:same |very )?|last |the |every |"
    rf"each )?(?:(?P<tone>early|late|mid)[ -])?{PART}\b(?: hours\b)?"
)

EARLY_HOURS = r"the (?:early|small|wee) hours\b"

# Times from another time

RELATIVE_DAY = (
    r"(?P<word>(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|today|tomorrow|tonight|overnight|"
    rf"tonite|yesteryear)(?:'s(?= {PART}))?\b(?: {PART.replace('<part>', '<of>')}\b)?"
)
RELATIVE_UNIT = (
    r"(?P<article>the |that |this |these |those )?(?:very )?(?P<step>last|past|previous|prior|preceding|this past|"
    r"this coming|this|current|same|that|next|"
    r"coming|following|upcoming|subsequent|ensuing) (?P<adjective>calendar |fiscal |financial |school |academic |"
    rf"entire |whole )?{UNIT}\b(?! (?:olds?|hand)\b)"
)
THE_UNIT = (
    r"the (?:current )?(?P<unit>day|week|weekend|month|quarter|year|decade|century)(?:'s (?P<edge>end|start|close))?\b"
)
THE_DAY_BESIDE = (
    r"(?:(?P<article>the) )?(?P<unit>day|night|week|month|year) (?P<side>before|after|earlier|later|previous(?:ly)?)\b"
)
FROM_DAY = rf"(?:{COUNT}|(?P<one>an?)) (?P<unit>days?|weeks?|fortnights?) from (?:(?P<word>tomorrow)|{WEEKDAY})"
AGO = (
    r"(?P<side>ago|earlier|later|before(?: that(?= |[,.;])(?! \w))?|beforehand|previously|after(?: that(?= |"
    r"[,.;])(?! \w))?|afterwards?|hence|from now|"
    r"back|from today|on|previous)\b"
)
EVENT_UNIT = r"the (?:very )?(?:eve|time|moment|day|week|weekend|month|year)(?= of )"
THEN = (
    r"(?:(?:the|that|this) time(?= |[,.])(?! (?:of|to|for|the|he|she|it|they|we|i|when|being|around|zone|has|had|"
    r"is|was|line|limit|frame|table|span|comes|came|they're)\b)|"
    r"(?:the same|that|this) (?:date|era|period)(?: in time)?(?= |[,.;])(?! (?:of|in|is|was|has)\b))"
)
PERIOD_STEPPED = (
    r"(?:the )?(?P<step>last|past|previous|preceding|prior|next|coming|following|first|final|opening|closing|"
    rf"recent|remaining|intervening|subsequent|ensuing|other)[ -](?:(?:{COUNT}|{MANY})[ -])?(?:full |"
    rf"whole )?{UNIT}\b"
)

# Lengths of time and repetitions

LENGTH = (
    rf"(?P<article>the )?(?:{COUNT}|{MANY}|(?P<one>a quarter of an?|an?|the (?:whole|entire|full)|"
    r"a (?:whole|full|single|good|mere|further)|another|half an?|half~a|a half|one-half|half)|(?P<all>all))"
    r"[ -](?P<more>more |additional |further |other |extra )?(?P<adjective>(?:full|straight|consecutive|whole|"
    r"solid|long|short|calendar|working|business|successive|entire|bloody|brutal|mere|hectic|tense|difficult|odd|"
    r"gruelling|grueling|eventful|busy|and a half|or so|or more|non-stop|extra|"
    rf"lost)[ -])?{UNIT}\b(?P<time>'s? time\b)?(?P<and>[ -]and[ -]a[ -]half\b)?(?P<old>[ -]olds?\b|"
    r" of age\b)?(?P<long>[ -]long\b)?(?: or (?:two|three)\b(?! [a-z]{1,20}s\b))?"
)
BARE_LENGTH = (
    r"(?P<article>the )?(?P<unit>seconds|minutes|hours|days|nights|weekends|weeks|fortnights|months|years|decades|"
    r"centuries)\b(?P<long>[ -](?:long|old)\b)?"
)
WHOLE_LENGTH = r"(?P<unit>year|month|week|day|night|decade|century|hour)s?[ -]long\b"
COUNTED_AGO = (
    rf"(?:(?:{COUNT}|{MANY}|(?P<one>an?|another|half an?|half~a|the))[ -](?:full |long |short |whole |"
    rf"more )?)?{UNIT}(?P<and> and a half)?"
    rf"(?: or so| or more| or two)? {AGO}"
)
RANGE_LENGTH = (
    rf"(?P<low>\d{{1,3}}|{SPELLED})(?:-| to | or |–)(?P<high>\d{{1,3}}|{SPELLED})[ -]{UNIT}\b(?P<old>[ -]olds?\b)?"
)
COMPOUND_LENGTH = (
    rf"(?P<one>\d{{1,3}}|an?|{SPELLED}) (?P<large>years?|months?|weeks?|days?|hours?|minutes?)(?:,? and|,)? "
    rf"(?P<two>\d{{1,3}}|{SPELLED}) (?P<small>months?|weeks?|days?|hours?|minutes?|seconds?)\b"
)

EVERY = (
    rf"(?:every|each) (?:(?P<other>other|second|third|fourth|few|\d{{1,3}}|{SPELLED}|single) )?(?:{UNIT}|{WEEKDAY}|"
    rf"{MONTH}|{PART}|(?P<season>{one_of(SEASONS)}))\b(?: {PART.replace('<part>', '<of>')}\b)?"
)
ADVERB = (
    r"(?P<word>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|annually|annual|yearly|biweekly|bimonthly|"
    r"biannual(?:ly)?|biennial(?:ly)?|semi-?annual(?:ly)?|everyday|weekdays|weeknights|weekends)\b"
)
TIMES_A = (
    rf"(?P<times>once|twice|thrice|(?:{SPELLED}|\d{{1,3}}|several|many|a few) (?:times|days?|nights?)) (?P<per>an?|"
    r"per|each|every) (?P<unit>second|minute|hour|day|night|week|month|quarter|season|year|decade|century)\b"
)
PER_UNIT = (
    r"(?P<per>per|each|a|an) (?P<unit>second|minute|hour|day|night|week|month|quarter|season|year|decade|century)\b"
)
PLURAL_DAY = rf"(?P<weekday>{one_of(WEEKDAYS[:7])})s\b(?!')"

# Words before and between

LEAD_PART = (
    r"(?:the |its |his )?(?:very )?(?:(?P<start>early(?: part of)?|beginning of|beginnings of|start of|outset of|"
    r"opening of|onset of|first part of)|(?P<mid>mid(?:dle of|point of|st of)?)|(?P<end>late|end of|ends of|"
    r"close of|latter part of|"
    r"tail end of|later part of|last part of|final part of))(?: in| on| of)?[ -]"
)
_NEVER_ABOUT = (
    rf"(?:yesterday|today|tomorrow|tonight|last|next|this|that|these|the|{one_of(WEEKDAYS[:7])}|"
    rf"{one_of([*MOVING_DAYS, *EASTER_DAYS])})\b|(?:{_ANY_MONTH})\b\.?(?! \d)"
)
"""What "about" makes a subject of talk, and does not loosen."""
LEAD_ABOUT = (
    rf"(?:(?P<approx>about(?! (?:{_NEVER_ABOUT}))|around|roughly|approximately|approx\.?|circa|ca?\.|an estimated|"
    r"some|close to|something like|or so)|"
    r"(?P<less>nearly|almost|less than|under|fewer than|just under|not quite|well under|just short of)|"
    r"(?P<more>more than|over|just over|well over|a little more than|a little over|slightly more than|in excess of|"
    r"upwards of|beyond)|"
    r"(?P<equal_more>at least|no less than|not less than|a minimum of|as much as|as many as|as long as)|"
    r"(?P<equal_less>up to|at most|no more than|not more than|no longer than|a maximum of)|"
    r"(?P<no_later>no later than|not later than)|(?P<no_earlier>no earlier than|not before)|(?P<plain>just|only|"
    r"exactly|barely|fully|a mere|a full|yet another)) "
)
SEEN_FROM = r" (?P<seen>today|this (?:week|weekend|month|season|quarter|year))\b"
"""What after "sixty years ago" says how near it is meant."""
LEAD_REST = r"(?:the )?(?P<rest>rest|remainder|month) of "
LEAD_WITHIN = r"(?P<side>earlier|later)(?: in| on)? "
NTH = (
    rf"(?:the )?(?P<place>{one_of(ORDINALS)}|last|final|opening|closing|\d{{1,2}}(?:st|nd|rd|th)) "
    rf"(?:full )?(?:(?P<unit>day|week|weekend|month|year|decade)|{WEEKDAY})(?= (?:of|in) )"
)
HOLDING = r"the (?P<unit>week|weekend|month|year)(?= of )"
BEFORE_LAST = (
    rf"the (?:(?P<unit>day|night|week|weekend|month|year)|{WEEKDAY}|{MONTH}|"
    rf"(?P<season>{one_of(SEASONS)})) before last\b"
)
BESIDE_DAY = rf"the day (?P<side>before|after) (?P<holiday>{one_of([*FIXED_DAYS, *MOVING_DAYS, *EASTER_DAYS])})\b"
NEW_YEAR = r"the new (?P<year>year)\b"
_YEAR_BACK = (
    r"(?: of| in|,)? (?:last year|a year (?:ago|earlier|before)|the (?:previous|prior|preceding|year-ago) year|"
    r"the year (?:before|earlier))"
)
_SPAN = r"(?:period|quarter|time|month|week|day|half)"
SAME_PERIOD = (
    rf"(?:the )?(?:(?:same|corresponding|comparable|like) {_SPAN}{_YEAR_BACK}|"
    rf"year[ -](?:ago|earlier) {_SPAN}(?:{_YEAR_BACK})?)"
)
LINK = r"(?P<word>,? (?:of |on |at |in )?|,)"
ASIDE = r" \([^()\n]{1,30}\)(?: on| late| early)? "
"""What stands between a clock time and its day where another zone's is told beside it ("17:00 (1500 GMT) on")."""
LIST = r",?(?: and | or | to | through | until |-|–|, | and (?:in|on|from) | & )"

"""What stands around English times, and around words and numbers that only look like them: patterns as text."""

DATING = (
    r"(?:\b(?:in|since|by|until|till|from|of|during|through|throughout|and|to|for|late|early|mid|around|before|after|"
    r"between|next|last|this|every|on|or|about|as|into|circa|ca\.?|c\.|jan(?:uary)?\.?|feb(?:ruary)?\.?|mar(?:ch)?\.?|"
    r"apr(?:il)?\.?|may|june?\.?|july?\.?|aug(?:ust)?\.?|sept?(?:ember)?\.?|oct(?:ober)?\.?|nov(?:ember)?\.?|"
    r"dec(?:ember)?\.?|spring|summer|autumn|fall|winter|years?|[12]\d{3}|\b\d{1,2},?)[\s–-]{1,2}|[,(–—-]\s?|^)$"
)
"""What stands before a number or a doubtful word that is a date."""

SCORED = r"(?:\b(?:won|win|lost|beat|finished in|score|ratio|time of|mark of|record)\s(?:\w+\s)?|[:.]|\d[-–]?)$"
"""What stands before figures that are a score or a measure ("won 10:30")."""

TIMED = (
    r"(?:\b(?:at|by|until|till|around|about|from|to|and|before|after|since|between|near|nearly|almost|past)\s|"
    r"[(–—-]\s?|^|\n)$"
)
"""What stands before a clock time that has no "a.m." or zone ("at 9:30")."""

ADVERBIAL = r"\b(?:in|at|by|during|until|till|before|since|from|through|of|after|around|and|into|on|for|late|early)\s$"
"""What stands before a part of the day that says when ("by dawn")."""

NO_PART_AFTER = (
    r"-|\s(?:shifts?|sky|club|star|school|stand|game|before|after|papers?|editions?|crews?|prayers?|classes|ferry|"
    r"trains?|buses|bus|flights?|boats?|guards?|watch|watchman|rush|commute|traffic|mass|services?|news|bulletins?|trading|sessions?|"
    r"dress|gown|meal|time|vision|owl|person|people|routine)\b"
)
"""What makes a part of the day the name or kind of a thing ("the night shift")."""

LEADS_TO_PART = (
    r"\b(?:in|at|by|during|until|till|before|since|from|through|throughout|of|after|around|into|on|over|for)\s$"
)
"""What stands before "the evening" where it says when, whatever follows ("in the evening rain fell")."""

TOPIC = (
    r"\b(?:ask(?:ed|s|ing)?|questions?|questioned|talk(?:ed|s|ing)?|sp(?:eak|eaks|eaking|oke|oken)|quizzed|pressed|"
    r"told|tells?|know|knew|knows|think|thinking|wrote|writes|writing|worr(?:y|ied)|concern(?:s|ed)|lied|nothing|"
    r"joked|argu(?:e|ed|ing))\s$"
)
"""What stands before "about" where a subject of talk follows, and no rough number ("asked about March 3")."""

PAPER_BEFORE = (
    r"(?:\b(?:a|an|the|this|that|its|our|another|one)|['’]s)\s(?:(?:local|national|regional|leading|state|state-run|state-owned|"
    r"independent|liberal|conservative|business|financial|popular|tabloid|influential|opposition|private|respected|"
    r"pro-government|left-wing|right-wing|best-selling|main|largest|biggest|[a-z]{2,12}-(?:based|language)|"
    r"[a-z]{2,12}(?:ish|ian|ese|ch|i|can)|evening|morning|sports)\s){0,2}$"
)
"""What stands before "daily" or "weekly" where it may be a newspaper."""

PAPER_AFTER = (
    r"[.,;:!?)”\"’]|['’]s\b|$|\s(?:said|says|say|wrote|writes|reported|reports|quoted|quotes|added|claimed|called|"
    r"published|printed|carried|ran|has|had|have|is|was|were|are|did|does|will|would|that|which|who|whose|and|or|but|in|"
    r"on|of|by|from|for|to|with|as|at|also|later|cited|citing|quoting|owned|based|first|newspaper|paper|magazine|tabloid|run)\b|"
    r"\s[A-Z][a-z]"
)
"""What then stands after it: no noun that it could describe, but it may have a name ("the daily Ledger")."""

LENGTH_BEFORE = r"\b(?:for|over|during|within|throughout|in|through|spans?|spanning|of|past|about|nearly|almost)\s$"
"""What stands before "the next year" where it is a length of time."""

UNIT_DATED = (
    r"\b(?:in|of|during|for|throughout|through|by|at|until|this|since|later|earlier|late|early|on|into|over|from|to|end|start|"
    r"beginning|rest|half|for all of|whole)\s$"
)
"""What stands before "the year" where it is a time ("later in the year")."""

UNIT_TOLD_BY = r"\s(?:of|when|that|he|she|they|i|we|before|after|in which)\b|-"
"""What makes "the year" one that something else tells ("the year that he left")."""

EVENT_AFTER = r"\s(?!(?:and|but|or|when|to|by|at|in|on|for|from|had|was|were|said)\b)\w"
"""What stands after "the day before" where it goes on to an event."""

NAMED_AFTER = (
    r"\s(?:Island|[Tt]rees?|[Ee]ggs?|[Bb]unny|[Cc]ards?|[Cc]arols?|[Cc]ookies|[Ll]ights?|[Pp]resents?|[Gg]ifts?|[Mm]ovies?|[Ss]ongs?|"
    r"[Dd]ecorations?|[Ll]ilies|Rising|Seals?|Massacre|Carol)\b"
)
"""What makes a named day part of another name or thing ("Easter Island", "Christmas trees")."""

NOT_MONTH_AFTER = r"\s(?:said|says|told|on the|and her|and his|has|have|had|was|is|will|who|not|be|also)\b"
"""What stands after May and March, June and April where they are persons or verbs."""

ARTICLE_BEFORE = r"(?:\ban?|\bthe|['’]s)\s$"
"""What stands before a month that describes a thing ("an August speech")."""

DAY_BEFORE = r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$"
"""A day before a month that the rules for days have refused: no month has it."""

DAY_AFTER = r"\s\d{1,2}(?:st|nd|rd|th)?(?=[.,;)]|\s{0,2}$)"
"""A number beside a month that the rules for days have refused: no month has that day."""

STREET_AFTER = r"\s(?:[A-Z][a-z]+\s)?(?:Street|Avenue|Road|Boulevard|Lane|Drive|St\.|Ave\.|Rd\.)"
"""What makes a number that of a house."""

HAPPENED_IN = r"(?:^|\n|\b(?:in|during|of|by|throughout|late|early|through)\s)$"
"""What stands before a year in which something happened, so that the line of events moves there."""

ATTRIBUTIVE = r"(?:\bthe|\ban?|[’']s|\bhis|\bher|\btheir|\bits)\s$"
"""What stands before a date that describes a thing ("the July 25 call") and does not say when the story goes on."""

WHOSE_CLOCK = r"\s\(?(?P<zone>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30})? time)\b(?! (?:and again|after time)\b)"
"""What stands after a time of day and says whose it is ("7:30 p.m. Velden time")."""

DAY_TOLD_BY = r"\s(?:of|when|that|for)\b"
"""What makes "a day" no length of time: "a day of protest"."""

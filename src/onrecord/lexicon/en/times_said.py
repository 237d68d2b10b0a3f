"""English words by which a time is known to be that of a saying."""

DOCUMENTS: frozenset[str] = frozenset(
    """
    account address advisory affidavit agreement analysis announcement appeal article assessment audit blog book
    briefing broadcast brief bulletin cable column comment comments commentary communique communiqué complaint
    dispatch document documents editorial email e-mail essay estimate estimates evidence exchange filing filings
    findings forecast indictment interview issue judgment judgement lawsuit letter letters log logbook diary entry
    memo memorandum memos message messages motion note notice order paper papers petition piece podcast poll post
    posts posting presentation programme program projection recording records release remark remarks reply report
    reports response ruling speech statement statements story study submission suit summary survey testimony text
    thread transcript tweet tweets video warning verdict
    """.split()
)
"""Writings and speeches: their date is the date of what they say."""

VENUES: frozenset[str] = frozenset(
    """
    appearance assembly breakfast briefing call ceremony conference congress convention court debate dinner event
    forum funeral gathering hearing inauguration interview lecture lunch meeting news-conference panel parliament
    phone-call press-conference protest rally reception seminar service session sitting summit television tv radio
    trial tour trip vigil visit
    """.split()
)
"""Where people speak: their date is the date of what is said there."""

SPEAKING: frozenset[str] = frozenset(
    """
    speaking talking writing testifying addressing asked questioned pressed quizzed interviewed appearing responding
    replying answering reacting commenting posting tweeting announcing presenting opening closing quoted told
    visiting challenged reached contacted confronted
    """.split()
)
"""Participles that open a clause about the saying itself ("Speaking at a rally on Sunday, she said")."""

ISSUING: frozenset[str] = frozenset(
    """
    published released issued filed dated sent posted emailed e-mailed aired broadcast made delivered given written
    signed submitted circulated distributed printed uploaded handed unveiled presented tweeted carried addressed
    read recorded lodged submitted unsealed announced voiced raised put came out
    """.split()
)
"""Participles that tell when a writing came out ("a report published on Monday")."""

SPOKE: frozenset[str] = frozenset(
    "spoke wrote tweeted posted testified appeared met issued published responded replied reacted called told".split()
)
"""Verbs of saying that another one goes on from ("wrote to the court on Monday, saying")."""

FUTURE: frozenset[str] = frozenset("tomorrow next coming upcoming following forthcoming".split())
"""Words of a time to come, which dates no saying of the past ("said next week the talks would go on")."""

FUTURE_CUES: frozenset[str] = frozenset("will would 'll shall to plans expected due intends scheduled set".split())
"""Words in or before a cue that put the saying in the time to come."""

FORECAST: frozenset[str] = frozenset("expected forecast predicted projected due likely set hoped planned".split())
"""Words that end a passive cue of what is to come ("more was expected Wednesday")."""

DATING: frozenset[str] = frozenset("on in at late early during this last earlier dated of back over".split())
"""Words that may stand right before a time that dates a saying."""

LEADING: frozenset[str] = frozenset("but and meanwhile also however then yet still so later only".split())
"""Words that may open a sentence before such a time."""

NOT_DATING: frozenset[str] = frozenset(
    """
    throughout before until till since by from to through between after following despite ahead than for because if
    unless amid about
    """.split()
)
"""Words before a time, or between it and the saying, that make it the time of something else."""

WEAK_EDGES: frozenset[str] = NOT_DATING - frozenset({"to", "from", "for", "by"})
"""Those of them that do so from anywhere before the time."""

EDGES: frozenset[str] = frozenset(
    """
    throughout before until till since by from between despite ahead than for because if unless amid about
    """.split()
)
"""Words within a cue that make a time in it that of something else."""

ONWARD: frozenset[str] = frozenset("adding added continuing continued noting warning insisting".split())
"""Cues of somebody who goes on speaking: they share the time of the saying before."""

MEASURES: frozenset[str] = frozenset("early late recently far long".split())
"""Words of "as early as" and its like, which may stand before a time."""

SHORT_PHRASE = 6
"""Words of a phrase of its own that may open a sentence before a time ("A day earlier, on Thursday, she said")."""

STRESSING: frozenset[tuple[str, ...]] = frozenset({("it", "was"), ("it", "is"), ("not", "until")})
"""Openings that put weight on a time ("It was on Monday that she said", "Not until Monday did she say")."""

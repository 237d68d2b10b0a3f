"""English words by which statements are compared: those that tell little, say no, or open a clause."""

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stems import stem
from onrecord.lexicon.function_words import FUNCTION_WORDS

IDLE: frozenset[str] = (FUNCTION_WORDS["en"] | answering.NO_WEIGHT) - {"first", "two", "three"} | frozenset(
    """
        mr mrs ms dr sir lord lady says saying told new news video watch exclusive breaking update live latest report
        reports reportedly allegedly apparently according off out up down via per its it's he's she's they're am pm 's
        s t d ll re ve officials official sources source spokesman spokeswoman spokesperson statement people
        """.split()
)
"""Words that tell nothing of what a statement is about, lower case."""

NO_WORDS: frozenset[str] = frozenset("not never no nobody nothing none neither nor cannot without n't no-one".split())
"""Words that say no to their clause."""

FAILING: frozenset[str] = frozenset(
    "fail fails failed failing neglects neglected refuse refuses refused refusing decline declines declined".split()
)
"""Verbs that, with "to" after them, say no to the deed."""

DENYING: frozenset[str] = frozenset("deny denies denied denying".split())
"""Verbs that, with a clause after them, say no to it."""

AFTER_DENYING: frozenset[str] = frozenset(
    "that any having being it he she they claims reports claim report allegations rumours rumors".split()
)
"""Words that open such a clause; so does a form in "ing"."""

NOUN_ENDINGS: tuple[str, ...] = ("tion", "sion", "ment", "ance", "death", "flight", "ship", "ure", "ity")
"""Endings of words that are a deed's noun and no verb."""

NO_NEGATION: frozenset[tuple[str, str]] = frozenset(
    {
        ("not", "only"), ("no", "longer"), ("no", "doubt"), ("not", "just"), ("no", "more"), ("no", "fewer"),
        ("no", "less"), ("no", "later"), ("no", "matter"), ("no", "comment"), ("nothing", "but"), ("not", "yet"),
        ("no", "one's"), ("not", "sure"), ("not", "clear"), ("no", "wonder"),
    }
)  # fmt: skip
"""Words that look like a no and are none to the clause."""

SILENT: frozenset[tuple[str, ...]] = frozenset((verb, "a", "word") for verb in ("say", "speak", "utter", "breathe"))
"""What a "no" before it tells of somebody who kept silent, and says no to nothing that was told."""

BE_FORMS: frozenset[str] = frozenset("be been felt feel looked seemed".split())
COMPARATIVES: frozenset[str] = frozenset(
    """
    better worse prouder happier sadder sorrier stronger weaker clearer safer greater higher lower closer surer busier
    healthier easier harder readier firmer brighter darker angrier richer poorer bigger worthier truer further
    more
    """.split()
)
"""Words that a "never been" or "could not be" before them heightens, and does not negate."""

CLAUSE_OPENERS: frozenset[str] = frozenset(
    """
    who whom whose which that because although though while when whenever where after before since until unless if
    whether despite amid over following
    """.split()
)
"""Words that end a main clause."""

RELATIVE_OPENERS: frozenset[str] = frozenset("who whom whose which where".split())
"""Words that open a clause about the noun before them."""

ASIDE_OPENERS: frozenset[str] = RELATIVE_OPENERS | frozenset(
    "because although though while when whenever after before since until unless despite amid following if".split()
)
"""Words that open a clause which tells of the circumstances; "that" and "whether" open what is told itself."""

BEFORE_ASIDE: frozenset[str] = frozenset(
    """
    less more than a an one two three four five six some about few several minutes hour hours day days week weeks month
    months year years shortly just soon even only not long
    """.split()
)
"""Words that measure the time before such a clause ("less than a day after")."""

BY_WHICH: frozenset[str] = frozenset(
    """
    helicopter helicopters plane planes jet jets air sea boat boats ship ships ferry ferries train trains rail road car
    cars bus buses coach lorry lorries truck trucks bicycle bike foot night day mistake accident chance law phone
    telephone letter post email
    """.split()
)
"""What a deed is done by when nobody is named ("flew by helicopter", "told by letter")."""

PASSIVE: frozenset[str] = frozenset("is are was were be been being gets got".split())
"""Auxiliaries of the passive."""

FUTURE: frozenset[str] = frozenset("will would shall may might could can should 'll won't wouldn't".split())
"""Auxiliaries of what is not done yet."""

PAST_AUXILIARIES: frozenset[str] = frozenset("was were did had has have been".split())
"""Auxiliaries of what is done."""

PAST_FORMS: frozenset[str] = frozenset(
    """
    met flew went took gave sold stole sent made bought told wrote saw drove held broke spoke shot knew kept lost won
    hid began ran led built spent lied dealt fought struck threw got sought thought came brought caught fell felt said
    sank burnt ate drew forgot grew rose swore taught tore wore withdrew chose died found fled hung laid lent left paid
    stood stuck swept misled heard beat hit put cut set shut became woke blew
    quit cost split hurt shed spread burst bet froze forgave sang shook rode dug fed wept bit bore bound bred clung
    crept dealt drank flung forbade forgot ground leapt learnt lit overtook overthrew proved rang sprang stung strove
    swam swung undertook wound fit forgone shown taken given broken chosen driven eaten fallen forgotten frozen hidden
    known ridden risen seen shaken spoken stolen sworn thrown torn withdrawn woken worn written beaten bitten done gone
    begun sung sunk swum drawn flown grown blown
    """.split()
)
"""Irregular past forms; regular ones end in "ed"."""

ORDINALS: frozenset[str] = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next another".split()
)
"""Words that tell which one of several it is."""

NUMBER_WORDS: dict[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Numbers in words."""

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12,
}  # fmt: skip
"""Words and letters after a number that multiply it."""

CURRENCY: frozenset[str] = frozenset(
    stem(word)
    for word in (
        "dollar pound euro crown rupee yen yuan riyal dinar dirham rand naira shilling franc peso shekel usd gbp eur"
    ).split()
)
"""Stems of money."""

NOT_COUNTED: frozenset[str] = frozenset(
    "more than other such least most many about some new young old former further extra a.m p.m am pm".split()
)
"""Words that may stand between a number and what it counts."""

FINITE: frozenset[str] = (PASSIVE | PAST_AUXILIARIES | FUTURE | frozenset("am do does must".split())) - frozenset(
    "be been being".split()
)
"""Forms that only a clause of its own has."""

LIGHT: frozenset[str] = frozenset(
    """
    take takes took taken taking make makes made making give gives gave given giving put puts putting get gets got
    getting have has had having do does did done doing go goes went gone going come comes came coming become becomes
    became include includes included remain remains remained seem seems seemed appear appears appeared
    """.split()
)
"""Verbs that tell little by themselves: another word tells the deed."""

LOCATIVE: frozenset[str] = frozenset("in at near to from off outside inside across around towards toward".split())
"""Prepositions before a place."""

PRONOUNS: frozenset[str] = frozenset("i we he she they it his her their our my him them me us who".split())
"""Pronouns that a name may stand in for, where the story tells whose it is."""

POSSESSIVE: frozenset[str] = frozenset("his her their our my its".split())
"""Those of them that stand for a name with a genitive ending."""

FIRST_PERSON: frozenset[str] = frozenset("i we my our me us".split())
"""Those of them that are the speaker's."""

HALF_CLAUSE_OPENERS: frozenset[str] = CLAUSE_OPENERS | frozenset("and but or nor so how why what as to than".split())
"""Words that open no sentence that stands by itself."""

QUESTION_OPENERS = frozenset("why how whether if".split())
"""Open a content that says neither yes nor no by itself: "why nobody was told", "whether he went", "if it is so"."""

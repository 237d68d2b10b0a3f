"""English words by which the event of a time is found: what leads to it, where it ends, and which of its words tell."""

from collections.abc import Mapping
from types import MappingProxyType

AFTER: frozenset[tuple[str, ...]] = frozenset(
    tuple(words.split()) for words in ("after", "following", "since", "on from", "removed from")
)
"""What leads from a distance to an event that came first ("days after the raid")."""

BEFORE: frozenset[tuple[str, ...]] = frozenset(
    tuple(words.split())
    for words in (
        "before",
        "prior to",
        "ahead of",
        "in advance of",
        "until",
        "till",
        "away from",
        "short of",
        "to go before",
    )
)
"""What leads from a distance to an event that comes later ("two weeks before the vote")."""

DURING: frozenset[tuple[str, ...]] = frozenset({("into",), ("in", "to")})
"""What leads from a distance to an event that goes on ("hours into the siege")."""

CONNECTING_ADVERBS: frozenset[str] = frozenset(
    "just only even or so exactly immediately shortly right to the day".split()
)
"""Words that may stand between a distance and what leads to the event ("a year to the day after the raid")."""

UNITS: frozenset[str] = frozenset(
    "day night morning evening afternoon eve weekend week month year hour minute moment time days hours weeks".split()
)
"""Words that end a time told by an event ("the day of the vote", "the morning after the raid")."""

BEFORE_UNITS: frozenset[str] = frozenset({"eve"})
"""Those of them that mean the time before it."""

AUXILIARIES: frozenset[str] = frozenset(
    """
    am is are was were be been being has have had having do does did will would shall should can could may might
    must 'll 'd 've isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
    couldn't cannot shouldn't mustn't
    """.split()
)
"""Words that make the next word a verb."""

COPULAS: frozenset[str] = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())

MODALS: frozenset[str] = frozenset(
    "will would shall should can could may might must won't wouldn't can't couldn't cannot 'll".split()
)
"""Auxiliaries of what is planned, possible or asked for."""

PLANNED: frozenset[str] = frozenset(
    """
    due planned scheduled expected set slated supposed likely hopes hoped wants wanted plans plan planning going
    """.split()
)
"""Words that make what follows a plan, not a deed: a plan and a deed at two times do not clash."""

NEGATIONS: frozenset[str] = frozenset(
    """
    not n't never no neither nor nobody none without denied isn't aren't wasn't weren't hasn't haven't hadn't don't
    doesn't didn't won't wouldn't can't couldn't cannot
    """.split()
)

HABITUAL: frozenset[str] = frozenset(
    """
    usually often always normally typically regularly routinely sometimes every each daily weekly annually whenever
    """.split()
)
"""Words of what happens over and over: no one event."""

DETERMINERS: frozenset[str] = frozenset(
    """
    the a an this that these those his her its their our my your whose each every any some no another both all
    several many few most 's
    """.split()
)

SUBJECT_PRONOUNS: frozenset[str] = frozenset("he she it they we i you there this that who which".split())

OBJECT_PRONOUNS: frozenset[str] = frozenset("him her it them us me you himself herself itself themselves".split())

PREPOSITIONS: frozenset[str] = frozenset(
    """
    alongside aboard atop beside below above concerning regarding throughout
    of in on at by for with from to into onto over under about against between through during near outside inside
    within without across along around behind beyond despite toward towards upon amid among via off out up down
    since until till before after following as than like per ahead
    """.split()
)

INNER_PREPOSITIONS: frozenset[str] = frozenset("of on against between with over at into".split())
"""Prepositions whose noun still belongs to an event's name ("the raid on the port")."""

PARTICLES: frozenset[str] = frozenset("off out up down away over back in through on apart aside".split())
"""Words that may end a verb ("took off", "broke out")."""

CONJUNCTIONS: frozenset[str] = frozenset("and or but nor yet so plus while whereas".split())

SUBORDINATORS: frozenset[str] = frozenset(
    """
    that which who whom whose when where while because although though if unless whether why how what as until once
    before after since
    """.split()
)
"""Words that open a clause inside another."""

FUNCTION_WORDS: frozenset[str] = (
    AUXILIARIES
    | DETERMINERS
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | NEGATIONS
)
"""Words that only hold others together."""

ADVERBS: frozenset[str] = frozenset(
    """
    not also then again already now just still even only soon later earlier first finally eventually reportedly ever
    never once twice too almost nearly about around some at least more than roughly together there here yet
    """.split()
)
"""Small words that may stand within a verb group; words in "-ly" do so, too."""

NOT_VERBS: frozenset[str] = frozenset(
    """
    hundred red bed shed need speed indeed united embed seed feed breed greed creed weed deed kindred naked sacred
    wicked rugged so-called armed aged unprecedented alleged exceed proceed succeed
    """.split()
)
"""Words in "-ed" that are no past tense."""

PAST_VERBS: frozenset[str] = frozenset(
    """
    took met gave sold stole left sent made bought told wrote saw flew drove held broke spoke shot knew kept lost
    won hid began ran led built spent lied dealt fought struck threw got sought thought came brought caught fell
    felt said sank ate drew forgot grew rose sang slept swore taught tore wore withdrew chose died found fled hung
    laid lent lit sat shook stood stuck swept understood heard went became beat bit blew bound burst bred dug drank
    froze meant rang rode shut slid spun split spread sprang stung swam swung woke wound put set cut hit quit let
    hurt cost bid shed cast read paid did had was were overtook overthrew undertook broadcast
    """.split()
)
"""Past forms of irregular verbs; those that are nouns as well stand as verbs only after their subject."""

PAST_PARTICIPLES: frozenset[str] = frozenset(
    """
    taken given stolen gone done seen known driven flown broken spoken chosen fallen grown risen sunk sworn thrown
    torn worn withdrawn written hidden begun drunk eaten frozen overthrown undertaken beaten bitten blown born
    forgotten forbidden proven shown shaken sung woken drawn
    """.split()
)
"""Participles that are no past form: verbs only after an auxiliary."""

_BASES = """
    accept accuse act adopt agree aim allow announce appeal appear approve arrest arrive ask attack attend ban begin
    block board bomb break build burn buy call cancel capture carry cast change charge choose claim clash close
    collapse come complete confirm continue crash cross cut debate decide declare defeat deliver demand deny depart
    destroy detain deploy die discuss dismiss drop elect end enter escape evacuate execute expel expire explode face
    fail fall fight file find fire fly form free gather get give go grant happen hear hit hold host hurt impose
    inspect invade investigate join jump keep kick kidnap kill land launch lead leave lift lose make march mark
    marry meet move murder name negotiate occur open order oust pass pay plead pledge postpone present probe protest
    publish pull push quit raid raise reach reject release remain remove reopen replace report rescue resign resume
    retire return reveal rise rule run sack sail say search see seize sell send sentence set shoot shut sign sink
    speak spread stage start steal step stop storm strike struggle submit sue suspend swear take talk testify
    threaten topple travel try turn unveil visit vote walk warn win withdraw work write
"""

BASE_VERBS: frozenset[str] = frozenset(_BASES.split())
"""Verbs of news in the infinitive."""


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "s"


PRESENT_VERBS: frozenset[str] = frozenset(map(_third_person, BASE_VERBS))
"""The same, as they stand after "she"; many are plural nouns, too."""

NOT_PARTICIPLES: frozenset[str] = frozenset(
    """
    morning evening king ring thing something anything everything nothing spring string wing meeting building
    hearing briefing filing finding ceiling wedding setting ruling beijing during following sibling shilling
    sterling
    """.split()
)
"""Words in "-ing" that are no form of a verb in news, or a noun more often."""

LIGHT: frozenset[str] = frozenset(
    """
    take took taken takes taking place hold held holds happen happened happens occur occurred occurs come came comes
    make made makes get got go went give gave given carry carried conduct conducted get got say said says tell told
    one time day night morning evening afternoon week month year hour minute date weekend
    """.split()
)
"""Words of no weight in telling one event from another: of it was held, took place and the like only the rest tells."""

GENERIC: frozenset[str] = frozenset(
    """
    man men woman women people person persons child children boy girl official officials officer officers police
    soldier soldiers troops worker workers resident residents victim victims suspect suspects government authorities
    country state city town village group member members car vehicle
    """.split()
)
"""Nouns that stand for another one each time: two tellings that share only these are not one event."""

EVENT_NOUNS: frozenset[str] = frozenset(
    """
    accident ambush appeal arrest arrival assault attack attempt ban battle blackout blast blaze bombing breach
    briefing burial campaign ceasefire ceremony clash clashes collapse concert conference conflict coup crash
    crackdown crisis cyclone deadline deal death debate debut decision defeat departure derailment disaster
    earthquake election elections eruption event exam execution explosion famine festival fight final fire flight
    flood flooding floods funeral game handover hearing hijacking hurricane inauguration incident inquest inquiry
    interview invasion inspection killing landing landslide launch lockdown march massacre match meeting merger
    mission murder offensive opening operation outage outbreak pandemic parade poll protest protests purchase quake
    race raid rally referendum release rescue resignation revolt revolution riot riots robbery ruling sale scandal
    search sentencing session shelling shooting shutdown siege signing sinking speech spill standoff stabbing storm
    strike strikes summit surgery surrender imposition announcement demonstration celebration evacuation negotiation
    proceedings call swap takeover talks test tour tournament tragedy transfer treaty trial trip truce tsunami
    uprising verdict visit vote voting war wedding withdrawal wreck
    """.split()
)
"""Nouns of what happens."""

APART: frozenset[str] = frozenset(
    """
    again another second third fourth fifth sixth further additional later previous previously earlier last next new
    other others separate twice repeatedly also subsequent former first initially follow-up return returned
    """.split()
)
"""Words that set a telling apart from another one: a second arrest is not the first."""

SAME: Mapping[str, str] = MappingProxyType(
    {
        word: group.split()[0]
        for group in (
            "left depart leave leaves leaving departed departure departs set-off took-off take-off takeoff sailed",
            "arrive arrived arrival arrives landed landing touched-down reached docked",
            "begin began begun begins started start starts starting opened opening kicked-off got-under-way",
            "end ended ends finished finish concluded closed",
            "die died dies death dead",
            "arrest arrested arrests detained detention",
            "explode exploded explosion explosions blast blew-up went-off",
            "crash crashed crashes",
            "fire blaze broke-out",
            "quit resigned resignation resigns stepped-down",
            "plane aircraft airliner jet aeroplane airplane",
            "ship vessel boat ferry",
            "kill killed killing",
            "raid raided raids stormed",
            "vote voted voting votes",
            "founded founding established set-up",
        )
        for word in group.split()
    }
)
"""Words of one event that share no stem, each with the word that stands for all; two words are joined by "-"."""

ONCE: frozenset[str] = frozenset("born die died death founded".split())
"""Words of what happens to somebody or something once: no two of them are two events."""

SINGLE: frozenset[str] = frozenset(
    """
    crash collapse explode sink sank sunk kill murder quit resign arrest sign elect marry married depart arrive
    begin end appoint appointed inaugurated opened verdict sentenced acquitted convicted assassinated executed
    invaded invasion hijacked derailed election earthquake seized
    """.split()
)
"""Words of what may happen again, but seldom within days."""

BOUNDS: frozenset[str] = frozenset("by until till since before after from to into between than through and or".split())
"""Words before a time that make it an edge of something, not the time at which it happened."""

CLAUSE_OPENERS: frozenset[str] = frozenset(
    "who which whose when while because although but whether if where that".split()
)
"""Words at which another clause begins."""

LISTING: frozenset[str] = frozenset("including than as like such".split())
"""Words between a verb and a time that part the two ("blackouts, including one last month")."""

FIRM_PARTICLES: frozenset[str] = frozenset("off out up down away apart".split())
"""Particles that are part of the verb before them, and no prepositions."""

NOT_ONWARD: frozenset[str] = frozenset("and but or nor who which that when while whose to".split())
"""Words after a time that open what it does not date."""

COUNTS: frozenset[str] = frozenset("two three four five six seven eight nine ten many several some dozens".split())
"""Words that make several events of a noun."""

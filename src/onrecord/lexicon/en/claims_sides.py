"""English words by which a headline takes a side towards a claim, or none. All are lower case, apostrophes plain."""

from collections.abc import Mapping
from types import MappingProxyType

_CLASSES = {
    "no": """
        not no never none nobody nothing neither nor without cannot n't isn't aren't wasn't weren't don't doesn't
        didn't won't wouldn't can't couldn't hasn't haven't hadn't
    """,
    "refutes": """
        hoax hoaxes hoaxer fake fakes faked faking false falsely debunk debunks debunked debunking deny denies
        denied denying denial denials refute refutes refuted refuting untrue myth bogus satire satirical prank
        pranked pranks phony phoney fabricated fabrication fabricates wrong incorrect erroneous erroneously mistaken
        mistake scam dupe duped dupes retract retracts retracted retraction baseless nonsense rubbish hogwash fooled
        fools tricked discredited discredits dismiss dismisses dismissed rejects rejected rebuts rebuffs disputes
        disputed dispels misreported misidentified fictional fiction lie lied lying lies invented photoshopped
        staged stunt disproved disproves disprove contradicts contradicted unfounded misleading legend correction
        corrected apologises apologizes sorry quashes quashed invalid inaccurate exaggerated nope bunk concocted
        unrelated mistakenly
    """,
    "reverses": """
        alive safe free unhurt unharmed survives survived living instead actually despite hold fell impostor
        imposter mistook sticking stays
    """,
    "doubts": """
        doubt doubts doubted doubtful question questions questioned sceptical skeptical sceptics skeptics dubious
        unverified unconfirmed unclear uncertain mystery confusion confused unlikely suspicious suspicion debate
        really maybe perhaps believe authenticity verify verifying investigate investigates investigating
        investigated probe probes probing whether if conflicting controversy fears fear
    """,
    "hedges": """
        reportedly allegedly may might could would possibly possible rumor rumors rumour rumours rumored rumoured
        suspected likely apparently apparent potential potentially believed purported purportedly appears appear
        seems supposedly supposed alleged expected tipped hints hinted hint speculation speculated feared thought
        probably predicts predicted forecasts expects expect considering discussions suspect suspects plotting
        should can
    """,
    "reports": """
        report reports reported says say said claim claims claimed claiming according source sources told tells tell
        officials official insist insists insider allege alleges media newspaper cites citing account accounts
        witness witnesses suggest suggests suggested suggesting analyst analysts
    """,
    "confirms": """
        confirm confirms confirmed confirming confirmation authentic officially verified verifies announces
        announced announce admits admitted proof proves true real truth genuine indeed identified evidence
        acknowledges
    """,
    "shows": "video watch photo photos footage pictures picture images image camera viral internet facebook twitter",
    "asks": "who what when where why how which is are was were do does did has have can will should",
}

CLASS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        word: tuple(name for name, words in _CLASSES.items() if word in words.split())
        for word in sorted({word for words in _CLASSES.values() for word in words.split()})
    }
)
"""The classes of each word."""

CLASSES: tuple[str, ...] = tuple(_CLASSES)
"""The names of the classes, in the order of the features."""

_TOLD = {
    "it says no": "no; new no; no early; says otherwise; negates the deed; negated otherwise; both say no",
    "a word that refutes": "refutes; new refutes; refutes the claim",
    "a word that takes it back": "reverses; new reverses",
    "a word of doubt": "doubts; new doubts",
    "a word of distance": "hedges; new hedges; hedge early; hedged and covers",
    "it says that it is reported": "reports; new reports; report early; report late; reported and covers",
    "a word that confirms": "confirms; new confirms",
    "it points at pictures or the web": "shows; new shows",
    "it asks": "question mark; ends as question; opens as question",
    "it has the claim's words": "covers claim; covered by claim; covers all; share",
    "a word for the contrary": "contrary word",
    "it tells of another deed": "other deed; other manner",
    "it has the claim's number": "same number",
    "it has another number": "other number",
    "words in quotation marks": "double quotes; single quotes",
    "a label before or after a colon": "colon; label before; label after",
    "the claim's other headlines refute it": "others: no; others: refutes; others: refutes the claim; others: reverses",
    "the claim's other headlines doubt it": "others: doubts; others: hedges; others: reports; others: question mark",
    "the claim's other headlines bear it out": "others: confirms; others: covers claim",
}

TOLD: Mapping[str, str] = MappingProxyType({cue: words for words, cues in _TOLD.items() for cue in cues.split("; ")})
"""What a cue of the model shows, in words for a person; lengths and the like, which tell a person nothing, left out."""

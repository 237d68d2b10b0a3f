"""The pieces that the patterns of stance are put together from.

All is matched against folded text: lower case, plain apostrophes, a space for every quotation mark. A space of a
pattern stands for any number of them, at least one.
"""

import re
from collections.abc import Iterable

from onrecord.lexicon.en import denials

_SPACE = re.compile(r" (?![*?])")


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words; a tilde in one stands for a space.

    >>> any_of(["no", "not~so"])
    '(?:no|not so)'
    """
    return "(?:" + "|".join(word.replace("~", " ") for word in words) + ")"


def compiled(*alternatives: str) -> re.Pattern[str]:
    """The pattern of any of the alternatives, with every space standing for one or more.

    >>> bool(compiled("did not", "never").match("did   not"))
    True
    """
    return re.compile(_SPACE.sub(" +", "|".join(alternatives)).replace(" ?", " *"))


_BOUNDARY = any_of(
    """
    of by that to from as after in on over for with because and but which who when while amid if whether why how
    """.split()
)
NOUN_PHRASE = rf"(?:(?!{_BOUNDARY}\b)[\w'.$%-]+,? ){{0,6}}?"
"""The words before a head noun: no preposition, conjunction or question word among them."""

_BETWEEN = (
    r"(?:(?:\w+ly|even|yet|also|again|ever|be|been|being|have|has|had|do|did|does|to|want to|wish to|able to|willing to"
    r"|prepared to|going to|ready to|in a position to) ){0,3}"
)
NOT = (
    rf"(?:(?:(?:not(?! only)|never|cannot|no longer|hardly|unable to|fail\w* to|neither|nor)\b|\w*n't) {_BETWEEN}"
    r"|(?:nobody|no one|none|neither)\b (?:[\w'.-]+ ){1,5}?"
    r"|no (?:[\w'.-]+ ){1,4}?(?:would|could|did|has|have|had|will|can) )"
)
"""A no before a verb, with adverbs and auxiliaries between; or a source that is nobody."""
DO_NOT = r"(?:did|do|does|has|have|had)(?: not|n't)"
INTENSE = any_of(denials.INTENSE)
BE = r"(?: (?:is|are|am|was|were|be|been|being)|'s|'re|'m)"
"""A form of "be", with the space before it."""
IS = rf"{BE}(?: (?:\w+ly|all|just|an?|again|so|too|quite|the|{INTENSE})){{0,4}}"
"""A form of "be", and what may stand between it and an adjective."""
HAVE = r"(?: had| has| have|'ve|'d)"
ADVERB = r"(?: \w+ly| also| still| now| even| ever| indeed| just)?"

CANNOT = r"(?:cannot|can(?: not|'t)|could(?: not|n't))"
WILL_NOT = (
    r"(?:(?:declin|refus)\w+(?: requests?)? (?:to|further)|(?:would|will|could|can|is|are|was|were)(?: not|n't)|cannot"
    r"|can't|won't)(?: (?:immediately|even|publicly|say|further|also|independently|be|\w+ly)){0,2}"
)
"""Words of somebody who will not, or may not."""
_DETAILS = r"(?:details?|information|figures?|names?|reasons?|comments?|explanations?|statements?|interviews?|answers?)"
SPEAK = any_of(
    [
        *"""
        comment commenting say answer discuss discussing confirm verify elaborate speculate identify name disclose
        reveal specify explain address divulge deny drawn named identified quoted interviewed speak talk respond
        go~into weigh~in take~questions be~specific detail tell saying answering make~public comments? interview\\w*
        """.split(),
        rf"(?:give|provide|offer|release|share) (?:\w+ ){{0,2}}{_DETAILS}",
    ]
)
"""What one may refuse to do with words."""

CLAIM = any_of(denials.CLAIMS)
IDEA = any_of(denials.IDEAS)
TOLD = any_of([*denials.TOLD, *denials.WRITINGS])
SURELY_FALSE = any_of(denials.SURELY_FALSE)
WRITING = any_of(denials.WRITINGS)
FAKED = any_of(denials.FAKED)
WRONGED = any_of(denials.WRONGED)
WRONG = any_of(denials.WRONG)
FIGURES = any_of(denials.FIGURES)
ACT = any_of(denials.ACTS)
ASKED_FOR = any_of(denials.ASKED_FOR)
RUMOURED = any_of(denials.RUMOURED)
CHARGES = any_of(denials.CHARGES)
CHARGED = any_of(denials.CHARGED)
REFUSED = any_of(denials.REFUSED)
FALSE = any_of(denials.FALSE)
EVASIVE = any_of(denials.EVASIVE)
EVASIVE_OF_CLAIM = any_of([*denials.EVASIVE, *denials.EVASIVE_OF_CLAIM])
TRUTH = any_of(denials.TRUTH)
ACCUSED = any_of(denials.ACCUSED)
NOT_ACCUSED = any_of(denials.NOT_ACCUSED)
NOT_NEVER = any_of(denials.NOT_NEVER)
_CLAUSE = (
    r"that (?:the|an?|he|she|it|they|we|i|you|his|her|their|its|our|there|any|all|no|some|such"
    r"|[\w'.-]+(?: [\w'.-]+)? (?:is|was|had|has|were|are|did|will|would|could|may|might|been|have))\b"
)
CLAIMED = (
    rf"(?:{NOUN_PHRASE}(?:{CLAIM}\b(?! {ACT}\b)|{IDEA}(?: \w+)? that\b)|that (?:{IDEA}|{CLAIM})\b|{_CLAUSE}|what\b)"
)
"""A claim as an object: its noun, an idea with its clause, or the clause alone."""
QUITE = rf"(?:(?:\w+ly|just|an?|the|all|so|too|{INTENSE}|\w+,? and) ){{0,4}}"
"""What may stand between "as" and an adjective."""
DONE = r"(?= *(?:[.,;:!?)-]|$|(?:and|or|to|that|but|because|from|in|as|when|nor|news|about)\b))"
"""After an adjective: no noun ("false economy")."""

SCORNED = r"(?:that|this|it|these|those|all of (?:it|this|that))"
"""A pronoun for a claim."""
POINTER = r"(?:that|this|it|they|these|those|all of (?:it|this|that)|everything \w+ \w+)"
SELF = (
    r"(?P<self>i|we|he|she|they|it|neither of (?:us|them)|none of (?:us|them)|nobody|no one"
    rf"|(?:the|his|her|its|their|my|our) {any_of(denials.OWN)})"
)
"""A subject that may be the source itself, or those for whom it speaks."""
SELF_OR_PRINCIPAL = (
    rf"(?:{SELF}|(?P<principal>(?:(?:the|mr|mrs|ms|his|her|their|my|our|sir|dr)\.? )?[\w'-]+(?: [\w'-]+)?))"
)
"""The same, or whoever a source that speaks for others may speak of: "a spokesman said the duke never met him"."""
LEAD = r"(?:(?:no|well|look|yes|but|and|of course|in fact|first of all|honestly|frankly|sir|again)[,.!]* ){0,2}"
"""What may stand before the first words of a content that count."""
WHO = (
    r"(?:(?!(?:that|whether|if|why|how|what|who|when|where|which|about|at|in|for|from|and|to|by"
    r"|he|she|they|we|i|is|are|was|were|had|has|have|will|would|could)\b)"
    r"(?:[\w'()-]+(?:\.[\w'-]+)*|\w{1,3}\.) ){0,8}?"
)
"""Those who are asked or told: no full stop within, but for "Mr." and the like."""
TO_DO = r"(?:not )?to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b|be\b|have\b)\w+"
"""What they are asked or told to do."""
PERFORM = r"(?:i|we)(?: (?:can|must|want to|do|would like to|now|hereby|also|have to|\w+ly)){0,3}"
"""Before a verb that does what it says ("we hereby call on")."""

"""English words by the stance that they give to a line when no rule says otherwise.

The verbs of `cues` keep the stance under which they stand there, less those that `MOVED` moves: `cues` sorts by what
lifts a content, this module by what the source does with it. `MORE` adds the verbs and adjectives that people marked
as cues in PolNeAR's training part (Newell et al., LREC 2018) though they report nothing: attitudes, wishes, acts.
"""

from collections.abc import Mapping
from types import MappingProxyType

from onrecord.lexicon.en import cues
from onrecord.values.stance import Stance

MOVED = {
    Stance.ASSERTS: """
        reply replies replied replying respond responds responded responding retort retorts retorted retorting answer
        answers answered answering shout shouts shouted shouting yell yells yelled yelling cry cries cried crying
        chant chants chanted chanting exclaim exclaims exclaimed exclaiming echo echoes echoed echoing guarantee
        guarantees guaranteed guaranteeing
    """,
    Stance.URGES: "recommend recommends recommended recommending",
    Stance.OTHER: """
        fear fears feared fearing worry worries worried worrying suspect suspects suspected suspecting learn learns
        learned learnt learning express expresses expressed expressing agree agrees agreed agreeing concur concurs
        concurred concurring
    """,
}
"""Forms that stand under another stance in `cues`, and the one that they give."""

REGULAR = {
    Stance.ASSERTS: """
        post publish discuss mention refer comment address highlight list portray compare name identify share title
        email mail text message release record caption type sign inform notify brief caution clarify detail outline
        elaborate thunder snap whisper mutter scream interject interrupt joke murmur tease bark shrug narrate relay
        relate remember voice repeat spell cast dub label brand paint picture deem state preach lecture claim file
        issue record chime label
    """,
    Stance.CONFIRMS: "confess",
    Stance.QUESTIONS: "grill probe quiz inquire enquire doubt wonder investigate",
    Stance.URGES: """
        order instruct command petition beg appeal press pressure push lobby encourage advocate recommend prod
        entreat beseech summon require invite exhort
    """,
    Stance.DECLINES: "decline refuse balk withhold",
    Stance.OTHER: """
        believe hope want plan expect consider view regard wish intend desire aim try attempt seem appear look sound
        support oppose back endorse favour favor prefer like love hate dislike admire trust need decide choose offer
        commit welcome applaud hail thank congratulate apologise apologize regret celebrate mourn assume presume
        imagine guess suppose anticipate envisage envision await threaten attack bash rail criticise rebuke ridicule
        cheer boo object protest approve disapprove respect value credit nominate vote refrain hesitate listen
        watch care dream yearn strive prepare struggle pray realise realize notice judge perceive interpret favour
        resent bemoan lean tend count pursue endeavour side downplay shy vie agonise agonize resolve
        recognise recognize accept allow grant distance sympathise sympathize gush commend salute rate challenge
    """,
}
"""Regular verbs, in their base form."""

IRREGULAR = {
    Stance.ASSERTS: """
        speak speaks spoke spoken speaking talk talks talked talking put puts putting sing sings sang sung singing
        laid lays laying lay known
    """,
    Stance.URGES: "bid bids bade directs directed directing",
    Stance.QUESTIONS: "sceptical skeptical dubious unconvinced",
    Stance.DECLINES: "withheld",
    Stance.OTHER: """
        think thinks thought thinking feel feels felt feeling know knows knew knowing see sees saw seen seeing
        understand understands understood understanding forget forgets forgot forgotten mean means meant meaning
        seek seeks sought seeking get gets got choose chose chosen choosing forgive forgave take takes took taken
        bet bets
        alarmed afraid anxious eager keen willing ready determined optimistic pessimistic confident frustrated
        disappointed surprised shocked happy glad pleased proud angry angered furious outraged worried concerned
        convinced sure certain aware interested reluctant unhappy sorry grateful hopeful fearful
        upset delighted saddened sad nervous cautious wary likely set due supposed entitled
    """,
}
"""Forms of irregular verbs, and adjectives."""

NOUNS = {
    Stance.ASSERTS: """
        according per reportedly allegedly purportedly claim claims allegation allegations accusation accusations
        assertion assertions report reports rumour rumours rumor rumors statement statements testimony announcement
        prediction predictions estimate estimates finding findings conclusion conclusions suggestion suggestions
        warning warnings complaint complaints comment comments remark remarks word words message messages letter
        contention argument arguments declaration assurance assurances speculation charge charges revelation news
        description reference account version interview tweet post email
    """,
    Stance.DENIES: "denial denials rejection rebuttal refutation dismissal",
    Stance.CONFIRMS: "confirmation admission admissions acknowledgement acknowledgment concession affirmation",
    Stance.QUESTIONS: "question questions inquiry doubt doubts query queries",
    Stance.URGES: """
        call calls demand demands request requests appeal appeals plea pleas order orders petition advice proposal
        proposals recommendation recommendations instruction instructions requirement
    """,
    Stance.DECLINES: "refusal silence",
    Stance.OTHER: """
        hope hopes fear fears concern concerns worry worries belief beliefs view views opinion opinions thought
        thoughts idea ideas plan plans intention intentions decision desire wish expectation expectations promise
        promises pledge pledges threat threats offer offers commitment criticism praise support opposition suspicion
        suspicions conviction reluctance confidence interest outrage anger alarm regret sympathy condolences thanks
        attitude impression perception supporter supporters opponent opponents
    """,
}
"""Nouns and other words that lift a content by themselves. A verb of the same form comes first."""


_DOUBLING = frozenset("beg commit plan prefer prod quiz refer regret shrug snap dub".split())


def _inflect(verb: str) -> tuple[str, ...]:
    """All forms of a regular verb.

    >>> _inflect("try"), _inflect("hope")[1:]
    (('try', 'tries', 'tried', 'trying'), ('hopes', 'hoped', 'hoping'))
    """
    if verb in _DOUBLING:
        return verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb, verb + third, verb + "ed", verb + "ing"


def _sort_words() -> dict[str, Stance]:
    table = {word: stance for stance, words in NOUNS.items() for word in words.split()}
    for group in (cues.WITH_CONTENT, cues.REPORTING):
        table.update({form: Stance(stance) for stance, forms in group.items() for form in forms.split()})
    for stance, verbs in REGULAR.items():
        table.update({form: stance for verb in verbs.split() for form in _inflect(verb)})
    for forms_by_stance in (IRREGULAR, MOVED):
        table.update({form: stance for stance, forms in forms_by_stance.items() for form in forms.split()})
    return table


STANCE_OF: Mapping[str, Stance] = MappingProxyType(_sort_words())
"""The stance that each word gives, lower case."""

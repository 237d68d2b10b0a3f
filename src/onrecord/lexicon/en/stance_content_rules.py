"""The rules of stance that look at the content, where the cue only says; in the order in which they are asked."""

from onrecord.lexicon.en.stance_patterns import (
    ACCUSED,
    ACT,
    ADVERB,
    BE,
    CANNOT,
    CLAIM,
    CLAIMED,
    DONE,
    EVASIVE,
    EVASIVE_OF_CLAIM,
    FALSE,
    HAVE,
    IDEA,
    IS,
    LEAD,
    NOT_ACCUSED,
    NOT_NEVER,
    NOUN_PHRASE,
    PERFORM,
    POINTER,
    SCORNED,
    SELF,
    TRUTH,
    WHO,
    compiled,
)
from onrecord.lexicon.en.stance_rules import Rule
from onrecord.values.stance import Band, NonAnswer, Stance

_REST = r" ?(?P<denied>[^.;]*)"
_KEEP_QUIET = (
    r"(?:comment|discuss|speculat|confirm or deny|be drawn|go into|say (?:whether|if|how|what|who|why|when|where|more"
    r"|anything)|speak (?:to|about|on)|elaborat|answer|disclos|reveal|get into)\w*"
)
_NO_RELATIVE = r"(?<!\sthat)(?<!\swhich)(?<!that\shad)(?<!which\shad)"
"""Before a verb whose subject is the claim itself, not a clause about it ("charges that had been made up")."""
_TRUE = r"(?:true|accurate|correct|genuine|authentic|factual)\b(?! to\b)"

CONTENT_RULES: tuple[Rule, ...] = (
    Rule(
        code="says-no-comment",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{LEAD}(?:(?:i|we|he|she|they|it"
            rf"|{NOUN_PHRASE}(?:office|ministry|police|company|department|firm|agency|government))(?:{BE}|{HAVE})?"
            rf"(?: (?:(?:would|will|could|can|do|does|did)(?: not|n't)|{CANNOT}|won't)(?: \w+ly| be)? {_KEEP_QUIET}"
            r"|(?: not| never)? (?:going to|prepared to|able to|in a position to|unable to|declining to)"
            r" (?:comment|discuss|speculate|confirm|say|answer)"
            r"| (?:ha[ds]|have) (?:nothing (?:further |more )?to (?:say|add)|no (?:further |immediate )?comment))"
            r"|no (?:further )?comment\b)"
        ),
        why="says that there will be no answer",
        matches="{s1:The clerk} {q1:said} {c1:“we do not comment on personnel matters”}.",
        differs="{s1:The clerk} {q1:said} {c1:“we will not raise the rent”}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="says-denied",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:i|we|he|she|they|it)(?:'ve|'d)?(?: (?:have|has|had|also|always|do|again|must|can|\w+ly)){{0,4}}"
            rf" (?:(?:deny|denies|denied|refutes?d?|rebut)\b(?! {NOUN_PHRASE}{ACT}\b)"
            rf"|(?:rejects?|rejected|repudiates?|disputes?)\b (?:(?={CLAIMED})|it\b)){_REST}"
        ),
        why="says no in so many words",
        matches="{s1:She} {q1:said}: {c1:“I categorically deny these allegations”}.",
        differs="{s1:She} {q1:said}: {c1:“I reject this offer”}.",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="not-true-that",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}it(?:(?: (?:is|was|has been|had been)|'s){ADVERB}(?: not|n't)(?: quite| entirely| at all)?"
            rf" (?:true|accurate|correct|the case)|{IS} (?:false|untrue|incorrect|a lie|nonsense))"
            r" (?:that|to (?:say|suggest|claim)(?: that)?) (?P<denied>[^.;]*)"
        ),
        why="says that something is not true",
        matches="{s1:He} {q1:said} {c1:it was not true that the dam had failed}.",
        differs="{s1:He} {q1:said} {c1:it was true that the dam had failed}.",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="claim-is-false",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?P<denied>{NOUN_PHRASE}(?:{CLAIM}\b|{IDEA} that\b)[^.;]{{0,120}}?){_NO_RELATIVE}{IS}"
            rf" (?:completely |entirely )?{FALSE}\b"
        ),
        why="says that a claim is false",
        matches="{s1:The firm} {q1:said} {c1:the claims made on Monday are entirely false}.",
        differs="{s1:The firm} {q1:said} {c1:the claims made on Monday are not false}.",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="that-is-false",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:(?P<denied>{POINTER}){IS}|(?:\w+ly|all|pure|complete|total|absolute|an|a|more))"
            rf" (?:absolutely |complete |total |pure |utter |all |a |an |just ){{0,2}}{FALSE}{DONE}",
            rf"{LEAD}{FALSE}(?= *(?:[.,!;]|$))",
        ),
        why="calls it false",
        matches="{s1:The aide} {q1:tweeted}: {c1:“This is a complete lie.”}",
        differs="{s1:The aide} {q1:tweeted}: {c1:“This is a complete victory.”}",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="no-truth",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}there(?:{BE}|{HAVE} been){ADVERB}(?: never)? (?:no|not an?y?|not a shred of)(?: \w+)? {TRUTH}\b"
            r"(?: (?:in|to|for|behind) (?P<denied>[^.;]*))?",
            rf"{LEAD}(?:no such \w+|(?:(?:the |mr |ms |mrs )?[\w'-]+ )?did no such thing)",
            rf"{LEAD}no (?:truth|meeting|payment|deal|agreement|contact|talks) (?:\w+ ){{0,3}}"
            r"(?:took place|taken place|occurred|happened|exist\w*|made|was|were|in)\b",
            rf"{LEAD}nothing (?:of the (?:kind|sort)|could be further|\w*like that)",
            rf"{LEAD}(?:it|that|this|they|the \w+|these \w+|those \w+|such \w+)(?: had| has| have)?(?: simply| just)?"
            r" (?:never (?:happen|occur|took|taken|exist)\w*|did(?: not|n't) (?:happen|occur|take place|exist))",
        ),
        why="says that there is nothing in it",
        matches="{s1:The palace} {q1:said} {c1:there was no truth in the rumour}.",
        differs="{s1:The palace} {q1:said} {c1:there was no heating in the west wing}.",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="does-not-recall",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}(?:{HAVE}|'m)?"
            rf"(?: (?:(?:did|do|does)(?: not|n't)|{CANNOT}){ADVERB} (?:recall|remember)"
            rf"| (?:(?:am|was|were|is|are)(?: not|n't)|not){ADVERB} aware of"
            r"| (?:(?:am|was|were|is|are) )?(?:unaware of|not aware of)"
            rf"| (?:had|has|have) no (?:\w+ )?(?:recollection|memory|knowledge) (?:of|that)){_REST}"
        ),
        why="sounds like a no, and leaves it possible",
        matches="{s1:Mr Tarn} {q1:said} {c1:he did not recall meeting the envoy}.",
        differs="{s1:Mr Tarn} {q1:said} {c1:he recalled meeting the envoy}.",
        band=Band.NON_DENIAL,
    ),
    Rule(
        code="that-is-ridiculous",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:(?P<denied>{NOUN_PHRASE}{CLAIM}\b[^.;]{{0,60}}?){IS} (?:part of an? )?(?:\w+ )?"
            rf"{EVASIVE_OF_CLAIM}|{SCORNED}{IS} (?:part of an? )?(?:(?!being)\w+ )?{EVASIVE})\b"
        ),
        why="scorns a claim, and leaves it possible",
        matches="{s1:The senator} {q1:said} {c1:the accusation was ridiculous}.",
        differs="{s1:The senator} {q1:said} {c1:the traffic was ridiculous}.",
        band=Band.NON_DENIAL,
    ),
    Rule(
        code="did-not-at-all",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:did ?(?:not|n't)|have(?: not|n't)|never)(?: sic)? (?!{NOT_NEVER}\b)(?!mind\b|again\b)\w+"
        ),
        why="a no as an answer",
        matches="{q1:Tweeted} {s1:the aide}: {c1:“Did NOT go to Sahrin.”}",
        differs="{q1:Tweeted} {s1:the aide}: {c1:“Did go to Sahrin.”}",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="nothing-to-do-with",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{NOUN_PHRASE}[\w'.-]+{HAVE}?{ADVERB} (?:"
            rf"(?:had|have|has|having){ADVERB} (?:nothing (?:whatsoever |at all )?to do with"
            r"|no (?:\w+ )?(?:involvement|role|part|hand|connections?|links?|ties|relationship|dealings|contacts?)\b)"
            r"|play(?:s|ed) no (?:\w+ )?(?:role|part)"
            r"|(?:did|done|do|does) nothing (?:wrong|illegal|improper|unlawful|inappropriate|untoward))"
        ),
        why="says no to having had a part in it",
        matches="{s1:The dealer} {q1:said} {c1:he had nothing to do with the sale}.",
        differs="{s1:The dealer} {q1:said} {c1:he had nothing to eat before the sale}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="innocent",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:{SELF}|{NOUN_PHRASE}(?:client|son|daughter|husband|wife|father|mother|brother|sister))"
            rf"{BE}{ADVERB} (?:innocent|guiltless|not guilty)\b",
            rf"{LEAD}not guilty\b",
        ),
        why="says no to a charge",
        matches="{s1:The lawyer} {q1:said} {c1:her client was innocent}.",
        differs="{s1:The lawyer} {q1:said} {c1:her client was tired}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="never-did",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}(?:{HAVE}| did| would(?= never have\b))?(?: absolutely| simply| certainly)? never"
            rf"(?: \w+ly| once| even| ever)? (?!{NOT_NEVER}\b)\w+"
        ),
        why="says that it never happened",
        matches="{s1:Mr Tarn} {q1:said} {c1:he had never met the envoy}.",
        differs="{s1:Mr Tarn} {q1:said} {c1:he had never felt so well}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="did-not",
        stance=Stance.DENIES,
        pattern=compiled(rf"{LEAD}{SELF}{ADVERB} did ?(?:not|n't){ADVERB} (?!{NOT_ACCUSED}\b)\w+"),
        why="says of itself that it did not",
        matches="{s1:The driver} {q1:said} {c1:he did not touch the lever}.",
        differs="{s1:The driver} {q1:said} {c1:he did not see the lever}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="has-not",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}(?:{HAVE}(?: not|n't){ADVERB} {ACCUSED}\b(?! a decision)"
            rf"| (?:do|does)(?: not|n't){ADVERB} "
            r"(?:sell|pay|spy|torture|target|bribe|launder|steal|kill|rig|lie|leak)\b)"
        ),
        why="says of itself that it did not",
        matches="{s1:The bank} {q1:said} {c1:it had not paid the fixer}.",
        differs="{s1:The bank} {q1:said} {c1:it had not reached a decision}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="was-not",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}(?: (?:was|were) nowhere near|{BE}(?: not|n't)(?! only)(?:{ADVERB}| in any way) "
            r"(?:involved|responsible|behind"
            r"|part of|present|there\b|at the|to blame|connected|linked|complicit|guilty|lying|anywhere near"
            r"|an? (?:member|spy|agent|racist|crook|thief|liar|terrorist|criminal|traitor|party)"
            r"|in (?:\w+ ){1,3}(?:at the time|that (?:day|night|week))))"
        ),
        why="says of itself that it was not so",
        matches="{s1:The group} {q1:said} {c1:it was not behind the attack}.",
        differs="{s1:The group} {q1:said} {c1:it was not ready for the attack}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="says-yes",
        stance=Stance.CONFIRMS,
        pattern=compiled(
            rf"{LEAD}it(?: (?:is|was)|'s)(?:{ADVERB}| quite) true\b(?! to\b)",
            rf"{LEAD}(?:{NOUN_PHRASE}{CLAIM}\b[^.;]{{0,60}}?|that|this|all of (?:it|that)){BE}{ADVERB} {_TRUE}",
            r"yes,? (?:i|we|he|she|it|they|that) (?:did|do|was|were|am|is|are|have|has|had)\b",
            rf"{LEAD}{PERFORM} (?:confirm|admit|acknowledge|concede)\b",
        ),
        why="says yes to it",
        matches="{s1:The clerk} {q1:said} {c1:it was true that the file was lost}.",
        differs="{s1:The clerk} {q1:said} {c1:it was odd that the file was lost}.",
    ),
    Rule(
        code="urges-in-words",
        stance=Stance.URGES,
        pattern=compiled(
            rf"{LEAD}{PERFORM} (?:urge|implore|call (?:on|upon|for)|demand|beg|beseech|appeal to|request|plead with"
            rf"|ask (?:that|for|{WHO}to))\b",
            rf"{LEAD}please\b",
        ),
        why="urges in so many words",
        matches="{s1:The doctors} {q1:wrote}: {c1:“We urge you to close the pool.”}",
        differs="{s1:The doctors} {q1:wrote}: {c1:“We want you to close the pool.”}",
    ),
)
"""Asked of every line whose cue only says."""

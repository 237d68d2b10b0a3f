"""The rules of stance that look at the content, where the cue only says; in the order in which they are asked."""

from onrecord.lexicon.en.stance_patterns import (
    ACCUSED,
    ACT,
    ADVERB,
    BE,
    CANNOT,
    CHARGES,
    CLAIM,
    CLAIMED,
    DONE,
    EVASIVE,
    EVASIVE_OF_CLAIM,
    FAKED,
    FALSE,
    FIGURES,
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
    SELF_OR_PRINCIPAL,
    TRUTH,
    WHO,
    WRITING,
    WRONG,
    WRONGED,
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
_SUBJECT = r"(?:i|we|he|she|they|it)"
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
            rf"{LEAD}(?:(?P<denied>{POINTER}){IS}|(?:\w+ly|all|pure|complete|total|absolute|utter|sheer|plain|an|a"
            rf"|more))"
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
        code="told-wrong",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?P<denied>{NOUN_PHRASE}(?:{CLAIM}|{FIGURES})\b[^.;]{{0,60}}?){_NO_RELATIVE}{IS} {WRONG}\b"
            r"(?! (?:to|for|in|if|because|number|address)\b)"
        ),
        why="says that what was told is wrong",
        matches="{s1:The firm} {q1:said} {c1:the union's figures were wrong}.",
        differs="{s1:The firm} {q1:said} {c1:the union's figures were out in May}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="proof-is-faked",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?P<denied>{NOUN_PHRASE}{WRITING}\b[^.;]{{0,60}}?){_NO_RELATIVE}{IS} (?:digitally )?{FAKED}\b"
        ),
        why="says that a proof is none",
        matches="{s1:The chief} {q1:said} {c1:the video had been doctored}.",
        differs="{s1:The chief} {q1:said} {c1:the video had been deleted}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="was-wronged",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:(?:i|we|he|she|they|it)|(?:the|his|her|its|their|my|our) (?:[\w'-]+ ){{1,2}}?)(?:{BE}"
            rf"|{HAVE}){{1,2}}"
            rf"(?: being| deliberately| grossly| wilfully| badly)? {WRONGED}\b",
        ),
        why="says that words or deeds are laid to the wrong door",
        matches="{s1:The bishop} {q1:said} {c1:she had been misquoted}.",
        differs="{s1:The bishop} {q1:said} {c1:she had been quoted often}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="not-me",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}it (?:was|is)(?: not|n't) (?:me|us|him|her|them)\b(?! who (?:need|should|must|want))",
            rf"{LEAD}{SELF}{HAVE}? \w+ (?:nothing of the (?:kind|sort)|no such \w+)",
        ),
        why="says that it was not so",
        matches="{s1:The clerk} {q1:said} {c1:it was not her}.",
        differs="{s1:The clerk} {q1:said} {c1:it was not hers}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="did-nothing",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}{HAVE}? (?:took|taken|paid|hid|hidden|stole|stolen|promised|leaked|ordered|signed|killed"
            r"|harmed|hurt|beaten|threatened|forced|bribed|offered|covered up|concealed|destroyed|invited"
            r"|authori[sz]ed)"
            r"(?: (?:my|his|her|its|our|their|the|him|them|anyone)(?: \w+)?)? (?:nothing|nobody|no one|not a"
            r" (?:penny|cent|single \w+))\b(?! (?:new|but|away|less|for granted)\b)"
        ),
        why="says that it did nothing of what people are accused of",
        matches="{s1:The actor} {q1:wrote}: {c1:“I paid nobody.”}",
        differs="{s1:The actor} {q1:wrote}: {c1:“I expected nobody.”}",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="no-truth",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}there(?:{BE}|{HAVE} been){ADVERB}(?: never)? (?:no|not an?y?|not a shred of)(?: \w+)? {TRUTH}\b"
            r"(?: (?:in|to|for|behind) (?P<denied>[^.;]*))?",
            rf"{LEAD}(?:no such \w+|(?:(?:the |mr |ms |mrs )?[\w'-]+ )?did no such thing)",
            rf"{LEAD}there(?:{BE}|{HAVE} been){ADVERB}(?: never)? (?:no|not an?y?)(?: [\w-]+)? {CHARGES}\b",
            rf"{LEAD}no (?:laws?|rules?|money|bribes?|favou?rs|pressure|promises?|force)(?: [\w-]+)?(?:{BE}|{HAVE})?"
            r"(?: ever)?(?: been)? (?:broken|changed hands|paid|given|made|used|exchanged|applied|breached|violated)\b",
            rf"{LEAD}(?:nobody|no one|none of (?:them|us)) (?:was|were|is|are|has been|have been|had been)(?:"
            rf" ever)? (?:forced"
            r"|tortured|threatened|mistreated|abused|bribed|cheated|coerced|pressured|beaten|paid off|misled)\b",
            rf"{LEAD}no (?:truth|meeting|payment|deal|agreement|contact|talks) (?:\w+ ){{0,3}}"
            r"(?:took place|taken place|occurred|happened|exist\w*|made|was|were|in)\b",
            rf"{LEAD}(?:none|nothing|not (?:a|one) (?:single )?word|not any) of (?:it|this|that|these (?:\w+ )?{CLAIM}"
            rf"|the(?:se|m)?|what \w+ (?:said|says|claims?|wrote))(?: {CLAIM})?(?:{IS} {_TRUE}|{HAVE}? ?(?:ever )?"
            r"(?:happened|occurred|took place|taken place))",
            rf"{LEAD}(?:that|it|this)(?: is| was|'s)(?: simply| just)?(?: not|n't) (?:how it (?:happened|was|went|is)"
            r"|what (?:happened|(?:i|he|she|we|they) (?:said|did|meant)|was (?:said|agreed|done))|like that|the way)\b",
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
        code="sounds-like-no",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{_SUBJECT}{ADVERB} (?:(?:would|will|do|does|did)(?: not|n't)|refuse[sd]? to){ADVERB}"
            r" (?:dignify|stoop|lower \w+sel\w+|waste (?:\w+ ){1,2}(?:time|breath)|lend (?:it|them|this|that)"
            r" credence)\b",
            rf"{LEAD}{_SUBJECT}{ADVERB} (?:do|does|did)(?: not|n't) recogni[sz]e (?:(?:that|this|the|these|any|such"
            rf"|her|his|their)"
            r" (?:[\w-]+ ){0,2}?(?:picture|description|portrait|portrayal|account|version|characteri[sz]ation|events?"
            rf"|claims?|allegations?|accusations?)|himself|herself|myself)\b",
            rf"{LEAD}(?:anyone who \w+ (?:me|us|him|her|them) \w+ )?(?:that )?(?:that|this|it)?(?: is| was|'s)(?:"
            rf" simply| just)?"
            r"(?: not|n't) (?:who|how|what) (?:i|he|she|we|they) (?:am|is|are|was|were|do|does|did|remember\w*"
            r"|recall\w*"
            r"|operat\w+|work\w*|stand\w* for)\b",
            rf"{LEAD}{_SUBJECT}(?:{HAVE})? always (?:acted|obeyed|complied|followed|respected|observed|operated"
            rf"|behaved|paid"
            r"|played|abided|adhered|worked)\b[^.;]{0,40}\b(?:laws?|rules?|regulations?|the book|properly|honestly"
            r"|lawfully"
            r"|legally|integrity|in good faith|taxes)",
            rf"{LEAD}to (?:the best of )?(?:my|our|his|her|its|their) knowledge,? (?:\w+ ){{0,3}}?(?:no|not|never"
            rf"|none|nobody"
            r"|nothing)\b",
            rf"{LEAD}(?:oh,? )?(?:please|come on|give me a break|you (?:cannot|can't) be serious|next question)["
            rf" .,!]*(?:$|you\b)",
            rf"{LEAD}{_SUBJECT} (?:(?:do|does|did|would|will)(?: not|n't) (?:pay|give|read|listen to|respond to"
            rf"|deal in|get into)"
            r" (?:any )?|pa(?:y|ys|id) no )(?:attention to |heed to |credence to )?(?:\w+ )?(?:gossip|rumou?rs?"
            r"|tabloids?)",
            rf"{LEAD}{NOUN_PHRASE}[\w'-]+ (?:do(?:es)?|did)(?: not|n't) (?:deserve|merit|warrant) (?:an? |any )?"
            r"(?:response|answer|reply|comment)\b",
            rf"{LEAD}{_SUBJECT} (?:has|have|had) better things to do\b",
            rf"{LEAD}(?:people|they|everyone|anybody|you) (?:can|could|may|might) (?:say|think|believe|write)"
            rf" (?:what|whatever)\b",
        ),
        why="sounds like a no, and leaves it possible",
        matches="{s1:The duchess} {q1:said} {c1:she would not dignify the article with an answer}.",
        differs="{s1:The duchess} {q1:said} {c1:she would not answer}.",
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
            rf"{LEAD}{SELF_OR_PRINCIPAL}(?:{HAVE}| did| would(?= never have\b))?(?: absolutely| simply| certainly)?"
            rf" never"
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
        pattern=compiled(
            rf"{LEAD}{SELF_OR_PRINCIPAL}{ADVERB} did ?(?:not|n't)(?: and (?:do|does|will|would) not)?{ADVERB}"
            rf" (?!{NOT_ACCUSED}\b)\w+"
        ),
        why="says of itself that it did not",
        matches="{s1:The driver} {q1:said} {c1:he did not touch the lever}.",
        differs="{s1:The driver} {q1:said} {c1:he did not see the lever}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="has-not",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF_OR_PRINCIPAL}(?:{HAVE}(?: not|n't){ADVERB} {ACCUSED}\b(?! a decision)"
            rf"| (?:do|does)(?: not|n't){ADVERB} "
            r"(?:sell|pay|spy|torture|target|bribe|launder|steal|kill|rig|lie|leak|discriminate|abuse|beat"
            r"|harbou?r|fund|finance"
            r"|smuggle|cheat|dope|interfere|meddle|collude|eavesdrop|snoop|dump|exploit|censor|bully|harass"
            r"|intimidate)\b)"
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
            rf"{LEAD}{SELF_OR_PRINCIPAL}(?: (?:was|were) nowhere near|{BE}(?: not|n't)(?! only)(?:{ADVERB}| in any"
            rf" way) "
            r"(?:involved|responsible|behind"
            r"|part of|present|there\b|at the|to blame|connected|linked|complicit|guilty|lying|anywhere near"
            r"|drunk|armed|speeding|cheating|spying|racist|corrupt"
            r"|an? (?:member of|spy|agent|racist|crook|thief|liar|terrorist|criminal|traitor|party)"
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

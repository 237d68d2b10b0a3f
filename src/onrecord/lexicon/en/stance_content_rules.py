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
    INTENSE,
    IS,
    LEAD,
    NOT_ACCUSED,
    NOT_NEVER,
    NOUN_PHRASE,
    PERFORM,
    POINTER,
    QUITE,
    RUMOURED,
    SCORNED,
    SELF,
    SELF_OR_PRINCIPAL,
    TOLD,
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
        code="will-not-answer-lies",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:{_SUBJECT}|{NOUN_PHRASE}(?:office|ministry|palace|court|club|company|government|family|minister"
            rf"|president|police|bank|firm))(?:{BE})? ?(?:(?:would|will|could|can|do|does|did)(?: not|n't)|{CANNOT}"
            rf"|won't|not"
            r" going to|refus\w+ to|declin\w+ to)"
            r" (?:(?:even|be|\w+ly) ){0,2}(?:comment\w* on|respond\w* to|repl(?:y|ying) to|react\w* to|entertain"
            r"|discuss"
            r"|engage with|answer|deal with|get into|go into|dignify) (?:(?:such|these|this|those|that|any|every|all"
            r"|his|her"
            rf"|their|its|your|\w+ly|{INTENSE}|{EVASIVE_OF_CLAIM}) ){{0,3}}"
            rf"(?:{FALSE}|{EVASIVE}|(?:baseless|false|wild|absurd|malicious|ridiculous|unfounded|silly) \w+)\b"
        ),
        why="calls it false in refusing to answer",
        matches="{s1:The palace} {q1:said} {c1:it would not comment on fabrications}.",
        differs="{s1:The palace} {q1:said} {c1:it would not comment on the visit}.",
        band=Band.NON_DENIAL,
    ),
    Rule(
        code="says-no-comment",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{LEAD}(?:(?:i|we|he|she|they|it"
            rf"|{NOUN_PHRASE}(?:office|ministry|police|company|department|firm|agency|government))(?:{BE}|{HAVE})?"
            rf"(?: (?:(?:would|will|could|can|do|does|did)(?: not|n't)|{CANNOT}|won't)(?: \w+ly| be)? {_KEEP_QUIET}"
            r"|(?: not| never)? (?:going to|prepared to|able to|in a position to|unable to|declining to)"
            r" (?:comment|discuss|speculate|confirm|say|answer)"
            r"| (?:ha[ds]|have) (?:nothing (?:further |more )?to (?:say|add)|no (?:further |immediate )?comment)"
            r"| (?:not )?(?:going to|gonna) (?:get into|go into|go there|talk about|be drawn|engage|add (?:to"
            r"|anything)))"
            r"|no (?:further )?comment\b"
            rf"|{NOUN_PHRASE}[\w'-]+ (?:(?:would|will)(?: not|n't)|won't) be (?:giving|offering|making|providing"
            r"|issuing)(?: (?:any|an?|further|more|running)){0,3} (?:comment(?:s|ary)?|statements?|interviews?"
            r"|answers?|responses?)\b"
            r"|you(?:'ve| have)? (?:already )?(?:had|got|heard|seen|been given) (?:our|my|the|his|her|its|their)"
            r" (?:answer|response|reply|statement|position|comment)s?\b"
            r"|(?:i|we)(?:'ve| have)? said (?:all|everything|as much as) (?:we|i|there)\b"
            r"|(?:that|this|it)(?:'s| is| was)(?: really)? (?:a (?:question|matter)|one) for (?:the|his|her|their|its"
            r"|other|others|someone|somebody|you)\b(?! (?:future|ages|public record)\b))"
        ),
        why="says that there will be no answer",
        matches="{s1:The clerk} {q1:said} {c1:“we do not comment on personnel matters”}.",
        differs="{s1:The clerk} {q1:said} {c1:“we will not raise the rent”}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="says-not-no",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{LEAD}{_SUBJECT}(?:{BE}|{HAVE})?(?: (?:(?:would|will|could|can|do|does|did|has|have|had)(?: not|n't)"
            rf"|{CANNOT}|won't"
            r"|not|never))(?: (?:going to|\w+ly|ever|even)){0,2} (?:deny|denied|denying|disput(?:e|ed|ing)"
            r"|contest(?:ed|ing)?"
            r"|exclud(?:e|ed|ing)|rul(?:e|ed|ing) (?:\w+ ){0,3}?out)\b",
            rf"{LEAD}{_SUBJECT}(?:{BE}|{HAVE})?(?: (?:can|could|will|would|may))? (?:neither confirm\w* (?:n?or)"
            rf" den\w+)\b",
            rf"{LEAD}(?:nothing|no option) (?:is|was|had been|has been) (?:off the table|(?:ruled out|excluded))",
        ),
        why="says no “no”, and no “yes” either",
        matches="{s1:The envoy} {q1:said}: {c1:“I don't deny that I was there.”}",
        differs="{s1:The envoy} {q1:said}: {c1:“I don't know that I was there.”}",
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
            rf" {QUITE}{FALSE}\b",
        ),
        why="says that a claim is false",
        matches="{s1:The firm} {q1:said} {c1:the claims made on Monday are entirely false}.",
        differs="{s1:The firm} {q1:said} {c1:the claims made on Monday are not false}.",
        band=Band.CATEGORICAL,
        later=True,
    ),
    Rule(
        code="does-not-stand",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?P<denied>{NOUN_PHRASE}(?:{CLAIM}|{TOLD})\b[^.;]{{0,80}}?|that|it|this){_NO_RELATIVE}"
            r"(?: (?:\w+ly|just|also|even)){0,2} (?:(?:do|does|did|would|will)(?: not|n't)|cannot|could(?: not|n't)"
            r"|fail\w*"
            r" to) (?:hold (?:up|water|true)|stand (?:up|scrutiny)|bear (?:scrutiny|out|any)|add up|wash\b|stack up"
            r"|match"
            r" (?:the|reality)|reflect (?:the (?:facts|truth|reality)|reality|what (?:happened|was))|correspond (?:to"
            r"|with)"
            r"|square with|tally with|withstand|survive (?:scrutiny|inspection))",
        ),
        why="says that what is claimed does not stand",
        matches="{s1:Her lawyer} {q1:said} {c1:the accusation did not hold water}.",
        differs="{s1:Her lawyer} {q1:said} {c1:the bucket did not hold water}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="has-no-basis",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?P<denied>{NOUN_PHRASE}(?:{CLAIM}|{TOLD})\b[^.;]{{0,80}}?){_NO_RELATIVE} (?:has|had|have|holds?"
            rf"|held"
            r"|contain\w*|bears?|bore|lacks?|lacked|is|was|are|were)(?: (?:no|not a shred of|zero|little|any|all"
            r"|without"
            r"|devoid of|based on no))? (?:\w+ )?(?:truth|basis|foundations?|merit|substance|credibility|resemblance"
            r"|legs)\b"
        ),
        why="says that there is nothing in a claim",
        matches="{s1:The firm} {q1:said} {c1:the allegation had no basis in fact}.",
        differs="{s1:The firm} {q1:said} {c1:the depot had no basis in law}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="that-is-false",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}(?:(?P<denied>{POINTER}){IS}|(?:\w+ly|all|an?|{INTENSE}))"
            rf" {QUITE}{FALSE}{DONE}",
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
            rf"{LEAD}(?:(?:i|we|he|she|they|it)|(?:the|his|her|its|their|my|our) (?:[\w'-]+ ){{1,2}}?"
            rf"|(?P<principal>(?:(?:mr|mrs|ms|sir|dr)\.? )?[\w'-]+(?: [\w'-]+)?))(?:{BE}"
            rf"|{HAVE}){{1,2}}"
            rf"(?: being| deliberately| grossly| wilfully| badly)? {WRONGED}\b",
        ),
        why="says that words or deeds are laid to the wrong door",
        matches="{s1:The bishop} {q1:said} {c1:she had been misquoted}.",
        differs="{s1:The bishop} {q1:said} {c1:she had been quoted often}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="was-mistaken",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{LEAD}{SELF}(?:(?:{HAVE}|{BE})? (?:(?:\w+ly|been|also|may have|might have) ){{0,2}}(?:misspoke|misspoken"
            r"|mis-?stated|misremembered|misunderstood the|been mistaken|in error|stand corrected"
            r"|spoken (?:in error|out of turn|in haste|too soon)|spoke (?:in error|out of turn|in haste|too soon)"
            r"|got (?:it|that|this|the \w+) wrong)"
            r"| (?:was|were|am|is|are) (?:plainly |simply |quite |clearly )?(?:mistaken|in error|wrong to (?:say"
            r"|claim|suggest"
            r"|accuse|report|allege|state|imply))"
            r"| (?:should|ought)(?: not|n't| never)(?: to)? have (?:said|claimed|suggested|written|accused)"
            r"| (?:takes?|took|taken|take) (?:it|that|this|those words|the words) back|stands? corrected)\b",
            rf"{LEAD}(?:my|his|her|its|our|their) (?:[\w'-]+ ){{0,2}}?(?:{CLAIM}|words|{TOLD}|source){IS} (?:an?"
            rf" )?(?:mistake"
            r"|mistaken|in error|error)\b",
        ),
        why="takes back what it said",
        matches="{s1:The senator} {q1:said} {c1:she had misspoken}.",
        differs="{s1:The senator} {q1:said} {c1:she had spoken}.",
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
            rf"{LEAD}{SELF}(?:{HAVE}?{ADVERB} neither (?!here\b|side\b|party\b|of\b)\w+"
            rf"|{HAVE}? (?:knew|known) (?:absolutely )?(?:nothing|(?:not a|not one) thing) (?:about|of)\b"
            rf"|{HAVE}? (?:received|accepted|got|taken|took|paid|gave|given|made|sent|offered|asked for|sought|held"
            rf"|sold"
            r"|bought|used|demanded|solicited|fired|carried out|ordered|issued) (?:absolutely )?no (?:[\w-]+"
            r" )?(?:money|cash"
            r"|bribes?|payments?|gifts?|favou?rs?|inducements?|kickbacks?|orders?|promises?|threats?|funds?|drugs?"
            r"|weapons?"
            r"|deals?|shots?|attacks?|talks|meetings?|benefits?|commission|compensation|donations?)\b"
            rf"|{HAVE}? (?:took|taken|paid|hid|hidden|stole|stolen|promised|leaked|ordered|signed|killed|received"
            rf"|accepted"
            r"|met|owed|owes?|sought|demanded|told|touched|accused|blamed|abused|deceived|defrauded|misled|attacked"
            r"|harmed|hurt|beaten|threatened|forced|bribed|offered|covered up|concealed|destroyed|invited"
            r"|authori[sz]ed)"
            r"(?: (?:my|his|her|its|our|their|the|him|them|anyone)(?: \w+)?)? (?:nothing|nobody|no one|not a"
            r" (?:penny|cent|single \w+))\b(?! (?:new|but|away|less|for granted)\b))"
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
            rf"{LEAD}there(?:{BE}|{HAVE} been){ADVERB}(?: never)? (?:no|zero|not (?:an?y?|an? \w+ of|one \w+ of))(?:"
            rf" \w+)?"
            rf" {TRUTH}\b"
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
            rf"{LEAD}nothing (?:of the (?:kind|sort)|(?:could be|is|was) (?:any )?further|\w*like that)",
            rf"{LEAD}there(?:{BE}|{HAVE} been){ADVERB} (?:not|n't|no) (?:an? |even an? )?(?:shred|scintilla|iota"
            rf"|grain|ounce"
            r"|jot|scrap|kernel|modicum|atom|particle) of\b",
            rf"{LEAD}there(?:{BE}|{HAVE}) never(?: been)? any (?!doubts?\b|questions?\b|chance|need|hope|reason|time"
            rf"|shortage"
            r"|better|more|easy|guarantee|certainty|prospect)\w+",
            rf"{LEAD}(?:at|on) no (?:time|stage|point|occasion) (?:did|was|were|has|had|have)\b",
            rf"{LEAD}(?:(?:on|quite) the (?:contrary|opposite|reverse)|far from it|not so|not true|not a bit of it)\b",
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
            rf"{LEAD}{_SUBJECT}(?:{HAVE})?(?: (?:honestly|simply|really|absolutely|frankly|just))?"
            r" (?:(?:has|have|had)? ?(?:no (?:idea|clue|inkling)|not the (?:faintest|slightest|foggiest)(?: \w+)?)"
            r" (?:what \w+(?:'re|'s| is| are| was| were) (?:talking|referring)|where (?:this|that|it|these|the)|who"
            r" (?:he|she"
            r"|that|this|they)|about (?:it|this|that|any))\b"
            r"|(?:have |had |has )?never heard (?:of|about|any|anything) (?:it|this|that|these|him|her|them|such|any|of"
            r"|about)\b"
            r"|(?:do|does|did)(?: not|n't) know (?:what \w+(?:'re|'s| is| are| was| were) (?:talking|referring)"
            r"|anything"
            r" (?:about|of) (?:it|this|that|them|these|those|any|such)\b|of any|where (?:this|that|it|these|the)\b)"
            r"|(?:have|has|had) nothing to hide)",
            rf"{LEAD}{_SUBJECT} (?:do|does|did)(?: not|n't) (?:think|believe) (?:so\b|(?:i|we|he|she|they) (?:ever"
            rf"|did|had|have)"
            r"|(?:that|it) (?:ever )?(?:happened|is true|was true|is accurate|is the case))",
            r"not (?:that (?:i|we|he|she|they) (?:\w+ )?(?:recall|remember|know|knew|am aware|was aware|were aware"
            r"|are aware)|to (?:my|our"
            r"|his|her|their) (?:knowledge|recollection))\b",
            rf"{LEAD}(?:as far as (?:i|we|he|she|they) (?:know|knew|am aware|was aware|can (?:recall|remember))|to"
            rf" the best of (?:my|our|his|her"
            r"|their) (?:knowledge|recollection|memory)),? (?:\w+ ){0,4}?(?:no|not|never|none|nobody|nothing|n't)\b",
            rf"{LEAD}(?:my|his|her|our|their|its) (?:conscience is|hands are|record speaks|work speaks|character"
            rf" speaks)\b",
            rf"{LEAD}(?:it|that|this|they|the \w+|such \w+)(?: is| are| was| were|'s|'re)? (?:not (?:worthy? of"
            rf"|worth)|does(?: not|n't) (?:deserve"
            r"|merit|warrant)|do(?: not|n't) (?:deserve|merit|warrant)|deserves? no|unworthy of|beneath) (?:an? |any "
            r"|my |our |even )?(?:\w+ )?(?:response"
            r"|answer|reply|comment|dignity|contempt|time|attention)\b",
            rf"{LEAD}why (?:on earth |the hell |in the world )?would (?:i|we|anyone|anybody|he|she)\b",
            rf"{LEAD}(?:consider|look at) (?:the source|who is)|{LEAD}(?:it|that|this)(?: is|'s| was) (?:all |just "
            rf"|pure |only )?(?:politics|gossip"
            r"|hearsay|clickbait|a (?:political )?game|the silly season|a soap opera|science fiction|tittle-tattle)\b",
            rf"{LEAD}{_SUBJECT}{HAVE}?(?: (?:fully|strictly|only|at all times|\w+ly))? (?:act|compl|adher|abid|follow"
            rf"|operat|conduct|behav)\w*"
            r" (?:\w+ ){0,4}?(?:within|in line|in accordance|in compliance|by|with|to|all|every)(?: \w+){0,3}"
            r" (?:laws?|rules?|regulations?"
            r"|guidelines|procedures?|standards|protocols?|requirements|the book|good faith)\b",
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
            rf"{EVASIVE_OF_CLAIM}|{SCORNED}{IS} (?:part of an? )?(?:(?!being)\w+ )?{EVASIVE})\b",
            rf"{LEAD}(?:\w+ly |an? |just |more |what an? |such |yet |{INTENSE} ){{0,3}}{EVASIVE}(?= *(?:[,.!;]|$"
            rf"|from\b|by\b"
            rf"|and\b))",
            rf"{LEAD}(?:that(?: is|'s| was)|it(?: is|'s| was)|this is|that comes as|it comes as|it came as) (?:all"
            rf" )?(?:news"
            r"|a surprise|a mystery) to (?:me|us|him|her|them)\b",
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
            rf"{LEAD}(?!(?:the|its|our|their) [\w'-]+(?:{HAVE}| did)? never(?:{HAVE})? (?!{ACCUSED}\b))"
            rf"{SELF_OR_PRINCIPAL}(?:{HAVE}| did| would(?= never have\b))?(?: absolutely| simply| certainly)?"
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
            rf"{LEAD}{SELF_OR_PRINCIPAL}(?: (?:was|were) nowhere near|{BE}(?: not|n't| never)(?! only)(?:{ADVERB}| in"
            rf" any"
            rf" way) "
            r"(?:involved|responsible|behind"
            r"|part of|present|there\b|at the|to blame|connected|linked|complicit|guilty|lying|anywhere near"
            r"|drunk|armed|speeding|cheating|spying|racist|corrupt"
            r"|an? (?:member of|spy|agent|racist|crook|thief|liar|terrorist|criminal|traitor|party)"
            r"|in (?:\w+ ){1,3}(?:at the time|that (?:day|night|week))"
            r"|aboard|on board"
            r"|at (?!all\b|ease|odds|risk|stake|war\b|work\b|home\b|least|first|issue|hand\b|peace|once|present|fault"
            r"|the\b|an?\b|any\b|liberty|that|this|his\b|her\b|their\b|its\b|my\b|our\b|\d)\w+ (?:on|when|during"
            r"|that (?:day|night)|at)\b"
            rf"|{RUMOURED}\b))"
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

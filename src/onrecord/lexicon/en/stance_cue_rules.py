"""The rules of stance that look at the cue, in the order in which they are asked."""

from onrecord.lexicon.en.stance_patterns import (
    ACT,
    ASKED_FOR,
    BE,
    CANNOT,
    CHARGED,
    CLAIM,
    CLAIMED,
    DO_NOT,
    EVASIVE,
    EVASIVE_OF_CLAIM,
    FAKED,
    FALSE,
    IDEA,
    NOT,
    NOUN_PHRASE,
    QUITE,
    REFUSED,
    SPEAK,
    SURELY_FALSE,
    TO_DO,
    TOLD,
    WHO,
    WILL_NOT,
    WRITING,
    any_of,
    compiled,
)
from onrecord.lexicon.en.stance_rules import Rule
from onrecord.values.stance import Band, NonAnswer, Stance

_REJECT = (
    r"(?:(?:reject|dismiss|repudiat|disavow|discount|spurn)(?:e|s|es|ed|ing)?\b(?: (?:\w+ly|out of hand|by|outright))?"
    r"|(?:rejection|dismissal)s?(?: of)?\b)"
)
_WAVE_OFF = any_of(
    r"""
    push\w*~back~(?:on|against|at) (?:brush|swat|batt?|wav|laugh|shrug)\w*~(?:aside|off|away)
    (?:scoff|laugh|jeer|sneer|bristl)\w*~at downplay\w* play\w*~down (?:rubbish|trash|squash|scotch|quash)(?:ed|es|ing)
    (?:shoot|shot|knock|slap|put|batt)\w*~down
    (?:pour|throw|threw)\w*~(?:cold~water|scorn|doubt)~(?:on|over) disput\w+ contest(?:s|ed|ing)?\b
    t(?:oo|ak)\w*~(?:issue|exception)~(?:with|to) (?:quarrel|differ)\w*~with pooh-pooh\w* dispel\w*
    (?:put|lay|laid|puts|putting)~(?:paid~to|to~(?:bed|rest)) explod(?:e|ed|es) scupper\w*
    (?:give|gave|given|giving)~short~shrift~to push\w*~aside (?:hos(?:e|es|ed|ing)~down|dous(?:e|es|ed|ing))
    quell(?:s|ed|ing)?
    torpedo(?:es|ed|ing)? demolish(?:es|ed|ing)? nix(?:es|ed|ing)? discredit(?:s|ed|ing)? fend(?:s|ed|ing)?~off
    parr(?:y|ies|ied|ying) punctur(?:e|es|ed|ing) scorn(?:s|ed|ing)?
    """.split()
)
_HIT_BACK = r"(?:hit|fir|lash|clap|punch|bit)\w* (?:back|out) (?:at|against)\b"
_CALL = (
    r"(?:call|describ|brand|label|denounc|condemn|characteri[sz]|decri|decry|declar|deem|slam|blast|dub|term|rubbish"
    r"|mock|ridicul|regard|derid|trash|pillor|paint|portray|lambast|assail|dismiss)\w*"
)
_TURN_AGAINST = rf"(?:{_REJECT}|{_WAVE_OFF}|{_CALL})"
_NAMED_CLAIM = rf"(?:that )?{NOUN_PHRASE}{CLAIM}\b[^.;,]{{0,60}}?,?"
_NOT_A_JUDGE = r"(?!.*\b(?:judges?|courts?|magistrates?|tribunal|jury|justices|prosecut\w+)\b)"

CUE_RULES: tuple[Rule, ...] = (
    Rule(
        code="not-reached",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{CANNOT} (?:\w+ ){{0,2}}be (?:reached|contacted|located|found|traced)",
            r"(?:was|were|is|are)(?: not|n't) (?:\w+ ){0,2}(?:available|reachable)",
            r"unavailable (?:for|to)",
            r"unreachable",
            r"unable to (?:reach|contact)",
            r"(?:efforts|attempts) to (?:reach|contact)",
        ),
        why="could not be asked",
        matches="{s1:Mr Tarn} {q1:could not immediately be reached for comment}.",
        differs="{s1:Mr Tarn} {q1:said} {c1:the summit could not be reached in winter}.",
        non_answer=NonAnswer.NOT_REACHED,
    ),
    Rule(
        code="no-response",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{DO_NOT} (?:\w+ly |yet ){{0,2}}(?:respond|repl(?:y|ied)|return|comment|get back|got back)(?!\w* that\b)",
            rf"{DO_NOT} (?:\w+ly |yet ){{0,2}}answer\w* (?:\w+ ){{0,3}}"
            r"(?:calls?|e?-?mails?|messages?|requests?|letters?|inquir\w+|questions?\b(?! of\b))",
            r"(?:has|have|had|is|are) yet to (?:respond|reply|comment|answer|react|speak)",
            r"(?:fail\w* to|never|neglect\w* to) (?:respond|reply|replied|return|answer)\w*\b(?! that\b)",
            r"(?:ignor|le(?:ave|ft))\w* (?:\w+ ){0,3}?(?:questions?|requests?|calls?|messages?|e?-?mails?"
            r"|reporters)\b(?! (?:to|for an?)"
            r" (?!comment))",
            r"(?:did|do|does)(?: not|n't) (?:pick up|take (?:\w+ )?calls?|come to the (?:phone|door))",
            r"(?:went|go|goes|gone|remain\w*) (?:unanswered|unreturned)",
            r"(?:were|was) not (?:\w+ly )?(?:returned|answered)",
            r"(?:made|gave|offered|was|issued) no (?:immediate |public )?(?:response|reply|reaction)",
            r"no (?:immediate )?(?:response|reply) (?:from|to)",
        ),
        why="was asked, and nothing came back",
        matches="{s1:The harbour office} {q1:did not respond to a request for comment}.",
        differs="{s1:The harbour office} {q1:responded} {c1:that it did not own the boat}.",
        non_answer=NonAnswer.NO_RESPONSE,
    ),
    Rule(
        code="neither-yes-nor-no",
        stance=Stance.DECLINES,
        pattern=compiled(
            r"neither (?:\w+ly )?(?:confirm|den)\w* (?:it |this |that )?n?or\b",
            r"(?:confirm|deny|confirming|denying) (?:or|nor) (?:to )?(?:deny|confirm|denying|confirming)",
        ),
        why="says neither yes nor no",
        matches="{s1:The palace} {q1:would neither confirm nor deny} {c1:the visit}.",
        differs="{s1:The palace} {q1:confirmed} {c1:the visit}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="cannot-confirm",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"(?:{CANNOT}|unable to) (?:\w+ly |yet |even ){{0,2}}(?:be )?"
            r"(?:confirm|verif|corroborat|authenticat)\w*"
        ),
        why="is not able to say yes",
        matches="{s1:The ministry} {q1:could not confirm} {c1:the number of dead}.",
        differs="{s1:The ministry} {q1:would not confirm} {c1:the number of dead}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="will-not-say",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{WILL_NOT} {SPEAK}\b(?! (?:tired|sorry))",
            r"no comment\b",
            r"(?:ha[ds]|have|having|offer\w*|made|make|makes) no (?:immediate |further |public )?comment",
            r"(?:chose|opt\w*|prefer\w*|elected|decided) not to "
            r"(?:comment|say|answer|discuss|respond|elaborate|speak)\b",
            r"(?:declin|refus)\w+ (?:any )?(?:further )?(?:comment|interview|details)",
        ),
        why="says that there will be no answer",
        matches="{s1:The coach} {q1:refused to say} {c1:who would play}.",
        differs="{s1:The coach} {q1:refused to leave} {c1:the field}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="does-not-deny",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{NOT}(?:deny|denies|denied|denying|dispute|disputed|disputing|refute|refuted|contest|contested"
            r"|contradict\w*|rule out|ruled out|ruling out|rule anything out|rule it out)",
            r"(?:declin|refus)\w+ to (?:\w+ly )?(?:deny|rule (?:\w+ )?out|dispute)",
            r"stop\w* short of (?:\w+ly )?(?:denying|ruling)",
            r"without (?:\w+ly )?(?:denying|ruling out)",
        ),
        why="says no “no”, and no “yes” either",
        matches="{s1:The envoy} {q1:did not deny} {c1:that he had been there}.",
        differs="{s1:The envoy} {q1:denied} {c1:that he had not been there}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="does-not-confirm",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{NOT}(?:confirm|verif|corroborat|acknowledg|admit|conced|authenticat)\w*",
            r"(?:stop\w*|fall\w*|fell) (?:well |just |far )?short of (?:\w+ly )?(?:an? )?(?:\w+ing|admission"
            r"|confirmation|apology"
            r"|endorsement)\b",
            r"(?:not|n't|without) (?:go|gone|going) (?:quite )?(?:so|as|that|this) far\b",
            r"(?:refus|declin)\w+ to (?:\w+ly )?(?:acknowledg|admit|conced)\w*",
            r"without (?:\w+ly )?(?:confirm|acknowledg|admitt|conced)\w*",
        ),
        why="does not say yes",
        matches="{s1:The ministry} {q1:has never acknowledged} {c1:the deaths}.",
        differs="{s1:The ministry} {q1:confirmed} {c1:that nobody had died}.",
        non_answer=NonAnswer.DECLINED,
    ),
    Rule(
        code="i-never-said",
        stance=Stance.DENIES,
        pattern=compiled(
            r"(?:never|did(?: not|n't)) (?:\w+ly |ever |once )?(?:say|said|tell|told|claim|suggest|promis|mention|accus"
            r"|call|ask|order|threaten|urg|instruct|utter|writ|wrot)\w*"
        ),
        why="the speaker's own words, of which the speaker says that they were never said",
        matches="{s1:I} {q1:never said} {c1:that the bridge was safe}.",
        differs="{s1:The engineer} {q1:never said} {c1:whether the bridge was safe}.",
        source=compiled(r"(?:i|we)$"),
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="does-not-show",
        stance=Stance.DENIES,
        pattern=compiled(
            rf"{NOT}(?:show|indicate|prove|establish|demonstrate|bear out)\w*\b"
            r"(?= *(?:that|it|he|she|they|there|any (?:evidence|sign|proof|links?|connections?))\b)",
            r"(?:found|finds?|finding|saw|sees|see|uncovered) no (?:\w+ )?"
            r"(?:evidence|sign|proof|indication|trace|basis)s?\b",
            r"(?:not|\w*n't) (?:find|found) (?:any |\w+ )?(?:evidence|sign|proof|indication)",
        ),
        why="says that what is claimed does not show",
        matches="{s1:The logs} {q1:do not show} {c1:that a boat left}.",
        differs="{s1:The logs} {q1:show} {c1:that a boat left}.",
    ),
    Rule(
        code="stays-silent",
        stance=Stance.DECLINES,
        pattern=compiled(
            r"(?:stay|remain|kept|keep|fall|fell|been|was|were|is|are)\w* (?:\w+ly )?(?:silent|mum|quiet|tight-lipped"
            r"|schtum|mute)\b",
            r"(?:ha[ds]|have)? ?(?:so far )?(?:said|uttered) (?:nothing|not a word)\b(?= *(?:$|[.,]|(?:about|on|of|in"
            r"|to"
            r"|publicly|so far|when)\b))",
            r"(?:made|make|makes|making) no (?:statement|announcement)\b",
            r"(?:keep|keeps|kept|held|hold|holds) (?:his|her|its|their) (?:own )?(?:counsel|peace|tongue|mouth|lips"
            r"|silence)\b",
            r"clam(?:s|med)? up\b|no (?:word|answer|statement) (?:from|on|about)\b",
            r"(?:(?:ha[ds]|have) )?(?:maintain|preserv|kept|keep)\w* (?:an? |its |his |her |their )?(?:\w+ )?silence\b",
            r"(?:has|have|had)(?: not|n't) (?:yet |so far |publicly |immediately |formally ){0,2}(?:commented"
            r"|responded|reacted"
            r"|spoken (?:publicly|out)|addressed|replied)\b",
        ),
        why="has said nothing so far",
        matches="{s1:The federation} {q1:has kept silent about} {c1:the missing money}.",
        differs="{s1:The federation} {q1:has kept} {c1:the missing money}.",
        non_answer=NonAnswer.NO_RESPONSE,
    ),
    Rule(
        code="does-not-say",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"{NOT}(?:say|said|tell|told|specif|reveal|disclos|elaborat|identif|name|explain|detail|clarif"
            r"|make clear|releas|(?:provid|gave|give|offer|shar)\w* (?:\w+ ){0,2}"
            r"(?:details?|reasons?|information|figures?))\w*",
            rf"{NOT}repeat\w*(?= (?:that (?:i|we|he|she|it|they|there|no|nobody)\b"
            rf"|{NOUN_PHRASE}(?:{CLAIM}|denials?|words|remarks?|comments?)\b))",
            r"(?:gave|gives?|giving|offer\w*|provid\w+) no (?:\w+ )?"
            r"(?:reasons?|details?|explanations?|evidence|information|figures?|indication|hint|sign|clue|timetable"
            r"|timeline)",
            r"(?:has|have|had|is|are) yet to (?:say|disclose|announce|explain|reveal|confirm|acknowledg|admit|specif"
            r"|name)\w*",
            r"withh[eo]ld\w*",
            r"(?:sidestep|dodg|evad|deflect|duck|stonewall)\w*",
            r"avoid\w* (?:answering|saying|commenting|a question|questions)",
        ),
        why="does not say",
        matches="{s1:The army} {q1:did not reveal} {c1:where it happened}.",
        differs="{s1:The army} {q1:revealed} {c1:that nothing had happened}.",
    ),
    Rule(
        code="does-not-accept",
        stance=Stance.DENIES,
        pattern=compiled(rf"{NOT}(?:accept|agree)\w*(?: with)?", r"disagree\w*(?: with)?"),
        then=compiled(CLAIMED),
        why="says no to a claim",
        matches="{s1:The union} {q1:did not accept} {c1:that the talks had failed}.",
        differs="{s1:The union} {q1:did not accept} {c1:the pay offer}.",
    ),
    Rule(
        code="turns-down",
        stance=Stance.DECLINES,
        pattern=compiled(
            rf"(?:{_REJECT}|{_WAVE_OFF}|rebuff\w*|snub\w*|shun\w*|thr[eo]w\w* out|walk\w* away from|knock\w* back"
            rf"|turn\w* (?:down|(?:his|her|its|their) (?:back|nose)s?"
            rf" (?:up )?(?:on|at))|refus\w*|declin\w*|sa(?:y|ys|id|ying) no to|den(?:y"
            rf"|ies|ied|ying)"
            rf"|{NOT}(?:accept|agree to|take up|meet|grant)\w*(?: to)?)"
        ),
        then=compiled(
            rf"(?!{NOUN_PHRASE}(?:{CLAIM}|{IDEA})\b){NOUN_PHRASE}{ASKED_FOR}\b(?! that (?:he|she|it|they|the)\b)"
        ),
        source=compiled(_NOT_A_JUDGE),
        why="turns down what was offered or asked",
        matches="{s1:The ministry} {q1:rejected} {c1:the offer of talks}.",
        differs="{s1:The ministry} {q1:rejected} {c1:the report of talks}.",
    ),
    Rule(
        code="negated",
        stance=Stance.OTHER,
        pattern=compiled(
            rf"{NOT}(?:question|doubt|ask|urg|demand|call|reject|dismiss|order|request|recommend|propos|insist|accus"
            r"|accept|agree|alleg|warn)\w*",
            r"(?:no|without|little|beyond|have any|any) doubts?\b",
        ),
        why="what is said is that this is not done",
        matches="{s1:The council} {q1:did not ask} {c1:for a new bridge}.",
        differs="{s1:The council} {q1:asked} {c1:not to build a new bridge}.",
    ),
    Rule(
        code="pleads-guilty",
        stance=Stance.CONFIRMS,
        pattern=compiled(r"pl(?:ead|eads|eaded|eading|ed) guilty", r"admit\w* guilt"),
        why="says yes to a charge",
        matches="{s1:Tarn} {q1:pleaded guilty to} {c1:fraud}.",
        differs="{s1:Tarn} {q1:pleaded not guilty to} {c1:fraud}.",
    ),
    Rule(
        code="pleads-not-guilty",
        stance=Stance.DENIES,
        pattern=compiled(
            r"pl(?:ead|eads|eaded|eading|ed) (?:not guilty|innocent|innocence)",
            r"(?:maintain|protest|profess|proclaim|assert|insist|declar)\w* (?:on )?"
            r"(?:(?:his|her|their|its|my|our) )?innocen\w+",
        ),
        why="says no to a charge",
        matches="{s1:Tarn} {q1:maintains} {c1:his innocence}.",
        differs="{s1:Tarn} {q1:maintains} {c1:his old boat}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="denies-an-act",
        stance=Stance.OTHER,
        pattern=compiled(
            r"(?:den(?:y|ies|ied|ying)|denials? of)\b(?: by)?(?! (?:that|any|he|she|it|they|we|i|there|\w+ing)\b)"
        ),
        then=compiled(rf"{NOUN_PHRASE}{REFUSED}\b(?! that\b)"),
        why="refuses something to somebody; no claim is denied",
        matches="{s1:The judge} {q1:denied} {c1:bail to both men}.",
        differs="{s1:The judge} {q1:denied} {c1:a report about both men}.",
    ),
    Rule(
        code="sets-straight",
        stance=Stance.DENIES,
        pattern=compiled(
            r"(?:set|sets|setting|put|puts|putting) the record straight",
            r"(?:give|gives|gave|giving|given) the lie to|nail\w* (?:the|a|that) lie\b|beli(?:e|es|ed)\b",
            r"beg(?:s|ged|ging)? to differ",
            r"(?:clear|clears|cleared|clearing) (?:his|her|its|their) name\b",
        ),
        why="puts right what has been said",
        matches="{s1:The singer} {q1:set the record straight}: {c1:“We are still married.”}",
        differs="{s1:The singer} {q1:set the record} {c1:for the longest tour}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="rules-out",
        stance=Stance.DENIES,
        pattern=compiled(r"rul(?:e|es|ed|ing) (?:it |that |this )?out\b"),
        why="says that it is not so",
        matches="{s1:Police} {q1:ruled out} {c1:arson}.",
        differs="{s1:Police} {q1:did not rule out} {c1:arson}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="denies",
        stance=Stance.DENIES,
        pattern=compiled(
            r"(?:den(?:y|ies|ied|ying)|refut\w+|rebut\w*|contradict(?:s|ed|ing)?|debunk\w*|disprov\w+)\b",
            r"denials? (?:of|that)\b",
        ),
        why="says no to what follows",
        matches="{s1:The firm} {q1:denied} {c1:that it had dumped waste}.",
        differs="{s1:The firm} {q1:denied} {c1:entry to inspectors}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="calls-false",
        stance=Stance.DENIES,
        pattern=compiled(_TURN_AGAINST),
        then=compiled(
            rf"(?:(?:it|them|this|that|these|all of it|{_NAMED_CLAIM}) |{NOUN_PHRASE}as )(?:as )?(?:enemy"
            rf" )?{QUITE}{FALSE}\b",
            rf"{NOUN_PHRASE}{WRITING} (?:as )?{QUITE}{FAKED}\b",
            rf"{NOUN_PHRASE}[\w'-]+ (?:as )?{QUITE}{SURELY_FALSE}\b",
        ),
        why="calls a claim false",
        matches="{s1:The mayor} {q1:called} {c1:the allegations “baseless”}.",
        differs="{s1:The mayor} {q1:called} {c1:the election a test}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="scorns-claim",
        stance=Stance.DENIES,
        pattern=compiled(_TURN_AGAINST),
        then=compiled(
            rf"(?:{_NAMED_CLAIM} (?:as )?{QUITE}{EVASIVE_OF_CLAIM}"
            rf"|(?:{NOUN_PHRASE}as |as |it |that |this |them ){QUITE}{EVASIVE})\b"
        ),
        why="scorns a claim, and leaves it possible",
        matches="{s1:The mayor} {q1:dismissed} {c1:the report as ridiculous}.",
        differs="{s1:The mayor} {q1:called} {c1:the traffic ridiculous}.",
        band=Band.NON_DENIAL,
    ),
    Rule(
        code="rejects-claim",
        stance=Stance.DENIES,
        pattern=compiled(_REJECT),
        then=compiled(CLAIMED, rf"(?:that )?{NOUN_PHRASE}{TOLD}\b(?! {ACT}\b)"),
        source=compiled(_NOT_A_JUDGE),
        why="says no to a claim",
        matches="{s1:The ministry} {q1:rejected} {c1:the claim}.",
        differs="{s1:The ministry} {q1:rejected} {c1:the offer}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="takes-back",
        stance=Stance.DENIES,
        pattern=compiled(
            r"(?:retract|recant|disown|renounc|unsa)(?:e|s|y|id|es|ed|ing)?\b(?: from)?",
            r"(?:withdr[ae]w(?:s|n|ing)?|t(?:ake|akes|ook|aken|aking) back|(?:walk|row|dial|roll|scal|pull)(?:e|s|ed"
            r"|ing)?"
            r" back(?: on| from)?|back(?:s|ed|ing)? (?:away|down|off) (?:from|on)|back-?(?:track|pedal|pedall)(?:s|ed"
            r"|ing)?(?: on| from| over)?|climb(?:s|ed|ing)? down (?:from|on|over)|(?:u-turn|flip-flopp?|revers)(?:s|e"
            r"|ed"
            r"|ing)?(?: itself| himself| herself)? on|(?:ate|eat|eats|eaten|swallow\w*)(?= (?:his|her|its|their)"
            r" (?:own )?words))",
        ),
        then=compiled(CLAIMED, rf"{NOUN_PHRASE}(?:{TOLD}|words?)\b(?! {ACT}\b)"),
        why="takes a claim back",
        matches="{s1:The porter} {q1:retracted} {c1:his statement}.",
        differs="{s1:The porter} {q1:withdrew} {c1:his savings}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="disputes",
        stance=Stance.DENIES,
        pattern=compiled(r"disput(?:e|es|ed|ing)\b(?! (?:over|about|between|with|is|was|in)\b)"),
        then=compiled(rf"(?!{NOUN_PHRASE}{ACT}\b)"),
        why="turns against what is said, without a plain no",
        matches="{s1:The owners} {q1:disputed} {c1:the boundary}.",
        differs="{s1:The owners} {q1:disputed} {c1:the lawsuit}.",
    ),
    Rule(
        code="disputes-claim",
        stance=Stance.DENIES,
        pattern=compiled(_WAVE_OFF),
        then=compiled(CLAIMED, rf"(?:that )?{NOUN_PHRASE}{TOLD}\b(?! {ACT}\b)"),
        why="turns against a claim, without a plain no",
        matches="{s1:The firm} {q1:pushed back on} {c1:reports of layoffs}.",
        differs="{s1:The firm} {q1:pushed back on} {c1:the deadline}.",
        band=Band.CATEGORICAL,
    ),
    Rule(
        code="hits-back",
        stance=Stance.DENIES,
        pattern=compiled(_HIT_BACK),
        then=compiled(rf"(?!what\b){CLAIMED}"),
        why="answers a claim, without a plain no",
        matches="{s1:The union} {q1:hit back at} {c1:claims of sabotage}.",
        differs="{s1:The union} {q1:hit back at} {c1:its critics}.",
    ),
    Rule(
        code="is-told",
        stance=Stance.OTHER,
        pattern=compiled(
            r"(?:(?:ha[sd]|have|having) (?:\w+ ){0,2}?been|was|were|is|are|being|got) (?:\w+ly |first |never |not )?"
            r"(?:told|informed|notified|briefed|alerted|tipped off)\b(?! by\b)"
        ),
        source=compiled(r"[\w']"),
        why="hears it, and says nothing of it",
        matches="{s1:The mayor} {q1:was told} {c1:that the wall leaked}.",
        differs="{s1:The mayor} {q1:told us} {c1:that the wall leaked}.",
    ),
    Rule(
        code="attacks-a-charge",
        stance=Stance.DENIES,
        pattern=compiled(
            r"(?:slam|blast|condemn|denounc|decr(?:y|i)|lambast|savag|deplor|bemoan)\w*|(?:fum|rag|rail|hit out)\w*"
            r" (?:at|against)"
        ),
        then=compiled(rf"{NOUN_PHRASE}{CHARGED}\b(?! (?:of|in) (?:law|court))"),
        why="turns against a charge, without a plain no",
        matches="{s1:The firm} {q1:slammed} {c1:the allegations}.",
        differs="{s1:The firm} {q1:slammed} {c1:the verdict}.",
    ),
    Rule(
        code="rejects-an-act",
        stance=Stance.OTHER,
        pattern=compiled(rf"(?:{_REJECT}|{_WAVE_OFF}|{_HIT_BACK})"),
        then=compiled(r"(?= *\w)"),
        why="an act: no claim is denied",
        matches="{s1:Parliament} {q1:rejected} {c1:the bill}.",
        differs="{s1:Parliament} {q1:rejected} {c1:suggestions of fraud}.",
    ),
    Rule(
        code="raises-doubt",
        stance=Stance.QUESTIONS,
        pattern=compiled(
            r"cast\w* doubts?",
            rf"challeng\w* (?={CLAIMED})",
            r"(?:has|have|had|having|express\w*|voic\w*|rais\w*) (?:\w+ ){0,2}(?:doubts?|questions?)\b",
            r"(?:want|wants|wanted|would like|ask|asks|asked|demand|demands|demanded|wait|waiting|seek|sought)"
            r" (?:\w+ly )?to (?:know|hear|learn|find out)\b",
        ),
        why="asks or doubts",
        matches="{s1:Two engineers} {q1:cast doubt on} {c1:the tests}.",
        differs="{s1:Two engineers} {q1:had no doubt about} {c1:the tests}.",
    ),
    Rule(
        code="asks-for",
        stance=Stance.URGES,
        pattern=compiled(rf"ask(?:s|ed|ing)?\b[.…]* (?:by )?{WHO}(?:{TO_DO}|(?:not )?to (?:be|have)\b|for\b|that\b)"),
        why="a request, and no question",
        matches="{s1:The union} {q1:asked} {c1:the court to halt the sale}.",
        differs="{s1:The union} {q1:asked} {c1:whether the court would halt the sale}.",
    ),
    Rule(
        code="tells-to",
        stance=Stance.URGES,
        pattern=compiled(
            r"(?:tell|tells|told|telling|warn|warns|warned|warning|caution|cautions|cautioned|advis\w+|remind\w*"
            rf"|encourag\w+|inform\w*) (?:by )?{WHO}{TO_DO}",
            r"(?:told|warned|tells|warns) (?:\w+ ){0,3}(?:not )?to (?:be|have)\b",
            rf"(?:warn|caution|advis)\w* {WHO}against\b",
            r"plead\w* (?:with|for)\b",
            r"(?:set|sets|setting|issu\w+|gave|given) (?:\w+ ){0,3}(?:deadline|ultimatum|orders?)\b",
        ),
        why="tells others what to do",
        matches="{s1:The mayor} {q1:told} {c1:residents to boil water}.",
        differs="{s1:The mayor} {q1:told} {c1:residents that the water was safe}.",
    ),
    Rule(
        code="insists-on",
        stance=Stance.URGES,
        pattern=compiled(r"insist(?:s|ed|ing)?\b"),
        then=compiled(r"(?:up)?on (?!\w+ing\b|\w+day\b|\w+ \d)"),
        why="wants something to be so",
        matches="{s1:The coach} {q1:insists} {c1:on an early night}.",
        differs="{s1:The coach} {q1:insists} {c1:on staying up late}.",
    ),
    Rule(
        code="calls-for",
        stance=Stance.URGES,
        pattern=compiled(
            r"(?:call|push|press|appeal|lobb|campaign|agitat)\w* (?:\w+ly |again |also |once more )?(?:for|upon)\b",
            r"(?:call|appeal)\w* (?:\w+ly |again |also )?(?:on|to)\b",
        ),
        why="a call for something to be done",
        matches="{s1:The opposition} {q1:called for} {c1:an inquiry}.",
        differs="{s1:The opposition} {q1:called} {c1:the inquiry a success}.",
    ),
    Rule(
        code="accepts-that",
        stance=Stance.CONFIRMS,
        pattern=compiled(
            r"(?:recogni[sz]|accept|agree|allow|grant|concur|own)(?:e|s|es|d|ed|ing|ned)?(?: up)? (?:\w+ ){0,2}that\b",
            r"own(?:s|ed|ing)? up\b|(?:come|comes|came|coming) clean\b|fess\w* up\b",
            r"(?:accept|assum|t(?:ake|akes|ook|aken|aking))(?:s|ed|es|ing)? (?:full |sole |personal |some )?(?:the )?"
            r"(?:responsibility|blame|liability) for\b",
            r"(?:agree|concur)(?:s|d|r?ed|r?ing)? with",
        ),
        why="says yes to what another said",
        matches="{s1:The minister} {q1:accepted} that {c1:the rate had risen}.",
        differs="{s1:The minister} {q1:accepted} {c1:the medal}.",
    ),
    Rule(
        code="promises-to",
        stance=Stance.OTHER,
        pattern=compiled(
            r"(?:promis|pledg|vow|threaten|swear|swore|guarante|undert)\w* (?:(?!that\b)[\w']+ ){0,3}?"
            r"to (?!the\b|a\b)\w+"
        ),
        why="a promise or threat: says what it will do, not how things are",
        matches="{s1:The club} {q1:vowed} {c1:to appeal}.",
        differs="{s1:The club} {q1:vowed} {c1:that it would appeal}.",
    ),
    Rule(
        code="is-thought",
        stance=Stance.OTHER,
        pattern=compiled(
            rf"(?:{BE.replace(' ', '', 1)})(?: \w+ly| also| still| now| not)* (?:seen|viewed|considered|regarded"
            r"|believed|thought|expected|known|understood|feared|hoped|assumed|presumed|suspected|supposed)\b"
        ),
        why="what people think, not what anybody said",
        matches="{c1:The sale} {q1:is widely seen as} {c1_2:a mistake}.",
        differs="{c1:The sale} {q1:was described by} {s1:the mayor} as {c1_2:a mistake}.",
    ),
    Rule(
        code="is-said",
        stance=Stance.ASSERTS,
        pattern=compiled(
            rf"(?:{BE.replace(' ', '', 1)})(?: \w+ly| also| still| now| not)*"
            r" (?:said|reported|rumou?red|alleged|quoted|told)\b"
        ),
        why="words that say",
        matches="{c1:Tarn} {q1:is said} {c1_2:to be ill}.",
        differs="{c1:Tarn} {q1:is believed} {c1_2:to be ill}.",
    ),
)
"""Asked of every line; where none matches, the words of `stance_words` decide."""

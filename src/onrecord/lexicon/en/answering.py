"""English words by which one line is known to answer another."""

NO_WEIGHT = frozenset(
    """
    did does had has have was were been being any all own same other such what when where why how whether very too just
    never ever said say says told asked claim claims report reports accusation accusations allegation allegations
    charge charges true false untrue lie lies not nothing none nobody deny denied confirm confirmed also only even
    categorically flatly completely absolutely totally simply made make there then than them his her its our your
    him she they you who whom that this these those with from into onto over under about after before during between
    anything anyone anybody something someone somebody everything everyone anywhere because could would should
    no mr mrs ms up down out off back since one two might must can will shall may upon some many much more most
    """.split()
)
"""Words that two contents share by chance: function words, and the words of claiming and denying themselves."""

OF_TIME_AND_NUMBER = frozenset(
    """
    us me my mine member members second third seconds minute minutes hour hours day days night week weeks month months
    year years time times today yesterday tomorrow tonight morning afternoon evening monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december three four
    five six seven eight nine ten dozen ago last next
    """.split()
)
"""Words that tell when and how many, and hardly what: an answer seldom says them again."""

ALIKE = tuple(
    group.split()
    for group in """
    meet talk contact approach conversation encounter discuss
    visit trip travel fly journey tour
    pay money cash bribe fund
    kill die murder dead casualty fatality slain
    bomb shell airstrike strike raid bombard
    know aware learn
    warn alert caution
    steal theft embezzle pocket loot siphon
    lie mislead deceive
    resign quit depart leave step
    beat hit assault abuse torture harm hurt mistreat punch
    send supply deliver ship provide
    weapon arm drone missile gun
    aircraft jet plane helicopter warplane
    sell sale buy purchase acquire
    merge merger takeover acquisition
    job layoff worker redundancy
    copy plagiarise plagiarism plagiarize
    dump pump discharge tip spill pollute
    dope doping drug stimulant
    deal agreement pact accord
    threat threaten intimidate bully
    vote ballot election
    poison contaminate
    fire blaze arson burn
    detain arrest imprison jail custody
    troop soldier force army
    hide conceal
    order instruct command
    rig manipulate falsify tamper
    alter change rewrite rewritten edit amend modify
    record log register ledger logbook
    leak disclose
    blow sabotage explode
    """.strip().splitlines()
)
"""Words for much the same deed or thing, a group a line: one of each in two contents counts less than a like word."""

LACK = (
    r"lack\w*|los[et]\w*|without|missing|shortages?|scarc\w+|short of|cut|cuts|ended?|ending|stop\w*|fail\w*|out of"
    r"|gone|absen\w+|depriv\w+|ran out|run out|destroyed|few|little|need\w*|seek\w*|sought|search\w*|wait\w*"
)
"""Words for what is not there, or not any more."""

LINKS = (
    r"in (?:response|reply|answer|reaction) to|respond(?:ing|ed) to|repl(?:ying|ied) to|react(?:ing|ed) to"
    r"|reject(?:ing|ed)|den(?:ying|ied)|dismiss(?:ing|ed)|refut(?:ing|ed)|rebut(?:ting|ted)|disput(?:ing|ed)"
    r"|contradict(?:ing|ed)|when asked|asked (?:about|if|whether)|confirm(?:ing|ed)|confronted with|contrary to"
)
"""Words that stand between an answer and what it answers, within a sentence."""

NEGATION = r"(?:not|n't|never|no|nothing|none|nobody|neither|nor|without|cannot)"
"""Words that turn a clause into its opposite."""

_BE_OR_DO = r"(?:is|are|am|was|were|be|been|being|do|does|did|has|have|had|having|would|will|'s|'re|'m|'ve|'d)"
SAYS_NO = (
    rf"(?:{_BE_OR_DO}(?: \w+ly| also| just| still)? not\b|(?<=n't)(?!\w)|\b(?:never|nothing|nobody|none"
    rf"|neither|no one)\b"
    r"|\bat no (?:time|point|stage)\b|\bfar from\b|\bno\b(?! longer\b| doubt| one\b| wonder\b| matter\b"
    r"| fewer\b| less\b| later\b"
    r"| sooner\b| comment\b| idea\b| secret\b| more than\b))"
    r"(?! only\b| just\b| necessarily\b| surpris| sure\b| clear\b| yet\b| immediately\b| so much\b"
    r"| for me\b| a surprise\b"
    r"| enough\b| easy\b| alone\b| always\b| going to be easy\b| (?:been )?able\b"
    r"| (?:an? )?(?:very|really|particularly|so|too|exactly|quite|terribly|good|great|bad|easy|big|interested)\b)"
)
"""Words by which a clause says no. "Not yet" and "no longer" are none: what is not so now was claimed by nobody."""

NO_ANSWER = (
    r"\b(?:yet|until|unless|if|when|whenever|ensure|make sure|making sure|as long as|so long as|whether)\b"
    r"|\b(?:should|must|need|ought|can|could|may|might|shall)(?: (?!have\b)|n?'t)|\bcannot\b|\b(?:let|who"
    r"|whom|which|whose|where)\b"
    r"|\bdo(?: not|n't) (?:want|let|be)\b|\b(?:more|less|better|worse|\w+er) (?:\w+ ){0,3}than\b"
    r"|\bnothing short\b|\bno (?:place|part|child|need|room|substitute|matter)\b|\bneeded\b|\bwhy\b"
    r"|\bwould (?:never |not )?have (?:never |not )?|\bno to\b"
)
"""Words of a clause whose no denies nothing: of what should not be, what is not so for now, or of some who do not."""

NO_DEED = (
    r"is|are|am|was|were|be|been|being|do|does|did|has|have|had|having|will|would|can|could|may|might|must|should|shall"
    r"|saw|heard|felt|found|got|meant|needed|wanted|expected|hoped|leaves?|left|makes?|made (?:no (?:secret|mistake"
    r"|sense|bones))"
    r"|shows?|showed|there|said|says|say|faced?|faces|offers?|who|that|in|at|of|by|to|and|or|for|with|with out|ever"
    r"|also"
)
"""Words between a pronoun and "no" or "nothing" that are no deed done to somebody."""

SELF_SUBJECT = r"\b(?:i|we|he|she|they|it)\b"
"""A subject that may be the source itself."""

YES_OR_NO = (
    r"(?:whether|if|about|on|over|reports?|claims?|allegations?)\b"
    r"|(?:so |and |but |well |then ){0,2}(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could"
    r"|should)(?:n't)? "
)
"""How the content of a question begins that may be answered by yes or no."""

SHORT_NO = (
    (
        r"(?:no|not at all|of course not|certainly not|absolutely not|definitely not|never|not once|not true)"
        r"(?:[, ]+(?:no|not at all|of course not|never|sir|i (?:did|have|was)(?: not|n't)))?"
    ),
    (
        r"(?:no[, ]+)?(?:he|she|it|they|i|we|that|this|there)(?: really| certainly| simply)?"
        r" (?:had|has|have|did|do|does|was|were|is|are|am|would|will)(?: not|n't)"
    ),
    r"(?:none|neither|nobody|no one)(?: of (?:it|them|us))? (?:had|has|have|did|do|does|was|were|is|are|would|will)",
)
"""Patterns of a whole content that is a mere no, to what stands before it."""

SHORT_YES = (
    (
        r"(?:yes|yeah|of course|certainly|absolutely|correct|that's right|that is right|true|indeed)"
        r"(?:[, ]+(?:(?:i|we|he|she|it|they|that) (?:did|do|does|was|were|am|is|are|have|has|had)|it's true|sir))?"
    ),
    r"(?:he|she|it|they|i|we|that|this|there) (?:had|has|have|did|do|does|was|were|is|are|am|would|will)",
)
"""Patterns of a whole content that is a mere yes."""

CHARGING = (
    r"\b(?:indictment|prosecut\w+|the crown|charge sheet|lawsuits?|accusers?|complaints?|complainants?|plaintiffs?"
    r"|victims?"
    r"|critics?|rivals?|opponents?|opposition|police|detectives?|investigators?|auditors?|audit|watchdogs?|regulators?"
    r"|whistle-?blowers?|affidavits?|claimants?|defectors?|campaigners?|activists?|challengers?|tipsters?"
    r"|informants?)\b"
)
"""Words of a source that charges somebody."""

ACCUSING = (
    r"accus\w*|alleg\w*|blam\w*|claim\w*|charg\w*|suspect\w*|suspicion\w*|indict\w*|insinuat\w*|impl(?:y|ies|ied|ying)"
    r"|denounc\w*|rumou?r\w*|suggest\w*|testif\w*|reveal\w*|leak\w*"
)
"""Words of a cue that lay something at somebody's door."""

CHARGED = (
    r"\b(?:accus\w+|alleg\w+|rumou?r\w*|speculation|claims?|claimed|suspicions?|suspected|reports? (?:that"
    r"|of)|reported(?:ly)?"
    r"|charged with|charges?|said to have|scandal|controvers\w+|implicated|blamed|questions? (?:about|over"
    r"|whether)|under"
    r" (?:investigation|fire|suspicion)|criticis\w+|criticiz\w+|wanted for|on trial|gossip|whispers)\b"
)
"""Words of the story's own voice that put a charge which nobody in it makes."""

CALLS_A_LIAR = (
    r"(?:[\w'.-]+ ){1,4}?(?:an? |as )?(?:\w+ ){0,2}(?:liars?|fantasists?|fabulists?)\b"
    r"|(?:[\w'.-]+ ){1,4}?of (?:\w+ly )?(?:lying|inventing|fabricating|making|spreading (?:lies|falsehoods"
    r"|rumou?rs)|twisting"
    r"|misquoting|peddling|distorting|slander|libel|defam\w+|smear\w*)\b"
)
"""The same after "called" or "branded"."""

INSISTING = (
    r"insist(?:s|ed|ing)?\b(?! on\b| upon\b)|maintain\w*|protest(?:s|ed|ing)?\b(?! (?:at|against|over|about)\b)"
    r"|swears?|swore|sworn|adamant\w*|vouch\w*|defend\w*|counter(?:s|ed|ing)?\b|retort\w*"
)
"""Words of a cue for saying something against what others say."""

CLEAN = (
    r"\b(?:fair(?:ly)?|transparent(?:ly)?|open(?:ly)?|above board|above-board|lawful(?:ly)?|legal(?:ly)?"
    r"|legitimate(?:ly)?"
    r"|proper(?:ly)?|correct(?:ly)?|safe(?:ly)?|sound|secure|genuine|honest(?:ly)?|clean|innocent|justified|necessary"
    r"|proportionate|accurate|authentic|consensual|voluntar(?:y|ily)|by the book|within the (?:law|rules)|in (?:full"
    r" )?line"
    r" with|in good faith|in accordance with|compl(?:y|ied|ies|iant)|followed? (?:\w+ ){0,2}(?:rules|procedures?"
    r"|protocols?"
    r"|law|guidelines)|own (?:pocket|money|work|words|savings)|nothing (?:wrong|improper|illegal|untoward|to hide)|well"
    r"|fit|healthy|alive|solvent|profitable|in control|on track|true|the truth|accidental|an accident|self-defence"
    r"|self-defense|acted alone|a coincidence|as usual|still|remains?|unchanged|unharmed|intact|under control)\b"
)
"""Words for all being as it should, of somebody who insists on it."""

TO_COME = (
    r"\b(?:will|would(?! never)|won't|'ll|could|can|must|should|shall|might|need(?:s|ed)?|want(?:s|ed)?|going to|if"
    r"|until|ought|(?<!in\s)(?<!of\s)(?<!by\s)(?<!since\s)(?<!last\s)may(?! \d))\b"
)
"""Words for what is to come or ought to be: who insists on that says no to nobody."""

CALLS_LIAR = (
    r"(?:[\w'.-]+ ){1,4}?(?:is|was|are|were|has been|had been|'s|'re)(?: \w+ly| clearly| just| simply)? "
    r"(?:(?:an? )?(?:\w+ )?liars?\b|lying\b|not telling the truth|making (?:it|this|that|things|stuff) up"
    r"|telling (?:lies|tales|stories)|mistaken\b|wrong\b|confused\b)"
    r"|(?:[\w'.-]+ ){1,3}?(?:has |had |have )?(?:lied|made (?:it|this|that|everything|the whole thing) (?:all )?up"
    r"|invented (?:it|this|that|the))\b"
)
"""The content that calls somebody a liar: of one who has just made a claim it is a denial, of another a charge."""

BLANKET = (
    r"(?:wrongdoing|misconduct|impropriety|guilt|responsibility|involvement|liability|fault|malpractice|negligence"
    r"|(?:anything|nothing) (?:wrong|illegal|improper|untoward)|wrong|the charges|charges|all of it)"
)
"""What is denied where nothing in particular is."""

EMPHATIC = (
    r"\b(?:any|ever|never|whatsoever|at all|at no (?:time|point|stage)|not (?:a|one) single|none of"
    r"|no such|absolutely|far from)\b"
)
"""Words of a no that leaves no room."""

SUSPECTING = r"suspect\w*|suspicion\w*|believ\w*|belief\w*|fear\w*|think\w*|thought|convinced|assum\w*|worr\w+"
"""Words of a cue for what somebody takes to be so, without saying it."""

UNTELLING = frozenset(
    """
    spokesman spokeswoman spokesperson lawyer attorney solicitor official officials source sources statement office man
    woman people person men women former senior top aide aides colleague head chief leader several two three family
    the a an mr mrs ms sir dr
    """.split()
)
"""Words of a source that do not tell whether a content speaks of it."""

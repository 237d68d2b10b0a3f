"""English words that lift reported speech, grouped by the stance that they give to it.

The stances are ``asserts``, ``denies``, ``confirms``, ``questions``, ``urges``, ``declines`` and ``other`` (answering,
praising, blaming, and words that only put distance). A word that carries several stands under the one that it has
most often in news. Forms were sorted into `REPORTING` and `WITH_CONTENT` by how often people marked them as a cue in
PolNeAR's training part (Newell et al., LREC 2018).
"""

REPORTING = {
    "asserts": """
        say says said saying tell tells told telling stated stating assert asserts asserted asserting allege
        alleges alleged alleging announce announces announced announcing argue argues argued arguing insist
        insists insisted insisting warn warns warned warning explain explains explained explaining declare
        declares declared declaring remark remarks remarked remarking testify testifies testified testifying
        tweet tweets tweeted tweeting retweet retweets retweeted retweeting lament laments lamented lamenting
        stress stresses stressed stressing emphasize emphasizes emphasized emphasizing emphasise emphasises
        emphasised emphasising reiterate reiterates reiterated reiterating contend contends contended contending
        opine opines opined opining vow vows vowed vowing predict predicts predicted predicting disclose
        discloses disclosed disclosing suggest suggests suggested suggesting conclude concludes concluded
        concluding cite cites cited citing describe describes described describing hint hints hinted hinting
        imply implies implied implying complain complains complained complaining quip quips quipped quipping
        boast boasts boasted boasting brag brags bragged bragging proclaim proclaims proclaimed proclaiming
        profess professes professed professing recount recounts recounted recounting aver avers averred averring
        add adds added adding claim claims claimed claiming report reports reported reporting recall recalls
        recalled recalling accuse accuses accused accusing joke jokes joked joking recommend recommends
        recommended recommending write writes wrote written writing note notes noted noting promise promises
        promised promising assure assures assured assuring remind reminds reminded reminding express expresses
        expressed expressing
    """,
    "denies": """
        deny denies denied denying refute refutes refuted refuting rebut rebuts rebutted rebutting disavow
        disavows disavowed disavowing repudiate repudiates repudiated repudiating dismiss dismisses dismissed
        dismissing reject rejects rejected rejecting
    """,
    "confirms": """
        confirm confirms confirmed confirming acknowledge acknowledges acknowledged acknowledging admit admits
        admitted admitting concede concedes conceded conceding corroborate corroborates corroborated
        corroborating attest attests attested attesting affirm affirms affirmed affirming
    """,
    "questions": """
        ask asks asked asking wonder wonders wondered wondering inquire inquires inquired inquiring query
        queries queried querying question questions questioned questioning
    """,
    "urges": """
        urge urges urged urging implore implores implored imploring exhort exhorts exhorted exhorting demand
        demands demanded demanding
    """,
    "other": """
        reply replies replied replying respond responds responded responding retort retorts retorted retorting
        criticize criticizes criticized criticizing criticise criticises criticised criticising condemn condemns
        condemned condemning denounce denounces denounced denouncing decry decries decried decrying praise
        praises praised praising blast blasts blasted blasting slam slams slammed slamming chide chides chided
        chiding mock mocks mocked mocking blame blames blamed blaming defend defends defended defending tout
        touts touted touting echo echoes echoed echoing assail assails assailed assailing
    """,
}
"""Verbs, in all their forms, that report wherever they stand."""

WITH_CONTENT = {
    "asserts": """
        maintain maintains maintained maintaining pledge pledges pledged pledging estimate estimates estimated
        estimating forecast forecasts forecasting reveal reveals revealed revealing observe observes observed
        observing continue continues continued continuing fear fears feared fearing worry worries worried
        worrying find finds found finding show shows showed shown showing indicate indicates indicated
        indicating signal signals signaled signalled signaling signalling point points pointed pointing mention
        mentions mentioned mentioning swear swears swore sworn swearing learn learns learned learnt learning
        counter counters countered countering read reads reading call calls called calling quote quotes quoted
        quoting stipulate stipulates stipulated stipulating repeat repeats repeated repeating speculate
        speculates speculated speculating suspect suspects suspected suspecting project projects projected
        projecting
    """,
    "denies": """
        dispute disputes disputed disputing contradict contradicts contradicted contradicting
    """,
    "confirms": """
        agree agrees agreed agreeing concur concurs concurred concurring verify verifies verified verifying
        guarantee guarantees guaranteed guaranteeing
    """,
    "questions": """
        doubt doubts doubted doubting
    """,
    "urges": """
        propose proposes proposed proposing request requests requested requesting advise advises advised
        advising plead pleads pleaded pleading counsel counsels counseled counselled
    """,
    "other": """
        answer answers answered answering shout shouts shouted shouting yell yells yelled yelling cry cries
        cried crying chant chants chanted chanting exclaim exclaims exclaimed exclaiming
    """,
}
"""Verbs that report where a content stands beside them ("found that", "“…,” she cried"), and mean other things else."""

NEED_CONTENT = frozenset(
    """
    admitting alleged blame chant chants claim claiming claims confirmed demand demanded demanding demands denying
    disclosed echo echoes estimate estimates explain express joke jokes mock mocks note notes praise promise
    promises question questions quip quips remark remarks report reporting reports request requests respond
    responding slam tell tweet tweets urge urges worry write writing written
    """.split()
)
"""Forms of the verbs above that are something else as often: nouns, adjectives ("the alleged thief"), answers."""

PHRASES = {
    "asserts": (
        r"according\s+to",
        r"as\s+per",
        r"in\s+(?:an?|his|her|their|its)\s+(?:\w+\s+)?(?:statement|interview|email|e-mail|op-ed|tweet|memo)",
        r"on\s+(?:the\s+)?condition\s+of\s+anonymity",
        r"(?:is|are|was|were|been)\s+(?:widely\s+)?(?:said|reported|believed|understood|thought|expected|rumou?red)\s+to",
        r"(?:point(?:s|ed|ing)?)\s+(?:out|to)",
        r"(?:refer(?:s|red|ring))\s+to",
        r"(?:make|makes|made|making)\s+(?:it\s+)?clear",
        r"(?:go(?:es)?|went)\s+on\s+to\s+say",
        r"(?:was|were|been|is|are)\s+quoted",
        r"reportedly",
        r"in\s+(?:his|her|their)\s+(?:own\s+)?words",
        r"as\s+(?:\w+\s+){1,3}put\s+it",
    ),
    "urges": (r"call(?:s|ed|ing)\s+(?:for|on|upon)",),
    "declines": (
        r"(?:declin|refus)(?:e|es|ed|ing)\s+to",
        r"(?:did|does|do|has|have|had|would)(?:\s+not|n['’]t)\s+(?:immediately\s+)?(?:respond(?:ed)?|comment|return|reply)",
        r"could(?:\s+not|n['’]t)\s+(?:immediately\s+)?be\s+reached",
        r"(?:had|have|has|offered)\s+no\s+(?:immediate\s+)?comment",
    ),
    "denies": (r"pleads?\s+not\s+guilty", r"pleaded\s+not\s+guilty", r"pled\s+not\s+guilty"),
}
"""Patterns of several words, for text in any case; only white space and words lie between the words given."""

NOUNS = frozenset(
    """
    accusation accusations admission allegation allegations announcement assertion assertions assurance assurances
    claim claims complaint complaints confirmation contention denial denials prediction rumor rumors rumour rumours
    statement suggestion suggestions testimony threat warning warnings
    """.split()
)
"""Nouns that report where "that" follows them."""

NOT_BEFORE_BASE = frozenset(
    """
    to would can could should may might must will shall not cannot let don't can't won't didn't wouldn't couldn't
    i you we i'd you'd we'd i'll you'll we'll do does did
    """.split()
)
"""Words before a base form that show speech that was wished, possible or the speaker's own, not reported."""

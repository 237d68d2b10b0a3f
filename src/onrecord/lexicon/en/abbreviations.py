"""Words about where a sentence may end. Abbreviations stand without their last full stop, in lower case."""

NEVER_LAST = frozenset(
    """
    adm ald amb approx asst atty brig capt cdr cf cllr cmdr col comdr const cpl det dr drs e.g ens fr gen gov govs hon
    i.e insp lt ltg maj messrs mlle mme mr mrs ms msgr mx pfc pres prof profs pvt rep reps rev rt sen sens sgt spc
    supt v viz vs
    """.split()
)
"""What follows belongs to them: titles, and words that point ahead."""

BEFORE_NUMBERS = frozenset("art ch fig figs fri mon no nos p pp sat sec sun thu thurs tue tues vol vols wed".split())
"""Abbreviations before a number or a month; whole words, or rare, elsewhere."""

SELDOM_LAST = frozenset(
    """
    ala apr ariz assn aug ave blvd bros calif co colo conn corp dec dept dist etc feb fla ft inc jan jr jul ltd m.d
    mass mich minn mt nov oct okla ph.d plc sept sep sr st tenn treas univ wis
    """.split()
)
"""They end a sentence only where one of `OPENERS` follows. Initials and dotted letters ("U.S.") are treated alike."""

OPENERS = frozenset(
    """
    a according after an and as asked at before but by for from he her here his how i if in it its no not on one or
    our she since so that the their there these they this those to two we what when where while who why with you your
    """.split()
)
"""Words that, with a capital, hardly ever go on after an abbreviation."""

AFTER_INITIAL = OPENERS - frozenset("a an as by he her his i no not one so to who you".split())
"""Of these, the ones that are no surname: "J. So" and "Kim J. No" are people."""

AFTER_CLOCK = frozenset(
    """
    april august central december eastern february friday january july june local march may monday mountain november
    october pacific saturday september sunday thursday tuesday wednesday apr aug dec feb fri jan mon nov oct sat sep
    sept sun thu thurs tue tues wed bst cdt cest cet cst edt est et gmt ist mdt mst pdt pkt pst pt ct utc
    """.split()
)
"""What may follow "a.m." or "p.m." with a capital within a sentence: days, months, time zones."""

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

AFTER_QUOTE = frozenset(
    """
    said says asked asks added adds replied replies responded told tweeted wrote writes cried shouted yelled exclaimed
    declared wondered demanded insisted joked quipped chanted answered continued concluded explained thundered recalled
    """.split()
)
"""Verbs that carry a sentence on after a quoted question or shout: '"Why now?" Ms Lee asked.'"""

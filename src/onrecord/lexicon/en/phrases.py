"""Small words by which a noun phrase is taken apart."""

AFTER_THE_HEAD: frozenset[str] = frozenset(
    """
    of in for from at with on to by about near inside outside within between against under over after before
    during across behind around along among amid without into than as including such like via through since
    until who which that whose whom where when familiar close aware privy representing involved speaking sent
    signed obtained seen released published issued called named known dated entitled titled working living
    quoted cited based held briefed claiming saying is was were are has have had himself herself itself there
    here present alike themselves elsewhere abroad nationwide attending taking calling led run written posted
    carried addressed reviewed emailed circulated kept made drawn taken given brought
    """.split()
)
"""Words that end the part of a noun phrase that holds its head ("officials | familiar with the talks")."""

OPENERS: frozenset[str] = frozenset(
    "meanwhile however still yet but and while when although though because as if so also then later earlier today "
    "yesterday tonight asked speaking according perhaps instead nevertheless moreover indeed like unlike since after "
    "before for in on at by from with neither nor either both or not only even just where until despite during amid "
    "under over through than once here there why how what".split()
)
"""Words that open a sentence with a capital letter and get taken for the first word of a name."""

JOINING: frozenset[str] = frozenset("and or & nor".split())

LINKING: frozenset[str] = frozenset("of for from at with in to on by".split())
"""Prepositions that lead from a person or group to where it belongs ("a spokesman for the bank")."""

SEEING: frozenset[str] = frozenset("seen obtained reviewed viewed cited quoted read leaked verified".split())
"""Participles after which "by" leads to the reader of a writing, not to its maker ("a memo seen by …")."""

NARROWING: frozenset[str] = frozenset(
    """
    former acting deputy vice interim foreign prime defence defense interior finance health education energy transport
    justice senior chief special assistant general national state federal regional local provincial municipal junior
    first second third opposition press trade water agriculture labour labor home external internal environment culture
    sports tourism housing planning commerce treasury economic military political legal medical shadow lead news
    """.split()
)
"""Words that tell one post from another ("foreign minister" is not "health minister")."""

EARLIER: frozenset[str] = frozenset("former ex late then acting interim deputy vice assistant".split())
"""Words that make another post of one: the deputy mayor is not the mayor."""

PLACING: frozenset[str] = frozenset("in near throughout across outside inside into".split())
"""Prepositions after which a lone name is a place's more often than a person's."""

PLACED: frozenset[str] = frozenset(
    """
    city town village state capital port republic kingdom province island district county region mayor streets
    outskirts coast bay ambassador envoy embassy trip flight flights exports imports border treaty war trains road
    ferry north south east west
    """.split()
)
"""Nouns after which "of", "to", "from" or "with" leads to a place ("the city of Karsholm", "ambassador to Vedrana")."""

OF_PLACES: frozenset[str] = frozenset(
    """
    parliament army capital border borders embassy coast navy airport airports police economy streets voters population
    waters airspace territory currency prime constitution harbour harbor port central inhabitants north south east west
    """.split()
)
"""Words after the genitive of a place's name ("Karsholm's parliament"); persons seldom have one."""

ADJECTIVE_ENDINGS: tuple[str, ...] = ("ian", "an", "ish", "ese", "i", "ovian", "anian", "ic", "en")
"""What makes an adjective of a place's name without its last vowel ("Kessia", "Kessian")."""

PLACE_ENDINGS: tuple[str, ...] = (
    "stan", "grad", "abad", "polis", "shire", "ovia", "onia", "avia", "esia", "ania", "pur",
)  # fmt: skip
"""Endings of places' names that surnames seldom have."""

PLACE_OPENINGS: frozenset[str] = frozenset("fort port mount cape camp lake".split())
"""First words of places' names of two words and more ("Fort Brand"); no person's first name is among them."""

AFTER_HER: frozenset[str] = AFTER_THE_HEAD | frozenset(
    "and or but if whether he she they it not so too again how why what the a an this these her his as yesterday "
    "today tomorrow down up out back away off".split()
)
"""Words before which "her" is the one spoken of and not whose something is ("told her that", "saw her again")."""

SUBORDINATING: frozenset[str] = frozenset(
    "before after when while although though until as if because since once asked despite whenever unless in even "
    "having like unlike by soon whether".split()
)
"""Words that open a sentence with a clause that hangs on the rest ("Before he resigned, …")."""

ABSTRACT_ENDINGS: tuple[str, ...] = (
    "ion", "ism", "ness", "ment", "ity", "ing", "ance", "ence", "ship", "cy", "ure", "ery", "th", "ogy", "nomy",
)  # fmt: skip
"""Endings of nouns that are nobody's: "the decision", "the evidence"."""

FIELDS: frozenset[str] = frozenset(
    """
    roads schools fisheries farms farming forestry forests agriculture transport energy water housing pensions mines
    mining ports harbour harbours railways immigration migration climate digital technology science research veterans
    women youth children families sport sports arts heritage tourism trade industry enterprise business employment works
    rural islands police prisons security intelligence budget finance revenue tax planning interior foreign home defence
    defense health education justice labour labor environment culture communications infrastructure aviation shipping
    """.split()
)
"""Fields by which one minister, editor or spokesman is told from another, lower case."""

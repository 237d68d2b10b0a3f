"""Small words by which a noun phrase is taken apart."""

AFTER_THE_HEAD: frozenset[str] = frozenset(
    """
    of in for from at with on to by about near inside outside within between against under over after before
    during across behind around along among amid without into than as including such like via through since
    until who which that whose whom where when familiar close aware privy representing involved speaking sent
    signed obtained seen released published issued called named known dated entitled titled working living
    quoted cited based held briefed claiming saying is was were are has have had himself herself itself there
    here present alike themselves elsewhere abroad nationwide attending taking calling led run written posted
    carried addressed reviewed emailed circulated
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

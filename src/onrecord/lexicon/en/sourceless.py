"""Words of cues that name no source, by which it shows whether everybody speaks or somebody who is left out."""

BEING: frozenset[str] = frozenset("is are was were be been being am isnt arent wasnt werent gets got".split())
"""Forms of the verb that makes a passive, in normal form."""

PARTICIPLES: frozenset[str] = frozenset(
    """
    said told thought known seen understood held felt found shown given made sent brought taken written put read heard
    meant sworn forecast foretold forbidden bidden taught overheard foreseen
    """.split()
)
"""Participles that do not end in -ed, lower case."""

HELD: frozenset[str] = frozenset(
    """
    said reported rumoured rumored thought believed known seen understood held felt considered regarded viewed expected
    estimated feared hoped assumed presumed deemed suspected predicted forecast speculated reckoned supposed perceived
    reputed projected anticipated credited acknowledged hailed touted criticised criticized praised mooted guessed
    judged acclaimed tipped suggested wondered imagined dreaded celebrated remembered
    """.split()
)
"""Participles for what is commonly held ("is believed", "was widely seen as"): everybody's word. Lower case."""

HEARSAY: frozenset[str] = frozenset(
    "reportedly supposedly purportedly ostensibly apparently presumably reputedly".split()
)
"""Adverbs by which a story says that it was told so and not by whom: everybody's word. Lower case."""

CHARGE: frozenset[str] = frozenset({"allegedly", "alleged"})
"""Words for a charge, which somebody must have brought. Lower case."""

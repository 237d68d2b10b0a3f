"""Pronouns, by what they can stand for."""

HE: frozenset[str] = frozenset("he him his himself".split())
SHE: frozenset[str] = frozenset("she her hers herself".split())
IT: frozenset[str] = frozenset("it its itself".split())
THEY: frozenset[str] = frozenset("they them their theirs themselves both".split())
ME: frozenset[str] = frozenset("i me my mine myself i'm i’m i've i’ve i'd i’d i'll i’ll".split())
WE: frozenset[str] = frozenset("we us our ours ourselves we're we’re we've we’ve we'd we’d we'll we’ll".split())
YOU: frozenset[str] = frozenset("you your yours yourself yourselves".split())
RELATIVE: frozenset[str] = frozenset("who whom whose which that".split())
ANYONE: frozenset[str] = frozenset(
    "everyone everybody anyone anybody someone somebody nobody one others many some most few those these none all "
    "several".split()
)
"""Words for people that take up nobody in particular."""

DETERMINERS: frozenset[str] = frozenset(
    "the a an this that these those his her its their our my your some any many several most few both all each every "
    "no another other such one".split()
)
DEFINITE: frozenset[str] = frozenset("the this that these those both".split())
INDEFINITE: frozenset[str] = frozenset("a an another one some several many any few".split())
NUMBERS: frozenset[str] = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens scores hundreds thousands several both "
    "multiple numerous many few some".split()
)
"""Words that say more than one."""
QUANTITIES: frozenset[str] = frozenset(
    "number handful majority couple lot lots range half third quarter rest percent pc".split()
)
"""Nouns that count what follows them after "of" ("a number of officials")."""

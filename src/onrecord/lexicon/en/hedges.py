"""English words of distance and doubt, which a record keeps as they stand."""

HEDGES = (
    r"reportedly|allegedly|purportedly|supposedly|ostensibly|apparently|seemingly|presumably|possibly|probably|perhaps",
    r"maybe|likely|unlikely|potentially|conceivably|arguably|unconfirmed|unverified|so-called|would-be|suspected",
    r"alleged|purported|supposed|rumou?red|unsubstantiated|in theory|in principle",
    r"as far as \w+ (?:know|knows|knew|can tell|could tell)",
    (
        r"(?:is|are|was|were|been|be) (?:(?:widely|also|still) )?(?:believed|thought|said|understood|reported|rumou?red"
        r"|alleged|suspected|presumed|expected|feared)(?: to)?"
    ),
    r"(?:may|might|could)(?: (?:not|well|also|even|still))?(?: have| be(?: \w+ing)?)?",
    r"(?:appear|seem)(?:s|ed)?(?: (?:to(?: have| be)?|that|as if|as though))?",
    r"(?:did|does|do|would|could|has|have)(?: not|n't) (?:ruled? (?:it |that |this )?out|deny|denied)",
    r"cannot (?:rule out|be ruled out)",
    r"(?:refus|declin)\w+ to (?:rule out|deny)",
    r"(?:it is|it was|it's) (?:possible|likely|unclear|not clear|unlikely|conceivable)(?: that)?",
    r"there is a (?:chance|possibility)",
    (
        r"(?:about|around|roughly|approximately|nearly|almost|some|at least|up to|as many as|more than|an estimated"
        r"|estimated|close to|fewer than|less than)(?= [$£€]?\d| (?:a )?(?:dozen|hundred|thousand|million|half|one|two"
        r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b)"
    ),
    r"or so|in part|to some extent|sort of|kind of|as it were|i (?:think|guess|suppose|believe)",
    r"in (?:my|our|his|her|their) (?:opinion|view)",
    r"could not (?:immediately |independently )?be (?:verified|confirmed)",
    r"not been (?:independently )?(?:verified|confirmed)",
)
"""Patterns for folded text, where a space stands for any number of them."""

MONTH = "may"
"""A word that is a hedge in small letters and a month with a capital inside a sentence."""

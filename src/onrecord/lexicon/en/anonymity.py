"""Reasons that a story gives for leaving a source unnamed."""

REASONS: tuple[tuple[str, str, str], ...] = (
    (
        r"on (?:the )?(?:strict )?condition of anonymity",
        "an aide said on condition of anonymity",
        "the anonymity of the crowd",
    ),
    (
        (
            r"(?:(?:who|because|as|since) )?(?:\w+ )?(?:was|were|is|are|wasn['’]t|weren['’]t|isn['’]t|aren['’]t)"
            r"(?: not| neither)? (?:authori[sz]ed|permitted|allowed|cleared) to"
            r" (?:speak|talk|comment|discuss|brief|be quoted|disclose|address)"
        ),
        "officials who were not authorised to speak to the press",
        "the mayor was authorised to sign the lease",
    ),
    (
        r"not (?:being )?authori[sz]ed to (?:speak|talk|comment|discuss|brief)",
        "not authorized to discuss it",
        "not sold",
    ),
    (
        r"(?:who )?(?:spoke|speaking|talked|talking)(?: to \w+)? anonymously",
        "a guard, speaking anonymously, said",
        "she was speaking slowly",
    ),
    (
        (
            r"(?:(?:who|and) )?(?:asked|asking|requested|requesting|insisted|insisting|demanded|demanding)"
            r"(?: (?:on|for))? (?:anonymity|not to be (?:named|identified|quoted)"
            r"|that (?:\w+ ){1,3}not be (?:named|used|identified)"
            r"|to remain (?:anonymous|unnamed))"
        ),
        "a clerk who asked not to be named",
        "who asked to be named captain",
    ),
    (
        (
            r"(?:(?:who|and) )?(?:declined|declining|refused|refusing|did not (?:want|wish)|didn['’]t (?:want|wish)"
            r"|does not (?:want|wish)|preferred not|wished not|wants not) to (?:be (?:named|identified|quoted by name)"
            r"|give (?:\w+ ){1,3}names?|have (?:\w+ ){1,3}name (?:used|published|printed))"
        ),
        "a neighbour who did not wish to be named",
        "a neighbour who did not wish to be photographed",
    ),
    (
        r"(?:(?:who|whose) )?(?:can(?:not|['’]t)|could not|could(?:n['’]t)|may not|must not) be (?:named|identified)",
        "a minor who cannot be named for legal reasons",
        "it can be named after anyone",
    ),
    (
        r"whose (?:full |real )?names? (?:\w+ ){1,3}(?:withheld|changed)",
        "a nurse whose name is being withheld",
        "whose name is on the door",
    ),
)
"""Patterns over text in any case, one that matches and one that does not beside each."""

ON: str = (
    r"(?:(?! that\b)(?:(?! (?:said|says|told|tells|added|confirmed|denied|warned|described|claimed|reported)\b)"
    r"(?:[^.,;:!?\n\"“”]| \d+\.\d))*)?"
)
"""What still belongs to the reason after its pattern: the words up to the next stop, comma, quotation mark or verb of
saying; nothing where "that" opens what was said."""

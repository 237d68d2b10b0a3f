"""Words at the edges of a story: what stands before a colon and is no place, and what names an outlet."""

NOT_PLACES: frozenset[str] = frozenset(
    {
        "a", "advisory", "alert", "analysis", "breaking", "comment", "correction", "developing", "editor's note",
        "exclusive", "explainer", "fact check", "factbox", "file", "interview", "just in", "live", "new", "note",
        "opinion", "photos", "pictures", "q", "q&a", "question", "read", "read more", "review", "sponsored", "stock",
        "summary", "survey", "the", "timeline", "tip", "top", "update", "updated", "video", "view", "warning", "watch",
        "what", "why", "also read", "disclaimer", "faq", "tl;dr", "tldr", "key points", "related", "see also", "ps",
        "column", "commentary", "editorial", "feature", "letter", "letters", "obituary", "poll", "profile", "quiz",
        "report", "special report", "spoiler", "transcript", "verdict",
    }
)  # fmt: skip
"""Lower-case labels that look like a dateline's place when printed in capitals."""

OUTLET_WORDS: frozenset[str] = frozenset(
    """
    advertiser agency argus bee broadcasting bugle chronicle courier daily dispatch enquirer examiner express gazette
    guardian herald inquirer journal ledger magazine mail media mercury messenger mirror monitor network news newspaper
    newswire observer online post press radio record register reporter review sentinel standard star telegraph
    television times today tribune tv week weekly wire
    """.split()
)
"""Lower-case words by which an outlet's name is known from a person's."""

NOT_IN_OUTLETS: frozenset[str] = frozenset(
    {"all", "book", "breaking", "latest", "live", "local", "more", "our", "press", "this", "today's", "top", "your"}
)
"""Lower-case words by which a menu's label ("Latest News", "Live TV") is known from an outlet's name."""

COMPANY_SUFFIXES: tuple[str, ...] = (
    "private limited", "pvt limited", "pvt ltd", "pty ltd", "limited", "ltd", "incorporated", "inc", "llc", "llp",
    "plc", "gmbh", "corporation", "corp", "company", "holdings", "media group", "publishing group", "group",
)  # fmt: skip
"""What a company adds to the name of its outlet, lower case and without full stops; longer ones first."""

SPEAKING: tuple[str, ...] = ("added", "asked", "asks", "replied", "said", "says", "told", "tells")
"""What a speaker is written with; a place before one of them is no mere place of a dateline."""

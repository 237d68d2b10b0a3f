"""Words at the edges of a story: what stands in capitals before a colon and is no place, and what names an outlet."""

NOT_PLACES: frozenset[str] = frozenset(
    {
        "a", "advisory", "alert", "analysis", "breaking", "comment", "correction", "developing", "editor's note",
        "exclusive", "explainer", "fact check", "factbox", "file", "interview", "just in", "live", "new", "note",
        "opinion", "photos", "pictures", "q", "q&a", "question", "read", "read more", "review", "sponsored", "stock",
        "summary", "survey", "the", "timeline", "tip", "top", "update", "updated", "video", "view", "warning", "watch",
        "what", "why", "also read", "disclaimer", "faq", "tl;dr", "tldr", "key points", "related", "see also", "ps",
    }
)  # fmt: skip
"""Lower-case labels that look like a dateline's place when printed in capitals."""

OUTLET_WORDS: frozenset[str] = frozenset(
    {
        "agency", "broadcasting", "chronicle", "courier", "daily", "dispatch", "examiner", "express", "gazette",
        "guardian", "herald", "inquirer", "journal", "magazine", "mail", "media", "mirror", "monitor", "network",
        "news",
        "newspaper", "newswire", "observer", "online", "post", "press", "radio", "record", "register", "reporter",
        "review", "sentinel", "standard", "star", "telegraph", "television", "times", "today", "tribune", "tv", "week",
        "weekly", "wire",
    }
)  # fmt: skip
"""Lower-case words by which an outlet's name is known from a person's."""

"""Words of bylines: what leads to a name, what follows one, and what stands where a name should."""

LEADS: tuple[str, ...] = (
    "live reporting by",
    "written and reported by", "reported by", "written by", "words by", "story by", "text by", "report by",
    "posted by", "published by", "article by", "reporting by", "contributed by", "authored by", "author(s)",
    "authors", "author", "by",
)  # fmt: skip
"""What leads to the names of writers; the longer of two that begin alike stands first."""

FOREIGN_LEADS: tuple[str, ...] = ("von", "par", "por")
"""What leads to a name on pages in German, French, Spanish and Portuguese; also parts of names, so only before two."""

ROLES: frozenset[str] = frozenset(
    {
        "analyst", "anchor", "associate", "bureau", "ceo", "chief", "cofounder", "columnist", "contributing",
        "contributor", "copywriter", "correspondent", "critic", "cto", "cfo", "coo", "deputy", "director",
        "editor", "editor-at-large", "editor-in-chief", "editorial", "executive", "fellow", "founder", "freelance",
        "freelancer", "intern", "journalist", "lead", "manager", "managing", "marketer", "partner", "photographer",
        "president", "producer", "professor", "reporter", "reviewer", "senior", "specialist", "staff", "strategist",
        "vice", "vp", "writer", "co-founder", "former", "guest", "principal", "consultant", "cmo",
    }
)  # fmt: skip
"""Words of a post or a trade, lower case, that follow a name in a byline."""

BEATS: frozenset[str] = frozenset(
    {
        "africa", "agriculture", "asia", "aviation", "business", "china", "city", "court", "crime", "culture", "data",
        "defence", "defense", "diplomatic", "economics", "education", "energy", "environment", "europe", "fashion",
        "features", "finance", "food", "football", "foreign", "global", "health", "home", "india", "international",
        "investigations", "legal", "lifestyle", "media", "medical", "middle", "national", "news", "night",
        "parliamentary", "political", "politics", "regional", "science", "security", "social", "special", "sport",
        "sports", "tech", "technology", "transport", "travel", "trending", "us", "uk", "weekend", "white", "world",
    }
)  # fmt: skip
"""Words that narrow a post ("political editor"), lower case; between a name and a post they belong to the post."""

DEGREES: frozenset[str] = frozenset(
    {
        "phd", "md", "do", "rn", "rd", "rdn", "ld", "cpa", "cfa", "cfp", "esq", "mba", "ma", "msc", "ms", "mph", "bsc",
        "lcsw", "lmft", "psyd", "dds", "dvm", "jd", "llb", "mbe", "obe", "cbe", "np", "pa-c", "cscs", "mscn", "lpc",
    }
)  # fmt: skip
"""Letters after a name, lower case and without full stops."""

NOBODY: frozenset[str] = frozenset(
    {
        "admin", "administrator", "agencies", "agency", "anonymous", "author", "author name", "by", "contributor",
        "correspondent", "desk", "editor", "editorial", "editorial desk", "editorial staff", "editorial team",
        "editors", "guest", "guest author", "guest contributor", "guest writer", "monitoring desk", "n/a", "news desk",
        "newsdesk", "newsroom", "none", "null", "online desk", "our correspondent", "our reporter",
        "our staff reporter",
        "press release", "redaction", "reporter", "root", "site admin", "staff", "staff correspondent", "staff editor",
        "staff report", "staff reporter", "staff reporters", "staff writer", "staff writers", "system", "team",
        "the editor", "the editors", "undefined", "unknown", "user", "view profile", "web desk", "webdesk",
        "webmaster", "wire", "wire reports", "wire service", "wordpress", "written by", "www", "more", "see bio",
        "see all posts", "view all posts", "read more", "follow", "news agencies",
        "wires", "agency reports", "wire services", "our correspondents", "newswires",
    }
)  # fmt: skip
"""What stands where a writer's name should and names nobody, lower case."""

PICTURE_WORDS: tuple[str, ...] = (
    "photo", "photograph", "photographer", "picture", "image", "illustration", "graphic", "video", "file", "getty",
    "shutterstock", "screenshot", "screengrab", "handout",
)  # fmt: skip
"""Words of a credit that is for a picture, not for the text."""

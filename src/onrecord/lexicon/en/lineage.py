"""How English stories say that they have something from another outlet, and whose text they print."""

CITING_BEFORE: tuple[str, ...] = (
    "according to", "per", "as per", "word from", "news from",
    "citing", "cites", "cited", "quoting", "quoted", "quotes", "quoted by", "told",
    "tells", "telling", "reported by", "reported in", "reported on", "published by", "published in", "published on",
    "carried by", "carried in", "broadcast by", "aired by", "aired on", "appeared in", "appeared on", "writing in",
    "wrote in", "said in", "said on", "seen by", "obtained by", "reviewed by", "quoted in", "cited by", "revealed by",
    "revealed in", "disclosed by", "broken by", "speaking to", "speaking with", "spoke to", "spoke with", "speaks to",
    "talking to", "talked to", "interview with", "interview to", "interview in", "interview on", "interviewed by",
    "statement to", "comments to", "remarks to", "report by", "report in", "report from", "report on", "reports by",
    "reports in", "reports from", "story by", "story in", "article by", "article in", "account in", "column in",
    "investigation by", "picked up by", "relayed by", "confirmed to", "first in", "reporting by", "reporting in",
    "leaked to", "read in", "readers of", "viewers of", "listeners of", "claims in", "claim in", "claims by",
    "claim by", "relying on", "based on", "pointing to",
    "pointed to", "credited", "crediting", "referring to", "referred to",
)  # fmt: skip
"""What stands before the name of an outlet that is cited, in lower case."""

CITING_PARTICIPLES: frozenset[str] = frozenset(
    """
    reported published carried broadcast aired revealed disclosed quoted cited broken leaked told posted printed
    emerged appeared featured interviewed
    """.split()
)
"""Verb forms that cite with "by", "in", "on", "with" or "to" a word or two later ("reported earlier by")."""

CITING_VERBS: frozenset[str] = frozenset("says said reports reported writes wrote claims claimed reveals".split())
"""Verbs that stand before the name after what is cited ("…, says the Ledger")."""

CITING_BETWEEN: frozenset[str] = frozenset(
    """
    a an the in by from of on to its his her their this that report reports story stories article articles account
    accounts piece investigation exclusive new earlier separate local state national state-run state-owned privately
    owned daily weekly newspaper paper broadcaster station channel tabloid magazine agency news outlet outlets
    website site wire newswire rival fellow respected regional reporter reporters correspondent journalist journalists
    what item dispatch coverage interview published carried
    """.split()
)
"""Words that may stand between those and the name."""

CITING_AFTER: frozenset[str] = frozenset(
    """
    report reports reported reporting say says said write writes wrote written reveal reveals revealed claim claims
    claimed quote quotes quoted quoting cite cites cited citing learn learns learned learnt disclose discloses
    disclosed publish publishes published carry carries carried run runs ran note notes noted detail details detailed
    broke breaks understands understood describes described suggests suggested put added adds
    """.split()
)
"""Verbs after the name of an outlet that is cited."""

CITING_NOUNS: frozenset[str] = frozenset(
    """
    report reports story stories article articles account accounts piece investigation scoop interview coverage
    reporting exclusive dispatch item revelation revelations disclosure reporter correspondent journalist
    """.split()
)
"""Nouns after the name of an outlet that is cited: "the Ledger's story", "a Ledger report"."""

CITING_AFTER_BETWEEN: frozenset[str] = frozenset(
    """
    has had have was is also first earlier later then since who which that exclusively newspaper paper agency news
    website site broadcaster station channel magazine daily weekly on in monday tuesday wednesday thursday friday
    saturday sunday yesterday today now already own latest front-page recent new original morning evening night early
    late online the a
    """.split()
)
"""Words that may stand between the name and those, days of the week among them."""

CITING_PIECES: frozenset[str] = frozenset(
    "piece article column essay op-ed editorial commentary analysis post review blog letter feature".split()
)
"""What somebody writes in or for an outlet: "in an opinion piece for the Ledger"."""

CITING_PAGES: frozenset[str] = frozenset("website site blog page pages".split())
"""Where an outlet has it: "on the website of the Ledger"."""

POINTING: frozenset[str] = frozenset("which that this it so what as".split())
"""Words that stand for what is cited and say nothing of it: what they point to stands beside them."""

CITING_BACK: frozenset[str] = frozenset(
    "newspaper paper daily weekly magazine tabloid broadsheet broadcaster station channel outlet agency website".split()
)
"""Nouns that with "the" stand for the outlet last cited ("the newspaper said")."""

NAME_OPENERS: frozenset[str] = frozenset(
    """
    citing quoting per via as in on at by from after before when while but and according although though since told
    a an asked speaking writing reporting if for with because both however meanwhile earlier later yesterday today now
    monday tuesday wednesday thursday friday saturday sunday this that these those last
    """.split()
)
"""Words with which a sentence opens, so that their capital letter is no part of a name."""

PART_CREDITS: tuple[str, ...] = (
    "additional reporting by", "additional reporting from", "reporting by", "with reporting by", "with reporting from",
    "with files from", "with agency inputs from", "with inputs from", "source:", "text by", "text:",
    "material from", "from our wire partner", "distributed by", "supplied by", "courtesy of",
    "©", "copyright", "(c)",
)  # fmt: skip
"""What stands before an agency's name in a line under a story."""

PART_CREDITS_AFTER: tuple[str, ...] = (
    "contributed to this report", "contributed to this story", "contributed reporting", "contributed to this article",
    "also contributed", "all rights reserved",
)  # fmt: skip
"""What stands after it."""

VAGUE_SPEAKERS: frozenset[str] = frozenset(
    """
    a an the one some several two three few many certain other another unnamed anonymous unidentified well-placed
    source sources person people man woman insider insiders familiar with matter issue situation who asked not to be
    named speaking on condition of anonymity because was were is are authorised authorized speak discuss it publicly
    someone somebody knowledge briefed close
    """.split()
)
"""Words of a description that tell nothing of who it is."""

PARAPHRASE_IDLE: frozenset[str] = frozenset(
    """
    a an the and or but of in on at to for from by with as is are was were be been being has have had do does did will
    would could should may might that this these those it its he she his her they their them him who which what when
    where there here than then so not no also after before over under into out up down about said says say told
    according reported reports report one two more most
    """.split()
)
"""Words that two wordings of one thing may or may not share."""

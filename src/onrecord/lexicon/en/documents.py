"""Words for writings that speak, in groups of which one word may take up another."""

DOCUMENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in """
    report article story piece op-ed editorial column dispatch investigation feature commentary essay opinion
    blog analysis exclusive scoop documentary book memoir

    study paper research survey poll analysis findings census assessment review report data figures statistics
    audit index forecast projections projection estimate estimates

    letter email e-mail memo memorandum message note correspondence cable missive text

    statement correction apology clarification communique communiqué release announcement
    declaration notice bulletin advisory briefing warning

    filing complaint lawsuit suit petition indictment affidavit motion brief document documents papers ruling
    judgment judgement verdict testimony deposition submission transcript warrant charges records

    tweet tweets post posts message thread

    bill law act order decree resolution constitution treaty guidelines guideline rule rules policy manual
    charter agreement regulation regulations proposal plan manifesto recommendations contract code guidance

    copy draft extract passage paragraph version translation entry chapter section preface foreword

    accounts results tables dataset database spreadsheet table chart readout printout

    banner placard poster billboard flyer leaflet brochure catalogue label inscription epitaph graffiti notice plaque
    sign hoarding

    track tracks trace traces log logs telemetry readout reading readings seismogram

    telegram postcard fax voicemail e-mails emails messages texts telex

    accord pact protocol ordinance statute clause article amendment deed lease will testament licence license permit
    certificate treaty convention

    invoice receipt record log logs diary ledger minutes register file files archive spreadsheet dossier footage
    recording tape video photograph map chart sign plaque website page headline speech interview leaflet summary
    timetable itinerary logbook notebook textbook encyclopaedia dictionary scripture bible gospel poem song lyrics
    prospectus white-paper factsheet footnote appendix annex testimonial blueprint
    ad advert advertisement commercial biography timeline excerpt obituary pamphlet bylaws film movie show novel
    """.split("\n\n")
)
"""Groups of nouns, singular and plural as they are used, lower case. Looked up by head noun."""

GATHERED: frozenset[str] = frozenset(
    """
    report rumour rumor speculation claim allegation criticism suggestion accusation suspicion fear hope concern
    media press gossip word consensus opinion sentiment whisper complaint leak account outcry backlash
    suggestion call demand voice opinion conjecture public world community internet
    history wisdom lore legend evidence warning question doubt talk belief
    """.split()
)
"""Nouns that name no one speaker: what is going round ("rumours", "reports"), or everybody ("the public"); singular.

A noun that is also in `DOCUMENTS` counts as gathered only in the plural and without an owner ("persistent reports").
"""

HOLDING: frozenset[str] = frozenset("in by from of for".split())
"""What leads from a writing to whose it is: "a piece in the Leval Ledger", "a letter from the mayor"."""

RESTING: frozenset[str] = frozenset("per citing quoting".split())
"""What stands before the writing that a story rests on ("as per a piece in the Leval Ledger")."""

MAKING: frozenset[str] = frozenset(
    """
    kept keeps writes published released issued wrote sent filed posted printed ran carried broke aired commissioned
    submitted signed
    tweeted delivered circulated unveiled
    """.split()
)
"""What the one whose writing it is did with it: "the ministry released a report"."""

MADE_BY: frozenset[str] = frozenset(
    """
    brought filed written signed commissioned published prepared compiled issued released sent drafted submitted posted
    penned authored lodged launched produced conducted carried
    """.split()
)
"""Participles after which "by" leads from a writing to whose it is ("the lawsuit, brought by the widow")."""

TITLED: frozenset[str] = frozenset(
    "act bill report treaty charter constitution accord accords declaration code index survey review convention "
    "agreement protocol memo dossier papers files".split()
)
"""Last words of a name that is a writing's ("the Water Act"), lower case."""

BARE: frozenset[str] = frozenset(
    "papers documents records data figures emails accounts minutes statistics footage testimony results filings".split()
)
"""Writings that are brought in without a determiner ("according to court papers"), lower case."""

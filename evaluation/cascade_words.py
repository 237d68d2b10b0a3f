"""Words for made cascades: invented outlets and people, and how stories say where they have things from.

The two halves have outlets, agencies and phrases that cite or credit of their own: rules that fit only the phrases
that they were tuned on lose on the test half. The phrases of "test" were written after the rules.
"""

OUTLETS: dict[str, tuple[str, ...]] = {
    "tune": (
        "Harlow Herald",
        "Leval Ledger",
        "Sahl Courier",
        "Kest Daily News",
        "Radio Orrin",
        "The Brinmark",
        "Quayside",
        "Tolland Tribune",
        "Northmoor Post",
        "Ambry Valley Gazette",
        "Channel 9 Keston",
        "The Lantern",
        "Port Sahl Times",
        "Weekly Vane",
        "The Nirvasa Chronicle",
        "Dunmere Examiner",
        "Ferrin Broadcasting",
        "Ostley Telegraph",
        "The Spillway",
        "Corran Evening Mail",
        "Marrow Hill Bulletin",
        "Sundial Magazine",
        "Teviot Sentinel",
        "Daily Anchor",
        "Galan Review Online",
        "Brask Television",
        "The Upland Observer",
        "Vesper",
        "Rookhope Argus",
        "Castlemere Dispatch",
        "Yarrow Today",
        "Pellan Inquirer",
        "Inchmore Advertiser",
        "The Commons Wire Weekly",
    ),
    "test": (
        "Merrow Gazette",
        "Ashgate Tribune",
        "The Palladian",
        "Silverburn Post",
        "Radio Tamsin",
        "Kelder Chronicle",
        "The Dovecote",
        "Lowmarsh Herald",
        "Estuary Times",
        "Daily Pennant",
        "Thornby Examiner",
        "Beacon Street Journal",
        "TV Halden",
        "The Cordwainer",
        "Wrenfield Mercury",
        "Saltmarket Mail",
        "Osprey Valley News",
        "Ravensby Echo",
        "Penhallow Dispatch",
        "Crosswind",
        "Eastmoor Telegraph",
        "Linden Weekly",
        "The Carrick Courier",
        "Fenwick Sun",
        "Harbourmaster",
        "Tarn Observer",
        "Glasswright Review Online",
        "Morven Broadcasting",
        "Skerry Reporter",
        "Candlewick Magazine",
        "Holloway Sentinel",
        "Birch Lane Bulletin",
        "Stannard Ledger",
        "The Ninth Hour",
    ),
}

AGENCIES: dict[str, tuple[str, ...]] = {
    "tune": ("Meridian Newswire", "Orrin News Agency", "Tolland Press Agency"),
    "test": ("Halyard News Service", "Pan-Estuary Press Association", "Compass Wire"),
}

AGENCY_CREDITS: dict[str, tuple[tuple[str, str], ...]] = {
    "tune": (
        ("head", ""),
        ("head", ""),
        ("opening", "KESTON (AGENCY) - "),
        ("opening", "PORT SAHL, March 3 (AGENCY) — "),
        ("closing", "AGENCY contributed to this report."),
        ("closing", "Additional reporting by AGENCY."),
        ("closing", "Source: AGENCY"),
        ("closing", "With files from AGENCY"),
        ("closing", "This story includes reporting by AGENCY."),
        ("closing", "- AGENCY"),
        ("closing", "The AGENCY contributed to this story."),
        ("closing", "© AGENCY. All rights reserved."),
    ),
    "test": (
        ("head", ""),
        ("head", ""),
        ("opening", "WRENFIELD (AGENCY) – "),
        ("opening", "LOWMARSH, April 9, AGENCY: "),
        ("closing", "(AGENCY)"),
        ("closing", "This report contains material from the AGENCY."),
        ("closing", "Writing by our own desk; reporting by AGENCY."),
        ("closing", "© 2031 AGENCY"),
    ),
}
"""Where the credit stands ("head" is the page's own field), and its words."""

CITING: dict[str, tuple[str, ...]] = {
    "tune": (
        "According to the OUTLET, CLAIM.",
        "The OUTLET reported that CLAIM.",
        "CLAIM, the OUTLET reported on Tuesday.",
        "CLAIM, according to a report in the OUTLET.",
        "CLAIM, says the OUTLET.",
        "Citing two people, OUTLET said CLAIM.",
        "The OUTLET has learned that CLAIM.",
        "CLAIM, the OUTLET first reported.",
        "OUTLET broke the news that CLAIM.",
        "A source told OUTLET that CLAIM.",
        "In an interview with the OUTLET, he said CLAIM.",
        "As reported earlier by the OUTLET, CLAIM.",
        "CLAIM, sources told the OUTLET newspaper.",
        "The OUTLET's website claims CLAIM.",
        "A OUTLET report says CLAIM.",
        "OUTLET, quoting officials, said CLAIM.",
        "Local broadcaster OUTLET reported late on Monday that CLAIM.",
        "It emerged in the OUTLET that CLAIM.",
        "CLAIM, if the OUTLET is to be believed.",
        "Readers of the OUTLET woke to the news that CLAIM.",
        "According to OUTLET, CLAIM.",
        "CLAIM, the OUTLET reports.",
        "The OUTLET reported on its website that CLAIM.",
        "CLAIM, according to the OUTLET.",
        "OUTLET is reporting that CLAIM.",
        "The OUTLET writes that CLAIM.",
        "An investigation by the OUTLET found that CLAIM.",
        "CLAIM, a spokesman told the OUTLET.",
        "The news, first published by the OUTLET, is that CLAIM.",
        "The OUTLET, which first had the story, said CLAIM.",
        "Speaking to the OUTLET, a neighbour said CLAIM.",
        "CLAIM, the OUTLET said, without naming its source.",
        "Per OUTLET, CLAIM.",
        "OUTLET's Ida Marl reported that CLAIM.",
        "Reports in the OUTLET suggest that CLAIM.",
        "The OUTLET newspaper quoted an unnamed aide as saying CLAIM.",
        "CLAIM, a story in the OUTLET says.",
        "Word from the OUTLET is that CLAIM.",
        "The OUTLET has it that CLAIM.",
        "CLAIM, OUTLET revealed this week.",
    ),
    "test": (
        "CLAIM, OUTLET reports.",
        "OUTLET cited an unnamed official as saying CLAIM.",
        "CLAIM, per the OUTLET.",
        "In a front-page story, the OUTLET alleged that CLAIM.",
        "CLAIM, the OUTLET wrote on Thursday.",
        "The OUTLET, citing a person close to the talks, said CLAIM.",
        "Sources have confirmed to OUTLET that CLAIM.",
        "CLAIM, he told OUTLET in a telephone interview.",
        "News that CLAIM was broken by the OUTLET.",
        "The OUTLET carried an account by a witness who said CLAIM.",
        "If OUTLET has it right, CLAIM.",
        "According to a OUTLET report published on Sunday, CLAIM.",
        "OUTLET had earlier reported that CLAIM.",
        "The OUTLET is standing by its story that CLAIM.",
        "The claim that CLAIM comes from the OUTLET.",
        "“It is clear that CLAIM,” an insider was quoted as saying by the OUTLET.",
        "Via OUTLET: CLAIM.",
        "Hours after the OUTLET revealed that CLAIM, the phones began to ring.",
        "A person with knowledge of the matter, speaking to OUTLET, said CLAIM.",
        "The OUTLET's Ida Marl writes that CLAIM.",
    ),
}

MENTIONS: tuple[str, ...] = (
    "The march ended outside the old OUTLET building on Dock Street.",
    "He once sold advertising for the OUTLET and now keeps bees.",
    "The match was sponsored by the OUTLET and drew a crowd of nine hundred.",
    "Her uncle's collection of back numbers of the OUTLET was lost in the flood.",
    "The council bought a full page in the OUTLET to thank those who had helped.",
)
"""An outlet that is named and not cited."""

DESCRIPTIONS: tuple[str, ...] = (
    "a senior official",
    "an official",
    "two officials",
    "a person familiar with the matter",
    "a source",
    "sources",
    "an aide to the minister",
    "a diplomat",
    "a police officer",
    "an employee of the company",
)
OFFICES: tuple[str, ...] = ("the transport ministry", "the harbour authority", "the mayor's office", "the company")
PEOPLE: tuple[str, ...] = ("rana galan", "oskar thiel", "ines marrow", "tom adair", "yusuf keld", "petra lunn")
REPORTERS: tuple[str, ...] = (
    "Ana Sol",
    "Ben Corrie",
    "Dana Weft",
    "Eli Brandt-Moss",
    "Fay Orme",
    "Gus Pellow",
    "Hana Reed",
    "Ivo Stark",
    "Jo Tarn",
    "Kit Umber",
    "Lea Voss",
    "Max Wynd",
    "Nia Yarrow",
    "Otto Zell",
    "Pia Arden",
    "Quin Birk",
    "Rex Calder",
    "Sia Dorn",
    "Ted Elling",
    "Una Frost",
    "Vic Garn",
    "Wes Hale",
    "Xan Ivers",
    "Yve Jarrow",
    "Zoe Kemp",
)

QUOTE_FRAMES: tuple[str, ...] = (
    "“QUOTE” one of those present told the crowd.",
    "In a statement it was put plainly: “QUOTE” and no more was said.",
    "“QUOTE” ran the message that was read out in the square.",
)

BOILERPLATE: tuple[str, ...] = (
    (
        "Never miss a story: sign up below for the morning letter, choose the subjects that matter to you, "
        "and change your mind whenever you like with one click at the foot of every message we send."
    ),
    (
        "Comments on this page are closed after three days. We remove what is unlawful or unkind, and we do "
        "not publish the addresses of those who write to us, whatever the reason may be."
    ),
    (
        "This site is paid for by readers like you. If you value work of this kind, please think of giving a "
        "little each month so that it can stay free for all those who cannot."
    ),
    (
        "We are committed to getting things right. If you have seen a mistake in this article, write to the "
        "readers' desk and we will look into it within two working days of your message."
    ),
)
"""On pages of many outlets."""

HOUSE: tuple[str, ...] = (
    "",
    (
        "Founded in 1871 and owned by its staff, the OUTLET comes out six days a week in print and every hour"
        " of the day on the web, with offices in four towns."
    ),
    "",
    (
        "The OUTLET's winter appeal this year is for the lifeboat station. Gifts can be left at any branch of"
        " the savings bank until the end of the month, and every penny is matched."
    ),
)
"""On pages of one outlet."""

SYNONYMS: dict[str, str] = {
    "said": "stated",
    "says": "states",
    "government": "administration",
    "man": "person",
    "woman": "person",
    "killed": "slain",
    "people": "persons",
    "large": "big",
    "big": "large",
    "small": "little",
    "began": "started",
    "started": "began",
    "found": "discovered",
    "showed": "revealed",
    "shows": "reveals",
    "police": "officers",
    "about": "around",
    "after": "following",
    "before": "ahead of",
    "many": "numerous",
    "also": "too",
    "new": "fresh",
    "children": "youngsters",
    "home": "house",
    "house": "home",
    "near": "close to",
    "help": "aid",
    "work": "labour",
    "last": "past",
    "because": "since",
    "while": "as",
    "although": "though",
    "when": "as",
    "company": "firm",
    "city": "town",
    "country": "nation",
    "group": "band",
    "attack": "assault",
    "video": "footage",
    "picture": "image",
    "claimed": "alleged",
    "claims": "alleges",
    "believed": "thought",
    "want": "wish",
    "wanted": "wished",
    "buy": "purchase",
    "bought": "purchased",
    "killing": "slaying",
    "died": "perished",
    "dead": "lifeless",
    "being": "getting",
    "made": "created",
    "making": "creating",
    "used": "employed",
    "several": "various",
    "early": "initial",
    "later": "afterwards",
    "thought": "held",
    "told": "informed",
    "asked": "queried",
    "think": "feel",
    "taken": "seized",
    "took": "seized",
    "left": "departed",
    "went": "travelled",
}

TRAILING: tuple[str, ...] = ("indeed", "now", "again", "apparently", "then", "still", "really")

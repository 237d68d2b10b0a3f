"""An invented news page as plain text, with the furniture that copied pages have, and the kind of each of its lines."""

from onrecord.values.page import Kind

PAGE: tuple[tuple[str, Kind], ...] = (
    ("March 9, 2023", Kind.PUBLISHED),
    ("4 mins read", Kind.READING_TIME),
    ("Harbour council struggles to explain night ferry to Port Elder", Kind.HEADLINE),
    (
        (
            "Councillor Mara Voss asked for an inquiry into the ferry that left “without lights and without a log”"
            "…reports Tern Gazette"
        ),
        Kind.DECK,
    ),
    (
        (
            "As the harbour council works on keeping the fishing fleet out of the strait, its chair Tomas Reed and his"
            " aides have had to answer questions about a ferry that nobody admits to have sent, as per a column in the"
            " weekly Lantern."
        ),
        Kind.ARTICLE,
    ),
    (
        (
            "“I did NOT sail to Port Elder,” wrote Olin Baker, the chair’s special adviser on docks, on Tuesday in"
            " response to a report in Daily Anchor claiming that he had crossed the strait in October with messages."
        ),
        Kind.ARTICLE,
    ),
    (
        (
            "Councillor Mara Voss asked for an inquiry into the ferry that left “without lights and without a log,” and"
            " about reports that a pilot boat had gone out that night: “If nobody sailed, then who paid the pilot?”"
        ),
        Kind.ARTICLE,
    ),
    ("Olin Baker(Twitter)", Kind.CREDIT),
    ("ALSO READ: Port Elder closes its fish market", Kind.RELATED),
    (
        (
            "The column said that in spite of the denials it was easy to see who the passenger of October had been. He"
            " has a pass for both harbours and, unusually, the trust of both councils."
        ),
        Kind.ARTICLE,
    ),
    (
        (
            "It said pilots and customs officers had further confirmed that talks went on into the winter, which the"
            " adviser flatly denied."
        ),
        Kind.ARTICLE,
    ),
    (
        (
            "However, the council is now moving towards a regular line across the strait, not at the wish of its own"
            " fleet but pushed by the two banks that own the pier, the column said."
        ),
        Kind.ARTICLE,
    ),
    ("ALSO READ: Strait pilots warn of a winter without lights", Kind.RELATED),
    ("Previous Story", Kind.PREVIOUS),
    ("Lighthouse keepers say old lamps are at risk", Kind.PREVIOUS),
    ("Next Story", Kind.NEXT),
    ("Own crew behind net thefts, harbour police say", Kind.NEXT),
    ("Latest from -Coast News", Kind.TEASER),
    ("Two Banks Buy Another Pier", Kind.TEASER),
    ("The purchase of the northern pier is the second within a year and brings the banks’ share of the…", Kind.TEASER),
    ("Fleet Condemns Council’s Blame Game", Kind.TEASER),
    ("Skippers said on Sunday that the council had shifted its own failure onto the boats…reports Tern", Kind.TEASER),
    ("Winter Market Opens On The Quay", Kind.TEASER),
    ("Women of both harbours lit the lamps together at the old crane earlier. The evening for the first", Kind.TEASER),
    ("Go toTop", Kind.NAVIGATION),
    ("Don't Miss", Kind.TEASER),
    ("Three Islands Advise Against Crossing", Kind.TEASER),
    ("The island office issued a statement urging skippers to", Kind.TEASER),
)

TEXT = "\n\n".join(line for line, _ in PAGE) + "\n"

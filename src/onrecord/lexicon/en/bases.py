"""English words that state how a source comes to know what it says, after AP's rule for unnamed sources."""

from onrecord.values.stance import Ground

_DOCUMENTS = (
    r"(?:documents?|reports?|e?-?mails?|letters?|memos?|filings?|drafts?|copy|copies|text|texts|transcripts?|notes"
    r"|minutes|files?|papers?|records?|footage|video|recordings?|messages?|contracts?|invoices?|plans?|statements?)"
)
_EVENT = (
    r"(?:meetings?|talks?|scene|room|site|time|hearing|dinner|event|briefing|session|ceremony|incident|call|house|crash"
    r"|shooting|negotiations?|discussions?|visit|operation|trip|raid|attack|deal|there)"
)

BASES: tuple[tuple[Ground, tuple[str, ...]], ...] = (
    (
        Ground.SAW_DOCUMENT,
        (
            (
                r"(?:(?:has|have|had|having|who) )?(?:seen|saw|read|reviewed|viewed|obtained|examined|inspected)"
                r" (?:(?:a|an|the|its|their|his|her|all|both|some|copies|copy|of) ){0,4}"
                rf"(?:[\w-]+ )?{_DOCUMENTS}\b"
            ),
            rf"{_DOCUMENTS} (?:that (?:was|were) )?(?:seen|obtained|reviewed|viewed|read) by\b",
        ),
    ),
    (
        Ground.TOOK_PART,
        (
            r"(?:who )?(?:took part|taken part|taking part|participated|participating) in",
            rf"(?:directly |personally )?involved in (?:the |those |these )?(?:[\w-]+ )?{_EVENT}\b",
            r"(?:a |one of the )?(?:participants?|negotiators?)(?: (?:in|at)\b)?",
            r"part(?:y|ies) to the (?:talks|deal|negotiations)",
            r"(?:i|we) (?:personally )?(?:took part|negotiated|led the talks|was part of|were part of)\b",
        ),
    ),
    (
        Ground.PRESENT,
        (
            r"(?:who )?(?:was|were|been) (?:also )?(?:present|in the room|there|(?:on|at) the scene|on board|inside)\b",
            rf"(?:who )?(?:attended|witnessed) (?:the |that |a |both )?(?:[\w-]+ )?{_EVENT}",
            r"(?:an? |several |two |three )?(?:eye-?)?witness(?:es)?\b",
            r"(?:who )?(?:saw|heard|watched) (?:it|him|her|them|the \w+) (?:happen|with (?:my|his|her|their) own eyes)",
            r"(?:i|we) (?:was|were) (?:there|present|in the room)|(?:i|we) (?:saw|heard|watched|witnessed) \w+",
            r"with (?:my|his|her|their) own (?:eyes|ears)",
        ),
    ),
    (
        Ground.WAS_TOLD,
        (
            r"(?:who )?(?:(?:was|were|been|had been|has been|have been|is|are) )?briefed (?:on|about|by)\b",
            r"(?:who )?(?:was|were|been|had been) (?:told|informed|notified)\b(?: (?:of|about|by|that))?",
            r"(?:who )?(?:heard|learned|learnt) (?:it |this |that )?(?:about it )?from\b",
            r"(?:i|we) (?:was|were|have been|'ve been|had been) told\b|as (?:he|she|they|i|we) (?:was|were) told",
        ),
    ),
    (
        Ground.DATA,
        (
            (
                r"(?:\w+-|[\w-]+ )?(?:tracking|tracker|radar|satellite|sensor|gps|transponder|flight)"
                r" (?:data|websites?|sites?|images?|imagery|pictures?|records?|logs?|services?|photos?|tracks?"
                r"|traces?)\b"
            ),
            r"(?:the|an?|its|their|his|her) (?:\w+ )?(?:trace|telemetry|seismograms?|seismograph)\b(?! of\b)",
            r"(?:phone|bank|shipping|travel|entry|payment|court|public|property) (?:records|data|logs)",
        ),
    ),
)
"""Patterns for folded text by ground; those of a ground stand together, the more telling ground first."""

OWN = r"\b(?:i|we)\b"
"""In a content, a basis counts only where the speaker speaks of himself or herself."""

"""Words near a time that tell whether it has passed."""

from onrecord.lexicon.en.times_events import BASE_VERBS, PAST_PARTICIPLES, PAST_VERBS

FUTURE = r"will|won't|shall|'ll|(?:is|are|am|'s|'re|'m) going to|tomorrow"
"""They point forward, and at nothing else."""

EXPECTED = (
    r"would|does|do|doesn't|don't|likely|unlikely|forecast|to be|is due|are due|due|scheduled|expected|expects?|plans?|"
    r"planned|planning|going to|"
    r"upcoming|set to|set for|(?:is|are) to|to (?:begin|start|open|run|expire|end|win|resume)|begins|starts|opens|"
    r"reopens?|resumes?|ends|meets|votes|airs|debuts|expires?|intends?|aims?|hopes?|promised to|vowed to|"
    r"deadline|slated|no later than|as early as|as soon as|postponed|delayed"
)
"""They point forward, from the story's own time or from one before it ("was expected on Monday")."""

_NOT_PAST = frozenset("let hurt cost bid read shed bound wound".split())
_IRREGULAR = "|".join(sorted((PAST_VERBS | PAST_PARTICIPLES) - BASE_VERBS - _NOT_PAST))

PAST = (
    rf"{_IRREGULAR}|says|has|have|been|since|ago|"
    r"[a-z]{3,}ed(?<!need)(?<!speed)(?<!based)(?<!expected)(?<!scheduled)(?<!planned)"
)
"""They point back."""

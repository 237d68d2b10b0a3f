"""Words near a time that tell whether it has passed."""

FUTURE = (
    r"will|won't|would|shall|'ll|to be|is due|are due|due|scheduled|expected|expects?|plans?|planned|planning|going to|"
    r"upcoming|set to|set for|(?:is|are) to|to (?:begin|start|open|run|expire|end|win|resume)|begins|starts|opens|"
    r"reopens?|resumes?|ends|meets|votes|airs|debuts|expires?|tomorrow|intends?|aims?|hopes?|promised to|vowed to|"
    r"deadline|slated|no later than|as early as|as soon as|postponed|delayed"
)
"""They point forward."""

PAST = (
    r"said|says|was|were|had|has been|have been|has|have|did|told|announced|reported|been|came|went|took|began|met|"
    r"made|held|got|left|won|lost|found|saw|gave|wrote|sent|kept|led|fell|rose|broke|became|since|ago|killed|died|released|"
    r"[a-z]{3,}ed(?<!need)(?<!speed)(?<!based)(?<!expected)(?<!scheduled)(?<!planned)"
)
"""They point back."""

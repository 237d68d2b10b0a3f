"""English words that begin a question."""

ASKING = (
    r"(?:so|and|but|well|then|now)?[ ,]*(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has"
    r"|have|had|can|could|will|would|should|may|if|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|wouldn't"
    r"|can't|couldn't)\b"
)
"""A pattern for folded text, at its first word."""

"""The kind of each block, with a reason."""

from collections.abc import Sequence

from onrecord.page.candidate import Candidate
from onrecord.values.page import Block


def type_blocks(
    text: str,
    candidates: Sequence[Candidate],
    votes: Sequence[float],
    *,
    headline: str | None = None,
    bylines: Sequence[str] = (),
) -> tuple[Block, ...]:
    """One block for each candidate, in the same order."""
    raise NotImplementedError

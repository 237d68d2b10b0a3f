"""The rules of stance, as data: what each matches, why, and an example on either side of it.

A rule of the cue must match from one of the cue's words on, and may look into the content where that follows; its
``then`` must match what comes next (or the content, where that stands before the cue: "the claim was rejected by"). A
rule of the content is asked where the cue only says, and must match the first words of the content. The first rule
that matches decides, so order counts. Examples are written for `onrecord.testing.marked`: ``s`` marks the source,
``q`` the cue and ``c`` the content.
"""

import re
from dataclasses import dataclass

from onrecord.values.stance import Band, NonAnswer, Stance


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of stance."""

    code: str
    """Its stable name."""
    stance: Stance
    """What it decides."""
    pattern: re.Pattern[str]
    """What it looks for, in folded text. A group ``denied`` is what exactly is denied, ``self`` who must be meant."""
    why: str
    """Why it decides so, in words that follow the words found: "“declined to comment”: says that ..."."""
    matches: str
    """An example that it decides."""
    differs: str
    """An example close to it that it does not decide."""
    then: re.Pattern[str] | None = None
    """What must follow, if anything: the object of a verb."""
    source: re.Pattern[str] | None = None
    """What the source must be, if that matters."""
    band: Band | None = None
    """The band that it suggests before the words around it are looked at."""
    non_answer: NonAnswer | None = None
    """Which non-answer it finds, if any."""
    later: bool = False
    """Whether a rule of the content may also match a later clause of its first sentence."""

"""Where an apostrophe stands for letters left out, or for an owner, and so is no quotation mark."""

import re

ELISION = re.compile(
    r"(?:bout|cause|cos|coz|d|em|ere|fore|kay|ll|m|n|nuff|re|round|s|t|til|till|tis|twas|twill|ve|\d\ds?)(?!\w)",
    re.IGNORECASE,
)
"""What follows an apostrophe at the head of a word: "'tis", "rock 'n' roll", "the '90s"; also a split "do 'nt"."""

CLIPPED = re.compile(r"(?:[sxz]|\w\win|\b(?:an|o|ol|th))$", re.IGNORECASE)
"""What an apostrophe at the tail of a word follows: plurals and names that own something, "goin'", "ol'"."""

CLIPPED_LENGTH = 4
"""Code points that `CLIPPED` looks at."""

FEET = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d)?$")
"""What a straight double mark follows where it means inches, or seconds of an arc: 6'2"."""

FEET_LENGTH = 8
"""Code points that `FEET` looks at."""

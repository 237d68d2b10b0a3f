"""How a page says that the story goes on elsewhere, or for subscribers only."""

import re

CUT_SHORT = re.compile(
    r"""
    \b(?:
      (?:subscribe|sign\ (?:up|in)|log\ ?in|register|join|upgrade|pay)\b[^.!?\n]{0,60}
        \bto\ (?:(?:continue|keep|finish)(?:\ reading\b|\W*$)
               |(?:read|view|unlock|access|see)\ (?:the|this)\ (?:\w{1,12}\ )?(?:article|story|report|rest)\b)
      |to\ (?:continue|keep|finish)\ reading\b
      |(?:continue|keep)\ reading\ (?:this|your|with|for)\b
      |read\ the\ (?:full|whole|entire|complete|rest\ of\ the)\ (?:story|article|report|piece)\b
      |read\ the\ rest\ of\ (?:the|this)\ (?:story|article|report|piece)\b
      |the\ full\ (?:story|article|text)\ is\ (?:only\ )?(?:available|open)\b
      |this\ (?:story|article|content|page)\ is\ (?:only\ )?(?:for|available\ to|reserved\ for|exclusive\ to)
        \ (?:\w+\ ){0,2}(?:subscribers|members|customers)\b
      |(?:subscriber|member|premium)s?[-\ ](?:only|exclusive)\ (?:story|article|content)\b
      |unlock\ (?:this|the\ full)\ (?:story|article)\b
      |you(?:\ have|'ve|’ve)\ (?:reached|read|used)\ (?:your|all|the\ last|\d+\ of)\b
        [^.!?\n]{0,40}\b(?:articles?|stories|limit)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Found in a short block at the end of a story or right after it."""

OPEN_END = re.compile(
    r"(?:\.\.\.|…|\[\s?(?:\.\.\.|…)\s?\])[\"'”’)\]]*\s*(?:\(?(?:more|continued)\)?)?\W*$", re.IGNORECASE
)
"""Found at the end of a last paragraph that breaks off. Tried on the paragraph's last characters only."""

"""A record as one page that needs nothing else: HTML with its style inside, without script, for who has no onrecord.

It opens from a file and asks no host for anything; a policy in its head keeps it so. Words of stories are escaped and
cleaned of what hides or turns text round. What is left out is said on its first lines.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import jinja2
from markupsafe import Markup

from onrecord.exports.readable import readable, writable
from onrecord.exports.report_claims import ClaimPart
from onrecord.exports.report_stories import StoryPart
from onrecord.exports.report_times import TimePart
from onrecord.exports.timeline_svg import STYLE as TIMELINE_STYLE

STYLE: Final = files(__package__).joinpath("report", "report.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says."""

    name: str
    """The name of the record's file."""
    made: str
    """When it was made, in words."""
    stories: tuple[StoryPart, ...]
    """By date of publication."""
    claims: tuple[ClaimPart, ...]
    """Disputed ones first."""
    left_out: tuple[str, ...]
    """What the record has and the report has not, a sentence each."""
    picture: str
    """The timeline as SVG of our own drawing; empty where there is none."""
    timed: tuple[StoryPart, ...]
    """The stories of the timeline, in the order of their numbers in the picture."""
    times: tuple[TimePart, ...]
    """The same as the picture, as rows."""
    clashes: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many lines its stories have."""
        return sum(len(story.lines) + len(story.others) for story in self.stories)

    @property
    def suggested(self) -> int:
        """How many of them nobody has reviewed."""
        return sum(line.standing == "suggested" for story in self.stories for line in (*story.lines, *story.others))


def report_to_html(report: Report) -> Iterator[str]:
    """The report, piece by piece."""
    pieces = _TEMPLATE.generate(report=report, style=Markup(f"\n{STYLE}"), policy=_POLICY)  # noqa: S704  (our own file)
    return map(writable, pieces)


def _printed(value: object) -> object:
    """A value as it is printed: nothing in it hides, turns text round or cannot be written."""
    return readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(f"\n{style}".encode()).digest()).decode()


_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_digest(STYLE)}' 'sha256-{_digest(TIMELINE_STYLE)}'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing runs and nothing is asked for: only the two styles that stand in the page itself."""

_PAGES: Final = jinja2.Environment(
    loader=jinja2.PackageLoader("onrecord.exports", "report"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    finalize=_printed,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.globals["counted"] = _counted
_TEMPLATE: Final = _PAGES.get_template("report.html")

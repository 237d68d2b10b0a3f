"""Reviewed stories for tests of the exports: invented ones, with decisions, and one that is hostile all through."""

from collections.abc import Mapping

from tests.cli.conftest import Cast, Told, affair_story, build_story

from onrecord.exports.reviewed_story import ReviewedStory, choose_lines
from onrecord.review import apply_fixes, mark_line, review_lines
from onrecord.values.attribution import Form
from onrecord.values.decision import Decision, Fix, Verb
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story

MOMENT = "2031-05-03T09:00:00+00:00"


def decide(story: Story, index: int, verb: Verb, *, fix: Fix | None = None, note: str | None = None) -> Decision:
    """Una Pell's word on one line."""
    return Decision(verb, mark_line(story, index), fix, note, "Una Pell", MOMENT)


def reviewed(story: Story, *decisions: Decision, number: int = 7, **choice: bool) -> ReviewedStory:
    """The story as a record with these decisions has it."""
    review = review_lines(story, decisions)
    fixed = apply_fixes(story, decisions)
    return ReviewedStory(number, fixed, review, decisions, choose_lines(review, **choice))


def reviewed_affair(*, number: int = 7, **choice: bool) -> ReviewedStory:
    """The affair with its second line rejected, its third accepted, its fourth fixed, a remark on its first."""
    story = affair_story()
    decisions = (
        decide(story, 0, Verb.NOTE, note="ask him again"),
        decide(story, 1, Verb.REJECT),
        decide(story, 2, Verb.ACCEPT, note="seen"),
        decide(story, 3, Verb.FIX, fix=Fix(who="Mara Voss", kind=SourceKind.PERSON, stance=Stance.CONFIRMS)),
    )
    return reviewed(story, *decisions, number=number, **choice)


HOSTILE = (
    "=1+1 </script> ]]> <b>x</b> & \"q\", 'a'\t| `c` [l](javascript:x) *b* _i_ $m$ [^7-a1] "
    "\x00\x1b[2J \u202erev\u202c \ufffe"
)
"""Words that are a formula, markup, code, a footnote, and characters that hide or turn text round."""
SURROGATE = "\ud800"


def hostile_story(words: str = HOSTILE, *, address: str = "story.html") -> Story:
    """A story whose head and line are made of the same bad words, in two paragraphs."""
    written = words.replace("{", "\\{").replace("}", "\\}")
    template = f"{{s1:{written}}} {{c1:{written} said}}: {{q1a:“{written}”}} and {{q1b:“{written}”}}."
    return build_story(
        [(Kind.ARTICLE, template)],
        address=address,
        headline=words,
        outlet=words,
        byline=(words,),
        published=words,
        credit=words,
        cast=(Cast(words, words=words), Cast(None, SourceKind.UNNAMED, words, words)),
        told={1: Told(0, stance=Stance.ASSERTS, hedges=(words,), through=(words,))},
        forms={1: Form.DIRECT},
    )


def with_head(**head: Mapping[str, str] | str | None) -> Story:
    """A story with one line and this head."""
    return build_story([(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:the dam would hold}.")], **head)

"""A claim to paste: its sides, each statement with a footnote, and no markup in anybody's words."""

import re

import pytest
from markdown_it import MarkdownIt
from tests.cli.conftest import Cast, Told, build_story
from tests.exports.reviewed import HOSTILE
from tests.exports.test_footnoted_markdown import footnotes, statements
from tests.record.test_claims import NO, NOON, YES

from onrecord.desk.reporting import stories_of
from onrecord.exports.claim_markdown import claim_to_markdown
from onrecord.exports.claim_words import CAUTION
from onrecord.record import Record
from onrecord.review import mark_line
from onrecord.values.decision import Decision, Verb
from onrecord.values.page import Kind
from onrecord.values.stance import Stance

HEADLINE = "Tobias Renn met the contractor at the Oxmoor lock"


def headed(headline):
    """A story whose headline is a statement of its own."""
    return build_story(
        [(Kind.ARTICLE, "{s1:Mara Voss} {c1:said} {q1:the ferry was late}.")],
        address="d.txt",
        outlet="Harbour Post",
        headline=headline,
        published="2031-05-03",
        cast=(Cast("Mara Voss"),),
        told={1: Told(0)},
    )


def written(tmp_path, *stories, reject=None):
    with Record(tmp_path / "affair.db", create=True) as record:
        numbers = [record.add(story, reader="1", now=NOON).story for story in stories]
        if reject is not None:
            mark = mark_line(stories[reject], 0)
            record.decide(numbers[reject], Decision(Verb.REJECT, mark, None, None, "Una Pell", NOON.isoformat()))
        card = record.card(record.claims(fewest=1)[0].claim)
        return "".join(claim_to_markdown(card, stories_of(record, card)))


def test_a_claim_is_its_wording_its_sides_and_their_footnotes(tmp_path):
    text = written(tmp_path, YES, NO)
    assert text.startswith("# Tobias Renn met the contractor at the Oxmoor lock\n")
    assert CAUTION in text
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Says yes (1)", "Says no (1)"]
    assert text.count("1 independent origin, in 1 story.") == 2
    assert [re.search(r"\[\^([^]]+)\]$", row)[1] for row in statements(text)] == ["1-a1", "2-a1"]
    notes = footnotes(text)
    assert notes["1-a1"].startswith("Gazette, (no headline), Fri 2 May 2031. a.txt. Suggested by machine (score ")
    assert notes["1-a1"].endswith(" Words: Ada Quill said Tobias Renn met the contractor at the Oxmoor lock")


def test_a_headline_has_a_footnote_of_its_own(tmp_path):
    text = written(tmp_path, YES, headed(HEADLINE), NO)
    (row,) = [row for row in statements(text) if "headline" in row]
    assert row == f"- **Harbour Post** *headline*: {HEADLINE} (*suggested*)[^2-headline]"
    assert footnotes(text)["2-headline"].endswith(f"Suggested by machine, not reviewed. Words: {HEADLINE}")


def test_a_rejected_line_does_not_leave(tmp_path):
    text = written(tmp_path, YES, NO, reject=1)
    assert set(footnotes(text)) == {"1-a1"}


@pytest.mark.parametrize("words", [HOSTILE, "[l](javascript:x) <b>x</b> # *y*"])
def test_hostile_words_are_no_markup(tmp_path, words):
    story = build_story(
        [(Kind.ARTICLE, f"{{s1:Ada Quill}} {{c1:said}} {{q1:{words} met the contractor at the Oxmoor lock}}.")],
        address="javascript:alert(1)",
        outlet=words,
        headline=words,
        published=words,
        cast=(Cast("Ada Quill"),),
        told={1: Told(0, stance=Stance.ASSERTS)},
    )
    html = MarkdownIt("commonmark").render(written(tmp_path, story))
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {"p", "h1", "h2", "ul", "li", "em", "strong"}

"""A report is one file: it asks for nothing, runs nothing, says what it leaves out, and has the numbers of the card."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from tests.cli.conftest import affair_story, sequel_story
from tests.desk.conftest import NOON, decision
from tests.desk.hostile import ADDRESSES, SHAPES, hostile_story
from tests.record.test_claims import NO, OTHER, YES, said

import onrecord.desk.reporting as reporting_module
import onrecord.exports.report_claims as claims_module
from onrecord.desk.reporting import gather_report
from onrecord.exports.chain import chain_of
from onrecord.exports.claim_words import TITLES, origins_in_words, sides_of
from onrecord.exports.report_claims import OPEN, ClaimPart
from onrecord.exports.report_html import STYLE, report_to_html
from onrecord.exports.reviewed_claim import UNMASKING
from onrecord.record import Record
from onrecord.values.claim import Side
from onrecord.values.decision import Verb

LOADS = ("src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "cite", "manifest")

ALLOWED = set(
    "html head meta title style body header main nav footer section article h1 h2 h3 h4 p ol ul li dl dt dd div span b"
    " strong a br mark details summary table thead tbody tr th td svg desc g rect line text path circle".split()
)


class Page(HTMLParser):
    """Every element with its attributes, and the text of some."""

    def __init__(self, page):
        super().__init__()
        self.found, self.words, self.styles = [], "", []
        self._style = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self._style = tag == "style"
        if self._style:
            self.styles.append("")

    def handle_endtag(self, tag):
        self._style = self._style and tag != "style"

    def handle_data(self, data):
        if self._style:
            self.styles[-1] += data
        else:
            self.words += data

    @property
    def text(self):
        return re.sub(r"\s+", " ", self.words)


def report_on(tmp_path, *stories, decisions=()):
    with Record(tmp_path / "affair.db", create=True) as record:
        for story in stories:
            record.add(story, reader="1", now=NOON)
        for number, said in decisions:
            record.decide(number, said)
        return "".join(report_to_html(gather_report(record, now=NOON)))


def check_alone(page):
    """Nothing in the page runs, and nothing in it is asked of anybody."""
    elements = Page(page)
    assert {tag for tag, _ in elements.found} <= ALLOWED
    for tag, attributes in elements.found:
        assert not any(name.startswith("on") or name in {"style", "srcdoc", *LOADS} for name in attributes), tag
        for name in ("href", "xlink:href"):
            assert (attributes.get(name) or "#").startswith("#"), (tag, attributes)
    refresh = [one for tag, one in elements.found if tag == "meta" and one.get("http-equiv")]
    assert [one["http-equiv"] for one in refresh] == ["Content-Security-Policy"]
    assert not any(re.search(r"url\(|@import", style) for style in elements.styles)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    return elements


def test_a_report_is_one_file_that_asks_for_nothing(tmp_path):
    elements = check_alone(report_on(tmp_path, affair_story(), sequel_story(), YES, NO))
    assert len(elements.styles) == 2


def test_its_policy_lets_in_its_own_styles_and_nothing_else(tmp_path):
    page = report_on(tmp_path, affair_story())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    policy = policy.replace("&#39;", "'")
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]
    assert policy.split("; ") == [
        "default-src 'none'",
        " ".join(["style-src", *(f"'sha256-{digest}'" for digest in digests)]),
        "base-uri 'none'",
        "form-action 'none'",
    ]


@pytest.mark.parametrize("words", SHAPES)
def test_hostile_words_are_words(tmp_path, words):
    story = hostile_story(words)
    check_alone(report_on(tmp_path, story, decisions=[(1, decision(story, 0, Verb.NOTE, note=words))]))


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_is_a_link(tmp_path, address):
    check_alone(report_on(tmp_path, hostile_story("words", address=address)))


def test_a_report_has_the_numbers_of_the_card(tmp_path):
    page = Page(report_on(tmp_path, YES, OTHER, NO))
    with Record(tmp_path / "affair.db") as record:
        (counted,) = record.claims()
        card = record.card(counted.claim)
    sides = sides_of(card.claim)
    assert f"Claim {counted.claim} · suggested · {counted.stories} stories" in page.text
    for side in Side:
        assert f"{TITLES[side]} ({sides[side]})" in page.text
    for title, origins in (("yes", card.yes), ("no", card.no)):
        assert f"What “{title}” rests on: {origins_in_words(origins.least, origins.most)}" in page.text
        assert f"“{title.capitalize()}” rests on {origins_in_words(origins.least, origins.most)}" in page.text
    for statement in (one.statement for one in card.claim.statements):
        assert statement.words in page.text


def test_every_link_leads_somewhere_in_the_report(tmp_path):
    page = Page(report_on(tmp_path, affair_story(), YES, NO))
    names = [one["id"] for _, one in page.found if "id" in one]
    links = [one["href"] for tag, one in page.found if tag == "a"]
    assert len(names) == len(set(names))
    assert {link.removeprefix("#") for link in links} <= set(names)
    assert "#s2-a1" in links


def test_each_line_says_how_it_stands_and_where_its_words_are(tmp_path):
    story = affair_story()
    said = [(1, decision(story, 0, Verb.ACCEPT, note="seen")), (1, decision(story, 1, Verb.REJECT))]
    page = Page(report_on(tmp_path, story, decisions=said))
    assert "accepted by Una Pell, 2031-05-04" in page.text
    assert "note: seen" in page.text
    assert "1 rejected and left out" in page.text
    assert "1 line that an editor rejected." in page.text
    assert page.text.count("suggested, score") == len(story.attributions) - 2
    assert story.key in page.text
    names = [one.get("id") for _, one in page.found]
    assert "s1-a1" in names
    assert "s1-a2" not in names


def test_it_measures_reporting_and_says_so_first(tmp_path):
    text = Page(report_on(tmp_path, YES)).text
    assert "This measures reporting, not truth." in text
    assert text.index("not truth") < text.index("Contents")
    words = "Every line marked suggested, or with a broken rule beside it, is by machine, and nobody has reviewed it."
    assert words in text


def test_the_story_itself_does_not_leave(tmp_path):
    story = affair_story()
    text = Page(report_on(tmp_path, story)).text
    whole = re.sub(r"\s+", " ", story.page.text)
    assert whole not in text
    assert "The stories themselves" in text


def test_the_timeline_has_a_table_beside_it(tmp_path):
    page = Page(report_on(tmp_path, affair_story(), sequel_story()))
    assert any(one.get("aria-labelledby", "").startswith("timeline-title") for _, one in page.found)
    assert any(one.get("id") == "times" for tag, one in page.found if tag == "details")
    assert sum(tag == "tr" for tag, _ in page.found) > 2
    assert "All 2 stories" in page.text


def test_what_is_too_much_is_left_out_and_said(tmp_path, monkeypatch):
    monkeypatch.setattr(reporting_module, "MOST_STORIES", 1)
    monkeypatch.setattr(reporting_module, "MOST_CLAIMS", 0)
    page = Page(report_on(tmp_path, YES, NO))
    assert "1 older story." in page.text
    assert "1 claim after the first 0." in page.text
    assert sum(one.get("class") == "story" for _, one in page.found) == 1


def test_a_statement_of_a_story_that_is_left_out_has_no_link(tmp_path, monkeypatch):
    monkeypatch.setattr(reporting_module, "MOST_STORIES", 1)
    page = Page(report_on(tmp_path, YES, NO))
    links = [one["href"] for tag, one in page.found if tag == "a" and re.fullmatch(r"#s\d+-a\d+", one["href"])]
    assert links == ["#s2-a1"]


def test_an_empty_record_is_a_report_all_the_same(tmp_path):
    text = Page(report_on(tmp_path)).text
    assert "0 stories, 0 lines, 0 shared claims" in text


def classes(page, name):
    return [one for _, one in page.found if name in (one.get("class") or "").split()]


def test_each_side_of_a_claim_has_its_way_and_its_times_drawn_and_as_tables(tmp_path):
    page = Page(report_on(tmp_path, YES, OTHER, NO))
    assert len(classes(page, "chain")) == 2
    assert len(classes(page, "lanes")) == 1
    assert len(classes(page, "twin")) == 4  # of each picture, and of the timeline
    assert sum(one.get("role") == "region" for _, one in page.found) == 5


def test_pictures_of_a_claim_of_many_stories_are_open_and_of_few_are_folded(tmp_path):
    few = Page(report_on(tmp_path, YES, NO))
    assert [("open" in one) for one in classes(few, "how")] == [False]
    claim = ClaimPart(3, "made", "suggested", OPEN, (), (), None, (), ())
    assert claim.is_open


def test_the_same_words_by_the_same_speaker_stand_once_with_every_place(tmp_path):
    words = "Tobias Renn met the contractor at the Oxmoor lock"
    both = [said("Ada Quill", words, address=f"{name}.txt", outlet=name) for name in ("Gazette", "Echo")]
    page = Page(report_on(tmp_path, *both, NO))
    place = [one["href"] for tag, one in page.found if tag == "a" and re.fullmatch(r"#s[12]-a1", one["href"])]
    assert sorted(place) == ["#s1-a1", "#s2-a1"]
    assert page.text.count("Says yes (2)") == 1


def test_what_one_story_alone_says_is_a_list_without_what_stands_around_it(tmp_path):
    page = report_on(tmp_path, affair_story())
    assert "Lines (" in Page(page).text
    around = re.findall(r'<span class="around">(.*?)</span>', page, re.DOTALL)
    assert not any(around)


def test_who_somebody_unnamed_could_be_is_in_no_picture(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(claims_module, "chain_of", lambda card, *rest: told.append(card) or chain_of(card, *rest))
    report_on(tmp_path, YES, OTHER, NO)
    assert told
    for card in told:
        assert not {reason.rule for side in (card.yes, card.no) for reason in side.reasons} & UNMASKING


def test_paper_has_no_more_than_what_is_open():
    (printed,) = re.findall(r"@media print \{.*", STYLE, re.DOTALL)
    for folded in (".twin", ".how:not([open])", "nav"):
        assert re.search(rf"{re.escape(folded)}[^}}]*display: none", printed)

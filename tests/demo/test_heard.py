"""What the shipped reader makes of single stories of the affair, and of two versions of one, held to the gold.

What it misses today is named, with the reason, and expected to fail: who repairs it takes the name off the list.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.demo.gold import AFFAIR, PAGES, expect_misses, line_at, shared, span_of

from onrecord.lineage import compare_quotes
from onrecord.record import Outcome, Record
from onrecord.revision import compare_versions
from onrecord.timeline import find_clashes
from onrecord.values.lineage import Quote
from onrecord.values.revision import ChangeKind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Ground, Stance

NOW = datetime(2024, 3, 14, tzinfo=UTC)
NO_LINE = "the reader finds no line here"

MISSED_NON_ANSWERS = {
    "01-leval-ledger": NO_LINE,
    "04-ambry-valley-herald": NO_LINE,
    "07-nirvasa-chronicle": NO_LINE,
    "12-osmaran-standard": NO_LINE,
}
NO_NON_DENIAL = "only the words of somebody who was asked, and of no denial"
MISSED_DENIALS = {
    "02-meridian-wire All readings": NO_NON_DENIAL,
    "06-sahrin-courier I am": "neither yes nor no is read as a refusal to answer, which it is too",
    "08-leval-ledger-log I have": "never is read as a flat no; that only a detail is denied stands between the lines",
    "09-leval-now I am": "said without denying: only the reader of the exchange hears a refusal",
    "10-meridian-wire-gates No minister": NO_NON_DENIAL,
}


def _name(row):
    return row["page"]


@pytest.mark.parametrize("answer", expect_misses(AFFAIR["non_answers"], MISSED_NON_ANSWERS, _name))
def test_a_non_answer_is_heard_and_told_from_the_two_others(stories, answer):
    story, span = stories[answer["page"]], span_of(answer, stories)
    heard = {
        judgement.non_answer
        for line, judgement in zip(story.attributions, story.judgements, strict=True)
        if judgement.stance is Stance.DECLINES and shared(span, (*line.source, *line.cue, *line.content))
    }
    assert answer["kind"] in heard


def _opening(row):
    return f"{row['page']} {' '.join(row['words'].split()[:2])}"


@pytest.mark.parametrize("denial", expect_misses(AFFAIR["denials"], MISSED_DENIALS, _opening))
def test_a_denial_has_the_band_of_its_words(stories, denial):
    number = line_at(denial, stories)
    assert number is not None
    judgement = stories[denial["page"]].judgements[number]
    assert (judgement.stance, judgement.band) == (Stance.DENIES, denial["band"])


@pytest.mark.parametrize("denial", [row for row in AFFAIR["denials"] if "answers" in row], ids=_opening)
def test_a_denial_answers_the_line_that_it_denies(stories, denial):
    story = stories[denial["page"]]
    answered = story.judgements[line_at(denial, stories)].answers
    assert answered is not None
    lines = [span_of(denial | {"words": words}, stories) for words in denial["answers"]]
    assert any(shared(line, story.attributions[answered].content) for line in lines)


@pytest.mark.parametrize("plural", AFFAIR["plurals"], ids=lambda plural: plural["several"]["page"])
def test_one_source_that_became_several_is_heard_as_one_and_as_several(stories, plural):
    numbers = {name: _several_at(plural[name], stories) for name in ("one", "several")}
    assert numbers == {"one": False, "several": True}


def _several_at(place, stories):
    story, span = stories[place["page"]], span_of(place, stories)
    (several,) = {
        story.sources[voice.source].several
        for line, voice in zip(story.attributions, story.voices, strict=True)
        if voice.source is not None and shared(span, line.source)
    }
    return several


MISSED_TRACES = {
    "05-spillway-notes the transponder": NO_LINE,
    "08-leval-ledger-log a transponder": NO_LINE,
    "09-leval-now A heliport": NO_LINE,
}
TRACES = [place | {"kind": trace["kind"]} for trace in AFFAIR["traces"] for place in trace["words"]]


@pytest.mark.parametrize("trace", expect_misses(TRACES, MISSED_TRACES, _opening))
def test_what_shows_rather_than_says_is_told_from_people(stories, trace):
    story, span = stories[trace["page"]], span_of(trace, stories)
    heard = {
        (voice.kind, judgement.basis is not None and judgement.basis.ground is Ground.DATA)
        for line, voice, judgement in zip(story.attributions, story.voices, story.judgements, strict=True)
        if shared(span, line.source)
    }
    assert heard == {(SourceKind.DOCUMENT, trace["kind"] == "data")}


ROUNDED = timedelta(minutes=10)
DEPARTURES = {line["page"]: datetime.fromisoformat(line["moment"]) for line in AFFAIR["departure"]}


def _clashes(stories):
    """Pages of the tellings that are found to clash, over all stories."""
    order = list(PAGES)
    found = find_clashes([stories[stem].happenings for stem in order])
    return {(order[clash.first[0]], order[clash.second[0]]) for clash in found}


def test_the_two_departures_of_one_flight_are_found_to_clash(stories):
    assert {(clash["first"]["page"], clash["second"]["page"]) for clash in AFFAIR["clashes"]} <= _clashes(stories)


def test_no_clash_is_found_between_two_tellings_of_one_moment(stories):
    pairs = _clashes(stories)
    assert [(one, other) for one, other in pairs if abs(DEPARTURES[one] - DEPARTURES[other]) < ROUNDED] == []


def test_nothing_but_the_departure_is_found_to_clash(stories):
    assert {page for pair in _clashes(stories) for page in pair} <= DEPARTURES.keys()


def test_the_silent_edit_is_told_line_by_line(stories):
    edit = AFFAIR["edit"]
    before, after = stories[edit["before"]], stories[edit["after"]]
    told = {
        (change.kind, _words(before, change.before), _words(after, change.after))
        for change in compare_versions(before, after)
    }
    for line in edit["changed"]:
        assert (ChangeKind.CHANGED, line["before"], line["after"]) in told
    for line in edit["went"]:
        assert (ChangeKind.WENT, line["before"], None) in told


def test_a_record_keeps_the_silent_edit_as_a_new_version_of_one_story(stories, tmp_path):
    """The pages as they came from the web; files in two folders are two stories."""
    edit = AFFAIR["edit"]
    with Record(tmp_path / "affair.db", create=True) as record:
        record.add(stories["10-meridian-wire-gates"], reader="test", now=NOW)
        added = [
            record.add(_from_the_web(stories[edit[name]], edit["address"]), reader="test", now=NOW)
            for name in ("before", "after", "after")
        ]
    assert [(one.outcome, one.story, one.version) for one in added] == [
        (Outcome.NEW, 2, 1),
        (Outcome.REVISED, 2, 2),
        (Outcome.SAME, 2, 2),
    ]


def _from_the_web(story, address):
    return replace(story, given=replace(story.given, address=address))


def _words(story, number):
    if number is None:
        return None
    return " ".join(story.page.text[start:end] for start, end in story.attributions[number].content)


@pytest.mark.parametrize("drift", AFFAIR["drift"], ids=lambda drift: f"{drift['second']['page']} {drift['changes']}")
def test_a_quotation_that_drifted_is_told_with_what_became_of_it(stories, drift):
    found = compare_quotes(*(_quote(drift[side], stories) for side in ("first", "second")))
    assert found is not None
    assert [change.value for change in found.changes] == drift["changes"]


def _quote(place, stories):
    """The quotation with the speaker whom the reader hears; the gold says where it stands, and no more."""
    story = stories[place["page"]]
    voice = story.voices[line_at(place, stories)]
    assert voice.source is not None
    assert story.sources[voice.source].name == place["by"]
    return Quote(story.key, story.page.text, (span_of(place, stories),), story.sources[voice.source].name)

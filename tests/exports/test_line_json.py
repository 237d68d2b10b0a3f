"""One line of a story as JSON: who, through whom, and what the source does."""

from onrecord.exports.line_json import attribution_record, source_record
from onrecord.reading import read_text
from onrecord.testing import marked
from onrecord.values.attribution import Attribution, Form
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Found, Page
from onrecord.values.source import Candidate, Hop, Source, SourceKind, Voice
from onrecord.values.stance import Band, Basis, Ground, Judgement, NonAnswer, Stance
from onrecord.values.story import Story
from onrecord.values.time import Anchor, Clocks, Grain, Interpretation, TimeExpression, TimeType

TEXT, AT = marked(
    "{minister:Ruth Amadi}, {role:transport minister} of {place:Leval}, {q1:reportedly denied} {c1:that "
    "{denied:she had met him} in {spring:spring}} on {monday:Monday}. "
    "{who:Two aides} {basis:who were there} but {because:were not authorised to speak} "
    "{q2:declined to comment}, {s3:it} {q3:was said}."
)
AMADI = Source(
    name="Ruth Amadi",
    kind=SourceKind.PERSON,
    mentions=(AT["minister"],),
    description=AT["role"],
    several=False,
    affiliation=AT["place"],
    role=AT["role"],
    unnamed_because=None,
    keys=("ruth amadi", "amadi"),
)
AIDES = Source(None, SourceKind.UNNAMED, (AT["who"],), AT["who"], True, None, None, AT["because"], ("two aides",))
LINES = (
    Attribution((AT["minister"],), (AT["q1"],), (AT["c1"],), None, Form.INDIRECT, 0.98765, "a cue"),
    Attribution((AT["who"],), (AT["q2"],), (), 0, Form.INDIRECT, 0.5, "a cue"),
    Attribution((AT["s3"],), (AT["q3"],), (), None, Form.INDIRECT, 0.5, "a cue"),
)
MONDAY = TimeExpression(
    span=AT["monday"],
    type=TimeType.DATE,
    modifier=None,
    interpretations=(
        Interpretation("2031-03-03", "2031-03-03", "2031-03-03", Grain.DAY, Anchor.PUBLISHED, None, "the one before"),
    ),
    relation=None,
)
SPRING = TimeExpression(
    span=AT["spring"],
    type=TimeType.DATE,
    modifier=None,
    interpretations=(
        Interpretation("2030-SP", "2030-03-01", "2030-05-31", Grain.SEASON, Anchor.PUBLISHED, None, "the past one"),
    ),
    relation=None,
)
STORY = Story(
    key=digest_of(TEXT.encode()),
    given=Fetched(b"", "a.txt", None, None, None, None, digest_of(b"")),
    page=Page(TEXT, (), None, None, None, (), None, None, Found("2031-03-05", "meta", None), None, None, None, ()),
    reading=read_text(TEXT, ()),
    attributions=LINES,
    sources=(AMADI, AIDES),
    voices=(
        Voice(
            source=0,
            kind=SourceKind.PERSON,
            candidates=(Candidate(0, 0.97),),
            score=0.97,
            reason="named",
            chain=(Hop("Gazette", (), None), Hop("Amadi", (AT["minister"],), 0)),
        ),
        Voice(1, SourceKind.UNNAMED, (), 0.85, "described", ()),
        Voice(None, SourceKind.PERSON, (Candidate(1, 0.44444), Candidate(0, 0.4)), 0.44444, "several fit", ()),
    ),
    judgements=(
        Judgement(
            stance=Stance.DENIES,
            rule="denies-claim",
            decided=(AT["q1"],),
            reason="“denied”",
            band=Band.CATEGORICAL,
            denied=(AT["denied"],),
            answers=2,
            non_answer=None,
            hedges=(AT["q1"],),
            basis=None,
        ),
        Judgement(
            stance=Stance.DECLINES,
            rule="declines",
            decided=(),
            reason="“declined”",
            band=None,
            denied=(),
            answers=None,
            non_answer=NonAnswer.DECLINED,
            hedges=(),
            basis=Basis(Ground.PRESENT, AT["basis"]),
        ),
        Judgement(None, "nothing", (), "no word decides", None, (), None, None, (), None),
    ),
    times=(MONDAY, SPRING),
    clocks=(Clocks(0, (1,)), Clocks(None, ()), Clocks(None, ())),
    happenings=(),
    missed=(),
)


def span(name: str) -> list[int]:
    return list(AT[name])


def test_a_line_is_written_whole_in_the_order_of_the_contract():
    record = attribution_record(STORY, 0)
    assert record == {
        "id": "a1",
        "source": [span("minister")],
        "cue": [span("q1")],
        "content": [span("c1")],
        "inside": None,
        "form": "indirect",
        "score": 0.9877,
        "reason": "a cue",
        "who": {
            "name": "Ruth Amadi",
            "kind": "person",
            "description": "transport minister",
            "reason": "named",
            "source": "s1",
            "score": 0.97,
            "candidates": [{"source": "s1", "name": "Ruth Amadi", "score": 0.97}],
            "several": False,
            "affiliation": "Leval",
            "role": "transport minister",
            "unnamed_because": None,
        },
        "chain": ["Gazette", "Amadi"],
        "hops": [
            {"name": "Gazette", "spans": [], "source": None},
            {"name": "Amadi", "spans": [span("minister")], "source": "s1"},
        ],
        "stance": "denies",
        "stance_rule": "denies-claim",
        "stance_reason": "“denied”",
        "stance_words": [span("q1")],
        "band": "categorical",
        "denied": [span("denied")],
        "non_answer": None,
        "hedges": [span("q1")],
        "basis": None,
        "answers": "a3",
        "when": {"said": "t1", "happened": ["t2"], "published": "2031-03-05"},
    }
    contract = "id source cue content inside form score who chain stance band hedges answers".split()
    assert [key for key in record if key in contract] == contract


def test_an_unnamed_source_has_its_own_words_and_the_reason_given():
    record = attribution_record(STORY, 1)
    who = record["who"]
    assert (who["name"], who["kind"], who["description"], who["several"]) == (None, "unnamed", "Two aides", True)
    assert who["unnamed_because"] == "were not authorised to speak"
    assert (record["stance"], record["non_answer"]) == ("declines", "declined")
    assert record["basis"] == {"ground": "present", "span": span("basis")}
    assert record["inside"] == "a1"


def test_an_unresolved_source_is_nobody_with_candidates():
    record = attribution_record(STORY, 2)
    who = record["who"]
    assert (who["name"], who["source"], who["several"], who["kind"]) == (None, None, None, "person")
    assert who["candidates"] == [
        {"source": "s2", "name": None, "score": 0.4444},
        {"source": "s1", "name": "Ruth Amadi", "score": 0.4},
    ]
    assert (record["stance"], record["answers"], record["chain"]) == (None, None, [])


def test_a_line_whose_times_the_story_does_not_say_has_null_for_them():
    assert attribution_record(STORY, 1)["when"] == {"said": None, "happened": [], "published": "2031-03-05"}


def test_a_source_is_written_with_the_words_that_say_so():
    assert source_record(0, AMADI) == {
        "id": "s1",
        "name": "Ruth Amadi",
        "kind": "person",
        "several": False,
        "mentions": [span("minister")],
        "description": span("role"),
        "affiliation": span("place"),
        "role": span("role"),
        "unnamed_because": None,
        "keys": ["ruth amadi", "amadi"],
    }
    assert source_record(1, AIDES)["unnamed_because"] == span("because")

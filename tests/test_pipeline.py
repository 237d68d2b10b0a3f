import dataclasses

from tests.attribution.scripted import ScriptedEncoder

from onrecord.page import read_page
from onrecord.pipeline import read_story
from onrecord.reading import read_text
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Found
from onrecord.values.source import NameKind, SourceKind
from onrecord.values.stance import Stance

GERMAN = """Die Hafenmeisterin sagte am Montag, die Fähre habe den Hafen ohne Licht verlassen, und niemand am Kai
habe gesehen, wie sie ablegte. Die Reederei bestritt, dass gegen Vorschriften verstoßen worden sei. Die Lampen seien
am Freitag geprüft worden, drei Tage vor der Überfahrt, und sie hätten gebrannt."""


class NoEncoder:
    """Fails when it is asked to read: for stories in which there is nothing to read."""

    distances = tuning = None

    def tokenize(self, text):
        raise AssertionError(text)

    encode = tokenize


def story_of(text, encoder, *setting):
    content = text.encode()
    fetched = Fetched(content, "story.txt", None, None, "text/plain", None, digest_of(content))
    return read_story(fetched, read_page(fetched, article=True), encoder, *setting)


def test_the_key_is_the_digest_of_the_text():
    assert story_of(GERMAN, NoEncoder()).key == digest_of(GERMAN.encode())


def test_a_story_in_another_language_is_kept_and_not_read():
    story = story_of(GERMAN, NoEncoder())
    assert story.attributions == story.missed == ()
    assert story.page.text == GERMAN
    assert story.reading == read_text(GERMAN, ())


def test_the_setting_says_which_lines_are_kept():
    text = "Ms Lee said that rents will fall. Mr Ode hoped for a rise in the rents of this old town."
    script = [(["Ms Lee"], "said", ["that rents will fall"]), (["Mr Ode"], "hoped", ["for a rise"])]
    encoder = ScriptedEncoder(text, script, odds={"hoped": 1.0})
    counts = [len(story_of(text, encoder, setting).attributions) for setting in (Setting.CAREFUL, Setting.BALANCED)]
    assert counts == [1, 2]
    assert len(story_of(text, encoder).attributions) == 2


FERRY = """Brackwater, May 2 (Meridian Wire) - Una Pell runs the harbour. She denied that the ferry had sailed without
lights. A sailor told the Harbour Ledger that the ferry had sailed without lights."""
SCRIPT = [
    (["She"], "denied", ["that the ferry had sailed without\nlights"]),
    (["A sailor"], "told", ["that the ferry had sailed without lights"]),
]


def ferry_story():
    return story_of(FERRY, ScriptedEncoder(FERRY, SCRIPT, names=[("Una Pell", NameKind.PERSON)]))


def test_every_line_has_a_voice_and_a_judgement_in_its_order():
    story = ferry_story()
    assert [len(part) for part in (story.attributions, story.voices, story.judgements)] == [2, 2, 2]
    assert [judgement.stance for judgement in story.judgements] == [Stance.DENIES, Stance.ASSERTS]


def test_the_names_that_the_encoder_finds_reach_the_sources():
    story = ferry_story()
    who = story.voices[0].source
    assert who is not None
    assert (story.sources[who].name, story.voices[0].kind) == ("Una Pell", SourceKind.PERSON)


def test_what_the_page_says_of_itself_reaches_the_chains():
    content = FERRY.encode()
    fetched = Fetched(content, "story.txt", None, None, "text/plain", None, digest_of(content))
    page = read_page(fetched, article=True)
    outlet, credit = Found("The Ellery Bugle", "meta", None), Found("Meridian Wire", "meta", None)
    page = dataclasses.replace(page, outlet=outlet, credit=credit)
    story = read_story(fetched, page, ScriptedEncoder(FERRY, SCRIPT))
    assert [hop.name for hop in story.voices[0].chain][:2] == ["The Ellery Bugle", "Meridian Wire"]


def test_a_story_without_lines_has_no_sources():
    story = story_of(GERMAN, NoEncoder())
    assert story.sources == story.voices == story.judgements == ()

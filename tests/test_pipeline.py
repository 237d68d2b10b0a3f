from tests.attribution.scripted import ScriptedEncoder

from onrecord.page import read_page
from onrecord.pipeline import read_story
from onrecord.reading import read_text
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, digest_of

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

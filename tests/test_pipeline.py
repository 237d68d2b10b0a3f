from onrecord.page import read_page
from onrecord.pipeline import read_story
from onrecord.reading import read_text
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


def story_of(text, encoder):
    content = text.encode()
    fetched = Fetched(content, "story.txt", None, None, "text/plain", None, digest_of(content))
    return read_story(fetched, read_page(fetched, article=True), encoder)


def test_the_key_is_the_digest_of_the_text():
    assert story_of(GERMAN, NoEncoder()).key == digest_of(GERMAN.encode())


def test_a_story_in_another_language_is_kept_and_not_read():
    story = story_of(GERMAN, NoEncoder())
    assert story.attributions == story.missed == ()
    assert story.page.text == GERMAN
    assert story.reading == read_text(GERMAN, ())

"""The language of a story, by its words and by its markup."""

from onrecord.page.language import language_of
from onrecord.values.page import Block, Found, Kind
from onrecord.values.text import Span

ENGLISH = (
    "The ferry did not sail on Monday, and nobody at the quay could say why it had been kept in port for so long. "
    "The harbour master said that he would write to the council before the end of the week."
)
GERMAN = (
    "Die Fähre ist am Montag nicht ausgelaufen, und niemand am Kai konnte sagen, warum sie so lange im Hafen bleiben "
    "musste. Der Hafenmeister sagte, er werde vor dem Ende der Woche an den Rat schreiben. "
    "Die Gäste gingen nach Hause, und auf dem Kai wurde es still."
)


def article(text: str) -> list[Block]:
    return [Block(Span(0, len(text)), Kind.ARTICLE, "")]


def test_the_words_decide_against_the_markup() -> None:
    assert language_of(GERMAN, article(GERMAN), Found("en", "html lang", None)) == Found(
        "de", "words of the story", None
    )


def test_the_markup_is_kept_where_the_words_agree() -> None:
    declared = Found("en", "html lang", None)
    assert language_of(ENGLISH, article(ENGLISH), declared) is declared


def test_the_article_counts_and_not_the_furniture_around_it() -> None:
    text = f"{ENGLISH}\n{GERMAN * 3}"
    found = language_of(text, article(ENGLISH), None)
    assert found is not None
    assert found.value == "en"


def test_too_few_words_tell_nothing() -> None:
    assert language_of("Nein.", article("Nein."), None) is None
    assert language_of("", (), Found("fr", "html lang", None)) == Found("fr", "html lang", None)
    assert language_of("#### " * 100, (), None) is None


def test_a_few_words_do_not_decide() -> None:
    declared = Found("en", "html lang", None)
    assert language_of("Le Figaro", article("Le Figaro"), declared) is declared
    assert language_of(GERMAN[:60], article(GERMAN[:60]), None) is None

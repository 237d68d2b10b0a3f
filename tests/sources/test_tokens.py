from tests.sources.stories import tell

from onrecord.reading import cut_paragraphs, read_text
from onrecord.sources.tokens import normal_words, normalise, read_words, tokenize
from onrecord.values.text import Span


def tokens(text: str) -> list[tuple[str, str, bool]]:
    return [(text[one.start : one.end], one.word, one.owning) for one in tokenize(text, Span(0, len(text)))]


def test_a_genitive_ending_is_no_part_of_the_word() -> None:
    assert tokens("Sol's, Okal’s and officials' cars") == [
        ("Sol", "sol", True),
        ("Okal", "okal", True),
        ("and", "and", False),
        ("officials", "officials", True),
        ("cars", "cars", False),
    ]


def test_a_closing_quotation_mark_is_no_genitive() -> None:
    assert tokens("'two boys', he") == [("two", "two", False), ("boys", "boys", False), ("he", "he", False)]


def test_a_contracted_verb_is_no_part_of_the_pronoun() -> None:
    assert [shown for shown, _, _ in tokens("She’ll go, I've gone, they're here")] == [
        "She",
        "go",
        "I",
        "gone",
        "they",
        "here",
    ]


def test_a_name_with_an_apostrophe_is_one_word() -> None:
    assert tokens("O’Dell spoke")[0] == ("O’Dell", "odell", False)


def test_the_states_are_not_the_pronoun() -> None:
    assert [normalise(word) for word in ("US", "U.S", "us", "Us")] == ["usa", "usa", "us", "us"]


def test_accents_do_not_count() -> None:
    assert normal_words("The Órla Gás") == normal_words("orla gas") == ("orla", "gas")


def test_words_before_and_within() -> None:
    text = "One two. Three four."
    words = read_words(read_text(text, tuple(cut_paragraphs(text))))
    assert [one.word for one in words.within(Span(4, 14))] == ["two", "three"]
    assert words.before(0) is None
    assert (words.sentence_at(0), words.sentence_at(10)) == (0, 1)


def test_contractions_in_a_source_resolve() -> None:
    _, named = tell("Ana Sol came. {s1:She}’ll {q1:say} {c1:no}.", "Ana Sol p")
    assert named.sources[0].name == "Ana Sol"

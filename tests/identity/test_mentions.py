from onrecord.identity import compare_mentions, mentions_of
from onrecord.identity.mentions import MOST_COMPANY, company
from onrecord.reading import read_text
from onrecord.testing import marked
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.identity import Gender, MentionKey, Verdict
from onrecord.values.page import Found, Page
from onrecord.values.source import Source, SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Span

PERSON, ORGANISATION, UNNAMED = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.UNNAMED


def source(name, kind=PERSON, mentions=(), keys=None, **said):
    fields = {"description": None, "affiliation": None, "role": None, "unnamed_because": None} | said
    several = fields.pop("several", False)
    keys = keys if keys is not None else (name.lower(),) if name else ()
    return Source(name=name, kind=kind, mentions=mentions, several=several, keys=keys, **fields)


def story(text, *sources, outlet="Sahl Courier", published="2031-03-04T09:30+02:00"):
    outlet, day = (None if value is None else Found(value, "by hand", None) for value in (outlet, published))
    page = Page(text, (), outlet, None, None, (), None, None, day, None, None, None, ())
    key = digest_of(text.encode())
    given = Fetched(text.encode(), "story.txt", None, None, None, None, key)
    reading = read_text(text, (Span(0, len(text)),))
    return Story(key, given, page, reading, (), sources, (), (), (), (), (), ())


def test_a_mention_holds_what_the_story_says_of_its_source():
    text, at = marked(
        "{name:Idris Falk}, the {role:water   minister} of {body:Osmara}, and {other:Ana Sol} said {he:he} left."
    )
    falk = source("Idris Falk", mentions=(at["name"], at["he"]), role=at["role"], affiliation=at["body"])
    found, _ = mentions_of(story(text, falk, source("Ana Sol", mentions=(at["other"],))))
    assert found.key == MentionKey(digest_of(text.encode()), 0)
    assert (found.outlet, found.published) == ("Sahl Courier", "2031-03-04")
    assert (found.name, found.role, found.affiliation) == ("Idris Falk", "water minister", "Osmara")
    assert (found.gender, found.company) == (Gender.MALE, ("sol",))


def test_an_unnamed_source_has_its_reason():
    text, at = marked("{who:An official}, who {why:feared for the post}, said so.")
    (found,) = mentions_of(
        story(text, source(None, UNNAMED, (at["who"],), description=at["who"], unnamed_because=at["why"]))
    )
    assert found.unnamed
    assert (found.description, found.unnamed_because) == ("An official", "feared for the post")


def test_people_who_speak_together_are_a_mention_each():
    text = "Ruth Amadi and Tom Lind said so."
    found = mentions_of(story(text, source("Ruth Amadi and Tom Lind", several=True)))
    assert [(each.key.member, each.name, each.keys, each.several) for each in found] == [
        (0, "Ruth Amadi", ("ruth amadi", "amadi"), False),
        (1, "Tom Lind", ("tom lind", "lind"), False),
    ]
    assert found[0].company == ("lind",)


def test_gender_is_told_by_address_and_pronoun_where_they_agree():
    text, at = marked("Mrs {a:Falk} and {b:Sol} came. {c:She} and {d:he} left.")
    sources = (source("Falk", mentions=(at["a"], at["c"])), source("Sol", mentions=(at["c"], at["d"])))
    assert [each.gender for each in mentions_of(story(text, *sources))] == [Gender.FEMALE, None]


def test_a_page_without_outlet_and_day_makes_mentions_without():
    (found,) = mentions_of(story("It rained.", source("Ana Sol"), outlet=None, published=None))
    assert (found.outlet, found.published) == (None, None)


def test_company_is_of_people_and_bodies_and_ends_somewhere():
    named = [("Idris Falk", PERSON), ("The Leval Ledger", SourceKind.OUTLET), (None, UNNAMED), ("…", PERSON)]
    assert company(named) == ("falk",)
    assert len(company((f"Body {number}", ORGANISATION) for number in range(500))) == MOST_COMPANY


def test_a_source_is_known_again_in_another_story():
    stories = [story(f"{words} said so.", source("Idris Falk"), source("Ana Sol")) for words in ("Falk", "Idris Falk")]
    one, other = (mentions_of(each)[0] for each in stories)
    assert compare_mentions(one, other).verdict is Verdict.SAME

"""Stories and statements of our own, for the tests of claims."""

from tests.stance.invented import lines_of

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance import judge_stances
from onrecord.values.claim import HEADLINE, Statement, StatementKey
from onrecord.values.fetched import Digest, Fetched, digest_of
from onrecord.values.page import Block, Found, Kind, Page
from onrecord.values.source import Source, SourceKind, Voice
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Clocks


def found(value):
    return None if value is None else Found(value, "by hand", None)


def story_of(template, *, headline=None, outlet="Sahl Courier", published=None, people=(), times=(), clocks=None):
    """A story out of a template; ``people`` are (name, index of the lines that are theirs, their pronouns' spans)."""
    text, lines = lines_of(template)
    reading = read_text(text, tuple(cut_paragraphs(text)))
    blocks = tuple(Block(span, Kind.ARTICLE, "by hand") for span in reading.paragraphs)
    page = Page(
        text, blocks, found(outlet), found(headline), None, (), None, None, found(published), None, None, None, ()
    )
    sources = tuple(
        Source(name, SourceKind.PERSON, mentions, None, several=False, affiliation=None, role=None,
               unnamed_because=None, keys=(name.lower(),))
        for name, _, mentions in people
    )  # fmt: skip
    whose = {line: number for number, (_, own, _) in enumerate(people) for line in own}
    voices = tuple(Voice(whose.get(at), SourceKind.PERSON, (), 1.0, "by hand", ()) for at in range(len(lines)))
    key = digest_of(text.encode())
    return Story(
        key,
        Fetched(text.encode(), "story.txt", None, None, None, None, key),
        page,
        reading,
        tuple(lines),
        sources,
        voices,
        judge_stances(reading, lines),
        tuple(times),
        clocks or tuple(Clocks(None, ()) for _ in lines),
        (),
        (),
    )


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def statement(words, *, story="a1", line=0, stance=Stance.ASSERTS, negated=False, details=(), **more):
    """A statement of one line; with ``line=HEADLINE`` a headline."""
    fields = {"denial_in_words": False, "hedged": False, "speaker": None, "compared": words} | more
    return Statement(
        key=StatementKey(Digest(story), line),
        words=words,
        spans=(Span(0, len(words)),),
        stance=stance,
        negated=negated,
        speaker_kind=None,
        said=None,
        published=None,
        details=tuple(details),
        **fields,
    )


def headline(words, story="a1"):
    return statement(words, story=story, line=HEADLINE)

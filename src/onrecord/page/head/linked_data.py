"""The story that a page's JSON-LD describes, whatever shape and state the JSON is in (schema.org NewsArticle)."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.page.head.folding import folded

JsonObject = Mapping[str, object]
Objects = list[tuple[JsonObject, bool]]
"""Objects in document order, each with whether it may be the page's own story."""

MOST_OBJECTS = 20_000
"""Objects and lists visited on one page; a page of a live blog with every post described has about 2,000."""
LONGEST_SCRIPT = 4_000_000
"""Characters of one JSON-LD script that are parsed; the longest seen on a news page has 600,000."""
LONGEST_VALUE = 2_000
"""Characters of one value that are kept; a headline, a name or a summary is shorter."""

LONGEST_BROKEN = 100_000
"""Characters of a script that is no JSON in which its story's strings are looked for."""

STORY_KINDS = ("newsarticle", "article", "blogposting", "liveblogposting", "report", "scholarlyarticle", "discussion")
"""Ends of schema.org types that are a story, in lower case ("ReportageNewsArticle" ends in "newsarticle")."""
PAGE_KINDS = ("webpage", "itempage", "qapage", "collectionpage", "faqpage", "medicalwebpage")
"""Types that are the page around a story."""
OTHER_STORIES = frozenset(
    {
        "itemlistelement", "haspart", "ispartof", "relatedlink", "comment", "comments", "review", "reviews", "mentions",
        "citation", "isbasedon", "subjectof", "significantlink", "suggestedanswer", "blogpost", "itemreviewed",
        "liveblogupdate",
    }
)  # fmt: skip
"""Properties, lower case, under which a page describes other stories and other people's words."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_WHITE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_COMMA_BEFORE_END = re.compile(r",\s*(?=[}\]])")
_WHOLE_STRING = r'"((?:[^"\\]|\\.){0,1000})"\s{0,20}(?=[,}\]]|\Z)'
_KIND = re.compile(r'"@type"\s{0,20}:\s{0,20}"(\w{1,60})"')
_STRING = re.compile(rf'"(headline|datePublished|dateModified|author)"\s{{0,20}}:\s{{0,20}}{_WHOLE_STRING}')
_AUTHOR = re.compile(rf'"author"\s{{0,20}}:\s{{0,20}}[\[{{][^\]}}]{{0,300}}?"name"\s{{0,20}}:\s{{0,20}}{_WHOLE_STRING}')
_OTHER_STORY = re.compile(rf'"(?:{"|".join(sorted(OTHER_STORIES))})"\s{{0,20}}:\s{{0,20}}[\[{{]', re.IGNORECASE)
_OPENERS = ("<!--", "//", "/*", "<![CDATA[", "*/")
_CLOSERS = (";", "-->", "]]>", "//", "/*", "*/")
"""What some pages wrap their JSON in, for browsers of the nineties."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone or something that the markup names as author or publisher."""

    name: str
    organisation: bool
    """Whether the markup says that it is an organisation."""


@dataclass(frozen=True, slots=True)
class Described:
    """What JSON-LD says of the story. Strings are clean of entities and white space; empty ones are absent."""

    headline: str | None = None
    alternative_headline: str | None = None
    description: str | None = None
    authors: tuple[Person, ...] = ()
    publisher: str | None = None
    published: tuple[str, ...] = ()
    """Stamps as stated: the story's own, then the page's."""
    updated: tuple[str, ...] = ()
    language: str | None = None
    address: str | None = None
    recovered: "Described | None" = None
    """What could be saved from scripts that are no JSON, and that other statements of the page beat."""


def describe(scripts: Iterable[str], *, titles: Sequence[str] = ()) -> Described:
    """What the scripts say of the one story that the page is about.

    A story is preferred to the page around it; among several stories the one whose headline is among ``titles``
    (compared without case and punctuation), then the first. Broken JSON is mended where a stray comma or comment breaks
    it; what can be saved of other broken JSON stands apart. Never raises.

    >>> describe(['{"@type": "NewsArticle", "headline": "Ferry &amp; tide", "author": {"name": "Ada Quill"}}']).headline
    'Ferry & tide'
    """
    scripts = list(scripts)
    parsed = [_parsed(script) for script in scripts]
    broken = (script for script, value in zip(scripts, parsed, strict=True) if value is None)
    objects = [found for value in parsed for found in _objects(value)]
    by_id = {identity: found for found, _ in objects for identity in [_identity(found)] if identity and len(found) > 1}
    stories = [found for found, own in objects if own and _is_kind(found, STORY_KINDS)]
    pages = [found for found, own in objects if own and _is_kind(found, PAGE_KINDS)]
    wanted = {folded(title) for title in titles}
    stories.sort(key=lambda story: folded(text_of(story.get("headline")) or "") not in wanted)
    described = _described(stories[:1] + pages[:1], by_id, objects)
    return replace(described, recovered=next(filter(None, map(_recovered, broken)), None))


def text_of(value: object) -> str | None:
    r"""The string that a JSON value gives, cleaned; the first of a list, the ``@value`` or name of an object.

    >>> text_of(["", " Tide &amp;\n time "]), text_of({"@value": "Tide"}), text_of(7)
    ('Tide & time', 'Tide', None)
    """
    for _ in range(3):
        if isinstance(value, list):
            value = next((item for item in value[:50] if item), None)
        if isinstance(value, dict):
            value = value.get("@value") or value.get("name")
    return clean(value) if isinstance(value, str) else None


def clean(words: str) -> str | None:
    """The words without entities, tags, control characters and white space at the ends; None where nothing is left.

    Half a surrogate pair, which JSON can write and no encoding can, becomes U+FFFD.

    >>> clean(" <b>Tide</b> &amp; time&nbsp;"), clean("  ")
    ('Tide & time', None)
    """
    words = html.unescape(html.unescape(words[:LONGEST_VALUE]))
    return _WHITE.sub(" ", _TAG.sub("", _SURROGATE.sub("\ufffd", words))).strip() or None


def _described(sources: Sequence[JsonObject], by_id: Mapping[str, JsonObject], objects: Objects) -> Described:
    """The first value of each property among the story and its page."""

    def first(*names: str) -> str | None:
        return next((text for source in sources for name in names if (text := text_of(source.get(name)))), None)

    def every(name: str) -> tuple[str, ...]:
        return tuple(text for source in sources if (text := text_of(source.get(name))))

    authors = (tuple(_people(source.get("author") or source.get("creator"), by_id)) for source in sources)
    publishers = (person for source in sources for person in _people(source.get("publisher"), by_id))
    sites = (text for found, _ in objects if _is_kind(found, ("website",)) and (text := text_of(found.get("name"))))
    return Described(
        headline=first("headline"),
        alternative_headline=first("alternativeHeadline"),
        description=first("description"),
        authors=next(filter(None, authors), ()),
        publisher=next((person.name for person in publishers), None) or next(sites, None),
        published=every("datePublished"),
        updated=every("dateModified"),
        language=first("inLanguage"),
        address=first("url"),
    )


def _parsed(script: str) -> object:
    """The JSON of one script, mended where that is safe; None where it stays broken."""
    if len(script) > LONGEST_SCRIPT:
        return None
    script = _unwrapped(script)
    for attempt in (script, _COMMA_BEFORE_END.sub("", script)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _recovered(script: str) -> Described | None:
    """What a broken script still says of a story in strings that stand whole; None where it speaks of no story.

    Read up to where it turns to other stories. A string that a stray quotation mark cuts short is left out: what
    follows a whole one is a comma, the end of its object, or the script's.
    """
    script = script[:LONGEST_BROKEN]
    other = _OTHER_STORY.search(script)
    script = script[: other.start()] if other else script
    if not any(kind.lower().endswith(STORY_KINDS) for kind in _KIND.findall(script)):
        return None
    strings: dict[str, str] = {}
    for name, value in _STRING.findall(script):
        text = clean(_unescaped(value))
        if text:
            strings.setdefault(name, text)
    named = _AUTHOR.search(script)
    author = strings.get("author") or (clean(_unescaped(named[1])) if named else None)
    found = Described(
        headline=strings.get("headline"),
        authors=(Person(author, organisation=False),) if author else (),
        published=(strings["datePublished"],) if "datePublished" in strings else (),
        updated=(strings["dateModified"],) if "dateModified" in strings else (),
    )
    return found if found != Described() else None


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _unwrapped(script: str) -> str:
    """The script without the comment marks around it."""
    script = script.strip()
    for _ in range(4):
        for opener in _OPENERS:
            script = script.removeprefix(opener).lstrip()
        for closer in _CLOSERS:
            script = script.removesuffix(closer).rstrip()
    return script


def _objects(parsed: object) -> Iterator[tuple[JsonObject, bool]]:
    """Every object in document order, and whether it may be the page's own story."""
    waiting: list[tuple[object, bool]] = [(parsed, True)]
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        value, own = waiting.pop()
        if isinstance(value, dict):
            yield value, own
            inner = [(child, own and key.lower() not in OTHER_STORIES) for key, child in value.items()]
        else:
            inner = [(child, own) for child in value] if isinstance(value, list) else []
        waiting += [(child, own) for child, own in reversed(inner[:MOST_OBJECTS]) if isinstance(child, dict | list)]


def _is_kind(found: JsonObject, kinds: tuple[str, ...]) -> bool:
    stated = found.get("@type")
    names = stated[:10] if isinstance(stated, list) else [stated]
    return any(isinstance(name, str) and name.lower().rstrip("/").endswith(kinds) for name in names)


def _identity(found: JsonObject) -> str | None:
    identity = found.get("@id")
    return identity if isinstance(identity, str) else None


def _people(value: object, by_id: Mapping[str, JsonObject]) -> Iterator[Person]:
    """The people of an author or publisher property: strings, objects, lists, names in lists, references."""
    for item in (value if isinstance(value, list) else [value])[:50]:
        if isinstance(item, str) and (name := clean(item)):
            yield Person(name, organisation=False)
        if isinstance(item, dict):
            whole = item if item.get("name") else by_id.get(_identity(item) or "", item)
            names = whole.get("name")
            for stated in (names if isinstance(names, list) else [names])[:50]:
                if name := text_of(stated):
                    yield Person(
                        name, organisation=_is_kind(whole, ("organization", "newsmediaorganization", "website"))
                    )

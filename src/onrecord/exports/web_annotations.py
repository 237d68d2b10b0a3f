"""Lines as W3C Web Annotations (Recommendation of 2017), in one JSON-LD collection.

One annotation a line. Its targets are the words of the content, then those of the cue and of the source; the class of
each says which. Every target is anchored twice: by its words with those around them (TextQuoteSelector), and by code
points of the stored text (TextPositionSelector), which the state names by its digest (RFC 6920).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypedDict

from onrecord.exports.identifiers import digest_address, line_name, story_address
from onrecord.exports.readable import writable
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.story_json import escape_unsafe
from onrecord.values.story import Story
from onrecord.values.text import Span

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Code points kept on each side of a quotation, as the annotation tools in use keep them."""


class Agent(TypedDict):
    """Who made an annotation, or what."""

    type: str
    name: str


class Body(TypedDict):
    """One thing said of a line."""

    type: str
    purpose: str
    format: str
    value: str


class Quote(TypedDict):
    """Words with those around them."""

    type: str
    exact: str
    prefix: str
    suffix: str


class Position(TypedDict):
    """A stretch of the stored text in code points, half-open."""

    type: str
    start: int
    end: int


class _Page(TypedDict):
    id: str
    type: str
    label: str


class Page(_Page, total=False):
    """The annotated page: its address on the web or the name of its text; its address as given."""

    format: str
    language: str


class _Kept(TypedDict):
    type: str
    cached: str


class Kept(_Kept, total=False):
    """The text that the positions count in, by its digest, and when its page was fetched."""

    sourceDate: str


class Target(TypedDict):
    """The words of one part of one role."""

    type: str
    source: Page
    selector: list[Quote | Position]
    state: Kept
    styleClass: str


class _Annotation(TypedDict):
    id: str
    type: str
    motivation: str | list[str]
    generator: Agent
    body: list[Body]
    target: list[Target]


class Annotation(_Annotation, total=False):
    """One line. Creator and creation are those of the decision on it; a suggestion has neither."""

    creator: Agent
    created: str


def lines_to_annotations(
    stories: Iterable[ReviewedStory], claims: Mapping[tuple[int, int], int] | None = None
) -> Iterator[str]:
    """One JSON document, an AnnotationCollection with one page; its name and total come last, as they are found.

    ``claims`` holds the number of the claim that a line has a part in, by the story's number and the line's index.
    """
    digest, total = hashlib.sha256(), 0
    yield f'{{"@context": "{CONTEXT}", "type": "AnnotationCollection", "label": "onrecord",\n'
    yield '"first": {"type": "AnnotationPage", "startIndex": 0, "items": ['
    for told in stories:
        for index in told.kept:
            annotation = annotation_of(told, index, claim=(claims or {}).get((told.number, index)))
            encoded = encode_json(annotation)
            digest.update(encoded.encode())
            yield f"{',' if total else ''}\n{encoded}"
            total += 1
    name = name_of_digest(digest.hexdigest())
    yield f'\n], "id": "{name}#page-1"}},\n"id": "{name}", "total": {total}}}\n'


def annotation_of(told: ReviewedStory, index: int, *, claim: int | None = None) -> Annotation:
    """One line of a story as an annotation; one that has a part in a claim also links to it."""
    line, decision = told.story.attributions[index], told.decision(index)
    roles = (("content", line.content), ("cue", line.cue), ("source", line.source))
    annotation: Annotation = {
        "id": line_name(told.story, index, "annotation"),
        "type": "Annotation",
        "motivation": "describing" if claim is None else ["describing", "linking"],
        "generator": {"type": "Software", "name": "onrecord"},
        "body": [*_bodies(told, index), *([] if claim is None else [_body("linking", f"claim {claim}")])],
        "target": [_target(told.story, span, role) for role, spans in roles for span in spans],
    }
    if decision is not None:
        annotation["creator"] = {"type": "Person", "name": writable(decision.by)}
        annotation["created"] = decision.moment
    return annotation


def encode_json(value: object) -> str:
    r"""The value as JSON that can stand in a page of HTML: no ``<`` that could end the element around it.

    >>> encode_json("a</script>\u2028")
    '"a\\u003c/script>\\u2028"'
    """
    return escape_unsafe(json.dumps(value, ensure_ascii=False, allow_nan=False)).replace("<", "\\u003c")


def name_of_digest(digest: str) -> str:
    """A name for a document with this digest, as UUIDs of version 8 are made (RFC 9562, appendix B.2)."""
    head, middle, tail = digest[:12], digest[13:16], digest[17:32]
    return f"urn:uuid:{head[:8]}-{head[8:]}-8{middle}-8{tail[:3]}-{tail[3:]}"


def _bodies(told: ReviewedStory, index: int) -> list[Body]:
    """What is said of a line: a summary for viewers that show one body, then who, stance, standing, remarks."""
    judgement, standing = told.story.judgements[index], told.standing(index).value
    who = told.called(index)
    stance = None if judgement.stance is None else judgement.stance.value
    band = None if judgement.band is None else judgement.band.value
    summary = (("who", who), ("stance", stance), ("band", band), ("standing", standing))
    bodies = [_body("describing", "; ".join(f"{name}: {value}" for name, value in summary if value))]
    bodies += [_body("identifying", who)] if who else []
    bodies += [_body("classifying", value) for value in (stance, band) if value]
    bodies.append(_body("tagging", standing))
    return bodies + [_body("commenting", remark) for remark in told.remarks(index)]


def _body(purpose: str, value: str) -> Body:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": writable(value)}


def _target(story: Story, span: Span, role: str) -> Target:
    text, (start, end) = story.page.text, span
    exact, prefix, suffix = text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return {
        "type": "SpecificResource",
        "source": _page(story),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": writable(exact),
                "prefix": writable(prefix),
                "suffix": writable(suffix),
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
        "state": _state(story),
        "styleClass": role,
    }


def _page(story: Story) -> Page:
    page: Page = {"id": story_address(story), "type": "Text", "label": writable(story.given.address)}
    if story.given.media_type is not None:
        page["format"] = writable(story.given.media_type)
    if story.page.language is not None:
        page["language"] = writable(story.page.language.value)
    return page


def _state(story: Story) -> Kept:
    state: Kept = {"type": "TimeState", "cached": digest_address(story.key)}
    if story.given.moment is not None and story.given.moment.tzinfo is not None:
        state["sourceDate"] = story.given.moment.isoformat(timespec="seconds")
    return state

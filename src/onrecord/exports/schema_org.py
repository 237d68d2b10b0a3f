"""Stories and lines in the words of schema.org, as one JSON-LD graph.

Only what fits: a story is a NewsArticle, quoted words are a Quotation, what is asserted or confirmed is a Claim, and a
Claim that an editor accepted or fixed gets the draft of a ClaimReview, without a rating: that is for a person. Other
lines (a denial or a question in indirect speech) have no type there and are counted by `lines_without_type`.
"""

import uuid
from collections.abc import Iterable, Iterator
from typing import Final

from onrecord.exports.claim_words import origins_in_words, sides_of
from onrecord.exports.identifiers import digest_address, line_name, story_address, web_address
from onrecord.exports.readable import writable
from onrecord.exports.reviewed_claim import MEASURES, ReviewedClaim
from onrecord.exports.reviewed_story import REVIEWED, ReviewedStory, words_of
from onrecord.exports.web_annotations import encode_json
from onrecord.values.attribution import Form
from onrecord.values.claim import Side
from onrecord.values.page import value_of
from onrecord.values.source import Source, SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span, Spans

Node = dict[str, "str | Node | list[Node]"]
"""One thing of the graph: its properties by their names at schema.org."""

CONTEXT: Final = "https://schema.org"
CLAIMED: Final = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
"""Stances of one who puts a content forward as fact."""
MAKER: Final = "_:onrecord"
"""Who made this description of the stories: not their outlets."""
_BODIES: Final = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET})


def stories_to_schema_org(stories: Iterable[ReviewedStory], claims: Iterable[ReviewedClaim] = ()) -> Iterator[str]:
    """One JSON-LD document; one thing a row: stories with their lines, then what several of them claim."""
    yield f'{{"@context": "{CONTEXT}", "@graph": [\n'
    yield encode_json({"@id": MAKER, "@type": "Organization", "name": "onrecord"})
    for told in stories:
        yield ",\n" + encode_json(article_node(told))
        for index in told.kept:
            for node in line_nodes(told, index):
                yield ",\n" + encode_json(node)
    for claim in claims:
        for node in claim_nodes(claim):
            yield ",\n" + encode_json(node)
    yield "\n]}\n"


def lines_without_type(told: ReviewedStory) -> int:
    """How many of the exported lines schema.org has no type for."""
    return sum(not line_nodes(told, index) for index in told.kept)


def article_node(told: ReviewedStory) -> Node:
    """The story."""
    page = told.story.page
    node: Node = {"@id": story_address(told.story), "@type": "NewsArticle"}
    node |= _known(
        url=web_address(told.story),
        identifier=digest_address(told.story.key),
        headline=value_of(page.headline),
        abstract=value_of(page.deck),
        datePublished=value_of(page.published),
        dateModified=value_of(page.updated),
        dateline=value_of(page.dateline),
        creditText=value_of(page.credit),
        inLanguage=value_of(page.language),
    )
    if page.byline:
        node["author"] = [{"@type": "Person"} | _known(name=writer.value) for writer in page.byline]
    if page.outlet is not None:
        node["publisher"] = {"@type": "Organization"} | _known(name=page.outlet.value)
    return node | {"sdPublisher": {"@id": MAKER}}


def line_nodes(told: ReviewedStory, index: int) -> list[Node]:
    """What one line is at schema.org: a quotation, a claim, the draft of a review; nothing where nothing fits."""
    story, judgement = told.story, told.story.judgements[index]
    content = told.words(story.attributions[index].content)
    quoted = words_of(story.page.text, _quoted(told, index))
    common = _known(creativeWorkStatus=told.standing(index).value, keywords=judgement.stance and judgement.stance.value)
    nodes: list[Node] = []
    if quoted:
        quotation: Node = {"@id": line_name(story, index, "quotation"), "@type": "Quotation"}
        quotation |= _known(text=quoted) | {"isPartOf": {"@id": story_address(story)}}
        nodes.append(quotation | _speaker(told, index, "spokenByCharacter") | common)
    if content and judgement.stance in CLAIMED:
        claim: Node = {"@id": line_name(story, index, "claim"), "@type": "Claim"}
        claim |= _known(text=content) | {"appearance": {"@id": story_address(story)}}
        nodes.append(claim | _speaker(told, index, "author") | common)
        if told.standing(index) in REVIEWED:
            nodes.append(_review(told, index, content))
    return nodes


def claim_nodes(told: ReviewedClaim) -> list[Node]:
    """A claim of several stories, with where it appears; and the draft of its review, where an editor has seen it.

    Seen is a claim that was accepted, or that is worded by a line that was accepted or fixed.
    """
    name, claim = _claim_name(told), told.card.claim
    appear = dict.fromkeys(story_address(told.stories[one.statement.key.story].story) for one in claim.statements)
    node: Node = {"@id": name, "@type": "Claim"}
    node |= _known(text=claim.wording, identifier=f"claim {told.number}", description=counts_in_words(told))
    node["appearance"] = [{"@id": address} for address in appear]
    node |= _known(creativeWorkStatus=told.card.standing.value) | {"sdPublisher": {"@id": MAKER}}
    standings = {
        one.statement.key: standing for one, standing in zip(claim.statements, told.card.standings, strict=True)
    }
    if told.card.standing not in REVIEWED and standings[claim.worded_by] not in REVIEWED:
        return [node]
    review: Node = {"@id": _named(f"review of {name}"), "@type": "ClaimReview"}
    review |= _known(creativeWorkStatus="Draft", claimReviewed=claim.wording)
    return [node, review | {"itemReviewed": {"@id": name}, "sdPublisher": {"@id": MAKER}}]


def counts_in_words(told: ReviewedClaim) -> str:
    """How many stories say yes, no and neither, and what they rest on, with the caution."""
    sides = sides_of(told.card.claim)
    parts = [f"{told.story_count} {'story' if told.story_count == 1 else 'stories'}"]
    for side, origins in told.sides():
        word = "yes" if side is Side.FOR else "no"
        parts.append(f"{word}: {sides[side]}, {origins_in_words(origins.least, origins.most)}")
    if sides[Side.NEITHER]:
        parts.append(f"neither: {sides[Side.NEITHER]}")
    return f"{'; '.join(parts)}. It {MEASURES}."


def _claim_name(told: ReviewedClaim) -> str:
    """A name for a claim: the same whenever the statement that it is known by has these words at this address."""
    key = told.card.claim.key
    story = told.stories[key.story].story
    if key.line >= 0:
        return line_name(story, key.line, "shared claim")
    return _named(f"shared claim\n{writable(story.given.address)}\n{story.key}\nheadline")


def _named(words: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, words).urn


def _review(told: ReviewedStory, index: int, content: str) -> Node:
    """The draft of a review, for a person to finish: author, date, address and rating are theirs."""
    node: Node = {"@id": line_name(told.story, index, "review"), "@type": "ClaimReview"}
    node |= _known(creativeWorkStatus="Draft", claimReviewed=content)
    return node | {"itemReviewed": {"@id": line_name(told.story, index, "claim")}, "sdPublisher": {"@id": MAKER}}


def _speaker(told: ReviewedStory, index: int, role: str) -> Node:
    """Who is behind a line, under the property that fits; words alone for those who are neither one person nor body."""
    source, line = told.source(index), told.story.attributions[index]
    if source is None:
        return _known(creditText=told.words(line.source))
    name = told.called(index)
    if source.kind is SourceKind.DOCUMENT:
        return {"isBasedOn": {"@type": "CreativeWork"} | _known(name=name)}
    if source.kind in _BODIES and not source.several:
        return {role: {"@type": "Organization"} | _known(name=name)}
    if source.kind is SourceKind.PERSON and not source.several:
        return {role: _person(told, source)}
    return _known(creditText=name)


def _person(told: ReviewedStory, source: Source) -> Node:
    text = told.story.page.text
    node: Node = {"@type": "Person"}
    node |= _known(
        name=source.name,
        description=_words(text, source.description),
        jobTitle=_words(text, source.role),
    )
    affiliation = _words(text, source.affiliation)
    return node | ({"affiliation": {"@type": "Organization"} | _known(name=affiliation)} if affiliation else {})


def _quoted(told: ReviewedStory, index: int) -> Spans:
    """The parts of a content that stand in quotation marks."""
    line = told.story.attributions[index]
    if line.form is Form.INDIRECT:
        return ()
    marked = [span for one in told.story.reading.quotations if one.depth == 0 for span in one.spans]
    inner = [
        Span(max(part.start, span.start), min(part.end, span.end))
        for part in line.content
        for span in marked
        if part.overlaps(span)
    ]
    return tuple(inner) or (line.content if line.form is Form.DIRECT else ())


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _known(**values: str | None) -> Node:
    """The properties that have a value."""
    return {name: writable(value) for name, value in values.items() if value}

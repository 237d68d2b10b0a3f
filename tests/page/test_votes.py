"""How two extractors' texts become votes on the blocks of a page."""

from lxml import html

from onrecord.page.html import Flattened, flatten
from onrecord.page.votes import TAKEN, Opinions, opinions, vote

ONE = (
    "The ferry to Port Ellery will not sail before the end of the week, the harbour master told a meeting of traders "
    "on Monday, because the quay is still under water and nobody can say when it will be dry."
)
TWO = (
    "Traders said that they had heard nothing from the council since April, and that two of the shops beside the quay "
    "had been closed by their owners, who did not expect to open them again this year."
)
THREE = (
    "A spokesman for the council declined to comment on the dates, but said that a letter would be sent to everyone "
    "who had asked for one, and that the pumps would be paid for by the port and not by the town."
)
LABEL = "What the council says"


def page(markup: str) -> Flattened:
    return flatten(html.document_fromstring(markup))


def taken(markup: str, first: str, second: str) -> list[str]:
    flat = page(markup)
    votes = vote(flat, Opinions(first, second))
    spans = [candidate.span for candidate in flat.candidates]
    return [flat.text[a:b] for (a, b), value in zip(spans, votes, strict=True) if value >= TAKEN]


def test_what_both_took_is_in_and_what_neither_took_is_out() -> None:
    story = f"<nav>Home</nav><main><p>{ONE}</p><p>{TWO}</p></main><footer>About us</footer>"
    assert taken(story, f"{ONE}\n{TWO}", f"{ONE}\n{TWO}") == [ONE, TWO]


def test_a_paragraph_that_both_dropped_inside_the_story_is_in() -> None:
    assert taken(f"<main><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></main>", f"{ONE} {THREE}", f"{ONE} {THREE}") == [
        ONE,
        TWO,
        THREE,
    ]


def test_a_subheading_that_one_dropped_is_in() -> None:
    story = f"<main><p>{ONE}</p><h2>{LABEL}</h2><p>{TWO}</p></main>"
    assert taken(story, f"{ONE} {TWO}", f"{ONE} {LABEL} {TWO}") == [ONE, LABEL, TWO]


def test_a_caption_and_a_link_inside_the_story_that_one_took_are_out() -> None:
    story = (
        f"<main><p>{ONE}</p><figure><figcaption>The quay at Port Ellery on Monday, seen from the old customs house "
        f"above the market square in the rain</figcaption></figure><p><a href=x>{LABEL}</a></p><p>{TWO}</p></main>"
    )
    assert taken(story, f"{ONE} {TWO}", page(story).text) == [ONE, TWO]


def test_the_rest_of_a_story_in_another_container_of_the_same_kind_is_in() -> None:
    story = f"<div class=part><p>{ONE}</p></div><div class=ad>Buy</div><div class=part><p>{TWO}</p><p>{THREE}</p></div>"
    assert taken(story, ONE, f"{ONE} {TWO} {THREE}") == [ONE, TWO, THREE]


def test_what_one_took_far_from_the_story_is_out() -> None:
    story = f"<main><p>{ONE}</p><p>{TWO}</p></main><section id=bio><p>{THREE}</p></section>"
    assert taken(story, f"{ONE} {TWO} {THREE}", f"{ONE} {TWO}") == [ONE, TWO]


def test_an_extractor_that_took_a_list_of_links_is_not_followed() -> None:
    menu = "".join(f"<li><a href=x>Department of harbour works number {n}</a></li>" for n in range(60))
    story = f"<ul>{menu}</ul><main><p>{ONE}</p></main>"
    assert taken(story, page(story).text.replace(ONE, ""), ONE) == [ONE]


def test_an_extractor_that_found_nothing_leaves_the_other_to_decide() -> None:
    story = f"<nav>Home</nav><main><p>{ONE}</p><p>{TWO}</p></main>"
    assert taken(story, "", f"{ONE} {TWO}") == taken(story, f"{ONE} {TWO}", "") == [ONE, TWO]
    assert taken(story, "", "") == []


def posts(above: str) -> str:
    held = "".join(f"<h3>{name}</h3><p>{text}</p>" for name, text in (("Dry", TWO), ("Pumps", THREE)))
    return f"<main>{above}<h3>{LABEL}</h3><p>{ONE}</p>{held}</main>"


def test_a_subheading_right_above_the_core_is_in_where_others_like_it_stand_within() -> None:
    within = f"{ONE} Dry {TWO} Pumps {THREE}"
    assert taken(posts("<div>13:10</div>"), within, within) == [LABEL, ONE, "Dry", TWO, "Pumps", THREE]


def test_a_heading_between_the_headline_and_the_core_may_be_the_summary_and_is_out() -> None:
    within = f"{ONE} Dry {TWO} Pumps {THREE}"
    assert LABEL not in taken(posts("<h1>Quay shut</h1>"), within, within)


def test_votes_lie_between_0_and_1_and_one_for_each_block() -> None:
    flat = page(f"<p>{ONE}</p><p>***</p><p>{TWO}</p>")
    votes = vote(flat, Opinions(f"{ONE[:60]} {TWO}", TWO))
    assert len(votes) == 3
    assert all(0 <= value <= 1 for value in votes)


def test_the_extractors_are_asked_for_the_article() -> None:
    story = f"<html><body><nav>Home</nav><article><h1>Quay</h1><p>{ONE}</p><p>{TWO}</p></article></body></html>"
    both = opinions(html.document_fromstring(story), story)
    assert ONE in both.first
    assert ONE in both.second

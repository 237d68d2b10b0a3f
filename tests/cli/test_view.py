"""What a person sees, compared whole. The files in ``shown/`` are read by a person when they change."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from onrecord.cli.terminal import screen
from onrecord.cli.view import LONG_BLOCK, Unfold, rule, show
from onrecord.values.page import Flag, FlagCode, Kind
from onrecord.values.story import Story

SHOWN = Path(__file__).with_name("shown")


def view(story: Story, width: int = 80, unfold: Unfold | None = None) -> str:
    """The view as a pipe gets it, at a width."""
    file = io.StringIO()
    show(story, Console(file=file, width=width, highlight=False), unfold or Unfold())
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "width", "unfold"),
    [
        ("affair-80", 80, Unfold()),
        ("affair-120-all", 120, Unfold(furniture=True, missed=True)),
        ("affair-80-compact", 80, Unfold(context=False)),
        ("affair-40", 40, Unfold(furniture=True, missed=True)),
    ],
)
def test_a_story_is_shown_as_in_its_file(affair, name, width, unfold):
    assert view(affair, width, unfold) == (SHOWN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 100, 120, 200])
def test_no_row_is_wider_than_the_terminal_or_the_measure(affair, width):
    rows = view(affair, width, Unfold(furniture=True, missed=True)).splitlines()
    assert max(map(len, rows)) <= min(width, 100)


def test_rows_have_no_space_at_their_ends(affair):
    rows = view(affair, 80, Unfold(furniture=True, missed=True)).splitlines()
    assert [row for row in rows if row != row.rstrip()] == []


def test_all_words_of_every_content_are_shown(affair):
    shown = " ".join(view(affair).replace("│", " ").split())
    for line in affair.attributions:
        for start, end in line.content:
            words = affair.page.text[start:end]
            assert f"⟦{words}⟧" in shown


def styled(story: Story, monkeypatch: pytest.MonkeyPatch, **settings: str) -> str:
    """The view as a terminal gets it."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    file = io.StringIO()
    show(story, Console(file=file, width=80, highlight=False, force_terminal=True), Unfold())
    return file.getvalue()


def test_a_terminal_gets_the_source_in_bold_and_the_cue_underlined(affair, monkeypatch):
    shown = styled(affair, monkeypatch)
    assert "\x1b[1mEngineers who were on duty\x1b[0m" in shown
    assert "\x1b[4mdeclined to comment\x1b[0m" in shown


def test_without_colour_the_marks_stay(affair, monkeypatch):
    shown = styled(affair, monkeypatch, NO_COLOR="1")
    assert "\x1b[1mEngineers who were on duty\x1b[0m" in shown
    assert "⟦" in shown
    assert "\x1b[36m" not in shown
    assert "\x1b[36m" in styled(affair, monkeypatch)


def test_a_story_without_a_head_says_so_and_still_shows_its_address(build):
    story = build([(Kind.ARTICLE, "It rained.")], headline=None, outlet=None, byline=(), published=None)
    assert view(story).splitlines()[:3] == ["(no headline found)", "story.html", ""]


def test_a_story_without_lines_says_so(build):
    shown = view(build([(Kind.ARTICLE, "It rained.")]))
    assert "No line suggested: nothing here was read as said by someone." in shown
    assert shown.endswith("\n0 lines · 0 furniture blocks · 0 sentences may hold a missed line\n")


@pytest.mark.parametrize(
    ("code", "why"),
    [(FlagCode.LANGUAGE, "other languages are kept, and not read"), (FlagCode.NO_ARTICLE, "no story on the page")],
)
def test_a_story_without_lines_says_why(build, code, why):
    assert why in view(build([(Kind.ARTICLE, "Es regnet.")], flags=[Flag(code, "a note")]))


def test_a_change_is_shown_only_where_it_is_one(build):
    same = build([(Kind.ARTICLE, "Rain.")], published="2031-05-02T10:00:00+00:00", updated="2031-05-02T12:00:00+02:00")
    later = build([(Kind.ARTICLE, "Rain.")], published="2031-05-02T10:00:00+00:00", updated="2031-05-02T12:00:00+01:00")
    day = build([(Kind.ARTICLE, "Rain.")], published="2031-05-02", updated="2031-05-03T12:00:00+01:00")
    assert ["updated" in view(story) for story in (same, later, day)] == [False, True, True]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T06:10:30.123+02:00", "2031-05-02 06:10 +02:00"),
        ("2031-05-02T06:10Z", "2031-05-02 06:10 UTC"),
        ("2031-05-02T06:10:00", "2031-05-02 06:10"),
        ("early in May", "early in May"),
    ],
)
def test_a_moment_is_shown_to_the_minute_with_its_zone(build, value, shown):
    assert f" · published {shown}\n" in view(build([(Kind.ARTICLE, "It rained.")], published=value))


def test_a_page_out_of_an_archive_names_its_container(build):
    shown = view(build([(Kind.ARTICLE, "It rained.")], address="https://gazette.example/1", container="crawl.warc.gz"))
    assert "https://gazette.example/1 (in crawl.warc.gz)" in shown


def test_only_what_is_folded_is_offered(affair):
    assert "To see them: --furniture, --missed, or --all" in view(affair)
    assert "To see them: --missed\n" in view(affair, unfold=Unfold(furniture=True))
    assert "To see them" not in view(affair, unfold=Unfold(furniture=True, missed=True))


def test_a_long_block_of_furniture_is_cut_and_the_rest_counted(build):
    story = build([(Kind.ARTICLE, "It rained."), (Kind.COMMENT, "x" * (LONG_BLOCK + 1234))])
    shown = view(story, unfold=Unfold(furniture=True))
    assert shown.count("x") == LONG_BLOCK
    assert "… (1,234 more characters)" in shown


def test_lines_inside_lines_inside_lines_keep_their_rails(build):
    sentence = (
        "{s1:The paper} {c1:said} {q1:that {s2:an aide} {c2:told} it {q2:that {s3:the guard} {c3:said} "
        "{q3:no} twice}, and {s4:she} {c4:claimed} {q4:more} of it}."
    )
    story = build([(Kind.ARTICLE, sentence)], inside={2: 1, 3: 2, 4: 1})
    titles = [row for row in view(story).splitlines() if "▸" in row][1:]
    assert [row[: row.index("  ¶") if "¶" in row else row.index("  indirect")] for row in titles] == [
        "  1  The paper ▸ said",
        "     ├─ 2  an aide ▸ told",
        "     │     └─ 3  the guard ▸ said",
        "     └─ 4  she ▸ claimed",
    ]


@pytest.mark.parametrize("place", ["headline", "deck", "outlet", "dateline", "published", "credit", "address"])
def test_no_escape_sequence_of_a_page_reaches_the_terminal(build, place):
    hostile = "a\x1b]0;owned\x07\x1b[2J\x9b31m\u202eb"
    lines = f"{{s1:Ann {hostile}}} {{c1:said {hostile}}} {{q1:it {hostile}}}. {{m1:He {{k1:told}} \x1b.}}"
    story = build(
        [(Kind.ARTICLE, lines), (Kind.ADVERT, hostile)],
        byline=(hostile,),
        flags=[Flag(FlagCode.CUT, hostile)],
        **{place: hostile},
    )
    shown = view(story, unfold=Unfold(furniture=True, missed=True))
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e", "\r"}
    assert "␛[2J" in shown


def test_a_missed_quotation_without_a_cue_is_shown_with_its_reason(build):
    story = build([(Kind.ARTICLE, "{m1:“We shall see the log,” it ran.} It rained.")])
    rows = [row.strip() for row in view(story, unfold=Unfold(missed=True)).splitlines()]
    at = rows.index("? a quotation without a line")
    assert rows[at + 1] == "“We shall see the log,” it ran."


def test_markup_of_the_printing_library_in_a_page_is_only_words(build):
    story = build([(Kind.ARTICLE, "{s1:[bold]Ann[/bold]} {c1:said} {q1:[link=x]no[/link] :smile:}.")])
    assert "[bold]Ann[/bold] said ⟦[link=x]no[/link] :smile:⟧." in view(story)


def test_wide_characters_are_counted_as_two_columns(build):
    story = build([(Kind.ARTICLE, "{s1:李明} {c1:said} {q1:" + "好" * 200 + "}.")])
    rows = view(story, 80).splitlines()
    assert max(sum(2 if character > "⺀" else 1 for character in row) for row in rows) <= 80


def test_stories_are_parted_by_a_rule_that_the_output_can_write():
    file = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    rule(screen(file))
    file.seek(0)
    assert set(file.read()) == {"-", "\n"}

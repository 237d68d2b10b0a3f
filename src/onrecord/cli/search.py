"""``onrecord search``: words looked up in a record."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click
from rich.text import Text

from onrecord.cli.layout import Layout, count
from onrecord.cli.options import JSON, RECORD, iso_date
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.printers import write_json
from onrecord.cli.terminal import screen, visible
from onrecord.exports.naming import line_id, pairs
from onrecord.record import Found, LineHit, Narrowed, Record, StoryHit
from onrecord.values.stance import Stance
from onrecord.values.text import Span

FOUND_STYLE = "bold"


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@RECORD
@JSON
@click.option("--who", help="Only lines of this source, by its whole name.")
@click.option("--outlet", help="Only stories of this outlet.")
@click.option("--stance", type=click.Choice([one.value for one in Stance]), help="Only lines with this stance.")
@click.option("--since", metavar="DATE", callback=iso_date, help="Only stories published on this day or later.")
@click.option("--until", metavar="DATE", callback=iso_date, help="Only stories published on this day or earlier.")
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="Show so many of each.")
@click.pass_context
def command(
    context: click.Context,
    *,
    words: tuple[str, ...],
    path: Path,
    as_json: bool,
    who: str | None,
    outlet: str | None,
    stance: str | None,
    since: str | None,
    until: str | None,
    most: int,
) -> None:
    """Find the lines and stories of a record that hold all of WORDS, best first.

    Case and accents do not count. Words in quotation marks stand together; an asterisk stands for any ending.

    \b
      onrecord search secret trip
      onrecord search '"water minister"' denie* --stance denies

    Under the lines stand the sources, outlets, stances and days that they can be narrowed to, with their numbers. The
    exit code is 0 when something was found, 1 when nothing was.
    """
    narrowed = Narrowed(who=who, outlet=outlet, stance=stance, since=since, until=until)
    with Record(path) as record:
        found = record.search(" ".join(words), narrowed=narrowed, most=most)
    if as_json:
        _write_json(found)
    else:
        layout = Layout(screen())
        layout.print(_rows(found, layout))
    context.exit(0 if found.lines or found.stories else 1)


def _rows(found: Found, layout: Layout) -> Iterator[Text]:
    """Lines, what they can be narrowed by, stories."""
    shown = f", the first {len(found.lines)} shown" if found.line_count > len(found.lines) else ""
    yield from layout.wrapped(Text(f"{count(found.line_count, 'line')}{shown}", "bold"))
    for hit in found.lines:
        yield from _line(hit, layout)
    for by, facets in groupby(found.facets, key=lambda facet: facet.by):
        values = [f"{visible(facet.value)} ({facet.lines:,})" for facet in facets]
        yield from layout.in_a_row(values, f"  {by:<7} ", " " * 10)
    yield Text()
    shown = f", the first {len(found.stories)} shown" if found.story_count > len(found.stories) else ""
    yield from layout.wrapped(Text(f"{count(found.story_count, 'story', 'stories')}{shown}", "bold"))
    for story in found.stories:
        yield from _story(story, layout)


def _line(hit: LineHit, layout: Layout) -> Iterator[Text]:
    who = visible(hit.who) if hit.who else "(no source named)"
    told: list[str | Text] = [Text(who, "bold"), visible(hit.cue), *([hit.stance] if hit.stance else [])]
    yield from layout.in_a_row(told, "  ", "    ")
    yield from layout.wrapped(_lit(hit.content, hit.found), "    ", "    ")
    yield from layout.in_a_row([*_where(hit), f"line {hit.line} of story {hit.story}"], "    ", "    ")


def _story(hit: StoryHit, layout: Layout) -> Iterator[Text]:
    yield from layout.in_a_row([*_where(hit), f"story {hit.story}"], "  ", "    ")
    yield from layout.wrapped(_lit(hit.words, hit.found), "    ", "    ")


def _where(hit: LineHit | StoryHit) -> list[str | Text]:
    return [
        Text(visible(fact), CONTEXT_STYLE)
        for fact in (hit.published and hit.published[:10], hit.outlet, hit.headline)
        if fact
    ]


def _lit(words: str, found: tuple[Span, ...]) -> Text:
    """Words with what was found in them lit up."""
    text, at = Text(), 0
    for start, end in found:
        text.append(visible(words[at:start]))
        text.append(visible(words[start:end]), FOUND_STYLE)
        at = end
    text.append(visible(words[at:]))
    return text


def _write_json(found: Found) -> None:
    """One line each: lines, stories, and last what they can be narrowed by."""
    records: list[dict[str, object]] = [
        {
            "schema": "onrecord/found/1",
            "kind": "line",
            "story": hit.story,
            "line": line_id(hit.line - 1),
            "headline": hit.headline,
            "outlet": hit.outlet,
            "published": hit.published,
            "who": hit.who,
            "cue": hit.cue,
            "content": hit.content,
            "found": pairs(hit.found),
            "stance": hit.stance,
        }
        for hit in found.lines
    ]
    records += [
        {
            "schema": "onrecord/found/1",
            "kind": "story",
            "story": hit.story,
            "headline": hit.headline,
            "outlet": hit.outlet,
            "published": hit.published,
            "words": hit.words,
            "found": pairs(hit.found),
        }
        for hit in found.stories
    ]
    facets = [{"by": facet.by, "value": facet.value, "lines": facet.lines} for facet in found.facets]
    counts = {"lines": found.line_count, "stories": found.story_count, "all_ranked": found.ranked, "facets": facets}
    records.append({"schema": "onrecord/found/1", "kind": "count"} | counts)
    for record in records:
        write_json(record)

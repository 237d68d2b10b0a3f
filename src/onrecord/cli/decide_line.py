"""``onrecord decide line``: an editor's word on one line of a record."""

from datetime import UTC, datetime
from pathlib import Path

import click

from onrecord.cli.lines import line_index
from onrecord.cli.options import BY, NOTE, RECORD
from onrecord.cli.terminal import complain, visible
from onrecord.record import Record
from onrecord.review import mark_line
from onrecord.values.decision import LINE_VERBS, Decision, Fix, Verb
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans


@click.command("line")
@click.argument("story", type=int)
@click.argument("line")
@click.argument("verb", type=click.Choice([verb.value for verb in LINE_VERBS]))
@RECORD
@click.option("--who", metavar="NAME", help="fix: the source's full name.")
@click.option("--kind", type=click.Choice([kind.value for kind in SourceKind]), help="fix: what a new source is.")
@click.option("--stance", type=click.Choice([one.value for one in Stance]), help="fix: what the source does.")
@click.option("--source", metavar="WORDS", help="fix: the source's words, as the story has them.")
@click.option("--cue", metavar="WORDS", help="fix: the words that lift the content.")
@click.option("--content", metavar="WORDS", help="fix: what is attributed.")
@NOTE
@BY
@click.pass_context
def command(
    context: click.Context,
    *,
    story: int,
    line: str,
    verb: str,
    path: Path,
    who: str | None,
    kind: str | None,
    stance: str | None,
    source: str | None,
    cue: str | None,
    content: str | None,
    note: str | None,
    by: str,
) -> None:
    """Accept, reject, fix or note a line of a story.

    STORY is its number ("onrecord status --stories"), LINE the line's ("a5", or 5).

    \b
      onrecord decide 3 a5 accept
      onrecord decide 3 a7 fix --who "Idris Falk" --stance denies --note "he means the minister"
    """
    with Record(path) as record:
        told = record.story(story)
        index = line_index(line, len(told.attributions))
        place = told.attributions[index]
        near = min(span.start for span in (*place.source, *place.cue, *place.content))
        fix = Fix(
            source=_find(told, source, near, "--source"),
            cue=_find(told, cue, near, "--cue"),
            content=_find(told, content, near, "--content"),
            who=who,
            kind=None if kind is None else SourceKind(kind),
            stance=None if stance is None else Stance(stance),
        )
        empty = fix == Fix()
        if (verb == Verb.FIX.value) == empty:
            wanted = "say what it should be: --who, --stance, --source, --cue, --content" if empty else "only for fix"
            raise click.UsageError(f"{verb}: {wanted}", context)
        if verb == Verb.NOTE.value and not note:
            raise click.UsageError("note: say what, with --note", context)
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        decision = Decision(Verb(verb), mark_line(told, index), None if empty else fix, note, by, moment)
        number = record.decide(story, decision)
    complain(f"{path}: decision {number} kept: {verb} line {index + 1} of story {story}")


def _find(story: Story, words: str | None, near: int, option: str) -> Spans | None:
    """Where some words stand in the story's paragraphs: the place nearest to the line, where there are several."""
    if words is None:
        return None
    text, places, at = story.page.text, [], -1
    while words and (at := text.find(words, at + 1)) >= 0:
        span = Span(at, at + len(words))
        if any(span.within(paragraph) for paragraph in story.reading.paragraphs):
            places.append(span)
    if not places:
        message = f"“{visible(words)}” does not stand in the story; give its words exactly"
        raise click.BadParameter(message, param_hint=option)
    return (min(places, key=lambda span: abs(span.start - near)),)

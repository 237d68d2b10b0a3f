"""``onrecord who``: all that one source says over several stories, in order; those of a record, or those given."""

import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

from onrecord.affair.following import Choice, Followed, LineKey, choose, follow, speakers
from onrecord.affair.saying import Beside, Said, all_said, side_by_side
from onrecord.cli.layout import Layout, count
from onrecord.cli.limits import bounds_from, limits_help
from onrecord.cli.options import ALLOW_PRIVATE, ARTICLE, LIMIT, RECORD, SETTING
from onrecord.cli.printers import Shelf
from onrecord.cli.progress import Progress
from onrecord.cli.read import invite, print_all
from onrecord.cli.terminal import complain, screen
from onrecord.cli.who_view import WhoView, fullest_name, ties_by_mention
from onrecord.exports.reviewed_story import ReviewedStory, review_story
from onrecord.exports.who_json import SaidLine, Tied, said_to_json
from onrecord.reader import Reader
from onrecord.record import Record
from onrecord.record.namesakes import keys_of, names_there, stories_naming
from onrecord.values.attribution import Setting
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.identity import Link, MentionKey
from onrecord.values.ruling import Ruling, Subject
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

LONGEST_NAME = 100
"""Characters of a name that are compared with others, to guess what was meant."""
MOST_NAMES = 40
"""Names that are told where none fits; the rest is counted."""
MOST_NUMBERS = 8
"""Stories of one source that are told by number, where several have the name."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The stories that a source is looked for in."""

    stories: Mapping[Digest, Story]
    """By the key that each has as its own: in a record that of its carrier, else that of its text."""
    told: Mapping[Digest, ReviewedStory] = field(default_factory=dict)
    """In a record, the same stories with what editors said of their lines, and the keys of their texts."""
    rulings: tuple[Ruling, ...] = ()
    names: tuple[str, ...] = ()
    """All names that a source might have been asked for by."""
    searched: int = 0
    """How many stories were looked through."""
    complete: bool = True
    """Whether all that was asked for could be read."""

    @property
    def left_out(self) -> frozenset[LineKey]:
        """The lines that editors rejected."""
        return frozenset(
            (key, index)
            for key, told in self.told.items()
            for index, line in enumerate(told.review.lines)
            if line.standing is Standing.REJECTED
        )

    def number(self, key: Digest) -> int | None:
        """A story's number in the record; None without one."""
        return self.told[key].number if key in self.told else None

    def own(self, key: Digest) -> Story:
        """A story under the key of its text."""
        return self.told[key].story if key in self.told else self.stories[key]


@click.command("who", epilog=limits_help())
@click.argument("name")
@click.argument("what", nargs=-1, metavar="[WHAT]...")
@RECORD
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one line of the source a line (docs/json-who.md).")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    help="Only sources of this kind, where several have the name.",
)
@click.option("--story", type=int, help="Only the source in this story of the record, where several have the name.")
@ARTICLE
@SETTING
@ALLOW_PRIVATE
@LIMIT
@click.pass_context
def command(
    context: click.Context,
    *,
    name: str,
    what: tuple[str, ...],
    path: Path,
    as_json: bool,
    kind: str | None,
    story: int | None,
    article: bool,
    setting: str,
    allow_private: bool,
    limits: tuple[str, ...],
) -> None:
    """Show all that one source says over several stories, in order, and why it is taken for one.

    NAME is a person, body, outlet or other source, by full name or surname; case and accents do not count. Without
    WHAT the stories are those of the record. WHAT is what "onrecord read" takes: files, folders, archives, feeds,
    addresses, and "-" for what is piped in; these are read, and nothing is stored.

    \b
      onrecord who "Idris Falk"
      onrecord who falk monday.html tuesday.html
      onrecord who --json falk | jq -r .line.stance

    Lines stand by date of publication, then in the order of the text, as reviewed: fixed where an editor fixed them,
    and without those rejected. Under them stand side by side the lines that say yes and no to the same thing, and
    denials made again in other words. Lines that may be the source's and are not resolved stand apart, and do not
    count; nor do the lines of those who could be the same one, and are not taken to be.

    The exit code is 0 when there is one such source and all was read; 1 when there is none, when several have the name,
    or when something could not be read; 2 for wrong usage.
    """
    if what:
        if story is not None or context.get_parameter_source("path") is ParameterSource.COMMANDLINE:
            raise click.UsageError("Give WHAT to read, or --record and --story to look there; not both.", context)
        invite(what)
        bounds = bounds_from(limits, allow_private=allow_private)
        with Reader(setting=Setting(setting), limits=bounds.intake, worker_limits=bounds.worker) as reader:
            gathered = _read(what, reader, article=article)
    else:
        gathered = _look_up(name, path)
    left_out = gathered.left_out
    found = follow(name, gathered.stories.values(), gathered.rulings, left_out=left_out)
    choice = choose(name, [one for one in found if _fits(one, kind, story, gathered)])
    if choice.one is not None:
        _print(choice.one, choice.others, gathered, as_json=as_json)
    elif choice.others:
        _tell_choice(name, choice, gathered)
    else:
        _tell_names(name, gathered)
    context.exit(0 if gathered.complete and choice.one is not None else 1)


def _read(what: tuple[str, ...], reader: Reader, *, article: bool) -> Gathered:
    """The stories that are given."""
    shelf = Shelf()
    complete = print_all(what, partial(reader.read, article=article), shelf, Progress(len(what)))
    names = {one.keys[0]: one.name for story in shelf.stories.values() for one in speakers(story) if one.name}
    return Gathered(shelf.stories, names=tuple(names.values()), searched=len(shelf.stories), complete=complete)


def _look_up(name: str, path: Path) -> Gathered:
    """The stories of a record that may have words of a source of that name, as reviewed."""
    with Record(path) as record, record.reading():
        rulings = record.rulings(Subject.SOURCE)
        numbers = stories_naming(record.connection, name, rulings)
        keys = keys_of(record.connection, numbers)
        told = {
            keys[number]: review_story(number, record.story(number), record.decisions(number)) for number in numbers
        }
        stories = {key: replace(one.story, key=key) for key, one in told.items()}
        names = () if numbers else tuple(names_there(record.connection))
        return Gathered(stories, told, rulings, names, record.status().stories)


def _fits(one: Followed, kind: str | None, story: int | None, gathered: Gathered) -> bool:
    """Whether a source is of the kind asked for, and in the story asked for."""
    of_kind = kind is None or any(heard.source.kind.value == kind for heard in one.heard)
    return of_kind and (story is None or any(gathered.number(heard.story.key) == story for heard in one.heard))


def _print(one: Followed, others: Sequence[Followed], gathered: Gathered, *, as_json: bool) -> None:
    """Print one source's lines, for a person or for a program."""
    said = all_said(one.heard, left_out=gathered.left_out)
    beside = side_by_side([line for line in said if line.resolved])
    if as_json:
        for line in _json_lines(one, said, beside, gathered):
            sys.stdout.buffer.write(said_to_json(line).encode() + b"\n")
        sys.stdout.buffer.flush()
        return
    console = screen()
    Layout(console).print(WhoView(one, said, beside, console, others=others, told=gathered.told).rows())


def _json_lines(
    one: Followed, said: Sequence[Said], beside: Sequence[Beside], gathered: Gathered
) -> Iterator[SaidLine]:
    ties = ties_by_mention(one.identity.links)
    could_be = ties_by_mention([other.link for other in one.could_be], both=False)
    mentions: dict[Digest, list[MentionKey]] = {}
    for mention in one.identity.mentions:
        mentions.setdefault(mention.story, []).append(mention)
    for line in said:
        key = line.story.key
        told = gathered.told.get(key)
        yield SaidLine(
            gathered.own(key),
            line.index,
            line.resolved,
            one.identity,
            gathered.number(key),
            Standing.SUGGESTED if told is None else told.standing(line.index),
            tuple(_tied(mentions[key], ties, gathered)),
            tuple(_tied(mentions[key], could_be, gathered)),
            tuple(_others(line, beside, gathered)),
        )


def _tied(
    mentions: Iterable[MentionKey], ties: Mapping[MentionKey, Sequence[Link]], gathered: Gathered
) -> Iterator[Tied]:
    """What the sources of one story are tied to."""
    for mention in mentions:
        for link in ties.get(mention, ()):
            other = link.one if link.other == mention else link.other
            story = gathered.own(other.story)
            name = story.sources[other.source].name
            yield Tied(story, gathered.number(other.story), name, link.likeness, link.ruled)


def _others(said: Said, beside: Sequence[Beside], gathered: Gathered) -> Iterator[tuple[Story, int, str]]:
    """What stands beside one line: story, index, relation."""
    for earlier, later, relation in beside:
        if said is earlier or said is later:
            other = later if said is earlier else earlier
            yield gathered.own(other.story.key), other.index, relation.value


def _tell_choice(name: str, choice: Choice, gathered: Gathered) -> None:
    """Tell that several sources have the name, which ones, and how to choose."""
    ways = "--kind, or --story" if gathered.told else "--kind, or fewer files"
    complain(f"{count(len(choice.others), 'source')} go by “{name}”; give the full name, {ways}:")
    for one in choice.others:
        lines = count(sum(line.resolved for line in all_said(one.heard, left_out=gathered.left_out)), "line")
        complain(f"{fullest_name(one.heard)}, {one.identity.kind.value}: {lines} in {_where(one, gathered)}")


def _where(one: Followed, gathered: Gathered) -> str:
    """The story that a source is in, or how many."""
    keys = list(dict.fromkeys(heard.story.key for heard in one.heard))
    if gathered.told:
        numbers = sorted(gathered.told[key].number for key in keys)
        more = ", …" if len(numbers) > MOST_NUMBERS else ""
        return f"{'story' if len(keys) == 1 else 'stories'} {', '.join(map(str, numbers[:MOST_NUMBERS]))}{more}"
    return gathered.stories[keys[0]].given.address if len(keys) == 1 else count(len(keys), "story", "stories")


def _tell_names(name: str, gathered: Gathered) -> None:
    """Tell that no source has the name, and which names there are."""
    there = {one.casefold(): one for one in gathered.names}
    complain(f"no source in {count(gathered.searched, 'story', 'stories')} goes by “{name}”")
    near = difflib.get_close_matches(name[:LONGEST_NAME].casefold(), there, n=1)
    if near:
        complain(f"did you mean “{there[near[0]]}”?")
    if there:
        names = sorted(there.values(), key=str.casefold)
        more = f", and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else ""
        complain(f"the names there are: {', '.join(names[:MOST_NAMES])}{more}")

"""What ties the statements of a claim to one another and to where they are from: one rule a function.

A tie joins two statements that are one, or leads from one to what it is from. A certain tie holds at both ends of the
range of origins; a tie that is only a sign counts at the lower end.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from onrecord.lexicon.en.lineage import VAGUE_SPEAKERS
from onrecord.lineage.graph import Joined
from onrecord.lineage.matter import HALF, UNNAMED, Matter, Tie, covered, overlap
from onrecord.lineage.paraphrase import telling_stems
from onrecord.lineage.words import words_in
from onrecord.values.lineage import Citation, Edge, EdgeKind, Place, Reason, Run, Settled

LIKE = 0.5
"""Of the telling words of two lines, the share that both must have (Dice) for the one to be the other, retold. Set on
the tuning half."""
LIKE_FEWEST = 3
"""How many that must be."""


def find_ties(matter: Matter) -> Iterator[Tie]:
    """All ties, certain ones first."""
    for rule in (one_speaker, one_story, one_text, one_quotation, cited_outlet, wire_text, one_reporter, one_outlet):
        yield from rule(matter)
    for rule in (could_be_one_person, could_be_named, could_be_relayed, cites_elsewhere, reworded, like_lines):
        yield from rule(matter)


def one_speaker(matter: Matter) -> Iterator[Tie]:
    """A named speaker is one, whoever heard it."""
    numbers: dict[str, list[int]] = {}
    for number in matter.statements:
        speaker = matter.speaker(number)
        if speaker is not None and speaker.key is not None:
            numbers.setdefault(speaker.key, []).append(number)
    for key, spoken in numbers.items():
        names = [said.name or said.description for said in map(matter.speaker, spoken) if said is not None]
        words = f"one speaker, {max(filter(None, names), key=len, default=key)}, {matter.among(spoken)}"
        yield from _all_one(spoken, matter.reason("one-speaker", words, *spoken))


def _all_one(numbers: Sequence[int], reason: Reason) -> Iterator[Tie]:
    """Ties that make one of many, all for one reason."""
    for number in numbers[1:]:
        yield Tie(number, numbers[0], joins=True, reason=reason)


def one_story(matter: Matter) -> Iterator[Tie]:
    """Lines of one story by one source are one; what the story says in its own voice rests on those it gives."""
    for numbers in matter.by_story.values():
        sourced = [number for number in numbers if not matter.is_own(number)]
        by_source: dict[int, list[int]] = {}
        for number in sourced:
            speaker = matter.speaker(number)
            if speaker is not None and speaker.number is not None and speaker.key is None:
                by_source.setdefault(speaker.number, []).append(number)
        for spoken in by_source.values():
            words = f"the same source {_times(len(spoken))} in {matter.outlet(spoken[0])}"
            yield from _all_one(spoken, matter.reason("one-source", words, *spoken))
        own = [number for number in numbers if matter.is_own(number)]
        if own and not sourced:
            words = f"{matter.outlet(own[0])} says it {_times(len(own))} in one story"
            yield from _all_one(own, matter.reason("own-voice", words, *own))
        for number in own if sourced else ():
            words = f"{matter.outlet(number)} says it in its own voice and gives a source for it too"
            for other in sourced:
                yield Tie(number, other, joins=False, reason=matter.reason("own-voice", words, number, other))


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def one_text(matter: Matter) -> Iterator[Tie]:
    """The same words in two stories are from one; and a copy's own wording of what its original says is from there."""
    for edge in matter.edges:
        if edge.kind not in {EdgeKind.COPIES, EdgeKind.LIFTS} or edge.other is None:
            continue
        joins = edge.settled is Settled.NOTHING
        others = matter.by_story.get(edge.other, [])
        here = [(at, *span) for at, run in enumerate(edge.runs) for span in run.here]
        there = [(at, *span) for at, run in enumerate(edge.runs) for span in run.there]
        theirs = [(other, _touching(matter, other, there)) for other in others]
        for number in matter.by_story.get(edge.story, []):
            ours = _touching(matter, number, here)
            both = [(other, ours & runs) for other, runs in theirs if ours and not ours.isdisjoint(runs)]
            same = [(other, run) for other, runs in both if (run := _telling_run(matter, edge, number, runs))]
            for other, run in same:
                words = f"same text run of {run.words} words in {matter.outlet(number)} and {matter.outlet(other)}"
                places = Place(edge.story, run.here), Place(edge.other, run.there)
                reason = matter.reason("same-text", words, number, other, places=places)
                yield Tie(number, other, joins=joins, reason=reason)
            if not same and matter.is_own(number):
                yield from _reworded_copy(matter, edge, number, others)


def _reworded_copy(matter: Matter, edge: Edge, number: int, others: Sequence[int]) -> Iterator[Tie]:
    certain = edge.kind is EdgeKind.COPIES
    for other in others:
        words = f"{matter.outlet(number)} has text from {matter.outlet(other)} and words this line anew: {edge.reason}"
        reason = matter.reason("reworded-copy", words, number, other, certain=certain)
        yield Tie(number, other, joins=edge.settled is Settled.NOTHING, reason=reason)


def one_quotation(matter: Matter) -> Iterator[Tie]:
    """The same quoted words were said once; a sign only, where two stories name two speakers for them."""
    for edge in matter.edges:
        if edge.kind is not EdgeKind.SHARES_QUOTE or edge.other is None:
            continue
        for number in matter.by_story.get(edge.story, []):
            for other in matter.by_story.get(edge.other, []):
                run = _touching_run(matter, edge, number, other)
                if run is not None:
                    words = f"the same {run.words} quoted words in {matter.outlet(number)} and {matter.outlet(other)}"
                    places = Place(edge.story, run.here), Place(edge.other, run.there)
                    two = matter.is_named(number) and matter.is_named(other)
                    reason = matter.reason("same-quotation", words, number, other, certain=not two, places=places)
                    yield Tie(number, other, joins=True, reason=reason)


def cited_outlet(matter: Matter) -> Iterator[Tie]:
    """What a line has from another outlet began there or before, unless the line names who said it."""
    for number in matter.statements:
        if not matter.is_named(number):
            for cited in matter.cited[number]:
                words = f"{matter.outlet(number)} has it from {matter.called(cited)}"
                places = (Place(matter.statements[number].story, cited.spans),)
                reason = matter.reason("cited-outlet", words, number, places=places)
                yield from _to_outlet(matter, number, cited, reason)


def wire_text(matter: Matter) -> Iterator[Tie]:
    """What stands in a story that credits a wire, and is from nobody else, is the wire's."""
    for number, statement in matter.statements.items():
        credit = matter.carriers[statement.story].credit
        if credit is not None and not matter.is_named(number) and not matter.cited[number]:
            words = f"{matter.outlet(number)} credits {matter.called(credit)}"
            places = (Place(statement.story, credit.spans),) if credit.spans else ()
            reason = matter.reason("wire", words, number, places=places)
            yield from _to_outlet(matter, number, credit, reason)


def _to_outlet(matter: Matter, number: int, cited: Citation, reason: Reason) -> Iterator[Tie]:
    """To the outlet's own statements, to those of like speakers where there are any; else to the outlet, unseen.

    Statements that it published on a later day are none that could be meant.
    """
    said = [other for other in matter.by_outlet.get(cited.key, []) if other != number]
    theirs = [other for other in said if not matter.is_later(other, number)]
    alike = [other for other in theirs if matter.is_unnamed(other) and matter.is_unnamed(number)]
    for other in alike or theirs or [matter.node_of(cited)]:
        yield Tie(number, other, joins=False, reason=reason)


def one_reporter(matter: Matter) -> Iterator[Tie]:
    """What one reporter writes for two outlets is one report."""
    first: dict[str, int] = {}
    for number, statement in matter.statements.items():
        if matter.is_named(number) or matter.cited[number] or matter.carriers[statement.story].credit is not None:
            continue
        if number in matter.rested:
            continue  # it rests on who is given for it, who need not be the other report's
        for writer in matter.carriers[statement.story].writers:
            other = first.setdefault(writer, number)
            if matter.statements[other].story != statement.story:
                words = f"one reporter, {writer.title()}, at {matter.outlet(other)} and {matter.outlet(number)}"
                yield Tie(number, other, joins=True, reason=matter.reason("one-reporter", words, other, number))


def one_outlet(matter: Matter) -> Iterator[Tie]:
    """What an outlet says in its own voice in two stories is one report; with unnamed sources it could be."""
    for numbers in matter.by_outlet.values():
        open_ones = (number for number in numbers if not matter.is_named(number) and not matter.cited[number])
        free = [number for number in open_ones if number not in matter.rested]
        for one, other in combinations(free, 2):
            if matter.statements[one].story != matter.statements[other].story:
                certain = matter.is_own(one) and matter.is_own(other)
                words = f"two stories of one outlet, {matter.outlet(one)}"
                reason = matter.reason("one-outlet", words, one, other, certain=certain)
                yield Tie(other, one, joins=True, reason=reason)


def could_be_one_person(matter: Matter) -> Iterator[Tie]:
    """Unnamed sources whom nothing in their descriptions keeps apart, put together as far as all of a group agree."""
    groups: list[list[int]] = []
    unnamed = [number for number in matter.statements if matter.is_unnamed(number) and matter.is_somebody(number)]
    for number in sorted(unnamed, key=lambda number: (-len(_telling(matter, number)), number)):
        group = next((group for group in groups if all(_could_be_one(matter, number, other) for other in group)), None)
        if group is None:
            groups.append([number])
            continue
        words = f"could be one person: {_likeness(matter, group[0], number)}"
        reason = matter.reason("could-be-one", words, group[0], number, certain=False)
        yield Tie(number, group[0], joins=True, reason=reason)
        group.append(number)


def _telling(matter: Matter, number: int) -> frozenset[str]:
    """The words of a description that tell who it is, without plural endings."""
    speaker = matter.speaker(number)
    words = (speaker.description or "").casefold().replace("-", " ").split() if speaker is not None else []
    return frozenset(word.strip(".,'’").removesuffix("s") for word in words if word not in VAGUE_SPEAKERS)


def _could_be_one(matter: Matter, one: int, other: int) -> bool:
    first, second = matter.statements[one].speaker, matter.statements[other].speaker
    if first is None or second is None:
        return False
    places = first.affiliation, second.affiliation
    if None not in places and str(places[0]).casefold() != str(places[1]).casefold():
        return False
    words = _telling(matter, one), _telling(matter, other)
    return not words[0] or not words[1] or bool(words[0] & words[1])


def _likeness(matter: Matter, one: int, other: int) -> str:
    first, second = matter.statements[one], matter.statements[other]
    if first.speaker is None or second.speaker is None:
        return "neither is described"
    descriptions = [(said.speaker.description or "").casefold() for said in (first, second) if said.speaker]
    offices = [(said.speaker.affiliation or "").casefold() for said in (first, second) if said.speaker]
    alike = ["same description"] if descriptions[0] and descriptions[0] == descriptions[1] else []
    alike += ["same office"] if offices[0] and offices[0] == offices[1] else []
    alike += ["same day"] if first.said is not None and first.said == second.said else []
    if alike:
        return ", ".join(alike)
    told = [said.speaker.description or "a source not described" for said in (first, second) if said.speaker]
    return f"{told[0]} ({matter.outlet(one)}) and {told[1]} ({matter.outlet(other)})"


def could_be_named(matter: Matter) -> Iterator[Tie]:
    """A speaker who was not made out could be any of those who were."""
    named = [number for number in matter.statements if matter.is_named(number)]
    for number in matter.statements:
        speaker = matter.speaker(number)
        if speaker is not None and speaker.key is None and speaker.kind not in UNNAMED:
            for other in named:
                words = f"who speaks in {matter.outlet(number)} was not made out, and could be whom others name"
                reason = matter.reason("unresolved", words, number, other, certain=False)
                yield Tie(number, other, joins=False, reason=reason)


def could_be_relayed(matter: Matter) -> Iterator[Tie]:
    """An outlet that is not in the record may have it from somebody whom a story that cites or credits it gives."""
    for story, numbers in matter.by_story.items():
        credit = matter.carriers[story].credit
        spoken = [number for number in numbers if matter.speaker(number) is not None]
        from_others = [cited for number in numbers if matter.speaker(number) is None for cited in matter.cited[number]]
        for cited in [*from_others, *([credit] if credit is not None else [])]:
            for other in spoken if cited.key not in matter.by_outlet else ():
                words = f"{matter.called(cited)} may have it from the source that {matter.outlet(other)} gives"
                reason = matter.reason("relayed", words, other, certain=False)
                yield Tie(matter.node_of(cited), other, joins=False, reason=reason)


def cites_elsewhere(matter: Matter) -> Iterator[Tie]:
    """A story that cites an outlet in another place may have this from there too."""
    for number, statement in matter.statements.items():
        carrier = matter.carriers[statement.story]
        if carrier.credit is None and not matter.is_named(number) and not matter.cited[number]:
            for cited in carrier.citations:
                theirs = [other for other in matter.by_outlet.get(cited.key, []) if other != number]
                words = f"{matter.outlet(number)} cites {matter.called(cited)} elsewhere in the story"
                reason = matter.reason(
                    "cites-elsewhere", words, number, certain=False, places=(Place(statement.story, cited.spans),)
                )
                for other in theirs or [matter.node_of(cited)]:
                    yield Tie(number, other, joins=False, reason=reason)


def reworded(matter: Matter) -> Iterator[Tie]:
    """Two stories with a sentence that says the same with the same names and figures."""
    for edge in matter.edges:
        if edge.kind is not EdgeKind.PARAPHRASES or edge.other is None:
            continue
        for number in matter.by_story.get(edge.story, []):
            for other in matter.by_story.get(edge.other, []):
                if not matter.is_named(number) and not matter.is_named(other):
                    words = f"{matter.outlet(number)} and {matter.outlet(other)}: {edge.reason}"
                    places = Place(edge.story, edge.runs[0].here), Place(edge.other, edge.runs[0].there)
                    reason = matter.reason("paraphrase", words, number, other, certain=False, places=places)
                    yield Tie(number, other, joins=edge.settled is Settled.NOTHING, reason=reason)


def like_lines(matter: Matter) -> Iterator[Tie]:
    """Two lines that state the claim in nearly the same words, and name nobody: the one may be the other, retold."""
    numbers = [number for number in matter.statements if not matter.is_named(number)]
    stems = {number: telling_stems(_words(matter, number)) for number in numbers}
    joined = Joined()
    for one, other in combinations(numbers, 2):
        if joined.find(one) == joined.find(other):
            continue  # said already, by way of others
        common = len(stems[one] & stems[other])
        alike = 2 * common / (len(stems[one]) + len(stems[other]) or 1)
        if common >= LIKE_FEWEST and alike >= LIKE and matter.statements[one].story != matter.statements[other].story:
            words = f"{matter.outlet(one)} and {matter.outlet(other)} state it in nearly the same words"
            reason = matter.reason("like-lines", words, one, other, certain=False)
            joined.join(one, other)
            yield Tie(one, other, joins=True, reason=reason)


def _words(matter: Matter, number: int) -> tuple[str, ...]:
    statement = matter.statements[number]
    return words_in(matter.carriers[statement.story].text, statement.spans).normal


def _touching(matter: Matter, number: int, places: Sequence[tuple[int, int, int]]) -> frozenset[int]:
    """Which of some runs of shared text a statement touches, by their indices, which come with where each stands."""
    spans = matter.statements[number].spans
    return frozenset([at for start, end in spans for at, first, last in places if first < end and start < last])


def _telling_run(matter: Matter, edge: Edge, number: int, touching: Iterable[int]) -> Run | None:
    """The longest of some runs of an edge, by their indices, where they hold half of the words of a statement."""
    runs = [edge.runs[at] for at in sorted(touching)]
    held = covered(matter.statements[number].spans, tuple(span for run in runs for span in run.here))
    return max(runs, key=lambda run: run.words) if held >= HALF else None


def _touching_run(matter: Matter, edge: Edge, number: int, other: int) -> Run | None:
    here, there = matter.statements[number].spans, matter.statements[other].spans
    runs = [run for run in edge.runs if overlap(here, run.here) and overlap(there, run.there)]
    return max(runs, key=lambda run: run.words, default=None)

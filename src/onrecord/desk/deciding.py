"""What an editor does, written to the record: accept, reject, fix, note, undo; and where to go on from there."""

import re
from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise

from onrecord.desk.asked import NotThere
from onrecord.desk.card import card_of
from onrecord.desk.claim_queue import queue_of
from onrecord.desk.claim_words import came_from
from onrecord.desk.reviewing import after, index_of, review_address, within_of
from onrecord.desk.stories import told_story
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import BETWEEN, ReviewedStory, words_of
from onrecord.record import Record
from onrecord.record.decisions import read_entry
from onrecord.review import mark_line, review_lines
from onrecord.values.decision import LINE_VERBS, Decision, Fix, Standing, Verb
from onrecord.values.ruling import Ruling, StatementMark
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

MOST_WORDS = 20_000
"""Characters of one field of the form."""
MOST_PARTS = 20
"""Parts that the words of one role can be in."""
_PLACES = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


class NotDone(Exception):  # noqa: N818  (it is an answer)
    """Raised when a decision cannot be taken as it was asked for; it says why, and nothing was written."""

    def __init__(self, why: str, *, changed: bool = False) -> None:
        super().__init__(why)
        self.changed = changed
        """Whether the line is not what it was on the screen."""


def decide(record: Record, story: int, line: str, form: Mapping[str, str], *, by: str, now: datetime) -> str:
    """Write what an editor said of the one line on the screen; the address of what to look at next.

    A form on a claim says that it comes back there.

    Raises `NotThere` and `NotDone`.
    """
    within = within_of(form)
    told = told_story(record, story)
    index = index_of(line, told)
    if form.get("shown") != card_of(told, index).shown:
        why = "This line is not what it was when you opened it: it was read again, or decided by someone else."
        raise NotDone(f"{why} Nothing was written. Here it is as it is now.", changed=True)
    raw = record.story(story)
    verb, fix, note = _asked_for(told, raw, index, form)
    moment = now.isoformat(timespec="seconds")
    # As it was before: a rejected line is no longer among those of its claim.
    queue = None if within.claim is None else queue_of(record, within.claim)
    record.decide(story, Decision(verb, mark_line(raw, index), fix, note, by, moment))
    if (there := came_from(record, form)) is not None:
        return there
    if verb is Verb.NOTE:
        return review_address(story, line, within)
    return after(record, (story, index), within, queue)


def undo(record: Record, number: int, form: Mapping[str, str], *, by: str, now: datetime) -> str:
    """End a decision; the address of its line, or of the history. Raises `NotThere` and `NotDone`."""
    within = within_of(form)
    entry = read_entry(record.connection, number)
    if entry is None:
        raise NotThere(f"there is no decision {number}")
    if not record.undo(number, by=by, now=now):
        raise NotDone(f"Decision {number} was undone already.", changed=True)
    if (there := came_from(record, form)) is not None:
        return there
    if form.get("back") == "history":
        return "/history"
    if isinstance(entry.decision, Ruling):
        one = entry.decision.one
        claim = record.claim_of(one) if isinstance(one, StatementMark) else None
        return "/history" if claim is None else f"/claims/{claim}"
    review = review_lines(record.story(entry.story), [entry.decision])
    for index, line in enumerate(review.lines):
        if line.decision is not None or line.notes:
            return review_address(entry.story, line_id(index), within)
    return "/history"


def _asked_for(
    told: ReviewedStory, raw: Story, index: int, form: Mapping[str, str]
) -> tuple[Verb, Fix | None, str | None]:
    """The verb, what to change, and the note that a form asks for. Raises `NotDone`."""
    verb = next((one for one in LINE_VERBS if one.value == form.get("verb")), None)
    if verb is None:
        raise NotDone("Nothing was asked for: accept, reject, save changes, or note.")
    note = form.get("note", "").strip()[:MOST_WORDS] or None
    if verb is Verb.NOTE and note is None:
        raise NotDone("A note needs words.")
    decision = told.decision(index)
    if verb is Verb.ACCEPT and decision is not None and told.standing(index) is Standing.FIXED:
        # What is on the screen is the line with its fix; to accept the machine's line would take the fix away.
        return Verb.FIX, decision.fix, note
    fix = fix_from(told, raw, index, form) if verb is Verb.FIX else None
    if fix == Fix():
        raise NotDone("Nothing is changed: the line is as the machine read it. To say that it is right, accept it.")
    return verb, fix, note


def fix_from(told: ReviewedStory, raw: Story, index: int, form: Mapping[str, str]) -> Fix:
    """What a form changes in a line as the machine read it. Raises `NotDone` for words that the story has not."""
    machine, shown, read = raw.attributions[index], told.story.attributions[index], raw.voices[index].source
    near = min(machine.source + machine.cue + machine.content).start
    who, called = form.get("who", "").strip()[:MOST_WORDS], None if read is None else raw.sources[read]
    stance = form.get("stance", "")
    if stance and stance not in {one.value for one in Stance}:
        raise NotDone("There is no such stance.")
    kind = form.get("kind", "")
    if kind and kind not in {one.value for one in SourceKind}:
        raise NotDone("There is no such kind of source.")
    judged = raw.judgements[index].stance
    renamed = bool(who) and (called is None or who != called.name or kind not in {"", called.kind.value})
    return Fix(
        source=_changed(raw, machine.source, shown.source, form, role="source", near=near),
        cue=_changed(raw, machine.cue, shown.cue, form, role="cue", near=near),
        content=_changed(raw, machine.content, shown.content, form, role="content", near=near),
        who=who if renamed else None,
        kind=SourceKind(kind) if renamed and kind else None,
        stance=Stance(stance) if stance and (judged is None or stance != judged.value) else None,
    )


def _changed(
    story: Story, machine: Spans, shown: Spans, form: Mapping[str, str], *, role: str, near: int
) -> Spans | None:
    """Where the words given for a role stand; None where they are those that the machine found."""
    text = story.page.text
    given = form.get(role)
    words = "" if given is None else given.replace("\r\n", "\n").strip()[:MOST_WORDS]
    selected = _selected(story, words, form.get(f"{role}_at", ""))
    if selected is not None:
        return None if selected == machine else selected
    if given is None or words == (words_of(text, machine) or "").replace("\r\n", "\n").strip():
        return None
    if words == (words_of(text, shown) or "").replace("\r\n", "\n").strip():
        return shown
    if not words and role == "cue":
        raise NotDone("A line needs the words that mark it as said: the cue cannot be empty.")
    parts = [part for part in words.split(BETWEEN) if part.strip()] if words else []
    spans = sorted(_place(story, part.strip(), near, role) for part in parts[:MOST_PARTS])
    if any(one.overlaps(other) for one, other in pairwise(spans)):
        raise NotDone(f"The parts of the {role} overlap; give each part of its words once.")
    return tuple(spans)


def _selected(story: Story, words: str, places: str) -> Spans | None:
    """The spans of words that were selected in the story; None where none were, or others were written since."""
    found = _PLACES.findall(places)[:MOST_PARTS]
    spans = tuple(sorted(Span(int(start), int(end)) for start, end in found if int(start) < int(end)))
    inside = all(any(span.within(paragraph) for paragraph in story.reading.paragraphs) for span in spans)
    apart = not any(one.overlaps(other) for one, other in pairwise(spans))
    told = (words_of(story.page.text, spans) or "").replace("\r\n", "\n")
    return spans if spans and inside and apart and " ".join(told.split()) == " ".join(words.split()) else None


def _place(story: Story, words: str, near: int, role: str) -> Span:
    """Where some words stand in the story's paragraphs: the place nearest to the line. Raises `NotDone`."""
    text, places, at = story.page.text, [], -1
    while (at := text.find(words, at + 1)) >= 0:
        span = Span(at, at + len(words))
        if any(span.within(paragraph) for paragraph in story.reading.paragraphs):
            places.append(span)
    if not places:
        raise NotDone(f"“{words[:200]}” does not stand in the story; the words of the {role} must be its exact words.")
    return min(places, key=lambda span: abs(span.start - near))

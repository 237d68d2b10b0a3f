"""What an editor says of two sources, written to the record: they are one, or they are not."""

from collections.abc import Mapping
from datetime import datetime

from onrecord.desk.asked import number_of
from onrecord.desk.card import source_address
from onrecord.desk.deciding import MOST_WORDS, NotDone
from onrecord.desk.seeking import Sought, carried, read_mark, seek
from onrecord.identity import find_source, mark_source, pairs_to_merge, pairs_to_split, source_rulings
from onrecord.record import Record
from onrecord.values.decision import Verb
from onrecord.values.identity import Identity, MentionKey
from onrecord.values.ruling import Ruling, Subject

_CHANGED = "What is taken for one source is not what it was when you opened the page. Nothing was written."


def rule_sources(record: Record, verb: Verb, form: Mapping[str, str], *, by: str, now: datetime) -> str:
    """Write that two sources of a page are one, or are not; the address of the page.

    ``one`` and ``other`` of the form are `onrecord.desk.seeking.mark_words`, ``key`` and ``story`` say which source's
    page it is. A merge takes back the splits that stand against it, a split the merges.

    Raises `NotThere`, and `NotDone` where the two are one already, or are not.
    """
    key, within = form.get("key", ""), form.get("story", "")
    sought = seek(record, key, number_of(within) if within else None)
    one, other = (_mention(sought, form.get(name, "")) for name in ("one", "other"))
    stories = {mark: carried(mark, told) for mark, told in sought.told.items()}
    rulings = source_rulings(record.rulings(Subject.SOURCE), stories)
    if verb is Verb.MERGE:
        pairs = pairs_to_merge((_page_of(sought, one), one), (_offered(sought, other), other), rulings)
    elif one == other or not {one, other} <= set(sought.one.identity.mentions):
        raise NotDone(_CHANGED, changed=True)
    else:
        pairs = pairs_to_split(one, other, rulings)
    note = form.get("note", "").strip()[:MOST_WORDS] or None
    for pair in pairs:
        marks = [mark_source(stories[mention.story], mention.source, mention.member) for mention in pair]
        record.rule(Ruling(verb, marks[0], marks[1], note, by, now.isoformat(timespec="seconds")))
    return source_address(key) + (f"?story={within}" if within else "")


def _mention(sought: Sought, words: str) -> MentionKey:
    """The source of the page's stories that a form names. Raises `NotDone`."""
    mark = read_mark(words)
    if mark is None:
        raise NotDone("The form names no source.")
    told = sought.told.get(mark.story)
    found = None if told is None else find_source(mark, carried(mark.story, told))
    if found is None:
        raise NotDone(_CHANGED, changed=True)
    return found


def _page_of(sought: Sought, one: MentionKey) -> Identity:
    """Whom the page is about. Raises `NotDone` where a source is not that one any more."""
    if one not in sought.one.identity.mentions:
        raise NotDone(_CHANGED, changed=True)
    return sought.one.identity


def _offered(sought: Sought, other: MentionKey) -> Identity:
    """The one among those whom the page offers to merge. Raises `NotDone` where a source is of none of them."""
    near = (*(likely.identity for likely in sought.one.could_be), *(each.identity for each in sought.others))
    found = next((each for each in near if other in each.mentions), None)
    if found is None:
        raise NotDone(_CHANGED, changed=True)
    return found

"""Which line of the story a denial or confirmation answers: rather none than a wrong one."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.decide import Decision
from onrecord.stance.denial import Denied, points_back
from onrecord.stance.speakers import Speakers
from onrecord.stance.topics import No, Topic, Topics, topic_of
from onrecord.stance.view import View
from onrecord.values.reading import Reading
from onrecord.values.source import Named
from onrecord.values.stance import Stance
from onrecord.values.text import Span, Spans

TURNED = "answers-with-not"
"""The code of the decision that a plain line is a denial, for what it answers."""

_LINK = compiled(rf"\b(?:{answering.LINKS})\b")
_ACCUSING = compiled(rf"\b(?:{answering.ACCUSING})\b")
_SUSPECTING = compiled(rf"\b(?:{answering.SUSPECTING})\b")
_CHARGING = compiled(answering.CHARGING)
_SHORT_YES = compiled(rf"(?:{'|'.join(answering.SHORT_YES)})[ .,!]*$")
_SHORT_NO = compiled(rf"(?:{'|'.join(answering.SHORT_NO)})[ .,!]*$")
_YES_OR_NO = compiled(answering.YES_OR_NO)
_WHICH = re.compile(r"(?:all of |both of |something |a claim |an allegation |a charge )?which[ ,]*\Z")

_INSISTING = compiled(rf"\b(?:{answering.INSISTING})\b")
_CALLS_LIAR = compiled(answering.CALLS_LIAR, answering.CALLS_A_LIAR)
_NOT = compiled(rf"\b{answering.NEGATION}\b", r"n't\b")
_CHARGED = compiled(answering.CHARGED)
_EMPHATIC = compiled(answering.EMPHATIC)
_CUE_CODES = frozenset(rule.code for rule in CUE_RULES) | {f"word-{Stance.DENIES}"}

_TELLS_NOTHING = frozenset(
    """
    innocent pleads-not-guilty that-is-false was-wronged not-me no-truth sounds-like-no that-is-ridiculous scorns-claim
    calls-false claim-is-false told-wrong proof-is-faked says-denied
    """.split()
)
"""Rules of a no that need not say to what."""
_BLANKET = compiled(rf"(?:(?:any|all|of|doing|having done|anything|criminal|intentional|\w+ly) ){{0,3}}{answering.BLANKET}[ .,!]*$")

_DENIABLE = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.QUESTIONS})
_ANSWERING = frozenset({Stance.CONFIRMS, Stance.DENIES})
_SAID = frozenset({Stance.ASSERTS})
_CONFIRMABLE = frozenset({Stance.ASSERTS, Stance.QUESTIONS, Stance.DENIES})
_BEFORE, _AFTER = 60, 15
"""Lines before and after a denial that it may answer: a bound, so that a long story costs no more per line."""
_LINK_REACH = 300
"""Code points before a line in which "in response to" may stand."""
_NEAR = 600
"""Code points back to the line that "the claim" points at, and to what a mere "no" answers."""
_MOST_NEAR = 4
"""Lines that "the claim" may point back over."""
_OPENING_LINES = 3
"""Lines of a story's beginning, where a denial may stand before the claim, as in a headline."""
_FEWEST = 2
"""Words that a plain no must have in common with what it says no to, where nothing else ties the two."""
_BEFORE_TO_TURN, _AFTER_TO_TURN = 15, 4
"""Lines before and after a plain sentence that it may say no to."""
_BESIDE = 150
"""Code points between a denial and the question before it, which it answers where nothing tells another."""
_OPENING = 6
"""Words that may stand between a denial and the noun that names the claim: "a widely shared and old claim"."""
_GAP = 4
"""Code points between a clause and the "which" that points at it."""

# What speaks for it that one line answers another, in shares of the words in common; set on the tuning passages.
_ENOUGH = 0.4
_ENOUGH_TO_TURN = 0.55
"""The same, where it makes a denial out of a plain sentence with a "no"."""
_ENOUGH_TO_CONFIRM = 0.25
"""The share itself that a confirmation needs: people admit and acknowledge much that nobody put to them."""
_CHARGE_REACH = 200
"""Code points before a denial's sentence in which the story may put the charge."""
_ENOUGH_OF_STORY = 0.6
"""The part of a plain no that the story's own words must have, where they charge nobody."""
_ENOUGH_OF_CHARGE = 0.5
"""The part of a plain no that the charge must have."""
_ENOUGH_TO_INSIST = 0.5
"""The share itself, where somebody insists on something else."""
_SPOKEN_OF = 0.3
"""That the line answered speaks of the one who answers."""
_SURE = 0.15
"""That the no leaves no room."""
_ACCUSED = 0.15
"""That it lays something at somebody's door."""
_QUESTION = 0.3
"""That it is the question put, in the same sentence or the one before."""
_NAMES_SOURCE = 0.3
"""That it speaks of the source of the line answered: "the memo is a forgery", "Mr Pell is lying"."""
_CLAIMANT = 0.8
"""That the answer names whose claim it answers."""
_NEXT = 0.15
"""That it is the line before."""
_PER_LINE = 0.03
"""What each line between the two takes away."""
_LATER = 0.1
"""What it takes away that the answer comes first."""
_SAME_NO = 0.4
"""What it takes away that both say no, or that a denial is answered by a confirmation."""


class Lines:
    """A story's lines, for finding which answers which."""

    def __init__(self, reading: Reading, views: Sequence[View], decisions: Sequence[Decision], named: Named) -> None:
        self._reading = reading
        self._views = views
        self._decisions = decisions
        self._topics = Topics(views)
        self._speakers = Speakers(views, named)
        self._starts = [view.start for view in views]
        self._sentences = [sentence.start for sentence in reading.sentences]
        self._accuses = [
            any(_ACCUSING.search(view.folded, *part) for part in view.cues) or bool(_CHARGING.search(view.source))
            for view in views
        ]
        self._suspects = [any(_SUSPECTING.search(view.folded, *part) for part in view.cues) for view in views]

    # Whether a plain line denies

    def says_no_to(self, at: int) -> int | None:
        """The line of another source that a plain line says no to: by a mere "no", or in much the same words."""
        if self._is_short(at, _SHORT_NO):
            return self._put_before(at)
        liar = self._called_liar(at)
        if liar is not None:
            return liar
        own = self._topics.denying[at]
        if own is None:
            return self._insisted_against(at)
        best, chosen = _ENOUGH_TO_TURN, None
        for other in range(max(0, at - _BEFORE_TO_TURN), min(len(self._views), at + 1 + _AFTER_TO_TURN)):
            if self._may_answer(at, other, _DENIABLE) and self._may_be_contradicted(at, other, own):
                weight = self._against(at, other, own.topic)
                if weight >= best:
                    best, chosen = weight, other
        return self._charged_with(at, own) if chosen is None else chosen

    def _charged_with(self, at: int, own: No) -> int | None:
        """The charge against the source, shortly before or after, to which it says of itself that it did not.

        What it says may be in quite other words: "accused Mr Bal of fraud; he had sold nothing, he said".
        """
        if not own.of_deed:
            return None
        for other in (*self._near_before(at), *(self._near_after(at)[:1] if at == 0 else ())):
            theirs = self._topics.whole[other]
            spoken_of = self._speakers.speaks_of(other, at, theirs.stems)
            if spoken_of and self._accuses[other] and not self._topics.says_no[other] and self._may_answer(at, other, _SAID):
                return other
        return None

    def _against(self, at: int, other: int, own: Topic) -> float:
        """What speaks for it that a plain "no" is said to the other line."""
        weight = self._topics.covered(own, other, self._speakers.words(at)) + _SURE * self._is_emphatic(at)
        return weight + self._ties(at, other)

    def _is_emphatic(self, at: int) -> bool:
        view = self._views[at]
        return any(_EMPHATIC.search(view.folded, *head) for head in view.heads[:1])

    def _called_liar(self, at: int) -> int | None:
        """The line of the one who is called a liar, shortly before."""
        view = self._views[at]
        found = _CALLS_LIAR.match(view.folded, *view.heads[0]) if view.heads else None
        if found is None:
            return None
        called = topic_of(found.group()).stems
        by_pronoun = found.group().startswith(("he ", "she ", "they "))
        for other in self._near_before(at):
            charged = self._speakers.speaks_of(other, at, self._topics.whole[other].stems)
            meant = bool(called & self._speakers.words(other)) or (by_pronoun and other == at - 1)
            if charged and meant and self._may_answer(at, other, _DENIABLE):
                return other
        return None

    def _insisted_against(self, at: int) -> int | None:
        """The line just before that speaks of one who insists on something else."""
        if not any(_INSISTING.search(self._views[at].folded, *part) for part in self._views[at].cues):
            return None
        for other in self._near_before(at)[:1]:
            theirs = self._topics.whole[other]
            ties = self._speakers.speaks_of(other, at, theirs.stems)
            ties = ties or self._topics.share(self._topics.whole[at], other) >= _ENOUGH_TO_INSIST
            if ties and self._accuses[other] and self._may_answer(at, other, _SAID):
                return other
        return None

    def _may_be_contradicted(self, at: int, other: int, own: No) -> bool:
        view, theirs = self._views[other], self._topics.whole[other]
        asked = self._decisions[other].stance is Stance.QUESTIONS
        if asked and not self._asks_yes_or_no(other):
            return False
        if not asked and (self._topics.says_no[other] or not (view.line.source or self._accuses[other])):
            return False
        spoken_of = self._speakers.speaks_of(other, at, theirs.stems)
        if own.of_self and not (asked or (spoken_of and not own.of_will)):
            return False
        if not self._topics.has_any(own.first, self._topics.whole[other]):
            return False
        known = self._speakers.words(at)
        common = self._topics.in_common(own.topic, other, known)
        share = self._topics.covered(own.topic, other, known)
        if common >= _FEWEST or (share >= 1 and abs(other - at) <= _AFTER_TO_TURN):
            return True
        return share > 0 and (spoken_of or self._accuses[other] or asked)

    def _is_short(self, at: int, pattern: re.Pattern[str]) -> bool:
        view = self._views[at]
        return bool(view.heads) and pattern.match(view.folded, *view.heads[0]) is not None

    def _put_before(self, at: int) -> int | None:
        """The question or charge that a mere "no" answers."""
        for other in range(at - 1, max(-1, at - _OPENING), -1):
            if self._starts[at] - self._views[other].end > _NEAR:
                break
            if self._may_answer(at, other, _DENIABLE):
                stems = self._topics.whole[other].stems
                put = self._asks_yes_or_no(other) or self._accuses[other] or self._speakers.speaks_of(other, at, stems)
                return other if put else None
        return None

    def _asks_yes_or_no(self, at: int) -> bool:
        view = self._views[at]
        asked = self._decisions[at].stance is Stance.QUESTIONS
        return asked and any(_YES_OR_NO.match(view.folded, *head) for head in view.heads[:1])

    def answers_the_story(self, at: int) -> bool:
        """Whether a plain line says no to a charge that the story puts, just before, in its own voice."""
        own = self._topics.denying[at]
        if own is None or own.of_habit:
            return False
        view, end = self._views[at], self._starts[at]
        start = max(0, self._sentence(at).start - _CHARGE_REACH)
        charge = _CHARGED.search(view.folded, start, end)
        if charge is None or self._is_in_a_line(charge.start(), at):
            put = topic_of(view.folded[start:end])
            told = len(own.topic.stems & put.stems) >= _FEWEST and not own.of_will and not _NOT.search(view.folded, start, end)
            return told and self._topics.covered_by(own.topic, put) >= _ENOUGH_OF_STORY
        put = topic_of(view.folded[charge.start() : end])
        return self._topics.has_any(own.first, put) and self._topics.covered_by(own.topic, put) >= _ENOUGH_OF_CHARGE

    def _is_in_a_line(self, place: int, at: int) -> bool:
        nearest = self._views[max(0, at - _OPENING) : at]
        return any(view.start <= place < view.end for view in nearest)

    # What a line answers

    def answered(self, at: int, denied: Denied) -> int | None:
        """The line that this denial or confirmation answers; None where none is sure enough."""
        if self._decisions[at].rule == TURNED:
            return self.says_no_to(at)
        wanted = _DENIABLE if self._decisions[at].stance is Stance.DENIES else _CONFIRMABLE
        found = self._named_inside(at)
        if found is None:
            found = self._before_which(at)
        if found is None:
            found = self._linked(at, wanted)
        if found is None:
            found = self._around(at, wanted)
        if found is None and (self._is_short(at, _SHORT_NO) or self._is_short(at, _SHORT_YES)):
            found = self._put_before(at)
        if found is None:
            found = self._likeliest(at, self._topics.whole[at], wanted, _ENOUGH, denied)
        if found is None and self._is_blanket(at):
            found = self._charged(at, self._near_before(at), wanted)
        if found is None and (denied.points or self._points(at)):
            found = self._just_before(at, wanted)
        if found is None and self._decisions[at].stance is Stance.DENIES:
            found = self._beside(at)
        return found

    def _beside(self, at: int) -> int | None:
        """The question right before a denial."""
        other = at - 1
        if other < 0 or self._starts[at] - self._views[other].end > _BESIDE:
            return None
        return other if self._asks_yes_or_no(other) and self._may_answer(at, other, _DENIABLE) else None

    def _is_blanket(self, at: int) -> bool:
        """Whether "any wrongdoing" is denied, and nothing in particular."""
        view = self._views[at]
        return bool(view.heads) and _BLANKET.match(view.folded, *view.heads[0]) is not None

    def _points(self, at: int) -> bool:
        """Whether the line does not say what it denies, or confirms: "it", "the report", "that is a lie"."""
        view = self._views[at]
        if self._decisions[at].rule in _TELLS_NOTHING:
            return True
        return len(view.line.content) == 1 and points_back(view.folded, view.heads[0]) if view.heads else False

    def _may_answer(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        """Whether the other line says something that may be answered, and another source says it."""
        return not self._speakers.is_same(at, other) and self._is_answerable(at, other, wanted)

    def _is_answerable(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        stance = self._decisions[other].stance
        return (
            other != at
            and (stance in wanted or (stance is Stance.OTHER and self._suspects[other]))
            and not (other > at and stance in _ANSWERING)
            and bool(self._views[other].line.content)
            and not self._is_ancestor(other, at)
            and not self._is_ancestor(at, other)
        )

    def _is_ancestor(self, upper: int, lower: int) -> bool:
        parent = self._views[lower].line.inside
        for _ in range(_BEFORE):
            if parent is None or parent == upper:
                break
            parent = self._views[parent].line.inside
        return parent == upper

    def _nearby(self, at: int) -> range:
        return range(max(0, at - _BEFORE), min(len(self._views), at + 1 + _AFTER))

    def _named_inside(self, at: int) -> int | None:
        """For "denied claims by A that X": the line of A, which stands in the content with the noun as its cue."""
        if not self._views[at].line.content:
            return None
        whole = self._views[at].line.content[0]
        for other in range(at + 1, min(len(self._views), at + 1 + _AFTER)):
            line = self._views[other].line
            if line.inside != at or not line.cue or self._decisions[other].stance is not Stance.ASSERTS:
                continue
            opening = self._views[at].folded[whole.start : line.cue[0].start].split()
            if len(opening) <= _OPENING and "that" not in opening:
                return other
        return None

    def _before_which(self, at: int) -> int | None:
        """For "X, which he denied": the line whose content ends with X."""
        which = self.which(at)
        if which is None:
            return None
        ends = [
            other
            for other in range(max(0, at - _BEFORE), at)
            if any(0 <= which.start - part.end <= _GAP for part in self._views[other].line.content)
            and self._is_answerable(at, other, _DENIABLE)
        ]
        return ends[-1] if ends else None

    def which(self, at: int) -> Span | None:
        """The relative pronoun that is all of a line's content; None where there is more or other."""
        line, folded = self._views[at].line, self._views[at].folded
        if len(line.content) != 1 or not _WHICH.fullmatch(folded[line.content[0].start : line.content[0].end]):
            return None
        return line.content[0]

    def clause_before(self, at: int, which: Span) -> Spans:
        """The words of the same sentence that a "which" points at; the pronoun itself where it opens the sentence."""
        start = self._sentence(at).start
        words = self._views[at].text[start : which.start]
        end = start + len(words.rstrip(" ,;\u2013\u2014-"))
        return (Span(start, end),) if end > start else (which,)

    def _sentence(self, at: int) -> Span:
        number = bisect_right(self._sentences, self._starts[at]) - 1
        return self._reading.sentences[number] if number >= 0 else Span(0, 0)

    def _linked(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """A line of the same sentence, with words such as "in response to" between the two or before both."""
        sentence, view = self._sentence(at), self._views[at]
        start, end = self._starts[at], view.end
        for other in self._nearby(at):
            begin = self._starts[other]
            if not (sentence.start <= begin < sentence.end) or not self._may_answer(at, other, wanted):
                continue
            near = max(begin - _LINK_REACH, end if begin >= end else sentence.start)
            apart = begin >= end or self._views[other].end <= start
            if apart and _LINK.search(view.folded, near, begin):
                return other
        return None

    def _around(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """A line whose content holds what is denied, and not the denial: "a meeting, he said, which she denied"."""
        line = self._views[at].line
        if not line.content or not line.cue:
            return None
        for other in self._nearby(at):
            whole = self._views[other].line.content
            if (
                _holds(whole, line.content[0])
                and not _holds(whole, line.cue[0])
                and self._is_answerable(at, other, wanted)
            ):
                return other
        return None

    def _likeliest(
        self, at: int, own: Topic, wanted: frozenset[Stance], enough: float, denied: Denied | None = None
    ) -> int | None:
        """The line for which most speaks, if that is enough; of two alike, the nearer one."""
        best, chosen = enough, None
        for other in sorted(self._nearby(at), key=lambda other: (abs(other - at), -other)):
            if self._may_answer(at, other, wanted) and (weight := self._evidence(at, other, own, denied)) > best:
                best, chosen = weight, other
        return chosen

    def _evidence(self, at: int, other: int, own: Topic, denied: Denied | None) -> float:
        topics, theirs = self._topics, self._topics.whole[other]
        spoken_of = self._speakers.speaks_of(other, at, theirs.stems)
        share = topics.share(own, other, self._speakers.words(at))
        weight = share + _NAMES_SOURCE * bool(own.stems & self._speakers.words(other))
        if denied is not None and denied.claimant and topic_of(denied.claimant).stems & self._speakers.words(other):
            weight += _CLAIMANT if other < at else _CLAIMANT / 2
        if not weight and not spoken_of:
            return 0.0
        if self._decisions[at].stance is Stance.CONFIRMS and share < _ENOUGH_TO_CONFIRM:
            return 0.0
        if self._stand_the_same_way(at, other) or self._decisions[other].stance is Stance.DENIES:
            weight -= _SAME_NO
        return weight + self._ties(at, other)

    def _ties(self, at: int, other: int) -> float:
        """What ties two lines beside their words."""
        spoken_of = self._speakers.speaks_of(other, at, self._topics.whole[other].stems)
        weight = _SPOKEN_OF * spoken_of + _ACCUSED * self._accuses[other]
        if abs(other - at) == 1:
            weight += _QUESTION if self._decisions[other].stance is Stance.QUESTIONS else _NEXT
        return weight - _PER_LINE * abs(at - other) - _LATER * (other > at) * min(1, at / _OPENING_LINES)

    def _stand_the_same_way(self, at: int, other: int) -> bool:
        """Whether both say no, or neither does: then the one does not deny the other."""
        if self._decisions[other].stance is Stance.QUESTIONS or self._decisions[at].stance is Stance.CONFIRMS:
            return False
        by_cue = self._decisions[at].rule in _CUE_CODES
        return self._topics.says_no[other] and self._topics.says_no[at] != by_cue

    def _just_before(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """The last near line that charges or speaks of the source, else the line before: what "the claim" points at."""
        near = self._near_before(at)
        charged = self._charged(at, near, wanted)
        if charged is not None:
            return charged
        if near:
            return near[0] if self._may_point_at(at, near[0], wanted) else None
        return next((other for other in self._near_after(at) if self._may_point_at(at, other, wanted)), None)

    def _near_after(self, at: int) -> list[int]:
        after = range(at + 1, min(len(self._views), at + 1 + _MOST_NEAR))
        return [
            other
            for other in after
            if self._starts[other] - self._views[at].end <= _NEAR and self._views[other].line.inside is None
        ]

    def _charged(self, at: int, near: Sequence[int], wanted: frozenset[Stance]) -> int | None:
        """The first of some lines that charges or speaks of the source."""
        for other in near:
            charges = self._accuses[other] or self._speakers.speaks_of(other, at, self._topics.whole[other].stems)
            if charges and self._may_point_at(at, other, wanted):
                return other
        return None

    def _near_before(self, at: int) -> list[int]:
        near: list[int] = []
        for other in range(at - 1, max(-1, at - _BEFORE), -1):
            if len(near) == _MOST_NEAR or self._starts[at] - self._views[other].end > _NEAR:
                break
            if self._views[other].line.inside is None and not self._is_ancestor(other, at):
                near.append(other)
        return near

    def _may_point_at(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        own = self._speakers.is_named(at) and self._speakers.is_same(at, other)
        return not own and self._is_answerable(at, other, wanted)


def _holds(whole: Spans, part: Span) -> bool:
    return any(part.within(span) for span in whole)

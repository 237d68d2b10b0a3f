"""For, against or neither: what a statement does with a claim, by its stance and by whether its words say no."""

from collections.abc import Sequence

from onrecord.claims.headlines import sides_of_headlines
from onrecord.claims.likeness import contraries_of, is_contrary
from onrecord.claims.proposition import proposition_of
from onrecord.claims.words import tokens_of
from onrecord.lexicon.en.claims_words import QUESTION_OPENERS
from onrecord.values.claim import Side, Sided, Statement
from onrecord.values.stance import Stance

_SPEAKING = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES})
_NEITHER = {
    Stance.QUESTIONS: "asks about it or doubts it",
    Stance.URGES: "wants it done",
    Stance.DECLINES: "says neither yes nor no",
    Stance.OTHER: "tells an attitude or an act, and says neither yes nor no",
    None: "the words do not tell",
}


def take_sides(statements: Sequence[Statement], worded_by: Statement) -> tuple[Sided, ...]:
    """The side of each statement towards a claim in the words of one of them, in the same order."""
    headlines = [one for one in statements if one.in_headline and one.key != worded_by.key]
    found = sides_of_headlines([one.words for one in headlines], worded_by.words)
    judged = {one.key: side for one, side in zip(headlines, found, strict=True)}
    sided = []
    for one in statements:
        if one.key in judged:
            side, because = judged[one.key]
            sided.append(Sided(one, side, f"a headline: {', '.join(because)}" if because else "a headline"))
        else:
            sided.append(side_of(one, worded_by))
    return tuple(sided)


def side_of(statement: Statement, worded_by: Statement) -> Sided:
    """The side of one statement, by stance and polarity.

    Who asserts or confirms the words is for them, who denies them against; a "no" in the words turns that round, and
    so does a word for the contrary ("alive", "dead"). A "no" that is the denial itself counts once.
    """
    if statement.stance not in _SPEAKING:
        return Sided(statement, Side.NEITHER, _NEITHER[statement.stance])
    if _opens_question(statement.words):
        return Sided(statement, Side.NEITHER, "says why, how or whether, and neither yes nor no")
    denies = statement.stance is Stance.DENIES and not statement.denial_in_words
    opposed = statement.negated != worded_by.negated
    claimed = proposition_of(worded_by.compared)
    # Few claims have a word with a contrary; in the others no statement need be laid out for this.
    contrary = bool(contraries_of(claimed.terms)) and is_contrary(proposition_of(statement.compared), claimed)
    against = (denies + opposed + contrary) % 2 == 1
    reasons = [f"{statement.stance.value} it"]
    if statement.denial_in_words or (opposed and statement.negated):
        reasons.append("its words say no")
    elif opposed:
        reasons.append("the claim's own words say no")
    if contrary:
        reasons.append("its words say the contrary")
    return Sided(statement, Side.AGAINST if against else Side.FOR, "; ".join(reasons))


def _opens_question(words: str) -> bool:
    return next((token.lower in QUESTION_OPENERS for token in tokens_of(words, 1)), False)

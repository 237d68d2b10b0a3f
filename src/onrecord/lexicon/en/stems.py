"""English words without their endings, so that "visit" and "visited", "sold" and "sale" are one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

VERBS = """
gone:go went:go took:take taken:take paid:pay met:meet gave:give given:give sold:sell stole:steal stolen:steal
left:leave sent:send
made:make bought:buy told:tell wrote:write written:write saw:see seen:see flew:fly flown:fly flies:fly drove:drive
driven:drive held:hold broke:break broken:break spoke:speak spoken:speak shot:shoot knew:know known:know kept:keep
lost:lose won:win hid:hide hidden:hide began:begin begun:begin ran:run led:lead built:build spent:spend
lied:lie lying:lie dealt:deal fought:fight struck:strike threw:throw thrown:throw got:get sought:seek
thought:think came:come brought:bring caught:catch fell:fall fallen:fall felt:feel said:say sank:sink sunk:sink
burnt:burn ate:eat eaten:eat drew:draw drawn:draw forgot:forget forgotten:forget grew:grow grown:grow rose:rise
risen:rise sang:sing slept:sleep swore:swear sworn:swear taught:teach tore:tear torn:tear wore:wear worn:wear
withdrew:withdraw withdrawn:withdraw chose:choose chosen:choose died:die dies:die dying:die bound:bind found:find
bred:breed dug:dig fed:feed fled:flee hung:hang laid:lay lent:lend lit:light sat:sit shook:shake shaken:shake
slid:slide stood:stand stuck:stick swept:sweep understood:understand misled:mislead withheld:withhold
overheard:overhear heard:hear tied:tie tying:tie beaten:beat blew:blow blown:blow used:use using:use
"""
"""Forms of irregular verbs, and the verb of each."""

NOUNS = """
approval:approve arrival:arrive attendance:attend assistance:assist behaviour:behave belief:believe betrayal:betray
choice:choose closure:close collusion:collude complaint:complain concealment:conceal death:die decision:decide
deceit:deceive denial:deny departure:depart disappearance:disappear dismissal:dismiss existence:exist failure:fail
flight:fly gift:give growth:grow interference:interfere knowledge:know loss:lose negligence:neglect
permission:permit presence:present pressure:press proof:prove proposal:propose refusal:refuse removal:remove
resistance:resist response:respond sale:sell seizure:seize speech:speak survival:survive theft:steal
withdrawal:withdraw invasion:invade intrusion:intrude explosion:explode provision:provide division:divide
assurance:assure avoidance:avoid disturbance:disturb renewal:renew burial:bury
men:man women:woman children:child people:person wives:wife knives:knife lives:life
"""
"""Nouns of a deed that no ending tells, and the verb of each; and plurals that no ending tells."""

ENDINGS = tuple(
    """
    ements ement ments ment ations ation eries ating ated ates ate ingly edly ings ions ing ies ied ery ers ion ed es
    er ly s' s e y
    """.split()
)
"""Endings to cut; of those that fit, the one that stands first."""

_BY_LETTER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {letter: tuple(one for one in ENDINGS if one[-1] == letter) for letter in {one[-1] for one in ENDINGS}}
)
"""The endings by their last letter, so that few are tried on a word."""
_BASES: Mapping[str, str] = MappingProxyType(dict(pair.split(":") for pair in (VERBS + NOUNS).split()))
_VOWEL = re.compile(r"[aeiouy]")
_FEWEST = 3
"""Letters that must be left, a vowel among them."""
_MOST = 3
"""Endings that are cut from one word: "delivered", "deliver", "deliv"."""
_KEPT = 4096
"""Words whose stems are kept at hand."""
_WEAK = frozenset({"ies", "ied", "y"})
"""Endings of which an "i" stays, so that "policy" is not "police"."""


@lru_cache(_KEPT)
def stem(word: str) -> str:
    """The word's stem: what its forms, and the nouns of what it does, have in common.

    For a single word in lower case with a plain apostrophe; anything else comes back as it is or shortened. A stem is
    for comparing and no word of the language; a few different words share one. In the way of Porter (1980), with the
    irregular forms as data.

    >>> {stem(word) for word in ("visit", "visits", "visited", "visiting")}
    {'visit'}
    >>> stem("stopping") == stem("stop"), stem("paid") == stem("payments"), stem("ministry") == stem("minister")
    (True, True, False)
    """
    word = word.removesuffix("'s") or word
    word = _BASES.get(word) or _BASES.get(word.removesuffix("s"), word)
    for _ in range(_MOST):
        whole, word = word, _without_ending(word)
        if word == whole:
            break
    return word


def _without_ending(word: str) -> str:
    for ending in _BY_LETTER.get(word[-1:], ()):
        if not word.endswith(ending) or (ending == "ly" and word.endswith("ply")):  # "supply" is no adverb
            continue
        rest = word[: -len(ending)]
        if len(rest) >= _FEWEST and _VOWEL.search(rest):
            return _undoubled(rest) + ("i" if ending in _WEAK else "")
    return _undoubled(word)


def _undoubled(word: str) -> str:
    """Without the second of two like letters at the end ("stopp", "sell"), if enough is left."""
    return word[:-1] if len(word) > _FEWEST and word[-1] == word[-2] else word

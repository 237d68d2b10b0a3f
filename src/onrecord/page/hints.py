"""What the markup of a block says of its kind: ordered rules over tags, classes, ids, roles and rels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.page.candidate import Hints
from onrecord.values.page import Kind

_PARTS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class HintRule:
    """One way in which markup shows that a block is furniture."""

    code: str
    """Stable name, lower case with hyphens."""
    kind: Kind
    names: frozenset[str]
    """Words that tags, classes and so on are made of; one of them must be there."""
    reach: int
    """How many of the innermost names are looked at."""
    certain: bool
    """Whether it holds against a high vote. Other rules only name the kind of what no vote took for the story."""
    reason: str
    """Why, for a person; ``{name}`` stands for the name that was found."""
    matches: tuple[str, ...]
    """Names around a block that the rule must match."""
    differs: tuple[str, ...]
    """Names that it must not match."""
    links: float = 0.0
    """The rule applies where at least this share of the block stands in links."""
    words: int = 1000
    """And to blocks of at most this many words."""


def _rule(
    code: str,
    kind: Kind,
    names: str,
    reach: int,
    *,
    certain: bool,
    matches: str,
    differs: str,
    links: float = 0.0,
    words: int = 1000,
) -> HintRule:
    return HintRule(
        code,
        kind,
        frozenset(names.split()),
        reach,
        certain,
        "marked up as {name}",
        tuple(matches.split()),
        tuple(differs.split()),
        links,
        words,
    )


_NEAR, _WIDE = 6, 40
"""The block itself with the elements right around it; and nearly all that hold it."""

HINT_RULES: tuple[HintRule, ...] = (
    _rule(
        "picture-credit",
        Kind.CREDIT,
        "credit credits photographer attribution imagecredit photocredit",
        _NEAR,
        certain=True,
        words=20,
        matches="span photo-credit figure",
        differs="p accreditation",
    ),
    _rule(
        "caption",
        Kind.CAPTION,
        "figcaption caption captions wpcaption",
        _NEAR,
        certain=True,
        words=120,
        matches="figcaption figure article",
        differs="p captioning-tools",
    ),
    _rule(
        "byline",
        Kind.BYLINE,
        "byline bylines author authors authorname writer contributor",
        _NEAR,
        certain=True,
        words=12,
        matches="span byline__name header",
        differs="p authority",
    ),
    _rule(
        "published",
        Kind.PUBLISHED,
        "time timestamp dateline published pubdate postdate datetime date",
        _NEAR,
        certain=True,
        words=14,
        matches="time entry-date header",
        differs="p update-list",
    ),
    _rule(
        "comment",
        Kind.COMMENT,
        "comment comments commentlist commentbody disqus respond replies",
        _WIDE,
        certain=True,
        matches="p comment-body li div",
        differs="p commentary",
    ),
    _rule(
        "discussion",
        Kind.COMMENT,
        "discussion discussions talk responses thread threads reactions guestbook",
        _WIDE,
        certain=False,
        matches="p div section discussion",
        differs="p talkative",
    ),
    _rule(
        "share",
        Kind.SHARE,
        "share sharing sharebar social socials addtoany sharedaddy",
        _NEAR,
        certain=True,
        words=6,
        matches="a share-button div",
        differs="p shareholders",
    ),
    _rule(
        "advert",
        Kind.ADVERT,
        "ad ads advert advertisement adslot promo promotion sponsored newsletter subscribe paywall outbrain taboola",
        _NEAR,
        certain=True,
        words=60,
        matches="div ad-slot aside",
        differs="p loading",
    ),
    _rule(
        "previous",
        Kind.PREVIOUS,
        "prev previous",
        _NEAR,
        certain=False,
        matches="a nav-previous",
        differs="p previously",
    ),
    _rule("next", Kind.NEXT, "next", _NEAR, certain=False, matches="a nav-next", differs="p nextdoor"),
    _rule(
        "navigation",
        Kind.NAVIGATION,
        "nav navigation navbar menu submenu breadcrumb breadcrumbs tags taglist pagination",
        _NEAR,
        certain=True,
        words=30,
        links=0.5,
        matches="li main-menu nav",
        differs="p navigator",
    ),
    _rule(
        "related",
        Kind.RELATED,
        "related recirc recirculation readmore alsoread morestories moreon",
        _NEAR,
        certain=True,
        words=40,
        links=0.5,
        matches="a related-links aside",
        differs="p correlated",
    ),
    _rule(
        "teaser",
        Kind.TEASER,
        "teaser teasers card cards recommended recommendations trending popular mostread latest carousel",
        _WIDE,
        certain=False,
        matches="h3 teaser__title li",
        differs="p cardinal",
    ),
    _rule(
        "related-around",
        Kind.RELATED,
        "related recirc recirculation readmore alsoread morestories moreon",
        _WIDE,
        certain=False,
        matches="h4 li ul related-posts",
        differs="p correlated",
    ),
    _rule(
        "advert-around",
        Kind.ADVERT,
        "ad ads advert advertisement promo sponsored newsletter subscribe paywall outbrain taboola",
        _WIDE,
        certain=False,
        matches="p div newsletter-signup",
        differs="p loading",
    ),
    _rule(
        "share-around",
        Kind.SHARE,
        "share sharing social socials",
        _WIDE,
        certain=False,
        words=12,
        matches="a li ul social-links",
        differs="p shareholders",
    ),
    _rule(
        "legal",
        Kind.LEGAL,
        "copyright legal cookie cookies consent gdpr disclaimer",
        _WIDE,
        certain=False,
        matches="p footer__copyright footer",
        differs="p legalese",
    ),
    _rule(
        "navigation-around",
        Kind.NAVIGATION,
        "nav navigation navbar menu submenu breadcrumb breadcrumbs footer masthead tags pagination topbar",
        _WIDE,
        certain=False,
        matches="li ul footer",
        differs="p footing",
    ),
    _rule(
        "aside",
        Kind.TEASER,
        "aside sidebar widget rail",
        _WIDE,
        certain=False,
        links=0.5,
        matches="a li ul sidebar",
        differs="p asides",
    ),
)
"""In order: the first that matches decides."""


def find_hint(hints: Hints, words: int, *, trusted: bool) -> tuple[Kind, str] | None:
    """The kind and reason of the first rule that the block's markup matches; None if none does.

    ``trusted`` blocks have a high vote: for them only the rules count that hold against one.

    >>> find_hint(Hints("figcaption", ("figcaption", "figure", "article"), 0.0), 12, trusted=True)
    (<Kind.CAPTION: 'caption'>, 'marked up as figcaption')
    """
    names = name_parts(hints)
    near = frozenset().union(*names[:_NEAR])
    around = near.union(*names[_NEAR:_WIDE])
    for rule in HINT_RULES:
        if (trusted and not rule.certain) or words > rule.words or hints.link_share < rule.links:
            continue
        found = rule.names & (near if rule.reach == _NEAR else around)
        if found:
            return rule.kind, rule.reason.format(name=min(found))
    return None


def name_parts(hints: Hints) -> Sequence[frozenset[str]]:
    """The words that each name around the block is made of, its own tag first."""
    return [frozenset({hints.tag}), *(frozenset([*_PARTS.findall(name), name]) for name in hints.around)]

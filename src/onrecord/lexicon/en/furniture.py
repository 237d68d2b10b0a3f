"""What page furniture says of itself: labels, date lines, bylines, credits, prompts and small print, as ordered rules.

Each rule has a code, the kind that it gives, a pattern, the most words a block may have for it to apply, a reason for
a person, an example that it must match and one that it must not. The examples are its tests. The first rule that
matches decides, so special rules stand before general ones.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.values.page import Kind


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a block shows by its words alone that it is furniture."""

    code: str
    """Stable name, lower case with hyphens."""
    kind: Kind
    pattern: re.Pattern[str]
    """Searched in the block's text. A group ``label``, where there is one, is quoted in the reason."""
    words: int
    """The rule applies to blocks of at most this many words."""
    reason: str
    """Why, for a person."""
    matches: str
    """A block that the rule must match."""
    differs: str
    """A block that looks like it and that the rule must not match."""
    opens: bool = False
    """Whether the block is the label of a section, so that what follows it belongs to it."""


LONGEST = 600
"""Code points: rules are tried on blocks up to this long. Longer ones are no labels, and time stays bounded."""


RELATIVE_TIME = re.compile(
    r"\b\d{1,3} ?(?:[smhdw]|(?:sec|min|second|minute|hr|hour|day|week|month|year)s?) ago\b", re.IGNORECASE
)
"""A time told from now, "3 hours ago"."""

CLIPPED = re.compile(r"(?:\.\.\.|…)\]?\W{0,3}(?:read more|more|continue reading)?\W{0,3}$", re.IGNORECASE)
"""How an opening that was cut off ends."""

CREDITED_END = re.compile(r"(?:…|\.\.\.)\W{0,3}(?:reports?|writes|by)\s+[A-Z][\w&.’'-]*(?:\s[\w&.’'-]+){0,5}\W?$")
"""How the summary over a story ends where it names the outlet or writer: "…reports The Harbour Post"."""


def _rule(
    code: str, kind: Kind, pattern: str, words: int, reason: str, *, matches: str, differs: str, opens: bool = False
) -> Rule:
    return Rule(code, kind, re.compile(pattern, re.IGNORECASE | re.VERBOSE), words, reason, matches, differs, opens)


_MONTH = r"""
    (?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|mar(?:ch|s|zo|ço)?|m(?:ä|aa)rz|maart|apr(?:il|ile)?|avril|abril
    |may|mai|mayo|maggio|maio|mei|june?|jun[io]o|juin|juni|giugno|junho|jul[yi]?|juillet|luglio|julio|julho
    |aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|iembre)?|setembro|settembre|oct(?:ober|obre|ubre)?|okt(?:ober)?
    |ottobre|outubro|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|décembre|diciembre|dicembre
    |janvier|févr?ier|gennaio|febbraio|enero|febrero|janeiro|fevereiro)
"""
DATED_END = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\ {_MONTH}|{_MONTH}\.?\ \d{{1,2}}(?:st|nd|rd|th)?),?\ (?:19|20)\d\d$",
    re.IGNORECASE | re.VERBOSE,
)
"""How a line that names the outlet and the day ends ("The Tern, 2 May 2031"); no headline does."""
_WEEKDAY = r"""
    (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo
    |lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
"""
_DATE_WORD = rf"""
    (?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?:t[\d:.]+z?)?|\d{{1,2}}(?:[:.h]\d\d){{1,2}}(?:\s?[ap]\.?m)?
    |\d{{1,2}}\s?[ap]m|(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th|er)?|[ap]\.?m|{_MONTH}|{_WEEKDAY}
    |gmt|utc|[ecmp][sd]?t|ist|bst|cest|pkt|sgt|aest|z|[+]\d\d:?\d\d
    |published|posted|updated?|last|first|modified|created|edited|date|dated|on|at|from|the|of|de|le|del|am|um|à|uhr
    |veröffentlicht|aktualisiert|publié|mis|jour|publicado|actualizado|pubblicato|gepubliceerd|original|originally
    |time|et|a|an|today|yesterday|just|now|(?:second|minute|min|hour|hr|day|week|month|year)s?|ago|vor|il|y|hace)
"""
_DATE_LINE = rf"""
    ^(?=\W*+(?>{_DATE_WORD}(?!\w)\W*+){{1,24}}+$)
    .*?(?:\b(?:19|20)\d\d\b|\bago\b|\d:\d\d|\d[/.]\d+[/.]\d|{_MONTH}\.?\s\d|\d\s{_MONTH}\b|yesterday|hace\s\d|vor\s\d)
"""
_AGENCY = r"""
    (?:reuters|associated\ press|ap|afp|agence\ france-presse|getty(?:\ images)?|epa(?:-efe)?|efe|dpa|ansa|upi|tass
    |xinhua|anadolu
    |bloomberg|shutterstock|istock(?:photo)?|alamy|unsplash|pixabay|pexels|flickr|wikimedia(?:\ commons)?|wikipedia
    |pti|ani|ians|press\ association|pa(?:\ wire)?|zuma|sipa|rex|imago|picture\ alliance|nur ?photo|wireimage|corbis
    |twitter|facebook|instagram|youtube|tiktok|telegram|x|screen\ ?(?:grab|shot)|file(?:\ (?:photo|pic|image))?|handout
    |courtesy|supplied|via\ [\w.]{1,20})
"""
_NETWORK = r"""
    (?:share|tweet|pin(?:\ it|terest)?|e-?mail|print|facebook|twitter|whats\ ?app|linked\ ?in|reddit|telegram|messenger
    |copy\ (?:link|url)|link\ copied|tumblr|flipboard|instagram|youtube|snapchat|tiktok|threads|bluesky|mastodon|pocket
    |viber|vk|xing|weibo|line|sms|google\ ?(?:\+|plus)|stumble\ ?upon|digg|rss|save|bookmark|teilen|partager|compartir
    |condividi|compartilhar|delen|(?:text|font)\ size|a[+-]|follow\ us|turn\ on\ (?:alerts|notifications)
    |print(?:er|able)(?:[\ -]friendly)?\ (?:version|page|view)
    |(?:send|e-?mail|print|save)\ this\ (?:story|article|page)(?:\ to\ a\ friend)?)
"""
_NAME = r"(?-i:[A-Z\u00c0-\u00de][\w'’.-]+(?:\ (?:de|van|der|von|al|bin|[A-Z\u00c0-\u00de][\w'’.-]*)){1,3})"

KEY_POINTS = re.compile(
    r"\W*(?:key (?:points|developments|events|moments|takeaways)|summary|at a glance|the main points)\W*", re.IGNORECASE
)
"""The label of a list over a story, which is part of it."""

NAMES = re.compile(rf"{_NAME}(?:(?:,|\ and|,\ and|\ &)\ {_NAME}){{0,3}}", re.VERBOSE)
"""Names of people, and nothing else (matched in full)."""

RULES: tuple[Rule, ...] = (
    _rule(
        "reading-time",
        Kind.READING_TIME,
        r"^\W*(?:(?:estimated\ )?read(?:ing)?(?:\ time)?\W{0,3})?(?:about\ )?\d{1,3}(?:\W\d{1,2})?[\s-]?min"
        r"(?:ute)?s?\.?"
        r"(?:\ (?:to\ )?read(?:ing)?(?:\ time)?|\ lesezeit|\ de\ lecture)?\W*$",
        6,
        "says how long reading takes",
        matches="4 min read",
        differs="40 minutes late",
    ),
    _rule(
        "date-line",
        Kind.PUBLISHED,
        _DATE_LINE,
        24,
        "a line of date and time only",
        matches="Posted on Friday, May 3, 2019 at 10:15 am",
        differs="On May 3, 2019 the ferry sank",
    ),
    _rule(
        "stamped",
        Kind.PUBLISHED,
        rf"^\W*(?P<label>(?:first\ |last\ |originally\ )?(?:published|posted|updated|modified))\W{{1,4}}(?:(?:on|at"
        rf"|by)\W)?"
        rf".{{0,40}}(?:(?:19|20)\d\d|{_MONTH}\.?\ \d|\d\d?:\d\d|\bago\b)",
        18,
        "label: {label}",
        matches="Published: 12 March 2020, Harbour Desk",
        differs="Published in March by a small press, it sold out.",
    ),
    _rule(
        "signed-date",
        Kind.PUBLISHED,
        rf"^(?!(?:by|von|par)\b)(?:{_NAME}(?:(?:,|\ and|\ &)\ {_NAME}){{0,2}}"
        r"|(?:staff|agencies|desk|\w+\ desk)(?:\ and\ agencies)?)"
        rf"\W{{1,4}}(?=.{{0,40}}(?:\d[:.]\d\d|\bago\b|\d\ min))"
        rf"(?>{_DATE_WORD}(?!\w)\W*+){{2,16}}+(?:read\W*)?$",
        24,
        "a name with date and time",
        matches="Ada Quill · 12 March 2024, 07:00 · 4 minutes",
        differs="Tern Museum, 12 March 2024",
    ),
    _rule(
        "reporting-credit",
        Kind.CREDIT,
        r"^[(\[](?:(?:additional|further)\ )?(?:reporting|writing|editing|compiled)\ by\b[^()]{3,200}[)\]]\.?$"
        r"|^\W*(?:reporting|writing)\ by\ [^.;]{3,80};.{0,80}\bediting\ by\b|^\W*additional\ reporting\ by\ .{3,80}$"
        r"|^\((?-i:[A-Z]{2,6})(?:\ (?-i:[a-z]{2,3})(?:/(?-i:[a-z]{2,3})){0,3})\)$",
        40,
        "says who reported and edited the text",
        matches="(Reporting by Ada Quill; Editing by Ben Marsh)",
        differs="Reporting by the Harbour Post led to an inquiry.",
    ),
    _rule(
        "byline",
        Kind.BYLINE,
        r"^\W{0,3}(?i:(?:(?:posted|written|reported|words|story|text|article|compiled|edited|report"
        r"|live\ (?:reporting|coverage|updates))\ by|by|author|von"
        r"|par|por|di|door))"
        r"\W{1,3}(?-i:[A-Z\u00c0-\u00de])[^.!?]*(?:\.[^.!?]{1,40})?$",
        14,
        "names who wrote the story",
        matches="By Ada Quill and Ben Marsh",
        differs="By Monday the river had risen.",
    ),
    _rule(
        "byline-job",
        Kind.BYLINE,
        r"^(?-i:[A-Z\u00c0-\u00de][\w'’.-]+(?:\ [A-Z\u00c0-\u00de][\w'’.-]*){1,3})(?:,|\ ?["
        r"|–—/-])\ ?(?:[\w\ ]{1,30}\ )?"
        r"(?:staff\ writer|(?:staff\ )?reporter|correspondent|columnist|contributor|(?:\w+\ )?editor|news\ service)s?$",
        10,
        "a name and a newsroom job",
        matches="Ada Quill, Staff Writer",
        differs="Ada Quill met a reporter",
    ),
    _rule(
        "related-link",
        Kind.RELATED,
        r"^\W{0,3}(?P<label>also\ (?:read|see|watch)|(?:read|see|watch)\ also|must\ (?:read|watch)|read(?:\ (?:more"
        r"|next|now|it))?"
        r"|see(?:\ more)?|related(?:\ (?:stor(?:y|ies)|articles?|news|posts?|content|coverage|video|reading))?"
        r"|recommended"
        r"|more(?:\ (?:on\ this|here|like\ this))?|(?:don[’']?t|do\ not)\ miss|further\ reading"
        r"|you\ may\ (?:also\ )?like"
        r"|watch(?:\ (?:now|live|the\ video|video))?|listen(?:\ (?:now|to))?|in\ (?:pics|pictures|photos)|photos"
        r"|gallery|video|quiz|(?:earlier|previously)\ (?:on|in|from)\ (?-i:[A-Z])[^:.]{1,40}"
        r"|lesen\ sie\ auch|à\ lire\ aussi|lire\ aussi|lea\ también|leggi\ anche|leia\ (?:também|mais)|lees\ ook"
        r"|mehr\ zum\ thema|voir\ aussi|ver\ también|te\ puede\ interesar)\s?(?:[:|»›>→]|\s[-–—]\s)\s?\S",
        32,
        "label: {label}",
        matches="ALSO READ: Ferry fares to rise",
        differs="Also read the minutes aloud, the clerk said.",
    ),
    _rule(
        "read-more-about",
        Kind.RELATED,
        r"^\W{0,3}(?P<label>(?:read|see|find|get|watch|view)\ (?:(?:the\ )?full|more|our)\b|click\ (?:here|to)"
        r"|tap\ here|for\ more\ (?:on|about)"
        r"|more\ (?:coverage|information)\ (?:on|about|at)|to\ read\ more)",
        16,
        "label: {label}",
        matches="Read more about the harbour inquiry",
        differs="Reading more is a habit, she said.",
    ),
    _rule(
        "neighbours",
        Kind.PREVIOUS,
        r"^\W*(?:previous|prev|last)(?:\ (?:story|post|article))?\W{1,6}next(?:\ (?:story|post|article))?\W*$",
        8,
        "labels: previous and next story",
        matches="« Previous story Next story »",
        differs="Previous story and next steps",
    ),
    _rule(
        "previous-link",
        Kind.PREVIOUS,
        r"^\W*(?:previous|prev|(?:previous|older|last)\ (?:story|post|article|entry))\s?[:«‹<|–—-]\s?\S",
        40,
        "label: previous story",
        matches="Previous: Two banks buy a pier",
        differs="Previous owners left: they had no choice.",
    ),
    _rule(
        "next-link",
        Kind.NEXT,
        r"^\W*(?:next|(?:next|newer)\ (?:story|post|article|entry))\s?[:»›>|–—-]\s?\S",
        40,
        "label: next story",
        matches="Next: Pilots refuse the tide",
        differs="Next week: nobody knows.",
    ),
    _rule(
        "previous",
        Kind.PREVIOUS,
        r"^\W*(?P<label>(?:previous|prev)(?:\ (?:stor(?:y|ies)|posts?|articles?|entry|entries|news))?"
        r"|older(?:\ (?:story|post|article|entry))?)\W*$",
        20,
        "label: previous story",
        opens=True,
        matches="Previous Story",
        differs="Previous story lines were dropped.",
    ),
    _rule(
        "next",
        Kind.NEXT,
        r"^\W*(?:next(?:\ (?:stor(?:y|ies)|posts?|articles?|entry|entries|news))?"
        r"|newer(?:\ (?:story|post|article|entry))?)\W*$",
        20,
        "label: next story",
        opens=True,
        matches="Next Story",
        differs="Next story in the series airs on Friday",
    ),
    _rule(
        "list-pages",
        Kind.NAVIGATION,
        r"^\W*(?:older|newer)\ (?:stories|posts|articles|entries|news)\W*$",
        4,
        "leads to another page of a list",
        matches="Older stories",
        differs="Older stories were told",
    ),
    _rule(
        "comments",
        Kind.COMMENT,
        r"^\W*(?P<label>(?:\d[\d,.]*\ )?(?:comments?|replies|responses)(?:\ so\ far)?(?:\W{1,3}\d[\d,.]*)?"
        r"|(?:readers?[’']?s?[’']?|your)\ (?:views?|comments?|letters?|thoughts|opinions|responses)"
        r"|add\ your\ (?:views?|voice|thoughts)"
        r"|(?:show|view|see|hide|read|load|join|all|add|latest|user|top|newest|oldest|no|most\ recent)\ (?:the\ |all\ "
        r"|a\ |your\ |more\ )?"
        r"(?:\d+\ )?(?:comments?|conversation|discussion)(?:\ yet)?(?:\W{1,2}\d*)?"
        r"|discussion|conversation|(?:leave|post|write|submit|cancel)\ (?:a\ |your\ )?(?:reply|comment"
        r"|response)(?:\ (?:cancel\ reply|below|here))?"
        r"|join\ the\ (?:conversation|discussion)|have\ your\ say|be\ the\ first\ to\ comment"
        r"|(?:one|\d+)\ (?:responses?|thoughts?|comments?|repl(?:y|ies))\ (?:to|on)\ .{1,200}"
        r"|commentaires?|kommentare?|comentarios?|commenti|comentários?|reacties)\W*$",
        20,
        "label: {label}",
        opens=True,
        matches="12 Comments",
        differs="Comments by the mayor drew anger",
    ),
    _rule(
        "comment-writer",
        Kind.COMMENT,
        r"^.{1,60}\ (?:says?|said|wrote|writes|commented)(?:\ (?:on|at)\ [^:]{4,30}(?::\d\d[^:]{0,10})?)?\ ?:$",
        12,
        "names who wrote a comment",
        matches="tidewatcher says:",
        differs="The minister says: no.",
    ),
    _rule(
        "comment-tool",
        Kind.COMMENT,
        r"^\W*(?:reply|report(?:\ (?:abuse|comment|this))?|flag(?:\ (?:as\ inappropriate|comment))?|permalink|up ?vote"
        r"|down ?vote"
        r"|likes?\W*\d*|\d+\ likes?|log\ in\ to\ (?:reply|comment)|reply\ to\ .{1,40}|quote|antworten|répondre"
        r"|responder|rispondi)\W*$",
        6,
        "a tool of a comment thread",
        matches="Reply",
        differs="Reply came late",
    ),
    _rule(
        "comment-form",
        Kind.COMMENT,
        r"your\ e-?mail\ address\ will\ not\ be\ published|required\ fields\ are\ marked|notify\ me\ (?:of|by|when)"
        r"|comments?\ (?:are|is)\ (?:closed|moderated|now\ closed)"
        r"|(?:sign|logged|log)\ in\ to\ (?:add|post|leave|write)\ a\ comment|powered\ by\ disqus"
        r"|please\ (?:keep|read)\ .{0,40}comment"
        r"|notify\ of\ follow|save\ my\ name",
        60,
        "words of a comment form",
        matches="Your email address will not be published.",
        differs="Her comments are closely watched",
    ),
    _rule(
        "related-list",
        Kind.RELATED,
        r"^\W*(?P<label>(?:related|similar|connected)(?:\ (?:stor(?:y|ies)|articles?|news|posts?|content|topics?"
        r"|coverage|links?|reading|videos?|items|documents))?"
        r"|see\ also|further\ reading|more\ on\ (?:this(?:\ (?:story|topic))?|.{2,40})|external\ links|on\ the\ web"
        r"|mehr\ zum\ thema"
        r"|sur\ le\ même\ sujet|artículos\ relacionados|noticias\ relacionadas|articoli\ correlati"
        r"|notícias\ relacionadas)\W*$",
        8,
        "label: {label}",
        opens=True,
        matches="Related stories",
        differs="Related stories were told by both crews.",
    ),
    _rule(
        "advert-list",
        Kind.ADVERT,
        r"^\W*(?P<label>(?:from\ (?:our\ (?:partners|sponsors)|around\ the\ web)|around\ the\ web|(?:sponsored"
        r"|promoted|paid|partner)"
        r"\ (?:stor(?:y|ies)|content|links?|posts?)|by\ (?:taboola|outbrain)"
        r"|you\ may\ have\ missed\ from\ our\ partners))\W*$",
        8,
        "label: {label}",
        opens=True,
        matches="Sponsored content",
        differs="Sponsored content is a growing trade, the survey found.",
    ),
    _rule(
        "teaser-list",
        Kind.TEASER,
        r"^\W*(?P<label>(?:the\ )?latest(?:\ (?:from|in|on)\b.{0,60}|(?:\ \w+)?\ (?:news|stories|posts|articles"
        r"|headlines|updates|videos?)|\ (?-i:[A-Z])\w+)?"
        r"|(?:don[’']?t|do\ not)\ miss(?:\ (?:it|this|out))?|trending(?:\ .{1,25})?|(?:the\ )?most\ (?:read|popular"
        r"|viewed|commented|shared|recent|watched|discussed)(?:\ .{1,25})?"
        r"|top\ (?:stories|news|headlines|posts|articles|videos|picks)(?:\ .{1,25})?|popular(?:\ .{1,25})?|(?:recent"
        r"|featured|new|other|hot)"
        r"\ (?:posts|stories|articles|news|videos|entries)|featured|editor[’']?s[’']?\ (?:picks?|choice)|you\ (?:may"
        r"|might)\ (?:also\ )?(?:like|enjoy|be\ interested\ in)"
        r"|(?:more|other)\ (?:stories|news|articles|posts|headlines|videos)(?:\ .{1,40})?|more\ (?:from|in)\ .{2,50}"
        r"|recommended(?:\ .{1,25})?|we\ recommend"
        r"|(?:read|up|watch|what\ to\ read)\ next|in\ other\ news|also\ (?:in|on)\ .{2,40}|also\ (?:this\ week|today)"
        r"|headlines(?:\ (?:right\ )?now|\ today)?|elsewhere\ on\ .{2,40}"
        r"|stories\ you\ .{2,40}|today[’']?s\ (?:top\ )?(?:news|headlines|stories|picks)"
        r"|breaking\ news|live\ news|must\ reads?|meistgelesen|você\ (?:pode|também)\ .{3,30}|te\ puede\ gustar.{0,20}"
        r"|vous\ aimerez\ aussi|potrebbe\ interessarti.{0,20}|das\ könnte\ sie\ (?:auch\ )?interessieren"
        r"|les\ plus\ lus|lo\ más\ (?:leído|visto)|i\ più\ letti|mais\ lidas|meest\ gelezen)\W*$",
        10,
        "label: {label}",
        opens=True,
        matches="Latest from the Harbour",
        differs="Latest figures show a fall.",
    ),
    _rule(
        "about-author",
        Kind.OTHER,
        r"^\W*(?P<label>about\ (?:the\ )?(?:author|writer|contributor)s?|author\ bio|meet\ the\ author"
        r"|über\ den\ autor)\W*$",
        6,
        "label: {label}",
        opens=True,
        matches="About the author",
        differs="About the author little is known",
    ),
    _rule(
        "writer",
        Kind.OTHER,
        r"\b(?:can|may)\ be\ (?:reached|contacted|followed)\ (?:at|on|via|by)\b|\b(?:follow|e-?mail|contact"
        r"|reach)\ (?:him|her|them|me|the\ (?:writer|author|reporter))\b.{0,60}(?:@|\ (?:at|on|here)\b)"
        r"|^\W*(?:have|got)\ a\ (?:news\ )?(?:tip|question|story)\b|\bsend\ (?:us\ )?(?:your\ )?(?:tips|story\ ideas"
        r"|feedback)\b|^\W*follow\ [\w\ .'’-]{1,40}\ on\ (?:twitter|facebook|instagram|x|linkedin)\b"
        r"|^(?-i:[A-Z][\w'’.-]+(?:\ [A-Z][\w'’.-]*){0,3})\ (?:is|has\ been"
        r"|was)\ an?\ (?:[\w,'’-]+\ ){0,8}?(?:(?:staff\ |freelance\ |senior\ )(?:writer|reporter|journalist|editor)"
        r"|correspondent|columnist|contributor|blogger|contributing\ (?:writer|editor))\b",
        60,
        "about the writer, or how to reach the desk",
        matches="Ada Quill can be reached at the harbour desk.",
        differs="The mayor can be reached only by boat",
    ),
    _rule(
        "about-outlet",
        Kind.OTHER,
        r"^\W*(?P<label>about\ (?-i:[A-Z])[\w&.'’-]*(?:\ (?-i:[A-Z])[\w&.'’-]*){0,3}|(?:media|press)\ contacts?"
        r"|notes?\ to\ editors?|for\ (?:more|further)\ information)\W*$",
        6,
        "label: {label}",
        opens=True,
        matches="About Harbour Press",
        differs="About forty boats",
    ),
    _rule(
        "share",
        Kind.SHARE,
        rf"^\W*(?:{_NETWORK}(?!\w)\W*(?:\d+\W*)?){{1,12}}$"
        rf"|^\W*(?:share|tweet|post|send|pin)\ (?:(?:this|the|it|via|by|to|on|with|your|article|story|post"
        rf"|page)\W+){{0,4}}(?:{_NETWORK}|article|story|post|page|friends?|this|options?)\W*$"
        rf"|^\W*(?:follow|like|find|join|connect\ with)\ (?:us|me)\ (?:on\b|@).{{0,60}}$|^\W*[\d.,]+k?\W+(?:shares?"
        rf"|views?|followers?|likes?)\W*$|^\W*(?:shares?|views?)\W+[\d.,]+k?\W*$",
        14,
        "words of sharing buttons",
        matches="Share on Facebook",
        differs="Share of votes fell",
    ),
    _rule(
        "to-top",
        Kind.NAVIGATION,
        r"^\W*(?:(?:go|back|return|scroll|jump)\s?(?:up\s?)?to\s?(?:the\s)?(?:top|start|home(?:\s?page)?)|to\ top"
        r"|nach\ oben|haut\ de\ page)(?:\ of\ page)?\W*$",
        6,
        "a link to the top of the page",
        matches="Back to top",
        differs="Back to top form",
    ),
    _rule(
        "menu",
        Kind.NAVIGATION,
        r"^\W*(?:(?:skip|jump)\ to\b.{1,30}|(?:main\ |site\ )?(?:menu|navigation|search|home|sections?|close|open"
        r"|toggle\ .{1,20})"
        r"|(?:log|sign)\ ?(?:in|out)|register|my\ account|(?:load|show|view|see)\ (?:more|all|less).{0,20}|(?:read"
        r"|learn)\ more|continue\ reading.{0,60}"
        r"|more|all|loading|post\ navigation|page\ \d+(?:\ of\ \d+)?|contact(?:\ us)?|about(?:\ us)?|\d{1,3}\ (?:of"
        r"|/)\ \d{1,3}|full\ (?:story|article)|play|pause|mute|expand|slideshow)\W*$",
        8,
        "a word of a menu",
        matches="Skip to main content",
        differs="Home prices fell",
    ),
    _rule(
        "breadcrumb",
        Kind.NAVIGATION,
        r"^(?:home|start|news|you\ are\ here:?)\s?[>»›/|→].{1,200}$",
        30,
        "a trail of sections",
        matches="Home > News > Coast",
        differs="Home and away",
    ),
    _rule(
        "tags",
        Kind.NAVIGATION,
        r"^\W*(?P<label>(?:tags?|tagged(?:\ (?:with|in|as))?|filed\ (?:under|in)|categor(?:y|ies)|topics?"
        r"|posted\ (?:in|under)|keywords|labels|in\ this\ (?:story|article)|schlagwörter"
        r"|etiquetas))\W{0,3}(?::.{1,300})?$"
        r"|^\W*(?P<label2>tagged|filed\ under|posted\ in)\ .{1,200}$",
        40,
        "label: tags",
        matches="Tags: harbour, ferry",
        differs="Tags on the whales fell off.",
    ),
    _rule(
        "advert",
        Kind.ADVERT,
        r"^\W*(?:advert(?:isement|isment|orial)?s?|sponsored(?:\ by\ .{1,40})?|promoted|ads?(?:\ by\ .{1,20})?|anzeige"
        r"|werbung|publicité|publicidad|pubblicità|publicidade|advertentie"
        r"|report\ this\ ad|skip\ ad|remove\ ads|paid\ post|advertis.{0,60}(?:continue|below|scroll).{0,40})\W*$"
        r"|(?:story|article|content)\ continues\ (?:below|after|\W|$)|continues?\ reading\ (?:below|after)"
        r"|scroll\ (?:down\ )?to\ (?:continue|keep)",
        14,
        "marks an advertisement",
        matches="Story continues below advertisement",
        differs="Sponsored runners raised money.",
    ),
    _rule(
        "subscribe",
        Kind.ADVERT,
        r"^\W*(?:(?:to\ continue\ reading\W+)?(?:please\ )?(?:subscribe|sign\ up|sign\ in|register|log\ in|donate"
        r"|join\ (?:us|now|our)|become\ a|upgrade|get\ (?:our|the\ (?:latest|best|day)|unlimited|breaking|full"
        r"|more\ from|stories|news)"
        r"|support\ (?:our|independent|the\ )|start\ your|enter\ your|download\ (?:the|our)|never\ miss"
        r"|stay\ (?:informed|up|in\ the)|want\ (?:to\ (?:read|get|receive)|more)|like\ what\ you|enjoying\ this|unlock"
        r"|save\ \d|try\ .{1,30}free|already\ (?:a|have)|not\ a\ (?:subscriber|member)|thank(?:s"
        r"|\ you)\ for\ (?:subscribing|reading|signing))\b)"
        r"(?:.{0,160}(?:newsletter|inbox|e-?mail|subscri|account|member|our\ app|the\ app|free|access|alert|journalism"
        r"|daily|updates|now|today|digital|edition"
        r"|\d\d?\ \w+\ (?:a|per)\ (?:week|month|year)\b|sign|support|donat|reading|registered)|\W*$|.{0,16}$)",
        45,
        "asks the reader to subscribe, sign up or pay",
        matches="Sign up for our newsletter",
        differs="Sign up sheets hung in the hall for a week.",
    ),
    _rule(
        "newsletter",
        Kind.ADVERT,
        r"(?:our|the|free|daily|weekly|morning|this)\ (?:\w+\ ){0,3}newsletters?\b.{0,120}(?:inbox|sign|subscri"
        r"|e-?mail|straight|delivered)|(?:straight|delivered|sent|directly)\ (?:to|into)\ your\ (?:inbox|e-?mail"
        r"|mailbox)|\bin\ your\ inbox\b|^get\ [^.]{3,40}\ by\ (?:e-?mail|post)\W*$"
        r"|^\d+\ issues\ for\ \S{1,8}(?:\ \w+)?\W*$"
        r"|(?:^|[.!?:]\ )sign\ up(?:\ (?:here|now|today))?\W*$"
        r"|your\ (?:weekly|daily)\ (?:dose|digest)|please\ (?:enable|disable|turn\ o(?:n"
        r"|ff))\ (?:your\ )?(?:javascript|ad)|ad\ ?blocker|enter\ a\ valid\ e-?mail|unsubscribe\ at\ any\ time"
        r"|there\ was\ an\ error\ submitting",
        45,
        "offers a newsletter",
        matches="The day's news, delivered to your inbox.",
        differs="The parish newsletter printed her reply.",
    ),
    _rule(
        "legal",
        Kind.LEGAL,
        r"^\W*(?:copyright|©|\(c\))\W|all\ rights\ reserved|alle\ rechte\ vorbehalten|tous\ droits\ réservés"
        r"|todos\ los\ derechos|(?:©|\(c\)|copyright)\W{1,3}(?:19|20)\d\d"
        r"|(?:material|content|article|story|page|text|work)\ may\ not\ be\ (?:re)?(?:published|produced|broadcast"
        r"|printed|used)|(?:re)?printed\ with\ permission"
        r"|(?:this|our)\ (?:web)?\ ?site\ (?:uses|use|requires)\ cookies|we\ (?:and\ our\ partners\ )?use\ cookies"
        r"|(?:accept|manage)\ (?:all\ )?cookies|by\ (?:using|continuing|signing\ up|subscribing|clicking|entering"
        r"|providing|submitting|creating|registering)\b.{1,120}\b(?:agree|accept|consent|acknowledge)"
        r"|protected\ by\ recaptcha|^\W*(?:privacy|cookie)\ (?:policy|notice|settings|preferences)|^\W*terms\ (?:of"
        r"|and|&)\ (?:use|service|conditions)|do\ not\ sell\ my|^\W*disclaimer\W|we\ may\ (?:earn"
        r"|receive)\ .{0,40}commission|affiliate\ links?"
        r"|^\W*(?:our\ (?:editorial\ )?standards|impressum|datenschutz(?:erklärung)?|grievance\ redressal)\b"
        r"|you\ (?:are\ )?receiv(?:e|ing)\ this\ (?:bulletin|e-?mail|newsletter|message)\ because"
        r"|^[^.]{2,60}\ is\ (?:a\ member\ of|regulated\ by)\ the\ (?:\w+\ ){0,3}(?:press|media)\b[^.]{0,40}\.?$",
        90,
        "small print",
        matches="© 2021 The Harbour Post. All rights reserved.",
        differs="The firm rewrote its privacy policy on Monday.",
    ),
    _rule(
        "wire",
        Kind.CREDIT,
        rf"^\W*(?:(?:with|additional|reporting|agency)\ (?:\w+\ )?(?:inputs?|reporting|material)\ (?:from"
        rf"|by)\ .{{1,60}}|source\W{{1,3}}{_AGENCY}|{_AGENCY}|agencies|news\ agenc(?:y|ies)"
        rf"|\w{{2,20}}\ news\ agency)\W*$",
        12,
        "names the agency that supplied the text",
        matches="(With inputs from agencies)",
        differs="Agencies are investigating",
    ),
    _rule(
        "credit-label",
        Kind.CREDIT,
        r"^\W*(?P<label>(?:(?:file|cover|lead|feature[d]?|main|header|top|stock)\ )?(?:photo(?:graph|graphy"
        r"|grapher)?s?|images?|pictures?|pics?|illustrations?|graphics?|video|media|foto|bild|crédit)"
        r"(?:\W(?:credits?|by|courtesy(?:\ of)?|source|via|provided\ by|from))?|credits?|bildquelle"
        r"|courtesy(?:\ of)?)(?:\s?[:/|]|\ (?<=by\ )|\ (?<=of\ )|\ (?<=via\ ))\s?\S",
        16,
        "label: {label}",
        matches="Photo: Ada Quill",
        differs="Photo finishes are rare",
    ),
    _rule(
        "credit-agency",
        Kind.CREDIT,
        rf"^[^.!?]{{0,80}}(?:[/|©]|via|courtesy(?:\ of)?)\s?{_AGENCY}\W*$|^(?:©|\(c\))\s?[^.!?\d]{{2,60}}$"
        rf"|^(?:{_AGENCY}\W{{1,3}}){{1,3}}(?-i:[A-Z][\w.-]+\ ?){{1,4}}$|^{_AGENCY}\ (?:photo|file)",
        10,
        "names an agency or a place that pictures come from",
        matches="Ben Marsh/Getty Images",
        differs="Read all about it on Facebook",
    ),
    _rule(
        "dateline",
        Kind.DATELINE,
        rf"^(?-i:[A-Z][A-Z.'’-]+(?:\ [A-Z][A-Z.'’-]*){{0,3}})(?:,\ [\w.\ ]{{2,30}}){{0,2}}"
        rf"(?:,?\ {_MONTH}\.?\ \d{{1,2}}(?:,?\ \d{{4}})?|\s?\({_AGENCY}\)|\ ?[-–—])+\W*$",
        10,
        "a place and date on a line of its own",
        matches="PORT ELDER, May 3 (Reuters) -",
        differs="PORT NEWS AND SPORT",
    ),
    _rule(
        "credit-bracket",
        Kind.CREDIT,
        rf"^[^.!?:]{{1,60}}[(\[](?:photo\W+|image\W+|picture\W+|credit\W+|source\W+"
        rf"|via\W+)?{_AGENCY}[^()\[\]]{{0,30}}[)\]]\W*$",
        6,
        "a name, and in brackets where the picture comes from",
        matches="Ada Quill(Twitter)",
        differs="She left Twitter (now closed)",
    ),
    _rule(
        "caption-credited",
        Kind.CAPTION,
        rf"[.!?]['\"”’]?\ \((?:{_NAME}\ for\ [^()]{{3,50}}|{_NAME}/[^()]{{2,50}}"
        r"|(?-i:[A-Z])[^()]{2,50}\ (?-i:Society|Museum|Archives?|Library|Collection))\)$",
        70,
        "describes a picture and names its maker in brackets",
        matches="The pier in 1929. (Ada Quill for The Harbour Post)",
        differs="She gave it away (Port Elder Historical Society).",
    ),
    _rule(
        "caption",
        Kind.CAPTION,
        rf"^\W*(?:(?:image|media|video|photo)?\ ?caption\b|(?:file|handout)\ (?:photo|picture|image|pic)\b"
        rf"|file\s?[-–—:]|pictured\b|in\ this\ .{{0,40}}(?:photo|picture|image|frame|still|file)\b|(?:above|below|left"
        rf"|right)\W{{1,3}}(?-i:[A-Z]))"
        rf"|[(\[](?:(?:ap|file|reuters|afp|getty|epa|courtesy|stock|handout|screen)\W(?:photo|image)?|photos?|images?"
        rf"|picture|credit|source)\b[^()\[\]]{{0,80}}[)\]]?\W*$|[/|]\s?{_AGENCY}[)\]]?\W*$"
        rf"|(?:photo(?:graph)?|image|picture|credit|illustration|foto)s?(?:\ (?:by|credit"
        rf"|courtesy\ of))?\ ?[:/]\ ?[^.!?]{{2,60}}$|[(\[]{_AGENCY}[)\]]$",
        70,
        "describes a picture and says where it comes from",
        matches="The pier at dawn. Photograph: Ada Quill/Reuters",
        differs="She showed the jury a photograph of the pier.",
    ),
    _rule(
        "previous-arrow",
        Kind.PREVIOUS,
        r"^(?:←|<<)\s?\S|^[«‹]\s?[^«»‹›]{4,}$",
        24,
        "an arrow back to another story",
        matches="← Do whales sleep?",
        differs="« Nous partons », dit-elle",
    ),
    _rule(
        "next-arrow",
        Kind.NEXT,
        r"\S\s?(?:→|>>)$|^[^«»‹›]{4,200}[»›]$",
        24,
        "an arrow on to another story",
        matches="In praise of small boats →",
        differs="Hon sade: »Vi seglar nu»",
    ),
    _rule(
        "best-viewed",
        Kind.OTHER,
        r"^\W*best\ viewed\ (?:at|in|with|on)\b",
        12,
        "advice on browsers",
        matches="Best viewed at 800 x 600",
        differs="Best views are had from the pier",
    ),
    _rule(
        "counter",
        Kind.OTHER,
        r"^[\W\d_]+$",
        12,
        "no words, only numbers or signs",
        matches="1,204",
        differs="1,204 boats",
    ),
)
"""In order: the first that matches decides."""


@lru_cache(maxsize=2048)  # a page's blocks are looked at twice: for their votes, then for their kinds
def find_rule(block: str, words: int) -> tuple[Rule, str] | None:
    """The first rule that a block of so many words matches, with its reason filled in; None if none does.

    >>> rule, reason = find_rule("ALSO READ: Ferry fares to rise", 6)
    >>> str(rule.kind), reason
    ('related', 'label: ALSO READ')
    """
    if len(block) > LONGEST:
        return None
    for rule in RULES:
        found = rule.pattern.search(block) if words <= rule.words else None
        if found:
            label = found.groupdict().get("label") or block
            return rule, rule.reason.format(label=" ".join(label.split()))
    return None

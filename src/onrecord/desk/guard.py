"""What stands before every page: only this desk's own address, only its own forms, and headers that keep pages shut in.

A desk listens on this machine. Any page in the same browser can ask it, so the name that it is asked by is compared
(against DNS rebinding), and what writes must come from a page of its own (against cross-site posts).
"""

import base64
import hashlib
import secrets
from collections.abc import Iterable
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.exports.timeline_svg import STYLE

COOKIE: Final = "onrecord-desk"
_TIMELINE_STYLE: Final = base64.b64encode(hashlib.sha256(f"\n{STYLE}".encode()).digest()).decode()
"""The timeline's picture brings its own style, which is always the same; a browser is told its digest."""
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' 'sha256-{_TIMELINE_STYLE}'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make browsers hide the origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SAFE: Final = frozenset({"GET", "HEAD"})


class Guard:
    """Lets through what comes to this desk's own address, with its token where it has one."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], token: str | None = None) -> None:
        """``hosts`` are the names with port that the desk is asked by; an empty one lets every name through."""
        self._app = app
        self._hosts = frozenset(hosts)
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse, one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_shut_in(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, send_shut_in)

    def _refused(self, scope: Scope) -> Response | None:
        """Why a request is not let through, as an answer; None where it is."""
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        if self._hosts and (host not in self._hosts or len(headers.getlist("host")) != 1):
            return _refusal(HTTPStatus.MISDIRECTED_REQUEST, "This desk does not go by that name.")
        if scope["method"] not in SAFE and not _is_own(headers, f"{scope['scheme']}://{host}"):
            return _refusal(HTTPStatus.FORBIDDEN, "Only a page of this desk may write to the record.")
        return None if self._token is None else self._without_token(scope, headers, self._token)

    def _without_token(self, scope: Scope, headers: Headers, token: str) -> Response | None:
        """The answer to who has not shown the token; who shows it in the address gets it as a cookie."""
        given = parse_qs(scope["query_string"].decode("ascii", "replace")).get("token", [""])[-1]
        if scope["method"] in SAFE and _same(given, token):
            answer = RedirectResponse(scope["path"], HTTPStatus.SEE_OTHER)
            answer.set_cookie(COOKIE, token, httponly=True, samesite="strict")
            return answer
        if _same(_cookie(headers), token):
            return None
        return _refusal(HTTPStatus.FORBIDDEN, "Open the address that 'onrecord desk' printed, with its token.")


def new_token() -> str:
    """A word that nobody guesses."""
    return secrets.token_urlsafe(24)


def _is_own(headers: Headers, origin: str) -> bool:
    """Whether a request comes from a page of this origin. A browser always says so of a form."""
    site, stated = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and stated is None:
        return False
    return site in {None, "same-origin"} and stated in {None, origin}


def _same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode(), token.encode())


def _cookie(headers: Headers) -> str:
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    return cookies[COOKIE].value if COOKIE in cookies else ""


def _refusal(status: HTTPStatus, words: str) -> Response:
    return PlainTextResponse(f"{words}\n", status)

"""ListenBrainz: open, and needs no key.

The routes are those of metabrainz/listenbrainz-server (`webserver/views/stats_api.py`, `api.py`): a thousand artists
come in one answer; 204 says that an account's statistics were not computed yet; only whoever made a playlist can name
it, and `/1/user/…/playlists` tells an account's public ones, the newest first. How many requests it still takes, it
says in headers (30 in 10 seconds from one address, as it is set up).
"""

from __future__ import annotations

import re
import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from ...errors import ServiceFailed, Trouble
from ...settings import Settings
from ..matching import Play
from ..requests import Answer, Clock, RequestQueue, Urgency
from ..service import Listening, Service

if TYPE_CHECKING:
    import httpx

ADDRESS = "https://api.listenbrainz.org"
_MOST = 1000  # artists that one answer has
_PLAYLISTS = 100  # the newest, that are looked through for a code
_APART = 0.35  # seconds
_TOKEN = re.compile(r"[0-9A-Za-z-]{8,64}")


class ListenBrainz(Service):
    """ListenBrainz, or a server of one's own."""

    name = "listenbrainz"
    title = "ListenBrainz"
    page = "https://listenbrainz.org"
    takes_tokens = True

    @classmethod
    def of(cls, settings: Settings, transport: httpx.BaseTransport | None = None, clock: Clock | None = None) -> Self:
        address = settings.listenbrainz_api or ADDRESS
        return cls(RequestQueue(cls.title, address, apart=_APART, transport=transport, clock=clock))

    async def shows(self, account: str, code: str, urgency: Urgency = Urgency.COMMAND) -> bool:
        def read(answer: Answer) -> bool:
            playlists = self._of_account(answer)["playlists"]
            titles = [str(playlist["playlist"]["title"]).strip().encode() for playlist in playlists]
            return any(secrets.compare_digest(title, code.encode()) for title in titles)

        return await self.queue.get(
            f"/1/user/{self._quoted(account)}/playlists",
            lambda answer: self.understood(lambda: read(answer)),
            params={"count": str(_PLAYLISTS)},
            urgency=urgency,
        )

    async def owner(self, token: str) -> str | None:
        if not _TOKEN.fullmatch(token):  # such a one is no header either, and whoever refuses it might print it
            return None

        def read(answer: Answer) -> str | None:
            if answer.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED):
                return None
            found = self.decoded(answer)
            return str(found["user_name"]) if found["valid"] is True else None

        return await self.queue.get(
            "/1/validate-token",
            lambda answer: self.understood(lambda: read(answer)),
            headers={"authorization": f"Token {token}"},
            urgency=Urgency.COMMAND,
        )

    async def listening(self, account: str, mark: str = "", *, urgency: Urgency) -> Listening | None:
        def read(answer: Answer) -> Listening | None:
            payload = self._of_account(answer)["payload"]
            said = str(int(payload["last_updated"]))
            if said == mark:
                return None
            return Listening([_play(artist) for artist in payload["artists"] if artist["listen_count"] > 0], said)

        return await self.queue.get(
            f"/1/stats/user/{self._quoted(account)}/artists",
            lambda answer: self.understood(lambda: read(answer)),
            params={"count": str(_MOST), "range": "all_time"},
            urgency=urgency,
        )

    def _quoted(self, account: str) -> str:
        """The account's name as a part of a path. Raises ServiceFailed for what would be another path."""
        if account in ("", ".", ".."):
            raise ServiceFailed(self.title, Trouble.NOBODY)
        return quote(account, safe="", errors="replace")

    def _of_account(self, answer: Answer) -> Any:
        """What it says of an account."""
        if answer.status == HTTPStatus.NOT_FOUND:
            raise ServiceFailed(self.title, Trouble.NOBODY)
        if answer.status == HTTPStatus.NO_CONTENT:
            raise ServiceFailed(self.title, Trouble.NOTHING)
        if answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise ServiceFailed(self.title, Trouble.PRIVATE)
        if answer.status != HTTPStatus.OK:
            raise ServiceFailed(self.title, Trouble.GARBLED)
        return self.decoded(answer)


def _play(artist: Any) -> Play:
    return Play(str(artist["artist_name"]), str(artist.get("artist_mbid") or ""), int(artist["listen_count"]))

"""Last.fm: needs the operator's API key.

https://www.last.fm/api: an error has a number, and often comes with status 200; `user.getTopArtists` tells a thousand
artists a page; `user.getInfo` tells how much an account has played, and the name that its owner has put into its
profile ("realname"), which is where a code goes: of what the API shows of an account without signing in, it is the one
text that its owner writes at will. Last.fm asks for no more than five requests a second from an address.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ...errors import ServiceFailed, Trouble
from ...settings import Settings
from ..matching import Play
from ..requests import Answer, Clock, RequestQueue, Urgency
from ..service import Listening, Service

if TYPE_CHECKING:
    import httpx

ADDRESS = "https://ws.audioscrobbler.com/2.0/"
_MOST = 1000  # artists of a page
_APART = 0.25  # seconds
_REST = 5.0  # seconds, once it has said that the requests are too many
_TROUBLES = {
    4: Trouble.REFUSED,
    6: Trouble.NOBODY,
    7: Trouble.NOBODY,
    8: Trouble.DOWN,
    10: Trouble.REFUSED,
    11: Trouble.DOWN,
    16: Trouble.DOWN,
    17: Trouble.PRIVATE,
    26: Trouble.REFUSED,
    29: Trouble.BUSY,
}

T = TypeVar("T")


class LastFm(Service):
    """Last.fm, or what speaks as it does."""

    name = "lastfm"
    title = "Last.fm"
    page = "https://www.last.fm"
    setting = "SEGUE_LASTFM_KEY"

    def __init__(self, queue: RequestQueue, key: str | None) -> None:
        super().__init__(queue)
        self._key = key

    @classmethod
    def of(cls, settings: Settings, transport: httpx.BaseTransport | None = None, clock: Clock | None = None) -> Self:
        queue = RequestQueue(cls.title, settings.lastfm_api or ADDRESS, apart=_APART, transport=transport, clock=clock)
        return cls(queue, settings.lastfm_key.get_secret_value() if settings.lastfm_key is not None else None)

    @property
    def ready(self) -> bool:
        return self._key is not None

    async def shows(self, account: str, code: str, urgency: Urgency = Urgency.COMMAND) -> bool:
        def read(found: Any) -> bool:
            return secrets.compare_digest(str(found["user"].get("realname", "")).strip().encode(), code.encode())

        return await self._get("user.getInfo", account, read, urgency)

    async def listening(self, account: str, mark: str = "", *, urgency: Urgency) -> Listening | None:
        said = await self._get("user.getInfo", account, lambda found: str(int(found["user"]["playcount"])), urgency)
        if said == mark:
            return None
        if said == "0":
            raise ServiceFailed(self.title, Trouble.NOTHING)

        def read(found: Any) -> list[Play]:
            artists = found["topartists"]["artist"]
            artists = [artists] if isinstance(artists, dict) else artists  # one that is alone is not in a list
            return [play for play in map(_play, artists) if play.plays > 0]

        plays = await self._get("user.getTopArtists", account, read, urgency, period="overall", limit=str(_MOST))
        return Listening(plays, said)

    async def _get(self, method: str, account: str, read: Callable[[Any], T], urgency: Urgency, **params: str) -> T:
        if self._key is None:
            raise ServiceFailed(self.title, Trouble.REFUSED)
        return await self.queue.get(
            "/",
            lambda answer: self.understood(lambda: read(self._checked(answer))),
            params={"method": method, "user": account, "api_key": self._key, "format": "json", **params},
            urgency=urgency,
        )

    def _checked(self, answer: Answer) -> Any:
        found = self.decoded(answer)
        if "error" in found:
            trouble = _TROUBLES.get(int(found["error"]), Trouble.GARBLED)
            raise ServiceFailed(self.title, trouble, _REST if trouble is Trouble.BUSY else 0.0)
        if answer.status != HTTPStatus.OK:
            raise ServiceFailed(self.title, Trouble.GARBLED)
        return found


def _play(artist: Any) -> Play:
    return Play(str(artist["name"]), str(artist.get("mbid") or ""), int(artist["playcount"]))

"""Files that members send with commands, and how Discord's CDN hands them out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from aiohttp import web

from .schema import Json
from .world import snowflake

PATH = "/attachments/{id}/{name}"


@dataclass(frozen=True)
class Upload:
    """A file as a member has sent it."""

    name: str
    content: bytes
    host: str
    """Where the CDN is, as a URL."""
    status: int | None
    """What the CDN answers with; None: nothing at all."""
    id: int = field(default_factory=snowflake)

    def payload(self) -> Json:
        """The attachment as interactions tell of it."""
        url = f"{self.host}/attachments/{self.id}/{self.name}"
        return {"id": str(self.id), "filename": self.name, "size": len(self.content), "url": url, "proxy_url": url}


class CDN:
    """Hands out what was uploaded."""

    def __init__(self) -> None:
        self.uploads: dict[str, Upload] = {}

    async def handle(self, http: web.Request) -> web.Response:
        upload = self.uploads.get(http.match_info["id"])
        if upload is None:
            return web.Response(status=404)
        if upload.status is None:
            await asyncio.Event().wait()
        return web.Response(status=upload.status or 200, body=upload.content if upload.status == 200 else b"")

"""What Discord's API answers, as aiohttp tells it of every request that discord.py makes."""

from __future__ import annotations

from types import SimpleNamespace

import aiohttp

from . import tracing
from .metrics import HTTP_FAILURES


def watched() -> aiohttp.TraceConfig | None:
    """What a client is to be made with so that its requests are counted; None while nobody asked for metrics."""
    if HTTP_FAILURES.to is None:
        return None
    config = aiohttp.TraceConfig()
    config.on_request_end.append(_answered)
    return config


async def _answered(_: aiohttp.ClientSession, __: SimpleNamespace, request: aiohttp.TraceRequestEndParams) -> None:
    status, path = request.response.status, request.url.path
    if "/api/" not in path:  # a file of Discord's, or somebody else's
        return
    if status == 429 or status >= 500:
        HTTP_FAILURES.add(status=str(status))
    elif status < 300 and "/interactions/" in path and path.endswith("/callback"):
        tracing.acknowledged()

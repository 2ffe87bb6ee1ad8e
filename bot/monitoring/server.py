"""The port: `/livez`, `/readyz` and `/metrics`, for whatever watches the bot; nothing on it is anybody's secret."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import structlog
from aiohttp import web

from .readiness import PARTS

log = structlog.stdlib.get_logger("segue")

_CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
MISSING = "Metrics need prometheus-client: pip install 'segue-bot[metrics]'.\n"


@asynccontextmanager
async def opened(
    address: tuple[str, int],
    alive: Callable[[], Awaitable[bool]],
    missing: Callable[[], Awaitable[Mapping[str, str]]],
    metrics: Callable[[], Awaitable[bytes | None]],
) -> AsyncIterator[None]:
    """The port, while the block runs. Raises OSError where it cannot be opened."""

    async def livez(_: web.Request) -> web.Response:
        if await alive():
            return web.Response(text="ok\n")
        return web.Response(status=503, text="the loop does not answer\n")

    async def readyz(_: web.Request) -> web.Response:
        found = await missing()
        return web.json_response({**dict.fromkeys(PARTS, "ready"), **found}, status=503 if found else 200)

    async def all_metrics(_: web.Request) -> web.Response:
        if (text := await metrics()) is None:
            return web.Response(status=501, text=MISSING)
        return web.Response(body=text, headers={"Content-Type": _CONTENT_TYPE})

    app = web.Application()
    app.add_routes([web.get("/livez", livez), web.get("/readyz", readyz), web.get("/metrics", all_metrics)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        host, port = address
        await web.TCPSite(runner, host or None, port).start()
        for found, bound, *_ in runner.addresses:
            log.info("monitoring", address=f"[{found}]:{bound}" if ":" in found else f"{found}:{bound}")
        yield
    finally:
        await runner.cleanup()

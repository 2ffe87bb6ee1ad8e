"""A thread with an event loop of its own, in which a web application is served on 127.0.0.1."""

from __future__ import annotations

import asyncio
import functools
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, TypeVar

from aiohttp import web

P = ParamSpec("P")
T = TypeVar("T")
S = TypeVar("S", bound="ServerThread")


def on_server(
    method: Callable[Concatenate[S, P], Awaitable[T]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]:
    """Runs the method in the server's loop while the caller's awaits it, for `patience` seconds at most."""

    @functools.wraps(method)
    async def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        async def bounded() -> T:
            async with asyncio.timeout(self.patience):
                return await method(self, *args, **kwargs)

        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(bounded(), self.loop))

    return call


class ServerThread:
    """Serves an application on a free port; `patience` is in seconds."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.port = 0
        self.loop: asyncio.AbstractEventLoop
        self._runner: web.AppRunner
        self._thread: threading.Thread

    async def start(self, app: web.Application) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="loopback", daemon=True)
        self._thread.start()
        await self._listen(app)

    @on_server
    async def _listen(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, handle_signals=False, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self._close()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    @on_server
    async def _close(self) -> None:
        await self._runner.cleanup()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

"""The bot as a program: `python -m bot run` in a process of its own, on the loopback."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import MappingProxyType

from loopback.server import Loopback

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, discord, yarl
discord.http.Route.BASE = os.environ["LOOPBACK_REST"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["LOOPBACK_GATEWAY"])
from bot.__main__ import app
{before}
app(["run"])
"""


@asynccontextmanager
async def program(
    folder: Path,
    artifact: Path,
    side: Loopback,
    *,
    token: str | None = None,
    before: str = "",
    settings: Mapping[str, object] = MappingProxyType({}),
) -> AsyncIterator[Process]:
    """`python -m bot run` as a process of its own, pointed at the loopback, ended with the block at the latest.

    The token is the right one if no other is given; `before` is Python that it runs first; `settings` are some more, or
    others.
    """
    all_settings = {
        "DISCORD_TOKEN": token or side.token,
        "SEGUE_ARTIFACT": artifact,
        "SEGUE_DATABASE": folder / "segue.sqlite3",
        "SEGUE_DOWNLOADS": folder / "data",
        "SEGUE_KEY_FILE": folder / "segue.key",
        "SEGUE_READY_FILE": folder / "ready",
        "SEGUE_LOG_LEVEL": "DEBUG",
        "LOOPBACK_REST": side.rest_url,
        "LOOPBACK_GATEWAY": side.gateway_url,
        "PYTHONPATH": ROOT,
        **settings,
    }
    ours = {name: value for name, value in os.environ.items() if not name.startswith("SEGUE_")}
    environment = ours | {name: str(value) for name, value in all_settings.items()}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM.format(before=before), cwd=folder, env=environment, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def lines(process: Process) -> AsyncIterator[str]:
    assert process.stderr is not None
    while line := await process.stderr.readline():
        yield line.decode()

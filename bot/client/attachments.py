"""Files that members send with a command or a form, fetched from Discord."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import discord
import structlog

from ..errors import FileRefused, Refusal
from ..listening.files import MOST_BYTES, Sent
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")


async def fetched(
    attachments: Sequence[discord.Attachment],
    patience: float = 60.0,
    *,
    most: int = MOST_BYTES,
    refused: Callable[[Refusal], FileRefused] = FileRefused,
) -> list[Sent]:
    """The files, held in memory, which have so many bytes at most.

    Raises what `refused` makes of it where they are too large, empty, or not to be had within so many seconds.
    """
    if sum(attachment.size for attachment in attachments) > most:
        raise refused(Refusal.LARGE)
    if not all(attachment.size for attachment in attachments):
        raise refused(Refusal.NOTHING)
    try:
        async with asyncio.timeout(patience):
            return [Sent(attachment.filename, await attachment.read()) for attachment in attachments]
    except CUT_OFF as error:  # a TimeoutError among them, which is an OSError
        log.warning("file not fetched", reason=type(error).__name__)  # not its address, which lets anybody have it
        raise refused(Refusal.UNREACHED) from error

"""Replies as Discord's messages: sent once, turned in place, illustrated as soon as that is drawn."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Any

import aiohttp
import discord
import structlog

from ..errors import DrawingFailed
from ..monitoring import tracing
from ..replies.reply import Drawing, Reply
from ..workers.drawings import Drawings
from .layouts import layout
from .places import place

UNREACHED = (discord.HTTPException, aiohttp.ClientError, OSError)
"""What a request to Discord raises when it is refused, or cut off on its way."""
CUT_OFF = (*UNREACHED, RuntimeError)
"""… and when the session was closed under it, which aiohttp calls a RuntimeError."""

log = structlog.stdlib.get_logger("segue")

_ALREADY_ANSWERED = 40060  # Discord: "Interaction has already been acknowledged"
_DELETED = 10008  # Discord: "Unknown Message"

# Messages sent before layouts have an embed, which Discord does not take beside one.
_NOTHING_ELSE: dict[str, Any] = {"content": None, "embeds": []}

Interaction = discord.Interaction[Any]


class Messages:
    """Shows replies. One that needs its drawing is deferred; any other goes out first and is illustrated then.

    An answer without its picture is better than none.
    """

    def __init__(self, drawings: Drawings) -> None:
        self._drawings = drawings

    async def show(
        self, interaction: Interaction, command: str, reply: Reply, *, private: bool, source: discord.Message | None
    ) -> discord.Message | None:
        """Shows the reply in place of the source, if any, else as a new message; returns the message, where known."""
        drawing, message = reply.drawing, source
        waits = drawing is not None and bool(drawing.missing)
        if interaction.response.is_done():  # it was deferred
            with _unless_deleted(command):
                message = await self._edit(interaction, reply, _file(reply))
        elif waits:
            await self.defer(interaction, private=private, turns=source is not None)
        elif source is not None:
            file = _file(reply)
            with _taken_once(), _unless_deleted(command):
                view = layout(reply, file)
                await interaction.response.edit_message(**_NOTHING_ELSE, view=view, attachments=_files(file))
        else:
            message = await self._send(interaction, reply, private)
        seen = "answered" if source is None else "turned"
        log.info(seen, command=command, place=place(interaction).value, milliseconds=_age(interaction))
        if drawing is not None and waits:
            message = await self._show_drawn(interaction, reply, drawing)
        tracing.ended("answered")
        return message

    async def defer(self, interaction: Interaction, *, private: bool, turns: bool) -> None:
        """Tells Discord that the reply comes later, within 15 minutes; if it turns, the one that is there stays."""
        with _taken_once():
            await interaction.response.defer(ephemeral=private, thinking=not turns)
        tracing.deferred()

    async def add(self, interaction: Interaction, reply: Reply) -> None:
        """Shows another private message, after the reply that was shown."""
        file = _file(reply)
        await interaction.followup.send(view=layout(reply, file), files=_files(file), ephemeral=True)

    async def deliver(self, user: discord.abc.Messageable, reply: Reply, number: int) -> discord.Message | None:
        """Sends a member the reply as a direct message; None where Discord does not take it, for whatever reason.

        It is there once, though Discord's confirmation be lost: by the number, as of what is posted.
        """
        try:
            return await user.send(view=layout(reply), nonce=number)
        except CUT_OFF as error:
            log.info("message not delivered", reason=type(error).__name__)
            return None

    async def illustrate(self, interaction: Interaction, reply: Reply) -> None:
        """Puts its drawing, if it has one that it did not wait for, with a reply that is shown."""
        drawing = reply.drawing
        if drawing is None or drawing.missing or (file := await self._draw(drawing)) is None:
            return
        try:
            with _unless_deleted(drawing.name):
                await self._edit(interaction, reply, file)
        except CUT_OFF as error:
            log.warning("picture not shown", drawing=drawing.name, reason=str(error))

    async def post(
        self, channel: discord.abc.Messageable, reply: Reply, number: int, *, pictured: bool = True
    ) -> discord.Message:
        """Shows a reply in a channel where nobody asked for it, with its drawing if there is one and it may have it.

        Who posts it again by the same number within a few minutes gets the message that is there: Discord's nonce.
        Raises what CUT_OFF has.
        """
        file = await self._draw(reply.drawing) if reply.drawing is not None and pictured else None
        # discord.py has Discord enforce the nonce.
        return await channel.send(view=layout(reply, file), files=_files(file), nonce=number)

    async def replace(self, channel: discord.PartialMessageable, message: int, reply: Reply) -> None:
        """Shows the reply, without its drawing, in place of a message of the bot's own. Raises what CUT_OFF has."""
        await channel.get_partial_message(message).edit(view=layout(reply))

    async def _send(self, interaction: Interaction, reply: Reply, private: bool) -> discord.InteractionMessage | None:
        """Answers with a new message, once."""
        file = _file(reply)
        with _taken_once():
            sent = await interaction.response.send_message(
                view=layout(reply, file), files=_files(file), ephemeral=private
            )
            return sent.resource if isinstance(sent.resource, discord.InteractionMessage) else None
        return await interaction.original_response()

    async def _edit(
        self, interaction: Interaction, reply: Reply, file: discord.File | None, instead: str = ""
    ) -> discord.InteractionMessage:
        """Makes the reply of the message that answers the interaction."""
        view = layout(reply, file, instead)
        return await interaction.edit_original_response(**_NOTHING_ELSE, view=view, attachments=_files(file))

    async def _show_drawn(
        self, interaction: Interaction, reply: Reply, drawing: Drawing
    ) -> discord.InteractionMessage | None:
        """Puts the reply with its drawing in place of what was deferred; without, should Discord not take it.

        Returns the message, or None where somebody has deleted it meanwhile: then nobody waits for it.
        """
        with _unless_deleted(drawing.name):
            return await self._edit_drawn(interaction, reply, drawing)
        return None

    async def _edit_drawn(self, interaction: Interaction, reply: Reply, drawing: Drawing) -> discord.InteractionMessage:
        if (file := await self._draw(drawing)) is not None:
            try:
                return await self._edit(interaction, reply, file)
            except CUT_OFF as error:
                if _is_deleted(error):
                    raise
                log.warning("picture not shown", drawing=drawing.name, reason=str(error))
        return await self._edit(interaction, reply, None, drawing.missing)

    async def _draw(self, drawing: Drawing) -> discord.File | None:
        """The drawing as a file; None, and a line in the log, where there is none."""
        try:
            made = await self._drawings(drawing.draw, *drawing.facts)
        except DrawingFailed as error:
            log.warning("not drawn", drawing=drawing.name, reason=str(error))
            return None
        except Exception:
            log.exception("not drawn", drawing=drawing.name)
            return None
        content = made.encode() if isinstance(made, str) else made.content
        return discord.File(io.BytesIO(content), drawing.name, description=drawing.alt)


@contextlib.contextmanager
def _taken_once() -> Iterator[None]:
    """Passes over Discord's refusal of an answer that it has: the confirmation was lost, so it was sent again."""
    try:
        yield
    except discord.HTTPException as error:
        if error.code != _ALREADY_ANSWERED:
            raise


@contextlib.contextmanager
def _unless_deleted(shown: str) -> Iterator[None]:
    """Passes over Discord's refusal to edit a message that is not there any more."""
    try:
        yield
    except discord.NotFound as error:
        if not _is_deleted(error):
            raise
        log.info("answer deleted", shown=shown)


def _is_deleted(error: BaseException) -> bool:
    return isinstance(error, discord.NotFound) and error.code == _DELETED


def _file(reply: Reply) -> discord.File | None:
    return discord.File(io.BytesIO(reply.file.content), reply.file.name) if reply.file else None


def _files(file: discord.File | None) -> list[discord.File]:
    return [file] if file is not None else []


def _age(interaction: Interaction) -> int:
    """Milliseconds since the interaction was made, by Discord's clock and this machine's."""
    return round((discord.utils.utcnow() - interaction.created_at).total_seconds() * 1000)

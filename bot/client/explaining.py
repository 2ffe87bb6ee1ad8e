"""What went wrong, told to whoever asked and to the log."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import structlog
from discord import app_commands

from .. import replies
from ..errors import TooFast
from ..monitoring import tracing
from ..replies import languages
from ..replies.reply import Asked
from ..replies.wording import small
from .layouts import layout
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")


async def explain(interaction: discord.Interaction[Any], error: Exception, asked: Asked, data: str) -> None:
    """Tells whoever asked, privately, what went wrong; the reference they see is in the log.

    `data` says which listening data the bot answers from. Where Discord does not take it, that is logged.
    """
    cause = error
    while isinstance(cause, app_commands.CommandInvokeError):
        cause = cause.original
    reference = tracing.reference()
    reply = replies.problem(cause, languages.of(interaction.locale), asked, reference)
    expected = replies.problem.dispatch(type(cause)) is not replies.problem.dispatch(Exception)
    event = log.bind(reference=reference, command=asked.command, error=type(cause).__name__)
    if expected:
        event.info("refused")  # not what was typed: that may hold a mention, and so somebody's id
    else:
        event.error("failed", exc_info=cause)
    outcome: tracing.Outcome = "failed"
    try:
        view = layout(replace(reply, footer=small(data)))
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
        if expected:
            outcome = "cooldown" if isinstance(cause, TooFast) else "refused"
    except CUT_OFF as failure:
        event.error("not answered", reason=str(failure))
    tracing.ended(outcome)


def typed(interaction: discord.Interaction[Any]) -> Asked:
    """The command of an interaction with its options as typed; of a group the group, with what it is to `show`."""
    options = dict(iter(interaction.namespace))  # its attributes are the options, so dict() alone finds no keys()
    command = interaction.command
    if isinstance(command, app_commands.Command) and command.parent is not None:
        return Asked(command.parent.name, {"show": command.name, **options})
    return Asked(command.name if command is not None else "command", options)

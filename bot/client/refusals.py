"""Why Discord does not have the bot, in a sentence for whoever runs it."""

from __future__ import annotations

import aiohttp
import discord
from discord import app_commands

TOKEN = "Discord refused DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token)."
_SHARDS = "Start it again: it asks anew for their number; or with SEGUE_SHARDS name as many in all of its processes."
_OUTDATED = "Update this program: Discord no longer speaks with this version of it."
# https://docs.discord.com/developers/topics/opcodes-and-status-codes: those after which reconnecting is of no use
_CLOSED = {
    4004: TOKEN,
    4010: f"Discord refused how the bot is divided into shards. {_SHARDS}",
    4011: f"Discord wants the bot, which is in many servers by now, divided into more shards. {_SHARDS}",
    4012: _OUTDATED,
    4013: _OUTDATED,
    4014: "Discord refused the bot an intent that is not switched on for it. Segue asks for no privileged one; "
    "what your changes ask for is switched on in the developer portal (Bot, Privileged Gateway Intents).",
}
_LATER = "That is no fault of this machine: see https://discordstatus.com and start the bot again later."

GARBLED = f"What answers in Discord's place at its gateway cannot be understood. {_LATER}"


class Refused(Exception):
    """Discord does not have the bot; the message says why, and what to do."""


def final(error: BaseException) -> str | None:
    """What an error means after which Discord will not have the bot as it is, and what to do; else None."""
    match error:
        case discord.LoginFailure() | discord.GatewayNotFound(__cause__=discord.HTTPException(status=401)):
            return TOKEN
        case discord.PrivilegedIntentsRequired():
            return f"{_CLOSED[4014]} (Close code 4014.)"
        case discord.ConnectionClosed(code=code) if code in _CLOSED:
            return f"{_CLOSED[code]} (Close code {code}.)"
        case app_commands.CommandSyncFailure():
            return f"Discord refused the bot's commands: {' '.join(str(error).split())}"
        case discord.HTTPException(status=status) if 400 <= status < 500 and status != 429:
            return f"Discord refused a request of the bot: {_told(error)}"
    return None


def passing(error: BaseException) -> str | None:
    """What an error means that comes and goes, and what to do; None where it is of another kind."""
    if isinstance(error, discord.GatewayNotFound) and error.__cause__ is not None:
        error = error.__cause__
    match error:
        case discord.HTTPException(status=429):
            return f"Discord takes no requests from here for now: {_told(error)} Start the bot again in an hour."
        case discord.HTTPException():
            return f"Discord cannot answer: {_told(error)} {_LATER}"
        case aiohttp.ClientError() | OSError():
            return f"Discord cannot be reached: {error}. Is this machine connected to the internet?"
    return None


def _told(error: discord.HTTPException) -> str:
    """What Discord itself said: the method and path asked, the status, and its own words."""
    response = error.response
    path = getattr(response, "url", None)
    words = " ".join(error.text.split())[:300] or "no reason given"
    return f"{response.method} {path.path if path else '?'} got {error.status}: {words.rstrip('.')}."

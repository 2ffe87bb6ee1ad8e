"""What a member reads on an answer, and what they do with its menus."""

from __future__ import annotations

import re
from typing import Any

import discord
from simcord import InteractionResult, ResponseMessage


def shown(result: InteractionResult) -> ResponseMessage:
    """The one message that answers."""
    assert result.response is not None and not result.followups
    return result.response


def text(message: ResponseMessage | discord.Message) -> str:
    """Title, description and fields, one under the other."""
    [embed] = message.embeds
    return "\n".join([embed.title or "", embed.description or "", *(field.value or "" for field in embed.fields)])


def rows(message: ResponseMessage | discord.Message) -> list[str]:
    """The lines that begin with a rank."""
    return re.findall(r"^\*\*\d+\.\*\* .*$", text(message), re.MULTILINE)


def names(message: ResponseMessage) -> list[str]:
    """The artists of a list, in order."""
    return re.findall(r"^\*\*\d+\.\*\* \[?([^\]·]+?)(?:\]\(.*?\))?(?: ·|$)", text(message), re.MULTILINE)


def labels(message: ResponseMessage) -> list[str]:
    """What stands on its buttons, enabled or not."""
    return [item["label"] for row in message.components for item in row["components"] if "label" in item]


def enabled(message: ResponseMessage) -> list[str]:
    """What stands on the buttons that can be clicked."""
    return [
        item["label"]
        for row in message.components
        for item in row["components"]
        if item["type"] == 2 and not item.get("disabled")
    ]


def menu(message: ResponseMessage, verb: str) -> dict[str, Any]:
    """The menu whose choice runs the command."""
    found: list[dict[str, Any]] = [
        item
        for row in message.components
        for item in row["components"]
        if item["type"] == 3 and item["custom_id"].startswith(f"ask {verb} ")
    ]
    return found[0]


async def choose(member: Any, message: ResponseMessage, verb: str, name: str) -> InteractionResult:
    """Chooses an artist in the menu."""
    found = menu(message, verb)
    [value] = [option["value"] for option in found["options"] if option["label"] == name]
    result: InteractionResult = await member.select(message, [value], custom_id=found["custom_id"])
    return result

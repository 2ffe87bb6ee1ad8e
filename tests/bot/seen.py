"""What a member sees of an answer, and what they do with it, in SimCord's Discord."""

from __future__ import annotations

import re
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage, UserHandle

Message = ResponseMessage | discord.Message


def shown(result: InteractionResult) -> ResponseMessage:
    """The one message that answers."""
    assert result.response is not None and not result.followups
    return result.response


def body(message: Message) -> str:
    """The text under the title."""
    [embed] = message.embeds
    return "\n".join([embed.description or "", *(field.value or "" for field in embed.fields)])


def text(message: Message) -> str:
    """The whole text, its title first."""
    return f"{message.embeds[0].title or ''}\n{body(message)}"


def rows(message: Message) -> list[str]:
    """The lines that begin with a rank."""
    return re.findall(r"^\*\*\d+\.\*\* .*$", body(message), re.MULTILINE)


def names(message: Message) -> list[str]:
    """The artists of a list, in order."""
    return re.findall(r"^\*\*\d+\.\*\* \[?([^\]·]+?)(?:\]\(.*?\))?(?: ·|$)", body(message), re.MULTILINE)


def components(message: ResponseMessage) -> list[dict[str, Any]]:
    return [component for row in message.components for component in row["components"]]


def labels(message: ResponseMessage) -> list[str]:
    """What stands on its buttons."""
    return [component["label"] for component in components(message) if "label" in component]


def enabled(message: ResponseMessage) -> list[str]:
    """What stands on the buttons that can be clicked."""
    return [
        component["label"]
        for component in components(message)
        if component["type"] == 2 and not component.get("disabled")
    ]


def menu(message: ResponseMessage, command: str) -> dict[str, Any]:
    """The menu whose choice runs the command."""
    return next(
        component
        for component in components(message)
        if component["type"] == 3 and component["custom_id"].startswith(f"ask {command} ")
    )


async def choose(
    member: MemberActor | UserHandle, message: ResponseMessage, command: str, name: str
) -> InteractionResult:
    """Chooses an artist in the menu that runs the command."""
    found = menu(message, command)
    [value] = [option["value"] for option in found["options"] if option["label"] == name]
    return await member.select(message, [value], custom_id=found["custom_id"])

"""What a member sees of an answer, and what they do with it, in SimCord's Discord."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage, UserHandle

Message = ResponseMessage | discord.Message
Component = dict[str, Any]

ROW, BUTTON, MENU, SECTION, TEXT, GALLERY, FILE, SEPARATOR = 1, 2, 3, 9, 10, 12, 13, 14
_TITLE = re.compile(r"^### (.*)\n?")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]])*)\]\((\S*?)\)(?!\))")


def shown(result: InteractionResult) -> ResponseMessage:
    """The one message that answers."""
    assert result.response is not None and not result.followups
    return result.response


def components(message: Message) -> list[Component]:
    """All that a message is made of, from top to bottom, what is inside of something after it."""
    return list(_walk(message.components))


def _walk(components: Any) -> Iterator[Component]:
    for component in components:
        found = component if isinstance(component, dict) else component.to_dict()
        yield found
        yield from _walk(found.get("components", []))
        if "accessory" in found:
            yield found["accessory"]


def _texts(message: Message) -> tuple[str, str]:
    """What it says, and what it says below a line."""
    said: list[str] = []
    below: list[str] = []
    texts = said
    for component in components(message):
        if component["type"] == SEPARATOR:
            texts = below
        elif component["type"] == TEXT:
            texts.append(component["content"])
    return "\n".join(said), "\n".join(below)


def title(message: Message) -> str:
    """The title, without the page that it leads to."""
    heading = _TITLE.match(_texts(message)[0])
    return _LINK.sub(r"\1", heading[1]) if heading else ""


def address(message: Message) -> str | None:
    """Where the title leads to."""
    heading = _TITLE.match(_texts(message)[0])
    found = _LINK.search(heading[1]) if heading else None
    return found[2] if found else None


def body(message: Message) -> str:
    """The text under the title."""
    return _TITLE.sub("", _texts(message)[0])


def text(message: Message) -> str:
    """The whole text, its title first."""
    return f"{title(message)}\n{body(message)}"


def footer(message: Message) -> str:
    """What stands small at the end."""
    return _texts(message)[1].removeprefix("-# ")


def pictures(message: Message) -> list[tuple[str, str]]:
    """Every picture that it shows: the address, and what it shows in words."""
    return [
        (item["media"]["url"], item.get("description") or "")
        for gallery in components(message)
        if gallery["type"] == GALLERY
        for item in gallery["items"]
    ]


def rows(message: Message) -> list[str]:
    """The lines that begin with a rank."""
    return re.findall(r"^\*\*\d+\. .*$", body(message), re.MULTILINE)


def names(message: Message) -> list[str]:
    """The artists of a list, in order."""
    return [_LINK.sub(r"\1", name) for name in re.findall(r"^\*\*\d+\. (.*)\*\*(?: ·|$)", body(message), re.MULTILINE)]


def below(message: Message) -> list[Component]:
    """The buttons and menus below what it says."""
    return [inner for row in components(message) if row["type"] == ROW for inner in row["components"]]


def labels(message: Message) -> list[str]:
    """What stands on the buttons below."""
    return [component["label"] for component in below(message) if component["type"] == BUTTON]


def enabled(message: Message) -> list[str]:
    """What stands on the buttons below that can be clicked."""
    return [
        component["label"]
        for component in below(message)
        if component["type"] == BUTTON and not component.get("disabled")
    ]


def menu(message: Message, command: str) -> Component:
    """The menu whose choice runs the command."""
    return next(
        component
        for component in below(message)
        if component["type"] == MENU and component["custom_id"].startswith(f"ask {command} ")
    )


async def choose(
    member: MemberActor | UserHandle, message: ResponseMessage, command: str, name: str
) -> InteractionResult:
    """Chooses an artist in the menu that runs the command."""
    found = menu(message, command)
    [value] = [option["value"] for option in found["options"] if option["label"] == name]
    return await member.select(message, [value], custom_id=found["custom_id"])


async def press(member: MemberActor | UserHandle, message: ResponseMessage, name: str) -> InteractionResult:
    """Presses the button beside an artist."""
    [custom_id] = [
        section["accessory"]["custom_id"]
        for section in components(message)
        if section["type"] == SECTION and f" {name}**" in _LINK.sub(r"\1", section["components"][0]["content"])
    ]
    return await member.click(message, custom_id=custom_id)

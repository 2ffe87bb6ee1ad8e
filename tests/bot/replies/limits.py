"""What Discord takes of a message."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import discord

from bot.client.layouts import layout
from bot.replies import languages
from bot.replies.names import width
from bot.replies.reply import Reply

MISSING = max((say("picture-missing") for say in languages.every().values()), key=lambda text: len(text.encode()))


def parts(view: Any) -> list[Any]:
    """All that a layout is made of."""
    return list(walk(view.to_components()))


def walk(components: list[Any]) -> Iterator[Any]:
    for component in components:
        yield component
        yield from walk([*component.get("components", []), *filter(None, [component.get("accessory")])])


def assert_fits(reply: Reply, *, pictured: bool = True) -> None:
    """The message is one that Discord takes, and if it may have one, with a picture and without one that was to be."""
    picture = discord.File(io.BytesIO(), "map.png", description="a picture")
    for view in (layout(reply), *((layout(reply, picture), layout(reply, instead=MISSING)) if pictured else ())):
        made = parts(view)
        assert 1 < len(made) <= 40
        texts = [component["content"] for component in made if component["type"] == 10]
        assert texts and all(texts) and sum(map(width, texts)) <= 4000
        assert sum(len(text.encode()) for text in texts) <= 9500
        assert all(1 <= len(row["components"]) <= 5 for row in made if row["type"] == 1)
        clicked = [component for component in made if "custom_id" in component]
        assert len({component["custom_id"] for component in clicked}) == len(clicked)
        for component in clicked:
            assert 1 <= width(component["custom_id"]) <= 100 and 1 <= width(component.get("label", "-")) <= 80
            choices = component.get("options", [])
            assert len(choices) <= 25 and len({choice["value"] for choice in choices}) == len(choices)

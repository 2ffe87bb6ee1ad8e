"""What the bot does, for who meets it for the first time. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping

from .languages import Language
from .reply import Reply


def guide(say: Language, commands: Mapping[str, str], ids: Mapping[str, int], data: str) -> Reply:
    """What the bot does, and how: the commands with what they do, to be clicked where their ids are known."""
    lines = []
    for name, description in commands.items():
        called, does = say.command(name, description)
        id = ids.get(name.partition(" ")[0])
        lines.append(f"- {f'**/{called}**' if id is None else f'</{name}:{id}>'} · {does}")
    told = (
        say("help-what"),
        "\n".join(lines),
        say("help-votes"),
        say("help-listening"),
        say("help-privacy"),
        say("help-data", data=data),
    )
    return Reply(say("help-title"), text="\n\n".join(told), private=True)

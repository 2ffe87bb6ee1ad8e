"""What the bot does, for who meets it for the first time. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping

from .languages import Language
from .reply import Button, Reply


def guide(say: Language, commands: Mapping[str, str], ids: Mapping[str, int], data: str, *, turns: bool) -> Reply:
    """What the bot does, what its figures mean and what is stored, on one screen, with the names of the commands."""
    told = (
        say("help-what"),
        say("help-match"),
        say("help-depth"),
        say("help-votes"),
        say("help-listening"),
        say("help-together"),
        say("help-privacy"),
        " · ".join(_called(say, name, ids) for name in commands),
        say("help-data", data=data),
    )
    more = Button(say("help-more"), "help", {"page": 2, "here": 1})
    return Reply(say("help-title"), text="\n\n".join(told), buttons=(more,), turns=turns, private=True)


def listed(say: Language, commands: Mapping[str, str], ids: Mapping[str, int]) -> Reply:
    """The commands with what they do, and the way back."""
    lines = (
        f"- {_called(say, name, ids)} · {say.command(name, description)[1]}" for name, description in commands.items()
    )
    back = Button(say("help-back"), "help", {"here": 1})
    return Reply(say("help-list"), text="\n".join(lines), buttons=(back,), turns=True, private=True)


def _called(say: Language, name: str, ids: Mapping[str, int]) -> str:
    """A command by its name, to be clicked where its id is known."""
    id = ids.get(name.partition(" ")[0])
    return f"**/{say.command(name, '')[0]}**" if id is None else f"</{name}:{id}>"

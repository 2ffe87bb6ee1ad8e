"""What members let the bot do with what they listen to, and what is kept of it. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..listening import imports
from .imports import source
from .languages import Language
from .names import escape
from .reply import Button, Reply
from .wording import opting_in

_SERVERS = 10  # that are named
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Linked:
    """A linked account or an import, as it is told."""

    service: str
    name: str
    """What the account is called; "" where it has no name."""
    artists: int
    known: int
    """How many of its artists the data has."""
    refreshed_at: float
    """When its listening was taken last, in seconds since 1970, UTC."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A server that a member has joined, as it is told."""

    server: str | None
    """Its name; None where the bot is not in it."""
    named: bool
    takes: bool = False
    """Whether others there may recommend artists to them."""


@dataclass(frozen=True, slots=True)
class Listening:
    """What is kept of what a member listens to."""

    linked: tuple[Linked, ...] = ()
    joined: tuple[Joined, ...] = ()
    learns: bool = False
    """Whether it enters builds."""
    may_learn: bool = False
    """Whether whoever runs the bot lets members' listening enter builds."""

    @property
    def anything(self) -> bool:
        return bool(self.linked or self.joined)


def join(say: Language, server: str, *, named: bool, takes: bool, linked: Sequence[Linked], turns: bool) -> Reply:
    """A member has joined a server, or is told what that means."""
    told = (
        say("join-done"),
        say("join-named") if named else say("join-not-named"),
        say("join-takes") if takes else say("join-takes-not"),
        _listed(say("join-linked"), _accounts(say, linked)) if linked else say("join-nothing"),
        say("join-apart"),
    )
    naming = Button(
        say("join-name-me-not") if named else say("join-name-me"), "join", {"named": 0 if named else 1, "here": 1}
    )
    taking = Button(
        say("join-take-not") if takes else say("join-take"), "join", {"recommendations": 0 if takes else 1, "here": 1}
    )
    leaving = Button(say("join-leave"), "leave", {"here": 1})
    return _about(say, server, "\n\n".join(told), (naming, taking, leaving), turns=turns)


def left(say: Language, server: str, *, joined: bool, turns: bool) -> Reply:
    """A member has left a server where they had `joined`, or had not."""
    told = say("leave-done") if joined else say("leave-none")
    return _about(say, server, told, (Button(say("join-again"), "join", {"here": 1}),), turns=turns)


def not_joined(say: Language, server: str, *, turns: bool) -> Reply:
    """A member cannot join, as they have opted out."""
    return _about(say, server, say("join-silent"), (opting_in(say),), turns=turns)


def _about(say: Language, server: str, text: str, buttons: tuple[Button, ...], *, turns: bool) -> Reply:
    title = say("join-title", server=escape(server, _LONGEST)) if server else ""
    return Reply(title, text=text, buttons=buttons, turns=turns, private=True)


def _listed(title: str, lines: Iterable[str]) -> str:
    """A list under a title."""
    return "\n".join((title, *(f"- {line}" for line in lines)))


def _accounts(say: Language, linked: Sequence[Linked]) -> list[str]:
    """A line for each account."""
    lines = []
    for account in linked:
        when = f"<t:{int(account.refreshed_at)}:R>"
        facts = (
            f"**{escape(source(say, account.service), _LONGEST)}**",
            escape(account.name, _LONGEST) if account.name else "",
            say("account-artists", artists=account.artists, known=account.known) if account.artists else "",
            say("account-imported" if imports.is_import(account.service) else "account-refreshed", when=when),
        )
        lines.append(" · ".join(filter(None, facts)))
    return lines


def kept(say: Language, listening: Listening, *, silent: bool) -> list[str]:
    """Paragraphs on what is kept of what a member listens to."""
    lines = list[str]()
    if listening.linked:
        lines.append(_listed(say("privacy-accounts"), _accounts(say, listening.linked)))
        if silent:
            lines.append(say("privacy-stays"))
    if listening.joined:
        servers = [_server(say, joined) for joined in listening.joined[:_SERVERS]]
        if len(listening.joined) > _SERVERS:
            servers.append(say("privacy-joined-server.more", count=len(listening.joined) - _SERVERS))
        lines.append(_listed(say("privacy-joined"), servers))
    if listening.anything:
        lines.append(say("privacy-manage"))
    if listening.learns or (listening.may_learn and listening.linked):
        learns = say("privacy-learns") if listening.learns else say("privacy-learns-not")
        lines.append(f"{learns} {say('privacy-learns-how')}")
    return lines


def _server(say: Language, joined: Joined) -> str:
    server = escape(joined.server, _LONGEST) if joined.server else say("privacy-joined-server.unknown")
    if joined.named:
        told = say("privacy-joined-server", server=server)
    else:
        told = say("privacy-joined-server.not-named", server=server)
    return " · ".join(filter(None, (told, say("privacy-takes") if joined.takes else "")))


def deed(say: Language, done: str, *, rebuilding: bool) -> str:
    """What was done to what a member listens to, or what comes of it; "" for nothing."""
    told = {"learn": say("privacy-learning"), "unlearn": say("privacy-unlearned")}.get(done, "")
    return "\n".join(filter(None, (told, say("privacy-rebuilding") if rebuilding else "")))


def rebuilding(say: Language, reply: Reply) -> Reply:
    """The reply to what a member deleted, which also says that models are built anew without it."""
    return replace(reply, text="\n".join(filter(None, (reply.text, say("privacy-rebuilding")))))


def asked(say: Language, listening: Listening) -> str:
    """What deleting everything deletes of it; "" where there is nothing."""
    if not listening.anything:
        return ""
    return say("privacy-ask-listening")


def learning(say: Language, listening: Listening, *, silent: bool) -> tuple[Button, ...]:
    """The button by which a member lets what they listen to enter builds, or withdraws that, where there is one."""
    if listening.learns:
        return (Button(say("privacy-unlearn"), "privacy", {"deed": "unlearn", "here": 1}),)
    if not listening.may_learn or not listening.linked or silent:
        return ()
    return (Button(say("privacy-learn"), "privacy", {"deed": "learn", "here": 1}),)

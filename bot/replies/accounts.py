"""What only a member sees of their accounts at services: how they are linked, and what was taken from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recommender import Artist

from ..feedback.accounts import Account
from ..listening.linking import Linked
from ..listening.refreshing import RESTS_AFTER
from ..listening.service import Service
from .languages import Language
from .names import escape, link
from .problems import TROUBLE
from .reply import COLOUR, Button, Reply
from .wording import opting_in, separated

MOST_PLAYED = 10
"""Artists that are named once an account is linked."""


class Shown(NamedTuple):
    """A linked account, as its member is shown it."""

    account: Account
    name: str
    service: type[Service]
    may_refresh: bool


def proving(say: Language, service: Service, account: str, code: str, *, missing: bool, turns: bool) -> Reply:
    """How a member proves that an account is theirs; `missing`: it did not show the code yet."""
    told = (
        say("link-missing") if missing else "",
        say("link-prove", service=service.name, account=escape(account)),
        f"`{code}`",
        say("link-code"),
        say("link-what"),
    )
    check = Button(say("link-check"), "link", {"service": service.name, "deed": "check", "here": 1})
    token = Button(say("link-token"), "link", {"service": service.name, "deed": "token", "here": 1})
    return Reply(
        say("link-title", service=service.title),
        text="\n\n".join(filter(None, told)),
        buttons=(check, token) if service.takes_tokens else (check,),
        private=True,
        turns=turns,
    )


def linked(say: Language, service: Service, linked: Linked, most: Sequence[Artist], *, turns: bool) -> Reply:
    """An account was linked; `most` are the artists of the data that it plays most."""
    if not linked.kept:
        return silent(say, turns=turns)
    known, unlisted = len(linked.heard.known), len(linked.heard.unlisted)
    names = separated(say, (link(artist.name, artist.url, 60) for artist in most))
    lines = (
        say("link-done", account=escape(linked.account), service=service.title),
        say("account-artists", known=known, artists=known + unlisted) if linked.counted else say("link-not-counted"),
        say("link-most", artists=names) if names else "",
        say("link-next") if names else "",
        say("link-clean"),
    )
    return Reply(
        say("link-title", service=service.title),
        text="\n\n".join(filter(None, lines)),
        buttons=(_unlinking(say, type(service)),),
        private=True,
        turns=turns,
    )


def accounts(say: Language, shown: Sequence[Shown], note: str = "", *, turns: bool) -> Reply:
    """A member's linked accounts, with ways to have them taken again and to unlink them."""
    early = "" if note or all(account.may_refresh for account in shown) else say("link-too-soon")
    parts = [note, *(_account(say, account) for account in shown), early] if shown else [note or say("link-none")]
    buttons = [
        button
        for account in shown
        for button in (
            Button(
                say("link-refresh", service=account.service.title),
                "link",
                {"service": account.service.name, "deed": "refresh", "here": 1},
                account.may_refresh,
            ),
            _unlinking(say, account.service),
        )
    ]
    return Reply(
        say("link-accounts"),
        text="\n\n".join(filter(None, parts)),
        buttons=tuple(buttons),
        private=True,
        turns=turns,
    )


def _account(say: Language, shown: Shown) -> str:
    account = shown.account
    lines = (
        f"**{link(shown.service.title, shown.service.page)}** · {escape(shown.name)}",
        say("account-artists", known=account.known, artists=account.artists)
        if account.artists
        else ("" if account.trouble else say("link-not-counted")),
        say("link-refreshed-at", when=f"<t:{account.refreshed_at:.0f}:R>"),
        say("service-trouble", service=shown.service.title, trouble=account.trouble) if account.trouble else "",
        say("link-rests", count=RESTS_AFTER) if account.due_at is None else "",
    )
    return "\n".join(filter(None, lines))


def _unlinking(say: Language, service: type[Service]) -> Button:
    label = say("link-unlink", service=service.title)
    return Button(label, "unlink", {"service": service.name, "here": 1}, dangerous=True)


def silent(say: Language, *, turns: bool = False) -> Reply:
    """Who has opted out links nothing."""
    return Reply(text=say("link-opted-out"), buttons=(opting_in(say),), private=True, turns=turns, colour=TROUBLE)


def told(sentence: str, *, turns: bool = False, failed: bool = False) -> Reply:
    """A sentence and nothing else."""
    return Reply(text=sentence, private=True, turns=turns, colour=TROUBLE if failed else COLOUR)

"""/link: a member's accounts at the services where they listen; only they see it."""

from __future__ import annotations

from functools import partial
from typing import Literal

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.forms import Form, ask
from ..client.listening import SERVICES
from ..client.request import Request, answering
from ..listening.linking import Linked
from ..listening.service import Service
from ..listening.services import every
from ..questions import find_all
from ..replies import accounts

Deed = Literal["show", "check", "token", "refresh"]

_LONGEST_TOKEN = 100  # characters; ListenBrainz' have 36


async def run(
    interaction: discord.Interaction[Segue],
    service: str | None = None,
    name: str | None = None,
    deed: Deed = "show",
    here: int = 0,
) -> None:
    """Shows what is linked, or how to link an account; or checks that, asks for its token, or refreshes one."""
    if deed == "token":
        await _ask_token(interaction, service, here)
        return
    again = None if deed == "show" else deed
    async with answering(interaction, "link", private=True, service=service, name=name, deed=again) as request:
        if service is None:
            text = "" if name is None else request.say("link-both")
            await _show(request, text, here)
        elif deed == "refresh":
            await _refresh(request, service, here)
        elif deed == "show" and name is None:
            await _show(request, request.say("link-both"), here)
        elif (at := await _open(request, service)) is not None:
            await (_begin(request, at, name or "", here) if deed == "show" else _check(request, at, here))


async def _open(request: Request, service: str) -> Service | None:
    """The service, where the member may link an account there; else says why they may not."""
    at = request.client.listening.services.get(service)
    if at is None or not at.ready:
        kind = every()[service]
        text = request.say("link-no-key", service=kind.title, setting=kind.setting)
        await request.answer(accounts.told(text, failed=True))
    elif await request.client.store.is_silent(request.member):
        await request.answer(accounts.silent(request.say))
    else:
        return at
    return None


async def _begin(request: Request, service: Service, name: str, here: int) -> None:
    account = name.strip()
    code = request.client.listening.linking.codes.begin(request.member, service.name, account)
    await request.answer(accounts.proving(request.say, service, account, code, missing=False, turns=bool(here)))


async def _check(request: Request, service: Service, here: int) -> None:
    await request.defer(turns=bool(here))
    linking = request.client.listening.linking
    pending = linking.codes.of(request.member, service.name)
    linked = await linking.check(request.member, request.user, service.name, request.client.listening.match)
    if linked is None:
        reply = accounts.proving(request.say, service, pending.account, pending.code, missing=True, turns=bool(here))
        await request.answer(reply)
    else:
        await _answer_linked(request, service, linked, here)


async def _answer_linked(request: Request, service: Service, linked: Linked, here: int) -> None:
    first = [*linked.heard.known][: accounts.MOST_PLAYED]
    most = await request.find(find_all, first)
    await request.answer(accounts.linked(request.say, service, linked, most, turns=bool(here)))


async def _ask_token(interaction: discord.Interaction[Segue], service: str | None, here: int) -> None:
    async with answering(interaction, "link", private=True) as request:
        at = await _open(request, service or "")
        if at is not None and at.takes_tokens:
            title = request.say("link-token-title", service=at.title)
            label, warning = request.say("link-token-label"), request.say("link-token-warning")
            form = Form("link", title, label, warning, _LONGEST_TOKEN, partial(_take_token, service=at, here=here))
            await ask(interaction, form)


async def _take_token(interaction: discord.Interaction[Segue], token: str, *, service: Service, here: int) -> None:
    async with answering(interaction, "link", private=True, service=service.name, deed="token") as request:
        await request.defer(turns=bool(here))
        linking = request.client.listening.linking
        linked = await linking.by_token(
            request.member, request.user, service.name, token.strip(), request.client.listening.match
        )
        await _answer_linked(request, service, linked, here)


async def _refresh(request: Request, service: str, here: int) -> None:
    refreshing = request.client.listening.refreshing
    mine = {account.service: account for account in await request.client.store.accounts.of(request.member)}
    account = mine.get(service)
    if account is None:
        await _show(request, "", here)
    elif not refreshing.may(request.member, account):
        await _show(request, request.say("link-too-soon"), here)
    elif await _open(request, service) is not None:
        await request.defer(turns=bool(here))
        trouble = await refreshing.at_once(request.member, account, request.client.listening.match)
        await _show(request, request.say("link-refreshed") if trouble is None else "", here)


async def _show(request: Request, note: str, here: int) -> None:
    client, kinds = request.client, every()
    found = [account for account in await client.store.accounts.of(request.member) if account.service in kinds]
    shown = [
        accounts.Shown(
            account,
            client.vault.name(account.sealed),
            kinds[account.service],
            client.listening.refreshing.may(request.member, account),
        )
        for account in found
    ]
    await request.answer(accounts.accounts(request.say, shown, note, turns=bool(here)))


@app_commands.command(description="Link an account so that Segue can use what you listen to", extras={"run": run})
@app_commands.choices(service=SERVICES)
@app_commands.describe(service="Where you listen", name="Your user name there")
async def link(
    interaction: discord.Interaction[Segue],
    service: str | None = None,
    name: app_commands.Range[str, 1, 64] | None = None,
) -> None:
    await run(interaction, service, name)

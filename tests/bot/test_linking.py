"""/link and /unlink: accounts at services, as their member sees them."""

from __future__ import annotations

import asyncio
import logging
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor, ResponseMessage

from bot import commands, logs
from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.requests import TRIES
from bot.listening.vault import Owner, Vault
from bot.replies import languages
from bot.settings import Settings
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from loopback.listening import Fault
from tests.bot.listening.faked import Faked
from tests.bot.seen import enabled, labels, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
TOKEN = "6a3b5f2e-0000-4000-8000-2f1e9c8d7b6a"
COUNTS = "SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM listening), (SELECT count(*) FROM unlisted)"
NAMES = {"listenbrainz": "ListenBrainz", "lastfm": "Last.fm"}


@pytest.fixture
def services() -> Iterator[dict[str, Faked]]:
    made = {name: Faked(name) for name in NAMES}
    yield made
    for faked in made.values():
        faked.service.queue.close()


@pytest.fixture
async def store(database: Path) -> Any:
    async with Store.open(database) as opened:
        yield opened


@pytest.fixture
def simcord_bot(
    lookups: Lookups,
    drawings: Drawings,
    store: Store,
    pseudonyms: Pseudonyms,
    vault: Vault,
    ready_file: Path,
    services: dict[str, Faked],
) -> Iterator[Segue]:
    linkable = {name: faked.service for name, faked in services.items()}
    client = Segue(lookups, drawings, store, pseudonyms, vault, ready_file, shard_count=1, services=linkable)
    for command in commands.discover():
        client.tree.add_command(command)
    yield client
    client.listening.stop()


@pytest.mark.parametrize("code", languages.every())
def test_what_a_form_says_fits_into_it(code: str) -> None:
    say = languages.of(code)
    assert len(say("link-token-title", service="ListenBrainz")) <= 45 and len(say("link-token-label")) <= 45
    assert len(say("link-token-warning")) <= 100


def code_in(message: ResponseMessage) -> str:
    found = re.search(r"`(segue-\w+)`", text(message))
    assert found is not None
    return found[1]


async def send_token(member: MemberActor, panel: ResponseMessage, token: str) -> InteractionResult:
    form = await member.click(panel, label="Use a token instead")
    assert form.modal is not None
    [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
    return await member.submit_modal(form, {field: token})


async def begin(member: MemberActor, channel: ChannelHandle, service: str) -> ResponseMessage:
    return shown(await member.slash(channel, "link", service=service, name="ada"))


@pytest.mark.parametrize("service", NAMES)
async def test_an_account_is_linked_by_a_code_and_unlinked_at_once(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked], query: Query, service: str
) -> None:
    panel = await begin(ada, channel, service)
    assert panel.ephemeral and NAMES[service] in text(panel) and services[service].fake.requests == []
    assert "for your /foryou only, unless you allow more" in text(panel)
    await ada.click(panel, label="Check")
    assert "not there yet" in text(panel) and query(COUNTS) == [(0, 0, 0)]
    services[service].show(code_in(panel))
    await ada.click(panel, label="Check")
    assert "is linked" in text(panel) and "2 of 3 artists are in the data" in text(panel)
    assert "/foryou now goes by" in text(panel)
    assert "Most played: Radiohead, Björk" in re.sub(r"\[(.*?)\]\(.*?\)", r"\1", text(panel))
    assert query(COUNTS) == [(1, 3, 1)] and channel.history() == []
    assert query("SELECT name FROM artist ORDER BY name") == [("Björk",), ("Radiohead",)]
    await ada.click(panel, label=f"Unlink {NAMES[service]}")
    assert "has been deleted" in text(panel) and query(COUNTS) == [(0, 0, 0)]


async def test_an_account_is_linked_by_its_token_which_is_nowhere_afterwards(
    ada: MemberActor,
    channel: ChannelHandle,
    services: dict[str, Faked],
    query: Query,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    logs.configure("DEBUG", "json")
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    services["listenbrainz"].account.token = TOKEN
    panel = await begin(ada, channel, "listenbrainz")
    for token in (TOKEN[::-1], TOKEN + "\n-and-more", TOKEN):
        services["listenbrainz"].fake.faults.extend([Fault.SILENT] if token == TOKEN else [])
        await send_token(ada, panel, token)
    assert "**ada** at ListenBrainz is linked" in text(panel) and query(COUNTS) == [(1, 3, 1)]
    told = capfd.readouterr()
    files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    for secret in (TOKEN, TOKEN[::-1]):
        assert secret not in told.err + told.out and not any(secret.encode() in file for file in files)
        assert not any(secret in asked for _, asked in services["listenbrainz"].fake.requests)


async def test_a_token_that_is_none_links_nothing_and_the_code_still_works(
    ada: MemberActor, channel: ChannelHandle, query: Query, services: dict[str, Faked]
) -> None:
    panel = await begin(ada, channel, "listenbrainz")
    services["listenbrainz"].show(code_in(panel))
    [told] = (await send_token(ada, panel, TOKEN)).followups
    assert "does not know this token" in text(told) and told.ephemeral and query(COUNTS) == [(0, 0, 0)]
    await ada.click(panel, label="Check")
    assert "is linked" in text(panel)


async def test_nobody_links_by_another_members_code(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, services: dict[str, Faked], query: Query
) -> None:
    services["lastfm"].show(code_in(await begin(ada, channel, "lastfm")))
    panel = await begin(ben, channel, "lastfm")
    await ben.click(panel, label="Check")
    assert "not there yet" in text(panel) and query(COUNTS) == [(0, 0, 0)]


@pytest.mark.parametrize("service", NAMES)
async def test_what_fails_is_a_sentence_and_the_check_goes_on_afterwards(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked], query: Query, service: str
) -> None:
    faked = services[service]
    panel = await begin(ada, channel, service)
    faked.show(code_in(panel))
    expected = {
        Fault.DOWN: "is not answering",
        Fault.SILENT: "is not answering",
        Fault.TORN: "is not answering",
        Fault.THROTTLED: "too many requests",
        Fault.HTML: "does not understand",
        Fault.OTHER: "does not understand",
    }
    for fault, sentence in expected.items():
        faked.fake.faults.extend([fault] * TRIES)
        failed = await ada.click(panel, label="Check")
        [told] = failed.followups
        assert sentence in text(told) and NAMES[service] in text(told) and told.ephemeral
        faked.fake.faults.clear()
        faked.clock.time += 60
    assert query(COUNTS) == [(0, 0, 0)]
    await ada.click(panel, label="Check")
    assert "is linked" in text(panel)


async def test_an_account_of_no_such_name_and_one_that_hides_are_told_apart(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked]
) -> None:
    services["lastfm"].account.private = True
    for name, sentence in (("ada", "hides what it listens to"), ("nobody", "no account of that name")):
        panel = shown(await ada.slash(channel, "link", service="lastfm", name=name))
        [told] = (await ada.click(panel, label="Check")).followups
        assert sentence in text(told)


async def test_a_code_works_once(ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked]) -> None:
    panel, same = [await begin(ada, channel, "lastfm") for _ in range(2)]
    assert code_in(panel) == code_in(same)
    services["lastfm"].show(code_in(panel))
    await ada.click(panel, label="Check")
    [told] = (await ada.click(same, label="Check")).followups
    assert "no valid code" in text(told)


async def test_what_is_linked_is_shown_and_updated_once_an_hour(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked], simcord_bot: Segue, query: Query
) -> None:
    assert "None yet" in text(shown(await ada.slash(channel, "link")))
    panel = await begin(ada, channel, "lastfm")
    services["lastfm"].show(code_in(panel))
    await ada.click(panel, label="Check")
    listed = shown(await ada.slash(channel, "link"))
    assert "**[Last.fm](https://www.last.fm)** · ada" in text(listed) and "2 of 3 artists" in text(listed)
    assert enabled(listed) == ["Unlink Last.fm"] and "updated once an hour" in text(listed)
    [account] = await simcord_bot.store.accounts.due(1e12, 2)
    await simcord_bot.store.accounts.refresh(account, None, at=0.0, due_at=None)
    services["lastfm"].account.artists = services["lastfm"].account.artists[:1]
    listed = shown(await ada.slash(channel, "link"))
    assert "No longer updated automatically" in text(listed)
    await ada.click(listed, label="Update Last.fm")
    assert "Updated." in text(listed) and "1 of 1 artist" in text(listed) and query(COUNTS) == [(1, 1, 0)]
    assert enabled(listed) == ["Unlink Last.fm"]


async def test_an_account_without_statistics_is_said_to_have_none_yet_and_not_no_artists(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked]
) -> None:
    services["listenbrainz"].account.counted = False
    panel = await begin(ada, channel, "listenbrainz")
    services["listenbrainz"].show(code_in(panel))
    await ada.click(panel, label="Check")
    assert "no statistics for this account yet" in text(panel) and "now goes by" not in text(panel)
    for command in ("link", "privacy"):
        said = text(shown(await ada.slash(channel, command)))
        assert "ListenBrainz" in said and "0 of 0" not in said


@pytest.mark.parametrize("how", [["Delete …", "Delete everything"], ["Opt out"]])
async def test_no_code_outlasts_the_deletion_of_everything(
    ada: MemberActor,
    channel: ChannelHandle,
    services: dict[str, Faked],
    simcord_bot: Segue,
    query: Query,
    how: list[str],
) -> None:
    me = simcord_bot.pseudonyms(ada.id)
    await simcord_bot.store.memberships.join(1, me, b"-", named=False, at=1.0)
    panel = await begin(ada, channel, "lastfm")
    services["lastfm"].show(code_in(panel))
    page = shown(await ada.slash(channel, "privacy"))
    for label in how:
        await ada.click(page, label=label)
    await simcord_bot.store.set_silent(me, False)
    [told] = (await ada.click(panel, label="Check")).followups
    assert "no valid code" in text(told) and query(COUNTS) == [(0, 0, 0)]


async def test_who_is_played_since_is_known_again_in_other_data(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked], simcord_bot: Segue, query: Query
) -> None:
    panel = await begin(ada, channel, "listenbrainz")
    services["listenbrainz"].show(code_in(panel))
    services["listenbrainz"].account.artists = []
    await ada.click(panel, label="Check")
    assert query("SELECT * FROM artist") == []
    services["listenbrainz"].account.artists, services["listenbrainz"].account.updated = [("Björk", "", 7)], 50
    [account] = await simcord_bot.store.accounts.due(1e12, 2)
    await simcord_bot.store.accounts.postpone(account.member, account.service, due_at=0.0)
    await simcord_bot.listening.refreshing.run()
    assert query("SELECT name FROM artist") == [("Björk",)]


async def test_who_has_opted_out_is_told_so_and_links_nothing(
    ada: MemberActor, channel: ChannelHandle, services: dict[str, Faked], query: Query
) -> None:
    panel = await begin(ada, channel, "lastfm")
    services["lastfm"].show(code_in(panel))
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    refused = await begin(ada, channel, "lastfm")
    assert "opted out" in text(refused) and "Opt back in" in labels(refused)
    await ada.click(panel, label="Check")
    assert query(COUNTS) == [(0, 0, 0)] and services["lastfm"].fake.requests == []


async def test_without_a_key_it_is_said_what_the_operator_has_to_set(
    ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue
) -> None:
    keyless = Faked("lastfm", lastfm_key=None)
    simcord_bot.listening.services = {"lastfm": keyless.service}
    panel = await begin(ada, channel, "lastfm")
    assert f"`{keyless.service.setting}`" in text(panel) and panel.ephemeral
    assert keyless.service.setting in Settings.variables().values()


async def test_a_service_needs_a_name_and_a_name_a_service(ada: MemberActor, channel: ChannelHandle) -> None:
    for given in ({"service": "lastfm"}, {"name": "ada"}):
        assert "both a service and your user name" in text(shown(await ada.slash(channel, "link", **given)))


async def test_what_is_not_linked_cannot_be_unlinked(ada: MemberActor, channel: ChannelHandle) -> None:
    assert "no linked account at Last.fm" in text(shown(await ada.slash(channel, "unlink", service="lastfm")))


async def test_names_of_accounts_are_shown_as_they_are(ada: MemberActor, channel: ChannelHandle) -> None:
    panel = shown(await ada.slash(channel, "link", service="lastfm", name="*_@everyone_*"))
    assert "\\*\\_@\u200beveryone\\_\\*" in text(panel)


@pytest.fixture
async def due(store: Store, vault: Vault) -> None:
    """An account that has long been due."""
    await store.accounts.link("m", "lastfm", vault.seal(Owner(1, "ada")), Heard({}, {}), at=0.0, due_at=1.0)


async def test_accounts_that_are_due_are_refreshed_beside_the_bot_until_it_ends(
    due: None, env: Env, simcord_bot: Segue, store: Store
) -> None:
    async with asyncio.timeout(10):
        while not await store.accounts.listening("m"):
            await asyncio.to_thread(lambda: None)
    assert await store.accounts.listening("m") == {100: 40, 101: 7}
    assert "refresh" in {thread.name for thread in threading.enumerate()}
    await simcord_bot.drain()
    assert "refresh" not in {thread.name for thread in threading.enumerate()}

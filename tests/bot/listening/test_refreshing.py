"""Linked accounts are taken again once a day, whatever fails meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.errors import LookupsBusy, StoreError, Trouble
from bot.feedback.accounts import Account, Heard
from bot.feedback.store import Store
from bot.listening.matching import Play
from bot.listening.refreshing import AT_MOST_EVERY, DAY, RESTS_AFTER, Refreshing, next_due
from bot.listening.requests import TRIES
from bot.listening.vault import Owner, Vault
from loopback.listening import Fault
from tests.bot.listening.faked import Faked

START = 1_800_000_000.0


@pytest.fixture
def faked(faked: Faked) -> Faked:
    faked.clock.time = START
    return faked


async def match(plays: Sequence[Play]) -> Heard:
    return Heard({100 + number: play.plays for number, play in enumerate(plays)}, {})


@pytest.fixture
def refreshing(faked: Faked, store: Store, vault: Vault) -> Refreshing:
    return Refreshing({faked.name: faked.service}, store.accounts, vault, match, now=faked.clock.now)


async def link(store: Store, vault: Vault, service: str, member: str = "m", name: str = "ada") -> None:
    sealed = vault.seal(Owner(1, name))
    await store.accounts.link(member, service, sealed, Heard({7: 1}, {}), at=START - DAY, due_at=START - 1)


async def only(store: Store, member: str = "m") -> Account:
    [account] = await store.accounts.of(member)
    return account


def tomorrow(faked: Faked, account: Account) -> bool:
    """Whether it is taken again after half a day and before one and a half."""
    return account.due_at is not None and DAY / 2 <= account.due_at - faked.clock.time <= 1.6 * DAY


async def test_what_is_due_is_taken_and_due_again_the_next_day(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, vault, faked.name)
    await refreshing.run()
    assert await store.accounts.listening("m") == {100: 40, 101: 7, 102: 2}
    assert tomorrow(faked, await only(store))
    asked = len(faked.fake.requests)
    await refreshing.run()
    assert len(faked.fake.requests) == asked


async def test_where_nothing_was_played_since_one_request_is_all(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, vault, faked.name)
    await refreshing.run()
    asked, faked.clock.time = len(faked.fake.requests), START + 2 * DAY
    await refreshing.run()
    account = await only(store)
    assert len(faked.fake.requests) == asked + 1
    assert account.refreshed_at >= START + 2 * DAY and account.artists == 3 and tomorrow(faked, account)


async def test_an_account_that_is_gone_rests_after_five_days_and_says_why(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, vault, faked.name, name="gone")
    for day in range(RESTS_AFTER):
        account = await only(store)
        assert account.failures == day and account.due_at is not None
        faked.clock.time = account.due_at
        await refreshing.run()
    account = await only(store)
    assert (account.due_at, account.trouble, account.artists) == (None, Trouble.NOBODY, 1)
    faked.fake.accounts["gone"] = faked.account
    assert await refreshing.at_once("m", account, match) is None
    account = await only(store)
    assert account.failures == 0 and account.trouble is None and tomorrow(faked, account)


@pytest.mark.parametrize("fault", [Fault.THROTTLED, Fault.SILENT, Fault.HTML])
async def test_a_service_that_fails_is_left_alone_and_no_account_suffers(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault, fault: Fault
) -> None:
    for number in range(3):
        await link(store, vault, faked.name, str(number))
    faked.fake.faults.extend([fault] * TRIES)
    await refreshing.run()
    accounts = [await only(store, str(number)) for number in range(3)]
    assert [account.failures for account in accounts] == [0, 0, 0]
    assert len(faked.fake.requests) == TRIES and all(account.artists == 1 for account in accounts)
    await refreshing.run()
    assert len(faked.fake.requests) == TRIES
    faked.clock.time += 2 * DAY
    await refreshing.run()
    assert all([(await only(store, str(number))).artists == 3 for number in range(3)])


async def test_a_service_without_its_key_is_not_asked(store: Store, vault: Vault) -> None:
    keyless = Faked("lastfm", lastfm_key=None)
    await link(store, vault, "lastfm")
    refreshing = Refreshing({"lastfm": keyless.service}, store.accounts, vault, match, now=lambda: START)
    await refreshing.run()
    assert keyless.fake.requests == [] and (await only(store)).failures == 0


async def test_where_the_bot_itself_is_busy_it_is_taken_soon_again(faked: Faked, store: Store, vault: Vault) -> None:
    async def busy(plays: Sequence[Play]) -> Heard:
        raise LookupsBusy("There is no answer in time.")

    await link(store, vault, faked.name)
    await Refreshing({faked.name: faked.service}, store.accounts, vault, busy, now=faked.clock.now).run()
    account = await only(store)
    assert account.failures == 0 and account.due_at is not None and account.due_at < faked.clock.time + 3600


async def test_an_account_under_another_key_keeps_nobody_elses_from_being_taken(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, Vault([b"x" * 43 + b"="]), faked.name, "a")
    await link(store, vault, faked.name, "b")
    await refreshing.run()
    assert (await only(store, "b")).artists == 3


async def test_what_is_ended_half_way_is_taken_another_time(faked: Faked, store: Store, vault: Vault) -> None:
    matching = asyncio.Event()

    async def never(plays: Sequence[Play]) -> Heard:
        matching.set()
        return await asyncio.Future[Heard]()

    await link(store, vault, faked.name)
    ended = Refreshing({faked.name: faked.service}, store.accounts, vault, never, now=faked.clock.now)
    ended.begin()
    async with asyncio.timeout(10):
        await matching.wait()
    ended.begin()
    ended.end()
    await asyncio.sleep(0)
    account = await only(store)
    assert account.artists == 1 and account.due_at == START - 1
    await Refreshing({faked.name: faked.service}, store.accounts, vault, match, now=faked.clock.now).run()
    assert (await only(store)).artists == 3


async def test_what_is_unlinked_meanwhile_stays_unlinked(faked: Faked, store: Store, vault: Vault) -> None:
    async def unlinking(plays: Sequence[Play]) -> Heard:
        await store.accounts.unlink("m")
        return await match(plays)

    await link(store, vault, faked.name)
    await Refreshing({faked.name: faked.service}, store.accounts, vault, unlinking, now=faked.clock.now).run()
    assert await store.accounts.of("m") == [] and await store.accounts.listening("m") == {}


async def test_what_is_linked_meanwhile_keeps_its_own_listening(faked: Faked, store: Store, vault: Vault) -> None:
    async def linking_another(plays: Sequence[Play]) -> Heard:
        await link(store, vault, faked.name, name="ben")
        return await match(plays)

    await link(store, vault, faked.name)
    account = await only(store)
    refreshing = Refreshing({faked.name: faked.service}, store.accounts, vault, linking_another, now=faked.clock.now)
    await refreshing.at_once("m", account, linking_another)
    assert await store.accounts.listening("m") == {7: 1} and (await only(store)).mark == ""


async def test_what_fails_meanwhile_is_not_held_against_another_account(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, vault, faked.name, name="gone")
    before = await only(store)
    await link(store, vault, faked.name)
    assert await refreshing.at_once("m", before, match) is Trouble.NOBODY
    account = await only(store)
    assert account.failures == 0 and account.trouble is None


async def test_of_who_opts_out_meanwhile_nothing_new_is_kept(faked: Faked, store: Store, vault: Vault) -> None:
    async def opting_out(plays: Sequence[Play]) -> Heard:
        await store.set_silent("m", True)
        return await match(plays)

    await link(store, vault, faked.name)
    await Refreshing({faked.name: faked.service}, store.accounts, vault, opting_out, now=faked.clock.now).run()
    assert await store.accounts.listening("m") == {7: 1}


async def test_an_account_that_is_a_bug_keeps_nobody_elses_from_being_taken(
    faked: Faked, store: Store, vault: Vault
) -> None:
    calls = 0

    async def bug(plays: Sequence[Play]) -> Heard:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise ZeroDivisionError
        return await match(plays)

    for member in ("a", "b"):
        await link(store, vault, faked.name, member)
    refreshing = Refreshing({faked.name: faked.service}, store.accounts, vault, bug, now=faked.clock.now)
    await refreshing.run()
    assert (await only(store, "b")).artists == 3
    asked = len(faked.fake.requests)
    await refreshing.run()
    assert len(faked.fake.requests) == asked


async def test_what_one_service_comes_to_leaves_no_other_half_way(store: Store, vault: Vault) -> None:
    """With the database locked, say, while the other service is asked."""
    one, other = Faked("lastfm"), Faked("listenbrainz")
    one.clock.time = other.clock.time = START
    done = asyncio.Event()

    async def slow(plays: Sequence[Play]) -> Heard:
        if plays[0].name == "broken":
            raise StoreError("The database is busy.")
        await done.wait()
        return await match(plays)

    one.account.artists = [("broken", "", 1)]
    for faked in (one, other):
        await link(store, vault, faked.name)
    services = {faked.name: faked.service for faked in (one, other)}
    running = asyncio.ensure_future(Refreshing(services, store.accounts, vault, slow, now=lambda: START).run())
    finished, _ = await asyncio.wait({running}, timeout=0.3)
    done.set()
    await running
    assert not finished
    one.service.queue.close()
    other.service.queue.close()


async def test_a_member_may_have_an_account_taken_again_once_an_hour(
    faked: Faked, refreshing: Refreshing, store: Store, vault: Vault
) -> None:
    await link(store, vault, faked.name, name="gone")
    account = await only(store)
    assert refreshing.may("m", account)
    assert await refreshing.at_once("m", account, match) is Trouble.NOBODY
    assert not refreshing.may("m", await only(store))
    faked.clock.time += AT_MOST_EVERY
    assert refreshing.may("m", await only(store))


def test_accounts_are_spread_over_the_day_and_each_keeps_its_time() -> None:
    times = [next_due(f"member {number}", "lastfm", START, lambda: 0.0) for number in range(4000)]
    hours = [int((time - START) % DAY // 3600) for time in times]
    assert all(120 < hours.count(hour) < 220 for hour in range(24))
    assert all(START + DAY / 2 <= time < START + 1.5 * DAY for time in times)
    again = [next_due(f"member {number}", "lastfm", time, lambda: 1.0) for number, time in enumerate(times)]
    assert all(abs(later - time - DAY) < 700 for time, later in zip(times, again, strict=True))

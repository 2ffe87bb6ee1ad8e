"""Accounts are linked once they are proved to be the member's, and by nothing less."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from bot.errors import CodeExpired, ServiceFailed, TokenUnknown
from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.store import Store
from bot.listening import linking
from bot.listening.linking import CODE_SECONDS, Codes, Linking
from bot.listening.matching import Play
from bot.listening.requests import TRIES
from bot.listening.vault import Owner, Vault
from loopback.listening import Fault
from tests.bot.listening.faked import Faked

TOKEN = "6a3b5f2e-0000-4000-8000-2f1e9c8d7b6a"


@pytest.fixture
def links(faked: Faked, store: Store, vault: Vault) -> Linking:
    return Linking({faked.name: faked.service}, store.accounts, vault, clock=faked.clock.now, now=lambda: 5000.0)


async def match(plays: Sequence[Play]) -> Heard:
    """Whose names begin with R are in the data."""
    known = {100 + number: play.plays for number, play in enumerate(plays) if play.name.startswith("R")}
    return Heard(known, {Unlisted(play.name, play.mbid): play.plays for play in plays if play.name[0] != "R"})


async def test_an_account_that_shows_the_code_is_linked_with_what_it_plays(
    faked: Faked, links: Linking, store: Store, vault: Vault
) -> None:
    faked.show(links.codes.begin("m", faked.name, "ada"))
    linked = await links.check("m", 1, faked.name, match)
    assert linked is not None and linked.kept and linked.counted and linked.account == "ada"
    [account] = await store.accounts.of("m")
    assert (account.service, account.artists, account.known, account.linked_at) == (faked.name, 3, 1, 5000.0)
    assert vault.open(account.sealed) == Owner(1, "ada") and account.mark
    assert account.due_at is not None and 0.5 <= (account.due_at - 5000.0) / 86_400 < 1.6


async def test_an_account_is_not_linked_without_the_proof(faked: Faked, links: Linking, store: Store) -> None:
    code = links.codes.begin("m", faked.name, "ada")
    assert await links.check("m", 1, faked.name, match) is None
    faked.show(code[:-1])
    assert await links.check("m", 1, faked.name, match) is None
    faked.fake.accounts["ben"] = faked.fake.accounts.pop("ada")
    faked.show(code)
    with pytest.raises(ServiceFailed):
        await links.check("m", 1, faked.name, match)
    assert await store.accounts.of("m") == []


async def test_a_code_links_once_and_nobody_else(faked: Faked, links: Linking, store: Store) -> None:
    faked.show(links.codes.begin("m", faked.name, "ada"))
    with pytest.raises(CodeExpired):
        await links.check("another", 2, faked.name, match)
    links.codes.begin("another", faked.name, "ada")
    assert await links.check("another", 2, faked.name, match) is None
    assert await links.check("m", 1, faked.name, match) is not None
    with pytest.raises(CodeExpired):
        await links.check("m", 1, faked.name, match)
    assert await store.accounts.of("another") == []


async def test_a_code_is_good_for_fifteen_minutes(faked: Faked, links: Linking) -> None:
    faked.show(links.codes.begin("m", faked.name, "ada"))
    faked.clock.time += CODE_SECONDS
    with pytest.raises(CodeExpired):
        await links.check("m", 1, faked.name, match)


async def test_whatever_fails_on_the_way_the_code_is_still_good(faked: Faked, links: Linking, store: Store) -> None:
    steps = 2 if faked.name == "listenbrainz" else 3
    for number, (step, fault) in enumerate(itertools.product(range(steps), Fault)):
        member = f"m{number}"
        faked.show(links.codes.begin(member, faked.name, "ada"))
        faked.fake.faults.extend([*[None] * step, *[fault] * TRIES])
        with pytest.raises(ServiceFailed):
            await links.check(member, 1, faked.name, match)
        assert await store.accounts.of(member) == []
        faked.fake.faults.clear()
        faked.clock.time += 60
        assert await links.check(member, 1, faked.name, match) is not None
        assert len(await store.accounts.of(member)) == 1


async def test_an_account_of_which_nothing_is_counted_yet_is_linked_and_says_so(
    faked: Faked, links: Linking, store: Store
) -> None:
    faked.account.counted, faked.account.artists = False, []
    faked.show(links.codes.begin("m", faked.name, "ada"))
    linked = await links.check("m", 1, faked.name, match)
    assert linked is not None and linked.kept and not linked.counted
    assert [account.artists for account in await store.accounts.of("m")] == [0]


async def test_of_who_has_opted_out_nothing_is_kept(faked: Faked, links: Linking, store: Store) -> None:
    await store.set_silent("m", silent=True)
    faked.show(links.codes.begin("m", faked.name, "ada"))
    linked = await links.check("m", 1, faked.name, match)
    assert linked is not None and not linked.kept and await store.accounts.of("m") == []


async def test_a_token_links_the_account_that_it_is_of(store: Store, vault: Vault) -> None:
    faked = Faked("listenbrainz")
    faked.account.token = TOKEN
    links = Linking({"listenbrainz": faked.service}, store.accounts, vault)
    with pytest.raises(TokenUnknown):
        await links.by_token("m", 1, "listenbrainz", TOKEN[::-1], match)
    assert await store.accounts.of("m") == []
    linked = await links.by_token("m", 1, "listenbrainz", TOKEN, match)
    assert linked.account == "ada"
    [account] = await store.accounts.of("m")
    assert vault.open(account.sealed).name == "ada"
    faked.service.queue.close()


# Codes


async def test_what_its_member_deletes_meanwhile_is_not_linked(faked: Faked, links: Linking, store: Store) -> None:
    async def deleting(plays: Sequence[Play]) -> Heard:
        links.withdraw("m")
        await store.forget("m")
        return await match(plays)

    faked.show(links.codes.begin("m", faked.name, "ada"))
    with pytest.raises(CodeExpired):
        await links.check("m", 1, faked.name, deleting)
    assert await store.accounts.of("m") == [] and await store.accounts.listening("m") == {}
    with pytest.raises(CodeExpired):
        links.codes.of("m", faked.name)
    faked.show(links.codes.begin("m", faked.name, "ada"))
    assert await links.check("m", 1, faked.name, match) is not None


async def test_what_others_delete_meanwhile_changes_nothing(faked: Faked, links: Linking, store: Store) -> None:
    async def another_deletes(plays: Sequence[Play]) -> Heard:
        links.withdraw("another")
        links.withdraw("m", "another service")
        return await match(plays)

    faked.show(links.codes.begin("m", faked.name, "ada"))
    assert await links.check("m", 1, faked.name, another_deletes) is not None


def test_codes_cannot_be_guessed_and_are_one_for_each_member_and_service() -> None:
    codes = Codes(lambda: 0.0)
    given = {codes.begin(member, service, "ada") for member in ("m", "n") for service in ("a", "b")}
    assert len(given) == 4 and all(len(code) == len("segue-") + 10 for code in given)


def test_asking_again_gives_the_same_code_and_for_another_account_another() -> None:
    codes = Codes(lambda: 0.0)
    first = codes.begin("m", "a", "ada")
    assert codes.begin("m", "a", "ada") == first
    assert codes.begin("m", "a", "ben") != first
    assert codes.of("m", "a").account == "ben"


def test_codes_are_bounded_and_the_oldest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "MAX_CODES", 3)
    codes = Codes(lambda: 0.0)
    for number in range(5):
        codes.begin(str(number), "a", "ada")
    for number in range(2):
        with pytest.raises(CodeExpired):
            codes.of(str(number), "a")
    assert all(codes.of(str(number), "a") for number in (2, 3, 4))


def test_a_code_that_expired_makes_room() -> None:
    time = [0.0]
    codes = Codes(lambda: time[0])
    first = codes.begin("m", "a", "ada")
    time[0] = CODE_SECONDS
    assert codes.begin("m", "a", "ada") != first

"""Linked accounts and memberships, as they are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.feedback.accounts import Due, Heard, Unlisted
from bot.feedback.artists import Known
from bot.feedback.store import Store

Query = Callable[[str], list[tuple[Any, ...]]]
NEW = Unlisted("Wet Leg", "")
HEARD = Heard({101: 40, 102: 7}, {NEW: 12})
OURS = Due("m", "lastfm", b"sealed", 9.0, "", 0)


async def link(
    store: Store, member: str = "m", service: str = "lastfm", heard: Heard = HEARD, due: float = 9.0
) -> bool:
    return await store.accounts.link(member, service, b"sealed", heard, at=1.0, due_at=due)


async def test_a_linked_account_says_who_the_member_plays_most_first(store: Store) -> None:
    await link(store)
    assert list((await store.accounts.listening("m")).items()) == [(101, 40), (102, 7)]
    [account] = await store.accounts.of("m")
    assert (account.service, account.artists, account.known) == ("lastfm", 3, 2)


async def test_what_two_services_count_is_counted_once(store: Store) -> None:
    await link(store)
    await link(store, service="listenbrainz", heard=Heard({101: 55, 103: 1}, {}))
    assert await store.accounts.listening("m") == {101: 55, 102: 7, 103: 1}


async def test_listening_is_of_the_artists_by_the_ids_they_go_by_now(store: Store) -> None:
    await link(store)
    await store.artists.add([Known(101, "Radiohead", "")])
    await store.artists.carry({101: 7})
    assert await store.accounts.listening("m") == {7: 40, 102: 7}


async def test_a_second_account_of_a_service_takes_the_place_of_the_first(store: Store) -> None:
    await link(store)
    await link(store, heard=Heard({104: 2}, {}))
    assert await store.accounts.listening("m") == {104: 2}
    assert await store.accounts.unlisted() == {}


async def test_what_is_added_to_an_account_stands_beside_what_it_had(store: Store) -> None:
    for heard in (Heard({101: 1}, {NEW: 1}), Heard({101: 1, 104: 1}, {})):
        assert await store.accounts.add("m", "names", b"sealed", heard, at=1.0)
    assert await store.accounts.listening("m") == {101: 2, 104: 1}
    [account] = await store.accounts.of("m")
    assert (account.artists, account.known, account.due_at) == (3, 2, None)
    await store.set_silent("n", True)
    assert not await store.accounts.add("n", "names", b"sealed", HEARD, at=1.0)
    assert await store.accounts.listening("n") == {}


async def test_of_who_opted_out_nothing_is_kept_or_taken_again(store: Store) -> None:
    await link(store, "before")
    for member in ("before", "m"):
        await store.set_silent(member, silent=True)
    assert not await link(store)
    assert await store.accounts.of("m") == []
    assert await store.accounts.due(10.0, 5) == []
    assert not await store.memberships.join(1, "m", b"sealed", named=False, at=1.0)


async def test_accounts_are_due_the_longest_waiting_first(store: Store) -> None:
    for member, due in (("later", 8.0), ("first", 2.0), ("not yet", 20.0)):
        await link(store, member, due=due)
    assert [account.member for account in await store.accounts.due(10.0, 5)] == ["first", "later"]
    await store.accounts.postpone("first", "lastfm", due_at=30.0)
    assert [account.member for account in await store.accounts.due(10.0, 5)] == ["later"]


async def test_accounts_are_due_service_by_service(store: Store) -> None:
    for service in ("lastfm", "listenbrainz"):
        await link(store, service=service)
    assert [account.service for account in await store.accounts.due(10.0, 5, "lastfm")] == ["lastfm"]


async def test_a_failure_of_the_service_is_none_of_the_account(store: Store) -> None:
    await link(store)
    await store.accounts.fail(OURS, "down", due_at=5.0, counts=False)
    [account] = await store.accounts.of("m")
    assert (account.failures, account.trouble) == (0, "down")


async def test_listening_that_is_still_right_is_kept_with_what_the_service_says_of_it(store: Store) -> None:
    await link(store)
    assert await store.accounts.refresh(OURS, None, at=6.0, due_at=9.0, mark="812")
    [account] = await store.accounts.of("m")
    assert (account.refreshed_at, account.mark, account.artists) == (6.0, "812", 3)
    assert [due.mark for due in await store.accounts.due(9.0, 5)] == ["812"]


async def test_a_failure_keeps_what_was_taken_before_and_is_forgotten_once_it_works(store: Store) -> None:
    await link(store)
    await store.accounts.fail(OURS, "silence", due_at=5.0)
    [account] = await store.accounts.of("m")
    assert (account.failures, account.trouble, account.known) == (1, "silence", 2)
    assert await store.accounts.refresh(OURS, Heard({101: 41}, {}), at=6.0, due_at=None)
    [account] = await store.accounts.of("m")
    assert (account.failures, account.trouble, account.known, account.due_at) == (0, None, 1, None)


async def test_listening_that_comes_after_the_unlinking_is_not_kept(store: Store, query: Query) -> None:
    await link(store)
    assert await store.accounts.unlink("m") == 1
    assert not await store.accounts.refresh(OURS, HEARD, at=2.0, due_at=None)
    assert query("SELECT member FROM account UNION ALL SELECT member FROM listening") == []


async def test_while_many_artists_are_found_again_others_have_their_turn(in_file: Store) -> None:
    many = {number: Unlisted(f"Artist {number}", "") for number in range(40)}
    await link(in_file, heard=Heard(dict.fromkeys(many, 1), {}))
    parting = asyncio.ensure_future(in_file.accounts.part(many))
    await asyncio.sleep(0)
    await link(in_file, "other")
    assert not parting.done()
    await parting
    assert await in_file.accounts.listening("m") == {}
    met = {
        id: int(artist.name.split()[1]) for id, artist in (await in_file.accounts.unlisted()).items() if artist != NEW
    }
    meeting = asyncio.ensure_future(in_file.accounts.meet(met))
    await asyncio.sleep(0)
    await link(in_file, "another")
    assert not meeting.done()
    await meeting
    assert await in_file.accounts.listening("m") == dict.fromkeys(many, 1)


async def test_an_artist_that_the_data_lacks_is_kept_as_long_as_somebody_plays_it(store: Store) -> None:
    await link(store, "m")
    await link(store, "other", heard=Heard({}, {NEW: 1, Unlisted("Only theirs", ""): 3}))
    await store.accounts.unlink("other")
    assert [*(await store.accounts.unlisted()).values()] == [NEW]
    await store.accounts.unlink("m", "lastfm")
    assert await store.accounts.unlisted() == {}


async def test_an_artist_that_the_data_now_has_is_played_under_its_id(store: Store) -> None:
    await link(store)
    [id] = await store.accounts.unlisted()
    await store.accounts.meet({id: 102})
    assert await store.accounts.listening("m") == {101: 40, 102: 19}
    assert await store.accounts.unlisted() == {}


async def test_nothing_of_an_account_is_left_in_the_files_once_it_is_unlinked(in_file: Store, database: Path) -> None:
    await link(in_file, heard=Heard({}, {Unlisted("The Only Ones Here", ""): 1}))
    assert any(b"The Only Ones Here" in file.read_bytes() for file in database.parent.iterdir())
    await in_file.accounts.unlink("m")
    for file in database.parent.iterdir():
        assert b"The Only Ones Here" not in file.read_bytes()
        assert b"sealed" not in file.read_bytes().replace(b"    sealed  ", b"")


async def test_accounts_may_be_linked_at_once(store: Store) -> None:
    assert all(await asyncio.gather(*(link(store, str(number)) for number in range(20))))


async def test_a_membership_is_of_one_server_and_ends_there_alone(store: Store) -> None:
    for guild in (1, 2):
        assert await store.memberships.join(guild, "m", b"sealed", named=guild == 1, at=3.0)
    assert [(found.guild, found.named) for found in await store.memberships.of("m")] == [(1, True), (2, False)]
    assert await store.memberships.leave(1, "m")
    assert not await store.memberships.leave(1, "m")
    assert [found.guild for found in await store.memberships.of("m")] == [2]


async def test_members_not_seen_for_long_are_looked_for_first(store: Store) -> None:
    for member, at in (("b", 2.0), ("a", 1.0), ("c", 9.0)):
        await store.memberships.join(1, member, b"sealed", named=False, at=at)
    await store.memberships.join(2, "d", b"sealed", named=False, at=0.0)
    assert [found.member for found in await store.memberships.unseen_since(5.0, [1, 3], most=5)] == ["a", "b"]
    await store.memberships.seen(1, "a", 6.0)
    assert [found.member for found in await store.memberships.unseen_since(5.0, [1, 3], most=5)] == ["b"]

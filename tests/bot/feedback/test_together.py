"""What a server's members play and like together: in counts of five, which change with five people or not at all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.feedback.accounts import Heard
from bot.feedback.artists import Known
from bot.feedback.store import Store
from bot.feedback.together import STEP
from recommender.feedback import Verdict, Vote

GUILD, OTHER, DAY = 1, 2, 86_400.0


async def join(store: Store, member: str, artists: Iterable[int], *, named: bool = False, guild: int = GUILD) -> None:
    heard = Heard({artist: 10 + artist for artist in artists}, {})
    await store.accounts.link(member, "lastfm", b"sealed", heard, at=0.0, due_at=None)
    assert await store.memberships.join(guild, member, member.encode(), named=named, at=0.0)


async def like(store: Store, member: str, artist: int, verdict: Verdict = Verdict.UP, *, given: bool = True) -> None:
    await store.add_vote(Vote(member, verdict, given, 1.0, None, artist))


async def counts(store: Store, guild: int = GUILD) -> dict[int, int]:
    return {count.artist: count.members for count in await store.together.counts(guild)}


async def test_counts_are_told_from_five_up_and_in_steps_of_five(store: Store) -> None:
    for member in range(12):
        await join(store, f"m{member}", [artist for artist in range(12) if member <= artist])
    assert await store.together.renew(GUILD, 1.0)
    assert await counts(store) == {artist: (artist + 1) // STEP * STEP for artist in range(4, 12)}
    assert await store.together.here(GUILD, [3, 4, 9]) == {4: 5, 9: 10}
    assert await counts(store, OTHER) == {}


async def test_what_members_like_counts_as_what_they_play_and_once(store: Store) -> None:
    for member in range(5):
        await join(store, f"m{member}", [1] if member < 3 else [])
        await like(store, f"m{member}", 1)
        await like(store, f"m{member}", 2)
        await like(store, f"m{member}", 3, Verdict.KNOWN)
    await like(store, "m0", 2, given=False)
    await store.together.renew(GUILD, 1.0)
    assert await counts(store) == {1: 5}


async def test_only_who_joined_that_server_and_did_not_opt_out_is_counted(store: Store) -> None:
    for member in range(7):
        await join(store, f"m{member}", [1], guild=GUILD if member < 5 else OTHER)
    await store.set_silent("m0", True)
    assert not await store.together.renew(GUILD, 1.0) and await counts(store) == {}
    assert not await store.together.renew(OTHER, 1.0)


async def test_an_artist_is_counted_under_the_id_that_it_goes_by_now(store: Store) -> None:
    await store.artists.add([Known(1, "Air", "")])
    for member in range(5):
        await join(store, f"m{member}", [1])
    await store.together.renew(GUILD, 1.0)
    await store.artists.carry({1: 70})
    assert await store.together.here(GUILD, [1, 70]) == {70: 5} and await counts(store) == {70: 5}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(taste=st.sets(st.integers(0, 9)), there=st.lists(st.sets(st.integers(0, 9)), min_size=4, max_size=9))
async def test_nobodys_taste_can_be_told_from_the_counts_before_and_after_they_join_change_or_leave(
    taste: set[int], there: list[set[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with Store.open(tmp_path_factory.mktemp("server") / "segue.sqlite3") as store:
        for member, artists in enumerate(there):
            await join(store, f"m{member}", artists)
        await store.together.renew(GUILD, 0.0)
        before = await counts(store)
        everything = range(10)
        for day, do in enumerate(("join", "change", "leave", "join", "forget"), 1):
            if do == "join":
                await join(store, "target", taste)
            elif do == "change":
                await join(store, "target", everything)
            elif do == "leave":
                await store.memberships.leave(GUILD, "target")
            else:
                await store.forget("target")
            await store.together.renew(GUILD, day * DAY)
            if len(there) >= STEP or day > 2:
                assert await counts(store) == (before if len(there) >= STEP else {})
            if len(there) < STEP and do in ("leave", "forget"):
                assert await counts(store) == {}


async def test_counts_are_made_anew_once_five_members_differ(store: Store) -> None:
    for member in range(5):
        await join(store, f"m{member}", [1])
    await store.together.renew(GUILD, 0.0)
    for member in range(5, 9):
        await join(store, f"m{member}", [1, 2])
        assert not await store.together.renew(GUILD, DAY)
    await join(store, "m0", [1, 2])
    assert await store.together.renew(GUILD, 2 * DAY)
    assert await counts(store) == {1: 5, 2: 5}


async def test_who_leaves_and_comes_back_is_one_person(store: Store) -> None:
    for member in range(9):
        await join(store, f"m{member}", [1])
    await store.together.renew(GUILD, 0.0)
    for member in range(3):
        await store.memberships.leave(GUILD, f"m{member}")
        await join(store, f"m{member}", [1, 2])
    assert not await store.together.renew(GUILD, DAY)


async def test_unlinking_leaves_no_trace_of_what_was_counted(store: Store) -> None:
    async def marks() -> list[str]:
        pages = [rows async for table, rows in store.kept("m0") if table == "membership"]
        return [row["counted"] for rows in pages for row in rows]

    for member in range(5):
        await join(store, f"m{member}", [1])
    await store.together.renew(GUILD, 0.0)
    assert all(await marks())
    await store.accounts.unlink("m0")
    assert await marks() == [""]


@pytest.mark.parametrize("before", [0, 5])
@pytest.mark.parametrize("deed", ["forget", "leave", "unlink", "opt out"])
async def test_who_takes_something_back_while_their_server_is_counted_is_not_counted(
    before: int, deed: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for member in range(5):
        await join(store, f"m{member}", [1, 2])
    if before:
        await store.together.renew(GUILD, 0.0)
        for member in range(6):
            await join(store, f"m{member}", [1, 3])
    known, taste = await counts(store), store.together.taste

    async def taken_back(member: str) -> list[int]:
        found = await taste(member)
        if member == "m0":
            deeds: dict[str, Callable[[], Awaitable[object]]] = {
                "forget": lambda: store.forget(member),
                "leave": lambda: store.memberships.leave(GUILD, member),
                "unlink": lambda: store.accounts.unlink(member),
                "opt out": lambda: store.set_silent(member, True),
            }
            await deeds[deed]()
        return found

    monkeypatch.setattr(store.together, "taste", taken_back)
    assert not await store.together.renew(GUILD, 2 * DAY)
    assert await counts(store) == known
    marks = [row["counted"] async for table, rows in store.kept("m0") if table == "membership" for row in rows]
    assert deed != "unlink" or marks == [""]


async def test_servers_are_due_once_a_day_and_small_ones_only_to_lose_their_counts(store: Store) -> None:
    for member in range(5):
        await join(store, f"m{member}", [1])
        await join(store, "m0", [1], guild=OTHER)
    assert await store.together.due(DAY) == [GUILD]
    await store.together.renew(GUILD, 2 * DAY)
    assert await store.together.due(DAY) == []
    await store.memberships.leave(GUILD, "m0")
    assert await store.together.due(3 * DAY) == [GUILD]
    await store.together.renew(GUILD, 3 * DAY)
    assert await counts(store) == {} and await store.together.due(9 * DAY) == []


async def test_a_server_that_was_left_long_ago_keeps_no_counts(store: Store) -> None:
    for member in range(5):
        await join(store, f"m{member}", [1])
    await store.together.renew(GUILD, 0.0)
    await store.guilds.set_left(GUILD, 0.0)
    await store.guilds.forget(1.0)
    assert await counts(store) == {}


async def test_those_are_named_who_agreed_to_it_in_that_server_who_plays_most_first(store: Store) -> None:
    await join(store, "a little", [1], named=True)
    await store.accounts.link("much", "lastfm", b"", Heard({1: 900}, {}), at=0.0, due_at=None)
    await store.memberships.join(GUILD, "much", b"", named=True, at=0.0)
    await join(store, "likes it", [], named=True)
    await like(store, "likes it", 1)
    await join(store, "not named", [1])
    await join(store, "elsewhere", [1], named=True, guild=OTHER)
    await join(store, "no more", [], named=True)
    await like(store, "no more", 1)
    await like(store, "no more", 1, Verdict.DOWN)
    await join(store, "opted out", [1], named=True)
    await store.set_silent("opted out", True)
    assert [found.member for found in await store.together.who(GUILD, 1, 9)] == ["much", "a little", "likes it"]
    assert [found.member for found in await store.together.who(GUILD, 1, 1)] == ["much"]


async def test_those_may_be_drawn_who_agreed_to_be_named_and_play_or_like_something(store: Store) -> None:
    for member in range(4):
        await join(store, f"m{member}", [1], named=True)
    await join(store, "likes it", [], named=True)
    await like(store, "likes it", 1)
    await join(store, "nothing", [], named=True)
    await join(store, "not named", [1])
    await join(store, "elsewhere", [1], named=True, guild=OTHER)
    await join(store, "opted out", [1], named=True)
    await store.set_silent("opted out", True)
    every = [found.member for found in await store.together.nameable(GUILD, "m2", 9)]
    assert every[0] == "m2" and sorted(every) == ["likes it", "m0", "m1", "m2", "m3"]
    assert [found.member for found in await store.together.nameable(GUILD, "likes it", 1)] == ["likes it"]
    assert len(await store.together.nameable(GUILD, "nobody", 3)) == 3


async def test_tastes_are_what_members_play_most_and_what_they_like_alone(store: Store) -> None:
    await store.artists.add([Known(3, "Air", "")])
    await store.accounts.link("a", "lastfm", b"", Heard({1: 5, 2: 9, 3: 1}, {}), at=0.0, due_at=None)
    await store.accounts.link("a", "listenbrainz", b"", Heard({1: 20}, {}), at=0.0, due_at=None)
    await like(store, "b", 3)
    await like(store, "b", 4)
    await like(store, "b", 4, Verdict.DOWN)
    await store.artists.carry({3: 70})
    assert await store.together.tastes(["a", "b", "c"], 9) == {"a": {1: 20, 2: 9, 70: 1}, "b": {70: 0}}
    assert await store.together.tastes(["a"], 2) == {"a": {1: 20, 2: 9}}
    await like(store, "a", 5)
    taste = (await store.together.tastes(["a"]))["a"]
    assert [*taste.items()] == [(1, 20), (2, 9), (70, 1), (5, 0)] and sorted(taste) == await store.together.taste("a")

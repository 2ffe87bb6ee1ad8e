"""Whose listening may enter the data that models are built from."""

from __future__ import annotations

from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.artists import Known
from bot.feedback.store import Store


async def test_what_may_enter_is_each_contributors_listening_once_by_the_ids_of_now(store: Store) -> None:
    heard = Heard({101: 10, 7: 4}, {Unlisted("Wet Leg", ""): 3})
    for member in "ab":
        await store.accounts.link(member, "lastfm", b"-", heard, at=0.0, due_at=None)
        await store.accounts.link(member, "listenbrainz", b"-", Heard({101: 12}, {}), at=0.0, due_at=None)
    await store.contributors.add("a")
    await store.artists.add([Known(101, "Radiohead", "")])
    await store.artists.carry({101: 6})
    [unlisted] = await store.accounts.unlisted()
    assert await store.contributors.members() == ["a"]
    assert await store.contributors.listening("a") == [(-unlisted, 3), (6, 12), (7, 4)]
    assert await store.contributors.listening("b") == []


async def test_consent_is_withdrawn_and_given_again_but_not_by_who_opted_out(store: Store) -> None:
    assert await store.contributors.add("a") and await store.contributors.add("a")
    await store.contributors.remove("a")
    assert not await store.contributors.has("a")
    await store.contributors.add("a")
    await store.set_silent("a", silent=True)
    assert not await store.contributors.has("a") and not await store.contributors.add("a")
    await store.set_silent("a", silent=False)
    assert not await store.contributors.has("a")


async def test_it_is_known_whose_listening_is_in_the_last_table(store: Store) -> None:
    for member in "ab":
        await store.contributors.add(member)
    assert not await store.contributors.counts("a")
    await store.contributors.set_counted({"a"})
    assert await store.contributors.counts("a") and not await store.contributors.counts("b")
    await store.contributors.set_counted({"b"})
    assert await store.contributors.counts("b") and not await store.contributors.counts("a")

"""What is kept of a member, as files that they can take away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.accounts import Heard, Unlisted
from bot.feedback.personal_data import Part, PersonalData
from bot.feedback.store import Store
from recommender import Depth
from recommender.feedback import Age, Impression, Item, Place, Team, Verdict, Vote

from .archive import read
from .faults import locked

NAMES = {100: "Radiohead", 101: "Björk"}
SHOWN = Impression(
    interaction_id=2**60,
    command="similar",
    seeds=(100,),
    artists=(Item(101, 0.5), Item(102, 0.25)),
    model="cosine",
    model_version="abc",
    data="made up",
    place=Place.GUILD,
    locale="pt-BR",
    shown_at=1_700_000_000.25,
    depth=Depth.DEEP,
    listeners=5,
    member="m",
)


async def named(ids: set[int]) -> dict[int, str]:
    return {id: NAMES[id] for id in ids & NAMES.keys()}


def opened(sealed: bytes) -> tuple[int, str]:
    user, name = sealed.decode().split()
    return int(user), name


async def exported(store: Store, member: str = "m", largest: int = 1 << 20) -> list[Part]:
    return [part async for part in PersonalData(store, opened, largest).export(member, named)]


async def test_an_answer_is_exported_with_the_names_of_its_artists_and_a_date(store: Store) -> None:
    await store.add_impression(SHOWN)
    await store.deliveries.add(7, 2**60)
    await store.add_impression(replace(SHOWN, interaction_id=2, member="another"))
    [part] = await exported(store)
    assert (part.number, part.is_last) == (1, True)
    assert read(part)["answers.json"] == [
        {
            "shown_at": "2023-11-14T22:13:20.250000+00:00",
            "command": "similar",
            "seeds": [{"id": 100, "name": "Radiohead"}],
            "artists": [{"id": 101, "name": "Björk", "score": 0.5}, {"id": 102, "name": None, "score": 0.25}],
            "model": "cosine",
            "model_version": "abc",
            "data": "made up",
            "place": "guild",
            "locale": "pt-BR",
            "first": 1,
            "depth": "deep",
            "listeners": 5,
            "rival": None,
            "rival_version": None,
            "probability": 1.0,
            "model_settings": None,
            "rival_settings": None,
            "interaction_id": str(2**60),
            "message_ids": ["7"],
        }
    ]


async def test_of_a_list_by_two_models_the_export_tells_which_chose_whom(store: Store) -> None:
    await store.add_impression(replace(SHOWN, artists=(Item(101, 0.5, Team.B, (None, 1), 0.25),)))
    [part] = await exported(store)
    [answer] = read(part)["answers.json"]
    assert answer["artists"] == [
        {"id": 101, "name": "Björk", "score": 0.5, "team": "b", "ranks": [None, 1], "propensity": 0.25}
    ]


@pytest.mark.impatient
async def test_votes_are_exported_with_their_artists_and_dates_also_those_that_wait(
    store: Store, address: Address
) -> None:
    await store.add_vote(Vote("m", Verdict.UP, True, 0.0, 2**60, 100, "5e", Age.YEAR))
    await store.add_reaction(7, "m", Verdict.DOWN, given=True, own=True, at=1.0)
    await store.add_vote(Vote("another", Verdict.UP, True, 0.0, None, 100))
    with locked(address):
        await store.add_vote(Vote("m", Verdict.HIDDEN, True, 2.0, None, 101, "5f"))
        await store.add_vote(Vote("another", Verdict.HIDDEN, True, 2.0, None, 101))
        assert await store.count("m") == (0, 3)
        [part] = await exported(store)
    found = read(part)
    keys = ("at", "verdict", "given", "artist", "interaction_id", "message_id", "server", "account_age")
    assert [[vote[key] for key in keys] for vote in found["votes.json"]] == [
        ["1970-01-01T00:00:00+00:00", "up", True, {"id": 100, "name": "Radiohead"}, str(2**60), None, "5e", "year"],
        ["1970-01-01T00:00:01+00:00", "down", True, None, None, "7", None, None],
    ]
    assert [[vote[key] for key in keys] for vote in found["waiting-votes.json"]] == [
        ["1970-01-01T00:00:02+00:00", "hidden", True, {"id": 101, "name": "Björk"}, None, None, "5f", None]
    ]


async def test_linked_accounts_are_exported_decrypted_with_the_names_of_artists_and_where_the_member_joined(
    store: Store,
) -> None:
    heard = Heard({100: 40}, {Unlisted("Wet Leg", "an-mbid"): 7, Unlisted("Low", ""): 1})
    await store.accounts.link("m", "lastfm", b"77 ada", heard, at=0.0, due_at=2.0)
    await store.accounts.link("another", "lastfm", b"78 ben", heard, at=0.0, due_at=2.0)
    await store.memberships.join(2**60, "m", b"77 -", named=True, at=0.0)
    await store.contributors.add("m")
    [part] = await exported(store)
    epoch = "1970-01-01T00:00:00+00:00"
    assert read(part) == {
        "member.json": [{"pseudonym": "m", "opted_out": False, "listening_in_models": True}],
        "accounts.json": [
            {
                "service": "lastfm",
                "name": "ada",
                "user_id": "77",
                "linked_at": epoch,
                "refreshed_at": epoch,
                "due_at": "1970-01-01T00:00:02+00:00",
                "failures": 0,
                "trouble": None,
            }
        ],
        "listening.json": [
            {"service": "lastfm", "artist": {"id": None, "name": "Low", "mbid": None}, "plays": 1},
            {"service": "lastfm", "artist": {"id": None, "name": "Wet Leg", "mbid": "an-mbid"}, "plays": 7},
            {"service": "lastfm", "artist": {"id": 100, "name": "Radiohead"}, "plays": 40},
        ],
        "memberships.json": [
            {
                "server_id": str(2**60),
                "user_id": "77",
                "named": True,
                "joined_at": epoch,
                "last_seen_at": epoch,
                "counted": None,
                "takes_recommendations": False,
            }
        ],
    }


async def test_of_somebody_of_whom_nothing_is_kept_the_export_says_so(store: Store) -> None:
    await store.set_silent("m", True)
    [part] = await exported(store)
    assert read(part) == {"member.json": [{"pseudonym": "m", "opted_out": True, "listening_in_models": False}]}


async def test_what_is_too_large_for_one_file_comes_in_several_that_can_each_be_read(store: Store) -> None:
    for number in range(1_200):
        await store.add_impression(replace(SHOWN, interaction_id=number))
    await store.add_vote(Vote("m", Verdict.UP, True, 0.0, None, 100))
    parts = await exported(store, largest=1)
    assert [part.number for part in parts] == [1, 2, 3, 4, 5]
    assert [part.number for part in parts if part.is_last] == [5]
    answers = [answer["interaction_id"] for part in parts for answer in read(part).get("answers.json", ())]
    assert answers == [str(number) for number in range(1_200)]
    assert [vote["artist"]["id"] for vote in read(parts[-1])["votes.json"]] == [100]
    assert all(len(part.content) < 100_000 for part in parts)


async def test_an_export_that_fails_lets_the_next_one_begin(store: Store) -> None:
    data = PersonalData(store, opened)
    await store.add_impression(SHOWN)

    async def gone(ids: set[int]) -> dict[int, str]:
        raise StoreError("gone")

    with pytest.raises(StoreError, match="gone"):
        await anext(data.export("m", gone))
    assert (await anext(data.export("m", named))).is_last

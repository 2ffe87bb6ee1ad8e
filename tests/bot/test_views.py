"""/similar by listeners, by tags and by sound, as members see it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.feedback.servers import Server
from bot.workers.lookups import Lookups
from recommender import Recommender
from recommender.feedback import learn, report
from recommender.feedback.matches import matches
from tests.bot.conftest import Query
from tests.bot.seen import below, body, choose, labels, menu, names, press, shown, title
from tests.sounding import standing_in, with_sound, without


@pytest.fixture(scope="module")
def heard(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    return Recommender.load(with_sound(small_artifact, tmp_path_factory.mktemp("sound") / "model"))


@pytest.fixture
def lookups(heard: Recommender) -> Iterator[Lookups]:
    """The small recommender, which knows how some of its artists sound, beside itself as a rival."""
    with Lookups(heard, heard) as opened:
        yield opened


@pytest.fixture
def deaf(lookups: Lookups, small_recommender: Recommender) -> None:
    """The small recommender alone, which knows nothing of sound."""
    lookups.models = lookups.models._replace(recommender=small_recommender, rival=None)


def state(component: dict[str, Any]) -> dict[str, Any]:
    """What a button or a menu carries."""
    carried: dict[str, Any] = json.loads(component["custom_id"][component["custom_id"].index("{") :])
    return carried


async def test_by_tags_each_artist_says_which_tags_both_carry(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="tags"))
    assert not answer.ephemeral and title(answer) == "Similar to Radiohead"
    assert names(answer) == ["Portishead", "The National"] and "\nby tags\n" in body(answer)
    assert body(answer).count("\n-# both tagged alternative") == 2 and "%" not in body(answer)


async def test_by_sound_each_artist_says_what_sounds_alike_in_words(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="sound"))
    assert "\nsound: slow (72 BPM), quiet, dark, little percussion\nby sound\n" in body(answer)
    small = [line[3:] for line in body(answer).splitlines() if line.startswith("-# ")]
    assert names(answer) == ["Björk", "Hermit", "The National"]
    assert [line.partition(" · ")[0] for line in small] == [
        "both: slow (72 and 76 BPM), quiet, dark",
        "both: slow (72 and 70 BPM), quiet, dark, little percussion",
        "alike as a whole",
    ]
    portishead = shown(await ada.slash(channel, "similar", artist="Portishead", by="sound"))
    assert "-# similar tempo (119 and 121 BPM)" in body(portishead)


async def test_a_list_of_an_artist_whose_sound_stands_in_for_listeners_says_so(
    heard: Recommender, lookups: Lookups, small_artifact: Path, tmp_path: Path, ada: MemberActor, channel: ChannelHandle
) -> None:
    hermit, others = 14, [0, 6]  # Radiohead, whose sound is known, and AC/DC, whose is not
    model = standing_in(with_sound(small_artifact, tmp_path / "heard"), tmp_path / "model", hermit, others)
    lookups.models = lookups.models._replace(recommender=Recommender.load(model), rival=None)
    answer = shown(await ada.slash(channel, "similar", artist="Hermit"))
    assert "\nOnly 1 listener in the data, so this goes by sound as well." in body(answer)
    assert "\nsound: slow (70 BPM), quiet, dark, little percussion\nOnly" in body(answer)
    small = [line[3:].partition(" · ")[0] for line in body(answer).splitlines() if line.startswith("-# ")]
    assert small[0] == "both: slow (70 and 72 BPM), quiet, dark, little percussion"
    assert small[1] == "played by those who play what sounds like this"
    lookups.models = lookups.models._replace(rival=lookups.models.recommender)  # drafted of two it says the same
    assert "\nOnly 1 listener in the data, so this goes by sound as well." in body(
        shown(await ada.slash(channel, "similar", artist="Hermit"))
    )
    usual = shown(await ada.slash(channel, "similar", artist="Björk"))
    assert "sound" not in body(usual)


async def test_a_list_leads_to_those_by_what_else_there_is_and_back_in_its_place(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", depth="deep"))
    assert "\nby listeners · lesser-known artists first\n" in body(answer)
    assert labels(answer)[-2:] == ["By tags", "By sound"]
    await ada.click(answer, label="By sound")
    assert "\nby sound · lesser-known artists first\n" in body(answer)
    assert labels(answer)[-2:] == ["By listeners", "By tags"]
    await ada.click(answer, label="By listeners")
    assert "\nby listeners · lesser-known artists first\n" in body(answer)
    hermit = shown(await ada.slash(channel, "similar", artist="Hermit"))
    assert "nothing to compare" in body(hermit) and labels(hermit) == ["By sound"]
    await ada.click(hermit, label="By sound")
    assert names(hermit)[0] == "Radiohead"


async def test_pages_depth_breadcrumbs_and_digging_go_on_in_the_view(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="sound", count=2))
    ways = [component for component in below(answer) if "By " not in component.get("label", "")]
    carried = [state(component) for component in ways if " similar " in component["custom_id"]]
    assert len(carried) == 5 and all(one["by"] == "sound" for one in carried)
    await ada.click(answer, label="More ›")
    assert names(answer) == ["The National"]
    await ada.click(answer, label="Deep")
    assert "by sound · lesser-known artists first" in body(answer)
    await choose(ada, answer, "similar", names(answer)[0])
    assert "Radiohead › " in body(answer) and "by sound" in body(answer) and "Radiohead" not in names(answer)
    await ada.click(answer, label="‹ Radiohead")
    assert title(answer) == "Similar to Radiohead" and "by sound" in body(answer)


async def test_what_older_answers_carry_goes_by_listeners(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", count=2))
    assert all(
        "by" not in state(component) for component in below(answer) if "By " not in component.get("label", "By ")
    )
    assert "by" not in state(menu(answer, "similar"))


@pytest.mark.parametrize(
    ("artist", "by", "sentence", "ways"),
    [
        ("AC/DC", "sound", "does not know how AC/DC sounds", ["By listeners"]),
        ("Björk", "tags", "Björk has no tags in the data that other artists have", ["By listeners", "By sound"]),
        ("Björk", "smell", "A list cannot go by “smell”.", ["By listeners", "By tags", "By sound"]),
    ],
)
async def test_where_there_is_none_a_private_sentence_leads_to_the_others(
    artist: str, by: str, sentence: str, ways: list[str], ada: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist=artist, by=by, count=3))
    assert answer.ephemeral and sentence in body(answer) and labels(answer) == ways
    found = shown(await ada.click(answer, label=ways[-1]))
    assert (
        title(found) == f"Similar to {artist}" and f"\n{ways[-1].lower()}\n" in body(found) and len(names(found)) <= 3
    )


async def test_what_a_list_goes_by_is_understood_as_it_is_called(
    ada: MemberActor, guild: GuildHandle, channel: ChannelHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(language="de"))
    for typed in ("Klang", " sound "):
        answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by=typed))
        assert "\nnach Klang\n" in body(answer) and "beide: langsam (72 und 76 BPM), leise, dunkel" in body(answer)


@pytest.mark.usefixtures("deaf")
async def test_a_bot_that_knows_nothing_of_sound_says_so_and_offers_it_to_nobody(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    offered = await ada.autocomplete(channel, "similar", "by", "")
    assert [choice["name"] for choice in offered] == ["listeners", "tags"]
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="sound"))
    assert answer.ephemeral and "python -m recommender build --sound" in body(answer)
    assert labels(answer) == ["By listeners", "By tags"]
    assert "By sound" not in labels(shown(await ada.slash(channel, "similar", artist="Radiohead")))


async def test_what_the_model_holds_is_offered_as_it_is_typed(ada: MemberActor, channel: ChannelHandle) -> None:
    offered = [await ada.autocomplete(channel, "similar", "by", typed) for typed in ("", "So", "x")]
    told = [[(choice["name"], choice["value"]) for choice in choices] for choices in offered]
    assert told == [[(view, view) for view in ("listeners", "tags", "sound")], [("sound", "sound")], []]


async def test_a_model_of_before_says_that_it_must_be_built_anew(
    ada: MemberActor, channel: ChannelHandle, lookups: Lookups, small_artifact: Path, tmp_path: Path
) -> None:
    before = Recommender.load(without(small_artifact, tmp_path / "before", "tags_near"))
    lookups.models = lookups.models._replace(recommender=before, rival=None)
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="tags"))
    assert answer.ephemeral and "has to build it anew" in body(answer) and labels(answer) == ["By listeners"]


async def test_a_list_by_tags_or_sound_is_kept_apart_from_those_of_the_model(
    ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue, heard: Recommender, query: Query
) -> None:
    """Neither is it drafted with a rival, nor learned from, nor are its scores taken for matches."""
    for by in ("tags", "sound"):
        panel = shown(
            await press(ada, shown(await ada.slash(channel, "similar", artist="Radiohead", by=by)), "The National")
        )
        await ada.click(panel, label="👍" if by == "tags" else "👎")
    rows = query("SELECT command, model, model_settings, rival FROM exposure ORDER BY shown_at")
    assert rows == [(f"similar by {by}", f"by {by}", None, None) for by in ("tags", "sound")]
    impressions, votes = await simcord_bot.store.impressions(), await simcord_bot.store.votes()
    scores = {found.artist.id: found.score for found in heard.similar(heard.artist(100), 50)}
    assert len(votes) == 2 and 111 in scores
    assert learn(impressions, votes, lambda _: scores) == {} and matches(impressions) == {}
    told = report(impressions, votes)
    assert [part.label.rpartition(" ")[0] for part in told.models] == ["by sound", "by tags"]
    assert [part.label for part in told.commands] == ["/similar by sound", "/similar by tags"]
    assert not told.comparisons and heard.version[:6] in told.models[0].label


async def test_a_list_by_tags_is_saved_as_it_was_shown(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", by="tags"))
    saved = shown(await ada.click(answer, label="Save list"))
    assert title(saved) == "Similar to Radiohead"

"""/sounds-like: a recording is heard, whom it sounds like is told, and nothing of it is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import structlog
from discord import app_commands
from simcord import ChannelHandle, Env, MemberActor

from bot import commands
from bot.client.client import Segue
from bot.errors import LookupsBusy, RecordingRefused, Refusal
from bot.feedback.pseudonyms import Pseudonyms
from bot.replies import languages
from bot.workers import recordings
from bot.workers.lookups import Lookups, Models
from bot.workers.recordings import MOST_BYTES, Heard, Recordings
from recommender import Recommender, Traits
from recommender.feedback import learn, matches
from tests.bot.seen import body, footer, names, press, rows, shown, text, title
from tests.networked import sounding
from tests.recommender.sound.networks import network

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]
FILE = ("secret demo.wav", b"RIFF and so on")
ONE, TWO = (1.0, 0.0, 0.0), (0.1, 1.0, 0.0)


class Hearing(Recordings):
    """Hears here and not in a process: what that does is tested where it is."""

    refusal: Refusal | None = None

    def __init__(self) -> None:
        super().__init__(())
        self.heard = Heard(
            222.6, Traits(84.6, -21.2, 850.4, float("nan")), [3.0 * i for i in range(8)], [ONE] * 4 + [TWO] * 4
        )
        self.given: list[bytes] = []

    async def hear(self, network: Mapping[str, np.ndarray[Any, Any]], content: bytes) -> Heard:
        assert "network_out" in network
        self.given.append(content)
        if self.refusal is not None:
            raise RecordingRefused(self.refusal)
        return self.heard


@pytest.fixture(autouse=True)
def _decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where what decodes is installed: nothing is decoded here."""
    monkeypatch.setattr(recordings, "find_spec", lambda name: ModuleSpec(name, None))


@pytest.fixture(scope="module")
def able(small_artifact: Path) -> Recommender:
    """The small model, with a network."""
    return sounding(small_artifact, network(rank=3).arrays())


@pytest.fixture
def lookups(able: Recommender) -> Iterator[Lookups]:
    with Lookups(able) as opened:
        yield opened


@pytest.fixture
def hearing(simcord_bot: Segue) -> Hearing:
    simcord_bot.recordings = hearing = Hearing()
    return hearing


async def test_whom_a_recording_sounds_like_is_told_with_the_passage_and_what_both_have_in_common(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing
) -> None:
    answer = shown(await ada.slash(channel, "sounds-like", file=FILE))
    assert hearing.given == [FILE[1]]
    assert answer.ephemeral and title(answer) == "What your recording sounds like"
    assert body(answer).startswith("3:42 · slow (85 BPM) · quiet (-21 dB) · dark (850 Hz)\n")
    assert names(answer) == ["Björk", "Radiohead", "Metallica", "Portishead"]
    assert [row.rpartition(" · ")[2] for row in rows(answer)] == [
        "most at 0:00–0:12",
        "most at 0:00–0:12",
        "most at 0:12–0:24",
        "most at 0:00–0:12",
    ]
    assert "both: slow (85 and 80 BPM), quiet, dark · trip-hop" in body(answer)
    assert "Your file was not kept." in footer(answer) and "made-up listeners" in footer(answer)
    assert "New here?" not in footer(answer)


async def test_what_is_no_longer_than_a_passage_has_none(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing
) -> None:
    hearing.heard = hearing.heard._replace(starts=[0.0, 3.0], embeddings=[ONE, ONE])
    answer = shown(await ada.slash(channel, "sounds-like", file=FILE))
    assert names(answer) and "most at" not in body(answer)


async def test_a_recording_like_nobody_is_told_to_be_so_and_nothing_recorded(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing, query: Query
) -> None:
    hearing.heard = hearing.heard._replace(embeddings=[(-1.0, -1.0, 0.0)] * 8)
    answer = shown(await ada.slash(channel, "sounds-like", file=FILE))
    assert "slow" in body(answer) and "comes close to it" in body(answer) and not names(answer)
    assert query("SELECT * FROM exposure") == []


async def test_the_answer_is_recorded_as_one_of_its_own_kind_which_can_be_voted_on_and_moves_no_list(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, hearing: Hearing, query: Query, able: Recommender
) -> None:
    answer = shown(await ada.slash(channel, "sounds-like", file=FILE))
    assert query("SELECT command, seeds, model, model_version FROM exposure") == [
        ("sounds-like", "[]", "by sound", able.version)
    ]
    panel = shown(await press(ada, answer, "Björk"))
    await ada.click(panel, label="👍")
    impressions, votes = await simcord_bot.store.impressions(), await simcord_bot.store.votes()
    assert [(vote.impression, vote.artist) for vote in votes] == [(impressions[0].interaction_id, 101)]
    assert matches(impressions) == {} and learn(impressions, votes, lambda _: {}) == {}


async def test_of_who_opted_out_a_recording_is_heard_and_nothing_kept(
    simcord_bot: Segue,
    ada: MemberActor,
    channel: ChannelHandle,
    hearing: Hearing,
    query: Query,
    pseudonyms: Pseudonyms,
) -> None:
    await simcord_bot.store.set_silent(pseudonyms(ada.id), True)
    assert names(shown(await ada.slash(channel, "sounds-like", file=FILE)))
    assert query("SELECT * FROM exposure") == []


async def test_neither_the_file_nor_its_name_is_in_the_log_or_the_database(
    ada: MemberActor,
    channel: ChannelHandle,
    hearing: Hearing,
    log: list[structlog.typing.EventDict],
    database: Path,
) -> None:
    await ada.slash(channel, "sounds-like", file=FILE)
    hearing.refusal = Refusal.DAMAGED
    await ada.slash(channel, "sounds-like", file=FILE)
    kept = b"".join(path.read_bytes() for path in database.parent.iterdir() if path.is_file())
    for trace in ("secret demo", "RIFF and so on"):
        assert trace not in str(log) and trace.encode() not in kept


# What is refused


async def refused(ada: MemberActor, channel: ChannelHandle, content: bytes = FILE[1]) -> str:
    result = await ada.slash(channel, "sounds-like", file=(FILE[0], content))
    [told] = [*([result.response] if result.response else []), *result.followups]
    assert told.ephemeral
    return text(told)


async def test_what_cannot_be_heard_is_told_why_privately(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing
) -> None:
    for why, sentence in {
        Refusal.FORMAT: "no audio in that file",
        Refusal.DAMAGED: "damaged",
        Refusal.SILENT: "silent from beginning to end",
        Refusal.SHORT: "shorter than a second",
        Refusal.LONG: "longer than 10 minutes",
        Refusal.HEAVY: "too long to hear or too much memory",
    }.items():
        hearing.refusal = why
        assert sentence in await refused(ada, channel)


async def test_a_file_that_is_empty_or_too_large_is_not_fetched(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "empty" in await refused(ada, channel, b"")
    assert "larger than 10 MB" in await refused(ada, channel, bytes(MOST_BYTES + 1))
    assert hearing.given == []


def test_every_refusal_of_a_recording_has_a_sentence_of_its_own() -> None:
    of_imports = {Refusal.UNSAFE, Refusal.BOMB}
    said = {languages.of("en")("recording-refused", why=why.value) for why in {*Refusal} - of_imports}
    assert len(said) == len({*Refusal} - of_imports)


async def test_one_recording_is_heard_at_a_time_and_whoever_comes_when_many_wait_is_told(
    ada: MemberActor, channel: ChannelHandle, hearing: Hearing
) -> None:
    leave = asyncio.Event()

    async def wait() -> None:
        async with hearing.turn():
            await leave.wait()

    waiting = [asyncio.create_task(wait()) for _ in range(4)]
    await asyncio.sleep(0)
    assert "Many recordings are waiting" in await refused(ada, channel)
    leave.set()
    await asyncio.gather(*waiting)


async def test_a_bot_that_is_stopped_hears_no_more(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, hearing: Hearing
) -> None:
    simcord_bot._give_up()
    assert "being restarted" in await refused(ada, channel)


# Where no network was trained


async def offered(bot: Segue) -> set[str]:
    """What Discord was told of."""
    return {command.name for command in await bot.tree.fetch_commands()}


async def test_it_is_offered_only_while_the_model_has_a_network(
    simcord_bot: Segue,
    env: Env,
    ada: MemberActor,
    channel: ChannelHandle,
    small_recommender: Recommender,
    able: Recommender,
    log: list[structlog.typing.EventDict],
) -> None:
    every = {command.name for command in commands.slash()}
    assert await offered(simcord_bot) >= every
    for model in (small_recommender, able):
        simcord_bot.lookups.models = Models(model)
        await asyncio.wrap_future(simcord_bot.lookups.changed())  # type: ignore[arg-type]
        there = model is able
        assert ("sounds-like" in await offered(simcord_bot)) is there
        assert await offered(simcord_bot) >= every - {"sounds-like"}
        assert ("sounds-like" in body(shown(await ada.slash(channel, "help")))) is there
    told = [event for event in log if event["event"] == "command not offered"]
    assert [event["command"] for event in told] == ["sounds-like"]


async def test_whoever_calls_it_all_the_same_is_told_what_to_run(
    simcord_bot: Segue,
    env: Env,
    ada: MemberActor,
    channel: ChannelHandle,
    small_recommender: Recommender,
    log: list[structlog.typing.EventDict],
) -> None:
    """Discord lists the command until it is told otherwise, which may fail."""
    simcord_bot.lookups.models = Models(small_recommender)
    assert "python -m recommender listen" in await refused(ada, channel)
    env.inject_error("PUT", "/applications/*/commands", status=500)
    await asyncio.wrap_future(simcord_bot.lookups.changed())  # type: ignore[arg-type]
    assert "commands not synced" in {event["event"] for event in log}
    assert simcord_bot.tree.get_command("sounds-like") is None
    assert "python -m recommender listen" in await refused(ada, channel)
    assert [type(error) for error in env.errors] == [app_commands.CommandNotFound]


async def test_a_button_that_asks_again_carries_no_file_and_says_so(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(*_: object, **__: object) -> None:
        raise LookupsBusy("There is no answer in time.")

    with monkeypatch.context() as patch:
        patch.setattr(simcord_bot.lookups, "ask", busy)
        result = await ada.slash(channel, "sounds-like", file=FILE)
    again = await ada.click(shown(result), label="Try again")
    assert "send it again with /sounds-like" in text(shown(again))

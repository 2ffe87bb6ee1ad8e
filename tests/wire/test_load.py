"""Nothing is lost and nothing counts twice, however many ask at once and whatever breaks meanwhile."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.client.keystrokes import Keystrokes
from bot.feedback import database
from bot.feedback.pseudonyms import Pseudonyms
from loopback.load import KEYSTROKES, MEMBERS, bear
from loopback.server import Loopback
from recommender import Recommender

from .bots import KEY, running

pytestmark = pytest.mark.timeout(120)

COMMANDS = 3  # of each member; `python -m benchmarks.bot.load` has ten


async def test_fifty_members_are_all_answered_and_every_vote_counts_once(
    openapi: None, monkeypatch: pytest.MonkeyPatch, small_recommender: Recommender, tmp_path: Path
) -> None:
    artists = [artist.id for artist in small_recommender.top(n=9)]
    async with Loopback(patience=60) as side:
        side.use(monkeypatch)
        # Whether all are answered and recorded is asked here; how soon, by `python -m benchmarks.bot.load`.
        side.deadline = 30.0
        monkeypatch.setattr(database, "BUSY_SECONDS", side.deadline)
        async with running(side, small_recommender, tmp_path) as client:
            client.keystrokes = Keystrokes(patience=side.deadline)
            load = await bear(side, artists, ("", "r", "radio", "bjork", "slyaer", "ac"), COMMANDS)
        assert side.resumes == 2
    assert len(load.commands) == MEMBERS * COMMANDS and len(load.choices) == MEMBERS * COMMANDS * KEYSTROKES
    assert not [answer for answer in load.interactions if answer.expired] and min(load.choices) >= 0
    assert len(load.reactions) == len(load.votes) == MEMBERS * COMMANDS
    pseudonym = Pseudonyms(KEY)
    with closing(sqlite3.connect(tmp_path / "segue.sqlite3")) as connection:
        reactions = connection.execute("SELECT message_id, member FROM verdict WHERE artist_id IS NULL").fetchall()
        votes = connection.execute(
            "SELECT interaction_id, member, artist_id, verdict FROM verdict WHERE artist_id IS NOT NULL AND given"
        ).fetchall()
        [(impressions,)] = connection.execute("SELECT count(*) FROM exposure").fetchall()
    assert Counter(reactions) == Counter((message, pseudonym(user)) for message, user in load.reactions)
    assert Counter(votes) == Counter((answer, pseudonym(user), *rest) for answer, user, *rest in load.votes)
    assert impressions == MEMBERS * COMMANDS

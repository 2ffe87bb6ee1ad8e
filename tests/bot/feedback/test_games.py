"""What simulated members play: within the rules of the bot, and the same for the same seed."""

from __future__ import annotations

from pathlib import Path

from bot.feedback.games import ChallengePlayed, DuelPlayed, Games, PathsPlayed
from bot.feedback.simulation import Month
from bot.feedback.store import Store
from recommender import Recommender

MONTH = Month(days=12, members=60, seed=3)


async def test_all_that_is_played_would_have_been_taken_by_the_bot(
    small_recommender: Recommender, database: Path
) -> None:
    played = [*Games(MONTH, small_recommender).played()]
    duels = [game for game in played if isinstance(game, DuelPlayed)]
    challenges = [game for game in played if isinstance(game, ChallengePlayed)]
    paths = [game for game in played if isinstance(game, PathsPlayed)]
    assert duels and challenges and paths
    async with Store.open(database) as store:
        for game in played:
            await game.keep(store)
        asked, pressed = await store.duels.every()
        _, named, voted = await store.challenges.every()
        days, steps = await store.days.every(0.0)
    assert (len(asked), len(pressed)) == (len(duels), sum(len(game.presses) for game in duels))
    assert len(named) == sum(len(game.namings) for game in challenges)
    assert len(voted) == sum(len(game.ballots) for game in challenges)
    assert (len(days), len(steps)) == (len(paths), sum(len(game.steps) for game in paths))


def test_equal_seeds_play_equal_games(small_recommender: Recommender) -> None:
    first, second, other = (
        [*Games(Month(days=4, members=60, seed=seed), small_recommender).played()] for seed in (3, 3, 4)
    )
    assert first == second != other
    assert {type(game) for game in first} >= {DuelPlayed, PathsPlayed}

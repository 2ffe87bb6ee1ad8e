"""What reads much at once: `python -m benchmarks.feedback.whole report|learning ADDRESS` says what it took."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterable

from bot.address import Address
from bot.feedback.reading import read
from bot.feedback.store import Store
from recommender.feedback import Impression, Vote, learn, report, standing

from ..measuring.machine import kib


def main(what: str, address: Address) -> None:
    """Does it, and prints what it took as JSON."""
    began = time.perf_counter()
    count = {"report": _report, "learning": _learning}[what](address)
    taken = {"seconds": time.perf_counter() - began, "MiB": kib("VmHWM") / 1024, "rows": count}
    print(json.dumps(taken))


def _report(address: Address) -> int:
    feedback = asyncio.run(read(address, None))
    report(*feedback.records)
    feedback.tests()
    return len(feedback.impressions)


def _learning(address: Address) -> int:
    async def votes_and_answers() -> tuple[list[Vote], Iterable[Impression]]:
        async with Store.open(address, replays=False) as store:
            votes = standing(await store.votes(await store.history.voted_from()))
            on = {vote.impression for vote in votes if vote.impression is not None}
            return votes, await store.history.these(on)

    votes, answers = asyncio.run(votes_and_answers())
    scores = dict.fromkeys(range(20_000), 0.5)
    learn(answers, votes, lambda _: scores)
    return len(votes)


if __name__ == "__main__":
    main(sys.argv[1], Address.of(sys.argv[2]))

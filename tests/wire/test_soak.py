"""Two processes under a steady load with faults: that what must hold does, and that where it does not, it is found."""

from __future__ import annotations

import asyncio
import copy
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.bot.soak.findings import findings, held, tables
from benchmarks.bot.soak.stage import Course, Plan, run
from benchmarks.bot.soak.told import Told
from loopback import postgres
from recommender import models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions

pytestmark = [pytest.mark.timeout(200), pytest.mark.usefixtures("openapi")]

PLAN = Plan(
    seconds=17,
    warm=1,
    processes=2,
    shards=2,
    people=30,
    rate=3,
    every=2.5,
    seed=9,  # by which a process is killed last, which takes longest
    kinds=("connection dropped", "disk full, database paused", "new model", "process killed while votes wait"),
    hurry=8,
    look=0.5,
    report=5,
)


@pytest.fixture(scope="module")
def course(
    openapi: None, small: Interactions, small_artifact: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Course]:
    if os.environ.get("CI") != "true":
        pytest.importorskip("asyncpg")
        if postgres.programs() is None:
            pytest.skip("there is no PostgreSQL server on this machine (Debian: postgresql)")
    folder = tmp_path_factory.mktemp("soak")
    build(small, models.make("rp3beta"), folder / "other")
    with postgres.serving() as server:
        yield asyncio.run(run(PLAN, [small_artifact, folder / "other"], server, folder, lambda course: None))


def failed(course: Course) -> list[str]:
    return [one.about for one in findings(course) if not one.holds]


def test_through_faults_all_is_answered_and_every_vote_that_was_promised_is_kept(course: Course) -> None:
    assert failed(course) == [], held(findings(course)).rows
    came = {fault.name for fault in course.faults}  # each waits until all is as before; a busy machine has less time
    assert came <= {*PLAN.kinds} and len(came) >= 3
    titles = [table.title for table in tables(course)]
    assert titles == ["Answers", "Votes", "Faults, until all was as before", "Processes"]


def lose_a_vote(course: Course) -> None:
    cast = next(cast for cast in course.record.casts if cast.told is Told.PROMISED)
    course.kept[cast.about].remove(cast.verdict)


def keep_a_vote_twice(course: Course) -> None:
    next(iter(course.kept.values())).append("up")


def turn_votes_around(course: Course) -> None:
    cast = next(cast for cast in course.record.casts if cast.told is Told.PROMISED)
    other = copy.copy(cast)
    cast.verdict, other.verdict, other.about = "up", "down", cast.about
    course.record.casts[:], course.kept = [cast, other], {cast.about: ["down", "up"]}


def leave_one_unanswered(course: Course) -> None:
    before = min(fault.span.begun for fault in course.faults) - 3.1
    next(asked for asked in course.record.asked if asked.at < before).answered = None


def lose_a_connection(course: Course) -> None:
    course.faults[:] = [fault for fault in course.faults if fault.name != "connection dropped"]


def promise_what_cannot_be_kept(course: Course) -> None:
    number, span = course.full[0]
    cast = next(cast for cast in course.record.casts if not cast.is_reaction)
    cast.shard, cast.told, cast.at, cast.ended = number * PLAN.shards, Told.PROMISED, span.begun, span.ended


def keep_the_model_before(course: Course) -> None:
    next(life for life in course.lives if life.pid in course.rests[1]).gone = 1


def leave_files_open(course: Course) -> None:
    lived = course.rests[0].keys() & course.rests[1].keys()
    course.rests[1][lived.pop()].files.append("/some/file")


BROKEN: dict[str, Callable[[Course], None]] = {
    "promised votes that are lost": lose_a_vote,
    "kept twice, or against what was told": keep_a_vote_twice,
    "artists or lists with votes in another order": turn_votes_around,
    "unanswered by a process that lived and was connected": leave_one_unanswered,
    "connections that ended without a fault": lose_a_connection,
    "votes while neither disk nor database took any": promise_what_cannot_be_kept,
    "open files of process": leave_files_open,
    "files of models that are gone": keep_the_model_before,
}


@pytest.mark.parametrize("about", BROKEN)
def test_what_does_not_hold_is_found(course: Course, about: str) -> None:
    broken = copy.deepcopy(course)
    BROKEN[about](broken)
    assert any(name.startswith(about) for name in failed(broken)), held(findings(broken)).rows

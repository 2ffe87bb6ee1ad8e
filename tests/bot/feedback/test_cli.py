"""What the votes say, on the command line."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import sqlite3
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from bot.feedback.cli import app
from bot.feedback.simulation import Month
from bot.feedback.store import Store
from bot.settings import Settings
from recommender import Recommender, trials
from recommender.feedback import exported, read_corrections
from recommender.feedback.interleaving import team_draft
from recommender.feedback.records import standing
from recommender.stats.sequential import needed
from recommender.trials import MEMBERS


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, small_artifact: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing set but where the small model is; every file in a folder of the test's own."""
    for variable in Settings.variables().values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEGUE_ARTIFACT", str(small_artifact))
    monkeypatch.setenv("COLUMNS", "200")


def feedback(*arguments: object, status: int = 0) -> Result:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exit_code == status, result.output
    return result


@pytest.fixture(scope="module")
def simulated(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks of members who prefer the second model."""
    database = tmp_path_factory.mktemp("weeks") / "segue.sqlite3"
    feedback(
        *("simulate", "--db", database, "--artifact", small_artifact, "--members", 30, "--days", 15, "--lift", 0.4)
    )
    return database


@pytest.fixture
def weeks(simulated: Path, database: Path) -> Path:
    """Those weeks, to do with as one likes."""
    return Path(shutil.copy(simulated, database))


def test_what_is_simulated_is_reported(weeks: Path) -> None:
    said = feedback("report", "--db", weeks).output
    sentence = r"ials beats cosine: \d\d% of [\d,]+ decided comparisons, 95% interval \d\d–\d\d%\."
    assert re.match(rf"These votes are simulated\. {sentence}", said)
    assert re.search(r": ([\d,]+) answers \(\1 of them simulated\)", said)
    for title in (
        "cosine or ials",
        "What each model would",
        "By model",
        "By rank",
        "By depth",
        "By popularity",
        "By place",
        "Likes by match",
        "Calibration of “liked”",
        "Worst misses",
        "From shown to voted and back, by command",
        "From shown to voted and back, by depth",
        "From shown to voted and back, by source of the list",
        "From shown to voted and back, by model",
        "Duels",
        "Daily paths",
        "Challenges",
    ):
        assert title in said


def test_members_without_a_preference_have_none(database: Path) -> None:
    feedback("simulate", "--db", database, "--lift", 0, "--members", 60, "--days", 8)
    assert " beats " not in feedback("report", "--db", database).output


def test_the_report_is_there_as_json(weeks: Path) -> None:
    found = json.loads(feedback("report", "--db", weeks, "--json").output)
    (compared,) = found["comparisons"]
    assert found["sentence"].endswith(compared["sentence"])
    assert compared["answers"] == found["whole"]["answers"] > 0 < compared["e_value"]
    assert {slice_["label"] for slice_ in found["places"]} == {"guild", "dm", "user_install"}


class Page(HTMLParser):
    """What a page asks for, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.asked, self.text, self.tags = list[str](), "", set[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.asked += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_stands_on_its_own_and_says_the_same(weeks: Path, tmp_path: Path) -> None:
    said = feedback("report", "--db", weeks, "--html", tmp_path / "report.html").output
    written = (tmp_path / "report.html").read_text("utf-8")
    page = Page(written)
    assert page.asked == ["data:,"] and not {"script", "img", "iframe"} & page.tags and "url(" not in written
    assert said.splitlines()[0] in page.text
    assert "interleaving" in page.text and "an impression, in the literature" in page.text
    assert "svg" in page.tags and "prefers-color-scheme:dark" in written


def test_only_what_was_shown_since_then_is_reported(weeks: Path) -> None:
    whole, late = (
        json.loads(feedback("report", "--db", weeks, "--json", *since).output)["whole"]["answers"]
        for since in ((), ("--since", "2026-01-08"))
    )
    assert 0.3 * whole < late < 0.7 * whole


def test_exposures_and_verdicts_are_exported_alike_to_csv_and_parquet(weeks: Path, tmp_path: Path) -> None:
    feedback("export", "--db", weeks, "--out", tmp_path / "out")
    report = json.loads(feedback("report", "--db", weeks, "--json").output)
    whole, played = report["whole"], report["challenges"]
    for name in ("exposures", "verdicts", "openings"):
        csv, parquet = (pd.read_csv(tmp_path / f"out/{name}.csv"), pd.read_parquet(tmp_path / f"out/{name}.parquet"))
        assert list(csv) == list(parquet) and len(csv) == len(parquet) > 0
        assert csv["interaction_id"].tolist() == parquet["interaction_id"].tolist()
        assert csv["member"].str.fullmatch("[0-9a-f]{64}").all()
    shown = pd.read_parquet(tmp_path / "out/exposures.parquet")
    assert len(shown) == whole["artists"] and shown["interaction_id"].nunique() == whole["answers"]
    assert shown["propensity"].between(0, 1).all() and set(shown["team"].dropna()) == {"a", "b"}
    verdicts = pd.read_parquet(tmp_path / "out/verdicts.parquet")
    assert set(verdicts["interaction_id"]) <= set(shown["interaction_id"]) and verdicts["artist"].isna().any()
    drafted, named, voted = (
        pd.read_parquet(tmp_path / f"out/{name}.parquet") for name in ("challenges", "namings", "ballots")
    )
    assert drafted["challenge"].nunique() == played["drafted"] and drafted.groupby("team").size().nunique() == 1
    assert named["member"].nunique() == played["namers"] and voted["member"].nunique() >= played["voters"] > 0


def test_the_export_names_artists_beside_their_ids_as_far_as_they_are_known(database: Path, tmp_path: Path) -> None:
    feedback("simulate", "--db", database, "--members", 5, "--days", 3)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM artist")
        connection.execute("INSERT INTO artist VALUES (100, 'Radiohead', 'a74b', NULL)")
    feedback("export", "--db", database, "--out", tmp_path / "out")
    shown = pd.read_parquet(tmp_path / "out/exposures.parquet")
    named = shown[shown["artist"] == 100]
    assert len(named) and set(zip(named["artist_name"], named["artist_mbid"], strict=True)) == {("Radiohead", "a74b")}
    assert shown[shown["artist"] != 100]["artist_name"].isna().all()
    assert {"artist_name", "artist_mbid"} <= set(pd.read_csv(tmp_path / "out/verdicts.csv"))
    assert exported(tmp_path / "out")[0]


def test_the_export_goes_into_a_folder_that_git_ignores_unless_another_is_named(
    weeks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    feedback("export", "--db", weeks)
    assert {path.suffix for path in (tmp_path / "data" / "export").iterdir()} == {".csv", ".parquet"}


def test_answers_without_votes_are_exported(database: Path, tmp_path: Path) -> None:
    feedback("simulate", "--db", database, "--members", 5, "--days", 3)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM verdict")
    feedback("export", "--db", database, "--out", tmp_path / "out")
    assert len(pd.read_parquet(tmp_path / "out/verdicts.parquet")) == 0
    assert feedback("report", "--db", database).output.startswith(
        "These votes are simulated. Not enough votes yet: about 520 more decided comparisons are needed. "
    )


@pytest.mark.parametrize("command", [("report",), ("export", "--out", "out")])
def test_no_database_is_made_where_there_is_none(command: tuple[str, ...], tmp_path: Path) -> None:
    assert (
        "There is no feedback database" in feedback(*command, "--db", tmp_path / "none" / "x.sqlite3", status=2).stderr
    )
    assert "data/segue.sqlite3" in feedback(*command, status=2).stderr
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_answers_is_said_to_hold_none(database: Path) -> None:
    async def make() -> None:
        async with Store.open(database):
            pass

    asyncio.run(make())
    assert "holds no answers" in feedback("report", "--db", database, status=2).stderr


def test_neither_is_a_file_of_no_bytes_nor_one_that_is_no_database_touched(database: Path) -> None:
    for content, sentence in ((b"", "is empty"), (b"Dear diary, " * 20, "is not a feedback database")):
        database.write_bytes(content)
        assert sentence in feedback("report", "--db", database, status=2).stderr
        assert sentence in feedback("simulate", "--db", database, status=2).stderr
        assert database.read_bytes() == content


def test_the_database_of_another_program_is_left_as_it_is(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = database.read_bytes()
    for command in ("report", "simulate"):
        assert "is not a feedback database" in feedback(command, "--db", database, status=2).stderr
    assert database.read_bytes() == before


@pytest.mark.impatient
def test_a_locked_database_is_said_to_be(weeks: Path) -> None:
    with closing(sqlite3.connect(weeks, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        assert "locked" in feedback("report", "--db", weeks, status=2).stderr


def test_a_report_is_written_while_the_bot_has_the_database_open(weeks: Path) -> None:
    with closing(sqlite3.connect(weeks, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM verdict")
        assert " beats " in feedback("report", "--db", weeks).output


def test_a_page_or_export_that_cannot_be_written_is_said_to_be(weeks: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "There is no folder" in feedback("report", "--db", weeks, "--html", tmp_path / "file" / "x", status=2).stderr
    assert "is a file" in feedback("export", "--db", weeks, "--out", tmp_path / "file", status=2).stderr


def test_nothing_is_simulated_among_answers(weeks: Path) -> None:
    before = feedback("report", "--db", weeks, "--json").output
    assert "answers already" in feedback("simulate", "--db", weeks, status=2).stderr
    assert feedback("report", "--db", weeks, "--json").output == before


def test_nothing_is_simulated_without_a_model(database: Path, tmp_path: Path) -> None:
    feedback("simulate", "--db", database, "--artifact", tmp_path / "none", status=2)
    assert not database.exists()


def test_a_setting_that_is_wrong_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_PORT", "minus one")
    assert "setting is wrong" in feedback("report", status=2).stderr


def test_equal_seeds_give_equal_months(small_recommender: Recommender) -> None:
    months = [list(Month(seed=seed, days=5).happen(small_recommender)) for seed in (1, 1, 2)]
    assert months[0] == months[1] != months[2]


def test_a_simulated_answer_is_the_draw_of_its_interaction(small_recommender: Recommender) -> None:
    happenings = list(Month(days=10).happen(small_recommender))
    assert len({happening.shown.interaction_id for happening in happenings}) == len(
        {happening.message_id for happening in happenings}
    )
    for happening in happenings:
        shown = happening.shown
        if shown.first == 1 and shown.depth == "balanced":
            seed = small_recommender.artist(shown.seeds[0])
            lists = [
                [near.artist.id for near in found]
                for found in (small_recommender.similar(seed, 60), small_recommender.recommend([seed], 60))
            ]
            draw = team_draft(lists[0], lists[1], 20, shown.interaction_id)
            assert [item.artist for item in draw.items[:10]] == [item.artist for item in shown.artists]
        assert all(vote.impression == shown.interaction_id for vote in standing(happening.votes))


@pytest.mark.parametrize(
    ("alarms", "found", "weighed", "wrong", "held", "blind", "status"),
    [
        (0.02, 0.99, 0.89, 0.01, 0.95, 0.009, 0),
        (0.06, 0.99, 0.89, 0.01, 0.95, 0.009, 1),
        (0.02, 0.8, 0.89, 0.01, 0.95, 0.009, 1),
        (0.02, 0.99, 0.8, 0.01, 0.95, 0.009, 1),
        (0.02, 0.99, 0.89, 0.06, 0.95, 0.009, 1),
        (0.02, 0.99, 0.89, 0.01, 0.7, 0.009, 1),
        (0.02, 0.99, 0.89, 0.01, 0.95, 0.06, 1),
        (0.024, 0.99, 0.89, 0.0125, 0.95, 0.0115, 0),
    ],
)
def test_the_check_prints_its_figures_and_fails_where_a_promise_is_not_kept(
    monkeypatch: pytest.MonkeyPatch,
    alarms: float,
    found: float,
    weighed: float,
    wrong: float,
    held: float,
    blind: float,
    status: int,
) -> None:
    """What it simulates is tested where it is simulated."""
    asked = []

    def proofs(runs: int, seed: int) -> list[trials.Proof]:
        asked.append((runs, seed))
        return [trials.Proof(members, 9.9, alarms, 900, 0.6, 800, found, 0.0, 220, 0.9, 0.05) for members in MEMBERS]

    def lessons(seed: int) -> list[trials.Lesson]:
        gains = [trials.Gain(99, 0.8, 0.8 + more, more, more) for more in (0.1, 0.1, 0.0)]
        return [trials.Lesson(f"members {number}", (gain,)) for number, gain in enumerate(gains)]

    monkeypatch.setattr(trials, "promotions", lambda _: [trials.Promoted("one better", 1, wrong, 0.2, 0.95, 300)] * 2)
    monkeypatch.setattr(
        trials, "estimates", lambda _: [trials.Estimated("m", "doubly robust", 0.1, 0.0, 0.001, 0.01, held)]
    )
    monkeypatch.setattr(trials, "proofs", proofs)
    monkeypatch.setattr(trials, "lessons", lessons)
    monkeypatch.setattr(trials, "abuses", lambda _: [trials.Abuse("alts", 99, 0.9, 0.7, weighed, 0.0, 0.1)])
    monkeypatch.setattr(trials, "rooms", lambda *_: [trials.Room("a room as good", 0.5, blind, 0.001, better=False)])
    said = feedback("check", "--runs", 40, "--seed", 3, status=status).output
    assert asked == [(40, 3)]
    assert f"found within {needed()} decided" in said and all(members in said for members in MEMBERS)
    assert (
        "members 2" in said
        and "alts" in said
        and "one better" in said
        and "doubly robust" in said
        and "a room as good" in said
    )
    every = json.loads(feedback("check", "--json", status=status).output)
    assert [len(part) for part in [*every.values()][:-1]] == [len(MEMBERS), 3, 1, 2, 1, 1]
    assert every["together"] == pytest.approx(alarms + wrong + blind + 0.001)


def test_the_check_fails_where_lists_do_not_learn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "proofs", lambda *_: [])
    monkeypatch.setattr(trials, "abuses", lambda *_: [])
    monkeypatch.setattr(trials, "promotions", lambda _: [trials.Promoted("", 1, 0.0, 0.0, 1.0, 9)] * 2)
    monkeypatch.setattr(trials, "estimates", lambda _: [])
    monkeypatch.setattr(trials, "rooms", lambda *_: [])
    for honest, spiteful, right in ((0.0, 0.1, 0.0), (0.1, 0.05, 0.0), (0.1, 0.1, -0.1)):
        gains = [trials.Gain(99, 0.8, 0.8 + more, more, more) for more in (honest, spiteful, right)]
        monkeypatch.setattr(trials, "lessons", lambda _, gains=gains: [trials.Lesson("", (gain,)) for gain in gains])
        feedback("check", "--json", status=1)


def test_what_lists_learn_is_shown_and_written_where_the_bot_takes_it(small_artifact: Path, tmp_path: Path) -> None:
    feedback("simulate", "--db", "votes.sqlite3", "--days", 4, "--members", 30)
    said = feedback("learn", "--db", "votes.sqlite3", "--out", "table.csv").output
    learned = read_corrections(tmp_path / "table.csv")
    assert learned and f"lists of {len(learned)} artists" in said and "What votes moved most" in said
    assert "no feedback database" in feedback("learn", "--db", "none", status=2).output


def test_in_a_simulated_quarter_the_better_model_ships_and_the_report_says_so(tmp_path: Path) -> None:
    said = feedback("simulate", "--db", "q.sqlite3", "--days", 20, "--lift", 0.3, "--members", 30, "--promote").output
    assert "Test 1: members prefer ials to cosine: ials answers alone since" in said
    assert "ials alone, foretold by test 1" in said and "ials alone, after test 1" in said
    assert feedback("report", "--db", "q.sqlite3").output.startswith("Test 1: members prefer ials to cosine")


def test_a_promotion_is_looked_for_and_undone_by_hand(weeks: Path) -> None:
    assert "no two models" in feedback("promote", "--db", weeks, status=2).stderr
    assert "No test" in feedback("promote", "--db", weeks, "--undo", status=2).stderr

"""What the bot exports is read back as it was, from either kind of file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from recommender import Depth, SegueError
from recommender.feedback.challenges import Ballot, Challenge, Naming
from recommender.feedback.exports import (
    ballot_rows,
    drafted_rows,
    duel_rows,
    exported,
    exported_duels,
    naming_rows,
    opened_rows,
    press_rows,
    shown_rows,
    verdict_rows,
)
from recommender.feedback.records import (
    Age,
    Duel,
    Held,
    Impression,
    Item,
    Opening,
    Pick,
    Place,
    Press,
    Team,
    Verdict,
    Vote,
)

DRAFTED = Impression(
    7,
    "similar",
    (154,),
    (Item(1, 0.5, Team.A, (1, None), 0.5), Item(2, 0.25, Team.B, (None, 1), 0.75)),
    model="hybrid",
    model_version="0123",
    data="made up",
    place=Place.GUILD,
    locale="en-US",
    shown_at=1_700_000_000.25,
    first=11,
    depth=Depth.DEEP,
    listeners=393,
    rival="ials",
    rival_version="00e1",
    probability=0.5,
    member="m1",
)
ALONE = Impression(3, "foryou", (), (Item(5, 0.1),), "ials", "77", "made up", Place.DM, "de", 1_700_000_100.0)
VOTES = [
    Vote("m1", Verdict.UP, True, 1_700_000_001.5, 7, 2, "5e", Age.YEAR),
    Vote("m2", Verdict.DOWN, True, 1_700_000_002.0, 7, None),
    Vote("m1", Verdict.UP, False, 1_700_000_003.0, 7, 2),
    Vote("m2", Verdict.HIDDEN, True, 1_700_000_004.0, None, 9),
]

OPENED = [Opening("m1", 1_700_000_001.25, 7, 2)]
NEITHER, TWO = Held("a", "1", (None, 0.5), (None, 3)), Held("b", "2", (0.1, 0.2), (4, 5))
DUELS = [
    Duel(8, 154, 1, 2, 1_700_000_200.5, "made up", Held("hybrid", "0123", (0.5, 0.25), (1, 2)), member="m1"),
    Duel(9, 5, 2, 1, 1_700_000_300.0, "made up", NEITHER, TWO),
]
PRESSES = [
    Press("m1", 8, Pick.LEFT, 3.25, 1_700_000_203.75, "5e", Age.YEAR),
    Press("m2", 9, Pick.UNSURE, 0.5, 1_700_000_300.5),
]


@pytest.fixture(params=["csv", "parquet"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    frames = {
        "exposures": shown_rows([DRAFTED, ALONE]),
        "verdicts": verdict_rows(VOTES),
        "openings": opened_rows(OPENED),
        "duels": duel_rows(DUELS),
        "presses": press_rows(PRESSES),
    }
    for name, frame in frames.items():
        path = tmp_path / f"{name}.{request.param}"
        frame.to_csv(path, index=False) if request.param == "csv" else frame.to_parquet(path, index=False)
    return tmp_path


def test_answers_votes_and_openings_come_back_as_they_were(folder: Path) -> None:
    assert exported(folder) == ([DRAFTED, ALONE], VOTES, OPENED)


def test_duels_and_presses_come_back_as_they_were_and_an_older_export_has_none(folder: Path) -> None:
    assert exported_duels(folder) == (DUELS, PRESSES)
    for file in [*folder.glob("duels.*"), *folder.glob("presses.*")]:
        file.unlink()
    assert exported_duels(folder) == ([], [])
    (folder / "duels.csv").write_text("id\n1\n")
    with pytest.raises(SegueError, match="duels"):
        exported_duels(folder)


def test_an_export_from_before_openings_were_recorded_is_read_without_any(folder: Path) -> None:
    for path in folder.glob("openings.*"):
        path.unlink()
    assert exported(folder) == ([DRAFTED, ALONE], VOTES, [])


def test_an_export_from_before_votes_and_presses_told_where_they_come_from_is_read(folder: Path) -> None:
    columns = ["server", "account_age"]
    for name in ("verdicts", "presses"):
        for path in folder.glob(f"{name}.csv"):
            pd.read_csv(path).drop(columns=columns).to_csv(path, index=False)
        for path in folder.glob(f"{name}.parquet"):
            pd.read_parquet(path).drop(columns=columns).to_parquet(path, index=False)
    assert exported(folder)[1] == [replace(vote, server=None, age=None) for vote in VOTES]
    assert exported_duels(folder)[1] == [replace(press, server=None, age=None) for press in PRESSES]


def test_a_folder_that_is_missing_or_holds_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SegueError, match="is not a folder"):
        exported(tmp_path / "none")
    with pytest.raises(SegueError, match=r"holds no exposures\.parquet or exposures\.csv"):
        exported(tmp_path)


@pytest.mark.parametrize("name", ["exposures", "verdicts"])
def test_files_that_are_no_export_are_refused(folder: Path, name: str) -> None:
    for path in folder.glob(f"{name}.*"):
        path.unlink()
    (folder / f"{name}.csv").write_text("this,that\n1,2\n")
    with pytest.raises(SegueError, match=r"cannot be read|holds no export"):
        exported(folder)
    (folder / f"{name}.parquet").write_bytes(b"nothing of the kind")
    with pytest.raises(SegueError, match="cannot be read"):
        exported(folder)


@pytest.mark.parametrize(("column", "said"), [("place", "moon"), ("depth", "abyssal"), ("team", "c")])
def test_words_that_an_export_cannot_hold_are_refused(tmp_path: Path, column: str, said: str) -> None:
    verdict_rows(VOTES).to_csv(tmp_path / "verdicts.csv", index=False)
    shown_rows([DRAFTED]).assign(**{column: said}).to_csv(tmp_path / "exposures.csv", index=False)
    with pytest.raises(SegueError, match=f"holds no export.*{said}"):
        exported(tmp_path)


def test_an_export_without_answers_is_refused(tmp_path: Path) -> None:
    for name, columns in (("exposures", ["interaction_id", "shown_at"]), ("verdicts", ["at"])):
        pd.DataFrame(columns=columns).to_csv(tmp_path / f"{name}.csv", index=False)
    with pytest.raises(SegueError, match="holds no answers yet"):
        exported(tmp_path)


def test_challenges_are_exported_with_whose_pick_each_was_and_ballots_also_for_nobody() -> None:
    drafted = ((103, Team.B), (101, Team.A))
    asked = Challenge(7, 100, (101, 102), "ease", "v", "data", 1_700_000_000.5, "5e", drafted)
    rows = drafted_rows([asked, replace(asked, id=8, drafted=())])
    columns = ["challenge", "seed", "place", "artist", "team", "model_rank", "server"]
    assert rows[columns].astype(object).where(rows[columns].notna(), None).to_numpy().tolist() == [
        [7, 100, 1, 103, "b", None, "5e"],
        [7, 100, 2, 101, "a", 1, "5e"],
    ]
    voted = ballot_rows([Ballot(7, "m", (103, 101), 1.0), Ballot(7, "m", (), 2.0)])
    assert [None if pd.isna(artist) else artist for artist in voted["artist"]] == [103, 101, None]
    assert naming_rows([Naming(7, "m", 103, 1.0)])["artist"].tolist() == [103]

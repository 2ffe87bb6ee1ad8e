"""`evaluate sound`: a table of features is told about, models are compared, and what says nothing is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner, Result

from recommender import DataError
from recommender.cli.main import app
from recommender.dataset.interactions import Interactions
from recommender.evaluation import contenders, sound
from recommender.evaluation.sound import Compared
from recommender.models.ials import Ials
from recommender.shipped import SAMPLE
from tests.recommender.heard import sounds_of

pytestmark = pytest.mark.usefixtures("fewer_users")


@pytest.fixture
def features(of_fewer_users: Interactions, tmp_path: Path) -> Path:
    """Of the forty most played artists, and of one whom nobody plays, with years and titles."""
    chosen = np.argsort(-of_fewer_users.listeners, kind="stable")[:40]
    sounds = sounds_of(of_fewer_users, chosen, ("Nobody Has Heard Of Us",))
    rows = [
        "\t".join((name, "A Song", str(1970 + place), *map(str, values)))
        for place, (name, values) in enumerate(zip(sounds.names, sounds.features.tolist(), strict=True))
    ]
    path = tmp_path / "songs.tsv"
    path.write_text("\n".join(["\t".join(("Artist", "title", "year", *sounds.columns)), *rows]), "utf-8")
    return path


def evaluate(features: Path, *arguments: object) -> Result:
    given = ["evaluate", "sound", "--features", str(features), "--data", str(SAMPLE), *map(str, arguments)]
    return CliRunner().invoke(app, given, env={"COLUMNS": "200"})


def test_models_are_compared_as_a_table_and_as_json(features: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contenders, "DEFAULT_TASTE", lambda: Ials(rank=8, rounds=2))
    for name, few in {"KEPT": (0, 1), "STAND_INS": (1.0,), "SHARES": {}}.items():
        monkeypatch.setattr(sound, name, few)
    result = evaluate(features, "--folds", 2, "--json")
    assert result.exit_code == 0 and "songs.tsv: passed over" in result.stderr, result.output
    said = json.loads(result.stdout)
    assert said["known"] == 41 and said["artists"] == 40 and said["folds"] == 2 and said["stand_in"] == 1
    assert said["models"]["kernel"]["per artist"] > 0 and said["kept"]["1"]["artists"] <= 40
    compared = Compared(said["models"], said["kept"], said["tracks"], said)
    monkeypatch.setattr(sound, "compare", lambda *_: compared)
    shown = evaluate(features).stdout
    assert "40 of 41 artists of songs.tsv in sample data" in shown
    assert all(words in shown for words in ("best, with years", "best k: 1", "k = 1.0", "1 track"))


def test_what_cannot_be_compared_is_refused_with_a_sentence(features: Path, tmp_path: Path) -> None:
    refused = evaluate(features, "--folds", 20).exception
    assert isinstance(refused, DataError) and "20 parts take 100 at least" in str(refused)
    words = tmp_path / "words.csv"
    words.write_text("artist,title\nBlur,Song 2\n")
    refused = evaluate(words).exception
    assert isinstance(refused, DataError) and "no numbers" in str(refused)
    refused = evaluate(tmp_path).exception
    assert isinstance(refused, DataError) and str(refused).startswith(f"{tmp_path} is a folder. If `train` wrote it, ")

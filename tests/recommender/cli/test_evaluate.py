"""`python -m recommender evaluate`: what it measures is what it prints, and what makes no sense is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from recommender import SegueError
from recommender.cli.main import app
from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import Split, at_random, by_row, from_files
from recommender.evaluation import contenders, listening, servers, taps
from recommender.evaluation.users import offers
from recommender.models import Model, make, parse
from recommender.models.popularity import Popularity
from recommender.shipped import SAMPLE

USERS = ["users", "--fold", "0", "--model", "popularity"]
SIMILAR = ["similar", "--folds", "2", "--model", "cosine"]
pytestmark = pytest.mark.usefixtures("fewer_users")


@pytest.fixture
def embedded(of_fewer_users: Interactions) -> Interactions:
    """The sample as the command line reads it here."""
    return of_fewer_users


def evaluate(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments), "--data", str(SAMPLE)], env={"COLUMNS": "200"})


def printed(*arguments: object) -> dict[str, Any]:
    result = evaluate(*arguments, "--json")
    assert result.exit_code == 0, result.output
    said: dict[str, Any] = json.loads(result.stdout)
    return said


def right(split: Split) -> float:
    """Popularity's mean NDCG@10, as it is printed."""
    return round(float(offers(Popularity().fit(split.train), split).ndcg.mean()), 4)


def test_users_compares_models_on_the_folds_that_are_named(embedded: Interactions) -> None:
    said = printed(*USERS, "--model", "cosine")
    assert said["data"] == "sample data, simulated listeners" and said["held"] == "folds by row 0 of 5 held back"
    assert list(said["models"]) == ["popularity", "cosine"]
    popularity, cosine = said["models"]["popularity"], said["models"]["cosine"]
    assert popularity["NDCG@10"] == right(by_row(embedded, 0)) < cosine["NDCG@10"]
    for row in (popularity, cosine):
        assert 0 < row["±"] < row["NDCG@10"] and row["seconds"] >= 0
        assert 0 < row["Precision@10"] < 1 and 0 < row["Recall@10"] < 1 and 0 < row["Gini"] < 1
        assert list(row["activity"])[:2] == ["least quarter", "second quarter"]
    low, high = popularity["NDCG@10, difference"]
    assert low <= popularity["NDCG@10"] - cosine["NDCG@10"] <= high < 0 and "NDCG@10, difference" not in cosine


def test_several_folds_are_averaged_and_one_named_twice_counts_once(embedded: Interactions) -> None:
    said = printed(*USERS, "--fold", 2, "--fold", 0, "--folds", 3)
    assert said["held"] == "folds by row 0, 2 of 3 held back"
    mean = (right(by_row(embedded, 0, 3)) + right(by_row(embedded, 2, 3))) / 2
    assert said["models"]["popularity"]["NDCG@10"] == pytest.approx(mean, abs=1e-4)


def test_random_parts_depend_on_the_seed(embedded: Interactions) -> None:
    for seed in (1, 2):
        said = printed(*USERS, "--random", "--seed", seed)
        assert said["held"] == "random folds 0 of 5 held back"
        assert said["models"]["popularity"]["NDCG@10"] == right(at_random(embedded, 0, seed=seed))


@pytest.fixture
def files(embedded: Interactions, tmp_path: Path) -> tuple[Path, Path]:
    """Every pair of the sample, parted in two files."""
    plays = embedded.plays.tocoo()
    pairs = [
        f"{embedded.users[user]}\t{embedded.catalog.ids[artist]}\n"
        for artist, user in zip(plays.row.tolist(), plays.col.tolist(), strict=True)
    ]
    for name, lines in (("train.tsv", pairs[::2]), ("test.tsv", pairs[1::2])):
        (tmp_path / name).write_text("".join(lines))
    return tmp_path / "train.tsv", tmp_path / "test.tsv"


def test_a_split_that_somebody_else_made_is_read_from_files(embedded: Interactions, files: tuple[Path, Path]) -> None:
    train, test = files
    said = printed("users", "--model", "popularity", "--train", train, "--test", test)
    assert said["held"] == "the pairs of test.tsv held back"
    assert said["models"]["popularity"]["NDCG@10"] == right(from_files(embedded, train, test))


@pytest.mark.parametrize("alone", ["--train", "--test"])
def test_one_file_of_a_split_without_the_other_is_refused(alone: str, tmp_path: Path) -> None:
    result = evaluate(*USERS, alone, tmp_path / "pairs.tsv")
    assert result.exit_code == 2 and "--train and --test go together." in result.output


def test_the_ablation_brings_its_own_models(monkeypatch: pytest.MonkeyPatch) -> None:
    result = evaluate(*USERS, "--ablation")
    assert result.exit_code == 2 and "--ablation brings its own models." in result.output
    monkeypatch.setattr(contenders, "ABLATION", dict(list(contenders.ABLATION.items())[:2]))  # all take half a minute
    assert list(printed("users", "--fold", 0, "--ablation")["models"]) == ["raw counts", "binary"]


@pytest.mark.parametrize("step", contenders.ABLATION.values())
def test_every_step_of_the_ablation_is_a_model(step: str) -> None:
    assert isinstance(parse(step), Model)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--model", "magic"], "There is no model 'magic'"),
        (["--model", "cosine:shrinkage=-1"], "The model 'cosine' cannot be made so: shrinkage"),
        (["--model", "cosine:nonsense=1"], "The model 'cosine' cannot be made so: nonsense"),
        (["--model", "cosine:shrinkage"], "The model 'cosine' cannot be made so: shrinkage"),
        (["--fold", "5", "--model", "popularity"], "There is no fold 5 of 5"),
        (["--train", "nowhere.tsv", "--test", "nowhere.tsv", "--model", "popularity"], "cannot be read"),
    ],
    ids=str,
)
def test_what_cannot_be_measured_is_refused_in_a_sentence(arguments: list[str], sentence: str) -> None:
    error = evaluate("users", *arguments).exception
    assert isinstance(error, SegueError) and sentence in str(error)


def test_a_model_may_bring_its_settings(embedded: Interactions) -> None:
    named = "cosine:shrinkage=5,damping=0,weighting=binary"
    models = printed("users", "--fold", 0, "--model", "cosine", "--model", named)["models"]
    assert list(models) == ["cosine", named] and models["cosine"]["NDCG@10"] != models[named]["NDCG@10"]
    split = by_row(embedded, 0)
    expected = offers(
        make("cosine", shrinkage=5, damping=0, weighting="binary").user_scores(split.train), split
    ).ndcg.mean()
    assert models[named]["NDCG@10"] == pytest.approx(expected, abs=5e-5)


def test_a_table_has_every_model_and_figure() -> None:
    result = evaluate(*USERS)
    assert result.exit_code == 0, result.output
    for part in (
        "Ten artists for each user, folds by row 0 of 5 held back",
        "popularity",
        "NDCG@10",
        "users' activity",
    ):
        assert part in result.stdout
    assert "popularity, part 1 of 1: NDCG@10 0." in result.stderr


def test_similar_compares_neighbours_with_those_of_the_first_model_where_the_default_is_not_asked() -> None:
    said = printed(*SIMILAR, "--model", "tags")
    assert said["folds"] == 2 and said["questions"] > 500 and list(said["models"]) == ["cosine", "tags"]
    assert said["against"] == "cosine" and said["lists"] > 0
    cosine, tags = said["models"]["cosine"], said["models"]["tags"]
    assert set(cosine) == {"tuning lists", "test lists", "rare hits", "overlap", "tags agree", "held back", "fame"}
    low, high = tags["held back, difference"]
    assert low - 1e-4 <= tags["held back"] - cosine["held back"] <= high + 1e-4
    assert 0 < cosine["tags agree"] < 1 and tags["tags agree"] is None  # it reads them


def test_similar_is_measured_against_lists_that_people_made(tmp_path: Path) -> None:
    lists = tmp_path / "truth.tsv"
    lists.write_text("Radiohead\tMuse\nRadiohead\tColdplay\nRadiohead\tBlur\n", "utf-8")
    said = printed("similar", "--folds", 2, "--truth", lists, "--model", "cosine", "--model", "tag-prior")
    assert said["lists"] == 1 and list(said["models"]) == ["cosine", "tag-prior"]
    assert said["models"]["tag-prior"]["test lists"] > 0


def test_feedback_goes_with_learning_and_is_what_an_export_wrote(tmp_path: Path) -> None:
    assert "--feedback goes with --learn" in evaluate("similar", "--feedback", tmp_path).output
    with pytest.raises(SegueError, match="holds no exposures"):
        raise evaluate("similar", "--learn", "--feedback", tmp_path).exception or AssertionError


def test_similar_prints_a_table() -> None:
    result = evaluate(*SIMILAR)
    assert result.exit_code == 0 and "rare hits" in result.stdout and "names merged" in result.stdout


def test_without_a_question_the_questions_are_listed() -> None:
    said = CliRunner().invoke(app, ["evaluate"]).output
    assert "similar" in said and "users" in said


def test_duplicates_compares_merges_with_judged_pairs(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("variant\tartist\tsame\tcomment\nMetallica\tSlayer\tno\t\nBlur\tMuse\tyes\tmissed\n", "utf-8")
    said = printed("duplicates", "--pairs", pairs)
    assert said["merges"] == said["unjudged"] == 0
    apart = said["pairs"]["two artists' names that stay apart"]
    assert (apart["right"], apart["judged"], apart["share"], apart["to"]) == (1, 1, 1.0, 1.0) and 0 < apart["from"] < 1
    assert said["pairs"]["one artist's names that are merged"]["share"] == 0
    assert "0 names merged" in evaluate("duplicates", "--pairs", pairs).stdout


@pytest.mark.parametrize("content", ["head\nMetallica\tSlayer\n", "head\nMetallica\tSlayer\tmaybe\t\n"])
def test_a_malformed_list_of_pairs_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text(content, "utf-8")
    result = evaluate("duplicates", "--pairs", tmp_path / "pairs.tsv")
    assert isinstance(result.exception, SegueError) and "pairs.tsv line 2" in str(result.exception)


def test_a_missing_list_of_pairs_is_refused(tmp_path: Path) -> None:
    assert isinstance(evaluate("duplicates", "--pairs", tmp_path / "none.tsv").exception, SegueError)


def test_the_depths_figures_are_those_of_the_model_that_is_there(small_artifact: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", "depth", "--artifact", str(small_artifact), "--json"])
    rows = json.loads(result.stdout)["depths"]
    assert {name.split(", ")[1] for name in rows} == {"familiar", "balanced", "deep"}
    assert all(0 <= row["mean match"] <= 1 and row["seeds"] >= 1 for row in rows.values())
    shown = CliRunner().invoke(app, ["evaluate", "depth", "--artifact", str(small_artifact)], env={"COLUMNS": "200"})
    assert "median listeners" in shown.stdout and "3–9 listeners, deep" in shown.stdout


def test_ways_to_blend_are_compared_and_the_served_one_shows_most_that_every_seed_supports() -> None:
    rows = json.loads(evaluate("blend", "--damping", "0.5", "--damping", "2", "--json").stdout)["models"]
    assert len(rows) == 22 and all(row["users"] > 200 and 0 < row["NDCG@10"] < 1 for row in rows.values())
    served = {name.removesuffix(", served"): row for name, row in rows.items() if name.endswith(", served")}
    assert len(served) == 4
    for seeds, row in served.items():
        others = [rows[f"{seeds}, {way}"] for way in ("one taste", "between tastes", "cosines, damping 0.5")]
        assert all(row["every seed supports"] >= other["every seed supports"] for other in others)


def test_listening_is_measured_or_weights_for_it_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = {"3 by plays": {"NDCG@10": 0.25, "over votes": 0.01, "over votes, difference": [0.002, 0.018]}}
    monkeypatch.setattr(listening, "compare", lambda *_: figures)
    monkeypatch.setattr(listening, "tune", lambda *_: {"1 each": {"3 known": 0.5}})
    assert printed("listening", "--fold", 3)["models"] == figures and printed("listening", "--fold", 3)["fold"] == 3
    assert "0.0100 (+0.0020 … +0.0180)" in evaluate("listening").stdout
    assert "users of part 0 of 5" in evaluate("listening", "--tune", "--fold", 4).stdout


def test_taps_are_measured_or_more_ways_to_choose_them_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"NDCG@10": 0.13, "over most heard": 0.02, "over most heard, difference": [0.012, 0.028]}
    tuned = {"3 by lot": {"NDCG@10": 0.5}}
    monkeypatch.setattr(taps, "compare", lambda *_, tune: tuned if tune else {"3 by guess": row})
    assert printed("taps", "--fold", 3)["models"] == {"3 by guess": row}
    assert "0.0200 (+0.0120 … +0.0280)" in evaluate("taps").stdout
    assert "users of part 0 of 5" in evaluate("taps", "--tune", "--fold", 4).stdout


def test_servers_are_simulated_and_what_they_gain_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"servers": 3, "NDCG@10": 0.25, "NDCG@10, gain": 0.01, "NDCG@10, gain, difference": [0.002, 0.018]}
    rows, grid = {"10–19, friends, in steps of five": row}, {"10–19, NDCG@10": {"3": 0.0123}}
    trusts = {"in steps of five": [3.0] * 5}
    monkeypatch.setattr(servers, "compare", lambda *_: (rows, grid, trusts))
    said = printed("servers", "--model", "cosine")
    assert said["models"] == rows and said["grid"] == grid and said["trusts"] == trusts
    shown = evaluate("servers").stdout
    assert "0.0100 (+0.0020 … +0.0180)" in shown and "in steps of five 3, 3, 3, 3, 3" in shown and "0.0123" in shown

"""The questions are fair: what is known to be bad scores badly, what is planted is found."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp
from typer.testing import CliRunner

from recommender import DataError
from recommender.__main__ import app
from recommender.evaluation import against_lists, co_listening, read_lists, together
from recommender.interactions import Interactions
from recommender.models import make
from recommender.models.cosine import Cosine
from recommender.models.tag_prior import TagPrior
from recommender.neighbors import Neighbors
from recommender.splits import by_row


@pytest.fixture(scope="module")
def music(hetrec: Interactions) -> Interactions:
    return hetrec.without(hetrec.catalog.junk)


def at_chance(artists: int, k: int = 10) -> Neighbors:
    """Each artist's neighbours drawn by lot."""
    random = np.random.default_rng(5)
    ids = np.array([random.choice(artists - 1, k, replace=False) for _ in range(artists)])
    ids += ids >= np.arange(artists)[:, None]
    return Neighbors(ids.astype(np.int32), np.tile(np.linspace(1, 0.1, k, dtype=np.float32), (artists, 1)))


def shuffled(interactions: Interactions) -> Interactions:
    """The same counts under other artists' names, user by user: nothing is left to learn."""
    random = np.random.default_rng(7)
    pairs = interactions.plays.T.tocsr()
    popular = random.permutation(np.repeat(np.arange(pairs.shape[1]), interactions.listeners))
    rows = np.repeat(np.arange(pairs.shape[0]), np.diff(pairs.indptr))
    plays = sp.coo_array((np.ones(len(rows), dtype=np.int64), (popular, rows)), shape=interactions.plays.shape).tocsr()
    plays.sum_duplicates()
    return dataclasses.replace(interactions, plays=plays)


def test_models_are_far_above_chance_and_shuffled_listening_falls_towards_it(music: Interactions) -> None:
    split = by_row(music, 0)
    learned = co_listening(Cosine().fit(split.train), split).mean
    lot = co_listening(at_chance(len(music.catalog)), split).mean
    nothing = co_listening(Cosine().fit(shuffled(split.train)), split).mean
    assert lot < 0.005
    assert learned > 2 * nothing and learned > 20 * lot


def test_tags_help_seeds_that_few_play_and_do_not_hurt_the_others(music: Interactions) -> None:
    split = by_row(music, 4)
    with_tags, without = (co_listening(model.fit(split.train), split) for model in (TagPrior(), Cosine()))
    assert with_tags.mean > without.mean
    assert with_tags.stratum("2–4").mean > 1.5 * without.stratum("2–4").mean
    assert with_tags.stratum("20+").mean > 0.97 * without.stratum("20+").mean


@pytest.mark.parametrize("name", ["cosine", "tag-prior", "sklearn-cosine"])
def test_a_planted_twin_is_its_artists_first_neighbour(small: Interactions, name: str) -> None:
    radiohead, twin = 0, 9
    plays = small.plays.toarray()
    plays[twin] = plays[radiohead]
    planted = dataclasses.replace(small, plays=sp.csr_array(plays))
    assert make(name).fit(planted).ids[radiohead, 0] == twin


def test_every_model_is_asked_the_same_questions(small: Interactions) -> None:
    split = by_row(small, 0, 3)
    one, other = (co_listening(make(name).fit(split.train), split) for name in ("cosine", "tag-prior"))
    assert len(one.values) and one.listeners.tolist() == other.listeners.tolist()
    assert len(together([one, other]).values) == 2 * len(one.values)


def test_lists_are_matched_by_name_and_short_ones_left_out(small: Interactions, tmp_path: Path) -> None:
    path = tmp_path / "truth.tsv"
    path.write_text(
        "RADIOHEAD\tbjork\nRadiohead\tPortishead\nradiohead\tsigur ros\nSlayer\tMetallica\nNobody\tSlayer\n"
    )
    lists = read_lists(path, small.catalog)
    assert lists == {0: frozenset({1, 2, 3})}
    found = against_lists(Cosine().fit(small), lists, small.listeners)
    assert found.values.tolist() == [1.0] and found.listeners.tolist() == [5]


@pytest.mark.parametrize("text", ["Radiohead\n", "a\tb\tc\n"])
def test_a_list_that_is_no_pairs_of_names_is_refused(small: Interactions, tmp_path: Path, text: str) -> None:
    (tmp_path / "truth.tsv").write_text(text)
    with pytest.raises(DataError, match=r"truth.tsv line 1: .* is not two names"):
        read_lists(tmp_path / "truth.tsv", small.catalog)


def test_the_command_prints_every_model_beside_the_baseline(tmp_path: Path, hetrec_folder: Path) -> None:
    lists = tmp_path / "truth.tsv"
    lists.write_text("Radiohead\tMuse\nRadiohead\tColdplay\nRadiohead\tBlur\n", "utf-8")
    result = CliRunner().invoke(
        app, ["evaluate", "similar", "--data", str(hetrec_folder), "--folds", "2", "--truth", str(lists), "--json"]
    )
    assert result.exit_code == 0, result.output
    printed = json.loads(result.stdout)
    assert set(printed["models"]) == {"cosine", "tag-prior"}
    assert printed["models"]["tag-prior"]["hits@10 on lists"] > 0
    low, high = printed["models"]["tag-prior"]["95 % interval"]
    assert low <= printed["models"]["tag-prior"]["over cosine"] <= high

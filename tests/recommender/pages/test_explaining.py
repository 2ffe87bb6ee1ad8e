"""A word is explained once, after what uses it first."""

from __future__ import annotations

import pytest

from recommender.pages.document import Block, Figure, Glossary, Section, Table
from recommender.pages.explaining import Explainer
from recommender.pages.figures import axis

TERMS = {"fold": "a part", "NDCG@10": "a figure, of a fold", "win rate": "a share", "win": "a victory"}


def explained(*blocks: Block) -> list[object]:
    """The words explained after each block, None for the block itself."""
    return [list(block.entries) if isinstance(block, Glossary) else None for block in Explainer(TERMS).blocks(blocks)]


@pytest.mark.parametrize("text", ["one fold", "Folds are parts.", "(fold)", "a FOLD, then"])
def test_a_word_is_found_in_any_case_in_the_plural_and_beside_punctuation(text: str) -> None:
    assert explained(text) == [None, ["fold"]]


@pytest.mark.parametrize("text", ["folder", "unfold", "ten-fold", "fold-wise", "NDCG@100"])
def test_a_part_of_another_word_is_not_the_word(text: str) -> None:
    assert explained(text) == [None]


def test_a_word_is_explained_once_after_its_first_use_with_the_words_that_this_takes() -> None:
    assert explained("nothing", "NDCG@10", "NDCG@10 of a fold") == [None, None, ["NDCG@10", "fold"], None]


def test_the_longer_of_two_words_is_meant() -> None:
    assert explained("the win rate", "a win") == [None, ["win rate"], None, ["win"]]


def test_headings_notes_axes_and_first_columns_are_read_and_further_cells_are_not() -> None:
    table = Table("", ("", "fold"), [("a win", "NDCG@10")], "win rate")
    assert explained(table) == [None, ["fold", "win rate", "win"]]
    assert explained(Figure("", "", [], {"xaxis": axis("folds"), "yaxis": {}})) == [None, ["fold"]]


def test_a_glossary_of_the_pages_own_keeps_what_is_new() -> None:
    blocks: list[Block] = ["fold", Glossary({"fold": "again", "other": "new"}, "own"), Glossary({"other": "again"})]
    assert explained(*blocks) == [None, ["fold"], ["other"]]


def test_what_an_answer_says_is_explained_before_the_blocks_below_it() -> None:
    (section, other) = Explainer(TERMS).sections([Section("Why a fold?", "A win.", ["text"]), Section("", "fold", [])])
    glossary, text = section.blocks
    assert isinstance(glossary, Glossary) and list(glossary.entries) == ["fold", "win"] and text == "text"
    assert other.blocks == []


def test_without_terms_nothing_is_explained() -> None:
    assert Explainer({}).blocks(["fold"]) == ["fold"]

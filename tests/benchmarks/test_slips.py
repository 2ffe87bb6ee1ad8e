"""What the search's benchmark lets people type: the same each time, and never another artist's name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.typing import keyboards, letters, scripts, signs, typed, words
from benchmarks.typing.ceiling import ceilings
from benchmarks.typing.slips import CATEGORIES, Case, cases, same

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "The Beatles", "Radiohead", "Lady Gaga", "Sigur Rós", "Björk", "Guns N' Roses", "AC/DC", "Ke$ha", "blink-182",
    "Red Hot Chili Peppers", "Godspeed You! Black Emperor", "Johnny Cash", "Queens of the Stone Age", "Кино",
    "Агата Кристи", "スピッツ", "!!!", "M", "Simon & Garfunkel", "Led Zeppelin", "Phoenix", "Muse", "Müse", "Mause",
)  # fmt: skip
WEIGHTS = tuple(float(len(NAMES) - position) for position in range(len(NAMES)))


@pytest.fixture(scope="module")
def drawn() -> list[Case]:
    return cases(NAMES, WEIGHTS, 1, 20)


def test_every_category_has_cases(drawn: list[Case]) -> None:
    assert {case.category for case in drawn} == set(CATEGORIES)


def test_no_category_has_more_than_asked_for(drawn: list[Case]) -> None:
    assert all(sum(case.category == label for case in drawn) <= 20 for label in CATEGORIES)


def test_equal_input_gives_equal_cases(drawn: list[Case]) -> None:
    assert cases(NAMES, WEIGHTS, 1, 20) == drawn
    assert cases(NAMES, WEIGHTS, 2, 20) != drawn


def test_more_cases_begin_with_the_same_ones(drawn: list[Case]) -> None:
    fewer = cases(NAMES, WEIGHTS, 1, 5)
    for label in CATEGORIES:
        assert [case for case in drawn if case.category == label][:5] == [c for c in fewer if c.category == label]


def test_hashing_does_not_matter() -> None:
    code = f"""
from benchmarks.typing.slips import cases
for case in cases({NAMES!r}, {WEIGHTS!r}, 1, 5):
    print(ascii((case.category, case.text, case.meant)))
"""
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(printed) == 1 and printed != {""}


def test_no_text_is_another_artists_name(drawn: list[Case]) -> None:
    others = {same(name) for name in NAMES}
    assert all(same(case.text) not in others - {same(NAMES[case.meant])} for case in drawn)


def test_a_name_between_others_loses_the_cases_that_hit_them() -> None:
    close = ["mate", "mute", "mite", "mote", "mete"]
    texts = {same(case.text) for case in cases(close, [1.0] * 5, 1, 200, only="one edit")}
    assert texts and not texts & set(close)


def test_an_edit_changes_the_name(drawn: list[Case]) -> None:
    edited = [case for case in drawn if CATEGORIES[case.category].edit]
    assert edited and all(same(case.text) != same(NAMES[case.meant]) for case in edited)


def test_names_equal_up_to_normalisation_are_all_right(drawn: list[Case]) -> None:
    both = frozenset({NAMES.index("Muse"), NAMES.index("Müse")})
    assert all(case.right == both for case in drawn if case.meant in both)


def test_names_are_drawn_by_weight() -> None:
    found = cases(["aaaaaa", "bbbbbb"], [9.0, 1.0], 1, 200, only="first 2 letters")
    assert 160 < sum(case.meant == 0 for case in found) < 195


@pytest.mark.parametrize(
    ("slip", "name", "text"),
    [
        (keyboards.russian, "Radiohead", "кфвшщруфв"),
        (keyboards.russian, "Кино", "rbyj"),
        (keyboards.qwertz, "Lady Gaga", "ladz gaga"),
        (keyboards.azerty, "Muse", ";use"),
        (words.last_first, "Johnny Cash", "Cash, Johnny"),
        (words.last_first, "The Beatles", "Beatles, The"),
        (words.exchanged, "Johnny Cash", "cash johnny"),
        (words.last_missing, "The Flaming Green Lips", "flaming green"),
        (signs.accents_missing, "Sigur Rós", "sigur ros"),
        (signs.accents_spelled, "Motörhead", "motoerhead"),
        (signs.looks_like, "Ke$ha", "kesha"),
        (scripts.romanised, "スピッツ", "supittsu"),
        (scripts.romanised, "シャ", "sha"),
        (scripts.romanised, "Radiohead", None),
        (letters.one_edit, "U2", None),
        (words.initials, "Muse", None),
    ],
)
def test_a_slip_is_what_it_says(slip: object, name: str, text: str | None) -> None:
    assert callable(slip)
    assert slip(name, Random(1)) == text


def test_initials_come_with_dots_and_without() -> None:
    found = {words.initials("Red Hot Chili Peppers", Random(seed)) for seed in range(50)}
    assert {"RHCP", "rhcp", "R.H.C.P.", "r. h. c. p."} <= found


def test_signs_are_encoded() -> None:
    assert {signs.url_encoded("Sigur Rós", Random(seed)) for seed in range(9)} == {"Sigur+R%C3%B3s", "Sigur%20R%C3%B3s"}
    assert "Guns N&#39; Roses" in {signs.html_escaped("Guns N' Roses", Random(seed)) for seed in range(30)}
    assert signs.other_forms("Muse", Random(1)) not in {None, "Muse"}


def test_first_letters_can_be_answered_no_better_than_by_the_likeliest_name() -> None:
    names, weights = ("Madonna", "Mastodon"), (3.0, 1.0)
    found = cases(names, weights, 1, 100, only="first 2 letters")
    best = ceilings(found, names, weights, (1, 2))["first 2 letters"]
    assert best[1] == sum(case.meant == 0 for case in found) / 100
    assert best[2] == 1


def test_hand_written_cases_are_read(tmp_path: Path) -> None:
    path = tmp_path / "typed-some.tsv"
    path.write_text(
        "typed\tartist\tkind\nbeetles\tThe Beatles\tmisspelling\nmuz\tMuse | Mause\tsound\nx\t-\tnone\n", "utf-8"
    )
    first, second, third = typed.cases(path, NAMES)
    assert first == Case("typed-some: misspelling", "beetles", 0, frozenset({0}))
    assert {NAMES[position] for position in second.right} == {"Muse", "Müse", "Mause"}
    assert not third.right


def test_a_hand_written_case_of_an_unknown_artist_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "typed-some.tsv"
    path.write_text("beetles\tBeetles\tmisspelling\n", "utf-8")
    assert typed.cases(path, NAMES) == []


def test_a_torn_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "typed-some.tsv"
    path.write_text("beetles\tThe Beatles\n", "utf-8")
    with pytest.raises(ValueError, match="line 1 has 2 fields"):
        typed.cases(path, NAMES)

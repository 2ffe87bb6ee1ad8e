"""What holds for every picture: legible where Discord shows it, no label on another. Whoever adds one adds a case."""

from __future__ import annotations

import importlib
import io
import pkgutil
from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PIL import Image

from recommender import Artist, Recommender
from recommender.drawing import pictures
from recommender.drawing.canvas import COLOURS, GROUND, INK, SOFT, UNKNOWN, WIDTH, Picture, written
from recommender.drawing.pictures import map as maps
from recommender.drawing.pictures import ranking
from recommender.drawing.pictures.butterfly import Wing
from recommender.drawing.pictures.profile import Titles
from recommender.serving.networks import Network, Node, network

MOST_BYTES = 300_000
SHOWN = 400, 300  # pixels that Discord gives a picture in an answer, at most
LEAST = 10  # of them that a line of letters is high
ODD = (
    "Ke$ha & A$AP",
    "T" * 200,
    "アンティック-珈琲店-",
    "אביב גפן",
    "*_~|`> @everyone \u202eevil",
    "소녀시대",
    "🎸" * 60,
    "$",
)
TITLES = Titles("Tags, by users", "再生回数", "Tags pro Jahr")


def _maps(recommender: Recommender) -> list[tuple[Any, ...]]:
    asked = (("The Beatles", 1), ("MALICE MIZER", 2), ("Gorod", 2), ("Henrique e Diego", 1))
    return [(network(recommender, recommender.resolve(name), hops),) for name, hops in asked]


CASES: dict[str, Callable[[Recommender], list[tuple[Any, ...]]]] = {
    "map": _maps,
    "profile": lambda recommender: [
        (facts, TITLES)
        for name in ("Radiohead", "MALICE MIZER", "Gorod", "Henrique e Diego")
        for whole in [recommender.profile(recommender.resolve(name))]
        for facts in (whole, whole._replace(tagged=()), whole._replace(tags=(), tagged=()))
    ],
    "ranking": lambda recommender: [
        ([(artist.name, artist.listeners, f"{artist.listeners:,}") for artist in recommender.top(n=10)],),
        ([(name, 10 ** (9 - rank), "1,000,000,000 plays") for rank, name in enumerate(ODD)],),
        ([("Nobody", 0, "0")],),
    ],
    "butterfly": lambda recommender: [
        (
            [(artist.name, Wing(0.3 / artist.rank, "30\u00a0%"), Wing(0.1, "like")) for artist in recommender.top(n=8)],
            ("ada", "W" * 32),
        ),
        ([(name, Wing(1 - 0.1 * rank, "gefällt"), Wing(0.1 * rank, "")) for rank, name in enumerate(ODD)], ODD[2:4]),
        ([("Nobody", Wing(0, "0%"), Wing(0, "under 1%"))], ("a", "b")),
    ],
    "members": lambda recommender: [
        ([(name, number / 7, -(number % 3)) for number, name in enumerate(ODD)], [("Ke$ha", 0.5, -1.0)]),
        ([(artist.name, artist.rank % 7, artist.rank % 5) for artist in recommender.top(n=40)], [("Air", 3, 3)] * 6),
        ([("W" * 32, 0.0, 0.0)] * 40, []),
    ],
    "audiences": lambda recommender: [
        (
            recommender.shared(recommender.resolve(name), recommender.resolve(other)),
            ("393 Hörer", "1 listener", "1,000"),
        )
        for name, other in (
            ("Radiohead", "Muse"),
            ("Gorod", "Opeth"),
            ("Lady Gaga", "Burzum"),
            ("Gorod", "MALICE MIZER"),
        )
    ],
}
NAMES = [module.name for module in pkgutil.iter_modules(pictures.__path__)]


@pytest.fixture(scope="module")
def drawn(hetrec_recommender: Recommender) -> dict[str, list[Picture]]:
    return {
        name: [
            importlib.import_module(f"recommender.drawing.pictures.{name}").draw(*case)
            for case in cases(hetrec_recommender)
        ]
        for name, cases in CASES.items()
    }


def test_every_picture_has_its_cases() -> None:
    assert set(CASES) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_a_small_png(name: str, drawn: dict[str, list[Picture]]) -> None:
    for picture in drawn[name]:
        image = Image.open(io.BytesIO(picture.content))
        assert (image.format, image.size) == ("PNG", (picture.width, picture.height))
        assert picture.width == WIDTH and len(picture.content) <= MOST_BYTES


@pytest.mark.parametrize("name", NAMES)
def test_all_letters_can_be_read_where_discord_shows_the_picture_small(
    name: str, drawn: dict[str, list[Picture]]
) -> None:
    for picture in drawn[name]:
        scale = min(SHOWN[0] / picture.width, SHOWN[1] / picture.height)
        assert min((bottom - top) * scale for _, top, _, bottom in picture.labels) >= LEAST


@pytest.mark.parametrize("name", NAMES)
def test_no_label_lies_on_another_or_leaves_the_picture(name: str, drawn: dict[str, list[Picture]]) -> None:
    for picture in drawn[name]:
        assert picture.labels
        for left, top, right, bottom in picture.labels:
            assert left >= 0 and top >= 0 and right <= picture.width and bottom <= picture.height
        for first, second in combinations(picture.labels, 2):
            apart = first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]
            assert apart, (first, second)


@pytest.mark.parametrize("name", NAMES)
def test_equal_facts_give_equal_bytes(
    name: str, drawn: dict[str, list[Picture]], hetrec_recommender: Recommender
) -> None:
    draw = importlib.import_module(f"recommender.drawing.pictures.{name}").draw
    assert draw(*CASES[name](hetrec_recommender)[0]).content == drawn[name][0].content


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    values = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("colour", [INK, SOFT, UNKNOWN, *COLOURS])
def test_all_colours_stand_out_from_the_ground(colour: str) -> None:
    assert (_luminance(colour) + 0.05) / (_luminance(GROUND) + 0.05) >= 4.5


SCRIPTS = (
    "Ленинград",
    "Μιχάλης Χατζηγιάννης",
    "소녀시대",
    "初音ミク",
    "黄义达",
    "עברי לידר",
    "ئلبي وعمري",
    "HṚṢṬA",
    "Ayọ",
)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_name_is_drawn_in_its_own_letters(name: str) -> None:
    assert written(name) == name
    alone = Network((Node(Artist(1, name, "", 3, 9, 1, ()), None, 0),), ())
    for picture in (maps.draw(alone), ranking.draw([(name, 1, "1")])):  # bold, and not; a letter amiss is a warning
        assert picture.labels


def test_hardly_a_name_of_the_data_is_in_letters_that_are_not_drawn(hetrec_recommender: Recommender) -> None:
    names = [artist.name for artist in hetrec_recommender.top(n=20_000)]
    spelt = [name for name in names if any(letter.isalpha() and letter not in written(name) for letter in name)]
    assert spelt == ["มาช่า วัฒนพานิช"]


def test_a_name_that_the_fonts_lack_is_written_in_latin_letters() -> None:
    assert written("Sigur\nRós ") == "Sigur Rós"
    assert written("มาช่า") == "macha"
    assert written("\ue000") == "?"

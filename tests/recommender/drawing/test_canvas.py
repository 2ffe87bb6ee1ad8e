"""What pictures are drawn on: texts that are too wide are cut."""

from __future__ import annotations

import pytest

from recommender.drawing import canvas
from recommender.drawing.canvas import SMALL, extent, folded, font, sheet, shortened, written

LONG = "drum and bass, jungle; " * 65


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Radio\x1b[2Jhead\x07", "Radio[2Jhead"), ("\x1b", "?"), ("a\nb\tc", "a b c"), ("Björk", "Björk")],
)
def test_what_no_font_has_a_letter_for_is_left_out(name: str, shown: str) -> None:
    assert written(name) == shown


@pytest.mark.parametrize("text", ["metal", "Godspeed You! Black Emperor", "i" * 40, "W" * 40, LONG[:60]])
@pytest.mark.parametrize("width", [60, 200, 460])
def test_as_many_letters_are_kept_as_fit(text: str, width: int) -> None:
    figure, letters = sheet(100), font(SMALL)

    def fits(shown: str) -> bool:
        return extent(figure, shown, letters)[0] <= width

    shown = shortened(figure, text, letters, width)
    cut = [text[:end].rstrip() + "…" for end in range(1, len(text))]
    assert fits(shown) and shown == (text if fits(text) else [one for one in cut if fits(one)][-1])


def test_where_not_even_a_letter_fits_there_is_only_the_mark() -> None:
    assert shortened(sheet(100), "WWW", font(SMALL), 5) == "…"


def test_a_text_of_1500_letters_is_measured_but_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []

    def counted(*args: object) -> tuple[float, float]:
        measured.append(str(args[1]))
        return extent(*args)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(canvas, "extent", counted)
    shown = shortened(sheet(100), LONG, font(SMALL), 460)
    assert shown.endswith("…") and LONG.startswith(shown[:-1])
    assert len(measured) < 20 and max(map(len, measured)) < 500


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("metal", "metal"),
        ("Godspeed You! Black Emperor", "Godspeed You!\nBlack Emperor"),
        ("Tags nach Anzahl der Nutzer", "Tags nach Anzahl\nder Nutzer"),
        ("美少女戦士セーラームーンシリーズ", "美少女戦士セーラ\nームーンシリーズ"),
    ],
)
def test_what_is_too_wide_for_a_line_goes_on_two_about_as_long(text: str, shown: str) -> None:
    assert folded(sheet(100), text, font(SMALL), 300) == shown


def test_what_is_too_wide_for_two_lines_is_cut_at_the_end_of_the_second() -> None:
    figure, letters = sheet(100), font(SMALL)
    for text in (LONG, "W" * 200):
        first, second = folded(figure, text, letters, 300).split("\n")
        assert text.startswith(first) and second.endswith("…")
        assert max(extent(figure, line, letters)[0] for line in (first, second)) <= 300

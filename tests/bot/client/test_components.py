"""Buttons whose whole state is their custom_id."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.client.components import RunButton, RunMenu
from bot.client.layouts import layout
from bot.replies.reply import Button, Choice, Menu, Reply, Row

VALUES = st.text(max_size=40) | st.integers(-1, 10**18)
BUTTONS = st.builds(
    Button,
    label=st.text(max_size=120),
    command=st.sampled_from(("similar", "artist", "top")),
    options=st.dictionaries(st.sampled_from(("artist", "tag", "by", "page")), VALUES),
)


def made(*buttons: Button, menus: tuple[Menu, ...] = (), rows: tuple[Row, ...] = ()) -> list[discord.ui.Item[Any]]:
    """What can be clicked in a message with these."""
    view = layout(Reply(text="x", rows=rows, buttons=buttons, menus=menus))
    return [item for item in view.walk_children() if item.is_dispatchable()]


async def clicked(items: list[discord.ui.Item[Any]]) -> list[Button]:
    """The buttons as a client that knows nothing but the message reads them back."""
    found = []
    interaction: Any = None  # reading a button back needs none
    for item in items:
        assert isinstance(item, RunButton)
        match = RunButton.__discord_ui_compiled_template__.fullmatch(item.custom_id)
        assert match is not None
        found.append((await RunButton.from_custom_id(interaction, item.item, match)).button)
    return found


@settings(deadline=None)
@given(BUTTONS)
async def test_a_button_that_fits_comes_back_from_its_custom_id(button: Button) -> None:
    back = await clicked(made(button))
    assert [(pressed.command, pressed.options) for pressed in back] == (
        [(button.command, button.options)] if button.fits else []
    )


@settings(deadline=None)
@given(BUTTONS)
def test_a_label_has_1_to_80_characters(button: Button) -> None:
    label = RunButton(button).item.label or ""
    assert 1 <= len(label.encode("utf-16-le")) // 2 <= 80


@pytest.mark.parametrize(("tag", "fits"), [("🎸" * 41, True), ("🎸" * 42, False), ("x" * 82, True), ("x" * 83, False)])
def test_100_characters_fit_a_custom_id(tag: str, fits: bool) -> None:
    assert Button("x", "top", {"tag": tag}).fits is fits


def test_a_button_that_does_not_fit_is_left_out() -> None:
    assert len(made(Button("a", "top", {"tag": "x" * 100}), Button("b", "top"))) == 1


def test_a_disabled_button_stays_disabled() -> None:
    assert RunButton(Button("x", "top", enabled=False)).item.disabled


async def test_a_layout_waits_for_nothing() -> None:
    assert layout(Reply(text="x", buttons=(Button("x", "top"),))).is_finished()


MENUS = st.builds(
    Menu,
    label=st.text(max_size=200),
    command=st.sampled_from(("similar", "rate")),
    option=st.sampled_from(("artist", "tag")),
    choices=st.lists(
        st.builds(Choice, st.text(max_size=200), st.integers().map(str), st.text(max_size=200)),
        min_size=1,
        max_size=30,
        unique_by=lambda choice: choice.value,
    ).map(tuple),
    options=st.dictionaries(st.sampled_from(("shown", "at")), VALUES),
)


@settings(deadline=None)
@given(MENUS)
async def test_a_menu_that_fits_comes_back_from_its_custom_id(menu: Menu) -> None:
    items = made(menus=(menu,))
    assert len(items) == menu.fits
    for item in items:
        assert isinstance(item, RunMenu)
        match = RunMenu.__discord_ui_compiled_template__.fullmatch(item.custom_id)
        assert match is not None
        interaction: Any = None
        back = (await RunMenu.from_custom_id(interaction, item.item, match)).menu
        assert (back.command, back.option, back.options) == (menu.command, menu.option, menu.options)


@settings(deadline=None)
@given(MENUS)
def test_a_menu_keeps_to_what_discord_shows(menu: Menu) -> None:
    shown = RunMenu(menu).item
    assert 1 <= len(shown.options) <= 25 and len(shown.placeholder or "") <= 150
    assert all(1 <= len(option.label) <= 100 and len(option.description or "") <= 100 for option in shown.options)


def test_a_menu_with_nothing_to_choose_is_left_out() -> None:
    assert not made(menus=(Menu("x", "similar", "artist", ()),))


def test_of_two_that_do_the_same_the_first_is_shown() -> None:
    button, menu = Button("x", "top"), Menu("x", "similar", "artist", (Choice("a", "1"),))
    assert len(made(button, Button("y", "top"), menus=(menu, menu), rows=(Row("a", button=button),))) == 2


def test_menus_come_first_and_have_rows_of_their_own() -> None:
    menu = Menu("x", "similar", "artist", (Choice("a", "1"),))
    buttons = tuple(Button("a", "top", {"page": page}) for page in range(6))
    view: Any = layout(Reply(text="x", buttons=buttons, menus=(menu, Menu("y", "rate", "artist", menu.choices))))
    _, *rows = view.to_components()
    assert [[item["type"] for item in row["components"]] for row in rows] == [[3], [3], [2] * 5, [2]]


def test_rows_without_a_button_are_one_text_and_those_with_one_stand_alone() -> None:
    button = Button("x", "top")
    rows = (Row("a", "small"), Row("b"), Row("c", "small", button), Row("d"))
    view: Any = layout(Reply("title", text="text", rows=rows, footer="end"))
    [block] = view.to_components()
    told = [(part["type"], part.get("content")) for part in block["components"]]
    assert told == [(10, "### title\ntext"), (10, "a\n-# small\nb"), (9, None), (10, "d"), (14, None), (10, "-# end")]
    section = block["components"][2]
    assert section["components"][0]["content"] == "c\n-# small" and section["accessory"]["label"] == "x"

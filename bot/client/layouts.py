"""Replies as Discord's layouts: a framed block of text, rows with a button, a picture, and below it what is clicked.

https://docs.discord.com/developers/components/reference: at most 40 components, nested ones counted, and 4,000
characters over all texts; no content and no embeds beside them; files show only where a component refers to them; and
a message that has once been such a layout stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import discord
from discord import ui

from ..replies.reply import Button, Menu, Reply, Row
from .components import RunButton, RunMenu, link_button

_IN_A_ROW = 5  # buttons


class _Controls:
    """Makes buttons and menus, once each: Discord refuses a message with two that do the same."""

    def __init__(self) -> None:
        self._made: set[str] = set()

    def button(self, button: Button | None) -> RunButton | None:
        return RunButton(button) if button is not None and self._is_new(button) else None

    def menu(self, menu: Menu) -> RunMenu | None:
        return RunMenu(menu) if self._is_new(menu) else None

    def _is_new(self, control: Button | Menu) -> bool:
        if not control.fits or control.custom_id in self._made:
            return False
        self._made.add(control.custom_id)
        return True


def layout(reply: Reply, file: discord.File | None = None, instead: str = "") -> ui.LayoutView:
    """The reply as a layout that shows the file, if any, or says `instead` in its place.

    It is finished from the start: clicks find their class by its template.
    """
    made, controls = ui.LayoutView(timeout=None), _Controls()
    block = ui.Container[Any](accent_colour=reply.colour)
    for item in (*_texts(reply, controls, instead), *_files(file), *_small_print(reply)):
        block.add_item(item)
    made.add_item(block)
    for row in _rows(reply, controls):
        made.add_item(row)
    made.stop()
    return made


def _texts(reply: Reply, controls: _Controls, instead: str) -> Iterator[ui.Item[Any]]:
    if reply.heading:
        yield ui.TextDisplay(reply.heading)
    beside = [(row, controls.button(row.button)) for row in reply.rows]
    for alone, rows in groupby(beside, lambda pair: pair[1] is None):
        if alone:
            yield ui.TextDisplay(_joined(row for row, _ in rows))
        else:
            for row, button in rows:
                assert button is not None
                yield ui.Section[Any](row.markdown, accessory=button)
    if instead:
        yield ui.TextDisplay(instead)


def _joined(rows: Iterable[Row]) -> str:
    return "\n".join(row.markdown for row in rows)


def _files(file: discord.File | None) -> Iterator[ui.Item[Any]]:
    if file is None:
        return
    if file.filename.endswith(".png"):
        yield ui.MediaGallery(discord.MediaGalleryItem(file.uri, description=file.description))
    else:
        yield ui.File(file.uri)


def _small_print(reply: Reply) -> Iterator[ui.Item[Any]]:
    if reply.small_print:
        yield ui.Separator()
        yield ui.TextDisplay(reply.small_print)


def _rows(reply: Reply, controls: _Controls) -> Iterator[ui.ActionRow[Any]]:
    yield from (ui.ActionRow[Any](menu) for menu in map(controls.menu, reply.menus) if menu is not None)
    buttons = [button for button in map(controls.button, reply.buttons) if button is not None]
    for start in range(0, len(buttons), _IN_A_ROW):
        yield ui.ActionRow[Any](*buttons[start : start + _IN_A_ROW])
    for start in range(0, len(reply.links), _IN_A_ROW):
        yield ui.ActionRow[Any](*map(link_button, reply.links[start : start + _IN_A_ROW]))

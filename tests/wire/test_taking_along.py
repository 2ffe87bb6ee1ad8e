"""What leads out of Discord, over the wire: links, files, and menus that may be left empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopback.server import Loopback
from loopback.world import Message
from recommender import Recommender

from .bots import running

pytestmark = pytest.mark.timeout(60)


def button(message: Message | None, label: str) -> str:
    assert message is not None
    return next(id for id, button in message.buttons.items() if button["label"] == label)


async def test_a_panel_links_out_a_list_is_taken_along_and_links_are_set_to_none(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    async with running(side, small_recommender, tmp_path):
        answer = await side.slash("radio", {"prompt": "artist:(radiohead):2 tag:(trip-hop)"})
        assert answer.message is not None and "Read as:" in answer.message.text
        panel = await side.click(answer, next(id for id in answer.message.buttons if id.startswith("run rate ")))
        assert panel.message is not None and "https://bandcamp.com/search?q=" in str(panel.message.payload)
        saved = await side.click(answer, button(answer.message, "Save list"))
        turned = await side.click(saved, button(saved.message, "CSV"))
        assert turned.message is not None and turned.message is saved.message
        assert [file["filename"] for file in turned.message.payload["attachments"]] == ["segue-radio.csv"]
        settings = await side.slash("settings")
        changed = await side.select(settings, "ask settings listen_on {}", [])
        assert changed.message is not None and "**Listening links** · none" in changed.message.text
        panel = await side.click(answer, next(id for id in answer.message.buttons if id.startswith("run rate ")))
        assert panel.message is not None and "bandcamp.com" not in str(panel.message.payload)

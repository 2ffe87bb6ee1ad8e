"""An HTML file in a browser window: opened from disk with the network off."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, ElementHandle, FloatRect, Page

LOADED = 60_000  # milliseconds; figures in space are drawn without a graphics card here
# Said by Chromium of what plotly does to write text in space, and of canvases drawn without a card: slow, not wrong.
READBACK = ("Canvas2D: Multiple readback operations", "GPU stall due to ReadPixels")
PHONE = 390


class Opened:
    """The file in a window, its figures drawn, and what went wrong with it."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("request", lambda request: self._asked(request.url, file))
        page.on("requestfailed", lambda request: self.complaints.append(f"{request.failure}: {request.url[:80]}"))
        page.on("console", lambda said: self._said(said.type, said.text))
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.goto(file.as_uri())
        page.evaluate("() => typeof Segue === 'undefined' || Segue.drawn.then(() => true)")

    def _asked(self, url: str, file: Path) -> None:
        if url != file.as_uri() and not url.startswith(("data:", f"blob:{file.as_uri()[:7]}", "blob:null")):
            self.complaints.append(f"asked for: {url[:80]}")

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(slow in text for slow in READBACK):
            self.complaints.append(f"console: {text}")


def assert_tables_show_that_they_scroll(page: Page) -> int:
    """Asserts that tables wider than the window have a shadow at the edge where they go on; returns how many are."""
    page.add_style_tag(content=".wide, .wide * { color: transparent !important; border-color: transparent !important }")
    wide = [one for one in page.query_selector_all(".wide") if one.evaluate("(it) => it.scrollWidth > it.clientWidth")]
    for table in wide:
        table.evaluate("(it) => it.scrollIntoView({ block: 'start' })")
        assert _shades(page, table) > 1, "a table that goes on has no shadow at its right edge"
        table.evaluate("(it) => { it.scrollLeft = it.scrollWidth }")
        assert _shades(page, table) == 1, "a table at its end has a shadow at its right edge"
    return len(wide)


def _shades(page: Page, table: ElementHandle) -> int:
    """How many colours there are along the right edge of a table's first row, of which the text is transparent."""
    box = table.bounding_box()
    assert box is not None
    clip: FloatRect = {"x": box["x"] + box["width"] - 16, "y": box["y"] + 2, "width": 16, "height": 12}
    with Image.open(io.BytesIO(page.screenshot(clip=clip))) as image:
        return len(image.convert("RGB").getcolors() or [])


@contextmanager
def offline(
    browser: Browser, file: Path, theme: Literal["light", "dark"] = "dark", width: int = 1200
) -> Iterator[Opened]:
    """The file in a window of that width, a phone's being touched."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=theme, has_touch=width == PHONE, offline=True
    )
    page = context.new_page()
    page.set_default_timeout(LOADED)
    yield Opened(page, file)
    context.close()

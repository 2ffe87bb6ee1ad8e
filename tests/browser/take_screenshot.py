"""README's screenshot, taken anew with `python -m tests.browser.take_screenshot`.

It needs the HetRec files and Chromium.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from playwright.sync_api import expect

from .chat import browsing, opened
from .program import ROOT, running

HETREC = Path(os.environ.get("SEGUE_HETREC") or ROOT.parent / "shared" / "hetrec2011-lastfm-2k")
PICTURE = ROOT / "docs" / "preview.png"
WIDTH, HEIGHT = 1000, 1000  # pixels: a whole answer of ten


def main() -> None:
    """Asks for artists similar to Radiohead, votes for the answer, and takes the page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder), SEGUE_DATA=str(HETREC.resolve())) as program,
        browsing() as browser,
        opened(browser, program.hear(r"^Open (\S+)$")[1], WIDTH, HEIGHT) as chat,
    ):
        answer = chat.ask("similar", "radio", "Radiohead")
        chat.toggle(answer, "👍", pressed=True, count=2)
        chat.idle()
        chat.page.mouse.move(0, 0)  # what the pointer or the focus is on is lit
        chat.page.evaluate("document.activeElement.blur()")
        expect(answer).to_be_in_viewport(ratio=1)
        chat.page.screenshot(path=PICTURE, animations="disabled", caret="hide")
    print(f"{PICTURE}: {PICTURE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

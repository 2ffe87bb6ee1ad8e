"""SimCord's page in Chromium, used as its user would: by typing, picking and clicking."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)
from playwright.sync_api import TimeoutError as TimedOut

CHROMIUM = shutil.which("chromium")
WAIT = 15_000  # milliseconds
TRIES = 5
# The page drops a click, without a word, while it waits for what an earlier one did.
IDLE = """() => simcordPreview.ready && !simcordPreview.pendingQuery
    && (simcordPreview.awaitingRevision ?? 0) <= simcordPreview.publishedRevision"""


class Chat:
    """The channel on the page, and all that went wrong with the page so far."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("request", self._requested)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        self._home = address.split("#")[0]
        page.goto(address)
        self.messages = page.locator("#channel-message-list .channel-message")
        self.idle()

    def idle(self) -> None:
        """Waits until the page shows all there is, and takes a click."""
        self.page.wait_for_function(IDLE)

    def reload(self) -> None:
        """Loads the page anew, as SimCord's takes no click meant for a bot that has been started anew since."""
        self.page.reload()
        self.idle()

    def choose(self, command: str) -> None:
        """Types a command's name and picks it from what the composer offers."""
        self.page.locator("#channel-composer-input").press_sequentially(f"/{command}")
        self.page.get_by_role("option", name=f"/{command}").click()

    def type(self, option: str, text: str) -> Locator:
        """Types into an option of the command; returns what autocomplete offers for it."""
        self.page.locator(f"input[data-option={option}]").press_sequentially(text)
        offered = self.page.locator(".command-popup", has_text=f"OPTIONS MATCHING {text.upper()}").get_by_role("option")
        expect(offered).not_to_have_count(0)
        return offered

    def send(self) -> Locator:
        """Sends the command; returns the message that answers it."""
        return self.press(self.page.locator("#send-message"))

    def press(self, button: Locator) -> Locator:
        """Clicks a button that is answered by a message; returns that message.

        Again, if the page dropped the click for some news: then the command that it was to send still stands there.
        """
        self.idle()
        before, typed = self.messages.count(), self.page.locator("[data-command-mode=true]")
        button.click()
        for _ in range(TRIES):
            with suppress(AssertionError):
                expect(self.messages).to_have_count(before + 1, timeout=WAIT / TRIES)
                break
            if typed.count():
                self.idle()
                button.click()
        expect(self.messages).to_have_count(before + 1)
        self.idle()
        id = self.messages.last.get_attribute("data-message-id")
        return self.page.locator(f'#channel-message-list .channel-message[data-message-id="{id}"]')

    def click(self, message: Locator, label: str) -> None:
        """Clicks a button that changes what its message says; again, if the page dropped the click for some news."""
        button, said = message.get_by_role("button", name=label), message.locator(".component-container")
        before = said.inner_text()
        for _ in range(TRIES):
            self.idle()
            with suppress(TimedOut):  # what was slow and not dropped may have taken the button away
                button.click(timeout=WAIT / TRIES)
            with suppress(AssertionError):
                expect(said).not_to_have_text(before, use_inner_text=True, timeout=WAIT / TRIES)
                return
        raise AssertionError(f"nothing came of the button {label!r}")

    def ask(self, command: str, artist: str, name: str) -> Locator:
        """Types a command and a few letters of an artist's name, picks the artist, sends; returns the answer."""
        self.choose(command)
        self.type("artist", artist).get_by_text(name, exact=True).click()
        return self.send()

    def fill(self, command: str, **options: tuple[str, str]) -> Locator:
        """Types a command, and for each option some letters and what to pick of what they offer; returns the answer."""
        self.choose(command)
        for option, (letters, name) in options.items():
            self.type(option, letters).get_by_text(name, exact=True).first.click()
        return self.send()

    def pick(self, message: Locator, menu: str, choice: str) -> None:
        """Chooses in a menu under a message; opens it again if news about the message closed it."""
        option = self.page.get_by_role("option", name=choice, exact=True)
        for _ in range(TRIES):
            self.idle()
            message.get_by_role("combobox", name=menu).click()
            with suppress(TimedOut):
                option.click(timeout=WAIT / TRIES)
                break
        else:
            raise AssertionError(f"the menu {menu!r} does not offer {choice!r}")
        self.idle()

    def toggle(self, message: Locator, emoji: str, *, pressed: bool, count: int) -> None:
        """Clicks a reaction under a message and waits until it is shown so."""
        self.idle()
        chip = message.locator(".reaction-chip", has_text=emoji)
        chip.click()
        expect(chip).to_have_attribute("aria-pressed", str(pressed).lower())
        expect(chip.locator(".reaction-count")).to_have_text(str(count))

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self._home, f"blob:{self._home}", "data:")):
            self.complaints.append(f"not from the bot's page: {request.url}")

    def _failed(self, request: Request) -> None:
        # The page breaks off its own look for news when somebody clicks something.
        if not (request.url == f"{self._home}api/state" and request.failure == "net::ERR_ABORTED"):
            self.complaints.append(f"{request.failure}: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def _logged(self, said: ConsoleMessage) -> None:
        # SimCord's page has no icon; every browser asks for one.
        if said.type in ("error", "warning") and said.location["url"] != f"{self._home}favicon.ico":
            self.complaints.append(f"console: {said.text} ({said.location['url']})")


@contextmanager
def browsing(*, in_space: bool = False) -> Iterator[Browser]:
    """A headless Chromium that no name leads out of this machine, and that can draw figures in space if asked to.

    While it is open, playwright's event loop runs in this thread: no test with one of its own can.
    """
    # WebGL needs a graphics card, or a pretended one; all else on the page is drawn far sooner without.
    pretended_card = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-compositing"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",  # as root it does not start otherwise
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                *(pretended_card if in_space else ["--disable-gpu"]),
            ],
        )
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, address: str, width: int = 1100, height: int = 900) -> Iterator[Chat]:
    """The page at `address`, with a window of its own."""
    expect.set_options(WAIT)
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_default_timeout(WAIT)
    yield Chat(page, address)
    page.close()

"""The browser, the bot over the real data, and its page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .chat import CHROMIUM, Chat, browsing, opened
from .program import Program, running


@pytest.fixture(scope="module")  # not longer: tests elsewhere need the thread's event loop
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """One with WebGL for a module that says `IN_SPACE`.

    Without Chromium the test is skipped with the reason said; under CI it fails.
    """
    if CHROMIUM is None:
        sentence = "there is no chromium on the PATH (Debian, Ubuntu: apt install chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    with browsing(in_space=getattr(request.module, "IN_SPACE", False)) as started:
        yield started


@pytest.fixture(scope="module")
def program(browser: Browser, hetrec_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The bot over the model of the real data."""
    with running(tmp_path_factory.mktemp("preview"), SEGUE_ARTIFACT=str(hetrec_artifact)) as started:
        yield started


@pytest.fixture(scope="module")
def address(program: Program) -> str:
    return program.hear(r"^Open (http://127\.0\.0\.1:\d+/\S*)$")[1]


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Chat]:
    """The bot's page, opened once a module, as a page takes seconds of processor time to open."""
    with opened(browser, address) as chat:
        yield chat


@pytest.fixture
def chat(page: Chat, request: pytest.FixtureRequest) -> Iterator[Chat]:
    """The bot's page, which shows earlier tests' messages too, and must have nothing to complain of."""
    failed = request.session.testsfailed
    yield page
    if request.session.testsfailed > failed:
        page.reload()  # what the test left half typed is not the next one's
    complaints, page.complaints[:] = [*page.complaints], []
    assert complaints == []

"""The first thing a newcomer does: `python -m bot run` without a token, and the page that it opens."""

from __future__ import annotations

import json
import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from recommender import Recommender

from .chat import Chat, opened
from .program import Program, running
from .restarting import restarting

BLOCK = ".component-container"
SAMPLE = "sample data, simulated listeners"
MADE_UP = "Sample data: real artists, made-up listeners"


@pytest.fixture
def nowhere() -> Iterator[str]:
    """The address of a proxy that refuses every connection, so that downloads fail at once."""
    with socket.socket() as bound:  # never listening, and nobody else can listen there
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


def rows(database: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(statement, values).fetchall()


def test_an_answer_and_the_vote_on_it_are_rows_in_the_database(
    program: Program, chat: Chat, hetrec_recommender: Recommender
) -> None:
    answer = chat.ask("similar", "radio", "Radiohead")

    radiohead = hetrec_recommender.resolve("Radiohead")
    best = hetrec_recommender.similar(radiohead, 8)
    lines = answer.locator(BLOCK).inner_text().splitlines()
    ranked = [found for line in lines if (found := re.fullmatch(r"(\d+)\. (.+) · (\d+)%", line))]
    evidence = [found for line in lines if (found := re.match(r"\s*([\d,]+) plays? both\b.* · .", line))]
    assert [(int(rank), name) for rank, name, _ in (line.groups() for line in ranked)] == [
        (rank, recommendation.artist.name) for rank, recommendation in enumerate(best, 1)
    ]
    assert [int(line[3]) for line in ranked] == sorted((int(line[3]) for line in ranked), reverse=True)
    assert [int(line[1]) for line in evidence] == [recommendation.because[0].listeners for recommendation in best]
    expect(answer.locator("h3")).to_have_text("Similar to Radiohead")
    expect(answer.locator(BLOCK)).to_contain_text("Last.fm, 2005 to May 2011")

    message = int(answer.get_attribute("data-message-id") or 0)
    votes = "SELECT artist_id, verdict, given FROM verdict WHERE message_id = ? ORDER BY id"
    chat.toggle(answer, "👍", pressed=True, count=2)
    program.hear('"event": "vote"', seconds=10)
    [(command, seeds, artists)] = rows(
        program.database,
        "SELECT command, seeds, artists FROM exposure JOIN delivery USING (interaction_id) WHERE message_id = ?",
        message,
    )
    assert (command, json.loads(seeds)) == ("similar", [radiohead.id])
    assert [artist for artist, _ in json.loads(artists)] == [recommendation.artist.id for recommendation in best]
    assert rows(program.database, votes, message) == [(None, "up", 1)]

    chat.toggle(answer, "👍", pressed=False, count=1)
    program.hear('"event": "vote"', seconds=10)
    assert rows(program.database, votes, message) == [(None, "up", 1), (None, "up", 0)]


def test_an_artist_leads_on_to_similar_ones(chat: Chat) -> None:
    answer = chat.ask("artist", "bjo", "Björk")
    expect(answer.locator("h3")).to_have_text("Björk")
    expect(answer.locator(BLOCK).locator("strong")).to_have_text(["Listeners", "Plays", "Tags", "Similar artists"])

    onward = chat.press(answer.get_by_role("button", name="More like this"))
    expect(onward.locator("h3")).to_have_text("Similar to Björk")
    expect(onward.locator(".reaction-chip")).to_have_count(2)


def test_the_next_page_of_the_top_takes_the_place_of_the_first(chat: Chat) -> None:
    chat.choose("top")
    answer = chat.send()
    shown = chat.messages.count()
    block = answer.locator(BLOCK)
    first = re.compile(r"page 1 of .*^1\. .*^12\. ", re.DOTALL | re.MULTILINE)
    expect(block).to_have_text(first, use_inner_text=True)

    chat.click(answer, "Next ›")
    second = re.compile(r"page 2 of .*^13\. .*^24\. ", re.DOTALL | re.MULTILINE)
    expect(block).to_have_text(second, use_inner_text=True)
    expect(chat.messages).to_have_count(shown)


def test_a_misspelt_name_is_asked_about_in_private_and_a_click_mends_it(chat: Chat) -> None:
    chat.choose("similar")
    chat.type("artist", "bjrok")
    chat.page.keyboard.press("Escape")  # sent as it was typed, nothing picked
    question = chat.send()
    expect(question).to_contain_text("Only you can see this")
    expect(question).to_contain_text(
        "There is no artist called “bjrok” in the data, which ends in May 2011. Did you mean:"
    )

    answer = chat.press(question.get_by_role("button").first)
    expect(answer.locator("h3")).to_have_text("Similar to Björk")


def test_digging_deeper_and_back_stays_in_one_place(chat: Chat) -> None:
    answer = chat.ask("similar", "radio", "Radiohead")
    shown = chat.messages.count()
    title = answer.locator("h3")
    chat.pick(answer, "Dig deeper: pick one of these", "Sigur Rós")
    expect(title).to_have_text("Similar to Sigur Rós")
    expect(answer.locator(BLOCK)).to_contain_text("Radiohead › Sigur Rós")
    answer.get_by_role("button", name="Deep", exact=True).click()
    expect(answer.locator(BLOCK)).to_contain_text("lesser-known artists first")
    chat.click(answer, "More ›")
    expect(answer.locator(BLOCK)).to_contain_text("9. ", use_inner_text=True)
    chat.click(answer, "‹ Radiohead")
    expect(title).to_have_text("Similar to Radiohead")
    expect(chat.messages).to_have_count(shown)


def test_a_vote_on_an_artist_is_given_and_taken_back_in_private(program: Program, chat: Chat) -> None:
    answer = chat.ask("similar", "sigur", "Sigur Rós")
    panel = chat.press(answer.locator(".component-section", has_text="Radiohead").get_by_role("button"))
    expect(panel).to_contain_text("Only you can see this")
    chat.click(panel, "👍")
    expect(panel.locator(BLOCK).locator("p")).to_have_text("Your vote: 👍")
    chat.click(panel, "Remove vote")
    expect(panel.locator(BLOCK).locator("p")).to_have_text("You have not rated this artist.")
    joined = "SELECT verdict, given, seeds FROM verdict JOIN exposure USING (interaction_id) ORDER BY id"
    votes = rows(program.database, joined)
    assert [vote[:2] for vote in votes] == [("up", 1), ("up", 0)] and len({seeds for *_, seeds in votes}) == 1


def test_a_blend_and_a_reason_fit_on_a_screen(chat: Chat) -> None:
    blend = chat.fill("blend", artist=("miles d", "Miles Davis"), artist2=("slaye", "Slayer"))
    expect(blend.locator("h3")).to_have_text("Between Miles Davis and Slayer")
    expect(blend).to_contain_text(" with Slayer")
    box = blend.bounding_box()
    assert box is not None and box["height"] <= 900  # pixels, with its menus and buttons
    why = chat.fill("why", artist=("radioh", "Radiohead"), other=("muse", "Muse"))
    expect(why).to_contain_text("play both")
    path = chat.fill("why", artist=("britney s", "Britney Spears"), other=("burzu", "Burzum"))
    expect(path).to_contain_text("Nobody in the data plays both")
    expect(path).to_contain_text("→ Burzum")


def test_a_path_leads_from_one_artist_to_another(chat: Chat) -> None:
    path = chat.fill("path", artist=("britney s", "Britney Spears"), other=("burzu", "Burzum"))
    expect(path.locator("h3")).to_have_text("From Britney Spears to Burzum")
    expect(path).to_contain_text("steps, each to a similar artist")
    expect(path).to_contain_text("→ Burzum")


def test_artists_for_a_member_come_from_their_votes_in_private_and_others_take_their_place(chat: Chat) -> None:
    panel = chat.ask("rate", "radioh", "Radiohead")
    chat.click(panel, "👍")
    expect(panel.locator(BLOCK).locator("p")).to_have_text("Your vote: 👍")
    chat.choose("foryou")
    answer = chat.send()
    expect(answer).to_contain_text("Only you can see this")
    block = answer.locator(BLOCK)
    expect(block).to_contain_text("because of Radiohead")
    first = block.inner_text()
    shown = chat.messages.count()
    chat.click(answer, "Show others")
    expect(block).not_to_have_text(first, use_inner_text=True)
    names = [set(re.findall(r"^\d+\. (.+) · ", text, re.MULTILINE)) for text in (first, block.inner_text())]
    assert len(names[0]) == len(names[1]) == 8 and not names[0] & names[1]
    expect(chat.messages).to_have_count(shown)


def test_an_artist_is_hidden_and_shown_again(program: Program, chat: Chat) -> None:
    chat.choose("hide")
    chat.page.get_by_role("option", name="artist").click()  # it can be left out
    chat.type("artist", "metalli").get_by_text("Metallica", exact=True).click()
    panel = chat.send()
    expect(panel).to_contain_text("Only you can see this")
    chat.choose("hide")
    listed = chat.send()
    expect(listed.locator(BLOCK).locator("p")).to_have_text("Metallica")
    chat.pick(listed, "Unhide", "Metallica")
    expect(listed).to_contain_text("appear in your /foryou again")
    events = "SELECT given FROM verdict WHERE verdict = 'hidden' ORDER BY id"
    assert rows(program.database, events) == [(1,), (0,)]


def test_whoever_may_manage_the_server_sets_how_it_answers(chat: Chat) -> None:
    chat.choose("settings")
    page = chat.send()
    expect(page).to_contain_text("Server settings")
    expect(page).to_contain_text("every channel")
    expect(page).to_contain_text("Only you can see this")


def test_a_vote_and_the_buttons_of_old_messages_survive_a_restart(
    browser: Browser, hetrec_recommender: Recommender, tmp_path: Path
) -> None:
    with restarting(hetrec_recommender, tmp_path) as bot, opened(browser, bot.address) as chat:
        answer = chat.ask("similar", "radio", "Radiohead")
        panel = chat.ask("rate", "bjo", "Björk")
        chat.click(panel, "👍")
        expect(panel.locator(BLOCK).locator("p")).to_have_text("Your vote: 👍")
        chat.toggle(answer, "👍", pressed=True, count=2)

        bot.restart()
        chat.reload()
        chat.click(panel, "Remove vote")
        expect(panel.locator(BLOCK).locator("p")).to_have_text("You have not rated this artist.")
        chat.toggle(answer, "👍", pressed=False, count=1)
        chat.click(answer, "More ›")
        expect(answer.locator(BLOCK)).to_contain_text("9. ", use_inner_text=True)
        assert chat.complaints == []
        votes = rows(bot.database, "SELECT artist_id IS NULL, verdict, given FROM verdict ORDER BY id")
    assert votes == [(0, "up", 1), (1, "up", 1), (0, "up", 0), (1, "up", 0)]


def test_what_is_kept_of_a_member_is_shown_and_deleted_when_they_are_sure(program: Program, chat: Chat) -> None:
    chat.ask("similar", "radio", "Radiohead")
    chat.choose("privacy")
    page = chat.send()
    expect(page).to_contain_text("Only you can see this")
    expect(page).to_contain_text("under a pseudonym")
    chat.click(page, "Delete …")
    expect(page).to_contain_text("This cannot be undone")
    chat.click(page, "Delete everything")
    expect(page).to_contain_text("Everything has been deleted.")
    assert [rows(program.database, f"SELECT * FROM {table}") for table in ("exposure", "verdict")] == [[], []]


def test_without_data_or_network_every_answer_says_that_its_listeners_are_simulated(
    browser: Browser, tmp_path: Path, nowhere: str
) -> None:
    offline = {"HTTP_PROXY": nowhere, "HTTPS_PROXY": nowhere, "NO_PROXY": ""}
    lower = {name.lower(): value for name, value in offline.items()}
    with running(tmp_path, SEGUE_MODELS="cosine", **offline, **lower) as program:  # the one that is built soonest
        program.hear(f"could not be downloaded .* Using the embedded sample instead: {SAMPLE}")
        program.hear(f"^Note: answers come from {SAMPLE}")
        with opened(browser, program.hear(r"^Open (\S+)$")[1]) as chat:
            for answer in (chat.ask("similar", "radio", "Radiohead"), chat.ask("artist", "radio", "Radiohead")):
                expect(answer.locator("h3")).to_contain_text("Radiohead")
                expect(answer.locator(BLOCK)).to_contain_text(MADE_UP)
            chat.choose("top")
            expect(chat.send().locator(BLOCK)).to_contain_text(MADE_UP)
            assert chat.complaints == []

        assert program.ready_file.exists()
        assert program.stop() == 0
        assert not program.ready_file.exists()
        assert not [line for line in program.said if re.search('"level": "(error|critical)"', line)]
        delivered = rows(program.database, "SELECT command FROM exposure NATURAL JOIN delivery ORDER BY shown_at")
        assert delivered == [("similar",), ("artist",)]

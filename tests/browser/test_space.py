"""The network around an artist in a real browser: turned, pointed at, tapped and searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from recommender import Recommender
from recommender.drawing.space import english, space
from recommender.serving.networks import Network, network

from .document import PHONE, Opened, offline


@pytest.fixture(scope="module")
def around(hetrec_recommender: Recommender) -> Network:
    return network(hetrec_recommender, hetrec_recommender.resolve("MALICE MIZER"), 2)


@pytest.fixture(scope="module")
def file(around: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("space") / "map.html"
    path.write_text(space(around, english(around)), "utf-8")
    return path


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Opened]:
    with offline(browser, file) as found:
        yield found
        assert found.complaints == []


@pytest.fixture
def phone(browser: Browser, file: Path) -> Iterator[Opened]:
    with offline(browser, file, "light", PHONE) as found:
        yield found
        assert found.complaints == []


def places(opened: Opened) -> dict[str, list[float]]:
    """Where in the window each artist is, once what was done last is drawn."""
    found: dict[str, list[float]] = opened.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Segue.places()))))"
    )
    return found


def width(opened: Opened) -> float:
    """From the leftmost artist to the rightmost."""
    across = [x for x, _ in places(opened).values()]
    return max(across) - min(across)


def details(opened: Opened) -> Locator:
    return opened.page.locator("#details")


def corner(opened: Opened) -> tuple[float, float]:
    """A spot of the network with nobody on it."""
    box = opened.page.locator("canvas").bounding_box()
    assert box is not None
    return box["x"] + 5, box["y"] + 5


def test_dragging_turns_it_about_its_middle(opened: Opened) -> None:
    before = places(opened)
    x, y = corner(opened)
    opened.page.mouse.move(x, y)
    opened.page.mouse.down()
    opened.page.mouse.move(x + 160, y + 40, steps=8)
    opened.page.mouse.up()
    after = places(opened)
    assert len({round(after[name][0] - place[0]) for name, place in before.items()}) > len(before) / 2


def test_the_wheel_and_the_keyboard_bring_it_nearer(opened: Opened) -> None:
    before = width(opened)
    opened.page.mouse.move(*corner(opened))
    opened.page.mouse.wheel(0, -200)
    nearer = width(opened)
    opened.page.locator("canvas").press("-")
    assert before < width(opened) < nearer


def test_pointing_at_an_artist_tells_listeners_tags_and_similarity(opened: Opened, around: Network) -> None:
    near, score = around.near()[0]
    opened.page.mouse.move(*places(opened)[near.name])
    expect(details(opened)).to_contain_text(near.name)
    expect(details(opened)).to_contain_text(f"{near.listeners:,} listeners")
    expect(details(opened)).to_contain_text(near.tags[0])
    expect(details(opened)).to_contain_text(f"{score:.0%} similar to MALICE MIZER")
    opened.page.mouse.move(*corner(opened))
    expect(details(opened)).to_be_hidden()


def test_searching_counts_and_who_alone_is_found_is_told_of(opened: Opened, around: Network) -> None:
    names = [node.artist.name for node in around.nodes]
    search = opened.page.get_by_label("Find an artist")
    search.fill("ga")
    wanted = [name for name in names if "ga" in name.lower()]
    assert len(wanted) > 1
    expect(opened.page.locator("#found")).to_have_text(f"{len(wanted)} found")
    expect(details(opened)).to_be_hidden()
    search.fill(names[-1].upper())
    expect(details(opened)).to_contain_text(names[-1])
    search.fill("")
    expect(opened.page.locator("#found")).to_have_text("")
    expect(details(opened)).to_be_hidden()


def test_most_artists_are_named(opened: Opened, phone: Opened, around: Network) -> None:
    for page, share in ((opened, 0.8), (phone, 0.4)):
        assert int(page.page.locator("canvas").get_attribute("data-named") or 0) >= share * len(around.nodes)


def test_all_of_it_is_to_be_seen_at_first_and_all_around_it_on_a_phone_too(opened: Opened, phone: Opened) -> None:
    for page in (opened, phone):
        box = page.page.locator("canvas").bounding_box()
        assert box is not None
        for x, y in places(page).values():
            assert box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]
    assert phone.page.evaluate("() => document.documentElement.scrollWidth") == PHONE
    expect(phone.page.get_by_text("Lines join similar artists")).to_be_in_viewport(ratio=1)


def test_a_tap_tells_and_two_fingers_bring_it_nearer(phone: Opened, around: Network) -> None:
    expect(phone.page.get_by_text("tap an artist")).to_be_visible()
    phone.page.touchscreen.tap(*places(phone)["MALICE MIZER"])
    expect(details(phone)).to_contain_text(f"{around.middle.listeners} listeners")
    before, (x, y) = width(phone), corner(phone)
    screen = phone.page.context.new_cdp_session(phone.page)
    for kind, apart in (("touchStart", 40), ("touchMove", 90)):
        fingers = [{"x": x + beside, "y": y, "id": int(beside > 0)} for beside in (0, apart)]
        screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert width(phone) > 1.5 * before


def test_it_is_drawn_anew_in_the_colours_of_another_theme(opened: Opened) -> None:
    dark = opened.page.locator("canvas").screenshot()
    opened.page.emulate_media(color_scheme="light")
    places(opened)
    assert opened.page.locator("canvas").screenshot() != dark

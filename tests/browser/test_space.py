"""The network around an artist in a real browser, turned, pointed at and searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from recommender import Recommender
from recommender.drawing.space import Words, space
from recommender.pages.document import plain
from recommender.pages.themes import DARK
from recommender.serving.networks import Network, network

from .document import PHONE, Opened, offline

IN_SPACE = True
CAMERA = "() => document.getElementById('network')._fullLayout.scene._scene.getCamera().eye"
# Where on the page a node is drawn: its place through the scene's matrices, as the graphics card has it.
PLACE = """(name) => {
    const plot = document.getElementById("network"), scene = plot._fullLayout.scene._scene;
    const nodes = plot.data.length - 1, at = NAMES.indexOf(name), { x, y, z } = plot.data[nodes];
    const scale = scene.dataScale, { model, view, projection } = scene.glplot.cameraParams;
    let point = [x[at] * scale[0], y[at] * scale[1], z[at] * scale[2], 1];
    for (const matrix of [model, view, projection])
        point = point.map((_, row) => point.reduce((sum, one, at) => sum + matrix[4 * at + row] * one, 0));
    const box = plot.querySelector(".gl-container canvas, canvas").getBoundingClientRect();
    return [box.x + box.width * (0.5 + point[0] / point[3] / 2), box.y + box.height * (0.5 - point[1] / point[3] / 2)];
}"""


@pytest.fixture(scope="module")
def around(hetrec_recommender: Recommender) -> Network:
    return network(hetrec_recommender, hetrec_recommender.resolve("MALICE MIZER"), 2)


@pytest.fixture(scope="module")
def file(around: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("space") / "map.html"
    path.write_text(space(around, Words("Around MALICE MIZER", "A network")), "utf-8")
    return path


@pytest.fixture(scope="module")
def opened(browser: Browser, file: Path) -> Iterator[Opened]:
    with offline(browser, file) as found:
        yield found


def nodes(opened: Opened) -> dict[str, Any]:
    found: dict[str, Any] = opened.page.evaluate("() => document.getElementById('network').data.at(-1)")
    return found


def middle_of(opened: Opened) -> tuple[float, float]:
    box = opened.page.locator("#network").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_dragging_turns_it(opened: Opened) -> None:
    before = opened.page.evaluate(CAMERA)
    x, y = middle_of(opened)
    opened.page.mouse.move(x, y + 150)
    opened.page.mouse.down()
    opened.page.mouse.move(x + 160, y + 190, steps=8)
    opened.page.mouse.up()
    opened.page.wait_for_function(f"(old) => JSON.stringify(({CAMERA})()) !== JSON.stringify(old)", arg=before)


def test_pointing_at_an_artist_tells_listeners_tags_and_similarity(opened: Opened, around: Network) -> None:
    names = [node.artist.name for node in around.nodes]
    label = opened.page.locator("#network .hovertext")
    for near, score in around.near():  # some may stand behind another, which is told of then
        x, y = opened.page.evaluate(PLACE.replace("NAMES", repr(names)), near.name)
        for step in range(60):  # plotly looks at the pointer only while it moves
            opened.page.mouse.move(x + step % 3, y + step % 2)
            if label.count() and near.name in (label.text_content() or ""):
                expect(label).to_contain_text(f"{near.listeners:,} listeners")
                expect(label).to_contain_text(f"{score:.0%} similar to the artist in the middle")
                expect(label).to_contain_text(near.tags[0])
                return
    raise AssertionError("nobody is told of")


def test_searching_leaves_the_colours_to_what_is_found(opened: Opened, around: Network) -> None:
    names = [node.artist.name for node in around.nodes]
    opened.page.get_by_label("Find an artist").fill("ga")
    wanted = [name for name in names if "ga" in name.lower()]
    expect(opened.page.locator("#found")).to_have_text(f"{len(wanted)} found")
    found = nodes(opened)
    faded = {name for name, colour in zip(names, found["marker"]["color"], strict=True) if colour == DARK["line"]}
    assert set(names) - faded == set(wanted) and len(wanted) > 1
    assert [text for text in found["text"] if text] == [plain(name) for name in wanted]
    opened.page.get_by_label("Find an artist").fill("")
    expect(opened.page.locator("#found")).to_have_text("")
    assert DARK["line"] not in nodes(opened)["marker"]["color"]


def test_nothing_is_asked_for_and_nothing_complains(opened: Opened) -> None:
    assert opened.complaints == []


def test_it_fits_on_a_phone(browser: Browser, file: Path) -> None:
    with offline(browser, file, "light", PHONE) as phone:
        assert phone.page.evaluate("() => document.documentElement.scrollWidth") == PHONE
        assert phone.complaints == []

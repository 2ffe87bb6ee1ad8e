"""Pictures beside answers: drawn elsewhere, shown when they are there, and told in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from simcord import ChannelHandle, Env, MemberActor, ResponseMessage
from structlog.typing import EventDict

from bot import replies
from bot.client.client import Segue
from bot.replies import languages, pictures
from bot.replies.names import width
from bot.replies.wording import MAX_TITLE
from recommender import Artist, Profile, Recommender, Shared
from recommender.drawing import Picture
from recommender.serving.networks import Edge, Network, Node, network
from tests.bot.seen import MENU, below, body, labels, rows, shown, title
from tests.bot.seen import pictures as pictures_of


def drawn(answer: ResponseMessage, name: str) -> tuple[str, Any]:
    """The alternative text of the one file with the answer, and its content."""
    [file] = answer.attachments
    assert file.filename == name and file.description is not None
    return file.description, file


def png(answer: ResponseMessage, name: str) -> str:
    """What the one picture that the answer shows is said to show."""
    alt, _ = drawn(answer, name)
    [(address, told)] = pictures_of(answer)
    assert name in address and told == alt
    return alt


def menu(answer: ResponseMessage) -> dict[str, Any]:
    [only] = [component for component in below(answer) if component["type"] == MENU]
    return only


async def test_a_map_is_a_picture_that_is_also_told_in_words(
    ada: MemberActor, channel: ChannelHandle, small_recommender: Recommender
) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Radiohead"))
    assert not answer.ephemeral
    alt = png(answer, "map.png")
    near = [
        recommendation.artist.name
        for recommendation in small_recommender.similar(small_recommender.resolve("Radiohead"))
    ]
    assert f"around Radiohead. Nearest: {near[0]}, " in alt
    assert title(answer) == "Around Radiohead"


async def test_a_map_grows_in_its_place_and_moves_to_another_artist(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Radiohead"))
    farther = shown(await ada.click(answer, label="2 steps"))
    assert farther.id == answer.id and len(farther.attachments) == 1
    assert "One step" in labels(farther)
    bjork = next(option["value"] for option in menu(farther)["options"] if option["label"] == "Björk")
    moved = shown(await ada.select(farther, [bjork], custom_id=menu(farther)["custom_id"]))
    assert moved.id == answer.id and title(moved) == "Around Björk"
    assert "around Björk" in drawn(moved, "map.png")[0]


async def test_a_stranger_to_a_map_gets_one_of_their_own(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Radiohead"))
    own = shown(await ben.click(answer, label="2 steps"))
    assert own.id != answer.id and own.ephemeral and len(own.attachments) == 1


async def test_the_page_of_a_map_comes_privately_as_one_file(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Radiohead"))
    page = shown(await ada.click(answer, label="View in 3D"))
    assert page.ephemeral and pictures_of(page) == []
    alt, file = drawn(page, "map.html")
    assert "around Radiohead" in alt
    assert (await file.read()).startswith(b"<!doctype html>")


async def test_an_artist_that_nobody_is_near_has_a_map_that_says_so(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Hermit"))
    assert "nothing to compare" in body(answer) and len(answer.attachments) == 1


async def test_a_slip_in_a_name_is_mapped_as_meant(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "map", artist="Radiohaed"))
    assert not answer.ephemeral and title(answer) == "Around Radiohead"


async def test_an_unclear_artist_is_asked_about_and_a_click_maps_it_as_far(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    question = shown(await ada.slash(channel, "map", artist="s", steps=2))
    assert question.ephemeral and not question.attachments
    answer = shown(await ada.click(question, label="Sigur Rós"))
    assert title(answer) == "Around Sigur Rós" and "One step" in labels(answer)


async def test_an_unknown_artist_has_no_map(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "map", artist="zzzzzz"))
    assert answer.ephemeral and not answer.attachments and "zzzzzz" in body(answer)


async def test_an_artists_profile_joins_the_answer(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "artist", artist="Radiohead"))
    alt = png(answer, "profile.png")
    assert "Three charts about Radiohead" in alt and "alternative (4)" in alt
    assert "More like this" in labels(answer)


@pytest.mark.parametrize(
    ("tags", "tagged", "charts", "height"),
    [((("rock", 3),), (400,), "Three charts", 720), ((("rock", 3),), (), "Two charts", 720), ((), (), "A chart", 360)],
)
def test_a_profile_has_no_chart_of_what_nobody_knows(
    tags: tuple[tuple[str, int], ...], tagged: tuple[int, ...], charts: str, height: int
) -> None:
    facts, say = Profile(LONG, (5, 1), tags, tagged), languages.every()["en"]
    drawing = pictures.with_profile(say, replies.top(say, [LONG], "plays", None, 1, 1, "made up"), facts).drawing
    assert drawing is not None and drawing.alt.startswith(f"{charts} about")
    made = drawing.draw(*drawing.facts)
    assert isinstance(made, Picture) and made.height == height


async def test_two_audiences_are_circles(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Radiohead", other="Portishead"))
    alt = png(answer, "audiences.png")
    assert "Radiohead with 5 listeners and Portishead with 3 listeners. 3 listeners play both." in alt


async def test_audiences_that_share_nobody_need_no_picture(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "why", artist="Sigur Rós", other="Slayer"))
    assert "Nobody in the data plays both" in body(answer) and answer.attachments == []


async def test_the_top_has_a_chart_where_it_is_asked_for_and_on_every_page(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    plain = shown(await ada.slash(channel, "top"))
    assert plain.attachments == []
    charted = shown(await ada.click(plain, label="Show chart"))
    assert charted.id == plain.id
    assert "Top artists by listeners: Radiohead (5)" in png(charted, "top.png")
    second = shown(await ada.click(charted, label="Next ›"))
    alt = png(second, "top.png")
    assert len(rows(second)) == 3 and "Radiohead" not in alt
    bare = shown(await ada.click(second, label="Hide chart"))
    assert bare.attachments == [] and pictures_of(bare) == [] and rows(bare) == rows(second)


@pytest.fixture
def broken(simcord_bot: Segue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be drawn."""

    def fail(*_: object) -> str:
        raise RuntimeError("no ink")

    for name in ("around", "turnable", "with_profile", "with_audiences", "with_ranking"):
        made = getattr(pictures, name)

        def without_ink(*args: Any, made: Any = made, **named: Any) -> replies.Reply:
            reply: replies.Reply = made(*args, **named)
            assert reply.drawing is not None
            return replace(reply, drawing=replace(reply.drawing, draw=fail))

        monkeypatch.setattr(pictures, name, without_ink)


@pytest.mark.usefixtures("broken")
async def test_what_cannot_be_drawn_costs_no_answer(
    ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    profile = shown(await ada.slash(channel, "artist", artist="Radiohead"))
    reasons = shown(await ada.slash(channel, "why", artist="Radiohead", other="Björk"))
    top = shown(await ada.slash(channel, "top", chart=True))
    around = shown(await ada.slash(channel, "map", artist="Radiohead"))
    assert "5 (#1 of 15)" in body(profile) and "3 play both" in body(reasons)
    assert len(rows(top)) == 12 and "could not be made" in body(top)
    assert "could not be made" in body(around) and "View in 3D" in labels(around)
    assert not any(answer.attachments for answer in (profile, reasons, top, around))
    assert [event["event"] for event in log].count("not drawn") == 4


async def test_a_picture_that_discord_does_not_take_costs_no_answer(
    env: Env, ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    for command, told in (("artist", "5 (#1 of 15)"), ("map", "could not be made")):
        env.inject_error("PATCH", "/webhooks/*/messages/@original", status=403)
        answer = shown(await ada.slash(channel, command, artist="Radiohead"))
        assert answer.attachments == [] and told in body(answer)
    assert [event["event"] for event in log].count("picture not shown") == 2


LONG = Artist(7, "]*" * 150, "http://www.last.fm/" + "x" * 400, 10**6, 10**9, 10**5, ("t" * 200,) * 20)


@pytest.mark.parametrize("say", languages.every().values(), ids=lambda say: say.code)
def test_what_a_picture_shows_can_be_told_of_any_names(say: languages.Language) -> None:
    many = Network(tuple(Node(LONG, None, 0) for _ in range(40)), ())
    facts = Profile(LONG, (5, 1), tuple((tag, 10**6) for tag in LONG.tags), (400,))
    reply = replies.top(say, [LONG] * 10, "plays", None, 1, 10, "made up")
    for illustrated in (
        pictures.around(say, many, 2, "made up", turns=False),
        pictures.turnable(say, many, "made up"),
        pictures.with_profile(say, reply, facts),
        pictures.with_profile(say, reply, Profile(LONG, (), (), ())),
        pictures.with_audiences(say, reply, Shared(LONG, LONG, 10**6, 10**7)),
        pictures.with_ranking(say, reply, [LONG] * 10, "plays"),
    ):
        assert illustrated.drawing is not None and 0 < width(illustrated.drawing.alt) <= pictures.MAX_ALT
        assert width(illustrated.title) <= MAX_TITLE


def test_all_that_a_map_offers_can_be_chosen(small_recommender: Recommender) -> None:
    around = network(small_recommender, small_recommender.resolve("Radiohead"), 2)
    reply = pictures.around(languages.every()["en"], around, 2, "made up", turns=True)
    [menu] = reply.menus
    assert [choice.label for choice in menu.choices] == [node.artist.name for node in around.nodes[1:]]
    assert menu.fits and all(button.fits for button in reply.buttons)


@pytest.mark.parametrize(("tags", "key"), [(("metal",), "similar-thin"), ((), "similar-little")])
@pytest.mark.parametrize("say", languages.every().values(), ids=lambda say: say.code)
def test_the_map_of_an_artist_that_hardly_anybody_plays_says_how_little_it_says(
    say: languages.Language, tags: tuple[str, ...], key: str
) -> None:
    other = Node(replace(LONG, id=8, listeners=900), None, 1)
    for listeners, warned in ((2, True), (900, False)):
        middle = Node(replace(LONG, listeners=listeners, tags=tags), None, 0)
        reply = pictures.around(say, Network((middle, other), (Edge(0, 1, 0.5, 2),)), 1, "made up", turns=False)
        assert (say(key, count=listeners) in reply.text) is warned
        heard = Network((middle, other), (Edge(0, 1, 0.5, 2),), by_sound=True)
        told = pictures.around(say, heard, 1, "made up", turns=False).text
        assert (say("similar-sound", count=listeners) in told) is warned and say(key, count=listeners) not in told


@pytest.mark.parametrize("say", languages.every().values(), ids=lambda say: say.code)
def test_the_page_of_a_map_has_its_sentences_and_its_numbers_from_the_readers_language(
    say: languages.Language, small_recommender: Recommender
) -> None:
    found = network(small_recommender, small_recommender.resolve("Radiohead"), 2)
    middle = replace(found.nodes[0], artist=replace(found.middle, listeners=1234))
    reply = pictures.turnable(say, replace(found, nodes=(middle, *found.nodes[1:]), known=True), "made up")
    assert reply.drawing is not None
    _, words = reply.drawing.facts
    assert words.language == say.code and words.legend == say("map-legend") and words.touch == say("space-touch")
    assert words.details[0][0] == say("listeners", count=1234)
    near, score = found.near()[0]
    told = say("space-similarity", artist="Radiohead", share=round(score, 2))
    assert told in words.details[[node.artist.id for node in found.nodes].index(near.id)]
    assert words.found == tuple(say("space-found", count=count) for count in range(len(found.nodes) + 1))

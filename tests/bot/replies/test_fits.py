"""Whatever artists, members and servers are called, Discord takes what members share, save and listen to."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import replies
from bot.errors import PromptUnread, Unread
from bot.feedback.challenges import Round, Stage
from bot.feedback.digests import Result, Schedule
from bot.feedback.opinions import Outcome
from bot.listening.discoveries import Discoveries
from bot.questions import SoundsLike, Tried
from bot.questions.reviews import Liked, Missed, Review
from bot.radio.mix import Mix, Part, Pick
from bot.radio.prompt import MOST, Term
from bot.replies import challenges, daily, digests, duels, panels, recordings, reviews, saved
from bot.replies import server as server_replies
from bot.replies.files import Form, Listed, file
from bot.replies.languages import Language
from bot.replies.links import SERVICES
from bot.replies.reply import Asked, Page
from bot.workers.recordings import Heard
from recommender import PASSAGE, Alike, Artist, Daily, Depth, Network, Recommendation, Sounding, Traits
from recommender.feedback import records
from recommender.feedback.challenges import Ballot, Challenge, Naming, result_of, series_of
from recommender.feedback.days import MOST_TRIES, Progress, Square
from recommender.feedback.records import Duel, Held, Team, Verdict
from recommender.serving.networks import Node

from .limits import assert_fits
from .strategies import ARTISTS, COUNTS, CREDITS, FEWER, FOUND, LANGUAGES, TEXTS

MOST_ID = 2**63
TERMS = st.builds(
    Term,
    st.just("tag"),
    st.lists(TEXTS, min_size=1, max_size=MOST).map(tuple),
    st.integers(1, 100),
    st.sampled_from(((), ("or", "hard"), ("and",), ("easy",))),
)
PARTS = st.builds(Part, TERMS, st.none(), st.sampled_from(Depth)) | st.builds(
    Part, st.builds(Term, st.just("artist"), st.tuples(TEXTS), st.integers(1, 100)), ARTISTS, st.sampled_from(Depth)
)


FIGURES = st.floats(0, 20_000) | st.just(math.nan)
TRAITS = st.builds(Traits, FIGURES, FIGURES, FIGURES, FIGURES)


@FEWER
@given(LANGUAGES, st.lists(ARTISTS, max_size=25), TRAITS, TRAITS, st.integers(1, 200), CREDITS)
def test_what_a_recording_sounds_like_fits(
    say: Language, artists: list[Artist], own: Traits, theirs: Traits, windows: int, credits: str
) -> None:
    heard = Heard(3.0 * windows, own, [3.0 * start for start in range(windows)], [[]] * windows)
    found = [Alike(artist, 0.5, Sounding(theirs, own), max(0, windows - PASSAGE)) for artist in artists]
    like = SoundsLike(Sounding(own, theirs), found, [])
    assert_fits(recordings.sounds_like(say, heard, like, MOST_ID, credits))


@FEWER
@given(LANGUAGES, st.lists(PARTS, min_size=1, max_size=MOST), FOUND, COUNTS, CREDITS, st.sampled_from(Depth))
def test_a_mix_fits(
    say: Language, parts: list[Part], found: list[Recommendation], page: int, credits: str, depth: Depth
) -> None:
    picks = [
        Pick(one.artist, part, one.because[0] if part.artist else None)
        for one, part in zip(found, parts * len(found), strict=False)
    ]
    for number in (1, page + 2):
        mix = Mix(tuple(parts), picks, [], True)
        assert_fits(replies.radio(say, mix, Page(25, number, True), depth, MOST_ID, credits))


@FEWER
@given(LANGUAGES, TEXTS, st.lists(TEXTS, max_size=3).map(tuple), st.sampled_from(Unread))
def test_a_prompt_that_cannot_be_read_fits(say: Language, text: str, examples: tuple[str, ...], why: Unread) -> None:
    long = tuple(example * 20 for example in examples)
    reply = replies.problem(PromptUnread(why, text * 20, long), say, Asked("radio", {"prompt": text}), "0")
    assert_fits(reply)
    shown = reply.text.splitlines()[-len(examples) :] if examples else []
    assert all(re.fullmatch("- `[^`]+`", line) for line in shown)


@FEWER
@given(LANGUAGES, st.lists(ARTISTS | TEXTS, min_size=1, max_size=25), TEXTS, COUNTS, st.sampled_from(Form))
def test_a_saved_list_fits(say: Language, artists: list[Artist | str], tag: str, first: int, form: Form) -> None:
    listed = Listed(saved.top(say, "plays", tag), tag, first, tuple(artists), datetime.now(UTC))
    for about in ({"shown": MOST_ID}, {"by": "plays", "tag": tag, "first": first}):
        assert_fits(saved.saved(say, listed, form, about, turns=True))
    assert file(listed, form).content.decode()


@FEWER
@given(LANGUAGES, ARTISTS, ARTISTS, COUNTS)
def test_a_review_fits(say: Language, seed: Artist, artist: Artist, count: int) -> None:
    liked = Liked(0.0, 0.4, None), Liked(0.4, 0.7, 0.95), Liked(0.7, 1.0, 0.05)
    found = Review(5 * count, 5 * count, liked, (Missed(seed, artist, 5 * count),) * 3, 5 * count)
    assert_fits(reviews.review(say, found, datetime.now(UTC).date()))


@FEWER
@given(LANGUAGES, FOUND, TEXTS, CREDITS, COUNTS)
def test_a_digest_fits(say: Language, found: list[Recommendation], server: str, credits: str, count: int) -> None:
    nodes = tuple(Node(one.artist, None, number % 2) for number, one in enumerate(found))
    shown = Discoveries(found[:6], found[0].artist.id if found else None, [], 1.0, False, count, Network(nodes, ()))
    made = digests.digest(say, shown, server, Result(count, count), 2**50, credits)
    chosen = Schedule(MOST_ID, 0, 0, say.code)
    for reply in (
        made,
        digests.preview(made),
        digests.schedule(say, chosen, ("view", "send", "history"), 1e9, pictured=False, counted=False),
        digests.trouble(say, MOST_ID),
    ):
        assert_fits(reply)


@FEWER
@given(LANGUAGES, ARTISTS, TEXTS, COUNTS, st.booleans())
def test_who_and_a_panel_with_all_its_links_fit(
    say: Language, artist: Artist, server: str, count: int, panel: bool
) -> None:
    assert_fits(server_replies.who(say, artist, server, [f"<@{MOST_ID}>"] * 10, count, panel=panel))
    opinion = panels.Opinion(artist, Verdict.UP, True, MOST_ID, Outcome.WAITING)
    assert_fits(panels.rate(say, opinion, tuple(SERVICES), fans=True, turns=panel))


@FEWER
@given(LANGUAGES, FOUND, TEXTS, CREDITS, COUNTS, st.booleans())
def test_a_duel_fits(
    say: Language, found: list[Recommendation], name: str, credits: str, count: int, alone: bool
) -> None:
    evidence = [shared for one in found for shared in one.because][:2]
    held = Held("m", "v", (0.5, None), (count + 1, None if alone else count + 2))
    duel = Duel(MOST_ID, 1, 2, 3, 0.0, "d", held, None if alone else held)
    picks, names = dict.fromkeys(records.Pick, count), dict.fromkeys((1, 2, 3), name)
    assert_fits(duels.result(say, duel, picks, names, evidence, credits))
    assert_fits(duels.noted(say, duel, records.Pick.LEFT, names, 1e9))
    for artist in (shared.artist for shared in evidence):
        assert_fits(duels.asked(say, artist, artist, artist, MOST_ID, None if alone else 1e9))
        assert_fits(duels.nothing(say, artist))


@settings(FEWER, max_examples=20)
@given(LANGUAGES, FOUND, CREDITS, COUNTS, st.sampled_from(("under way", "arrived", "gave up")), st.booleans())
def test_a_daily_path_fits(
    say: Language, found: list[Recommendation], credits: str, count: int, state: str, kept: bool
) -> None:
    steps = [shared for one in found for shared in one.because]
    if not steps:
        return
    path = (steps * MOST_TRIES)[:MOST_TRIES]
    squares = (Square.WRONG,) * (MOST_TRIES - 1)
    progress = Progress(tuple(range(MOST_TRIES)), squares, state == "arrived", state == "gave up")
    ends = Daily(path[0].seed, path[0].artist, tuple(path[:6]))
    day, tried = date(2026, 11, 30), Tried(path[0], False)
    board = daily.Board(day, ends, progress, path, kept, tried, daily.Before(day, path, kept, 3, count))
    assert_fits(daily.board(say, board, credits))
    assert_fits(daily.shared(say, board, MOST_ID))
    title, label, about = daily.form_texts(say, path[0].seed.name, path[0].artist.name)
    assert len(title) <= 45 and len(label) <= 45 and len(about) <= 100


@FEWER
@given(LANGUAGES, TEXTS, CREDITS, COUNTS, st.sampled_from(Stage))
def test_a_challenge_fits(say: Language, name: str, credits: str, count: int, stage: Stage) -> None:
    drafted = tuple((MOST_ID + id, Team.B if id % 2 else Team.A) for id in range(10))
    asked = Challenge(MOST_ID, 1, tuple(id for id, _ in drafted), "m", "v", "d", 0.0, "s", drafted)
    named = [Naming(MOST_ID, f"{member}", id, 0.0) for member in range(count % 9) for id, _ in drafted]
    votes = [Ballot(MOST_ID, "x", tuple(id for id, _ in drafted[:3]), 1.0)]
    found = Round(asked, "en", stage, 1e9, None, None, named, votes)
    names = dict.fromkeys((1, *asked.listed), name)
    series = series_of([(1, True)] * (count % 200))
    assert_fits(challenges.stage(say, found, names, result_of(asked, named, votes), series, credits))
    assert_fits(challenges.voted(say, [*asked.listed[:3]], [*asked.listed[:3]], names, 1e9))

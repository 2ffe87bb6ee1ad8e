"""From answers to texts and buttons: within Discord's limits whatever the data holds."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import replies
from bot.client.layouts import layout
from bot.errors import (
    CodeExpired,
    FeedbackError,
    FileRefused,
    KeyRefused,
    LookupsBusy,
    NotAllowed,
    NotInServer,
    PartlyDeleted,
    PromptUnread,
    RecordingRefused,
    Refusal,
    ServiceFailed,
    ServiceUnknown,
    StoreError,
    TokenUnknown,
    TooFast,
    Trouble,
    Unread,
    ViewUnknown,
)
from bot.feedback.opinions import Outcome
from bot.feedback.personal_data import Part
from bot.feedback.recommended import Given, Tally
from bot.feedback.servers import Server
from bot.questions import Mixed, Near
from bot.replies import Basis, Noted, consent, languages, panels, recommended, tastes
from bot.replies.languages import Language
from bot.replies.names import width
from bot.replies.recommended import Deed
from bot.replies.reply import Asked, Page, Reply, richest
from recommender import (
    AmbiguousArtist,
    Artist,
    ArtistNotFound,
    Bridge,
    By,
    Compatibility,
    Depth,
    Grounds,
    NothingInView,
    Recommendation,
    Rising,
    SegueError,
    Shared,
    Sounding,
    TagNotFound,
    TooFewArtists,
    Traits,
    View,
    ViewMissing,
    WantedAndNot,
    errors,
)
from recommender.feedback.records import Verdict

from .limits import assert_fits, parts
from .strategies import ARTISTS, COUNTS, CREDITS, FEWER, FOUND, LANGUAGES, PEOPLE, PLAYED, TEXTS

ASKED = st.builds(
    Asked,
    st.sampled_from(("similar", "artist")),
    st.fixed_dictionaries({"artist": TEXTS}, optional={"count": st.integers(1, 25)}),
)
BY = st.sampled_from(("listeners", "plays"))
SAY = languages.of("en")

ALBUM = Artist(1, "Low", "http://www.last.fm/music/Low", 3, 12_345, 7, ("slowcore", "sad"))
OTHER = Artist(2, "Ida", "http://www.last.fm/music/Ida", 2, 1, 8, ("sad",))


def near(seed: Artist, artist: Artist, score: float, listeners: int, users: int = 1892) -> Recommendation:
    return Recommendation(artist, score, listeners, Grounds((seed,), users))


def said(reply: Reply) -> str:
    """All that it says."""
    return "\n".join(filter(None, (reply.heading, *(row.markdown for row in reply.rows), reply.small_print)))


def below_title(reply: Reply) -> list[str]:
    """The lines that it says below its title, without the last small one."""
    return said(replace(reply, footer="")).splitlines()[1:]


def evidence(reply: Reply) -> list[str]:
    """The small lines under those of a list."""
    return [row.small for row in reply.rows]


def page_of(found: list[Recommendation], *breadcrumbs: Artist, total: int = 0, thin: bool = False) -> Near:
    return Near(breadcrumbs, found, [], total or len(found), 1.0, thin, (1,) * len(breadcrumbs))


@FEWER
@given(
    LANGUAGES,
    st.lists(ARTISTS, min_size=1, max_size=9),
    FOUND,
    st.integers(0, 100),
    st.booleans(),
    st.builds(Page, st.integers(1, 25), st.integers(1, 9), st.booleans()),
    st.sampled_from(Depth),
    st.just("") | st.integers(0, 2**63 - 1).map("{:x}".format),
    COUNTS,
    CREDITS,
    st.sampled_from(View),
    st.lists(st.sampled_from((math.nan, -7.5, 0.4, 12_345.6)), min_size=4, max_size=4),
)
def test_similar_fits(
    say: Language,
    breadcrumbs: list[Artist],
    found: list[Recommendation],
    total: int,
    thin: bool,
    page: Page,
    depth: Depth,
    draw: str,
    impression: int,
    credits: str,
    by: View,
    figures: list[float],
) -> None:
    sounding = Sounding(Traits(*figures), Traits(*figures))
    sounds = dict.fromkeys([one.id for one in (breadcrumbs[-1], *(one.artist for one in found))], sounding)
    near = page_of(found, *breadcrumbs, total=total, thin=thin)._replace(
        by=by, others=tuple(view for view in View if view is not by), sounds=sounds if by is View.SOUND else {}
    )
    for counts in ({}, {one.artist.id: 99_995 for one in found}):
        reply = replies.similar(say, near, page, depth, draw, impression, credits, counts)
        assert_fits(reply, pictured=False)


def similar_to(seed: Artist, found: list[Recommendation], credits: str) -> Reply:
    return replies.similar(SAY, page_of(found, seed), Page(10), Depth.BALANCED, "", 5, credits)


MIXED = st.builds(
    Mixed,
    st.lists(ARTISTS, max_size=5).map(tuple),
    st.lists(ARTISTS, max_size=1).map(tuple),
    FOUND,
    st.just([]),
    st.booleans(),
    st.integers(0, 10_000),
)
NOTHING = Basis()
BASES = st.builds(
    Basis,
    st.lists(st.sampled_from(["lastfm", "listenbrainz", "another"]), max_size=3),
    st.none() | st.builds(Noted, st.lists(ARTISTS, max_size=25), st.sampled_from(Outcome)),
)


@FEWER
@given(
    LANGUAGES,
    MIXED,
    st.builds(Page, st.integers(1, 25), st.integers(1, 9), st.booleans()),
    st.sampled_from(Depth),
    COUNTS,
    CREDITS,
    BASES,
)
def test_blend_and_foryou_fit(
    say: Language, mixed: Mixed, page: Page, depth: Depth, impression: int, credits: str, basis: Basis
) -> None:
    counts = {one.artist.id: 99_995 for one in mixed.found}
    assert_fits(replies.blend(say, mixed, page, depth, impression, credits, counts))
    reply = replies.foryou(say, mixed, page, depth, page.number, impression, credits, basis, counts)
    assert_fits(reply)
    assert reply.private


def test_who_shares_no_listener_vouches_for_nobody_and_that_is_said() -> None:
    found = [
        Recommendation(dataclasses.replace(OTHER, id=number), 0.5, together, Grounds((ALBUM, OTHER), 9))
        for number, together in enumerate(((0, 2), (0, 0)))
    ]
    found.append(Recommendation(dataclasses.replace(OTHER, id=3), 0.5, (), Grounds((), 9)))
    mixed = Mixed((ALBUM, OTHER), (), found, [], False)
    lines = evidence(replies.blend(SAY, mixed, Page(10), Depth.BALANCED, 5, "made up"))
    assert "2 with Ida" in lines[0] and "Low" not in lines[0]
    assert all("backed by all of them together, none alone" in line for line in lines[1:]) and len(lines) == 3


def for_member(played: int = 0, basis: Basis = NOTHING, unlike: tuple[Artist, ...] = ()) -> Reply:
    """An artist for somebody who likes `ALBUM` and `OTHER`, plays so many, and dislikes those."""
    found = [Recommendation(dataclasses.replace(OTHER, id=9), 0.5, (0, 2, 1), Grounds((ALBUM, OTHER, OTHER), 9))]
    mixed = Mixed((ALBUM, OTHER), unlike, found, [], False, played)
    return replies.foryou(SAY, mixed, Page(10), Depth.BALANCED, 1, 5, "made up", basis)


def test_two_of_a_members_artists_are_named_for_each_and_first_those_with_common_listeners() -> None:
    [line] = evidence(for_member())
    assert line.startswith("because of Ida and Ida") and "with" not in line


def test_what_artists_for_a_member_go_by_is_told() -> None:
    assert for_member().text == "based on 2 artists you like or know"
    played = for_member(412, Basis(["lastfm", "listenbrainz"]), (ALBUM,)).text
    lastfm, listenbrainz = "[Last.fm](https://www.last.fm)", "[ListenBrainz](https://listenbrainz.org)"
    assert played == f"based on 412 artists you play ({lastfm}, {listenbrainz}) and 3 votes"
    alone = Mixed((), (), [Recommendation(OTHER, 0.5, 1, Grounds((ALBUM,), 9))], [], False, 1)
    reply = replies.foryou(SAY, alone, Page(10), Depth.BALANCED, 1, 5, "made up", Basis(["listenbrainz"]))
    assert reply.text == f"based on 1 artist you play ({listenbrainz})"


def test_a_member_is_told_what_became_of_what_they_said_they_know() -> None:
    artists = [dataclasses.replace(OTHER, name=f"N{number}") for number in range(7)]
    told = [for_member(basis=Basis(noted=Noted(artists, outcome))).text.splitlines() for outcome in Outcome]
    kept, waiting, refused = told
    assert kept[0] == "Noted: you already know N0, N1, N2, N3, N4 and 2 more."
    assert waiting[0] == kept[0] and "database is busy" in waiting[1] and "opted out" in refused[0]
    one = for_member(basis=Basis(noted=Noted(artists[:1], Outcome.KEPT))).text
    assert one.startswith("Noted: you already know N0.\n")


def blended(seeds: int, vouching: list[int], *, more: bool = False, listeners: int = 100) -> Reply:
    """A blend of so many seeds, whose artists are supported by the first so many of them."""
    artists = tuple(
        Artist(n, f"Seed with a Name {n}", "http://x/" + "y" * 50, listeners, 1, 1, ()) for n in range(seeds)
    )
    found = [
        Recommendation(
            Artist(100 + number, f"An Artist like {number}", "http://x/" + "y" * 50, 90, 1, 1, ("a tag", "another")),
            0.5,
            (12,) * count,
            Grounds(artists[:count], 1892),
        )
        for number, count in enumerate(vouching)
    ]
    reply = replies.blend(SAY, Mixed(artists, (), found, [], more), Page(25), Depth.BALANCED, 5, "made up")
    assert_fits(reply)
    return reply


def test_of_five_seeds_all_that_support_an_artist_are_named_as_they_were_typed_however_long_the_list() -> None:
    for rows in (1, 10):
        for line in evidence(blended(5, [5] * rows)):
            assert line.startswith(", ".join(f"12 with Seed with a Name {n}" for n in range(5)))
    lines = evidence(blended(5, [5] * 25))
    assert len(lines) == 25 and all(line.count("12 with Seed") == 5 for line in lines)


def test_a_blend_says_when_its_seeds_hardly_blend_or_not_at_all() -> None:
    assert "do not blend: no artist in the data goes with both" in blended(2, []).text
    assert "with even two of them" in blended(3, []).text
    assert "hardly blend: only 1 artist in the data lies" in blended(2, [2]).text
    assert "hardly blend: only 4 artists in the data lie" in blended(2, [2] * 4).text
    for well in (blended(2, [2] * 5), blended(2, [2] * 4, more=True)):
        assert "blend" not in well.text and "goes with" not in well.text


def test_a_blend_says_when_nobody_goes_with_all_of_its_seeds_and_not_when_somebody_does() -> None:
    assert "No artist in the data goes with all of them" in blended(3, [2] * 9).text
    assert "goes with all" not in blended(3, [3, *[2] * 9]).text


def test_a_blend_of_artists_that_hardly_anybody_plays_says_so() -> None:
    text = blended(2, [2] * 9, listeners=1).text
    assert "Hardly anybody in the data plays Seed with a Name 0 and Seed with a Name 1" in text and "blend" not in text


@pytest.mark.parametrize(
    ("listeners", "tags", "told"),
    [
        (40, ("sad",), "40 play both, 7.6× chance"),
        (1, ("sad",), "weak: only 1 listener plays both · sad"),
        (5, (), "weak: 5 listeners play both, which may be chance"),
        (0, ("sad",), "weak: similar tags only · sad"),
        (0, (), "weak: nobody plays both"),
    ],
)
def test_a_step_that_listeners_do_not_support_is_said_to_be_weak(
    listeners: int, tags: tuple[str, ...], told: str
) -> None:
    start, end = (dataclasses.replace(artist, listeners=100, tags=tags) for artist in (ALBUM, OTHER))
    hop = Shared(start, end, listeners, 1892)
    for reply in (replies.path(SAY, (start, end), [hop], ""), replies.why(SAY, hop, [hop], "")):
        assert f"Low → **[Ida](https://www.last.fm/music/Ida)**\n-# {told}" in said(reply)


SHARED = st.builds(
    lambda seed, artist, both, people: Shared(seed, artist, min(both, seed.listeners, artist.listeners), people),
    *(PLAYED, PLAYED, COUNTS, PEOPLE),
)


@FEWER
@given(LANGUAGES, SHARED, st.lists(SHARED, max_size=6), CREDITS)
def test_why_and_path_fit(say: Language, shared: Shared, hops: list[Shared], credits: str) -> None:
    assert_fits(replies.why(say, shared, hops, credits))
    assert_fits(replies.path(say, (shared.seed, shared.artist), hops, credits))


LISTENING = st.builds(
    consent.Listening,
    st.lists(
        st.builds(consent.Linked, st.sampled_from(("lastfm", "import", "new")), TEXTS, COUNTS, COUNTS, st.just(1.8e9)),
        max_size=8,
    ).map(tuple),
    st.lists(st.builds(consent.Joined, st.none() | TEXTS, st.booleans(), st.booleans()), max_size=40).map(tuple),
    st.booleans(),
    st.booleans(),
)


@FEWER
@given(
    LANGUAGES,
    st.builds(
        panels.Opinion,
        ARTISTS,
        st.none() | st.sampled_from((Verdict.UP, Verdict.DOWN, Verdict.KNOWN)),
        st.booleans(),
        st.none() | COUNTS,
        st.sampled_from(Outcome),
    ),
    st.lists(ARTISTS, max_size=60, unique_by=lambda artist: artist.id),
    st.builds(
        panels.Kept,
        COUNTS,
        COUNTS,
        st.booleans(),
        st.none() | st.floats(0.5, 1e6),
        LISTENING,
        st.booleans(),
        COUNTS,
        st.builds(Tally, COUNTS, COUNTS, COUNTS),
    ),
    st.sampled_from(("show", "ask", "delete", "out", "in", "learn", "unlearn", "unblock")),
    st.builds(
        Server, st.integers(1, 25), st.sampled_from(Depth), st.lists(COUNTS, max_size=100, unique=True).map(tuple)
    ),
)
def test_panels_fit_and_are_private(
    say: Language, opinion: panels.Opinion, hidden: list[Artist], kept: panels.Kept, deed: str, server: Server
) -> None:
    for reply in (
        panels.rate(say, opinion, turns=False),
        panels.hide(say, opinion.artist, undone=opinion.hidden, outcome=opinion.outcome, turns=False),
        panels.hidden(say, hidden, turns=False),
        panels.privacy(say, kept, deed, turns=False),
        *(panels.exported(say, Part(number, b"zip", last)) for number, last in ((1, True), (1, False), (10**6, True))),
        panels.settings(say, server, {}),
        consent.join(
            say, "s" * 100, named=kept.silent, takes=not kept.silent, linked=kept.listening.linked, turns=False
        ),
        consent.left(say, "s" * 100, joined=kept.silent, turns=False),
        consent.not_joined(say, "s" * 100, turns=False),
    ):
        assert_fits(reply)
        assert reply.private


@FEWER
@given(LANGUAGES, FOUND, ARTISTS, TEXTS, TEXTS, st.floats(0, 1e4), st.booleans())
def test_what_two_members_share_and_recommend_fits(
    say: Language, found: list[Recommendation], artist: Artist, name: str, note: str, chance: float, first: bool
) -> None:
    shared, bridge = tuple(item.artist for item in found), Bridge(found[0], first) if found else None
    compatibility = Compatibility(shared, chance, bridge, tuple(found[:3]))
    plays = {other: other.plays for other in shared}
    private = (
        tastes.taste(say, name, compatibility, (plays, plays), 2**63, "data"),
        *(tastes.nothing(say, why, name) for why in tastes.Missing),
        *(recommended.told(say, what, name, artist.name) for what in recommended.Told),
        recommended.last(say, [Given(artist.id, 1.8e9, first)] * 10, {artist.id: artist.name}),
        *(recommended.blocked(say, 2**63, 2**63, deed, first, first) for deed in (Deed.BLOCK, Deed.UNDO)),
        recommended.thanked(say, artist, 2**63),
        recommended.voted(say, artist, Verdict.KNOWN, Outcome.WAITING, 2**63),
    )
    message = recommended.message(say, artist, name, 2**63, name, note, shared[:3], 2**63)
    for reply in (*private, message):
        assert_fits(reply)
    assert all(reply.private for reply in private)
    assert sum(component["type"] == 2 for component in parts(layout(message))) == len(message.buttons) == 5


@FEWER
@given(LANGUAGES, ARTISTS, FOUND, COUNTS, CREDITS)
def test_artist_fits(say: Language, artist: Artist, near: list[Recommendation], of: int, credits: str) -> None:
    assert_fits(replies.artist(say, artist, near[:5], of, 5, credits, rising=Rising(of, of)))


@FEWER
@given(LANGUAGES, st.lists(ARTISTS, max_size=12), BY, st.none() | TEXTS, st.integers(1, 9), st.integers(0, 90), CREDITS)
def test_top_fits(
    say: Language, found: list[Artist], by: By, tag: str | None, page: int, total: int, credits: str
) -> None:
    assert_fits(replies.top(say, found, by, tag, page, total, credits))


@FEWER
@given(LANGUAGES, st.text(max_size=6000), st.lists(ARTISTS, max_size=5, unique_by=lambda artist: artist.id), ASKED)
def test_what_goes_wrong_with_a_name_fits(say: Language, text: str, nearest: list[Artist], asked: Asked) -> None:
    assert_fits(replies.problem(ArtistNotFound(text, nearest), say, asked, "0badcafe"))
    assert_fits(replies.problem(AmbiguousArtist(text, nearest), say, asked, "0badcafe"))


@FEWER
@given(LANGUAGES, st.text(max_size=6000), st.lists(TEXTS, max_size=5, unique=True))
def test_what_goes_wrong_with_a_tag_fits(say: Language, text: str, nearest: list[str]) -> None:
    assert_fits(replies.problem(TagNotFound(text, nearest), say, Asked("top", {"tag": text}), "0badcafe"))


@FEWER
@given(st.text(max_size=300))
def test_a_choice_has_1_to_100_characters(name: str) -> None:
    assert 1 <= width(replies.choice(name)) <= 100


def test_similar_gives_the_rank_the_match_and_the_evidence() -> None:
    reply = similar_to(ALBUM, [near(ALBUM, OTHER, 0.876, 2)], "made up")
    assert said(reply).splitlines() == [
        "### [Similar to Low](http://www.last.fm/music/Low)",
        "3 listeners · slowcore, sad",
        "by listeners",
        "**1. [Ida](https://www.last.fm/music/Ida)** · 88%",
        "-# 2 play both · sad",
        "-# made up",
    ]


def test_no_match_is_said_to_be_quite_sure() -> None:
    assert "· 99%" in said(similar_to(ALBUM, [near(ALBUM, OTHER, 1.0, 2)], "made up"))


@pytest.mark.parametrize(
    ("heard", "listeners", "users", "evidence"),
    [
        (100, 88, 1200, "88 play both, 11× chance"),  # 100 × 100 / 1200 by chance
        (100, 88, 10_000_000, "88 play both, 88,000× chance"),
        (100, 20, 900, "20 play both, 1.8× chance"),
        (100, 3, 4167, "3 play both, 1.3× chance"),
        (100, 3, 4000, "3 play both"),  # less than 1.25 times chance
        (3, 2, 1892, "2 play both"),  # too few for a ratio to say anything
        (1, 1, 1892, "1 plays both"),
        (100, 0, 1892, "similar tags only"),
    ],
)
def test_the_evidence_is_set_against_chance_where_that_is_telling(
    heard: int, listeners: int, users: int, evidence: str
) -> None:
    seed, other = (dataclasses.replace(artist, listeners=heard) for artist in (ALBUM, OTHER))
    reply = similar_to(seed, [near(seed, other, 0.5, listeners, users)], "made up")
    assert reply.rows[-1].small == f"{evidence} · sad"


def test_an_artist_that_nobody_shares_is_told_so() -> None:
    assert "nothing to compare" in similar_to(ALBUM, [], "made up").text


def test_artist_gives_its_counts_its_rank_and_more_like_it() -> None:
    reply = replies.artist(SAY, ALBUM, [near(ALBUM, OTHER, 0.5, 2)], 15, 5, "made up")
    assert reply.text.splitlines() == [
        "**Listeners** · 3 (#7 of 15)",
        "**Plays** · 12,345",
        "**Tags** · slowcore, sad",
        "**Similar artists** · [Ida](https://www.last.fm/music/Ida)",
    ]
    ways = [(button.command, button.options) for button in reply.buttons]
    assert ways == [(command, {"artist": "id:1"}) for command in ("similar", "map", "rate")]


def test_an_artist_that_is_rising_is_said_to_be() -> None:
    reply = replies.artist(SAY, ALBUM, [], 15, 5, "made up", rising=Rising(40, 4))
    assert (
        "**Rising** · 40 listeners in the last three months of the data, 4 in the three before"
        in reply.text.splitlines()
    )


def test_an_artist_with_nothing_near_has_no_button_for_more() -> None:
    assert "similar" not in {button.command for button in replies.artist(SAY, ALBUM, [], 15, 5, "made up").buttons}


@pytest.mark.parametrize(
    ("page", "enabled"),
    [(1, {2, 5}), (2, {1, 3, 5}), (3, {1, 2, 4, 5}), (4, {3, 1, 5}), (5, {1, 4})],
)
def test_the_buttons_that_turn_to_a_page_are_the_enabled_ones(page: int, enabled: set[int]) -> None:
    reply = replies.top(SAY, [ALBUM], "plays", None, page, 50, "made up")
    *turning, chart, _ = reply.buttons
    assert {button.options["page"] for button in turning if button.enabled} == enabled
    assert chart.options["page"] == page and chart.options["chart"]


def test_the_rank_goes_on_from_page_to_page() -> None:
    assert "**25. [Low]" in said(replies.top(SAY, [ALBUM], "plays", None, 3, 50, "made up"))


def test_a_single_page_can_only_be_charted_and_saved() -> None:
    chart, save = replies.top(SAY, [ALBUM], "plays", None, 1, 10, "made up").buttons
    assert (chart.label, save.label) == ("Show chart", "Save list")


def test_a_chart_stays_from_page_to_page_until_it_is_not_wanted() -> None:
    *turning, back, save = replies.top(SAY, [ALBUM], "plays", "rock", 2, 50, "made up", chart=True).buttons
    assert all(button.options["chart"] for button in turning)
    assert back.options == {"by": "plays", "page": 2, "here": 1, "tag": "rock"}
    assert save.options == {"by": "plays", "tag": "rock", "first": 13}


def test_of_a_tag_the_page_says_what_counts() -> None:
    tagged, plain = (replies.top(SAY, [ALBUM], "plays", tag, 1, 10, "").text for tag in ("a", None))
    assert tagged.startswith("page 1 of 1 · the better the tag fits") and plain == "page 1 of 1"


def test_a_name_in_a_title_is_not_markdown() -> None:
    starred = Artist(1, "*Star* ||us||", "", 1, 1, 1, ())
    assert similar_to(starred, [], "").title == r"Similar to \*Star\* \|\|us\|\|"
    assert replies.artist(SAY, starred, [], 1, 5, "").title == r"\*Star\* \|\|us\|\|"
    assert replies.top(SAY, [], "plays", "*x*", 1, 1, "").title == r"Top artists by plays · \*x\*"


def test_a_row_that_is_too_long_loses_its_links_before_its_artists() -> None:
    long = Artist(1, "]" * 200, "http://www.last.fm/" + "x" * 170, 1, 1, 1, ("t" * 100,) * 3)
    reply = similar_to(long, [near(long, long, 0.5, 1)] * 25, "")
    rows = "\n".join(row.markdown for row in reply.rows)
    assert "**25. " in rows and "last.fm" not in rows


def test_a_full_list_fits_as_a_whole_too() -> None:
    full = Artist(1, "*" * 200, "http://www.last.fm/music/" + "x" * 40, 1, 1, 1, ())
    row = Artist(1, "N" * 20, "http://www.last.fm/music/" + "x" * 45, 1, 1, 1, ())
    reply = similar_to(
        full, [near(full, dataclasses.replace(row, id=number), 0.5, 1) for number in range(20)], "made up " * 400
    )
    assert width(said(reply)) > 3000
    assert_fits(reply)


@pytest.mark.parametrize(("letter", "most"), [("a", 3500), ("あ", 2900), ("🎸", 1750)])
def test_a_reply_says_no_more_than_discord_takes_in_characters_and_in_bytes(letter: str, most: int) -> None:
    assert Reply(text=letter * most).fits and not Reply(text=letter * (most + 1)).fits


def test_the_richest_form_that_fits_is_shown() -> None:
    whole, half, short = (Reply(text="x" * length) for length in (4000, 2000, 5))
    assert richest([whole, half, short]) is half and richest([whole]) is whole


@pytest.mark.parametrize(("count", "menus"), [(8, ["similar"]), (9, ["similar", "rate"])])
def test_every_artist_of_a_list_is_voted_on_by_a_button_beside_it_or_by_a_menu(count: int, menus: list[str]) -> None:
    found = [near(ALBUM, replace(OTHER, id=number), 0.5, 1) for number in range(count)]
    reply = similar_to(ALBUM, found, "")
    assert [menu.command for menu in reply.menus] == menus
    beside = [row.button.options for row in reply.rows if row.button]
    assert beside == [{"artist": f"id:{number}", "shown": 5} for number in range(count) if count <= 8]


def test_eight_artists_with_all_ways_on_fit_in_a_message() -> None:
    breadcrumbs = [replace(ALBUM, id=number) for number in range(2)]
    found = [near(ALBUM, replace(OTHER, id=number), 0.5, 1) for number in range(8)]
    page = page_of(found, *breadcrumbs, total=20)._replace(others=(View.TAGS, View.SOUND))
    reply = replies.similar(SAY, page, Page(8, 2), Depth.DEEP, "", 5, "made up")
    assert len(reply.buttons) == 8 and all(button.fits for button in reply.buttons)
    assert len(parts(layout(reply))) == 40  # as many as Discord takes


@pytest.mark.parametrize(("votes", "told"), [(4, ""), (9, "moved up by 5+ votes"), (-12, "moved down by 10+ votes")])
def test_votes_that_moved_an_artist_are_told_from_five_up_and_in_steps_of_five(votes: int, told: str) -> None:
    found = near(ALBUM, OTHER, 0.5, 1)._replace(votes=votes)
    text = said(replies.similar(SAY, page_of([found], ALBUM), Page(8, 1), Depth.BALANCED, "", 5, "made up"))
    assert told in text and text.count("moved") == bool(told)


def kinds(base: type[SegueError] = SegueError) -> Iterator[type[SegueError]]:
    yield base
    for kind in base.__subclasses__():
        yield from kinds(kind)


SECRET = "/srv/secret/path"
ASKS = {ArtistNotFound, AmbiguousArtist, TagNotFound}
# What everybody may know; a key is refused before anybody can ask.
TOLD = {
    TooFast,
    LookupsBusy,
    FeedbackError,
    StoreError,
    PartlyDeleted,
    KeyRefused,
    FileRefused,
    RecordingRefused,
    NotAllowed,
    NotInServer,
    TooFewArtists,
    WantedAndNot,
    ServiceFailed,
    CodeExpired,
    PromptUnread,
    ServiceUnknown,
    TokenUnknown,
    ViewMissing,
    NothingInView,
    ViewUnknown,
}


@pytest.mark.parametrize("kind", [*(kind for kind in kinds() if kind not in ASKS | TOLD), Exception, KeyError, OSError])
def test_what_the_program_says_of_an_error_is_not_shown(kind: type[Exception]) -> None:
    reply = replies.problem(kind(SECRET), SAY, Asked("similar", {"artist": "Low"}), "0badcafe")
    text = reply.text
    assert SECRET not in text and "0badcafe" in text and text.endswith(".")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (TooFast(3.2), "You can ask again in 3 seconds."),
        (TooFast(0.2), "You can ask again in 1 second."),
        (LookupsBusy(SECRET), "Please try again."),
        (FileRefused(Refusal.FORMAT), "Nothing was changed."),
        (RecordingRefused(Refusal.UNTRAINED, SECRET), "No neural network has been trained yet"),
        (ServiceFailed("Last.fm", Trouble.NOBODY), "Last.fm has no account of that name."),
        (CodeExpired(SECRET), "to get a new one."),
        (PromptUnread(Unread.FOREIGN, "recs", ("#punk",)), "- `#punk`"),
        (ServiceUnknown("Napster"), "“Napster” is not one of these services: YouTube, "),
        (TokenUnknown("ListenBrainz"), "ListenBrainz does not know this token."),
        (ViewMissing(View.SOUND, (), SECRET), "does not know how artists sound"),
        (ViewMissing(View.TAGS, (), SECRET), "The data has no tags"),
        (ViewMissing(View.TAGS, (), SECRET, SECRET), "has to build it anew"),
        (NothingInView(View.TAGS, ALBUM, ()), "Low has no tags"),
        (NothingInView(View.SOUND, ALBUM, ()), "how Low sounds"),
        (ViewUnknown("smell", ()), "cannot go by “smell”"),
        (TooFewArtists(ALBUM), "You only named Low."),
        (WantedAndNot(ALBUM), "Low cannot be both liked and avoided"),
        (FeedbackError(SECRET), "nothing has changed"),
        (StoreError(SECRET), "nothing has changed"),
        (PartlyDeleted(SECRET), "Only part of it could be deleted"),
        (NotAllowed(SECRET), "the “Manage Server” permission"),
        (NotInServer(SECRET), "The bot is not a member of this server"),
    ],
)
def test_what_everybody_may_know_is_told_in_a_sentence(error: SegueError, sentence: str) -> None:
    text = replies.problem(error, SAY, Asked("similar", {"artist": "Low"}), "0badcafe").text
    assert sentence in text and SECRET not in text


@pytest.mark.parametrize("kind", [ArtistNotFound, AmbiguousArtist])
def test_the_nearest_artists_are_offered(kind: type[ArtistNotFound | AmbiguousArtist]) -> None:
    reply = replies.problem(kind("lo", [ALBUM, OTHER]), SAY, Asked("similar", {"artist": "lo", "count": 3}), "0badcafe")
    assert [(button.label, button.options) for button in reply.buttons] == [
        ("Low", {"artist": "id:1", "count": 3}),
        ("Ida", {"artist": "id:2", "count": 3}),
    ]


def test_the_nearest_tags_are_offered() -> None:
    reply = replies.problem(TagNotFound("sda", ["sad"]), SAY, Asked("top", {"by": "plays", "tag": "sda"}), "0badcafe")
    assert [(button.label, button.options) for button in reply.buttons] == [
        ("sad", {"by": "plays", "tag": "sad", "page": 1})
    ]


def test_an_unknown_name_without_any_near_it_is_told_what_to_try() -> None:
    reply = replies.problem(ArtistNotFound("@everyone", []), SAY, Asked("similar", {"artist": "@everyone"}), "0badcafe")
    assert "Try another spelling" in reply.text
    assert "@everyone" not in reply.text


def test_one_candidate_is_not_called_several() -> None:
    reply = replies.problem(AmbiguousArtist("lo", [ALBUM]), SAY, Asked("similar", {"artist": "lo"}), "0badcafe")
    assert "several" not in reply.text


def test_every_error_that_can_be_raised_is_tried_here() -> None:
    raised = {thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, SegueError)}
    assert raised <= set(kinds())

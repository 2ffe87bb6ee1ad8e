"""Prompts in the syntax of ListenBrainz Radio, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord import ChannelHandle, MemberActor

from bot import replies
from bot.client.layouts import layout
from bot.errors import PromptUnread, Unread
from bot.questions import under_new_ids
from bot.radio.mix import find_mix
from bot.radio.prompt import MODES, MOST, Term, mended, packed, parse, unpacked, written
from bot.replies import languages
from bot.replies.reply import Page
from recommender import Depth, Recommender
from tests.bot.replies.limits import parts
from tests.bot.seen import enabled, footer, labels, names, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
PIECES = [
    "artist:",
    "tag:",
    "stats:",
    "(",
    ")",
    "\\",
    ":",
    "::",
    ",",
    "#",
    " ",
    "2",
    "easy",
    "nosim",
    "or",
    "Björk",
    "r&b",
]

# Reading


@pytest.mark.parametrize(
    ("prompt", "terms"),
    [
        ("Rick Astley", [Term("artist", ("Rick Astley",))]),
        ("  Earth,   Wind & Fire ", [Term("artist", ("Earth, Wind & Fire",))]),
        ("#punk", [Term("tag", ("punk",))]),
        ("#punk rock #pop", [Term("tag", ("punk rock",)), Term("tag", ("pop",))]),
        (
            "tag:punk tag:(trip hop, downtempo):2:or",
            [Term("tag", ("punk",)), Term("tag", ("trip hop", "downtempo"), 2, ("or",))],
        ),
        ("artist:(portishead):2:easy", [Term("artist", ("portishead",), 2, ("easy",))]),
        ("artist:(monkey)::nosim,easy", [Term("artist", ("monkey",), 1, ("nosim", "easy"))]),
        ("ARTIST:(Tyler, The Creator)", [Term("artist", ("Tyler, The Creator",))]),
        (r"artist:(Sunn O\)\)\))", [Term("artist", ("Sunn O)))",))]),
        ("artist:(Blue (a band): live):3", [Term("artist", ("Blue (a band): live",), 3)]),
    ],
)
def test_a_prompt_is_read_as_listenbrainz_radio_reads_it(prompt: str, terms: list[Term]) -> None:
    assert [*parse(prompt)] == terms


@pytest.mark.parametrize(
    ("prompt", "why", "what"),
    [
        ("  ", Unread.EMPTY, ""),
        ("song:(Gold)", Unread.ELEMENT, "song"),
        ("artiſt:(a)::easy", Unread.ELEMENT, "artiſt"),
        ("portishead tag:(trip hop)", Unread.ELEMENT, "portishead"),
        ("artist:(portishead) and more", Unread.ELEMENT, "and"),
        ("stats:lucifer::all_time", Unread.FOREIGN, "stats"),
        ("tag:(pop) country:(Mali)", Unread.FOREIGN, "country"),
        ("artist:(portishead", Unread.PARENTHESES, "(portishead"),
        ("artist:(a)b", Unread.PARENTHESES, "artist:(a)b"),
        ("tag:foo)", Unread.PARENTHESES, "tag:foo)"),
        ("artist:u2:2", Unread.VALUE, "artist:u2:2"),
        ("tag:(rock,,pop)", Unread.VALUE, "tag:(rock,,pop)"),
        ("artist:()", Unread.VALUE, "artist:()"),
        ("# ", Unread.VALUE, "#"),
        ("artist:(a):fussy", Unread.WEIGHT, "fussy"),
        ("artist:(a):0", Unread.WEIGHT, "0"),
        ("artist:(a):-1", Unread.WEIGHT, "-1"),
        ("artist:(a)::or", Unread.OPTION, "or"),
        ("artist:(a)::nosim,", Unread.OPTION, "nosim,"),
        ("#a " * (MOST + 1), Unread.LONG, str(MOST)),
        (f"tag:({','.join(map(str, range(MOST + 1)))})", Unread.LONG, str(MOST)),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(prompt: str, why: Unread, what: str) -> None:
    with pytest.raises(PromptUnread) as raised:
        parse(prompt)
    assert (raised.value.why, raised.value.text) == (why, what)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.characters(), max_size=20).map("".join))
def test_anything_typed_is_read_or_refused_and_reads_the_same_written_again(prompt: str) -> None:
    try:
        terms = parse(prompt)
    except PromptUnread:
        return
    assert parse(written(terms)) == unpacked(packed(terms)) == terms


def test_the_last_of_options_that_exclude_each_other_counts() -> None:
    assert Term("tag", ("a", "b"), options=("easy", "or", "hard", "and")).depth is Depth.DEEP
    assert not Term("tag", ("a", "b"), options=("or", "and")).any and Term("tag", ("a", "b"), options=("or",)).any


def test_a_button_has_room_for_what_people_type() -> None:
    told = packed(parse("artist:(id:18745):3:easy tag:(trip hop, downtempo)::or artist:(id:81)::nosim"))
    assert told == "@id:18745*3/e;#trip hop,downtempo/o;@id:81/n" and len(told) < 60
    assert under_new_ids({"mix": told}, {81: 82})["mix"].endswith(";@id:82/n")


def test_a_name_is_mended_where_it_stands() -> None:
    told = mended("artist:(portished):2 tag:(portished)::or", lambda value: value.replace("portished", "id:7"))
    assert told == "artist:(id:7):2 tag:(id:7)::or"
    assert under_new_ids({"prompt": told}, {7: 9})["prompt"] == "artist:(id:9):2 tag:(id:9)::or"


# Mixing


def test_an_artist_stands_for_itself_and_those_like_it_or_alone(small_recommender: Recommender) -> None:
    radiohead = small_recommender.resolve("Radiohead")
    near = [found.artist.id for found in small_recommender.similar(radiohead, 3, depth=Depth.DEEP)]
    mix = find_mix(small_recommender, "artist:(radiohead)::hard", count=4)
    assert [item.artist for item in mix.shown] == [radiohead.id, *near]
    assert mix.found[0].shared is None and mix.found[1].shared is not None
    alone = find_mix(small_recommender, "artist:(radiohead)::nosim", count=4)
    assert [item.artist for item in alone.shown] == [radiohead.id] and not alone.more


@pytest.mark.parametrize(
    ("prompt", "artists"),
    [
        ("#trip-hop", {101, 102}),
        ("tag:(trip-hop, alternative)", {102}),
        ("tag:(trip-hop, icelandic)::and", {101}),
        ("tag:(trip-hop, icelandic)::or", {101, 102, 103}),
        ("tag:(metal, icelandic)", set[int]()),
    ],
)
def test_tags_are_all_wanted_unless_one_is_said_to_be_enough(
    prompt: str, artists: set[int], small_recommender: Recommender
) -> None:
    mix = find_mix(small_recommender, prompt, count=8)
    assert {pick.artist.id for pick in mix.found} == artists and not mix.more


def test_those_lead_a_tag_who_are_known_for_it(hetrec_recommender: Recommender) -> None:
    first = [pick.artist for pick in find_mix(hetrec_recommender, "#ambient", count=8).found]
    assert all("ambient" in artist.tags[:2] for artist in first)
    famous = hetrec_recommender.resolve("Air")
    assert "ambient" in famous.tags[2:] and famous in hetrec_recommender.top(tag="ambient", n=8)


def test_a_line_names_only_tags_that_its_artist_carries_and_none_twice(small_recommender: Recommender) -> None:
    mix = find_mix(small_recommender, "tag:(trip-hop, icelandic)::or", count=8)
    reply = replies.radio(languages.of("en"), mix, Page(8), Depth.BALANCED, 1, "made up")
    told = {row.markdown.partition("tagged ")[2] for row in reply.rows}
    assert told == {"trip-hop, icelandic", "icelandic", "trip-hop · alternative"}


def test_terms_take_turns_by_weight_and_nobody_comes_twice(small_recommender: Recommender) -> None:
    prompt = "artist:(radiohead):3 artist:(metallica)"
    mix = find_mix(small_recommender, prompt, count=4)
    assert [mix.parts.index(pick.part) for pick in mix.found] == [0, 0, 1, 0]
    everybody = find_mix(small_recommender, prompt, count=99).shown
    pages = [find_mix(small_recommender, prompt, count=2, page=page).shown for page in (1, 2)]
    assert [*pages[0], *pages[1]] == mix.shown == everybody[:4]
    assert len({item.artist for item in everybody}) == len(everybody)


def test_the_dial_of_a_term_goes_before_that_of_the_whole(small_recommender: Recommender) -> None:
    mix = find_mix(small_recommender, "artist:(radiohead)::easy artist:(björk)", count=4, depth=MODES["hard"])
    assert [part.depth for part in mix.parts] == [Depth.FAMILIAR, Depth.DEEP]


def test_examples_can_all_be_read(small_recommender: Recommender) -> None:
    with pytest.raises(PromptUnread) as raised:
        find_mix(small_recommender, "", count=4)
    assert len(set(raised.value.examples)) == 3
    assert all(find_mix(small_recommender, example, count=4).found for example in raised.value.examples)


@pytest.mark.parametrize("code", languages.every())
def test_what_a_prompt_comes_to_fits_whatever_the_names_are(code: str, small_recommender: Recommender) -> None:
    longest = sorted(small_recommender.top(n=99), key=lambda artist: -len(artist.name))
    terms = [Term("artist", (f"id:{artist.id}",), 99, ("hard",)) for artist in longest[:MOST]]
    for some in (terms, [Term("tag", (small_recommender.tags("t" * 9, 1)[0],) * MOST, options=("or", "hard"))]):
        for count in (8, 25):
            mix = find_mix(small_recommender, written(some), count=count)
            reply = replies.radio(languages.of(code), mix, Page(count), Depth.DEEP, 2**63, "made up")
            assert reply.fits and len([*parts(layout(reply))]) <= 40 and mix.found


# In Discord


async def test_the_radio_says_how_it_read_the_prompt_and_that_it_has_no_songs(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "radio", prompt="artist:(radiohead):2:easy artist:(björk)::nosim"))
    assert "- **Radiohead** and similar artists · 2 parts · well-known artists first" in text(answer)
    assert "- only **Björk** · 1 part" in text(answer) and "not songs" in footer(answer)
    assert names(answer)[:1] == ["Radiohead"] and "Björk" in names(answer)
    assert query("SELECT command, seeds, model FROM exposure") == [("radio", "[100, 101]", "radio")]
    await ada.click(answer, label="Deep")
    assert "- only **Björk** · 1 part · lesser-known artists first" in text(answer)
    await ada.click(answer, label="More ›")
    assert "not songs" not in footer(answer) and "‹ Previous" in enabled(answer)


async def test_without_a_prompt_three_examples_run_by_a_click(ada: MemberActor, channel: ChannelHandle) -> None:
    asked = shown(await ada.slash(channel, "radio"))
    assert asked.ephemeral and len(labels(asked)) == 3
    answer = shown(await ada.click(asked, label=labels(asked)[0]))
    assert text(answer).startswith("Radio\n") and names(answer) and footer(answer)


async def test_a_name_that_may_be_several_is_asked_about_and_the_rest_of_the_prompt_kept(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    asked = shown(
        await ada.slash(channel, "radio", prompt="artist:(radiohaed band) artist:(björk)::nosim", mode="hard")
    )
    assert asked.ephemeral and "Radiohead" in text(asked)
    answer = shown(await ada.click(asked, label="Radiohead"))
    assert "- only **Björk** · 1 part" in text(answer) and "lesser-known" in text(answer)


async def test_what_only_listenbrainz_knows_is_said_clearly(ada: MemberActor, channel: ChannelHandle) -> None:
    asked = shown(await ada.slash(channel, "radio", prompt="recs:mr_monkey::unlistened"))
    assert "“recs” is something only ListenBrainz knows" in text(asked) and len(labels(asked)) == 3


def test_the_dial_orders_the_artists_of_a_tag(hetrec_recommender: Recommender) -> None:
    easy, hard = (
        sum(pick.artist.listeners for pick in find_mix(hetrec_recommender, f"tag:(ambient)::{mode}", count=8).found)
        for mode in ("easy", "hard")
    )
    assert easy > 2 * hard > 0

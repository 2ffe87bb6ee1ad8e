"""The façade: what it answers on data small enough to check by hand, and on all of HetRec."""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import pairwise
from math import log1p, sqrt
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import AmbiguousArtist, Artist, ArtistNotFound, By, Depth, Recommender, TagNotFound
from recommender.artist import THIN
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine
from recommender.models.ials import Ials

from .asking import answered

Renamed = Callable[[dict[str, str]], Recommender]
ANY_TEXT = st.text() | st.text(st.characters(codec=None), max_size=20) | st.text("radiohe björk!", max_size=12)


def names(found: list[Artist]) -> list[str]:
    return [artist.name for artist in found]


def similar(recommender: Recommender, name: str, n: int = 10) -> list[str]:
    return [item.artist.name for item in recommender.similar(recommender.resolve(name), n)]


@pytest.fixture
def renamed(small: Interactions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Renamed:
    """Builds the small data with some artists under other names, none of them merged."""
    monkeypatch.setattr(importlib.import_module("recommender.building.build"), "duplicates", lambda interactions: [])

    def make(other: dict[str, str]) -> Recommender:
        called = tuple(other.get(name, name) for name in small.catalog.names)
        catalog = dataclasses.replace(small.catalog, names=called)
        build(dataclasses.replace(small, catalog=catalog), Cosine(), tmp_path / "model")
        return Recommender.load(tmp_path / "model")

    return make


# Similar artists.


def test_a_score_is_what_the_formula_gives_by_hand(small_recommender: Recommender) -> None:
    """Metallica: user 4 800 plays, 5 50, 6 20, 7 30. Slayer: user 4 100, 5 700. Two play both."""
    dot = log1p(800) * log1p(100) + log1p(50) * log1p(700)
    metallica = sqrt(sum(log1p(plays) ** 2 for plays in (800, 50, 20, 30)))
    slayer = sqrt(sum(log1p(plays) ** 2 for plays in (100, 700)))
    found = small_recommender.similar(small_recommender.resolve("Metallica"))
    item = next(item for item in found if item.artist.name == "Slayer")
    assert item.score == pytest.approx(dot / metallica / slayer * 2 / (2 + 5), abs=1e-6)
    [shared] = item.because
    assert shared.listeners == 2 and shared.tags == ("metal",) and shared.chance == pytest.approx(4 * 2 / 9)
    assert (shared.seed.name, shared.artist.name) == ("Metallica", "Slayer") and not small_recommender.calibrated


def test_the_nearest_come_first_and_none_twice(small_recommender: Recommender) -> None:
    for artist in small_recommender.top(n=99):
        found = small_recommender.similar(artist, 99)
        parts = [found]
        if artist.thin:  # those alike by tags, then the others
            parts = [[item for item in found if bool(item.because[0].tags) is alike] for alike in (True, False)]
            assert found == parts[0] + parts[1]
        for part in parts:
            scores = [item.score for item in part]
            assert scores == sorted(scores, reverse=True) and all(score > 0 for score in scores)
        near = [item.artist for item in found]
        assert len(set(near)) == len(near) and artist not in near


def test_tags_are_said_to_tell_more_only_of_artists_that_few_play_and_that_carry_some(
    small_recommender: Recommender,
) -> None:
    thin = {artist.name for artist in small_recommender.top(n=99) if artist.thin}
    assert thin == {artist.name for artist in small_recommender.top(n=99) if artist.listeners < 3 and artist.tags}
    assert "Slayer" in thin and not {"Hermit", "Metallica"} & thin  # two listeners, one without a tag, four


def test_a_list_is_as_long_as_asked_for_and_its_beginning_the_same(small_recommender: Recommender) -> None:
    radiohead = small_recommender.resolve("Radiohead")
    assert similar(small_recommender, "Radiohead", 3)[:2] == ["Portishead", "Björk"]
    assert small_recommender.similar(radiohead, 99)[:3] == small_recommender.similar(radiohead, 3)
    assert small_recommender.similar(radiohead, 0) == []


def test_pages_make_up_the_whole_list_at_every_depth(small_recommender: Recommender) -> None:
    for artist in small_recommender.top(n=99):
        for depth in Depth:
            whole = small_recommender.similar(artist, 99, depth=depth)
            assert len(whole) == small_recommender.count_similar(artist)
            pages = [small_recommender.similar(artist, 2, depth=depth, skip=skip) for skip in range(0, 20, 2)]
            assert [item for page in pages for item in page] == whole


def test_who_is_left_out_is_not_listed(small_recommender: Recommender) -> None:
    radiohead = small_recommender.resolve("Radiohead")
    whole = small_recommender.similar(radiohead, 99)
    left_out = {whole[0].artist.id, whole[3].artist.id}
    found = small_recommender.similar(radiohead, 99, without=left_out)
    assert found == [item for item in whole if item.artist.id not in left_out]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (("Radiohead", "Daft Punk"), {"Gorillaz", "MGMT", "Justice"}),
        (("Miles Davis", "Slayer"), {"King Crimson", "Frank Zappa", "Faith No More"}),
        (("Björk", "Portishead"), {"Massive Attack", "Tricky"}),
        (("Nightwish", "Enya"), {"Loreena McKennitt", "Sarah Brightman", "Within Temptation"}),
        (("Rammstein", "Kraftwerk"), {"And One", "Depeche Mode"}),
    ],
)
def test_listeners_would_nod_at_what_lies_between(
    hetrec_recommender: Recommender, named: tuple[str, str], expected: set[str]
) -> None:
    found = hetrec_recommender.blend(resolved(hetrec_recommender, *named))
    assert len(found) == 10 and expected <= {item.artist.name for item in found}
    assert sum(item.artist.rank <= 100 for item in found) <= 8


def test_whatever_lies_between_two_is_supported_by_both(hetrec_recommender: Recommender) -> None:
    top = hetrec_recommender.top(n=300)
    for seeds in zip(top[::20], top[7::20], strict=False):
        for depth in Depth:
            found = hetrec_recommender.blend(seeds, 25, depth=depth)
            assert all(item.seeds == seeds and all(shared.supported for shared in item.because) for item in found)
            assert not {item.artist for item in found} & {*seeds}
            if depth is Depth.BALANCED:
                scores = [item.score for item in found]
                assert scores == sorted(scores, reverse=True)


def test_two_artists_that_do_not_blend_have_nobody_between_them(hetrec_recommender: Recommender) -> None:
    for named in (("Britney Spears", "Burzum"), ("Lady Gaga", "Mayhem")):
        assert hetrec_recommender.blend(resolved(hetrec_recommender, *named)) == []


def test_of_several_seeds_those_that_support_an_artist_are_named_as_they_were_given_the_artists_of_all_first(
    hetrec_recommender: Recommender,
) -> None:
    seeds = resolved(hetrec_recommender, "Sigur Rós", "Radiohead", "Portishead", "Björk", "Beck")
    found = hetrec_recommender.blend(seeds, 100)
    assert len(found) > 60
    for item in found:
        shared = [hetrec_recommender.shared(seed, item.artist) for seed in seeds]
        assert list(item.because) == [pair for pair in shared if pair.supported] and len(item.seeds) >= 2
    every = [len(item.seeds) == 5 for item in found]
    assert every == sorted(every, reverse=True) and 5 < sum(every) < len(every)
    assert {item.artist for item in hetrec_recommender.blend(seeds[::-1], 100)} == {item.artist for item in found}


def test_a_seed_of_a_single_listener_is_not_asked_to_support_anybody(hetrec_recommender: Recommender) -> None:
    single = next(artist for artist in hetrec_recommender.top(n=10**5) if artist.listeners == 1)
    radiohead = hetrec_recommender.resolve("Radiohead")
    found = hetrec_recommender.blend([single, radiohead])
    assert len(found) == 10 and all(radiohead in item.seeds for item in found)
    both = [item for item in found if single in item.seeds]
    assert both and all(item.together[0] == 1 for item in both)
    assert hetrec_recommender.blend([single, next(reversed(hetrec_recommender.top(n=10**5)))])


def test_each_step_of_depth_shows_lesser_known_artists_between_and_for_somebody(
    hetrec_recommender: Recommender,
) -> None:
    top = hetrec_recommender.top(n=150)
    pairs = list(zip(top[::5], top[2::5], strict=True))
    for ask in (hetrec_recommender.blend, hetrec_recommender.recommend):
        fame = [[item.artist.listeners for seeds in pairs for item in ask(seeds, depth=depth)] for depth in Depth]
        familiar, balanced, deep = (float(np.median(listeners)) for listeners in fame)
        assert familiar > 1.2 * balanced and balanced > 2 * deep and deep > 5


def test_whom_deep_recommends_somebody_supports(hetrec_recommender: Recommender) -> None:
    for seed in hetrec_recommender.top(n=200)[::10]:
        found = hetrec_recommender.recommend([seed], depth=Depth.DEEP)
        assert len(found) == 10 and all(item.because[0].supported for item in found)


def test_a_blend_keeps_away_from_whom_it_is_told_to(hetrec_recommender: Recommender) -> None:
    seeds = [hetrec_recommender.resolve(name) for name in ("Björk", "Metallica")]
    nirvana = hetrec_recommender.resolve("Nirvana")
    near = {item.artist for item in hetrec_recommender.similar(nirvana, 100)}

    def candidate_counts(unlike: Artist | None) -> int:
        return len(near & {item.artist for item in hetrec_recommender.blend(seeds, 10, unlike=unlike)})

    assert candidate_counts(nirvana) < candidate_counts(None)
    assert nirvana not in {item.artist for item in hetrec_recommender.blend(seeds, 100, unlike=nirvana)}


def test_a_blend_goes_on_where_the_page_before_ended(small_recommender: Recommender) -> None:
    seeds = resolved(small_recommender, "AC/DC", "Hermit")
    assert len(small_recommender.blend(seeds, 12)) == 3
    for depth in Depth:
        whole = small_recommender.blend(seeds, 12, depth=depth)
        assert small_recommender.blend(seeds, 2, skip=1, depth=depth) == whole[1:3]


def test_recommendations_leave_out_who_is_told_and_those_near_the_disliked(hetrec_recommender: Recommender) -> None:
    liked, disliked = ([hetrec_recommender.resolve(name)] for name in ("Björk", "Lady Gaga"))
    plain = hetrec_recommender.recommend(liked, 30)
    without = {item.artist.id for item in plain[:5]}
    found = hetrec_recommender.recommend(liked, 30, unlike=disliked, without=without)
    assert not {item.artist.id for item in found} & without and disliked[0] not in {item.artist for item in found}
    near = {item.artist for item in hetrec_recommender.similar(disliked[0], 100)}
    assert len(near & {item.artist for item in found}) <= len(near & {item.artist for item in plain})


def test_what_two_share_is_counted_from_either_side(small_recommender: Recommender, small: Interactions) -> None:
    everybody = small_recommender.top(n=99)
    rows = {int(id): index for index, id in enumerate(small.catalog.ids)}
    played = small.plays.toarray() > 0
    for artist in everybody:
        for other in everybody:
            shared = small_recommender.shared(artist, other)
            assert shared.listeners == (played[rows[artist.id]] & played[rows[other.id]]).sum()
            assert 0 <= shared.share <= 1 and shared.lift == pytest.approx(shared.listeners / shared.chance)


def test_a_path_leads_hop_by_hop_along_similar_artists(hetrec_recommender: Recommender) -> None:
    start, goal = (hetrec_recommender.resolve(name) for name in ("Britney Spears", "Burzum"))
    path = hetrec_recommender.path(start, goal)
    assert 2 <= len(path) <= 6 and path[0].seed == start and path[-1].artist == goal
    for hop in path:
        near = [{item.artist for item in hetrec_recommender.similar(end, 25)} for end in (hop.seed, hop.artist)]
        assert hop.supported and (hop.artist in near[0] or hop.seed in near[1])
    for hop, following in pairwise(path):
        assert hop.artist == following.seed
    assert hetrec_recommender.path(start, start) == [] == hetrec_recommender.path(start, goal, most=1)


def test_two_are_one_step_apart_where_one_is_among_the_25_nearest_of_the_other(
    embedded_recommender: Recommender,
) -> None:
    seed = embedded_recommender.resolve("Radiohead")
    near = [found.artist for found in embedded_recommender.similar(seed, 40)]
    joined = [
        rank < 25 or seed in [found.artist for found in embedded_recommender.similar(other, 25)]
        for rank, other in enumerate(near)
    ]
    assert [len(embedded_recommender.path(seed, other, most=1)) == 1 for other in near] == joined
    assert not all(joined)


def test_between_artists_that_many_play_every_step_is_supported(hetrec_recommender: Recommender) -> None:
    top = hetrec_recommender.top(n=300)
    for start, goal in zip(top[::7], reversed(top), strict=False):
        if start != goal:
            assert all(hop.supported for hop in hetrec_recommender.path(start, goal)), (start.name, goal.name)


def test_an_artist_of_a_single_listener_is_reached_by_one_weak_step_from_near_it(
    hetrec_recommender: Recommender,
) -> None:
    start, goal = resolved(hetrec_recommender, "Radiohead", "Steven Severin")
    *way, last = hetrec_recommender.path(start, goal)
    assert way and all(hop.supported for hop in way) and not last.supported
    near = [item.artist for item in hetrec_recommender.similar(goal, 25)]
    assert near.index(last.seed) < 15 and start not in near


def test_where_there_is_no_way_there_is_no_path(small_recommender: Recommender) -> None:
    hermit, radiohead = small_recommender.resolve("Hermit"), small_recommender.resolve("Radiohead")
    assert small_recommender.path(hermit, radiohead) == [] == small_recommender.path(radiohead, hermit)


def test_an_artist_without_company_has_an_empty_list(small_recommender: Recommender) -> None:
    assert similar(small_recommender, "Hermit") == []


def test_junk_is_never_found_ranked_or_recommended(small_recommender: Recommender) -> None:
    everybody = small_recommender.top(n=99)
    assert len(everybody) == len(small_recommender) == small_recommender.count() == 15
    shown = {*names(everybody), *names(small_recommender.search("unknown", 25))}
    shown |= {item.artist.name for artist in everybody for item in small_recommender.similar(artist, 99)}
    assert "[unknown]" not in shown
    with pytest.raises(ArtistNotFound):
        small_recommender.resolve("[unknown]")


def test_threads_get_the_same_answers(small_artifact: Path, small_recommender: Recommender) -> None:
    fresh = Recommender.load(small_artifact)
    with ThreadPoolExecutor(4) as pool:
        lists = list(pool.map(fresh.similar, small_recommender.top(n=15) * 20))
    assert lists == [small_recommender.similar(artist) for artist in small_recommender.top(n=15)] * 20


# Artists, by id and by name.


def test_an_artist_comes_with_what_the_data_knows(small_recommender: Recommender) -> None:
    assert small_recommender.artist(106) == Artist(
        id=106,
        name="AC/DC",
        url="http://www.last.fm/music/6",
        listeners=3,
        plays=40 + 70 + 900,
        rank=3,
        tags=("hard rock", "t" * 120),
    )


def test_an_unknown_id_is_not_found(small_recommender: Recommender) -> None:
    for id in (99, 116, -1, 2**70):
        with pytest.raises(ArtistNotFound, match=str(id)):
            small_recommender.artist(id)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Radiohead", "Radiohead"),
        ("RADIOHEAD", "Radiohead"),
        ("  radiohead ", "Radiohead"),
        ("radio head", "Radiohead"),
        ("raidohead", "Radiohead"),
        ("metalica", "Metallica"),
        ("bjork", "Björk"),
        ("BJÖRK", "Björk"),
        ("sigur ros", "Sigur Rós"),
        ("national", "The National"),
        ("The Radiohead", "Radiohead"),
        ("acdc", "AC/DC"),
        ("ac-dc", "AC/DC"),
        ("!!!", "!!!"),
        ("311", "311"),
        ("אביב גפן", "אביב גפן"),
    ],
)
def test_a_name_resolves_however_it_is_typed(small_recommender: Recommender, text: str, name: str) -> None:
    assert small_recommender.resolve(text).name == name


def test_every_artist_is_found_by_its_own_name(small_recommender: Recommender) -> None:
    for artist in small_recommender.top(n=99):
        assert small_recommender.resolve(artist.name) == artist
        assert small_recommender.search(artist.name)[0] == artist


@pytest.mark.parametrize("text", ["", "   ", "zzzzzz", "\ud800", "[unknown]"])
def test_text_that_is_no_name_is_not_found(small_recommender: Recommender, text: str) -> None:
    with pytest.raises(ArtistNotFound):
        small_recommender.resolve(text)


def test_what_is_not_found_comes_with_the_nearest_names(small_recommender: Recommender) -> None:
    with pytest.raises(ArtistNotFound) as caught:
        small_recommender.resolve("slaver")
    assert str(caught.value) == "There is no artist called 'slaver' in the data."
    assert names(list(caught.value.nearest)) == ["Slayer"]


def test_a_short_beginning_of_several_names_is_ambiguous(small_recommender: Recommender) -> None:
    with pytest.raises(AmbiguousArtist, match="'s' could be several artists") as caught:
        small_recommender.resolve("s")
    assert names(list(caught.value.candidates)) == ["Slayer", "Sigur Rós"]


def test_one_name_for_two_is_ambiguous(renamed: Renamed) -> None:
    recommender = renamed({"Portishead": "RadioHead"})
    with pytest.raises(AmbiguousArtist) as caught:
        recommender.resolve("radio head")
    assert names(list(caught.value.candidates)) == ["Radiohead", "RadioHead"]


def test_of_one_name_for_two_the_one_spelled_like_that_is_meant(renamed: Renamed) -> None:
    recommender = renamed({"Portishead": "RADIOHEAD"})
    assert recommender.resolve("RADIOHEAD").id == 102 and recommender.resolve("Radiohead").id == 100


# Search and the lists.


def test_no_text_gives_the_most_popular(small_recommender: Recommender) -> None:
    assert small_recommender.search("", 4) == small_recommender.search(" ", 4) == small_recommender.top(n=4)


def test_search_gives_no_more_than_asked_for_and_none_twice(small_recommender: Recommender) -> None:
    found = small_recommender.search("a", 3)
    assert len(found) == len(set(found)) <= 3


def test_top_goes_by_listeners_then_plays(small: Interactions, small_recommender: Recommender) -> None:
    listeners, plays = small.listeners.tolist(), small.plays.sum(axis=1).tolist()
    order = sorted(range(16), key=lambda i: (-listeners[i], -plays[i], i))
    expected = [small.catalog.names[i] for i in order if small.catalog.names[i] != "[unknown]"]
    assert names(small_recommender.top(n=99)) == expected
    assert [artist.rank for artist in small_recommender.top(n=99)] == list(range(1, 16))


def test_top_goes_by_plays_when_asked(small_recommender: Recommender) -> None:
    assert names(small_recommender.top("plays", n=4)) == ["Radiohead", "AC/DC", "Metallica", "Slayer"]
    plays = [artist.plays for artist in small_recommender.top("plays", n=99)]
    assert plays == sorted(plays, reverse=True) and len(plays) == 15


def test_top_of_a_tag_lists_those_that_carry_it(small_recommender: Recommender) -> None:
    assert names(small_recommender.top(tag="metal")) == ["Metallica", "Slayer"]
    assert names(small_recommender.top("plays", "Trip Hop")) == ["Björk", "Portishead"]
    assert small_recommender.count("METAL") == 2
    for artist in small_recommender.top(tag="alternative"):
        assert "alternative" in artist.tags


def test_of_a_tag_an_artist_counts_by_the_part_of_its_taggers_who_say_so(small_recommender: Recommender) -> None:
    assert names(small_recommender.top(tag="hard rock")) == ["AC/DC", "Metallica"]  # 3 listeners of 4, said by 3 of 5
    assert names(small_recommender.top(n=3)) == ["Radiohead", "Metallica", "AC/DC"]


@pytest.mark.parametrize("by", get_args(By))
@pytest.mark.parametrize("tag", [None, "alternative"])
def test_pages_follow_on_one_another(small_recommender: Recommender, by: By, tag: str | None) -> None:
    whole = small_recommender.top(by, tag, 99)
    assert [artist for skip in range(0, 20, 2) for artist in small_recommender.top(by, tag, 2, skip)] == whole
    assert len(whole) == small_recommender.count(tag)


def test_an_unknown_tag_is_refused_with_the_nearest(small_recommender: Recommender) -> None:
    for ask in (small_recommender.count, lambda tag: small_recommender.top(tag=tag)):
        with pytest.raises(TagNotFound, match="There is no tag called 'hxrd rzxk'") as caught:
            ask("hxrd rzxk")
        assert caught.value.nearest == ("hard rock",)


def test_tags_are_offered_most_carried_first_and_by_what_is_typed(small_recommender: Recommender) -> None:
    carried = {tag: small_recommender.count(tag) for tag in small_recommender.tags(n=99)}
    assert list(carried.values()) == sorted(carried.values(), reverse=True) and "nobody else says this" not in carried
    assert small_recommender.tags("roc") == ["hard rock"] and small_recommender.tags("triphop") == ["trip-hop"]


def test_the_model_says_what_it_is(small_recommender: Recommender) -> None:
    assert small_recommender.data == "nine listeners, made up" and small_recommender.simulated
    assert small_recommender.model == "cosine" and len(small_recommender.version) == 12


@given(text=ANY_TEXT)
def test_whatever_is_typed_is_answered_or_refused(small_recommender: Recommender, text: str) -> None:
    assert len(small_recommender.search(text, 7)) <= 7 and len(small_recommender.tags(text, 7)) <= 7
    candidates: int | None = None
    with suppress(ArtistNotFound):
        try:
            small_recommender.resolve(text)
        except AmbiguousArtist as error:
            candidates = len(error.candidates)
    assert candidates is None or 1 <= candidates <= 5


# The real data.


def test_every_artist_of_hetrec_is_found_by_its_own_name(hetrec: Interactions, hetrec_recommender: Recommender) -> None:
    """Or asked about, where the name is a far better known one's as well."""
    asked = 0
    for id, name, junk in zip(hetrec.catalog.ids.tolist(), hetrec.catalog.names, hetrec.catalog.junk, strict=True):
        if not junk:
            artist = hetrec_recommender.artist(id)
            found = answered(hetrec_recommender, name)
            assert artist in found, name
            asked += len(found) > 1
    assert asked <= len(hetrec.catalog) / 100


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Radiohead", {"Muse", "Coldplay", "The Beatles"}),
        ("The Beatles", {"Pink Floyd", "Led Zeppelin", "The Rolling Stones"}),
        ("Metallica", {"Iron Maiden", "Megadeth", "AC/DC"}),
        ("Lady Gaga", {"Britney Spears", "Rihanna", "Katy Perry"}),
        ("MALICE MIZER", {"GACKT", "雅-MIYAVI-"}),
    ],
)
def test_listeners_would_nod_at_the_list(hetrec_recommender: Recommender, name: str, expected: set[str]) -> None:
    assert expected <= set(similar(hetrec_recommender, name))
    first, second = hetrec_recommender.similar(hetrec_recommender.resolve(name), 2)
    assert first.artist.listeners > 1 and first.because[0].listeners > 1 and second.artist.listeners > 1


def test_no_list_of_a_known_artist_is_led_by_one_with_a_single_listener(hetrec_recommender: Recommender) -> None:
    for artist in hetrec_recommender.top(n=1_000):
        assert hetrec_recommender.similar(artist, 1)[0].artist.listeners > 1, artist.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("beatles", "The Beatles"),
        ("britny spears", "Britney Spears"),
        ("kesha", "Ke$ha"),
        ("sigur ros", "Sigur Rós"),
        ("led zepelin", "Led Zeppelin"),
    ],
)
def test_names_among_seventeen_thousand_resolve(hetrec_recommender: Recommender, text: str, name: str) -> None:
    assert hetrec_recommender.resolve(text).name == name


def test_a_short_prefix_offers_the_most_popular(hetrec_recommender: Recommender) -> None:
    assert names(hetrec_recommender.search("rad", 1)) == ["Radiohead"]
    assert names(hetrec_recommender.search("co", 3)) == ["Coldplay", "Cobra Starship", "Colbie Caillat"]
    assert min(artist.listeners for artist in hetrec_recommender.search("co", 10)) > 10


def test_a_word_of_a_well_known_name_never_gives_a_lesser_known_artist(hetrec_recommender: Recommender) -> None:
    whole = {artist.name.lower() for artist in hetrec_recommender.top(n=len(hetrec_recommender))}
    for artist in hetrec_recommender.top(n=1200):
        for word in artist.name.split():
            if len(word) < 5 or word.lower() in whole:
                continue
            heard = max(
                (answer.listeners for answer in answered(hetrec_recommender, word.lower())), default=artist.listeners
            )
            assert heard >= artist.listeners / 20, word


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("britney", "Britney Spears"),
        ("maiden", "Iron Maiden"),
        ("elvis", "Elvis Presley"),
        ("florence and the machine", "Florence + the Machine"),
        ("radiohed", "Radiohead"),
        ("Selena", "Selena"),
    ],
)
def test_what_people_type_gives_whom_they_mean(hetrec_recommender: Recommender, text: str, name: str) -> None:
    assert hetrec_recommender.resolve(text).name == name


@pytest.mark.parametrize("text", ["radio", "king", "john"])
def test_what_could_be_several_well_known_artists_is_asked(hetrec_recommender: Recommender, text: str) -> None:
    with pytest.raises(AmbiguousArtist) as caught:
        hetrec_recommender.resolve(text)
    assert max(candidate.listeners for candidate in caught.value.candidates) > 30


def test_placeholders_can_be_asked_for_neither_by_name_nor_by_id(hetrec_recommender: Recommender) -> None:
    for text in ("[unknown]", "Various Artists", "unknown"):
        with pytest.raises(ArtistNotFound):
            hetrec_recommender.resolve(text)
    with pytest.raises(ArtistNotFound):
        hetrec_recommender.artist(3462)


# Artists for somebody who plays several.


def resolved(recommender: Recommender, *given: str) -> list[Artist]:
    return [recommender.resolve(name) for name in given]


@pytest.mark.parametrize("given", [["Radiohead"], ["Metallica", "Björk"], ["Slayer", "Hermit", "311", "!!!"]], ids=str)
def test_none_of_the_given_is_recommended_and_the_best_come_first(
    small_recommender: Recommender, given: list[str]
) -> None:
    found = small_recommender.recommend(resolved(small_recommender, *given), 99)
    scores = [item.score for item in found]
    assert scores == sorted(scores, reverse=True) and scores[-1] > 0
    shown = [item.artist.name for item in found]
    assert len(set(shown)) == len(shown) and not {*given, "[unknown]"} & set(shown)


def test_what_is_recommended_is_what_the_model_of_taste_scores_highest(
    small: Interactions, small_recommender: Recommender
) -> None:
    given = np.array([0, 4])
    music = small.without(small.catalog.junk)
    scores = Ials().factors(music).scores(given) * np.maximum(music.listeners, 1) ** -0.1
    expected = [i for i in np.argsort(-scores).tolist() if scores[i] > 0 and i not in given]
    found = small_recommender.recommend(resolved(small_recommender, "Radiohead", "Metallica"), 99)
    assert [item.artist.id - 100 for item in found] == expected
    assert [item.score for item in found] == pytest.approx(scores[expected].tolist(), rel=1e-5)


def test_every_given_artist_has_its_evidence(small: Interactions, small_recommender: Recommender) -> None:
    plays = small.plays.toarray() > 0
    given = resolved(small_recommender, "Radiohead", "Metallica", "Hermit")
    for item in small_recommender.recommend(given, 99):
        assert sorted(shared.seed.id for shared in item.because) == [100, 104, 114]
        for shared in item.because:
            seed, artist = shared.seed.id - 100, item.artist.id - 100
            assert shared.artist == item.artist and shared.listeners == (plays[seed] & plays[artist]).sum()
            assert shared.chance == pytest.approx(plays[seed].sum() * plays[artist].sum() / 9)


def test_the_evidence_for_sigur_ros_is_what_two_fans_share(small_recommender: Recommender) -> None:
    """Sigur Rós: users 1 and 3, who both play Radiohead and Björk, and neither Metallica."""
    given = resolved(small_recommender, "Metallica", "Radiohead", "Björk")
    item = next(item for item in small_recommender.recommend(given, 99) if item.artist.name == "Sigur Rós")
    assert [(shared.seed.name, shared.listeners, shared.tags) for shared in item.because] == [
        ("Radiohead", 2, ()),
        ("Björk", 2, ("icelandic",)),
        ("Metallica", 0, ()),
    ]


def test_the_order_in_which_artists_are_named_does_not_matter_nor_does_naming_one_twice(
    small_recommender: Recommender,
) -> None:
    given = resolved(small_recommender, "Metallica", "Björk", "Radiohead")
    once = small_recommender.recommend(given)
    assert once and once == small_recommender.recommend(given[::-1]) == small_recommender.recommend(given + given)


def test_as_many_are_recommended_as_asked_for_and_their_beginning_is_the_same(small_recommender: Recommender) -> None:
    given = resolved(small_recommender, "Radiohead", "Metallica")
    every = small_recommender.recommend(given, 99)
    for n in range(len(every) + 2):
        assert small_recommender.recommend(given, n) == every[:n]


def test_who_names_nobody_is_recommended_nobody(small_recommender: Recommender) -> None:
    assert small_recommender.recommend([]) == []


def test_an_artist_that_nobody_plays_is_no_evidence_and_does_no_harm(small: Interactions, tmp_path: Path) -> None:
    build(small.without(np.arange(16) == 14), Cosine(), tmp_path / "model")
    recommender = Recommender.load(tmp_path / "model")
    hermit, radiohead = resolved(recommender, "Hermit", "Radiohead")
    assert recommender.recommend([hermit]) == []
    both, alone = recommender.recommend([hermit, radiohead]), recommender.recommend([radiohead])
    assert [item.artist for item in both] == [item.artist for item in alone]
    assert all(shared.listeners == 0 for item in both for shared in item.because if shared.seed == hermit)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["Metallica", "Slayer", "Megadeth"], {"Iron Maiden", "Pantera"}),
        (["Lady Gaga", "Britney Spears"], {"Rihanna", "Katy Perry"}),
        (["Björk", "Sigur Rós"], {"Radiohead"}),
    ],
    ids=["metal", "pop", "Iceland"],
)
def test_listeners_would_nod_at_what_is_recommended(
    hetrec_recommender: Recommender, given: list[str], expected: set[str]
) -> None:
    found = hetrec_recommender.recommend(resolved(hetrec_recommender, *given))
    assert len(found) == 10 and expected <= {item.artist.name for item in found}
    assert found[0].because[0].listeners > found[0].because[0].chance


def test_scores_of_real_data_are_shares_of_what_people_list_but_of_artists_with_few_listeners(
    hetrec_recommender: Recommender,
) -> None:
    everybody = hetrec_recommender.top(n=len(hetrec_recommender))
    assert all(hetrec_recommender.knows_match(artist) == (artist.listeners >= THIN) for artist in everybody)


def test_where_a_match_is_known_it_falls_with_the_rank(hetrec_recommender: Recommender) -> None:
    known = [
        artist for artist in hetrec_recommender.top(n=len(hetrec_recommender)) if hetrec_recommender.knows_match(artist)
    ]
    assert len(known) > 4000
    for artist in known:
        scores = [item.score for item in hetrec_recommender.similar(artist)]
        assert all(0 < score < 1 for score in scores) and scores == sorted(scores, reverse=True)


def test_an_artist_belongs_to_the_community_of_its_own_first_tag_that_has_one(hetrec_recommender: Recommender) -> None:
    metallica, slayer, outkast = (hetrec_recommender.resolve(name) for name in ("Metallica", "Slayer", "OutKast"))
    kinds = [hetrec_recommender.community(artist) for artist in (metallica, slayer, outkast)]
    assert None not in kinds
    assert [
        kind.tag in artist.tags for kind, artist in zip(kinds, (metallica, slayer, outkast), strict=True) if kind
    ] == [True] * 3
    numbers = [kind.number for kind in kinds if kind]
    assert numbers[0] == numbers[1] != numbers[2]


def test_an_artist_without_tags_belongs_to_no_community(small_recommender: Recommender) -> None:
    assert small_recommender.community(small_recommender.resolve("Hermit")) is None


def test_a_profile_has_what_each_listener_played_and_every_tag_that_was_given(
    small: Interactions, small_recommender: Recommender
) -> None:
    found = small_recommender.profile(small_recommender.resolve("Portishead"))
    assert found.plays == (100, 80, 10) and sum(found.plays) == found.artist.plays
    assert found.tags == (("trip-hop", 3), ("alternative", 2))
    assert found.tagged == (467,) * 5  # all in December 2008


def test_a_profile_has_an_artists_own_tags_by_how_many_users_gave_them(
    hetrec: Interactions, hetrec_recommender: Recommender
) -> None:
    found = hetrec_recommender.profile(hetrec_recommender.resolve("Coldplay"))
    users = [count for _, count in found.tags]
    assert users == sorted(users, reverse=True) and found.artist.tags[0] == "britpop" != found.tags[0][0]
    assert sorted(name for name, _ in found.tags) == sorted(found.artist.tags)
    tags, index = hetrec.tags.merged, hetrec.catalog.names.index("Coldplay")
    number = tags.names.index("britpop")
    assert dict(found.tags)["britpop"] == int(((tags.artists == index) & (tags.tags == number)).sum())


def test_tags_on_dates_that_cannot_be_right_are_in_no_profile(
    hetrec: Interactions, hetrec_recommender: Recommender
) -> None:
    months = [
        month for artist in hetrec_recommender.top(n=10**6) for month in hetrec_recommender.profile(artist).tagged
    ]
    assert hetrec.tags.doubtful.any()
    assert min(months) >= (2002 - 1970) * 12

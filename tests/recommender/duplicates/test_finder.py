"""Which names are one artist's: variants are found, namesakes stay apart, and merging moves listening without loss."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from recommender.cli.evaluate import PAIRS
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments
from recommender.duplicates.finder import Merge, duplicates, roots
from recommender.duplicates.names import Name, Names
from recommender.evaluation.merges import judge_merges
from recommender.search.nicknames import nicknames
from recommender.stats.intervals import wilson

CROWD = range(100, 140)  # users of a famous artist
FILLER = {f"filler {number}": [number, (number * 7) % 140, 140 + number % 9] for number in range(140)}


def listening(
    heard: Mapping[str, Sequence[int]],
    tags: Mapping[str, Sequence[tuple[int, str]]] | None = None,
    redirected: Sequence[str] = (),
    mbids: Mapping[str, str] | None = None,
) -> Interactions:
    """Data in which the named users play each artist, once per place in the list, among others that fill it up."""
    heard = {**heard, **FILLER}
    names = tuple(heard)
    pairs = [(row, user) for row, users in enumerate(heard.values()) for user in users]
    rows, columns = (np.array(side) for side in zip(*pairs, strict=True))
    plays = sp.coo_array((np.ones(len(pairs), dtype=np.int64), (rows, columns)), shape=(len(names), 150)).tocsr()
    plays.sum_duplicates()
    rows_of_tags = [
        (user, names.index(name), tag) for name, listed in (tags or {}).items() for user, tag in listed
    ] or [(0, len(names) - 1, "filler")]
    tag_names = tuple(dict.fromkeys(tag for *_, tag in rows_of_tags))
    return Interactions(
        catalog=Catalog(
            np.arange(1, len(names) + 1),
            names,
            tuple(f"http://www.last.fm/music/{'+noredirect/' * (name in redirected)}{name}" for name in names),
            tuple((mbids or {}).get(name, "") for name in names),
        ),
        users=np.arange(150),
        plays=plays,
        tags=TagAssignments(
            tag_names,
            np.array([user for user, *_ in rows_of_tags], dtype=np.int32),
            np.array([artist for _, artist, _ in rows_of_tags], dtype=np.int32),
            np.array([tag_names.index(tag) for *_, tag in rows_of_tags], dtype=np.int32),
            np.arange(len(rows_of_tags), dtype=np.int64),
            np.zeros(len(rows_of_tags), dtype=np.bool_),
        ),
        friends=np.empty((0, 2), dtype=np.int32),
        origin=Origin("made up", "made up", True, "0" * 64),
    )


def merged(interactions: Interactions) -> dict[str, tuple[str, str]]:
    names = interactions.catalog.names
    return {names[merge.variant]: (names[merge.artist], merge.reason.value) for merge in duplicates(interactions)}


@pytest.mark.parametrize(
    ("variant", "artist", "reason"),
    [
        ("Olafur Arnalds", "Ólafur Arnalds", "case or accents"),
        ("Mary J Blige", "Mary J. Blige", "spacing or punctuation"),
        ("Blink 182", "blink-182", "spacing or punctuation"),
        ("The Notorious B.I.G.", "Notorious B.I.G.", "the"),
        ("Jorge e Mateus", "Jorge & Mateus", "another and"),
        ("Lisa & Jessica", "Jessica & Lisa", "another and"),
        ("Mendes, Sergio", "Sérgio Mendes", "word order"),
        ("MICHAAEL JACKSON", "Michael Jackson", "spelling"),
        ("Charlie Brown Júnior", "Charlie Brown Jr.", "spelling"),
        ("EMINƎM", "Eminem", "look-alike letters"),
        ("CrashDďet", "CRASHDÏET", "broken encoding"),
        ("Ballaké Sissoko".encode().decode("latin-1"), "Ballaké Sissoko", "broken encoding"),
        ("Lyapis Trubetskoy", "Ляпис Трубецкой", "another script"),
        ("애프터 스쿨(After School)", "After School", "another script"),
        ("Britney Spears⊼", "Britney Spears", "decoration"),
        ("Miley Cyrus攀", "Miley Cyrus", "decoration"),
        ("SoundGarden | www.CdsCompletos.net", "Soundgarden", "decoration"),
        ("fbrlist.com - My Chemical Romance", "My Chemical Romance", "decoration"),
        ("Rihanna (feat. Drake)", "Rihanna", "feat. credit"),
        ("Demi Lovato Ft. Miley Cyrus Ft. Selena Gomez", "Demi Lovato", "feat. credit"),
        ("Korn (Unplugged)", "Korn", "release"),
        ("Nightwish - Helsinki 2007", "Nightwish", "release"),
        ("01. Nightwish", "Nightwish", "track number"),
    ],
)
def test_a_variant_is_merged_into_the_famous_artist(variant: str, artist: str, reason: str) -> None:
    assert merged(listening({variant: [1], artist: CROWD})) == {variant: (artist, reason)}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ryan Adams", "Bryan Adams"),
        ("Catatonia", "Katatonia"),
        ("Cold World", "ColdWorld"),
        ("Danny!", "Danny"),
        ("The Sound", "Sound"),
        ("ＲＥＤ", "Red"),
        ("Neil Young & Crazy Horse", "Neil Young"),
        ("Lady Gaga vs. Madonna", "Lady Gaga"),
        ("Diddy - Dirty Money", "Diddy"),
        ("Gas (Mat Jarvis)", "Gas"),
        ("Final Fantasy (Soundtracks)", "Final Fantasy"),
        ("DJ Rush", "Rush"),
        ("Death Cab for Cutie", "Death"),
        ("Sergio Mendes & Brasil '65", "Sergio Mendes & Brasil '66"),
        ("Little Feat", "Little"),
    ],
)
def test_namesakes_and_those_who_play_together_stay_apart(name: str, other: str) -> None:
    assert merged(listening({name: [1], other: CROWD})) == {}
    assert merged(listening({name: CROWD, other: [1]})) == {}


def test_a_short_name_is_merged_if_the_same_people_listen() -> None:
    friends = [100, 101, 102, 103, 104]
    scene = {f"scene {number}": friends for number in range(20)}
    assert merged(listening({"MUM": friends[:2], "múm": friends[1:], **scene})) == {"MUM": ("múm", "case or accents")}
    assert merged(listening({"MUM": [1, 2], "múm": friends[1:], **scene})) == {}


def test_different_tags_keep_short_names_apart_whatever_a_redirect_says() -> None:
    told = {"ASAP": [(1, "techno"), (2, "club")], "A.S.A.P.": [(100, "metal"), (101, "hard rock")]}
    others = {f"filler {number}": [(3, "techno"), (4, "club"), (5, "metal"), (6, "hard rock")] for number in range(5)}
    heard = {"ASAP": [1, 2], "A.S.A.P.": [100, 101, 102]}
    assert merged(listening(heard, {**told, **others}, redirected=["ASAP"])) == {}
    assert merged(listening(heard, redirected=["ASAP"])) == {"ASAP": ("A.S.A.P.", "spacing or punctuation")}


@pytest.mark.parametrize(
    ("variant", "artist"),
    [
        ("Matt Pokora", "M. Pokora"),
        ("DJ Waldo", "Waldo"),
        ("CWS", "Cansei de Waldo Sexy"),
        ("Plus 49", "+49"),
        ("Chico Waldo de Hollanda", "Chico Waldo"),
    ],
)
def test_a_name_that_lastfm_corrects_is_merged_into_what_it_may_be_corrected_to(variant: str, artist: str) -> None:
    heard = {variant: [100], artist: CROWD}
    assert merged(listening(heard, redirected=[variant])) == {variant: (artist, "redirect")}
    assert merged(listening(heard)) == {}


def test_chains_lead_to_the_most_listened_to() -> None:
    heard = {
        "Jorge e Mateus (Ao Vivo 2009)": [1],
        "Jorge & Mateus": CROWD,
        "JORGE & MATEUS - www.x.com": [2],
        "jorge e mateus": [3],
    }
    assert {artist for artist, _ in merged(listening(heard)).values()} == {"Jorge & Mateus"}
    assert len(merged(listening(heard))) == 3


def test_among_equals_the_plain_name_stands_for_all() -> None:
    heard = {"Alceu Valença [www.x.blogspot.com]": [1], "Alceu Valença": [1]}
    assert merged(listening(heard)) == {"Alceu Valença [www.x.blogspot.com]": ("Alceu Valença", "decoration")}


MBIDS = [f"{number}0000000-0000-4000-8000-000000000000" for number in range(3)]


def test_names_of_different_mbids_are_never_merged() -> None:
    heard = {"The Beatles": CROWD, "Beatles": [100, 101]}
    assert "Beatles" in merged(listening(heard))
    assert "Beatles" in merged(listening(heard, mbids={"Beatles": MBIDS[0]}))
    assert not merged(listening(heard, mbids=dict(zip(heard, MBIDS, strict=False))))


def test_names_of_different_mbids_are_not_merged_by_way_of_a_third() -> None:
    heard = {"The Beatles": CROWD, "beatles": [100, 101, 102], "Beatles": [100, 101]}
    found = merged(listening(heard, mbids={"The Beatles": MBIDS[0], "Beatles": MBIDS[1]}))
    assert "Beatles" not in found and found["beatles"][0] == "The Beatles"
    assert not any(artist == "Beatles" for artist, _ in found.values())


def test_names_of_one_mbid_are_always_merged() -> None:
    """A name beyond recognition with other listeners and other tags; the third has another artist's spelling."""
    heard = {"Ye": CROWD, "Kanye Omari West": [1], "Yee": [2, 3]}
    tags = {"Ye": [(u, t) for u in (100, 101) for t in ("rap", "pop")], "Yee": [(2, "polka"), (3, "folk")]}
    assert not merged(listening(heard, tags))
    found = merged(listening(heard, tags, mbids=dict.fromkeys(heard, MBIDS[0])))
    assert found == dict.fromkeys(("Kanye Omari West", "Yee"), ("Ye", "same MBID"))


def test_one_mbid_goes_before_the_list_of_who_is_not_who() -> None:
    apart = next(pair for pair in nicknames() if pair.same is False)
    heard = {apart.artist: CROWD, apart.name: [1, 2]}
    assert not merged(listening(heard))
    assert apart.name in merged(listening(heard, mbids=dict.fromkeys(heard, MBIDS[0])))


def test_placeholders_take_no_part() -> None:
    assert merged(listening({"Unknown Artist feat. Somebody": [1], "Unknown Artist": CROWD, "[unknown]": [2]})) == {}


NAMES = st.sampled_from(
    [
        "Muse",
        "MUSE",
        "Muse feat. A",
        "Muse - Live 2009",
        "The Muse",
        "[unknown]",
        "Blur",
        "Blur | www.x.com",
        "Muse, Blur",
    ]
)


@settings(max_examples=15)
@given(st.dictionaries(NAMES, st.lists(st.integers(0, 149), min_size=1, max_size=40, unique=True), min_size=2))
def test_merging_keeps_every_play_and_is_done_once(heard: dict[str, list[int]]) -> None:
    interactions = listening(heard)
    merges = duplicates(interactions)
    into = roots(merges, len(interactions.catalog))
    assert (into[into] == into).all()
    assert not interactions.catalog.junk[[index for merge in merges for index in merge[:2]]].any()
    moved = interactions.moved(into)
    assert moved.plays.sum() == interactions.plays.sum()
    assert (moved.plays.sum(axis=0) == interactions.plays.sum(axis=0)).all()
    assert all(moved.listeners[merge.variant] == 0 for merge in merges)
    assert not set(map(tuple, duplicates(moved))) & set(map(tuple, merges))
    assert (moved.moved(into).plays - moved.plays).count_nonzero() == 0


def test_roots_leave_everybody_else_where_they_are() -> None:
    assert roots([], 3).tolist() == [0, 1, 2]
    merges = duplicates(listening({"Olafur Arnalds": [1], "Ólafur Arnalds": CROWD}))
    assert roots(merges, 4).tolist() == [1, 1, 2, 3] and isinstance(merges[0], Merge)


def test_hetrecs_merges_are_what_was_judged_by_hand(hetrec: Interactions, hetrec_merged: NDArray[np.int64]) -> None:
    judged = judge_merges(hetrec_merged, PAIRS, hetrec.catalog)
    right, merges = judged.precise
    assert merges >= 199 and right / merges >= 0.98 and wilson(right, merges)[0] > 0.96
    assert judged.apart[0] == judged.apart[1] >= 60
    assert judged.found[0] / judged.found[1] > 0.9


def test_names_known_to_be_one_artists_are_merged_and_those_known_to_be_two_are_not() -> None:
    heard = {"Bodies Without Organs": [1], "BWO": CROWD, "Oy Division": [2], "Joy Division": CROWD}
    assert merged(listening(heard)) == {"Bodies Without Organs": ("BWO", "known by another name")}


def test_a_list_of_pairs_counts_what_is_merged_apart_and_found(small: Interactions, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    into = np.arange(len(small.catalog))
    into[1] = 0  # Björk into Radiohead
    into[4] = 5
    lines = [
        "variant\tartist\tsame\tcomment",
        "Björk\tRadiohead\tno\twrong",
        "Metallica\tSlayer\tunsure\t",
        "Portishead\tBjörk\tno\t",
        "311\tHermit\tyes\tmissed",
        "Nobody\tHermit\tyes\tabsent",
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    judged = judge_merges(into, path, small.catalog)
    assert dataclasses.astuple(judged) == ((0, 2), (1, 2), (0, 1), 0)


def test_nothing_of_what_was_worked_out_on_the_way_is_kept(few: Interactions) -> None:
    gc.collect()
    gc.disable()
    try:
        duplicates(few)
        assert not [thing for thing in gc.get_objects() if isinstance(thing, (Names, Name))]
    finally:
        gc.enable()

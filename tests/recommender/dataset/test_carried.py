"""Which tags artists carry: what enough of their taggers say, the most telling first, and nothing but music."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from recommender import Recommender, TagNotFound, artifact
from recommender.dataset.carried import KINDS, Stopped, carried, stopped
from recommender.dataset.interactions import Interactions
from recommender.dataset.tags import TagAssignments, tag_key
from recommender.errors import DataError

NO_MUSIC = (Stopped("seen live", "self"), Stopped("USA", "place"))


def assigned(*rows: tuple[str, str, str]) -> TagAssignments:
    """Assignments from (tag, the users who gave it, as digits, artist a/b/…)."""
    names = tuple(dict.fromkeys(tag for tag, _, _ in rows))
    given = [(int(user), "abc".index(artist), names.index(tag)) for tag, users, artist in rows for user in users]
    users, artists, tags = (np.array(column, dtype=np.int32) for column in zip(*given, strict=True))
    nothing = np.zeros(len(given), dtype=np.int64)
    return TagAssignments(names, users, artists, tags, nothing, nothing.astype(np.bool_))


def carry(tags: TagAssignments, *artists: str) -> list[list[str]]:
    found = carried(tags, artists, NO_MUSIC).lists(len(artists))
    return [[tags.names[tag] for tag in own] for own in found]


# What an artist carries.


def test_the_tag_that_is_given_oftener_to_an_artist_than_to_others_comes_first() -> None:
    tags = assigned(("rock", "01234", "a"), ("grunge", "0123", "a"), ("rock", "01234", "b"), ("rock", "01234", "c"))
    assert carry(tags, "A", "B", "C") == [["grunge", "rock"], ["rock"], ["rock"]]


def test_a_tag_of_more_taggers_comes_first_among_equally_usual_ones() -> None:
    tags = assigned(("rock", "012", "a"), ("pop", "01234", "a"), ("rock", "01", "b"), ("jazz", "012", "b"))
    assert carry(tags, "A", "B", "C")[0] == ["pop", "rock"]
    assert carry(tags, "A", "B", "C")[2] == []


def test_an_artist_carries_what_a_fifth_of_its_taggers_gave() -> None:
    tags = assigned(("pop", "0123456789", "a"), ("rock", "01", "a"), ("jazz", "0", "a"), ("jazz", "01", "b"))
    assert carry(tags, "A", "B")[0] == ["pop", "rock"]


def test_where_no_tag_has_a_fifth_an_artist_carries_those_most_given() -> None:
    tags = assigned(*((f"tag {user}", str(user), "a") for user in range(6)), *((f"tag {i}", "78", "b") for i in (0, 1)))
    assert sorted(carry(tags, "A", "B")[0]) == ["tag 0", "tag 1"]  # the others are one user's own


def test_users_who_said_no_music_count_as_taggers() -> None:
    tags = assigned(("seen live", "23456789", "a"), ("pop", "01", "a"), ("rock", "2", "a"), ("rock", "01", "b"))
    assert carry(tags, "A", "B")[0] == ["pop"]


def test_the_shares_of_few_taggers_are_nearer_to_everybodys() -> None:
    tags = assigned(("pop", "01", "a"), ("rock", "2", "a"), ("rock", "2", "b"), ("rock", "34", "c"))
    found = carried(tags, "ABC", NO_MUSIC)
    taggers, rock = 3 + 1 + 2, 4 / 6
    assert taggers == 6
    assert [tags.names[tag] for tag in found.tags] == ["pop", "rock", "rock", "rock"]
    assert found.artists.tolist() == [0, 0, 1, 2] and found.givers.tolist() == [2, 1, 1, 2]
    assert found.shares == pytest.approx([(2 + 3 * 2 / 6) / 6, (1 + 3 * rock) / 6, (1 + 3 * rock) / 4, 4 / 5])


def test_tags_are_ordered_by_share_times_how_unusual_it_is(hetrec: Interactions) -> None:
    tags = hetrec.tags.merged
    found = carried(tags, hetrec.catalog.names)
    whom = hetrec.catalog.names.index("Radiohead")
    taggers = {(a, u) for a, u in zip(tags.artists.tolist(), tags.users.tolist(), strict=True)}
    own = sum(artist == whom for artist, _ in taggers)
    telling = []
    for tag in found.tags[found.artists == whom].tolist():
        everybody = int((tags.tags == tag).sum()) / len(taggers)
        givers = int(((tags.tags == tag) & (tags.artists == whom)).sum())
        share = (givers + 3 * everybody) / (own + 3)
        telling.append(share * math.log(share / everybody))
        assert givers >= own / 5
    assert len(telling) > 3 and telling == sorted(telling, reverse=True)


def test_a_tag_that_one_user_alone_gives_is_left_out() -> None:
    assert carry(assigned(("mine", "0", "a"), ("ours", "01", "b"), ("ours", "0", "a")), "A", "B") == [
        ["ours"],
        ["ours"],
    ]


def test_an_artists_own_name_is_no_tag_of_it() -> None:
    tags = assigned(("sigur ros", "01234", "a"), ("icelandic", "01", "a"), ("sigur ros", "012", "b"))
    assert carry(tags, "Sigur Rós", "Sjón") == [["icelandic"], ["sigur ros"]]


@pytest.mark.parametrize("tag", ["seen live", "Seen-Live", "usa", "U.S.A.", "1991", "2009"])
def test_what_is_no_music_is_not_carried(tag: str) -> None:
    assert carry(assigned((tag, "0123", "a"), ("pop", "01", "a")), "A") == [["pop"]]


@pytest.mark.parametrize("tag", ["80s", "1980s", "1349", "american"])
def test_decades_and_what_only_looks_like_no_music_are_carried(tag: str) -> None:
    assert carry(assigned((tag, "0123", "a")), "A") == [[tag]]


def test_an_artist_carries_at_most_twenty_tags() -> None:
    tags = assigned(*((f"tag {number}", "01", "a") for number in range(30)))
    assert carry(tags, "A") == [[f"tag {number}" for number in range(20)]]


def test_without_tags_nobody_carries_any() -> None:
    nothing = assigned(("pop", "0", "a")).where(np.zeros(1, dtype=np.bool_))
    assert carry(nothing, "A", "B") == [[], []]
    assert carried(nothing, ()).lists(0) == []


# The list of tags that are no music.


def test_the_projects_list_has_each_tag_once_by_kind_and_alphabet() -> None:
    listed = stopped()
    assert len(listed) > 900
    assert listed == sorted(listed, key=lambda entry: (entry.kind, entry.tag.casefold(), entry.tag))
    assert len({tag_key(entry.tag) for entry in listed}) == len(listed)
    assert {entry.kind for entry in listed} == set(KINDS)


def test_the_project_says_what_each_kind_is(request: pytest.FixtureRequest) -> None:
    told = (request.config.rootpath / "docs" / "data.md").read_text("utf-8")
    assert [kind for kind in KINDS if f"| {kind} |" not in told] == []


@pytest.mark.parametrize(
    "tag",
    ["rock", "indie", "female vocalists", "80s", "brazilian", "k-pop", "british", "sad", "christmas", "piano", "roots"],
)
def test_music_is_not_on_the_list(tag: str) -> None:
    assert tag_key(tag) not in {tag_key(entry.tag) for entry in stopped()}


@pytest.mark.parametrize("line", ["", "usa", "usa\tland", " usa\tplace", "\tplace", "usa\tplace\t"])
def test_a_malformed_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "stopped.tsv"
    path.write_text(f"tag\tkind\nseen live\tself\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=r"stopped\.tsv line 3 is not of the form"):
        stopped(path)


def test_without_the_file_every_tag_is_music(tmp_path: Path) -> None:
    assert stopped(tmp_path / "none.tsv") == []


# Real tags.


def test_nothing_served_is_on_the_list(hetrec_artifact: Path) -> None:
    _, arrays = artifact.read(hetrec_artifact)
    served = {tag_key(tag) for tag in artifact.Strings(arrays, "tags")}
    assert len(served) > 800 and served.isdisjoint(tag_key(entry.tag) for entry in stopped())


@pytest.mark.parametrize("tag", ["seen live", "Albums I Own", "favourites", "awesome", "usa", "2009"])
def test_nobody_can_ask_for_what_is_no_music(hetrec_recommender: Recommender, tag: str) -> None:
    with pytest.raises(TagNotFound):
        hetrec_recommender.top(tag=tag)


@pytest.mark.parametrize(
    ("artist", "first"),
    [
        ("Nirvana", "grunge"),
        ("U2", "rock"),
        ("The Fall", "post-punk"),
        ("Агата Кристи", "russian rock"),
        ("MALICE MIZER", "j-rock"),
        ("Miles Davis", "jazz"),
        ("Metallica", "thrash metal"),
    ],
)
def test_an_artist_is_first_of_all_what_tells_it_from_others(
    hetrec_recommender: Recommender, artist: str, first: str
) -> None:
    found = hetrec_recommender.resolve(artist)
    kind = hetrec_recommender.community(found)
    assert found.tags[0] == first and kind is not None and kind.tag == first


@pytest.mark.parametrize(
    ("tag", "first"),
    [
        ("trip-hop", ["Portishead", "Massive Attack", "Goldfrapp", "Bonobo"]),
        ("grunge", ["Nirvana", "Pearl Jam", "Alice in Chains", "The Smashing Pumpkins"]),
        ("classical", ["Ludwig van Beethoven", "Johann Sebastian Bach", "Wolfgang Amadeus Mozart", "Frédéric Chopin"]),
        ("country", ["Taylor Swift", "Carrie Underwood", "Johnny Cash", "Shania Twain"]),
        ("idm", ["Boards of Canada", "Aphex Twin", "Autechre", "Apparat"]),
    ],
)
def test_the_top_of_a_tag_begins_with_those_it_stands_for(
    hetrec_recommender: Recommender, tag: str, first: list[str]
) -> None:
    assert [artist.name for artist in hetrec_recommender.top(tag=tag, n=4)] == first


def test_one_who_is_seldom_called_so_is_in_no_top_of_a_tag(hetrec_recommender: Recommender) -> None:
    every = {artist.name for artist in hetrec_recommender.top(tag="trip-hop", n=500)}
    assert {"Tricky", "Morcheeba"} < every and every.isdisjoint({"IAMX", "Flying Lotus", "Björk"})

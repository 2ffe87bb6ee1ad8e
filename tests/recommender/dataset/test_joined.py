"""Several data sets as one: nobody's listening is lost, and an artist of both is one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.joined import joined
from recommender.dataset.ledger import Ledger
from recommender.dataset.listens import Listens, counted, together
from recommender.dataset.tables import read_listens

LASTING = Origin("hetrec", "hetrec", False, "0" * 64, lasting_ids=True)
MAY_2011, MARCH_2005 = 1_305_000_000, 1_110_000_000
MBID, OTHER = "a74b1b7f-71a5-4011-9441-d0b5e4122711", "b10bbbfc-cf9e-42e0-be17-e2c3e1d2600d"


def listens(*rows: tuple[str, str, str, int]) -> Listens:
    frame = pd.DataFrame(rows, columns=["user", "artist", "mbid", "plays"]).assign(when=0)
    return Listens(frame.astype(dict.fromkeys(("user", "artist", "mbid"), "category")))


def interactions(*rows: tuple[str, str, str, int]) -> Interactions:
    return counted(listens(*rows), Origin("made up", "made up", False, "0" * 64))


def dated(service: str, *when: int) -> Interactions:
    rows = pd.DataFrame({"user": "ann", "artist": "Björk", "mbid": "", "plays": 1, "when": when})
    heard = Listens(rows.astype(dict.fromkeys(("user", "artist", "mbid"), "category")))
    return counted(heard, Origin("made up", f"{service}, 1 listener", False, "0" * 64, service))


def plays(data: Interactions) -> dict[str, list[int]]:
    return {
        name: sorted(row[row > 0].tolist()) for name, row in zip(data.catalog.names, data.plays.toarray(), strict=True)
    }


def test_listens_of_one_user_and_artist_add_up() -> None:
    data = interactions(("ann", "Björk", "", 2), ("ann", "Björk", "", 3), ("ben", "Björk", "", 1))
    assert plays(data) == {"Björk": [1, 5]}


def test_an_mbid_is_one_artist_by_the_name_that_it_is_most_listened_to_under() -> None:
    data = interactions(("ann", "Bjork", MBID, 1), ("ben", "Björk", MBID, 1), ("cleo", "Björk", MBID, 1))
    assert plays(data) == {"Björk": [1, 1, 1]} and data.catalog.mbids == (MBID,)


def test_a_name_without_an_mbid_is_that_of_the_one_most_listened_to_under_it() -> None:
    data = interactions(
        ("ann", "Nirvana", MBID, 1),
        ("ben", "Nirvana", MBID, 2),
        ("cleo", "Nirvana", OTHER, 4),
        ("dan", "Nirvana", "", 8),
    )
    assert dict(zip(data.catalog.mbids, plays_in_order(data), strict=True)) == {MBID: [1, 2, 8], OTHER: [4]}


def plays_in_order(data: Interactions) -> list[list[int]]:
    return [sorted(row[row > 0].tolist()) for row in data.plays.toarray()]


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [("ann", "Muse", "", 1), ("ben", "Björk", MBID, 2), ("ann", "Björk", "", 3)]
    one, other = interactions(*rows), interactions(*reversed(rows))
    assert one.catalog.names == other.catalog.names and plays(one) == plays(other)


def test_users_of_several_files_are_the_same_if_they_have_one_name(tmp_path: Path) -> None:
    for name in ("2023.csv", "2024.csv"):
        (tmp_path / name).write_text("user,artist\nann,Björk\n")
    files = together(read_listens(tmp_path / name) for name in ("2023.csv", "2024.csv"))
    assert plays(counted(files, Origin("made up", "made up", False, "0" * 64))) == {"Björk": [2]}


def test_users_of_several_data_sets_are_different_people() -> None:
    part = interactions(("ann", "Björk", "", 2))
    assert plays(joined([part, part], Ledger())) == {"Björk": [2, 2]}


def test_joined_data_says_of_each_service_from_when_until_when_it_is() -> None:
    old, new, undated = dated("Last.fm", MAY_2011, MARCH_2005), dated("Spotify", MAY_2011), dated("ours", 0)
    origin = joined([old, undated, new], Ledger()).origin
    assert origin.label == ("Last.fm, 1 listener, 2005 to May 2011; ours, 1 listener; Spotify, 1 listener, May 2011")
    assert [(period.service, period.words()) for period in origin.periods] == [
        ("Last.fm", "2005 to May 2011"), ("ours", ""), ("Spotify", "May 2011"),
    ]  # fmt: skip


def test_artists_meet_those_with_ids_of_their_own_in_any_order_and_whatever_ids_they_had() -> None:
    theirs = interactions(("ann", "Björk", "", 1))
    hetrec = replace(theirs, catalog=replace(theirs.catalog, ids=np.array([154])), origin=LASTING)
    ledger = Ledger()
    assert joined([theirs], ledger).catalog.ids.tolist() == [20_000]
    for parts in ([theirs, hetrec], [hetrec, theirs]):
        assert joined(parts, Ledger()).catalog.ids.tolist() == [154]
        assert joined(parts, ledger).catalog.ids.tolist() == [154]


def test_undated_data_sets_say_nothing_of_dates_together() -> None:
    assert joined([dated("ours", 0), dated("theirs", 0)], Ledger()).origin.periods == ()


def test_artists_of_several_data_sets_meet_by_mbid_else_by_name() -> None:
    one = interactions(("ann", "Bjork", MBID, 1), ("ann", "Muse", "", 2))
    two = interactions(("ben", "Björk", MBID, 3), ("ben", "muse", "", 4), ("ben", "BTS", "", 5))
    assert plays(joined([one, two], Ledger())) == {"Bjork": [1, 3], "Muse": [2, 4], "BTS": [5]}


def test_joined_to_nothing_data_with_lasting_ids_is_as_it_was(hetrec: Interactions) -> None:
    assert joined([hetrec], Ledger()) is hetrec


def test_joined_data_keeps_what_either_knows(hetrec: Interactions) -> None:
    newer = interactions(
        *((f"fan {fan}", name, "", 3) for fan in range(5) for name in ("Radiohead", "Phoebe Bridgers"))
    )
    both = joined([hetrec, newer], Ledger())
    radiohead, phoebe = (both.catalog.names.index(name) for name in ("Radiohead", "Phoebe Bridgers"))
    before = hetrec.catalog.names.index("Radiohead")
    assert both.catalog.ids[radiohead] == hetrec.catalog.ids[before]
    assert both.listeners[radiohead] == hetrec.listeners[before] + 5 and both.listeners[phoebe] == 5
    assert len(both.tags) == len(hetrec.tags) and len(both.friends) == len(hetrec.friends)
    assert np.array_equal(np.bincount(both.tags.tags), np.bincount(hetrec.tags.tags))
    assert both.plays.sum() == hetrec.plays.sum() + newer.plays.sum()

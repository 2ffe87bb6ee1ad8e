"""Names and MBIDs that services and files tell, to artists of the data."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from recommender import AmbiguousArtist, ArtistNotFound, Recommender

from ..feedback.accounts import Heard, Unlisted


class Play(NamedTuple):
    """How often a member played an artist."""

    name: str
    mbid: str
    """MusicBrainz' id; "" where that is not known."""
    plays: int


def match(recommender: Recommender, plays: Sequence[Play]) -> Heard:
    """Who of them the data has, and who it has not; what is played under several names of one artist adds up."""
    known: Counter[int] = Counter()
    unlisted: Counter[Unlisted] = Counter()
    carried = recommender.carried((number, play.name, play.mbid) for number, play in enumerate(plays, -len(plays)))
    for number, play in enumerate(plays, -len(plays)):
        id = carried.get(number)
        if id is None:
            with contextlib.suppress(ArtistNotFound, AmbiguousArtist):
                id = recommender.resolve(play.name).id
        if id is None:
            unlisted[Unlisted(play.name, play.mbid)] += play.plays
        else:
            known[id] += play.plays
    return Heard(known, unlisted)

"""From the names and MBIDs of others' data to artists of this: what is heard there, counted here."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from recommender import Recommender, first_named, is_junk

from ..feedback.accounts import Heard, Unlisted

MOST_ARTISTS = 1_000
"""Artists of one account that are kept, those played most; services hand out as many at once."""
_LONGEST = 200  # characters of a name that are kept; none has so many
_MOST_PLAYS = 10**9  # of one artist: nobody lives to hear more
_MBID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NO_LETTERS = {"Cc", "Cs"}  # control characters, and halves of surrogate pairs, which no database takes


class Play(NamedTuple):
    """An artist that a member plays, as their service or their file names it."""

    name: str
    mbid: str
    """MusicBrainz' id; "" where that is not known."""
    plays: int


def match(recommender: Recommender, plays: Iterable[Play], most: int = MOST_ARTISTS) -> Heard:
    """Who it is that is played: by MBID, else by a name that is surely an artist's (`Recommender.matched`).

    "A feat. B" goes by the rule of `first_named`, unless somebody is called so here. Several names of one artist add
    up. Names that stand for nobody, as "Various Artists", are left out, and so is whatever is not played. The `most`
    played are kept, in that order.
    """
    read = (Play(_name(play.name), _mbid(play.mbid), min(play.plays, _MOST_PLAYS)) for play in plays if play.plays > 0)
    played = [play for play in read if play.mbid or (play.name and not is_junk(play.name))]
    whose = first_named({play.name for play in played})
    whole = recommender.matched((play.name, play.mbid) for play in played)
    credited = {name: first for name, first in whose.items() if name != first}
    firsts = dict(zip(credited, recommender.matched((first, "") for first in credited.values()), strict=True))
    heard = Counter[int | Unlisted]()
    for play, artist in zip(played, whole, strict=True):
        found = artist or firsts.get(play.name)
        if found:
            heard[found.id] += play.plays
        elif play.name and not is_junk(play.name):
            heard[Unlisted(whose[play.name], "" if play.name in credited else play.mbid)] += play.plays
    kept = heard.most_common(most)
    return Heard(
        {artist: count for artist, count in kept if isinstance(artist, int)},
        {artist: count for artist, count in kept if isinstance(artist, Unlisted)},
    )


def _name(text: str) -> str:
    """A name on one line, without characters that are none, and not longer than names are."""
    whole = " ".join(text[: 4 * _LONGEST].split())
    return "".join(letter for letter in whole if unicodedata.category(letter) not in _NO_LETTERS)[:_LONGEST].strip()


def _mbid(text: str) -> str:
    """An MBID as MusicBrainz writes it; "" for anything else."""
    mbid = text.strip().lower()
    return mbid if _MBID.fullmatch(mbid) else ""

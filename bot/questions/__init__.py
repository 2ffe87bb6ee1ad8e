"""What commands ask the recommender: pure functions from a `Recommender` and typed text to an answer.

`artists` (picked, typed, or carried by a button) · `lists` (near one, between several, for a member) · `pairs` (what
two have in common) · `duels` (which of two is more like a third) · `daily` (two artists to be joined) · `challenges` (a
list to be set against) · `servers` (what members play together) · `taps` (whom to ask a member about) · `reviews` (how
a server liked its lists) · `recordings` (whom they sound like).
"""

from .artists import (
    by_artist,
    find,
    find_all,
    find_carried,
    find_names,
    find_packed,
    find_picked,
    is_picked,
    pack,
    packed,
    picked,
    under_new_ids,
)
from .challenges import find_listed
from .daily import Tried, find_chain, find_daily, find_try
from .duels import find_evidence, find_pair, find_seed
from .lists import Mixed, Near, by_id, by_our_ids, draft, find_blend, find_for, find_near, shown
from .pairs import find_path, find_why
from .recordings import SoundsLike, find_sounds_like
from .servers import Counted, find_alike, find_blind_spots, find_counted, find_plane, find_top
from .taps import Said, find_next

__all__ = [
    "Counted",
    "Mixed",
    "Near",
    "Said",
    "SoundsLike",
    "Tried",
    "by_artist",
    "by_id",
    "by_our_ids",
    "draft",
    "find",
    "find_alike",
    "find_all",
    "find_blend",
    "find_blind_spots",
    "find_carried",
    "find_chain",
    "find_counted",
    "find_daily",
    "find_evidence",
    "find_for",
    "find_listed",
    "find_names",
    "find_near",
    "find_next",
    "find_packed",
    "find_pair",
    "find_path",
    "find_picked",
    "find_plane",
    "find_seed",
    "find_sounds_like",
    "find_top",
    "find_try",
    "find_why",
    "is_picked",
    "pack",
    "packed",
    "picked",
    "shown",
    "under_new_ids",
]

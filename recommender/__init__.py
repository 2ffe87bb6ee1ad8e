"""Similar artists from listening data.

Build once with `python -m recommender build`, then:

>>> from recommender import Recommender
>>> recommender = Recommender.load("data/model")
>>> recommender.similar(recommender.resolve("radiohead"), n=10)
"""

from typing import TYPE_CHECKING, Any

from .artist import Artist
from .depth import Depth
from .errors import (
    AmbiguousArtist,
    ArtifactError,
    ArtistNotFound,
    DataError,
    DownloadError,
    NothingInView,
    SegueError,
    TagNotFound,
    TooFewArtists,
    ViewMissing,
    WantedAndNot,
)
from .serving.answers import (
    Bridge,
    By,
    Community,
    Compatibility,
    Grounds,
    Profile,
    Recommendation,
    Rising,
    Shared,
    as_match,
)
from .serving.depth import by_depth
from .serving.periods import Period
from .serving.recommender import Recommender
from .serving.recordings import PASSAGE, Alike
from .serving.sounds import Sounding
from .serving.support import ENOUGH, TELLING
from .text import key as name_key
from .traits import Traits
from .view import View

if TYPE_CHECKING:
    from .dataset.columns import columns_of
    from .dataset.credits import first_named
    from .dataset.junk import is_junk
    from .dataset.ledger import LEDGER
    from .folders import check_output
    from .serving.daily import Daily, daily, joined
    from .serving.networks import Network, along, among, network
    from .serving.planes import Plane, plane

__all__ = [
    "ENOUGH",
    "LEDGER",
    "PASSAGE",
    "TELLING",
    "Alike",
    "AmbiguousArtist",
    "ArtifactError",
    "Artist",
    "ArtistNotFound",
    "Bridge",
    "By",
    "Community",
    "Compatibility",
    "Daily",
    "DataError",
    "Depth",
    "DownloadError",
    "Grounds",
    "Network",
    "NothingInView",
    "Period",
    "Plane",
    "Profile",
    "Recommendation",
    "Recommender",
    "Rising",
    "SegueError",
    "Shared",
    "Sounding",
    "TagNotFound",
    "TooFewArtists",
    "Traits",
    "View",
    "ViewMissing",
    "WantedAndNot",
    "along",
    "among",
    "as_match",
    "by_depth",
    "check_output",
    "columns_of",
    "daily",
    "first_named",
    "is_junk",
    "joined",
    "name_key",
    "network",
    "plane",
]

# What a first answer does without is imported when it is asked for.
_LATER = {
    "columns_of": "dataset.columns",
    "first_named": "dataset.credits",
    "is_junk": "dataset.junk",
    "LEDGER": "dataset.ledger",
    "check_output": "folders",
    **dict.fromkeys(("Daily", "daily", "joined"), "serving.daily"),
    **dict.fromkeys(("Network", "along", "among", "network"), "serving.networks"),
    **dict.fromkeys(("Plane", "plane"), "serving.planes"),
}

if not TYPE_CHECKING:  # else every name would be one of this module

    def __getattr__(name: str) -> Any:
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = globals()[name] = getattr(import_module(f".{_LATER[name]}", __name__), name)
        return found

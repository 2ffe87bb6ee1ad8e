"""Similar artists from listening data.

Build once with `python -m recommender build`, then:

>>> from recommender import Recommender
>>> recommender = Recommender.load("data/model")
>>> recommender.similar(recommender.resolve("radiohead"), n=10)
"""

from .catalog import Artist
from .depth import Depth
from .errors import (
    AmbiguousArtist,
    ArtifactError,
    ArtistNotFound,
    DataError,
    DownloadError,
    SegueError,
    TagNotFound,
)
from .recommender import ENOUGH, By, Community, Profile, Recommendation, Recommender, Shared
from .support import TELLING

__all__ = [
    "ENOUGH",
    "TELLING",
    "AmbiguousArtist",
    "ArtifactError",
    "Artist",
    "ArtistNotFound",
    "By",
    "Community",
    "DataError",
    "Depth",
    "DownloadError",
    "Profile",
    "Recommendation",
    "Recommender",
    "SegueError",
    "Shared",
    "TagNotFound",
]

"""The façade that serves: a built model, mapped into memory, answering in microseconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from . import artifact as artifacts
from .artifact import Ragged, Strings
from .catalog import Artist, is_junk
from .errors import AmbiguousArtist, ArtifactError, ArtistNotFound, TagNotFound
from .factors import Factors
from .search import How, SearchIndex

if TYPE_CHECKING:
    from numpy.typing import NDArray

By = Literal["listeners", "plays"]

_NEW: Callable[..., Any] = tuple.__new__
# Who goes by the text is meant, unless another that it fits has so many times the listeners; …
_SHADOW = 20.0
_SHADOW_VERBATIM = 100.0  # … so many if the text is spelled exactly like that.
_NEAREST = 5  # names offered where none or several fit


class Shared(NamedTuple):
    """What two artists have in common: the evidence of a recommendation."""

    seed: Artist
    artist: Artist
    listeners: int
    """How many users play both."""
    users: int
    """How many users the data has."""

    @property
    def chance(self) -> float:
        """How many users would play both if the one had nothing to do with the other."""
        return self.seed.listeners * self.artist.listeners / self.users

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags that both carry, in the order of the recommended artist's."""
        return tuple(tag for tag in self.artist.tags if tag in self.seed.tags)


class Recommendation(NamedTuple):
    """An artist for those who play the seeds, with the evidence."""

    artist: Artist
    score: float
    """Higher is better, above 0. Of `similar`, the share of pairs so scored that other people bear out:
    at least twice as many of them play both as would by chance."""
    seeds: tuple[Artist, ...]
    """Whom it is recommended for, the most telling first."""
    together: tuple[int, ...]
    """How many users play both the artist and each seed."""
    users: int
    """How many users the data has."""

    @property
    def because(self) -> tuple[Shared, ...]:
        """The evidence: what the artist shares with each seed."""
        pairs = zip(self.seeds, self.together, strict=True)
        return tuple(Shared(seed, self.artist, listeners, self.users) for seed, listeners in pairs)


class _Artists(dict[int, Artist]):
    """Artists by dense index, each read from the artifact when first asked for."""

    def __init__(self, read: Callable[[int], Artist]) -> None:
        self._read = read

    def __missing__(self, index: int) -> Artist:
        artist = self[index] = self._read(index)
        return artist


def _shadowed(artist: Artist, fitting: Sequence[Artist], times: float) -> bool:
    return any(other.listeners >= times * max(artist.listeners, 1) for other in fitting)


class Recommender:
    """Answers from one artifact. Safe to use from several threads; nothing it returns can be changed."""

    def __init__(self, manifest: dict[str, Any], arrays: artifacts.Arrays) -> None:
        self.data: str = manifest["data"]["label"]
        """What the listening data is, in words for people."""
        self.simulated: bool = manifest["data"]["simulated"]
        """Whether the listeners are made up (the embedded sample)."""
        self.model: str = manifest["model"]["name"]
        """The name of the similarity model that made the table."""
        self.taste: str = manifest["taste"]["name"]
        """The name of the model of taste that `recommend` folds artists into."""
        self.calibrated: bool = manifest["calibration"] is not None
        """Whether scores of `similar` are probabilities; there may have been too little data to tell."""
        self.version: str = manifest["version"]
        """Tells two models apart: equal for equal data, model and hyperparameters only."""
        self._users: int = manifest["counts"]["users"]
        self._ids = arrays["ids"].data
        self._index = {id: index for index, id in enumerate(arrays["ids"].tolist())}
        self._merged_into = arrays["merged_into"].data
        self._names = Strings(arrays, "names")
        self._urls = Strings(arrays, "urls")
        self._listeners = arrays["listeners"].data
        self._plays = arrays["plays"].data
        self._rank = arrays["rank"].data
        self._order = {"listeners": arrays["by_listeners"], "plays": arrays["by_plays"]}
        self._tag_names = Strings(arrays, "tags")
        self._artist_tags = Ragged(arrays, "artist_tags")
        self._tag_artists = Ragged(arrays, "tag_artists")
        self._counts = arrays["neighbor_counts"].data
        self._width = arrays["neighbor_ids"].shape[1]
        self._neighbors = arrays["neighbor_ids"].reshape(-1).data
        self._scores = arrays["neighbor_scores"].reshape(-1).data
        self._shared = arrays["neighbor_shared"].reshape(-1).data
        self._heard_by = Ragged(arrays, "heard_by")
        covariance, (alpha,) = arrays["taste_covariance"], arrays["taste_alpha"].tolist()
        self._taste = Factors(np.asarray(arrays["taste_artists"]), np.asarray(covariance), alpha)
        self._search = SearchIndex(arrays, "search")
        self._tag_search = SearchIndex(arrays, "tag_search")
        self._artists = _Artists(self._read)

    @classmethod
    def load(cls, artifact: Path | str, *, verify: bool = True) -> Recommender:
        """Maps a built model. Raises ArtifactError when it is missing, torn, foreign or of another format."""
        folder = Path(artifact)
        manifest, arrays = artifacts.read(folder, verify=verify)
        try:
            return cls(manifest, arrays)
        except (KeyError, TypeError) as error:
            raise ArtifactError(f"The model in {folder} is incomplete ({error}).", artifacts.rebuild(folder)) from error

    def __len__(self) -> int:
        """The number of artists it can name."""
        return len(self._search)

    def _read(self, index: int) -> Artist:
        return Artist(
            id=self._ids[index],
            name=self._names[index],
            url=self._urls[index],
            listeners=self._listeners[index],
            plays=self._plays[index],
            rank=self._rank[index],
            tags=tuple(self._tag_names[tag] for tag in self._artist_tags[index].tolist()),
        )

    def artist(self, id: int) -> Artist:
        """The artist of that id, or the one that it was merged into. Raises ArtistNotFound."""
        index = self._index.get(id)
        root = None if index is None else self._merged_into[index]
        if root is None or not self._rank[root]:  # placeholders have no rank
            raise ArtistNotFound(str(id), ())
        return self._artists[root]

    def similar(self, artist: Artist, n: int = 10) -> list[Recommendation]:
        """Up to n artists nearest to this one, best first; as many as the model kept, at the most."""
        index = self._index[artist.id]
        start = index * self._width
        stop = start + min(n, self._counts[index])
        rows = zip(
            map(self._artists.__getitem__, self._neighbors[start:stop]),
            self._scores[start:stop],
            repeat((artist,)),
            zip(self._shared[start:stop], strict=True),
            repeat(self._users),
            strict=False,
        )
        # The tuple's own constructor: a NamedTuple's is a Python function and costs a quarter of the whole call.
        return list(map(_NEW, repeat(Recommendation), rows))

    def recommend(self, artists: Sequence[Artist], n: int = 10) -> list[Recommendation]:
        """Up to n artists for somebody who plays all of these, best first; none of these again.

        Scores order one answer; those of two do not compare.
        """
        given = np.array(sorted({self._index[one.id] for one in artists}), dtype=np.int64)
        if not len(given):
            return []
        scores = self._taste.scores(given)
        scores[given] = 0
        best = np.argpartition(-scores, n)[:n] if n < len(scores) else np.arange(len(scores))
        best = best[np.lexsort((best, -scores[best]))]
        return [
            self._recommendation(given, index, scores[index].item()) for index in best.tolist() if scores[index] > 0
        ]

    def _recommendation(self, given: NDArray[np.int64], index: int, score: float) -> Recommendation:
        """The artist for those who play the given ones; first those played with it furthest above chance."""
        heard, artist = self._heard_by[index], self._artists[index]
        shared = [
            (self._artists[one], len(np.intersect1d(heard, self._heard_by[one], assume_unique=True)))
            for one in given.tolist()
        ]
        shared.sort(key=lambda pair: -pair[1] / max(pair[0].listeners, 1))
        seeds, together = zip(*shared, strict=True)
        return Recommendation(artist, score, seeds, together, self._users)

    def search(self, text: str, n: int = 10) -> list[Artist]:
        """Up to n artists that fit what is typed so far, best first; the most listened to for no text."""
        return [self._entry(match.entry) for match in self._search.matches(text, n)]

    def _entry(self, entry: int) -> Artist:
        return self._artists[int(self._order["listeners"][entry])]

    def resolve(self, text: str) -> Artist:
        """The one artist that is meant.

        Raises AmbiguousArtist where several fit about equally, ArtistNotFound where none does.
        """
        if is_junk(text):
            raise ArtistNotFound(text, ())
        meant, matches = self._search.meant(text) if text.strip() else (None, [])
        fitting = [self._entry(match.entry) for match in matches if match.rivals(matches[0])]
        verbatim = [artist for artist in fitting if artist.name == text.strip()]
        if len(verbatim) == 1 and not _shadowed(verbatim[0], fitting, _SHADOW_VERBATIM):
            return verbatim[0]
        if meant and not (meant.how is How.EQUAL and _shadowed(self._entry(meant.entry), fitting, _SHADOW)):
            return self._entry(meant.entry)
        if len(fitting) > 1:
            raise AmbiguousArtist(text, list(dict.fromkeys([*fitting[: _NEAREST - 1], *verbatim, *fitting]))[:_NEAREST])
        raise ArtistNotFound(text, [self._entry(match.entry) for match in matches[:_NEAREST]])

    def top(self, by: By = "listeners", tag: str | None = None, n: int = 10, skip: int = 0) -> list[Artist]:
        """Artists with the most listeners or plays, of all or of those that carry a tag. Raises TagNotFound."""
        if tag is None:
            return [self._artists[i] for i in self._order[by][skip : skip + n].tolist()]
        carrying = self._tag_artists[self._tag(tag)]  # in order of listeners
        if by == "plays":
            plays = np.fromiter((self._plays[i] for i in carrying.tolist()), dtype=np.int64)
            carrying = carrying[np.argsort(-plays, kind="stable")]
        return [self._artists[i] for i in carrying[skip : skip + n].tolist()]

    def count(self, tag: str | None = None) -> int:
        """How many artists `top` can list. Raises TagNotFound."""
        return len(self) if tag is None else len(self._tag_artists[self._tag(tag)])

    def tags(self, text: str = "", n: int = 10) -> list[str]:
        """Up to n tags that fit what is typed so far, best first; the most carried for no text."""
        return [self._tag_names[match.entry] for match in self._tag_search.matches(text, n)]

    def tag(self, text: str) -> str:
        """The tag that is meant, as it is written here. Raises TagNotFound."""
        return str(self._tag_names[self._tag(text)])

    def _tag(self, text: str) -> int:
        equal = self._tag_search.equal(text)
        if equal:
            return equal[0]
        meant, others = self._tag_search.meant(text) if text.strip() else (None, [])
        if meant:
            return meant.entry
        raise TagNotFound(text, [self._tag_names[match.entry] for match in others[:_NEAREST]])

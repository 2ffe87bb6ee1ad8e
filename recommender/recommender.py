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
from .search import SearchIndex
from .text import normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

By = Literal["listeners", "plays"]

_OBVIOUS = 5.0  # of several artists that fit, the first is meant if it has this many times the listeners of the others
_SHADOW = 20.0  # beside an artist of the very name, one whose name only begins so is asked about from here on
_LIKE = 85.0  # a likeness from which a name is taken to be the one meant, misspelled …
_MARGIN = 6.0  # … if the next artist is at least this much less alike …
_LONG = 4  # … and the text has more letters than this: short names are one slip from many others
_NEW: Callable[..., Any] = tuple.__new__
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


def _meant(text: str, fitting: list[Artist]) -> Artist:
    """The first, alone or far more listened to than each other one. Raises AmbiguousArtist."""
    if all(fitting[0].listeners >= _OBVIOUS * other.listeners for other in fitting[1:]):
        return fitting[0]
    raise AmbiguousArtist(text, fitting[:_NEAREST])


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
        """The artist of that id. Raises ArtistNotFound."""
        index = self._index.get(id)
        if index is None or not self._rank[index]:  # placeholders have no rank
            raise ArtistNotFound(str(id), ())
        return self._artists[index]

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
        key = normalize(text)
        equal = [self._entry(entry) for entry in self._search.equal(text)]
        verbatim = [artist for artist in equal if artist.name == text.strip()]
        if len(verbatim) == 1:
            return verbatim[0]
        matches = self._search.matches(text, 25) if key else []
        beginning = [self._entry(match.entry) for match in matches if match.prefix and match.likeness < 100]
        if equal:
            bigger = [other for other in beginning if other.listeners >= _SHADOW * equal[0].listeners]
            if bigger:
                raise AmbiguousArtist(text, [*bigger[: _NEAREST - 1], equal[0]])
            return _meant(text, equal)

        likest = sorted(matches, key=lambda match: -match.likeness)
        alike = [match for match in likest if match.likeness >= max(_LIKE, likest[0].likeness - _MARGIN)]
        spelled = [self._entry(match.entry) for match in alike]
        long = len(key) > _LONG
        if long and spelled and not any(other.listeners > spelled[0].listeners for other in beginning):
            return _meant(text, spelled)
        if long and beginning and (len(beginning) == 1 or f" {key} " in f" {normalize(beginning[0].name)} "):
            return _meant(text, beginning)
        if len(beginning) > 1:
            offered = dict.fromkeys([*beginning[:3], *spelled[:2], *beginning])
            raise AmbiguousArtist(text, list(offered)[:_NEAREST])
        raise ArtistNotFound(text, [self._entry(match.entry) for match in likest[:_NEAREST]])

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

    def _tag(self, text: str) -> int:
        equal = self._tag_search.equal(text)
        if equal:
            return equal[0]
        matches = self._tag_search.matches(text, _NEAREST) if normalize(text) else []
        raise TagNotFound(text, [self._tag_names[match.entry] for match in matches])

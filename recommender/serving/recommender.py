"""The façade that serves: a built model, mapped into memory, answering in microseconds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from itertools import pairwise, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import artifact as artifacts
from ..algebra.factors import Factors
from ..artifact.arrays import Ragged, Strings
from ..artist import THIN, Artist
from ..dataset.junk import is_junk
from ..depth import Depth
from ..errors import AmbiguousArtist, ArtifactError, ArtistNotFound, TagNotFound
from ..search.search import How, SearchIndex
from .answers import By, Community, Profile, Recommendation, Shared
from .depth import ranked
from .paths import Graph
from .support import TELLING, supported

if TYPE_CHECKING:
    from numpy.typing import NDArray


_NEW: Callable[..., Any] = tuple.__new__
# Who goes by the text is meant, unless another that it fits has so many times the listeners; …
_SHADOW = 20.0
_SHADOW_VERBATIM = 100.0  # … so many if the text is spelled exactly like that.
_NEAREST = 5  # names offered where none or several fit
MAINSTREAM = -0.1  # the power of listeners that scores of taste are multiplied by
POOL = 100  # best artists of a blend or a taste of which support and depth choose; farther down support is chance
_SUPPORTING = 10  # listeners of a seed below which it supports the better-known alone
_UNLIKE = 0.5  # the power of how far an artist is from one that is not liked
_HOP = 25  # nearest artists that a path may go by


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
        """Whether scores of `similar` are shares of what people list; there may have been too few lists to tell."""
        self.version: str = manifest["version"]
        """Tells two models apart: equal for equal data, model and hyperparameters only."""
        self._users: int = manifest["counts"]["users"]
        self._ids = arrays["ids"].data
        self._heard = np.asarray(arrays["listeners"])
        self._index = {id: index for index, id in enumerate(arrays["ids"].tolist())}
        self._merged_into = arrays["merged_into"].data
        self._acts = np.asarray(arrays["acts"])
        # Of the acts that are one with others, few as they are, all is worked out here.
        self._several = np.flatnonzero(np.bincount(self._acts, minlength=len(self._acts))[self._acts] > 1)
        self._with = self._groups()
        self._names = Strings(arrays, "names")
        self._urls = Strings(arrays, "urls")
        self._listeners = arrays["listeners"].data
        self._plays = arrays["plays"].data
        self._rank = arrays["rank"].data
        self._order = {"listeners": arrays["by_listeners"], "plays": arrays["by_plays"]}
        self._tag_names = Strings(arrays, "tags")
        self._artist_tags = Ragged(arrays, "artist_tags")
        self._tag_artists = Ragged(arrays, "tag_artists")
        self._tag_givers = arrays["artist_tag_givers"]
        self._tag_shares = np.asarray(arrays["tag_artist_shares"])
        self._tag_communities = arrays["tag_communities"].data
        self._tagged_months = Ragged(arrays, "tagged_months")
        self._counts = arrays["neighbor_counts"].data
        self._width = arrays["neighbor_ids"].shape[1]
        self._neighbors = arrays["neighbor_ids"].reshape(-1).data
        self._scores = arrays["neighbor_scores"].reshape(-1).data
        self._shared = arrays["neighbor_shared"].reshape(-1).data
        self._heard_by = Ragged(arrays, "heard_by")
        self._heard_plays = arrays["heard_plays"]
        self._taste = Factors.read(arrays)
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

    def _groups(self) -> dict[int, list[int]]:
        """The acts that are one, best known first, by the best known of them."""
        groups = defaultdict[int, list[int]](list)
        for index in self._several[np.lexsort((self._several, -self._heard[self._several]))].tolist():
            groups[int(self._acts[index])].append(index)
        return dict(groups)

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
            also=tuple(self._names[one] for one in self._with.get(int(self._acts[index]), ()) if one != index),
        )

    def act(self, artist: Artist) -> int:
        """The id of the best known of the acts that are one with the artist, which may be itself: one for them all."""
        return int(self._ids[self._acts[self._index[artist.id]]])

    def artist(self, id: int) -> Artist:
        """The artist of that id, or the one that it was merged into. Raises ArtistNotFound."""
        index = self._index.get(id)
        root = None if index is None else self._merged_into[index]
        if root is None or not self._rank[root]:  # placeholders have no rank
            raise ArtistNotFound(str(id), ())
        return self._artists[root]

    def similar(
        self,
        artist: Artist,
        n: int = 10,
        *,
        depth: Depth = Depth.BALANCED,
        skip: int = 0,
        without: Collection[int] = (),
    ) -> list[Recommendation]:
        """Up to n artists nearest to this one after the first `skip`, best first, none with an id in `without`.

        Of acts that are one the best placed stands for all, none of them beside this artist or those in `without`.
        As many in all as `count_similar` says. For a seed that is thin, those that share tags with it come first.
        """
        index = self._index[artist.id]
        start = index * self._width
        stop = start + self._counts[index]
        columns: Iterable[Sequence[Any]]
        if depth is Depth.BALANCED and not without:
            part = slice(start + skip if skip else start, min(start + skip + n, stop))
            columns = self._neighbors[part], self._scores[part], self._shared[part]
        else:
            row = [column[start:stop] for column in (self._neighbors, self._scores, self._shared)]
            ids, likeness, together = (np.asarray(column) for column in row)
            places = self._order_of(artist, ids, likeness, together, depth, without)
            columns = ([column[place] for place in places[skip : skip + n]] for column in row)
        near, scores, shared = columns
        # Neither a strict zip nor the tuple's own constructor, a Python function: they cost a third of the whole call.
        rows = zip(map(self._artists.__getitem__, near), scores, repeat((artist,)), zip(shared), repeat(self._users))
        return list(map(_NEW, repeat(Recommendation), rows))

    def _order_of(
        self,
        artist: Artist,
        near: NDArray[np.int32],
        scores: NDArray[np.float32],
        shared: NDArray[np.int32],
        depth: Depth,
        without: Collection[int],
    ) -> list[int]:
        """The places of the artist's neighbours in the order of that depth, without those of these ids.

        Where the artist has listeners enough to support others, `DEEP` has those first that it does.
        """
        order = ranked(scores, self._heard[near], depth)
        if depth is Depth.DEEP and artist.listeners >= _SUPPORTING:
            told = supported(shared, artist.listeners * self._heard[near] / self._users)
            order = order[np.argsort(~told[order], kind="stable")]
        if without:
            order = order[~self._one_with(self._known(without))[near[order]]]
        if artist.thin and depth is not Depth.BALANCED:  # else the table holds them so
            alike = np.zeros(len(self._ids), dtype=np.bool_)
            for tag in self._artist_tags[self._index[artist.id]].tolist():
                alike[self._tag_artists[tag]] = True
            order = order[np.argsort(~alike[near[order]], kind="stable")]
        places: list[int] = order.tolist()
        return places

    def knows_match(self, artist: Artist) -> bool:
        """Whether scores of `similar` for this one are shares that people's lists bear out; none are of the unheard."""
        return self.calibrated and artist.listeners >= THIN

    def count_similar(self, artist: Artist) -> int:
        """How many artists `similar` can list for this one."""
        return int(self._counts[self._index[artist.id]])

    def recommend(
        self,
        artists: Sequence[Artist],
        n: int = 10,
        *,
        unlike: Sequence[Artist] = (),
        without: Collection[int] = (),
        depth: Depth = Depth.BALANCED,
    ) -> list[Recommendation]:
        """Up to n artists for somebody who plays all of these and dislikes `unlike`, best first.

        None of these again, nor with an id in `without`, nor an act that is one with any of them; of acts that are one
        the best stands for all. By `Factors.scores` × listeners^−0.1. A depth orders the best 100, or n, first those
        that any of these supports. Scores order one answer; those of two do not compare.
        """
        given = self._indices(artists)
        if not len(given):
            return []
        scores = np.maximum(self._taste.scores(given), 0) * self._unknown
        best = self._best(scores, given, unlike, without, n if depth is Depth.BALANCED else max(n, POOL))
        if depth is not Depth.BALANCED:
            best = best[ranked(scores[best], self._heard[best], depth)]
            unsupported = ~self._supports(given, best)[0].any(axis=0)
            best = best[np.argsort(unsupported, kind="stable")][:n]
        return [self._recommendation(given, index, scores[index].item()) for index in best.tolist()]

    @cached_property
    def _unknown(self) -> NDArray[np.float32]:
        """What scores of taste are multiplied by, since the factors offer fame too readily."""
        return np.asarray(np.maximum(self._heard, 1) ** MAINSTREAM, dtype=np.float32)

    def blend(
        self,
        artists: Sequence[Artist],
        n: int = 10,
        *,
        unlike: Artist | None = None,
        skip: int = 0,
        depth: Depth = Depth.BALANCED,
    ) -> list[Recommendation]:
        """Up to n artists between all of these after the first `skip`, best first, away from `unlike`.

        Of the 100 best by `Factors.between`; first those that all of the given support, then those that some do, two at
        least. So there may be few or none. Of the given, those with a single listener can support nobody and are not
        asked to. `seeds` are those that support the artist, in the order given, with those of one listener who plays
        both.
        """
        seeds = list(dict.fromkeys(artists))
        given = np.array([self._index[one.id] for one in seeds], dtype=np.int64)
        if not seeds:
            return []
        scores = self._taste.between(np.sort(given))
        best = self._best(scores, given, () if unlike is None else (unlike,), (), POOL)
        best = best[ranked(scores[best], self._heard[best], depth)]
        supports, together = self._supports(given, best)
        telling = self._heard[given] >= TELLING
        some = supports.sum(axis=0) >= min(2, np.count_nonzero(telling))
        every = supports[telling].all(axis=0)
        named = np.where(telling[:, None], supports, together > 0)
        places = np.concatenate((np.flatnonzero(every & some), np.flatnonzero(some & ~every)))[skip : skip + n]
        return [
            Recommendation(
                self._artists[best[place].item()],
                scores[best[place]].item(),
                tuple(seed for seed, told in zip(seeds, named[:, place].tolist(), strict=True) if told),
                tuple(together[named[:, place], place].tolist()),
                self._users,
            )
            for place in places.tolist()
        ]

    def _indices(self, artists: Sequence[Artist]) -> NDArray[np.int64]:
        return np.array(sorted({self._index[one.id] for one in artists}), dtype=np.int64)

    def _best(
        self,
        scores: NDArray[np.float32],
        given: NDArray[np.int64],
        unlike: Sequence[Artist],
        without: Collection[int],
        n: int,
    ) -> NDArray[np.int64]:
        """The n artists of the highest scores above 0, best first. Lowers scores in place, the nearer to the unliked.

        None of the given or the unliked is among them, nor one with an id in `without`.
        """
        unliked = self._indices(unlike)
        if len(unliked):
            scores *= (1 - self._taste.near(unliked)).prod(axis=0) ** _UNLIKE
        scores[self._one_with(np.concatenate((given, unliked, self._known(without))))] = 0
        acts = self._several[np.argsort(-scores[self._several], kind="stable")]
        scores[np.delete(acts, np.unique(self._acts[acts], return_index=True)[1])] = 0
        best = np.argpartition(-scores, n)[:n] if n < len(scores) else np.arange(len(scores))
        best = best[np.lexsort((best, -scores[best]))]
        return best[scores[best] > 0]

    def _known(self, ids: Collection[int]) -> NDArray[np.int64]:
        """The indices of those of the ids that the data has."""
        return np.array([self._index[id] for id in ids if id in self._index], dtype=np.int64)

    def _one_with(self, artists: NDArray[np.int64]) -> NDArray[np.bool_]:
        """For each artist whether it is any of these or an act that is one with them, shape (artists,)."""
        heads = np.zeros(len(self._acts), dtype=np.bool_)
        heads[self._acts[artists]] = True
        one: NDArray[np.bool_] = heads[self._acts]
        return one

    def _recommendation(self, given: NDArray[np.int64], index: int, score: float) -> Recommendation:
        """The artist for those who play the given ones; first those played with it furthest above chance."""
        artist = self._artists[index]
        shared = [(self._artists[one], self._common(index, one)) for one in given.tolist()]
        shared.sort(key=lambda pair: -pair[1] / max(pair[0].listeners, 1))
        seeds, together = zip(*shared, strict=True)
        return Recommendation(artist, score, seeds, together, self._users)

    def _supports(
        self, given: NDArray[np.int64], others: NDArray[np.int64]
    ) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Whether each of the given supports each of the others, and how many play both, shapes (given, others)."""
        heard = [self._heard_by[index] for index in others.tolist()]
        users = np.concatenate([np.zeros(0, dtype=np.int32), *heard])
        owner = np.repeat(np.arange(len(heard)), [len(one) for one in heard])
        fans = np.zeros((len(given), self._users), dtype=np.bool_)
        for row, index in enumerate(given.tolist()):
            fans[row, self._heard_by[index]] = True
        together = np.array([np.bincount(owner[own[users]], minlength=len(heard)) for own in fans])
        return supported(together, self._heard[given, None] * self._heard[others] / self._users), together

    def _common(self, one: int, other: int) -> int:
        """How many users play both."""
        return len(np.intersect1d(self._heard_by[one], self._heard_by[other], assume_unique=True))

    def shared(self, one: Artist, other: Artist) -> Shared:
        """What two artists have in common."""
        return Shared(one, other, self._common(self._index[one.id], self._index[other.id]), self._users)

    def community(self, artist: Artist) -> Community | None:
        """The community of the artist's first tag that belongs to any."""
        known = self._artist_tags[self._index[artist.id]].tolist()
        found = ((self._tag_communities[tag], tag) for tag in known)
        return next((Community(number, self._tag_names[tag]) for number, tag in found if number >= 0), None)

    def profile(self, artist: Artist) -> Profile:
        """Who plays the artist how often, and what it was called when."""
        index = self._index[artist.id]
        plays = np.sort(self._heard_plays[self._heard_by.part(index)])[::-1]
        givers = self._tag_givers[self._artist_tags.part(index)].tolist()
        tags = tuple(sorted(zip(artist.tags, givers, strict=True), key=lambda given: -given[1]))
        return Profile(artist, tuple(plays.tolist()), tags, tuple(self._tagged_months[index].tolist()))

    def path(self, one: Artist, other: Artist, most: int = 6) -> list[Shared]:
        """The best supported chain of similar artists from one to the other, hop by hop with what each has in common.

        Over at most so many hops, each between two of whom one is among the 25 nearest of the other: of as few hops as
        there must be that listeners do not support, then as `Graph.path` says. Empty where there is none, or nowhere
        to go.
        """
        chain = self._graph.path(self._index[one.id], self._index[other.id], most)
        return [self.shared(*hop) for hop in pairwise(self._artists[index] for index in chain)]

    @cached_property
    def _graph(self) -> Graph:
        """Of all who are similar. Made when first asked for, in some 50 ms."""
        shape = (-1, self._width)
        near, together = (
            np.frombuffer(one, np.int32).reshape(shape)[:, :_HOP] for one in (self._neighbors, self._shared)
        )
        scores = np.frombuffer(self._scores, np.float32).reshape(shape)[:, :_HOP]
        chance = self._heard[:, None] * self._heard[near] / self._users
        return Graph(near, scores, supported(together, chance))

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
        """Artists with the most listeners or plays, of all or of those that carry a tag. Raises TagNotFound.

        Of a tag, each counts by its listeners or plays times the part of its taggers who gave the tag.
        """
        if tag is None:
            return [self._artists[i] for i in self._order[by][skip : skip + n].tolist()]
        number = self._tag(tag)
        carrying, shares = self._tag_artists[number], self._tag_shares[self._tag_artists.part(number)]
        counts = np.frombuffer(self._listeners if by == "listeners" else self._plays, np.int64)[carrying]
        order = np.argsort(-counts * shares.astype(np.float64), kind="stable")  # ties in order of listeners
        return [self._artists[i] for i in carrying[order[skip : skip + n]].tolist()]

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

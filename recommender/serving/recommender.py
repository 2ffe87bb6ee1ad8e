"""The façade that serves: a built model, mapped into memory, answering in microseconds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property
from itertools import pairwise, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import artifact as artifacts
from ..artist import THIN, Artist
from ..depth import Depth
from ..errors import ArtifactError
from ..view import View
from .answers import By, Community, Compatibility, Profile, Recommendation, Rising, Shared, grounds_of, made_of
from .artists import Artists
from .charts import Charts
from .listening import Listening
from .lookup import Lookup
from .ordering import Ordering
from .paths import Graph
from .periods import periods, until
from .recordings import Recordings
from .sounds import Sounding, Sounds
from .tables import missing, tables
from .tastes import Tastes

if TYPE_CHECKING:
    from ..feedback.learning import Correction, Corrections

_NO_VOTES = repeat(0)
_BALANCED = Depth.BALANCED  # looking up a member of an Enum takes as long as reading a column of a list


class Recommender:
    """Answers from one artifact. Safe to use from several threads; nothing it returns can be changed."""

    def __init__(self, manifest: dict[str, Any], arrays: artifacts.Arrays) -> None:
        self.data: str = manifest["data"]["label"]
        """What the listening data is, in words for people."""
        self.service: str = str(manifest["data"].get("service") or self.data.partition(",")[0])
        """Where people listened, by the name they know it by, or what the data is called, without how large it is."""
        self.simulated: bool = manifest["data"]["simulated"]
        """Whether the listeners are made up (the embedded sample)."""
        self.model: str = manifest["model"]["name"]
        """The name of the similarity model that made the table."""
        self.taste: str = manifest["taste"]["name"]
        """The name of the model of taste that `recommend` folds artists into."""
        self.calibrated: bool = manifest["calibration"] is not None
        """Whether scores of `similar` are shares of what people list; there may have been too few lists to tell."""
        self.version: str = manifest["version"]
        """Equal for equal data, model and hyperparameters only."""
        self.settings: str = artifacts.settings_of(manifest)
        """Tells the model by name and settings, a hash that its rebuilds of other data share."""
        self.digest: str = manifest["data"]["digest"]
        """SHA-256 of the data it was built from, by which two models of the same data are known."""
        self._users: int = manifest["counts"]["users"]
        self._artists = Artists(arrays)
        self._artist_of, self._index = self._artists.__getitem__, self._artists.index
        self._sets: tuple[int, ...] = tuple(manifest["counts"].get("sets", ()))
        self._listening = Listening(arrays, self._users, self._sets)
        self._ordering = Ordering(self._artists, self._listening)
        self._tastes = Tastes(arrays, self._artists, self._listening)
        self.vectors = self._tastes.vectors
        """People who play artists so often, or like them where that is 0, as vectors of taste, shape (people, rank)."""
        self.ask = self._tastes.ask
        """Whom to ask somebody about who has said of some artists whether they like them: see `Tastes.ask`."""
        self.periods = periods(manifest["data"], self.service, arrays["tagged_months"])
        """From when until when the data of each service goes."""
        self.until = until(self.periods)
        """The first day of the last month of the data; None where not all of it is dated, or the dates are made up."""
        self._lookup, self._charts = Lookup(arrays, self._artists, self.until), Charts(arrays, self._artists)
        self._tag_givers, self._tagged_months = arrays["artist_tag_givers"], artifacts.Ragged(arrays, "tagged_months")
        self._tables = tables(arrays)
        self._table = self._tables[View.LISTENERS]
        self._sounds = Sounds(arrays) if "sound_artists" in arrays else None
        self.recordings = Recordings(arrays, self._artists)
        """Which artists recordings sound like: see `Recordings`."""
        self._arrays, self._rising = arrays, arrays.get("rising")
        self._corrections: Mapping[int, Mapping[int, Correction]] = {}

    @classmethod
    def load(cls, artifact: Path | str, *, verify: bool = True) -> Recommender:
        """Maps a built model. Raises ArtifactError when it is missing, torn, foreign or of another format."""
        folder = Path(artifact)
        manifest, arrays = artifacts.read(folder, verify=verify, shape=artifacts.MODEL)
        try:
            return cls(manifest, arrays)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise ArtifactError(f"The model in {folder} is incomplete ({error}).", artifacts.rebuild(folder)) from error

    @staticmethod
    def verify(artifact: Path | str, rest: Callable[[float], object]) -> None:
        """Reads every byte of a model, which may be served meanwhile: see `artifact.verify`. Raises ArtifactError."""
        artifacts.verify(Path(artifact), rest)

    def with_corrections(self, corrections: Corrections) -> Recommender:
        """The same, but that lists of `similar` are corrected by what votes say of them (`feedback.learn`)."""
        find, own = self._index.find, copy(self)
        own._corrections = {
            index: {place: said for artist, said in row.items() if (place := find(artist)) is not None}
            for seed, row in corrections.items()
            if (index := find(seed)) is not None
        }
        return own

    def __len__(self) -> int:
        """The number of artists it can name."""
        return len(self._lookup)

    def act(self, artist: Artist) -> int:
        """The id of the best known of the acts that are one with the artist, which may be itself: one for them all."""
        return self._artists.act(artist)

    def artist(self, id: int) -> Artist:
        """The artist of that id, or the one that it was merged into. Raises ArtistNotFound."""
        return self._artists.of_id(id)

    def carried(self, known: Iterable[tuple[int, str, str]]) -> dict[int, int]:
        """Ids that are unknown here, of (id, name, MBID) in other data, and the ids of the same artists here."""
        return self._artists.carried(known)

    def matched(self, known: Iterable[tuple[str, str]]) -> list[Artist | None]:
        """For each (name, MBID) of other data, where either may be "", the artist here that it surely is, or None.

        Whoever has the MBID, else whom `resolve` finds by a name that is spelled right, unless they have another MBID.
        """
        return [self._lookup.matched(name, mbid) for name, mbid in known]

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
        corrections = self._corrections.get(index) if self._corrections else None
        votes: Iterable[int] = _NO_VOTES
        if depth is _BALANCED and not without and not corrections:
            near, scores, shared = self._table.part(index, skip, n)
        else:
            row, part = self._table.row(index), slice(skip, skip + n)
            near, scores, shared, votes = self._ordering.part(artist, row, part, depth, without, corrections)
        grounds = grounds_of(((artist,), self._users, self._sets))
        rows = zip(map(self._artist_of, near), scores, shared, repeat(grounds), votes)  # a strict zip would be slower
        return list(map(made_of, rows))

    def knows_match(self, artist: Artist) -> bool:
        """Whether scores of `similar` for this one are shares that people's lists bear out; none are of the unheard."""
        return self.calibrated and artist.listeners >= THIN

    def count_similar(self, artist: Artist) -> int:
        """How many artists `similar` can list for this one."""
        return int(self._table.counts[self._index[artist.id]])

    def views(self, artist: Artist | None = None) -> tuple[View, ...]:
        """What lists of `similar` can go by here, or for this artist."""
        return tuple(view for view, table in self._tables.items() if not artist or table.counts[self._index[artist.id]])

    def by(self, view: View) -> Recommender:
        """The same, but that `similar` goes by that, of which votes correct nothing. Raises ViewMissing."""
        if view is View.LISTENERS:
            return self
        if view not in self._tables:
            raise missing(view, self.views(), tagged=len(self._artists.tag_names) > 0)
        own = copy(self)
        own.model, own.calibrated, own._corrections = f"by {view}", False, {}
        own._table, own._ordering = self._tables[view], Ordering(self._artists, None)
        return own

    def sounding(self, artist: Artist) -> Sounding | None:
        """How the artist sounds; None where that is not known."""
        return self._sounds.of(self._index[artist.id]) if self._sounds else None

    def recommend(
        self,
        artists: Sequence[Artist],
        n: int = 10,
        *,
        plays: Mapping[Artist, int] | None = None,
        unlike: Sequence[Artist] = (),
        without: Collection[int] = (),
        depth: Depth = Depth.BALANCED,
    ) -> list[Recommendation]:
        """Up to n artists for somebody who likes all of these, plays some so often and dislikes `unlike`, best first.

        None of these again, nor with an id in `without`, nor an act that is one with any of them; of acts that are one
        the best stands for all. By `Factors.scores` × listeners^−0.1: each of these weighs 1, the 100 most played not
        disliked `listening_weights`. `seeds` are the ten that account for most of a score (`Guest.parts`). A depth
        orders the best 100, or n, first those that any of these supports. Scores of two answers do not compare.
        """
        return self._tastes.recommend(artists, n, plays or {}, unlike, without, depth)

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
        return self._tastes.blend(artists, n, () if unlike is None else (unlike,), skip, depth)

    def compatibility(
        self, one: Mapping[Artist, int], other: Mapping[Artist, int], n: int = 3, *, without: Collection[int] = ()
    ) -> Compatibility:
        """What two people have in common who play these so often, or like them for 0, and up to n others for both."""
        return self._tastes.compatibility(one, other, n, without)

    def shared(self, artist: Artist, other: Artist) -> Shared:
        """What two artists have in common."""
        common = self._listening.common(self._index[artist.id], self._index[other.id])
        return Shared(artist, other, common, self._users, self._sets)

    def community(self, artist: Artist) -> Community | None:
        """The community of the artist's first tag that belongs to any."""
        return self._artists.community(artist)

    def profile(self, artist: Artist) -> Profile:
        """Who plays the artist how often, and what it was called when."""
        index = self._index[artist.id]
        givers = self._tag_givers[self._artists.tags.part(index)].tolist()
        tags = tuple(sorted(zip(artist.tags, givers, strict=True), key=lambda given: -given[1]))
        months = tuple(self._tagged_months[index].tolist())
        return Profile(artist, tuple(self._listening.plays(index)), tags, months, self.rising(artist))

    def rising(self, artist: Artist) -> Rising | None:
        """How the artist's listeners have grown lately, if surely by more than chance and the data has dates."""
        if self._rising is None:
            return None
        latest, before = self._rising[self._index[artist.id]].tolist()
        return Rising(latest, before) if latest else None

    def path(self, artist: Artist, other: Artist, most: int = 6) -> list[Shared]:
        """The best supported chain of similar artists from one to the other, hop by hop with what each has in common.

        Over at most so many hops, each between two of whom one is among the 25 nearest of the other: of as few hops as
        there must be that listeners do not support, then as `Graph.path` says. Empty where there is none, or nowhere
        to go.
        """
        chain = self._graph.path(self._index[artist.id], self._index[other.id], most)
        return [self.shared(*hop) for hop in pairwise(self._artists[index] for index in chain)]

    @cached_property
    def _graph(self) -> Graph:
        """Of all who are similar."""
        return Graph.of(self._arrays, self._listening.chance)  # not of itself, which would keep it when it is replaced

    def search(self, text: str, n: int = 10) -> list[Artist]:
        """Up to n artists that fit what is typed so far, best first; the most listened to for no text."""
        return self._lookup.artists(text, n)

    def resolve(self, text: str) -> Artist:
        """The one artist that is meant.

        Raises AmbiguousArtist where several fit about equally, ArtistNotFound where none does.
        """
        return self._lookup.artist(text)

    def top(self, by: By = "listeners", tag: str | None = None, n: int = 10, skip: int = 0) -> list[Artist]:
        """Artists with the most listeners or plays, of all or of those that carry a tag. Raises TagNotFound.

        Of a tag, each counts by its listeners or plays times the part of its taggers who gave the tag.
        """
        return self._charts.top(by, None if tag is None else self._lookup.tag(tag), n, skip)

    def count(self, tag: str | None = None) -> int:
        """How many artists `top` can list. Raises TagNotFound."""
        return len(self) if tag is None else self._charts.count(self._lookup.tag(tag))

    def tags(self, text: str = "", n: int = 10) -> list[str]:
        """Up to n tags that fit what is typed so far, best first; the most carried for no text."""
        return self._lookup.tags(text, n)

    def tag(self, text: str) -> str:
        """The tag that is meant, as it is written here. Raises TagNotFound."""
        return str(self._artists.tag_names[self._lookup.tag(text)])

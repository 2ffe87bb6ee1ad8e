"""What the sections of the report share: the data, what was held back, what models offer; each worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from ..algebra.linear import damped
from ..algebra.scoring import item_based_scores
from ..algebra.subspace import leading
from ..building.communities import communities, main_communities
from ..dataset.carried import carried
from ..dataset.splits import by_row
from ..duplicates.finder import duplicates
from ..evaluation.contenders import ABLATION, DEFAULT_MODEL, REFERENCE
from ..evaluation.lists import TEST, read_lists
from ..evaluation.similar import against_lists, nearest_by_taste
from ..evaluation.users import by_user, offers
from ..models import discover, parse
from ..stats.intervals import interval

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.neighbors import Neighbors
    from ..building.sound import Sound
    from ..dataset.interactions import Interactions
    from ..dataset.splits import Split
    from ..dataset.tags import TagAssignments
    from ..duplicates.finder import Merge
    from ..evaluation.users import Offers
    from ..feedback.records import Impression, Vote
    from ..models import Model

FOLDS = 5
"""Parts of the listening; how many of them are held back in turn is a study's `folds`."""
MAPPED = 5
"""Listeners that an artist on the map has at the least."""
NAMED = 7
"""Communities that pictures tell apart; the rest are grey."""
FEWEST = 8
"""Artists that a map takes."""
_PERPLEXITY = 30.0  # neighbours that an artist is to keep on the map, about
_ROUNDS = 400
_FACTORS = 64


@dataclass(frozen=True, eq=False)
class Score:
    """A model's mean NDCG@10 over users, with its 95 % interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Study:
    """One data set looked at. `say` is told each step as it begins, of `steps` in all."""

    interactions: Interactions
    """As published: placeholders and other spellings are still in it, as in what others report."""
    folds: int = 1
    thorough: bool = False
    """Whether models that learn slowly are asked as well."""
    feedback: tuple[Sequence[Impression], Sequence[Vote]] | None = None
    sound: Sound | None = None
    """What is known of how artists sound."""
    only: frozenset[str] | None = None
    """Names of the models to compare; None: all."""
    say: Callable[[str], None] = field(default=lambda _: None)
    _offered: dict[Model, list[Offers]] = field(default_factory=dict, init=False, repr=False)
    _scores: dict[Model, Score] = field(default_factory=dict, init=False, repr=False)
    _listed: dict[Model, float | None] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def models(self) -> Mapping[str, Model]:
        """The models that are compared, by name."""
        return {name: parse(name) for name in discover() if name not in self.left_out}

    @cached_property
    def left_out(self) -> frozenset[str]:
        """Names of the models that are not: they are slow, or not asked for."""
        return frozenset(
            name
            for name, model in discover().items()
            if name == REFERENCE
            or (model.slow and not self.thorough)
            or (self.only is not None and name not in self.only)
        )

    @cached_property
    def ablation(self) -> Mapping[str, Model]:
        """The steps from raw counts on, without those whose model is left out."""
        return {label: parse(text) for label, text in ABLATION.items() if text.partition(":")[0] not in self.left_out}

    @property
    def steps(self) -> int:
        """How often `say` is called at most, sections aside."""
        return len({*self.models.values(), *self.ablation.values()}) + 8

    @property
    def held(self) -> str:
        """Which folds are held back, in words."""
        if self.folds == FOLDS:
            return f"all {FOLDS} folds"
        return f"one fold of {FOLDS}" if self.folds == 1 else f"{self.folds} folds of {FOLDS}"

    @cached_property
    def splits(self) -> list[Split]:
        """The folds that are held back, by row."""
        return [by_row(self.interactions, fold, FOLDS) for fold in range(self.folds)]

    def offered(self, model: Model) -> list[Offers]:
        """What the model offers each user, by fold; equal models learn once."""
        if model not in self._offered:
            served = model == DEFAULT_MODEL()
            # What takes longest is learned once: the sections ask for its neighbours, too.
            first = [item_based_scores(self.neighbors, self.splits[0].train)] if served else []
            if not served or self.folds > 1:
                self.say(f"learning {model.name}")
            scores = chain(first, (model.user_scores(split.train) for split in self.splits[len(first) :]))
            self._offered[model] = [offers(taste, split) for taste, split in zip(scores, self.splits, strict=True)]
        return self._offered[model]

    def score(self, model: Model) -> Score:
        """The model's mean NDCG@10 over users on the folds held back, with its 95 % bootstrap interval."""
        if model not in self._scores:
            self._scores[model] = self.judged(self.offered(model))
        return self._scores[model]

    def offered_on_all_folds(self, model: Model) -> list[Offers]:
        """As `offered`, with all five folds held back in turn, however many the study holds back from other models."""
        found, rest = self.offered(model), range(self.folds, FOLDS)
        if not rest:
            return found
        self.say(f"learning {model.name} on the other folds")

        def offered(fold: int) -> Offers:
            split = by_row(self.interactions, fold, FOLDS)
            return offers(model.user_scores(split.train), split)

        with ThreadPoolExecutor(2) as pool:
            others = pool.map(offered, rest)
            pool.submit(self.listed, model)  # another section asks for it
            return [*found, *others]

    def listed(self, model: Model) -> float | None:
        """The share of artists on lists that people made which the model finds among the first ten; None without lists.

        Of the test lists, which no model has seen, by what it learns from the training part of the first fold.
        """
        if model not in self._listed:
            self._listed[model] = self._on_lists(model)
        return self._listed[model]

    def _on_lists(self, model: Model) -> float | None:
        train = self.splits[0].train
        lists = read_lists(TEST, train.catalog)
        if not lists:
            return None
        if model == DEFAULT_MODEL():
            near = self.neighbors
        else:
            seeds = np.array(sorted(lists), dtype=np.int64)
            near = nearest_by_taste(seeds, model.user_scores(train), train.listeners)
        return against_lists(near, lists, train.listeners).mean

    def judged(self, found: Sequence[Offers]) -> Score:
        """The mean NDCG@10 over users of lists, one item for each fold, with its 95 % bootstrap interval over users."""
        values = by_user(found)
        return Score(float(values.mean()), *interval(values))

    def change(self, found: Sequence[Offers], before: Sequence[Offers]) -> Score:
        """The mean difference in NDCG@10 of two models' lists, an item a fold, by the paired bootstrap over users."""
        values = by_user(found) - by_user(before)
        return Score(float(values.mean()), *interval(values))

    @cached_property
    def best(self) -> str:
        """The name of the model with the highest NDCG@10."""
        return max(self.models, key=lambda name: self.score(self.models[name]).mean)

    @cached_property
    def merges(self) -> list[Merge]:
        """Names that stand for another artist."""
        self.say("looking for one artist's several names")
        return duplicates(self.interactions)

    @cached_property
    def music(self) -> Interactions:
        """The data without placeholders, as a build serves it but for names being merged."""
        return self.interactions.without(self.interactions.catalog.junk)

    @cached_property
    def neighbors(self) -> Neighbors:
        """What the default model finds similar, learned from the training part of the first fold."""
        self.say(f"learning {DEFAULT_MODEL.name}")
        return DEFAULT_MODEL().neighbors(self.splits[0].train)

    @cached_property
    def tags(self) -> TagAssignments:
        """Tags with their spellings as one, on artists that are no placeholders."""
        return self.music.tags.merged

    @cached_property
    def carried(self) -> list[list[int]]:
        """For each artist the tags it carries, its most telling first."""
        return carried(self.tags, self.music.catalog.names).lists(len(self.music.catalog))

    @cached_property
    def tag_communities(self) -> NDArray[np.int64]:
        """The community of each tag, −1 for none, shape (tags,)."""
        self.say("communities of tags")
        return communities(self.carried, len(self.tags.names))

    @cached_property
    def artist_communities(self) -> NDArray[np.int64]:
        """The community of each artist, −1 for none, shape (artists,)."""
        return main_communities(self.carried, self.tag_communities)

    @cached_property
    def community_names(self) -> list[str]:
        """What the largest communities are called: their two tags that most artists carry. At most seven."""
        flat = np.fromiter((tag for own in self.carried for tag in own), dtype=np.int64)
        counts = np.bincount(flat, minlength=len(self.tags.names))
        names = []
        for community in range(min(NAMED, int(self.tag_communities.max(initial=-1)) + 1)):
            members = np.flatnonzero(self.tag_communities == community)
            first = members[np.argsort(-counts[members], kind="stable")[:2]].tolist()
            names.append(", ".join(self.tags.names[tag] for tag in first))
        return names

    def begin(self) -> None:
        """Asks all models, two at a time; the map and the search for merges, which take one core each, run beside."""
        _ = self._mapping
        models = dict.fromkeys([*self.models.values(), *self.ablation.values()])
        if DEFAULT_MODEL() in models:
            self.offered(DEFAULT_MODEL())  # by itself: it has threads of its own, and learns a part of other models
        with ThreadPoolExecutor(2) as pool:
            merges = pool.submit(lambda: self.merges)
            list(pool.map(self.score, models))
            merges.result()

    @cached_property
    def _mapping(self) -> Future[tuple[NDArray[np.int64], NDArray[np.float64]]]:
        pool = ThreadPoolExecutor(1, thread_name_prefix="map")
        future = pool.submit(self._mapped, self.music)
        pool.shutdown(wait=False)  # it ends when that is done
        return future

    @property
    def map(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Artists with five listeners or more, and where they are on a plane that keeps who is near whom.

        Dense indices, shape (mapped,), and points, shape (mapped, 2): `on_a_plane`, of artists' factors by a singular
        value decomposition of listening as the model svd weighs it, tags and friends aside. None if there are fewer
        than eight such artists.
        """
        self.say("a map of artists")
        return self._mapping.result()

    @staticmethod
    def _mapped(music: Interactions) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        artists = np.flatnonzero(music.listeners >= MAPPED)
        if len(artists) < FEWEST:
            return artists[:0], np.zeros((0, 2))
        listening = damped(music, users=0.6, artists=0.2).T.tocsr().astype(np.float32)
        return artists, on_a_plane(leading(listening, _FACTORS)[artists])


def on_a_plane(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Points, in no unit, that keep whose direction is near whose, shape (vectors, 2), for eight vectors or more.

    By t-SNE (van der Maaten and Hinton, JMLR 2008).
    """
    from sklearn.manifold import TSNE

    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    tsne = TSNE(2, perplexity=min(_PERPLEXITY, (len(unit) - 1) / 3), init="pca", max_iter=_ROUNDS, random_state=0)
    with threadpool_limits(1, "openmp"):  # its threads wait for each other, and for long on a busy machine
        points: NDArray[np.float64] = tsne.fit_transform(unit.astype(np.float32))
    return points

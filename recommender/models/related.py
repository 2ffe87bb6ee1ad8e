"""The default: candidates by four measures, ordered by what people go by who make lists of similar artists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass as plain_dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.embedding import damped, joint_space
from ..algebra.inverted_file import nearest_by_embeddings
from ..algebra.neighbors import CHUNK, Neighbors, kept, nearest
from ..algebra.scoring import (
    by_tags,
    candidate_counts,
    tag_candidate_counts,
    tag_weights,
    tie_order,
    values_at,
)
from ..algebra.side_information import per_user, sums
from ..algebra.threads import one_blas_thread
from ..algebra.weighting import binary, scale_columns, unit_rows
from . import FactorModel, SimilarityModel, TopK, make

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..dataset.tags import TagAssignments

    Floats = NDArray[np.float64]


class Feature(NamedTuple):
    """One thing that may speak for an artist b as similar to a, and how much it does."""

    says: str
    weight: float
    """What one standard deviation more among a's candidates adds to the log-odds, as learned from people's lists."""
    bare: float | None
    """The same, learned where there are no tags; None for what is worked out from tags."""


# Learned by `python -m recommender evaluate similar --learn`.
INTERCEPT, BARE_INTERCEPT = -2.89, -2.94
FEATURES = {
    "joint": Feature("z_a · z_b in the joint space of listeners and tags, well damped", 0.07, 0.03),
    "joint, close up": Feature("the same in its first dimensions, hardly damped", 0.52, 0.55),
    "factors": Feature("cosine of the factors of taste, damped", 0.71, 0.91),
    "tags": Feature("cosine of tags, damped", 0.27, None),
    "listeners": Feature("√(cosine of listeners, damped, × n / (n + 30)), n playing both", 0.17, 0.02),
    "tagged alike": Feature("log(1 + Σ 1/m) over whoever gave both the same tag, to m artists in all", 0.18, None),
    "likelihood": Feature("log(1 + n ln(n / e) − (n − e)), e of n being expected by chance", 0.07, 0.10),
    "information": Feature("ln((n + ½) / (e + ½))", 0.11, 0.04),
    "taggers": Feature("the same of users who tag both", 0.17, None),
    "b's listeners": Feature("log(1 + listeners)", 0.11, 0.35),
    "b's tags": Feature("log(1 + tags given)", -0.35, None),
    "b's taggers": Feature("log(1 + users who gave any)", 0.48, None),
    "b's plays": Feature("log(1 + plays a listener)", -0.10, -0.10),
    "b's hubness": Feature("mean of its 20 best joint scores: how near it is to anybody", -0.35, -0.21),
    "fame apart": Feature("|difference of log(1 + listeners)|", -0.10, -0.05),
    "tags apart": Feature("|difference of log(1 + tags given)|", 0.08, None),
    "fame of both": Feature("b's listeners, standardised, × (log(1 + a's listeners) − 2.8)", -0.24, -0.14),
}
_TAGGED_ALIKE = range(2, 401)  # artists to which somebody gave a tag, for it to say anything
_TRUST = 30.0  # common listeners at which the cosine of listeners is halved, and what damps it
_HUB = 20  # best scores whose mean is an artist's hubness
_MIDDLE = 2.8  # log(1 + listeners) of a seed from which on fame speaks against an artist
_LEAST_DEVIATION = 1e-4
_PAIRS = 8_000  # pairs whose features are worked out together


@dataclass(frozen=True, config={"extra": "forbid"})
class Related(SimilarityModel):
    """score(a, b) = σ(intercept + Σ weight × feature), over the candidates b of a.

    Candidates are the best of a by each of four measures: the joint space (`joint_space`), the factors of taste
    (`Ials`), the cosine of tags, and the log-likelihood ratio of common listeners (Dunning, "Accurate methods for the
    statistics of surprise and coincidence", 1993). The features are those of `FEATURES`, each standardised among a's
    candidates. The weights are of a logistic regression on lists of similar artists that people made. Hubs are near
    to everybody and therefore to nobody (Radovanović, Nanopoulos and Ivanović, "Hubs in space", JMLR 2010).

    Without tags the features that need any are left out, and other weights hold.
    """

    name: ClassVar[str] = "related"
    summary: ClassVar[str] = (
        "weighs up many signs that two artists are alike (listeners, tags, fame) so as to match lists of similar "
        "artists that people wrote; Segue's `similar` uses it"
    )
    reads_tags: ClassVar[bool] = True

    by_joint: int = Field(default=120, ge=1, le=10_000, description="candidates by the joint space")
    by_factors: int = Field(default=80, ge=1, le=10_000, description="candidates by the factors of taste")
    by_tags: int = Field(default=50, ge=1, le=10_000, description="candidates by the cosine of tags")
    by_likelihood: int = Field(default=30, ge=1, le=10_000, description="candidates by the log-likelihood ratio")
    dimensions: int = Field(default=500, ge=1, le=2000, description="of the joint space")
    close_up: int = Field(default=300, ge=1, le=2000, description="of its dimensions that are looked at close up")
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        with one_blas_thread():  # nearest has its own threads
            seen = self._look_at(interactions)
            weights, intercept = seen.learned

            def scores(rows: slice) -> sp.csr_array:
                seeds = np.arange(rows.start, rows.stop)
                near = seen.candidates(seeds)
                odds = seen.standardised(seeds, near) @ weights + intercept
                near.data = (1 / (1 + np.exp(-odds))).astype(np.float32)
                return near

            pairs = np.sum([(ids >= 0).sum(axis=1) for ids in seen.named], axis=0)
            return self.nearest(scores, interactions, pairs * (CHUNK // _PAIRS))

    def examples(self, interactions: Interactions, seeds: NDArray[np.int64]) -> Examples:
        """The candidates of some artists with their features, to learn weights from."""
        with one_blas_thread():
            seen = self._look_at(interactions)
            near = seen.candidates(seeds)
            rows = np.repeat(np.arange(len(seeds)), np.diff(near.indptr))
            return Examples(tuple(seen.features), rows, near.indices.astype(np.int64), seen.standardised(seeds, near))

    def _look_at(self, interactions: Interactions) -> _Views:
        """The data as every measure sees it, with the candidates that each names."""
        heard = interactions.without(interactions.listeners == 0)
        artists, listeners, tags = len(heard.catalog), heard.listeners, heard.tags.merged
        order, tagged = tie_order(heard), len(tags) > 0
        factors = make("ials")
        assert isinstance(factors, FactorModel)
        taste = damped(factors.factors(interactions).artists, 0.5)
        wide, close_up = self._spaces(heard)
        joint = nearest_by_embeddings(wide, self.by_joint, order)
        listening = _Both.of(binary(heard.plays))
        named = [
            joint.ids,
            nearest_by_embeddings(taste, self.by_factors, order).ids,
            _best(self.by_likelihood, _by_likelihood(listening), order, candidate_counts(heard)).ids,
        ]
        sparse = {
            "listeners": _Both.of(unit_rows(per_user(heard).T.tocsr().astype(np.float32), _TRUST)),
            "listening": listening,
        }
        known = {
            "b's listeners": np.log1p(listeners),
            "b's plays": np.log1p(sums(heard.plays) / np.maximum(listeners, 1)),
            "b's hubness": joint.scores[:, :_HUB].mean(axis=1, dtype=np.float64),
        }
        if tagged:
            named.append(_best(self.by_tags, by_tags(heard, 10.0), order, tag_candidate_counts(heard)).ids)
            sparse |= {
                "tags": _Both.of(unit_rows(tag_weights(heard), 10.0)),
                "tagging": _Both.of(binary(_incidence(tags.artists, tags.users, heard.plays.shape))),
                "tagged alike": _Both.of(_tagged_alike(tags, artists)),
            }
            known |= {
                "b's tags": np.log1p(np.bincount(tags.artists, minlength=artists)),
                "b's taggers": np.log1p(np.diff(sparse["tagging"].rows.indptr)),
            }
        return _Views(
            tuple(name for name, feature in FEATURES.items() if tagged or feature.bare is not None),
            wide,
            close_up,
            taste,
            sparse,
            listeners,
            np.diff(sparse["tagging"].rows.indptr) if tagged else np.zeros_like(listeners),
            len(heard.users),
            named,
            known,
        )

    def _spaces(self, heard: Interactions) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The joint space, well damped, and its first dimensions, hardly damped."""
        space = joint_space(heard, self.dimensions, tagging=0.3, rareness=0.75, damping=20.0)
        return damped(space, 3.0), damped(space[:, : self.close_up], 0.02)


class Examples(NamedTuple):
    """Pairs of a seed and a candidate with their features, to learn weights from."""

    names: tuple[str, ...]
    """Of the features, in the order of the columns."""
    rows: NDArray[np.int64]
    """Each pair's seed, by its index among those asked about, ascending; shape (pairs,)."""
    candidates: NDArray[np.int64]
    """Each pair's candidate, as a dense index; shape (pairs,)."""
    features: Floats
    """Standardised within each seed's candidates, shape (pairs, features)."""

    def where(self, kept: NDArray[np.bool_]) -> Examples:
        """Only the pairs of the mask."""
        return Examples(self.names, self.rows[kept], self.candidates[kept], self.features[kept])


class _Both(NamedTuple):
    """A matrix with its transpose, which is as large and not to be made for every few rows."""

    rows: sp.csr_array
    columns: sp.csr_array

    @classmethod
    def of(cls, rows: sp.csr_array) -> _Both:
        return cls(rows, rows.T.tocsr())


@plain_dataclass(frozen=True, eq=False)
class _Views:
    """One data set as all the measures see it, from which the features of pairs are worked out.

    Matrices have one row an artist, vectors one value.
    """

    features: tuple[str, ...]
    joint: NDArray[np.float32]
    close_up: NDArray[np.float32]
    taste: NDArray[np.float32]
    sparse: Mapping[str, _Both]
    """Rows whose products are the cosine of listeners and of tags, common listeners and taggers, and tagging alike."""
    listeners: NDArray[np.int64]
    taggers: NDArray[np.int64]
    users: int
    named: Sequence[NDArray[np.int32]]
    """Whom each measure names, as `Neighbors.ids`."""
    of_b: Mapping[str, Floats]
    """What is known of each artist alone."""

    @property
    def learned(self) -> tuple[Floats, float]:
        """The weights of the features, and the intercept."""
        if len(self.features) == len(FEATURES):
            return np.array([feature.weight for feature in FEATURES.values()]), INTERCEPT
        return np.array([feature.bare for feature in FEATURES.values() if feature.bare is not None]), BARE_INTERCEPT

    def candidates(self, seeds: NDArray[np.int64]) -> sp.csr_array:
        """Whom any measure names for these artists, shape (seeds, artists), float32, in the order of indices."""
        ids = np.hstack([ids[seeds] for ids in self.named])
        rows, ranks = np.nonzero(ids >= 0)
        return binary(_incidence(rows, ids[rows, ranks], (len(seeds), len(self.listeners))))

    def standardised(self, seeds: NDArray[np.int64], near: sp.csr_array) -> Floats:
        """The features of these artists with their candidates, in the candidates' order, shape (pairs, features).

        Each in standard deviations from its mean among its seed's candidates; what depends on both fames is taken
        after that.
        """
        sizes = np.diff(near.indptr)
        rows = np.repeat(np.arange(len(seeds)), sizes)
        counts = np.maximum(sizes, 1)
        found = self._raw(seeds, rows, near)
        for name, values in found.items():
            apart = values - (np.bincount(rows, values, len(seeds)) / counts)[rows]
            deviation = np.sqrt(np.bincount(rows, apart * apart, len(seeds)) / counts)
            found[name] = apart / np.maximum(deviation, _LEAST_DEVIATION)[rows]
        found["fame of both"] = found["b's listeners"] * (np.log1p(self.listeners[seeds]) - _MIDDLE)[rows]
        return np.column_stack([found[name] for name in self.features])

    def _raw(self, seeds: NDArray[np.int64], rows: NDArray[np.int64], near: sp.csr_array) -> dict[str, Floats]:
        """The features themselves, but for that of both fames; each of shape (pairs,)."""
        a, b = seeds[rows], near.indices
        found: dict[str, Floats] = {}
        found["joint"] = _products(self.joint, seeds, near)
        found["joint, close up"] = _products(self.close_up, seeds, near)
        found["factors"] = _products(self.taste, seeds, near)
        together = {name: _sparse_products(matrix, seeds, near) for name, matrix in self.sparse.items()}
        both, chance = together["listening"], self.listeners[a] * self.listeners[b] / self.users
        found["listeners"] = np.sqrt(together["listeners"] * both / (both + _TRUST))
        found["likelihood"] = _likelihood(both, chance)
        found["information"] = np.log((both + 0.5) / (chance + 0.5))
        for name, values in self.of_b.items():
            found[name] = values[b]
        found["fame apart"] = np.abs(self.of_b["b's listeners"][a] - self.of_b["b's listeners"][b])
        if "tags" in together:
            found["tags"] = together["tags"]
            found["tagged alike"] = np.log1p(together["tagged alike"])
            found["taggers"] = np.log(
                (together["tagging"] + 0.5) / (self.taggers[a] * self.taggers[b] / self.users + 0.5)
            )
            found["tags apart"] = np.abs(self.of_b["b's tags"][a] - self.of_b["b's tags"][b])
        return found


def _best(
    k: int, scores: Callable[[slice], sp.csr_array], order: NDArray[np.int64], work: NDArray[np.int64]
) -> Neighbors:
    return nearest(kept(k, len(order)), scores, order, work)


def _incidence(
    rows: NDArray[np.integer[Any]], columns: NDArray[np.integer[Any]], shape: tuple[int, int]
) -> sp.csr_array:
    """How often each pair occurs, in canonical form."""
    ones = np.ones(len(rows), dtype=np.float32)
    return sp.coo_array((ones, (rows, columns)), shape=shape).tocsr()


def _tagged_alike(tags: TagAssignments, artists: int) -> sp.csr_array:
    """Rows whose products are Σ 1/m over whoever gave both artists the same tag, to m artists in all."""
    pairs, number, spread = np.unique(
        tags.users.astype(np.int64) << 32 | tags.tags, return_inverse=True, return_counts=True
    )
    telling = np.isin(spread, _TAGGED_ALIKE)
    rows = _incidence(tags.artists, number, (artists, len(pairs)))
    return scale_columns(rows, np.where(telling, spread, np.inf) ** -0.5)


def _likelihood(both: Floats, chance: Floats) -> Floats:
    """log(1 + n ln(n / e) − (n − e)), and 0 where nobody plays both."""
    ratio = np.where(both > 0, both, 1) / np.where(both > 0, chance, 1)
    return np.where(both > 0, np.log1p(np.maximum(both * np.log(ratio) - (both - chance), 0)), 0)


def _by_likelihood(listening: _Both) -> Callable[[slice], sp.csr_array]:
    """From some artists' rows to their log-likelihood ratios with those played with them oftener than by chance."""
    listeners = np.diff(listening.rows.indptr).astype(np.float64)

    def scores(rows: slice) -> sp.csr_array:
        both: sp.csr_array = listening.rows[rows] @ listening.columns
        own = np.repeat(listeners[rows], np.diff(both.indptr))
        chance = own * listeners[both.indices] / listening.rows.shape[1]
        both.data = np.where(both.data > chance, _likelihood(both.data, chance), 0).astype(np.float32)
        return both

    return scores


def _products(embeddings: NDArray[np.float32], seeds: NDArray[np.int64], near: sp.csr_array) -> Floats:
    """Each seed's embedding times those of its candidates, shape (pairs,)."""
    parts = (
        embeddings[b] @ embeddings[a]
        for a, b in zip(seeds.tolist(), np.split(near.indices, near.indptr[1:-1]), strict=True)
    )
    return np.concatenate([*parts, np.empty(0)]).astype(np.float64)


def _sparse_products(matrix: _Both, seeds: NDArray[np.int64], near: sp.csr_array) -> Floats:
    """The same of sparse rows."""
    return values_at(matrix.rows[seeds] @ matrix.columns, near).astype(np.float64)

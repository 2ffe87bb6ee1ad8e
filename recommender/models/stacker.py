"""The hybrid, learned: which part to believe, from listening that was held back from all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.scoring import scaled_to_best
from ..dataset.splits import at_random
from . import TasteModel, make

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

# The parts by name, with what differs from their defaults, and their weight in choosing candidates.
_PARTS: tuple[tuple[str, dict[str, object], float], ...] = (
    ("ridge", {}, 1.0),
    ("ials", {}, 1.0),
    ("ials", {"weighting": "rank", "seed": 1}, 0.5),
    ("ridge", {"tags": 0, "penalty": 3.5}, 0),
    ("ease", {}, 0),
    ("user-cosine", {}, 0),
    ("user-cosine", {"focus": 1.5}, 0),
    ("friends", {}, 0),
)
_CLIP = (-2.0, 6.0)


class _Candidates(NamedTuple):
    artists: NDArray[np.int64]
    """Shape (users, candidates)."""
    features: NDArray[np.float32]
    """Shape (users, candidates, features)."""
    blend: NDArray[np.float32]
    """The weighted sum of the parts for all artists, shape (users, artists)."""


@dataclass(frozen=True, config={"extra": "forbid"})
class Stacker(TasteModel):
    """score(u, a) = w · features(u, a) for the candidates that a blend of the parts puts first.

    Stacked generalisation (Wolpert 1992; Breiman, "Stacked regressions", 1996): the parts are fitted to
    four fifths of the listening, and a logistic regression learns from the rest which artist is played;
    what it learned is applied to the parts fitted to everything. Features are the parts' scores, each
    over its mean of the user's best, and how popular the artist is, alone and beside what the user plays.
    """

    name: ClassVar[str] = "stacker"
    summary: ClassVar[str] = "learns, for each user's candidates, how far to believe `ridge`, `ials` and other models"
    reads_tags: ClassVar[bool] = True
    slow: ClassVar[bool] = True

    candidates: int = Field(default=100, ge=10, le=1000, description="artists of each user that are ranked anew")
    rounds: int = Field(default=3, ge=1, le=5, description="fifths of the listening that are learned from in turn")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        weights = self._learned(interactions)
        found = self._candidates(interactions)
        scores: NDArray[np.float32] = found.blend - found.blend.max(axis=1, keepdims=True)  # none above 0
        logits = found.features @ weights
        logits -= logits.min()
        np.put_along_axis(scores, found.artists, logits + np.float32(1), axis=1)
        return scores

    def _learned(self, interactions: Interactions) -> NDArray[np.float32]:
        """Weights of the features; those of the blend where there is nothing to learn from."""
        from sklearn.linear_model import LogisticRegression

        features, played = [], []
        for fold in range(self.rounds):
            split = at_random(interactions, fold, 5, seed=fold)
            found = self._candidates(split.train)
            asked = np.flatnonzero(np.diff(split.test.indptr))
            held = split.test[asked].toarray() > 0
            played.append(np.take_along_axis(held, found.artists[asked], axis=1).ravel())
            features.append(found.features[asked].reshape(len(played[-1]), found.features.shape[-1]))
        known, label = np.concatenate(features), np.concatenate(played)
        if not len(label) or label.all() or not label.any():
            own = [weight for _, _, weight in _PARTS]
            return np.array([*own, *[0.0] * (known.shape[1] - len(own))], dtype=np.float32)
        spread = np.maximum(known.std(axis=0), 1e-6)
        fitted = LogisticRegression(max_iter=200).fit((known - known.mean(axis=0)) / spread, label)
        weights: NDArray[np.float32] = (fitted.coef_[0] / spread).astype(np.float32)
        return weights

    def _candidates(self, interactions: Interactions) -> _Candidates:
        users, artists = len(interactions.users), len(interactions.catalog)
        scores = []
        blend = np.zeros((users, artists), dtype=np.float32)
        for name, settings, weight in _PARTS:
            part = scaled_to_best(make(name, **settings).user_scores(interactions), interactions)
            if weight:
                blend += np.float32(weight) * part
            scores.append(part)
        unseen = blend.copy()
        played = interactions.plays.tocoo()
        unseen[played.col, played.row] = -np.inf
        unseen[:, interactions.listeners == 0] = -np.inf
        count = min(self.candidates, artists)
        chosen = np.argpartition(-unseen, count - 1, axis=1)[:, :count]
        columns: list[NDArray[Any]] = [np.clip(np.take_along_axis(part, chosen, axis=1), *_CLIP) for part in scores]
        columns += _popularity(interactions, chosen)
        return _Candidates(chosen, np.stack(columns, axis=-1).astype(np.float32), blend)


def _popularity(interactions: Interactions, chosen: NDArray[np.int64]) -> list[NDArray[np.float64]]:
    """Log of the artist's share of listeners, and how far it lies from what the user plays, in its spread."""
    log = np.log(np.maximum(interactions.listeners, 1))
    plays = (interactions.plays > 0).T.astype(np.float64).tocsr()
    heard = np.maximum(np.asarray(plays.sum(axis=1)), 1)
    mean = plays @ log / heard
    spread = np.sqrt(np.maximum(plays @ log**2 / heard - mean**2, 0))
    beside = (log[chosen] - mean[:, None]) / np.maximum(spread, 0.3)[:, None]
    return [log[chosen] - np.log(max(interactions.listeners.sum(), 1)), beside]

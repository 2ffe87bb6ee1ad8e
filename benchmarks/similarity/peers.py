"""The libraries Segue is timed beside, each used as its documentation shows, with the input it likes best."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import joblib  # type: ignore[import-untyped]  # ships no types
import numpy as np
import scipy.sparse as sp
from implicit.nearest_neighbours import CosineRecommender
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import normalize
from sparse_dot_topn import sp_matmul_topn

from recommender.dataset.interactions import Interactions
from recommender.dataset.sources import recognize
from recommender.models.cosine import Cosine

TOP = 100  # neighbours kept for each artist; a peer, whose answers name the artist itself first, keeps one more
Similar = Callable[[int, int], list[tuple[str, float]]]  # from an artist's row and how many: names with scores

# implicit's `normalize` gives its `all_pairs_knn` a form that the latter then warns about.
warnings.filterwarnings("ignore", "Method expects CSR input", module="implicit")


def music(data: Path) -> Interactions:
    """The listening that a build fits: without the names that stand for nobody."""
    interactions = recognize(data).load()
    return interactions.without(interactions.catalog.junk)


def weights(interactions: Interactions) -> sp.csr_matrix:
    """log(1 + plays), float32, artists × users, in the older class that the peers expect."""
    return sp.csr_matrix(interactions.plays.astype(np.float32).log1p())


def fits(interactions: Interactions) -> dict[str, Callable[[], object]]:
    """Every way to the top-100 table of log-weighted cosine. The peers are spared making the weights."""
    logs = weights(interactions)
    by_user = logs.T.tocsr()
    return {
        "Segue": partial(Cosine(shrinkage=0, damping=0, top_k=TOP).fit, interactions),
        "Segue, shrunk and damped": partial(Cosine(top_k=TOP).fit, interactions),
        "scikit-learn, 1 job": partial(_sklearn, logs, 1),
        "scikit-learn, 2 jobs": partial(_sklearn, logs, 2),
        "implicit, 2 threads": partial(_implicit, by_user),
        "sparse_dot_topn, 1 thread": partial(_sparse_dot_topn, logs, 1),
        "sparse_dot_topn, 2 threads": partial(_sparse_dot_topn, logs, 2),
    }


def _sklearn(logs: sp.csr_matrix, jobs: int) -> None:
    knn = NearestNeighbors(n_neighbors=TOP + 1, metric="cosine", algorithm="brute", n_jobs=jobs)
    knn.fit(logs).kneighbors(logs)


def _implicit(by_user: sp.csr_matrix) -> CosineRecommender:
    model = CosineRecommender(K=TOP + 1, num_threads=2)
    model.fit(by_user, show_progress=False)
    return model


def _sparse_dot_topn(logs: sp.csr_matrix, threads: int) -> None:
    unit = normalize(logs)
    sp_matmul_topn(unit, unit.T.tocsr(), TOP + 1, sort=True, n_threads=threads)


def sklearn_similar(interactions: Interactions) -> Similar:
    names, logs = interactions.catalog.names, weights(interactions)
    knn = NearestNeighbors(metric="cosine", algorithm="brute").fit(logs)

    def similar(artist: int, n: int) -> list[tuple[str, float]]:
        distances, near = knn.kneighbors(logs[artist], n + 1)
        return [(names[i], 1 - d) for i, d in zip(near[0].tolist(), distances[0].tolist(), strict=True) if i != artist]

    return similar


def implicit_similar(interactions: Interactions) -> Similar:
    names, model = interactions.catalog.names, _implicit(weights(interactions).T.tocsr())

    def similar(artist: int, n: int) -> list[tuple[str, float]]:
        near, scores = model.similar_items(artist, n + 1)
        return [(names[i], score) for i, score in zip(near.tolist(), scores.tolist(), strict=True) if i != artist]

    return similar


def save(data: Path, folder: Path) -> None:
    """Writes what the peers load at a start: a fitted scikit-learn model, implicit's table, the names."""
    interactions = music(data)
    logs = weights(interactions)
    knn = NearestNeighbors(metric="cosine", algorithm="brute").fit(logs)
    joblib.dump((knn, logs), folder / "sklearn.joblib")
    _implicit(logs.T.tocsr()).save(str(folder / "implicit.npz"))
    (folder / "names.json").write_text(json.dumps(interactions.catalog.names), "utf-8")

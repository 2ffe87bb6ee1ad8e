"""Artists as points: by who plays and tags them and by what they are called, in few dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .scoring import TAG_SPREAD
from .side_information import per_user
from .subspace import leading
from .weighting import rarity, scale_columns, unit_rows, weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


def joint_space(
    interactions: Interactions, dimensions: int, *, tagging: float, rareness: float, damping: float
) -> NDArray[np.float32]:
    """Artists among their listeners and their tags together, so that a tag and who listens to what carries it are one.

    Shape (artists, dimensions); artists that nobody plays stay at 0. The rows of a truncated singular value
    decomposition U·s of [unit(log(1 + plays) / the user's mean + tagging × tagger) | unit(log(1 + tag counts) ×
    idf^rareness)], where a tagger is whoever gave the artist a tag and `unit` divides by damped norms. Of what each
    artist is known by as one document: Deerwester et al., "Indexing by latent semantic analysis" (JASIS 1990).
    """
    heard = interactions.listeners > 0
    tags = interactions.without(~heard).tags
    pairs = np.unique(np.stack([tags.artists, tags.users]), axis=1)
    knows = np.full(pairs.shape[1], tagging, dtype=np.float32)
    plays = per_user(interactions).T.tocsr().astype(np.float32)
    known = sp.csr_array(plays + sp.coo_array((knows, (pairs[0], pairs[1])), shape=plays.shape).tocsr())[heard]
    given = weigh(tags.merged.given(len(heard))[heard], "log")
    called = scale_columns(given, rarity(given, TAG_SPREAD) ** rareness)
    matrix = sp.hstack([unit_rows(known, damping), unit_rows(called, damping)], format="csr")
    found = leading(matrix, dimensions)
    embeddings = np.zeros((len(heard), found.shape[1]), dtype=np.float32)
    embeddings[heard] = found
    return embeddings


def damped(embeddings: NDArray[np.float32], damping: float) -> NDArray[np.float32]:
    """Each row z over √(‖z‖² + damping × the mean ‖z‖² of rows that are not 0), so that products are damped cosines."""
    lengths = np.square(embeddings).sum(axis=1, keepdims=True)
    filled = lengths > 0
    added = damping * lengths[filled].mean() if filled.any() else 1.0
    shortened: NDArray[np.float32] = (embeddings / np.sqrt(np.where(filled, lengths + added, 1))).astype(np.float32)
    return shortened

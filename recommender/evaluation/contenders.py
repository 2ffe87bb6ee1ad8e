"""Which models are built by default, and which are measured beside them."""

from __future__ import annotations

from ..models.ials import Ials
from ..models.related import Related

BASELINE = "cosine"  # what users' taste is compared with

REFERENCE = "sklearn-cosine"  # equal to raw cosine, and so slow that it must be asked for

# What each step adds, first to last.
ABLATION = {
    "raw counts": "cosine:weighting=raw,shrinkage=0,damping=0",
    "binary": "cosine:weighting=binary,shrinkage=0,damping=0",
    "log": "cosine:weighting=log,shrinkage=0,damping=0",
    "rank": "cosine:weighting=rank,shrinkage=0,damping=0",
    "+ more neighbours": "cosine:weighting=log,shrinkage=0,damping=0,top_k=1000",
    "BM25": "bm25",
    "shrinkage and damping": "cosine",
    "all artists at once": "ridge:friends=0,tags=0",
    "+ tags": "ridge:friends=0",
    "+ friends": "ridge",
    "+ factors": "blend",
    "+ learning whom to believe": "stacker",
}

DEFAULT_MODEL = Related

DEFAULT_TASTE = Ials

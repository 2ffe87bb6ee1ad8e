"""From listening data to an artifact: load, fit, gather what serving needs, write."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from . import artifact, models
from . import index as name_index
from .acts import acts, collapsed
from .artifact import pack, ragged
from .calibration import Calibration, calibrate
from .carried import Carried, carried
from .catalog import THIN
from .communities import communities
from .data import Say, choose, present
from .duplicates import duplicates, roots
from .errors import ArtifactError, DataError
from .evaluation import measure
from .lists import TEST, read_lists
from .models import FactorModel, Model
from .models.ials import Ials
from .models.related import Related
from .neighbors import Neighbors
from .nicknames import known_as, nicknames
from .scoring import shared_listeners

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .factors import Factors
    from .interactions import Interactions, TagAssignments

DEFAULT_MODEL = Related
DEFAULT_TASTE = Ials


def build(
    interactions: Interactions, model: Model, out: Path, taste: FactorModel | None = None, *, evaluate: bool = False
) -> dict[str, Any]:
    """Fits the model of similarity and that of taste and writes the artifact to `out`; returns the manifest.

    Names that stand for nobody (`[unknown]`) are neither recommended nor found nor ranked. Variants of an artist's
    name add their listening to the artist's, and lead to it when searched for. Acts that are one stand once in each
    row of the table. `evaluate` has both models measured on held-back listening, merged like this, and the figures
    written into the manifest.
    """
    taste = taste or DEFAULT_TASTE()
    junk = interactions.catalog.junk
    merges = duplicates(interactions)
    into = roots(merges, len(interactions.catalog))
    music = interactions.without(junk).moved(into)
    neighbors = model.neighbors(music)
    calibration = calibrate(neighbors, read_lists(TEST, music.catalog, into))
    if calibration:
        neighbors = Neighbors(neighbors.ids, calibration(neighbors.scores))
    heads = acts(music)
    neighbors = collapsed(neighbors, heads)
    reasons = Counter(merge.reason.value for merge in merges)
    facts = _facts(music, model, taste, calibration, int(junk.sum()), reasons, into, heads)
    facts["evaluation"] = measure(model, taste, music) if evaluate else None
    artifact.write(out, _arrays(music, neighbors, taste.factors(music), junk, into, heads), facts)
    return artifact.read_manifest(out)


def ensure(out: Path, named: Path | None, downloads: Path, say: Say, model: str | None = None) -> None:
    """Builds the model of that name, or the default one, at `out` unless a fitting one stands there.

    Says what it does and why. A model fits unless it cannot be read or is another than was named, unless `named`
    holds other data than it was built from, or unless it was built from the sample and real data has arrived since.
    A model of real data is never replaced by one of the sample that nobody named. Raises SegueError.
    """
    wanted = models.make(model or DEFAULT_MODEL.name)
    reason = _unfit(out, named, downloads, say, model)
    if reason is None:
        return
    say(reason)
    source = choose(named, downloads, say)
    if named is None and source.simulated and _may_be_real(out):
        raise ArtifactError(
            f"The data that {out} was built from is not here, and the sample shall not take its place.",
            f"Name the data with SEGUE_DATA, or remove {out} to start from the sample.",
        )
    started = time.perf_counter()
    manifest = build(source.load(), wanted, out)
    for note in manifest["notes"]:
        say(f"Note: {note}")
    say(f"Built {out} from {manifest['data']['label']} in {time.perf_counter() - started:.1f} s.")


def _unfit(out: Path, named: Path | None, downloads: Path, say: Say, model: str | None) -> str | None:
    """Why the artifact at `out` must be built (anew), or None."""
    if not out.exists():
        return f"There is no model in {out} yet: building one."
    try:
        manifest, _ = artifact.read(out)
    except ArtifactError as error:
        return f"{error.what} Building it anew."
    if model not in (None, manifest["model"]["name"]):
        return f"The model in {out} is {manifest['model']['name']}, and {model} is asked for: building it anew."
    try:
        source = present(named, downloads)
        if source is None or source.digest() == manifest["data"]["digest"]:
            return None
    except DataError as error:
        say(f"{error} The model that is there, of {manifest['data']['label']}, goes on being served.")
        return None
    if named is not None:
        return f"The model in {out} was built from other data than {named} holds: building it anew."
    if manifest["data"]["simulated"]:
        return f"The model in {out} was built from the sample, and real data is here now: building it anew."
    return None


def _may_be_real(out: Path) -> bool:
    """Whether something stands at `out` that does not say, readable or not, that its listeners are simulated."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return False
    try:
        return json.loads((out / artifact.MANIFEST).read_text("utf-8"))["data"]["simulated"] is not True
    except (OSError, ValueError, LookupError, TypeError):
        return True


def _facts(
    music: Interactions,
    model: Model,
    taste: FactorModel,
    calibration: Calibration | None,
    junk: int,
    merged: Counter[str],
    into: NDArray[np.int64],
    heads: NDArray[np.int32],
) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "data": dataclasses.asdict(music.origin),
        "notes": list(music.notes),
        "model": _named(model),
        "taste": _named(taste),
        "calibration": dataclasses.asdict(calibration) if calibration else None,
        "counts": {
            "artists": len(music.catalog),
            "junk": junk,
            "merged": merged.total(),
            "acts": int((heads != np.arange(len(heads))).sum()),
            "users": len(music.users),
            "listening_pairs": int(music.plays.nnz),
            "tag_assignments": len(music.tags),
            "friendships": len(music.friends) // 2,
        },
        "merged": dict(merged.most_common()),
    }
    told = json.dumps([artifact.FORMAT, facts, into.tolist(), heads.tolist()], sort_keys=True)
    digest = hashlib.sha256(told.encode()).hexdigest()
    return {"version": digest[:12], **facts}


def _named(model: Model) -> dict[str, Any]:
    return {"name": model.name, "hyperparameters": dataclasses.asdict(model)}  # type: ignore[call-overload]


def _arrays(
    music: Interactions,
    neighbors: Neighbors,
    factors: Factors,
    junk: NDArray[np.bool_],
    into: NDArray[np.int64],
    heads: NDArray[np.int32],
) -> dict[str, NDArray[Any]]:
    catalog, listeners = music.catalog, music.listeners
    plays = music.plays.sum(axis=1).astype(np.int64)
    by_listeners = np.lexsort((catalog.ids, -plays, -listeners))
    by_plays = np.lexsort((catalog.ids, -listeners, -plays))
    shown = ~junk & (into == np.arange(len(catalog)))
    by_listeners, by_plays = by_listeners[shown[by_listeners]], by_plays[shown[by_plays]]
    variants: list[list[str]] = [[] for _ in catalog.names]
    for index in np.flatnonzero(into != np.arange(len(catalog))).tolist():
        variants[into[index]].append(catalog.names[index])
    names = [catalog.names[index] for index in by_listeners.tolist()]
    nicks = known_as(names, nicknames())
    aliases = [[*variants[index], *nick] for index, nick in zip(by_listeners.tolist(), nicks, strict=True)]
    rank = np.zeros(len(catalog), dtype=np.int32)
    rank[by_listeners] = np.arange(1, len(by_listeners) + 1)

    tags = music.tags.merged
    carrying = carried(tags, catalog.names)
    own = carrying.lists(len(catalog))
    order = _tagged_first(neighbors.ids, own, music.listeners < THIN)
    ids, scores, shared = (
        np.take_along_axis(table, order, axis=1)
        for table in (neighbors.ids, neighbors.scores, shared_listeners(music, neighbors))
    )
    return {
        "ids": catalog.ids,
        **pack("names", catalog.names),
        **pack("urls", catalog.urls),
        "listeners": listeners,
        "plays": plays,
        "rank": rank,
        "merged_into": into.astype(np.int32),
        "acts": heads,
        "by_listeners": by_listeners.astype(np.int32),
        "by_plays": by_plays.astype(np.int32),
        **_tag_arrays(tags.names, carrying, own, rank),
        **ragged("tagged_months", _months(tags, len(catalog))),
        "neighbor_ids": ids,
        "neighbor_scores": scores,
        "neighbor_shared": shared,
        "neighbor_counts": neighbors.counts,
        "heard_plays": music.plays.data.astype(np.int64),
        "heard_by": music.plays.indices.astype(np.int32),
        "heard_by_ends": music.plays.indptr.astype(np.int64),
        "taste_artists": factors.artists,
        "taste_covariance": factors.covariance,
        "taste_alpha": np.array([factors.alpha]),
        **name_index.index("search", names, aliases),
    }


def _tag_arrays(
    names: Sequence[str], carrying: Carried, own: Sequence[Sequence[int]], rank: NDArray[np.int32]
) -> dict[str, NDArray[Any]]:
    """Tags numbered anew by how many artists carry them, those that none does left out; whose they are; their index."""
    bearers = np.bincount(carrying.tags, minlength=len(names))
    common = np.argsort(-bearers, kind="stable")[: np.count_nonzero(bearers)]
    number = np.full(len(names), -1)
    number[common] = np.arange(len(common))
    by_tag = np.lexsort((rank[carrying.artists], number[carrying.tags]))
    served = [names[tag] for tag in common.tolist()]
    ranked = [index for index in np.argsort(rank, kind="stable").tolist() if rank[index]]
    return {
        **pack("tags", served),
        **ragged("artist_tags", [number[tags].tolist() for tags in own]),
        "artist_tag_givers": carrying.givers.astype(np.int32),
        **ragged("tag_artists", np.split(carrying.artists[by_tag], np.cumsum(bearers[common])[:-1])[: len(common)]),
        "tag_artist_shares": carrying.shares[by_tag].astype(np.float32),
        "tag_communities": communities([own[index] for index in ranked], len(names))[common],
        **name_index.index("tag_search", served),
    }


def _months(tags: TagAssignments, artists: int) -> list[list[int]]:
    """For each artist the months, since January 1970, in which it was given tags on dates that can be right."""
    months = (tags.when[~tags.doubtful] * 1_000_000).astype("datetime64[ns]").astype("datetime64[M]").astype(np.int64)
    order = np.lexsort((months, tags.artists[~tags.doubtful]))
    parts = np.searchsorted(tags.artists[~tags.doubtful][order], np.arange(1, artists))
    return [part.tolist() for part in np.split(months[order], parts)]


def _tagged_first(
    near: NDArray[np.int32], carried: Sequence[Sequence[int]], thin: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """The order of each row: a thin artist's neighbours that share tags with it first, all others as they are."""
    order = np.broadcast_to(np.arange(near.shape[1]), near.shape).copy()
    tags = list(map(frozenset, carried))
    for index in np.flatnonzero(thin).tolist():
        if own := tags[index]:
            apart = [other < 0 or own.isdisjoint(tags[other]) for other in near[index].tolist()]
            order[index] = np.argsort(apart, kind="stable")
    return order

"""From listening data to an artifact: load, fit, gather what serving needs, write."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import artifact
from ..algebra.neighbors import Neighbors
from ..dataset.caps import EVERYTHING, Caps
from ..duplicates.acts import acts, collapsed
from ..duplicates.finder import duplicates, roots
from ..evaluation.contenders import DEFAULT_TASTE
from ..evaluation.lists import TEST, read_lists
from ..evaluation.measure import measure
from ..models import FactorModel, Model
from .calibration import Calibration, calibrate
from .contents import arrays_of
from .rising import rise

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions, Origin
    from .sound import Sound


def build(
    interactions: Interactions,
    model: Model,
    out: Path,
    taste: FactorModel | None = None,
    *,
    caps: Caps = EVERYTHING,
    sound: Sound | None = None,
    evaluate: bool = False,
    step: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """Fits the model of similarity and that of taste and writes the artifact to `out`; returns the manifest.

    Names that stand for nobody (`[unknown]`) are neither recommended nor found nor ranked. Variants of an artist's
    name add their listening to the artist's, and lead to it when searched for. Acts that are one stand once in each
    row of the table. `caps` leave out listening, once names are merged. Models learn from plays that count less with
    age where the data has a half-life; shown are the plays as they are. `sound` says what artists sound like, also
    some that nobody plays. `evaluate` has both models measured on held-back listening, merged like this, and the
    figures written into the manifest. `step` is told of each step as it begins. Raises ArtifactError where the model
    may not be put there, before any of it, and NothingTold where what is known of sound is of no use.
    """
    artifact.refuse_to_lose(out)
    taste = taste or DEFAULT_TASTE()
    junk = interactions.catalog.junk
    step("Looking for names of the same artist")
    merges = duplicates(interactions)
    into = roots(merges, len(interactions.catalog))
    music, enough = caps.apply(interactions.without(junk).moved(into))
    if caps.chosen():
        kept = enough[into]
        music, junk, into = music.only(kept), junk[kept], (np.cumsum(kept) - 1)[into[kept]]
    step(f"Finding similar artists with {model.name}")
    learned = music.learned
    neighbors = model.neighbors(learned)
    step("Comparing scores with lists of similar artists")
    calibration = calibrate(neighbors, read_lists(TEST, music.catalog, into))
    neighbors = Neighbors(neighbors.ids, calibration(neighbors.scores)) if calibration else neighbors.up_to_one()
    heads = acts(music)
    neighbors = collapsed(neighbors, heads)
    reasons = Counter(merge.reason.value for merge in merges)
    step(f"Learning tastes with {taste.name}")
    factors = taste.factors(learned)
    beside: dict[str, NDArray[Any]] = {}
    told: dict[str, Any] = {}
    if sound is not None:
        step("Working out who sounds alike")
        heard = sound.heard_in(music, factors, into)
        told = {"sound": sound.facts(heard)}
        factors, directions = heard.standing_in(factors, music.listeners)
        neighbors, few = heard.beside_few(neighbors, directions, music, heads)
        beside = heard.arrays(music, heads, few, sound.network)
    facts = _facts(music, model, taste, calibration, int(junk.sum()), reasons, into, heads, caps, told)
    if evaluate:
        step("Measuring both models on held-back listening")
    facts["evaluation"] = measure(model, taste, learned) if evaluate else None
    step(f"Writing {out}")
    arrays = {**arrays_of(music, neighbors, factors, junk, into, heads), **_rising(music), **beside}
    artifact.write(out, arrays, facts)
    return artifact.read_manifest(out)


def _facts(
    music: Interactions,
    model: Model,
    taste: FactorModel,
    calibration: Calibration | None,
    junk: int,
    merged: Counter[str],
    into: NDArray[np.int64],
    heads: NDArray[np.int32],
    caps: Caps,
    sound: dict[str, Any],
) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "data": _told(music.origin),
        **({"caps": caps.chosen()} if caps.chosen() else {}),
        "notes": list(music.notes),
        "model": facts_of(model),
        "taste": facts_of(taste),
        **sound,
        "calibration": dataclasses.asdict(calibration) if calibration else None,
        "counts": {
            "artists": len(music.catalog),
            "junk": junk,
            "merged": merged.total(),
            "acts": int((heads != np.arange(len(heads))).sum()),
            "users": len(music.users) - music.made_up,
            **({"sets": list(music.sets)} if music.sets else {}),
            "listening_pairs": int(music.plays.nnz),
            "tag_assignments": len(music.tags),
            "friendships": len(music.friends) // 2,
        },
        "merged": dict(merged.most_common()),
    }
    if music.half_life is not None:
        facts["half_life"] = music.half_life
    told = json.dumps([artifact.FORMAT, facts, into.tolist(), heads.tolist()], sort_keys=True)
    digest = hashlib.sha256(told.encode()).hexdigest()
    return {"version": digest[:12], **facts}


def _rising(music: Interactions) -> dict[str, NDArray[np.int32]]:
    """Of each artist that is rising its listeners in the last three months and in the three before, else 0."""
    found = rise(music)
    if found is None:
        return {}
    listeners = np.column_stack([found.latest, found.before])
    return {"rising": np.where(found.ratios.more[:, None], listeners, 0).astype(np.int32)}


def _told(origin: Origin) -> dict[str, Any]:
    told = {name: value for name, value in dataclasses.asdict(origin).items() if name != "lasting_ids"}
    return {name: value for name, value in told.items() if value or name not in ("periods", "columns")}


def facts_of(model: Model) -> dict[str, Any]:
    """What a manifest says of a model: its name and hyperparameters."""
    return {"name": model.name, "hyperparameters": dataclasses.asdict(model)}  # type: ignore[call-overload]

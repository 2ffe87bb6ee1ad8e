"""A model that fits the data is there when the bot starts, built if it must be."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

from .. import artifact, models
from ..dataset.choose import Say, choose, present
from ..errors import ArtifactError, DataError, NewerArtifact
from ..evaluation.contenders import DEFAULT_MODEL
from ..folders import identity, sweep
from .build import build
from .lasting import load


def ensure(
    out: Path,
    named: Sequence[Path],
    downloads: Path,
    say: Say,
    model: str | None = None,
    *,
    half_life: float | None = None,
) -> None:
    """Builds the model of that name, or the default one, at `out` unless a fitting one stands there.

    Says what it does and why. A model fits unless it cannot be read or is another than was named, unless `named`
    holds other data than it was built from, unless it was built with another half-life (in days) than is given, or
    unless it was built from the sample and real data has arrived since.
    A model of real data is never replaced by one of the sample that nobody named, nor one of a newer format by any.
    Raises SegueError.
    """
    wanted = model_named(model)
    sweep(out)
    reason = _unfit(out, named, downloads, say, model, half_life)
    if reason is None:
        return
    say(reason)
    data = choose(named, downloads, say)
    if not named and data.simulated and _may_be_real(out):
        raise ArtifactError(
            f"The data that {out} was built from is missing, and the sample must not take its place.",
            f"Name the data with SEGUE_DATA, or remove {out} to start from the sample.",
        )
    started = time.perf_counter()

    def step(name: str) -> None:
        say(f"{time.perf_counter() - started:5.1f} s  {name} …")

    before = identity(out)
    try:
        step("Reading the data")
        manifest = build(load(data, out, half_life), wanted, out, step=step)
    except (KeyboardInterrupt, SystemExit):
        if identity(out) == before:
            say(f"Stopped before {out} was built. Nothing was changed.")
        raise
    for note in manifest["notes"]:
        say(f"Note: {note}")
    say(f"Built {out} from {manifest['data']['label']} in {time.perf_counter() - started:.1f} s.")


def model_named(model: str | None) -> models.Model:
    """The model of that name, or the default one. Raises SegueError."""
    return models.make(model or DEFAULT_MODEL.name)


def _unfit(
    out: Path, named: Sequence[Path], downloads: Path, say: Say, model: str | None, half_life: float | None
) -> str | None:
    """Why the artifact at `out` must be built (anew), or None."""
    if not out.exists():
        return f"There is no model in {out} yet: building one."
    try:
        manifest, _ = artifact.read(out, shape=artifact.MODEL)
    except NewerArtifact:
        raise
    except ArtifactError as error:
        return f"{error.problem} Building it anew."
    if model not in (None, manifest["model"]["name"]):
        return f"The model in {out} is {manifest['model']['name']}, and {model} is asked for: building it anew."
    if half_life not in (None, manifest.get("half_life")):
        return f"The model in {out} was not built with a half-life of {half_life:g} days: building it anew."
    try:
        data = present(named, downloads)
        if data is None or data.digest() == manifest["data"]["digest"]:
            return None
    except DataError as error:
        say(f"{error} The model that is there, of {manifest['data']['label']}, goes on being served.")
        return None
    if named:
        return f"The model in {out} was built from other data than {_listed(named)} holds: building it anew."
    if manifest["data"]["simulated"]:
        return f"The model in {out} was built from the sample, and there is real data now: building it anew."
    return None


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))


def _may_be_real(out: Path) -> bool:
    """Whether something stands at `out` that does not say, readable or not, that its listeners are simulated."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return False
    try:
        return json.loads((out / artifact.MANIFEST).read_text("utf-8"))["data"]["simulated"] is not True
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return True

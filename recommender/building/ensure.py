"""A model that fits the data is there when the bot starts, built if it must be."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import artifact
from ..errors import ArtifactError, DataError, NewerArtifact, NothingTold
from ..folders import identity, in_turn, sweep

if TYPE_CHECKING:
    from ..dataset.choose import Say
    from ..models import Model
    from .inputs import Inputs


class Fit(Enum):
    """Which models are kept, of those that can be read and are of the name that was asked for."""

    ANY = "whatever they were built from"
    DATA = "those of the data that was named, or is there now"
    ALL = "those of the same data, built with the same settings as a new one would be"


def ensure(
    out: Path, inputs: Inputs, say: Say, model: str | None = None, fit: Fit = Fit.DATA, *, verify: bool = True
) -> bool:
    """Builds the model of that name, or the default one, at `out` unless a fitting one stands there; whether it did.

    Says what it does and why. A model fits unless it cannot be read or is another than was named, unless other data is
    named than it was built from, unless it was built with another half-life or other columns than are given, or
    unless it was built from the sample and real data has arrived since; `fit` may ask for less or more. A model of real
    data is never replaced by one of the sample that nobody named, nor one of a newer format by any. With `verify` every
    byte of it is read first. Of several processes one builds, and the others find what it built. Raises SegueError.
    """
    with in_turn(out, lambda: say(f"Another process builds {out}: waiting for it.")):
        return _ensure(out, inputs, say, model, fit, verify=verify)


def _ensure(out: Path, inputs: Inputs, say: Say, model: str | None, fit: Fit, *, verify: bool) -> bool:
    sweep(out)
    reason = _unfit(out, inputs, say, model, fit, verify=verify)
    if reason is None:
        return False
    from ..dataset.choose import choose
    from .build import build
    from .lasting import load
    from .sound import Sound

    wanted = model_named(model)
    say(reason)
    data = choose(inputs.named, inputs.downloads, say, columns=inputs.columns)
    if not inputs.named and data.simulated and _may_be_real(out):
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
        sound = Sound.read(inputs.sound) if inputs.sound else None
        try:
            music = load(data, out, inputs.half_life, inputs.known, sound)
            manifest = build(music, wanted, out, sound=sound, step=step)
        except NothingTold as error:
            if _unfit(out, replace(inputs, sound=None), say, model, fit, verify=False) is None:
                say(f"{error} The model that is there goes on being served.")
                return False
            say(f"{error} Building without sound.")
            manifest = build(load(data, out, inputs.half_life, inputs.known), wanted, out, step=step)
    except (KeyboardInterrupt, SystemExit):
        if identity(out) == before:
            say(f"Stopped before {out} was built. Nothing was changed.")
        raise
    for note in manifest["notes"]:
        say(f"Note: {note}")
    say(f"Built {out} from {manifest['data']['label']} in {time.perf_counter() - started:.1f} s.")
    return True


def model_named(model: str | None) -> Model:
    """The model of that name, or the default one. Raises SegueError."""
    from .. import models
    from ..evaluation.contenders import DEFAULT_MODEL

    return models.make(model or DEFAULT_MODEL.name)


def _unfit(out: Path, inputs: Inputs, say: Say, model: str | None, fit: Fit, *, verify: bool) -> str | None:
    """Why the artifact at `out` must be built (anew), or None."""
    if not out.exists():
        return f"There is no model in {out} yet: building one."
    try:
        manifest, _ = artifact.read(out, verify=verify, shape=artifact.MODEL)
    except NewerArtifact:
        raise
    except ArtifactError as error:
        return f"{error.problem} Building it anew."
    if model not in (None, manifest["model"]["name"]):
        return f"The model in {out} is {manifest['model']['name']}, and {model} is asked for: building it anew."
    if fit is Fit.ANY:
        return None
    from ..dataset.choose import present
    from .unchanged import digest

    if inputs.half_life not in (None, manifest.get("half_life")):
        return f"The model in {out} was not built with a half-life of {inputs.half_life:g} days: building it anew."
    try:
        data = present(inputs.named, inputs.downloads, inputs.columns)
        if data is None:
            return None
        if inputs.columns and data.columns != manifest["data"].get("columns", {}):
            return f"The model in {out} was built from tables whose columns were named otherwise: building it anew."
        if inputs.sound and _digest_of(inputs.sound) != manifest.get("sound", {}).get("digest"):
            return f"The model in {out} was built without what {inputs.sound} says of sound: building it anew."
        if digest(data, out.parent) == manifest["data"]["digest"]:
            return _set_otherwise(out, manifest, model) if fit is Fit.ALL else None
    except DataError as error:
        say(f"{error} The model that is there, of {manifest['data']['label']}, goes on being served.")
        return None
    if inputs.named:
        return f"The model in {out} was built from other data than {_listed(inputs.named)} holds: building it anew."
    if manifest["data"]["simulated"]:
        return f"The model in {out} was built from the sample, and there is real data now: building it anew."
    return None


def _digest_of(sound: Path) -> str:
    from .sound import digest

    return digest(sound)


def _set_otherwise(out: Path, manifest: dict[str, Any], model: str | None) -> str | None:
    """Why a model of the same data must be built anew, or None: its name or hyperparameters, or those of taste."""
    from ..evaluation.contenders import DEFAULT_TASTE
    from .build import facts_of

    for part, wanted in (("model", model_named(model)), ("taste", DEFAULT_TASTE())):
        if manifest[part] != json.loads(json.dumps(facts_of(wanted))):
            return f"{wanted.name} is set otherwise now than when {out} was built: building it anew."
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

"""What an artifact says of itself: read, and refused unless it is what this program writes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple

from ..errors import ArtifactError, NewerArtifact

FORMAT = 7
MANIFEST = "manifest.json"
_MOST_BYTES = 2**20  # some eighty times what it takes
_MOST = 2**53  # as an integer; beyond it floats are no longer exact


class Kind(NamedTuple):
    """What a folder of arrays is, by which it is told from others."""

    name: str
    format: int
    noun: str
    """What sentences call it."""
    command: str
    """Says how one, or it, is made, and where."""


BUILT = Kind("segue-model", FORMAT, "model", "Build {} with: python -m recommender build --out {}")
"""What `build` writes."""

Shape = Mapping[Any, Any]
"""Of a JSON object: the types, or the shape in turn, of what must stand under each key; `...` is any key."""
_FILES: Shape = {"files": {...: {"bytes": (int,), "sha256": (str,)}}}
MODEL: Shape = {
    "version": (str,),
    "data": {"label": (str,), "simulated": (bool,), "digest": (str,)},
    "model": {"name": (str,)},
    "taste": {"name": (str,)},
    "calibration": (dict, NoneType),
    "counts": {"users": (int,)},
}
"""What a model that is served must say."""

# By hand and not by pydantic, whose import takes 80 ms, where that of all that serves takes 200.


def read_manifest(folder: Path, shape: Shape | None = None, kind: Kind = BUILT) -> dict[str, Any]:
    """What the artifact says of itself, which has the shape if one is given. Raises ArtifactError with what to run."""
    manifest = _parsed(folder, kind)
    if not isinstance(manifest, dict) or manifest.get("kind") != kind.name:
        raise ArtifactError(
            f"{folder} holds something else than a {kind.noun} of this program.", kind.command.format("one", "FOLDER")
        )
    written = manifest.get("format")
    if type(written) is int and written > kind.format:
        raise NewerArtifact(
            f"The {kind.noun} in {folder} has format {written}, which only a newer version of this program reads; this "
            f"one reads {kind.format}.",
            f"Update the program; or name another folder (SEGUE_ARTIFACT, --out) or remove {folder} to build one anew.",
        )
    if written != kind.format:
        raise ArtifactError(
            f"The {kind.noun} in {folder} has format {written!r}, this program reads {kind.format}.",
            rebuild(folder, kind),
        )
    if manifest.pop("sha256", None) != digest(manifest):
        raise ArtifactError(f"The manifest of the {kind.noun} in {folder} is damaged.", rebuild(folder, kind))
    try:
        _check(manifest, {**_FILES, **(shape or {})}, "it")
    except ValueError as error:
        raise ArtifactError(
            f"The manifest of the {kind.noun} in {folder} is not what this program writes ({error}).",
            rebuild(folder, kind),
        ) from error
    return manifest


def is_other(folder: Path, kind: Kind) -> bool:
    """Whether the folder holds what this program wrote, but of another kind."""
    try:
        manifest = _parsed(folder, kind)
    except ArtifactError:
        return False
    found = manifest.get("kind") if isinstance(manifest, dict) else None
    return isinstance(found, str) and found.startswith("segue-") and found != kind.name


def _parsed(folder: Path, kind: Kind) -> Any:
    try:
        with (folder / MANIFEST).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ValueError(f"more than {_MOST_BYTES:,} bytes")
        manifest = json.loads(content.decode())
        digest(manifest)  # raises RecursionError for some that can be read
        return manifest
    except NotADirectoryError:
        raise ArtifactError(f"{folder} is a file, not the folder of a {kind.noun}.", rebuild(folder, kind)) from None
    except FileNotFoundError:
        raise ArtifactError(f"There is no built {kind.noun} in {folder}.", rebuild(folder, kind)) from None
    except (OSError, ValueError, RecursionError) as error:
        raise ArtifactError(
            f"The manifest of the {kind.noun} in {folder} cannot be read ({error}).", rebuild(folder, kind)
        ) from error


def _check(value: Any, shape: Any, at: str) -> None:
    """Raises ValueError where the value, which is `at`, has not the shape, or the types, that it must have."""
    if isinstance(shape, Mapping):
        if not isinstance(value, dict):
            raise ValueError(f"{at} is {type(value).__name__}, not dict")
        for key in value if ... in shape else shape:
            if key not in value:
                raise ValueError(f"{at} lacks {key!r}")
            _check(value[key], shape.get(key, shape.get(...)), f"{key!r} of {at}")
    elif type(value) not in shape:
        raise ValueError(f"{at} is {type(value).__name__}, not {' or '.join(kind.__name__ for kind in shape)}")
    elif type(value) is int and not 0 < value < _MOST:
        raise ValueError(f"{at} is {'0 or less' if value < 1 else 'too large'}")
    elif type(value) is str and not value.isprintable():
        raise ValueError(f"{at} is not printable: {value!r:.80}")


def digest(manifest: Any) -> str:
    """SHA-256 of the manifest's facts, which seals it. Raises RecursionError where they are nested too deeply."""
    return hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()


def settings_of(manifest: Mapping[str, Any]) -> str:
    """Tells a model's name and settings from others', whatever data it was built from, in 12 hexadecimal digits."""
    return digest({part: manifest.get(part) for part in ("model", "half_life", "caps")})[:12]


def rebuild(folder: Path, kind: Kind = BUILT) -> str:
    """What to run where there is no good one."""
    return kind.command.format("it", folder)

"""A built model on disk: plain arrays in a folder with a manifest, mapped into memory when read. No pickle.

The folder is written aside and renamed into place, so a reader sees the old model or the new one, whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from ..errors import ArtifactError
from ..folders import beside, swap
from .arrays import Arrays

if TYPE_CHECKING:
    from numpy.typing import NDArray

KIND = "segue-model"
FORMAT = 7
MANIFEST = "manifest.json"


def write(folder: Path, arrays: Arrays, facts: Mapping[str, Any]) -> None:
    """Puts the arrays and a manifest of `facts` into `folder`, replacing an older artifact there.

    Equal input gives equal bytes. Raises ArtifactError when the folder holds something that is not an
    artifact, which is then left alone.
    """
    try:
        if not _replaceable(folder):
            raise ArtifactError(f"{folder} holds other things than a model; name another folder, or empty it first.")
        with beside(folder) as aside:
            _fill(aside / "new", arrays, facts)
            swap(aside / "new", folder)
    except OSError as error:
        raise ArtifactError(f"The model could not be put into {folder}: {error}.") from error


def _replaceable(folder: Path) -> bool:
    """Whether nothing but a model, torn or whole, would be lost with the folder."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir()}
    return not names or (MANIFEST in names and all(name.endswith(".npy") for name in names - {MANIFEST}))


def _fill(folder: Path, arrays: Arrays, facts: Mapping[str, Any]) -> None:
    folder.mkdir()
    files = {}
    for name, array in sorted(arrays.items()):
        path = folder / f"{name}.npy"
        np.save(path, np.ascontiguousarray(array), allow_pickle=False)
        files[path.name] = {"bytes": path.stat().st_size, "sha256": _sha256(path)}
    manifest = {"kind": KIND, "format": FORMAT, **facts, "files": files}
    manifest["sha256"] = _sha256_of_facts(manifest)
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    if os.name == "posix":  # elsewhere a folder cannot be opened
        for path in (*folder.iterdir(), folder):
            _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_manifest(folder: Path) -> dict[str, Any]:
    """What the artifact says of itself. Raises ArtifactError with what to run."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    except FileNotFoundError:
        raise ArtifactError(f"There is no built model in {folder}.", rebuild(folder)) from None
    except (OSError, ValueError) as error:
        raise ArtifactError(
            f"The manifest of the model in {folder} cannot be read ({error}).", rebuild(folder)
        ) from error
    if not isinstance(manifest, dict) or manifest.get("kind") != KIND:
        raise ArtifactError(
            f"{folder} holds something else than a model of this program.",
            "Build one with: python -m recommender build --out FOLDER",
        )
    if manifest.get("format") != FORMAT:
        raise ArtifactError(
            f"The model in {folder} has format {manifest.get('format')}, this program reads {FORMAT}.", rebuild(folder)
        )
    if manifest.pop("sha256", None) != _sha256_of_facts(manifest):
        raise ArtifactError(f"The manifest of the model in {folder} is damaged.", rebuild(folder))
    return manifest


def read(folder: Path, *, verify: bool = True) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """The manifest and the memory-mapped arrays.

    Sizes are always checked; `verify` compares the checksums too, which reads every byte once.
    Raises ArtifactError with what to run.
    """
    manifest = read_manifest(folder)
    arrays = {}
    for name, facts in manifest.get("files", {}).items():
        path = folder / name
        if path.name != name or path.suffix != ".npy":
            raise ArtifactError(f"The manifest of {folder} names a file outside it: {name!r}.", rebuild(folder))
        try:
            size = path.stat().st_size
            if facts["bytes"] != size or (verify and facts["sha256"] != _sha256(path)):
                raise ValueError("it is not the file that was built")
            mode: Literal["r"] | None = "r" if size > 128 else None  # an array without elements cannot be mapped
            arrays[path.stem] = np.load(path, mmap_mode=mode, allow_pickle=False)
        except (OSError, ValueError) as error:
            raise ArtifactError(f"The model in {folder} is damaged: {name}: {error}.", rebuild(folder)) from error
    return manifest, arrays


def rebuild(folder: Path) -> str:
    """What to run where there is no good model."""
    return f"Build it with: python -m recommender build --out {folder}"


def _sha256_of_facts(manifest: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

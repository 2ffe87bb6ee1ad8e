"""A built model on disk: plain arrays in a folder with a manifest, mapped into memory when read. No pickle.

The folder is written aside and renamed into place, so a reader sees the old model or the new one, whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.lib import format as npy

from ..errors import ArtifactError, NewerArtifact
from ..folders import being_filled, beside, swap
from .arrays import Arrays
from .manifest import BUILT, MANIFEST, Kind, Shape, digest, is_other, read_manifest, rebuild

if TYPE_CHECKING:
    from numpy.typing import NDArray

Artifact = tuple[dict[str, Any], dict[str, "NDArray[Any]"]]
"""What it says of itself, and its arrays by name."""

_FILE = re.compile(r"\w+\.npy", re.ASCII)
_PAUSES = (0.0, 0.01, 0.02, 0.04, 0.08, 0.16)  # seconds before each time that a model is read while it is replaced
_AT_ONCE = 4 * 2**20  # bytes that are read between two rests


def write(folder: Path, arrays: Arrays, facts: Mapping[str, Any], kind: Kind = BUILT) -> None:
    """Puts the arrays and a manifest of `facts` into `folder`, replacing an older artifact there.

    Equal input gives equal bytes. Raises ArtifactError where `refuse_to_lose` does, which leaves the folder alone.
    """
    refuse_to_lose(folder, kind)
    try:
        with beside(folder) as aside:
            _fill(aside / "new", arrays, facts, kind)
            swap(aside / "new", folder)
    except OSError as error:
        raise ArtifactError(f"The {kind.noun} could not be put into {folder}: {error}.") from error


def refuse_to_lose(folder: Path, kind: Kind = BUILT) -> None:
    """Raises ArtifactError where the folder holds something of another kind, or an artifact of a newer format."""
    try:
        if not _replaceable(folder) or is_other(folder, kind):
            raise ArtifactError(
                f"{folder} holds other things than a {kind.noun}; name another folder, or empty it first."
            )
    except OSError as error:
        raise ArtifactError(f"The {kind.noun} could not be put into {folder}: {error}.") from error
    try:
        read_manifest(folder, kind=kind)
    except NewerArtifact:
        raise
    except ArtifactError:
        pass  # what cannot be read is not missed


def _replaceable(folder: Path) -> bool:
    """Whether nothing but a model, torn or whole, would be lost with the folder."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir()}
    return not names or (MANIFEST in names and all(name.endswith(".npy") for name in names - {MANIFEST}))


def _fill(folder: Path, arrays: Arrays, facts: Mapping[str, Any], kind: Kind) -> None:
    folder.mkdir()
    files = {}
    for name, array in sorted(arrays.items()):
        path = folder / f"{name}.npy"
        np.save(path, np.ascontiguousarray(array), allow_pickle=False)
        files[path.name] = {"bytes": path.stat().st_size, "sha256": _sha256(path)}
    manifest = {"kind": kind.name, "format": kind.format, **facts, "files": files}
    manifest["sha256"] = digest(manifest)
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


def read(folder: Path, *, verify: bool = True, shape: Shape | None = None, kind: Kind = BUILT) -> Artifact:
    """The manifest, of that shape if one is given, and the memory-mapped arrays, all of one model.

    Sizes are always checked; `verify` compares the checksums too, which reads every byte once. Should the model be
    replaced meanwhile, the new one is read. Raises ArtifactError with what to run.
    """
    replaced = ArtifactError(f"The {kind.noun} in {folder} was replaced each time that it was read.", "Try it again.")
    found: Artifact | ArtifactError = replaced
    for pause in _PAUSES:
        time.sleep(pause)
        before = _glance(folder)
        try:
            found = _mapped(folder, verify, shape, kind)
        except ArtifactError as error:
            found = error
        if _glance(folder) == before and (before is not None or not being_filled(folder)):
            break
        if before is not None:
            found = replaced
    if isinstance(found, ArtifactError):
        raise found
    return found


def _glance(folder: Path) -> bytes | None:
    """The manifest as it is, by which two models are told apart."""
    with suppress(OSError):
        return (folder / MANIFEST).read_bytes()
    return None


def _mapped(folder: Path, verify: bool, shape: Shape | None, kind: Kind) -> Artifact:
    """The manifest and the arrays as they stand there now."""
    manifest = read_manifest(folder, shape, kind)
    arrays = {}
    for name, facts in manifest["files"].items():
        if not _FILE.fullmatch(name):
            raise ArtifactError(f"The manifest of {folder} names a file outside it: {name!r}.", rebuild(folder, kind))
        path = folder / name
        try:
            if facts["bytes"] != path.stat().st_size or (verify and facts["sha256"] != _sha256(path)):
                raise ValueError("it is not the file that was built")
            arrays[path.stem] = _array(path)
        except (OSError, ValueError, TypeError, EOFError, ArithmeticError) as error:
            raise ArtifactError(
                f"The {kind.noun} in {folder} is damaged: {name}: {error}.", rebuild(folder, kind)
            ) from error
    return manifest, arrays


def _array(path: Path) -> NDArray[Any]:
    """What `np.load` maps, in a third of its time: of all until the first answer, that was a tenth."""
    with path.open("rb") as file:
        if npy.read_magic(file) != (1, 0):
            raise ValueError("it is of another version of the format")
        shape, columns_first, dtype = npy.read_array_header_1_0(file)
        if dtype.hasobject:
            raise ValueError("it holds objects")
        content = mmap(file.fileno(), 0, access=ACCESS_READ)
        return np.ndarray(shape, dtype, content, file.tell(), order="F" if columns_first else "C")


def verify(folder: Path, rest: Callable[[float], object]) -> None:
    """Compares the checksum of every file of a model that is mapped already, gently.

    `rest` is called with the seconds that the last few megabytes took, and ends it by returning true. A file that is
    not the one that was built gets another name, `NAME.damaged.npy`, so that from now on the model is seen to be torn
    without reading all of it. Of a model that is replaced meanwhile nothing is said. Raises ArtifactError.
    """
    before = _glance(folder)
    for name, facts in read_manifest(folder)["files"].items():
        path = folder / name
        try:
            found = _sha256_of_parts(path, rest)
        except OSError as error:
            found = str(error)
        if found is None or _glance(folder) != before:
            return
        if found != facts["sha256"]:
            with suppress(OSError):
                path.rename(path.with_suffix(".damaged.npy"))
            raise ArtifactError(
                f"The model in {folder} is damaged: {name}: it is not the file that was built.", rebuild(folder)
            )


def _sha256_of_parts(path: Path, rest: Callable[[float], object]) -> str | None:
    """The checksum of a file; None where it was to end before."""
    checksum, started = hashlib.sha256(), time.perf_counter()
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            checksum.update(part)
            if rest(time.perf_counter() - started):
                return None
            started = time.perf_counter()
    return checksum.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

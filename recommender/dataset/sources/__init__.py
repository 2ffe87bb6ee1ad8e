"""Data sources, one file each: a new file here is found by itself."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from ...errors import DataError
from ...plugins import classes, modules
from ..interactions import Interactions


class Source(ABC):
    """A kind of data set that can be read from a folder. Subclasses hold no state but the folder."""

    name: ClassVar[str]
    title: ClassVar[str]
    """What a person is told the data is."""
    service: ClassVar[str] = ""
    """Where people listened, by the name they know it by; empty where the title says that best."""
    simulated: ClassVar[bool] = False
    files: ClassVar[tuple[str, ...]]
    """The files it reads. A folder that holds the first of them is taken to be of this kind."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def whole(cls, folder: Path) -> bool:
        """Whether the folder holds every file it reads."""
        return all((folder / name).is_file() for name in cls.files)

    @abstractmethod
    def load(self) -> Interactions:
        """Everything the folder holds. Raises DataError naming file, line and value of what is malformed."""

    def digest(self) -> str:
        """SHA-256 over the names and contents of the files, the same for the same data anywhere."""
        whole = hashlib.sha256()
        for name in self.files:
            path = self.folder / name
            if not path.is_file():
                raise DataError(f"{path} is missing; {self.title} needs {', '.join(self.files)}.")
            with path.open("rb") as file:
                whole.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
        return whole.hexdigest()


def discover() -> dict[str, type[Source]]:
    """Every source of this folder, by name."""
    found = (
        class_ for module in modules(__name__, __path__) for class_ in classes(module) if issubclass(class_, Source)
    )
    return {source.name: source for source in sorted(found, key=lambda source: source.name)}


def recognize(folder: Path) -> Source:
    """The source whose files the folder holds. Raises DataError saying what was looked for."""
    if not folder.is_dir():
        raise DataError(f"{folder} is not a folder. Name the folder that holds the data set's files.")
    known = discover().values()
    for source in known:
        if (folder / source.files[0]).is_file():
            return source(folder)
    wanted = "; ".join(f"{source.files[0]} for {source.title}" for source in known)
    raise DataError(f"{folder} holds no data set this program knows (looked for: {wanted}).")

"""Data sources, one file each: a new file here is found by itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from ...errors import DataError
from ...plugins import classes, modules
from ..interactions import Interactions, digest_of_files


class Source(ABC):
    """A kind of data set that can be read from a file or a folder. Subclasses hold no state but where it is."""

    name: ClassVar[str]
    title: ClassVar[str]
    """What a person is told the data is."""
    service: ClassVar[str] = ""
    """Where people listened, by the name they know it by; empty where the title says that best."""
    simulated: ClassVar[bool] = False
    looks_for: ClassVar[str]
    """What a file or folder of this kind is known by, in words."""
    columns: Mapping[str, str] | None = None
    """What its columns were said to hold, by role, if it is of tables and anything was said."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    @abstractmethod
    def recognizes(cls, path: Path) -> bool:
        """Whether the file or folder is of this kind. Raises OSError where it cannot be looked at."""

    @abstractmethod
    def parts(self) -> Sequence[Path]:
        """The files that it reads, in the order of their names. Raises DataError where one is missing."""

    @abstractmethod
    def load(self, half_life: float | None = None, /) -> Interactions:
        """Everything that it holds. Raises DataError naming file, line and value of what is malformed.

        With a half-life, in days, dated listens count less with age in what models learn from.
        """

    def digest(self) -> str:
        """SHA-256 over the names and contents of the files, the same for the same data anywhere."""
        return digest_of_files(self.path, self.parts())


class Files(Source):
    """A kind of data set that is a folder of files with names of their own."""

    files: ClassVar[tuple[str, ...]]
    """The files it reads. A folder that holds the first of them is taken to be of this kind."""
    needed: ClassVar[tuple[str, ...]] = ()
    """Those without which there is nothing to read; all, where none is named."""

    def __init_subclass__(cls) -> None:
        cls.looks_for = cls.files[0]

    @classmethod
    def recognizes(cls, path: Path) -> bool:
        return (path / cls.files[0]).is_file()

    @classmethod
    def whole(cls, folder: Path) -> bool:
        """Whether the folder holds every file it reads."""
        return all((folder / name).is_file() for name in cls.files)

    def parts(self) -> Sequence[Path]:
        needed = self.needed or self.files
        for name in needed:
            if not (self.path / name).is_file():
                raise DataError(f"{self.path / name} is missing; {self.title} needs {', '.join(needed)}.")
        return [self.path / name for name in self.files if (self.path / name).is_file()]


def discover() -> dict[str, type[Source]]:
    """Every source of this folder, by name."""
    found = (
        class_ for module in modules(__name__, __path__) for class_ in classes(module) if issubclass(class_, Source)
    )
    return {source.name: source for source in sorted(found, key=lambda source: source.name)}


def recognize(path: Path) -> Source:
    """The source that the file or folder is of. Raises DataError saying what was looked for.

    A kind that is known by its files' names goes before one that is known by what they hold.
    """
    if not path.exists():
        raise DataError(f"{path} is not there. Name the file, or the folder, that holds the listening data.")
    known = sorted(discover().values(), key=lambda source: not issubclass(source, Files))
    try:
        for source in known:
            if source.recognizes(path):
                return source(path)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    wanted = "; ".join(f"{source.looks_for} ({source.title})" for source in known)
    raise DataError(f"{path} holds no data set this program knows (looked for: {wanted}).")

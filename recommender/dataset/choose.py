"""Which listening data to use: what is named, else what was downloaded, else a download, else the sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import DataError, DownloadError
from ..shipped import SAMPLE
from .interactions import Interactions, digest_of
from .joined import joined
from .ledger import Ledger
from .sources import Source, recognize
from .sources.hetrec import HetRec
from .sources.sample import Sample
from .tagged import Tagged, with_tags

Say = Callable[[str], None]


@dataclass(frozen=True)
class Data:
    """One data set, or several that are used as one."""

    sources: tuple[Source, ...]
    tagged: tuple[Tagged, ...] = ()
    """Tags alone, for artists that the sources bring none for."""

    @property
    def parts(self) -> tuple[Source | Tagged, ...]:
        """All that was named."""
        return (*self.sources, *self.tagged)

    @property
    def title(self) -> str:
        """What a person is told the data is."""
        return "; ".join(source.title for source in self.sources)

    @property
    def simulated(self) -> bool:
        """Whether any of its listeners are made up."""
        return any(source.simulated for source in self.sources)

    @property
    def columns(self) -> dict[str, str]:
        """What the columns of its tables were said to hold, by role; empty where nothing was, or there is no table."""
        return {role: name for source in self.sources for role, name in (source.columns or {}).items()}

    def digest(self) -> str:
        """SHA-256 over the names and contents of all files. Raises DataError."""
        return digest_of([part.digest() for part in self.parts])

    def load(self, ledger: Ledger | None = None, half_life: float | None = None) -> Interactions:
        """Everything it holds, each artist under the id that the ledger has for it, or now gives. Raises DataError.

        With a half-life, in days, dated listens count less with age in what models learn from, counted from the
        newest listen of all sets. What is made up keeps ids of its own, and is not entered.
        """
        parts = [source.load(half_life) for source in self.sources]
        alone = len(parts) == 1 and self.simulated
        whole = parts[0] if alone else joined(parts, ledger if ledger is not None else Ledger())
        if self.tagged:
            whole = with_tags(whole, self.tagged)
        if half_life is None:
            return whole
        notes = () if whole.timed else ("No listen is dated: the half-life changes nothing.",)
        return replace(whole, half_life=half_life, notes=(*whole.notes, *notes))


def present(
    named: Sequence[Path], downloads: Path, columns: Mapping[str, str] | None = None, memory: str | None = None
) -> Data | None:
    """The data that is here already: the files or folders that were named, or a whole download. Raises DataError.

    `columns` says what the columns of named tables hold, where their names do not; `memory` in how much of it they are
    added up.
    """
    if named:
        from .sources.table import Table  # here, as pandas takes longer to load than all that serves

        tagged = tuple(Tagged(path) for path in named if _is_tagged(path))
        listening = [path for path in named if not _is_tagged(path)]
        if not listening:
            raise DataError(f"{named[0]} holds tags alone; name the listening data as well, with --data.")
        sources = [Table(path, columns) if columns and Table.holds(path) else recognize(path) for path in listening]
        for source in sources:
            if isinstance(source, Table):
                source.memory = memory
        return Data(tuple(sources), tagged)
    downloaded = downloads / HetRec.name
    return Data((HetRec(downloaded),)) if HetRec.whole(downloaded) else None


def _is_tagged(path: Path) -> bool:
    try:
        return Tagged.recognizes(path)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error


def choose(
    named: Sequence[Path],
    downloads: Path,
    say: Say,
    download: Callable[[Path], Path] | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    memory: str | None = None,
) -> Data:
    """The data to build from, saying which and why. Raises DataError for what was named and holds none."""
    data = present(named, downloads, columns, memory)
    if data is None:
        from .download import fetch, told  # here, as most starts download nothing

        folder = downloads / HetRec.name
        say(f"There is no listening data yet: downloading {HetRec.title} into {folder} …")
        try:
            data = Data((HetRec(download(folder) if download else fetch(folder, progress=told(say))),))
        except DownloadError as error:
            say(f"{error} Using the embedded sample instead: {Sample.title}.")
            data = Data((sample(),))
    for source in data.parts:
        say(f"Data: {source.title}, from {source.path}")
    return data


def sample() -> Source:
    """The embedded sample. Raises DataError where the project's data/sample is missing."""
    if not SAMPLE.is_dir():
        raise DataError(f"The embedded sample is missing from {SAMPLE}; name a data folder with --data.")
    return Sample(SAMPLE)

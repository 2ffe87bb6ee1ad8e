"""Which listening data to use: what is named, else what was downloaded, else a download, else the sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import DataError, DownloadError
from ..shipped import SAMPLE
from .download import fetch, told
from .interactions import Interactions, digest_of
from .joined import joined
from .ledger import Ledger
from .sources import Source, recognize
from .sources.hetrec import HetRec
from .sources.sample import Sample

Say = Callable[[str], None]


@dataclass(frozen=True)
class Data:
    """One data set, or several that are used as one."""

    sources: tuple[Source, ...]

    @property
    def title(self) -> str:
        """What a person is told the data is."""
        return "; ".join(source.title for source in self.sources)

    @property
    def simulated(self) -> bool:
        """Whether any of its listeners are made up."""
        return any(source.simulated for source in self.sources)

    def digest(self) -> str:
        """SHA-256 over the names and contents of all files. Raises DataError."""
        return digest_of([source.digest() for source in self.sources])

    def load(self, ledger: Ledger | None = None) -> Interactions:
        """Everything it holds, each artist under the id that the ledger has for it, or now gives. Raises DataError.

        What is made up keeps ids of its own, and is not entered.
        """
        if len(self.sources) == 1 and self.simulated:
            return self.sources[0].load()
        return joined([source.load() for source in self.sources], ledger if ledger is not None else Ledger())


def present(
    named: Sequence[Path], downloads: Path, columns: Mapping[str, str] | None = None, memory: str | None = None
) -> Data | None:
    """The data that is here already: the files or folders that were named, or a whole download. Raises DataError.

    `columns` says what the columns of named tables hold, where their names do not; `memory` in how much of it they are
    added up.
    """
    if named:
        from .sources.table import Table  # here, as pandas takes longer to load than all that serves

        sources = [Table(path, columns) if columns else recognize(path) for path in named]
        for source in sources:
            if isinstance(source, Table):
                source.memory = memory
        return Data(tuple(sources))
    downloaded = downloads / HetRec.name
    return Data((HetRec(downloaded),)) if HetRec.whole(downloaded) else None


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
        folder = downloads / HetRec.name
        say(f"There is no listening data yet: downloading {HetRec.title} into {folder} …")
        try:
            data = Data((HetRec(download(folder) if download else fetch(folder, progress=told(say))),))
        except DownloadError as error:
            say(f"{error} Using the embedded sample instead: {Sample.title}.")
            data = Data((sample(),))
    for source in data.sources:
        say(f"Data: {source.title}, from {source.path}")
    return data


def sample() -> Source:
    """The embedded sample. Raises DataError where the project's data/sample is missing."""
    if not SAMPLE.is_dir():
        raise DataError(f"The embedded sample is missing from {SAMPLE}; name a data folder with --data.")
    return Sample(SAMPLE)

"""Who listened to what: the artist × user matrix with everything else a data set says about both."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ..errors import DataError
from .catalog import Catalog
from .dates import Period, told
from .tags import TagAssignments
from .timed import Lay, Timed, masked

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Origin:
    """Where data came from, in words a person is shown and a digest that tells two states of it apart."""

    name: str
    label: str
    simulated: bool
    digest: str
    """SHA-256 over the files' names and contents."""
    service: str = ""
    """Where people listened, by the name they know it by; empty where the label says that best."""
    lasting_ids: bool = False
    """Whether its source gives an artist the same id for ever."""
    periods: tuple[Period, ...] = ()
    """From when until when the listening of each of its services is dated; empty where nothing is."""
    columns: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """What the columns of its tables were said to hold, by role, where their names did not say it."""

    def dated(self, period: Period) -> Origin:
        """The same, of listening that is dated like this, which its label then says; unchanged if it is not dated."""
        if not period.last:
            return self
        return dataclasses.replace(self, label=told(self.label, [period]), periods=(period,))


def digest_of(digests: Sequence[str]) -> str:
    """The digest of several data sets that are used as one; of one its own."""
    return digests[0] if len(digests) == 1 else hashlib.sha256("\n".join(digests).encode()).hexdigest()


def digest_of_files(root: Path, files: Iterable[Path]) -> str:
    """SHA-256 over the files' contents and their names from `root` on, which may be the file. Raises DataError."""
    whole = hashlib.sha256()
    for path in files:
        name = path.relative_to(root).as_posix() if path != root else path.name
        try:
            with path.open("rb") as file:
                whole.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
        except OSError as error:
            raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    return whole.hexdigest()


@dataclass(frozen=True, eq=False)
class Interactions:
    """The listening data of one source, checked at construction.

    `plays` is a canonical CSR array of shape (artists, users) holding play counts ≥ 1; `friends` has
    shape (pairs, 2), dense user indices, each friendship once in each direction. Raises DataError.
    """

    catalog: Catalog
    users: NDArray[np.int64]
    plays: sp.csr_array
    tags: TagAssignments
    friends: NDArray[np.int32]
    origin: Origin
    notes: tuple[str, ...] = ()
    """What the source found odd and how it dealt with it, one sentence each."""
    timed: Timed | None = None
    """What is known of when people listened; None where no listening is dated."""
    made_up: int = 0
    """Of the users, so many at the end are made up, to give tags that come from elsewhere; they listen to nothing."""
    sets: tuple[int, ...] = ()
    """Of data sets that were joined, how many users each has, in the users' order; empty where there is one."""
    half_life: float | None = None
    """Days after which a listen counts half in what models learn from; None: all count alike."""

    def __post_init__(self) -> None:
        artists, users = self.plays.shape
        if (artists, users) != (len(self.catalog), len(self.users)):
            raise DataError(
                f"play counts of shape {artists} × {users} do not fit "
                f"{len(self.catalog)} artists and {len(self.users)} users"
            )
        if not self.plays.nnz:
            raise DataError("there is not one listening count")
        if not self.plays.has_canonical_format:
            raise DataError("play counts must be in canonical CSR form, each (artist, user) once")
        if self.plays.data.min() < 1:
            raise DataError(f"play counts must be 1 or more, not {self.plays.data.min()}")
        if self.plays.data.sum(dtype=np.float64) >= 2.0**63:
            raise DataError("play counts add up to more than 64 bits hold")
        for name, indices, size in (
            ("tagging user", self.tags.users, users),
            ("tagged artist", self.tags.artists, artists),
            ("tag", self.tags.tags, len(self.tags.names)),
            ("friend", self.friends, users),
        ):
            if indices.size and not (indices.min() >= 0 and indices.max() < size):
                raise DataError(f"a {name} index is outside 0…{size - 1}")

    @property
    def listeners(self) -> NDArray[np.int64]:
        """Number of users who play each artist, shape (artists,)."""
        return np.diff(self.plays.indptr).astype(np.int64)

    @property
    def befriended(self) -> sp.csr_array:
        """1 where two users are friends, float32, shape (users, users)."""
        users = len(self.users)
        ones = np.ones(len(self.friends), dtype=np.float32)
        return sp.coo_array((ones, (self.friends[:, 0], self.friends[:, 1])), shape=(users, users)).tocsr()

    @property
    def learned(self) -> Interactions:
        """The same as models are to learn from it: with play counts that count less with age, if any do."""
        faded = self.timed.faded if self.timed else None
        return dataclasses.replace(self, plays=self.plays if faded is None else faded, timed=None)

    def among(self, users: NDArray[np.bool_]) -> Interactions:
        """The same data with the masked users' listening and tags only; the others stay, without any."""

        return self._laid(lambda matrix: masked(matrix, users[matrix.indices]), self.tags.where(users[self.tags.users]))

    def without(self, artists: NDArray[np.bool_]) -> Interactions:
        """The same data with no listening to the masked artists and no tags on them; their rows stay, empty."""

        def lay(matrix: sp.csr_array) -> sp.csr_array:
            listeners = np.diff(matrix.indptr)
            kept = ~np.repeat(artists, listeners)
            if kept.all():
                return matrix
            sizes = np.where(artists, 0, listeners)
            return sp.csr_array(
                (matrix.data[kept], matrix.indices[kept], np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])),
                shape=matrix.shape,
            )

        return self._laid(lay, self.tags.where(~artists[self.tags.artists]))

    def only(self, artists: NDArray[np.bool_]) -> Interactions:
        """The same data about the masked artists alone, with dense indices of their own; users stay, some with none."""
        index = np.cumsum(artists) - 1
        tags = self.tags.where(artists[self.tags.artists])
        return dataclasses.replace(
            self,
            catalog=self.catalog.only(artists),
            plays=self.plays[artists],
            tags=dataclasses.replace(tags, artists=index[tags.artists].astype(np.int32)),
            timed=self.timed and self.timed.laid(lambda matrix: matrix[artists]),
        )

    def moved(self, to: NDArray[np.int64]) -> Interactions:
        """The same data with each artist's listening and tags moved to the artist `to` names; left rows stay, empty.

        `to` has shape (artists,) and holds dense indices, an artist's own where nothing is to be moved. Play counts of
        one user add up; a tag that a user gave to several names of one artist was given once, the earliest time.
        Raises DataError where `to` does not fit or leads to an artist whose own are moved on.
        """
        artists = len(self.catalog)
        if to.shape != (artists,) or to.min() < 0 or to.max() >= artists:
            raise DataError(
                f"to move the listening of {artists} artists takes as many of their indices, not {to.shape}"
            )
        if (to[to] != to).any():
            raise DataError("listening cannot be moved to an artist whose own is moved on")
        if (to == np.arange(artists)).all():
            return self

        def lay(matrix: sp.csr_array) -> sp.csr_array:
            listening = matrix.tocoo()
            plays = sp.coo_array((listening.data, (to[listening.row], listening.col)), shape=matrix.shape).tocsr()
            plays.sum_duplicates()
            return plays

        given = np.stack([self.tags.users, to[self.tags.artists].astype(np.int32), self.tags.tags])
        order = np.lexsort((np.arange(len(self.tags)), self.tags.when))
        _, first = np.unique(given[:, order], axis=1, return_index=True)
        chosen = np.zeros(len(self.tags), dtype=np.bool_)
        chosen[order[first]] = True
        moved = (to != np.arange(artists))[self.tags.artists]
        chosen |= ~moved & ~np.isin(self.tags.artists, to[to != np.arange(artists)])
        tags = dataclasses.replace(self.tags, artists=given[1])
        return self._laid(lay, tags.where(chosen))

    def _laid(self, lay: Lay, tags: TagAssignments) -> Interactions:
        timed = self.timed and self.timed.laid(lay)
        return dataclasses.replace(self, plays=lay(self.plays), tags=tags, timed=timed)

"""Strings and lists of different lengths as flat arrays, which can be mapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


Arrays = Mapping[str, "NDArray[Any]"]


def pack(name: str, strings: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Strings as two arrays, `NAME` (UTF-8 bytes, one after the other) and `NAME_ends`; read by Strings."""
    encoded = [string.encode() for string in strings]
    return {
        name: np.frombuffer(b"".join(encoded), dtype=np.uint8),
        f"{name}_ends": np.cumsum([0, *map(len, encoded)], dtype=np.int64),
    }


class Strings(Sequence[str]):
    """Packed strings, each decoded when asked for."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._bytes = arrays[name].data
        self._ends = arrays[f"{name}_ends"].data

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: Any) -> Any:
        return str(self._bytes[self._ends[index] : self._ends[index + 1]], "utf-8")

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))


def ragged(name: str, lists: Sequence[Sequence[int] | NDArray[np.integer]]) -> dict[str, NDArray[Any]]:
    """Lists of dense indices as two arrays, `NAME` and `NAME_ends`; list i is NAME[NAME_ends[i]:NAME_ends[i+1]]."""
    flat = np.fromiter((value for values in lists for value in values), dtype=np.int32)
    return {name: flat, f"{name}_ends": np.cumsum([0, *map(len, lists)], dtype=np.int64)}


class Ragged:
    """Lists of dense indices, mapped."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._values = arrays[name]
        self._ends = arrays[f"{name}_ends"].data

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> NDArray[np.int32]:
        return self._values[self._ends[index] : self._ends[index + 1]]

    def part(self, index: int) -> slice:
        """Where a list stands among all of them, one after the other."""
        return slice(self._ends[index], self._ends[index + 1])

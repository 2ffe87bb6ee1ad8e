"""Rows of a tab-separated file: read however it is found, its malformed rows left out while they are few."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import DataError
from .malformed import MOST_WRONG, in_lines, told

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

_BOM = b"\xef\xbb\xbf"
_TAB = "\t"
_SHOWN = 5  # ids that are quoted
_DIGITS = re.compile(r"[-0-9\t]*")
_WHOLE = re.compile(r"(-?[0-9]+)(?:\.0*)?")  # "5.0": what a program writes that keeps counts as floats
_NOT_UTF_8 = re.compile(r"[\udc80-\udcff]")  # how Python escapes a byte that it cannot decode


class Rows:
    """The rows below a file's header, without those found malformed so far."""

    table: pd.DataFrame
    """Columns of text (object) and of whole numbers (int64); the index is the rows' line numbers."""

    def __init__(
        self, path: Path, columns: Sequence[str], *, texts: Collection[str] = (), otherwise: str = "utf-8"
    ) -> None:
        """Reads a file with these columns, of whole numbers except for `texts`.

        It may begin with a byte order mark and end in blank lines, its lines in LF or CRLF. It is in UTF-8, or if it
        is not, in the encoding `otherwise`. Raises DataError where it cannot be read, has another header or no row, or
        more than a hundredth of its rows are malformed.
        """
        self.file = path.name
        header, *lines = _lines(path, otherwise)
        if header.split(_TAB) != list(columns):
            found = f"starts with {header[:80]!r}" if header else "is empty"
            raise DataError(f"{self.file} {found}; its first line must be {' '.join(columns)!r}, separated by tabs.")
        if not lines:
            raise DataError(f"{self.file} holds no row below its header.")
        self._notes: list[str] = []
        self._seen = len(lines)
        self._wrong: list[tuple[int, str, str]] = []
        numbers, lines = self._whole_rows(lines, len(columns))
        fields = _TAB.join(lines).split(_TAB) if lines else []
        import pandas as pd  # here, as it takes longer to load than all that serves

        self.table = pd.DataFrame(
            {name: np.array(fields[at :: len(columns)], dtype=object) for at, name in enumerate(columns)},
            index=pd.Index(numbers, name="line"),
            dtype=object,
        )
        for name in columns:
            if name not in texts:
                self.whole_numbers(name)
        self.refuse_many()

    def __len__(self) -> int:
        return len(self.table)

    def mostly_whole_numbers(self, column: str) -> bool:
        """Whether all but a hundredth of a text column are whole numbers."""
        none = sum(_number(value) is None for value in self.table[column])
        return none <= MOST_WRONG * len(self)

    def whole_numbers(self, column: str) -> None:
        """Turns a text column into whole numbers; rows where it is none are malformed."""
        values = self.table[column].tolist()
        try:
            found = _whole_numbers(values)
        except (ValueError, OverflowError):
            parsed = [_number(value) for value in values]
            self.leave_out(np.array([number is None for number in parsed]), column, "is not a whole number")
            found = np.array([number for number in parsed if number is not None], dtype=np.int64)
        self.table = self.table.assign(**{column: found})

    def leave_out(self, wrong: ArrayLike, column: str, why: str) -> None:
        """Leaves out the rows of the mask as malformed, for what they hold in the column."""
        mask = np.asarray(wrong, dtype=np.bool_)
        if mask.any():
            self._wrong += self._quoted(mask, column, why)
            self.table = self.table[~mask]

    def leave_out_unlisted(self, column: str, listing: Rows) -> None:
        """Leaves out rows whose id is not in another file's first column, with a note.

        Raises DataError where too much of either file is malformed, or where more than a hundredth of the ids are not
        listed: ids count, not rows, as one that is missing there may be that of many rows here.
        """
        listing.refuse_many()
        self.refuse_many()
        ids = self.table[column]
        mask = ~ids.isin(listing.table.iloc[:, 0]).to_numpy()
        missing = ids[mask].unique().tolist()
        if len(missing) > MOST_WRONG * ids.nunique():
            raise DataError(self._told(self._quoted(mask, column, f"is not in {listing.file}")))
        if missing:
            more = ", …" if len(missing) > _SHOWN else ""
            self._notes.append(
                f"{self.file}: {mask.sum():,} rows are left out, as {listing.file} does not list their {column} "
                f"({', '.join(map(str, missing[:_SHOWN]))}{more})."
            )
            self.table = self.table[~mask]

    def refuse(self, wrong: ArrayLike, column: str, why: str) -> None:
        """Raises DataError naming the rows of the mask, however few they are."""
        mask = np.asarray(wrong, dtype=np.bool_)
        if mask.any():
            raise DataError(self._told(self._quoted(mask, column, why)))

    def refuse_many(self) -> None:
        """Raises DataError where more than a hundredth of the rows was malformed."""
        if len(self._wrong) > MOST_WRONG * self._seen:
            raise DataError(self._told(self._wrong))

    def notes(self) -> list[str]:
        """What was left out, one sentence each. Raises DataError where more than a hundredth was malformed."""
        self.refuse_many()
        malformed = [f"{self._told(self._wrong)} They are left out."] if self._wrong else []
        return malformed + self._notes

    def _told(self, wrong: Sequence[tuple[int, str, str]]) -> str:
        return told(self.file, in_lines(wrong), self._seen)

    def _whole_rows(self, lines: Sequence[str], columns: int) -> tuple[list[int], list[str]]:
        """The lines that are text and have as many fields as there are columns, after their numbers."""
        good = []
        for number, line in enumerate(lines, 2):
            if line.count(_TAB) != columns - 1:
                self._wrong.append((number, _shown(line), f"has {line.count(_TAB) + 1} fields, not {columns}"))
            elif not line.isascii() and _NOT_UTF_8.search(line):
                self._wrong.append((number, _shown(line), "is not UTF-8 text"))
            else:
                good.append((number, line))
        return [number for number, _ in good], [line for _, line in good]

    def _quoted(self, mask: NDArray[np.bool_], column: str, why: str) -> list[tuple[int, str, str]]:
        rows = self.table.loc[mask, column]
        return [(line, str(value), f"in column {column} {why}") for line, value in rows.items()]  # type: ignore[misc]


def _lines(path: Path, otherwise: str) -> list[str]:
    """The lines of a file, blank ones at its end left out. Raises DataError."""
    try:
        content = path.read_bytes().removeprefix(_BOM)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    content = content.replace(b"\r\n", b"\n").rstrip(b"\n")
    try:
        return content.decode().split("\n")
    except UnicodeDecodeError:
        return content.decode(otherwise, "surrogateescape").split("\n")


def _shown(line: str) -> str:
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _whole_numbers(values: Sequence[str]) -> NDArray[np.int64]:
    """The values as int64. Raises ValueError or OverflowError; stricter than int, which takes "1_0" and " 1"."""
    if not _DIGITS.fullmatch(_TAB.join(values)):
        raise ValueError("not whole numbers")
    return np.fromiter(map(int, values), dtype=np.int64, count=len(values))


def _number(value: str) -> int | None:
    """The whole number that a text is, if it is one of 64 bits."""
    found = _WHOLE.fullmatch(value)
    if not found or len(found[1]) > 20:
        return None
    number = int(found[1])
    return number if -(2**63) <= number < 2**63 else None

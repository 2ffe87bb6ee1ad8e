"""Which of the shards that Discord divides a bot's servers into are one process's."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"(?:(\d+)(?:-(\d+))?|ordinal\*([1-9]\d*))/([1-9]\d*)")
_ORDINAL = re.compile(r"-(\d+)$")


@dataclass(frozen=True, slots=True)
class Shards:
    """The shards of one process, from the first to the last, of so many in all its processes."""

    first: int
    last: int
    count: int

    @classmethod
    def read(cls, text: str, host: str) -> Shards:
        """As whoever runs the bot writes them: "0-15/64", "3/64", or by the number at the end of a host's name.

        "ordinal*16/64" has "segue-0" take 0 to 15, "segue-3" 48 to 63. Raises ValueError, which says what is wrong.
        """
        match = _FORM.fullmatch(text.replace(" ", ""))
        if match is None:
            raise ValueError("it is as 0-15/64, 3/64, or ordinal*16/64, where segue-3 takes the fourth 16 of 64 shards")
        first, last, each, count = (None if part is None else int(part) for part in match.groups())
        assert count is not None
        if each is not None:
            ordinal = _ORDINAL.search(host.partition(".")[0])
            if ordinal is None:
                raise ValueError(f"the name of this host, {host}, does not end in a number, as segue-3 does")
            first = int(ordinal[1]) * each
            if first >= count:
                raise ValueError(f"{host} would take shards from {first} on, and of {count} the last is {count - 1}")
            return cls(first, min(first + each, count) - 1, count)
        assert first is not None
        found = cls(first, first if last is None else last, count)
        if found.last >= count:
            raise ValueError(f"shards are counted from 0, so of {count} the last is {count - 1}")
        if found.last < first:
            raise ValueError(f"the first shard, {first}, comes after the last, {found.last}")
        return found

    @property
    def ids(self) -> range:
        """The shards, by the numbers that Discord knows them by."""
        return range(self.first, self.last + 1)

    @property
    def are_some(self) -> bool:
        """Whether other processes have others."""
        return len(self.ids) < self.count

    def __str__(self) -> str:
        return f"{self.first}{f'-{self.last}' if self.last > self.first else ''}/{self.count}"

"""Everything that the database keeps encrypted, under another key."""

from __future__ import annotations

from collections.abc import Callable

from .whole import Whole

_TABLES = {"account": ("member", "service"), "membership": ("guild_id", "member")}
"""Where something is encrypted, in the column `sealed`, and by which columns rows are told apart."""


async def reseal(whole: Whole, change: Callable[[bytes], bytes]) -> int:
    """Puts what `change` makes of each encrypted value in its place, all or none; returns how many there are.

    Nothing of the values before is left in the files. Raises what `change` raises, and StoreError.
    """
    async with whole.transaction():
        count = sum([await whole.replace(table, columns, change) for table, columns in _TABLES.items()])
        await whole.stand()  # what a bot encrypts that has come meanwhile may be under the key before
    await whole.scrub(_TABLES)
    return count

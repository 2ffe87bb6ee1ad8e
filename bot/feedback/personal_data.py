"""What is kept of a member, as files that they can take away."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Any

from .objects import FILES, Convert, Row
from .store import Store

_LARGEST = 8 << 20  # bytes; Discord takes files of 10 MiB

Names = Mapping[int, str]
Opened = Callable[[bytes], tuple[int, str]]
"""Decrypts whose an account is: the member's id, and what the account is called."""


@dataclass(frozen=True, slots=True)
class Part:
    """A ZIP file of JSON files, each an array of objects: a part of what is kept of a member, or all of it."""

    number: int
    """From 1."""
    content: bytes
    is_last: bool


class PersonalData:
    """Exports what is kept of members, of one member after the other, as each export takes some of the processor.

    A part that has grown to `largest` bytes gets no more rows. `opened` decrypts what is kept encrypted of accounts.
    """

    def __init__(self, store: Store, opened: Opened, largest: int = _LARGEST) -> None:
        self._store = store
        self._opened = opened
        self._largest = largest
        self._turn = asyncio.Lock()

    async def export(self, member: str, named: Callable[[set[int]], Awaitable[Names]]) -> AsyncGenerator[Part, None]:
        """All that is kept of a member, in at least one part: artists with their names, times in ISO 8601, UTC.

        `named` gives the names of artists by their ids, without those that the data no longer has. The ids of Discord
        are texts, as in Discord's own JSON. Only one page of rows and one part are held at a time. Raises StoreError,
        and what `named` or the decryption raises.
        """
        names = dict[int, str]()
        async with self._turn:
            number, archive = 1, _Archive()
            try:
                archive.add("member.json", [await self._facts(member)])
                async for table, rows in self._store.kept(member):
                    if archive.size >= self._largest:
                        yield Part(number, await asyncio.to_thread(archive.close), is_last=False)
                        number, archive = number + 1, _Archive()
                    file, convert = FILES[table]
                    page = await asyncio.to_thread(_Page, map(self._open, rows), convert)
                    names |= await named({mention["id"] for mention in page.mentions} - names.keys())
                    await asyncio.to_thread(archive.add, file, page.objects(names))
                yield Part(number, await asyncio.to_thread(archive.close), is_last=True)
            finally:
                archive.close()

    async def _facts(self, member: str) -> dict[str, Any]:
        return {
            "pseudonym": member,
            "opted_out": await self._store.is_silent(member),
            "listening_in_models": await self._store.contributors.has(member),
        }

    def _open(self, row: Row) -> Row:
        """The row with what is encrypted in it decrypted."""
        if "sealed" not in row:
            return row
        user, name = self._opened(row["sealed"])
        return {**row, "user": user, "name": name}


class _Page:
    """Rows as objects for people to read."""

    def __init__(self, rows: Iterable[Row], convert: Convert) -> None:
        self.mentions: list[dict[str, Any]] = []
        """The artists in the objects, which have no names yet."""
        self._objects = [convert(row, self._mention) for row in rows]

    def _mention(self, id: int) -> dict[str, Any]:
        self.mentions.append({"id": id, "name": None})
        return self.mentions[-1]

    def objects(self, names: Names) -> Iterator[dict[str, Any]]:
        for mention in self.mentions:
            mention["name"] = names.get(mention["id"])
        yield from self._objects


class _Archive:
    """A ZIP file in memory, into whose files objects are written one after the other."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_DEFLATED)
        self._file: IO[bytes] | None = None
        self._name = ""

    @property
    def size(self) -> int:
        """Bytes so far, but for the few that are not compressed yet."""
        return self._buffer.tell()

    def add(self, name: str, objects: Iterable[Mapping[str, Any]]) -> None:
        """Adds objects to the array in the file of that name, which is either new or the one added to last."""
        for thing in objects:
            if self._file is None or name != self._name:
                self._end()
                now = datetime.now(UTC)
                entry = zipfile.ZipInfo(name, (now.year, now.month, now.day, now.hour, now.minute, now.second))
                entry.compress_type = zipfile.ZIP_DEFLATED
                self._file, self._name = self._zip.open(entry, "w"), name
                self._file.write(b"[\n")
            else:
                self._file.write(b",\n")
            self._file.write(json.dumps(thing, ensure_ascii=False).encode())

    def close(self) -> bytes:
        """The whole ZIP file."""
        self._end()
        self._zip.close()
        return self._buffer.getvalue()

    def _end(self) -> None:
        if self._file is not None:
            self._file.write(b"\n]\n")
            self._file.close()
            self._file = None

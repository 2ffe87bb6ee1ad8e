"""The process that reads what members send: bytes in, play counts out, with little memory and time and no files.

What a file holds was written by anybody. So whatever reads it has no secrets, can open nothing, and is killed when it
takes too long; what it says is JSON and no pickle.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from recommender import DataError
from recommender.dataset.exports import (
    InMemory,
    NothingPlayed,
    ReachesOutside,
    TooLarge,
    UnknownExport,
    read_export,
    recognize,
)

from ..bounded import limit
from ..errors import Refusal

MOST_ARTISTS = 2_000  # of one service that are handed on, those played most
MOST_CHARACTERS = 1_000  # of a name, many more than artists' have
MOST_UNPACKED = 2**29
MOST_ROWS = 2_000_000
_SECONDS = 120  # of a processor
MOST_MEMORY = 2 * 2**30  # bytes of addresses
_REFUSED = {
    UnknownExport: Refusal.FORMAT,
    NothingPlayed: Refusal.NOTHING,
    TooLarge: Refusal.BOMB,
    ReachesOutside: Refusal.UNSAFE,
}


def read(files: Sequence[InMemory]) -> list[dict[str, Any]]:
    """What one member's files say, by service: whose play counts, of how many listens, from when until when.

    Times are seconds since 1970, 0 where there are none. Raises DataError where one of the files cannot be read, and
    UnknownExport where one is of no known format.
    """
    by_service = defaultdict[str, list[InMemory]](list)
    for file in files:
        found = recognize(file, MOST_UNPACKED)
        if not found:
            raise UnknownExport(f"{file.name} is no export that is known.")
        by_service[found[0].service].append(file)
    return [_summed(service, own) for service, own in by_service.items()]


def _summed(service: str, files: Sequence[InMemory]) -> dict[str, Any]:
    rows = read_export(*files, user=service, most=MOST_UNPACKED, most_rows=MOST_ROWS).rows
    rows = rows.assign(artist=rows["artist"].astype(object), mbid=rows["mbid"].astype(object))
    plays = rows.groupby("artist")["plays"].sum().sort_values(ascending=False, kind="stable")
    mbids = rows[rows["mbid"] != ""].groupby("artist")["mbid"].first()
    dated = rows["when"][rows["when"] > 0]
    names = {kind.name: None for file in files for kind in recognize(file, MOST_UNPACKED)}
    return {
        "service": service,
        "formats": list(names),
        "listens": int(rows["plays"].sum()),
        "since": int(dated.min()) if len(dated) else 0,
        "until": int(dated.max()) if len(dated) else 0,
        "artists": len(plays),
        "plays": [
            [str(name)[:MOST_CHARACTERS], mbids.get(name, "")[:MOST_CHARACTERS], int(count)]
            for name, count in plays.head(MOST_ARTISTS).items()
        ],
    }


def answer(files: Sequence[InMemory]) -> dict[str, Any]:
    """What `read` says under "exports", or under "refused" why it does not."""
    try:
        return {"exports": read(files)}
    except MemoryError:
        return {"refused": Refusal.HEAVY}
    except DataError as error:
        return {"refused": _REFUSED.get(type(error), Refusal.DAMAGED)}


def _warm() -> None:
    """Reads a little of each kind, since what Python and pandas load only then cannot be loaded any more afterwards."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", '[{"endTime": "2024-01-05 20:21", "artistName": "A", "msPlayed": 60000}]')
    read([InMemory("a.zip", packed.getvalue()), InMemory("b.csv", b"\xe9,,B,17 May 2026 12:54\n")])


def main() -> None:
    """Reads from standard input a line of JSON, names and sizes, and the files; writes the answer."""
    _warm()
    limit(_SECONDS, MOST_MEMORY)
    told = json.loads(sys.stdin.buffer.readline())
    files = [InMemory(name, sys.stdin.buffer.read(size)) for name, size in told]
    sys.stdout.write(json.dumps(answer(files)))


if __name__ == "__main__":
    main()

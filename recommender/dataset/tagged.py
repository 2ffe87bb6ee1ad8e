"""Tags from elsewhere, for artists that the listening data brings none for: a table, or MusicBrainz' dump of artists.

MusicBrainz' JSON dump `artist.tar.xz` holds `mbdump/artist`, a line of JSON for each artist: its `id`, its `name`, and
`genres` and `tags`, each a list of `name` and `count` (musicbrainz.org/doc/Development/JSON_Data_Dumps). A table has
columns of artists' MBIDs or names, or both, of tags, and maybe of how often each was given.
"""

from __future__ import annotations

import dataclasses
import json
import re
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from ..errors import DataError, one_line
from .headers import header, is_parquet, is_table, opened, roles_of
from .interactions import digest_of_files
from .ledger import Ledger
from .malformed import MOST_WRONG, in_lines, told
from .timed import Lay

if TYPE_CHECKING:
    from .interactions import Interactions

_MEMBER = "mbdump/artist"
_NAMES = {
    "mbid": "mbid artistmbid musicbrainzid",
    "name": "artist artistname name",
    "tag": "tag tagname genre genrename",
    "count": "count tagcount votes weight",
}
_LISTENING = re.compile("user|listen|play|time")  # a column called like this is of listening
_TAGGERS = 20
"""Nobody knows who gave the tags: so many that are made up give them in turns, each tag in proportion to its count."""

Row = tuple[str, str, str, int]
"""MBID, name, tag, how often it was given; an MBID or a name may be ""."""


@dataclass(frozen=True)
class Tagged:
    """A file of tags alone."""

    path: Path

    @property
    def title(self) -> str:
        """What a person is told it is."""
        return "tags of artists"

    @classmethod
    def recognizes(cls, path: Path) -> bool:
        """Whether the file is of tags and not of listening. Raises OSError where it cannot be looked at."""
        if not path.is_file():
            return False
        if path.name == "artist.tar.xz":
            return True
        if is_table(path):
            return _is_table(path)
        if path.suffix.lower() not in (".jsonl", ""):
            return False
        with path.open("rb") as file:
            return bool(re.match(rb'\s*\{.*"(genres|tags|tag)"\s*:', file.readline(2**24)))

    def parts(self) -> list[Path]:
        """The file itself, as a `Source` names those that it reads."""
        return [self.path]

    def digest(self) -> str:
        """SHA-256 over the name and the content. Raises DataError."""
        return digest_of_files(self.path, self.parts())

    def rows(self) -> Iterator[Row]:
        """Each tag of each artist. Raises DataError naming line and value of what is malformed, if that is much."""
        try:
            if is_table(self.path):
                yield from _of_table(self.path)
            elif self.path.name.endswith(".tar.xz"):
                with tarfile.open(self.path, "r|xz") as members:
                    for member in members:
                        if member.name == _MEMBER and (file := members.extractfile(member)):
                            yield from _of_lines(self.path.name, file)
                            return
                raise DataError(f"{self.path.name} holds no {_MEMBER}.")
            else:
                with self.path.open("rb") as file:
                    yield from _of_lines(self.path.name, file)
        except (OSError, EOFError, ValueError, tarfile.TarError) as error:
            raise DataError(f"{self.path} cannot be read: {one_line(error)}") from error


def with_tags(music: Interactions, files: Iterable[Tagged]) -> Interactions:
    """The data with tags from these files for artists that have none, met by MBID, else by name. Raises DataError.

    Of several files the first that knows an artist counts.
    """
    best = np.argsort(-music.listeners, kind="stable").tolist()
    catalog = music.catalog
    mbids = catalog.mbids or ("",) * len(catalog)
    known = Ledger({(index, mbids[index], " ".join(catalog.names[index].split())): None for index in best})
    bare = np.bincount(music.tags.artists, minlength=len(catalog)) == 0
    notes = list(music.notes)
    given = dict[int, dict[str, int]]()
    for file in files:
        found = dict[int, dict[str, int]]()
        for mbid, name, tag, count in file.rows():
            index = known.find(" ".join(name.split()), mbid.lower())
            if index is not None and bare[index] and index not in given and count > 0 and tag.strip():
                counts = found.setdefault(index, {})
                counts[tag.strip()] = max(counts.get(tag.strip(), 0), count)
        given |= found
        notes.append(f"{file.path.name} gives {len(found):,} artists tags that have none elsewhere.")
    return dataclasses.replace(_tagged(music, given) if given else music, notes=tuple(notes))


def _tagged(music: Interactions, given: Mapping[int, Mapping[str, int]]) -> Interactions:
    """The data with users who listen to nothing and give these tags."""
    names = list(dict.fromkeys([*music.tags.names, *(tag for counts in given.values() for tag in counts)]))
    number = {name: at for at, name in enumerate(names)}
    artists, tags, users, first = [], [], [], len(music.users)
    for index in sorted(given):
        most = max(given[index].values())
        for tag, count in given[index].items():
            givers = -(-count * _TAGGERS // most) if most > _TAGGERS else count
            artists += [index] * givers
            tags += [number[tag]] * givers
            # In turns, so that no tag that several artists bear is one person's.
            users += [first + (index + turn) % _TAGGERS for turn in range(givers)]
    size = (len(music.catalog), first + _TAGGERS)
    old = music.tags
    columns = {"users": users, "artists": artists, "tags": tags}
    both = {name: np.concatenate([getattr(old, name), np.array(new, np.int32)]) for name, new in columns.items()}
    lay: Lay = lambda matrix: sp.csr_array((matrix.data, matrix.indices, matrix.indptr), shape=size)  # noqa: E731
    return dataclasses.replace(
        music,
        users=np.concatenate([music.users, music.users.max() + np.arange(1, _TAGGERS + 1)]),
        plays=lay(music.plays),
        timed=music.timed and music.timed.laid(lay),
        tags=dataclasses.replace(
            old,
            names=tuple(names),
            **both,
            when=np.concatenate([old.when, np.zeros(len(users), old.when.dtype)]),
            doubtful=np.concatenate([old.doubtful, np.ones(len(users), np.bool_)]),
        ),
        made_up=_TAGGERS,
    )


def _of_lines(name: str, file: IO[bytes]) -> Iterator[Row]:
    """Of a line with genres and tags its genres, or if it has none its tags; of one with a tag that."""
    wrong: list[tuple[int, str, str]] = []
    number = 0
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            yield from _of_document(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            wrong.append((number, line[:80].decode("utf-8", "replace").rstrip(), "names no artist with its tags"))
    if len(wrong) > MOST_WRONG * number:
        raise DataError(told(name, in_lines(wrong), number))


def _of_document(document: Any) -> list[Row]:
    if "tag" in document:
        mbid, name = document.get("artist_mbid") or "", document.get("artist_name") or ""
        return [(str(mbid), str(name), str(document["tag"]), int(document.get("count", 1)))]
    tags = document.get("genres") or document.get("tags") or ()
    mbid, name = str(document.get("id") or ""), str(document.get("name") or "")
    return [(mbid, name, str(tag["name"]), int(tag["count"])) for tag in tags]


def _of_table(path: Path) -> Iterator[Row]:
    import pandas as pd

    columns, _, delimiter = header(path)
    roles = roles_of(columns, _NAMES)
    with opened(path) as file:
        table = (
            pd.read_parquet(file)
            if is_parquet(path)
            else pd.read_csv(file, sep=delimiter, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        )
    texts = [
        table[roles[role]].fillna("").astype(str) if role in roles else [""] * len(table)
        for role in ("mbid", "name", "tag")
    ]
    counts = table[roles["count"]].astype(float).astype(int) if "count" in roles else [1] * len(table)
    yield from zip(*texts, counts, strict=True)


def _is_table(path: Path) -> bool:
    """Whether it is a table of artists and their tags, and not of listening. Raises OSError."""
    try:
        columns = header(path).columns
    except DataError:  # whatever else it is, it is said there
        return False
    roles = roles_of(columns, _NAMES)
    named = "mbid" in roles or "name" in roles
    return named and "tag" in roles and not any(_LISTENING.search(column.lower()) for column in columns)

"""People's own listening histories: a person each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import DataError
from ..exports import FORMATS, SUFFIXES, read_export, recognize
from ..interactions import Interactions, Origin
from ..listens import counted, together
from . import Source

_PARTS = re.compile(
    r"(streaming_?history|endsong_|spotify (account|extended)|apple music (activity|play|-)).*|user\.json|listens",
    re.IGNORECASE,
)
"""What services call the parts of one person's export: a folder that holds any of them is one person's."""


class Exports(Source):
    """One person's export, or a folder with a file or a folder for each person, called after them."""

    name = "exports"
    title = "people's own listening histories"
    looks_for = f"exports of {', '.join(dict.fromkeys(kind.service for kind in FORMATS))}"

    @classmethod
    def recognizes(cls, path: Path) -> bool:
        return any(_known(own) for paths in _people(path).values() for own in paths)

    def parts(self) -> Sequence[Path]:
        found = [path for paths in _people(self.path).values() for own in paths for path in _files(own)]
        if not found:
            raise DataError(f"{self.path} holds no file of listening ({', '.join(SUFFIXES)}).")
        return sorted(found)

    def load(self, half_life: float | None = None, /) -> Interactions:
        digest = self.digest()
        listens, left, services = [], [], set()
        for user, paths in _people(self.path).items():
            kinds = {kind for own in paths for kind in recognize(own)}
            if kinds:
                listens.append(read_export(*paths, user=user))
                services |= {kind.service for kind in kinds}
            else:
                left.append(f"{' and '.join(own.name for own in paths)} is left out: it is no export that is known.")
        if not listens:
            raise DataError(f"{self.path} is none of the exports that are known: {', '.join(k.name for k in FORMATS)}.")
        people = f"{len(listens):,} {'people' if len(listens) > 1 else 'person'}"
        label = f"listening history of {people} ({', '.join(sorted(services))})"
        origin = Origin(self.name, label, False, digest, " + ".join(sorted(services)))
        data = counted(together(listens), origin, half_life)
        return replace(data, notes=(*data.notes, *left))


def _people(path: Path) -> dict[str, list[Path]]:
    """Each person's files and folders, by the name that they are called after."""
    if not path.is_dir():
        return {path.stem: [path]} if path.suffix.lower() in SUFFIXES else {}
    inner = [own for own in sorted(path.iterdir()) if own.name[0] not in "._"]
    if any(_PARTS.fullmatch(own.name) for own in inner):
        return {path.name: [path]}
    people: dict[str, list[Path]] = {}
    for own in inner:
        if own.is_dir() or own.suffix.lower() in SUFFIXES:
            people.setdefault(own.name if own.is_dir() else own.stem, []).append(own)
    return people


def _files(own: Path) -> list[Path]:
    inner = own.rglob("*") if own.is_dir() else [own]
    return [path for path in inner if path.is_file() and path.suffix.lower() in SUFFIXES and path.name[0] != "."]


def _known(path: Path) -> bool:
    """Whether it is an export, or a zip that is refused with a reason when it is read."""
    try:
        return bool(recognize(path))
    except DataError:
        return True

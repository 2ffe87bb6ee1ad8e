"""How often `Recommender.resolve` answers names as people type them, most of which are in no data set.

In thirds: names that are there; names of artists that were left out of the index; names of artists that are not there
at all, from `data/sample` (those who began after the data ends) and from lists that stand outside the repository.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random

import numpy as np

from recommender.artifact import read
from recommender.errors import AmbiguousArtist, ArtistNotFound
from recommender.search import index
from recommender.search.nicknames import known_as, nicknames
from recommender.serving.artists import Artists
from recommender.serving.lookup import Lookup
from recommender.shipped import SAMPLE
from recommender.text import key

from ..measuring.rows import Rows, Value, percent
from ..measuring.table import Target
from ..measuring.timing import ROOT
from ..typing import slips

SONGS = ROOT.parent / "shared" / "sound" / "msd-subset-songs.csv"
"""Songs of the Million Song Subset with their artists, some 1,300 of whom are not in HetRec."""
_WRITTEN, _LOWER, _UPPER = "there, as written", "there, in lower case", "there, in capitals"
_SPOILED, _LEFT_OUT, _ABSENT = "there, misspelled", "left out", "absent: "
_DRAWN = 2_000  # names that are left out, and as many that are asked for as written
_HEARD = 6_000  # the most listened to, whose case alone is changed
_SLIPS = 100  # misspelled names of each kind of slip
_LINE_UP = re.compile(r" (?:band|trio|quartet|(?:&|and) (?:the|his) .*)")
_MISSPELLED = {
    *("one edit", "one edit, early", "two edits", "letters transposed", "neighbouring key", "letter doubled or not"),
    "as it sounds",
}
_LAST_YEAR = 2011  # that HetRec knows of
_CREDITED = re.compile(r"\s+(?:/|feat\.?|featuring|ft\.?|with|vs\.?|presents?|&|and|y|\+)\s+|;|,\s", re.IGNORECASE)


@dataclass(frozen=True)
class World:
    """What is found by its name, and what was left out."""

    lookup: Lookup
    names: tuple[str, ...]
    """Of every artist that is there, most listened to first."""
    listeners: tuple[float, ...]
    known: frozenset[str]
    """Every name and alias, as `text.key` has it."""


@dataclass(frozen=True)
class Answer:
    """A text, the name that was meant, if anybody there was, and the name that was answered, if any."""

    text: str
    meant: str
    answered: str

    @property
    def line_up(self) -> bool:
        """Whether who was answered is who was typed and the band that plays along."""
        return _LINE_UP.fullmatch(self.answered.casefold().removeprefix(self.text.casefold())) is not None

    @property
    def wrong(self) -> bool:
        return bool(self.answered) and key(self.answered) != key(self.meant) and not self.line_up


def tables(artifact: Path, seed: int, lists: Sequence[Path], shown: int) -> list[Rows]:
    """What is answered of each kind of names; the first of the wrong answers, and of whole names that are asked."""
    whole, part, left_out = worlds(artifact, seed)
    drawn = Random(f"{seed} there").choices(whole.names, whole.listeners, k=_DRAWN)
    spoiled = slips.cases(whole.names, whole.listeners, seed, _SLIPS, slips.classes(whole.names))
    spoiled = [case for case in spoiled if case.category in _MISSPELLED]
    answers = {
        _WRITTEN: _ask(whole, [(name, name) for name in dict.fromkeys(drawn)]),
        _LOWER: _ask(whole, [(name.lower(), name) for name in whole.names[:_HEARD]]),
        _UPPER: _ask(whole, [(name.upper(), name) for name in whole.names[:_HEARD]]),
        _SPOILED: _ask(
            whole, [(case.text, whole.names[case.meant]) for case in spoiled if case.category in _MISSPELLED]
        ),
        _LEFT_OUT: _ask(part, [(name, "") for name in left_out]),
    }
    absent = strangers(whole.known, lists)
    answers |= {_ABSENT + label: _ask(whole, [(name, "") for name in names]) for label, names in absent.items()}
    return [_table(answers), *_examples(answers, shown)]


def worlds(artifact: Path, seed: int) -> tuple[World, World, list[str]]:
    """The whole data; the data without some artists drawn at random; and the names of those."""
    _, mapped = read(artifact)
    arrays = dict(mapped)
    artists, into = Artists(arrays), np.asarray(arrays["merged_into"])
    variants = defaultdict[int, list[str]](list)
    for variant in np.flatnonzero(into != np.arange(len(into))).tolist():
        variants[int(into[variant])].append(artists[variant].name)

    def world(entries: Sequence[int]) -> World:
        names = tuple(artists[entry].name for entry in entries)
        nicks = known_as(names, nicknames())
        aliases = [[*variants[entry], *others] for entry, others in zip(entries, nicks, strict=True)]
        found = {"by_listeners": np.array(entries, dtype=np.int32), **index.index("search", names, aliases)}
        known = frozenset(map(key, chain(names, *aliases)))
        listeners = tuple(float(artists[entry].listeners) for entry in entries)
        return World(Lookup({**arrays, **found}, artists), names, listeners, known)

    entries = arrays["by_listeners"].tolist()
    out = frozenset(Random(f"{seed} left out").sample(entries, min(_DRAWN, len(entries) // 2)))
    whole, part = world(entries), world([entry for entry in entries if entry not in out])
    names = [artists[entry].name for entry in entries if entry in out]
    return whole, part, [name for name in names if key(name) not in part.known]


def strangers(known: frozenset[str], lists: Sequence[Path]) -> dict[str, list[str]]:
    """For each list the names on it that nobody in the data goes by, nor whoever is credited first."""
    with (SAMPLE / "artists.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    found = {f"began after {_LAST_YEAR}": [row["name"] for row in rows if int(row["since"] or 0) > _LAST_YEAR]}
    for path in lists:
        with path.open(encoding="utf-8", newline="") as file:
            names = (row["artist"] for row in csv.DictReader(file)) if path.suffix == ".csv" else map(str.strip, file)
            found[path.stem] = list(names)
    return {
        label: [
            name
            for name in dict.fromkeys(names)
            if name and key(name) not in known and key(_CREDITED.split(name)[0]) not in known
        ]
        for label, names in found.items()
    }


def _ask(world: World, texts: Sequence[tuple[str, str]]) -> list[Answer]:
    answers = []
    for text, meant in texts:
        answered = ""
        with suppress(AmbiguousArtist, ArtistNotFound):
            answered = world.lookup.artist(text).name
        answers.append(Answer(text, meant, answered))
    return answers


def _table(answers: Mapping[str, Sequence[Answer]]) -> Rows:
    share = {label: percent(_mean(bool(answer.answered) for answer in asked)) for label, asked in answers.items()}
    wrong = {label: _mean(answer.wrong for answer in asked) for label, asked in answers.items()}
    rows: list[dict[str, Value]] = [
        {
            "names": label,
            "n": len(asked),
            "answered %": share[label],
            "with their band": sum(answer.line_up for answer in asked),
            "wrong": sum(answer.wrong for answer in asked),
        }
        for label, asked in answers.items()
    ]
    absent = [label for label in answers if label.startswith(_ABSENT)]
    # A third each: names that are there, that were left out, that are absent.
    thirds = [wrong[_WRITTEN], wrong[_LEFT_OUT], _mean(answer.wrong for label in absent for answer in answers[label])]
    strange = _mean(bool(answer.answered) for label in absent for answer in answers[label])
    answered = share[_WRITTEN] / 100 + sum(thirds[1:])
    targets = [
        Target(
            "% wrong of answers, a third of the names each", 1, {"all": percent(sum(thirds) / answered)}, at_least=False
        ),
        Target("% answered", 1, {_LEFT_OUT: share[_LEFT_OUT], "absent, all": percent(strange)}, at_least=False),
        Target("% answered", 80, {_WRITTEN: share[_WRITTEN]}, at_least=True),
        Target("% answered", 100, {label: share[label] for label in (_LOWER, _UPPER)}, at_least=True),
    ]
    return Rows("Names of an open world, answered without asking", rows, targets)


def _examples(answers: Mapping[str, Sequence[Answer]], shown: int) -> list[Rows]:
    """Answers that are wrong, and whole names that are asked, from each kind the first."""
    wrong: list[dict[str, Value]] = [
        {"names": label, "text": answer.text, "answered": answer.answered}
        for label, asked in answers.items()
        for answer in [answer for answer in asked if answer.wrong][:shown]
    ]
    unanswered: list[dict[str, Value]] = [
        {"names": label, "text": answer.text}
        for label in (_WRITTEN, _LOWER, _UPPER)
        for answer in [answer for answer in answers[label] if not answer.answered][:shown]
    ]
    return [Rows("Wrong answers", wrong), Rows("Whole names that are asked", unanswered)]


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / max(len(found), 1)

"""How good models' lists of similar artists are: beside lists that people made, and beside each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dataset.splits import by_row
from ..duplicates.finder import duplicates, roots
from ..models.related import Related
from ..stats.intervals import paired_interval
from .contenders import DEFAULT_MODEL
from .learning import cross_validated
from .lists import TEST, TUNING, read_lists
from .similar import against_lists, co_listening, fame, overlap, rare_hits, tag_agreement, together

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.neighbors import Neighbors
    from ..dataset.interactions import Interactions
    from ..models import Model

SHOWN = ["related", "joint", "cosine", "tags"]
"""Models whose lists are shown side by side."""
SEEDS = (
    *("Eminem", "Jay-Z", "Nas", "A Tribe Called Quest", "Metallica", "Slayer", "Burzum", "Gorod"),
    *("Miles Davis", "John Coltrane", "Frank Sinatra", "Ludwig van Beethoven", "Arvo Pärt", "Johnny Cash"),
    *("Garth Brooks", "BoA", "2NE1", "MALICE MIZER", "Perfume", "Caetano Veloso", "Legião Urbana", "Henrique e Diego"),
    *("Myslovitz", "Kult", "Кино", "Агата Кристи", "Tarkan", "Barış Manço", "Bob Marley", "Sizzla", "Daft Punk"),
    *("Aphex Twin", "Boards of Canada", "The Beatles", "Radiohead", "Björk", "Nirvana", "Lady Gaga", "Taylor Swift"),
    *("Mulatu Astatke",),
)
"""Forty known artists: rap, metal, jazz, classical, country, K- and J-pop, Brazilian, Polish, Russian, Turkish, reggae,
electronic and pop; famous, middling and thin."""
_ENOUGH = 10  # seeds with lists, to learn from them
Row = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Served:
    """Listening as it is served: no placeholders, and variants of names merged."""

    music: Interactions
    into: NDArray[np.int64]
    """The artist that each one is merged into, as dense indices."""

    @classmethod
    def of(cls, interactions: Interactions) -> Served:
        """Listening as published, without its placeholders and with its duplicates merged, as `build` serves it."""
        into = roots(duplicates(interactions), len(interactions.catalog))
        return cls(interactions.without(interactions.catalog.junk).moved(into), into)

    def lists(self, path: Path) -> dict[int, frozenset[int]]:
        """Lists that people made: dense indices of similar artists by that of their seed, names merged.

        Raises DataError where the file cannot be read or is malformed.
        """
        return read_lists(path, self.music.catalog, self.into)

    def compare(
        self, made: Mapping[str, Model], folds: int, truth: Path | None, say: Callable[[str], None]
    ) -> tuple[dict[str, Row], dict[str, dict[str, dict[str, float]]], Row]:
        """A row for each model, its fame by the seed's rank, and what the figures stand on."""
        tuning, test = self.lists(TUNING), self.lists(truth or TEST)
        splits = [by_row(self.music, fold, folds) for fold in range(folds)]
        held, bands = {}, {}
        rows: dict[str, Row] = {}
        for name, model in made.items():
            table = model.neighbors(self.music)
            parts = [(model.neighbors(split.train), split) for split in splits]
            held[name] = together(co_listening(*part) for part in parts)
            bands[name] = fame(table, self.music.listeners)
            rows[name] = {
                "tuning lists": self._on_tuning(model, table, tuning),
                "test lists": round(against_lists(table, test, self.music.listeners).mean, 4),
                "rare hits": round(together(rare_hits(*part) for part in parts).mean, 3),
                "overlap": round(overlap(table, self.music), 3),
                "tags agree": None if model.reads_tags else round(tag_agreement(table, self.music), 3),
                "held back": round(held[name].mean, 4),
            }
            say(f"{name}: {rows[name]['test lists']:.4f} on {(truth or TEST).name}")
        against = DEFAULT_MODEL.name if DEFAULT_MODEL.name in held else next(iter(held))
        for name, row in rows.items():
            if name != against and len(held[name].values):
                ends = paired_interval(held[name].values, held[against].values)
                row["held back, difference"] = [round(end, 4) for end in ends]
        facts = {"folds": folds, "questions": len(held[against].values), "tuning": len(tuning), "lists": len(test)}
        return rows, bands, {**facts, "against": against, "merged": True}

    def _on_tuning(self, model: Model, table: Neighbors, lists: dict[int, frozenset[int]]) -> float:
        """Hits on the tuning lists; where weights are learned from them, by those learned from other seeds."""
        if not isinstance(model, Related):
            return round(against_lists(table, lists, self.music.listeners).mean, 4)
        seeds = _seeds(lists)
        if len(seeds) < _ENOUGH:
            return float("nan")
        return round(float(cross_validated(model.examples(self.music, seeds), seeds, lists)[0.0].mean()), 4)

    def side_by_side(self, made: Mapping[str, Model]) -> dict[str, dict[str, list[str]]]:
        """The first ten of known artists by each model, of those that the data has."""
        tables = {name: model.neighbors(self.music) for name, model in made.items()}
        names, heard = self.music.catalog.names, self.music.listeners.tolist()
        indices = {name: self.into[position].item() for position, name in enumerate(names)}
        found = {}
        for seed in SEEDS:
            index = indices.get(seed)
            if index is not None and heard[index]:
                found[f"{names[index]} ({heard[index]})"] = {
                    name: [
                        f"{names[neighbor]} ({heard[neighbor]})"
                        for neighbor in table.ids[index, :10].tolist()
                        if neighbor >= 0
                    ]
                    for name, table in tables.items()
                }
        return found


def _seeds(lists: Mapping[int, frozenset[int]]) -> NDArray[np.int64]:
    return np.array(sorted(lists), dtype=np.int64)

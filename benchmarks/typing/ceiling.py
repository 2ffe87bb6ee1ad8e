"""The most that can be had from the first letters alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .slips import PREFIXES, Case, prefixes, same


def ceilings(
    cases: Sequence[Case], names: Sequence[str], weights: Sequence[float], ranks: Sequence[int]
) -> dict[str, dict[int, float]]:
    """For each category of first letters and each n, the share of its cases that somebody who knows how
    names are drawn, and answers each text with the n names most often meant by it, gets right.
    """
    found = {}
    for size in PREFIXES:
        label = f"first {size} letters"
        asked = [case for case in cases if case.category == label]
        if asked:
            meant = _meant(size, {case.text for case in asked}, names, weights)
            found[label] = {
                n: sum(same(names[case.meant]) in meant[case.text][:n] for case in asked) / len(asked) for n in ranks
            }
    return found


def _meant(size: int, texts: set[str], names: Sequence[str], weights: Sequence[float]) -> Mapping[str, list[str]]:
    """For each text the names (up to normalisation) it stands for, most often first."""
    chance: dict[str, defaultdict[str, float]] = {text: defaultdict(float) for text in texts}
    for name, weight in zip(names, weights, strict=True):
        for text in prefixes(size, name):
            if text in texts:
                chance[text][same(name)] += weight
    return {text: sorted(weight, key=lambda key: -weight[key]) for text, weight in chance.items()}

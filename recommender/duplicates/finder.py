"""Names that stand for one artist: variants found by their text, and believed if tags and listeners agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .names import Name, Names
from .rules import RULES
from .variants import STRIPPED, Reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


class Merge(NamedTuple):
    """A name that belongs to another artist, both as dense indices."""

    variant: int
    artist: int
    reason: Reason


def duplicates(interactions: Interactions) -> list[Merge]:
    """Every name that is a variant of another artist's, by dense index; none is both variant and artist.

    Of the names of one artist the one with the most listeners stands for all; placeholders take no part.
    Names alike but of different artists are told apart by their tags and by who listens, or are known to be: two names
    that the list of nicknames keeps apart are never merged, nor by way of a third. Where both have an MBID that alone
    decides: names of one are always merged, names of two never.
    """
    names = Names(interactions)
    links: defaultdict[Name, list[tuple[Name, Reason]]] = defaultdict(list)
    stripped = set[Name]()
    for rule in RULES:
        for variant in names:
            if (artist := rule.artist(variant)) is not None:
                links[variant].append((artist, rule.reason))
                links[artist].append((variant, rule.reason))
                if rule.reason in STRIPPED:
                    stripped.add(variant)
    merges, seen = [], set[Name]()
    for root in sorted(links, key=lambda name: name.standing(stripped=name in stripped), reverse=True):
        if root in seen:
            continue
        seen.add(root)
        queue = [root]
        for name in queue:
            for other, reason in links[name]:
                others = names.of_one_mbid(other)
                if other not in seen and not any(
                    names.apart(candidate, member) for candidate in others for member in queue
                ):
                    seen.add(other)
                    queue.append(other)
                    merges.append(Merge(other.index, root.index, reason))
    names.let_go()
    return sorted(merges)


def roots(merges: Iterable[Merge], artists: int) -> NDArray[np.int64]:
    """For each of so many artists the dense index of the one it is merged into: its own, where it is no variant."""
    into = np.arange(artists)
    for merge in merges:
        into[merge.variant] = merge.artist
    return into

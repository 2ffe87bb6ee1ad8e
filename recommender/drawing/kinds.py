"""The kinds of music in a network: what each is called, and its colour."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..serving.networks import Network


def called(network: Network) -> dict[int, str]:
    """The communities of a network by their numbers, the most frequent first.

    Each is called by the tag that leads most of its artists in this network.
    """
    tags: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for node in network.nodes:
        if node.community:
            tags[node.community.number][node.community.tag] += 1
    most = sorted(tags.items(), key=lambda item: (-item[1].total(), item[0]))
    return {number: named.most_common(1)[0][0] for number, named in most}


def coloured(network: Network, colours: Sequence[str], rest: str) -> dict[int, str]:
    """The colour of each community: the same in every network, unless two in this one would have the same.

    Where there are more communities than colours, those that are left have the colour `rest`.
    """
    found: dict[int, str] = {}
    for number in sorted(called(network)):
        free = [colour for colour in colours if colour not in found.values()]
        own = colours[number % len(colours)]
        found[number] = own if own in free else free[0] if free else rest
    return found

"""What commands print: sentences, rows, tables, JSON; and how artists and evidence read in them.

Nothing else here writes to the terminal: what data calls an artist could clear it, or pass one name off as another.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
import sys
from collections.abc import Sequence
from typing import Any

from .. import Artist, Recommender, Shared, Sounding

# Control characters, ends of lines and paragraphs, overrides of direction, halves of characters.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text with what is not seen, but steers what is, spelled as in Python, such as \x1b."""
    return _UNSEEN.sub(lambda letter: letter[0].encode("unicode_escape").decode(), text)


def say(sentence: str) -> None:
    """Prints a sentence to standard error, where it is no part of the answer."""
    print(visible(sentence), file=sys.stderr)


def tell(*cells: object) -> None:
    """Prints a line of the answer; of several cells, with tabs between them."""
    print(*(visible(str(cell)) for cell in cells), sep="\t")


def print_json(value: Any) -> None:
    """Prints JSON with names as they are written."""
    written = json.dumps(value, ensure_ascii=False, indent=1).split("\n")
    print("\n".join(_UNSEEN.sub(lambda letter: f"\\u{ord(letter[0]):04x}", line) for line in written))


def print_results(recommender: Recommender, rows: Sequence[dict[str, Any]], **facts: Any) -> None:
    """JSON of one shape for every command: where it comes from, then `results`."""
    print_json({**facts, "data": recommender.data, "simulated": recommender.simulated, "results": rows})


def print_artists(title: str, found: Sequence[Artist], recommender: Recommender) -> None:
    """Prints artists, first to last, with their listeners, plays and first three tags."""
    rows = [
        (f"{rank:,}", artist.name, f"{artist.listeners:,}", f"{artist.plays:,}", ", ".join(artist.tags[:3]))
        for rank, artist in enumerate(found, 1)
    ]
    print_table(title, ("", "artist", "listeners", "plays", "tags"), rows, recommender)


def print_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], recommender: Recommender) -> None:
    """Prints rows under a title, with the data they come from; without a row, that nothing is found."""
    if rows:
        print_cells(title, header, rows, note=f"Data: {recommender.data}", prose=True)
    else:
        tell(f"{title}: nothing found.")
        tell(f"Data: {recommender.data}")


def print_cells(
    title: str, header: Sequence[str], rows: Sequence[Sequence[str]], *, note: str = "", prose: bool = False
) -> None:
    """Prints rows under a title of a line or more, as the terminal's width allows: of words, or of figures."""
    from rich.console import Console

    from ..pages import Table, fitted

    heading = "\n".join(map(visible, title.split("\n")))
    shown = [[visible(cell) for cell in row] for row in rows]
    console = Console()
    console.print(
        *fitted(Table(heading, [*map(visible, header)], shown, visible(note), prose), console.width), sep="\n"
    )


def artist_facts(artist: Artist, rank: int | None = None) -> dict[str, Any]:
    """An artist as JSON; `rank` is its position in a list, `popularity_rank` that by listeners."""
    facts = dataclasses.asdict(artist)
    facts["popularity_rank"] = facts.pop("rank")
    del facts["audiences"]  # what chance is told from
    return facts if rank is None else {"rank": rank, **facts}


def named(artist: Artist) -> str:
    """An artist in a table, with the acts that are one with it."""
    return artist.name + (f" (also as {', '.join(artist.also)})" if artist.also else "")


def evidence_facts(shared: Shared) -> dict[str, Any]:
    """What two artists have in common, as JSON."""
    return {
        "shared_listeners": shared.listeners,
        "shared_by_chance": round(shared.chance, 3),
        "shared_tags": shared.tags,
        "supported": shared.supported,
    }


def listened_together(shared: Shared) -> str:
    """How many play both, and how many times as many as by chance where that says something."""
    if not shared.listeners:
        return "similar tags only" if shared.tags else "nobody plays both"
    both = f"{shared.listeners:,} play{'s' if shared.listeners == 1 else ''} both"
    return both if shared.times is None else f"{both}, {shared.times:,g}× chance"


_WORDS = {
    "tempo": ("slow", "fast"),
    "loudness": ("quiet", "loud"),
    "brightness": ("dark", "bright"),
    "percussion": ("little percussion", "lots of percussion"),
}
_UNITS = {"tempo": " BPM", "loudness": " dB", "brightness": " Hz", "percussion": "%"}


def sound_facts(sounding: Sounding | None) -> dict[str, Any]:
    """How an artist sounds, as JSON."""
    traits = sounding.traits._asdict() if sounding else {}
    return {"traits": {trait: round(value, 3) if math.isfinite(value) else None for trait, value in traits.items()}}


def sounding_like(one: Sounding, other: Sounding | None = None) -> str:
    """What stands out in how an artist sounds, or in how two do alike; else in what the two are nearest; or ""."""
    both = (one,) if other is None else (one, other)
    extremes = one.extremes if other is None else one.shares(other)
    if other is not None and not extremes:
        trait = one.nearest(other)
        return f"similar {trait} ({_figures(both, trait)})" if trait else ""
    words = [
        _WORDS[trait][high] + (f" ({_figures(both, trait)})" if trait == "tempo" else "")
        for trait, high in extremes.items()
    ]
    return ("" if other is None else "both: ") + ", ".join(words)


def _figures(both: Sequence[Sounding], trait: str) -> str:
    """A trait of one or two artists with its unit; once, where both have the same."""
    scale = 100 if trait == "percussion" else 1
    told = dict.fromkeys(f"{getattr(sounding.traits, trait) * scale:,.0f}" for sounding in both)
    return f"{' and '.join(told)}{_UNITS[trait]}"

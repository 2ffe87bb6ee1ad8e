"""`python -m recommender evaluate sound`: how much the sound of artists says of who plays them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import DataError
from .figures import print_json, print_table
from .options import DATA, Data, Downloads, chosen
from .printing import say


def sound(
    features: Annotated[
        Path, typer.Option(help="Table of what artists sound like: artist and numbers, or what `listen` made.")
    ],
    data: Data = None,
    downloads: Downloads = DATA,
    folds: Annotated[int, typer.Option(min=2, max=20, help="Parts of the artists, each held back once.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Compare models of who plays an artist by what the artist sounds like.

    Factors learn from no listening to the artists that are held back, and models from their other artists' features.
    Below, so many of a held-back artist's listeners are known: by them, by sound, or by both, n listeners weighing
    n / (n + k), k chosen on other parts.
    """
    if features.is_dir():
        raise DataError(
            f"{features} is a folder. If `train` wrote it, a network has learned from who plays these artists, and how "
            "well it knows those who were held out is what `train` printed. Name a table, such as what `listen` wrote."
        )
    from ..evaluation import sound as heard
    from ..evaluation.contenders import DEFAULT_TASTE
    from ..evaluation.likeness import Served
    from ..sound.table import read_table

    sounds, dated = read_table(features), read_table(features, dated=True)
    for note in sounds.notes:
        say(note)
    served = Served.of(chosen(data, downloads).load())
    matched = heard.Matched.of(served, sounds, dated, folds)
    label = f"{len(matched.artists):,} of {len(sounds):,} artists of {features.name} in {served.music.origin.label}"
    say(f"{label}.")
    rows, kept, tracks, facts = heard.compare(matched, DEFAULT_TASTE(), say)
    if as_json:
        told = {"features": features.name, "known": len(sounds), "folds": folds, "kept": kept, "tracks": tracks}
        print_json(served.music, rows, **told, **facts)
        return
    print_table(
        rows,
        f"{label}, names merged as served; {folds} parts held back. AUC of each artist over {facts['users']:,} users "
        "(centred: less what a user scores on average), and of each user over the artists of a part; NDCG@10 of users, "
        f"folded in by their other artists; ± 95 %, in brackets that of the difference to {heard.BASELINE}. "
        f"Best in training: {', '.join(facts['chosen'])}",
    )
    shown: dict[str, dict[str, Any]] = {
        count: {f"k = {name}" if name[0].isdigit() else name: value for name, value in row.items()}
        for count, row in kept.items()
    }
    print_table(
        shown,
        f"AUC of each artist with more listeners than are known; best k: {facts['stand_in']:g}; gained: by both over "
        "listening, k chosen on other parts, in brackets its 95 % interval",
        "known",
    )
    print_table(tracks, "AUC of each artist by what is best in training, by how many tracks it is known by", "")

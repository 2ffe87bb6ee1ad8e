"""`python -m recommender evaluate listening`: what play counts tell of somebody, beside votes."""

from __future__ import annotations

from typing import Annotated

import typer

from .figures import print_json, print_table
from .options import DATA, Data, Downloads, chosen
from .printing import say


def listening(
    data: Data = None,
    downloads: Downloads = DATA,
    fold: Annotated[int, typer.Option(min=0, max=4, help="The fifth of the users that the model does not see.")] = 0,
    tune: Annotated[
        bool, typer.Option("--tune", help="Instead, compare ways to weigh play counts on the fifth after it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Compare what a model finds for users it has not seen by their votes with what it finds by their listening.

    Of users with 25 artists or more a fifth of the artists is held back, each fifth once. Of the rest so many are
    known, drawn by lot: as votes, which weigh 1 each; as a set, with equal weights that add up to what those by plays
    do; or by plays, as `Recommender.recommend` takes them.
    """
    from ..evaluation import listening as held
    from ..evaluation.contenders import DEFAULT_TASTE

    interactions = chosen(data, downloads).load()
    interactions = interactions.without(interactions.catalog.junk)
    rows = (held.tune if tune else held.compare)(interactions, DEFAULT_TASTE(), fold, say)
    if as_json:
        print_json(interactions, rows, fold=fold)
        return
    if tune:
        asked = (fold + 1) % held.FOLDS
        print_table(rows, f"NDCG@10 for users of part {asked} of 5, by the artists known and their weights", "weights")
        return
    title = (
        f"Ten artists for users of part {fold} of 5, whom the model has not seen, by the artists known of each; in "
        "brackets the 95 % interval of what is gained over the same artists as votes, or as a set"
    )
    print_table(rows, title, "known")

"""`python -m recommender evaluate taps`: how many taps tell how much of somebody's taste."""

from __future__ import annotations

from typing import Annotated

import typer

from .figures import print_json, print_table
from .options import DATA, Data, Downloads, chosen
from .printing import say


def taps(
    data: Data = None,
    downloads: Downloads = DATA,
    fold: Annotated[int, typer.Option(min=0, max=4, help="The fifth of the users that the model does not see.")] = 0,
    tune: Annotated[bool, typer.Option("--tune", help="Instead, compare more ways on the fifth after it.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Compare ways to choose ten artists about whom somebody is asked, of whom nothing else is known.

    Of users with 25 artists or more a fifth of the artists is held back, each fifth once. They answer by the rest:
    like what they play, dislike some of what they know and do not play, and else do not know.
    """
    from ..evaluation import taps as tapped
    from ..evaluation.contenders import DEFAULT_TASTE
    from ..evaluation.listening import FOLDS

    interactions = chosen(data, downloads).load()
    interactions = interactions.without(interactions.catalog.junk)
    rows = tapped.compare(interactions, DEFAULT_TASTE(), fold, say, tune=tune)
    if as_json:
        print_json(interactions, rows, fold=fold)
        return
    asked = (fold + 1) % FOLDS if tune else fold
    title = (
        f"Ten artists for users of part {asked} of 5, whom the model has not seen, after so many taps; share: of the "
        "NDCG@10 by all they play; in brackets the 95 % interval of what is gained over the most heard"
    )
    print_table(rows, title, "taps")

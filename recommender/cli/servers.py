"""`python -m recommender evaluate servers`: whether what a server's members play helps its lists of similar artists."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .figures import print_json, print_table
from .options import DATA, Data, Downloads, chosen
from .printing import say


def servers(
    data: Data = None,
    downloads: Downloads = DATA,
    model: Annotated[
        str | None, typer.Option(help="The model of everybody's lists; by default the one served.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Compare everybody's lists of similar artists with those that a server's own listening is mixed into.

    Communities of friends stand for servers, beside servers of the same sizes by lot. Each member is held out in turn:
    from three of their artists the others are to be found, by a model that has not seen the server and by what the
    other members play together, m chosen on other servers: (m · everybody's score + n · likeness) / (m + n).
    """
    from ..evaluation import servers as simulated
    from ..evaluation.contenders import DEFAULT_MODEL
    from ..evaluation.likeness import Served
    from ..evaluation.lists import TEST
    from ..evaluation.members import by_friendship
    from ..models import parse

    made = parse(model) if model else DEFAULT_MODEL()
    served = Served.of(chosen(data, downloads).load())
    found, folds = by_friendship(served.music)
    rows, grid, facts = simulated.compare(served.music, made, found, folds, served.lists(TEST), say)
    if as_json:
        print_json(served.music, rows, trusts=facts, grid=grid)
        return
    label = f"{served.music.origin.label}, names merged as served"
    for figures, title in (
        (
            ("NDCG@10", "by members", "Recall@10"),
            "in brackets 95 % intervals over servers. Beyond fame: over everybody's list with as many of the 100 most "
            "heard; beyond lot: over what servers of the same sizes by lot gain",
        ),
        (
            ("rare hits", "among the 100 most heard", "people's lists"),
            "what does not reward fame; people's lists: hits for the seeds whose first ten differ",
        ),
    ):
        shown: dict[str, dict[str, Any]] = {
            name: {
                column: value
                for column, value in row.items()
                if column.startswith(("servers", "members", "new artists", *figures))
            }
            for name, row in rows.items()
        }
        print_table(shown, f"{label}; {title}", "members")
    picked = "; ".join(f"{how} {', '.join(f'{trust:g}' for trust in facts[how])}" for how in facts)
    print_table(
        grid, f"What friends gain by m, counted in steps of five. Chosen for the five parts: {picked}", "members"
    )

"""Why the models that Segue serves are not those that score best at what users would play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..evaluation.contenders import DEFAULT_MODEL, DEFAULT_TASTE
from ..pages.document import Block, Table
from .numbers import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .study import Study

MODELS = (DEFAULT_MODEL.name, DEFAULT_TASTE.name)
"""Who is alike, and who would play what."""


def why(study: Study, order: Sequence[str]) -> list[Block]:
    """The two questions, and how the served models and the best one answer each; `order` is best first."""
    similar, taste = MODELS
    best = order[0]
    placed = ", ".join(f"{name} is number {order.index(name) + 1}" for name in MODELS if name in order)
    said = (
        f"Segue serves {similar} and {taste}, not simply the model at the top of this section"
        f"{f' (of {len(order)} models, {placed})' if placed else ''}, because it answers two questions. This section "
        f"asks what a user would play, which rewards famous artists: most listening goes to them. The command "
        f"`similar` asks which artists are alike, and for that {similar} is chosen by lists of similar artists that "
        f"people wrote. The command `recommend` does ask what somebody would play, but of people who are not in the "
        f"data and name a few artists; {taste} can serve them, while {_unable(best, taste)}."
    )
    rows = []
    for name in dict.fromkeys((similar, taste, best)):
        model = study.models.get(name)
        found = study.listed(model) if model else None
        if model and found is not None:
            rows.append((name, share(found), f"{study.score(model).mean:.4f}"))
    return [said, *([_compared(rows)] if len(rows) > 1 else [])]


def _unable(best: str, taste: str) -> str:
    return "most others know only the users they learned from" if best == taste else f"{best} cannot"


def _compared(rows: list[tuple[str, str, str]]) -> Table:
    return Table(
        "Two questions, and how well each model answers them",
        ("model", "which artists are alike?", "what would a user play?"),
        rows,
        "To the left, the share of artists on people's lists of similar artists that the model finds among its first "
        "ten (on lists that no model learned from); to the right, NDCG@10.",
    )

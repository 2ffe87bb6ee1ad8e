"""The command line of the evaluation: `python -m recommender evaluate similar`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from .evaluation import Answers
    from .interactions import Interactions
    from .neighbors import Neighbors

app = typer.Typer(help="Measure models on listening that was held back.", no_args_is_help=True)

BASELINE = "cosine"
REFERENCE = "sklearn-cosine"  # equal to raw cosine, and so slow that it must be asked for


@app.callback()
def evaluate() -> None:
    """Measure models on listening that was held back."""


@app.command()
def similar(
    data: Annotated[
        Path | None, typer.Option(envvar="SEGUE_DATA", help="Folder that holds the listening data.")
    ] = None,
    downloads: Annotated[Path, typer.Option(envvar="SEGUE_DOWNLOADS", help="Folder of downloads.")] = Path("data"),
    model: Annotated[list[str] | None, typer.Option(help="Only this model; may be given again.")] = None,
    folds: Annotated[int, typer.Option(min=2, max=20, help="Parts; each is held back once.")] = 5,
    truth: Annotated[Path | None, typer.Option(help="Lists that others made: lines of seed⇥similar artist.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Compare the models' neighbours with what the same users play besides, and with lists that others made."""
    from . import models
    from .data import choose
    from .evaluation import co_listening, read_lists, together
    from .splits import by_row

    chosen = model or [name for name in models.discover() if name != REFERENCE]
    made = {name: models.make(name) for name in chosen}
    interactions = choose(data, downloads, lambda sentence: typer.echo(sentence, err=True)).load()
    music = interactions.without(interactions.catalog.junk)
    lists = read_lists(truth, music.catalog) if truth else {}
    splits = [by_row(music, fold, folds) for fold in range(folds)]
    answers = {name: together(co_listening(one.fit(s.train), s) for s in splits) for name, one in made.items()}
    rows = {name: _row(answers[name], answers.get(BASELINE)) for name in chosen}
    for name in chosen if lists else ():
        rows[name]["hits@10 on lists"] = _on_lists(made[name].fit(music), lists, music)
    if as_json:
        typer.echo(
            json.dumps({"data": music.origin.label, "folds": folds, "models": rows}, ensure_ascii=False, indent=1)
        )
        return
    _print(rows, f"NDCG@10 of artists held back, {folds} folds, {len(answers[chosen[0]].values):,} questions")


def _row(answers: Answers, baseline: Answers | None) -> dict[str, Any]:
    from .evaluation import STRATA
    from .metrics import paired_interval

    row: dict[str, Any] = {"all": round(answers.mean, 4)}
    for name in STRATA:
        row[f"seed heard by {name}"] = round(answers.stratum(name).mean, 4)
    if baseline is not None and baseline is not answers:
        low, high = paired_interval(answers.values, baseline.values)
        row[f"over {BASELINE}"] = round(answers.mean - baseline.mean, 4)
        row["95 % interval"] = [round(low, 4), round(high, 4)]
    return row


def _on_lists(neighbors: Neighbors, lists: dict[int, frozenset[int]], music: Interactions) -> float:
    from .evaluation import against_lists

    return round(against_lists(neighbors, lists, music.listeners).mean, 4)


def _print(rows: dict[str, dict[str, Any]], title: str) -> None:
    from rich.console import Console
    from rich.table import Table

    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    table = Table(title=title, title_justify="left")
    for column in ("model", *columns):
        table.add_column(column)
    for name, row in rows.items():
        table.add_row(name, *(_cell(row.get(column)) for column in columns))
    Console(width=140).print(table)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " … ".join(f"{one:+.4f}" for one in value)
    return "" if value is None else f"{value:.4f}"

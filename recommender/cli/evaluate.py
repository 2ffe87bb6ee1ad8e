"""The command line of the evaluation: `python -m recommender evaluate`, with `users`, `similar` and others.

Users' taste is compared on the data as it was published, variants of names unmerged, so that figures compare with
others'; similar artists on the data as it is served, names merged.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..shipped import LISTS
from . import printing
from .figures import DIFFERENCE, print_json, print_table
from .listening import listening
from .options import DATA, Data, Downloads, chosen
from .printing import say, tell
from .servers import servers
from .sound import sound
from .taps import taps

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions
    from ..dataset.splits import Split
    from ..evaluation.users import Offers
    from ..models import Model

app = typer.Typer(help="Measure models on listening that was held back.", no_args_is_help=True)
app.command()(listening)
app.command()(servers)
app.command()(sound)
app.command()(taps)

PAIRS = LISTS / "duplicates.tsv"

Models = Annotated[
    list[str] | None, typer.Option(help="Only this model, such as cosine:shrinkage=5,damping=0; may be given again.")
]
Folds = Annotated[int, typer.Option(min=2, max=20, help="Number of parts, each held back once.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Row = dict[str, Any]


@app.command()
def similar(
    data: Data = None,
    downloads: Downloads = DATA,
    model: Models = None,
    folds: Folds = 5,
    truth: Annotated[
        Path | None, typer.Option(help="Other lists made by people: a file with lines of seed⇥similar.")
    ] = None,
    lists: Annotated[
        bool, typer.Option("--lists", help="Instead, print the ten nearest to well-known artists, by model.")
    ] = False,
    learn: Annotated[bool, typer.Option("--learn", help="Instead, learn the default model's weights again.")] = False,
    feedback: Annotated[
        Path | None,
        typer.Option(help="With --learn, also from members' votes and duels, as `feedback export` wrote them here."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Compare similar artists by every model with lists that people made."""
    from ..evaluation import likeness, weights
    from ..evaluation.preferences import read_preferences
    from ..models import SimilarityModel

    if feedback is not None and not learn:
        raise typer.BadParameter("--feedback goes with --learn.")
    said = None if feedback is None else read_preferences(feedback)
    served = likeness.Served.of(_load(data, downloads))
    label = f"{served.music.origin.label}, names merged as served"
    if learn:
        learned, figures = weights.learned_again(served, said)
        told = {} if said is None else {"verdict": weights.verdict(figures)}
        if as_json:
            print_json(served.music, figures, weights=learned, **told)
            return
        print_table(learned, f"Log-odds a standard deviation, learned from tuning lists; {label}", "feature")
        title = "hits@10 by those weights; preferences: which part is told right, in the mean over members"
        print_table(figures, "hits@10 by those weights" if said is None else title, "data")
        for sentence in told.values():
            tell(sentence)
    elif lists:
        made = _made(model or likeness.SHOWN)
        rows = served.side_by_side(made)
        if as_json:
            print_json(served.music, rows)
            return
        for seed, found in rows.items():
            tell(seed)
            for name, near in found.items():
                tell(f"  {name}: {' · '.join(near)}")
    else:
        made = {
            name: contender
            for name, contender in _made(model).items()
            if model or isinstance(contender, SimilarityModel)
        }
        rows, fame, facts = served.compare(made, folds, truth, say)
        if as_json:
            print_json(served.music, {name: {**row, "fame": fame[name]} for name, row in rows.items()}, **facts)
            return
        print_table(
            rows,
            f"{label}. hits@10 on lists: {facts['tuning']} seeds to tune on (learned weights from other seeds) and "
            f"{facts['lists']} to test.\nrare hits: artists held back, each weighing 100 / listeners; held back: their "
            f"NDCG@10, which rewards fame ({folds} folds, {facts['questions']:,} questions), in brackets the 95 % "
            f"interval of the difference to {facts['against']}",
        )
        bands = {f"{name}, seeds {band}": row for name, found in fame.items() for band, row in found.items()}
        print_table(bands, "First tens among the 100 and the 500 most heard, by the seed's rank")


@app.command()
def users(
    data: Data = None,
    downloads: Downloads = DATA,
    model: Models = None,
    folds: Folds = 5,
    fold: Annotated[list[int] | None, typer.Option(min=0, help="Only this fold; may be given again.")] = None,
    random: Annotated[bool, typer.Option(help="Hold back random fifths instead of every fifth row.")] = False,
    seed: Annotated[int, typer.Option(help="Seed of the random fifths.")] = 0,
    train: Annotated[
        Path | None, typer.Option(help="File with lines of user⇥artist to train on; needs --test.")
    ] = None,
    test: Annotated[
        Path | None, typer.Option(help="File with lines of user⇥artist that are held back; needs --train.")
    ] = None,
    ablation: Annotated[bool, typer.Option(help="Instead, show what each step adds, from raw counts on.")] = False,
    as_json: AsJson = False,
) -> None:
    """Compare recommendations by every model with listening that was held back."""
    from ..dataset.splits import at_random, by_row, from_files
    from ..evaluation.contenders import ABLATION, BASELINE
    from ..evaluation.users import means
    from ..models import parse

    if (train is None) != (test is None):
        raise typer.BadParameter("--train and --test go together.")
    if ablation and model:
        raise typer.BadParameter("--ablation brings its own models.", param_hint="--model")
    made = {label: parse(text) for label, text in ABLATION.items()} if ablation else _made(model)
    interactions = _load(data, downloads)
    if train is not None and test is not None:
        parts = [partial(from_files, interactions, train, test)]
        held = f"the pairs of {test.name} held back"
    else:
        chosen = sorted(set(range(folds) if fold is None else fold))
        split = partial(at_random, seed=seed) if random else by_row
        parts = [partial(split, interactions, number, folds) for number in chosen]
        held = f"{'random folds' if random else 'folds by row'} {', '.join(map(str, chosen))} of {folds} held back"
    offered: dict[str, list[Offers]] = {name: [] for name in made}
    seconds = dict.fromkeys(made, 0.0)
    for number, part in enumerate(parts, 1):
        parted = part()
        for name, contender in made.items():
            found, spent = _offers(contender, parted)
            offered[name].append(found)
            seconds[name] += spent
            say(f"{name}, part {number} of {len(parts)}: NDCG@10 {found.ndcg.mean():.4f}, {spent:.1f} s")
    baseline = offered.get(BASELINE) or next(iter(offered.values()))
    rows = {
        name: {**_users_row(found, baseline), "seconds": round(seconds[name] / len(parts), 1)}
        for name, found in offered.items()
    }
    activity = {name: means(offers.by_activity() for offers in found) for name, found in offered.items()}
    if as_json:
        print_json(interactions, {name: {**rows[name], "activity": activity[name]} for name in rows}, held=held)
        return
    print_table(
        rows, f"Ten artists for each user, {held}; in brackets the 95 % interval of the difference to {BASELINE}"
    )
    print_table(activity, "NDCG@10 by users' activity")


@app.command()
def blend(
    data: Data = None,
    downloads: Downloads = DATA,
    fold: Annotated[int, typer.Option(min=0, max=4, help="The fifth of every user's artists that is held back.")] = 0,
    damping: Annotated[list[float] | None, typer.Option(min=0, help="Try this damping; may be given again.")] = None,
    as_json: AsJson = False,
) -> None:
    """Compare ways to blend artists with listening that was held back.

    Seeds are folded into one taste; or what lies between them is the mean of tastes for one of them alone, or of damped
    cosines; or of those what every seed supports comes first, as `Recommender.blend` has it. Below, the taste of all
    that a user plays, with and without the power of listeners that `Recommender.recommend` multiplies it by.
    """
    from ..evaluation import blends

    interactions = _load(data, downloads)
    rows = blends.compare(interactions, fold, damping, say)
    if as_json:
        print_json(interactions, rows, fold=fold)
        return
    title = f"Ten artists for some of each user's, part {fold} of 5 held back. A rare hit weighs 100 / listeners"
    print_table(rows, title, "")


@app.command()
def depth(
    artifact: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="Folder with the built model.")] = Path(
        "data/model"
    ),
    each: Annotated[int, typer.Option(min=1, help="Artists drawn from each band of popularity.")] = 300,
    seed: Annotated[int, typer.Option(help="Seed of the draw.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Show what --depth does to lists of ten similar artists."""
    from ..evaluation import depths
    from ..serving.recommender import Recommender

    recommender = Recommender.load(artifact)
    rows = depths.compare(recommender, each, seed)
    if as_json:
        printing.print_json({"data": recommender.data, "depths": rows})
        return
    print_table(rows, f"Ten similar artists by the seed's listeners and the depth; {recommender.data}", "")


@app.command()
def duplicates(
    data: Data = None,
    downloads: Downloads = DATA,
    pairs: Annotated[Path, typer.Option(help="Judged pairs: lines variant⇥artist⇥yes/no/unsure⇥comment.")] = PAIRS,
    as_json: AsJson = False,
) -> None:
    """Compare the names that are merged with pairs judged by hand."""
    from ..duplicates.finder import duplicates as find
    from ..duplicates.finder import roots
    from ..evaluation.merges import judge_merges
    from ..stats.intervals import wilson

    interactions = _load(data, downloads)
    merges = find(interactions)
    judged = judge_merges(roots(merges, len(interactions.catalog)), pairs, interactions.catalog)
    shares = {
        "merged pairs that are surely one artist's": judged.precise,
        "two artists' names that stay apart": judged.apart,
        "one artist's names that are merged": judged.found,
    }
    rows = {
        name: {"right": right, "judged": of, "share": round(right / max(of, 1), 4)}
        | dict(zip(("from", "to"), (round(end, 4) for end in wilson(right, of)), strict=True))
        for name, (right, of) in shares.items()
    }
    if as_json:
        facts = {"data": interactions.origin.label, "merges": len(merges), "unjudged": judged.unjudged}
        printing.print_json({**facts, "pairs": rows})
        return
    tell(f"{interactions.origin.label}: {len(merges)} names merged, {judged.unjudged} of them not judged.")
    for name, row in rows.items():
        tell(
            f"{name}: {row['right']} of {row['judged']}, {row['share']:.1%} "
            f"(95 % interval {row['from']:.1%} … {row['to']:.1%})"
        )


def _load(data: list[Path] | None, downloads: Path) -> Interactions:
    return chosen(data, downloads).load()


def _made(named: list[str] | None) -> dict[str, Model]:
    from .. import models
    from ..evaluation.contenders import REFERENCE

    return {text: models.parse(text) for text in named or [name for name in models.discover() if name != REFERENCE]}


def _offers(model: Model, split: Split) -> tuple[Offers, float]:
    """What a model offers, and the seconds it took to learn."""
    from ..evaluation.users import offers

    started = time.perf_counter()
    scores = model.user_scores(split.train)
    spent = time.perf_counter() - started
    return offers(scores, split), spent


def _users_row(found: list[Offers], baseline: list[Offers]) -> Row:
    from ..evaluation.users import by_user, means
    from ..stats.intervals import interval

    mean = sum(offers.ndcg.mean() for offers in found) / len(found)
    row: Row = {"NDCG@10": round(float(mean), 4)}
    own, other = by_user(found), by_user(baseline)
    low, high = interval(own)
    row["±"] = round((high - low) / 2, 4)
    if found is not baseline:
        row["NDCG@10" + DIFFERENCE] = [round(end, 4) for end in interval(own - other)]
    return row | {name: round(value, 4) for name, value in means(offers.figures() for offers in found).items()}

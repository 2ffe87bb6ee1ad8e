"""The command line, `python -m recommender COMMAND`.

Commands: fetch, build, similar, recommend, blend, why, around, artist, top, search, resolve, neighbors,
duplicates, evaluate, report.
"""

from __future__ import annotations

import dataclasses
import io
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Annotated, Any

import typer

from . import Artist, By, Depth, Recommendation, Recommender, Shared
from .comparison import app as evaluate
from .errors import AmbiguousArtist, ArtistNotFound, SegueError, TagNotFound

app = typer.Typer(
    help="Similar artists from listening data.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(evaluate, name="evaluate")

DATA = Path("data")
_NAMED = 5  # artists that are named of those that speak for one
Data = Annotated[Path | None, typer.Option("--data", envvar="SEGUE_DATA", help="Folder that holds the listening data.")]
Artifact = Annotated[
    Path, typer.Option("--artifact", envvar="SEGUE_ARTIFACT", help="Folder that holds the built model.")
]
Downloads = Annotated[
    Path, typer.Option("--downloads", envvar="SEGUE_DOWNLOADS", help="Folder that downloads go into.")
]
QueryData = Annotated[
    Path | None, typer.Option("--data", help="Answer from this data, building the model anew if it is of other data.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Number = Annotated[int, typer.Option("-n", "--n", min=1, max=10_000, help="How many to show.")]
Dial = Annotated[Depth, typer.Option("--depth", help="Well-known artists first, or lesser-known ones.")]
Name = Annotated[str, typer.Argument(help="An artist's name, as you would type it.")]


@app.command()
def fetch(downloads: Downloads = DATA) -> None:
    """Download HetRec 2011 Last.fm (about 2.5 MB), whole and checked or not at all."""
    from .fetch import URL
    from .fetch import fetch as download
    from .sources.hetrec import HetRec

    folder = downloads / HetRec.name
    with _progress(URL) as progress:
        download(folder, progress=progress)
    print(f"Downloaded {HetRec.title} into {folder}. Its licence (readme.txt there) allows non-commercial use.")


@app.command()
def build(
    data: Data = None,
    model: Annotated[str | None, typer.Option(help="What finds similar artists, if not the default.")] = None,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Its hyperparameter, such as shrinkage=10.")
    ] = None,
    taste: Annotated[str | None, typer.Option(help="What `recommend` asks, if not the default: ials.")] = None,
    evaluate: Annotated[bool, typer.Option(help="Measure it on held-back listening, into the manifest.")] = False,
    out: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="Where the model goes.")] = DATA / "model",
    downloads: Downloads = DATA,
    as_json: Json = False,
) -> None:
    """Build a model from listening data."""
    from . import models
    from .build import DEFAULT_MODEL, DEFAULT_TASTE
    from .build import build as build_model
    from .data import choose

    wanted = models.make(model or DEFAULT_MODEL.name, **dict(map(_setting, settings or ())))
    tasting = models.make(taste or DEFAULT_TASTE.name)
    if not isinstance(tasting, models.FactorModel):
        raise SegueError(f"The model {taste!r} cannot be asked by people it has not seen; {DEFAULT_TASTE.name} can.")
    started = time.perf_counter()
    source = choose(data, downloads, _say)
    interactions = source.load()
    manifest = build_model(interactions, wanted, out, tasting, evaluate=evaluate)
    seconds, peak = time.perf_counter() - started, _peak_bytes()
    if as_json:
        _print_json({**manifest, "seconds": round(seconds, 3), "peak_bytes": peak})
        return
    for note in manifest["notes"]:
        print(f"note: {note}")
    counts = manifest["counts"]
    print(
        f"Built {out}, version {manifest['version']}:\n"
        f"{counts['artists']:,} artists ({counts['junk']} of them placeholders, never shown), "
        f"{counts['users']:,} users, {counts['listening_pairs']:,} listening pairs, "
        f"{counts['tag_assignments']:,} tag assignments;\n"
        f"{counts['merged']} names merged into the artists they stand for{_reasons(manifest['merged'])}; "
        f"{counts['acts']} acts are one with another;\n"
        f"similar artists by {_model_line(manifest['model'])}, "
        f"{'scores calibrated' if manifest['calibration'] else 'no lists to tell what scores mean'};\n"
        f"recommendations by {_model_line(manifest['taste'])}."
    )
    for name, value in (manifest["evaluation"] or {}).items():
        print(f"{name}: {value}")
    print(f"{seconds:.2f} s after imports, peak memory {peak / 2**20:.0f} MiB.")


def _reasons(merged: dict[str, int]) -> str:
    """Why how many names were merged, most frequent reason first."""
    frequent = sorted(merged.items(), key=lambda one: -one[1])
    return ": " + ", ".join(f"{count} {reason}" for reason, count in frequent) if merged else ""


def _model_line(named: dict[str, Any]) -> str:
    settings = ", ".join(f"{name}={value}" for name, value in named["hyperparameters"].items())
    return f"{named['name']} ({settings})"


@app.command()
def recommend(
    names: Annotated[list[str], typer.Argument(help="Artists that somebody plays.")],
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists for somebody who plays all of these."""
    recommender = _open(artifact, data)
    seeds = [recommender.resolve(name) for name in names]
    _print_mixed(
        f"For somebody who plays {', '.join(one.name for one in seeds)}",
        seeds,
        recommender.recommend(seeds, n, depth=depth),
        recommender,
        as_json,
    )


@app.command()
def blend(
    names: Annotated[list[str], typer.Argument(help="Artists, two or more.")],
    unlike: Annotated[str | None, typer.Option(help="An artist to stay away from.")] = None,
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists between all of these, each with all that support it; few or none where these do not blend."""
    recommender = _open(artifact, data)
    seeds = [recommender.resolve(name) for name in names]
    away = recommender.resolve(unlike) if unlike else None
    title = f"Between {', '.join(one.name for one in seeds)}" + (f", away from {away.name}" if away else "")
    _print_mixed(title, seeds, recommender.blend(seeds, n, unlike=away, depth=depth), recommender, as_json)


def _print_mixed(
    title: str, seeds: Sequence[Artist], found: Sequence[Recommendation], recommender: Recommender, as_json: bool
) -> None:
    """Artists for several, each with what it shares with each of them."""
    if as_json:
        rows = [
            {
                **_facts(one.artist, rank),
                "score": round(one.score, 6),
                "because": [{"artist": shared.seed.name, **_evidence(shared)} for shared in one.because],
            }
            for rank, one in enumerate(found, 1)
        ]
        _print_results(recommender, rows, artists=[one.name for one in seeds], model=recommender.taste)
        return
    _print_table(
        title,
        ("", "artist", "listeners", "because"),
        [
            (
                str(rank),
                _named(one.artist),
                f"{one.artist.listeners:,}",
                "; ".join(f"{shared.seed.name}: {_together(shared)}" for shared in one.because[:_NAMED]),
            )
            for rank, one in enumerate(found, 1)
        ],
        recommender,
    )


@app.command()
def why(
    name: Name,
    other: Annotated[str, typer.Argument(help="Another artist's name.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """What two artists have in common, and the way from one to the other by similar ones."""
    recommender = _open(artifact, data)
    one, another = recommender.resolve(name), recommender.resolve(other)
    shared, path = recommender.shared(one, another), recommender.path(one, another)
    hops = [{"artist": hop.seed.name, "next": hop.artist.name, **_evidence(hop)} for hop in path]
    if as_json:
        evidence = {**_evidence(shared), "share": round(shared.share, 4), "lift": round(shared.lift, 3)}
        _print_results(recommender, hops, artist=_facts(one), other=_facts(another), shared=evidence)
        return
    _print_table(
        f"{one.name} and {another.name}",
        ("", "", "evidence", "tags in common"),
        [
            (
                hop.seed.name,
                hop.artist.name,
                _together(hop) + ("" if hop.supported else ", weak"),
                ", ".join(hop.tags[:3]),
            )
            for hop in (shared, *(path if len(path) > 1 else ()))
        ],
        recommender,
    )


@app.command()
def around(
    name: Name,
    hops: Annotated[int, typer.Option(min=1, max=2, help="How many similarities away to go.")] = 1,
    out: Annotated[Path, typer.Option(help="The picture (.png), or the page to turn it in (.html).")] = Path("map.png"),
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
) -> None:
    """Draw the network around an artist, as a picture or as a page in which one can turn it."""
    from .folders import put
    from .networks import network
    from .pictures.map import draw
    from .space import Words, space

    if out.suffix not in (".png", ".html"):
        raise typer.BadParameter(f"{out} is neither a .png nor a .html.", param_hint="--out")
    recommender = _open(artifact, data)
    started = time.perf_counter()
    found = network(recommender, recommender.resolve(name), hops)
    middle, near = found.middle.name, ", ".join(one.name for one, _ in found.near()[:5])
    words = Words(f"Around {middle}", f"A network of {len(found.nodes)} artists. Nearest to {middle}: {near}")
    content = draw(found).content if out.suffix == ".png" else space(found, words).encode()
    seconds = time.perf_counter() - started
    try:
        put(out, content)
    except OSError as error:
        raise SegueError(f"{out} could not be written: {error}.") from error
    print(f"{out}: {words.alt}.")
    print(f"{len(found.edges)} similarities, {len(content):,} bytes, {seconds:.2f} s; {recommender.data}.")


@app.command()
def similar(
    name: Name,
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists that the same people listen to."""
    recommender = _open(artifact, data)
    seed = recommender.resolve(name)
    found = recommender.similar(seed, n, depth=depth)
    rows = [
        {
            **_facts(one.artist, rank),
            "score": round(one.score, 6),
            **_evidence(one.because[0]),
        }
        for rank, one in enumerate(found, 1)
    ]
    if as_json:
        _print_results(recommender, rows, artist=_facts(seed), model=recommender.model, version=recommender.version)
        return
    _print_table(
        f"Similar to {_named(seed)} ({_listeners(seed.listeners)})",
        ("", "artist", "match", "evidence", "tags in common"),
        [
            (
                str(rank),
                _named(one.artist),
                f"{min(one.score, 0.99):.0%}" if depth is Depth.BALANCED and recommender.knows_match(seed) else "",
                _together(one.because[0]),
                ", ".join(one.because[0].tags[:3]),
            )
            for rank, one in enumerate(found, 1)
        ],
        recommender,
    )


@app.command()
def artist(name: Name, artifact: Artifact = DATA / "model", data: QueryData = None, as_json: Json = False) -> None:
    """What the data knows about an artist."""
    recommender = _open(artifact, data)
    found = recommender.resolve(name)
    near = [one.artist.name for one in recommender.similar(found, 5)]
    if as_json:
        _print_results(recommender, [{**_facts(found), "similar": near}])
        return
    _print_table(
        found.name,
        ("", ""),
        [
            ("listeners", f"{found.listeners:,} (number {found.rank:,} of {len(recommender):,})"),
            ("plays", f"{found.plays:,}"),
            ("tags", ", ".join(found.tags) or "none"),
            ("also", ", ".join(found.also) or "none"),
            ("similar", ", ".join(near) or "none"),
            ("page", found.url),
        ],
        recommender,
    )


@app.command()
def top(
    by: Annotated[str, typer.Option(help="listeners or plays.")] = "listeners",
    tag: Annotated[str | None, typer.Option(help="Only artists that carry this tag.")] = None,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """The most listened to artists, of all or of one tag."""
    if by not in ("listeners", "plays"):
        raise typer.BadParameter(f"{by!r} is neither listeners nor plays.", param_hint="--by")
    order: By = "plays" if by == "plays" else "listeners"
    recommender = _open(artifact, data)
    tag = recommender.tag(tag) if tag else None
    found = recommender.top(order, tag, n)
    if as_json:
        _print_results(recommender, [_facts(one, rank) for rank, one in enumerate(found, 1)], by=by, tag=tag)
        return
    _print_artists(f"Top artists by {by}" + (f" tagged {tag}" if tag else ""), found, recommender)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="What somebody typed.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists whose names fit a text, best first."""
    recommender = _open(artifact, data)
    found = recommender.search(text, n)
    if as_json:
        _print_results(recommender, [_facts(one, rank) for rank, one in enumerate(found, 1)], query=text)
        return
    _print_artists(f"Artists that fit {text!r}", found, recommender)


@app.command()
def resolve(
    text: Annotated[str, typer.Argument(help="What somebody typed.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """The artist that is surely meant, or a question: which of several, or who if nobody is called so."""
    recommender = _open(artifact, data)
    found: Sequence[Artist]
    problem: AmbiguousArtist | ArtistNotFound | None = None
    try:
        found = [recommender.resolve(text)]
    except AmbiguousArtist as error:
        found, problem = error.candidates, error
    except ArtistNotFound as error:
        found, problem = error.nearest, error
    if as_json:
        rows = [_facts(one, rank) for rank, one in enumerate(found, 1)]
        _print_results(recommender, rows, query=text, sure=problem is None, question=problem and str(problem))
        return
    if problem:
        raise problem
    _print_artists(f"Meant by {text!r}", found, recommender)


@app.command()
def neighbors(artifact: Artifact = DATA / "model", data: QueryData = None, n: Number = 10) -> None:
    """Every artist's list as TSV: artist, rank, neighbor, score."""
    recommender = _open(artifact, data)
    _say(f"Data: {recommender.data}")
    print("artist\trank\tneighbor\tscore")
    for one in recommender.top(n=len(recommender)):
        for rank, near in enumerate(recommender.similar(one, n), 1):
            print(f"{one.name}\t{rank}\t{near.artist.name}\t{near.score:.6f}")


@app.command()
def duplicates(data: Data = None, downloads: Downloads = DATA, as_json: Json = False) -> None:
    """Names that `build` merges into the artists they stand for, and why."""
    from .data import choose
    from .duplicates import duplicates as find

    interactions = choose(data, downloads, _say).load()
    names, listeners = interactions.catalog.names, interactions.listeners.tolist()
    merges = sorted(find(interactions), key=lambda one: (one.reason.value, names[one.artist], names[one.variant]))
    if as_json:
        rows = [
            {
                "variant": names[one.variant],
                "variant_id": int(interactions.catalog.ids[one.variant]),
                "variant_listeners": listeners[one.variant],
                "artist": names[one.artist],
                "artist_id": int(interactions.catalog.ids[one.artist]),
                "artist_listeners": listeners[one.artist],
                "reason": one.reason.value,
            }
            for one in merges
        ]
        origin = interactions.origin
        _print_json({"data": origin.label, "simulated": origin.simulated, "results": rows})
        return
    print("reason\tvariant\tlisteners\tartist\tlisteners")
    for one in merges:
        row = (one.reason.value, names[one.variant], listeners[one.variant], names[one.artist], listeners[one.artist])
        print(*row, sep="\t")


@app.command()
def report(
    out: Annotated[Path, typer.Option(help="The page, one file that asks for no other.")] = Path("report.html"),
    data: Data = None,
    downloads: Downloads = DATA,
    folds: Annotated[int, typer.Option(min=1, max=5, help="Of five folds, so many are held back in turn.")] = 1,
    thorough: Annotated[bool, typer.Option(help="Ask models that learn slowly, too.")] = False,
    feedback: Annotated[Path | None, typer.Option(help="Folder that `python -m bot feedback export` wrote.")] = None,
    as_json: Json = False,
) -> None:
    """Write what the data says, and how good the models are, as a page with pictures."""
    from .data import choose
    from .exports import exported
    from .report import html, steps, write
    from .study import Study

    started = time.perf_counter()
    said = exported(feedback) if feedback else None
    interactions = choose(data, downloads, _say).load()
    with _steps() as (say, expect):
        study = Study(interactions, folds, thorough, said, say=say)
        expect(steps(study))
        size = write(html(study), out)
    seconds = time.perf_counter() - started
    if as_json:
        origin = interactions.origin
        facts = {"data": origin.label, "simulated": origin.simulated, "folds": folds, "thorough": thorough}
        _print_json({**facts, "path": str(out), "bytes": size, "seconds": round(seconds, 1)})
        return
    print(f"{out}: {size / 1e6:.1f} MB in {seconds:.0f} s.")


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"{text!r} is not of the form NAME=VALUE.", param_hint="--set")
    return name, value


def _open(artifact: Path, data: Path | None) -> Recommender:
    if data is not None:
        from .build import ensure
        from .sources import recognize

        recognize(data).digest()  # what was named must be there: a model of other data would be no answer
        ensure(artifact, data, DATA, _say)
    return Recommender.load(artifact)


def _facts(one: Artist, rank: int | None = None) -> dict[str, Any]:
    """An artist as JSON; `rank` is its place in a list, `popularity_rank` that by listeners."""
    facts = dataclasses.asdict(one)
    facts["popularity_rank"] = facts.pop("rank")
    return facts if rank is None else {"rank": rank, **facts}


def _named(one: Artist) -> str:
    """An artist in a table, with the acts that are one with it."""
    return one.name + (f" (also as {', '.join(one.also)})" if one.also else "")


def _evidence(shared: Shared) -> dict[str, Any]:
    return {
        "shared_listeners": shared.listeners,
        "shared_by_chance": round(shared.chance, 3),
        "shared_tags": shared.tags,
        "supported": shared.supported,
    }


def _together(shared: Shared) -> str:
    """How many play both, and how many times as many as by chance where that says something."""
    if not shared.listeners:
        return "alike by tags" if shared.tags else "nobody plays both"
    both = f"{shared.listeners:,} play{'s' if shared.listeners == 1 else ''} both"
    return both if shared.times is None else f"{both}, {shared.times:,g}× chance"


def _listeners(count: int) -> str:
    return f"{count:,} listener" + ("" if count == 1 else "s")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _print_results(recommender: Recommender, rows: Sequence[dict[str, Any]], **facts: Any) -> None:
    """JSON of one shape for every command: where it comes from, then `results`."""
    _print_json({**facts, "data": recommender.data, "simulated": recommender.simulated, "results": rows})


def _print_artists(title: str, found: Sequence[Artist], recommender: Recommender) -> None:
    rows = [
        (f"{rank:,}", one.name, f"{one.listeners:,}", f"{one.plays:,}", ", ".join(one.tags[:3]))
        for rank, one in enumerate(found, 1)
    ]
    _print_table(title, ("rank", "artist", "listeners", "plays", "tags"), rows, recommender)


def _print_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], recommender: Recommender) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(title), caption=Text(f"Data: {recommender.data}"), show_header=any(header), title_justify="left"
    )
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table if rows else Text(f"{title}: nothing found.\nData: {recommender.data}"))


@contextmanager
def _progress(what: str) -> Iterator[Any]:
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns) as bars:
        task = bars.add_task(what, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


@contextmanager
def _steps() -> Iterator[tuple[Callable[[str], None], Callable[[int], None]]]:
    """What steps are said to, and what is told how many there will be: a bar on a terminal, else a line for each."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield _say, lambda _: None
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console) as bars:
        task = bars.add_task("", total=None)
        done = count()

        def say(step: str) -> None:
            bars.update(task, completed=next(done), description=step)

        yield say, lambda total: bars.update(task, total=total)
        whole = next(done)
        bars.update(task, total=whole, completed=whole, description="done")


def _peak_bytes() -> int:
    """Peak resident memory of this process; 0 where unknown (Windows)."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux's ru_maxrss begins at the peak of whoever started this process; VmHWM does not
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) * 1024
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Runs a command. An expected error is a sentence on standard error and exit status 2."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack some name's letters
    try:
        app()
    except (ArtistNotFound, AmbiguousArtist) as error:
        near = error.nearest if isinstance(error, ArtistNotFound) else error.candidates
        _fail(error, [one.name for one in near])
    except TagNotFound as error:
        _fail(error, error.nearest)
    except SegueError as error:
        _fail(error, ())


def _fail(error: SegueError, near: Sequence[str]) -> None:
    _say(str(error) + (f" Did you mean: {', '.join(near)}?" if near else ""))
    sys.exit(2)


if __name__ == "__main__":
    main()

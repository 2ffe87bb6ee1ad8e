"""Commands that ask a built model."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import Artist, By, Depth, Recommendation, Recommender, Shared
from ..errors import AmbiguousArtist, ArtistNotFound, OutputError
from .options import DATA, Artifact, Dial, Json, Name, Number, QueryData
from .printing import print_artists, print_results, print_table, say

_NAMED = 5  # artists that are named of those that speak for one


def recommend(
    names: Annotated[list[str], typer.Argument(help="Artists that somebody plays.")],
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists for somebody who plays all of these."""
    recommender = opened(artifact, data)
    seeds = [recommender.resolve(name) for name in names]
    _print_mixed(
        f"For somebody who plays {', '.join(one.name for one in seeds)}",
        seeds,
        recommender.recommend(seeds, n, depth=depth),
        recommender,
        as_json,
    )


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
    recommender = opened(artifact, data)
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
        print_results(recommender, rows, artists=[one.name for one in seeds], model=recommender.taste)
        return
    print_table(
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


def why(
    name: Name,
    other: Annotated[str, typer.Argument(help="Another artist's name.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """What two artists have in common, and the way from one to the other by similar ones."""
    recommender = opened(artifact, data)
    one, another = recommender.resolve(name), recommender.resolve(other)
    shared, path = recommender.shared(one, another), recommender.path(one, another)
    hops = [{"artist": hop.seed.name, "next": hop.artist.name, **_evidence(hop)} for hop in path]
    if as_json:
        evidence = {**_evidence(shared), "share": round(shared.share, 4), "lift": round(shared.lift, 3)}
        print_results(recommender, hops, artist=_facts(one), other=_facts(another), shared=evidence)
        return
    print_table(
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


def around(
    name: Name,
    hops: Annotated[int, typer.Option(min=1, max=2, help="How many similarities away to go.")] = 1,
    out: Annotated[Path, typer.Option(help="The picture (.png), or the page to turn it in (.html).")] = Path("map.png"),
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
) -> None:
    """Draw the network around an artist, as a picture or as a page in which one can turn it."""
    from ..drawing.pictures.map import draw
    from ..drawing.space import Words, space
    from ..folders import put
    from ..serving.networks import network

    if out.suffix not in (".png", ".html"):
        raise typer.BadParameter(f"{out} is neither a .png nor a .html.", param_hint="--out")
    recommender = opened(artifact, data)
    started = time.perf_counter()
    found = network(recommender, recommender.resolve(name), hops)
    middle, near = found.middle.name, ", ".join(one.name for one, _ in found.near()[:5])
    words = Words(f"Around {middle}", f"A network of {len(found.nodes)} artists. Nearest to {middle}: {near}")
    content = draw(found).content if out.suffix == ".png" else space(found, words).encode()
    seconds = time.perf_counter() - started
    try:
        put(out, content)
    except OSError as error:
        raise OutputError(f"{out} could not be written: {error}.") from error
    print(f"{out}: {words.alt}.")
    print(f"{len(found.edges)} similarities, {len(content):,} bytes, {seconds:.2f} s; {recommender.data}.")


def similar(
    name: Name,
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists that the same people listen to."""
    recommender = opened(artifact, data)
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
        print_results(recommender, rows, artist=_facts(seed), model=recommender.model, version=recommender.version)
        return
    print_table(
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


def artist(name: Name, artifact: Artifact = DATA / "model", data: QueryData = None, as_json: Json = False) -> None:
    """What the data knows about an artist."""
    recommender = opened(artifact, data)
    found = recommender.resolve(name)
    near = [one.artist.name for one in recommender.similar(found, 5)]
    if as_json:
        print_results(recommender, [{**_facts(found), "similar": near}])
        return
    print_table(
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
    recommender = opened(artifact, data)
    tag = recommender.tag(tag) if tag else None
    found = recommender.top(order, tag, n)
    if as_json:
        print_results(recommender, [_facts(one, rank) for rank, one in enumerate(found, 1)], by=by, tag=tag)
        return
    print_artists(f"Top artists by {by}" + (f" tagged {tag}" if tag else ""), found, recommender)


def search(
    text: Annotated[str, typer.Argument(help="What somebody typed.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Artists whose names fit a text, best first."""
    recommender = opened(artifact, data)
    found = recommender.search(text, n)
    if as_json:
        print_results(recommender, [_facts(one, rank) for rank, one in enumerate(found, 1)], query=text)
        return
    print_artists(f"Artists that fit {text!r}", found, recommender)


def resolve(
    text: Annotated[str, typer.Argument(help="What somebody typed.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """The artist that is surely meant, or a question: which of several, or who if nobody is called so."""
    recommender = opened(artifact, data)
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
        print_results(recommender, rows, query=text, sure=problem is None, question=problem and str(problem))
        return
    if problem:
        raise problem
    print_artists(f"Meant by {text!r}", found, recommender)


def opened(artifact: Path, data: Path | None) -> Recommender:
    if data is not None:
        from ..building.ensure import ensure
        from ..dataset.sources import recognize

        recognize(data).digest()  # what was named must be there: a model of other data would be no answer
        ensure(artifact, data, DATA, say)
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

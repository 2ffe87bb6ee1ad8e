"""Commands that connect artists: what two have in common, and the network around one."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from ..errors import OutputError, TooFewArtists, reason
from ..folders import check_output, put
from .options import DATA, Artifact, Json, Name, QueryData, opened
from .printing import artist_facts, evidence_facts, listened_together, print_results, print_table, tell


def why(
    name: Name,
    other: Annotated[str, typer.Argument(help="Another artist's name.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """Show what two artists have in common, and a path of similar artists between them."""
    recommender = opened(artifact, data)
    first, second = recommender.resolve(name), recommender.resolve(other)
    if first == second:
        raise TooFewArtists(first)
    shared, path = recommender.shared(first, second), recommender.path(first, second)
    hops = [{"artist": hop.seed.name, "next": hop.artist.name, **evidence_facts(hop)} for hop in path]
    if as_json:
        evidence = {**evidence_facts(shared), "share": round(shared.share, 4), "lift": round(shared.lift, 3)}
        print_results(recommender, hops, artist=artist_facts(first), other=artist_facts(second), shared=evidence)
        return
    print_table(
        f"{first.name} and {second.name}",
        ("artists", "evidence", "tags in common"),
        [
            (
                f"{hop.seed.name} – {hop.artist.name}",
                listened_together(hop) + ("" if hop.supported else ", weak"),
                ", ".join(hop.tags[:3]),
            )
            for hop in (shared, *(path if len(path) > 1 else ()))
        ],
        recommender,
    )


def around(
    name: Name,
    hops: Annotated[int, typer.Option(min=1, max=2, help="How far to go: 1 or 2 steps.")] = 1,
    out: Annotated[Path, typer.Option(help="File to write: .png for a picture, .html for the page.")] = Path("map.png"),
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
) -> None:
    """Draw a map of similar artists around one: a picture, or a 3-D page to open in a browser."""
    from ..drawing.pictures.map import draw
    from ..drawing.space import english, space
    from ..serving.networks import network

    if out.suffix not in (".png", ".html"):
        raise typer.BadParameter(f"{out} is neither a .png nor a .html.", param_hint="--out")
    check_output(out)
    recommender = opened(artifact, data)
    started = time.perf_counter()
    found = network(recommender, recommender.resolve(name), hops)
    words = english(found)
    content = draw(found).content if out.suffix == ".png" else space(found, words).encode()
    seconds = time.perf_counter() - started
    try:
        put(out, content)
    except OSError as error:
        raise OutputError(f"{out} could not be written: {reason(error)}.") from error
    tell(f"{out}: {words.alt}.")
    tell(f"{len(found.edges)} similarities, {len(content):,} bytes, {seconds:.2f} s; {recommender.data}.")

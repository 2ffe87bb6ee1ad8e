"""Commands that look artists up: one, the most heard, and whoever a text may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from .. import Artist, By, Rising
from ..errors import AmbiguousArtist, ArtistNotFound
from .options import DATA, Artifact, Json, Name, Number, QueryData, opened
from .printing import artist_facts, print_artists, print_results, print_table


def artist(name: Name, artifact: Artifact = DATA / "model", data: QueryData = None, as_json: Json = False) -> None:
    """Show an artist's listeners, tags and similar artists."""
    recommender = opened(artifact, data)
    found = recommender.resolve(name)
    near = [neighbor.artist.name for neighbor in recommender.similar(found, 5)]
    rising = recommender.rising(found)
    if as_json:
        facts = {"rising": rising and rising._asdict(), "similar": near}
        print_results(recommender, [{**artist_facts(found), **facts}])
        return
    lately = [] if rising is None else [("rising", _told(rising))]
    page = [("page", found.url)] if found.url else []
    print_table(
        found.name,
        ("", ""),
        [
            ("listeners", f"{found.listeners:,} (number {found.rank:,} of {len(recommender):,})"),
            ("plays", f"{found.plays:,}"),
            *lately,
            ("tags", ", ".join(found.tags) or "none"),
            ("also", ", ".join(found.also) or "none"),
            ("several acts", "yes, the data cannot tell them apart" if found.several else "none known"),
            ("similar", ", ".join(near) or "none"),
            *page,
        ],
        recommender,
    )


def _told(rising: Rising) -> str:
    return f"{rising.latest:,} listeners in the last three months of the data, {rising.before:,} in the three before"


def top(
    by: Annotated[str, typer.Option(help="Rank by listeners or plays.")] = "listeners",
    tag: Annotated[str | None, typer.Option(help="Only artists with this tag.")] = None,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """List the most-listened-to artists, of all or of one tag."""
    if by not in ("listeners", "plays"):
        raise typer.BadParameter(f"{by!r} is neither listeners nor plays.", param_hint="--by")
    order: By = "plays" if by == "plays" else "listeners"
    recommender = opened(artifact, data)
    tag = recommender.tag(tag) if tag is not None else None
    found = recommender.top(order, tag, n)
    if as_json:
        print_results(recommender, [artist_facts(artist, rank) for rank, artist in enumerate(found, 1)], by=by, tag=tag)
        return
    print_artists(f"Top artists by {by}" + (f" tagged {tag}" if tag else ""), found, recommender)


def search(
    text: Annotated[str, typer.Argument(help="A name, as somebody typed it.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Search artists by name, best match first."""
    recommender = opened(artifact, data)
    found = recommender.search(text, n)
    if as_json:
        print_results(recommender, [artist_facts(artist, rank) for rank, artist in enumerate(found, 1)], query=text)
        return
    print_artists(f"Artists matching {text!r}", found, recommender)


def resolve(
    text: Annotated[str, typer.Argument(help="A name, as somebody typed it.")],
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    as_json: Json = False,
) -> None:
    """Say which artist a typed name stands for, or which it might."""
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
        rows = [artist_facts(artist, rank) for rank, artist in enumerate(found, 1)]
        print_results(recommender, rows, query=text, sure=problem is None, question=problem and str(problem))
        return
    if problem:
        raise problem
    print_artists(f"{text!r} stands for", found, recommender)

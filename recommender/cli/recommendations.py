"""Commands that recommend artists: similar to one, for somebody who plays several, between several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from .. import Artist, Depth, Recommendation, Recommender, Shared, View
from ..errors import NothingInView, TooFewArtists, WantedAndNot
from .options import DATA, Artifact, By, Dial, Json, Name, Number, QueryData, opened
from .printing import (
    artist_facts,
    evidence_facts,
    listened_together,
    named,
    print_results,
    print_table,
    sound_facts,
    sounding_like,
)

_NAMED = 5  # artists that are named of those that speak for one
_TAGS = 6  # that two artists have in common, where the list goes by them


def similar(
    name: Name,
    depth: Dial = Depth.BALANCED,
    by: By = View.LISTENERS,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Find artists that the same people listen to, that share tags, or that sound alike."""
    recommender = opened(artifact, data).by(by)
    seed = recommender.resolve(name)
    found = recommender.similar(seed, n, depth=depth)
    if not found and by is not View.LISTENERS:
        raise NothingInView(by, seed, recommender.views(seed))
    own = recommender.sounding(seed)
    stands_in = by is View.LISTENERS and own is not None and own.stands_in
    if as_json:

        def facts(artist: Artist, rank: int | None = None) -> dict[str, Any]:
            sounds = sound_facts(recommender.sounding(artist)) if by is View.SOUND or stands_in else {}
            return {**artist_facts(artist, rank), **sounds}

        rows = [
            {
                **facts(recommendation.artist, rank),
                "score": round(recommendation.score, 6),
                **evidence_facts(recommendation.because[0]),
            }
            for rank, recommendation in enumerate(found, 1)
        ]
        told = {
            "by": by,
            "sound_stands_in": stands_in,
            "model": recommender.model,
            "version": recommender.version,
        }
        print_results(recommender, rows, artist=facts(seed), **told)
        return
    match = depth is Depth.BALANCED and recommender.knows_match(seed)
    print_table(
        f"Similar to {named(seed)} ({_listeners(seed.listeners)}) {_by(recommender, by, seed, stands_in)}",
        ("", "artist", "match", "evidence", "tags in common"),
        [
            (
                str(rank),
                named(recommendation.artist),
                f"{min(recommendation.score, 0.99):.0%}" if match else "",
                _evidence(recommender, by, recommendation.because[0], stands_in),
                ", ".join(recommendation.because[0].tags[: _TAGS if by is View.TAGS else 3]),
            )
            for rank, recommendation in enumerate(found, 1)
        ],
        recommender,
    )


def _by(recommender: Recommender, by: View, seed: Artist, stands_in: bool) -> str:
    """What a list goes by; of sound, how the seed sounds."""
    sounding = recommender.sounding(seed)
    words = sounding_like(sounding) if sounding and (by is View.SOUND or stands_in) else ""
    views = ("listeners and sound" if seed.listeners else "sound") if stands_in else by.value
    return f"by {views}" + (f": {words}" if words else "")


def _evidence(recommender: Recommender, by: View, shared: Shared, stands_in: bool) -> str:
    """What two artists have in common, as far as it is what the list goes by, or what listeners say of them."""
    own, other = recommender.sounding(shared.seed), recommender.sounding(shared.artist)
    by_sound = stands_in and not shared.listeners
    if own and other and (by is View.SOUND or by_sound):
        return sounding_like(own, other) or "alike as a whole"
    return "played by those who play what sounds like this" if by_sound else listened_together(shared)


def recommend(
    names: Annotated[list[str], typer.Argument(help="Artists that somebody listens to.")],
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Recommend artists to somebody who listens to all of these."""
    recommender = opened(artifact, data)
    seeds = [recommender.resolve(name) for name in names]
    _print_mixed(
        f"For somebody who plays {', '.join(seed.name for seed in seeds)}",
        seeds,
        recommender.recommend(seeds, n, depth=depth),
        recommender,
        as_json,
    )


def blend(
    names: Annotated[list[str], typer.Argument(help="Two or more artists.")],
    unlike: Annotated[str | None, typer.Option(help="An artist to steer away from.")] = None,
    depth: Dial = Depth.BALANCED,
    artifact: Artifact = DATA / "model",
    data: QueryData = None,
    n: Number = 10,
    as_json: Json = False,
) -> None:
    """Find artists that sit between two or more others."""
    recommender = opened(artifact, data)
    seeds = [recommender.resolve(name) for name in names]
    away = recommender.resolve(unlike) if unlike is not None else None
    if len({seed.id for seed in seeds}) < 2:
        raise TooFewArtists(seeds[0])
    if away in seeds:
        raise WantedAndNot(away)
    *others, last = (seed.name for seed in seeds)
    title = f"Between {', '.join(others)} and {last}" + (f", avoiding {away.name}" if away else "")
    _print_mixed(title, seeds, recommender.blend(seeds, n, unlike=away, depth=depth), recommender, as_json)


def _print_mixed(
    title: str, seeds: Sequence[Artist], found: Sequence[Recommendation], recommender: Recommender, as_json: bool
) -> None:
    """Artists for several, each with what it shares with each of them."""
    if as_json:
        rows = [
            {
                **artist_facts(recommendation.artist, rank),
                "score": round(recommendation.score, 6),
                "because": [
                    {"artist": shared.seed.name, **evidence_facts(shared)} for shared in recommendation.because
                ],
            }
            for rank, recommendation in enumerate(found, 1)
        ]
        print_results(recommender, rows, artists=[seed.name for seed in seeds], model=recommender.taste)
        return
    print_table(
        title,
        ("", "artist", "listeners", "because"),
        [
            (
                str(rank),
                named(recommendation.artist),
                f"{recommendation.artist.listeners:,}",
                "; ".join(
                    f"{shared.seed.name}: {listened_together(shared)}" for shared in recommendation.because[:_NAMED]
                ),
            )
            for rank, recommendation in enumerate(found, 1)
        ],
        recommender,
    )


def _listeners(count: int) -> str:
    return f"{count:,} listener" + ("" if count == 1 else "s")

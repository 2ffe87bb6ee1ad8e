"""Commands that fetch data, build models and look into them."""

from __future__ import annotations

import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import UnsuitableModel
from ..folders import check_output
from .options import DATA, Artifact, Columns, Data, Downloads, Json, Memory, Number, QueryData, chosen, opened
from .options import Sound as SoundOption
from .printing import print_json, say, tell


class DataSet(StrEnum):
    """What can be downloaded."""

    HETREC = "hetrec"
    LISTENBRAINZ = "listenbrainz"


def fetch(
    name: Annotated[
        DataSet,
        typer.Argument(help="hetrec: HetRec 2011 Last.fm, 2.5 MB. listenbrainz: its newest statistics, far larger."),
    ] = DataSet.HETREC,
    address: Annotated[
        str | None,
        typer.Option(
            envvar="SEGUE_LISTENBRAINZ", help="Where ListenBrainz' full dumps are listed. Default: its own server."
        ),
    ] = None,
    downloads: Downloads = DATA,
) -> None:
    """Download listening data and check it.

    Of ListenBrainz it takes the newest statistics dump: each user's 1,000 most played artists. A download of it that
    was broken off goes on where it stopped.
    """
    if downloads != DATA:
        check_output(downloads, folder=True)
    if name is DataSet.LISTENBRAINZ:
        _fetch_listenbrainz(downloads, address)
    else:
        _fetch_hetrec(downloads)


def _fetch_hetrec(downloads: Path) -> None:
    from ..dataset.download import fetch as download
    from ..dataset.sources.hetrec import HetRec
    from .progress import downloading, interruptible

    folder = downloads / HetRec.name
    with interruptible(folder), downloading(HetRec.title) as progress:
        download(folder, progress=progress)
    tell(f"Downloaded {HetRec.title} into {folder}. Its licence (readme.txt there) allows non-commercial use.")


def _fetch_listenbrainz(downloads: Path, address: str | None) -> None:
    from ..dataset.mirror import URL, fetch_statistics
    from ..dataset.sources.listenbrainz import ListenBrainz
    from .progress import downloading, interruptible

    folder = downloads / ListenBrainz.name
    with interruptible(folder), downloading(f"{ListenBrainz.title} statistics") as progress:
        archive = fetch_statistics(folder, url=address or URL, progress=progress)
    tell(f"Downloaded {archive}. It is in the public domain (CC0). To use it: build --data {folder}")


def build(
    data: Data = None,
    columns: Columns = None,
    memory: Memory = None,
    model: Annotated[str | None, typer.Option(help="Model that finds similar artists. Default: related.")] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="NAME=VALUE", help="A setting of that model, such as shrinkage=10; may be given again."
        ),
    ] = None,
    taste: Annotated[str | None, typer.Option(help="Model behind `recommend` and `blend`. Default: ials.")] = None,
    half_life: Annotated[
        float | None,
        typer.Option(
            min=1,
            envvar="SEGUE_HALF_LIFE",
            metavar="DAYS",
            help="Days after which a dated listen counts half in what models learn. Default: all count alike.",
        ),
    ] = None,
    max_artists_per_user: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Keep each user's N most played artists. Default: all.")
    ] = None,
    min_listeners: Annotated[
        int, typer.Option(metavar="N", min=1, help="Leave out artists with fewer listeners than N.")
    ] = 1,
    sound: SoundOption = None,
    evaluate: Annotated[bool, typer.Option(help="Also measure both models on held-back listening.")] = False,
    out: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="Folder to write the model into.")] = DATA
    / "model",
    downloads: Downloads = DATA,
    as_json: Json = False,
) -> None:
    """Build a model from listening data."""
    from .. import models
    from ..building.build import build as build_model
    from ..building.lasting import load
    from ..building.sound import Sound
    from ..dataset.caps import Caps
    from ..evaluation.contenders import DEFAULT_MODEL, DEFAULT_TASTE
    from .progress import interruptible, steps

    if out.parent != DATA:
        check_output(out, folder=True)
    wanted = models.make(model or DEFAULT_MODEL.name, **dict(map(_setting, settings or ())))
    tasting = models.make(taste or DEFAULT_TASTE.name)
    if not isinstance(tasting, models.FactorModel):
        raise UnsuitableModel(
            f"The model {taste!r} cannot be asked by people it has not seen; {DEFAULT_TASTE.name} can."
        )
    caps = Caps(max_artists_per_user, min_listeners)
    started = time.perf_counter()
    with interruptible(out):
        listening = chosen(data, downloads, columns, memory)
        with steps() as step:
            step("Reading the data")
            known = Sound.read(sound) if sound else None
            music = load(listening, out, half_life, sound=known)
            manifest = build_model(music, wanted, out, tasting, caps=caps, sound=known, evaluate=evaluate, step=step)
    seconds, peak = time.perf_counter() - started, _peak_bytes()
    if as_json:
        print_json({**manifest, "seconds": round(seconds, 3), "peak_bytes": peak})
        return
    for note in manifest["notes"]:
        tell(f"note: {note}")
    counts = manifest["counts"]
    tell(f"Built {out}, version {manifest['version']}:")
    tell(
        f"{counts['artists']:,} artists ({counts['junk']} of them placeholders, never shown), "
        f"{counts['users']:,} users, {counts['listening_pairs']:,} listening pairs, "
        f"{counts['tag_assignments']:,} tag assignments;"
    )
    tell(
        f"{counts['merged']} names merged into the artists they stand for{_reasons(manifest['merged'])}; "
        f"{counts['acts']} acts are one with another;"
    )
    tell(
        f"similar artists by {_model_line(manifest['model'])}, "
        f"{'scores calibrated' if manifest['calibration'] else 'no lists to tell what scores mean'};"
    )
    tell(f"recommendations by {_model_line(manifest['taste'])}.")
    if heard := manifest.get("sound"):
        tell(
            f"{heard['artists']:,} artists by sound, from {heard['label']}, by {heard['model']}, learned from "
            f"the {heard['learned_from']:,} of them that anybody plays."
        )
    for name, value in (manifest["evaluation"] or {}).items():
        tell(f"{name}: {value}")
    tell(f"{seconds:.2f} s after imports, peak memory {peak / 2**20:.0f} MiB.")


def _reasons(merged: dict[str, int]) -> str:
    """Why how many names were merged, most frequent reason first."""
    frequent = sorted(merged.items(), key=lambda item: -item[1])
    return ": " + ", ".join(f"{count} {reason}" for reason, count in frequent) if merged else ""


def _model_line(named: dict[str, Any]) -> str:
    settings = ", ".join(f"{name}={value}" for name, value in named["hyperparameters"].items())
    return f"{named['name']} ({settings})"


def neighbors(artifact: Artifact = DATA / "model", data: QueryData = None, n: Number = 10) -> None:
    """Print every artist's similar artists as TSV: artist, rank, neighbor, score."""
    recommender = opened(artifact, data)
    say(f"Data: {recommender.data}")
    tell("artist", "rank", "neighbor", "score")
    for artist in recommender.top(n=len(recommender)):
        for rank, near in enumerate(recommender.similar(artist, n), 1):
            tell(artist.name, rank, near.artist.name, f"{near.score:.6f}")


def duplicates(data: Data = None, columns: Columns = None, downloads: Downloads = DATA, as_json: Json = False) -> None:
    """List the names that `build` merges into other artists, and why."""
    from ..duplicates.finder import duplicates as find

    interactions = chosen(data, downloads, columns).load()
    names, listeners = interactions.catalog.names, interactions.listeners.tolist()
    merges = sorted(
        find(interactions), key=lambda merge: (merge.reason.value, names[merge.artist], names[merge.variant])
    )
    if as_json:
        rows = [
            {
                "variant": names[merge.variant],
                "variant_id": int(interactions.catalog.ids[merge.variant]),
                "variant_listeners": listeners[merge.variant],
                "artist": names[merge.artist],
                "artist_id": int(interactions.catalog.ids[merge.artist]),
                "artist_listeners": listeners[merge.artist],
                "reason": merge.reason.value,
            }
            for merge in merges
        ]
        origin = interactions.origin
        print_json({"data": origin.label, "simulated": origin.simulated, "results": rows})
        return
    tell("reason", "variant", "listeners", "artist", "listeners")
    for merge in merges:
        row = (
            merge.reason.value,
            names[merge.variant],
            listeners[merge.variant],
            names[merge.artist],
            listeners[merge.artist],
        )
        tell(*row)


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"{text!r} is not of the form NAME=VALUE.", param_hint="--set")
    return name, value


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

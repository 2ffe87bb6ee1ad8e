"""`python -m recommender train`: what was heard of a folder of music, and listening, to a network that hears both."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import artifact
from ..folders import check_output
from .options import DATA, Columns, Data, Downloads, Memory, chosen
from .printing import say, tell


def train(
    features: Annotated[Path, typer.Argument(help="Table that `listen` wrote.")],
    data: Data = None,
    columns: Columns = None,
    memory: Memory = None,
    out: Annotated[Path, typer.Option(help="Folder to write what was learned into.")] = DATA / "sound",
    seed: Annotated[int, typer.Option(min=0, help="Draws what it begins with, and who is held out.")] = 0,
    downloads: Downloads = DATA,
) -> None:
    """Train a network that hears in music who might play it, for `build --sound`.

    It learns from the artists of the table that five people or more play in the data, first without a fifth of them,
    and tells how well it knows who plays those. Minutes for some hundred artists. Needs the extra `training`.
    """
    from ..sound import teaching
    from ..sound.tracks import read_tracks
    from ..sound.trained import KIND, write_trained
    from .progress import interruptible, steps

    if out.parent != DATA:
        check_output(out, folder=True)
    artifact.refuse_to_lose(out, KIND)
    teaching.check_installed()
    with interruptible(out):
        tracks = read_tracks(features)
        music = chosen(data, downloads, columns, memory).load()
        found = teaching.known(tracks, music)
        both = int((found.places >= 0).sum())
        say(
            f"{len(tracks):,} tracks by {len(found.names):,} artists, {both:,} with {teaching.KNOWN} listeners or more."
        )
        if both < teaching.WORTH:
            say(
                f"With fewer than some {teaching.WORTH} a network may tell no more than counts of short sounds do "
                "(docs/sound.md); /sounds-like takes one all the same."
            )
        with steps() as step:
            trained = teaching.taught(tracks, music, found, step, seed=seed)
        write_trained(out, trained)
    held = trained.facts["held_out"]
    network, bags = held["auc"]["network"], held["auc"]["bags"]
    tell(
        f"Of {held['artists']:,} artists held out, a listener is told from others in {network:.1%} of cases by the "
        f"network, in {bags:.1%} by counts of short sounds; guessing tells half."
    )
    if network <= bags:
        tell("The network is no better than these counts. More artists would help; lists can go by the table itself.")
    tell(f"Wrote {out}: what the network says of {len(found.names):,} artists, learned from {both:,}.")

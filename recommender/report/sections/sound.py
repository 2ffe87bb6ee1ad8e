"""What sound says of artists, and how much of their listeners it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...algebra.factors import unit
from ...errors import DataError, NothingTold
from ...evaluation.contenders import DEFAULT_TASTE
from ...evaluation.likeness import Served
from ...evaluation.sound import NOBODY, Matched
from ...pages.document import Block, Section, Table
from ...pages.figures import Row, bars, intervals
from ...sound.regression import MODELS
from ...stats.intervals import interval
from .. import atlas
from ..study import FEWEST, FOLDS, on_a_plane
from . import Question

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...building.sound import Heard, Sound
    from ..study import Study

_SHOWN = 12  # best-known artists whose nearest by sound are listed
_NEAR = 5
_DIRECTIONS = 4
_ENDS = 3  # artists at either end of a direction


class Sounding(Question):
    """Artists by what they sound like: a map, who is near whom, what is told apart, and how well it foretells."""

    position: ClassVar[int] = 10
    title: ClassVar[str] = "What does sound say of artists?"

    def answer(self, study: Study) -> Section:
        if study.sound is None:
            return Section(
                self.title,
                "This data does not say what artists sound like.",
                ["Name a table of their features with --sound, or what `train` made of your music."],
            )
        try:
            heard = study.sound.heard_in(study.music, DEFAULT_TASTE().factors(study.music), _themselves(study))
        except NothingTold as error:
            return Section(self.title, "This data does not say what its artists sound like.", [str(error)])
        names = study.music.catalog.names
        return Section(
            self.title,
            f"{len(heard.artists):,} artists of this data are known by sound, from {study.sound.label}; what sound "
            f"says of taste was learned from the {heard.learned_from:,} of them that anybody plays, by the "
            f"model {heard.model}.",
            [
                *_map(study, heard),
                _nearest(study, heard, names),
                *_directions(heard, names),
                *_foretold(study, study.sound),
            ],
        )


def _foretold(study: Study, sound: Sound) -> list[Block]:
    """How well sound tells who plays artists that it was not learned from, beside what knows nothing of sound."""
    if sound.held_out is not None:  # the network has learned from all others, so nobody else can be held out
        aucs = {name: round(value, 4) for name, value in sound.held_out["auc"].items()}
        told = ", ".join(f"{value:.3f} ({name})" for name, value in aucs.items())
        return [
            bars(
                "How often a listener of a held-out artist is told from somebody who is none",
                f"When it was trained, {sound.held_out['artists']:,} artists were held out: {told}. Bags count short "
                f"sounds, in any order.",
                "AUC, the mean over artists",
                aucs,
            )
        ]
    try:
        matched = Matched.of(Served(study.music, _themselves(study)), sound.sounds, None, FOLDS)
    except DataError as error:
        return [f"Whether sound tells who plays an artist cannot be measured here: {error}"]
    part = next(matched.parts(DEFAULT_TASTE(), study.say))
    usual = np.broadcast_to(part.users @ unit(part.factors).mean(axis=0), part.heard.shape)
    scores = {NOBODY: usual} | {name: part.learned(matched.features, name)[0] @ part.users.T for name in MODELS}
    rows = []
    for name, values in scores.items():
        found = part.judged(values)["centred"]
        found = found[np.isfinite(found)]
        rows.append(Row(name, float(found.mean()), *interval(found)))
    return [
        intervals(
            "How often a listener of a held-back artist is told from somebody who is none",
            f"One part of {FOLDS} of the artists was held back, {int(part.held.sum()):,} of them, with all their "
            f"listening; models learned from how the others sound. From each user's scores their mean is taken away, "
            f"and 0.5 is chance. “{NOBODY}” knows nothing of sound. `evaluate sound` measures all parts.",
            "AUC, the mean over artists",
            rows,
        )
    ]


def _themselves(study: Study) -> NDArray[np.int64]:
    """Each artist merged into itself, as the report takes names as they were published."""
    return np.arange(len(study.music.catalog))


def _map(study: Study, heard: Heard) -> list[Block]:
    if len(heard.artists) < FEWEST:
        return []
    return [
        atlas.mapped(
            study,
            heard.artists,
            on_a_plane(heard.units),
            f"A map of the {len(heard.artists):,} artists known by sound",
            "Artists whose sound points to the same listeners lie close together (drawn by t-SNE; distances have no "
            "unit)."
            + ("" if study.sound and study.sound.network else " Its own listeners do not move an artist's dot."),
        )
    ]


def _nearest(study: Study, heard: Heard, names: tuple[str, ...]) -> Table:
    units, listeners = heard.units, study.music.listeners[heard.artists]
    best = np.argsort(-listeners, kind="stable")[:_SHOWN]
    alike = units[best] @ units.T
    alike[np.arange(len(best)), best] = -np.inf
    order = np.argsort(-alike, axis=1, kind="stable")[:, :_NEAR]
    rows = [
        (names[heard.artists[artist]], ", ".join(names[heard.artists[other]] for other in near))
        for artist, near in zip(best.tolist(), order.tolist(), strict=True)
    ]
    return Table("Who sounds most like the best-known artists", ("artist", "sounds most like"), rows)


def _directions(heard: Heard, names: tuple[str, ...]) -> list[Block]:
    """The artists at the ends of what tells them apart most: the principal components of factors by sound."""
    units = heard.units
    if len(units) < 2 * _ENDS:
        return []
    apart = units - units.mean(axis=0)
    left, strength, _ = np.linalg.svd(apart, full_matrices=False)
    shares = strength**2 / (strength**2).sum()
    rows = []
    for number, column in enumerate(left.T[:_DIRECTIONS]):
        column = column * np.sign(column[np.abs(column).argmax()])
        order = np.argsort(column, kind="stable").tolist()
        low, high = (
            [names[heard.artists[artist]] for artist in end] for end in (order[:_ENDS], order[: -_ENDS - 1 : -1])
        )
        rows.append((f"{shares[number]:.0%}", ", ".join(high), ", ".join(low)))
    return [
        Table(
            "What is heard: the artists farthest apart",
            ("of all differences", "at one end", "at the other"),
            rows,
            "The directions in which factors by sound differ most (principal components), strongest first.",
        )
    ]

"""How well the match of an artist foretells that members like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..stats import foretold
from ..stats.foretold import Ranged
from .matches import Band, Matches, banded, bands, said
from .records import Vote

LEAST = 5
"""Members below whom nothing is said of what they like."""
_ENOUGH = 30  # votes below which nothing can be said


@dataclass(frozen=True, slots=True)
class Foretelling:
    """What is known of an artist's chance to be liked, by its match: two answers, and how good they are."""

    error: Ranged
    """How far a match is off if taken for the chance of 👍, in 0…1 (`calibration_error`)."""
    match: float
    """The Brier score of matches taken for chances: 0 is best."""
    learned: float
    """That of the share of 👍 that other members gave to artists of the same band."""
    share: float
    """That of the share of 👍 that other members gave to anything."""
    skill: Ranged
    """By which part `learned` is less than `share`: 0 if the match says nothing of who likes what."""


@dataclass(frozen=True, slots=True)
class Liking:
    """Likes by match."""

    bands: tuple[Band, ...]
    """Lowest first."""
    whole: Band
    foretelling: Foretelling | None
    """None for fewer than five members or thirty votes up or down."""


def liking(found: Matches, votes: Sequence[Vote]) -> Liking:
    """The figures of matches and of the votes that count."""
    (whole,) = bands(found, votes, ())
    return Liking(bands(found, votes), whole, _foretelling(found, votes))


def _foretelling(found: Matches, votes: Sequence[Vote]) -> Foretelling | None:
    heard = said(found, votes)
    if len(heard.liked) < _ENOUGH or heard.member.max() + 1 < LEAST:
        return None
    part = banded(heard.match)
    errors = foretold.brier(foretold.left_out(heard.liked, part, heard.member), heard.liked)
    baseline = foretold.brier(foretold.left_out(heard.liked, part * 0, heard.member), heard.liked)
    return Foretelling(
        foretold.calibration_error(heard.match, heard.liked, part, heard.member),
        float(foretold.brier(heard.match, heard.liked).mean()),
        float(errors.mean()),
        float(baseline.mean()),
        foretold.skill(errors, baseline, heard.member),
    )

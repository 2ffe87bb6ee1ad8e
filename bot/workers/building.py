"""The models that answer, built in a process of their own: learning takes several times the memory of serving."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..logs import say
from . import child

Named = tuple[str | None, Path]
"""A model's name, None for whatever was built, and where it is built."""


def check(models: Sequence[Named]) -> None:
    """Raises SegueError where there is no model of one of the names."""
    if names := [name for name, _ in models if name is not None]:
        child.run(_check, names)


def ensure(models: Sequence[Named], data: Sequence[Path], downloads: Path, half_life: float | None = None) -> None:
    """Builds each of the models that does not stand where it should; what it does is said on standard error.

    Raises SegueError; see `recommender.building.ensure`.
    """
    child.run(_ensure, models, data, downloads, half_life)


def _check(names: Sequence[str]) -> None:
    from recommender.building import model_named  # here and below: what learns is loaded in the other process alone

    for name in names:
        model_named(name)


def _ensure(models: Sequence[Named], data: Sequence[Path], downloads: Path, half_life: float | None) -> None:
    from recommender.building import ensure

    for name, artifact in models:
        ensure(artifact, data, downloads, say, name, half_life=half_life)

"""Similarity models, one file each: a new file here is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from abc import ABC, abstractmethod
from typing import ClassVar

from pydantic import ValidationError

from ..errors import SegueError
from ..interactions import Interactions
from ..neighbors import Neighbors


class SimilarityModel(ABC):
    """Turns listening into neighbours. Subclasses are frozen dataclasses whose fields are hyperparameters.

    There is no unfitted state: `fit` returns the table, and the model itself never changes.
    """

    name: ClassVar[str]

    @abstractmethod
    def fit(self, interactions: Interactions) -> Neighbors:
        """The nearest artists of every artist. Deterministic: equal input, equal bytes."""


def discover() -> dict[str, type[SimilarityModel]]:
    """Every model of this folder, by name."""
    models = (model for module in pkgutil.iter_modules(__path__) for model in _defined_in(module.name))
    return {model.name: model for model in sorted(models, key=lambda model: model.name)}


def _defined_in(module: str) -> list[type[SimilarityModel]]:
    values = vars(importlib.import_module(f"{__name__}.{module}")).values()
    classes = [one for one in values if isinstance(one, type) and one.__module__ == f"{__name__}.{module}"]
    return [one for one in classes if issubclass(one, SimilarityModel)]


def make(name: str, /, **hyperparameters: object) -> SimilarityModel:
    """The model of that name, its other hyperparameters at their defaults. Raises SegueError saying what is wrong."""
    models = discover()
    if name not in models:
        raise SegueError(f"There is no model {name!r}; there are: {', '.join(models)}.")
    try:
        return models[name](**hyperparameters)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise SegueError(f"The model {name!r} cannot be made so: {wrong}.") from None

"""Similarity models, one file each: a new file here is found by itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from pydantic import ValidationError

from ..errors import SegueError
from ..interactions import Interactions
from ..neighbors import Neighbors
from ..plugins import classes, modules


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
    models = (model for module in modules(__name__, __path__) for model in _defined_in(module))
    return {model.name: model for model in sorted(models, key=lambda model: model.name)}


def _defined_in(module: str) -> list[type[SimilarityModel]]:
    return [one for one in classes(module) if issubclass(one, SimilarityModel)]


def make(name: str, /, **hyperparameters: object) -> SimilarityModel:
    """The model of that name, its other hyperparameters at their defaults. Raises SegueError saying what is wrong.

    A model's file bears its name, so only that file is imported: another one's libraries may be heavy.
    """
    module = f"{__name__}.{name.replace('-', '_')}"
    found = _defined_in(module) if module in modules(__name__, __path__) else []
    model = next((one for one in found if one.name == name), None)
    if model is None:
        raise SegueError(f"There is no model {name!r}; there are: {', '.join(discover())}.")
    try:
        return model(**hyperparameters)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise SegueError(f"The model {name!r} cannot be made so: {wrong}.") from None

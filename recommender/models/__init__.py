"""Models, one file each: a new file here is found by itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field, ValidationError

from ..algebra.neighbors import Neighbors, kept, nearest
from ..algebra.scoring import candidate_counts, item_based_scores, neighbors_by_scores, tie_order
from ..dataset.interactions import Interactions
from ..errors import HyperparameterError, ModelNotFound
from ..plugins import classes, modules

if TYPE_CHECKING:
    import numpy as np
    import scipy.sparse as sp
    from numpy.typing import NDArray

    from ..algebra.factors import Factors


class Model(ABC):
    """Subclasses are frozen dataclasses whose fields are hyperparameters.

    There is no unfitted state: `fit` returns what was learned, and the model itself never changes. What
    was learned answers either question, who is like whom and who would play what.
    """

    name: ClassVar[str]
    summary: ClassVar[str]
    """What it does, for readers who know no formulas: continues "The model …", without a full stop."""
    reads_tags: ClassVar[bool] = False
    """Whether tags have a say, so that agreeing with them proves nothing."""
    slow: ClassVar[bool] = False
    """Whether it learns so slowly that the report asks it only if it is told to be thorough."""

    @abstractmethod
    def neighbors(self, interactions: Interactions) -> Neighbors:
        """The nearest artists of every artist. Deterministic: equal input, equal bytes."""

    @abstractmethod
    def user_scores(self, interactions: Interactions) -> NDArray[np.float32]:
        """A score of every artist for every user, finite, shape (users, artists). Deterministic.

        Scores order one user's artists; those of two users need not compare.
        """


TopK = Annotated[int, Field(ge=1, le=10_000, description="neighbours kept for each artist")]


class SimilarityModel(Model):
    """Turns listening into neighbours: which artists are like which."""

    top_k: int

    @abstractmethod
    def fit(self, interactions: Interactions) -> Neighbors:
        """What `neighbors` gives."""

    def neighbors(self, interactions: Interactions) -> Neighbors:
        return self.fit(interactions)

    def user_scores(self, interactions: Interactions) -> NDArray[np.float32]:
        """The scores of each artist with those that a user plays, added up."""
        return item_based_scores(self.fit(interactions), interactions)

    def nearest(
        self, scores: Callable[[slice], sp.csr_array], interactions: Interactions, work: NDArray[np.int64] | None = None
    ) -> Neighbors:
        """The exact `top_k` of every artist by these scores, equal ones by listeners: see `algebra.neighbors.nearest`.

        `work[a]` is about how many scores artist a has: by default as many as artists that its listeners play.
        """
        work = candidate_counts(interactions) if work is None else work
        return nearest(kept(self.top_k, len(work)), scores, tie_order(interactions), work)


class TasteModel(Model):
    """Turns listening into taste: which artists each user would play."""

    @abstractmethod
    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        """What `user_scores` gives."""

    def user_scores(self, interactions: Interactions) -> NDArray[np.float32]:
        return self.fit(interactions)

    def neighbors(self, interactions: Interactions) -> Neighbors:
        """Those offered to the same users, by cosine."""
        return neighbors_by_scores(self.fit(interactions), interactions)


class FactorModel(TasteModel):
    """A model of taste that also serves people it has not seen, who name some artists."""

    @abstractmethod
    def factors(self, interactions: Interactions) -> Factors:
        """What it takes to fold them in. Deterministic."""


def discover() -> dict[str, type[Model]]:
    """Every model of this folder, by name."""
    models = (model for module in modules(__name__, __path__) for model in _defined_in(module))
    return {model.name: model for model in sorted(models, key=lambda model: model.name)}


def _defined_in(module: str) -> list[type[Model]]:
    return [class_ for class_ in classes(module) if issubclass(class_, Model)]


def make(name: str, /, **hyperparameters: object) -> Model:
    """The model of that name, its other hyperparameters at their defaults.

    Raises ModelNotFound or HyperparameterError.

    A model's file bears its name, so only that file is imported: another one's libraries may be heavy.
    """
    module = f"{__name__}.{name.replace('-', '_')}"
    found = _defined_in(module) if module in modules(__name__, __path__) else []
    model = next((model for model in found if model.name == name), None)
    if model is None:
        raise ModelNotFound(f"There is no model {name!r}; there are: {', '.join(discover())}.")
    try:
        return model(**hyperparameters)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        raise HyperparameterError(f"The model {name!r} cannot be made so: {wrong}.") from None


def parse(text: str) -> Model:
    """The model of a text such as `cosine:shrinkage=5,damping=0`.

    Raises ModelNotFound or HyperparameterError.
    """
    name, _, settings = text.partition(":")
    pairs = [setting.partition("=") for setting in settings.split(",") if setting]
    return make(name, **{key: value for key, _, value in pairs})

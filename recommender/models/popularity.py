"""What everybody plays: the baseline that a model of taste must beat."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic.dataclasses import dataclass

from . import TasteModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Popularity(TasteModel):
    """score(user, artist) = listeners of the artist, the same for every user."""

    name: ClassVar[str] = "popularity"
    summary: ClassVar[str] = "offers everybody the artists with the most listeners; the least that any model must beat"

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        return np.tile(interactions.listeners.astype(np.float32), (len(interactions.users), 1))

"""Click models: how far members look down a list, and what they say of what they see there.

Craswell, Zoeter, Taylor and Ramsey, "An experimental comparison of click position-bias models" (WSDM 2008).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ClickModel(ABC):
    """Votes on lists of artists of whom it is known how many members like them."""

    @abstractmethod
    def votes(self, liking: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.int8]:
        """Votes (1, −1, or 0 for none) by the share of members that like each artist; shape (lists, positions) both."""


@dataclass(frozen=True)
class Positions(ClickModel):
    """Place k is looked at with probability k^−decay, whatever stands elsewhere; half of those who look vote.

    With `trust` members also like an artist less the lower it stands, by that share at the last place (trust bias:
    Joachims, Granka, Pan, Hembrooke and Gay, "Accurately interpreting clickthrough data as implicit feedback", 2005).
    """

    decay: float = 1.0
    trust: float = 0.0

    def votes(self, liking: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.int8]:
        positions = np.arange(1, liking.shape[1] + 1)
        looked = random.random(liking.shape) < 0.5 * positions**-self.decay
        liked = random.random(liking.shape) < liking * (1 - self.trust * (positions - 1) / max(len(positions) - 1, 1))
        return np.where(looked, np.where(liked, 1, -1), 0).astype(np.int8)


@dataclass(frozen=True)
class Cascade(ClickModel):
    """Members read from the top and vote on every third artist, until they lose patience or find one that they like.

    The cascade of Craswell et al., with ways on and out: Guo, Liu and Wang, "Efficient multiple-click models in web
    search" (WSDM 2009).
    """

    patience: float = 0.8
    """How often they go on."""
    satisfied: float = 0.7
    """How often a vote up is the last."""

    def votes(self, liking: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.int8]:
        liked, speaks = random.random(liking.shape) < liking, random.random(liking.shape) < 1 / 3
        said = np.where(speaks, np.where(liked, 1, -1), 0).astype(np.int8)
        on = random.random(liking.shape) < np.where(said == 1, 1 - self.satisfied, self.patience)
        reached = np.cumprod(np.hstack([np.ones((len(on), 1), dtype=bool), on[:, :-1]]), axis=1)
        return said * reached.astype(np.int8)

"""Whether one of two wins more often than by chance, told from wins and losses that come in one by one.

Under the null hypothesis that each comparison is won with probability p, whatever came before, the mixture martingale

    E(k, n) = ∫ q^k (1 − q)^(n − k) dBeta(q; α, α)  /  p^k (1 − p)^(n − k)

of k wins in n has expectation 1 at any time, and exceeds 40 at *some* time with a probability of 1/40 at most (Ville,
"Étude critique de la notion de collectif", 1939). So it may be looked at after every comparison, and the comparing
may stop when it pleases. Robbins, "Statistical methods related to the law of the iterated logarithm" (Annals of
Mathematical Statistics 1970); Ramdas, Grünwald, Vovk and Shafer, "Game-theoretic statistics and safe anytime-valid
inference" (Statistical Science 2023).
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# scipy is imported where it is used: the bot, which serves, asks for evidence alone.
LEVEL = 0.05
"""How often anything may be told at any time where there is nothing, by all that is tested together …"""
COMPARED, PROMOTED, CHALLENGED = LEVEL / 2, LEVEL / 4, LEVEL / 4
"""… by comparisons of two models, by all tests that promote one, and by challenges (a union bound)."""
DECISIVE = 1 / COMPARED
"""The e-value from which two models differ."""
PREFERENCE = 0.6
"""The share of comparisons won that is to be found …"""
POWER = 0.9
"""… with this probability."""
_ALPHA = (
    20.0  # of 0.5 … 100, those from 20 to 40 need the fewest comparisons; of these it tells great differences soonest
)
_LOG_MOST = 700.0  # of a float


def e_value(wins: int, decided: int, share: float = 0.5) -> float:
    """The evidence that comparisons are not won with probability `share`: 1 is none, DECISIVE enough; e⁷⁰⁰ at most."""
    return math.exp(min(_log_mixture(wins, decided) - _log_likelihood(wins, decided, share), _LOG_MOST))


def log_e_values(wins: NDArray[np.int64], decided: NDArray[np.int64]) -> NDArray[np.float64]:
    """Logarithms of `e_value` for shares of ½, for many comparisons at once; shapes as those of the counts."""
    from scipy.special import betaln

    mixture = betaln(_ALPHA + wins, _ALPHA + decided - wins) - betaln(_ALPHA, _ALPHA)
    return np.asarray(mixture + decided * math.log(2))


def level(number: int) -> float:
    """How often the number-th of tests that promote may err, from 1, if all together may at PROMOTED.

    PROMOTED · 6 / (π² number²), which adds up to PROMOTED however many there are (as in alpha spending, Foster and
    Stine, "α-investing: a procedure for sequential control of expected false discoveries", JRSS B 2008).
    """
    return PROMOTED * 6 / (math.pi * number) ** 2


def confidence_sequence(wins: int, decided: int) -> tuple[float, float]:
    """The shares that the e-value does not refute: a 95 % interval at all times together; (0, 1) without comparisons.

    It is of this one comparison: ½ may be outside before that is told, as all that is told shares one LEVEL. Convex,
    because −log of the likelihood is; its ends are found by bisection to 10⁻⁹.
    """
    mixture, best = _log_mixture(wins, decided), wins / decided if decided else 0.5

    def end(outside: float) -> float:
        if mixture - _log_likelihood(wins, decided, outside) < math.log(1 / LEVEL):
            return outside
        inside = best
        while abs(outside - inside) > 1e-9:
            middle = (inside + outside) / 2
            if mixture - _log_likelihood(wins, decided, middle) < math.log(1 / LEVEL):
                inside = middle
            else:
                outside = middle
        return inside

    return end(0.0), end(1.0)


def sign_test(wins: int, decided: int) -> float:
    """The exact two-sided p-value of so uneven a result, for shares of ½. It holds for one look, at a time set before.

    1 without comparisons. Conover, "Practical nonparametric statistics" (1999), section 3.4.
    """
    from scipy.stats import binomtest

    return float(binomtest(wins, decided).pvalue) if decided else 1.0


@cache
def needed() -> int:
    """After how many comparisons the e-value tells the better of two that wins PREFERENCE, with probability POWER.

    In one look, at that number or at any greater one; whoever looks all the time finds it sooner, see `found`. Exact,
    by the binomial distribution.
    """
    many = 1
    while _told(many) < POWER:
        many *= 2
    while _told(many - 1) >= POWER:  # from above: the probability rises in teeth, wins being whole numbers
        many -= 1
    return many


def found(decided: int, share: float) -> tuple[float, float]:
    """How probable it is that the e-value, looked at after each comparison, has told by then.

    Of the one that wins `share` of comparisons, and of the other. Exact: forward over wins, losing at each number of
    comparisons those who have been told.
    """
    undecided, told = np.zeros(decided + 2), [0.0, 0.0]
    undecided[0] = 1.0
    for n in range(1, decided + 1):
        undecided[1 : n + 1] = undecided[1 : n + 1] * (1 - share) + undecided[:n] * share
        undecided[0] *= 1 - share
        least = least_wins(n)
        if least is not None:
            told[0] += float(undecided[least : n + 1].sum())
            told[1] += float(undecided[: n - least + 1].sum())
            undecided[least : n + 1] = 0.0
            undecided[: n - least + 1] = 0.0
    return told[0], told[1]


def _told(decided: int) -> float:
    """How probable it is that the e-value after so many comparisons tells the one that wins PREFERENCE of them."""
    from scipy.special import bdtrc

    least = least_wins(decided)
    return 0.0 if least is None else float(bdtrc(least - 1, decided, PREFERENCE))


def least_wins(decided: int, level: float | None = None) -> int | None:
    """The fewest wins that tell the winner at a level, without one that of comparisons; None if even all do not."""
    enough = DECISIVE if level is None else 1 / level
    if e_value(decided, decided) < enough:
        return None
    few, many = decided // 2, decided
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (few, middle) if e_value(middle, decided) >= enough else (middle, many)
    return many


def _log_mixture(wins: int, decided: int) -> float:
    """log ∫ q^k (1 − q)^(n − k) dBeta(q; α, α), a ratio of two Beta functions."""
    return _log_beta(_ALPHA + wins, _ALPHA + decided - wins) - _log_beta(_ALPHA, _ALPHA)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _log_likelihood(wins: int, decided: int, share: float) -> float:
    """log p^k (1 − p)^(n − k), where 0 to the power of 0 is 1."""
    parts = ((wins, share), (decided - wins, 1 - share))
    return sum(count * math.log(p) if p > 0 else -math.inf for count, p in parts if count)

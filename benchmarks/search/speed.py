"""What one question takes, each contender in turn with the same text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from statistics import median

from ..measuring.rows import Rows, Value
from ..measuring.table import Target
from ..measuring.timing import Cost, cost, in_turns
from .peers import SEGUE, WRATIO, Search
from .setting import Setting

_N = 25  # as many as autocomplete shows
_TEXTS = 1500
_BLOCK = 10  # rounds after which it is seen who has spent its time
_PATIENCE = 10.0  # seconds of each contender
_P99 = {False: 1.0, True: 5.0}  # ms, by whether the names are many
_TIMES_WRATIO = 40
_ALONE = "{}, alone"


def table(setting: Setting, contenders: Mapping[str, Search]) -> Rows:
    """Latencies of one call, over generated cases in a mixed order; whoever is slow is asked fewer.

    Alone, a contender finds the processor's caches as it left them, as in a burst of keystrokes; in turns, as the
    others did, who go through all names.
    """
    texts = [case.text for case in setting.generated]
    Random(setting.seed).shuffle(texts)
    alone = [name for name in contenders if name in (SEGUE, WRATIO)]
    warm = {name: measure({name: contenders[name]}, texts[:_TEXTS])[name] for name in alone}
    costs = measure(contenders, texts[:_TEXTS]) if len(contenders) > 1 else {}
    spent_by = {_ALONE.format(name): spent for name, spent in warm.items()} | costs
    ours = {name: spent_by[name] for name in (_ALONE.format(SEGUE), SEGUE) if name in spent_by}
    rows: list[dict[str, Value]] = [
        {
            "": name,
            "calls": len(spent),
            "p50": quantile(spent, 0.5),
            "p90": quantile(spent, 0.9),
            "p99": quantile(spent, 0.99),
            "max": quantile(spent, 1),
            "CPU p99": quantile(spent, 0.99, "CPU"),
            "× p50": _times(spent, costs.get(SEGUE, warm[SEGUE]) if name in costs else warm[SEGUE]),
        }
        for name, spent in spent_by.items()
    ]
    targets = [
        Target(
            "ms for 99 calls of 100",
            _P99[setting.many],
            {
                f"{name}, {measure}": quantile(spent, 0.99, measure)
                for name, spent in ours.items()
                for measure in ("wall", "CPU")
            },
            at_least=False,
        ),
    ]
    if WRATIO in costs and not setting.many:
        faster = {"alone": _times(warm[WRATIO], warm[SEGUE]), "in turns": _times(costs[WRATIO], costs[SEGUE])}
        targets.append(Target(f"times faster than {WRATIO}, medians", _TIMES_WRATIO, faster, at_least=True))
    return Rows(f"{len(setting.names):,} names: one call for {_N} answers (ms; ×: how many times Segue)", rows, targets)


def measure(contenders: Mapping[str, Search], texts: Sequence[str]) -> dict[str, list[Cost]]:
    """What each text cost each contender, all beginning with the first text."""
    costs: dict[str, list[Cost]] = {name: [] for name in contenders}
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        patient = [name for name, spent in costs.items() if sum(call.wall for call in spent) < _PATIENCE]
        if not patient:
            break
        for name, spent in in_turns({name: _asking(contenders[name], block) for name in patient}, len(block)).items():
            costs[name] += spent
    return costs


def quantile(costs: Sequence[Cost], share: float, measure: str = "wall") -> float:
    """The time in ms that this share of the calls keep to."""
    times = sorted(call.measures()[measure] for call in costs)
    return times[min(int(share * len(times)), len(times) - 1)] * 1e3


def _asking(search: Search, texts: Sequence[str]) -> Callable[[], Cost]:
    """Asks the next text at each call."""
    left = iter(texts)

    def ask() -> Cost:
        text = next(left)
        return cost(lambda: search(text, _N))

    return ask


def _times(costs: Sequence[Cost], ours: Sequence[Cost]) -> float:
    """The median of the costs by ours, over the texts that both were asked."""
    both = min(len(costs), len(ours))
    return median(call.wall for call in costs[:both]) / median(call.wall for call in ours[:both])

"""How often the artist meant is among the first 1, 5 and 25 answers, category by category."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from math import inf
from random import Random
from statistics import mean

from ..measuring.rows import Rows, Value, percent
from ..measuring.table import Target
from ..typing.ceiling import ceilings
from ..typing.names import Names
from ..typing.slips import CATEGORIES, Case
from ..typing.typed import is_test, is_typed, total
from .peers import SEGUE, Search
from .setting import Setting

RANKS = (1, 5, 25)
_PATIENCE = {False: 150.0, True: 12.0}  # seconds for a peer's answers, by whether the names are many
_BOUNDS = {False: {1: 88.0, 5: 96.0}, True: {5: 90.0}}  # % right that Segue shall reach, by rank
_MISSES_OF_ONE = 2  # misses shown of one category


@dataclass(frozen=True)
class Outcome:
    """What came for a case."""

    case: Case
    found: Sequence[int]

    @property
    def rank(self) -> float:
        """The place of the first right answer, from 1; infinite where there is none."""
        return next((position for position, entry in enumerate(self.found, 1) if entry in self.case.right), inf)


Outcomes = Mapping[str, Sequence[Outcome]]
"""By contender."""


def tables(setting: Setting, contenders: Mapping[str, Search], count: int) -> Iterator[Rows]:
    """The shares by category, and the `count` worst misses."""
    outcomes = {
        name: ask(search, setting.cases, inf if name == SEGUE else _PATIENCE[setting.many])
        for name, search in contenders.items()
    }
    names = setting.names
    best = ceilings(setting.generated, names.names, names.weights, RANKS)
    yield table(f"{len(names):,} names", outcomes, best, {} if setting.only else _BOUNDS[setting.many])
    yield misses(outcomes[SEGUE], names, count)


def ask(search: Search, cases: Sequence[Case], seconds: float) -> list[Outcome]:
    """Every case once, by turns of the categories in a mixed order, until the time is up."""
    by_category: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_category[case.category].append(case)
    groups = list(by_category.values())
    Random(len(cases)).shuffle(groups)
    turns = chain.from_iterable(zip_longest(*groups))
    outcomes: list[Outcome] = []
    end = time.monotonic() + seconds
    for case in turns:
        if time.monotonic() > end:
            break
        if case is not None:
            outcomes.append(Outcome(case, search(case.text, RANKS[-1])))
    return outcomes


def table(
    title: str, outcomes: Outcomes, ceilings: Mapping[str, Mapping[int, float]], bounds: Mapping[int, float]
) -> Rows:
    """A row for each category; of all generated ones together the mean, each category weighing the same.

    Cases that have no right answer are left out. Who was not asked all of them stands beside Segue in a row
    of those that it was asked. `bounds`: by rank, the target for Segue.
    """
    asked = {name: [outcome for outcome in group if outcome.case.right] for name, group in outcomes.items()}
    every = {name: _by_category(group) for name, group in asked.items() if len(group) == len(asked[SEGUE])}
    ours = every[SEGUE]
    made = [label for label in ours if not label.startswith("typed-")]
    rows: list[dict[str, Value]] = []
    targets = []
    if made:
        means = {name: _shares([grouped[label] for label in made]) for name, grouped in every.items()}
        rows.append({"": f"mean of {len(made)} categories", "n": sum(len(ours[label]) for label in made), **means})
        for n, bound in bounds.items():
            reached = {name: shares[RANKS.index(n)] for name, shares in means.items()}
            targets.append(Target(f"% within the first {n}, mean of categories", bound, reached, at_least=True))
    for label, group in ours.items():
        shares = {name: _shares([grouped[label]]) for name, grouped in every.items()}
        best = tuple(percent(ceilings[label][n]) for n in RANKS) if label in ceilings else None
        rows.append({"": label, "n": len(group), **shares, "at best": best})
    for name in (name for name in asked if name not in every):
        cases = {outcome.case for outcome in asked[name]}
        same = [outcome for outcome in asked[SEGUE] if outcome.case in cases]
        both = {SEGUE: _shares([same]), name: _shares([asked[name]])}
        rows.append({"": f"all that {name} was asked", "n": len(asked[name]), **both})
    return Rows(f"{title}: % right within the first {' / '.join(map(str, RANKS))}", rows, targets)


def _shares(groups: Sequence[Sequence[Outcome]]) -> tuple[float, ...]:
    """In points for each rank: the mean over groups, each weighing the same."""
    return tuple(
        percent(mean(mean(outcome.rank <= n for outcome in group) for group in groups if group)) if any(groups) else 0.0
        for n in RANKS
    )


def misses(outcomes: Sequence[Outcome], names: Names, count: int) -> Rows:
    """The worst misses of the first five: those not found at all before others, the most listened to first.

    Those of the hand-written test stay unseen, that nobody tunes on them.
    """
    missed = list(
        {
            outcome.case: outcome
            for outcome in outcomes
            if outcome.rank > 5 and outcome.case.right and not is_test(outcome.case)
        }.values()
    )
    missed.sort(key=lambda outcome: (-min(outcome.rank, RANKS[-1] + 1), -names.weights[outcome.case.meant]))
    shown: list[dict[str, Value]] = []
    taken: defaultdict[str, int] = defaultdict(int)
    for outcome in missed:
        taken[outcome.case.category] += 1
        if taken[outcome.case.category] <= _MISSES_OF_ONE and len(shown) < count:
            shown.append(
                {
                    "category": outcome.case.category,
                    "text": outcome.case.text,
                    "meant": names.names[outcome.case.meant],
                    "weight": names.weights[outcome.case.meant],
                    "place": "" if outcome.rank > RANKS[-1] else str(int(outcome.rank)),
                    "came first": names.names[outcome.found[0]] if outcome.found else "",
                }
            )
    return Rows(f"Worst of {len(missed):,} misses of the first five, at most {_MISSES_OF_ONE} of a category", shown)


def _by_category(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """Generated categories as they come, then for each hand-written file all of it and its kinds."""
    grouped: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.case.right:
            grouped[outcome.case.category].append(outcome)
            if is_typed(outcome.case):
                grouped[total(outcome.case.category)].append(outcome)
    return dict(sorted(grouped.items(), key=lambda item: _order(item[0])))


def _order(label: str) -> tuple[int, str]:
    """Sorts generated categories as they are listed, then hand-written ones, a file's total before its kinds."""
    if label in CATEGORIES:
        return list(CATEGORIES).index(label), ""
    return len(CATEGORIES), label.replace(", all", ": ")

"""Of each member and pair one choice counts, and as far as it can be trusted."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.feedback.choices import Choice, choices_of, figures, trust
from recommender.feedback.records import Age, Duel, Held, Pick, Press
from recommender.feedback.weights import BY_AGE

LEFT, RIGHT, UNSURE = Pick
HELD, OTHER = Held("m", "0123456789", (0.9, 0.5), (1, 3)), Held("r", "9876543210", (None, 0.4), (None, 2))


def duel(id: int, left: int = 10, right: int = 20, seed: int = 1, rival: Held | None = None) -> Duel:
    return Duel(id, seed, left, right, 0.0, "d", HELD, rival)


def press(member: object, duel: int, pick: Pick, seconds: float = 5.0) -> Press:
    return Press(f"{member}", duel, pick, seconds, 0.0)


def test_the_latest_press_of_a_member_on_a_pair_counts_once_whichever_side_it_is_on() -> None:
    duels = [duel(1), duel(2, 20, 10), duel(3, seed=2)]
    presses = [press("a", 1, LEFT), press("a", 1, LEFT), press("a", 2, LEFT), press("a", 3, RIGHT), press("b", 1, LEFT)]
    assert choices_of(duels, presses) == [
        Choice("a", 1, 20, 10, True, 5.0),
        Choice("a", 2, 20, 10, False, 5.0),
        Choice("b", 1, 10, 20, True, 5.0),
    ]
    assert choices_of(duels, [*presses, press("a", 1, UNSURE), press("b", 9, LEFT)])[0].member == "a"
    assert len(choices_of(duels, [*presses, press("a", 1, UNSURE)])) == 2


def pressed(kinds: dict[str, float], pairs: int = 60, *, hasty: str = "") -> list[Choice]:
    """Choices of members on all pairs, where each chooses the first of a pair with that probability."""
    random, times = np.random.default_rng(3), {hasty: 0.5}
    return [
        Choice(member, pair, *((1, 2) if random.random() < chance else (2, 1)), True, times.get(member, 5.0))
        for member, chance in kinds.items()
        for pair in range(pairs)
    ]


def weights(chosen: list[Choice]) -> dict[str, float]:
    found = {choice.member: trusted for choice, trusted in zip(chosen, trust(chosen), strict=True)}
    return {member: round(weight, 2) for member, weight in found.items()}


HONEST = {f"honest {number}": 0.85 for number in range(6)}


def test_who_agrees_as_members_do_counts_in_full_who_chooses_by_lot_little_and_against_all_not_at_all() -> None:
    found = weights(pressed({**HONEST, "lot": 0.5, "contrary": 0.1}))
    assert all(found[member] > 0.7 for member in HONEST) and found["lot"] < 0.35 and found["contrary"] == 0


def test_of_who_chose_little_little_is_known() -> None:
    chosen = [*pressed(HONEST), *pressed({"contrary": 0.0}, 2)]
    assert 0.5 < weights(chosen)["contrary"] < 0.95


def test_hasty_choices_count_by_how_they_agree_not_by_their_haste() -> None:
    by_lot = weights(pressed({**HONEST, "hasty": 0.5}, hasty="hasty"))["hasty"]
    quick_and_right = weights(pressed({**HONEST, "hasty": 0.9}, hasty="hasty"))["hasty"]
    assert by_lot < 0.2 and quick_and_right > 0.9
    # ... also of one who alone is not known yet.
    chosen = pressed({**HONEST, "hasty": 0.5}, hasty="hasty")
    new = [Choice("new", pair, 1, 2, True, 0.5) for pair in range(2)]
    assert trust([*chosen, *new])[-1] < 0.6 < trust([*chosen, *(choice._replace(seconds=5.0) for choice in new)])[-1]


def test_a_choice_is_hasty_in_less_than_a_quarter_of_the_median_time_and_none_is_where_all_took_none() -> None:
    for seconds, hasty in (((0.9, 1.0, 4.0, 4.0, 4.0), 1), ((0.0, 0.0), 0)):
        found = figures([duel(1)], [press(member, 1, LEFT, took) for member, took in enumerate(seconds)])
        assert found is not None and found.hasty == hasty


def test_young_accounts_count_less_and_so_does_who_agrees_with_them() -> None:
    chosen = pressed({**HONEST, "alts' friend": 0.0})
    alts = [
        choice._replace(member=f"alt {number}", age=Age.WEEK)
        for choice in chosen
        if choice.member == "alts' friend"
        for number in range(20)
    ]
    found = weights([*chosen, *alts])
    assert all(found[member] > 0.7 for member in HONEST)
    assert found["alts' friend"] == 0 and max(found[f"alt {number}"] for number in range(20)) <= BY_AGE[Age.WEEK]
    old = weights([*chosen, *(choice._replace(age=Age.OLDER) for choice in alts)])
    assert old["alts' friend"] > 0.7
    assert weights([choice._replace(age=Age.OLDER) for choice in chosen]) == weights(chosen)


def test_where_nobody_agrees_with_anybody_all_count() -> None:
    assert trust([Choice("a", 1, 1, 2, True, 1.0), Choice("b", 1, 2, 1, True, 1.0)]) == [1.0, 1.0]
    assert trust([]) == []


def test_the_figures_are_those_that_can_be_counted_by_hand() -> None:
    duels = [duel(1, rival=OTHER), duel(2, 30, 40), duel(3, 50, 60), duel(4, 70, 80)]
    presses = [
        *(press("a", 1, LEFT, 4.0), press("b", 1, LEFT, 6.0), press("c", 1, RIGHT, 8.0)),
        *(press("a", 2, LEFT, 0.5), press("a", 2, RIGHT, 1.0), press("b", 2, UNSURE)),
        *(press("a", 3, LEFT, 6.0), press("b", 3, RIGHT, 6.0)),
    ]
    found = figures(duels, presses)
    assert found is not None
    assert (found.duels, found.pressed, found.members, found.choices, found.unsure) == (4, 3, 3, 6, 1)
    assert (found.on_left, found.seconds, found.hasty) == (3, 6.0, 1) and found.low < 0.5 < found.high
    # The first is decided for the left one, which the model held nearer and its rival did not; the second against it.
    assert [side[:3] for side in ((s.model, s.decided, s.agreed) for s in found.sides)] == [
        ("m 012345", 2, 1),
        ("r 987654", 1, 0),
    ]
    assert figures([], presses) is None


@pytest.mark.parametrize(
    ("ranks", "nearer"), [((1, 2), LEFT), ((None, 2), RIGHT), ((2, None), LEFT), ((None, None), None)]
)
def test_a_model_holds_nearer_what_it_ranks_higher(ranks: tuple[int | None, int | None], nearer: Pick | None) -> None:
    assert Held("m", "v", (None, None), ranks).nearer is nearer

"""Lists learn from votes what is said of one artist beside another, and nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from recommender import DataError
from recommender.feedback.learning import Corrections, learn, logit, read_corrections, write_corrections
from recommender.feedback.records import Duel, Held, Impression, Item, Pick, Place, Press, Verdict, Vote

SEEDS, LISTED = range(1, 41), range(100, 120)
SCORES = {artist: 0.9 - 0.04 * rank for rank, artist in enumerate(LISTED)}
UP, DOWN, KNOWN = Verdict.UP, Verdict.DOWN, Verdict.KNOWN


def impression(seed: int, command: str = "similar") -> Impression:
    items = tuple(Item(artist, score) for artist, score in SCORES.items())
    return Impression(1000 + seed, command, (seed,), items, "m", "v", "d", Place.GUILD, "en-US", 0.0)


def vote(member: object, seed: int, artist: int, verdict: Verdict = UP, *, given: bool = True) -> Vote:
    return Vote(f"{member}", verdict, given, 0.0, 1000 + seed, artist)


def taught(votes: Iterable[Vote], command: str = "similar") -> Corrections:
    return learn([impression(seed, command) for seed in SEEDS], votes, lambda _: SCORES)


def split(number: int, seed: int, artist: int, up: float) -> list[Vote]:
    """Votes of so many members on a pair, of whom that share likes it."""
    return [vote(f"{seed}-{artist}-{n}", seed, artist, UP if n < up * number else DOWN) for n in range(number)]


def mixed(seed: int, artist: int, number: int, up: float) -> list[Vote]:
    """Votes on one pair among those on others, half of which are up."""
    rest = [
        one
        for other in SEEDS
        for one in split(4, other, LISTED[other % 20], 0.5)
        if (other, LISTED[other % 20]) != (seed, artist)
    ]
    return [*rest, *split(number, seed, artist, up)]


def test_without_votes_on_lists_nothing_is_learned() -> None:
    assert taught([]) == {}
    assert taught([vote(1, 1, 100, KNOWN), vote(2, 1, 100, Verdict.HIDDEN), vote(3, 1, 999)]) == {}
    assert taught([Vote("m", UP, True, 0.0, None, 100), Vote("m", UP, True, 0.0, 1001, None)]) == {}
    assert taught([vote(1, 1, 100)], command="blend") == {}


def test_what_is_liked_moves_up_and_what_is_not_moves_down_the_more_votes_the_further() -> None:
    shifts = {(number, up): taught(mixed(1, 110, number, up))[1][110] for number in (2, 8, 30) for up in (0.0, 1.0)}
    for up, sign in ((1.0, 1), (0.0, -1)):
        few, some, many = (shifts[number, up] for number in (2, 8, 30))
        assert 0 < sign * few.shift < sign * some.shift < sign * many.shift
        assert (few.votes, some.votes, many.votes) == (2, 8, 30)
    assert abs(shifts[2, 1.0].shift) < 0.5


def test_one_member_counts_once_a_pair_however_often_they_vote() -> None:
    once = mixed(1, 110, 1, 1.0)
    assert taught([*once, *[once[-1]] * 50]) == taught(once)


def test_what_is_taken_back_is_as_if_it_was_never_said() -> None:
    votes = mixed(1, 110, 5, 1.0)
    taken_back = vote(votes[-1].member, 1, 110, given=False)
    assert taught([*votes, taken_back]) == taught(votes[:-1])


def test_an_artist_that_is_liked_beside_everybody_moves_hardly_anywhere() -> None:
    everywhere = [one for seed in SEEDS for one in split(6, seed, 110, 1.0)]
    rest = [one for seed in SEEDS for artist in (103, 107, 114) for one in split(6, seed, artist, 0.5)]
    famous = taught([*everywhere, *rest])[1][110].shift
    here_alone = taught([*split(6, 1, 110, 1.0), *rest])[1][110].shift
    assert here_alone > 0.1 and famous < here_alone / 2


def test_a_member_who_likes_everything_moves_hardly_anything() -> None:
    rest = [one for seed in SEEDS for artist in LISTED[:6] for one in split(4, seed, artist, 0.5)]
    generous = [vote("generous", seed, artist) for seed in SEEDS for artist in LISTED[6 + seed % 2 :: 2]]
    picky = [vote(f"picky {seed}", seed, LISTED[10]) for seed in SEEDS[:1]]
    learned = taught([*rest, *generous])
    assert max(abs(one.shift) for seed in SEEDS for artist, one in learned[seed].items() if artist > 105) < 0.2
    assert taught([*rest, *picky])[1][110].shift > 0


def test_equal_events_give_equal_bytes_and_what_is_written_is_read(tmp_path: Path) -> None:
    votes = mixed(1, 110, 9, 1.0)
    for name in ("one", "two"):
        write_corrections(taught(votes), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert read_corrections(tmp_path / "one") == taught(votes)
    assert read_corrections(tmp_path / "none") == {}


def compared(chosen: Iterable[tuple[str, int, int, int, bool]]) -> Corrections:
    """What choices teach: of whom, beside which seed, which artist over which other, and whether it was on the left."""
    held, duels, presses = Held("m", "v", (None, None), (None, None)), list[Duel](), list[Press]()
    for id, (member, seed, one, other, on_left) in enumerate(chosen):
        duels.append(Duel(id, seed, *((one, other) if on_left else (other, one)), 0.0, "d", held))
        presses.append(Press(member, id, Pick.LEFT if on_left else Pick.RIGHT, 5.0, 0.0))
    return learn([], [], lambda _: SCORES, duels=duels, presses=presses)


def preferred(number: int, seed: int, one: int, other: int, share: float) -> list[tuple[str, int, int, int, bool]]:
    """Choices of so many members on a pair, of whom that share prefers the first, half of them shown on the left."""
    return [
        (f"{seed}-{one}-{n}", seed, *((one, other) if n < share * number else (other, one)), n % 2 == 0)
        for n in range(number)
    ]


def test_what_is_chosen_over_another_moves_up_and_the_other_down_the_more_choices_the_further() -> None:
    even = [one for seed in SEEDS[1:] for one in preferred(4, seed, 110, 111, 0.5)]
    few, many = (compared([*even, *preferred(number, 1, 110, 111, 1.0)])[1] for number in (3, 24))
    for learned in (few, many):
        assert learned[110].shift > 0 > learned[111].shift
        assert learned[110].shift == pytest.approx(-learned[111].shift, abs=0.1)
    assert many[110].shift > 1.5 * few[110].shift and (few[110].votes, many[111].votes) == (3, 24)


def test_one_member_counts_once_a_pair_however_often_they_press_on_it() -> None:
    even = [one for seed in SEEDS[1:] for one in preferred(4, seed, 110, 111, 0.5)]
    once = [*even, ("m", 1, 110, 111, True)]
    assert compared([*once, *[("m", 1, 110, 111, False)] * 50])[1][110].votes == 1
    assert compared([*once, *[("m", 1, 110, 111, True)] * 50]) == compared(once)


def test_who_always_presses_on_the_left_says_less_than_who_presses_on_either_side() -> None:
    rest = [one for seed in SEEDS for pair in ((103, 107), (110, 111)) for one in preferred(6, seed, *pair, 0.5)]
    shifts = []
    for leftmost in (True, False):
        either = [
            ("m", seed, *((103, 107) if seed % 4 < 2 else (107, 103)), leftmost or seed % 2 == 0) for seed in SEEDS
        ]
        shifts.append(compared([*rest, *either, ("m", 1, 112, 113, True)])[1][112].shift)
    assert 0 < shifts[0] < shifts[1] / 2


def test_choices_that_go_as_the_scores_have_it_are_no_reason_to_move_anything() -> None:
    share = 1 / (1 + math.exp(logit(SCORES[108]) - logit(SCORES[104])))
    learned = compared([one for seed in SEEDS for one in preferred(20, seed, 104, 108, round(20 * share) / 20)])
    assert max(abs(row[104].shift) for row in learned.values()) < 0.1


def test_votes_and_choices_add_up_and_equal_events_give_equal_corrections() -> None:
    held = Held("m", "v", (None, None), (None, None))
    votes = mixed(1, 110, 6, 1.0)
    duels = [Duel(number, 1, 110, 111, 0.0, "d", held) for number in range(12)]
    presses = [Press(f"p{number}", number, Pick.LEFT, 5.0, 0.0) for number in range(12)]
    shown = [impression(seed) for seed in SEEDS]
    both = learn(shown, votes, lambda _: SCORES, duels=duels, presses=presses)
    assert both == learn(shown, votes, lambda _: SCORES, duels=duels, presses=presses)
    assert both[1][110].shift > taught(votes)[1][110].shift and both[1][110].votes == 18
    assert learn(shown, votes, lambda _: SCORES, duels=duels) == taught(votes)


def test_what_one_server_votes_and_presses_on_a_pair_is_capped_together() -> None:
    held = Held("m", "v", (None, None), (None, None))
    elsewhere = [replace(vote, server=f"s{n}") for n, vote in enumerate(mixed(2, 110, 4, 0.5))]
    shown, duels = [impression(seed) for seed in SEEDS], [Duel(1, 1, 110, 111, 0.0, "d", held)]

    def shift(votes: int, presses: int, *servers: str) -> float:
        voted = [replace(vote(f"v{n}", 1, 110), server=servers[n % len(servers)]) for n in range(votes)]
        pressed = [Press(f"p{n}", 1, Pick.LEFT, 5.0, 0.0, servers[n % len(servers)]) for n in range(presses)]
        return learn(shown, [*elsewhere, *voted], lambda _: SCORES, duels=duels, presses=pressed)[1][110].shift

    many = [f"s{n}" for n in range(40)]
    assert 0 < shift(0, 40, "one") < shift(0, 40, *many) / 2
    assert shift(40, 40, "one") < 1.1 * max(shift(0, 40, "one"), shift(40, 0, "one"))
    assert shift(40, 40, *many) > 1.1 * max(shift(0, 40, *many), shift(40, 0, *many))


@pytest.mark.parametrize(
    "content",
    ["", "a,b\n", "seed,artist,shift,votes\n1,2\n", "seed,artist,shift,votes\n1,2,nan,4\n",
     "seed,artist,shift,votes\n1,2,99,4\n", "\0", "seed,artist,shift,votes\nx,2,1,4\n",
     f"seed,artist,shift,votes\n1,2,1,{'4' * 200_000}\n"],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_a_sentence(content: str, tmp_path: Path) -> None:
    (tmp_path / "table").write_text(content)
    with pytest.raises(DataError, match="table"):
        read_corrections(tmp_path / "table")


def test_artists_count_by_the_ids_they_go_by_now_and_those_on_no_list_not_at_all() -> None:
    shown = [impression(seed) for seed in SEEDS]
    now = {artist: artist + 1000 for artist in LISTED[:15]}
    scores = {now.get(artist, artist): score for artist, score in SCORES.items() if artist != 119}
    votes = [*split(5, 1, 110, 1.0), *split(5, 2, 119, 1.0)]
    learned = learn(shown, votes, lambda seed: scores if seed == 77 or seed == 2 else {}, {**now, 1: 77})
    assert [(seed, [*row]) for seed, row in learned.items()] == [(77, [1110])]


def test_logits_are_of_shares_that_are_never_quite_sure() -> None:
    assert logit(0.5) == 0 and logit(0) == logit(0.01) == pytest.approx(-logit(1)) == pytest.approx(math.log(1 / 99))

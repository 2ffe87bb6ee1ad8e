"""Whether a server's own listening helps its lists of similar artists: asked of members who are held out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from ..algebra.weighting import binary
from ..errors import DataError
from ..stats.intervals import interval
from .members import FOLDS, by_lot
from .metrics import K, ndcg, recall
from .mixing import mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.neighbors import Neighbors
    from ..dataset.interactions import Interactions
    from ..models import Model
    from .members import Server

    Floats = NDArray[np.float64]

Row = dict[str, Any]
Locally = Callable[["Server"], "Local"]
TRUSTS = (1.0, 3.0, 10.0, 30.0, 100.0)
"""How many shared members everybody's list weighs: what is chosen from."""
FIGURES = ("NDCG@10", "Recall@10", "rare hits", "among the 100 most heard", "new artists")
TILTS = (0.05, 0.1, 0.2, 0.4)
"""Powers of listeners + 20 by which everybody's list is tilted towards fame alone, as `--depth` tilts it."""
_FAMOUS = 100
_SEEDS = 3  # artists of a member that are asked about
_FEW = 20  # listeners below which it hardly matters how many
_STEP = 5  # members below whom nothing is told, and the steps in which it is


def in_steps(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Counts of members as they may be told: in steps of five, and 0 below five."""
    return counts // _STEP * _STEP


@dataclass(frozen=True, eq=False)
class Outside:
    """What is known from everybody outside one part of the users."""

    table: Neighbors
    heard: NDArray[np.int64]
    """How many of them play each artist, shape (artists,)."""
    famous: NDArray[np.bool_]
    """Which artists are the 100 most heard by them, shape (artists,)."""

    @classmethod
    def of(cls, interactions: Interactions, model: Model, folds: NDArray[np.int64], fold: int) -> Outside:
        """What the model learns from users of other folds: their plays, tags and friendships among themselves."""
        seen = folds != fold
        friends = interactions.friends[seen[interactions.friends].all(axis=1)]
        learned = dataclasses.replace(interactions.among(seen), friends=friends)
        heard = learned.listeners
        famous = np.zeros(len(heard), dtype=np.bool_)
        famous[np.argsort(-heard, kind="stable")[:_FAMOUS]] = True
        return cls(model.neighbors(learned), heard, famous)


class Local:
    """What members of one server play together, of artists that the model knows."""

    def __init__(self, server: Server, played: sp.csr_array, outside: Outside, told: bool) -> None:
        """`played` is 1 where a user plays an artist, shape (users, artists); `told` has counts as in `in_steps`."""
        self.members = server.members
        own = played[self.members]
        self.artists: NDArray[np.int64] = np.unique(own.indices[outside.heard[own.indices] > 0]).astype(np.int64)
        self.played: NDArray[np.int64] = own[:, self.artists].toarray().astype(np.int64)
        self.outside, self._told = outside, told
        self._counts = self.played.sum(axis=0)

    def everybodys(self, column: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """The neighbours of the artist of that column and their scores, as everybody gets them, best first."""
        table, seed = self.outside.table, self.artists[column]
        kept = table.ids[seed] >= 0
        return table.ids[seed, kept], table.scores[seed, kept]

    def own(self, column: int, trusts: Sequence[float], without: int | None = None) -> list[NDArray[np.integer[Any]]]:
        """The first ten of the server's own list at each trust; the member of the row `without` is not counted."""
        less = np.zeros(len(self.artists), np.int64) if without is None else self.played[without]
        together = self.played[:, column] @ self.played - less * less[column]
        together[column] = 0
        counts = self._counts - less
        if self._told:
            together, counts = in_steps(together), in_steps(counts)
        near, scores = self.everybodys(column)
        shared = np.flatnonzero(together)
        if not len(shared):
            return [near[:K]] * len(trusts)
        both = together[shared]
        likeness = both / np.sqrt(counts[column] * counts[shared])
        return [mixed(near, scores, self.artists[shared], both, likeness, trust)[0][:K] for trust in trusts]


def answers(local: Local) -> Floats:
    """What lists are worth to each member while held out, shape (members, 1 + trusts + tilts, figures).

    First everybody's list, then the server's own by each of `TRUSTS`, then everybody's by each of `TILTS`; figures are
    in the order of `FIGURES`, each the mean over three of the member's artists, drawn by lot, from each of which the
    member's others are to be found. NaN where somebody plays fewer than two artists that the model knows.
    """
    found = np.full((len(local.members), 1 + len(TRUSTS) + len(TILTS), len(FIGURES)), np.nan)
    for row, member in enumerate(local.members.tolist()):
        own = np.flatnonzero(local.played[row])
        if len(own) > 1:
            drawn = np.random.default_rng(member).permutation(own)[:_SEEDS].tolist()
            found[row] = np.mean([_worth(local, column, row) for column in drawn], axis=0)
    return found


def _worth(local: Local, column: int, row: int) -> Floats:
    """The figures of each list for the artist of that column, asked by the member of that row."""
    near, scores = local.everybodys(column)
    outside = local.outside
    known = outside.heard[near] + _FEW
    tilted = [near[np.argsort(-scores * known**tilt, kind="stable")] for tilt in TILTS]
    tens = [near, *local.own(column, TRUSTS, row), *tilted]
    lists = np.full((len(tens), K), local.artists[column])  # the seed itself is no hit
    for place, ids in enumerate(tens):
        lists[place, : len(ids)] = ids[:K]
    wanted = local.artists[np.flatnonzero(local.played[row])]
    relevant = np.full(len(lists), len(wanted) - 1)
    there = lists != local.artists[column]
    hits = np.isin(lists, wanted) & there
    rare = np.where(hits, 100 / outside.heard[lists], 0).sum(axis=1)
    famous = (outside.famous[lists] & there).sum(axis=1) / K
    new = (~np.isin(lists, near[:K]) & there).sum(axis=1) / K
    return np.column_stack([ndcg(hits, relevant), recall(hits, relevant), rare, famous, new])


def on_lists(local: Local, lists: Mapping[int, frozenset[int]]) -> Floats:
    """Hits by everybody's first ten and by the server's own at each trust on lists that people made, shape (2, trusts).

    Of as many as could be hit, in 0…1, over the seeds of lists whose two tens differ; NaN where none do.
    """
    sums, differ = np.zeros((2, len(TRUSTS))), np.zeros(len(TRUSTS))
    for column in np.flatnonzero(np.isin(local.artists, list(lists))).tolist():
        wanted = np.array(list(lists[int(local.artists[column])]))
        everybodys = local.everybodys(column)[0][:K]
        for place, own in enumerate(local.own(column, TRUSTS)):
            if not np.array_equal(everybodys, own):
                differ[place] += 1
                sums[:, place] += [np.isin(ten, wanted).sum() / min(K, len(wanted)) for ten in (everybodys, own)]
    return np.where(differ > 0, sums / np.maximum(differ, 1), np.nan)


@dataclass(frozen=True, eq=False)
class Tried:
    """What lists were worth in the servers of one band, with one way to count members."""

    servers: Sequence[Server]
    values: Sequence[Floats]
    """For each server what `answers` gives, without members who cannot be asked."""
    listed: Floats
    """What `on_lists` gives, shape (servers, 2, trusts)."""

    @classmethod
    def of(cls, servers: Sequence[Server], lists: Mapping[int, frozenset[int]], locally: Locally) -> Tried:
        """All the servers' members asked, each while held out, and their lists compared with those that people made."""
        made = [locally(server) for server in servers]
        found = [answers(local) for local in made]
        asked = [values[~np.isnan(values).any(axis=(1, 2))] for values in found]
        return cls(servers, asked, np.array([on_lists(local, lists) for local in made]))

    def on_lists(self, trusts: Sequence[int]) -> tuple[Floats, Floats]:
        """Hits on people's lists by everybody's ten and by the servers' own, by each fold's trust, shape (servers,)."""
        chosen = np.array([trusts[server.fold] for server in self.servers])
        everybodys, own = np.take_along_axis(self.listed, chosen[:, None, None], axis=2)[:, :, 0].T
        return everybodys, own

    def gains(self, trusts: Sequence[int]) -> tuple[list[Floats], list[Floats]]:
        """What each server's members gain over everybody's list, by each fold's trust, and what they gain by fame.

        Both of shape (members, figures). By fame: with everybody's list tilted until it holds as many of the 100 most
        heard as the servers' own lists do in the mean, between two of `TILTS` in proportion.
        """
        gains = [
            values[:, 1 + trusts[server.fold]] - values[:, 0]
            for server, values in zip(self.servers, self.values, strict=True)
        ]
        tilted = [values[:, 1 + len(TRUSTS) :] - values[:, :1] for values in self.values]
        index = FIGURES.index("among the 100 most heard")
        shares = np.concatenate(([0], np.concatenate(tilted)[:, :, index].mean(axis=0)))
        share = np.concatenate(gains)[:, index].mean()
        weights = [np.interp(share, shares, own) for own in np.eye(len(shares))[1:]]
        return gains, [np.tensordot(gained, weights, axes=(1, 0)) for gained in tilted]


def compare(
    interactions: Interactions,
    model: Model,
    servers: Mapping[str, Sequence[Server]],
    folds: NDArray[np.int64],
    lists: Mapping[int, frozenset[int]],
    say: Callable[[str], None],
) -> tuple[dict[str, Row], dict[str, Row], Row]:
    """Rows of what servers' own lists gain, rows of what friends gain by each trust, and the trusts that were chosen.

    `servers` holds servers by band, `folds` the fold of each user, shape (users,); beside each band stand servers by
    lot of the same sizes. For each fold the model learns from the users of all others, and the trust is the one by
    which the members of the other folds' servers gain most NDCG@10. Counts of members are taken as they may be told,
    and once as they are, to compare; rows by trust are of the former. `lists` are lists that people made, dense
    indices by that of their seed; `say` is told each model as it is fitted. Raises DataError where there are no servers
    in two folds.
    """
    if len({server.fold for band in servers.values() for server in band}) < 2:
        raise DataError(f"{interactions.origin.label} has too few friends to make servers of.")
    played = binary(interactions.plays.T.tocsr())
    outsides = []
    for fold in range(FOLDS):
        outsides.append(Outside.of(interactions, model, folds, fold))
        say(f"model {fold + 1} of {FOLDS}")
    rows: dict[str, Row] = {}
    grid: dict[str, Row] = {}
    facts: Row = {}
    for told, how in ((True, "in steps of five"), (False, "as they are")):

        def locally(server: Server, told: bool = told) -> Local:
            return Local(server, played, outsides[server.fold], told)

        friends = {name: Tried.of(band, lists, locally) for name, band in servers.items() if band}
        chosen = _choose(friends.values())
        facts[how] = [TRUSTS[index] for index in chosen]
        for name, tried in friends.items():
            lot = Tried.of(by_lot(tried.servers, folds), lists, locally)
            rows[f"{name}, friends, {how}"] = _row(tried, chosen, lot)
            rows[f"{name}, by lot, {how}"] = _row(lot, chosen, None)
            if told:
                grid |= {f"{name}, {figure}": row for figure, row in _by_trust(tried).items()}
            say(f"{name}, {how}")
    return rows, grid, facts


def _choose(tried: Iterable[Tried]) -> list[int]:
    """For each fold the index of the trust that gains members of other folds' servers most."""
    values = np.concatenate([own[:, 1 : 1 + len(TRUSTS), 0] for each in tried for own in each.values])
    folds = np.concatenate(
        [
            np.full(len(own), server.fold)
            for each in tried
            for server, own in zip(each.servers, each.values, strict=True)
        ]
    )
    return [int(np.argmax(values[folds != fold].mean(axis=0))) for fold in range(FOLDS)]


def _row(tried: Tried, chosen: Sequence[int], lot: Tried | None) -> Row:
    """The figures of one band; where there are servers by lot, also what is gained beyond them, pair by pair."""
    gains, alike = tried.gains(chosen)
    members, means = np.concatenate(gains), _means(gains)
    base = np.concatenate(tried.values)[:, 0].mean(axis=0)
    row: Row = {"servers": int(np.isfinite(means[:, 0]).sum()), "members": len(members)}
    row["new artists"] = round(float(members[:, FIGURES.index("new artists")].mean()), 3)
    for index, figure in enumerate(FIGURES[:-1]):
        row[figure] = round(float(base[index]), 4)
        row |= _gain(f"{figure}, gain", means[:, index])
        if figure in ("NDCG@10", "rare hits"):
            row |= _gain(f"{figure}, beyond fame", means[:, index] - _means(alike)[:, index])
            if lot is not None:
                row |= _gain(f"{figure}, beyond lot", means[:, index] - _means(lot.gains(chosen)[0])[:, index])
    row["by members"] = [round(end, 4) for end in interval(members[:, 0])]
    everybodys, own = tried.on_lists(chosen)
    if np.isfinite(own).any():
        row["people's lists"] = round(float(np.nanmean(everybodys)), 4)
    return row | _gain("people's lists, gain", own - everybodys)


def _by_trust(tried: Tried) -> dict[str, Row]:
    """What servers gain by each trust, in the mean over servers."""
    rows: dict[str, Row] = {"NDCG@10": {}, "NDCG@10 beyond fame": {}, "people's lists": {}}
    for index, trust in enumerate(TRUSTS):
        gains, alike = tried.gains([index] * FOLDS)
        gained = _means(gains)[:, 0]
        everybodys, own = tried.on_lists([index] * FOLDS)
        for row, values in zip(rows.values(), (gained, gained - _means(alike)[:, 0], own - everybodys), strict=True):
            row |= _gain(f"{trust:g}", values)
    return rows


def _means(gains: Sequence[Floats]) -> Floats:
    """Each server's mean, shape (servers, figures); NaN where nobody could be asked."""
    return np.array([gain.mean(axis=0) if len(gain) else np.full(len(FIGURES), np.nan) for gain in gains])


def _gain(name: str, values: Floats) -> Row:
    """The mean over servers and its interval; nothing where no server has a value."""
    asked = values[np.isfinite(values)]
    if not len(asked):
        return {}
    return {name: round(float(asked.mean()), 4), f"{name}, difference": [round(end, 4) for end in interval(asked)]}

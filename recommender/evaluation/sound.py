"""How much the sound of artists says of who plays them, for artists whose listening is held back, whole or in part."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from ..algebra.factors import Factors, listening_weights, unit
from ..dataset.called import called
from ..errors import DataError
from ..sound.regression import MODELS, Fitted, fit
from ..stats.auc import auc
from ..stats.intervals import interval, paired_interval
from .metrics import K, ndcg

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..models.ials import Ials
    from ..sound.table import Sounds
    from .likeness import Served

KEPT = (0, 1, 2, 3, 5, 10, 20)
"""Listeners of an artist that are not held back."""
STAND_INS = (0.5, 1.0, 2.0, 3.0, 5.0, 10.0)
"""Listeners that may say as much of an artist as its sound does."""
BASELINE = "ridge"
NOBODY = "all alike"
FAME = "popularity (oracle)"
SHARES = {0.25: "a quarter of the artists", 0.5: "half of the artists"}
"""How many artists models are taught by, beside all."""
TRACKS = {"1 track": (1, 1), "2 tracks": (2, 2), "3 or 4": (3, 4), "5 or more": (5, np.iinfo(np.int32).max)}
"""From how many to how many tracks artists are known by."""
_EACH = 5  # artists of a part, at least
_USERS = 5000  # that are asked about: of more as many by lot
Row = dict[str, Any]
Values = dict[str, "NDArray[np.float64]"]
Directions: TypeAlias = "NDArray[np.float32]"


@dataclass(frozen=True, eq=False)
class Matched:
    """Artists that somebody plays and whose sound is known, in parts by lot."""

    music: Interactions
    artists: NDArray[np.int64]
    """Dense indices, shape (matched,)."""
    features: NDArray[np.float32]
    """What they sound like, shape (matched, columns)."""
    dated: NDArray[np.float32] | None
    """The same with years, if the table has any."""
    tracks: NDArray[np.int32]
    """From how many tracks that is known, shape (matched,)."""
    part: NDArray[np.int64]
    """The part that each is in, shape (matched,)."""

    @classmethod
    def of(cls, served: Served, sounds: Sounds, dated: Sounds | None, folds: int) -> Matched:
        """The artists of a table that are in the data; of several rows of one there that with the most tracks.

        Raises DataError where they are too few for so many parts.
        """
        places = called(served.music, sounds.names, sounds.mbids)
        places = np.where(places < 0, -1, served.into[places])
        places[served.music.listeners[places] == 0] = -1
        order = np.lexsort((-sounds.tracks, places))
        order = order[places[order] >= 0]
        artists, first = np.unique(places[order], return_index=True)
        if len(artists) < _EACH * folds:
            raise DataError(
                f"Of {len(sounds):,} artists whose sound is known {len(artists):,} are in the listening data; "
                f"{folds} parts take {_EACH * folds} at least."
            )
        # In an order by lot, as equal scores are told apart by it, and ids tell who came first.
        lot = np.random.default_rng(0).permutation(len(artists))
        rows = order[first][lot]
        years = dated.features[rows] if dated and dated.columns != sounds.columns else None
        parts = np.arange(len(lot)) % folds
        return cls(served.music, artists[lot], sounds.features[rows], years, sounds.tracks[rows], parts)

    def parts(self, model: Ials, say: Callable[[str], None]) -> Iterator[Part]:
        """Each part in turn, with factors that have seen no listening to its artists and no tags of theirs."""
        active = np.flatnonzero(np.diff(self.music.plays.tocsc().indptr))
        asked = np.sort(np.random.default_rng(0).permutation(active)[:_USERS])
        heard = (self.music.plays[self.artists][:, asked] > 0).toarray()
        for number in range(int(self.part.max()) + 1):
            held, hidden = self.part == number, np.zeros(len(self.music.catalog), dtype=np.bool_)
            hidden[self.artists[held]] = True
            seen = self.music.without(hidden)
            factors, own = model.factors(seen), model.vectors(seen).users
            yield Part(
                ~held,
                held,
                factors.artists[self.artists[~held]],
                _folded_in(factors, seen, asked),
                Factors(own[asked], _covariance(own, model.penalty), model.alpha),
                heard[held],
            )
            say(f"part {number + 1} of {int(self.part.max()) + 1}")


@dataclass(frozen=True, eq=False)
class Part:
    """Artists held back from factors, `held` of the matched ones, and who plays them."""

    taught: NDArray[np.bool_]
    held: NDArray[np.bool_]
    factors: NDArray[np.float32]
    """Of the artists that are taught, shape (taught, rank)."""
    users: NDArray[np.float32]
    """Users folded in by all other artists that they play, shape (asked, rank)."""
    listening: Factors
    """Into which an artist is folded by those who play it: users stand where artists do."""
    heard: NDArray[np.bool_]
    """Who plays them, shape (held, asked)."""

    def learned(self, features: NDArray[np.float32], model: str, share: float = 1) -> tuple[Directions, Fitted]:
        """Directions of the held artists by what they sound like, shape (held, rank), and what says them.

        It is taught by so large a share of the other artists.
        """
        some = np.arange(int(share * len(self.factors)))  # artists are in an order by lot
        fitted = fit(features[self.taught][some], unit(self.factors[some]), model=model)
        return unit(fitted(features[self.held])), fitted

    def judged(self, scores: NDArray[np.floating[Any]]) -> Values:
        """The figures of scores, shape (held, asked): of each artist, and of each user; NaN where there is none."""
        right, order = self.heard.T, np.argsort(-scores.T, axis=1, kind="stable")[:, :K]
        relevant = right.sum(axis=1)
        gained = ndcg(np.take_along_axis(right, order, axis=1), np.maximum(relevant, 1))
        return {
            "per artist": auc(scores, self.heard),
            "centred": auc(scores - scores.mean(axis=0), self.heard),
            "per user": auc(scores.T, right),
            "NDCG@10": np.where(relevant > 0, gained, np.nan),
        }


class Compared(NamedTuple):
    models: dict[str, Row]
    kept: dict[str, Row]
    """By how many listeners of an artist are known."""
    tracks: dict[str, Row]
    """Of what is best in training, by how many tracks of an artist are known."""
    facts: Row


def compare(matched: Matched, model: Ials, say: Callable[[str], None]) -> Compared:
    """How well each model tells who plays artists that are held back.

    `say` is told each part as it is done.
    """
    found: dict[str, list[Values]] = {}
    kept: dict[int, list[Values]] = {}
    seconds, chosen, best_of = dict.fromkeys(MODELS, 0.0), list[str](), np.full(len(matched.artists), np.nan)
    for part in matched.parts(model, say):
        usual = unit(part.factors).mean(axis=0)
        flat = np.broadcast_to(part.users @ usual, part.heard.shape)
        fame = np.broadcast_to(part.heard.sum(axis=1)[:, None].astype(np.float64), part.heard.shape)
        for name, scores in ((FAME, fame), (NOBODY, flat)):
            found.setdefault(name, []).append(part.judged(scores))
        told, missed = {}, {}
        for name in MODELS:
            started = time.perf_counter()
            told[name], fitted = part.learned(matched.features, name)
            seconds[name] += time.perf_counter() - started
            missed[name] = fitted.missed
            found.setdefault(name, []).append(part.judged(told[name] @ part.users.T))
        best = min(missed, key=lambda name: missed[name])
        chosen.append(best)
        best_of[part.held] = found[best][-1]["per artist"]
        for share, words in SHARES.items():
            fewer, _ = part.learned(matched.features, best, share)
            found.setdefault(f"best, {words}", []).append(part.judged(fewer @ part.users.T))
        if matched.dated is not None:
            dated, _ = part.learned(matched.dated, "best")
            found.setdefault("best, with years", []).append(part.judged(dated @ part.users.T))
        for count in KEPT:
            kept.setdefault(count, []).append(thinned(part, told[best], count))
    against = _together(found[BASELINE])
    beside = {BASELINE, NOBODY, FAME}  # which have no difference told
    rows = {name: _row(_together(values), None if name in beside else against) for name, values in found.items()}
    for name, spent in seconds.items():
        rows[name]["seconds"] = round(spent / len(chosen), 1)
    trusts = [_best(kept, number) for number in range(len(chosen))]
    stood = {
        str(count): _stood_in(values, trusts) for count, values in kept.items() if any(len(v["sound"]) for v in values)
    }
    facts = {"artists": len(matched.artists), "users": len(part.users), "chosen": chosen, "stand_in": _best(kept)}
    return Compared(rows, stood, _by_tracks(matched, best_of), facts)


def thinned(part: Part, by_sound: NDArray[np.float32], count: int) -> Values:
    """AUC of held artists with more than `count` listeners, of whom so many by lot are known, over all other users.

    By sound, by those listeners (one half-step of alternating least squares), and by both, for each of STAND_INS.
    """
    rng = np.random.default_rng(count)
    values: dict[str, list[float]] = {name: [] for name in ("sound", "listening", *map(str, STAND_INS))}
    for direction, heard in zip(by_sound, part.heard, strict=True):
        listeners = rng.permutation(np.flatnonzero(heard))
        if len(listeners) <= count:
            continue
        others = np.ones(len(heard), dtype=np.bool_)
        others[listeners[:count]] = False
        ways = {"sound": direction}
        if count:
            own = unit(part.listening.folded_in(listeners[:count]).vector[None])[0]
            ways["listening"] = own
            for trust in STAND_INS:
                weight = count / (count + trust)
                ways[str(trust)] = weight * own + (1 - weight) * direction
        scores = np.stack(list(ways.values())) @ part.users[others].T
        for name, value in zip(ways, auc(scores, np.tile(heard[others], (len(ways), 1))).tolist(), strict=True):
            values[name].append(value)
    return {name: np.array(found) for name, found in values.items()}


def _folded_in(factors: Factors, music: Interactions, users: NDArray[np.int64]) -> NDArray[np.float32]:
    """Where the users stand by what they play, shape (users, rank); zeros for who plays nothing."""
    played = music.plays[:, users].tocsc()
    vectors = np.zeros((len(users), factors.artists.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(zip(played.indptr[:-1].tolist(), played.indptr[1:].tolist(), strict=True)):
        if end > start:
            given, plays = played.indices[start:end].astype(np.int64), played.data[start:end]
            vectors[row] = factors.folded_in(given, listening_weights(plays)).vector
    return vectors


def _covariance(vectors: NDArray[np.float32], penalty: float) -> NDArray[np.float32]:
    rank = vectors.shape[1]
    return np.linalg.inv(vectors.T.astype(np.float64) @ vectors + penalty * np.eye(rank)).astype(np.float32)


def _together(parts: Sequence[Values]) -> Values:
    """What each artist has, and what each user has in the mean over parts; without those of whom nothing is told."""
    whole = {name: np.stack([part[name] for part in parts]) for name in ("per user", "NDCG@10")}
    known = {name: np.isfinite(values) for name, values in whole.items()}
    means = {
        name: np.where(known[name], values, 0).sum(axis=0) / np.maximum(known[name].sum(axis=0), 1)
        for name, values in whole.items()
    }
    users = {name: values[known[name].any(axis=0)] for name, values in means.items()}
    artists = {name: np.concatenate([part[name] for part in parts]) for name in ("per artist", "centred")}
    return {name: values[np.isfinite(values)] for name, values in artists.items()} | users


def _row(values: Values, against: Values | None) -> Row:
    row: Row = {}
    for name, own in values.items():
        low, high = interval(own)
        row |= {name: _round(own.mean()), f"{name} ±": _round((high - low) / 2)}
        if name == "per artist" and against is not None:
            row[name + ", difference"] = [*map(_round, paired_interval(own, against[name]))]
    return row


def _by_tracks(matched: Matched, values: NDArray[np.float64]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for name, (fewest, most) in TRACKS.items():
        own = values[(matched.tracks >= fewest) & (matched.tracks <= most) & np.isfinite(values)]
        if len(own):
            low, high = interval(own)
            rows[name] = {"artists": len(own), "per artist": _round(own.mean()), "±": _round((high - low) / 2)}
    return rows


def _stood_in(parts: Sequence[Values], trusts: Sequence[float]) -> Row:
    """Means of each way over artists, and of what both gain over listeners, k as chosen for each part."""
    every = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    row: Row = {"artists": len(every["sound"])}
    row |= {name: _round(own.mean()) for name, own in every.items() if len(own)}
    if len(every["listening"]):
        both = np.concatenate([part[str(trust)] for part, trust in zip(parts, trusts, strict=True)])
        gained = both - every["listening"]
        row |= {"gained": _round(gained.mean()), "gained, difference": [*map(_round, interval(gained))]}
    return row


def _best(kept: Mapping[int, Sequence[Values]], without: int | None = None) -> float:
    """Of STAND_INS the one with the highest AUC in the mean over numbers of listeners, in all parts but one."""

    def mean(trust: float) -> float:
        means = []
        for count, parts in kept.items():
            others = [part[str(trust)] for number, part in enumerate(parts) if number != without]
            if count and sum(map(len, others)):
                means.append(np.concatenate(others).mean())
        return float(np.mean(means)) if means else 0.0

    return max(STAND_INS, key=mean)


def _round(value: float) -> float:
    return round(float(value), 4)

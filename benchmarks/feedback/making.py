"""A year of feedback of many servers, made up: equal shapes give equal rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

START = 1_759_276_800.0
"""When the first answer was shown: 2025-10-01, in seconds since 1970, UTC."""
DAYS = 365
_CHUNK = 100_000
_DISCORD = 1_420_070_400.0  # its ids count milliseconds from then on
_ARTISTS, _LISTS = 20_000, 4_000
_COMMANDS = (("similar", 0.62), ("foryou", 0.28), ("taps", 0.05), ("playlist", 0.05))
_PLACES = (("guild", 0.85), ("dm", 0.05), ("user_install", 0.1))
_LOCALES = (("en-US", 0.6), ("de", 0.15), ("fr", 0.15), ("pt-BR", 0.1))
_VERDICTS = (("up", 0.62), ("down", 0.2), ("known", 0.13), ("hidden", 0.05))
_AGES = (("older", 0.7), ("year", 0.2), ("month", 0.07), ("week", 0.03))
_VOTED, _SECOND, _TAKEN_BACK, _REACTED, _OPENED = 0.15, 0.25, 0.03, 0.03, 0.1
_DRAFTED = 0.1
_DIGESTS = 0.3  # of servers, every week

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "exposure": (
        *("interaction_id", "command", "seeds", "artists", "model", "model_version", "data", "place", "locale"),
        *("shown_at", "first", "depth", "listeners", "rival", "rival_version", "probability", "member"),
        *("model_settings", "rival_settings"),
    ),
    "delivery": ("interaction_id", "message_id"),
    "verdict": (
        *("id", "message_id", "interaction_id", "artist_id", "member", "verdict", "given", "at", "event", "tone"),
        *("server", "age"),
    ),
    "opened": ("member", "interaction_id", "artist_id", "at"),
    "artist": ("id", "name", "mbid"),
    "posted": ("id", "guild_id", "kind", "period", "channel_id", "claimed_at", "message_id"),
}
Rows = Mapping[str, Sequence[tuple[Any, ...]]]
"""By table, of its `COLUMNS`."""


@dataclass(frozen=True)
class Shape:
    """How much of it: some 0.25 votes, one message and 0.1 openings an answer."""

    answers: int
    seed: int = 0

    @property
    def servers(self) -> int:
        return max(20, self.answers // 1000)

    @cached_property
    def members(self) -> list[str]:
        """One for 50 answers, who asks most first, by a power law."""
        return [_hash("member", number) for number in range(max(200, self.answers // 50))]

    def server(self, number: int) -> str:
        return _hash("server", number)

    def rows(self) -> Iterator[Rows]:
        """All of it, in the order of keys and, but for digests, of time."""
        random = np.random.default_rng(self.seed)
        lists = _Lists(random)
        yield lists.artists()
        yield self._digests(random, lists)
        ids = 1
        for first in range(0, self.answers, _CHUNK):
            made = self._chunk(random, lists, first, min(_CHUNK, self.answers - first), ids)
            ids += len(made["verdict"])
            yield made

    def _digests(self, random: np.random.Generator, lists: _Lists) -> Rows:
        """Digests, which have ids below all others."""
        count = int(self.servers * _DIGESTS * DAYS / 7)
        ids = np.sort(random.choice(1 << 40, count, replace=False)).tolist()
        at = (START + random.random(count) * DAYS * 86_400).tolist()
        which = random.integers(0, _LISTS, count).tolist()
        answer = ("related", "0123456789ab", "made up", "guild", "en-US")
        shown = [
            (id, "digest", "[]", lists.plain[n], *answer, time, 1, "balanced", None, *(None,) * 2, 1.0, *(None,) * 3)
            for id, time, n in zip(ids, at, which, strict=True)
        ]
        posted = [(id, n, "digest", n, n, time, id + 1) for n, (id, time) in enumerate(zip(ids, at, strict=True))]
        return {"exposure": shown, "delivery": [(id, id + 1) for id in ids], "posted": posted}

    def _chunk(self, random: np.random.Generator, lists: _Lists, first: int, count: int, id: int) -> Rows:
        at = START + (first + np.sort(random.random(count)) * count) / self.answers * DAYS * 86_400
        ids = (((at - 0.3 - _DISCORD) * 1000).astype(np.int64) << 22) + np.arange(count) % 4096
        who = _zipf(random, len(self.members), count)
        which = random.integers(0, _LISTS, count)
        drafted = random.random(count) < _DRAFTED
        command = _drawn(random, _COMMANDS, count)
        texts = lists.plain, lists.drafted
        columns = (
            ids.tolist(),
            command,
            ("[]" if one == "foryou" else lists.seeds[n] for one, n in zip(command, which.tolist(), strict=True)),
            (texts[two][n] for two, n in zip(drafted.tolist(), which.tolist(), strict=True)),
            ["related"] * count,
            ["0123456789ab"] * count,
            ["made up, 2026"] * count,
            _drawn(random, _PLACES, count),
            _drawn(random, _LOCALES, count),
            at.tolist(),
            np.where(random.random(count) < 0.1, 11, 1).tolist(),
            ["balanced"] * count,
            random.integers(3, 100_000, count).tolist(),
            ("hybrid" if two else None for two in drafted.tolist()),
            ("ba9876543210" if two else None for two in drafted.tolist()),
            np.where(drafted, 0.03125, 1.0).tolist(),
            (self.members[n] for n in who.tolist()),
            ["5f" * 16] * count,
            ("7e" * 16 if two else None for two in drafted.tolist()),
        )
        messages = (ids + (1 << 22)).tolist()
        shown = list(zip(*columns, strict=True))
        return {
            "exposure": shown,
            "delivery": [(row[0], message) for row, message in zip(shown, messages, strict=True)],
            "verdict": self._votes(random, lists, ids, at, who, which, id),
            "opened": [
                (self.members[who[n]], int(ids[n]), int(lists.ids[which[n], random.integers(10)]), float(at[n] + 20))
                for n in np.flatnonzero(random.random(count) < _OPENED)
            ],
        }

    def _votes(
        self, random: np.random.Generator, lists: _Lists, ids: Any, at: Any, who: Any, which: Any, id: int
    ) -> Any:
        count = len(ids)
        on = np.sort(
            np.concatenate(
                [
                    *(np.flatnonzero(random.random(count) < share) for share in (_VOTED, _VOTED * _SECOND)),
                    np.flatnonzero(random.random(count) < _VOTED * _TAKEN_BACK),
                ]
            )
        )
        reacted = np.flatnonzero(random.random(count) < _REACTED)
        artist = lists.ids[which[on], np.minimum(random.geometric(0.3, len(on)) - 1, 9)]
        verdict, age = _drawn(random, _VERDICTS, len(on)), _drawn(random, _AGES, len(on))
        given = np.r_[True, (on[1:] != on[:-1]) | (random.random(len(on) - 1) > _TAKEN_BACK)].astype(int)
        server = [self.server(n % self.servers) for n in who[on]]
        rows = [
            (None, answer, one, self.members[n], said, ok, time, None, where, old)
            for answer, one, n, said, ok, time, where, old in zip(
                ids[on].tolist(),
                artist.tolist(),
                who[on],
                verdict,
                given.tolist(),
                (at[on] + 30).tolist(),
                server,
                age,
                strict=True,
            )
        ]
        voter = _zipf(random, len(self.members), len(reacted))
        rows += [
            (message, None, None, self.members[n], "up", 1, time, None, self.server(n % self.servers), "older")
            for message, n, time in zip(
                (ids[reacted] + (1 << 22)).tolist(), voter, (at[reacted] + 60).tolist(), strict=True
            )
        ]
        rows.sort(key=lambda row: row[6])
        events = random.integers(1, 1 << 62, len(rows)).tolist()
        return [(n, *row[:7], event, *row[7:]) for n, (row, event) in enumerate(zip(rows, events, strict=True), id)]


class _Lists:
    """Lists of ten artists, as an answer's row has them."""

    def __init__(self, random: np.random.Generator) -> None:
        self.ids = np.stack([random.choice(_ARTISTS, 10, replace=False) for _ in range(_LISTS)])
        scores = np.sort(random.random((_LISTS, 10)).round(16), axis=1)[:, ::-1]
        pairs = [
            list(map(list, zip(*both, strict=True))) for both in zip(self.ids.tolist(), scores.tolist(), strict=True)
        ]
        self.plain = [_packed(rows) for rows in pairs]
        self.drafted = [
            _packed([[*row, "ab"[n % 2], n + 1, None if n % 3 else n + 2, 0.25] for n, row in enumerate(rows)])
            for rows in pairs
        ]
        self.seeds = [f"[{seed}]" for seed in random.integers(0, _ARTISTS, _LISTS)]

    def artists(self) -> Rows:
        return {"artist": [(id, f"Artist {id}", None) for id in range(_ARTISTS)]}


def _packed(rows: Any) -> str:
    return json.dumps(rows, separators=(",", ":"))


def _hash(kind: str, number: int) -> str:
    return hashlib.blake2b(f"{kind} {number}".encode(), digest_size=16).hexdigest()


def _zipf(random: np.random.Generator, most: int, count: int) -> Any:
    """Numbers from 0, the n-th as often as n to the power of -0.6."""
    return np.minimum((most * random.random(count) ** 2.5).astype(np.int64), most - 1)


def _drawn(random: np.random.Generator, of: Sequence[tuple[str, float]], count: int) -> list[str]:
    names, shares = zip(*of, strict=True)
    return [names[n] for n in random.choice(len(names), count, p=shares)]

"""The columns of the tables of an export: how each is written, and read back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ..depth import Depth
from .records import Age, Pick, Place, Team, Verdict


class Column(NamedTuple):
    """How a column is written, and read back."""

    dtype: str
    """As pandas calls it."""
    read: Callable[[Any], Any]
    """From a cell to what the record holds."""


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What `read` makes of a cell, or None of an empty one."""

    def read_if_known(value: Any) -> Any:
        import pandas as pd

        return None if pd.isna(value) else read(value)

    return read_if_known


def _ids(text: str | None) -> tuple[int, ...]:
    return tuple(map(int, (text or "").split()))


TIME = Column("datetime64[ns, UTC]", lambda at: at.timestamp())
_WHOLE, _WHOLE_OR_NONE = Column("Int64", int), Column("Int64", _or_none(int))
_TEXT, _TEXT_OR_NONE = Column("str", str), Column("string", _or_none(str))
_REAL, _REAL_OR_NONE = Column("float64", float), Column("float64", _or_none(float))

# What the rows of an answer share, called as the fields of Impression …
ANSWER = {
    "interaction_id": _WHOLE,
    "shown_at": TIME,
    "member": _TEXT_OR_NONE,
    "command": _TEXT,
    "seeds": Column("str", lambda text: _ids(_TEXT_OR_NONE.read(text))),
    "listeners": _WHOLE_OR_NONE,
    "depth": Column("str", Depth),
    "place": Column("str", Place),
    "locale": _TEXT,
    "data": _TEXT,
    "model": _TEXT,
    "model_version": _TEXT,
    "rival": _TEXT_OR_NONE,
    "rival_version": _TEXT_OR_NONE,
    "probability": _REAL,
    "model_settings": _TEXT_OR_NONE,
    "rival_settings": _TEXT_OR_NONE,
}
# … and what is of one artist.
ARTIST = {
    "rank": _WHOLE,
    "artist": _WHOLE,
    "score": _REAL,
    "team": Column("string", _or_none(Team)),
    "model_rank": _WHOLE_OR_NONE,
    "rival_rank": _WHOLE_OR_NONE,
    "propensity": _REAL,
}
SHOWN = ANSWER | ARTIST
VERDICTS = {
    "at": TIME,
    "member": Column("string", str),
    "interaction_id": _WHOLE_OR_NONE,
    "artist": _WHOLE_OR_NONE,
    "verdict": Column("string", Verdict),
    "given": Column("bool", bool),
    "server": _TEXT_OR_NONE,
    "account_age": Column("string", _or_none(Age)),
}
OPENINGS = {"at": TIME, "member": _TEXT, "interaction_id": _WHOLE, "artist": _WHOLE}
ASKED = {
    "id": _WHOLE,
    "seed": _WHOLE,
    "left": _WHOLE,
    "right": _WHOLE,
    "asked_at": TIME,
    "data": _TEXT,
    "member": _TEXT_OR_NONE,
}
# What a model held, under its name.
HELD = {
    "": _TEXT_OR_NONE,
    "_version": _TEXT_OR_NONE,
    "_left_score": _REAL_OR_NONE,
    "_right_score": _REAL_OR_NONE,
    "_left_rank": _WHOLE_OR_NONE,
    "_right_rank": _WHOLE_OR_NONE,
}
DUELS = ASKED | {f"{which}{name}": column for which in ("model", "rival") for name, column in HELD.items()}
PRESSES = {
    "at": TIME,
    "member": _TEXT,
    "duel": _WHOLE,
    "pick": Column("str", Pick),
    "seconds": _REAL,
    "server": _TEXT_OR_NONE,
    "account_age": Column("string", _or_none(Age)),
}
STEPS = {
    "at": TIME,
    "member": _TEXT,
    "day": _TEXT,
    "move": _TEXT,
    "artist": _WHOLE,
    "other": _WHOLE_OR_NONE,
    "version": _TEXT,
    "server": _TEXT_OR_NONE,
}
DRAFTED = {
    "asked_at": TIME,
    "challenge": _WHOLE,
    "seed": _WHOLE,
    "place": _WHOLE,
    "artist": _WHOLE,
    "team": Column("str", Team),
    "model_rank": _WHOLE_OR_NONE,
    "model": _TEXT,
    "model_version": _TEXT,
    "server": _TEXT_OR_NONE,
}
NAMINGS = {"at": TIME, "member": _TEXT, "challenge": _WHOLE, "artist": _WHOLE}
BALLOTS = {"at": TIME, "member": _TEXT, "challenge": _WHOLE, "artist": _WHOLE_OR_NONE}

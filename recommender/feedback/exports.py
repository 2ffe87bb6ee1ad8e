"""Reading what `python -m bot feedback export` wrote, back into records of feedback."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import DataError
from .records import Exposure, Shown, Verdict, Vote

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
_WHOLE = ("interaction_id", "listeners", "rank", "artist", "model_rank", "rival_rank")
_TEXTS = ("seeds", "member", "model_version", "rival_version")


def exported(folder: Path) -> tuple[list[Exposure], list[Vote]]:
    """Answers, first to last, and the events on them, from `exposures` and `verdicts`, as Parquet or else CSV.

    Raises DataError for a folder without them, and for files that are not what the export writes.
    """
    if not folder.is_dir():
        raise DataError(f"{folder} is not a folder. Name the one that `python -m bot feedback export --out` wrote.")
    shown, said = (_table(folder, name) for name in ("exposures", "verdicts"))
    try:
        answers = [_exposure(rows) for _, rows in shown.groupby("interaction_id", sort=False)]
        votes = [_vote(row) for row in said.to_dict("records")]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise DataError(f"{folder} holds no export of feedback: {type(error).__name__} {error}.") from error
    if not answers:
        raise DataError(f"The export in {folder} holds no answers yet.")
    return sorted(answers, key=lambda one: one.shown_at), votes


def _table(folder: Path, name: str) -> pd.DataFrame:
    import pandas as pd

    parquet, csv = folder / f"{name}.parquet", folder / f"{name}.csv"
    try:
        if parquet.is_file():
            return pd.read_parquet(parquet)
        if csv.is_file():
            table = pd.read_csv(csv, dtype=dict.fromkeys(_WHOLE, "Int64") | dict.fromkeys(_TEXTS, "string"))
            time = "shown_at" if name == "exposures" else "at"
            return table.assign(**{time: pd.to_datetime(table[time], utc=True, format="ISO8601")})
    except (OSError, ValueError, KeyError) as error:  # pyarrow's and pandas' own errors are ValueErrors
        raise DataError(f"{parquet.with_suffix('')} cannot be read: {error}.") from error
    raise DataError(f"{folder} holds no {parquet.name} or {csv.name}; `python -m bot feedback export` writes both.")


def _exposure(rows: pd.DataFrame) -> Exposure:
    """One answer, of a row for each artist that it showed."""
    ranked = rows.sort_values("rank").to_dict("records")
    one = ranked[0]
    return Exposure(
        interaction_id=int(one["interaction_id"]),
        command=str(one["command"]),
        seeds=tuple(map(int, (_known(one["seeds"], str) or "").split())),
        artists=tuple(
            Shown(
                artist=int(row["artist"]),
                score=float(row["score"]),
                team=_known(row["team"], str),
                ranks=(_known(row["model_rank"], int), _known(row["rival_rank"], int)),
                propensity=float(row["propensity"]),
            )
            for row in ranked
        ),
        model=str(one["model"]),
        model_version=str(one["model_version"]),
        data=str(one["data"]),
        place=str(one["place"]),
        locale=str(one["locale"]),
        shown_at=one["shown_at"].timestamp(),
        first=int(one["rank"]),
        depth=str(one["depth"]),
        listeners=_known(one["listeners"], int),
        rival=_known(one["rival"], str),
        rival_version=_known(one["rival_version"], str),
        probability=float(one["probability"]),
        member=_known(one["member"], str),
    )


def _vote(row: dict[Hashable, Any]) -> Vote:
    return Vote(
        member=str(row["member"]),
        verdict=Verdict(row["verdict"]),
        given=bool(row["given"]),
        at=row["at"].timestamp(),
        exposure=_known(row["interaction_id"], int),
        artist=_known(row["artist"], int),
    )


def _known(value: Any, kind: Callable[[Any], T]) -> T | None:
    """The value, or None where the export left it out."""
    import pandas as pd

    return None if pd.isna(value) else kind(value)

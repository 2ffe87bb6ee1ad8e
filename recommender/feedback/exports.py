"""The tables that `python -m bot feedback export` writes, and reading them back into records of feedback."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DataError, reason
from .challenges import Ballot, Challenge, Naming
from .columns import (
    ANSWER,
    ARTIST,
    ASKED,
    BALLOTS,
    DRAFTED,
    DUELS,
    HELD,
    NAMINGS,
    OPENINGS,
    PRESSES,
    SHOWN,
    STEPS,
    TIME,
    VERDICTS,
    Column,
)
from .days import Step
from .records import Duel, Held, Impression, Item, Opening, Press, Vote

if TYPE_CHECKING:
    import pandas as pd


_TABLES = {"exposures": SHOWN, "verdicts": VERDICTS, "openings": OPENINGS}
_UNKNOWN = dict.fromkeys(("server", "account_age", "model_settings", "rival_settings"))  # columns of no older export
_LATER = ("openings", "duels", "presses")  # what an older export has no file of


def shown_rows(impressions: Iterable[Impression]) -> pd.DataFrame:
    """The table of answers: one row for each artist shown, its times in UTC."""
    rows = [
        [
            *(
                " ".join(map(str, impression.seeds)) if name == "seeds" else getattr(impression, name)
                for name in ANSWER
            ),
            *(rank, shown.artist, shown.score, shown.team, *shown.ranks, shown.propensity),
        ]
        for impression in impressions
        for rank, shown in enumerate(impression.artists, impression.first)
    ]
    return _frame(rows, SHOWN)


def verdict_rows(votes: Iterable[Vote]) -> pd.DataFrame:
    """The table of votes: one row for each event, first to last, its times in UTC."""
    rows = [
        (vote.at, vote.member, vote.impression, vote.artist, vote.verdict, vote.given, vote.server, vote.age)
        for vote in votes
    ]
    return _frame(rows, VERDICTS)


def opened_rows(openings: Iterable[Opening]) -> pd.DataFrame:
    """The table of artists that members opened: one row for each, first to last, its times in UTC."""
    return _frame([(opening.at, opening.member, opening.impression, opening.artist) for opening in openings], OPENINGS)


def duel_rows(duels: Iterable[Duel]) -> pd.DataFrame:
    """The table of duels: one row for each, first to last, its times in UTC."""

    def held(model: Held | None) -> tuple[object, ...]:
        return (None,) * len(HELD) if model is None else (model.model, model.version, *model.scores, *model.ranks)

    rows = [(*(getattr(duel, name) for name in ASKED), *held(duel.held), *held(duel.rival)) for duel in duels]
    return _frame(rows, DUELS)


def press_rows(presses: Iterable[Press]) -> pd.DataFrame:
    """The table of presses in duels: one row for each event, first to last, its times in UTC."""
    rows = [
        (press.at, press.member, press.duel, press.pick, press.seconds, press.server, press.age) for press in presses
    ]
    return _frame(rows, PRESSES)


def step_rows(steps: Iterable[Step]) -> pd.DataFrame:
    """The table of steps of daily paths: one row for each event, first to last, its times in UTC."""
    return _frame([tuple(getattr(step, name) for name in STEPS) for step in steps], STEPS)


def drafted_rows(challenges: Iterable[Challenge]) -> pd.DataFrame:
    """The table of challenges: one row for each artist that was voted on, whose pick it was, its times in UTC."""
    rows = []
    for challenge in challenges:
        ranks = {artist: rank for rank, artist in enumerate(challenge.listed, 1)}
        about = challenge.model, challenge.version, challenge.server
        rows += [
            (challenge.asked_at, challenge.id, challenge.seed, place, artist, team, ranks.get(artist), *about)
            for place, (artist, team) in enumerate(challenge.drafted, 1)
        ]
    return _frame(rows, DRAFTED)


def naming_rows(namings: Iterable[Naming]) -> pd.DataFrame:
    """The table of what was named in challenges: one row for each event, first to last, its times in UTC."""
    return _frame([(naming.at, naming.member, naming.challenge, naming.artist) for naming in namings], NAMINGS)


def ballot_rows(ballots: Iterable[Ballot]) -> pd.DataFrame:
    """The table of ballots in challenges: one row for each artist voted for, or one without; times in UTC."""
    rows = [
        (ballot.at, ballot.member, ballot.challenge, artist)
        for ballot in ballots
        for artist in ballot.artists or (None,)
    ]
    return _frame(rows, BALLOTS)


def with_names(table: pd.DataFrame, artists: Mapping[int, tuple[str, str]]) -> pd.DataFrame:
    """The table with each artist's name and MBID beside its id, as far as they are known; nothing reads them back."""
    for about in [column for column in ("artist", "other", "seed", "left", "right") if column in table.columns]:
        at = table.columns.get_loc(about)
        assert isinstance(at, int)
        for place, column in enumerate((f"{about}_name", f"{about}_mbid")):
            known = {id: facts[place] or None for id, facts in artists.items()}
            table.insert(at + 1 + place, column, table[about].map(known).astype("string"))
    return table


def _frame(rows: Sequence[Sequence[object]], columns: Mapping[str, Column]) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(rows, columns=[*columns])
    [time] = _times(columns)
    return frame.astype(_dtypes(columns)).assign(**{time: pd.to_datetime(frame[time], unit="s", utc=True)})


def _times(columns: Mapping[str, Column]) -> list[str]:
    return [name for name, column in columns.items() if column is TIME]


def _dtypes(columns: Mapping[str, Column]) -> dict[str, str]:
    """Of all columns but times, which files hold as text or numbers."""
    return {name: column.dtype for name, column in columns.items() if column is not TIME}


def exported(folder: Path) -> tuple[list[Impression], list[Vote], list[Opening]]:
    """Answers, first to last, the events on them, and what was opened, from Parquet or else CSV files.

    They are called `exposures`, `verdicts` and `openings`; an older export has none of the last. Raises DataError for
    a folder without the others, and for files that are not what the export writes.
    """
    if not folder.is_dir():
        raise DataError(f"{folder} is not a folder. Name the one that `python -m bot feedback export --out` wrote.")
    shown, said, opened = (_table(folder, name, columns) for name, columns in _TABLES.items())
    try:
        answers = [_impression(rows) for _, rows in shown.groupby("interaction_id", sort=False)]
        votes = [_vote(row) for row in said.to_dict("records")]
        openings = [_opening(row) for row in opened.to_dict("records")]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise DataError(f"{folder} holds no export of feedback: {type(error).__name__} {error}.") from error
    if not answers:
        raise DataError(f"The export in {folder} holds no answers yet.")
    return sorted(answers, key=lambda impression: impression.shown_at), votes, openings


def exported_duels(folder: Path) -> tuple[list[Duel], list[Press]]:
    """Duels, first to last, and the presses in them, from files `duels` and `presses`; none from an older export.

    Raises DataError for files that are not what the export writes.
    """
    asked, pressed = _table(folder, "duels", DUELS), _table(folder, "presses", PRESSES)
    try:
        duels = [
            Duel(**_record(row, ASKED), held=_held(row, "model"), rival=_held(row, "rival"))
            for row in asked.to_dict("records")
        ]
        return duels, [_press(row) for row in pressed.to_dict("records")]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise DataError(f"{folder} holds no export of duels: {type(error).__name__} {error}.") from error


def _held(row: Mapping[Hashable, Any], which: str) -> Any:
    """What a model held; None where there was none."""
    name, version, left, right, left_rank, right_rank = (
        column.read(row[f"{which}{part}"]) for part, column in HELD.items()
    )
    return None if name is None else Held(name, version, (left, right), (left_rank, right_rank))


def _table(folder: Path, name: str, columns: Mapping[str, Column]) -> pd.DataFrame:
    import pandas as pd

    parquet, csv = folder / f"{name}.parquet", folder / f"{name}.csv"
    try:
        if parquet.is_file():
            return pd.read_parquet(parquet)
        if csv.is_file():
            table = pd.read_csv(csv, dtype=_dtypes(columns))
            [time] = _times(columns)
            return table.assign(**{time: pd.to_datetime(table[time], utc=True, format="ISO8601")})
    except (OSError, ValueError, KeyError) as error:  # pyarrow's and pandas' own errors are ValueErrors
        raise DataError(f"{parquet.with_suffix('')} cannot be read: {reason(error)}.") from error
    if name in _LATER:
        return _frame([], columns)
    raise DataError(f"{folder} holds no {parquet.name} or {csv.name}; `python -m bot feedback export` writes both.")


def _record(row: Mapping[Hashable, Any], columns: Mapping[str, Column]) -> dict[str, Any]:
    return {name: column.read(row[name]) for name, column in columns.items()}


def _impression(rows: pd.DataFrame) -> Impression:
    """One answer, of a row for each artist that it showed."""
    ranked = [_UNKNOWN | row for row in rows.sort_values("rank").to_dict("records")]
    artists = [_record(row, ARTIST) for row in ranked]
    return Impression(
        **_record(ranked[0], ANSWER),
        first=artists[0]["rank"],
        artists=tuple(
            Item(
                artist["artist"],
                artist["score"],
                artist["team"],
                (artist["model_rank"], artist["rival_rank"]),
                artist["propensity"],
            )
            for artist in artists
        ),
    )


def _vote(row: Mapping[Hashable, Any]) -> Vote:
    values = _record(_UNKNOWN | {**row}, VERDICTS)
    about, age = values.pop("interaction_id"), values.pop("account_age")
    return Vote(**values, impression=about, age=age)


def _press(row: Mapping[Hashable, Any]) -> Press:
    values = _record(_UNKNOWN | {**row}, PRESSES)
    age = values.pop("account_age")
    return Press(**values, age=age)


def _opening(row: Mapping[Hashable, Any]) -> Opening:
    values = _record(row, OPENINGS)
    about = values.pop("interaction_id")
    return Opening(**values, impression=about)

"""The tables that `feedback export` writes, for `recommender.feedback.exported` to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recommender.feedback import Exposure, Vote

if TYPE_CHECKING:
    import pandas as pd


def shown_rows(exposures: Sequence[Exposure]) -> pd.DataFrame:
    """One row for each artist shown."""
    import pandas as pd

    rows = [
        {
            "interaction_id": one.interaction_id,
            "shown_at": one.shown_at,
            "member": one.member,
            "command": one.command,
            "seeds": " ".join(map(str, one.seeds)),
            "listeners": one.listeners,
            "depth": one.depth,
            "place": one.place,
            "locale": one.locale,
            "data": one.data,
            "model": one.model,
            "model_version": one.model_version,
            "rival": one.rival,
            "rival_version": one.rival_version,
            "probability": one.probability,
            "rank": rank,
            "artist": shown.artist,
            "score": shown.score,
            "team": shown.team,
            "model_rank": shown.ranks[0],
            "rival_rank": shown.ranks[1],
            "propensity": shown.propensity,
        }
        for one in exposures
        for rank, shown in enumerate(one.artists, one.first)
    ]
    whole = ("interaction_id", "listeners", "rank", "artist", "model_rank", "rival_rank")
    texts = ("member", "rival", "rival_version", "team")
    frame = pd.DataFrame(rows).astype(dict.fromkeys(whole, "Int64") | dict.fromkeys(texts, "string"))
    return frame.assign(shown_at=pd.to_datetime(frame["shown_at"], unit="s", utc=True))


def verdict_rows(votes: Sequence[Vote]) -> pd.DataFrame:
    """One row for each event, first to last."""
    import pandas as pd

    names = ("at", "member", "interaction_id", "artist", "verdict", "given")
    rows = [(one.at, one.member, one.exposure, one.artist, one.verdict.value, one.given) for one in votes]
    columns = {"at": "float64", "member": "string", "interaction_id": "Int64", "artist": "Int64"}
    frame = pd.DataFrame(rows, columns=names).astype(columns | {"verdict": "string", "given": "bool"})
    return frame.assign(at=pd.to_datetime(frame["at"], unit="s", utc=True))

"""What others have published about a data set, from a list that names its sources."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..errors import DataError, reason
from ..shipped import LISTS

LIST = LISTS / "published.tsv"
_COLUMNS = ["model", "NDCG@10", "Recall@10", "Precision@10", "source", "summary"]


class Published(NamedTuple):
    """One model's figures, each in 0…1, and where they stand."""

    model: str
    ndcg: float
    recall: float
    precision: float
    source: str
    summary: str
    """What the model does, for readers who know no formulas."""


def published(path: Path = LIST) -> list[Published]:
    """The rows of a list of published figures, in its order; recall and precision stand there in per cent.

    Raises DataError where the file cannot be read, its columns are others or a line is malformed.
    """
    try:
        heading, *lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise DataError(f"{path} cannot be read: {reason(error)}.") from error
    if heading.split("\t") != _COLUMNS:
        raise DataError(f"{path.name} needs the columns {', '.join(_COLUMNS)}, not {heading[:80]!r}.")
    rows = []
    for number, line in enumerate(lines, 2):
        try:
            model, ndcg, recall, precision, source, summary = line.split("\t")
            rows.append(Published(model, float(ndcg), float(recall) / 100, float(precision) / 100, source, summary))
        except ValueError:
            raise DataError(f"{path.name} line {number}: {line[:80]!r} is malformed.") from None
    return rows

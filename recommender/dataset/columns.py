"""What the columns of tables are said to hold, where their names do not say it."""

from __future__ import annotations

from ..errors import DataError


def columns_of(text: str) -> dict[str, str]:
    """The name of each role's column, from a text such as "user=who,artist=band".

    Which roles there are, whoever reads the table knows. Raises DataError for a text of another form.
    """
    pairs = [[part.strip() for part in pair.partition("=")[::2]] for pair in text.split(",")]
    if not all(role and name for role, name in pairs):
        raise DataError(f"Columns are named as ROLE=NAME,ROLE=NAME, as in user=who,artist=band, not {text!r}.")
    return dict(pairs)

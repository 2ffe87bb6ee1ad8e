"""Why a file is not read: what a person who sent it can be told apart."""

from __future__ import annotations

from ...errors import DataError


class UnknownExport(DataError):
    """It is of no format that is read."""


class NothingPlayed(DataError):
    """It holds not one listen."""


class TooLarge(DataError):
    """It unpacks to more than is read, or has more rows."""


class ReachesOutside(DataError):
    """It is a zip that names files outside itself."""

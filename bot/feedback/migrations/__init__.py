"""The feedback database's schema, a numbered SQL file for each version. Files are only ever added."""

from __future__ import annotations

from pathlib import Path

MIGRATIONS = tuple(path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("[0-9]*.sql")))
"""Each takes the database one version further: the n-th makes it version n, which `PRAGMA user_version` says."""

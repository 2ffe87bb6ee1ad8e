"""What is counted, as whoever scrapes the bot reads it."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bot.monitoring.exposition import Exposition


def require_client() -> None:
    """Skips where prometheus-client is missing, with the reason said; under CI that fails."""
    if find_spec("prometheus_client") is None:
        sentence = "there is no prometheus_client (make .venv/.metrics)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)


def series(text: bytes) -> dict[str, float]:
    """Each series by its name with its labels, as `name{label="value"}`."""
    lines = [line for line in text.decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


class Counts:
    """By how much series have risen since they were last looked at."""

    def __init__(self, exposition: Exposition) -> None:
        self._exposition = exposition
        self._before = self.now()

    def now(self) -> dict[str, float]:
        """Every series as it stands."""
        return series(self._exposition.text())

    def risen(self, name: str) -> dict[str, float]:
        """Those of that metric that have, by their labels alone."""
        now, before = self.now(), self._before
        self._before = now
        rises = {whole: value - before.get(whole, 0.0) for whole, value in now.items()}
        of = {whole.removeprefix(name): rise for whole, rise in rises.items() if whole.partition("{")[0] == name}
        return {labels: rise for labels, rise in of.items() if rise}

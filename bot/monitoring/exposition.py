"""The metrics as Prometheus reads them, by prometheus-client: the extra `metrics`."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    exposition,
    gc_collector,
    process_collector,
)

from .metrics import AUTOCOMPLETE, COMMANDS, EVERY, OTHER, Metric

_KINDS: dict[str, Any] = {"counter": Counter, "gauge": Gauge}


class Exposition:
    """Counts from now on, until it is closed; `commands` has the command's name by what Discord calls it."""

    def __init__(self, commands: Mapping[str, str]) -> None:
        COMMANDS.update({AUTOCOMPLETE: AUTOCOMPLETE, OTHER: OTHER, **commands})
        disable_created_metrics()  # nobody needs to know when each series began
        self._registry = CollectorRegistry()
        for metric in EVERY:
            metric.count_in(self._made(metric))
        process_collector.ProcessCollector(registry=self._registry)
        gc_collector.GCCollector(registry=self._registry)

    def _made(self, metric: Metric) -> Any:
        about = metric.name, metric.about, tuple(metric.labels)
        if metric.kind == "histogram":
            return Histogram(*about, buckets=metric.buckets, registry=self._registry)
        made = _KINDS[metric.kind](*about, registry=self._registry)
        domains = [sorted({*values}) for values in metric.labels.values() if values is not None]
        if metric.kind == "counter" and metric.labels:  # told as 0 until then, so that the first one is a rise
            for values in itertools.product(*domains):
                made.labels(*values)
        return made

    def text(self) -> bytes:
        """All of it, as it stands."""
        told: bytes = exposition.generate_latest(self._registry)
        return told

    def close(self) -> None:
        """Counts no more."""
        for metric in EVERY:
            metric.count_in(None)
        COMMANDS.clear()

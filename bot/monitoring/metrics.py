"""All that is counted, each under its name; while nobody asked for metrics, counting is one comparison.

Whatever counts does so at one place, by what stands here: `VOTES.add(verdict="up", kind="button")`. Names and units by
Prometheus' conventions. A label has one of a few values that are known beforehand, and any other is told as "other", so
that no member, server or text can become one; but for what says which model answers, which is the operator's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

Kind = Literal["counter", "gauge", "histogram"]

OTHER = "other"
AUTOCOMPLETE = "autocomplete"
"""What stands in place of a command where an option was typed: many of those come before one command."""

_FINE = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
_THREE = (0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 5.0)
"""Around the 3 s after which Discord tells the member that the bot did not answer."""
_LONG = (0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0)
"""Up to the 15 min that Discord waits for an answer that was acknowledged."""


class Metric:
    """One of the names; `labels` has each label's values, None where the program or its operator gives it any."""

    def __init__(
        self,
        kind: Kind,
        name: str,
        about: str,
        labels: Mapping[str, Collection[str] | None] | None = None,
        buckets: tuple[float, ...] = (),
    ) -> None:
        self.kind, self.name, self.about, self.buckets = kind, name, about, buckets
        self.labels = labels or {}
        self.to: Any = None
        """The one of prometheus-client that this counts in; None while nobody asked for metrics."""
        self._of_labels: dict[tuple[str, ...], Any] = {}
        """What it has by its labels' values; to find them itself takes it about as long again."""
        EVERY.append(self)

    def add(self, **labels: str) -> None:
        """Counts one more."""
        if self.to is not None:
            self._of(labels).inc()

    def observe(self, seconds: float, **labels: str) -> None:
        """Notes down how long something took."""
        if self.to is not None:
            self._of(labels).observe(seconds)

    def set(self, value: float, **labels: str) -> None:
        """Says how it stands now."""
        if self.to is not None:
            self._of(labels).set(value)

    def clear(self) -> None:
        """Forgets the labels that there were, where others take their place."""
        self._of_labels.clear()
        if self.to is not None:
            self.to.clear()

    def count_in(self, to: Any) -> None:
        """Counts in one of prometheus-client from now on; with None in none."""
        self._of_labels.clear()
        self.to = to

    def _of(self, labels: Mapping[str, str]) -> Any:
        if not labels:
            return self.to
        values = tuple(self._closed(label, labels[label]) for label in self.labels)
        found = self._of_labels.get(values)
        if found is None:
            found = self._of_labels[values] = self.to.labels(*values)
        return found

    def _closed(self, label: str, value: str) -> str:
        values = self.labels[label]
        return value if values is None or value in values else OTHER


EVERY: list[Metric] = []
"""In the order they are told."""
COMMANDS: dict[str, str] = {}
"""By what Discord calls a command, or an entry of a menu, the name of the command that it is."""

_ANY_COMMAND = COMMANDS.values()


def _counter(name: str, about: str, **labels: Collection[str] | None) -> Metric:
    return Metric("counter", name, about, labels)


def _gauge(name: str, about: str, **labels: Collection[str] | None) -> Metric:
    return Metric("gauge", name, about, labels)


def _histogram(name: str, about: str, buckets: tuple[float, ...] = _FINE, **labels: Collection[str] | None) -> Metric:
    return Metric("histogram", name, about, labels, buckets)


INTERACTIONS = _counter(
    "segue_interactions_total",
    "Commands, buttons, menus, forms and keystrokes, by what came of them: answered, refused (an error that is "
    "expected, told to the member), failed (a bug, or unanswered), cooldown (the member asked too often).",
    command=_ANY_COMMAND,
    outcome=("answered", "refused", "failed", "cooldown"),
)
ACKNOWLEDGEMENT_SECONDS = _histogram(
    "segue_acknowledgement_seconds",
    "From an interaction's creation, by Discord's clock, until Discord has taken the first reply to it; it gives 3 s.",
    _THREE,
    command=_ANY_COMMAND,
)
INTERACTION_SECONDS = _histogram(
    "segue_interaction_seconds",
    "From an interaction's creation, by Discord's clock, to its answer.",
    _LONG,
    command=_ANY_COMMAND,
)
LOOKUP_SECONDS = _histogram(
    "segue_lookup_seconds",
    "Questions to the recommender, waiting for the worker thread included.",
    command=_ANY_COMMAND,
)
LOOKUPS_WAITING = _gauge("segue_lookups_waiting", "Questions that wait for the worker thread.")
LOOP_LAG = _histogram("segue_loop_lag_seconds", "How late the event loop does what it is handed, four times a second.")

VOTES = _counter(
    "segue_votes_total",
    "Votes given that are kept, or wait in the journal; those taken back are not counted.",
    verdict=("up", "down", "known", "hidden"),
    kind=("button", "menu", "reaction", "tap", "command"),
)
VOTES_WAITING = _gauge("segue_votes_waiting", "Votes in the journal, which wait for the database.")
VOTES_REFUSED = _counter(
    "segue_votes_refused_total", "Votes that could neither be kept nor noted down, so that none was promised."
)

DATABASE_UP = _gauge("segue_database_up", "1 while the database answers within a second, else 0.")
DATABASE_SECONDS = _histogram(
    "segue_database_seconds", "Statements and transactions, waiting included.", kind=("read", "write")
)
DATABASE_FAILURES = _counter("segue_database_failures_total", "Statements and transactions that the database refused.")

SHARD_CONNECTED = _gauge("segue_shard_connected", "1 while a shard is connected to Discord, else 0.", shard=None)
SHARDS_WANTED = _gauge("segue_shards_wanted", "Shards that this process is to have.")
GATEWAY_LATENCY = _gauge(
    "segue_gateway_latency_seconds", "From a shard's last heartbeat to Discord's acknowledgement.", shard=None
)
GATEWAY_RECONNECTS = _counter("segue_gateway_reconnects_total", "Connections to Discord that were made again.")

MODEL_INFO = _gauge("segue_model_info", "1 for each model that answers.", model=None, version=None, data=None)
MODEL_AGE = _gauge("segue_model_age_seconds", "Since the model that answers was built.")
MODEL_LOADS = _counter(
    "segue_model_loads_total", "Models that were to be served from then on.", outcome=("served", "refused")
)
DRAWINGS = _counter(
    "segue_drawings_total",
    "Pictures asked for: drawn, failed, or refused as too many waited or the bot was stopping.",
    outcome=("drawn", "failed", "refused"),
)
HTTP_FAILURES = _counter(
    "segue_http_failures_total",
    "Answers of Discord's API that say to wait (429) or that it failed (5xx).",
    status=("429", "500", "502", "503", "504"),
)
LEASES_HELD = _gauge(
    "segue_leases_held", "1 while this process does a work that one of several does, else 0.", work=None
)

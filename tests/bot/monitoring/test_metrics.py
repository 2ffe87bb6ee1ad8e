"""What is counted: every name is told, labels are of closed sets, and what is off counts nothing."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import commands
from bot.monitoring import tracing
from bot.monitoring.metrics import EVERY, INTERACTIONS, OTHER

from .counted import series

if TYPE_CHECKING:
    from bot.monitoring.exposition import Exposition

ROOT = Path(__file__).resolve().parents[3]
# Of these the program or its operator gives the values: numbers of shards, models that were built, works of its own.
OPEN = {"shard", "model", "version", "data", "work"}
NAMES = {*commands.names().values(), "autocomplete", OTHER}
NOW = (int(time.time() * 1000) - 1_420_070_400_000) << 22


def test_every_metric_is_told_with_its_kind_and_what_it_means(exposition: Exposition) -> None:
    text = exposition.text().decode()
    for metric in EVERY:
        assert f"# TYPE {metric.name} {metric.kind}" in text and f"# HELP {metric.name} {metric.about}" in text
    assert "process_cpu_seconds_total" in text and "python_gc_collections_total" in text


def test_the_documented_metrics_are_those_that_there_are() -> None:
    page = (ROOT / "docs" / "operating.md").read_text("utf-8")
    rows = re.findall(r"^\| `(segue_\w+)`(?: by ([^|]+))? \|", page, re.MULTILINE)
    told = {name: set(re.findall(r"`(\w+)`", labels)) for name, labels in rows}
    assert told == {metric.name: {*metric.labels} for metric in EVERY} and len(rows) == len(EVERY)


def test_labels_have_few_values_that_are_known_beforehand() -> None:
    for metric in EVERY:
        assert {label for label, values in metric.labels.items() if values is None} <= OPEN, metric.name


def test_units_are_in_the_names() -> None:
    for metric in EVERY:
        assert (metric.kind == "counter") is metric.name.endswith("_total"), metric.name
        assert bool(metric.buckets) is (metric.kind == "histogram") and [*metric.buckets] == sorted(metric.buckets)
        assert metric.kind != "histogram" or metric.name.endswith("_seconds"), metric.name


custom_ids = st.text() | st.builds(
    "{} {} {{}}".format, st.sampled_from(["run", "ask", "form"]), st.text() | st.sampled_from([*commands.names()])
)
interactions = st.one_of(
    st.builds(lambda name: {"type": 2, "data": {"name": name}}, st.text()),
    st.builds(lambda id, kind: {"type": kind, "data": {"custom_id": id}}, custom_ids, st.sampled_from([3, 5])),
    st.builds(lambda kind: {"type": kind}, st.integers(6, 99)),
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=interactions, outcome=st.text(), told=st.text())
def test_no_text_of_a_member_becomes_a_label(
    data: dict[str, Any], outcome: Any, told: str, exposition: Exposition
) -> None:
    for metric in EVERY:  # whoever counts by a wrong word
        if metric.kind == "counter" and metric.labels:
            metric.add(**dict.fromkeys(metric.labels, told))
    with tracing.arrived({"id": NOW, **data}):
        tracing.acknowledged()
        tracing.ended(outcome)
    ours = {metric.name: metric for metric in EVERY}
    for name in series(exposition.text()):
        found = ours.get(name.partition("{")[0].removesuffix("_bucket").removesuffix("_count").removesuffix("_sum"))
        if found is not None:
            for label, value in re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', name):
                known = NAMES if label == "command" else {*(found.labels.get(label) or ()), OTHER}
                assert label == "le" or value in known, name


def test_nothing_is_counted_while_nobody_asked_for_metrics(exposition: Exposition) -> None:
    def ours() -> dict[str, float]:
        return {name: value for name, value in series(exposition.text()).items() if name.startswith("segue_")}

    before = ours()
    exposition.close()
    INTERACTIONS.add(command="similar", outcome="answered")
    with tracing.arrived({"id": NOW, "type": 4}):
        tracing.ended("answered")
    assert all(metric.to is None for metric in EVERY) and ours() == before

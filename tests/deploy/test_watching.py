"""Alerts, the dashboard and the runbook fit each other, the metrics that there are, and a real Prometheus."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from . import metrics
from .prometheus import SHIPPED, Prometheus, running

ROOT = SHIPPED.parents[1]
RUNBOOK = (ROOT / "docs" / "runbook.md").read_text("utf-8")
QUERIES = [
    query
    for block in re.findall(r"^ *```promql\n(.*?)```", RUNBOOK, re.MULTILINE | re.DOTALL)
    for query in block.strip().splitlines()
]
DASHBOARD = json.loads((ROOT / "deploy" / "grafana" / "segue.json").read_text("utf-8"))
PANELS = [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"]
TESTS = sorted(SHIPPED.glob("*.test.yml"))


@pytest.fixture(scope="module")
def promtool() -> str:
    """Prometheus' own checks. Missing, the test is skipped with the reason said; under CI it fails."""
    found = shutil.which("promtool")
    if found is None or shutil.which("prometheus") is None:
        sentence = "there is no promtool on the PATH (Debian, Ubuntu: apt install prometheus)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    return found


@pytest.fixture(scope="module")
def prometheus(promtool: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    with running(tmp_path_factory.mktemp("prometheus")) as started:
        yield started


@pytest.fixture(scope="module")
def alerts(prometheus: Prometheus) -> list[dict[str, Any]]:
    return prometheus.rules()


def run(*command: object) -> None:
    done = subprocess.run(
        [*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


# Alerts


def test_prometheus_takes_its_configuration_and_the_rules(promtool: str) -> None:
    run(promtool, "check", "config", SHIPPED / "prometheus.yml")


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_alerts_fire_when_they_should_and_only_then(promtool: str, file: Path) -> None:
    run(promtool, "test", "rules", file)


def test_every_alert_is_made_to_fire(alerts: list[dict[str, Any]]) -> None:
    asked = [part for file in TESTS for part in file.read_text("utf-8").split("expr: ")]
    fired = [part for part in asked if 'alertstate="firing"' in part.partition("\n")[0]]
    assert {alert["name"] for alert in alerts} == set(re.findall(r'alertname="(\w+)"', "".join(fired)))


def test_every_rule_can_be_evaluated(alerts: list[dict[str, Any]]) -> None:
    assert [alert["name"] for alert in alerts if alert["health"] != "ok"] == []


def test_rules_name_metrics_and_labels_that_there_are(alerts: list[dict[str, Any]]) -> None:
    assert [wrong for alert in alerts for wrong in metrics.unknown(alert["query"])] == []


def test_every_alert_says_whom_it_is_for_what_is_so_and_where_to_read_on(alerts: list[dict[str, Any]]) -> None:
    for alert in alerts:
        assert alert["labels"]["severity"] in {"page", "ticket"}
        assert {*alert["annotations"]} == {"summary", "description", "runbook"}
        assert alert["annotations"]["runbook"] == f"docs/runbook.md#{alert['name'].lower()}"


def test_only_what_cannot_pass_by_itself_fires_at_once(alerts: list[dict[str, Any]]) -> None:
    assert {alert["name"] for alert in alerts if alert["duration"] < 180} == {"SegueRestarting", "SegueNearlyBanned"}


# The runbook


def test_every_alert_has_its_paragraph_and_every_paragraph_its_alert(alerts: list[dict[str, Any]]) -> None:
    assert sorted(re.findall(r"^### (\w+)$", RUNBOOK, re.MULTILINE)) == sorted(alert["name"] for alert in alerts)


def test_paragraphs_say_how_severe_it_is_and_after_what_time(alerts: list[dict[str, Any]]) -> None:
    said = re.findall(r"^### (\w+)\n\n\*(page|ticket)(?:, after (\d+) minutes)?\.\*", RUNBOOK, re.MULTILINE)
    meant = {alert["name"]: (alert["labels"]["severity"], alert["duration"]) for alert in alerts}
    assert {name: severity for name, severity, _ in said} == {name: severity for name, (severity, _) in meant.items()}
    for name, _, minutes in said:
        assert not minutes or int(minutes) * 60 == meant[name][1], name


def test_queries_of_the_runbook_name_what_there_is_and_give_data(prometheus: Prometheus) -> None:
    assert [wrong for query in QUERIES for wrong in metrics.unknown(query)] == []
    assert [query for query in QUERIES if not prometheus.tells(query)] == []


def test_log_lines_of_the_runbook_are_ones_that_the_bot_writes() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    looks = re.findall(r"^ *events ([^|\n]+)", RUNBOOK, re.MULTILINE)
    assert [name for look in looks for name in re.findall(r'"([^"]+)"', look) if f'"{name}"' not in code] == []


# The dashboard


def queries(panel: dict[str, Any]) -> list[str]:
    return [target["expr"] for target in panel["targets"]]


def test_panels_of_the_dashboard_name_what_there_is(prometheus: Prometheus) -> None:
    assert [wrong for panel in PANELS for query in queries(panel) for wrong in metrics.unknown(query)] == []


def test_every_query_of_the_dashboard_gives_data(prometheus: Prometheus) -> None:
    asked = [query for panel in PANELS for query in queries(panel)]
    asked += [annotation["expr"].removesuffix(" > 0") for annotation in DASHBOARD["annotations"]["list"]]
    filled = {query: query.replace("$instance", ".*").replace("$__rate_interval", "1m") for query in asked}
    assert [query for query, ready in filled.items() if "$" in ready or not prometheus.tells(ready)] == []


def test_whoever_is_woken_finds_on_the_dashboard_what_the_alert_goes_by(alerts: list[dict[str, Any]]) -> None:
    shown = {name for panel in PANELS for query in queries(panel) for name in metrics.named(query)}
    assert {name for alert in alerts for name in metrics.named(alert["query"])} <= shown


def test_every_metric_of_the_bot_is_on_the_dashboard() -> None:
    shown = {name for panel in PANELS for query in queries(panel) for name in metrics.named(query)}
    assert {metric.name for metric in metrics.EVERY} <= shown


def test_panels_say_what_they_show_in_which_unit_and_of_which_process() -> None:
    for panel in PANELS:
        assert panel["title"] and panel["description"].endswith(".")
        assert panel["type"] == "table" or panel["fieldConfig"]["defaults"]["unit"]
        assert panel["datasource"]["uid"] == "${datasource}"
        several = panel["type"] in {"timeseries", "state-timeline"}
        for target in panel["targets"]:
            assert target["datasource"] == panel["datasource"]
            assert not several or (target["legendFormat"] and panel["options"]["legend"]["showLegend"])
            for selector in re.findall(r"(?<!ALERTS)\{([^{}]*)\}", target["expr"]):
                assert selector.startswith('job="segue",instance=~"$instance"') or "segue_leases_held" in target["expr"]
    variables = {variable["name"] for variable in DASHBOARD["templating"]["list"]}
    assert variables == {"datasource", "instance"}


def test_alerts_that_panels_name_exist(alerts: list[dict[str, Any]]) -> None:
    said = json.dumps(DASHBOARD)
    assert set(re.findall(r"\bSegue[A-Z]\w+", said)) <= {alert["name"] for alert in alerts}


def test_panels_have_numbers_of_their_own_and_do_not_lie_on_each_other() -> None:
    numbers = [panel["id"] for panel in DASHBOARD["panels"]]
    assert len({*numbers}) == len(numbers)
    places = [panel["gridPos"] for panel in DASHBOARD["panels"]]
    assert all(place["x"] + place["w"] <= 24 for place in places)
    for one, other in combinations(places, 2):
        apart_across = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"]
        apart_down = one["y"] + one["h"] <= other["y"] or other["y"] + other["h"] <= one["y"]
        assert apart_across or apart_down


def test_grafana_finds_the_dashboard_and_the_prometheus_beside_it() -> None:
    provisioning = ROOT / "deploy" / "grafana" / "provisioning"
    source = (provisioning / "datasources" / "prometheus.yml").read_text("utf-8")
    scraped = re.search(r"scrape_interval: (\w+)", (SHIPPED / "prometheus.yml").read_text("utf-8"))
    assert scraped is not None and f"timeInterval: {scraped[1]}" in source
    assert DASHBOARD["uid"] and "id" not in DASHBOARD  # by its uid it is found again; an id is one Grafana's own

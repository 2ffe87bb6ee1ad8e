"""What a bot tells Prometheus, by name, and figures made up for it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bot.monitoring import metrics


class Metric(NamedTuple):
    """A metric; `labels` has each label's values, None where the program or its operator gives it any."""

    kind: str
    name: str
    labels: Mapping[str, Collection[str] | None] = {}


EVERY = tuple(Metric(metric.kind, metric.name, metric.labels) for metric in metrics.EVERY)
# Those that prometheus-client tells of every process, and what Prometheus itself adds.
_GENERATIONS = {"generation": ("0", "1", "2")}
OF_ANY_PROCESS = (
    Metric("gauge", "process_virtual_memory_bytes"),
    Metric("gauge", "process_resident_memory_bytes"),
    Metric("gauge", "process_start_time_seconds"),
    Metric("counter", "process_cpu_seconds_total"),
    Metric("gauge", "process_open_fds"),
    Metric("gauge", "process_max_fds"),
    Metric("counter", "python_gc_objects_collected_total", _GENERATIONS),
    Metric("counter", "python_gc_objects_uncollectable_total", _GENERATIONS),
    Metric("counter", "python_gc_collections_total", _GENERATIONS),
)
_OF_PROMETHEUS = (
    Metric("gauge", "up"),
    Metric("gauge", "ALERTS", {"alertname": None, "alertstate": None, "severity": None}),
)
_WORDS = {"and", "or", "unless", "offset", "bool"}  # of the query language, that are no functions
_EVERYWHERE = {"job", "instance", "le"}


def unknown(query: str) -> Iterator[str]:
    """The metrics, labels and values of labels in a query that are none."""
    known = _known()
    labels = _EVERYWHERE.union(*(metric.labels for metric in known.values()))
    for name, matchers in re.findall(r"(\w+)\{([^}]*)\}", query):
        of = known[name].labels if name in known else {}
        for label, _, equal, value in re.findall(r'(\w+)((=|!=)|=~|!~)"([^"]*)"', matchers):
            values = of.get(label)
            if label not in {*of, *_EVERYWHERE} or (equal and values is not None and value not in values):
                yield f'{name}{{{label}="{value}"}}'
    bare = re.sub(r'\{[^}]*\}|\[[^]]*\]|"[^"]*"', "", query)
    grouped = r"\b(?:by|without|on|ignoring|group_left|group_right) ?\(([^)]*)\)"
    for listed in re.findall(grouped, bare):
        yield from {label.strip() for label in listed.split(",")} - labels
    names = re.findall(r"\b[a-zA-Z_]\w*\b(?!\s*\()", re.sub(grouped, "", bare))
    yield from {name for name in names if name not in _WORDS} - known.keys()


def named(query: str) -> set[str]:
    """The metrics in a query, histograms as they are called as a whole."""
    known = _known()
    return {known[name].name for name in re.findall(r"\w+", query) if name in known}


def _known() -> dict[str, Metric]:
    """By each name of a series."""
    found = dict[str, Metric]()
    for metric in (*EVERY, *OF_ANY_PROCESS, *_OF_PROMETHEUS):
        if metric.kind == "histogram":
            found |= {f"{metric.name}_{part}": metric for part in ("bucket", "count", "sum")}
        else:
            found[metric.name] = metric
    return found


def told(times: int) -> str:
    """What a bot would tell when asked for so many times: all is well, but for a shard, and counters go up."""
    return "\n".join(line for metric in (*EVERY, *OF_ANY_PROCESS) for line in _lines(metric, times)) + "\n"


def _lines(metric: Metric, times: int) -> Iterator[str]:
    yield f"# TYPE {metric.name} {metric.kind}"
    values = [tuple(values or ("0", "1")) for values in metric.labels.values()]
    for several in itertools.product(*values):
        labels = ",".join(f'{label}="{value}"' for label, value in zip(metric.labels, several, strict=True))
        if metric.kind == "histogram":
            for bound, share in (("0.5", 8), ("2.5", 9), ("+Inf", 10)):
                both = ",".join(filter(None, (labels, f'le="{bound}"')))
                yield f"{metric.name}_bucket{{{both}}} {share * times}"
            yield f"{metric.name}_count{{{labels}}} {10 * times}"
            yield f"{metric.name}_sum{{{labels}}} {3 * times}"
        else:
            away = metric.name == "segue_shard_connected" and several == ("1",)
            value = times if metric.kind == "counter" else 0 if away else 1
            yield f"{metric.name}{{{labels}}} {value}"

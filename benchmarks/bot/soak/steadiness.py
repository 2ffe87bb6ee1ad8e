"""Whether the processes stay as they were: their memory, file handles and sockets; and what processors they take."""

from __future__ import annotations

import os
from collections import Counter
from statistics import median

from ...measuring.rows import Rows, Value
from .finding import Finding
from .stage import Course
from .trend import Trend
from .watching import Life

GROWTH = 7.0
"""MB an hour of a process's own memory, at most: by that, what serving leaves of the 1,500 MB that it may take is
filled in a week."""
_LONG = 180.0  # s after warming up, of which a slope is told
_LONGEST = 200  # characters of the names of what was opened and not closed
_SPARE = 16
"""Sockets of a process at rest beside those of its shards: at most eight to the database and one to hold a lease, two
to Discord, two that wake its loop, two to what draws; and one more."""


def living(course: Course) -> list[Life]:
    """The last of each process, by number."""
    newest = {life.number: life for life in course.lives}
    return [newest[number] for number in sorted(newest)]


def processes(course: Course) -> Rows:
    """A row for each life of a process."""
    rows: list[dict[str, Value]] = []
    for life in course.lives:
        own, sockets = _slope(course, life, life.own), _slope_of_sockets(course, life)
        rows.append(
            {
                "process": life.number,
                "lived min": round(_lived(life) / 60, 1),
                "own MB": round(median(life.own[-5:]), 1),
                "resident MB": round(median(life.resident[-5:]), 1),
                "own MB an hour": None if own is None else _told(own),
                "drawer MB": round(median(life.drawers[-5:]), 1),
                "files": " → ".join(str(len(rest[life.pid].files)) for rest in course.rests if life.pid in rest)
                or None,
                "sockets": life.sockets[-1],
                "sockets an hour": None if sockets is None else _told(sockets),
                "% of a core": round(100 * life.processor_seconds() / _lived(life), 1) if _lived(life) else None,
            }
        )
    return Rows("Processes", rows, notes=_scale(course))


def _scale(course: Course) -> list[str]:
    """What was run on how much of a machine, and what more of it would take."""
    plan, lived = course.plan, sum(map(_lived, course.lives))
    each = sum(life.processor_seconds() for life in course.lives) / max(lived, 1e-9)
    rate = sum(asked.at >= course.warm for asked in course.record.asked) / (plan.seconds - plan.warm)
    around = sum(course.cores.values())
    return [
        *(f"{name}: {100 * share:.1f} % of a core." for name, share in course.cores.items()),
        f"Scaled down: {plan.processes} processes of {plan.shards} shards, a guild on each (Discord has up to 2,500);",
        f"{plan.people} members, {rate:.1f} interactions a second in all.",
        f"A process takes {100 * each:.1f} % of a core, its starts included. Eight, with as many members each,",
        f"would take {8 * each:.2f} cores, and what is around them {around * 8 / plan.processes:.2f}.",
        f"Machine load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.",
    ]


def flat(course: Course) -> list[Finding]:
    """That nothing grows: in what lived for long, by its slope; in what was there at both rests, by what was open."""
    found = []
    for life in course.lives:
        process = f"process {life.number}"
        if (own := _slope(course, life, life.own)) is not None:
            found.append(Finding(f"MB an hour of {process}", _told(own), own.low <= 0 or own.high < GROWTH))
        before, after = (rest.get(life.pid) for rest in course.rests)
        if after is None:
            continue
        if before is not None:
            opened, sockets = (Counter(after.files) - Counter(before.files)).elements(), _slope_of_sockets(course, life)
            more = ", ".join(opened) if len(after.files) > len(before.files) else ""
            told = f"{len(before.files)} → {len(after.files)} {more[:_LONGEST]}".strip()
            found.append(Finding(f"open files of {process}", told, len(before.files) == len(after.files)))
            # As many as are asked at once, or lately, and so their slope alone tells of no leak; nor does one rest.
            leaks = after.sockets > before.sockets and sockets is not None and sockets.low > 0
            told = f"{before.sockets} → {after.sockets}" + (f", {_told(sockets)} an hour" if sockets else "")
            found.append(Finding(f"sockets of {process}", told, not leaks))
        most = course.plan.shards + _SPARE
        found.append(Finding(f"sockets of {process} at rest", str(after.sockets), after.sockets <= most))
        found.append(Finding(f"files of models that are gone, held by {process}", str(life.gone), not life.gone))
    return found


def _lived(life: Life) -> float:
    return life.times[-1] - life.times[0]


def _slope(course: Course, life: Life, values: list[float]) -> Trend | None:
    """From when all are warm, or it is, if it began later; None of too short a life."""
    warm = max(course.warm - life.times[0], course.plan.warm)
    return life.slope(values, warm) if _lived(life) - warm >= _LONG else None


def _slope_of_sockets(course: Course, life: Life) -> Trend | None:
    return _slope(course, life, [float(sockets) for sockets in life.sockets])


def _told(found: Trend) -> str:
    return f"{found.slope:+.1f} ({found.low:+.1f} to {found.high:+.1f})"

"""What is told of a run, each minute and at its end, and what of it must hold."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from statistics import median

from ...measuring.rows import Rows, Value
from .asked import Asked, Fate, percentile
from .finding import Finding
from .stage import Course
from .steadiness import flat, living, processes
from .told import Ledger, balance
from .visits import ASKING, DRAWING, TYPING, VOTING

_TOLD = 20  # questions without an answer that are told one by one


def minute(course: Course) -> Rows:
    """How it goes now: the last minute of it."""
    now = time.monotonic()
    since = now - course.plan.report
    recent = [asked for asked in course.record.asked if asked.at >= since and asked.acknowledged is not None]
    late = percentile((1e3 * (asked.acknowledged or 0) for asked in recent), 0.99)
    faults = Counter(fault.name for fault in course.faults if fault.span.ended >= since)
    rows: list[dict[str, Value]] = [
        {
            "process": life.number,
            "min": round((life.times[-1] - life.times[0]) / 60, 1),
            "own MB": round(life.own[-1], 1),
            "resident MB": round(life.resident[-1], 1),
            "files": life.files[-1],
            "sockets": life.sockets[-1],
        }
        for life in living(course)
    ]
    done = ", ".join(f"{name} × {times}" if times > 1 else name for name, times in faults.items())
    missed = sum(asked.acknowledged is None and since - 3 <= asked.at < now - 3 for asked in course.record.asked)
    notes = [
        f"{len(recent):,} acknowledged, p99 {late or 0:,.0f} ms; {missed} not, whatever the reason",
        f"faults that ended: {done or 'none'}",
    ]
    return Rows(f"Minute {(now - course.begun) / 60:.1f}", rows, notes=notes)


def tables(course: Course) -> list[Rows]:
    """What came of it."""
    return [_answers(course), _votes(balance(course.record.casts, course.kept)), _faults(course), processes(course)]


def _answers(course: Course) -> Rows:
    rows: list[dict[str, Value]] = []
    for kind in (TYPING, ASKING, VOTING, DRAWING, "all"):
        asked = [one for one in course.record.asked if kind in ("all", one.kind)]
        fates = Counter(map(course.lapses.fate, asked))
        quiet, troubled = _parted(course, [one for one in asked if one.answered is not None and one.at >= course.warm])
        rows.append({"": kind, "asked": len(asked), **{fate.value: fates[fate] for fate in Fate}})
        for when, some in (("", quiet), (" in faults", troubled)):
            rows[-1][f"p99{when}"] = _milliseconds([one.acknowledged for one in some])
            if kind == DRAWING:
                rows[-1][f"answer p99{when}"] = _milliseconds([one.answered for one in some])
    missed = [one for one in course.record.asked if course.lapses.fate(one) is Fate.UNANSWERED]
    notes = [
        *(f"Unanswered: {one.kind}, {_when(course, one)}." for one in missed[:_TOLD]),
        "p99: ms to the acknowledgement, warming up aside; of a picture, also to it. All else is answered as it is",
        "acknowledged.",
        f"{course.skipped} visits were not made, as everybody was busy.",
    ]
    return Rows("Answers", rows, notes=notes)


def _when(course: Course, asked: Asked) -> str:
    faults = [fault.name for fault in course.faults if fault.span.meets(asked.span)]
    return f"minute {(asked.at - course.begun) / 60:.2f}, {' and '.join(faults) or 'all well'}"


def _parted(course: Course, asked: Sequence[Asked]) -> tuple[list[Asked], list[Asked]]:
    """Those while all was well, and those that a fault was under way in."""
    quiet, troubled = list[Asked](), list[Asked]()
    for one in asked:
        (troubled if any(fault.span.meets(one.span) for fault in course.faults) else quiet).append(one)
    return quiet, troubled


def _milliseconds(seconds: Sequence[float | None]) -> Value:
    late = percentile([1e3 * one for one in seconds if one is not None], 0.99)
    return None if late is None else round(late)


def _votes(ledger: Ledger) -> Rows:
    row: dict[str, Value] = {
        "promised": ledger.promised,
        "of these kept": ledger.kept,
        "lost": ledger.lost,
        "kept too often, or against what was told": ledger.surplus,
        "in another order": ledger.out_of_order,
        "told: not kept": ledger.refused,
        "told nothing": ledger.nothing,
    }
    return Rows("Votes", [row])


def _faults(course: Course) -> Rows:
    rows: list[dict[str, Value]] = []
    for name in sorted({fault.name for fault in course.faults}):
        took = [fault.span.ended - fault.span.begun for fault in course.faults if fault.name == name]
        rows.append({"": name, "times": len(took), "s, median": round(median(took), 1), "longest": round(max(took), 1)})
    return Rows("Faults, until all was as before", rows)


def findings(course: Course) -> list[Finding]:
    """What must hold."""
    fates = Counter(map(course.lapses.fate, course.record.asked))
    ledger = balance(course.record.casts, course.kept)
    unanswered, lost, ended = fates[Fate.UNANSWERED], f"{ledger.lost} of {ledger.promised:,}", len(course.ended)
    broken = course.lapses.without([fault.span for fault in course.faults])
    found = [
        Finding("unanswered by a process that lived and was connected", str(unanswered), not unanswered),
        Finding("answered", f"{fates[Fate.ANSWERED]:,}", fates[Fate.ANSWERED] > 0),
        Finding("promised votes that are lost", lost, not ledger.lost and ledger.promised > 0),
        Finding("kept twice, or against what was told", str(ledger.surplus), not ledger.surplus),
        Finding("artists or lists with votes in another order", str(ledger.out_of_order), not ledger.out_of_order),
        Finding("connections that ended without a fault", str(broken), not broken),
        *_when_full(course),
        *flat(course),
        Finding("ended as they must", f"{ended} of {course.plan.processes}", ended == course.plan.processes),
    ]
    return [*found, *(Finding("went wrong", wrong, False) for wrong in course.wrong)]


def _when_full(course: Course) -> list[Finding]:
    """Of votes that could neither be kept nor noted down, none was promised."""
    if not course.full:
        return []
    each = course.plan.shards
    told = Counter(
        cast.told
        for cast in course.record.casts
        for number, span in course.full
        if cast.shard // each == number and not cast.is_reaction and span.begun <= cast.at and cast.ended <= span.ended
    )
    said = ", ".join(f"{count} {name.value}" for name, count in told.items()) or "none given"
    return [Finding("votes while neither disk nor database took any", said, "promised" not in told)]


def held(found: Sequence[Finding]) -> Rows:
    """What must hold, as a table."""
    rows: list[dict[str, Value]] = [
        {"": one.about, "found": one.found, " ": "" if one.holds else "FAILED"} for one in found
    ]
    return Rows("What must hold", rows)

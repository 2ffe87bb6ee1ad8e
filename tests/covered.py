"""Which lines and branches of ours the tests run, where `make test COVERAGE=1` asks for it (`tool.slipcover`).

SlipCover puts a probe at each as our modules are imported, and takes it out when it is first reached. A tracer would
make all that Python runs three to five times as slow up to Python 3.13, whether it is ours or not. What runs in a
process that a test starts does not count.
"""

from __future__ import annotations

import io
import json
import os
import tomllib
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from slipcover import FileMatcher, ImportManager, Slipcover, merge_coverage
from slipcover.slipcover import print_coverage

ROOT = Path(__file__).resolve().parents[1]


class Coverage:
    """The plugin that measures in this process, and brings together what workers have found. Begins at once."""

    def __init__(self) -> None:
        settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["slipcover"]
        sources = [str(ROOT / name) for name in settings["source"]]
        self._floor = float(settings["fail-under"])
        self._measured = Slipcover(immediate=True, branch=True, source=sources, exclude_also=settings["exclude-also"])
        self._found: dict[str, Any] | None = None
        ImportManager(self._measured, FileMatcher(sources=sources)).__enter__()
        if "PYTEST_XDIST_WORKER" in os.environ:
            del os.environ["COVERAGE"]  # tests that run others' tests measure nothing there

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        if found := getattr(node, "workeroutput", {}).get("coverage"):
            self._add(json.loads(found))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        result = yield
        found = self._measured.get_coverage()
        if "PYTEST_XDIST_WORKER" in os.environ:
            session.config.workeroutput["coverage"] = json.dumps(found)  # type: ignore[attr-defined]
            return result
        self._add(found)
        if self._percent() < self._floor:
            session.testsfailed += 1
        return result

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        table = io.StringIO()
        print_coverage(self._found, outfile=table, skip_covered=True)
        terminalreporter.section("coverage")
        terminalreporter.write_line(table.getvalue())
        says = "is below" if self._percent() < self._floor else "reaches"
        terminalreporter.write_line(f"Coverage of {self._percent():.2f} % {says} the floor of {self._floor} %.")

    def _add(self, found: dict[str, Any]) -> None:
        self._found = found if self._found is None else merge_coverage(self._found, found)

    def _percent(self) -> float:
        return float(self._found["summary"]["percent_covered"]) if self._found else 0.0

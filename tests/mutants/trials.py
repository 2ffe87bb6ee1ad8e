"""Of the nearest tests those that run a spot, over a copy of the house in which it is changed."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from coverage import CoverageData

from .changes import Change

ROOT = Path(__file__).resolve().parents[2]

# What is changed, and the tests that are asked beside those of its own folder.
NEAREST = {
    "recommender/serving": (),
    "recommender/search": ("tests/recommender/serving",),
    "recommender/feedback": ("tests/bot/feedback",),
    "recommender/models": ("tests/recommender/evaluation",),
    "bot/feedback": (),
}
_COPIED = (
    *("bot", "recommender", "loopback", "benchmarks", "tests"),
    *("docs", "data/sample", "data/lists", "pyproject.toml"),
)
_PATIENCE = 3.0  # times as long as all tests take with the code as it is …
_LEAST = 60.0  # … and at least so many seconds, as the machine may be busy


def package_of(path: Path) -> str:
    """The one of those packages that the module is in."""
    return next(name for name in NEAREST if path.is_relative_to(name))


def nearest(path: Path) -> list[str]:
    """The tests that are asked about a module, those that bear its name first."""
    folder = Path("tests") / path.parent
    own = [f"{folder}/test_{path.stem}.py"] if (ROOT / folder / f"test_{path.stem}.py").is_file() else []
    return [*own, str(folder), *NEAREST[package_of(path)]]


@dataclass(frozen=True)
class Covered:
    """Which of the tests nearest to a package run which lines of it."""

    lines: Mapping[Path, Mapping[int, Sequence[str]]]
    seconds: float
    """That all of these tests take, with being traced."""

    def tests(self, change: Change) -> list[str]:
        """The tests that run the changed line, those that bear its module's name first.

        What runs when a module is imported is a matter of all tests that run any of it; where none does, of all that
        are near.
        """
        lines = self.lines.get(change.path, {})
        found = lines.get(change.line) or list(chain.from_iterable(lines.values()))
        own = f"test_{change.path.stem}.py"
        ordered = sorted(set(found), key=lambda test: (own not in test, test))
        return ordered or nearest(change.path)


class House:
    """A copy of the code and its tests, in which one module at a time is changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in _COPIED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(ROOT / name, folder / name)
        # What is changed is newer than its byte code, and so compiled anew.
        compileall.compile_dir(folder, quiet=1)

    def covered(self, package: str) -> Covered:
        """Which tests run which lines of a package. Raises RuntimeError where a test fails without any change."""
        before = time.monotonic()
        traced = ["--cov-config=/dev/null", f"--cov={package}", "--cov-context=test", "--cov-report="]
        if self._fails([*traced, *nearest(Path(package) / "__init__.py")], None):
            raise RuntimeError(f"a test that is nearest to {package} fails without any change")
        data = CoverageData(str(self._folder / ".coverage"))
        data.read()
        lines = {}
        for file in data.measured_files():
            contexts = data.contexts_by_lineno(file)
            lines[Path(file).relative_to(self._folder.resolve())] = {
                line: [test.partition("|")[0].partition("[")[0] for test in tests if test]
                for line, tests in contexts.items()
            }
        return Covered(lines, time.monotonic() - before)

    def notices(self, change: Change, covered: Covered) -> bool:
        """Whether a test that runs the spot fails with the change, or they do not end for far longer than all take."""
        path = self._folder / change.path
        path.write_bytes(change.applied((ROOT / change.path).read_bytes()))
        try:
            return self._fails(covered.tests(change), max(_PATIENCE * covered.seconds, _LEAST))
        finally:
            shutil.copy2(ROOT / change.path, path)

    def _fails(self, arguments: Sequence[str], limit: float | None) -> bool:
        # Without the real data: to build its model takes longer than all the tests that are nearest.
        own = {"SEGUE_HETREC": str(self._folder / "none"), "PYTHONDONTWRITEBYTECODE": "1"}
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
        try:
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *arguments],
                cwd=self._folder,
                env={name: value for name, value in os.environ.items() if name != "CI"} | own | threads,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return True
        return run.returncode != 0

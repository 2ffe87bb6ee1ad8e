"""The nearest tests over a copy of the house in which one spot is changed."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

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
_PATIENCE = 4.0  # times as long as it takes with the code as it is …
_LEAST = 60.0  # … and at least so many seconds, as the machine may be busy


def package_of(path: Path) -> str:
    """The one of those packages that the module is in."""
    return next(name for name in NEAREST if path.is_relative_to(name))


def nearest(path: Path) -> list[str]:
    """The tests that are asked about a module, those that bear its name first."""
    folder = Path("tests") / path.parent
    own = [f"{folder}/test_{path.stem}.py"] if (ROOT / folder / f"test_{path.stem}.py").is_file() else []
    return [*own, str(folder), *NEAREST[package_of(path)]]


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

    def patience(self, package: str) -> float:
        """How long the tests nearest to the package may take (s). Raises RuntimeError where one fails as it is."""
        before = time.monotonic()
        if self._fails(nearest(Path(package) / "__init__.py"), None):
            raise RuntimeError(f"a test that is nearest to {package} fails without any change")
        return max(_PATIENCE * (time.monotonic() - before), _LEAST)

    def notices(self, change: Change, patience: float) -> bool:
        """Whether a test fails with the change, or all of them do not end for so long."""
        path = self._folder / change.path
        path.write_bytes(change.applied((ROOT / change.path).read_bytes()))
        try:
            return self._fails(nearest(change.path), patience)
        finally:
            shutil.copy2(ROOT / change.path, path)

    def _fails(self, tests: list[str], limit: float | None) -> bool:
        # Without the real data: to build its model takes longer than all the tests that are nearest.
        own = {"SEGUE_HETREC": str(self._folder / "none"), "PYTHONDONTWRITEBYTECODE": "1"}
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
        try:
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
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

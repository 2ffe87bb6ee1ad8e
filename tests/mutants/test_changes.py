"""Changes of code are changes, and code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from .__main__ import sample
from .changes import changes
from .trials import NEAREST, ROOT, nearest

MODULE = '''
from pydantic import Field
LEAST = 20.0
def near(a: int = 3, *, b: "list[int]" = 4) -> int | None:
    """Text: 1 < 2."""
    if not a or b < 2 <= 7:
        raise ValueError(f"{a + 1}" + "!")
    return max(a * b, min([x for x in (1, True) if x]))
class Model:
    rank: int = Field(default=5, ge=1)
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "module.py").write_text(MODULE, "utf-8")
    return tmp_path


def test_what_can_be_changed_is_what_runs_and_is_no_text(root: Path) -> None:
    assert [(change.before, change.after) for change in changes(Path("module.py"), root)] == [
        ("20.0", "(40.0)"),
        ("3", "(6)"),
        ("4", "(8)"),
        ("not a", "(a)"),
        ("not a or b < 2 <= 7", "(not (not a or b < 2 <= 7))"),
        ("not a or b < 2 <= 7", "(not a and b < 2 <= 7)"),
        ("b < 2 <= 7", "(b <= 2 <= 7)"),
        ("2", "(3)"),
        ("7", "(14)"),
        ("max(a * b, min([x for x in (1, True) if x]))", "(min(a * b, min([x for x in (1, True) if x])))"),
        ("a * b", "(a / b)"),
        ("min([x for x in (1, True) if x])", "(max([x for x in (1, True) if x]))"),
        ("1", "(2)"),
        ("True", "(False)"),
        ("x", "(not x)"),
    ]


def test_a_change_leaves_the_rest_as_it_is_and_still_is_code(root: Path) -> None:
    source = (root / "module.py").read_bytes()
    for change in changes(Path("module.py"), root):
        changed = change.applied(source)
        ast.parse(changed)
        assert changed.replace(change.after.encode(), b"", 1) != source
        assert changed[: change.start] == source[: change.start]
        assert changed.endswith(source[change.stop :])


def test_equal_seeds_draw_equal_samples() -> None:
    packages = ["recommender/feedback"]
    assert sample(20, 1, packages) == sample(20, 1, packages) != sample(20, 2, packages)


def test_every_module_that_is_changed_has_tests_near() -> None:
    for package in NEAREST:
        assert (ROOT / package).is_dir()
        for test in nearest(Path(package) / "any.py"):
            assert (ROOT / test).exists(), test

"""Imports all that the bot and its recommender import, also what they do only when it is needed.

`python deploy/imports.py`, in the folder of the two packages, says what is missing; what an extra brings may be.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("bot", "recommender")
EXTRAS = {"asyncpg", "av", "duckdb", "jax", "optax", "prometheus_client", "pyspark", "simcord"}


def imported(source: str) -> Iterator[tuple[str, str | None]]:
    """The modules of other packages that a program imports, each with the name taken from it; not those for types."""
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            waiting.extend(node.orelse)
            continue
        waiting.extend(ast.iter_child_nodes(node))
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module, alias.name) for alias in node.names)


def missing(module: str, name: str | None, without: set[str]) -> str | None:
    """Imports a module, and looks for the name in it. Returns what is wrong with it."""
    top = module.partition(".")[0]
    if top in without or (top in EXTRAS and find_spec(top) is None):
        return None
    try:
        there = importlib.import_module(module)
        if name is not None and not hasattr(there, name):
            importlib.import_module(f"{module}.{name}")
    except ImportError as error:
        return None if error.name in EXTRAS else str(error)
    return None


def main() -> None:
    without = set(sys.argv[1:])  # packages that are not tried
    sys.path.insert(0, "")
    wanted: set[tuple[str, str | None]] = set()
    for package in PACKAGES:
        folders = importlib.import_module(package).__path__
        wanted |= {(module.name, None) for module in pkgutil.walk_packages(folders, f"{package}.")}
        for path in (file for folder in folders for file in Path(folder).rglob("*.py")):
            wanted |= set(imported(path.read_text("utf-8")))
    problems = {missing(module, name, without) for module, name in sorted(wanted, key=str)} - {None}
    if problems:
        sys.exit("\n".join(sorted(map(str, problems))))
    print(f"{len(wanted)} imports of {', '.join(PACKAGES)} succeed")


if __name__ == "__main__":
    main()

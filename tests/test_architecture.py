"""Who imports whom, read from the source: packages import only what stands above them, and serving stays light."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.sounding import with_sound

ROOT = Path(__file__).resolve().parents[1]
# From the ground up, a row a package (or a module beside the packages): each imports only rows above its own.
ROWS = {
    "recommender": (
        "artist",
        "depth",
        "view",
        "errors",
        "shipped",
        "text",
        "traits",
        "plugins",
        "folders",
        "stats",
        "pages",
        "dataset",
        "artifact",
        "feedback",
        "trials",
        "algebra",
        "search",
        "models",
        "sound",
        "duplicates",
        "serving",
        "__init__",
        "evaluation",
        "building",
        "drawing",
        "report",
        "cli",
        "__main__",
    ),
    "bot": (
        "version",
        "address",
        "shards",
        "settings",
        "logs",
        "errors",
        "bounded",
        "monitoring",
        "feedback",
        "questions",
        "radio",
        "listening",
        "workers",
        "replies",
        "client",
        "commands",
        "preview",
        "page",
        "__init__",
        "__main__",
    ),
}
# What only these modules may import.
KEPT_TO = {
    "httpx": {
        "recommender.dataset.download",
        "recommender.dataset.mirror",
        "bot.listening.requests",
        "bot.listening.service",
        "bot.listening.services",
        "bot.listening.services.lastfm",
        "bot.listening.services.listenbrainz",
        "loopback.listening",
    },
    "socket": set[str](),
    "urllib.request": set[str](),
    "requests": set[str](),
    "sqlite3": {f"bot.feedback.{module}" for module in ("sqlite", "whole_sqlite", "migrations", "backups")},
    "aiosqlite": {"bot.feedback.sqlite", "bot.feedback.damage"},
    "asyncpg": {"bot.feedback.postgres", "bot.feedback.whole_postgres", "loopback.postgres"},
    "av": {"recommender.sound.audio"},
    "prometheus_client": {"bot.monitoring.exposition"},
    "jax": {"recommender.sound.training"},
    "optax": {"recommender.sound.training"},
    "pickle": set[str](),
    "joblib": set[str](),
    "marshal": set[str](),
    "shelve": set[str](),
}
# By these the bot enters: each says in `__all__` what it offers.
FACES = {
    "recommender",
    "recommender.feedback",
    "recommender.drawing",
    "recommender.building",
    "recommender.dataset.exports",  # what members send, read in a process of its own
    "recommender.pages",  # the page of `feedback report --html`
    "recommender.sound",  # what is heard of a file, in a process of its own
    "recommender.stats",  # what that report explains
    "recommender.trials",  # `feedback simulate | check`
}
HEAVY = {
    "sklearn",
    "scipy",
    "pandas",
    "pydantic",
    "httpx",
    "rich",
    "typer",
    "jinja2",
    "sparse_dot_topn",
    "discord",
    "asyncio",
}
CLIMB = re.compile(r"__file__\)(?:\.resolve\(\))?(?:\.parents\[(\d+)\]|((?:\.parent\b)+))")
LONGEST = 300  # lines
LONGER = {
    "recommender.models.related": "one model: measures, candidates, features and weights, followed from top to bottom",
}

SCREEN = 60  # lines
LONG = {
    "bot.__main__._clients": "what a bot consists of, opened in its order",
    "bot.client.client.Segue.__init__": "a part a line",
    "bot.replies.lists.similar": "one answer, from top to bottom",
    "recommender.cli.evaluate.similar": "a third of it are options",
    "recommender.cli.models.build": "half of it are options",
}


class Import(NamedTuple):
    """One name that a module imports; `always` is false below `if TYPE_CHECKING`."""

    by: str
    module: str
    name: str | None
    always: bool


def modules(package: str) -> dict[str, Path]:
    """Dotted names of the package's files; a package's own file is called after the package."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = {package: modules(package) for package in (*ROWS, "loopback", "benchmarks")}
EVERY = {name: path for found in MODULES.values() for name, path in found.items()}
HOUSE = [name for package in ROWS for name in MODULES[package]]


@cache
def read(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def offered(module: str) -> frozenset[str]:
    """What a package says in `__all__` that it offers."""
    path = EVERY.get(module)
    for node in read(path).body if path else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return frozenset()


def imports(by: str) -> Iterator[Import]:
    tree = read(EVERY[by])
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    home = by.split(".") if EVERY[by].name == "__init__.py" else by.split(".")[:-1]
    for node in ast.walk(tree):
        always = id(node) not in for_types
        if isinstance(node, ast.Import):
            yield from (Import(by, alias.name, None, always) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = home[: len(home) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                is_module = whole in EVERY and alias.name not in offered(module)
                yield Import(by, whole, None, always) if is_module else Import(by, module, alias.name, always)


@cache
def imports_by() -> dict[str, tuple[Import, ...]]:
    """Read by the worker that runs this file, not by all that collect it."""
    return {module: tuple(imports(module)) for module in EVERY}


@cache
def every_import() -> tuple[Import, ...]:
    return tuple(found for those in imports_by().values() for found in those)


def row(module: str) -> int:
    package, *rest = module.split(".")
    return ROWS[package].index(rest[0] if rest else "__init__")


def inside(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@pytest.mark.parametrize("package", ROWS)
def test_every_package_has_its_row(package: str) -> None:
    there = {[*name.split("."), "__init__"][1] for name in MODULES[package]}
    assert there == {*ROWS[package]}


def test_a_module_imports_only_packages_above_its_own_not_even_for_types() -> None:
    below = []
    for module in HOUSE:
        package, *rest = module.split(".")
        for import_ in imports_by()[module]:
            if inside(import_.module, package) and import_.module.split(".")[1:2] != rest[:1]:
                below += [import_] if row(import_.module) >= row(module) else []
    assert below == []


def test_nothing_is_imported_in_a_circle_not_even_for_types() -> None:
    needs = {
        module: {import_.module for import_ in found if import_.module in EVERY} - {module}
        for module, found in imports_by().items()
    }
    # A package's own file is read before its modules, yet names them: its modules must not name it.
    while needs:
        free = [module for module, found in needs.items() if not found & needs.keys()]
        assert free, f"in a circle: {sorted(needs)}"
        for module in free:
            del needs[module]


def test_what_is_found_by_itself_never_imports_its_siblings() -> None:
    for import_ in every_import():
        folder = import_.by.rpartition(".")[0]
        if folder.endswith((".models", ".sources", ".pictures", ".sections", ".commands", ".services")):
            assert not import_.module.startswith(f"{folder}."), import_


def test_the_recommender_knows_nothing_of_the_bot_nor_of_asyncio() -> None:
    for import_ in every_import():
        if inside(import_.by, "recommender"):
            assert import_.module.split(".")[0] not in {"bot", "discord", "asyncio", "aiohttp", "aiosqlite"}, import_


def test_the_bot_enters_by_faces_only() -> None:
    for import_ in every_import():
        if inside(import_.by, "bot") and inside(import_.module, "recommender"):
            drawn = import_.module.startswith("recommender.drawing.pictures.")  # each picture is a face of its own
            assert drawn or (
                import_.module in FACES and (import_.name is None or import_.name in offered(import_.module))
            ), import_


def test_benchmarks_need_no_tests() -> None:
    for import_ in every_import():
        if inside(import_.by, "benchmarks") or inside(import_.by, "loopback"):
            assert import_.module.split(".")[0] not in {"tests", "pytest", "_pytest", "pytest_asyncio"}, import_


def test_no_test_module_is_imported_by_another() -> None:
    """What several need stands beside them, in a module of its own."""
    named = set()
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(read(path)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                imported = {alias.name for alias in node.names} | {getattr(node, "module", None) or ""}
                parts = {part for name in imported for part in name.split(".")}
                named |= {(path.name, part) for part in parts if part.startswith("test_")}
    assert named == set()


def test_the_loopback_knows_of_nothing_else_here_and_what_is_shipped_of_neither_it_nor_benchmarks() -> None:
    for import_ in every_import():
        top, imported = import_.by.split(".")[0], import_.module.split(".")[0]
        if top != imported:
            assert top != "loopback" or imported not in {*ROWS, "benchmarks"}, import_
            assert top not in ROWS or imported not in {"loopback", "benchmarks", "tests"}, import_


def test_no_module_climbs_out_of_its_package_to_find_a_file() -> None:
    """Only `recommender.shipped` looks beside it, and says why."""
    for module in HOUSE:
        for index, steps in CLIMB.findall(EVERY[module].read_text("utf-8")):
            levels = int(index) + 1 if index else steps.count(".parent")
            assert levels < len(EVERY[module].relative_to(ROOT).parts), module


@pytest.mark.parametrize("face", sorted(FACES))
def test_what_is_offered_is_there(face: str) -> None:
    assert offered(face) and all(hasattr(importlib.import_module(face), name) for name in offered(face))


def test_network_database_and_pickle_stay_where_they_belong() -> None:
    for import_ in every_import():
        for library, allowed in KEPT_TO.items():
            if not inside(import_.by, "benchmarks") and (
                inside(import_.module, library)
                or (import_.name and inside(f"{import_.module}.{import_.name}", library))
            ):
                assert import_.by in allowed, import_


def test_the_recommender_reads_the_environment_on_its_command_line_only() -> None:
    for module, path in MODULES["recommender"].items():
        names = {getattr(node, "attr", getattr(node, "id", None)) for node in ast.walk(read(path))}
        assert inside(module, "recommender.cli") or not names & {"environ", "environb", "getenv"}, module


def test_no_array_is_read_as_a_pickle() -> None:
    for module, path in EVERY.items():
        for node in ast.walk(read(path)):
            if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
                assert isinstance(node.value, ast.Constant) and node.value.value is False, module


def test_every_error_is_of_a_class_that_says_which() -> None:
    for module, path in EVERY.items():
        for node in ast.walk(read(path)):
            if isinstance(node, ast.Raise) and node.exc is not None:
                assert ast.unparse(node.exc).partition("(")[0] != "SegueError", f"{module}:{node.lineno}"


def test_no_private_name_is_imported_from_another_module() -> None:
    for import_ in every_import():
        private = import_.name is not None and import_.name.startswith("_") and not import_.name.startswith("__")
        assert not private or import_.by == import_.module, import_


def test_a_file_is_not_long_unless_it_says_why() -> None:
    lines = {module: len(path.read_text("utf-8").splitlines()) for module, path in EVERY.items()}
    assert {module for module, count in lines.items() if count > LONGEST} == LONGER.keys()


def functions(node: ast.AST, name: str) -> Iterator[tuple[str, int]]:
    """Those below a node, by their dotted names, with their lines; of one within another the outer one counts."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert child.end_lineno is not None
            yield f"{name}.{child.name}", child.end_lineno - child.lineno + 1
        else:
            yield from functions(child, f"{name}.{child.name}" if isinstance(child, ast.ClassDef) else name)


def test_a_function_fits_on_a_screen_unless_it_says_why() -> None:
    lines = {name: count for module, path in EVERY.items() for name, count in functions(read(path), module)}
    assert {name for name, count in lines.items() if count > SCREEN} == LONG.keys()


def test_one_is_the_name_of_nothing_but_the_first_of_two() -> None:
    for module in HOUSE:
        for function in ast.walk(read(EVERY[module])):
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                bound = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
                bound |= {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
                assert "one" not in bound or "other" in bound, f"{module}.{function.name}"


def test_serving_imports_nothing_heavy_nor_what_learns_from_sound(small_artifact: Path, tmp_path: Path) -> None:
    serve = f"""
import sys
from recommender import Recommender, View
recommender = Recommender.load({str(with_sound(small_artifact, tmp_path / "model"))!r})
recommender.similar(recommender.resolve("Radiohead"))
print(*sys.modules)
found = recommender.similar(recommender.resolve("radiohaed"))
assert recommender.by(View.SOUND).similar(found[0].artist) and recommender.sounding(found[0].artist)
found[0].because[0].tags, recommender.recommend([found[0].artist])
recommender.search("bj"), recommender.top(tag="metal"), recommender.tags("roc")
print(len(found), *sys.modules)
import recommender.cli.main
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", serve], cwd=ROOT, capture_output=True, text=True, check=True)
    first, then, commands = map(str.split, done.stdout.splitlines())
    found, *imported = then
    assert int(found) > 0 and not HEAVY & {name.split(".")[0] for name in imported}
    late = ("rapidfuzz", "shutil", "recommender.feedback", "recommender.search.search", "recommender.serving.networks")
    assert not any(inside(name, module) for name in first for module in late)
    assert HEAVY & {name.split(".")[0] for name in commands} == {"typer"}
    assert "recommender.serving.sounds" in imported and not any(inside(name, "recommender.sound") for name in imported)


def test_a_bot_that_starts_imports_nothing_that_learns_hears_proves_counts_or_writes_pages(
    small_artifact: Path,
) -> None:
    start = f"""
import sys
from pathlib import Path
import bot.__main__
print("scipy" in sys.modules)
from recommender.building import Inputs, ensure
print(ensure(Path({str(small_artifact)!r}), Inputs((), Path("nowhere")), print))
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=True)
    scipy, built, *imported = done.stdout.split()
    assert (scipy, built) == ("False", "False") and "bot.client.client" in imported
    learning = ("sklearn", "pandas", "httpx", "recommender.models", "recommender.building.build")
    hearing = ("recommender.sound", "av", "jax", "optax")
    feedback = ("recommender.trials", "bot.feedback.simulation", "recommender.report", "jinja2", "plotly")
    watching = ("prometheus_client", "aiohttp.web", "bot.monitoring.server")
    for module in (*learning, *hearing, *feedback, *watching):
        assert not any(inside(name, module) for name in imported), module

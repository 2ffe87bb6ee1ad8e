"""Who imports whom, read from the source: rows import only rows above them, and serving stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import recommender

ROOT = Path(__file__).resolve().parents[1]
# The rows of docs/design.md, top first. A folder (`sources`, `commands`, …) stands for every file in it.
ROWS = {
    "recommender": (
        "errors text metrics plugins page",
        "catalog factors variants readings spelling nicknames depth paths support communities",
        "interactions neighbors",
        "weighting folders splits carried",
        "published figures powerlaw friendship",
        "sides scoring",
        "linear evidence embedding",
        "sources models duplicates acts",
        "fetch artifact",
        "index data",
        "search",
        "evaluation lists learning calibration",
        "build recommender",
        "likeness",
        "comparison",
        "judging interleaving sequential clicks",
        "propensity tallies trials",
        "feedback exports",
        "study sanity",
        "atlas",
        "sections",
        "report",
        "__init__",
        "networks layout canvas",
        "pictures space",
        "__main__",
    ),
    "bot": (
        "settings feedback names logs simulation tables languages cooldowns drawings",
        "buttons lookups",
        "store replies places",
        "votes servers",
        "panels pictures messages",
        "client options",
        "report",
        "commands",
        "preview",
        "__init__",
        "__main__",
    ),
}
# What only these modules may import.
KEPT_TO = {
    "httpx": {"recommender.fetch"},
    "socket": set[str](),
    "urllib.request": set[str](),
    "requests": set[str](),
    "sqlite3": {"bot.store"},
    "aiosqlite": {"bot.store"},
    "pickle": set[str](),
    "joblib": set[str](),
    "marshal": set[str](),
    "shelve": set[str](),
}
# What the bot may import besides the package's own names: pictures, the records of feedback, and what is made of them.
PUBLIC = {
    "recommender.judging",
    "recommender.interleaving",
    "recommender.sequential",
    "recommender.clicks",
    "recommender.propensity",
    "recommender.tallies",
    "recommender.trials",
    "recommender.feedback",
    "recommender.networks",
    "recommender.canvas",
    "recommender.page",
    "recommender.space",
}
HEAVY = {"sklearn", "scipy", "pandas", "pydantic", "httpx", "rich", "typer", "sparse_dot_topn", "discord", "asyncio"}


class Import(NamedTuple):
    """One name that a module imports; `always` is false below `if TYPE_CHECKING`, where no row is crossed."""

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


MODULES = {package: modules(package) for package in ROWS}
EVERY = {name: path for found in MODULES.values() for name, path in found.items()}


def imports(by: str) -> Iterator[Import]:
    tree = ast.parse(EVERY[by].read_text("utf-8"))
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
                yield Import(by, whole, None, always) if whole in EVERY else Import(by, module, alias.name, always)


IMPORTS = [one for module in EVERY for one in imports(module)]


def row(module: str) -> int:
    package, *rest = module.split(".")
    part = rest[0] if rest else "__init__"
    return next(place for place, parts in enumerate(ROWS[package]) if part in parts.split())


def inside(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


@pytest.mark.parametrize("module", EVERY)
def test_every_module_has_its_row(module: str) -> None:
    assert row(module) >= 0


@pytest.mark.parametrize("module", EVERY)
def test_a_module_imports_only_rows_above_its_own(module: str) -> None:
    package, *part = module.split(".")
    for one in IMPORTS:
        if one.by == module and one.always and inside(one.module, package):
            own_package = len(part) == 2 and one.module == f"{package}.{part[0]}"
            assert own_package or row(one.module) < row(module), f"{module} imports {one.module}"


def test_siblings_in_a_folder_never_import_each_other() -> None:
    for one in IMPORTS:
        folder = one.by.rpartition(".")[0]
        assert not ("." in folder and one.module.startswith(f"{folder}.")), one


def test_the_recommender_knows_nothing_of_the_bot_nor_of_asyncio() -> None:
    for one in IMPORTS:
        if inside(one.by, "recommender"):
            assert one.module.split(".")[0] not in {"bot", "discord", "asyncio", "aiohttp", "aiosqlite"}, one


def test_the_bot_imports_only_what_the_recommender_makes_public() -> None:
    for one in IMPORTS:
        if inside(one.by, "bot") and inside(one.module, "recommender"):
            public = one.module == "recommender" and one.name in recommender.__all__
            drawn = inside(one.module, "recommender.pictures")
            assert (
                public or drawn or one.module in PUBLIC or (one.module, one.name) == ("recommender.build", "ensure")
            ), one


def test_what_is_public_is_there() -> None:
    assert all(hasattr(recommender, name) for name in recommender.__all__)


def test_network_database_and_pickle_stay_where_they_belong() -> None:
    for one in IMPORTS:
        for library, allowed in KEPT_TO.items():
            if inside(one.module, library) or (one.name and inside(f"{one.module}.{one.name}", library)):
                assert one.by in allowed, one


def test_the_recommender_reads_the_environment_on_its_command_line_only() -> None:
    for module, path in MODULES["recommender"].items():
        names = {
            getattr(node, "attr", getattr(node, "id", None)) for node in ast.walk(ast.parse(path.read_text("utf-8")))
        }
        assert module == "recommender.__main__" or not names & {"environ", "environb", "getenv"}, module


def test_no_array_is_read_as_a_pickle() -> None:
    for module, path in EVERY.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
                assert isinstance(node.value, ast.Constant) and node.value.value is False, module


def test_serving_imports_nothing_heavy(small_artifact: Path) -> None:
    serve = f"""
import sys
from recommender import Recommender
recommender = Recommender.load({str(small_artifact)!r})
found = recommender.similar(recommender.resolve("radiohaed"))
found[0].because[0].tags, recommender.recommend([found[0].artist])
recommender.search("bj"), recommender.top(tag="metal"), recommender.tags("roc")
print(len(found), *{{name.split(".")[0] for name in sys.modules}})
"""
    done = subprocess.run([sys.executable, "-c", serve], cwd=ROOT, capture_output=True, text=True, check=True)
    found, *imported = done.stdout.split()
    assert int(found) > 0 and not HEAVY & set(imported)

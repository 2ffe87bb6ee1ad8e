"""The documents say what is true: every command, target, setting, file and link they name exists."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
import typer.main

from bot import __main__ as bot_command_line
from bot import commands
from bot.settings import Settings
from recommender.cli import main as recommender_command_line

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
COMMAND_LINES = {
    "bot": set(typer.main.get_group(bot_command_line.app).commands),
    "recommender": set(typer.main.get_group(recommender_command_line.app).commands),
}


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.name)
def document(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return path.read_text("utf-8")


def test_every_command_that_is_named_exists(document: str) -> None:
    for package, names in re.findall(r"python -m (bot|recommender) ([a-z]+(?: \| [a-z]+)*)", document):
        assert set(names.split(" | ")) <= COMMAND_LINES[package]


def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", document)) <= targets
    assert set(re.findall(r"^make ([a-z]+)", document, re.MULTILINE)) <= targets


def test_every_link_to_a_file_leads_somewhere(document: str, request: pytest.FixtureRequest) -> None:
    folder = request.node.callspec.params["document"].parent
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", document):
        assert (folder / target).exists(), target


def test_every_file_of_the_code_that_is_named_exists(document: str) -> None:
    for name in re.findall(r"`((?:bot|recommender|benchmarks|loopback|tests|data)/[\w./-]+\.\w+)`", document):
        made = name.startswith(("data/model", "data/segue", "data/preview", "data/simulated", "data/ready"))
        assert made or (ROOT / name).exists(), name


def test_design_has_a_line_for_every_package_and_no_other() -> None:
    house = (ROOT / "docs" / "design.md").read_text("utf-8").split("```")[1]
    recommender, bot = house.split("\nbot ")
    for package, part in (("recommender", recommender.replace("\nrecommender", "\n")), ("bot", "\n" + bot)):
        named = set(re.findall(r"^ +(\w+)/?  ", part, re.MULTILINE))
        there = {path.stem for path in (ROOT / package).iterdir() if not path.name.startswith(("_", "py.typed"))}
        assert named == there - {"locales", "data"}


FACES = sorted({path.parent for package in ("recommender", "bot") for path in (ROOT / package).rglob("*.py")})


@pytest.mark.parametrize("face", FACES)
def test_a_package_says_which_modules_it_has(face: Path) -> None:
    said = ast.get_docstring(ast.parse((face / "__init__.py").read_text("utf-8"))) or ""
    found_by_itself = face.name in {"models", "sources", "pictures", "sections", "commands", "services"}
    if face.parent != ROOT and not found_by_itself:
        modules = {path.stem for path in face.glob("*.py")} - {"__init__"}
        assert modules == set(re.findall(r"`(\w+)`", said)) & modules


def test_readme_has_a_row_for_every_setting_and_no_other() -> None:
    rows = re.findall(r"^\| `((?:SEGUE|DISCORD)_\w+)` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    fields = {str(field.validation_alias or f"SEGUE_{name}").upper() for name, field in Settings.model_fields.items()}
    assert set(rows) == fields
    assert len(rows) == len(fields)


def test_readme_has_a_row_for_every_slash_command() -> None:
    rows = re.findall(r"^\| `/([\w-]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(command.name for command in commands.slash())


def test_no_tracked_file_names_a_package_index() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    hosts = re.compile(r"py[p]i\.org|pythonh[o]sted|npm[j]s\.|deb\.deb[i]an")
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if path.is_file() and path.suffix != ".png":
            assert not hosts.search(path.read_text("utf-8")), name

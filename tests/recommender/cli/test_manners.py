"""What holds for every command that there is: tables fit, what cannot be written is refused first, Ctrl-C is safe."""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.__main__ import app as bot_app
from recommender import Recommender
from recommender.cli.main import app
from recommender.shipped import SAMPLE

ROOT = Path(__file__).resolve().parents[3]
TOLD = {
    "folder": ["music"],
    "features": ["features.parquet"],
    "name": ["Metallica"],
    "names": ["Metallica", "Slayer"],
    "text": ["Metallica"],
    "other": ["Slayer"],
}
# What is read; any other path is one that a command writes to.
READ = {"artifact", "data", "downloads", "feedback", "truth", "train", "test", "pairs", "folder", "features", "sound"}
READ_BY_THE_BOT = READ | {"db"}

Run = Callable[..., tuple[int, str, str]]


def commands(app: typer.Typer, *group: str) -> Iterator[tuple[list[str], Callable[..., object]]]:
    for command in app.registered_commands:
        assert command.callback is not None
        yield [*group, command.name or command.callback.__name__.replace("_", "-")], command.callback
    for below in app.registered_groups:
        assert below.typer_instance is not None and below.name is not None
        yield from commands(below.typer_instance, *group, below.name)


def parameters(callback: Callable[..., object]) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(callback).parameters


def paths(callback: Callable[..., object], read: set[str]) -> list[str]:
    return [
        name
        for name, parameter in parameters(callback).items()
        if "Path" in str(parameter.annotation) and name not in read
    ]


COMMANDS = [("recommender", *found) for found in commands(app)] + [("bot", *found) for found in commands(bot_app)]
LISTS = [
    [*words, *(word for name in parameters(callback) for word in TOLD.get(name, ()))]
    for program, words, callback in COMMANDS
    if program == "recommender" and {"artifact", "as_json"} <= {*parameters(callback)}
]
WRITING = [
    (program, words, name, TOLD.get(next(iter(parameters(callback))), []))
    for program, words, callback in COMMANDS
    for name in paths(callback, READ if program == "recommender" else READ_BY_THE_BOT)
    if words != ["restore"]
]


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("words", LISTS, ids=" ".join)
def test_every_table_fits_its_terminal_and_breaks_no_name(
    words: list[str], width: int, run: Run, embedded_artifact: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = [*words, "--artifact", embedded_artifact]
    monkeypatch.setenv("COLUMNS", "1000")
    whole = run(*arguments)[1]
    monkeypatch.setenv("COLUMNS", str(width))
    status, out, _ = run(*arguments)
    assert status == 0 and max(map(len, out.splitlines())) <= width
    cells = {word for text in (whole, out) for word in re.findall(r"[^\s│┃]+", text)}
    assert cells - {*re.findall(r"[^\s│┃]+", whole)} <= {
        word for word in cells if re.fullmatch("[┏┳┓┡╇┩└┴┘┌┬┐━─]+", word)
    }


def test_a_table_in_a_pipe_is_as_readable_as_on_a_terminal_of_80_columns(small_artifact: Path) -> None:
    out, _ = process("similar", "Metallica", "--artifact", str(small_artifact)).communicate(timeout=60)
    assert "🎸" in out and max(map(len, out.splitlines())) <= 80


def test_evidence_is_told_in_the_same_words_by_every_command(run: Run, embedded_artifact: Path) -> None:
    for command, other in (("similar", []), ("why", ["Slayer"]), ("blend", ["Slayer"]), ("recommend", [])):
        _, out, _ = run(command, "Metallica", *other, "--artifact", embedded_artifact)
        assert re.search(r"\d+ play both, [\d.]+× chance", out), command


def environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SEGUE_") and name != "COLUMNS"}
    return kept | {"PYTHONPATH": str(ROOT)} | settings


@pytest.mark.parametrize(
    ("program", "words", "name", "told"),
    WRITING,
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_what_cannot_be_written_is_refused_before_any_work(
    program: str,
    words: list[str],
    name: str,
    told: list[str],
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """There is neither data nor a model, which would be what is refused if the work had begun."""
    option = [] if name == "file" else [f"--{name}"]
    arguments = [*words, *told, *option, str(tmp_path / "nowhere" / "out.html")]
    if program == "recommender":
        status, out, said = run(*arguments)
    else:
        monkeypatch.chdir(tmp_path)
        result = CliRunner().invoke(bot_app, arguments)
        status, out, said = result.exit_code, result.stdout, result.stderr
    assert (status, out) == (2, "") and len(said.splitlines()) == 1
    assert f"There is no folder {tmp_path / 'nowhere'}" in said
    assert not [*tmp_path.iterdir()]


def test_the_commands_that_write_are_found() -> None:
    assert {(program, *words) for program, words, _, _ in WRITING} >= {
        ("recommender", "build"),
        ("recommender", "around"),
        ("recommender", "report"),
        ("recommender", "listen"),
        ("bot", "backup"),
        ("bot", "feedback", "report"),
        ("bot", "feedback", "export"),
    }


@pytest.mark.parametrize("names", [["Metallica"], ["Metallica", "metallica"], ["AC/DC", "ac/dc", "acdc"]], ids=" ".join)
def test_a_blend_of_one_artist_is_refused(names: list[str], run: Run, small_artifact: Path) -> None:
    status, out, err = run("blend", *names, "--artifact", small_artifact)
    assert (status, out) == (2, "")
    assert re.fullmatch(r"You only named (Metallica|AC/DC)\. Please name at least two different artists\.\n", err)


def test_an_artist_is_not_compared_with_itself_nor_blended_and_avoided(run: Run, small_artifact: Path) -> None:
    assert "You only named Slayer" in run("why", "slayer", "Slayer", "--artifact", small_artifact)[2]
    status, _, err = run("blend", "Slayer", "Metallica", "--unlike", "slayer", "--artifact", small_artifact)
    assert (
        status == 2 and err == "Slayer cannot be both liked and avoided in one blend. Remove it from one of the two.\n"
    )


def process(*arguments: str, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "recommender", *arguments],
        env=environment(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def interrupted(started: subprocess.Popen[str], during: str) -> str:
    """What is said by a process that gets Ctrl-C once it has said that."""
    assert started.stderr is not None
    try:
        said = ""
        for line in started.stderr:
            said += line
            if during in line:
                break
        started.send_signal(signal.SIGINT)
        said += started.communicate(timeout=60)[1]
    finally:
        started.kill()
    assert started.returncode == 130 and "Traceback" not in said, said
    return said


@pytest.mark.parametrize("step", ["Reading the data", "Learning tastes"])
def test_a_build_that_is_interrupted_changes_nothing_and_says_so(
    step: str, small_artifact: Path, tmp_path: Path
) -> None:
    shutil.copytree(small_artifact, tmp_path / "model")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    started = process("build", "--data", str(SAMPLE), "--model", "cosine", "--out", str(tmp_path / "model"))
    assert f"Interrupted. Nothing was changed: {tmp_path / 'model'} is as it was." in interrupted(started, step)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert [*tmp_path.iterdir()] == [tmp_path / "model"]
    assert Recommender.load(tmp_path / "model").similar(Recommender.load(tmp_path / "model").resolve("Metallica"))


def test_a_first_build_that_is_interrupted_leaves_nothing(tmp_path: Path) -> None:
    started = process("build", "--data", str(SAMPLE), "--model", "cosine", "--out", str(tmp_path / "model"))
    assert "Nothing was changed" in interrupted(started, "Looking for names")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("arguments", [["report"], ["evaluate", "users", "--model", "ials"]], ids=" ".join)
def test_what_only_looks_at_data_ends_quietly_on_ctrl_c(arguments: list[str], tmp_path: Path) -> None:
    out = ["--out", str(tmp_path / "report.html")] if arguments == ["report"] else []
    said = interrupted(process(*arguments, "--data", str(SAMPLE), *out), "Data:")
    assert ("Nothing was changed" in said) == bool(out) and not [*tmp_path.iterdir()]


def test_a_download_that_is_interrupted_changes_nothing_and_says_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        proxy = f"http://127.0.0.1:{silent.getsockname()[1]}"
        started = process("fetch", "--downloads", str(tmp_path), HTTPS_PROXY=proxy, https_proxy=proxy, NO_PROXY="")
        silent.settimeout(60)
        with silent.accept()[0]:
            assert "Nothing was changed" in interrupted(started, "Downloading HetRec 2011 Last.fm")
    assert not [*tmp_path.iterdir()]


@pytest.fixture
def data(hetrec_with: Callable[[Mapping[str, str]], Path]) -> Path:
    return hetrec_with({})


def test_a_build_names_each_step_as_it_begins_with_its_time(run: Run, data: Path, tmp_path: Path) -> None:
    _, out, err = run("build", "--data", data, "--out", tmp_path / "model", "--evaluate", "--json")
    assert json.loads(out)["seconds"] > 0
    steps = re.findall(r"^ *(\d+\.\d) s  (.+) …$", err, re.MULTILINE)
    assert [step for _, step in steps] == [
        "Reading the data",
        "Looking for names of the same artist",
        "Finding similar artists with related",
        "Comparing scores with lists of similar artists",
        "Learning tastes with ials",
        "Measuring both models on held-back listening",
        f"Writing {tmp_path / 'model'}",
    ]
    assert [float(second) for second, _ in steps] == sorted(float(second) for second, _ in steps)


def test_on_a_terminal_each_step_of_a_build_is_ticked_off(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, _, err = run("build", "--data", data, "--out", tmp_path / "model")
    last = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", err).splitlines()[-6:]
    assert all(re.match(r"✓ \S.* 0:\d\d:\d\d", line) for line in last), err


@pytest.mark.parametrize("words", LISTS, ids=" ".join)
def test_a_file_in_place_of_a_model_or_of_data_is_refused_in_a_sentence(
    words: list[str], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("no model, no data")
    for option in ("--artifact", "--data"):
        if option == "--data" and words[0] == "evaluate":
            continue
        status, out, err = run(*words, option, "notes.txt")
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert re.match(r"notes\.txt (is (a file|not a folder)|holds no )", err), err

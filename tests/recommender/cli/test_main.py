"""The command line. A new command is tested by being registered: what it is asked follows from its parameters."""

from __future__ import annotations

import ast
import csv
import dataclasses
import inspect
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recommender import Recommender
from recommender.building.build import build
from recommender.cli import main as command_line
from recommender.cli.printing import print_json, visible
from recommender.dataset.interactions import Interactions
from recommender.models.cosine import Cosine

ROOT = Path(__file__).resolve().parents[3]
CALLBACKS = {
    command.callback.__name__: command.callback
    for command in command_line.app.registered_commands
    if command.callback is not None
}
COMMANDS = {name: list(inspect.signature(callback).parameters) for name, callback in CALLBACKS.items()}
READING = [name for name, parameters in COMMANDS.items() if "artifact" in parameters]
PRINTING_JSON = [name for name in READING if "as_json" in COMMANDS[name]]
NAMING = [name for name in READING if {"name", "names"} & set(COMMANDS[name])]

Run = Callable[..., tuple[int, str, str]]
FolderWith = Callable[[Mapping[str, str | bytes | None]], Path]


def asking(command: str, about: str = "Metallica") -> list[str]:
    """The command with what it must be told."""
    told = {"name": [about], "names": [about, "Slayer"], "text": [about], "other": ["Slayer"]}
    return [command, *(word for parameter in COMMANDS[command] for word in told.get(parameter, ()))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str, run: Run) -> None:
    status, out, _ = run(command, "--help")
    doc = inspect.getdoc(CALLBACKS[command]) or ""
    assert status == 0 and doc and doc.splitlines()[0][:60] in out
    assert command in run("--help")[1] and command in (command_line.__doc__ or "")


def test_without_a_command_the_commands_are_listed(run: Run) -> None:
    _, out, err = run()
    assert all(command in out + err for command in COMMANDS)


@pytest.mark.parametrize("command", PRINTING_JSON)
def test_json_parses_and_says_where_it_comes_from(command: str, run: Run, embedded_artifact: Path) -> None:
    status, out, err = run(*asking(command), "--json", "--artifact", embedded_artifact)
    said = json.loads(out)
    assert status == 0 and err == "" and said["results"]
    assert said["data"] == "sample data, simulated listeners" and said["simulated"] is True


@pytest.mark.parametrize("command", READING)
def test_whatever_is_shown_of_the_sample_says_that_its_listeners_are_simulated(
    command: str, run: Run, embedded_artifact: Path
) -> None:
    status, out, err = run(*asking(command), "--artifact", embedded_artifact)
    assert status == 0 and "simulated listeners" in out + err and len(out.splitlines()) > 1


def test_an_artist_has_a_row_for_its_address_where_it_has_one(run: Run, small: Interactions, tmp_path: Path) -> None:
    for address in ("", "http://a.test/1"):
        urls = (address,) * len(small.catalog)
        build(
            dataclasses.replace(small, catalog=dataclasses.replace(small.catalog, urls=urls)), Cosine(), tmp_path / "m"
        )
        _, out, _ = run("artist", "Radiohead", "--artifact", tmp_path / "m")
        assert ("page" in out) is bool(address) and (not address or address in out)


STEERING = {*map(chr, [*range(32), *range(127, 160), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])}


@pytest.fixture(scope="module")
def hostile(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of artists and tags that are called like what clears a terminal, turns its text round, ends its lines."""
    names, tags = list(small.catalog.names), list(small.tags.names)
    for index in (*range(4), 6):
        names[index] += "\x1b[2J\x1b]0;mine\x07 \x9b31m \u202etxt.exe \x7f\r\nforged\trow \u2028 \u2066"
        tags[index] += "\x1b[8m\x85\u2069"
    data = dataclasses.replace(
        small,
        catalog=dataclasses.replace(small.catalog, names=tuple(names)),
        tags=dataclasses.replace(small.tags, names=tuple(tags)),
    )
    folder = tmp_path_factory.mktemp("hostile") / "model"
    build(data, Cosine(), folder)
    return folder


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("about", ["Metallica", "Radiohead", "Slayr"])
def test_no_name_of_the_data_steers_the_terminal(about: str, command: str, run: Run, hostile: Path) -> None:
    _, out, err = run(*asking(command, about), "--artifact", hostile)
    assert out + err and not (STEERING - {"\n", "\t"}) & {*out, *err}
    assert "\nforged\trow" not in out + err


def test_no_name_of_the_data_adds_a_column_to_the_neighbors(run: Run, hostile: Path) -> None:
    status, out, _ = run("neighbors", "--artifact", hostile)
    assert status == 0 and {line.count("\t") for line in out.splitlines()} == {3}


@pytest.mark.parametrize("command", PRINTING_JSON)
def test_no_name_in_json_steers_the_terminal(command: str, run: Run, hostile: Path) -> None:
    _, out, _ = run(*asking(command), "--json", "--artifact", hostile)
    assert json.loads(out)["results"] and "\\u001b" in out and not (STEERING - {"\n"}) & {*out}


def test_json_holds_every_name_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    names = [*STEERING, "\\x1b", "\\u001b", '"', "é", "\U0001f3b8", "a\nb\\"]
    print_json({"names": names, "\x1b": names})
    out = capsys.readouterr().out
    assert json.loads(out) == {"names": names, "\x1b": names}
    assert not (STEERING - {"\n"}) & {*out} and "é" in out


def test_one_module_alone_writes_to_the_terminal() -> None:
    for path in Path(command_line.__file__).parent.glob("*.py"):
        calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        names = {getattr(call, "attr", getattr(call, "id", "")) for call in calls}
        assert path.stem == "printing" or not names & {"print", "echo", "secho"}, path.name


def test_an_empty_answer_says_so_and_where_it_comes_from(run: Run, small_artifact: Path) -> None:
    status, out, _ = run("similar", "Hermit", "--artifact", small_artifact)
    assert status == 0 and "nothing found" in out and "nine listeners, made up" in out


@pytest.mark.parametrize("command", NAMING)
def test_an_unknown_name_exits_2_with_the_nearest_names(command: str, run: Run, small_artifact: Path) -> None:
    status, out, err = run(*asking(command, "slaver"), "--artifact", small_artifact)
    assert (status, out) == (2, "")
    assert err == "There is no artist called 'slaver' in the data. Did you mean: Slayer?\n"


@pytest.mark.parametrize("command", NAMING)
def test_an_ambiguous_name_exits_2_with_the_candidates(command: str, run: Run, small_artifact: Path) -> None:
    status, out, err = run(*asking(command, "s"), "--artifact", small_artifact)
    assert (status, out) == (2, "")
    assert err == "'s' could be several artists. Did you mean: Slayer, Sigur Rós?\n"


@pytest.mark.parametrize("command", READING)
def test_a_missing_model_exits_2_with_what_to_run(command: str, run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    status, out, err = run(*asking(command), "--artifact", nowhere)
    assert (status, out) == (2, "")
    assert err == f"There is no built model in {nowhere}. Build it with: python -m recommender build --out {nowhere}\n"


@pytest.mark.parametrize("command", READING)
def test_a_model_is_built_on_the_way_for_data_that_is_named(
    command: str, run: Run, hetrec_with: FolderWith, hetrec_texts: Mapping[str, str], tmp_path: Path
) -> None:
    artists = hetrec_texts["artists.dat"].replace("AC/DC", "Metallica").replace("MALICE MIZER", "Slayer")
    data = hetrec_with({"artists.dat": artists})
    status, out, err = run(*asking(command), "--artifact", tmp_path / "model", "--data", data)
    assert "Built" in err and (tmp_path / "model" / "manifest.json").is_file()
    assert status == 0 and out


@pytest.mark.parametrize("command", READING)
def test_the_model_can_be_named_by_the_environment(
    command: str, run: Run, small_artifact: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEGUE_ARTIFACT", str(small_artifact))
    assert run(*asking(command))[0] == 0


@pytest.mark.parametrize("command", [name for name in READING if "n" in COMMANDS[name]])
@pytest.mark.parametrize("n", ["0", "-1", "ten"])
def test_a_number_that_makes_no_sense_exits_2(command: str, n: str, run: Run, small_artifact: Path) -> None:
    status, out, err = run(*asking(command), "-n", n, "--artifact", small_artifact)
    assert (status, out) == (2, "") and "-n" in err


def test_similar_gives_as_many_as_asked_for(run: Run, small_artifact: Path) -> None:
    _, out, _ = run("similar", "Metallica", "-n", 2, "--json", "--artifact", small_artifact)
    said = json.loads(out)
    assert said["artist"]["name"] == "Metallica" and said["model"] == "cosine"
    assert [(result["rank"], result["name"]) for result in said["results"]] == [(1, "AC/DC"), (2, "🎸" * 60)]
    assert said["results"][0]["shared_listeners"] == 3 and "hard rock" in said["results"][0]["shared_tags"]


def test_recommend_takes_several_artists_and_gives_the_evidence_for_each(run: Run, small_artifact: Path) -> None:
    _, out, _ = run("recommend", "metallica", "slayer", "-n", 2, "--json", "--artifact", small_artifact)
    said = json.loads(out)
    assert said["artists"] == ["Metallica", "Slayer"] and said["model"] == "ials"
    assert [result["rank"] for result in said["results"]] == [1, 2]
    for result in said["results"]:
        assert result["score"] > 0 and result["name"] not in said["artists"]
        assert {because["artist"] for because in result["because"]} == {"Metallica", "Slayer"}
    acdc = next(result for result in said["results"] if result["name"] == "AC/DC")
    assert {because["artist"]: because["shared_listeners"] for because in acdc["because"]} == {
        "Metallica": 3,
        "Slayer": 2,
    }


@pytest.mark.parametrize(("name", "start"), [("around.png", b"\x89PNG"), ("around.html", b"<!doctype html>")])
def test_around_draws_a_picture_or_a_page(
    name: str, start: bytes, run: Run, small_artifact: Path, tmp_path: Path
) -> None:
    status, out, _ = run("around", "metallica", "--hops", 2, "--out", name, "--artifact", small_artifact)
    assert status == 0 and "Nearest to Metallica: AC/DC" in out
    assert (tmp_path / name).read_bytes().startswith(start)


def test_around_refuses_what_it_cannot_draw_or_write(run: Run, small_artifact: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for out, why in (("map.gif", "neither a .png nor a .html"), ("taken/map.png", "There is no folder taken")):
        status, said, err = run("around", "metallica", "--out", out, "--artifact", small_artifact)
        assert (status, said) == (2, "") and why in err and "Traceback" not in err


def test_top_goes_by_what_is_asked_for(run: Run, small_artifact: Path) -> None:
    _, out, _ = run("top", "--by", "plays", "--tag", "METAL", "--json", "--artifact", small_artifact)
    assert [result["name"] for result in json.loads(out)["results"]] == ["Metallica", "Slayer"]
    assert run("top", "--by", "age", "--artifact", small_artifact)[0] == 2


def test_an_unknown_tag_exits_2_with_the_nearest(run: Run, small_artifact: Path) -> None:
    status, _, err = run("top", "--tag", "metz", "--artifact", small_artifact)
    assert (status, err) == (2, "There is no tag called 'metz' in the data. Did you mean: metal?\n")


@pytest.mark.parametrize("option", ["-n", "--n"])
def test_neighbors_writes_every_list_as_tsv(
    option: str, run: Run, small_artifact: Path, small_recommender: Recommender
) -> None:
    _, out, _ = run("neighbors", option, 3, "--artifact", small_artifact)
    rows = list(csv.reader(io.StringIO(out), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows[0] == ["artist", "rank", "neighbor", "score"] and {len(row) for row in rows} == {4}
    assert [tuple(row) for row in rows[1:]] == [
        (visible(artist.name), str(rank), visible(neighbor.artist.name), f"{neighbor.score:.6f}")
        for artist in small_recommender.top(n=99)
        for rank, neighbor in enumerate(small_recommender.similar(artist, 3), 1)
    ]


def test_names_are_shown_as_they_are(run: Run, small_artifact: Path) -> None:
    """Not as the markup that rich would take them for."""
    _, out, _ = run("search", "everyone", "--artifact", small_artifact)
    assert "*_~|`> @everyone [x](y)" in out


def test_build_prints_what_it_made_and_what_it_took(run: Run, hetrec_with: FolderWith, tmp_path: Path) -> None:
    status, out, err = run("build", "--data", hetrec_with({}), "--out", tmp_path / "model")
    assert status == 0 and "Data: HetRec 2011 Last.fm, from" in err
    assert "note: 1 tag assignments are dated before 2002 (1956): kept and flagged." in out
    assert "4 artists (0 of them placeholders, never shown), 3 users, 7 listening pairs" in out
    assert re.search(r"\d+\.\d\d s after imports, peak memory \d+ MiB\.\n", out)
    assert len(Recommender.load(tmp_path / "model")) == 4


@pytest.fixture
def doubled(hetrec_with: FolderWith, hetrec_texts: Mapping[str, str]) -> Path:
    """The small files with AC/DC's name changed to a variant of Björk's."""
    return hetrec_with({"artists.dat": hetrec_texts["artists.dat"].replace("AC/DC", "Björk feat. Thom Yorke", 1)})


def test_build_says_how_many_names_it_merged_and_why(run: Run, doubled: Path, tmp_path: Path) -> None:
    _, out, _ = run("build", "--data", doubled, "--out", tmp_path / "model")
    assert "1 names merged into the artists they stand for: 1 feat. credit;" in out
    _, out, _ = run("build", "--data", doubled, "--out", tmp_path / "model", "--json")
    said = json.loads(out)
    assert said["counts"]["merged"] == 1 and said["merged"] == {"feat. credit": 1}


def test_duplicates_lists_what_is_merged_into_what(run: Run, doubled: Path) -> None:
    status, out, err = run("duplicates", "--data", doubled)
    rows = [line.split("\t") for line in out.splitlines()]
    assert status == 0 and "Data: HetRec" in err
    assert rows[1:] == [["feat. credit", "Björk feat. Thom Yorke", "2", "Björk", "2"]]
    said = json.loads(run("duplicates", "--data", doubled, "--json")[1])
    assert said["simulated"] is False and said["data"].startswith("HetRec")
    assert said["results"] == [
        {
            "variant": "Björk feat. Thom Yorke",
            "variant_id": 30,
            "variant_listeners": 2,
            "artist": "Björk",
            "artist_id": 10,
            "artist_listeners": 2,
            "reason": "feat. credit",
        }
    ]


@pytest.mark.parametrize("model", ["cosine", "sklearn-cosine"])
def test_build_takes_any_model_and_prints_json(model: str, run: Run, hetrec_with: FolderWith, tmp_path: Path) -> None:
    status, out, _ = run("build", "--data", hetrec_with({}), "--model", model, "--out", tmp_path / "model", "--json")
    said = json.loads(out)
    assert status == 0 and said["model"]["name"] == model and said["seconds"] > 0
    assert said["peak_bytes"] == 0 or 10 * 2**20 < said["peak_bytes"] < 100 * 2**30  # 0: this system does not tell


def test_build_refuses_in_a_sentence(run: Run, hetrec_with: FolderWith, tmp_path: Path) -> None:
    spoiled = hetrec_with({"user_artists.dat": "userID\tartistID\tweight\n2\t10\tmany\n"})
    for arguments, why in (
        (["--data", tmp_path / "nowhere"], "is not there"),
        (["--data", spoiled], "user_artists.dat: 1 of 1 rows are malformed: line 2: 'many'"),
        (["--data", hetrec_with({}), "--model", "magic"], "There is no model 'magic'"),
        (["--data", hetrec_with({}), "--out", spoiled], "holds other things than a model"),
        (["--data", hetrec_with({}), "--out", spoiled / "tags.dat" / "model"], "There is no folder"),
    ):
        status, out, err = run("build", "--out", tmp_path / "model", *arguments)
        assert (status, out) == (2, "") and why in err and "Traceback" not in err
    assert not (tmp_path / "model").exists()


def as_a_process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "recommender", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def test_a_process_fails_with_a_sentence_and_no_traceback(small_artifact: Path) -> None:
    done = as_a_process("similar", "slaver", "--artifact", small_artifact)
    assert done.returncode == 2 and done.stdout == b""
    assert done.stderr.decode() == "There is no artist called 'slaver' in the data. Did you mean: Slayer?\n"


def test_arguments_that_are_no_text_and_terminals_that_show_few_letters_do_no_harm(small_artifact: Path) -> None:
    done = as_a_process(
        "search", os.fsdecode(b"bj\xff"), "--json", "--artifact", small_artifact, PYTHONIOENCODING="ascii:strict"
    )
    assert done.returncode == 0 and b"Bj\\xf6rk" in done.stdout

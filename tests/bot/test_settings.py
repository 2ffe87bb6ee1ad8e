"""What can be set, and that .env.example says so."""

from __future__ import annotations

import os
from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.address import Address
from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for variable in ("CREDENTIALS_DIRECTORY", *Settings.variables().values()):
        monkeypatch.delenv(variable, raising=False)


def documented() -> dict[str, tuple[str, str]]:
    """Each variable of .env.example with its comment and value."""
    paragraphs = [paragraph.splitlines() for paragraph in EXAMPLE.read_text("utf-8").split("\n\n")[1:]]
    entries = {}
    for comment, assignment in paragraphs:
        variable, _, value = assignment.removeprefix("#").partition("=")
        entries[variable] = (comment.removeprefix("# "), value)
    return entries


def test_the_example_names_every_setting_and_no_other() -> None:
    assert list(documented()) == list(Settings.variables().values())


def test_the_example_says_of_each_setting_what_the_class_says() -> None:
    for name, variable in Settings.variables().items():
        comment, value = documented()[variable]
        field = Settings.model_fields[name]
        assert comment == field.description
        assert value == ("" if field.default in (None, ()) else str(field.default))


def test_the_example_uncommented_changes_nothing() -> None:
    lines = (f"{variable}={value}" for variable, (_, value) in documented().items())
    Path(".env").write_text("\n".join(lines), encoding="utf-8")
    with_file = Settings()
    Path(".env").unlink()
    assert with_file == Settings()


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("SEGUE_PORT=1111\nSEGUE_LOG_LEVEL=ERROR\n", encoding="utf-8")
    monkeypatch.setenv("SEGUE_PORT", "2222")
    settings = Settings()
    assert (settings.port, settings.log_level) == (2222, "ERROR")


def test_secrets_are_files_called_as_the_variables_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    for name, text in (("DISCORD_TOKEN", "the.token\n"), ("SEGUE_PORT", "1111\n"), ("SEGUE_SECRET", "\n")):
        (tmp_path / "secrets" / name).write_text(text, "utf-8")
    assert Settings().discord_token is None
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "secrets"))
    monkeypatch.setenv("SEGUE_PORT", "2222")
    settings = Settings()
    assert settings.discord_token is not None and settings.discord_token.get_secret_value() == "the.token"
    assert settings.port == 2222 and settings.secret is None, "the environment wins, and nothing is not a secret"
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "nowhere"))
    assert Settings().discord_token is None


def test_several_files_of_data_are_named_as_paths_are_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_DATA", os.pathsep.join(("plays.csv", "exports")))
    assert Settings().data == (Path("plays.csv"), Path("exports"))


def test_columns_are_named_as_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_COLUMNS", "artist=band name, user=who")
    assert Settings().columns == {"artist": "band name", "user": "who"}


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "")
    monkeypatch.setenv("SEGUE_PORT", "")
    settings = Settings()
    assert settings.discord_token is None and settings.port == 8765


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "the.token")
    monkeypatch.setenv("SEGUE_SECRET", "the secret of sixteen letters")
    shown = f"{Settings()!r} {Settings()}"
    assert "the.token" not in shown and "sixteen" not in shown


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SEGUE_PORT", "65536"),
        ("SEGUE_PORT", "x"),
        ("SEGUE_LOG_LEVEL", "LOUD"),
        ("SEGUE_SECRET", "too short"),
        ("SEGUE_MODELS", "a,b,c"),
        ("SEGUE_RETENTION_DAYS", "0"),
        ("SEGUE_REBUILD", "hourly"),
        ("SEGUE_REBUILD", "daily@24:00"),
        ("SEGUE_REBUILD", "daily@4"),
        ("SEGUE_FETCH", "hetrec"),
        ("SEGUE_MONITORING", "9100"),
        ("SEGUE_MONITORING", "127.0.0.1:65536"),
        ("SEGUE_MONITORING", "http://127.0.0.1:9100"),
        ("SEGUE_COLUMNS", "artist"),
        ("SEGUE_COLUMNS", "artist=band,"),
    ],
)
def test_a_value_that_cannot_be_is_refused(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ValidationError):
        Settings()


@pytest.mark.parametrize(
    ("value", "at"),
    [("daily", time(4)), ("daily@04:30", time(4, 30)), ("daily@0:05", time(0, 5)), ("daily@23:59", time(23, 59))],
)
def test_models_are_rebuilt_at_four_or_when_it_is_said(value: str, at: time, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().rebuild is None
    monkeypatch.setenv("SEGUE_REBUILD", value)
    assert Settings().rebuild == at


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("127.0.0.1:9100", ("127.0.0.1", 9100)),
        ("0.0.0.0:9100", ("0.0.0.0", 9100)),
        (":9100", ("", 9100)),
        ("[::1]:0", ("::1", 0)),
        ("bot.example:9100", ("bot.example", 9100)),
    ],
)
def test_it_is_watched_at_a_host_and_port(
    value: str, address: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Settings().monitoring is None
    monkeypatch.setenv("SEGUE_MONITORING", value)
    assert Settings().monitoring == address


def test_trying_things_out_does_not_count_as_votes() -> None:
    assert Settings().feedback != Settings().preview_feedback


def test_a_named_database_is_used_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUE_DATABASE", "votes.sqlite3")
    assert Settings().feedback == Settings().preview_feedback == Address.of("votes.sqlite3")


def test_two_models_are_built_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().artifacts == [(None, Path("data/model"))]
    monkeypatch.setenv("SEGUE_MODELS", "related")
    assert Settings().artifacts == [("related", Path("data/model"))]
    monkeypatch.setenv("SEGUE_MODELS", "related, cosine")
    assert Settings().artifacts == [("related", Path("data/model")), ("cosine", Path("data/model-cosine"))]


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://segue:sek/ret@host/name",
        "postgresql://segue:sek#ret@host/name",
        "postgresql://segue:sek?ret@host/name",
        "postgresql://segue:sek℀ret@host/name",
        "postgresql:/segue:sekret@host/name",
        "postgresql://segue:sekret@host:99999/name",
        "postgresql://segue:sekret@host:port/name",
        "mysql://segue:sekret@host/name",
        "host=host password=sekret dbname=name",
    ],
)
def test_an_address_that_is_none_is_refused_without_its_password(text: str) -> None:
    with pytest.raises(ValueError, match=r"postgresql://|%2F") as raised:
        Address.of(text)
    assert "sek" not in str(raised.value) and "ret@" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "shown", "name"),
    [
        ("postgresql://segue:sekret@host/name", "postgresql://host/name", "name"),
        ("postgresql://segue:sek%2Fret@host:5432/name?sslmode=require", "postgresql://host:5432/name", "name"),
        (" postgresql://u:sekret@one:1,two:2/name ", "postgresql://one:1,two:2/name", "name"),
        ("postgresql://u:sekret@[::1]:5432/name", "postgresql://[::1]:5432/name", "name"),
        ("postgres://u@/name?host=/run/postgresql", "postgres:///name", "name"),
        ("votes.sqlite3", "votes.sqlite3", "votes"),
        (r"C:\segue\votes.sqlite3", r"C:\segue\votes.sqlite3", Path(r"C:\segue\votes.sqlite3").stem),
    ],
)
def test_an_address_is_shown_without_its_password(text: str, shown: str, name: str) -> None:
    address = Address.of(text)
    assert (str(address), address.name) == (shown, name) and "sekret" not in repr(address)

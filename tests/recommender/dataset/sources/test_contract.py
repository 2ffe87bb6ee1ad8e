"""What every data source promises. A new file in recommender/dataset/sources is tested by being there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.sources import Source, discover, recognize
from tests.recommender.dataset.sources.examples import EXAMPLES, Writer

SOURCES = discover()


FORMS = {
    f"{name}-{number}": (SOURCES[name], writer)
    for name, writers in EXAMPLES.items()
    if name in SOURCES
    for number, writer in enumerate(writers, 1)
}


@pytest.fixture(params=FORMS.values(), ids=list(FORMS))
def form(request: pytest.FixtureRequest) -> tuple[type[Source], Writer]:
    """A source, and what writes a small data set of it in one of the forms it comes in."""
    found: tuple[type[Source], Writer] = request.param
    return found


@pytest.fixture
def source(form: tuple[type[Source], Writer]) -> type[Source]:
    return form[0]


@pytest.fixture
def path(form: tuple[type[Source], Writer], tmp_path: Path) -> Path:
    """A small data set of the source."""
    return form[1](tmp_path)


def test_every_source_has_an_example() -> None:
    assert EXAMPLES.keys() == SOURCES.keys()


def test_a_source_says_what_it_is(source: type[Source]) -> None:
    assert source.title.strip() and source.looks_for.strip() and ("simulated" in source.title) == source.simulated


def test_a_data_set_is_recognized(source: type[Source], path: Path) -> None:
    assert type(recognize(path)) is source


def test_a_data_set_is_read(source: type[Source], path: Path) -> None:
    data = source(path).load()
    assert data.origin.digest == source(path).digest() and data.origin.simulated == source.simulated


def test_another_folder_is_refused_saying_what_was_looked_for(source: type[Source], tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        recognize(tmp_path)
    assert source.looks_for in str(caught.value) and str(tmp_path) in str(caught.value)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere is not there"):
        recognize(tmp_path / "nowhere")


def test_the_digest_changes_with_any_file(source: type[Source], path: Path) -> None:
    digests = {source(path).digest()}
    files = source(path).parts()
    for file in files:
        file.write_bytes(file.read_bytes() + b"\n")
        digests.add(source(path).digest())
    assert len(digests) == 1 + len(files)


def test_the_digest_does_not_depend_on_where_it_lies(source: type[Source], path: Path, tmp_path: Path) -> None:
    before = source(path).digest()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert source(Path(shutil.move(path, elsewhere / path.name))).digest() == before


def test_a_file_that_is_gone_is_named(source: type[Source], path: Path) -> None:
    known = source(path)
    gone = known.parts()[0]
    gone.unlink()
    with pytest.raises(DataError, match=re.escape(gone.name)):
        known.load()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_bytes_without_meaning_are_refused(source: type[Source], path: Path, content: bytes) -> None:
    for file in source(path).parts():
        file.write_bytes(content)
    with pytest.raises(DataError):
        source(path).load()

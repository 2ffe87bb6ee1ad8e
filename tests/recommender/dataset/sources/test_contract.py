"""What every data source promises. A new file in recommender/sources is tested by being there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.sources import Source, discover, recognize

SOURCES = discover()


@pytest.fixture(params=list(SOURCES.values()), ids=list(SOURCES))
def source(request: pytest.FixtureRequest) -> type[Source]:
    found: type[Source] = request.param
    return found


@pytest.fixture
def folder(source: type[Source], tmp_path: Path) -> Path:
    """All of the source's files, each with a line that means nothing."""
    for name in source.files:
        (tmp_path / name).write_text(f"this is not {name}\n")
    return tmp_path


def test_sources_are_told_apart_by_name_and_by_first_file() -> None:
    assert len(SOURCES) == len(Source.__subclasses__())
    assert len({source.files[0] for source in SOURCES.values()}) == len(SOURCES)


def test_a_source_says_what_it_is(source: type[Source]) -> None:
    assert source.title.strip() and ("simulated" in source.title) == source.simulated


def test_a_folder_is_recognized_by_its_files(source: type[Source], folder: Path) -> None:
    assert type(recognize(folder)) is source


def test_another_folder_is_refused_saying_what_was_looked_for(source: type[Source], tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        recognize(tmp_path)
    assert source.files[0] in str(caught.value) and str(tmp_path) in str(caught.value)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere is not a folder"):
        recognize(tmp_path / "nowhere")


def test_each_missing_file_is_named(source: type[Source], folder: Path) -> None:
    for name in source.files:
        (folder / name).rename(folder / "away")
        with pytest.raises(DataError, match=name):
            source(folder).load()
        (folder / "away").rename(folder / name)


def test_the_digest_changes_with_any_file(source: type[Source], folder: Path) -> None:
    digests = {source(folder).digest()}
    for name in source.files:
        (folder / name).write_text("this is not it either\n")
        digests.add(source(folder).digest())
    assert len(digests) == 1 + len(source.files)


def test_the_digest_does_not_depend_on_the_folder(source: type[Source], folder: Path, tmp_path: Path) -> None:
    before = source(folder).digest()
    assert source(folder.rename(tmp_path.parent / f"{tmp_path.name}-moved")).digest() == before


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_bytes_without_meaning_are_refused(source: type[Source], folder: Path, content: bytes) -> None:
    for name in source.files:
        (folder / name).write_bytes(content)
    with pytest.raises(DataError):
        source(folder).load()

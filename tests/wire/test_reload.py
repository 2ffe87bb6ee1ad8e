"""What the reload run finds: every answer right while the model is replaced, and where one is not, that it says so."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from benchmarks.bot import reload
from bot.client import request
from recommender import models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions

pytestmark = [pytest.mark.timeout(100), pytest.mark.usefixtures("openapi")]


@pytest.fixture(scope="module")
def built(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two models of the same artists, that people know the data of by two names."""
    folder = tmp_path_factory.mktemp("built")
    for service, model in (("First", "cosine"), ("Second", "rp3beta")):
        origin = dataclasses.replace(small.origin, label=f"{service}, made up", service=service, simulated=False)
        build(dataclasses.replace(small, origin=origin), models.make(model), folder / service)
    return [folder / "First", folder / "Second"]


async def test_no_answer_fails_or_is_of_two_models_while_the_model_is_replaced(
    built: list[Path], tmp_path: Path
) -> None:
    found = await reload.run(built, tmp_path, changes=4, answers=15)
    assert found.holds and len(found.pages) >= 60 and found.served >= 3 and found.refused >= 1


async def test_an_answer_of_one_model_that_names_another_is_found(
    built: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "credits", lambda *_: "First")
    found = await reload.run(built, tmp_path, changes=1, answers=30)
    assert found.wrong and not found.holds

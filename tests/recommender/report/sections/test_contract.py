"""What every section promises, over every source. A new file in recommender/sections is tested by being there."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator

import numpy as np
import plotly.graph_objects as go
import pytest

from recommender.building.sound import Sound
from recommender.dataset.interactions import Interactions
from recommender.evaluation.contenders import ABLATION
from recommender.evaluation.published import published
from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote
from recommender.models import discover as discover_models
from recommender.pages.document import Figure, Glossary, Section, Table, page
from recommender.pages.rendering import encoded
from recommender.pages.themes import LIGHT
from recommender.report.sections import Question, discover
from recommender.report.study import Study
from tests.recommender.heard import sounds_of
from tests.recommender.parts import first_users

QUESTIONS = discover()
QUICK = frozenset({"cosine", "popularity"})
SHOWN = [
    Impression(
        number,
        "similar",
        (1,),
        (Item(1, 0.5, Team.A, (1, 2), 0.5), Item(2, 0.25, Team.B, (2, 1), 0.75)),
        *("hybrid", "01", "made up"),
        Place.GUILD,
        "de",
        1.7e9 + number,
        rival="ials",
        rival_version="02",
        member="m",
        listeners=40,
    )
    for number in range(4)
]
SAID = [Vote("m", Verdict.UP, True, 1.7e9 + 10, 0, 2), Vote("n", Verdict.DOWN, True, 1.7e9 + 11, 1, 2)]


@pytest.fixture(scope="module", params=["small", "sample", "hetrec"])
def study(request: pytest.FixtureRequest, small: Interactions) -> Study:
    """A study of some users of each source, with few models: what others say is the evaluation's business."""
    if request.param == "small":
        few = sounds_of(small, np.arange(8))  # artists, too few to learn from
        return Study(small, only=QUICK, feedback=(SHOWN, SAID), sound=Sound("few.csv", "0" * 64, few))
    data = request.getfixturevalue("few" if request.param == "sample" else "hetrec")
    some = first_users(data, 150)
    heard = sounds_of(some, np.argsort(-some.listeners, kind="stable")[:60])
    return Study(some, only=QUICK, feedback=(SHOWN, SAID), sound=Sound("made up.csv", "0" * 64, heard))


@pytest.fixture(params=QUESTIONS, ids=[question.__name__ for question in QUESTIONS])
def question(request: pytest.FixtureRequest) -> type[Question]:
    found: type[Question] = request.param
    return found


@pytest.fixture(scope="module")
def answers(study: Study) -> dict[str, Section]:
    """The sections of the study, each asked once."""
    return {question.__name__: question().answer(study) for question in QUESTIONS}


@pytest.fixture
def section(answers: dict[str, Section], question: type[Question]) -> Section:
    return answers[question.__name__]


def figures(section: Section) -> Iterator[Figure]:
    return (block for block in section.blocks if isinstance(block, Figure))


def texts(section: Section) -> Iterator[str]:
    """Everything that a reader is told."""
    yield from (section.title, section.answer)
    for block in section.blocks:
        if isinstance(block, str):
            yield block
        elif isinstance(block, Table):
            yield from (block.caption, block.note, *block.header, *(str(cell) for row in block.rows for cell in row))
        elif isinstance(block, Figure):
            yield from (block.caption, block.alt)
        else:
            yield from (block.caption, *block.entries, *block.entries.values())


def test_positions_are_counted_from_one_and_titles_ask() -> None:
    assert [question.position for question in QUESTIONS] == list(range(1, len(QUESTIONS) + 1))
    assert all(question.title.endswith("?") for question in QUESTIONS)


def test_a_section_answers_its_question_in_a_sentence_with_a_picture_if_the_data_can_tell(
    section: Section, question: type[Question]
) -> None:
    assert section.title == question.title
    assert section.answer.endswith(".")
    assert list(figures(section)) or section.answer.startswith("This data does not say")


def test_nothing_that_is_said_is_left_open(section: Section) -> None:
    for text in texts(section):
        assert not re.search(r"\bnan\b|\binf\b|None(?! of)|[{}]", text), text


def named(section: Section) -> set[str]:
    """The models and steps that pictures and tables of a section name."""
    rows = set[str]()
    for block in section.blocks:
        if isinstance(block, Table) and block.header[0] in ("model", "step"):
            rows |= {str(row[0]) for row in block.rows}
        elif isinstance(block, Figure):
            labels = (label for trace in block.traces for label in (*trace.get("customdata", ()), *trace.get("y", ())))
            rows |= {label.replace("<br>", " ") for label in labels if isinstance(label, str)}
    known = {*discover_models(), *ABLATION, *(entry.model for entry in published())}
    return rows & known


def test_models_and_steps_are_explained_no_later_than_in_the_section_that_names_them(
    answers: dict[str, Section],
) -> None:
    explained = set[str]()
    for section in answers.values():
        for block in section.blocks:
            if isinstance(block, Glossary):
                assert all(meaning and not meaning.endswith(".") for meaning in block.entries.values())
                explained |= block.entries.keys()
        assert named(section) <= explained, section.title
    assert explained >= QUICK


def test_percentages_and_signs_are_written_alike(section: Section) -> None:
    for text in texts(section):
        assert not re.search(r"\d %|[ (]-\d|\bCI\b|\de[-+]\d", text), text


def test_tables_have_as_many_cells_as_their_heading(section: Section) -> None:
    for block in section.blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} == {len(block.header)}, block.caption


def test_figures_are_what_plotly_draws_and_name_their_axes(section: Section) -> None:
    for figure in figures(section):
        plain = str(encoded({"data": figure.traces, "layout": figure.layout}))
        for name, colour in LIGHT.items():
            plain = plain.replace(f'"@{name}"', f'"{colour}"')
        drawn = go.Figure(**json.loads(plain))  # refuses what it does not know
        assert figure.alt.endswith(".") and any(trace.x is not None and len(trace.x) for trace in drawn.data)
        for axis in (drawn.layout.xaxis, drawn.layout.yaxis):
            labelled = axis.title.text or axis.visible is False or axis.tickmode == "array"
            assert labelled or drawn.data[0].type in ("heatmap", "scatter3d"), figure.caption


def test_a_section_is_the_same_when_asked_again(small: Interactions, question: type[Question]) -> None:
    first, again = (question().answer(Study(small, only=QUICK, feedback=(SHOWN, SAID))) for _ in range(2))
    assert page("", [], [first]) == page("", [], [again])


@pytest.mark.parametrize("lacking", ["tags", "friends", "feedback"])
def test_a_section_says_so_where_the_data_lacks_what_it_takes(
    small: Interactions, question: type[Question], lacking: str
) -> None:
    nobody = np.zeros(len(small.tags), dtype=np.bool_)
    tags = small.tags.where(nobody) if lacking == "tags" else small.tags
    friends = small.friends[:0] if lacking == "friends" else small.friends
    feedback = None if lacking == "feedback" else (SHOWN, SAID)
    study = Study(dataclasses.replace(small, tags=tags, friends=friends), only=QUICK, feedback=feedback)
    assert question().answer(study).answer.endswith(".")

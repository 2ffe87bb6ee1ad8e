"""How often `Recommender.resolve` answers without asking, and how often it is right when it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path

from recommender import Recommender
from recommender.artist import Artist
from recommender.errors import AmbiguousArtist, ArtistNotFound

from ..measuring.rows import Rows, Value, percent
from ..measuring.table import Target
from ..measuring.timing import run
from ..typing.names import Names
from ..typing.slips import Case
from ..typing.typed import is_test, is_typed, total
from .setting import Setting

_PRECISION = 99.0
_FIRST_LETTERS = "first "


@dataclass(frozen=True)
class Answer:
    """What resolve made of a case: an artist, or a question back."""

    case: Case
    artist: Artist | None
    right: bool
    offered: bool
    """Whether, asking back, it names somebody who is right."""


def build(data: Path, out: Path) -> None:
    """The default model, as `python -m recommender build` makes it."""
    run("-m", "recommender", "build", "--data", str(data), "--out", str(out), "--json")


def tables(setting: Setting, artifact: Path, count: int) -> list[Rows]:
    """By category, over every case; and the `count` worst wrong answers."""
    answers = ask(setting, Recommender.load(artifact))
    return [_table(answers, whole=not setting.only), _wrong(answers, setting.names, count)]


def ask(setting: Setting, recommender: Recommender) -> list[Answer]:
    """Every case once. An artist merged into another is right where the other is named."""
    right = {case: _accepted(case, setting.names, recommender) for case in setting.cases}
    return [_resolve(case, right[case], recommender) for case in setting.cases]


def _resolve(case: Case, right: frozenset[int], recommender: Recommender) -> Answer:
    try:
        artist = recommender.resolve(case.text)
    except (AmbiguousArtist, ArtistNotFound) as error:
        return Answer(case, None, False, any(other.id in right for other in _offered(error)))
    return Answer(case, artist, artist.id in right, False)


def _offered(error: AmbiguousArtist | ArtistNotFound) -> Sequence[Artist]:
    return error.candidates if isinstance(error, AmbiguousArtist) else error.nearest


def _accepted(case: Case, names: Names, recommender: Recommender) -> frozenset[int]:
    """The ids of those that are right, and of those that they were merged into."""
    ids = {names.ids[position] for position in case.right}
    for id in tuple(ids):
        with suppress(ArtistNotFound):
            ids.add(recommender.artist(id).id)
    return frozenset(ids)


def _table(answers: Sequence[Answer], *, whole: bool) -> Rows:
    grouped: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        category = answer.case.category
        grouped["all cases"].append(answer)
        if not category.startswith(_FIRST_LETTERS):
            grouped["all but first letters"].append(answer)
        grouped["typed, all" if is_typed(answer.case) else "generated, all"].append(answer)
    for answer in answers:
        if is_typed(answer.case):
            grouped[total(answer.case.category)].append(answer)
    for answer in answers:
        grouped[answer.case.category].append(answer)
    rows = [_row(label, group) for label, group in grouped.items()]
    measured = {label: _precision(grouped[label]) for label in ("all cases", "all but first letters")}
    targets = [Target("% right of what is answered without asking", _PRECISION, measured, at_least=True)]
    notes = (
        "answered: without asking; precision: right of those answered; in question: of those asked back, "
        "the right one is offered. First letters are questions by nature; they count except where said.",
    )
    return Rows("resolve: %", rows, targets if whole else (), notes)


def _row(label: str, answers: Sequence[Answer]) -> dict[str, Value]:
    answered = [answer for answer in answers if answer.artist]
    asked = [answer for answer in answers if not answer.artist and answer.case.right]
    return {
        "": label,
        "n": len(answers),
        "answered": percent(len(answered) / len(answers)),
        "precision": _precision(answers) if answered else None,
        "wrong": len(answered) - sum(answer.right for answer in answered),
        "in question": percent(sum(answer.offered for answer in asked) / len(asked)) if asked else None,
    }


def _precision(answers: Sequence[Answer]) -> float:
    answered = [answer for answer in answers if answer.artist]
    return percent(sum(answer.right for answer in answered) / len(answered)) if answered else 100.0


def _wrong(answers: Sequence[Answer], names: Names, count: int) -> Rows:
    """The wrong answers most listened to among those meant; those of the hand-written test stay unseen."""
    wrong = [answer for answer in answers if answer.artist and not answer.right]
    shown = sorted(
        (answer for answer in wrong if not is_test(answer.case)),
        key=lambda answer: -names.weights[answer.case.meant] if answer.case.right else -inf,
    )
    rows: list[dict[str, Value]] = [
        {
            "category": answer.case.category,
            "text": answer.case.text,
            "meant": names.names[answer.case.meant] if answer.case.right else "-",
            "listeners": int(names.weights[answer.case.meant]) if answer.case.right else None,
            "answered": answer.artist.name if answer.artist else None,
            "its listeners": answer.artist.listeners if answer.artist else None,
        }
        for answer in shown[:count]
    ]
    return Rows(f"Worst of {len(wrong):,} wrong answers of resolve", rows)

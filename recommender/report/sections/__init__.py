"""Sections of the report, one file each: a new file here is found by itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from ...models import discover as models_by_name
from ...pages.document import Glossary, Section
from ...plugins import classes, modules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..study import Study


class Question(ABC):
    """A question that the report answers. Subclasses hold no state."""

    position: ClassVar[int]
    """Where it stands in the report, from 1."""
    title: ClassVar[str]
    """The question itself."""

    @abstractmethod
    def answer(self, study: Study) -> Section:
        """The section that answers it, every figure computed from the study: equal studies give equal sections.

        Where the data lacks what the answer takes, the section says so.
        """


def explained(models: Iterable[str]) -> Glossary:
    """What models do, a sentence each, by name."""
    known = models_by_name()
    return Glossary({name: known[name].summary for name in sorted(models)}, "Our models, each in a sentence")


def discover() -> list[type[Question]]:
    """Every question of this folder, in the report's order."""
    found = [
        class_ for module in modules(__name__, __path__) for class_ in classes(module) if issubclass(class_, Question)
    ]
    return sorted(found, key=lambda question: (question.position, question.title))

"""Requests on their way to their handlers, and how Discord refuses them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .schema import Json, Problem


class Refusal(Exception):
    """An error that Discord answers: HTTP status, Discord's code and sentence, and the form errors."""

    def __init__(self, status: int, code: int, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.status, self.problems = status, list(problems)
        self.body: Json = {"message": message, "code": code}
        for problem in self.problems:
            node = self.body.setdefault("errors", {})
            for step in problem.path:
                node = node.setdefault(str(step), {})
            node.setdefault("_errors", []).append({"code": problem.code, "message": problem.message})


class Call(NamedTuple):
    """A well-formed request on its way to its handler; `arrived` is on the server's clock."""

    arguments: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    files: dict[str, bytes]
    arrived: float

    def asks(self, name: str) -> bool:
        return self.query.get(name) in ("1", "true", "True")

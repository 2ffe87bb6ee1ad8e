"""Listening on its way in, which its member may delete before it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Intake:
    """The listening of one member, while a service is asked for it or a file read."""

    stands = True
    """Whether it may be kept: not once the member has deleted it, or opted out."""


class Intakes:
    """What is on its way in."""

    def __init__(self) -> None:
        self._intakes: set[tuple[str, str, Intake]] = set()

    @contextmanager
    def of(self, member: str, service: str) -> Iterator[Intake]:
        """While the block runs, a member's listening of a service is on its way."""
        entry = (member, service, Intake())
        self._intakes.add(entry)
        try:
            yield entry[2]
        finally:
            self._intakes.discard(entry)

    def withdraw(self, member: str, service: str | None = None) -> None:
        """Takes back what is on its way of a member from a service, or from any."""
        for whose, origin, intake in self._intakes:
            if whose == member and service in (None, origin):
                intake.stands = False

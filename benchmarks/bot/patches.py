"""Attributes that are other ones for the length of a block."""

from __future__ import annotations

from contextlib import ExitStack
from unittest import mock


class Patches(ExitStack):
    """Sets attributes, and puts them back when the block ends."""

    def setattr(self, target: object, name: str, value: object, /, *, raising: bool = True) -> None:
        """Sets the attribute; with `raising`, one that is not there is an AttributeError."""
        self.enter_context(mock.patch.object(target, name, value, create=not raising))

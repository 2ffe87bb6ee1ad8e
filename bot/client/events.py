"""Events as Discord sends them: one that discord.py cannot parse is left out, and ends nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import structlog

log = structlog.stdlib.get_logger("segue")

Parse = Callable[[Any], None]
_NEEDED = {"READY", "RESUMED"}  # without these the connection is of no use


def skip_what_cannot_be_parsed(parsers: dict[str, Parse]) -> None:
    """Puts parsers, by the names of their events, in place of those there that log what these raise."""
    for name, parse in parsers.items():
        if name not in _NEEDED:
            parsers[name] = _skipping(name, parse)


def _skipping(name: str, parse: Parse) -> Parse:
    def parsed(data: Any) -> None:
        try:
            parse(data)
        except Exception:
            log.exception("event not understood", name=name)  # not what it held: that may be a member's id

    return parsed

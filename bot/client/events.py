"""Events as Discord sends them: one that discord.py cannot parse is left out, and ends nothing; interactions begin."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import structlog

from ..monitoring import tracing

log = structlog.stdlib.get_logger("segue")

Parse = Callable[[Any], None]
_NEEDED = {"READY", "RESUMED"}  # without these the connection is of no use
_INTERACTION = "INTERACTION_CREATE"


def skip_what_cannot_be_parsed(parsers: dict[str, Parse]) -> None:
    """Puts parsers, by the names of their events, in place of those there that log what these raise.

    Whatever an interaction begins is traced as its own.
    """
    for name, parse in parsers.items():
        if name not in _NEEDED:
            parsers[name] = _skipping(name, parse)


def _skipping(name: str, parse: Parse) -> Parse:
    def parsed(data: Any) -> None:
        try:
            with tracing.arrived(data) if name == _INTERACTION else nullcontext():
                parse(data)
        except Exception:
            log.exception("event not understood", name=name)  # not what it held: that may be a member's id

    return parsed

"""Logging: one line an event, for machines or for people."""

from __future__ import annotations

import logging
import sys
from typing import Literal

import structlog

Style = Literal["auto", "json", "text"]


def configure(level: str, style: Style) -> None:
    """Sends this program's and its libraries' logs to standard error in one form."""
    text = style == "text" or (style == "auto" and sys.stderr.isatty())
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.StackInfoRenderer(),
    ]
    if not text:
        # Without the frames' variables, which may hold the token or a member's id.
        transformer = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
        shared.append(structlog.processors.ExceptionRenderer(transformer))
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # Libraries at DEBUG print payloads, which hold members' ids.
    for library in ("discord", "aiosqlite", "asyncio"):
        logging.getLogger(library).setLevel(max(logging.getLevelName(level), logging.INFO))
    # At INFO addresses, which hold the names of members' accounts and the operator's key.
    for library in ("httpx", "httpcore"):
        logging.getLogger(library).setLevel(max(logging.getLevelName(level), logging.WARNING))
    logging.getLogger("discord.app_commands.tree").addFilter(_unnamed)


def _unnamed(record: logging.LogRecord) -> bool:
    """Takes out whose autocompletion failed, the one place where discord.py logs a member's id."""
    if str(record.msg).endswith("User: %s)") and isinstance(record.args, tuple):
        record.args = (*record.args[:-1], "…")
    return True


def say(sentence: str) -> None:
    """Tells whoever started the program something that is no event, on standard error at once."""
    print(sentence, file=sys.stderr, flush=True)

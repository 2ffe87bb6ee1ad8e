"""Services that members' accounts are at, one file each: a new file here is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from ...settings import Settings
from ..requests import Clock
from ..service import Service

if TYPE_CHECKING:
    import httpx


def every() -> dict[str, type[Service]]:
    """The classes of all services, by their names."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    return {value.name: value for value in found if issubclass(value, Service) and value is not Service}


@contextmanager
def opened(
    settings: Settings, transport: httpx.BaseTransport | None = None, clock: Clock | None = None
) -> Iterator[Mapping[str, Service]]:
    """All services, by their names, while the block runs; requests that are under way at its end are given up."""
    with ExitStack() as stack:
        made = {name: kind.of(settings, transport, clock) for name, kind in every().items()}
        for service in made.values():
            stack.callback(service.queue.close)
        yield made

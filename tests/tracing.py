"""What coverage traces: our modules as they are imported, tests, and a fixture when it is first set up.

Not what pytest does around them, nor libraries as they are imported, nor a fixture that is set up again, as the bot is
for each test. Up to Python 3.13 tracing makes all that Python runs three to five times as slow, whether it is ours or
not.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from importlib.machinery import SourceFileLoader
from sysconfig import get_paths
from types import ModuleType
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

_LIBRARIES = tuple(get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib"))


@contextmanager
def untraced() -> Iterator[None]:
    """Traces nothing in this thread meanwhile: for what takes long to make, and is tested where less of it is made."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def trace_no_libraries() -> None:
    """From now on nothing is traced while a library's module is imported."""
    load = SourceFileLoader.exec_module

    def touch() -> None:
        pass

    def exec_module(self: SourceFileLoader, module: ModuleType) -> None:
        if not self.path.startswith(_LIBRARIES):
            return load(self, module)
        tracer = sys.gettrace()
        sys.settrace(None)
        try:
            load(self, module)
        finally:  # in this frame: coverage counts calls and returns
            sys.settrace(tracer)
            touch()  # it goes on at a call

    SourceFileLoader.exec_module = exec_module  # type: ignore[assignment, method-assign]


class Tracing:
    """The plugin that turns the tracer of this thread off and on; it is registered where coverage is measured."""

    def __init__(self) -> None:
        self._tracer = sys.gettrace()
        self._seen = set[object]()

    @contextmanager
    def _off(self) -> Iterator[None]:
        before = sys.gettrace()
        self._tracer = before or self._tracer
        sys.settrace(None)
        try:
            yield
        finally:
            sys.settrace(self._tracer if before else None)

    @contextmanager
    def _on(self) -> Iterator[None]:
        before = sys.gettrace()
        sys.settrace(self._tracer)
        try:
            yield
        finally:
            self._tracer = sys.gettrace() or self._tracer  # another one after a test that is not traced
            sys.settrace(self._tracer if before else None)

    @contextmanager
    def _at_first(self, *what: object) -> Iterator[None]:
        """Traces what has not been traced before."""
        with self._off() if what in self._seen else self._on():
            self._seen.add(what)
            yield

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, T, T]:
        if not isinstance(collector, pytest.File):
            return (yield)  # may import a conftest
        # All workers import all tests: what is imported with them is traced in the first.
        if isinstance(collector, pytest.Module) and os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0":
            with suppress(Exception, pytest.skip.Exception):  # it is tried again, and reported
                _ = collector.obj
        with self._off():
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, T, T]:
        with self._off():
            return (yield)

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: pytest.FixtureRequest) -> Generator[None, T, T]:
        with self._at_first(fixturedef, getattr(request, "param_index", 0)):
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, T, T]:
        with self._on():
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, T, T]:
        with self._at_first(item.parent):
            return (yield)

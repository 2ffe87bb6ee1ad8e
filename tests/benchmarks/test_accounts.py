"""A day of linked accounts is measured on all of them, and within the limits."""

from __future__ import annotations

import pytest

from benchmarks.accounts import FAKES, measure
from bot.listening.services import every


def test_every_service_is_measured() -> None:
    assert FAKES.keys() == every().keys()


@pytest.mark.parametrize("service", FAKES)
@pytest.mark.parametrize("at_once", [False, True])
def test_all_are_refreshed_within_the_limits_and_no_command_waits_long(service: str, at_once: bool) -> None:
    found = measure(service, 12, 3, 10, 0.05, at_once=at_once)
    assert found["refreshed"] == 12 and found["throttled"] == 0 and found["resting"] == 0
    assert isinstance(found["requests"], int) and found["requests"] >= 22
    assert isinstance(found["longest wait s"], float) and found["longest wait s"] <= 25

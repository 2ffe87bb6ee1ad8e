"""The services as tests have them: those of `loopback.listening`, in the same process, by a clock of their own."""

from __future__ import annotations

from typing import Any

from pydantic import SecretStr

from bot.listening.service import Service
from bot.listening.services import every
from bot.settings import Settings
from loopback.listening import Fake, FakeClock, FakeLastFm, FakeListenBrainz, Listener, Wire

FAKES: dict[str, type[Fake]] = {"listenbrainz": FakeListenBrainz, "lastfm": FakeLastFm}
ARTISTS = [("Radiohead", "a74b1b7f-71a5-4011-9441-d0b5e4122711", 40), ("Björk", "", 7), ("Wet Leg", "", 2)]


class Faked:
    """One service and what it speaks with, with an account "ada" there."""

    def __init__(self, name: str, **settings: Any) -> None:
        self.name = name
        self.clock = FakeClock()
        self.fake = FAKES[name](self.clock.now)
        self.account = self.fake.accounts["ada"] = Listener(ARTISTS, updated=49)
        values = {"lastfm_key": SecretStr(FakeLastFm.key), **settings}
        self.settings = Settings(_env_file=None, **values)
        self.service: Service = every()[name].of(self.settings, Wire(self.fake, self.clock), self.clock)

    def show(self, code: str) -> None:
        """Puts a code where the account's owner is told to put it."""
        self.account.titles = ["A summer", code]
        self.account.realname = code

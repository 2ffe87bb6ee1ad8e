"""Artists that a member is asked about one after the other, and what they said, as buttons carry it."""

from __future__ import annotations

from typing import NamedTuple

from recommender import Artist, Recommender
from recommender.feedback import Verdict

from ..feedback.opinions import Opinions
from .artists import find_all, packed

MOST = 10
"""Artists that are asked about before a list is shown."""
UNKNOWN, SHOW = "x", "!"
"""Said by a tap of an artist that a member does not know; and that the list is to be shown."""
_VERDICTS = {"u": Verdict.UP, "d": Verdict.DOWN}
TAPS = (*_VERDICTS, UNKNOWN)
"""Each that can be said of an artist."""
_LONGEST = 60  # characters of `of`, with which a button's state is within 100


class Said(NamedTuple):
    """What a member has said by taps, first to last."""

    taps: str = ""
    """One of TAPS for each; SHOW at the end."""
    of: str = ""
    """The artists, in hexadecimal, the last by the last tap. Those before all taps are unknown; of many, the first
    may be missing."""

    @property
    def asks_on(self) -> bool:
        """Whether there are others to be asked about."""
        return len(self.taps) < MOST and not self.taps.endswith(SHOW)

    @property
    def last(self) -> tuple[int, Verdict] | None:
        """The artist of the last tap, with the verdict; None where it was no verdict."""
        verdict = _VERDICTS.get(self.taps[-1:])
        return (self._ids[-1], verdict) if verdict and self._ids else None

    @property
    def verdicts(self) -> dict[int, Verdict]:
        """What was said of those that the member knows."""
        said = zip(reversed(self._ids), reversed(self.taps.removesuffix(SHOW)), strict=False)
        return {id: _VERDICTS[tap] for id, tap in reversed([*said]) if tap in _VERDICTS}

    @property
    def unknown(self) -> list[int]:
        """Those that the member does not know."""
        verdicts = self.verdicts
        return [id for id in self._ids if id not in verdicts]

    @property
    def _ids(self) -> list[int]:
        return [int(step, 16) for step in self.of.split(".") if step]

    def plus(self, artist: Artist, tap: str) -> Said:
        """With one more tap; without the first artists if they do not fit."""
        steps = [*filter(None, self.of.split(".")), packed([artist])]
        while len(".".join(steps)) > _LONGEST:
            del steps[0]
        return Said(self.taps + tap, ".".join(steps))

    def beside(self, opinions: Opinions) -> Opinions:
        """A member's opinions with what they said by taps; what is kept of an artist stands."""
        return Opinions({**self.verdicts, **opinions.verdicts}, opinions.hidden)


def find_next(recommender: Recommender, said: Said, opinions: Opinions) -> Artist | None:
    """Whom to ask about next; None where nobody is left. Nobody that the member has voted on, hidden or been asked."""
    verdicts = said.beside(opinions).verdicts
    liked = find_all(recommender, (id for id, verdict in verdicts.items() if verdict is not Verdict.DOWN))
    unliked = find_all(recommender, (id for id, verdict in verdicts.items() if verdict is Verdict.DOWN))
    return recommender.ask(liked, unliked, find_all(recommender, [*said.unknown, *opinions.hidden]))

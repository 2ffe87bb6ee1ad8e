"""How often a member may ask: a token bucket each."""

from __future__ import annotations

BURST = 30.0
"""Questions that a member may ask at once."""
RATE = 2.0
"""Questions a second that they may ask again after that."""
_MANY = 10_000  # members looked through for those who have long been quiet


class Cooldowns:
    """Token buckets (Turner 1986) of `burst` tokens, filled at `rate` a second, by member."""

    def __init__(self, burst: float = BURST, rate: float = RATE) -> None:
        self._burst, self._rate = burst, rate
        self._buckets: dict[int, tuple[float, float]] = {}

    def take(self, member: int, now: float) -> float:
        """Takes a token at the time `now` (s). 0, or how many seconds to wait for one; then none was taken."""
        tokens = self._tokens(member, now)
        if tokens < 1:
            return (1 - tokens) / self._rate
        if len(self._buckets) >= _MANY:
            self._buckets = {
                asker: bucket for asker, bucket in self._buckets.items() if self._tokens(asker, now) < self._burst
            }
        self._buckets[member] = (tokens - 1, now)
        return 0.0

    def _tokens(self, member: int, now: float) -> float:
        tokens, at = self._buckets.get(member, (self._burst, now))
        return min(self._burst, tokens + (now - at) * self._rate)

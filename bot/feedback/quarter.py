"""A simulated quarter: the better of two models ships by itself, and a poor one that comes next is withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from zlib import crc32

from recommender import Artist, Recommendation, Recommender
from recommender.feedback import (
    Contest,
    Estimate,
    Impression,
    Tested,
    Verdict,
    Vote,
    named,
    promotion,
)

from .simulation import DAY, Happening, Match, Month, Ranker, similar, taste

_PAUSE = 14 * DAY  # between a promotion and the build that brings the next challenger
_SHARE = 0.5  # of answers that it drafts
_WORSE = -0.05  # by which members like more what it ranks higher
_HIDDEN = 0.6  # of votes against what it ranks higher, those that hide the artist as well
_MOST = 60


@dataclass
class Quarter:
    """What happens, and what comes of it: `contests` and `earned` fill while `happen` is gone through."""

    month: Month
    recommender: Recommender
    contests: list[Contest] = field(default_factory=list)
    tests: list[Tested] = field(default_factory=list)
    earned: list[tuple[str, Estimate]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._impressions, self._votes = list[Impression](), list[Vote]()
        self._table, self._taste = similar(self.recommender), taste(self.recommender)
        self._famous = self._most_played()
        self._looked = self.month.start

    def happen(self) -> Iterator[Happening]:
        """What happens, in order of the answers, with a look at the tests every day."""
        for happening in self.month.happen(self.recommender, self._match):
            hidden = replace(happening, votes=tuple(self._with_hiding(happening)))
            self._impressions.append(hidden.shown)
            self._votes += hidden.votes
            yield hidden
        self._look(self.month.start + self.month.days * DAY)
        self.tests = [
            Tested(contest, promotion.evidence(contest, self._impressions, self._votes)) for contest in self.contests
        ]
        self.earned = [
            (label, found)
            for contest in self.contests
            for label, found in promotion.foretold(contest, self._impressions, self._votes, _PAUSE)
        ]

    def _match(self, at: float) -> Match:
        if at - self._looked >= DAY:
            self._look(at)
        return self._at(at)

    def _at(self, at: float) -> Match:
        first = promotion.winner(self.contests, _named(self._table, self._taste))
        if first is None:
            return Match(self._table, self._taste, self.month.lift)
        best, other = (self._taste, self._table) if first.winner else (self._table, self._taste)
        if at < (first.ended or 0.0) + _PAUSE:
            return Match(best, other, self.month.lift if first.winner == 0 else -self.month.lift, 0.0)
        second = promotion.winner(self.contests, _named(best, self._famous))
        return Match(best, self._famous, _WORSE, _SHARE if second is None else 0.0)

    def _look(self, now: float) -> None:
        """What the bot does every day: see `promoted`."""
        self._looked, match = now, self._at(now)
        if match.share:
            for contest in promotion.following(self.contests, _named(match.first, match.second), now):
                found = promotion.evidence(contest, self._impressions, self._votes)
                judged = promotion.judged(contest, found, now)
                self.contests = [*(contest for contest in self.contests if contest.number != judged.number), judged]

    def _with_hiding(self, happening: Happening) -> Iterator[Vote]:
        """The votes, and hiding by some of those who vote against what the poor model ranks higher."""
        ranks = {item.artist: item.ranks for item in happening.shown.artists}
        poor = happening.shown.rival == self._famous.model
        for number, vote in enumerate(happening.votes):
            yield vote
            first, second = ranks.get(vote.artist or 0, (None, None))
            higher = second is not None and (first is None or second < first)
            against = poor and higher and vote.verdict is Verdict.DOWN and vote.given
            if against and crc32(f"{happening.message_id} {number}".encode()) < _HIDDEN * 2**32:
                yield replace(vote, verdict=Verdict.HIDDEN, at=vote.at + 1.0)

    def _most_played(self) -> Ranker:
        famous = self.recommender.top(n=_MOST)

        def ranked(seed: Artist) -> list[Recommendation]:
            every = self.recommender.similar(seed, self.recommender.count_similar(seed))
            known = {found.artist.id: found for found in every}
            return [known[artist.id] for artist in famous if artist.id in known]

        return Ranker("popularity", self.recommender.version, ranked)


def _named(first: Ranker, second: Ranker) -> tuple[str, str]:
    return named(first.model, first.version), named(second.model, second.version)

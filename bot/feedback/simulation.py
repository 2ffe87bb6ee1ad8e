"""A simulated month: members who ask, read and vote, over a built model."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar
from zlib import crc32

import numpy as np

from recommender import Artist, Depth, Recommendation, Recommender
from recommender.feedback import SIMULATED, Age, Impression, Item, Opening, Place, Verdict, Vote, team_draft
from recommender.trials import Positions

T = TypeVar("T")

DAY = 86_400.0
_DISCORD = 1_420_070_400_000  # ms since 1970; where Discord's ids begin
_PAGE = 10
_LOOKED = 60  # into either model's list
_PLACES = ((Place.GUILD, 0.7), (Place.DM, 0.15), (Place.USER_INSTALL, 0.15))
_SERVERS = tuple((f"{SIMULATED} server {number}", share) for number, share in enumerate((0.5, 0.3, 0.2)))
_AGES = ((Age.OLDER, 0.85), (Age.YEAR, 0.12), (Age.MONTH, 0.02), (Age.WEEK, 0.01))
_DEPTHS = ((Depth.BALANCED, 0.7), (Depth.FAMILIAR, 0.15), (Depth.DEEP, 0.15))
_LIKING = 0.6  # how many members like an artist that both models rank alike
_CLICKS = Positions(decay=0.7)
_READS = 0.5  # how often anybody who sees an answer votes on its artists
_MORE = 0.2  # how often they ask for the second page
_KNOWN = 0.12  # of votes
_TAKEN_BACK = 0.04
_REACTS = 0.3  # how often somebody who votes on artists reacts to the whole list as well
_LOOKS = 0.05  # how often a reader opens an artist that they do not vote on
_BYSTANDERS = 2  # who see an answer in a server, at most


@dataclass(frozen=True, slots=True)
class Happening:
    """One answer, the message that carries it, the votes on it, in order, and what was opened."""

    shown: Impression
    message_id: int
    votes: tuple[Vote, ...]
    openings: tuple[Opening, ...] = ()


class Ranker(NamedTuple):
    """A model as simulated members meet it."""

    model: str
    version: str
    ranked: Callable[[Artist], Sequence[Recommendation]]
    settings: str | None = None


class Match(NamedTuple):
    """Who answers: both models, or the first alone."""

    first: Ranker
    second: Ranker
    lift: float
    """By how much more members like what the second ranks higher."""
    share: float = 1.0
    """Of answers that both draft."""

    def drafts(self, interaction: int) -> bool:
        """Whether both draft the answer to that interaction."""
        return crc32(interaction.to_bytes(8)) < self.share * 2**32


@dataclass(frozen=True)
class Month:
    """How many members ask for how long, and what they like."""

    days: int = 30
    members: int = 60
    lift: float = 0.12
    """By how much more members like an artist that the second model ranks higher, and less the others."""
    seed: int = 0
    start: float = 1_767_225_600.0
    """1 January 2026."""

    def happen(self, recommender: Recommender, match: Callable[[float], Match] | None = None) -> Iterator[Happening]:
        """What happens, in order of the answers. `match` tells who answers at a time (s since 1970).

        Without it the models are those of `similar` and of `recommend`.
        """
        always = Match(similar(recommender), taste(recommender), self.lift)
        random = np.random.default_rng(self.seed)
        famous = recommender.top(n=400)
        weights = np.array([seed.listeners for seed in famous], dtype=float) + 1
        asked = np.sort(random.random(random.poisson(0.8 * self.members * self.days))) * self.days * DAY + self.start
        for number, at in enumerate(asked.tolist()):
            artist = famous[random.choice(len(famous), p=weights / weights.sum())]
            now = match(at) if match is not None else always
            answer = self._answer(recommender, now, artist, at, number, random)
            if answer is not None:
                for page in range(2 if len(answer.artists) > _PAGE and random.random() < _MORE else 1):
                    happening = self._page(answer, page, now.lift, random)
                    yield (
                        happening
                        if now.drafts(answer.interaction_id)
                        else replace(happening, shown=_alone(happening.shown))
                    )

    def _answer(
        self,
        recommender: Recommender,
        match: Match,
        artist: Artist,
        at: float,
        number: int,
        random: np.random.Generator,
    ) -> Impression | None:
        """Two pages for an artist, drafted by both models, or the first's alone; None where one knows nothing."""
        depth = _one_of(_DEPTHS, random)
        rankings = [match.first.ranked(artist), match.second.ranked(artist)]
        first, second = ([found.artist.id for found in _at_depth(ranking, depth)] for ranking in rankings)
        if not first or not second:
            return None
        interaction = snowflake(at, 4 * number)
        both = match.drafts(interaction)
        # Of the first model alone a draft with itself, of which members' liking knows how the other ranks it.
        draw = team_draft(first, second if both else first, 2 * _PAGE, interaction)
        other = {artist: rank for rank, artist in enumerate(second, 1)}
        scores = {found.artist.id: round(found.score, 6) for found in (*rankings[1], *rankings[0])}
        return Impression(
            interaction_id=interaction,
            command="similar",
            seeds=(artist.id,),
            artists=tuple(
                Item(
                    item.artist,
                    scores[item.artist],
                    item.team,
                    item.ranks if both else (item.ranks[0], other.get(item.artist)),
                    item.propensity,
                )
                for item in draw.items
            ),
            model=match.first.model,
            model_version=match.first.version,
            model_settings=match.first.settings,
            data=f"{SIMULATED} members, {recommender.data}",
            place=_one_of(_PLACES, random),
            locale="en-US",
            shown_at=at,
            depth=depth,
            listeners=artist.listeners,
            rival=match.second.model,
            rival_version=match.second.version,
            rival_settings=match.second.settings,
            probability=draw.probability,
            member=self.member(int(random.integers(self.members))),
        )

    def _page(self, answer: Impression, page: int, lift: float, random: np.random.Generator) -> Happening:
        """One page of an answer, what it is voted on, and by whom."""
        at = answer.shown_at + 90.0 * page
        shown = replace(
            answer,
            interaction_id=answer.interaction_id + 2 * page,
            artists=answer.artists[_PAGE * page : _PAGE * (page + 1)],
            first=1 + _PAGE * page,
            shown_at=at,
        )
        readers = [answer.member or ""]
        if answer.place is Place.GUILD:
            readers += map(self.member, random.integers(self.members, size=random.integers(_BYSTANDERS + 1)).tolist())
        votes, read = list[Vote](), list[str]()
        for reader in dict.fromkeys(readers):
            if random.random() < _READS:
                read.append(reader)
                votes += self._votes(shown, reader, at, lift, random)
        votes = sorted((_placed(vote, shown) for vote in votes), key=lambda vote: vote.at)
        return Happening(shown, shown.interaction_id + 1, tuple(votes), tuple(_openings(shown, read, votes)))

    def _votes(
        self, shown: Impression, reader: str, at: float, lift: float, random: np.random.Generator
    ) -> Iterator[Vote]:
        """What one member says of the artists on a page, and perhaps of it as a whole."""
        liking = np.array([_LIKING + lift * _side(*item.ranks) for item in shown.artists])
        below = np.zeros(shown.first - 1)  # items on earlier pages: nobody votes on them here
        said = _CLICKS.votes(np.concatenate([below, liking])[None, :], random)[0, shown.first - 1 :]
        for item, vote in zip(shown.artists, said.tolist(), strict=True):
            if not vote:
                continue
            at += float(random.exponential(8.0))
            verdict = Verdict.UP if vote > 0 else Verdict.DOWN
            if random.random() < _KNOWN:
                verdict = Verdict.KNOWN
            given = Vote(reader, verdict, True, at, shown.interaction_id, item.artist)
            yield given
            if random.random() < _TAKEN_BACK:
                yield replace(given, given=False, at=at + 60.0)
        if shown.place is Place.GUILD and random.random() < _REACTS:
            verdict = Verdict.UP if random.random() < liking.mean() else Verdict.DOWN
            yield Vote(reader, verdict, True, at + 1.0, shown.interaction_id)

    def member(self, number: int) -> str:
        """A pseudonym."""
        return hashlib.sha256(f"{SIMULATED} {self.seed} {number}".encode()).hexdigest()


def similar(recommender: Recommender) -> Ranker:
    """The model of similarity."""
    return Ranker(recommender.model, recommender.version, lambda artist: recommender.similar(artist, _LOOKED))


def taste(recommender: Recommender) -> Ranker:
    """The model of taste, asked for an artist."""
    return Ranker(recommender.taste, recommender.version, lambda artist: recommender.recommend([artist], _LOOKED))


def _alone(shown: Impression) -> Impression:
    """An answer of the first model as it is recorded where the second had no part in it."""
    items = tuple(Item(item.artist, item.score) for item in shown.artists)
    return replace(shown, artists=items, rival=None, rival_version=None, rival_settings=None, probability=1.0)


def _placed(vote: Vote, shown: Impression) -> Vote:
    """The vote with the server it was given in and the age of the account, as they are kept.

    By chance of its own, as in `_openings`.
    """
    if not vote.given:
        return vote
    server = _one_of(_SERVERS, np.random.default_rng(shown.interaction_id)) if shown.place is Place.GUILD else None
    return replace(vote, server=server and hashlib.sha256(server.encode()).hexdigest(), age=age_of(vote.member))


def age_of(member: str) -> Age:
    """How old a member's account is, always the same."""
    return _one_of(_AGES, np.random.default_rng(int(member[:8], 16)))


def _openings(shown: Impression, readers: Sequence[str], votes: Sequence[Vote]) -> Iterator[Opening]:
    """What readers opened: each artist they vote on, a moment before, and a few others.

    By chance of its own, so that what is voted on stays as it was before any of this was simulated.
    """
    chance = np.random.default_rng(shown.interaction_id)
    voted = {(vote.member, vote.artist): vote.at for vote in reversed(votes)}
    for reader in readers:
        for item in shown.artists:
            looks = bool(chance.random() < _LOOKS)
            if looks or (reader, item.artist) in voted:
                at = voted.get((reader, item.artist), shown.shown_at + 9.0) - 3.0
                yield Opening(reader, at, shown.interaction_id, item.artist)


def _at_depth(found: Sequence[Recommendation], depth: Depth) -> Sequence[Recommendation]:
    """Of a list the half with the more listeners, or with the fewer."""
    if depth is Depth.BALANCED:
        return found
    by_fame = sorted(found, key=lambda recommendation: -recommendation.artist.listeners)
    half = by_fame[: len(found) // 2] if depth is Depth.FAMILIAR else by_fame[len(found) // 2 :]
    kept = {recommendation.artist.id for recommendation in half}
    return [recommendation for recommendation in found if recommendation.artist.id in kept]


def _side(first: int | None, second: int | None) -> int:
    """1 if the second model ranks an artist higher, −1 if the first does, 0 if neither."""
    first_rank, second_rank = (float("inf") if rank is None else rank for rank in (first, second))
    return (second_rank < first_rank) - (first_rank < second_rank)


def _one_of(choices: Sequence[tuple[T, float]], random: np.random.Generator) -> T:
    shares = [share for _, share in choices]
    return choices[int(random.choice(len(choices), p=shares))][0]


def snowflake(at: float, number: int) -> int:
    """An id as Discord makes them: milliseconds, then a number of 22 bits."""
    return (round(at * 1000) - _DISCORD << 22) + number % (1 << 22)

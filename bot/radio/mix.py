"""What a prompt comes to: artists of its terms, mixed by weight. Pure, like `questions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from recommender import Artist, ArtistNotFound, Depth, Recommender, Shared, by_depth
from recommender.feedback import Item

from ..errors import PromptUnread
from ..questions import find, picked
from .prompt import Term, packed, parse, written

_DEEPEST = 500  # artists of a tag that are looked at, and of an artist that are near
_COMMON = 5_000  # artists of a tag among which those are looked for that others carry too


class Part(NamedTuple):
    """A term as it was read."""

    term: Term
    """Its values as the data writes them, an artist as it is picked."""
    artist: Artist | None
    """None where it names tags."""
    depth: Depth


class Pick(NamedTuple):
    """An artist of the mix, and the part it is there for."""

    artist: Artist
    part: Part
    shared: Shared | None
    """What it shares with the artist that the part names; None for that artist itself, and where it names tags."""


class Mix(NamedTuple):
    """A page of the artists that a prompt comes to."""

    parts: tuple[Part, ...]
    found: list[Pick]
    shown: list[Item]
    """The same artists as they are recorded."""
    more: bool
    """Whether there are others after these."""

    @property
    def seeds(self) -> list[Artist]:
        """The artists that are named."""
        return [part.artist for part in self.parts if part.artist is not None]

    @property
    def packed(self) -> str:
        """The prompt as buttons carry it, its artists as they are picked."""
        return packed(part.term for part in self.parts)


class _Candidate(NamedTuple):
    """An artist of one term."""

    artist: Artist
    score: float = 0.0
    shared: Shared | None = None


def find_mix(recommender: Recommender, text: str, *, count: int, depth: Depth = Depth.BALANCED, page: int = 1) -> Mix:
    """A page of the artists that a prompt comes to; `depth` is that of terms that say none.

    An artist stands for itself and those similar to it, tags for the artists that carry them; of acts that are one, one
    is there. A term of weight three comes three times as often as one of weight one, for as long as it lasts. Raises
    PromptUnread, with examples of this data; what `find` raises; or TagNotFound.
    """
    try:
        terms = parse(text)
    except PromptUnread as error:
        raise PromptUnread(error.why, error.text, examples(recommender)) from None
    parts = tuple(_read(recommender, term, depth) for term in terms)
    mixed = list[tuple[Part, _Candidate]]()
    for number, candidate in _in_turn(recommender, parts):
        mixed.append((parts[number], candidate))
        if len(mixed) > page * count:
            break
    chosen = mixed[(page - 1) * count : page * count]
    return Mix(
        parts,
        [Pick(candidate.artist, part, candidate.shared) for part, candidate in chosen],
        [Item(candidate.artist.id, round(candidate.score, 6)) for _, candidate in chosen],
        len(mixed) > page * count,
    )


def examples(recommender: Recommender) -> tuple[str, ...]:
    """Three prompts of well-known artists and tags of the data."""
    first, second, third = (recommender.top(n=3) * 3)[:3]
    tags = list(dict.fromkeys(tag for artist in (first, second, third) for tag in artist.tags[:2]))
    one, other = Term("artist", (first.name,)), Term("artist", (second.name,), 2)
    if len(tags) < 2:
        return (
            written([one]),
            written([other, replace(one, options=("nosim",))]),
            written([replace(one, options=("hard",))]),
        )
    any_of = Term("tag", tuple(tags[:2]), options=("or",))
    return written([one]), written([other, Term("tag", (tags[0],))]), written([any_of])


def _read(recommender: Recommender, term: Term, depth: Depth) -> Part:
    if term.element == "tag":
        tags = tuple(dict.fromkeys(recommender.tag(value) for value in term.values))
        return Part(replace(term, values=tags), None, term.depth or depth)
    artist = _artist(recommender, term.values[0])
    return Part(replace(term, values=(picked(artist),)), artist, term.depth or depth)


def _artist(recommender: Recommender, text: str) -> Artist:
    """The artist of that name or MBID, or that was picked."""
    try:
        mbid = str(UUID(text))
    except ValueError:
        return find(recommender, text)
    [artist] = recommender.matched([("", mbid)])
    if artist is None:
        raise ArtistNotFound(text, ())
    return artist


def _in_turn(recommender: Recommender, parts: Sequence[Part]) -> Iterator[tuple[int, _Candidate]]:
    """The candidates of the parts with each part's number, spread evenly by weight, each act once.

    By smooth weighted round-robin: whoever is owed most comes next, and what it gets is taken off again.
    """
    streams = [iter(_candidates(recommender, part)) for part in parts]
    owed, acts = dict.fromkeys(range(len(parts)), 0), set[int]()
    while owed:
        for number in owed:
            owed[number] += parts[number].term.weight
        number = max(owed, key=lambda number: owed[number])
        candidate = next((found for found in streams[number] if recommender.act(found.artist) not in acts), None)
        if candidate is None:
            del owed[number]
            continue
        owed[number] -= sum(parts[number].term.weight for number in owed)
        acts.add(recommender.act(candidate.artist))
        yield number, candidate


def _candidates(recommender: Recommender, part: Part) -> Iterator[_Candidate]:
    """The artists of one part, best first."""
    if part.artist is None:
        yield from map(_Candidate, _tagged(recommender, part))
        return
    yield _Candidate(part.artist, 1.0)
    if not part.term.alone:
        for found in recommender.similar(part.artist, _DEEPEST, depth=part.depth):
            yield _Candidate(found.artist, found.score, found.because[0])


def _tagged(recommender: Recommender, part: Part) -> list[Artist]:
    """Artists with any of the tags, those first that one of them fits best, or with all of them, by all the ranks.

    A rank counts the more, the further back the tag stands among an artist's own: else whoever is famous and sometimes
    tagged "electronic" would lead there.
    The dial orders them as it does similar artists.
    """
    tags, any_of = part.term.values, part.term.any or len(part.term.values) == 1
    depth = _DEEPEST if any_of else _COMMON
    lists = [recommender.top(tag=tag, n=depth) for tag in tags]
    found = {artist.id: artist for artists in lists for artist in artists}
    ranks = [
        {artist.id: rank * _place(artist, tag) ** 2 for rank, artist in enumerate(artists, 1)}
        for tag, artists in zip(tags, lists, strict=True)
    ]
    if any_of:
        best = {id: min(by[id] for by in ranks if id in by) for id in found}
    else:
        best = {id: sum(by[id] for by in ranks) for id in ranks[0] if all(id in by for by in ranks)}
    order = sorted(best, key=lambda id: (best[id], found[id].rank))[:_DEEPEST]
    return by_depth([found[id] for id in order], part.depth)


def _place(artist: Artist, tag: str) -> int:
    """Where a tag stands among those most given to an artist, from 1; after the last, if it is none of them."""
    return artist.tags.index(tag) + 1 if tag in artist.tags else len(artist.tags) + 1

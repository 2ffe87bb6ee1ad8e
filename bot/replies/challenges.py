"""A challenge as it is asked, voted on, and over. Pure, like `replies`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from recommender import Artist
from recommender.feedback import MOST_NAMED, Challenge, Result, Series, Team, on_both, ranked

from ..feedback.challenges import Round, Stage
from .languages import Language
from .names import escape
from .reply import Button, Choice, Menu, Reply, Row
from .wording import opting_in, separated, small

_LONGEST = 60
_TOLD = 6  # artists on both lists

Names = Mapping[int, str]


def stage(say: Language, found: Round, names: Names, result: Result, series: Series, credits: str) -> Reply:
    """The message that everybody sees, at whatever stage the challenge is."""
    if found.stage is Stage.NAMING:
        named = len({naming.artist for naming in found.namings})
        return _naming(say, _name(names, found.challenge.seed), found.challenge.id, found.ends_at, named)
    if found.stage is Stage.VOTING:
        return _voting(say, found, names)
    return _over(say, found, names, result, series, credits)


def asked(say: Language, seed: Artist, id: int, ends_at: float) -> Reply:
    """The question; artists may be named until then, in seconds since 1970."""
    return _naming(say, escape(seed.name, _LONGEST), id, ends_at, 0)


def _naming(say: Language, seed: str, id: int, ends_at: float, named: int) -> Reply:
    state = say("challenge-named", count=named, when=_when(ends_at))
    buttons = (
        Button(say("challenge-name"), "challenge", {"asked": id, "deed": "name"}),
        Button(say("challenge-begin"), "challenge", {"asked": id, "deed": "begin"}),
    )
    return Reply(_title(say, seed), text="\n".join((say("challenge-how", most=MOST_NAMED), state)), buttons=buttons)


def _voting(say: Language, found: Round, names: Names) -> Reply:
    challenge, ids = found.challenge, [artist for artist, _ in found.challenge.drafted]
    rows = tuple(Row(f"{place}. **{_name(names, id)}**") for place, id in enumerate(ids, 1))
    menu = Menu(
        say("challenge-menu", most=MOST_NAMED),
        "challenge",
        "votes",
        tuple(Choice(names.get(id, "?"), f"id:{id}") for id in ids),
        {"asked": challenge.id, "deed": "vote"},
        most=MOST_NAMED,
        none=True,
    )
    how = say("challenge-vote", most=MOST_NAMED, when=_when(found.ends_at))
    return Reply(_title(say, _name(names, challenge.seed)), text=how, rows=rows, menus=(menu,))


def _over(say: Language, found: Round, names: Names, result: Result, series: Series, credits: str) -> Reply:
    challenge = found.challenge
    both = on_both(challenge, ranked(found.namings))
    shared = say("challenge-both", artists=_several(say, names, both)) if both else ""
    ended = _won(say, result) if challenge.drafted else say("challenge-all") if both else say("challenge-none")
    leads = _leads(say, series) if series.decided else ""
    named = Counter(naming.artist for naming in found.namings)
    rows = tuple(_row(say, challenge, place, named, names, result) for place in range(len(challenge.drafted)))
    seed = f"id:{challenge.seed}"
    return Reply(
        _title(say, _name(names, challenge.seed)),
        text="\n\n".join(filter(None, ("\n".join(filter(None, (ended, shared))), leads))),
        rows=rows,
        footer="\n".join(filter(None, (say("challenge-own") if rows else "", small(credits)))),
        buttons=(
            Button(say("challenge-again"), "challenge", {"artist": seed}),
            Button(say("artist-more"), "similar", {"artist": seed}),
        ),
    )


def _row(
    say: Language, challenge: Challenge, place: int, named: Mapping[int, int], names: Names, result: Result
) -> Row:
    artist, team = challenge.drafted[place]
    votes = say("challenge-votes", count=result.votes[artist])
    if team is Team.B:
        whose = say("challenge-members", count=named.get(artist, 0))
    else:
        whose = say("challenge-model", rank=challenge.listed.index(artist) + 1)
    void = say("challenge-void", count=result.void[artist]) if result.void[artist] else ""
    return Row(f"{place + 1}. **{_name(names, artist)}** · {votes}", " · ".join(filter(None, (whose, void))))


def _won(say: Language, result: Result) -> str:
    if not result.voters:
        return say("challenge-nobody")
    who = "members" if result.lead > 0 else "model" if result.lead < 0 else "nobody"
    return say("challenge-won", who=who, members=result.members, model=result.model)


def _leads(say: Language, series: Series) -> str:
    who = {Team.A: "model", Team.B: "members", None: "nobody"}[series.ahead]
    return say("challenge-leads", who=who, members=series.members, model=series.model)


def none_like(say: Language, seed: Artist) -> Reply:
    """That the model has no list to be set against."""
    return Reply(text=say("challenge-unlisted", artist=escape(seed.name, _LONGEST)), private=True)


def told(sentence: str) -> Reply:
    """A sentence for whoever pressed."""
    return Reply(text=sentence, private=True)


def noted(say: Language, artist: Artist, left: int, ends_at: float) -> Reply:
    """That an artist was named, and how many more the member may name."""
    name = f"**{escape(artist.name, _LONGEST)}**"
    return Reply(text=say("challenge-noted", artist=name, left=left, when=_when(ends_at)), private=True)


def refused(say: Language, artist: Artist, why: str) -> Reply:
    """That an artist is not taken: it is the `seed`, was named `already`, or the member has named `enough`."""
    name = f"**{escape(artist.name, _LONGEST)}**"
    sentences = {
        "seed": say("challenge-seed", artist=name),
        "already": say("challenge-already", artist=name),
        "enough": say("challenge-enough", artist=name, most=MOST_NAMED),
    }
    return told(sentences[why])


def voted(say: Language, chosen: list[int], own: list[int], names: Names, ends_at: float) -> Reply:
    """Whom a member voted for, and whom they cannot vote for, as they named them."""
    lines = [
        say("challenge-yours", artists=_several(say, names, own)) if own else "",
        say("challenge-voted", artists=_several(say, names, chosen), when=_when(ends_at)) if chosen else "",
        say("challenge-unvoted", when=_when(ends_at)) if not chosen else "",
    ]
    return Reply(text="\n".join(filter(None, lines)), private=True)


def not_kept(say: Language) -> Reply:
    """That a member takes part who has opted out, so that it does not count."""
    return Reply(text=say("challenge-not-kept"), buttons=(opting_in(say),), private=True)


def _several(say: Language, names: Names, ids: list[int]) -> str:
    return separated(say, [f"**{_name(names, id)}**" for id in ids[:_TOLD]])


def _title(say: Language, seed: str) -> str:
    return say("challenge-title", artist=seed)


def _name(names: Names, id: int) -> str:
    return escape(names.get(id, "?"), _LONGEST)


def _when(at: float) -> str:
    return f"<t:{round(at)}:R>"

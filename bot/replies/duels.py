"""A duel as it is asked, and as it ends. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender import Artist, Shared
from recommender.feedback import Duel, Held, Pick

from ..questions import picked
from .languages import Language
from .names import escape
from .reply import Button, Reply, Row
from .wording import opting_in, small, tagged, together

_WIDTH = 12  # of the bar, in signs
_LONGEST = 60


def asked(say: Language, seed: Artist, left: Artist, right: Artist, id: int, ends_at: float | None) -> Reply:
    """The question, and its buttons: until `ends_at`, in seconds since 1970, or else until the first press."""
    buttons = (
        _button(left.name, id, Pick.LEFT),
        _button(right.name, id, Pick.RIGHT),
        _button(say("duel-unsure"), id, Pick.UNSURE),
    )
    either = [f"**{escape(artist.name, _LONGEST)}**" for artist in (left, right)]
    how = say("duel-alone") if ends_at is None else say("duel-how", when=_when(ends_at))
    text = "\n".join((say("duel-or", left=either[0], right=either[1]), how))
    return Reply(_title(say, seed.name), seed.url, text, buttons=buttons)


def nothing(say: Language, seed: Artist) -> Reply:
    """That there are no two artists to ask about."""
    return Reply(text=say("duel-nothing", artist=escape(seed.name, _LONGEST)), private=True)


def gone(say: Language) -> Reply:
    """That the duel is not kept any more."""
    return Reply(text=say("duel-gone"), private=True)


def noted(say: Language, duel: Duel, pick: Pick, names: Mapping[int, str], ends_at: float) -> Reply:
    """What a member pressed, as only they see it."""
    chosen = {Pick.LEFT: duel.left, Pick.RIGHT: duel.right}.get(pick)
    name = say("duel-unsure") if chosen is None else _name(names, chosen)
    return Reply(text=say("duel-noted", pressed=f"**{name}**", when=_when(ends_at)), private=True)


def not_kept(say: Language) -> Reply:
    """That a member pressed who has opted out, so that it does not count."""
    return Reply(text=say("duel-not-kept"), buttons=(opting_in(say),), private=True)


def result(
    say: Language,
    duel: Duel,
    picks: Mapping[Pick, int],
    names: Mapping[int, str],
    evidence: Sequence[Shared],
    credits: str,
) -> Reply:
    """What the members pressed, what the models hold, and what speaks for either artist."""
    held = [model for model in (duel.held, duel.rival) if model is not None]
    says = [_says(say, duel, model, names, number if len(held) > 1 else 0) for number, model in enumerate(held, 1)]
    text = "\n\n".join(("\n".join(_split(say, duel, picks, names)), "\n".join(filter(None, says))))
    rows = tuple(
        Row(
            f"**{escape(shared.artist.name, _LONGEST)}**",
            " · ".join(filter(None, (together(say, shared), tagged(say, shared.tags, 3)))),
        )
        for shared in evidence
    )
    seed = f"id:{duel.seed}" if not evidence else picked(evidence[0].seed)
    buttons = (
        Button(say("duel-again"), "duel", {"artist": seed}),
        Button(say("artist-more"), "similar", {"artist": seed}),
    )
    return Reply(_title(say, names.get(duel.seed, "?")), text=text, rows=rows, footer=small(credits), buttons=buttons)


def _split(say: Language, duel: Duel, picks: Mapping[Pick, int], names: Mapping[int, str]) -> list[str]:
    left, right, unsure = (picks.get(pick, 0) for pick in Pick)
    if not left + right:
        bar = say("duel-nobody")
    else:
        filled = round(_WIDTH * left / (left + right))
        bar = " ".join(
            (
                f"**{_name(names, duel.left)}** {say('number', number=left)}",
                "▰" * filled + "▱" * (_WIDTH - filled),
                f"{say('number', number=right)} **{_name(names, duel.right)}**",
            )
        )
    return [bar, *([say("duel-not-sure", count=unsure)] if unsure else [])]


def _says(say: Language, duel: Duel, held: Held, names: Mapping[int, str], number: int) -> str:
    """Which one a model holds nearer; `number` tells the first from the second, or is 0 where there is one."""
    if held.nearer is None:
        return ""
    ranks, both = held.ranks, (duel.left, duel.right)
    near, far = (0, 1) if held.nearer is Pick.LEFT else (1, 0)
    name, rank, other = f"**{_name(names, both[near])}**", ranks[near] or 0, ranks[far]
    if other is None:
        return say("duel-says.alone", model=number, artist=name, rank=rank)
    return say("duel-says", model=number, artist=name, rank=rank, other=other)


def _title(say: Language, seed: str) -> str:
    return say("duel-title", artist=escape(seed, _LONGEST))


def _name(names: Mapping[int, str], id: int) -> str:
    return escape(names.get(id, "?"), _LONGEST)


def _when(at: float) -> str:
    return f"<t:{round(at)}:R>"


def _button(label: str, id: int, pick: Pick) -> Button:
    return Button(label, "duel", {"asked": id, "pick": pick.value})

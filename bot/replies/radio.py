"""The radio: how a prompt was read, and the artists that it comes to. Pure, as all of `replies`."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import Artist, Depth

from ..radio.mix import Mix, Part, Pick
from ..radio.prompt import MODES
from .languages import Language
from .names import escape
from .reply import Button, Page, Reply
from .wording import (
    Line,
    also,
    button_beside,
    depth_buttons,
    digging,
    listed,
    listing,
    pager,
    saving,
    separated,
    small,
    tagged,
    together,
    told_depth,
    ways_on,
)

_MODE = {depth: mode for mode, depth in MODES.items()}


def radio(say: Language, mix: Mix, page: Page, depth: Depth, impression: int, credits: str) -> Reply:
    """How the prompt was read, a line a part, and a page of the mix; on the first page also that it has no songs."""

    def turn(label: str, to: int = 1, enabled: bool = True, dial: Depth = depth) -> Button:
        return Button(label, "radio", {"mix": mix.packed, "mode": _MODE[dial][0], "page": to}, enabled)

    several = page.number > 1 or mix.more
    ways = pager(turn, (say("top-previous"), say("more")), page.number, last=not mix.more) if several else ()
    # Where every part says how well known its artists are to be, there is nothing to turn.
    turnable = any(part.term.depth is None for part in mix.parts)
    dials = depth_buttons(say, depth, lambda label, dial: turn(label, dial=dial)) if turnable else ()
    save = (saving(say, impression, page.first),) if mix.found else ()
    read = (say("radio-read"), *(f"- {_read(say, part, mix.parts)}" for part in mix.parts))
    nothing = "" if mix.found else f"\n{say('radio-nothing')}"
    remark = say("radio-artists") if mix.found and page.number == 1 else ""
    artists = [pick.artist for pick in mix.found]
    reply = Reply(
        say("radio-title"),
        text="\n".join(filter(None, (*read, nothing))),
        footer="\n".join(filter(None, (remark, small(credits)))),
        buttons=(*ways, *dials, *save),
        menus=ways_on(say, digging(say, artists), artists, impression),
        turns=page.turns,
    )
    return listing(reply, _lines(say, mix.found, artists, page.first, impression))


def _read(say: Language, part: Part, parts: Sequence[Part]) -> str:
    """One part in words: what it names, how often it comes beside others, and which way its dial is turned."""
    term = part.term
    if part.artist is not None:
        name = f"**{escape(part.artist.name, 60)}**"
        what = say("radio-artist-only", artist=name) if term.alone else say("radio-artist", artist=name)
    else:
        tags = [f"**{escape(tag, 40)}**" for tag in term.values]
        if len(tags) == 1:
            what = say("radio-tag", tags=tags[0])
        elif term.any:
            what = say("radio-tag-any", tags=separated(say, tags))
        else:
            what = say("radio-tag-all", tags=listed(say, tags))
    weight = say("radio-parts", count=term.weight) if len(parts) > 1 else ""
    return " · ".join(filter(None, (what, weight, told_depth(say, part.depth))))


def _lines(say: Language, found: Sequence[Pick], artists: Sequence[Artist], first: int, impression: int) -> list[Line]:
    """Lines whose evidence is the part that the artist is there for."""
    return [
        Line(
            say("number", number=rank),
            pick.artist,
            say("listeners", count=pick.artist.listeners),
            _why(say, pick),
            tagged(say, [tag for tag in pick.artist.tags if tag not in _named(pick)]),
            also(say, pick.artist),
            button_beside(say, artists, pick.artist, impression),
        )
        for rank, pick in enumerate(found, first)
    ]


def _why(say: Language, pick: Pick) -> str:
    if pick.shared is not None:
        near = say("radio-near", artist=escape(pick.shared.seed.name, 30))
        return f"{near} · {together(say, pick.shared)}"
    if pick.part.artist is not None:
        return say("radio-named")
    return say("radio-tagged", tags=separated(say, (escape(tag, 30) for tag in _named(pick))))


def _named(pick: Pick) -> tuple[str, ...]:
    """The tags that an artist is there for: of several that are each enough, those known to be its own."""
    if pick.part.artist is not None:
        return ()
    tags = pick.part.term.values
    own = tuple(tag for tag in tags if tag in pick.artist.tags)
    return own if own and pick.part.term.any else tags

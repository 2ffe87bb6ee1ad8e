"""What is drawn beside answers, in the language of whoever asks, and told in words too. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recommender import ENOUGH, Artist, By, Network, Profile, Shared
from recommender.drawing import Words, space
from recommender.drawing.pictures import audiences, profile, ranking
from recommender.drawing.pictures import map as maps

from ..questions import picked
from .languages import Language
from .names import clean, escape, shorten
from .reply import Button, Choice, Drawing, Menu, Reply
from .wording import as_share, separated, small

MAX_ALT = 1024
_NAMED = 8  # artists that a text in place of a picture names
_TAGS = 4  # of an artist that is pointed at


def around(say: Language, network: Network, hops: int, credits: str, *, turns: bool) -> Reply:
    """The network around an artist, and the ways on from there."""
    middle = network.middle
    said = (say("map-legend"), _support(say, network)) if network.edges else (say("similar-nothing"),)
    here = {"artist": picked(middle), "here": 1}
    other = 3 - hops
    buttons = (
        Button(say("map-hops", hops=other), "map", {**here, "hops": other}),
        Button(say("map-space"), "map", {**here, "hops": hops, "page": 1}),
        Button(say("artist-more"), "similar", {"artist": picked(middle)}),
    )
    choices = tuple(
        Choice(node.artist.name, picked(node.artist), say("listeners", count=node.artist.listeners))
        for node in network.nodes[1:]
    )
    menu = Menu(say("map-menu"), "map", "artist", choices, {"hops": hops, "here": 1})
    alt = shorten(_seen(say, network.closest(maps.MOST)), MAX_ALT)
    drawing = Drawing("map.png", maps.draw, (network,), alt, say("picture-missing"))
    return Reply(
        say("map-title", artist=escape(middle.name, 100)),
        middle.url,
        "\n".join(filter(None, said)),
        footer=small(credits),
        buttons=buttons,
        menus=(menu,),
        drawing=drawing,
        turns=turns,
    )


def turnable(say: Language, network: Network, credits: str) -> Reply:
    """The same as a page in which one can turn it."""
    words = _words(say, network)
    alt = shorten(words.alt, MAX_ALT)
    return Reply(
        say("map-title", artist=escape(network.middle.name, 100)),
        network.middle.url,
        say("space-open"),
        footer=small(credits),
        drawing=Drawing("map.html", space, (network, words), alt, say("picture-missing")),
        private=True,
    )


def _words(say: Language, network: Network) -> Words:
    """What the page says, in whole sentences: it puts none together."""
    name, scores = clean(network.middle.name, 100), dict(network.near()) if network.known else {}

    def told(artist: Artist) -> tuple[str, ...]:
        lines = [say("listeners", count=artist.listeners)]
        lines.append(separated(say, (clean(tag, 40) for tag in artist.tags[:_TAGS])))
        if artist in scores:
            lines.append(say("space-similarity", artist=name, share=as_share(scores[artist])))
        return tuple(filter(None, lines))

    return Words(
        title=say("map-title", artist=name),
        alt=_seen(say, network),
        language=say.code,
        legend=say("map-legend"),
        hint=say("space-hint"),
        touch=say("space-touch"),
        search=say("space-search"),
        found=tuple(say("space-found", count=count) for count in range(len(network.nodes) + 1)),
        details=tuple(told(node.artist) for node in network.nodes),
    )


def _support(say: Language, network: Network) -> str:
    """How little is known of an artist whom hardly anybody plays."""
    artist = network.middle
    if artist.listeners >= ENOUGH:
        return ""
    if network.by_sound:
        return say("similar-sound", count=artist.listeners)
    return say("similar-thin" if artist.thin else "similar-little", count=artist.listeners)


def _seen(say: Language, network: Network) -> str:
    """The network in words: whom it has, and who is nearest."""
    near = [
        say("map-alt.near", artist=clean(artist.name, 60), share=as_share(score))
        if network.known
        else clean(artist.name, 60)
        for artist, score in network.near()
    ]
    nearest = separated(say, near[:_NAMED]) or "–"
    return say("map-alt", artist=clean(network.middle.name, 100), count=len(network.nodes) - 1, nearest=nearest)


def with_profile(say: Language, reply: Reply, facts: Profile) -> Reply:
    """An artist's answer with its profile as a picture."""
    titles = profile.Titles(say("profile-tags"), say("profile-plays"), say("profile-tagged"))
    artist = clean(facts.artist.name, 100)
    tags = separated(
        say, [say("profile-alt.tag", tag=clean(tag, 40), count=users) for tag, users in facts.tags[:_NAMED]]
    )
    median = facts.plays[len(facts.plays) // 2] if facts.plays else 0
    most = facts.plays[0] if facts.plays else 0
    if not facts.tags:
        alt = say("profile-alt-untagged", artist=artist, median=median, most=most)
    elif not facts.tagged:
        alt = say("profile-alt-undated", artist=artist, tags=tags, median=median, most=most)
    else:
        alt = say("profile-alt", artist=artist, tags=tags, median=median, most=most)
    return replace(reply, drawing=Drawing("profile.png", profile.draw, (facts, titles), shorten(alt, MAX_ALT)))


def with_path(say: Language, reply: Reply, around: Network, path: Sequence[Shared]) -> Reply:
    """A reply with a path drawn on the map of what is around it."""
    names = [clean(artist.name, 60) for artist in (path[0].seed, *(step.artist for step in path))]
    alt = say("daily-alt", path=" → ".join(names))
    return replace(reply, drawing=Drawing("path.png", maps.draw, (around,), shorten(alt, MAX_ALT)))


def with_audiences(say: Language, reply: Reply, shared: Shared) -> Reply:
    """What two artists have in common, with their audiences as circles if these have anybody in common."""
    if not shared.listeners:
        return reply
    artist, other = shared.seed, shared.artist
    told = (
        say("listeners", count=artist.listeners),
        say("listeners", count=other.listeners),
        say("number", number=shared.listeners),
    )
    alt = say(
        "audiences-alt",
        artist=clean(artist.name, 100),
        other=clean(other.name, 100),
        listeners=artist.listeners,
        others=other.listeners,
        count=shared.listeners,
    )
    return replace(reply, drawing=Drawing("audiences.png", audiences.draw, (shared, told), shorten(alt, MAX_ALT)))


def with_ranking(say: Language, reply: Reply, found: Sequence[Artist], by: By) -> Reply:
    """A page of the top, as bars."""
    values = [(artist.name, artist.listeners if by == "listeners" else artist.plays) for artist in found]
    rows = [(name, float(value), say("number", number=value)) for name, value in values]
    named = separated(say, [say("top-alt.artist", artist=clean(name, 60), count=value) for name, value in values])
    alt = say("top-alt", by=by, named=named)
    drawing = Drawing("top.png", ranking.draw, (rows,), shorten(alt, MAX_ALT), say("picture-missing"))
    return replace(reply, drawing=drawing)

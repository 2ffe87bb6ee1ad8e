"""What only whoever asks sees and works with: their votes, their data, their server. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recommender import Artist
from recommender.feedback import Contest, Verdict, promotion

from ..feedback.opinions import Outcome
from ..feedback.personal_data import Part
from ..feedback.recommended import Tally
from ..feedback.servers import Server
from ..questions import picked
from . import consent
from .languages import Language, every
from .links import SERVICES, listening
from .names import escape, link
from .reply import MAX_CHOICES, Attachment, Button, Choice, Menu, Reply, richest
from .wording import choices, separated, told_verdict

_LISTED = 40  # hidden artists that are named


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a member thinks of an artist, and which answer they came from."""

    artist: Artist
    verdict: Verdict | None
    hidden: bool
    impression: int | None
    outcome: Outcome
    """What has become of the vote they have just given, if any."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept of a member."""

    answers: int
    votes: int
    silent: bool
    days: float | None
    """How long; None: until they delete it."""
    listening: consent.Listening = field(default_factory=consent.Listening)
    rebuilding: bool = False
    """Whether models are being built anew, without what the member listens to."""
    opened: int = 0
    """Artists that they opened, once for each answer."""
    recommended: Tally = field(default_factory=Tally)
    duels: int = 0
    """Duels that they asked for or pressed in."""
    played: int = 0
    """Days on which they played the daily path."""
    challenges: int = 0
    """Challenges that they asked for, named artists in, or voted in."""


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def rate(say: Language, opinion: Opinion, listen_on: Sequence[str] = (), *, fans: bool = False, turns: bool) -> Reply:
    """A member's vote on an artist, the ways to change it, the ways on from the artist, and where to listen to it.

    With `fans`, also the way to others in the server who love it.
    """
    artist = opinion.artist
    vote = say("rate-none") if opinion.verdict is None else say("rate-vote", vote=told_verdict(say, opinion.verdict))
    told = _lines(vote, _become(say, opinion.outcome), say("rate-hidden") if opinion.hidden else "")

    def button(label: str, verdict: str, enabled: bool = True) -> Button:
        about = {"shown": opinion.impression} if opinion.impression else {}
        return Button(label, "rate", {"artist": picked(artist), "verdict": verdict, **about, "here": 1}, enabled)

    buttons = (
        *(
            button(told_verdict(say, verdict), verdict, verdict is not opinion.verdict)
            for verdict in (Verdict.UP, Verdict.DOWN, Verdict.KNOWN)
        ),
        button(say("rate-take-back"), "none", opinion.verdict is not None),
        _hiding(say, artist, undo=opinion.hidden, shown=opinion.impression),
        Button(say("artist-more"), "similar", {"artist": picked(artist), "here": 1}),
        Button(say("map-button"), "map", {"artist": picked(artist), "here": 1}),
        *((Button(say("who-ask"), "who", {"artist": picked(artist), "here": 1}),) if fans else ()),
    )
    links = listening(artist.name, listen_on)
    return Reply(escape(artist.name, 100), artist.url, told, buttons=buttons, links=links, turns=turns, private=True)


def _become(say: Language, outcome: Outcome) -> str:
    """What a member has to know of what becomes of their vote."""
    if outcome is Outcome.KEPT:
        return ""
    return say("vote-waiting") if outcome is Outcome.WAITING else say("vote-not-kept")


def _hiding(say: Language, artist: Artist, *, undo: bool, shown: int | None = None) -> Button:
    options = {
        "artist": picked(artist),
        **({"undo": 1} if undo else {}),
        **({"shown": shown} if shown else {}),
        "here": 1,
    }
    return Button(say("hide-undo") if undo else say("hide-button"), "hide", options)


def hide(say: Language, artist: Artist, *, undone: bool, outcome: Outcome, turns: bool) -> Reply:
    """An artist was hidden, or is no more."""
    name = escape(artist.name, 100)
    done = say("hide-undone", artist=name) if undone else say("hide-done", artist=name)
    refused = outcome is Outcome.REFUSED
    told = _lines("" if refused else done, _become(say, outcome))
    buttons = () if refused else (_hiding(say, artist, undo=not undone),)
    return Reply(name, artist.url, told, buttons=buttons, turns=turns, private=True)


def hidden(say: Language, artists: Sequence[Artist], *, turns: bool) -> Reply:
    """Whom a member has hidden, with the way back."""
    more = say("hide-more", count=len(artists) - _LISTED) if len(artists) > _LISTED else ""
    menu = Menu(say("hide-menu"), "hide", "artist", choices(artists[-MAX_CHOICES:]), {"undo": 1, "here": 1})

    def form(linked: bool, limit: int) -> Reply:
        names = (
            link(artist.name, artist.url, limit) if linked else escape(artist.name, limit)
            for artist in artists[:_LISTED]
        )
        told = _lines(*names, more, "" if artists else say("hide-nobody"))
        return Reply(say("hide-title"), text=told, menus=(menu,), turns=turns, private=True)

    return richest(form(linked, limit) for linked, limit in ((True, 60), (False, 60), (False, 30)))


def privacy(say: Language, kept: Kept, deed: str, *, turns: bool) -> Reply:
    """What is kept of a member, and what they can do about it; after a deed, what was done."""

    def button(label: str, deed: str, enabled: bool = True, dangerous: bool = False) -> Button:
        return Button(label, "privacy", {"deed": deed, "here": 1}, enabled, dangerous)

    if deed == "ask":
        asked = say("privacy-ask", answers=kept.answers, votes=kept.votes)
        sure = button(say("privacy-delete-sure"), "delete", dangerous=True)
        also = say("privacy-ask-opened") if kept.opened else ""
        others = say("privacy-ask-recommended") if kept.recommended.anything else ""
        rounds = [
            say("privacy-ask-duels") if kept.duels else "",
            say("privacy-ask-daily") if kept.played else "",
            say("privacy-ask-challenges") if kept.challenges else "",
        ]
        told = _lines(asked, also, consent.asked(say, kept.listening), others, *rounds)
        both = (sure, button(say("privacy-delete-not"), "show"))
        return Reply(say("privacy-title"), text=told, buttons=both, turns=turns, private=True)
    counts = kept.answers, kept.votes, kept.opened, kept.duels, kept.played, kept.challenges
    anything = any((*counts, kept.listening.anything, kept.recommended.anything))
    opened = say("privacy-opened", count=kept.opened) if kept.opened else ""
    parts = (
        {"delete": say("privacy-deleted"), "out": say("privacy-opted-out"), "in": say("privacy-opted-in")}.get(
            deed, ""
        ),
        consent.deed(say, deed, rebuilding=kept.rebuilding),
        say("privacy-silent") if kept.silent and deed != "out" else "",
        _lines(
            say("privacy-kept", answers=kept.answers, votes=kept.votes),
            say("privacy-until") if kept.days is None else say("privacy-days", days=kept.days),
        ),
        _lines(say("privacy-holds"), opened, say("privacy-what")),
        *consent.kept(say, kept.listening, silent=kept.silent),
        _recommended(say, kept.recommended),
        say("privacy-duels", count=kept.duels) if kept.duels else "",
        say("privacy-daily", count=kept.played) if kept.played else "",
        say("privacy-challenges", count=kept.challenges) if kept.challenges else "",
    )
    silence = button(say("privacy-opt-in"), "in") if kept.silent else button(say("privacy-opt-out"), "out")
    export = Button(say("privacy-export"), "privacy", {"deed": "export"}, anything)
    delete = button(say("privacy-delete"), "ask", anything, dangerous=True)
    unblock = (button(say("privacy-unblock"), "unblock"),) if kept.recommended.blocked else ()
    buttons = (export, delete, silence, *consent.learning(say, kept.listening, silent=kept.silent), *unblock)
    told = "\n\n".join(filter(None, parts))
    return Reply(say("privacy-title"), text=told, buttons=buttons, turns=turns, private=True)


def _recommended(say: Language, tally: Tally) -> str:
    """What is kept of recommendations between members; "" for nothing."""
    if not tally.anything:
        return ""
    return say("privacy-recommended", given=tally.given, received=tally.received, blocked=tally.blocked)


def exported(say: Language, part: Part) -> Reply:
    """All that is kept of a member, as a file, or a part of it."""
    name = f"segue-{part.number}.zip"
    if not part.is_last:
        told = say("privacy-exported.part", number=part.number)
    elif part.number > 1:
        told = say("privacy-exported.last", number=part.number)
    else:
        told, name = say("privacy-exported"), "segue.zip"
    return Reply(say("privacy-title"), text=told, private=True, file=Attachment(name, part.content))


def settings(say: Language, server: Server, names: Mapping[int, str], promoted: Contest | None = None) -> Reply:
    """How the bot behaves in a server whose channels have these names; channels that are gone have none.

    `promoted` is the test by which one of two models answers alone, in every server.
    """
    channels = " ".join(f"<#{channel}>" for channel in server.channels) or say("settings-everywhere")
    language = every().get(server.language or "")
    facts = (
        (say("settings-count"), say("settings-count-value", count=server.count)),
        (say("settings-depth"), say("depth", depth=server.depth.value)),
        (say("settings-reactions"), say("settings-yes") if server.reactions else say("settings-no")),
        (say("settings-answers"), say("settings-private") if server.private else say("settings-public")),
        (say("settings-channels"), channels),
        (say("settings-listen"), separated(say, _titles(server)) or say("settings-nowhere")),
        (say("settings-learns"), say("settings-learns-value", learns=server.learns.value)),
        (say("settings-language"), language.name if language is not None else say("choice-member")),
        *(((say("settings-model"), _promoted(say, promoted)),) if promoted is not None else ()),
    )
    dropping = tuple(
        Choice(f"#{names.get(channel, channel)}", str(channel)) for channel in server.channels[:MAX_CHOICES]
    )
    return Reply(
        say("settings-title"),
        text=_lines(say("settings-how"), *(f"**{name}** · {value}" for name, value in facts)),
        buttons=(Button(say("settings-reset"), "settings", {"reset": 1}, server != Server()),),
        menus=(Menu(say("settings-disallow"), "settings", "disallow", dropping), _listening(say, server)),
        private=True,
    )


def promoted(say: Language, contest: Contest) -> Reply:
    """That one of two models answers alone from now on, in every server."""
    return Reply(text=f"**{say('settings-model')}:** {_promoted(say, contest)}")


def _promoted(say: Language, contest: Contest) -> str:
    """Which model answers alone, instead of which, since when and why; without what they are set to."""
    model, other = map(promotion.called, contest.in_order)
    ending, at = contest.ending or "", f"<t:{contest.ended or 0:.0f}:D>"
    return say("settings-model-value", model=model, other=other, ending=ending, at=at)


def _titles(server: Server) -> list[str]:
    return [service.title for key, service in SERVICES.items() if key in server.listen_on]


def _listening(say: Language, server: Server) -> Menu:
    """The services that artists can be listened to on, those chosen that panels link to."""
    offered = tuple(Choice(service.title, key, chosen=key in server.listen_on) for key, service in SERVICES.items())
    return Menu(say("settings-listen-menu"), "settings", "listen_on", offered, most=MAX_CHOICES, none=True)

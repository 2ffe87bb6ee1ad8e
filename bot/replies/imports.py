"""What a member imported, and ways to import more or to delete it. Pure, like `replies`; only they see it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from recommender import Artist

from ..feedback.accounts import Account
from ..listening import imports
from ..listening.files import Export
from ..listening.matching import MOST_ARTISTS
from ..listening.names import Named, Unclear
from .languages import Language
from .names import escape, link
from .reply import Button, Choice, Menu, Reply, richest
from .wording import choices, opting_in, separated

_SHOWN = 10  # most played artists that are named
_UNCLEAR = 5  # names that are asked about at once
_NAMED = 40  # artists of a list that are named


class Taken(NamedTuple):
    """What was kept of the files of one service."""

    export: Export
    known: int
    """How many artists the data has."""
    artists: int
    """How many are kept."""
    most: tuple[str, ...]
    """Who is played most."""
    replaced: bool
    """Whether an earlier import of the service was deleted for it."""


def source(say: Language, service: str) -> str:
    """What people call where the listening of an account comes from."""
    return say("import-pasted") if service == imports.NAMES else imports.title(service) or service


def credited(say: Language, service: str) -> str:
    """The same, with a link to the service that an account is linked at, as Last.fm's terms ask."""
    page = imports.page(service)
    return link(source(say, service), page) if page else source(say, service)


def _button(label: str, deed: str, *, dangerous: bool = False, **options: str) -> Button:
    return Button(label, "import", {"deed": deed, **options}, dangerous=dangerous)


def _paragraphs(*texts: str) -> str:
    return "\n\n".join(filter(None, texts))


def panel(say: Language, accounts: Sequence[Account], deleted: str | None = None, *, turns: bool) -> Reply:
    """What a member has imported so far, after deleting the account of the service named, if any."""
    lines = (
        f"- **{source(say, account.service)}** · <t:{round(account.linked_at)}:D> · "
        + say("account-artists", known=account.known, artists=account.artists)
        for account in accounts
    )
    told = _paragraphs(
        say("import-deleted", source=source(say, deleted)) if deleted else "",
        "\n".join(lines),
        say("import-how"),
        say("import-again") if accounts else "",
        say("import-what"),
    )
    buttons = (_button(say("import-open"), "form"), *(_undo(say, account.service) for account in accounts))
    return Reply(say("import-title"), text=told, buttons=buttons, private=True, turns=turns)


def taken(say: Language, every: Sequence[Taken]) -> Reply:
    """What was kept of files."""
    undoing = (_undo(say, imports.service(part.export.service)) for part in every)
    buttons = (_button(say("import-more"), "form"), *undoing)

    def form(most: int) -> Reply:
        told = _paragraphs(*(_taken(say, part, most) for part in every), say("import-what"))
        return Reply(say("import-title"), text=told, buttons=buttons, private=True)

    return richest(map(form, (_SHOWN, 5, 2)))


def _taken(say: Language, part: Taken, most: int) -> str:
    """What was kept of the files of one service, naming so many artists."""
    export = part.export
    of = () if all(form.startswith(export.service) for form in export.formats) else (export.service,)
    kind, years = (
        " · ".join(dict.fromkeys((*of, *export.formats))),
        [time.strftime("%Y", time.gmtime(at)) for at in (export.since, export.until)],
    )
    listens, when = say("import-listens", count=export.listens), "–".join(dict.fromkeys(years)) if export.since else ""
    lines = (
        " · ".join(filter(None, (f"**{kind}**", listens, when))),
        say("account-artists", known=part.known, artists=part.artists),
        say("import-cap", artists=export.artists, kept=part.artists)
        if part.artists == MOST_ARTISTS < export.artists
        else "",
        say("import-most", names=separated(say, [escape(name, 60) for name in part.most[:most]])) if part.most else "",
        say("import-replaced", source=export.service) if part.replaced else "",
    )
    return "\n".join(filter(None, lines))


def named(say: Language, found: Named, kept: int) -> Reply:
    """Who of a pasted list was kept, who is in the data no more than by name, and which artist is meant by others.

    Of the artists and of the unknown together `kept` were; fewer than there are where there is no room for more.
    """
    total = len(found.artists) + len(found.unknown)
    menus = tuple(_choosing(say, number, name) for number, name in enumerate(found.unclear[:_UNCLEAR]))

    def form(most: int) -> Reply:
        told = _paragraphs(
            say(
                "import-named",
                count=len(found.artists),
                names=_some(say, [artist.name for artist in found.artists], most),
            )
            if found.artists
            else "",
            say("import-unknown", names=_some(say, found.unknown, most)) if found.unknown else "",
            say("import-unclear", names=_some(say, [name.text for name in found.unclear], most))
            if found.unclear
            else "",
            say("import-full", kept=kept) if kept < total else "",
            "" if total or found.unclear else say("import-nobody"),
            say("import-what") if total else "",
        )
        buttons = (
            _button(say("import-more"), "form"),
            *((_undo(say, imports.NAMES),) if kept else ()),
        )
        return Reply(say("import-title"), text=told, buttons=buttons, menus=menus, private=True)

    return richest(map(form, (_NAMED, _SHOWN, 3)))


def _undo(say: Language, service: str) -> Button:
    return _button(say("import-delete", source=source(say, service)), "delete", dangerous=True, of=service)


def _some(say: Language, names: Sequence[str], most: int) -> str:
    shown = [escape(name, 60) for name in names[:most]]
    return separated(say, shown) + (" …" if len(names) > most else "")


def _choosing(say: Language, number: int, name: Unclear) -> Menu:
    label = say("import-which", text=name.text)
    told = {choice.value: choice for choice in choices(name.artists)}
    details = {f"id:{artist.id}": say("listeners", count=artist.listeners) for artist in name.artists}
    options = tuple(Choice(choice.label, value, details.get(value, "")) for value, choice in told.items())
    return Menu(label, "import", "artist", options, {"deed": "pick", "menu": number})


def picked(say: Language, artist: Artist, *, full: bool) -> Reply:
    """An artist that was chosen from those that a name may stand for was kept, or there is no room."""
    told = say("import-full", kept=0) if full else say("import-named", count=1, names=escape(artist.name, 100))
    buttons = (_button(say("import-more"), "form"), _undo(say, imports.NAMES))
    return Reply(say("import-title"), text=told, buttons=buttons, private=True)


def silent(say: Language) -> Reply:
    """Of who has opted out nothing is imported."""
    return Reply(say("import-title"), text=say("import-silent"), buttons=(opting_in(say),), private=True)

"""From errors to private replies: one sentence for each kind of error, by `singledispatch`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import Any

from recommender import (
    AmbiguousArtist,
    Artist,
    ArtistNotFound,
    NothingInView,
    TagNotFound,
    TooFewArtists,
    View,
    ViewMissing,
    WantedAndNot,
)

from ..errors import (
    CodeExpired,
    FeedbackError,
    FileRefused,
    LookupsBusy,
    NotAllowed,
    NotInServer,
    PartlyDeleted,
    PromptUnread,
    RecordingRefused,
    ServiceFailed,
    ServiceUnknown,
    TokenUnknown,
    TooFast,
    ViewUnknown,
)
from ..questions import picked
from ..radio.prompt import mended
from .languages import Language
from .links import SERVICES
from .names import clean, escape, link
from .reply import Asked, Button, Reply
from .wording import MAX_CHOICE, going_by, separated, told_apart

TROUBLE = 0xD9822B


@singledispatch
def problem(error: Exception, say: Language, asked: Asked, reference: str) -> Reply:
    """What went wrong, in a sentence for whoever asked. The kind of error decides, by its class."""
    del error, asked
    return _trouble(say("problem-bug", reference=reference))


@problem.register
def _(error: ArtistNotFound, say: Language, asked: Asked, _reference: str) -> Reply:
    if not error.text.strip():
        return _trouble(say("problem-no-name"))
    text, until = escape(error.text), error.until or "none"
    if not error.nearest:
        return _trouble(say("problem-unknown-artist", text=text, until=until))
    sentence = say("problem-unknown-artist.near", text=text, until=until)
    return _question(say, sentence, error.text, error.nearest, asked)


@problem.register
def _(error: AmbiguousArtist, say: Language, asked: Asked, _reference: str) -> Reply:
    sentence = say(
        "problem-part-of-a-name" if len(error.candidates) == 1 else "problem-several-artists", text=escape(error.text)
    )
    return _question(say, sentence, error.text, error.candidates, asked)


@problem.register
def _(error: TagNotFound, say: Language, asked: Asked, _reference: str) -> Reply:
    if not error.nearest:
        return _trouble(say("problem-unknown-tag", text=escape(error.text)))
    return _trouble(
        say("problem-unknown-tag.near", text=escape(error.text)),
        tuple(Button(tag, asked.command, _with(asked, error.text, "tag", tag) | {"page": 1}) for tag in error.nearest),
        (escape(tag) for tag in error.nearest),
    )


@problem.register
def _(error: ViewMissing, say: Language, asked: Asked, _reference: str) -> Reply:
    why = "rebuild" if error.remedy else "none"
    sentence = say("problem-no-tags", why=why) if error.view is View.TAGS else say("problem-no-sound")
    return _trouble(sentence, _otherwise(say, asked, error.others))


@problem.register
def _(error: NothingInView, say: Language, asked: Asked, _reference: str) -> Reply:
    name = escape(error.artist.name, 100)
    sentence = say("problem-untagged" if error.view is View.TAGS else "problem-unheard", artist=name)
    given = {"artist": picked(error.artist)} if "artist" in asked.options else {}
    return _trouble(sentence, _otherwise(say, asked, error.others, **given))


@problem.register
def _(error: ViewUnknown, say: Language, asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-view", text=escape(error.text)), _otherwise(say, asked, error.others))


def _otherwise(say: Language, asked: Asked, views: Iterable[View], **given: str) -> tuple[Button, ...]:
    """The ways to the same list by others than was asked for, from its first page."""
    kept = {name: value for name, value in asked.options.items() if name not in ("by", "page", "draw")}
    return tuple(Button(say("view.see", by=view), asked.command, {**kept, **given, **going_by(view)}) for view in views)


@problem.register
def _(error: TooFewArtists, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-same-artist", artist=escape(error.artist.name, 100)))


@problem.register
def _(error: WantedAndNot, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-liked-and-not", artist=escape(error.artist.name, 100)))


@problem.register
def _(error: TooFast, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-too-fast", seconds=max(1, round(error.seconds))))


@problem.register
def _(_error: LookupsBusy, say: Language, asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-busy"), (Button(say("problem-again"), asked.command, asked.options),))


@problem.register
def _(_error: FeedbackError, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-feedback"))


@problem.register
def _(_error: PartlyDeleted, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-partly-deleted"))


@problem.register
def _(error: FileRefused, say: Language, _asked: Asked, _reference: str) -> Reply:
    again = Button(say("import-open"), "import", {"deed": "form"})
    return _trouble(say("import-refused", why=error.why.value), (again,))


@problem.register
def _(error: RecordingRefused, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("recording-refused", why=error.why.value))


@problem.register
def _(_error: NotAllowed, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-not-allowed"))


@problem.register
def _(_error: NotInServer, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("join-nowhere"))


@problem.register
def _(error: ServiceFailed, say: Language, asked: Asked, _reference: str) -> Reply:
    again = (Button(say("problem-again"), asked.command, asked.options),) if error.trouble.passes else ()
    return _trouble(say("service-trouble", service=error.service, trouble=error.trouble.value), again)


@problem.register
def _(error: PromptUnread, say: Language, asked: Asked, _reference: str) -> Reply:
    sentence = say("radio-unread", why=error.why.value, text=escape(error.text))
    if not error.examples:
        return _trouble(sentence)
    mode = {name: value for name, value in asked.options.items() if name == "mode"}
    ways = tuple(Button(example, asked.command, {"prompt": example, **mode}) for example in error.examples)
    return _trouble("\n".join((sentence, say("radio-examples"))), ways, map(_literal, error.examples))


def _literal(text: str) -> str:
    """A text as it is to be typed, which nothing in it ends early."""
    return f"`{clean(text.replace('`', ' '), MAX_CHOICE)}`"


@problem.register
def _(error: ServiceUnknown, say: Language, _asked: Asked, _reference: str) -> Reply:
    titles = separated(say, (service.title for service in SERVICES.values()))
    return _trouble(say("listen-unknown", text=escape(error.text), services=titles))


@problem.register
def _(_error: CodeExpired, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("link-expired"))


@problem.register
def _(error: TokenUnknown, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("link-token-unknown", service=error.service))


def _question(say: Language, sentence: str, text: str, artists: Sequence[Artist], asked: Asked) -> Reply:
    """Asks which artist was meant; a click runs the command again with it."""
    option = next((name for name, value in asked.options.items() if value == text), "artist")
    buttons = tuple(
        Button(artist.name + remark, asked.command, _with(asked, text, option, picked(artist)))
        for artist, remark in zip(artists, told_apart(say, artists), strict=True)
    )
    lines = (f"{link(artist.name, artist.url)} · {say('listeners', count=artist.listeners)}" for artist in artists)
    return _trouble(sentence, buttons, lines)


def _with(asked: Asked, text: str, option: str, value: str) -> dict[str, Any]:
    """The options that were asked with, the one of that name changed; or in a prompt what the text named."""
    if "prompt" not in asked.options:
        return {**asked.options, option: value}
    return {**asked.options, "prompt": mended(asked.options["prompt"], lambda old: value if old == text else old)}


def _trouble(sentence: str, buttons: tuple[Button, ...] = (), lines: Iterable[str] = ()) -> Reply:
    return Reply(text="\n".join([sentence, *(f"- {line}" for line in lines)]), colour=TROUBLE, buttons=buttons)

"""A list to take along, as its file. Pure, as all of `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from recommender import Artist

from .files import Form, Listed, file
from .languages import Language
from .names import escape
from .reply import Button, Reply
from .wording import digging, listed


def saved(say: Language, taken: Listed, form: Form, options: Mapping[str, Any], *, turns: bool) -> Reply:
    """The list as a file, with the ways to its other forms and on from its artists.

    `options` are those by which a button finds the list again.
    """
    labels = {Form.TEXT: say("choice-text"), Form.CSV: say("choice-csv"), Form.JSPF: say("choice-jspf")}
    told = say("save-done", count=len(taken.artists))
    if form is Form.JSPF:
        told = f"{told}\n{say('save-jspf')}"
    known = [artist for artist in taken.artists if isinstance(artist, Artist)]
    return Reply(
        escape(taken.title, 100),
        text=told,
        buttons=tuple(
            Button(label, "save", {**options, "form": other.value, "here": 1}, other is not form)
            for other, label in labels.items()
        ),
        menus=(digging(say, known, {"here": 1}),),
        file=file(taken, form),
        turns=turns,
        private=True,
    )


def nothing(say: Language, *, silent: bool) -> Reply:
    """There is no list that could be saved."""
    return Reply(text=say("save-nothing.silent") if silent else say("save-nothing"), private=True)


def title(say: Language, command: str, seeds: Sequence[str]) -> str:
    """What the answer of a command about artists of these names was called."""
    match command.partition(" ")[0]:  # "similar by tags" is /similar, too
        case "similar" | "artist" if seeds:
            return say("similar-title", artist=seeds[-1])
        case "blend":
            return say("blend-title", artists=listed(say, seeds))
        case "foryou":
            return say("foryou-title")
        case "radio":
            return say("radio-title")
        case "sounds-like":
            return say("recording-title")
        case _:
            return say("save-title")


def top(say: Language, by: str, tag: str | None) -> str:
    """What a page of the top is called."""
    return " · ".join(filter(None, (say("top-title", by=by), tag)))

"""Small lines that a reply gets at its end, whatever it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .languages import Language
from .reply import Reply
from .wording import separated

_NAMED = 5  # channels


def pointing(say: Language, reply: Reply) -> Reply:
    """The reply, which says where those who are new here find out more."""
    return replace(reply, footer="\n".join(filter(None, (reply.footer, say("help-pointed")))))


def only_you(say: Language, reply: Reply, public: Sequence[int]) -> Reply:
    """The reply, which says that only the asker sees it, as answers are private there, and in which channels not."""
    mentions = [f"<#{channel}>" for channel in public]
    named = separated(say, [*mentions[:_NAMED], *(["…"] if mentions[_NAMED:] else [])])
    note = say("only-you.elsewhere", channels=named) if named else say("only-you")
    return replace(reply, footer="\n".join(filter(None, (reply.footer, note))))

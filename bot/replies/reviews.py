"""How a server's lists did in a month, by what members said of them there. Pure, like `replies`."""

from __future__ import annotations

from datetime import date

from ..questions.reviews import Liked, Review
from . import languages
from .languages import Language
from .names import escape
from .reply import Reply


def review(say: Language, found: Review, month: date) -> Reply:
    """The month in figures, or that too few voted to say anything of it."""
    title = say("review-title", month=month)
    if not found.members:
        return Reply(title, text=say("review-few"))
    missed = [
        "- "
        + say(
            "review-miss",
            artist=escape(miss.artist.name, 60),
            seed=escape(miss.seed.name, 60),
            count=miss.members,
        )
        for miss in found.missed
    ]
    parts = (
        say("review-what", members=found.members, answers=found.answers),
        f"**{say('review-liked')}**",
        *(f"- {_liked(say, band)}" for band in reversed(found.liked)),
        f"**{say('review-missed')}**",
        *(missed or [say("review-nothing")]),
        f"**{say('review-changed')}**",
        say("review-moved", count=found.moved),
    )
    return Reply(title, text="\n".join(parts), footer=say("review-how"))


def _liked(say: Language, band: Liked) -> str:
    part = "under" if band.low == 0 else "over" if band.high == 1 else "between"
    label = say("review-band", part=part, low=band.low, high=band.high)
    share = say("review-none") if band.share is None else f"👍 {say('share', share=band.share)}"
    return f"{label} · {share}"


def titles(month: date) -> set[str]:
    """The titles of the review of a month in all languages: by one of them it is known again in its channel."""
    return {say("review-title", month=month) for say in languages.every().values()}

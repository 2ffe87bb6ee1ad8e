"""Likes by match, and the worst misses, laid out for the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender.feedback import LEAST, Band, Foretelling, Liking, Miss
from recommender.pages import Cell, Table

from .cells import interval, percent, rate


def likes(liking: Liking) -> Table:
    """The match beside the share of 👍, band by band."""
    return Table(
        "Likes by match",
        ("match", "artists", "👍", "👎", "known", "members", "mean match", "share 👍"),
        [_band(band, band.label) for band in reversed(liking.bands)] + [_band(liking.whole, "all")],
        "Artists under /similar, by the match that the model of similarity gives them, whether the list told it or "
        "not. A match is worked out from who listens to what, and says how often people list two artists as similar; "
        "it does not say whether anybody likes them. So both are given: the mean match of the artists voted on, and "
        "how many of the votes up or down are up. That share's interval allows for one member's votes being alike.",
    )


def _band(band: Band, label: str) -> tuple[Cell, ...]:
    return (
        label,
        f"{band.artists:,}",
        *(f"{count:,}" for count in (band.votes.up, band.votes.down, band.votes.known)),
        f"{band.members:,}",
        percent(band.match) if band.match is not None else "–",
        rate(band.liked),
    )


def foretelling(found: Foretelling | None) -> Table:
    """How good an answer the match is to "will they like it?"."""
    title, note = "Calibration of “liked”", "How well an artist's chance of 👍 is known by its match. "
    if found is None:
        return Table(title, ("", ""), [("too few votes to say", "–")], note)
    off, skill = found.error, found.skill
    return Table(
        title,
        ("", ""),
        [
            ("calibration error of the match, taken for a chance of 👍", interval(off.value, off.low, off.high)),
            ("Brier score of the match, taken for a chance of 👍", f"{found.match:.3f}"),
            ("Brier score of the share of 👍 by match, learned from other members", f"{found.learned:.3f}"),
            ("Brier score of the share of 👍 of all, learned from other members", f"{found.share:.3f}"),
            ("what the match adds", f"{100 * skill.value:+.1f}% ({100 * skill.low:+.1f} … {100 * skill.high:+.1f}%)"),
        ],
        note + "The match is not made to be that chance; the calibration error tells how far it is from being it. What "
        "the match adds is by how much less one errs who knows it.",
    )


def missed(misses: Sequence[Miss], names: Mapping[int, str]) -> Table:
    """The artists that members dislike on lists where they stand high."""
    return Table(
        "Worst misses",
        ("list of", "artist", "match", "👍", "👎"),
        [
            (
                *(names.get(id, f"artist {id}") for id in (miss.seed, miss.artist)),
                percent(min(miss.match, 0.99)),
                f"{miss.up:,}",
                f"{miss.down:,}",
            )
            for miss in misses
        ]
        or [("none", "", "", "", "")],
        f"Artists of a match from 50% that more members vote down than up there, and at least {LEAST} do. The surest "
        "come first.",
    )

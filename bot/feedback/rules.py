"""What holds of all that a feedback database keeps: a query of each rule counts what it does not hold of."""

from __future__ import annotations

from typing import NamedTuple

JSON = {
    "exposure": ("seeds", "artists"),
    "server": ("settings",),
    "duel": ("held",),
    "challenge": ("listed", "drafted"),
    "ballot": ("artists",),
    "posted": ("artists",),
}
"""Which columns hold JSON."""

_DAY = 86_400.0
_SERVERS = ("membership", "server_artist", "server_count", "digest", "posted")


class Rule(NamedTuple):
    """Something that holds."""

    query: str
    """Counts what it does not hold of. `{now}` is the time in seconds since 1970, UTC."""
    broken: str
    """What is said where it does not, before that number."""
    must: bool
    """Whether it has to; else it is odd, or has its reasons."""


def _lost(table: str, other: str, join: str, where: str = "TRUE") -> str:
    """How many rows are about something in another table that is not there."""
    return f"SELECT count(*) FROM {table} WHERE {where} AND NOT EXISTS (SELECT 1 FROM {other} WHERE {join})"


RULES = (
    Rule(
        "SELECT count(*) FROM verdict WHERE artist_id IS NULL AND message_id IS NULL",
        "votes are about neither an artist nor a message",
        True,
    ),
    Rule(
        "SELECT count(*) FROM contributor JOIN silent USING (member)",
        "members opted out, and recommendations still learn from what they listen to",
        True,
    ),
    Rule(
        _lost("listening", "unlisted", "unlisted.id = -artist_id", "artist_id < 0"),
        "rows of members' listening name artists that the data has not, and whose names are not kept",
        True,
    ),
    Rule(
        "SELECT count(DISTINCT guild_id) FROM ("
        + " UNION ALL ".join(f"SELECT guild_id FROM {table}" for table in _SERVERS)
        + ") AS kept WHERE guild_id NOT IN (SELECT guild_id FROM server)",
        "servers have members, counts or digests and are not known, so that they would not be forgotten once left",
        True,
    ),
    Rule(
        "SELECT count(*) FROM posted WHERE message_id IS NOT NULL AND tried_at IS NULL",
        "digests or reviews have a message and were never sent",
        True,
    ),
    Rule(
        _lost("listening", "account", "account.member = listening.member AND account.service = listening.service"),
        "rows of members' listening are of accounts no longer linked: a deletion is under way, or was interrupted",
        False,
    ),
    Rule(
        _lost("unlisted", "listening", "artist_id = -unlisted.id"),
        "artists that the data has not are kept, and nobody's listening names them",
        False,
    ),
    Rule(
        _lost("verdict", "exposure", "exposure.interaction_id = verdict.interaction_id", "interaction_id IS NOT NULL"),
        "votes on artists are about answers that are not kept: deleted since, or of who opted out",
        False,
    ),
    Rule(
        _lost("verdict", "delivery", "delivery.message_id = verdict.message_id", "message_id IS NOT NULL"),
        "votes by reaction are on messages whose answers are not kept: deleted since, or of who opted out",
        False,
    ),
    Rule(
        _lost("delivery", "exposure", "exposure.interaction_id = delivery.interaction_id"),
        "messages carry answers that are not kept",
        False,
    ),
    Rule(
        _lost("opened", "exposure", "exposure.interaction_id = opened.interaction_id"),
        "artists were opened in answers that are not kept: deleted since",
        False,
    ),
    Rule(_lost("pressed", "duel", "duel.id = duel_id"), "presses are in duels that are not kept: deleted since", False),
    *(
        Rule(
            _lost(table, "challenge", "challenge.id = challenge_id"),
            f"{what} are in challenges that are not kept: deleted since",
            False,
        )
        for table, what in (("named", "artists named"), ("ballot", "ballots"))
    ),
    Rule(
        _lost("verdict", "artist", "artist.id = artist_id", "artist_id IS NOT NULL"),
        "votes are on artists whose names are not kept; a bot that starts adds those that its data has",
        False,
    ),
    *(
        Rule(
            f"SELECT count(*) FROM {table} WHERE channel_id IS NOT NULL AND ends_at < {{now}} - {_DAY}",
            f"{what} ended more than a day ago and their results were not shown; a bot that runs does so",
            False,
        )
        for table, what in (("duel", "duels"), ("challenge", "challenges"))
    ),
    Rule(
        f"SELECT count(*) FROM recommended WHERE at < {{now}} - {31 * _DAY}",
        "recommendations between members are more than thirty days old; a bot that runs deletes them",
        False,
    ),
    Rule(
        f"SELECT count(*) FROM server WHERE left_at < {{now}} - {31 * _DAY}",
        "servers were left more than thirty days ago and are not forgotten; a bot that runs does so",
        False,
    ),
    Rule(
        "SELECT CASE WHEN count(*) > 1 THEN count(*) ELSE 0 END FROM promotion WHERE ended IS NULL",
        "tests of two models go on at once",
        False,
    ),
    Rule(
        f"SELECT (SELECT count(*) FROM exposure WHERE shown_at > {{now}} + {_DAY})"
        f" + (SELECT count(*) FROM verdict WHERE at > {{now}} + {_DAY})",
        "answers and votes are of a time to come: a clock was wrong",
        False,
    ),
)
"""To be added to; one that no longer holds has its reason said, or becomes an odd one."""

"""Which tables hold something of members: the statements that look for it, read it and delete it."""

from __future__ import annotations

BATCH = 500
"""Rows of a table deleted at once, in some 20 ms; as long nobody else can write."""

HAS_MEMBERS = """
    SELECT EXISTS (SELECT 1 FROM exposure WHERE member IS NOT NULL)
        OR EXISTS (SELECT 1 FROM verdict) OR EXISTS (SELECT 1 FROM silent) OR EXISTS (SELECT 1 FROM opened)
        OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM membership) OR EXISTS (SELECT 1 FROM contributor)
        OR EXISTS (SELECT 1 FROM recommended) OR EXISTS (SELECT 1 FROM blocked)
        OR EXISTS (SELECT 1 FROM pressed) OR EXISTS (SELECT 1 FROM duel WHERE member IS NOT NULL)
        OR EXISTS (SELECT 1 FROM daily_step)
    """
SEALED = """
    SELECT * FROM (SELECT sealed FROM account LIMIT 1) UNION ALL SELECT * FROM (SELECT sealed FROM membership LIMIT 1)
    """
COUNTS = "SELECT (SELECT count(*) FROM exposure WHERE member = ?1), (SELECT count(*) FROM verdict WHERE member = ?1)"
_ANSWERS = """
    SELECT *, (SELECT json_group_array(message_id) FROM delivery AS carrier
               WHERE carrier.interaction_id = exposure.interaction_id) AS messages
    FROM exposure WHERE member = ? AND (shown_at, interaction_id) > (?, ?) ORDER BY shown_at, interaction_id LIMIT ?
    """
_VOTES = "SELECT * FROM verdict WHERE member = ? AND id > ? ORDER BY id LIMIT ?"
_OPENED = """
    SELECT * FROM opened WHERE member = ? AND (interaction_id, artist_id) > (?, ?)
    ORDER BY interaction_id, artist_id LIMIT ?
    """
_ACCOUNTS = "SELECT * FROM account WHERE member = ? AND service > ? ORDER BY service LIMIT ?"
_LISTENING = """
    SELECT listening.*, name, mbid FROM listening LEFT JOIN unlisted ON id = -artist_id
    WHERE member = ? AND (service, artist_id) > (?, ?) ORDER BY service, artist_id LIMIT ?
    """
_MEMBERSHIPS = "SELECT * FROM membership WHERE member = ? AND guild_id > ? ORDER BY guild_id LIMIT ?"
# Of the other one nothing, who has consented to nothing here; of whoever is blocked no more than the pseudonym.
_RECOMMENDED = """
    SELECT id, guild_id, artist_id, at, seen, giver = ?1 AS given FROM recommended
    WHERE (giver = ?1 OR receiver = ?1) AND id > ?2 ORDER BY id LIMIT ?3
    """
_BLOCKED = "SELECT giver FROM blocked WHERE member = ? AND giver > ? ORDER BY giver LIMIT ?"
# Where one was asked is known for a minute only.
_DUELS = """
    SELECT id, seed_id, left_id, right_id, held, data, language, asked_at FROM duel
    WHERE member = ? AND id > ? ORDER BY id LIMIT ?
    """
_PRESSES = """
    SELECT pressed.id, duel_id, seed_id, left_id, right_id, pick, seconds, at, server, age
    FROM pressed LEFT JOIN duel ON duel.id = duel_id
    WHERE pressed.member = ? AND pressed.id > ? ORDER BY pressed.id LIMIT ?
    """
_STEPS = "SELECT * FROM daily_step WHERE member = ? AND id > ? ORDER BY id LIMIT ?"
# A page at a time: the query of each table, and the columns by which it is ordered, none of which is ever -1 at first.
PERSONAL = {
    "exposure": (_ANSWERS, ("shown_at", "interaction_id")),
    "verdict": (_VOTES, ("id",)),
    "opened": (_OPENED, ("interaction_id", "artist_id")),
    "account": (_ACCOUNTS, ("service",)),
    "listening": (_LISTENING, ("service", "artist_id")),
    "membership": (_MEMBERSHIPS, ("guild_id",)),
    "recommended": (_RECOMMENDED, ("id",)),
    "blocked": (_BLOCKED, ("giver",)),
    "duel": (_DUELS, ("id",)),
    "pressed": (_PRESSES, ("id",)),
    "daily_step": (_STEPS, ("id",)),
}

_HEARD = f"SELECT service, artist_id FROM listening WHERE member = :value ORDER BY service, artist_id LIMIT {BATCH}"
# Accounts go first, so that no listening is added to them while the rest is being deleted.
FORGET_LISTENING = (
    "DELETE FROM account WHERE member = :value",
    "DELETE FROM contributor WHERE member = :value",
    "DELETE FROM membership WHERE member = :value",
    # Those of `unlisted` that only what is about to be deleted names.
    f"""
    DELETE FROM unlisted WHERE id IN (SELECT -artist_id FROM ({_HEARD}) WHERE artist_id < 0)
        AND NOT EXISTS (SELECT 1 FROM listening WHERE artist_id = -unlisted.id
                        AND NOT (member = :value AND (service, artist_id) IN ({_HEARD})))
    """,
    f"DELETE FROM listening WHERE member = :value AND (service, artist_id) IN ({_HEARD})",
)
"""What members listen to and where they joined, of one member, a part of it at a time."""
# That others have blocked a member stays: it is theirs.
FORGET_RECOMMENDED = (
    "DELETE FROM recommended WHERE giver = :value OR receiver = :value",
    "DELETE FROM blocked WHERE member = :value",
)
# What a member asked stays, as others pressed on it; that they asked it goes.
FORGET_OTHERS = (
    *FORGET_LISTENING,
    *FORGET_RECOMMENDED,
    f"UPDATE duel SET member = NULL WHERE id IN (SELECT id FROM duel WHERE member = :value ORDER BY id LIMIT {BATCH})",
)
"""All of one member but what was shown to them and what they said of it, a part of it at a time."""
FORGET_OLD = (
    f"DELETE FROM duel WHERE id IN (SELECT id FROM duel WHERE asked_at < :value ORDER BY id LIMIT {BATCH})",
    "DELETE FROM daily_pair WHERE day < date(:value, 'unixepoch')",
)
"""What members asked together, as old as a time."""
FORGET_ALL_LISTENING = tuple(
    f"DELETE FROM {table}"
    for table in ("account", "contributor", "membership", "listening", "unlisted", "server_artist", "server_count")
)


def forget_shown(shown: str, voted: str, votes: str) -> tuple[str, ...]:
    """Deletes a part of the answers and votes that the conditions hold for, of votes only those of the last one.

    Artists that were opened, presses in duels and steps of daily paths go as votes do, whatever the last condition.
    """
    answers = f"SELECT interaction_id FROM exposure WHERE {shown} ORDER BY interaction_id LIMIT {BATCH}"
    return (
        f"DELETE FROM delivery WHERE interaction_id IN ({answers})",
        f"DELETE FROM exposure WHERE interaction_id IN ({answers})",
        f"DELETE FROM pressed WHERE id IN (SELECT id FROM pressed WHERE {voted} ORDER BY id LIMIT {BATCH})",
        f"DELETE FROM daily_step WHERE id IN (SELECT id FROM daily_step WHERE {voted} ORDER BY id LIMIT {BATCH})",
        f"DELETE FROM verdict WHERE id IN (SELECT id FROM verdict WHERE {voted} AND {votes} ORDER BY id LIMIT {BATCH})",
        "DELETE FROM opened WHERE (member, interaction_id, artist_id) IN"
        f" (SELECT member, interaction_id, artist_id FROM opened WHERE {voted} LIMIT {BATCH})",
    )

"""Which tables hold something of members: the statements that look for it, read it and delete it."""

from __future__ import annotations

BATCH = 200
"""Rows of a table deleted at once, in some 10 ms; as long nobody else can write."""

HAS_MEMBERS = """
    SELECT EXISTS (SELECT 1 FROM exposure WHERE member IS NOT NULL)
        OR EXISTS (SELECT 1 FROM verdict) OR EXISTS (SELECT 1 FROM silent) OR EXISTS (SELECT 1 FROM opened)
        OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM membership) OR EXISTS (SELECT 1 FROM contributor)
        OR EXISTS (SELECT 1 FROM recommended) OR EXISTS (SELECT 1 FROM blocked)
        OR EXISTS (SELECT 1 FROM pressed) OR EXISTS (SELECT 1 FROM duel WHERE member IS NOT NULL)
        OR EXISTS (SELECT 1 FROM daily_step)
        OR EXISTS (SELECT 1 FROM named) OR EXISTS (SELECT 1 FROM ballot)
        OR EXISTS (SELECT 1 FROM challenge WHERE member IS NOT NULL)
    """
SEALED = """
    SELECT sealed FROM (SELECT sealed FROM account LIMIT 1) AS account
    UNION ALL SELECT sealed FROM (SELECT sealed FROM membership LIMIT 1) AS membership
    """
COUNTS = "SELECT (SELECT count(*) FROM exposure WHERE member = ?1), (SELECT count(*) FROM verdict WHERE member = ?1)"
_ANSWERS = """
    SELECT * FROM exposure
    WHERE member = ? AND (shown_at, interaction_id) > (?, ?) ORDER BY shown_at, interaction_id LIMIT ?
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
    SELECT id, guild_id, artist_id, at, seen, CASE WHEN giver = ?1 THEN 1 ELSE 0 END AS given FROM recommended
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
_CHALLENGES = """
    SELECT id, server, seed_id, listed, model, version, data, language, asked_at,
        CASE WHEN stage = 'over' THEN drafted ELSE '[]' END AS drafted  -- until then nobody knows whose is whose
    FROM challenge
    WHERE member = ? AND id > ? ORDER BY id LIMIT ?
    """
_NAMINGS = """
    SELECT named.id, challenge_id, seed_id, artist_id, at
    FROM named LEFT JOIN challenge ON challenge.id = challenge_id
    WHERE named.member = ? AND named.id > ? ORDER BY named.id LIMIT ?
    """
_BALLOTS = """
    SELECT ballot.id, challenge_id, seed_id, artists, at
    FROM ballot LEFT JOIN challenge ON challenge.id = challenge_id
    WHERE ballot.member = ? AND ballot.id > ? ORDER BY ballot.id LIMIT ?
    """
# A page at a time: the query of each table, and the columns by which it is ordered, with what comes before all others.
PERSONAL: dict[str, tuple[str, dict[str, str | int]]] = {
    "exposure": (_ANSWERS, {"shown_at": -1, "interaction_id": -1}),
    "verdict": (_VOTES, {"id": -1}),
    "opened": (_OPENED, {"interaction_id": -1, "artist_id": -1}),
    "account": (_ACCOUNTS, {"service": ""}),
    "listening": (_LISTENING, {"service": "", "artist_id": -1}),
    "membership": (_MEMBERSHIPS, {"guild_id": -1}),
    "recommended": (_RECOMMENDED, {"id": -1}),
    "blocked": (_BLOCKED, {"giver": ""}),
    "duel": (_DUELS, {"id": -1}),
    "pressed": (_PRESSES, {"id": -1}),
    "daily_step": (_STEPS, {"id": -1}),
    "challenge": (_CHALLENGES, {"id": -1}),
    "named": (_NAMINGS, {"id": -1}),
    "ballot": (_BALLOTS, {"id": -1}),
}

OUTDATED = """
    SELECT id FROM verdict AS old
    WHERE verdict = 'hidden' AND at < :value AND (given = 0 OR EXISTS (
        SELECT 1 FROM verdict AS later INDEXED BY verdict_hidden
        WHERE later.verdict = 'hidden' AND later.member = old.member AND later.artist_id = old.artist_id
            AND later.id > old.id))
    """
"""Members' words on hiding artists, as old as a time, that hide none: they were taken back, or said again since."""
FORGET_VOTES = f"""
    DELETE FROM verdict WHERE id IN (
        SELECT verdict.id FROM each(:ids, id BIGINT) AS these JOIN verdict USING (id) ORDER BY verdict.id LIMIT {BATCH})
    """
"""Deletes a part of these votes, the first ones first, lest what was taken back stands again."""
_HEARD = f"SELECT service, artist_id FROM listening WHERE member = :value ORDER BY service, artist_id LIMIT {BATCH}"
# Accounts go first, so that no listening is added to them while the rest is being deleted.
FORGET_LISTENING = (
    "DELETE FROM account WHERE member = :value",
    "DELETE FROM contributor WHERE member = :value",
    "DELETE FROM membership WHERE member = :value",
    # Those of `unlisted` that only what is about to be deleted names.
    f"""
    DELETE FROM unlisted WHERE id IN (SELECT -artist_id FROM ({_HEARD}) AS heard WHERE artist_id < 0)
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
_ROUNDS = ("duel", "challenge")
# What a member asked stays, as others pressed or voted on it; that they asked it goes.
FORGET_OTHERS = (
    *FORGET_LISTENING,
    *FORGET_RECOMMENDED,
    *(
        f"UPDATE {table} SET member = NULL"
        f" WHERE id IN (SELECT id FROM {table} WHERE member = :value ORDER BY id LIMIT {BATCH})"
        for table in _ROUNDS
    ),
)
"""All of one member but what was shown to them and what they said of it, a part of it at a time."""
FORGET_OLD = (
    *(
        f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE asked_at < :value ORDER BY id LIMIT {BATCH})"
        for table in _ROUNDS
    ),
    "DELETE FROM daily_pair WHERE day < :day",
)
"""What members asked together, as old as a time."""
FORGET_ALL_LISTENING = tuple(
    f"DELETE FROM {table}"
    for table in ("account", "contributor", "membership", "listening", "unlisted", "server_artist", "server_count")
)


def forget_shown(shown: str, voted: str, votes: str = "TRUE", order: str = "id") -> tuple[str, ...]:
    """Deletes a part of the answers and votes that the conditions hold for, of votes only those of the last one.

    Oldest first, in the order of indexes, so that a part is found at once however many there are.

    Artists that were opened, presses in duels, steps of daily paths, and what was named and voted for in challenges go
    as votes do, whatever the last condition.
    """
    answers = f"SELECT interaction_id FROM exposure WHERE {shown} ORDER BY shown_at, interaction_id LIMIT {BATCH}"
    return (
        f"DELETE FROM delivery WHERE interaction_id IN ({answers})",
        f"DELETE FROM exposure WHERE interaction_id IN ({answers})",
        *(
            f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE {voted} ORDER BY id LIMIT {BATCH})"
            for table in ("pressed", "daily_step", "named", "ballot")
        ),
        "DELETE FROM verdict WHERE id IN"
        f" (SELECT id FROM verdict WHERE {voted} AND {votes} ORDER BY {order} LIMIT {BATCH})",
        "DELETE FROM opened WHERE (member, interaction_id, artist_id) IN"
        f" (SELECT member, interaction_id, artist_id FROM opened WHERE {voted} LIMIT {BATCH})",
    )

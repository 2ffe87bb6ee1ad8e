-- Where and when each server gets a digest once a week.
CREATE TABLE digest (
    guild_id   INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL,
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0: Monday
    hour       INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),   -- UTC
    language   TEXT NOT NULL,
    set_at     REAL NOT NULL,                                    -- seconds since 1970, UTC, as are all times
    told_at    REAL                                              -- when managers were told that it cannot be posted
) STRICT;

-- The digest of a week in a server, claimed before it is sent.
CREATE TABLE digest_week (
    id         INTEGER PRIMARY KEY,                              -- also of its answer, and the nonce of its message
    guild_id   INTEGER NOT NULL,
    week       INTEGER NOT NULL,                                 -- its Monday, in days since 1970
    channel_id INTEGER NOT NULL,
    claimed_at REAL NOT NULL,
    tried_at   REAL,                                             -- when it was last about to be sent; NULL: not there
    message_id INTEGER,                                          -- NULL: not known to be there
    artists    TEXT NOT NULL DEFAULT '[]',                       -- JSON: the ids of those in it
    UNIQUE (guild_id, week)
) STRICT;

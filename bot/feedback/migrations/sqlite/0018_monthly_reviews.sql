-- Whether the server also gets a review of its lists once a month, where its digest is posted.
ALTER TABLE digest ADD COLUMN review INTEGER NOT NULL DEFAULT 0 CHECK (review IN (0, 1));

-- What is posted in a server of a week or month, claimed before it is sent: in place of digest_week.
CREATE TABLE posted (
    id         INTEGER PRIMARY KEY,                              -- also of its answer, and the nonce of its message
    guild_id   INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('digest', 'review')),
    period     INTEGER NOT NULL,                                 -- digest: its Monday, in days since 1970; review: its month, since January 1970
    channel_id INTEGER NOT NULL,
    claimed_at REAL NOT NULL,
    tried_at   REAL,                                             -- when it was last about to be sent; NULL: not there
    message_id INTEGER,                                          -- NULL: not known to be there
    artists    TEXT NOT NULL DEFAULT '[]',                       -- JSON: the ids of those in it
    UNIQUE (guild_id, kind, period)
) STRICT;
INSERT INTO posted
    SELECT id, guild_id, 'digest', week, channel_id, claimed_at, tried_at, message_id, artists FROM digest_week;
DROP TABLE digest_week;

CREATE INDEX verdict_by_server ON verdict (server, at) WHERE server IS NOT NULL;

-- Members' artists against a model's list: what was asked.
CREATE TABLE challenge (
    id         INTEGER PRIMARY KEY,                              -- of the interaction that asked it
    member     TEXT,                                             -- who asked, a keyed hash; NULL: not kept
    server     TEXT NOT NULL,                                    -- a keyed hash
    seed_id    INTEGER NOT NULL,
    listed     TEXT NOT NULL CHECK (json_valid(listed)),         -- the model's list: [id, …], best first
    model      TEXT NOT NULL,
    version    TEXT NOT NULL,
    data       TEXT NOT NULL,
    language   TEXT NOT NULL,
    asked_at   REAL NOT NULL,                                    -- seconds since 1970, UTC, as are all times
    stage      TEXT NOT NULL DEFAULT 'naming' CHECK (stage IN ('naming', 'voting', 'over')),
    ends_at    REAL NOT NULL,                                    -- the stage
    drafted    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(drafted)), -- [[id, 'a' (the model's) or 'b'], …]
    told       INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1)), -- whether its message shows the stage
    channel_id INTEGER,                                          -- until the result is shown there, and no longer
    message_id INTEGER
) STRICT;
CREATE INDEX challenge_by_end ON challenge (ends_at) WHERE channel_id IS NOT NULL;
CREATE INDEX challenge_by_server ON challenge (server);
CREATE INDEX challenge_by_member ON challenge (member);
CREATE INDEX challenge_by_asked_at ON challenge (asked_at);

-- Which artists members named.
CREATE TABLE named (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge_id INTEGER NOT NULL,
    member       TEXT NOT NULL,                                  -- a keyed hash
    artist_id    INTEGER NOT NULL,
    at           REAL NOT NULL,
    UNIQUE (challenge_id, member, artist_id)
) STRICT;
CREATE INDEX named_by_member ON named (member);
CREATE INDEX named_by_at ON named (at);

-- Whom members voted for; the latest of each counts.
CREATE TABLE ballot (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge_id INTEGER NOT NULL,
    member       TEXT NOT NULL,                                  -- a keyed hash
    artists      TEXT NOT NULL CHECK (json_valid(artists)),      -- [id, …]
    at           REAL NOT NULL
) STRICT;
CREATE INDEX ballot_by_challenge ON ballot (challenge_id, member);
CREATE INDEX ballot_by_member ON ballot (member);
CREATE INDEX ballot_by_at ON ballot (at);

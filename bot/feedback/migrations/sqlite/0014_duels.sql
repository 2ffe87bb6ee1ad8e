-- Which of two artists is more like a third: what was asked.
CREATE TABLE duel (
    id         INTEGER PRIMARY KEY,                              -- of the interaction that asked it
    member     TEXT,                                             -- who asked, a keyed hash; NULL: not kept
    seed_id    INTEGER NOT NULL,
    left_id    INTEGER NOT NULL,
    right_id   INTEGER NOT NULL,
    held       TEXT NOT NULL CHECK (json_valid(held)),           -- [[model, version, [scores], [ranks]], …] of each model
    data       TEXT NOT NULL,
    language   TEXT NOT NULL,
    asked_at   REAL NOT NULL,                                    -- seconds since 1970, UTC, as are all times
    ends_at    REAL,                                             -- NULL: with the first press
    open       INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
    channel_id INTEGER,                                          -- until the result is shown there, and no longer
    message_id INTEGER
) STRICT;
CREATE INDEX duel_by_end ON duel (ends_at) WHERE channel_id IS NOT NULL;
CREATE INDEX duel_by_seed ON duel (seed_id);
CREATE INDEX duel_by_member ON duel (member);
CREATE INDEX duel_by_asked_at ON duel (asked_at);

-- What members pressed; the latest of each counts.
CREATE TABLE pressed (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    duel_id INTEGER NOT NULL,
    member  TEXT NOT NULL,                                       -- a keyed hash
    pick    TEXT NOT NULL CHECK (pick IN ('left', 'right', 'unsure')),
    seconds REAL NOT NULL,                                       -- from when it was asked
    at      REAL NOT NULL
) STRICT;
CREATE INDEX pressed_by_duel ON pressed (duel_id, member);
CREATE INDEX pressed_by_member ON pressed (member);
CREATE INDEX pressed_by_at ON pressed (at);

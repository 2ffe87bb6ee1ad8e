CREATE TABLE exposure (
    interaction_id INTEGER PRIMARY KEY,
    command        TEXT NOT NULL,
    seed           INTEGER NOT NULL,
    artists        TEXT NOT NULL CHECK (json_valid(artists)),  -- [[artist id, score], …] as ranked
    model          TEXT NOT NULL,
    model_version  TEXT NOT NULL,
    data           TEXT NOT NULL,
    place          TEXT NOT NULL CHECK (place IN ('guild', 'dm', 'user_install')),
    locale         TEXT NOT NULL,
    shown_at       REAL NOT NULL                               -- seconds since 1970, UTC
) STRICT;

CREATE TABLE delivery (
    message_id     INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL
) STRICT;

CREATE TABLE verdict (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id     INTEGER NOT NULL,
    artist_id      INTEGER,                                    -- NULL: the whole list
    member         TEXT NOT NULL,                              -- a keyed hash
    verdict        TEXT NOT NULL CHECK (verdict IN ('up', 'down', 'known')),
    given          INTEGER NOT NULL CHECK (given IN (0, 1)),   -- 0: taken back
    at             REAL NOT NULL
) STRICT;
CREATE INDEX verdict_by_message ON verdict (message_id, member);

CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE shown (
    interaction_id INTEGER PRIMARY KEY,
    command        TEXT NOT NULL,
    seeds          TEXT NOT NULL CHECK (json_valid(seeds)),    -- [artist id, …]
    artists        TEXT NOT NULL CHECK (json_valid(artists)),  -- [[artist id, score], …]; drafted, also team, ranks and propensity
    model          TEXT NOT NULL,
    model_version  TEXT NOT NULL,
    data           TEXT NOT NULL,
    place          TEXT NOT NULL CHECK (place IN ('guild', 'dm', 'user_install')),
    locale         TEXT NOT NULL,
    shown_at       REAL NOT NULL,                              -- seconds since 1970, UTC
    first          INTEGER NOT NULL,
    depth          TEXT NOT NULL,
    listeners      INTEGER,
    rival          TEXT,
    rival_version  TEXT,
    probability    REAL NOT NULL,
    member         TEXT                                        -- a keyed hash
) STRICT;
INSERT INTO shown
    SELECT interaction_id, command, json_array(seed), artists, model, model_version, data, place, locale,
           shown_at, 1, 'balanced', NULL, NULL, NULL, 1.0, NULL FROM exposure;
DROP TABLE exposure;
ALTER TABLE shown RENAME TO exposure;
CREATE INDEX exposure_by_member ON exposure (member, shown_at);

-- A message that is edited in place carries one answer after the other.
CREATE TABLE carried (interaction_id INTEGER NOT NULL, message_id INTEGER NOT NULL) STRICT;
INSERT INTO carried SELECT interaction_id, message_id FROM delivery;
DROP TABLE delivery;
ALTER TABLE carried RENAME TO delivery;
CREATE INDEX delivery_by_message ON delivery (message_id);

CREATE TABLE event (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id     INTEGER,                                    -- of a reaction
    interaction_id INTEGER,                                    -- the answer, where it is known
    artist_id      INTEGER,                                    -- NULL: the whole list
    member         TEXT NOT NULL,                              -- a keyed hash
    verdict        TEXT NOT NULL CHECK (verdict IN ('up', 'down', 'known', 'hidden')),
    given          INTEGER NOT NULL CHECK (given IN (0, 1)),   -- 0: taken back
    at             REAL NOT NULL
) STRICT;
INSERT INTO event SELECT id, message_id, NULL, artist_id, member, verdict, given, at FROM verdict;
DROP TABLE verdict;
ALTER TABLE event RENAME TO verdict;
CREATE INDEX verdict_by_message ON verdict (message_id, member);
CREATE INDEX verdict_by_member ON verdict (member);

CREATE TABLE silent (member TEXT PRIMARY KEY) STRICT;          -- of whom nothing is kept
CREATE TABLE server (guild_id INTEGER PRIMARY KEY, settings TEXT NOT NULL CHECK (json_valid(settings))) STRICT;

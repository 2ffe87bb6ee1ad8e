-- Whether others in a server may recommend artists to a member who joined it.
ALTER TABLE membership ADD COLUMN takes INTEGER NOT NULL DEFAULT 0 CHECK (takes IN (0, 1));

-- Artists that members recommended to others, for thirty days.
CREATE TABLE recommended (
    id        INTEGER PRIMARY KEY,                             -- of the interaction that gave it
    guild_id  INTEGER NOT NULL,
    giver     TEXT NOT NULL,
    receiver  TEXT NOT NULL,
    artist_id INTEGER NOT NULL,
    at        REAL NOT NULL,                                   -- seconds since 1970, UTC
    seen      INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1))
) STRICT;
CREATE INDEX recommended_by_giver ON recommended (giver, at);
CREATE INDEX recommended_by_receiver ON recommended (receiver, at);
CREATE INDEX recommended_by_at ON recommended (at);

-- Of whom a member wants no more recommendations.
CREATE TABLE blocked (
    member TEXT NOT NULL,
    giver  TEXT NOT NULL,
    PRIMARY KEY (member, giver)
) STRICT, WITHOUT ROWID;

-- What of a member was counted when the counts of their server were last made, as a hash; NULL: nothing.
ALTER TABLE membership ADD COLUMN counted TEXT;

-- How many members of a server play or like an artist, in steps of five, from five up.
CREATE TABLE server_artist (
    guild_id  INTEGER NOT NULL,
    artist_id INTEGER NOT NULL,
    members   INTEGER NOT NULL CHECK (members >= 5 AND members % 5 = 0),
    since     REAL NOT NULL,                                   -- when five were first counted, in seconds since 1970, UTC
    PRIMARY KEY (guild_id, artist_id)
) STRICT, WITHOUT ROWID;

-- Of how many members the counts of a server were made, and when that was last looked at.
CREATE TABLE server_count (
    guild_id  INTEGER PRIMARY KEY,
    members   INTEGER NOT NULL,
    looked_at REAL NOT NULL
) STRICT;

CREATE INDEX verdict_by_artist ON verdict (artist_id, member);
CREATE INDEX artist_by_goes_by ON artist (goes_by) WHERE goes_by IS NOT NULL;

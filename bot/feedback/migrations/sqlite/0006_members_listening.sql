-- Accounts elsewhere, and files of their own, that members let their listening be taken from.
CREATE TABLE account (
    member       TEXT NOT NULL,                                -- a keyed hash
    service      TEXT NOT NULL,
    sealed       BLOB NOT NULL,                                -- encrypted: the member's id and the account's name
    linked_at    REAL NOT NULL,                                -- seconds since 1970, UTC
    refreshed_at REAL NOT NULL,                                -- when its listening was last taken
    due_at       REAL,                                         -- when it is to be taken again; NULL: never by itself
    failures     INTEGER NOT NULL DEFAULT 0,                   -- in a row
    trouble      TEXT,                                         -- why it failed last
    PRIMARY KEY (member, service)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_by_due ON account (due_at);

CREATE TABLE listening (
    member    TEXT NOT NULL,
    service   TEXT NOT NULL,
    artist_id INTEGER NOT NULL,                                -- below 0: its opposite is an id of `unlisted`
    plays     INTEGER NOT NULL CHECK (plays > 0),
    PRIMARY KEY (member, service, artist_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX listening_by_artist ON listening (artist_id, member);

-- Artists that members play and the data served has not; each is here as long as somebody's listening names it.
CREATE TABLE unlisted (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    mbid TEXT NOT NULL,                                        -- MusicBrainz' id; '': not known
    UNIQUE (name, mbid)
) STRICT;

-- Members who let their listening count in a server.
CREATE TABLE membership (
    guild_id  INTEGER NOT NULL,
    member    TEXT NOT NULL,
    sealed    BLOB NOT NULL,                                   -- encrypted: the member's id
    named     INTEGER NOT NULL CHECK (named IN (0, 1)),        -- whether they may be named there
    joined_at REAL NOT NULL,
    seen_at   REAL NOT NULL,                                   -- when they were last known to be there
    PRIMARY KEY (guild_id, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_member ON membership (member);

-- Members who let their listening enter the data that models are built from.
CREATE TABLE contributor (member TEXT PRIMARY KEY) STRICT;

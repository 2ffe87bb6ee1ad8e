-- That a member opened the panel of an artist in an answer: the step between shown and voted.
CREATE TABLE opened (
    member         TEXT NOT NULL,                              -- a keyed hash
    interaction_id INTEGER NOT NULL,                           -- the answer
    artist_id      INTEGER NOT NULL,
    at             REAL NOT NULL,                              -- when for the first time, in seconds since 1970, UTC
    PRIMARY KEY (member, interaction_id, artist_id)
) STRICT, WITHOUT ROWID;

-- Whether the server's first answer has pointed to /help.
ALTER TABLE server ADD COLUMN pointed INTEGER NOT NULL DEFAULT 0 CHECK (pointed IN (0, 1));

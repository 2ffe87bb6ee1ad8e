-- Who the artists are that answers and votes name by id, so that they are found again in data that has other ids.
CREATE TABLE artist (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    mbid    TEXT,                                              -- MusicBrainz' id; NULL: not known
    goes_by INTEGER                                            -- its id in the data served now; NULL: the same
) STRICT;

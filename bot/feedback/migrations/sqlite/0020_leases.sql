-- Which of several programs on this database does what is to be done by one of them, until when.
CREATE TABLE lease (
    work   TEXT PRIMARY KEY,
    holder TEXT NOT NULL,                                        -- a random word, new at each start
    until  REAL NOT NULL                                         -- seconds since 1970, UTC, by the database's clock
) STRICT;

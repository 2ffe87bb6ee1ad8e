-- What a model is called and set to, as a hash that its rebuilds share. NULL: of another model than that of similarity, or
-- from before this was kept.
ALTER TABLE exposure ADD COLUMN model_settings TEXT;
ALTER TABLE exposure ADD COLUMN rival_settings TEXT;

-- Tests of two models, one after the other: each may err less often than the one before.
CREATE TABLE promotion (
    number  INTEGER PRIMARY KEY,                               -- from 1
    first   TEXT NOT NULL,                                     -- its name and settings
    second  TEXT NOT NULL,
    began   REAL NOT NULL,                                     -- in seconds since 1970, UTC: answers count from then on
    ended   REAL,
    ending  TEXT CHECK (ending IN ('preferred', 'hidden', 'disliked', 'unanswered', 'undone', 'expired')),
    winner  INTEGER CHECK (winner IN (0, 1))                   -- which of the two answers alone since then
) STRICT;

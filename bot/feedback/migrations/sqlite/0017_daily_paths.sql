-- The two artists of a day, to be joined by similar artists, as they were when they were first asked for.
CREATE TABLE daily_pair (
    day      TEXT PRIMARY KEY,                                   -- in UTC, as 2026-11-30
    start_id INTEGER NOT NULL,
    goal_id  INTEGER NOT NULL,
    fewest   INTEGER NOT NULL                                    -- steps of the shortest path
) STRICT, WITHOUT ROWID;

-- What members did on their path of a day.
CREATE TABLE daily_step (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    day       TEXT NOT NULL,
    member    TEXT NOT NULL,                                     -- a keyed hash
    move      TEXT NOT NULL CHECK (move IN ('hop', 'miss', 'undo', 'end')),
    artist_id INTEGER NOT NULL,                                  -- where they were
    other_id  INTEGER CHECK ((other_id IS NOT NULL) = (move IN ('hop', 'miss'))),
    version   TEXT NOT NULL,                                     -- of the model that said whether the two are near
    server    TEXT,                                              -- a keyed hash
    at        REAL NOT NULL                                      -- seconds since 1970, UTC
) STRICT;
CREATE INDEX daily_step_by_member ON daily_step (member, day);
CREATE INDEX daily_step_by_day ON daily_step (day, server);
CREATE INDEX daily_step_by_at ON daily_step (at);

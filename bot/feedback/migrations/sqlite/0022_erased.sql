-- When members last had everything deleted: what waits of them from before in the journal of another process, on a server,
-- is not kept. Each for thirty days.
CREATE TABLE erased (
    member TEXT PRIMARY KEY,                                     -- a keyed hash
    at     REAL NOT NULL                                         -- seconds since 1970, UTC
) STRICT, WITHOUT ROWID;

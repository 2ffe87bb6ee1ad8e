-- When members last had everything deleted: what waits of them from before in the journal of another process is not kept.
-- Each for thirty days.
CREATE TABLE erased (
    member TEXT COLLATE "C" PRIMARY KEY,
    at     DOUBLE PRECISION NOT NULL
);

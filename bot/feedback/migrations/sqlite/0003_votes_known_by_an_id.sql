-- By which a vote that is written again, having waited in the journal, is known.
ALTER TABLE verdict ADD COLUMN event INTEGER;
CREATE UNIQUE INDEX verdict_by_event ON verdict (event);

-- The first version let an interaction have two messages, and both may have been voted on.
CREATE TABLE carried (
    interaction_id INTEGER NOT NULL,
    message_id     INTEGER NOT NULL,
    PRIMARY KEY (interaction_id, message_id)
) STRICT;
INSERT INTO carried SELECT interaction_id, message_id FROM delivery;
DROP TABLE delivery;
ALTER TABLE carried RENAME TO delivery;
CREATE INDEX delivery_by_message ON delivery (message_id);

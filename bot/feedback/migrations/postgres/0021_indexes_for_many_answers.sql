-- Indexes by which much is found as soon as little. Each also holds the key, as those of SQLite do by themselves.

CREATE INDEX exposure_by_time ON exposure (shown_at, interaction_id);
CREATE INDEX verdict_by_answer ON verdict (interaction_id) WHERE interaction_id IS NOT NULL;
-- What members hide stays, so that what is old is mostly that: apart from all else, it is not gone through each time.
CREATE INDEX verdict_by_time ON verdict (at, id) WHERE verdict <> 'hidden';
CREATE INDEX verdict_hidden ON verdict (member, artist_id, id, at, given) WHERE verdict = 'hidden';
CREATE INDEX opened_by_time ON opened (at);

-- Most votes are on no message.
DROP INDEX verdict_by_message;
CREATE INDEX verdict_by_message ON verdict (message_id, member) WHERE message_id IS NOT NULL;

-- A member's are read in their order; without it the planner may go through everybody's.
DROP INDEX verdict_by_member;
CREATE INDEX verdict_by_member ON verdict (member, id);
DROP INDEX exposure_by_member;
CREATE INDEX exposure_by_member ON exposure (member, shown_at, interaction_id);

-- Counts are by index alone where the server has looked at the rows: it does so after as many new ones, not a fifth.
ALTER TABLE exposure SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE verdict SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE delivery SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);

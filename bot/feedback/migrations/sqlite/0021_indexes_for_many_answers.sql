-- Indexes by which much is found as soon as little.

CREATE INDEX exposure_by_time ON exposure (shown_at);
CREATE INDEX verdict_by_answer ON verdict (interaction_id) WHERE interaction_id IS NOT NULL;
-- What members hide stays, so that what is old is mostly that: apart from all else, it is not gone through each time.
CREATE INDEX verdict_by_time ON verdict (at) WHERE verdict <> 'hidden';
CREATE INDEX verdict_hidden ON verdict (verdict, member, artist_id, at, given) WHERE verdict = 'hidden';
CREATE INDEX opened_by_time ON opened (at);

-- Most votes are on no message.
DROP INDEX verdict_by_message;
CREATE INDEX verdict_by_message ON verdict (message_id, member) WHERE message_id IS NOT NULL;

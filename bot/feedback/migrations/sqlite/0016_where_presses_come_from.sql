-- Where a press was made: the keyed hash of the server that votes have. NULL: outside of servers, or from before this was
-- kept.
ALTER TABLE pressed ADD COLUMN server TEXT;

-- How old the account was, coarsely. NULL: from before this was kept.
ALTER TABLE pressed ADD COLUMN age TEXT CHECK (age IN ('week', 'month', 'year', 'older'));

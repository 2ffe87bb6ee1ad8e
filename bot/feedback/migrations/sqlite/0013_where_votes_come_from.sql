-- Where a vote was given: a keyed hash of the server, of another purpose than members' and found nowhere else. NULL:
-- outside of servers, taken back, or from before this was kept.
ALTER TABLE verdict ADD COLUMN server TEXT;

-- How old the account was, coarsely. NULL: taken back, or from before this was kept.
ALTER TABLE verdict ADD COLUMN age TEXT CHECK (age IN ('week', 'month', 'year', 'older'));

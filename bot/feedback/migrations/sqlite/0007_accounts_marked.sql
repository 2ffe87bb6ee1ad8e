-- What the service said of the listening that was last taken, by which it tells whether there is more by now.
ALTER TABLE account ADD COLUMN mark TEXT NOT NULL DEFAULT '';

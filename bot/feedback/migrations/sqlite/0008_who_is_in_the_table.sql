-- Whether the listening of a contributor is in the table that was last written for builds.
ALTER TABLE contributor ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1));

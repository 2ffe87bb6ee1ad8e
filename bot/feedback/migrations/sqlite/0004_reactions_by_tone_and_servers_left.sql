-- NULL: an emoji without a skin tone. Else a keyed hash of the emoji on its message: members may react with several
-- tones, which have to be told apart, but which tone somebody uses is nobody's business.
ALTER TABLE verdict ADD COLUMN tone TEXT;

-- When the bot was found to be in the server no more, in seconds since 1970, UTC; NULL: it is there.
ALTER TABLE server ADD COLUMN left_at REAL;

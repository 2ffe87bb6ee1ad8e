"""Listening data: read, checked, split.

`catalog` (artists: id ↔ index ↔ name) · `junk` (names that are nobody) · `namesakes` (names that several acts share) ·
`tags` (who gave which) · `interactions` (plays, tags, friends, checked) · `dates` (from when until when), `timed`
(what is recent) · `carried` (what artists are called) · `rows`, `malformed` (tab-separated files, and what is wrong in
them) · `headers`, `columns` (which columns a table has, and what they are said to hold) · `tables`, `listens` (files as
people have them, counted) · `bounded` (tables larger than memory) · `spark` (a job for a cluster, of its own) ·
`credits` (whose a credit of several is) · `exports/` (people's own listening histories) · `dumps`, `tally`
(ListenBrainz' files, added up as they come) · `ledger` (ids that last) · `called` (artists that other files speak of) ·
`joined` (several sets as one) · `tagged` (tags from elsewhere) · `splits` (what is held back) · `caps` (what is left
out of data that is too large) · `choose` (which data to use) · `download`, `mirror` (the only network) · `sources/`
(one file per data set).
"""

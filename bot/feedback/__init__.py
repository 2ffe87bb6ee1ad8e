"""What members say, kept.

`opinions` and `pseudonyms` · `artists` (who they are that votes name) · `database` (what runs SQL, in the words of
`dialects`, on the tables of `migrations/`: `sqlite` or `postgres`, as `opening` finds) · `whole` (all tables of one,
read or written: `whole_sqlite` or `whole_postgres`) · `copying` (into another) · `rules` and `checking` (what holds) ·
`journal` and `inbox` (votes that wait, and their way into the database) · `rows` (from and into records) · `history`
(all of them, a page at a time) · `damage` (of a file) · `store` (all that is kept) · `votes` (from Discord into the
store) · `learned` (what lists learn from them) · `deliveries` (which messages carry which answers) · `openings` (looks
between shown and voted) · `guilds` and `servers` (what is set in a server) · `accounts`, `unlisted`, `memberships` and
`contributors` (members' own listening, where it counts, and whether models learn from it) · `together` (what a server's
members hear together) · `digests` (posted there once a week) · `reviews` (what was said there in a month) ·
`recommended` (by one member to another) · `duels` (which of two artists is more like a third) · `days` (daily paths) ·
`challenges` (members' artists against a model's) · `promotions` and `promoted` (tests of two models) · `leases` (what
one of several programs does) · `personal` (which tables hold something of members) · `personal_data` and `objects`
(what a member takes away) · `backups` · `resealing` (another key) · `reading` (all at once) · `cli`, `tables`, `cells`,
`lists`, `duel_tables`, `liking_tables`, `daily_tables`, `challenge_tables`, `contests`, `console`, `proving`,
`simulation`, `games`, `quarter` (`python -m bot feedback …`) · `database_cli` (`python -m bot database …`) · `health`
(whether the database answers) · `measuring` (how long it takes).
"""

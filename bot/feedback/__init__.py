"""What members say, kept.

`opinions` and `pseudonyms` · `database` (runs SQL, on the tables of `migrations/`) · `journal` and `inbox` (votes that
wait, and their way into the database) · `store` (all that is kept) · `votes` (from Discord into the store) · `servers`
(what is set in a server) · `personal_data` (what a member takes away) · `backups` · `cli`, `tables`, `simulation`
(`python -m bot feedback …`).
"""

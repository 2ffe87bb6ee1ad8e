"""What members say, kept.

`opinions` and `pseudonyms` · `store` (the only SQL; `database` runs it, on the tables of `migrations/`) · `votes` (into
the store) · `servers` (what is set in a server) · `cli`, `tables`, `simulation` (`python -m bot feedback …`).
"""

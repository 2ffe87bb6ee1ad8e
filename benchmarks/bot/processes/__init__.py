"""Several processes that are one bot, each with its shards, of which one is killed while members ask and vote.

`cluster` (a Discord in shards, a database, and the processes) · `members` (what they ask, and what they are told) ·
`__main__` (the run, as a table).
"""

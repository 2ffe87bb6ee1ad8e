"""The bot as a program, broken on purpose while members vote: whether the votes that they were promised are kept.

`cases` (what is done to it) · `scene` (a Discord, a database, a bot to start and stop) · `promises` (what members were
told, and what of it is kept) · `__main__` (all of them, as a table).
"""

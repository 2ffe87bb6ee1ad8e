"""Members' own listening: taken with their consent, from accounts they link and files they bring.

`vault` (what is kept encrypted), `keys` and `cli` (which keys fit, and changing them: `python -m bot accounts …`) ·
`service` and `services/`, one file a service (what is asked of them) · `requests` (how politely) · `linking` (whose an
account is) · `intakes` (what its member deletes before it is there) · `refreshing` (once a day) · `files` (exports,
read in a process that can be killed) · `reading` (what that process does) · `names` (pasted lists) · `imports` (as
which files and names are kept) · `matching` (names and MBIDs to artists) · `contribution` (what members let models
learn from) · `comparing` (of two members) · `discoveries` (what a server's members would
like). What is kept of it is in `bot.feedback.accounts` and `memberships`.
"""

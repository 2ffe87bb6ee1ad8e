"""Members' own listening: taken with their consent, from accounts they link and files they bring.

`vault` (what is kept encrypted) · `service` and `services/`, one file a service (what is asked of them) · `requests`
(how politely) · `linking` (whose an account is) · `refreshing` (once a day) · `files` (exports, read in a process that
can be killed) · `reading` (what that process does) · `names` (pasted lists) · `imports` (as which files and names are
kept) · `matching` (names and MBIDs to artists). What is kept of it is in `bot.feedback.accounts` and `memberships`.
"""

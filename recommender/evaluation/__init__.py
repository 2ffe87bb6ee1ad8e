"""Models measured: on what was held back, and on lists that people made.

`metrics` · `similar` (who is like whom) · `users` (who would play what) · `blends` (what lies between artists) ·
`depths` (the dial from well-known to lesser-known) · `listening` (what play counts tell beside votes) · `taps` (what
a few answers tell) · `sound` (what it tells of who plays an artist) · `merges` (of duplicates) · `lists` (that people
made) · `learning` (weights from lists, and from what members prefer) · `preferences` (what that is) · `weights`
(whether they are better) · `likeness` (models side by side on lists) · `contenders` (which models) · `measure` (the
figures of a build) · `members` (users made members of servers) · `mixing` (a server's own list) · `servers` (whether it
helps) · `sanity` (what must come out if nothing is wrong) · `published` (what others reached).
"""

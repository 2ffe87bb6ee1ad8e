"""Names that stand for one artist, and acts that are one.

`variants` (what a name may be another way of writing) · `evidence` (whether two names share tags and listeners)
· `names` (all names, filed) · `rules` (each reason to merge two) · `finder` (names to merge) · `acts` (line-ups and
bands of one artist).
"""

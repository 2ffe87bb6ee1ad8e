"""Answers from an artifact, in microseconds.

`recommender` (the façade) · `answers` (what it returns) · `depth` (a dial from well-known to lesser-known) · `paths`
(chains of similar artists) · `support` (whether listeners support a pair)
· `networks` (who is similar around an artist).
"""

"""Answers from an artifact, in microseconds.

`recommender` (the façade) · `answers` (what it returns) · `artists` (who they are) · `lookup` (who is meant by what is
typed) · `listening` (who plays what) · `tastes` (artists for whoever names several) · `depth` (a dial from well-known
to lesser-known) · `paths` (chains of similar artists) · `support` (whether listeners support a pair) · `networks` (who
is similar around an artist) · `periods` (from when until when the data goes) · `mbids` (whose they are) ·
`planes` (people by their tastes).
"""

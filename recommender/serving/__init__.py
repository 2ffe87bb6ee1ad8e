"""Answers from an artifact, in microseconds.

`recommender` (the façade) · `answers` (what it returns) · `artists` (who they are) · `lookup` (who is meant by what is
typed) · `tables` (of neighbours) · `listening` (who plays what) · `sounds` (how artists sound) · `recordings` (whom
they sound like) · `charts` (who is listened to most) · `popularity` (what two people share by chance) · `tastes`
(artists for whoever names several, or for two people) · `taps` (whom to ask somebody about) · `ordering` and
`corrections` (of lists, by depth and by votes) · `depth` (a dial from well-known to lesser-known) · `paths` (chains of
similar artists) · `daily` (the two artists of a day, to be joined by one) · `support` (whether listeners support a
pair) · `networks` (who is similar around an artist) · `periods` (from when until when the data goes) · `mbids` (whose
they are) · `planes` (people by their tastes).
"""

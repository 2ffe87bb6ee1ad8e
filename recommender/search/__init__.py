"""Typed text → artists, best first.

`readings` (what a text may stand for) · `spelling` (keys that a name is filed under) · `nicknames` · `index`
(an inverted index of names) · `matches` (how names fit) · `certainty` (whether a name is surely meant) · `search`
(candidates ranked by likeness).
"""

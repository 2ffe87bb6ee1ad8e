"""The colours that pages and their figures call by name, in light and in dark."""

from __future__ import annotations

# "1" to "7" tell things apart, colour-blind or not (after Okabe and Ito, "Color universal design", 2008; darkened and
# lightened until text in them has a contrast of 4.5 : 1).
_NAMES = ["ink", "soft", "line", "ground", "faint", "1", "2", "3", "4", "5", "6", "7"]
_LIGHT = "#1c1d20 #5f626a #e0e2e7 #ffffff #b9bcc4 #0a5ea8 #b34700 #00755a #9c3a80 #7d6000 #4d49c4 #a8323e"
_DARK = "#e7e8eb #a3a6af #34363c #17181b #5c5f68 #7db4ff #ff9f66 #4fd1a5 #f2a3d9 #e3c04c #b3aeff #ff8f96"
LIGHT = dict(zip(_NAMES, _LIGHT.split(), strict=True))
DARK = dict(zip(_NAMES, _DARK.split(), strict=True))

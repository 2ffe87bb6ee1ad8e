"""Figures with their uncertainty; knows no music.

`intervals` (of a mean, of a share) · `ratios` (what surely grew) · `sequential` (a test to be looked at any time) ·
`auc` (how often what is right scores higher) · `foretold` (how well chances foretell) · `powerlaw` (how popularity is
spread) · `blocks` (a regression's parameters, block by block).
"""

from . import sequential
from .intervals import interval, paired_interval, wilson

__all__ = ["interval", "paired_interval", "sequential", "wilson"]

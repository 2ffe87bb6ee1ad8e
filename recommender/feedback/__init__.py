"""What members say of answers: impressions, votes, and what they come to.

`records` (what was shown, and votes) · `interleaving` (two models' lists drafted into one) · `propensity` (what another
ranking would earn) · `tallies` (votes counted, by part) · `report` (all of it in figures) · `terms` (what its
terms mean) · `learning` (what they say of single pairs) · `exports` (tables of it, written and read back).
"""

from .exports import exported, shown_rows, verdict_rows, with_names
from .interleaving import Draw, team_draft, teams
from .learning import Correction, Corrections, learn, read_corrections, write_corrections
from .propensity import Estimate
from .records import SIMULATED, Credit, Impression, Item, Place, Team, Verdict, Vote
from .report import Comparison, Report, report
from .tallies import Slice, Tally
from .terms import TERMS

__all__ = [
    "SIMULATED",
    "TERMS",
    "Comparison",
    "Correction",
    "Corrections",
    "Credit",
    "Draw",
    "Estimate",
    "Impression",
    "Item",
    "Place",
    "Report",
    "Slice",
    "Tally",
    "Team",
    "Verdict",
    "Vote",
    "exported",
    "learn",
    "read_corrections",
    "report",
    "shown_rows",
    "team_draft",
    "teams",
    "verdict_rows",
    "with_names",
    "write_corrections",
]

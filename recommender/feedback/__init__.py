"""What members say of answers: impressions, votes, and what they come to.

`records` (what was shown, and votes) · `interleaving` (two models' lists drafted into one) · `propensity` (what
another ranking would earn) · `tallies` (votes counted, by part) · `funnels` (from shown to voted) · `report` (all of
it in figures) · `terms` (what its terms mean) · `learning` (what votes say of single pairs) · `weights` (how much each
counts there) · `exports` (tables of it, written and read back).
"""

from .exports import exported, opened_rows, shown_rows, verdict_rows, with_names
from .funnels import Funnel, Rate
from .interleaving import Draw, team_draft, teams
from .learning import Correction, Corrections, learn, read_corrections, write_corrections
from .propensity import Estimate
from .records import SIMULATED, Age, Credit, Impression, Item, Opening, Place, Team, Verdict, Vote, standing
from .report import Comparison, Report, report
from .tallies import Slice, Tally
from .terms import TERMS

__all__ = [
    "SIMULATED",
    "TERMS",
    "Age",
    "Comparison",
    "Correction",
    "Corrections",
    "Credit",
    "Draw",
    "Estimate",
    "Funnel",
    "Impression",
    "Item",
    "Opening",
    "Place",
    "Rate",
    "Report",
    "Slice",
    "Tally",
    "Team",
    "Verdict",
    "Vote",
    "exported",
    "learn",
    "opened_rows",
    "read_corrections",
    "report",
    "shown_rows",
    "standing",
    "team_draft",
    "teams",
    "verdict_rows",
    "with_names",
    "write_corrections",
]

"""What members say of answers: impressions, votes, and what they come to.

`records` (what was shown, and votes) · `interleaving` (two models' lists drafted into one) · `propensity` (what another
ranking would earn) · `tallies` (votes counted, by part) · `report` (all of it in figures) · `exports` (what the bot
exported, read back).
"""

from .exports import exported
from .interleaving import Draw, team_draft, teams
from .propensity import Estimate
from .records import Credit, Exposure, Shown, Verdict, Vote
from .report import Comparison, Report, report
from .tallies import Slice, Tally

__all__ = [
    "Comparison",
    "Credit",
    "Draw",
    "Estimate",
    "Exposure",
    "Report",
    "Shown",
    "Slice",
    "Tally",
    "Verdict",
    "Vote",
    "exported",
    "report",
    "team_draft",
    "teams",
]

"""What members say of answers: impressions, votes, and what they come to.

`records` (what was shown, votes, and duels) · `interleaving` (two models' lists drafted into one) · `propensity` (what
another ranking would earn) · `promotion` (which of two models is to answer alone) · `tallies` (votes counted, by part)
· `funnels` (from shown to voted, and back) · `matches` and `liking` (whether members like what has a high match) ·
`misses` (what they do not) · `report` (all of it in figures) · `terms` (what its terms mean) · `duels` (which two
artists to ask about) · `choices` (what members chose in duels, and how far it is trusted) · `challenges` (members'
lists against a model's) · `learning` (what all of it says of single pairs) · `weights` (how much each vote and choice
counts) · `days` (daily paths) · `exports` and their `columns` (tables, written and read back).
"""

from . import promotion
from .challenges import (
    LISTED,
    MOST_NAMED,
    Absent,
    Ballot,
    Challenge,
    ChallengeFigures,
    Naming,
    Result,
    Series,
    challenge_figures,
    contend,
    on_both,
    ranked,
    result_of,
    results_of,
    series_of,
)
from .choices import DuelFigures, choices_of, last_words, trust
from .days import MOST_TRIES, DailyFigures, Day, Move, Progress, Square, Step, progress
from .duels import Question, choose
from .exports import (
    ballot_rows,
    drafted_rows,
    duel_rows,
    exported,
    exported_duels,
    naming_rows,
    opened_rows,
    press_rows,
    shown_rows,
    step_rows,
    verdict_rows,
    with_names,
)
from .funnels import Funnel, Rate
from .interleaving import Draw, team_draft, teams
from .learning import Correction, Corrections, learn, read_corrections, write_corrections
from .liking import LEAST, Foretelling, Liking
from .matches import Band, Votes, banded, matches, said
from .misses import Miss, misses
from .promotion import Contest, Ending, Evidence, Tested, read_contests, write_contests
from .propensity import Estimate, alone_estimate
from .records import (
    SIMULATED,
    TAPS,
    Age,
    Credit,
    Duel,
    Held,
    Impression,
    Item,
    Opening,
    Pick,
    Place,
    Press,
    Team,
    Verdict,
    Vote,
    named,
    standing,
)
from .report import Comparison, Report, report
from .tallies import Slice, Tally
from .terms import TERMS

__all__ = [
    "LEAST",
    "LISTED",
    "MOST_NAMED",
    "MOST_TRIES",
    "SIMULATED",
    "TAPS",
    "TERMS",
    "Absent",
    "Age",
    "Ballot",
    "Band",
    "Challenge",
    "ChallengeFigures",
    "Comparison",
    "Contest",
    "Correction",
    "Corrections",
    "Credit",
    "DailyFigures",
    "Day",
    "Draw",
    "Duel",
    "DuelFigures",
    "Ending",
    "Estimate",
    "Evidence",
    "Foretelling",
    "Funnel",
    "Held",
    "Impression",
    "Item",
    "Liking",
    "Miss",
    "Move",
    "Naming",
    "Opening",
    "Pick",
    "Place",
    "Press",
    "Progress",
    "Question",
    "Rate",
    "Report",
    "Result",
    "Series",
    "Slice",
    "Square",
    "Step",
    "Tally",
    "Team",
    "Tested",
    "Verdict",
    "Vote",
    "Votes",
    "alone_estimate",
    "ballot_rows",
    "banded",
    "challenge_figures",
    "choices_of",
    "choose",
    "contend",
    "drafted_rows",
    "duel_rows",
    "exported",
    "exported_duels",
    "last_words",
    "learn",
    "matches",
    "misses",
    "named",
    "naming_rows",
    "on_both",
    "opened_rows",
    "press_rows",
    "progress",
    "promotion",
    "ranked",
    "read_contests",
    "read_corrections",
    "report",
    "result_of",
    "results_of",
    "said",
    "series_of",
    "shown_rows",
    "standing",
    "step_rows",
    "team_draft",
    "teams",
    "trust",
    "verdict_rows",
    "with_names",
    "write_contests",
    "write_corrections",
]

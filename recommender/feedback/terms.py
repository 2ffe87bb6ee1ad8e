"""The terms that reports on feedback use, each explained in a sentence."""

from __future__ import annotations

TERMS = {
    "answer": "one list of artists that the bot showed (an impression, in the literature); its further pages are "
    "answers of their own",
    "vote": "what a member thinks of an artist or of a whole list: 👍 up, 👎 down, or known (“I know it already”); of "
    "several on the same artist the latest counts",
    "draft": "two models make one list together (interleaving): a coin says which picks first, then they pick in turn, "
    "and members do not see who picked what",
    "decided comparison": "an answer that two models made together, on which the picks of one got more votes up, less "
    "votes down, than those of the other; that model wins it",
    "opened": "a member pressed the button beside an artist, or picked it in a menu, to see more of it and to vote; "
    "counted once for each artist of an answer",
    "match": "what /similar says beside an artist: of a hundred pairs of artists so alike, how many stand on a list of "
    "similar artists that somebody made",
    "calibration error": "how far a stated chance is from how often it comes true, on the whole; 0% is perfect",
    "Brier score": "the mean square error of a chance: 0 is perfect, and always saying 50% earns 0.25",
    "came back": "whoever asked for an answer asked for another one, or for a duel, from an hour to a week later",
    "win rate": "the share of decided comparisons that a model wins; 50% means that neither is better",
    "95% interval": "the range in which the true value probably lies; 95 of 100 such ranges hold it",
    "valid at every look": "the interval and the e-value stay right however often one looks and whenever one stops; "
    "other figures are right only if one looks once, at a time set beforehand",
    "e-value": "how strongly the votes speak for a difference; from 40 on it counts as proved, for challenges from 80; "
    "equal models get there at most once in 40 times, and equal lists at most once in 80",
    "sign test": "how likely so uneven a result would be if both models were equally good, as p; below 0.05 is usually "
    "called significant",
    "Wilson interval": "a 95% interval of a share that is worked out from the counts alone, by Wilson's formula",
    "inverse propensity": "a correction for what the coins happened to show: the less likely an artist was to come to "
    "its rank, the more the votes on it count",
    "place": "where an answer was shown: guild is a server, dm a direct message, and user_install any other chat, to "
    "which a member brought the bot",
    "depth": "how well-known the artists shown were meant to be: familiar, balanced or deep",
    "rank": "where on the list an artist stands, 1 being the top",
}

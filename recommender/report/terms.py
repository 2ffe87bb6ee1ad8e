"""The terms that the report uses, each explained in a sentence where it first stands."""

from __future__ import annotations

TERMS = {
    "NDCG@10": "how good a list of ten artists is, from 0 to 1 (normalised discounted cumulative gain): each artist "
    "on it that was held back from the model counts, and counts more the higher it stands; 1 means that no list "
    "could do better",
    "held back": "listening that is hidden from the models while they learn; a list is right where it finds some of it",
    "training part": "all listening that is not held back: what the models learn from",
    "fold": "one of five equal parts of the listening: a fold is held back, models learn from the other four, and then "
    "the next fold may take its turn",
    "95% interval": "the range in which the true value probably lies: if the users were drawn anew again and again, "
    "95 of 100 such ranges would hold it",
    "bootstrap": "drawing as many users as there are at random, some more than once and some not at all, thousands of "
    "times, to see by how much a figure varies",
    "median": "the value in the middle: half of the values are lower, half are higher",
    "placeholder": "a name that stands for no artist, such as “[unknown]”, which music players send when they do not "
    "know who plays",
    "tag": "a word that users attach to an artist, such as “rock” or “female vocalists”",
    "listening pair": "a user and an artist whom that user plays, however often",
    "Gini coefficient": "how unevenly something is shared out: 0 if all have the same, 1 if one has everything",
    "power law": "a rule by which numbers fall off: ten times as many listeners, and a fixed fraction as many artists",
    "maximum likelihood": "choosing the curve under which the data would be least surprising",
    "standard error": "how far an estimate is usually off, given after ±",
    "logarithmic axes": "axes on which each step multiplies by ten, so that small and huge numbers fit on one picture",
    "correlation": "how closely two things go together: 1 is perfectly, 0 not at all",
    "Jaccard index": "how much two users have in common: the artists that both play, out of all that either plays",
    "Cohen's d": "how large a difference is beside the usual spread of the values; 0.8 or more is called large",
    "t-SNE": "a way to draw points of many dimensions on a plane so that neighbours stay neighbours",
    "Recall@10": "the share of a user's held-back artists that the first ten of the list hold",
    "Precision@10": "the share of the ten artists on the list that were held back",
    "baseline": "a simple model that others are compared with",
    "coverage": "the share of all artists that at least one user is offered",
    "novelty": "how little known the artists offered are, in bits: one bit more means half as many listeners",
    "paired": "both models are compared user by user, so that what is hard about a user counts for neither",
    "quarter": "one of four equal groups of users, in order of how much they play",
    "percentage point": "the difference between two percentages: from 10% to 12% is two percentage points",
    "tag similarity": "how alike the tags of two artists are, from 0 to 1, rare tags counting more (the cosine of "
    "TF-IDF weights)",
}

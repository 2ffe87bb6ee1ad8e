"""Artists, texts and counts such as data may hold, drawn by Hypothesis."""

from __future__ import annotations

import dataclasses

from hypothesis import settings
from hypothesis import strategies as st

from bot.replies import languages
from recommender import Artist, Grounds, Recommendation

TEXTS = st.text(max_size=250) | st.sampled_from(
    ("*_~|`> @everyone [x](y) \u202eevil", "אביב גפן", "🎸" * 250, "]" * 250)
)
CREDITS = TEXTS | st.just("made up " * 400)
COUNTS = st.integers(0, 2**63 - 1)
PEOPLE = st.integers(1, 10**10)
ARTISTS = st.builds(
    Artist,
    id=COUNTS,
    name=TEXTS,
    url=st.builds("http://www.last.fm/music/{}".format, TEXTS) | TEXTS,
    listeners=COUNTS,
    plays=COUNTS,
    rank=COUNTS,
    tags=st.lists(TEXTS, max_size=20).map(tuple),
)
PLAYED = st.builds(dataclasses.replace, ARTISTS, listeners=PEOPLE)
SCORES = st.floats(0, 1, exclude_min=True)
FOUND = st.lists(
    st.builds(
        Recommendation,
        PLAYED,
        SCORES,
        PEOPLE | st.just(0),
        st.builds(Grounds, st.tuples(PLAYED), PEOPLE, st.just(())),
        st.integers(-(10**6), 10**6),
    ),
    max_size=25,
    unique_by=lambda recommendation: recommendation.artist.id,
)
LANGUAGES = st.sampled_from(list(languages.every().values()))
FEWER = settings(deadline=None, max_examples=30)

"""The report, `python -m recommender report`: questions about the data and the models, answered on one page.

`study` (what sections share, worked out once) · `atlas` (artists as a network and as a map) · `friendship` (do friends
share artists) · `sections/` (one file per question) · `served` (why the models that answer do) · `terms` (explained
where they first stand) · `numbers` (figures as they are written) · `write` (the page).
"""

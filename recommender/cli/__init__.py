"""The command line, `python -m recommender COMMAND`; the only reader of the environment.

`models` (fetch, build, neighbors, duplicates) · `asking` (similar, why, blend, …) · `evaluate` · `report` · `options`
and `printing`, which they share · `main`.
"""

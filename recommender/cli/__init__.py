"""The command line, `python -m recommender COMMAND`; the only reader of the environment.

`models` (fetch, build, neighbors, duplicates) · `recommendations` (similar, recommend, blend) · `connections` (why,
around) · `artists` (artist, top, search, resolve) · `evaluate`, and `listening`, `servers`, `sound` and `taps` of it ·
`report` · `listen` (to a folder of music) · `train` (a network from it) · `options`, `printing`, `figures` and
`progress`, which they share · `main`.
"""

"""Segue timed beside named peers, in one run: `make bench`, or `python -m benchmarks`."""

"""Music made up with a known answer, and what a network hears in it: `python -m benchmarks.sound`.

`synthesis` (figures to audio) · `generator` (artists of scenes, and who plays them).
"""

"""Music made up with a known answer, and what a network hears in it: `python -m benchmarks.sound`.

`synthesis` (figures to audio) · `generator` (artists of scenes, and who plays them) · `hearing` (windows of it)
· `experiment` (bags, networks and the answer on artists held out) · `runtimes` (libraries to learn by).
"""

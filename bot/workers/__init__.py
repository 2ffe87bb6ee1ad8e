"""Work that must not stop the loop.

`lookups` (in a thread) · `drawings` · `building` (in processes) · `child` (what such a process does first)
· `rebuilding` (when models are built anew) · `learning` (what lists learn from votes)
· `ticking` (again and again, in a thread) · `watch` (a new model takes the place of the old one).
"""

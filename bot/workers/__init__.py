"""Work that must not stop the loop.

`lookups` (in a thread) · `drawings` · `building` (in processes) · `child` (what such a process does first) ·
`recordings` (that members send) · `hearing` (what the process does that hears them) · `rebuilding` (when models are
built anew) · `daily` (once a day, in a process) · `duties` (what one of several processes does) · `learning` (what
lists learn from votes) · `promoting` (which of two models answers alone) · `ticking` (again and again, in a thread) ·
`watch` (a new model takes the place of the old one).
"""

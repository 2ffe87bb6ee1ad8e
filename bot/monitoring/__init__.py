"""Watching the bot from outside: whether it lives, whether it can answer, and how it does.

`metrics` (all that is counted) · `exposition` (as Prometheus reads it, and as nothing else is imported for) · `tracing`
(an interaction from its arrival to its answer) · `requests` (what Discord's API answers) · `readiness` (what keeps the
bot from answering, and the ready file) · `monitor` (a thread beside the loop) · `server` (its port).
"""

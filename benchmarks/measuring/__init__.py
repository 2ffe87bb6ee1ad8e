"""How things are timed and told: timing, tables, printing, lag."""

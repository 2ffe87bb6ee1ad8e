"""What much feedback costs either kind of database: made up, loaded, and then asked as a bot asks.

`making` (rows, by a seed) · `loading` (into a database that is empty) · `asking` (what is timed) · `whole` (what reads
all of it, in a process whose memory is counted).
"""

"""The bot over the wire, against the loopback Discord, and the loopback against a tiny client of its own."""

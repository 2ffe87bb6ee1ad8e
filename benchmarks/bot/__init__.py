"""The bot over a loopback Discord: load, stalls, waves of keystrokes, maps."""

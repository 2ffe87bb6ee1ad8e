"""A Discord of our own on 127.0.0.1, for what only the wire can show: see `Loopback` in server.py."""

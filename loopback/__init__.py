"""A Discord of our own on 127.0.0.1, for what only the wire can show; tests and benchmarks run the bot against it.

`server` (`Loopback`, where to begin) · `community` (a guild, and what its members do) · `load` (fifty members at once)
· `gateway` (the websocket) · `sharding` (who hears what, and begins when) · `rest`, `calls` and `routes` (HTTP) ·
`schema` and `limits` (what Discord would not take) · `interaction` and `world` (answers, messages, users, places) ·
`uploads` (files that they send) · `thread` (where it is served) · `listening` (the services that members' accounts are
at) · `postgres` (a database server).
"""

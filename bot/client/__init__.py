"""The connection to Discord.

`client` (events, answers, life) · `messages` (replies as Discord's messages) · `components` (buttons and menus run a
command) · `autocomplete` · `places` (where, and what is allowed there) · `cooldowns`.
"""

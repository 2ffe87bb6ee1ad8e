"""The connection to Discord.

`client` (events, life) · `request` (one run of a command) · `answers` (shown and recorded) · `explaining` (what went
wrong) · `messages` (replies as Discord's messages) · `components` (buttons and menus run a command) · `autocomplete` ·
`places` (where, and what is allowed there) · `cooldowns`.
"""

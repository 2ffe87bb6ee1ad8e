"""The connection to Discord.

`client` (events, life) · `running` (kept connected) · `stopping` (until a signal) · `refusals` (what Discord will not
have) · `events` (those that cannot be parsed) · `request` (one run of a command) · `answers` (shown and recorded) ·
`explaining` (what went wrong) · `messages` (replies as Discord's messages) · `layouts` (what they look like) ·
`meeting` (artists found again in other data) · `presence` (who is still in a server) · `components` (buttons and menus
run a command) · `forms` · `attachments` (files that members send) · `autocomplete` · `keystrokes` (whose is looked up
next) · `reactions` (which become votes) · `listening` (members' accounts) · `places` (where, and what is allowed) ·
`somebody` (whom a command names) · `cooldowns` · `counting` (what servers hear, once a day) · `digesting` (posts of it,
once a week) · `rounds` (what a channel takes part in for a while) · `dueling` and `challenging` (how those end) ·
`announcing` (that a model answers alone) · `offering` (which commands there are) · `connection` (which shards are) ·
`sharding` (each in its turn) · `forgetting` (what may be kept no longer) · `gauges` (how all that stands).
"""

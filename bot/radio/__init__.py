"""Artists and tags mixed into one list, as ListenBrainz Radio mixes songs.

`prompt` (what is typed, read) · `mix` (what it comes to).
"""

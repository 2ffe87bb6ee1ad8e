"""From answers to what Discord shows. Pure: no network, no clock, and within Discord's limits for any data.

`reply` (what a reply is made of) · `lists`, `mixed`, `radio`, `recordings` and `details` (answers) · `taps` (asked) ·
`problems` (errors) · `panels` (private replies) · `accounts` (linked ones) · `imports` (what was imported) · `consent`
(what members let the bot do with what they listen to) · `saved` and `files` (lists taken along) · `links` (where to
listen) · `server` (what a server hears) · `digests` and `reviews` (posted there) · `duels` · `daily` (paths) ·
`challenges` · `tastes` (of two members) · `recommended` (by one to another) · `guide` (/help) · `pictures` (what is
drawn beside answers) · `sounds` (how artists sound) · `notes` (at the end of answers) · `wording`, `names`, `languages`
(how it is said).
"""

from . import accounts, notes, panels, pictures
from .details import artist, path, why
from .languages import Language
from .lists import similar, top
from .mixed import Basis, Noted, blend, foryou
from .problems import problem
from .radio import radio
from .reply import Asked, Attachment, Button, Choice, Drawing, Menu, Page, Reply, Row
from .taps import Tap, tap
from .wording import choice

__all__ = [
    "Asked",
    "Attachment",
    "Basis",
    "Button",
    "Choice",
    "Drawing",
    "Language",
    "Menu",
    "Noted",
    "Page",
    "Reply",
    "Row",
    "Tap",
    "accounts",
    "artist",
    "blend",
    "choice",
    "foryou",
    "notes",
    "panels",
    "path",
    "pictures",
    "problem",
    "radio",
    "similar",
    "tap",
    "top",
    "why",
]

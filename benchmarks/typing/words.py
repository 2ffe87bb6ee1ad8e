"""Slips with whole words: their order, those left out or unfinished, and what is typed around a name."""

from __future__ import annotations

from random import Random

from .letters import edit

_SONGS = (
    "Intro", "Yesterday", "Hurt", "One More Time", "Bad Romance", "Live Forever", "Bohemian Rhapsody", "Black",
    "Wonderwall", "Toxic", "Numb", "Halo", "Imagine", "Paradise City", "Karma Police", "Enjoy the Silence", "Heroes",
    "Creep", "Zombie", "Clocks", "Fix You", "Mr. Brightside", "Poker Face", "Umbrella", "Supermassive Black Hole",
    "Hey Jude", "No Surprises", "Smells Like Teen Spirit", "Come As You Are", "Lithium", "Hysteria", "Starlight",
    "Time to Pretend", "Kids", "Paper Planes", "Float On", "Last Nite", "Take Me Out", "Do I Wanna Know?", "Crazy",
    "Dreams", "Home", "Stay", "Angel", "Teardrop", "Roads", "Glory Box", "Runaway", "Stronger", "Forever", "Alone",
)  # fmt: skip
_GUESTS = (
    "Jay-Z", "Rihanna", "Lil Wayne", "Timbaland", "Nelly Furtado", "Snoop Dogg", "Akon", "Beyoncé", "Ludacris",
    "Kanye West", "Eminem", "Pitbull", "T-Pain", "Sia", "M.I.A.", "Santigold", "Missy Elliott", "Justin Timberlake",
)  # fmt: skip


def exchanged(name: str, random: Random) -> str | None:
    """Two neighbouring words in the wrong order: "cash johnny"."""
    words = _without_the(name)
    if len(words) < 2:
        return None
    i = random.randrange(len(words) - 1)
    words[i], words[i + 1] = words[i + 1], words[i]
    return " ".join(words) if words[i] != words[i + 1] else None


def last_first(name: str, _: Random) -> str | None:
    """As in a catalogue: "Cash, Johnny", "Beatles, The"."""
    words = name.split()
    if len(words) < 2 or len(words) > 3:
        return None
    if words[0].lower() == "the":
        return f"{' '.join(words[1:])}, {words[0]}"
    return f"{words[-1]}, {' '.join(words[:-1])}"


def the(name: str, _: Random) -> str | None:
    """The article left out where it is, and typed where it is not."""
    words = name.split()
    if words and words[0].lower() in {"the", "a", "an", "los", "las", "les", "die", "der"}:
        return " ".join(words[1:]).lower() or None
    return f"the {name.lower()}" if len(words) < 4 else None


def last_missing(name: str, _: Random) -> str | None:
    """A name of three or more words without the last: "godspeed you! black"."""
    words = _without_the(name)
    return " ".join(words[:-1]) if len(words) > 2 else None


def unfinished(name: str, random: Random) -> str | None:
    """The last word begun: "godspeed you! black em"."""
    words = _without_the(name)
    if len(words) < 2 or len(words[-1]) < 2:
        return None
    return " ".join([*words[:-1], words[-1][: random.randrange(1, len(words[-1]))]])


def unfinished_edited(name: str, random: Random) -> str | None:
    """The last word begun, and one letter wrong before: "linkn pa"."""
    text = unfinished(name, random)
    positions = [i for i, c in enumerate(text) if c.isalnum()] if text else []
    if not text or len(positions) < 5:
        return None
    return edit(text, random, positions)


def featuring(name: str, random: Random) -> str | None:
    guest = random.choice(_GUESTS)
    said = random.choice(("feat.", "ft.", "featuring", "feat", "(feat."))
    return f"{name} {said} {guest}{')' if said[0] == '(' else ''}" if guest != name else None


def numbered(name: str, random: Random) -> str:
    """As a track list or file name has it: "01 - NAME"."""
    return random.choice(("{:02} - {}", "{:02}. {}", "{}. {}", "{:02} {}", "#{} {}")).format(
        random.randrange(1, 15), name
    )


def live(name: str, random: Random) -> str:
    signs = ("(live)", "[live]", "(Live at Wembley)", "live", "(Acoustic)", "(Remastered)", "- Live 2009")
    return f"{name} {random.choice(signs)}"


def titled(name: str, random: Random) -> str:
    """With a song's title after a dash."""
    return f"{name} {random.choice('-–—')} {random.choice(_SONGS)}"


def titled_bare(name: str, random: Random) -> str:
    """With a song's title and no sign between."""
    return f"{name} {random.choice(_SONGS)}".lower()


def video(name: str, random: Random) -> str:
    signs = ("[Official Video]", "(Official Music Video)", "(Official Audio)", "[HD]", "(lyrics)", "lyrics")
    song = f" - {random.choice(_SONGS)}" if random.random() < 0.3 else ""
    return f"{name}{song} {random.choice(signs)}"


def described(name: str, random: Random) -> str:
    """With a word that says what it is: "muse band"."""
    signs = ("band", "official", "music", "(band)", "vevo", "songs", "artist", "- topic")
    return f"{name.lower()} {random.choice(signs)}"


def initials(name: str, random: Random) -> str | None:
    """Of three or more words their first letters: "RHCP", "r.h.c.p."."""
    words = name.split()
    if len(words) < 3 or not all(word[0].isalnum() for word in words):
        return None
    if words[0].lower() == "the" and random.random() < 0.5:
        words = words[1:]
    letters = [word[0] for word in words]
    if len(letters) < 3:
        return None
    way = random.choice(("{}", "{}", "{}", "{}.", "{}. "))
    text = "".join(way.format(letter) for letter in letters).strip()
    return random.choice((text.upper(), text.lower()))


def _without_the(name: str) -> list[str]:
    words = name.lower().split()
    return words[1:] if len(words) > 1 and words[0] == "the" else words

"""What can go wrong, each as one class whose message says what was wrong, with what value, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from .artist import Artist
    from .view import View


def reason(error: Exception) -> str:
    """Why something went wrong, in words: of an error of the system without its number and the file's name."""
    return getattr(error, "strerror", None) or str(error)


def one_line(error: Exception) -> str:
    """What an error of a library says, on one line of at most 200 characters; its kind where it says nothing."""
    return " ".join(str(error).split())[:200] or type(error).__name__


class SegueError(Exception):
    """The base of every error this package raises on purpose."""


class DataError(SegueError):
    """Listening data that cannot be read: missing files, malformed rows, counts that do not agree."""


class NothingTold(DataError):
    """What is known of how artists sound tells nothing of who plays them, or too few of these artists are played."""


class AudioError(DataError):
    """A file is no audio that can be heard: not audio at all, damaged, empty or too long."""


class NoAudio(AudioError):
    """It is not audio of a kind that is known, or there is none in it."""


class SilentAudio(AudioError):
    """Nothing is to be heard in it."""


class ShortAudio(AudioError):
    """It is over before anything can be said of it."""


class LongAudio(AudioError):
    """It is longer than is heard."""


class DownloadError(SegueError):
    """A download that did not arrive whole. Nothing was put in place."""


class ArtifactError(SegueError):
    """A built model that is missing, torn, foreign or of another format: the `problem`, and the remedy, if any."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem} {remedy}".rstrip())
        self.problem = problem


class NewerArtifact(ArtifactError):
    """A built model of a format that only a newer version of this program reads. It is not replaced unasked."""


class ModelNotFound(SegueError):
    """No model goes by the name; the message says which there are."""


class HyperparameterError(SegueError):
    """A model that cannot be made with these hyperparameters; the message says what is wrong with which."""


class UnsuitableModel(SegueError):
    """A model that cannot be asked what it would be asked for; the message says which can."""


class OutputError(SegueError):
    """A file that was asked for and could not be written."""


class ArtistNotFound(SegueError):
    """No artist goes by the text; `nearest` holds names that are close to it, best first, and `until` the last month
    that the data knows of, where it has dates."""

    def __init__(self, text: str, nearest: Sequence[Artist], until: date | None = None) -> None:
        if not text.strip():
            super().__init__("Name an artist: nothing was typed.")
        elif until:
            super().__init__(f"{text!r} isn't in this data, which ends in {until:%B %Y}.")
        else:
            super().__init__(f"There is no artist called {text!r} in the data.")
        self.text = text
        self.nearest = tuple(nearest)
        self.until = until


class AmbiguousArtist(SegueError):
    """Several artists fit the text about equally; `candidates` holds them, best first."""

    def __init__(self, text: str, candidates: Sequence[Artist]) -> None:
        super().__init__(f"{text!r} could be several artists.")
        self.text = text
        self.candidates = tuple(candidates)


class TooFewArtists(SegueError):
    """One artist alone was named, where it takes different ones."""

    def __init__(self, artist: Artist) -> None:
        super().__init__(f"You only named {artist.name}. Please name at least two different artists.")
        self.artist = artist


class WantedAndNot(SegueError):
    """The artist to steer away from is among those to go by."""

    def __init__(self, artist: Artist) -> None:
        super().__init__(f"{artist.name} cannot be both liked and avoided in one blend. Remove it from one of the two.")
        self.artist = artist


class ViewMissing(SegueError):
    """A model that holds no lists by `view`, but by `others`; `remedy` says how to build one that does, if any does."""

    def __init__(self, view: View, others: Iterable[View], problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem} {remedy}".rstrip())
        self.view = view
        self.others = tuple(others)
        self.remedy = remedy


class NothingInView(SegueError):
    """An artist of whom a model knows nothing to list others by `view`; by `others` it can."""

    def __init__(self, view: View, artist: Artist, others: Iterable[View]) -> None:
        known = f"{artist.name} has no tags in the data that others have" if view == "tags" else ""
        super().__init__(f"{known or f'How {artist.name} sounds is not known'}, so nobody can be listed by {view}.")
        self.view = view
        self.artist = artist
        self.others = tuple(others)


class TagNotFound(SegueError):
    """No artist carries the tag; `nearest` holds the closest tags, best first."""

    def __init__(self, text: str, nearest: Sequence[str]) -> None:
        super().__init__(f"There is no tag called {text!r} in the data.")
        self.text = text
        self.nearest = tuple(nearest)

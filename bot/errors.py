"""What goes wrong and is expected; `replies.problems` says it to whoever asked."""

from __future__ import annotations

from recommender import (
    Artist,
    SegueError,
)


class FeedbackError(SegueError):
    """Feedback that cannot be kept or looked up just now."""


class TooFast(SegueError):
    """A member asked too often; in so many seconds they may ask again."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Asked too often; again in {seconds:.1f} s.")
        self.seconds = seconds


class DrawingFailed(SegueError):
    """There is no picture: too many were asked for, it took too long, or the process died."""


class ChildEnded(SegueError):
    """A process that worked for the bot ended before it was done: it failed, or was killed."""

    def __init__(self, status: int | None) -> None:
        super().__init__(
            "The process that builds the model ended before it was done"
            f" ({f'killed by signal {-status}' if status and status < 0 else f'status {status}'})."
            " If it was killed for want of memory, build the model on a larger machine and copy it here."
        )


class NotAllowed(SegueError):
    """Whoever asked may not do that here."""


class StoreError(FeedbackError):
    """The database cannot be used; the message says which and why."""


class PartlyDeleted(StoreError):
    """Some of what was to be deleted is; the rest can be as soon as the database can be used."""


class KeyRefused(FeedbackError):
    """Members cannot be hashed with the key that there is, or there is none; the message says what to do."""


class LookupsBusy(SegueError):
    """The recommender did not answer while somebody would wait for it."""


class SameArtist(SegueError):
    """All that was named is one artist, where it takes different ones."""

    def __init__(self, artist: Artist) -> None:
        super().__init__(f"All of them are {artist.name!r}.")
        self.artist = artist


class LikedAndNot(SegueError):
    """The artist to stay away from is among those to go by."""

    def __init__(self, artist: Artist) -> None:
        super().__init__(f"{artist.name!r} is both to be near and to stay away from.")
        self.artist = artist

"""What goes wrong and is expected; `replies.problems` says it to whoever asked."""

from __future__ import annotations

from enum import StrEnum

from recommender import ArtifactError, SegueError, View


class FeedbackError(SegueError):
    """Feedback that cannot be kept or looked up just now."""


class TooFast(SegueError):
    """A member asked too often; in so many seconds they may ask again."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Asked too often; again in {seconds:.1f} s.")
        self.seconds = seconds


class ViewUnknown(SegueError):
    """What was typed is nothing that a list can go by; it can by `others`."""

    def __init__(self, text: str, others: tuple[View, ...]) -> None:
        super().__init__(f"No list can go by {text!r}.")
        self.text = text
        self.others = others


class DrawingFailed(SegueError):
    """There is no picture: too many were asked for, it took too long, or the process died."""


class PortTaken(SegueError):
    """A port cannot be opened; the message says which, and why."""


class ChildEnded(SegueError):
    """A process that worked for the bot ended before it was done; the message says how, and what to do."""


class DamagedModel(ArtifactError):
    """What is being served is not what was built."""


class Refusal(StrEnum):
    """Why a member's file is not taken."""

    LARGE = "large"
    """More bytes than are fetched."""
    UNREACHED = "unreached"
    """Discord does not hand it out, or not in time."""
    FORMAT = "format"
    """It is no export that can be read, or no recording that can be heard."""
    DAMAGED = "damaged"
    UNSAFE = "unsafe"
    """A zip that names files outside itself."""
    BOMB = "bomb"
    """It unpacks to more than is read, or has more rows."""
    NOTHING = "nothing"
    """It holds not one listen."""
    HEAVY = "heavy"
    """It takes more time or memory than there is for one."""
    BUSY = "busy"
    """Too many files wait to be read."""
    STOPPING = "stopping"
    """The bot is being stopped."""
    LONG = "long"
    """A recording has more minutes than are heard."""
    SHORT = "short"
    """It is over before anything can be said of it."""
    SILENT = "silent"
    UNTRAINED = "untrained"
    """No network was trained, by which recordings are heard."""
    UNABLE = "unable"
    """What decodes recordings is not installed."""


class FileRefused(SegueError):
    """A member's file of listening is not taken, and nothing of it kept."""

    def __init__(self, why: Refusal, told: str = "") -> None:
        super().__init__(told or f"The file is not taken: {why}.")
        self.why = why


class RecordingRefused(FileRefused):
    """A member's recording cannot be heard."""


class NotAllowed(SegueError):
    """Whoever asked may not do that here."""


class NotInServer(SegueError):
    """It takes a server that the bot is a member of, and this is none."""


class StoreError(FeedbackError):
    """The database cannot be used; the message says which and why."""


class PartlyDeleted(StoreError):
    """Some of what was to be deleted is; the rest can be as soon as the database can be used."""


class KeyRefused(FeedbackError):
    """Members cannot be hashed with the key that there is, or there is none; the message says what to do."""


class LookupsBusy(SegueError):
    """The recommender did not answer while somebody would wait for it."""


class Trouble(StrEnum):
    """Why a service does not tell what a member listens to."""

    NOBODY = "nobody"
    """It has no account of that name."""
    PRIVATE = "private"
    """The account hides what it listens to."""
    NOTHING = "nothing"
    """It has counted nothing of the account yet."""
    REFUSED = "refused"
    """It does not take the operator's key."""
    BUSY = "busy"
    """It takes no more requests for now, or too many are waiting for it."""
    DOWN = "down"
    """It does not answer, or says that it cannot."""
    GARBLED = "garbled"
    """What it answers is not what it documents."""

    @property
    def passes(self) -> bool:
        """Whether the same request may be answered in a moment."""
        return self in (Trouble.BUSY, Trouble.DOWN, Trouble.GARBLED)

    @property
    def is_the_services(self) -> bool:
        """Whether any account would meet with it."""
        return self.passes or self is Trouble.REFUSED


class ServiceFailed(SegueError):
    """A service that members' accounts are at did not do what it was asked; `seconds` is how long it wants peace."""

    def __init__(self, service: str, trouble: Trouble, seconds: float = 0.0) -> None:
        super().__init__(f"{service}: {trouble.value}")
        self.service = service
        self.trouble = trouble
        self.seconds = seconds


class ServiceUnknown(SegueError):
    """No service that artists can be listened to on is called like that."""

    def __init__(self, text: str) -> None:
        super().__init__(f"There is no service called {text!r} here.")
        self.text = text


class CodeExpired(SegueError):
    """There is no code any more by which an account could be proved to be the member's."""


class TokenUnknown(SegueError):
    """No account at a service, which is named, has the token that was given."""

    def __init__(self, service: str) -> None:
        super().__init__(f"{service} does not know the token.")
        self.service = service


class Unread(StrEnum):
    """Why a prompt for the radio cannot be read."""

    EMPTY = "empty"
    ELEMENT = "element"
    """Something else than an artist or tag."""
    FOREIGN = "foreign"
    """Something that only ListenBrainz knows, such as a user's statistics."""
    PARENTHESES = "parentheses"
    """One has no other to it."""
    VALUE = "value"
    """A name is missing, or not in parentheses."""
    WEIGHT = "weight"
    OPTION = "option"
    LONG = "long"
    """More artists and tags than can be mixed; the text is how many can."""


class PromptUnread(SegueError):
    """A prompt for the radio cannot be read, for what stands in it; `examples` can."""

    def __init__(self, why: Unread, text: str, examples: tuple[str, ...] = ()) -> None:
        super().__init__(f"The prompt cannot be read ({why}): {text!r}.")
        self.why = why
        self.text = text
        self.examples = examples


class StartError(Exception):
    """The bot cannot start; the message says what to do."""

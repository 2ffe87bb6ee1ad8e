"""What is asked of a service that members' accounts are at."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self, TypeVar

from ..errors import ServiceFailed, Trouble
from ..settings import Settings
from .matching import Play
from .requests import Answer, Clock, RequestQueue, Urgency

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


class Listening(NamedTuple):
    """Who an account plays, most first, as its service tells it."""

    plays: Sequence[Play]
    mark: str
    """What the service says of the whole, and says again as long as nothing has been added."""


class Service(ABC):
    """A service, over its queue. Every method that asks it raises ServiceFailed."""

    name: ClassVar[str]
    title: ClassVar[str]
    """What people call it."""
    page: ClassVar[str]
    """Its page on the web, which a link leads to where its data is shown."""
    takes_tokens: ClassVar[bool] = False
    """Whether an account can also be proved by its token."""
    setting: ClassVar[str] = ""
    """What the operator has to set, without which there is no asking it; "" where that is nothing."""

    def __init__(self, queue: RequestQueue) -> None:
        self.queue = queue

    @classmethod
    @abstractmethod
    def of(cls, settings: Settings, transport: httpx.BaseTransport | None = None, clock: Clock | None = None) -> Self:
        """The service as the settings have it; `transport` and `clock` are for tests."""

    @property
    def ready(self) -> bool:
        """Whether the operator has set all that it takes."""
        return True

    @abstractmethod
    async def shows(self, account: str, code: str, urgency: Urgency = Urgency.COMMAND) -> bool:
        """Whether the account shows the code where only its owner can have put it."""

    async def owner(self, token: str) -> str | None:
        """The name of the account that the token is of; None where it is of none."""
        raise NotImplementedError

    @abstractmethod
    async def listening(self, account: str, mark: str = "", *, urgency: Urgency) -> Listening | None:
        """Who the account plays, a thousand artists at most; None where nothing was added since the mark."""

    def decoded(self, answer: Answer) -> Any:
        """The answer's JSON. Raises ServiceFailed where it is none, or too deep to be any."""
        try:
            return json.loads(answer.body)
        except (ValueError, RecursionError):
            raise ServiceFailed(self.title, Trouble.GARBLED) from None

    def understood(self, make: Callable[[], T]) -> T:
        """What is made of an answer. Raises ServiceFailed where the answer is of another shape."""
        try:
            return make()
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            raise ServiceFailed(self.title, Trouble.GARBLED) from None

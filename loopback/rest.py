"""Discord's side of HTTP: every request is recorded, judged, made to fail if a test wants it, and answered."""

from __future__ import annotations

import asyncio
import json
import traceback
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from aiohttp import web

from . import limits
from .calls import Call, Refusal
from .routes import HANDLERS, Reply, State
from .schema import Json, OpenAPI, Operation, Problem

PREFIX = "/api/v10"


@dataclass
class Request:
    """One request as it came, and the status it got; None means that its connection was reset."""

    method: str
    path: str
    body: Any = None
    status: int | None = None


class Violation(NamedTuple):
    """Something in a request that Discord would not have taken."""

    method: str
    path: str
    problem: Problem | str

    def __str__(self) -> str:
        return f"{self.method} {self.path}: {self.problem}"


@dataclass
class Fault:
    """What the next `times` requests meet whose path matches the shell pattern; see `Loopback.fail`."""

    method: str
    pattern: str
    status: int | None
    times: int
    retry_after: float
    is_global: bool
    body: Json | None
    after: bool

    def reply(self) -> tuple[Json, dict[str, str]]:
        if self.status != 429:
            return self.body or {"message": f"{self.status}: made to fail", "code": 0}, {}
        # Without a Via header discord.py takes a 429 for a ban by Cloudflare, and raises.
        headers = {"Retry-After": str(self.retry_after), "Via": "1.1 google"}
        headers["X-RateLimit-Scope"] = "global" if self.is_global else "user"
        wait: Json = {"retry_after": self.retry_after, "global": self.is_global}
        return self.body or {"message": "You are being rate limited.", "code": 0, **wait}, headers


class Rest:
    """The front of the API: what comes in is judged by the OpenAPI file and the limits, then handled."""

    def __init__(self, api: OpenAPI, state: State, token: str, judging: bool = True) -> None:
        self.requests: list[Request] = []
        self.violations: list[Violation] = []
        self.faults: list[Fault] = []
        self.in_flight = 0
        self._api, self._state, self._authorization = api, state, f"Bot {token}"
        self._judging = judging

    async def handle(self, http: web.Request) -> web.Response:
        arrived = asyncio.get_running_loop().time()
        request = Request(http.method, http.path.removeprefix(PREFIX))
        self.requests.append(request)
        self.in_flight += 1
        try:
            request.body, files = await _read(http)
            reply: Reply = None
            headers: dict[str, str] = {}
            fault = self._take_fault(request)
            if fault is None or fault.after:
                request.status, reply = self._answer(request, files, http, arrived)
            if fault is not None:
                request.status, (reply, headers) = fault.status, fault.reply()
            if request.status is None and http.transport is not None:
                http.transport.abort()
            return _response(request.status or 500, reply, headers)
        finally:
            self.in_flight -= 1
            self._state.gateway.changes.announce()

    def _take_fault(self, request: Request) -> Fault | None:
        for fault in self.faults:
            if fault.times and fault.method == request.method and fnmatchcase(request.path, fault.pattern):
                fault.times -= 1
                return fault
        return None

    def _answer(
        self, request: Request, files: dict[str, bytes], http: web.Request, arrived: float
    ) -> tuple[int, Reply]:
        operation = self._api.match(request.method, request.path)
        if operation is None:
            self._report(request, "matches no operation of Discord's OpenAPI file")
            return 404, {"message": "404: Not Found", "code": 0}
        reply: Reply
        try:
            self._admit(request, operation, http.headers.get("Authorization"))
            handler = HANDLERS.get(f"{operation.method} {operation.template}")
            if handler is None:
                self._report(request, f"the loopback does not speak {operation.template}; teach it in routes.py")
                raise Refusal(404, 0, "404: Not Found")
            reply = handler(self._state, Call(operation.arguments, http.query, request.body, files, arrived))
            status = 204 if reply is None else 200
        except Refusal as refusal:
            for problem in refusal.problems:
                self._report(request, problem)
            status, reply = refusal.status, refusal.body
        except Exception:
            self._report(request, f"broke the loopback itself:\n{traceback.format_exc()}")
            status, reply = 400, {"message": "The loopback broke", "code": 0}
        for problem in self._api.response_problems(operation, status, reply) if self._judging else ():
            self._report(request, f"the loopback answered {status} as Discord would not: {problem}")
        return status, reply

    def _admit(self, request: Request, operation: Operation, authorization: str | None) -> None:
        """Raises the Refusal with which Discord meets a wrong token or an ill-formed body."""
        if operation.needs_token and authorization != self._authorization:
            raise Refusal(401, 0, "401: Unauthorized")
        application_id = str(self._state.application_id)
        if operation.arguments.get("application_id", application_id) != application_id:
            raise Refusal(404, 10002, "Unknown Application")
        problems = self._api.request_problems(operation, request.body) if self._judging else []
        if not problems and isinstance(request.body, dict):
            problems = list(limits.problems(operation.template, request.body))
        if problems:
            raise Refusal(400, 50035, "Invalid Form Body", problems)

    def _report(self, request: Request, problem: Problem | str) -> None:
        self.violations.append(Violation(request.method, request.path, problem))


async def _read(http: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON body (payload_json of a multipart one) or None, and the files by the names of their parts."""
    if not http.can_read_body:
        return None, {}
    if not http.content_type.startswith("multipart/"):
        return await http.json(), {}
    parts = await http.post()
    files = {name: part.file.read() for name, part in parts.items() if isinstance(part, web.FileField)}
    return json.loads(str(parts["payload_json"])), files


def _response(status: int, reply: Reply, headers: dict[str, str]) -> web.Response:
    if reply is None:
        return web.Response(status=status, headers=headers)
    # discord.py compares the content type verbatim; with a charset in it, it would take the JSON for text.
    body, content_type = json.dumps(reply).encode(), "application/json"
    return web.Response(status=status, headers=headers, body=body, content_type=content_type)

"""What each operation does: the handlers of the requests that were found well formed."""

from __future__ import annotations

from collections.abc import Callable

from .calls import Call, Refusal
from .gateway import Gateway
from .interaction import DEFERRED_MESSAGE, DEFERRED_UPDATE, MESSAGE, POSSIBLE_ANSWERS, UPDATE, Answer
from .limits import is_emoji
from .schema import Json, Problem
from .world import EPHEMERAL, LOADING, Message, Place, User, snowflake

GUILD_REACTIONS, DM_REACTIONS = 1 << 10, 1 << 13  # intents

Reply = Json | list[Json] | None
"""What a handler answers: JSON with status 200, or None for 204."""


class State:
    """What the client's requests have made: commands, answers, messages, reactions."""

    def __init__(self, gateway: Gateway, bot: User, application_id: int, deadline: float) -> None:
        self.gateway, self.bot, self.application_id, self.deadline = gateway, bot, application_id, deadline
        self.url = ""
        self.commands: dict[str | None, list[Json]] = {}
        """By guild id; None for the global ones."""
        self.members: dict[str, dict[str, User]] = {}
        """Who is in each guild, by the ids of both."""
        self.answers: dict[str, Answer] = {}
        self.messages: dict[int, Message] = {}
        self.places: dict[int, Place] = {}

    def write(self, message: Message, call: Call, body: Json) -> Message:
        """Creates or edits the message."""
        try:
            problems = message.write(body, call.files)
        except ValueError as empty:
            raise Refusal(400, 50006, str(empty)) from None
        if problems:
            raise Refusal(400, 50035, "Invalid Form Body", problems)
        self.messages[message.id] = message
        return message

    def reaction(self, message: Message, emoji: str, user: User, added: bool) -> None:
        """Adds or takes back a reaction, and tells the bot if it is there."""
        if not is_emoji(emoji):
            raise Refusal(400, 10014, "Unknown Emoji")
        users = message.reactions.setdefault(emoji, set())
        if added == (user.id in users):
            return
        (users.add if added else users.remove)(user.id)
        in_guild = message.place.guild_name is not None
        name, _, number = emoji.partition(":")
        event: Json = {"user_id": str(user.id), "message_id": message.payload["id"], **message.place.ids()}
        event |= {"emoji": {"id": number or None, "name": name}, "burst": False, "type": 0}
        if added:
            event |= {"message_author_id": message.payload["author"]["id"]}
            event |= {"member": user.member()} if in_guild else {}
        if message.place.bot_is_here:
            event_name = "MESSAGE_REACTION_ADD" if added else "MESSAGE_REACTION_REMOVE"
            self.gateway.dispatch(event_name, event, GUILD_REACTIONS if in_guild else DM_REACTIONS)

    def clear(self, message: Message, emoji: str | None) -> None:
        """Takes all reactions off a message, or all with one emoji, and tells the bot if it is there."""
        event: Json = {"message_id": message.payload["id"], **message.place.ids()}
        if emoji is None:
            message.reactions.clear()
        else:
            message.reactions.pop(emoji, None)
            event |= {"emoji": {"id": None, "name": emoji}}
        if message.place.bot_is_here:
            event_name = f"MESSAGE_REACTION_REMOVE_{'ALL' if emoji is None else 'EMOJI'}"
            self.gateway.dispatch(event_name, event, GUILD_REACTIONS)

    def place(self, call: Call) -> Place:
        """The channel that the path names, if the bot may go there."""
        place = self.places.get(int(call.arguments["channel_id"]))
        if place is None:
            raise Refusal(404, 10003, "Unknown Channel")
        if not place.bot_is_here:
            raise Refusal(403, 50001, "Missing Access")
        return place

    def channel_message(self, call: Call) -> Message:
        place, message = self.place(call), self.messages.get(int(call.arguments["message_id"]))
        if message is None or message.place != place or message.ephemeral or message.deleted:
            raise Refusal(404, 10008, "Unknown Message")
        return message

    def answered(self, call: Call) -> Answer:
        """The interaction whose webhook the path names; that exists once there is an initial response."""
        answer = self.answers.get(call.arguments["webhook_token"])
        if answer is None or answer.type is None or call.arguments["webhook_id"] != str(self.application_id):
            raise Refusal(404, 10015, "Unknown Webhook")
        return answer

    def webhook_message(self, call: Call) -> Message:
        answer, wanted = self.answered(call), call.arguments.get("message_id")
        for message in [answer.message] if wanted is None else [answer.message, *answer.followups]:
            if message is not None and not message.deleted and wanted in (None, message.payload["id"]):
                return message
        raise Refusal(404, 10008, "Unknown Message")


Handler = Callable[[State, Call], Reply]
HANDLERS: dict[str, Handler] = {}
"""By "METHOD /path/{template}", as the OpenAPI file writes it."""


def route(method: str, *templates: str) -> Callable[[Handler], Handler]:
    def register(handler: Handler) -> Handler:
        HANDLERS.update({f"{method} {template}": handler for template in templates})
        return handler

    return register


COMMANDS = (
    "/applications/{application_id}/commands",
    "/applications/{application_id}/guilds/{guild_id}/commands",
)
CHANNEL = "/channels/{channel_id}/messages"
MY_REACTION = f"{CHANNEL}/{{message_id}}/reactions/{{emoji_name}}/@me"
WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
WEBHOOK_MESSAGE = (f"{WEBHOOK}/messages/@original", f"{WEBHOOK}/messages/{{message_id}}")


@route("GET", "/users/@me")
def _me(state: State, call: Call) -> Reply:
    return state.bot.payload() | {"mfa_enabled": True, "locale": "en-US"}


@route("GET", "/gateway/bot")
def _gateway(state: State, call: Call) -> Reply:
    sharding = state.gateway.sharding
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": sharding.concurrency}
    return {"url": state.url, "shards": sharding.shards, "session_start_limit": limit}


@route("GET", "/oauth2/applications/@me", "/applications/@me")
def _application(state: State, call: Call) -> Reply:
    empty = ("icon", "type", "team", "interactions_endpoint_url", "role_connections_verification_url")
    counts = [f"approximate_{install}_count" for install in ("guild", "user_install", "user_authorization")]
    return {
        "id": str(state.application_id),
        "name": state.bot.name,
        "description": "",
        "verify_key": "0" * 64,
        "owner": User("owner").payload(),
        "bot": state.bot.payload(),
        "bot_public": True,
        "bot_require_code_grant": False,
        "flags_new": "0",
        "redirect_uris": [],
        "eligible_oauth2_scopes": [],
        **dict.fromkeys(empty),
        **dict.fromkeys((*counts, "flags", "explicit_content_filter"), 0),
    }


@route("GET", "/guilds/{guild_id}/members/{user_id}")
def _member(state: State, call: Call) -> Reply:
    members = state.members.get(call.arguments["guild_id"])
    if members is None:
        raise Refusal(403, 50001, "Missing Access")
    user = members.get(call.arguments["user_id"])
    if user is None:
        raise Refusal(404, 10007, "Unknown Member")
    nothing = "avatar banner avatar_decoration_data collectibles communication_disabled_until premium_since"
    return dict.fromkeys(nothing.split()) | user.member()


@route("GET", *COMMANDS)
def _commands(state: State, call: Call) -> Reply:
    return state.commands.get(call.arguments.get("guild_id"), [])


@route("PUT", *COMMANDS)
def _overwrite_commands(state: State, call: Call) -> Reply:
    guild_id = call.arguments.get("guild_id")
    known = {(c["type"], c["name"]): c["id"] for c in state.commands.get(guild_id, ())}
    state.commands[guild_id] = []
    for command in call.body or ():
        key = (command.get("type", 1), command["name"])
        number = known.get(key) or str(snowflake())
        allowed = command.get("default_member_permissions")
        registered = {"description": "", **command, "type": key[0]}
        registered["default_member_permissions"] = None if allowed is None else str(allowed)
        registered |= {"id": number, "application_id": str(state.application_id), "version": number}
        registered["integration_types"] = command.get("integration_types") or [0]
        registered |= {} if guild_id is None else {"guild_id": guild_id}
        state.commands[guild_id].append(registered)
    return state.commands[guild_id]


@route("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
def _respond(state: State, call: Call) -> Reply:
    answer = state.answers.get(call.arguments["interaction_token"])
    if answer is None or str(answer.id) != call.arguments["interaction_id"]:
        raise Refusal(404, 10062, "Unknown interaction")
    if answer.type is not None:
        raise Refusal(400, 40060, "Interaction has already been acknowledged.")
    if answer.expired or call.arrived > answer.sent_at + state.deadline:
        raise Refusal(404, 10062, "Unknown interaction")
    kind, data = call.body["type"], call.body.get("data") or {}
    if kind not in POSSIBLE_ANSWERS[answer.kind]:
        problem = Problem(("type",), "BASE_TYPE_CHOICES", f"No answer to an interaction of type {answer.kind}")
        raise Refusal(400, 50035, "Invalid Form Body", [problem])
    flags = data.get("flags") or 0
    if kind == MESSAGE:
        answer.message = state.write(_new(state, answer, flags), call, data)
    elif kind == DEFERRED_MESSAGE:
        answer.message = _new(state, answer, flags | LOADING)
        state.messages[answer.message.id] = answer.message
    elif kind == UPDATE and answer.source is not None:
        answer.message = state.write(answer.source, call, data)
    elif kind == DEFERRED_UPDATE:
        answer.message = answer.source
    answer.type, answer.response, answer.latency = kind, data, call.arrived - answer.sent_at
    return answer.callback_response() if call.asks("with_response") else None


def _new(state: State, answer: Answer, flags: int) -> Message:
    return answer.new_message(state.application_id, state.bot, flags)


@route("POST", WEBHOOK)
def _follow_up(state: State, call: Call) -> Reply:
    answer, flags = state.answered(call), call.body.get("flags") or 0
    if answer.message is not None and answer.message.loading:  # the first one takes the place of "thinking"
        message = state.write(answer.message, call, call.body | {"flags": flags & ~EPHEMERAL})
    else:
        message = state.write(_new(state, answer, flags), call, call.body)
        answer.followups.append(message)
    return message.payload if call.asks("wait") else None


@route("POST", CHANNEL)
def _post(state: State, call: Call) -> Reply:
    place, nonce = state.place(call), call.body.get("nonce")
    if call.body.get("enforce_nonce"):  # whoever sends it again gets what is there
        for message in state.messages.values():
            if message.place == place and message.bodies[0].get("nonce") == nonce:
                return message.payload
    return state.write(Message.by(state.bot, place), call, call.body).payload


@route("GET", CHANNEL)
def _history(state: State, call: Call) -> Reply:
    place, after, limit = state.place(call), int(call.query.get("after", 0)), int(call.query.get("limit", 50))
    there = sorted((message for message in state.messages.values() if message.place == place), key=lambda one: one.id)
    found = [message.payload for message in there if message.id > after and not (message.ephemeral or message.deleted)]
    return found[:limit][::-1]


def _message(state: State, call: Call) -> Message:
    return state.webhook_message(call) if "webhook_token" in call.arguments else state.channel_message(call)


@route("GET", *WEBHOOK_MESSAGE, f"{CHANNEL}/{{message_id}}")
def _read(state: State, call: Call) -> Reply:
    return _message(state, call).payload


@route("PATCH", *WEBHOOK_MESSAGE, f"{CHANNEL}/{{message_id}}")
def _edit(state: State, call: Call) -> Reply:
    return state.write(_message(state, call), call, call.body).payload


@route("DELETE", *WEBHOOK_MESSAGE, f"{CHANNEL}/{{message_id}}")
def _delete(state: State, call: Call) -> Reply:
    _message(state, call).deleted = True
    return None


@route("PUT", MY_REACTION)
def _react(state: State, call: Call) -> Reply:
    state.reaction(state.channel_message(call), call.arguments["emoji_name"], state.bot, added=True)
    return None


@route("DELETE", MY_REACTION)
def _unreact(state: State, call: Call) -> Reply:
    state.reaction(state.channel_message(call), call.arguments["emoji_name"], state.bot, added=False)
    return None

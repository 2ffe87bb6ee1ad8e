"""An interaction: what a member does in Discord's client, and the answer that the bot gives to it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from jsonschema import Draft202012Validator

from .schema import Json
from .uploads import Upload
from .world import ALL_PERMISSIONS, EPHEMERAL, LOADING, Message, Place, User, snowflake

COMMAND, COMPONENT, AUTOCOMPLETE = 2, 3, 4
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
POSSIBLE_ANSWERS = {
    COMMAND: (MESSAGE, DEFERRED_MESSAGE, MODAL),
    COMPONENT: (MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL),
    AUTOCOMPLETE: (CHOICES,),
}
SUBCOMMAND, SUBCOMMAND_GROUP, USER, CHANNEL, ATTACHMENT = 1, 2, 6, 7, 11
JSON_TYPES = {3: "string", 4: "integer", 5: "boolean", 10: "number"}
BOUNDS = {
    "min_value": "minimum",
    "max_value": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
}

Value = str | int | float | bool | User | Place | Upload


@dataclass(eq=False)
class Answer:
    """What the bot has said to one interaction. It lives on: later edits and follow-ups show up here too."""

    kind: int
    user: User
    place: Place
    data: Json
    sent_at: float
    source: Message | None = None
    """The message whose component was used."""
    locale: str | None = "en-US"
    """What the member has set."""
    id: int = field(default_factory=snowflake)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    type: int | None = None
    """The callback type of the initial response (4 message, 5 deferred, …); None as long as there is none."""
    response: Json = field(default_factory=dict)
    """The data of the initial response."""
    latency: float | None = None
    """Seconds from the interaction to its initial response, as Discord sees them."""
    message: Message | None = None
    """The message that @original means, as it stands now."""
    followups: list[Message] = field(default_factory=list)
    expired: bool = False

    @property
    def ephemeral(self) -> bool:
        return self.message is not None and self.message.ephemeral

    def event(self, application_id: int) -> Json:
        """The data of INTERACTION_CREATE."""
        asker: Json = {"user": self.user.payload()}
        if self.place.guild_name is not None:
            guild = {"id": str(self.place.guild_id), "locale": "en-US", "features": []}
            member = self.user.member() | {"permissions": ALL_PERMISSIONS}
            asker = {"member": member, "guild": guild, "guild_locale": "en-US"}
        return {
            "id": str(self.id),
            "application_id": str(application_id),
            "type": self.kind,
            "token": self.token,
            "version": 1,
            "data": self.data,
            "context": self.place.context,
            "channel": self.place.channel() | {"permissions": ALL_PERMISSIONS},
            "authorizing_integration_owners": _owners(self.place, self.user),
            "app_permissions": ALL_PERMISSIONS,
            "attachment_size_limit": 10 << 20,
            "entitlements": [],
            "locale": self.locale,
            **self.place.ids(),
            **asker,
            **({} if self.source is None else {"message": self.source.payload}),
        }

    def callback_response(self) -> Json:
        """What `?with_response=true` gives back, with the message made or changed if there is one."""
        interaction: Json = {"id": str(self.id), "type": self.kind, **self.place.ids()}
        if self.message is None or self.type == DEFERRED_UPDATE:
            return {"interaction": interaction}
        interaction["response_message_id"] = self.message.payload["id"]
        interaction["response_message_loading"] = self.message.loading
        interaction["response_message_ephemeral"] = self.message.ephemeral
        if self.type == DEFERRED_MESSAGE:
            return {"interaction": interaction}
        return {"interaction": interaction, "resource": {"type": self.type, "message": self.message.payload}}

    def new_message(self, application_id: int, author: User, flags: int) -> Message:
        """A message with nothing in it yet that belongs to this interaction."""
        metadata = {"id": str(self.id), "type": self.kind, "user": self.user.payload()}
        metadata["authorizing_integration_owners"] = _owners(self.place, self.user)
        if self.source is not None:
            metadata["interacted_message_id"] = self.source.payload["id"]
        ids = {"application_id": str(application_id), "webhook_id": str(application_id)}
        message = Message.by(author, self.place, **ids, interaction_metadata=metadata)
        message.payload["flags"] = flags & (EPHEMERAL | LOADING)
        message.audience = self.user if flags & EPHEMERAL else None
        return message


def _owners(place: Place, user: User) -> Json:
    """Who installed the application that answers here: the guild (0), or the user (1)."""
    if not place.bot_is_here:
        return {"1": str(user.id)}
    return {"0": "0" if place.guild_name is None else str(place.guild_id)}


def command_data(
    commands: Iterable[Json], name: str, values: Mapping[str, Value], place: Place, typing: str | None = None
) -> Json:
    """The data of a slash command as Discord's client sends it, checked against what was registered.

    `name` may go on with subcommands ("feedback report"); `typing` is the option whose choices are asked.
    Raises LookupError for what a member could not find, ValueError for what the client would not send.
    """
    first, *rest = name.split()
    slash = {command["name"]: command for command in commands if command["type"] == 1}
    if first not in slash:
        raise LookupError(f"/{first} is not registered here; registered are {sorted(slash)}")
    node = slash[first]
    _check_available(node, place)
    resolved: Json = {}
    options: list[Json] = []
    data = {"id": node["id"], "name": first, "type": 1, "options": options}
    data |= {"guild_id": node["guild_id"]} if "guild_id" in node else {}
    for word in rest:
        node = _option(node, word)
        options.append({"name": word, "type": node["type"], "options": []})
        options = options[-1]["options"]
    for key, value in values.items():
        option = _option(node, key)
        if key == typing and not option.get("autocomplete"):
            raise LookupError(f"The option {key!r} of /{name} was registered without autocomplete")
        sent = {"value": value, "focused": True} if key == typing else {"value": _value(option, value, place, resolved)}
        options.append({"name": key, "type": option["type"], **sent})
    missing = [o["name"] for o in node.get("options", ()) if o.get("required") and o["name"] not in values]
    if missing and typing is None:
        raise ValueError(f"/{name} needs {missing}")
    if any(option["type"] in (SUBCOMMAND, SUBCOMMAND_GROUP) for option in node.get("options", ())):
        raise LookupError(f"/{name} is a group; name one of its subcommands")
    return data | {"resolved": resolved} if resolved else data


def _check_available(command: Json, place: Place) -> None:
    everywhere = [0, 1, 2] if command.get("dm_permission", True) else [0]
    contexts = everywhere if command.get("contexts") is None else command["contexts"]
    installs = command["integration_types"]
    if place.context not in contexts or (0 if place.bot_is_here else 1) not in installs:
        where = f"contexts {contexts} and integration_types {installs}"
        raise LookupError(f"/{command['name']} was registered for {where}, not for {place}")


def _option(node: Json, name: str) -> Json:
    options: dict[str, Json] = {option["name"]: option for option in node.get("options") or ()}
    if name not in options:
        raise LookupError(f"{node['name']!r} has no option or subcommand {name!r}; it has {sorted(options)}")
    return options[name]


def _value(option: Json, value: Value, place: Place, resolved: Json) -> str | int | float | bool:
    if option["type"] == USER and isinstance(value, User):
        resolved.setdefault("users", {})[str(value.id)] = value.payload()
        if place.guild_name is not None:
            member = {key: part for key, part in value.member().items() if key not in ("user", "deaf", "mute")}
            resolved.setdefault("members", {})[str(value.id)] = member | {"permissions": ALL_PERMISSIONS}
        return str(value.id)
    if option["type"] == CHANNEL and isinstance(value, Place):
        if option.get("channel_types") and value.type not in option["channel_types"]:
            raise ValueError(f"The client would not offer a channel of type {value.type} for {option['name']!r}")
        named = value.channel()
        resolved.setdefault("channels", {})[str(value.channel_id)] = named | {"permissions": ALL_PERMISSIONS}
        return str(value.channel_id)
    if option["type"] == ATTACHMENT and isinstance(value, Upload):
        resolved.setdefault("attachments", {})[str(value.id)] = value.payload()
        return str(value.id)
    if option["type"] not in JSON_TYPES or isinstance(value, User | Place | Upload):
        raise NotImplementedError(f"The loopback cannot send {value!r} for type {option['type']}")
    schema: Json = {"type": JSON_TYPES[option["type"]]}
    schema |= {keyword: option[key] for key, keyword in BOUNDS.items() if option.get(key) is not None}
    if choices := option.get("choices"):
        schema["enum"] = [choice["value"] for choice in choices]
    for error in Draft202012Validator(schema).iter_errors(value):
        raise ValueError(f"The client would not send {value!r} for {option['name']!r}: {error.message}")
    return value


def button_data(message: Message, custom_id: str) -> Json:
    """The data of a click on one of the message's buttons."""
    if custom_id not in message.buttons:
        raise LookupError(f"The message has no button {custom_id!r}; it has {sorted(message.buttons)}")
    button = message.buttons[custom_id]
    if button.get("disabled"):
        raise LookupError(f"The button {custom_id!r} is disabled")
    return {"custom_id": custom_id, "component_type": button["type"], "id": button["id"]}


def select_data(message: Message, custom_id: str, values: Sequence[str]) -> Json:
    """The data of a choice in one of the message's menus."""
    if custom_id not in message.selects:
        raise LookupError(f"The message has no menu {custom_id!r}; it has {sorted(message.selects)}")
    menu = message.selects[custom_id]
    missing = {*values} - {option["value"] for option in menu["options"]}
    if missing:
        raise ValueError(f"The menu {custom_id!r} does not offer {sorted(missing)}")
    return {"custom_id": custom_id, "component_type": menu["type"], "id": menu["id"], "values": list(values)}

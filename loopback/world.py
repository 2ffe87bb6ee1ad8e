"""The small Discord that the loopback shows: users, places to be in, and the messages there."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from .limits import (
    BUTTON,
    CONTAINER,
    FILE,
    MEDIA_GALLERY,
    SEPARATOR,
    STRING_SELECT,
    TEXT_DISPLAY,
    media_of,
    state_problems,
    walk,
)
from .schema import Json, Problem

DISCORD_EPOCH_MS = 1_420_070_400_000
EPHEMERAL, LOADING = 1 << 6, 1 << 7
GUILD, BOT_DM, PRIVATE_CHANNEL = 0, 1, 2
TEXT_CHANNEL, DM_CHANNEL, VOICE_CHANNEL, GROUP_DM_CHANNEL, CATEGORY = 0, 1, 2, 3, 4
PUBLIC_THREAD, PRIVATE_THREAD, STAGE_CHANNEL, FORUM_CHANNEL = 11, 12, 13, 15
THREADS = (PUBLIC_THREAD, PRIVATE_THREAD)
ALL_PERMISSIONS = str((1 << 51) - 1)

# What Discord tells of components although nobody has said it.
_DEFAULTS: dict[int, Json] = {
    CONTAINER: {"accent_color": None, "spoiler": False},
    SEPARATOR: {"spacing": 1, "divider": True},
    FILE: {"spoiler": False, "name": None, "size": None},
}

_counter = itertools.count()


def snowflake() -> int:
    """A new id; like Discord's it tells when it was made."""
    return (int(time.time() * 1000) - DISCORD_EPOCH_MS) << 22 | next(_counter) % (1 << 22)


def _now() -> str:
    return datetime.now(UTC).isoformat()


@dataclass(frozen=True)
class User:
    """An account, a member's or the bot's."""

    name: str
    bot: bool = False
    id: int = field(default_factory=snowflake)

    def payload(self) -> Json:
        look: Json = {"avatar": None, "global_name": None, "primary_guild": None}
        flags = {"bot": self.bot, "public_flags": 0, "flags": 0}
        return {"id": str(self.id), "username": self.name, "discriminator": "0", **look, **flags}

    def member(self) -> Json:
        """The user as a member of a guild, without roles of their own."""
        flags = {"deaf": False, "mute": False, "pending": False, "flags": 0}
        return {"user": self.payload(), "nick": None, "roles": [], "joined_at": _now(), **flags}


@dataclass(frozen=True)
class Place:
    """Where something happens: a channel, its guild if it has one, and whether the bot itself is there.

    Where the bot is not, a user has brought the application along (a user install): the bot can answer
    interactions there, but hears of nothing else and may neither react nor post.
    """

    context: int
    guild_name: str | None = None
    bot_is_here: bool = True
    channel_id: int = field(default_factory=snowflake)
    guild_id: int = field(default_factory=snowflake)
    type: int = TEXT_CHANNEL
    """Of a channel in a guild."""
    name: str = "music"
    parent: Place | None = None
    """The category of a channel, or the channel or forum of a thread."""

    def opened(self, kind: int, name: str, parent: Place | None = None) -> Place:
        """Another channel or thread of the same guild."""
        return replace(self, channel_id=snowflake(), type=kind, name=name, parent=parent)

    def ids(self) -> Json:
        """The ids by which events and interactions name the place."""
        guild = {} if self.guild_name is None else {"guild_id": str(self.guild_id)}
        return {"channel_id": str(self.channel_id), **guild}

    def channel(self) -> Json:
        """The channel; Discord does not tell interactions the recipients of a private one."""
        channel: Json = {"id": str(self.channel_id), "flags": 0, "last_message_id": None}
        if self.guild_name is None:
            return channel | {"type": DM_CHANNEL if self.context == BOT_DM else GROUP_DM_CHANNEL}
        parent = {"parent_id": None if self.parent is None else str(self.parent.channel_id)}
        channel |= {"type": self.type, "name": self.name, "guild_id": str(self.guild_id), **parent}
        return channel | (self._thread() if self.type in THREADS else self._channel())

    def _channel(self) -> Json:
        position: Json = {"position": 0, "permission_overwrites": []}
        if self.type in (VOICE_CHANNEL, STAGE_CHANNEL):
            return position | {"bitrate": 64000, "user_limit": 0, "rtc_region": None}
        return position | ({"available_tags": []} if self.type == FORUM_CHANNEL else {})

    def _thread(self) -> Json:
        archived = {"archived": False, "locked": False, "archive_timestamp": _now(), "auto_archive_duration": 1440}
        return {"owner_id": str(self.channel_id), "message_count": 0, "member_count": 1, "thread_metadata": archived}

    def guild(self, members: Iterable[User], channels: Iterable[Place]) -> Json:
        """The guild of GUILD_CREATE; without the privileged intent it names no member but the bot."""
        everyone = {"id": str(self.guild_id), "name": "@everyone", "permissions": ALL_PERMISSIONS}
        members, channels = list(members), list(channels)
        return {
            "id": str(self.guild_id),
            "name": self.guild_name,
            "owner_id": str(members[0].id),
            "roles": [everyone | {"position": 0, "color": 0, "hoist": False, "flags": 0}],
            "channels": [channel.channel() for channel in channels if channel.type not in THREADS],
            "threads": [channel.channel() for channel in channels if channel.type in THREADS],
            "members": [user.member() for user in members if user.bot],
            "member_count": len(members),
            "unavailable": False,
        }


def ready(
    bot: User, application_id: int, guilds: Iterable[Json], session_id: str, url: str, shard: tuple[int, int]
) -> Json:
    """The data of READY, which begins a session: of a shard of so many, with its guilds."""
    return {
        "v": 10,
        "user": bot.payload(),
        "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
        "session_id": session_id,
        "resume_gateway_url": url,
        "shard": [*shard],
        "application": {"id": str(application_id), "flags": 0},
    }


@dataclass(eq=False)
class Message:
    """A message as it stands now; `bodies` has every request that wrote it, the first one first."""

    payload: Json
    place: Place
    audience: User | None = None
    """The only one who can see it, if it is ephemeral."""
    bodies: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    reactions: dict[str, set[int]] = field(default_factory=dict)
    """The ids of the users, by emoji."""
    deleted: bool = False

    @classmethod
    def by(cls, author: User, place: Place, **extra: Any) -> Message:
        """A message with nothing in it yet."""
        lists = ("mentions", "mention_roles", "attachments", "embeds", "components")
        flags = {"type": 0, "flags": 0, "pinned": False, "mention_everyone": False, "tts": False}
        ids = {"id": str(snowflake()), "channel_id": str(place.channel_id), "author": author.payload()}
        payload = {**ids, "timestamp": _now(), "edited_timestamp": None, "content": "", **flags, **extra}
        return cls({**payload, **{key: [] for key in lists}}, place)

    def write(self, body: Json, files: dict[str, bytes]) -> list[Problem]:
        """Takes the body of a request that creates or edits it, unless that returns what is wrong with it.

        Raises ValueError if nothing would be left.
        """
        new = deepcopy({**self.payload, **{k: v for k, v in body.items() if k in ("content", "components")}})
        new["content"], new["components"] = new["content"] or "", new["components"] or []
        for number, (_, component) in enumerate(walk(new["components"]), 1):
            component.setdefault("id", number)
            for name, default in _DEFAULTS.get(component["type"], {}).items():
                component.setdefault(name, default)
        if "embeds" in body:
            new["embeds"] = [{"type": "rich", **embed} for embed in body["embeds"] or ()]
        if "attachments" in body:
            new["attachments"] = [self._attach(item, files) for item in body["attachments"] or ()]
        if not any(new[key] for key in ("content", "embeds", "components", "attachments")):
            raise ValueError("Cannot send an empty message")
        new["edited_timestamp"] = _now() if self.bodies and not self.loading else None
        new["flags"] = new["flags"] & ~LOADING | (body.get("flags") or 0)
        if problems := list(state_problems(new)):
            return problems
        _show_files(new)
        self.payload = new
        self.bodies.append(body)
        return []

    def _attach(self, item: Json, files: dict[str, bytes]) -> Json:
        for kept in self.payload["attachments"]:
            if kept["id"] == str(item["id"]):
                return dict(kept)
        name, content = item["filename"], files[f"files[{item['id']}]"]
        self.files[name] = content
        number = str(snowflake())
        url = f"https://cdn.discordapp.com/attachments/{self.place.channel_id}/{number}/{name}"
        told = {"description": item["description"]} if item.get("description") else {}
        return {"id": number, "filename": name, "size": len(content), "url": url, "proxy_url": url, **told}

    @property
    def id(self) -> int:
        return int(self.payload["id"])

    @property
    def content(self) -> str:
        return str(self.payload["content"])

    @property
    def embeds(self) -> list[Json]:
        return list(self.payload["embeds"])

    @property
    def text(self) -> str:
        """All that its components say."""
        components = [component for _, component in walk(self.payload["components"])]
        return "\n".join(component["content"] for component in components if component["type"] == TEXT_DISPLAY)

    @property
    def pictures(self) -> list[Json]:
        """What its galleries show."""
        components = [component for _, component in walk(self.payload["components"])]
        return [item for component in components if component["type"] == MEDIA_GALLERY for item in component["items"]]

    @property
    def buttons(self) -> dict[str, Json]:
        """The buttons that can be clicked, by custom id."""
        components = [component for _, component in walk(self.payload["components"])]
        return {c["custom_id"]: c for c in components if c["type"] == BUTTON and c.get("custom_id")}

    @property
    def selects(self) -> dict[str, Json]:
        """The menus that texts can be chosen in, by custom id."""
        components = [component for _, component in walk(self.payload["components"])]
        return {c["custom_id"]: c for c in components if c["type"] == STRING_SELECT}

    @property
    def ephemeral(self) -> bool:
        return bool(self.payload["flags"] & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says "… is thinking": a deferred answer."""
        return bool(self.payload["flags"] & LOADING)


def _show_files(message: Json) -> None:
    """Fills in what Discord tells of the files that components refer to."""
    attached = {f"attachment://{attachment['filename']}": attachment for attachment in message["attachments"]}
    for _, component in walk(message["components"]):
        for item in component.get("items", ()):
            item |= {"description": item.get("description"), "spoiler": bool(item.get("spoiler"))}
        for media in media_of(component):
            if file := attached.get(media["url"]):
                media |= {"id": file["id"], "url": file["url"], "proxy_url": file["proxy_url"]}
                if component["type"] == FILE:
                    component |= {"name": file["filename"], "size": file["size"]}

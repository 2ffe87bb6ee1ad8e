"""What Discord refuses although its OpenAPI file allows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .schema import Json, Problem

Path = tuple[str | int, ...]

BAD_LENGTH = "BASE_TYPE_BAD_LENGTH"
COMPONENTS_V2 = 1 << 15
ACTION_ROW, BUTTON, STRING_SELECT = 1, 2, 3
TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER = 10, 12, 13, 14, 17
LINK_BUTTON, PREMIUM_BUTTON = 5, 6

# Unicode's Emoji property: the code points below U+1F000 one by one, then the emoji planes.
_SIGNS = (
    "©®‼⁉™\u2139↔-↙↩↪⌚⌛⌨⏏⏩-⏳⏸-⏺Ⓜ▪▫▶◀◻-◾☀-☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸-☺♀♂♈-♓♟♠♣♥♦♨♻♾♿⚒-⚗⚙⚛⚜⚠⚡⚧⚪⚫⚰⚱"
    "⚽⚾⛄⛅⛈⛎⛏⛑⛓⛔⛩⛪⛰-⛵⛷-⛺⛽✂✅✈-✍✏✒✔✖✝✡✳✴❄❇❌❎❓-❕❗❣❤\u2795-➗➡➰➿⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙"
    "\U0001f000-\U0001faff"
)
_ONE = rf"(?:[{_SIGNS}]\ufe0f?[\U0001f3fb-\U0001f3ff]?|[0-9#*]\ufe0f?\u20e3)"
_FLAG = r"[\U0001f1e6-\U0001f1ff]{2}"
_EMOJI = re.compile(rf"{_FLAG}|{_ONE}(?:\u200d{_ONE})*[\U000e0020-\U000e007f]*|[A-Za-z0-9_]{{2,32}}:[0-9]+")


_MOST_BYTES = 10_170  # measured; no documentation gives a figure


def is_emoji(text: str) -> bool:
    """Whether one can react with this: a single Unicode emoji, or a custom one as `name:id`."""
    return _EMOJI.fullmatch(text) is not None


def problems(template: str, body: Json) -> Iterator[Problem]:
    """What Discord refuses in the body of a request to that path template."""
    if template.endswith("/callback"):
        check = {4: _message, 7: _message, 8: _choices}.get(body["type"])
        for problem in check(body.get("data") or {}) if check else ():
            yield problem._replace(path=("data", *problem.path))
    elif template.startswith("/webhooks/") or "/messages" in template:
        yield from _message(body)


def state_problems(message: Json) -> Iterator[Problem]:
    """What Discord refuses in a message as a request would leave it, given what it was before."""
    components = list(walk(message["components"]))
    if message["flags"] & COMPONENTS_V2:
        yield from _new_layout(message, [component for _, component in components])
    attached = {f"attachment://{attachment['filename']}" for attachment in message["attachments"]}
    for path, component in components:
        for media in media_of(component):
            if media["url"].startswith("attachment://") and media["url"] not in attached:
                code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
                yield Problem(path, code, f"There is no file {media['url']!r}.")


def media_of(component: Json) -> list[Json]:
    """The files that a component shows."""
    if component["type"] == MEDIA_GALLERY:
        return [item["media"] for item in component["items"]]
    return [component["file"]] if component["type"] == FILE else []


def walk(components: Any, path: Path = ("components",)) -> Iterator[tuple[Path, Json]]:
    """Every component of a message, nested ones included, with where it stands."""
    for index, component in enumerate(components or ()):
        yield (*path, index), component
        yield from walk(component.get("components"), (*path, index, "components"))
        if "accessory" in component:
            yield (*path, index, "accessory"), component["accessory"]


def _choices(data: Json) -> Iterator[Problem]:
    for index, choice in enumerate(data.get("choices") or ()):
        if len(str(choice["value"])) > 100:
            yield Problem(("choices", index, "value"), BAD_LENGTH, "Must be 100 or fewer in length.")


def _message(data: Json) -> Iterator[Problem]:
    if len(data.get("content") or "") > 2000:
        yield Problem(("content",), BAD_LENGTH, "Must be 2000 or fewer in length.")
    embeds = data.get("embeds") or ()
    if sum(map(_embed_size, embeds)) > 6000:
        yield Problem(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
    for path, url in _urls(embeds, ("embeds",)):
        if not re.fullmatch(r"(https?|attachment)://\S+", url):
            yield Problem(path, "URL_TYPE_INVALID_URL", f"Not a well formed URL: {url!r}")
    components = list(walk(data.get("components")))
    check_layout = _new_layout if (data.get("flags") or 0) & COMPONENTS_V2 else _old_layout
    yield from check_layout(data, [component for _, component in components])
    ids = Counter(component.get("custom_id") for _, component in components)
    for path, component in components:
        if component.get("custom_id") and ids[component["custom_id"]] > 1:
            yield Problem((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Must be unique.")
        if component["type"] == BUTTON:
            yield from _button(path, component)


def _embed_size(embed: Json) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [text for field in embed.get("fields") or () for text in (field["name"], field["value"])]
    return sum(len(text) for text in texts if text)


def _urls(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        if key in ("url", "icon_url") and isinstance(inner, str):
            yield (*path, key), inner
        yield from _urls(inner, (*path, key))


def _old_layout(data: Json, components: list[Json]) -> Iterator[Problem]:
    rows = data.get("components") or ()
    if len(rows) > 5:
        yield Problem(("components",), BAD_LENGTH, "Must be 5 or fewer in length.")
    for index, row in enumerate(rows):
        if row["type"] != ACTION_ROW:
            yield Problem(("components", index, "type"), "BASE_TYPE_CHOICES", "Needs the flag COMPONENTS_V2.")


def _new_layout(data: Json, components: list[Json]) -> Iterator[Problem]:
    for key in ("content", "embeds"):
        if data.get(key):
            yield Problem((key,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not with this flag.")
    if len(components) > 40:
        yield Problem(("components",), BAD_LENGTH, "Must be 40 or fewer in total.")
    texts = [component["content"] for component in components if component["type"] == TEXT_DISPLAY]
    if sum(map(len, texts)) > 4000:
        yield Problem(("components",), BAD_LENGTH, "Must be 4000 or fewer characters in total.")
    if sum(len(text.encode()) for text in texts) > _MOST_BYTES:
        yield Problem(("components",), BAD_LENGTH, "So many bytes of UTF-8 end in Discord's status 500.")


def _button(path: Path, button: Json) -> Iterator[Problem]:
    emoji = button.get("emoji") or {}
    if emoji and not emoji.get("id") and not is_emoji(emoji["name"]):
        yield Problem((*path, "emoji", "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")
    if button["style"] == PREMIUM_BUTTON:
        return
    if not button.get("label") and not emoji:
        yield Problem(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "Needs a label or an emoji.")
    wanted, unwanted = ("url", "custom_id") if button["style"] == LINK_BUTTON else ("custom_id", "url")
    if not button.get(wanted) or button.get(unwanted):
        yield Problem((*path, wanted), "BASE_TYPE_REQUIRED", f"This style needs it, and no {unwanted}.")
    if button.get("url") and not re.fullmatch(r"(https?|discord)://\S+", button["url"]):
        yield Problem((*path, "url"), "URL_TYPE_INVALID_URL", f"Not a well formed URL: {button['url']!r}")

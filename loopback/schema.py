"""Discord's own OpenAPI file as a judge: does this body fit the operation it was sent to?"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

Json = dict[str, Any]

DEFAULT_PATH = Path(__file__).resolve().parents[2] / "shared" / "discord" / "openapi.json"


class Problem(NamedTuple):
    """One thing wrong with a body: where it stands, Discord's code for it, and a sentence."""

    path: tuple[str | int, ...]
    code: str
    message: str

    def __str__(self) -> str:
        said = self.message if len(self.message) <= 200 else f"{self.message[:80]} … {self.message[-100:]}"
        return f"{'.'.join(map(str, self.path)) or 'the body'}: {said} ({self.code})"


@dataclass(frozen=True)
class Operation:
    """A method on a path template of the file, as it matched one request."""

    method: str
    template: str
    arguments: Mapping[str, str]
    spec: Json

    @property
    def needs_token(self) -> bool:
        return {} not in self.spec.get("security", [{}])


def locate(environ: Mapping[str, str]) -> Path:
    """Where the OpenAPI file is; raises FileNotFoundError that says how to provide it."""
    path = Path(environ.get("SEGUE_OPENAPI") or DEFAULT_PATH)
    if not path.is_file():
        raise FileNotFoundError(f"Discord's OpenAPI file is not at {path}; set SEGUE_OPENAPI to its path")
    return path


class OpenAPI:
    """The file, loaded once; the validator of a body is compiled when it is first needed."""

    def __init__(self, document: Json) -> None:
        schemas = document["components"]["schemas"]
        # The file is too strict twice: clients may send snowflakes as integers (attachments[].id), and the
        # codes of nested form errors are strings.
        schemas["SnowflakeType"] = {"anyOf": [schemas["SnowflakeType"], {"type": "integer", "minimum": 0}]}
        schemas["Error"]["properties"]["code"]["type"] = ["integer", "string"]
        _tell_by_type(document, schemas)
        self._registry: Registry[Any] = Registry().with_resource("urn:discord", DRAFT202012.create_resource(document))
        self._validators: dict[str, Draft202012Validator] = {}
        self._quick_registry = jsonschema_rs.Registry([("urn:discord", document)])
        self._quick_validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        # Templates with fewer parameters come first: …/messages/@original before …/messages/{message_id}.
        self._paths = [
            (_pattern(path, item.get("parameters", [])), path, item)
            for path, item in sorted(document["paths"].items(), key=lambda entry: entry[0].count("{"))
        ]

    @staticmethod
    @cache
    def load(path: Path) -> OpenAPI:
        return OpenAPI(json.loads(path.read_bytes()))

    def match(self, method: str, path: str) -> Operation | None:
        """The operation for a decoded path below the API's base, if there is one."""
        for pattern, template, item in self._paths:
            if method.lower() in item and (found := pattern.fullmatch(path)):
                return Operation(method, template, found.groupdict(), item[method.lower()])
        return None

    def request_problems(self, operation: Operation, body: Any) -> list[Problem]:
        """What is wrong with a request's JSON body; None stands for no body."""
        expected = operation.spec.get("requestBody")
        if body is None and expected is not None and expected.get("required"):
            return [Problem((), "BASE_TYPE_REQUIRED", "This operation needs a body")]
        if body is not None and expected is None:
            return [Problem((), "UNEXPECTED", "This operation takes no body")]
        return [] if body is None else self._problems(operation, ("requestBody",), body)

    def response_problems(self, operation: Operation, status: int, body: Any) -> list[Problem]:
        """What is wrong with an answer that the loopback is about to give: it judges itself as well."""
        responses = operation.spec["responses"]
        key = str(status) if str(status) in responses else f"{status // 100}XX"
        if key not in responses:
            return [Problem((), "UNEXPECTED", f"This operation never answers {status}")]
        if "$ref" in responses[key]:
            return self._check(f"{responses[key]['$ref']}/content/application~1json/schema", body)
        if ("content" in responses[key]) != (body is not None):
            return [Problem((), "UNEXPECTED", f"A {status} has a body if and only if the file gives one")]
        return [] if body is None else self._problems(operation, ("responses", key), body)

    def _problems(self, operation: Operation, part: tuple[str, ...], body: Any) -> list[Problem]:
        content = ("content", "application/json", "schema")
        steps = ("paths", operation.template, operation.method.lower(), *part, *content)
        return self._check("#/" + "/".join(s.replace("~", "~0").replace("/", "~1") for s in steps), body)

    def _check(self, pointer: str, body: Any) -> list[Problem]:
        if self._fits(pointer, body):
            return []
        if pointer not in self._validators:
            schema = {"$ref": "urn:discord" + pointer}
            self._validators[pointer] = Draft202012Validator(schema, registry=self._registry)
        leaves = [_leaf(error)[1] for error in self._validators[pointer].iter_errors(body)]
        return [Problem(tuple(e.absolute_path), _discord_code(str(e.validator)), e.message) for e in leaves]

    def _fits(self, pointer: str, body: Any) -> bool:
        """Whether nothing is wrong: said hundreds of times sooner than what is."""
        if pointer not in self._quick_validators:
            schema = {"$ref": "urn:discord" + quote(pointer, safe="#/~")}
            self._quick_validators[pointer] = jsonschema_rs.Draft202012Validator(schema, registry=self._quick_registry)
        return self._quick_validators[pointer].is_valid(body)


def _tell_by_type(node: Any, schemas: Json) -> None:
    """Has a component judged, wherever several may stand, by the schema of its type alone: trying all is slow."""
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _tell_by_type(inner, schemas)
    if not isinstance(node, dict) or not isinstance(node.get("oneOf"), list):
        return
    types = [_only_type(choice, schemas) for choice in node["oneOf"]]
    if None in types or len({*types}) < len(types):
        return
    node |= {"type": "object", "required": ["type"], "properties": {"type": {"enum": types}}}
    node["allOf"] = [
        {"if": {"properties": {"type": {"const": number}}}, "then": choice}
        for number, choice in zip(types, node.pop("oneOf"), strict=True)
    ]


def _only_type(choice: Json, schemas: Json) -> int | None:
    """The one type of the components that a schema describes, if it describes any."""
    schema = schemas.get(choice.get("$ref", "").rpartition("/")[2], {})
    types = schema.get("properties", {}).get("type", {}).get("enum", ())
    return types[0] if len(types) == 1 else None


def _pattern(template: str, parameters: list[Json]) -> re.Pattern[str]:
    snowflakes = {p["name"] for p in parameters if p["schema"].get("$ref", "").endswith("/SnowflakeType")}

    def group(found: re.Match[str]) -> str:
        return f"(?P<{found[1]}>{'[0-9]+' if found[1] in snowflakes else '[^/]+'})"

    return re.compile(re.sub(r"\{(\w+)\}", group, template))


def _leaf(error: ValidationError) -> tuple[int, ValidationError]:
    """The error a person would name, and how many there are: in a union, those of the branch that was meant."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    weighed = [
        (sum(_leaf(inner)[0] for inner in errors), index)
        for index, errors in branches.items()
        if not any(map(_is_of_another_kind, errors))
    ]
    if not weighed:
        return 1, error
    count, index = min(weighed)
    return count, _leaf(branches[index][0])[1]


def _is_of_another_kind(error: ValidationError) -> bool:
    return error.validator in ("type", "enum", "const") and list(error.relative_path) in ([], ["type"])


def _discord_code(keyword: str) -> str:
    if keyword in ("minLength", "maxLength", "minItems", "maxItems"):
        return "BASE_TYPE_BAD_LENGTH"
    return {"required": "BASE_TYPE_REQUIRED", "enum": "BASE_TYPE_CHOICES"}.get(keyword, "BASE_TYPE_BAD")

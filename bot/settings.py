"""What whoever runs the bot can set: by environment variable, in a `.env` file, or in a file for each secret."""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

from recommender import DataError, columns_of

from .address import Address
from .shards import Shards

_PORT = re.compile(r"([\w.-]*|\[[0-9a-fA-F:.]+\]):(\d{1,5})")
_DAILY = re.compile(r"daily(?:@((?:[01]?\d|2[0-3]):[0-5]\d))?")


class _Secrets(SecretsSettingsSource):
    """Files of secrets; none where there is no such folder."""

    def __call__(self) -> dict[str, Any]:
        if self.secrets_dir is None or not Path(str(self.secrets_dir)).is_dir():
            return {}
        return {name: value for name, value in super().__call__().items() if value}


class Settings(BaseSettings):
    """Every setting has a default that works. An empty value counts as not set.

    What is in neither the environment nor `.env` may be a file called like the variable in the folder that
    CREDENTIALS_DIRECTORY names, as systemd, compose and Kubernetes hand out secrets.
    """

    model_config = SettingsConfigDict(
        env_prefix="SEGUE_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    discord_token: SecretStr | None = Field(
        None,
        validation_alias="DISCORD_TOKEN",
        description="The bot's token from the Discord developer portal. Without one the bot opens in a local page.",
    )
    data: Annotated[tuple[Path, ...], NoDecode] = Field(
        (),
        description="File or folder of listening data, or several with a colon (on Windows a semicolon) between them. "
        "Without one: what was downloaded, a download, or the sample.",
    )
    downloads: Path = Field(Path("data"), description="Where downloaded listening data goes.")
    artifact: Path = Field(Path("data/model"), description="Where the built model is.")
    models: str | None = Field(
        None,
        pattern=r"^\s*[\w-]+\s*(,\s*[\w-]+\s*)?$",
        description="Similarity model that answers, or two with a comma, to compare them. Without one: what was built.",
    )
    columns: Annotated[dict[str, str] | None, NoDecode] = Field(
        None,
        description="What the columns of tables among the data hold, where their names do not say it: "
        "user=NAME,artist=NAME,plays=NAME.",
    )
    half_life: float | None = Field(
        None,
        ge=1,
        description="Days after which a dated listen counts half in what models learn. Without one: all count alike.",
    )
    sound: Path | None = Field(
        None,
        description="What artists sound like: a table of their features, or the folder that `train` made of one. "
        "Without one lists go by listeners and tags.",
    )
    rebuild: Annotated[dt.time | None, NoDecode] = Field(
        None,
        description="daily: build the model anew at 04:00, local time, if the data or its settings have changed; "
        "daily@HH:MM: at that time. Without one: at a start only.",
    )
    members: bool = Field(
        False,
        description="1: what members play who agreed to that enters the data that models are built from, of artists "
        "that at least five of them play. The model is then built anew every day, at the time of SEGUE_REBUILD or at "
        "04:00.",
    )
    learn: bool = Field(
        True,
        description="0: lists do not learn. Else what votes say of an artist on a list, worked out once a day, moves "
        "it up or down there.",
    )
    promote: Literal["auto"] | None = Field(
        None,
        description="auto: of two models the one that votes favour answers alone as soon as that is sure. Without it "
        "both answer together until you change SEGUE_MODELS.",
    )
    challenger: float = Field(
        1.0,
        gt=0,
        le=1,
        description="Share of answers that two models draft together; the others are the first one's, or with "
        "SEGUE_PROMOTE that one's which won last.",
    )
    fetch: Literal["listenbrainz"] | None = Field(
        None,
        description="listenbrainz: download ListenBrainz' newest statistics while the bot runs, and build from them "
        "as well.",
    )
    listenbrainz: str | None = Field(
        None, description="Where ListenBrainz' full dumps are listed. Default: its own server."
    )
    database: Annotated[Address | None, NoDecode] = Field(
        None,
        description="The feedback database: a file, or postgresql://user:password@host/name. Default: "
        "data/segue.sqlite3, in the preview data/preview.sqlite3.",
    )
    journal: Path | Literal["none"] | None = Field(
        None,
        description="File where votes wait while the database is away, on a disk that stays; none: no vote is promised "
        "then. Default: beside a database that is a file, for one on a server data/NAME-votes.",
    )
    secret: SecretStr | None = Field(
        None,
        min_length=16,
        description="Key under which members are hashed. Without one it is made and kept in a file.",
    )
    key_file: Path = Field(Path("data/segue.key"), description="Where that key is kept, readable by the owner only.")
    accounts_key_file: Path = Field(
        Path("data/segue-accounts.key"),
        description="Where the key is kept that linked accounts are encrypted with, one a line, the newest first. With "
        "SEGUE_SECRET and no such file it is derived from that.",
    )
    listenbrainz_api: str | None = Field(
        None,
        pattern=r"^https?://",
        description="Address of ListenBrainz' API, for members' accounts there. Default: its own server.",
    )
    lastfm_api: str | None = Field(
        None, pattern=r"^https?://", description="Address of Last.fm's API. Default: its own server."
    )
    lastfm_key: SecretStr | None = Field(
        None, description="API key of Last.fm. Without one members cannot link their accounts there."
    )
    shards: Annotated[Shards | None, NoDecode] = Field(
        None,
        description="Which of Discord's shards this process has, where several processes are one bot: 0-15/64, or "
        "3/64; or ordinal*16/64, where segue-0 takes the first 16 of 64, segue-1 the next, by the number at the end of "
        "its host's name. Several need PostgreSQL. Without it one process has all that Discord recommends.",
    )
    ready_file: Path = Field(Path("data/ready"), description="A file that exists while the bot can answer.")
    port: int = Field(8765, ge=0, le=65535, description="Port of the local page, on 127.0.0.1; 0 takes any free one.")
    monitoring: Annotated[tuple[str, int] | None, NoDecode] = Field(
        None,
        description="Address at which the bot can be watched, as 127.0.0.1:9100, or :9100 for every one of this "
        "machine. Without one: none.",
    )
    retention_days: float | None = Field(
        None, gt=0, description="After how many days what was shown and voted is deleted. Without a number: never."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much is logged.")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", description="json is one object a line; text is for people; auto is text on a terminal, else json."
    )

    @field_validator("data", mode="before")
    @classmethod
    def _several(cls, value: Any) -> Any:
        return value.split(os.pathsep) if isinstance(value, str) else value

    @field_validator("columns", "database", "shards", mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        shards = partial(Shards.read, host=platform.node())
        read: dict[str | None, Callable[[str], Any]] = {"columns": columns_of, "database": Address.of, "shards": shards}
        try:
            return read[info.field_name](value)
        except (ValueError, DataError) as error:
            raise PydanticCustomError("told", "{told}", {"told": str(error)}) from error

    @field_validator("rebuild", mode="before")
    @classmethod
    def _daily(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _DAILY.fullmatch(value.strip())
        if match is None:
            raise PydanticCustomError("daily", "it is daily, or daily@ and a time from 00:00 to 23:59, as daily@04:30")
        hour, minute = (match[1] or "04:00").split(":")
        return dt.time(int(hour), int(minute))

    @field_validator("monitoring", mode="before")
    @classmethod
    def _port(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _PORT.fullmatch(value.strip())
        if match is None or int(match[2]) > 65535:
            raise PydanticCustomError(
                "address", "it is a host and a port, as 127.0.0.1:9100, or a port alone, as :9100"
            )
        return match[1].strip("[]"), int(match[2])

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - of one folder, fixed beforehand
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Each source gives way to those before it."""
        secrets = _Secrets(settings_cls, os.environ.get("CREDENTIALS_DIRECTORY"))
        return init_settings, env_settings, dotenv_settings, secrets

    @classmethod
    def variables(cls) -> dict[str, str]:
        """Each field's environment variable."""
        return {name: str(info.validation_alias or f"SEGUE_{name.upper()}") for name, info in cls.model_fields.items()}

    @property
    def artifacts(self) -> list[tuple[str | None, Path]]:
        """The models that answer, one or two, and where each is built; None is whatever was built."""
        if self.models is None:
            return [(None, self.artifact)]
        first, *others = (name.strip() for name in self.models.split(","))
        rivals = [(name, self.artifact.with_name(f"{self.artifact.name}-{name}")) for name in others]
        return [(first, self.artifact), *rivals]

    @property
    def members_table(self) -> Path:
        """Where what members let enter builds is written, beside the model."""
        return self.artifact.with_name("members.csv")

    def corrections(self, database: Address) -> Path | None:
        """Where what lists learn from the votes in a database is, beside the model; None where they do not."""
        return corrections_of(self.artifact, database) if self.learn else None

    def promotions(self, database: Address) -> Path | None:
        """Where it is written which of two models answers alone by the votes in a database; None where none does."""
        return promotions_of(self.artifact, database) if self.promote and len(self.artifacts) > 1 else None

    @property
    def token(self) -> str:
        """The bot's token; "" where there is none."""
        return "" if self.discord_token is None else self.discord_token.get_secret_value()

    @property
    def is_one_of_several(self) -> bool:
        """Whether other processes are the same bot, with other shards."""
        return self.shards is not None and self.shards.are_some

    @property
    def secret_bytes(self) -> bytes | None:
        """The secret, if there is one."""
        return None if self.secret is None else self.secret.get_secret_value().encode()

    @property
    def key(self) -> bytes | Path:
        """The key that members are hashed with, or its file."""
        return self.secret_bytes or self.key_file

    @property
    def feedback(self) -> Address:
        """The feedback database on Discord."""
        return self._kept(Path("data/segue.sqlite3"))

    @property
    def preview_feedback(self) -> Address:
        """The feedback database of the preview, kept apart so that trying things out does not count as votes."""
        return self._kept(Path("data/preview.sqlite3"))

    def _kept(self, default: Path) -> Address:
        address = self.database or Address.of(default)
        if self.journal is None:
            return address
        return replace(address, journal=None if self.journal == "none" else Path(self.journal))


def corrections_of(artifact: Path, database: Address) -> Path:
    """Where what lists of a model learn from the votes in a database is."""
    return artifact.with_name(f"{artifact.name}-{database.name}-votes.csv")


def promotions_of(artifact: Path, database: Address) -> Path:
    """Where it is written which of a model and its rival answers alone, by the votes in a database."""
    return artifact.with_name(f"{artifact.name}-{database.name}-promotions.json")

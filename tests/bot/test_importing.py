"""/import: files and names of what somebody plays, taken, told, and deleted."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Segue
from bot.errors import FileRefused, Refusal
from bot.feedback.pseudonyms import Pseudonyms
from bot.listening import imports, reading
from bot.listening.files import Export, Files, Sent
from bot.listening.matching import Play
from bot.replies import languages
from recommender import Recommender
from recommender.dataset.exports import FORMATS, InMemory
from tests.recommender.dataset.exports.examples import EXAMPLES

from .seen import choose, labels, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
SPOTIFY = ("my_spotify_data.json", EXAMPLES["Spotify extended history"][1]())
LASTFM = ("scrobbles.csv", EXAMPLES["lastfm.ghan.nl"][1]())


class Reading(Files):
    """Reads here and not in a process: what that does is tested where it is."""

    async def read(self, files: Sequence[Sent]) -> list[Export]:
        said = reading.answer([InMemory(*file) for file in files])
        if "refused" in said:
            raise FileRefused(said["refused"])
        return [
            Export(**{**export, "plays": tuple(Play(*play) for play in export["plays"])}) for export in said["exports"]
        ]


@pytest.fixture
def bot(simcord_bot: Segue) -> Segue:
    simcord_bot.files = Reading()
    return simcord_bot


@pytest.fixture
def me(ada: MemberActor, pseudonyms: Pseudonyms) -> str:
    return pseudonyms(ada.id)


async def sent(ada: MemberActor, channel: ChannelHandle, *files: tuple[str, bytes], **options: str) -> str:
    named = dict(zip(("file", "file2", "file3"), files, strict=False))
    return text(shown(await ada.slash(channel, "import", **named, **options)))


async def played(bot: Segue, me: str) -> dict[str, int]:
    """Who is kept, by name where the data has them."""
    listening = await bot.store.accounts.listening(me)
    recommender: Recommender = bot.lookups.models.recommender
    return {recommender.artist(id).name: plays for id, plays in listening.items()}


async def test_a_file_is_taken_and_what_it_says_told(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    result = await ada.slash(channel, "import", file=SPOTIFY)
    said = text(shown(result))
    assert "**Spotify extended history** · 4 listens · 2024" in said and "1 of 3 artists are in the data" in said
    assert "Most played: Björk" in said and shown(result).flags.ephemeral
    assert await played(bot, me) == {"Björk": 2}
    [account] = await bot.store.accounts.of(me)
    assert (account.service, account.artists, account.known, account.due_at) == ("import-spotify", 3, 1, None)
    assert bot.vault.open(account.sealed).user == ada.id
    assert {artist.name for artist in (await bot.store.artists.every()).values()} == {"Björk"}


async def test_a_second_import_of_a_service_replaces_the_first_and_one_of_another_does_not(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    await sent(ada, channel, SPOTIFY, LASTFM)
    assert {account.service for account in await bot.store.accounts.of(me)} == {"import-spotify", "import-lastfm"}
    hermit = [{**json.loads(SPOTIFY[1])[0], "master_metadata_album_artist_name": "Hermit"}]
    said = await sent(ada, channel, ("x.json", json.dumps(hermit).encode()))
    assert "replaces your earlier import from Spotify" in said
    assert await played(bot, me) == {"Björk": 2, "Hermit": 1}


async def test_no_more_than_a_thousand_artists_of_a_service_are_kept(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    play = json.loads(SPOTIFY[1])[0]
    many = [{**play, "master_metadata_album_artist_name": f"Band {number}"} for number in range(1_200)]
    said = await sent(ada, channel, ("x.json", json.dumps(many).encode()))
    assert "Only the 1,000 most played of 1,200 artists are kept" in said
    assert [account.artists for account in await bot.store.accounts.of(me)] == [1_000]


async def test_foryou_goes_by_what_was_imported_and_says_where_from(
    bot: Segue, ada: MemberActor, channel: ChannelHandle
) -> None:
    await sent(ada, channel, SPOTIFY)
    await sent(ada, channel, names="Radiohead")
    said = text(shown(await ada.slash(channel, "foryou")))
    assert "based on 2 artists you play (Pasted names, Spotify)" in said and "Portishead" in said


async def test_names_of_one_artist_are_told_as_one(bot: Segue, ada: MemberActor, channel: ChannelHandle) -> None:
    play = json.loads(SPOTIFY[1])[0]
    names = ("Björk", "bjork", "BJÖRK", "Various Artists")
    content = json.dumps([{**play, "master_metadata_album_artist_name": name} for name in names]).encode()
    said = await sent(ada, channel, ("x.json", content))
    assert "1 of 1 artist is in the data\nMost played: Björk\n\n" in said


async def test_privacy_tells_what_was_imported_from_what_is_linked(
    bot: Segue, ada: MemberActor, channel: ChannelHandle
) -> None:
    assert "**Last.fm · lastfm.ghan.nl** · " in await sent(ada, channel, LASTFM)
    said = text(shown(await ada.slash(channel, "privacy")))
    assert "**Last.fm** · " in said and "imported <t:" in said and "updated" not in said


@pytest.mark.parametrize("silent", [False, True])
async def test_what_is_deleted_while_it_is_read_is_not_kept(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str, query: Query, silent: bool
) -> None:
    class Slow(Reading):
        async def read(self, files: Sequence[Sent]) -> list[Export]:
            bot.listening.linking.withdraw(me)
            await (bot.store.set_silent(me, True) if silent else bot.store.forget(me))
            return await super().read(files)

    bot.files = Slow()
    said = await sent(ada, channel, SPOTIFY)
    assert query("SELECT member FROM account UNION SELECT member FROM listening") == []
    assert ("opted out" in said) == silent and "Spotify extended history" not in said


async def test_an_import_can_be_undone(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str, query: Query
) -> None:
    result = await ada.slash(channel, "import", file=SPOTIFY)
    undone = await ada.click(shown(result), label="Delete: Spotify")
    assert undone.deferred  # a table may be written meanwhile
    assert "**Deleted:** Spotify" in text(shown(undone))
    assert await bot.store.accounts.of(me) == []
    assert query("SELECT * FROM listening") == query("SELECT * FROM unlisted") == []


async def test_without_anything_it_says_what_can_be_sent_and_what_was(
    bot: Segue, ada: MemberActor, channel: ChannelHandle
) -> None:
    assert "Apple Music" in await sent(ada, channel) and "of 3 artists" not in await sent(ada, channel)
    await sent(ada, channel, SPOTIFY)
    assert "**Spotify** · <t:" in await sent(ada, channel) and "1 of 3 artists" in await sent(ada, channel)


# Names


async def test_pasted_names_are_kept_asked_about_or_said_to_be_unknown(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    result = await ada.slash(channel, "import", names="bjork, Slay, Radiohead, Nobody There At All")
    said = text(shown(result))
    assert "Added 2 artists: Björk, Radiohead" in said and "kept by name: Nobody There At All" in said
    assert "or leave the name out: Slay" in said
    chosen = await choose(ada, shown(result), "import", "Slayer")
    assert "Slayer" in text(shown(chosen)) and "Delete: Pasted names" in labels(shown(chosen))
    assert await played(bot, me) == {"Björk": 1, "Radiohead": 1, "Slayer": 1}
    assert [unlisted.name for unlisted in (await bot.store.accounts.unlisted()).values()] == ["Nobody There At All"]


async def test_names_pasted_later_are_added(bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str) -> None:
    await sent(ada, channel, names="Björk")
    await sent(ada, channel, names="Slayer")
    assert await played(bot, me) == {"Björk": 1, "Slayer": 1}


async def test_a_list_of_nobody_is_told_to_be_one(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    assert "no artists' names" in await sent(ada, channel, names=", , Various Artists")
    assert await bot.store.accounts.of(me) == []


async def test_the_form_takes_files_and_names(bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str) -> None:
    opened = await ada.click(shown(await ada.slash(channel, "import")), label="Import …")
    sent = await ada.submit_modal(opened, {"files": [SPOTIFY], "names": "Slayer\nHermit"})
    [named] = sent.followups
    assert sent.response is not None and "Spotify extended history" in text(sent.response)
    assert "Added 2 artists: Slayer, Hermit" in text(named)
    assert await played(bot, me) == {"Björk": 2, "Slayer": 1, "Hermit": 1}


# What is refused


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("video.json", b"\x00\x01" * 4000, "I don't know this kind of file"),
        ("torn.zip", b"PK\x03\x04 and no more", "damaged or incomplete"),
        ("silent.json", SPOTIFY[1].replace(b'"ms_played"', b'"ms_played": 1, "then"'), "not a single listen"),
    ],
)
async def test_a_file_that_cannot_be_read_is_told_why_and_changes_nothing(
    name: str, content: bytes, sentence: str, bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    await sent(ada, channel, SPOTIFY)
    result = await ada.slash(channel, "import", file=(name, content))
    [told] = [*([result.response] if result.response else []), *result.followups]
    assert sentence in text(told) and "Nothing was changed" in text(told)
    assert await played(bot, me) == {"Björk": 2}


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    of_recordings = {Refusal.LONG, Refusal.SHORT, Refusal.SILENT, Refusal.UNTRAINED, Refusal.UNABLE}
    said = {languages.of("en")("import-refused", why=why.value) for why in {*Refusal} - of_recordings}
    assert len(said) == len({*Refusal} - of_recordings)


async def test_of_who_opted_out_nothing_is_imported(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    await bot.store.set_silent(me, True)
    result = await ada.slash(channel, "import", file=SPOTIFY, names="Slayer")
    assert "opted out, so nothing was imported" in text(shown(result)) and "Opt back in" in labels(shown(result))
    assert await bot.store.accounts.of(me) == []


async def test_who_opted_out_still_sees_and_deletes_what_was_imported_before(
    bot: Segue, ada: MemberActor, channel: ChannelHandle, me: str
) -> None:
    await sent(ada, channel, SPOTIFY)
    await bot.store.set_silent(me, True)
    listed = shown(await ada.slash(channel, "import"))
    assert "**Spotify**" in text(listed) and "opted out" not in text(listed)
    await ada.click(listed, label="Delete: Spotify")
    assert await bot.store.accounts.of(me) == []


def test_every_service_that_exports_are_of_is_kept_under_a_name_of_its_own() -> None:
    services = {imports.service(kind.service) for kind in FORMATS}
    assert len(services) == len({kind.service for kind in FORMATS}) and all(map(imports.is_import, services))
    assert {imports.title(service) for service in services} == {kind.service for kind in FORMATS}
    assert imports.is_import(imports.NAMES) and not imports.is_import("lastfm")

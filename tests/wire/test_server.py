"""The loopback against a tiny client of its own: what it takes, what it refuses, and what it survives."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio
from discord import app_commands

from loopback.limits import is_emoji
from loopback.server import Loopback

pytestmark = pytest.mark.asyncio

Interaction = discord.Interaction[discord.Client]
Handler = Callable[[Interaction], Awaitable[Any]]


class Mini(discord.AutoShardedClient):
    """A bot with one command, /similar; what the command does is the test's to say (`answer`)."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True, reactions=True))
        self.tree = app_commands.CommandTree(self)
        taste = app_commands.Group(name="taste", description="What members like", guild_only=True)
        self.answer: Handler = lambda interaction: interaction.response.send_message("Muse")
        self.clicked: Handler = lambda interaction: interaction.response.edit_message(content="thanks", view=None)
        self.choices = [app_commands.Choice(name="Radiohead", value="1")]
        self.errors: list[Exception] = []
        self.reactions: list[discord.RawReactionActionEvent] = []

        @self.tree.command(description="Artists that the same listeners play")
        @app_commands.allowed_installs(guilds=True, users=True)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
        async def similar(interaction: Interaction, artist: str, count: app_commands.Range[int, 1, 25] = 10) -> None:
            await self.answer(interaction)

        @similar.autocomplete("artist")
        async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return self.choices

        @self.tree.command(description="Only on servers")
        @app_commands.guild_only()
        async def servers(interaction: Interaction) -> None:
            await self.answer(interaction)

        @taste.command(name="of", description="What a member likes")
        async def taste_of(interaction: Interaction, member: discord.Member) -> None:
            await interaction.response.send_message(member.name)

        self.tree.add_command(taste)

        @self.tree.error
        async def failed(interaction: Interaction, error: app_commands.AppCommandError) -> None:
            self.errors.append(getattr(error, "original", error))

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.component:
            await self.clicked(interaction)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        self.reactions.append(event)

    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        self.reactions.append(event)

    @property
    def heard(self) -> list[str]:
        """The reactions added and removed."""
        return [f"{'+' if event.event_type == 'REACTION_ADD' else '-'}{event.emoji}" for event in self.reactions]

    @property
    def error(self) -> discord.HTTPException:
        """The error Discord answered to the only request that failed."""
        (error,) = self.errors
        assert isinstance(error, discord.HTTPException)
        return error


@pytest_asyncio.fixture
async def bot(side: Loopback) -> AsyncIterator[Mini]:
    client = Mini()
    async with side.running(client):
        yield client


def says(content: str | None = None, **extra: Any) -> Handler:
    """A handler that answers with a message."""
    return lambda interaction: interaction.response.send_message(content, **extra)


def buttons(*custom_ids: str) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for custom_id in custom_ids:
        view.add_item(discord.ui.Button(label="more", custom_id=custom_id))
    return view


ARTIST = {"artist": "Radiohead"}


async def test_the_client_logs_in_and_registers_its_commands(side: Loopback, bot: Mini) -> None:
    assert bot.user is not None and bot.user.id == side.bot_user_id
    assert bot.application_id == side.application_id
    assert [guild.name for guild in bot.guilds] == ["Listeners"]
    assert [command["name"] for command in side.registered] == ["similar", "servers", "taste"]
    assert [command.name for command in await bot.tree.fetch_commands()] == ["similar", "servers", "taste"]
    assert (await bot.application_info()).id == side.application_id
    assert bot.latency < 10


async def test_a_wrong_token_is_refused(side: Loopback) -> None:
    with pytest.raises(discord.LoginFailure):
        async with side.running(Mini(), token="wrong"):
            pass


async def test_a_valid_answer_passes_the_schema(side: Loopback, bot: Mini) -> None:
    bot.answer = says("Muse", embed=discord.Embed(title="Radiohead", url="https://last.fm/x"), view=buttons("a"))
    answer = await side.slash("similar", ARTIST)
    assert answer.type == 4 and answer.message is not None and not answer.ephemeral
    assert answer.message.content == "Muse" and answer.message.embeds[0]["title"] == "Radiohead"
    assert answer.latency is not None and 0 < answer.latency < side.deadline
    assert list(answer.message.buttons) == ["a"]
    assert side.violations == []


@pytest.mark.parametrize("place", ["guild", "dm", "user_install", "foreign_guild"])
async def test_an_interaction_tells_where_and_who(side: Loopback, bot: Mini, place: Any) -> None:
    seen: list[Interaction] = []

    async def look(interaction: Interaction) -> None:
        seen.append(interaction)
        await interaction.response.send_message("ok", ephemeral=True)

    bot.answer = look
    answer = await side.slash("similar", {**ARTIST, "count": 5}, user=side.members[1], place=place)
    (interaction,) = seen
    assert interaction.user.id == side.members[1].id
    assert interaction.namespace.artist == "Radiohead" and interaction.namespace.count == 5
    assert (interaction.guild_id is None) == (place in ("dm", "user_install"))
    assert interaction.is_user_integration() == (place in ("user_install", "foreign_guild"))
    assert interaction.channel is not None
    assert answer.ephemeral


async def choices_are_refused(side: Loopback) -> None:
    side.deadline = 0.2
    with pytest.raises(TimeoutError):
        await side.autocomplete("similar", "artist", "radioh")
    await side.settle()


async def test_26_choices_are_refused(side: Loopback, bot: Mini) -> None:
    bot.choices = [app_commands.Choice(name=str(n), value=str(n)) for n in range(25)]
    assert len(await side.autocomplete("similar", "artist", "radioh")) == 25
    bot.choices.append(app_commands.Choice(name="26", value="26"))
    await choices_are_refused(side)
    (violation,) = side.violations
    assert str(violation.problem).startswith("data.choices: ")
    side.violations.clear()


async def test_keystrokes_come_at_their_rate_and_wait_for_no_answer(side: Loopback, bot: Mini) -> None:
    answers = await side.keystrokes("similar", "artist", [f"radiohead {n}" for n in range(20)], rate=100)
    assert [answer.data["options"][0]["value"] for answer in answers] == [f"radiohead {n}" for n in range(20)]
    assert all(answer.latency is not None and len(answer.response["choices"]) == 1 for answer in answers)
    assert answers[-1].sent_at - answers[0].sent_at > 0.15


async def test_a_keystroke_that_gets_no_answer_is_waited_for_until_the_deadline(side: Loopback, bot: Mini) -> None:
    side.deadline = 0.2
    side.fail("POST", "/interactions/*", 400)
    answers = await side.keystrokes("similar", "artist", ["r", "ra"], rate=100)
    assert sorted(answer.type is None for answer in answers) == [False, True]


async def test_without_judging_whatever_comes_is_taken(openapi: None, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Loopback(judging=False) as lenient:
        lenient.use(monkeypatch)
        client = Mini()
        client.choices = [app_commands.Choice(name=str(n), value=str(n)) for n in range(26)]
        async with lenient.running(client):
            assert len(await lenient.autocomplete("similar", "artist", "radioh")) == 26


@pytest.mark.parametrize(("name", "value"), [("", "1"), ("n" * 101, "1"), ("n", "1" * 101)])
async def test_a_choice_too_long_or_empty_is_refused(side: Loopback, bot: Mini, name: str, value: str) -> None:
    bot.choices = [app_commands.Choice(name=name, value=value)]
    await choices_are_refused(side)
    assert len(side.violations) == 1
    side.violations.clear()


def embed_of(size: int) -> discord.Embed:
    embed = discord.Embed(title="t" * 256, description="d" * 4096)
    for start in range(256 + 4096, size, 1000):
        embed.add_field(name="n", value="v" * (min(1000, size - start) - 1))
    assert len(embed) == size
    return embed


async def test_an_embed_of_6001_characters_is_refused(side: Loopback, bot: Mini) -> None:
    bot.answer = says(embed=embed_of(6000))
    assert (await side.slash("similar", ARTIST)).type == 4
    bot.answer = says(embed=embed_of(6001))
    side.deadline = 0.2
    assert (await side.slash("similar", ARTIST)).expired
    await side.settle()
    assert bot.error.status == 400 and bot.error.code == 50035
    side.violations.clear()


def button(**changes: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "more", "custom_id": "a", **changes}


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def layout(*components: dict[str, Any], **beside: Any) -> dict[str, Any]:
    """The body of a message in the newer components."""
    return {"flags": 1 << 15, "components": list(components), **beside}


def section(custom_id: str) -> dict[str, Any]:
    text = {"type": 10, "content": "x"}
    return {"type": 9, "components": [text], "accessory": button(custom_id=f"beside {custom_id}")}


FIELD = {"name": "n", "value": "v"}
TOO_MUCH: dict[str, dict[str, Any]] = {
    "content": {"content": "x" * 2001},
    "title": {"embeds": [{"title": "x" * 257}]},
    "description": {"embeds": [{"description": "x" * 4097}]},
    "fields": {"embeds": [{"fields": [FIELD] * 26}]},
    "field name": {"embeds": [{"fields": [FIELD | {"name": "x" * 257}]}]},
    "field value": {"embeds": [{"fields": [FIELD | {"value": "x" * 1025}]}]},
    "footer": {"embeds": [{"footer": {"text": "x" * 2049}}]},
    "author": {"embeds": [{"author": {"name": "x" * 257}}]},
    "all embeds together": {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]},
    "url": {"embeds": [{"title": "t", "url": "last.fm/x"}]},
    "rows": {"components": [row(button(custom_id=str(n))) for n in range(6)]},
    "buttons in a row": {"components": [row(*(button(custom_id=str(n)) for n in range(6)))]},
    "no buttons in a row": {"components": [row()]},
    "button without a row": {"components": [button()]},
    "the same custom id twice": {"components": [row(button(), button())]},
    "custom id": {"components": [row(button(custom_id="x" * 101))]},
    "empty custom id": {"components": [row(button(custom_id=""))]},
    "label": {"components": [row(button(label="x" * 81))]},
    "neither label nor emoji": {"components": [row(button(label=None))]},
    "emoji": {"components": [row(button(emoji={"name": "★"}))]},
    "link button with custom id": {"components": [row(button(style=5, url="https://last.fm"))]},
    "text display without its flag": {"components": [{"type": 10, "content": "x"}]},
    "content beside components v2": {
        "flags": 1 << 15,
        "content": "x",
        "components": [{"type": 10, "content": "x"}],
    },
    "embeds beside components v2": layout({"type": 10, "content": "x"}, embeds=[{"title": "x"}]),
    "41 components": layout(*[{"type": 10, "content": "x"}] * 41),
    "41 components, nested ones counted": layout(
        {
            "type": 17,
            "components": [section(str(number)) for number in range(12)] + [row(button(), button(custom_id="b"))],
        },
        {"type": 14},
    ),
    "4,001 characters over all texts": layout(*[{"type": 10, "content": "x" * 1334}] * 3),
    "10,171 bytes": layout({"type": 10, "content": "あ" * 3391}),
    "a section without a button": layout({"type": 9, "components": [{"type": 10, "content": "x"}]}),
    "a picture that is not there": layout({"type": 12, "items": [{"media": {"url": "attachment://map.png"}}]}),
    "a file that is not there": layout({"type": 13, "file": {"url": "attachment://map.html"}}),
    "a string for flags": {"content": "x", "flags": "64"},
}


@pytest.mark.parametrize("fault", TOO_MUCH)
async def test_a_body_that_breaks_discords_rules_is_refused_and_reported(side: Loopback, bot: Mini, fault: str) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await post(side, bot, TOO_MUCH[fault])
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert len(side.violations) >= 1
    side.violations.clear()


async def post(side: Loopback, bot: Mini, body: dict[str, Any]) -> Any:
    """Sends a message body as it is, past discord.py's own checks."""
    path = "/channels/{channel_id}/messages"
    return await bot.http.request(discord.http.Route("POST", path, channel_id=side.guild.channel_id), json=body)


@pytest.mark.parametrize(
    "body",
    [
        layout(*[{"type": 10, "content": "x" * 100}] * 40),
        layout({"type": 17, "components": [section(str(number)) for number in range(13)]}),
        layout({"type": 10, "content": "あ" * 3390}),
    ],
    ids=["40 components", "40 components, nested ones counted", "10,170 bytes"],
)
async def test_what_is_just_within_the_limits_is_taken(side: Loopback, bot: Mini, body: dict[str, Any]) -> None:
    taken = await post(side, bot, body)
    (message,) = side.messages
    assert (message.payload["id"], message.bodies) == (taken["id"], [body]) and side.violations == []


async def test_an_embed_gives_way_to_a_layout_only_when_cleared_and_a_layout_takes_no_content(
    side: Loopback, bot: Mini
) -> None:
    made = discord.ui.LayoutView(timeout=None)
    made.add_item(discord.ui.MediaGallery[Any](discord.MediaGalleryItem("attachment://map.png", description="a map")))
    codes: list[int] = []

    async def change(interaction: Interaction) -> None:
        def edit(**changes: Any) -> Awaitable[Any]:
            file = discord.File(BytesIO(b"a picture"), "map.png")
            return interaction.edit_original_response(view=made, attachments=[file], **changes)

        await interaction.response.send_message(embed=discord.Embed(title="Radiohead"))
        for refused in (edit(), edit(embed=None, content="Muse")):
            with pytest.raises(discord.HTTPException) as error:
                await refused
            codes.append(error.value.code)
        await edit(embed=None)
        with pytest.raises(discord.HTTPException) as error:
            await interaction.edit_original_response(content="Muse")
        codes.append(error.value.code)

    bot.answer = change
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert bot.errors == [] and codes == [50035] * 3
    assert answer.message is not None and answer.message.embeds == []
    [picture] = answer.message.pictures
    assert picture["media"]["url"].endswith("/map.png") and picture["description"] == "a map"
    side.violations.clear()


async def test_an_empty_message_is_refused(side: Loopback, bot: Mini) -> None:
    with pytest.raises(discord.HTTPException, match="empty message"):
        await post(side, bot, {"content": ""})


@pytest.mark.parametrize("emoji", ["👍", "👎🏽", "❤️", "1️⃣", "🇩🇪", "👩‍🎤", "▶️", "name:123"])
async def test_an_emoji_is_one(emoji: str) -> None:
    assert is_emoji(emoji)


@pytest.mark.parametrize("text", ["", "A", "★", ":thumbsup:", "👍👍", "1"])
async def test_what_is_no_emoji_is_not(text: str) -> None:
    assert not is_emoji(text)


async def test_a_request_to_nowhere_is_reported(side: Loopback, bot: Mini) -> None:
    with pytest.raises(discord.NotFound):
        await bot.http.request(discord.http.Route("GET", "/nowhere"))
    assert str(side.violations.pop()).startswith("GET /nowhere: matches no operation")


async def test_leaving_the_loopback_fails_on_a_violation(openapi: None) -> None:
    with pytest.raises(AssertionError, match="/nowhere"):
        async with Loopback() as side, aiohttp.ClientSession() as http:
            await http.get(f"http://127.0.0.1:{side.port}/api/v10/nowhere")


async def test_an_answer_after_the_deadline_is_an_unknown_interaction(side: Loopback, bot: Mini) -> None:
    async def block(interaction: Interaction) -> None:
        time.sleep(0.5)
        await interaction.response.send_message("too late")

    bot.answer = block
    side.deadline = 0.2
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.expired and answer.type is None and side.expired == [answer]
    assert isinstance(bot.error, discord.NotFound) and bot.error.code == 10062


async def test_an_answer_in_time_counts_even_if_the_loop_blocks_after_it(side: Loopback, bot: Mini) -> None:
    async def block(interaction: Interaction) -> None:
        sending = asyncio.create_task(interaction.response.send_message("in time"))
        while not side.requests[-1].path.endswith("/callback"):
            await asyncio.sleep(0)
        time.sleep(1.2)
        await sending

    bot.answer = block
    side.deadline = 1.0
    answer = await side.slash("similar", ARTIST)
    assert not answer.expired and answer.latency is not None and answer.latency < 1.0


async def test_a_second_initial_response_is_refused(side: Loopback, bot: Mini) -> None:
    async def twice(interaction: Interaction) -> None:
        await interaction.response.send_message("one")
        interaction.response._response_type = None  # discord.py would not even ask
        await interaction.response.send_message("two")

    bot.answer = twice
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.message is not None and answer.message.content == "one"
    assert (bot.error.status, bot.error.code) == (400, 40060)


async def test_an_answer_of_the_wrong_kind_is_refused_and_reported(side: Loopback, bot: Mini) -> None:
    async def update(interaction: Interaction) -> None:  # where there is no message to update
        url = f"/interactions/{interaction.id}/{interaction.token}/callback"
        await bot.http.request(discord.http.Route("POST", url), json={"type": 7, "data": {"content": "x"}})

    bot.answer = update
    side.deadline = 0.2
    assert (await side.slash("similar", ARTIST)).expired
    await side.settle()
    assert bot.error.code == 50035
    assert str(side.violations.pop().problem).startswith("type: ")


async def test_a_deferred_answer_is_filled_in_later(side: Loopback, bot: Mini) -> None:
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content="Muse")
        await interaction.followup.send("and Blur", ephemeral=True)
        assert (await interaction.original_response()).content == "Muse"

    bot.answer = think
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.type == 5 and answer.ephemeral and answer.message is not None
    assert answer.message.content == "Muse" and not answer.message.loading
    assert [message.content for message in answer.followups] == ["and Blur"]
    assert bot.errors == []


async def test_the_first_follow_up_takes_the_place_of_a_deferred_answer(side: Loopback, bot: Mini) -> None:
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.followup.send("Muse")

    bot.answer = think
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.message is not None and answer.message.content == "Muse"
    assert answer.followups == []


async def test_an_answer_can_be_deleted(side: Loopback, bot: Mini) -> None:
    async def regret(interaction: Interaction) -> None:
        await interaction.response.send_message("oops")
        await interaction.delete_original_response()
        await interaction.original_response()

    bot.answer = regret
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.message is not None and answer.message.deleted and side.messages == []
    assert bot.error.code == 10008


async def test_a_file_goes_up_with_its_message(side: Loopback, bot: Mini) -> None:
    embed = discord.Embed().set_image(url="attachment://map.png")
    bot.answer = lambda interaction: interaction.response.send_message(
        embed=embed, file=discord.File(BytesIO(b"a picture"), "map.png")
    )
    answer = await side.slash("similar", ARTIST)
    assert answer.message is not None and answer.message.files == {"map.png": b"a picture"}
    assert answer.message.payload["attachments"][0]["size"] == 9


async def test_the_bot_reacts_to_the_answer_it_gave(side: Loopback, bot: Mini) -> None:
    async def react(interaction: Interaction) -> None:
        response = await interaction.response.send_message("Muse")
        assert isinstance(response.resource, discord.InteractionMessage)
        assert response.message_id == response.resource.id
        await response.resource.add_reaction("👍")

    bot.answer = react
    answer = await side.slash("similar", ARTIST)
    await side.settle()
    assert answer.message is not None and answer.message.reactions == {"👍": {side.bot_user_id}}
    assert bot.heard == ["+👍"] and bot.errors == []
    assert bot.reactions[0].message_author_id == side.bot_user_id


@pytest.mark.parametrize("place", ["guild", "dm"])
async def test_the_bot_hears_reactions_where_it_is(side: Loopback, bot: Mini, place: Any) -> None:
    answer = await side.slash("similar", ARTIST, place=place)
    await side.react(answer, "👍")
    await side.react(answer, "👍")  # the same again is no event
    await side.react(answer, "👎", user=side.members[1])
    await side.unreact(answer, "👍")
    await side.settle()
    assert bot.heard == ["+👍", "+👎", "-👍"]


async def test_where_the_bot_is_not_it_neither_reacts_nor_hears(side: Loopback, bot: Mini) -> None:
    async def react(interaction: Interaction) -> None:
        await interaction.response.send_message("Muse")
        await (await interaction.original_response()).add_reaction("👍")

    bot.answer = react
    answer = await side.slash("similar", ARTIST, place="user_install")
    await side.settle()
    await side.react(answer, "👍")
    await side.settle()
    assert isinstance(bot.error, discord.Forbidden) and bot.error.code == 50001
    assert bot.heard == []


async def test_without_the_intent_reactions_are_not_heard(side: Loopback) -> None:
    bot = Mini()
    bot._connection._intents = discord.Intents(guilds=True)
    async with side.running(bot):
        await side.react(await side.slash("similar", ARTIST), "👍")
        await side.settle()
    assert bot.heard == []


async def test_a_click_updates_the_message(side: Loopback, bot: Mini) -> None:
    bot.answer = says("Muse", view=buttons("a", "b"))
    answer = await side.slash("similar", ARTIST)
    click = await side.click(answer, "b", user=side.members[1])
    assert click.type == 7 and click.message is answer.message
    assert answer.message is not None and answer.message.content == "thanks"
    with pytest.raises(LookupError, match="no button 'b'"):
        await side.click(answer, "b")


async def test_an_ephemeral_answer_is_for_one_member_only(side: Loopback, bot: Mini) -> None:
    bot.answer = says("Muse", view=buttons("a"), ephemeral=True)
    answer = await side.slash("similar", ARTIST)
    with pytest.raises(LookupError, match="for someone else"):
        await side.click(answer, "a", user=side.members[1])
    with pytest.raises(LookupError, match="ephemeral"):
        await side.react(answer, "👍")


async def test_a_member_can_do_only_what_was_registered(side: Loopback, bot: Mini) -> None:
    with pytest.raises(LookupError, match="not registered"):
        await side.slash("similr", ARTIST)
    with pytest.raises(LookupError, match="no option"):
        await side.slash("similar", {"band": "Radiohead"})
    with pytest.raises(LookupError, match="without autocomplete"):
        await side.autocomplete("similar", "count", "1")
    with pytest.raises(LookupError, match="contexts"):
        await side.slash("servers", place="dm")
    with pytest.raises(ValueError, match="needs"):
        await side.slash("similar")
    with pytest.raises(ValueError, match="26"):
        await side.slash("similar", {**ARTIST, "count": 26})


async def test_a_subcommand_is_found_and_its_member_resolved(side: Loopback, bot: Mini) -> None:
    answer = await side.slash("taste of", {"member": side.members[2]})
    assert answer.message is not None and answer.message.content == "linus"
    with pytest.raises(LookupError, match="is a group"):
        await side.slash("taste")


async def test_commands_can_be_registered_for_one_guild(side: Loopback, bot: Mini) -> None:
    guild = discord.Object(side.guild.guild_id)
    bot.tree.copy_global_to(guild=guild)
    bot.tree.clear_commands(guild=None)
    await bot.tree.sync()
    await bot.tree.sync(guild=guild)
    assert (await side.slash("similar", ARTIST)).type == 4
    with pytest.raises(LookupError, match="not registered"):
        await side.slash("similar", ARTIST, place="dm")


async def test_interactions_at_once_are_answered_each_for_itself(side: Loopback, bot: Mini) -> None:
    bot.answer = lambda interaction: interaction.response.send_message(interaction.namespace.artist)
    answers = await asyncio.gather(*(side.slash("similar", {"artist": str(n)}) for n in range(10)))
    assert [answer.message and answer.message.content for answer in answers] == [str(n) for n in range(10)]


async def test_a_dropped_connection_is_resumed_and_nothing_is_lost(side: Loopback, bot: Mini) -> None:
    answer = await side.slash("similar", ARTIST)
    for code in (None, 4000):
        async with side.outage(code):
            await side.react(answer, "👍")
            await side.unreact(answer, "👍")
        await side.settle()
    await side.drop_connection()
    await side.react(answer, "👎")
    await side.settle()
    assert bot.heard == ["+👍", "-👍", "+👍", "-👍", "+👎"]
    assert (side.identifies, side.resumes) == (1, 3)


async def test_an_invalid_session_is_identified_anew(side: Loopback, bot: Mini) -> None:
    await side.invalidate_session()
    await side.settle()
    assert (side.identifies, side.resumes) == (2, 0)
    assert (await side.slash("similar", ARTIST)).type == 4


async def test_heartbeats_are_acknowledged(openapi: None, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Loopback(heartbeat_interval=0.05) as side, asyncio.timeout(5):
        side.use(monkeypatch)
        async with side.running(bot := Mini()):
            while side.heartbeats < 4:
                await asyncio.sleep(0.01)
            assert bot.latency < 1 and side.identifies == 1


@pytest.mark.parametrize("everywhere", [False, True])
async def test_a_429_is_waited_out(side: Loopback, bot: Mini, everywhere: bool) -> None:
    side.fail("POST", "/channels/*/messages", 429, retry_after=0.2, is_global=everywhere)
    before = time.monotonic()
    await post(side, bot, {"content": "Muse"})
    assert time.monotonic() - before > 0.2
    assert [request.status for request in side.requests[-2:]] == [429, 200]


async def test_a_429_on_an_interaction_is_waited_out(side: Loopback, bot: Mini) -> None:
    side.fail("POST", "/interactions/*/callback", 429, retry_after=0.1)
    answer = await side.slash("similar", ARTIST)
    assert answer.latency is not None and answer.latency > 0.1


async def test_a_500_is_retried_by_the_client(side: Loopback, bot: Mini) -> None:
    side.fail("POST", "/channels/*/messages", 500)
    await post(side, bot, {"content": "Muse"})
    assert [request.status for request in side.requests[-2:]] == [500, 200]
    assert len(side.messages) == 1


async def test_a_lost_answer_has_taken_effect_all_the_same(side: Loopback, bot: Mini) -> None:
    side.fail("POST", "/channels/*/messages", 503, after=True)
    with pytest.raises(discord.DiscordServerError):
        await post(side, bot, {"content": "Muse"})
    assert [message.content for message in side.messages] == ["Muse"]


async def test_a_reset_connection_reaches_the_clients_code(side: Loopback, bot: Mini) -> None:
    side.fail("POST", "/channels/*/messages", None)
    with pytest.raises(aiohttp.ClientError):  # discord.py retries errno 54 and 10054, which are not Linux's
        await post(side, bot, {"content": "Muse"})
    assert side.requests[-1].status is None and side.messages == []

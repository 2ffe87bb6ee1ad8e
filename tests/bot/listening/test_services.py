"""What every service of members' listening has to do, whatever its API looks like, and what is its own."""

from __future__ import annotations

import gzip
import logging
import threading
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from bot import logs
from bot.errors import ServiceFailed, Trouble
from bot.listening.matching import Play
from bot.listening.requests import AGENT, MAX_BYTES, TRIES, Urgency
from bot.listening.service import Service
from bot.listening.services import every
from loopback.listening import FakeLastFm, Fault, Said, on_port
from tests.bot.listening.faked import ARTISTS, Faked

CODE = "segue-7F3KQ2"


@pytest.fixture
def listenbrainz() -> Iterator[Faked]:
    made = Faked("listenbrainz")
    yield made
    made.service.queue.close()


@pytest.fixture
def lastfm() -> Iterator[Faked]:
    made = Faked("lastfm")
    yield made
    made.service.queue.close()


async def trouble(faked: Faked, account: str = "ada") -> Trouble:
    """Why the listening of the account is not told."""
    with pytest.raises(ServiceFailed) as raised:
        await faked.service.listening(account, urgency=Urgency.REFRESH)
    assert raised.value.service == faked.service.title
    return raised.value.trouble


async def test_an_account_says_who_it_plays_and_how_often(faked: Faked) -> None:
    found = await faked.service.listening("ada", urgency=Urgency.REFRESH)
    assert found is not None
    assert list(found.plays) == [Play(*artist) for artist in ARTISTS] and found.mark


async def test_nothing_is_told_again_until_there_is_more(faked: Faked) -> None:
    found = await faked.service.listening("ada", urgency=Urgency.REFRESH)
    assert found is not None
    assert await faked.service.listening("ada", found.mark, urgency=Urgency.REFRESH) is None
    faked.account.updated += 1
    assert await faked.service.listening("ada", found.mark, urgency=Urgency.REFRESH) is not None


async def test_a_code_is_found_where_the_owner_is_told_to_put_it_and_only_there(faked: Faked) -> None:
    assert not await faked.service.shows("ada", CODE)
    faked.show(f"not {CODE}")
    assert not await faked.service.shows("ada", CODE)
    faked.show(f" {CODE} ")
    assert await faked.service.shows("ada", CODE)


async def test_an_account_that_there_is_not_is_told_from_one_that_hides(faked: Faked) -> None:
    assert await trouble(faked, "nobody") is Trouble.NOBODY
    with pytest.raises(ServiceFailed) as raised:
        await faked.service.shows("nobody", CODE)
    assert raised.value.trouble is Trouble.NOBODY
    if faked.name == "lastfm":
        faked.account.private = True
        assert await trouble(faked) is Trouble.PRIVATE


async def test_an_account_that_nothing_was_counted_of_says_so(faked: Faked) -> None:
    faked.account.counted, faked.account.artists = False, []
    assert await trouble(faked) is Trouble.NOTHING


async def test_names_of_accounts_may_have_any_signs(faked: Faked) -> None:
    name = "a/b?c=d&e f#%ü"
    faked.fake.accounts[name] = faked.account
    assert await faked.service.listening(name, urgency=Urgency.REFRESH) is not None


@pytest.mark.parametrize("number", ["1e999", "NaN", "-1e999", "[1]"])
async def test_a_service_that_counts_in_no_numbers_is_not_understood(faked: Faked, number: str) -> None:
    bodies = {"listenbrainz": '{"payload": {"last_updated": %s}}', "lastfm": '{"user": {"playcount": %s}}'}
    faked.fake.faults.extend([Said(200, {}, (bodies[faked.name] % number).encode())] * TRIES)
    assert await trouble(faked) is Trouble.GARBLED


async def test_what_a_service_packs_unasked_is_not_unpacked(faked: Faked) -> None:
    body = b'{"payload": {"last_updated": 1, "artists": []}, "user": {"playcount": 0}}'
    packed = Said(200, {"content-encoding": "gzip, gzip"}, gzip.compress(gzip.compress(body)))
    faked.fake.faults.extend([packed] * TRIES)
    assert await trouble(faked) is Trouble.GARBLED


async def test_what_a_service_sets_for_one_account_goes_with_no_other(faked: Faked) -> None:
    faked.fake.faults.extend([Said(200, {"set-cookie": "session=ada; Path=/"}, b"{}")] * 2 * TRIES)
    for account in ("ada", "ben"):
        assert await trouble(faked, account) is Trouble.GARBLED
    assert not any("cookie" in headers for headers in faked.fake.headers)


async def test_a_service_that_sends_elsewhere_is_not_followed(faked: Faked) -> None:
    faked.fake.faults.extend([Said(302, {"location": "https://elsewhere.example/"}, b"")] * TRIES)
    assert await trouble(faked) is Trouble.GARBLED
    assert not any(headers["host"] == "elsewhere.example" for headers in faked.fake.headers)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault.THROTTLED, Trouble.BUSY),
        (Fault.DOWN, Trouble.DOWN),
        (Fault.SILENT, Trouble.DOWN),
        (Fault.TORN, Trouble.DOWN),
        (Fault.HTML, Trouble.GARBLED),
        (Fault.OTHER, Trouble.GARBLED),
        (Fault.ENDLESS, Trouble.GARBLED),
    ],
)
async def test_what_may_pass_is_tried_again_a_few_times_and_then_told(faked: Faked, fault: Fault, why: Trouble) -> None:
    faked.fake.faults.append(fault)
    assert await faked.service.listening("ada", urgency=Urgency.REFRESH) is not None
    asked = len(faked.fake.requests)
    faked.fake.faults.extend([fault] * TRIES)
    assert await trouble(faked) is why
    assert len(faked.fake.requests) == asked + TRIES
    assert not faked.fake.faults


async def test_it_is_asked_no_faster_than_it_allows(faked: Faked) -> None:
    for _ in range(40):
        await faked.service.listening("ada", urgency=Urgency.REFRESH)
    assert faked.fake.throttled == 0 and len(faked.fake.requests) >= 40


async def test_it_is_told_who_asks(faked: Faked) -> None:
    await faked.service.listening("ada", urgency=Urgency.REFRESH)
    assert all(headers["user-agent"] == AGENT for headers in faked.fake.headers)


def ended(service: Service) -> None:
    """Closes its queue, and waits until its connections are closed, which is logged while the test's log is there."""
    service.queue.close()
    for thread in threading.enumerate():
        if thread.name == service.title:
            thread.join(10)


async def test_a_service_is_spoken_with_over_the_wire(faked: Faked) -> None:
    async with on_port(faked.fake) as address:
        real = Faked(faked.name, **{f"{faked.name}_api": address})
        service = every()[faked.name].of(real.settings, clock=faked.clock)
        try:
            found = await service.listening("ada", urgency=Urgency.REFRESH)
            assert found is not None and len(found.plays) == 3
            assert not await service.shows("ada", CODE)
        finally:
            ended(service)
            real.service.queue.close()


# ListenBrainz alone


async def test_a_token_says_whose_it_is_and_goes_by_header_alone(listenbrainz: Faked) -> None:
    token = listenbrainz.account.token = "6a3b5f2e-0000-4000-8000-2f1e9c8d7b6a"
    assert await listenbrainz.service.owner(token) == "ada"
    assert await listenbrainz.service.owner(token.replace("6", "7")) is None
    assert not any(token in asked for _, asked in listenbrainz.fake.requests)
    assert listenbrainz.fake.headers[0]["authorization"] == f"Token {token}"


async def test_neither_token_nor_key_nor_account_is_in_any_log(capfd: pytest.CaptureFixture[str]) -> None:
    token = "6a3b5f2e-0000-4000-8000-2f1e9c8d7b6a"
    for name in every():
        logs.configure("DEBUG", "json")
        faked = Faked(name)
        async with on_port(faked.fake) as address:
            service = every()[name].of(Faked(name, **{f"{name}_api": address}).settings, clock=faked.clock)
            faked.fake.faults.extend([Fault.TORN, Fault.DOWN])
            assert await service.listening("ada", urgency=Urgency.COMMAND)
            assert not service.takes_tokens or await service.owner(token) is None
            told = capfd.readouterr().err
            assert "service not reached" in told
            assert not any(secret in told for secret in (quote(FakeLastFm.key), address, "ada", token))
            for library in ("httpx", "httpcore"):  # as somebody might set them who looks for a fault
                logging.getLogger(library).setLevel(logging.DEBUG)
            assert not service.takes_tokens or await service.owner(token) is None
            assert await service.listening("ada", urgency=Urgency.COMMAND)
            told = capfd.readouterr().err
            assert "send_request_headers" in told and token not in told
            ended(service)


@pytest.mark.parametrize("name", ["", ".", ".."])
async def test_no_name_of_an_account_is_another_path(listenbrainz: Faked, name: str) -> None:
    assert await trouble(listenbrainz, name) is Trouble.NOBODY
    with pytest.raises(ServiceFailed):
        await listenbrainz.service.shows(name, CODE)
    assert listenbrainz.fake.requests == []


@pytest.mark.parametrize("token", ["", "two words of it", "a\nb: c", "tøken-tøken", "x" * 3000])
async def test_what_cannot_be_a_token_is_sent_nowhere(listenbrainz: Faked, token: str) -> None:
    assert await listenbrainz.service.owner(token) is None
    assert listenbrainz.fake.requests == []


async def test_a_thousand_artists_come_in_one_answer(listenbrainz: Faked) -> None:
    listenbrainz.account.artists = [(f"Artist {number}", "", 1) for number in range(1200)]
    found = await listenbrainz.service.listening("ada", urgency=Urgency.REFRESH)
    assert found is not None and len(found.plays) == 1000 and len(listenbrainz.fake.requests) == 1


# Last.fm alone


async def test_without_a_key_nothing_is_asked() -> None:
    keyless = Faked("lastfm", lastfm_key=None)
    assert not keyless.service.ready
    assert await trouble(keyless) is Trouble.REFUSED
    assert keyless.fake.requests == []
    keyless.service.queue.close()


async def test_a_key_that_is_refused_is_no_fault_of_the_account() -> None:
    keyed = Faked("lastfm", lastfm_key="another")
    found = await trouble(keyed)
    assert found is Trouble.REFUSED and found.is_the_services and not found.passes
    assert len(keyed.fake.requests) == 1
    keyed.service.queue.close()


async def test_an_only_artist_may_stand_outside_of_a_list(lastfm: Faked, monkeypatch: pytest.MonkeyPatch) -> None:
    found = lastfm.fake.found

    def alone(path: str, params: dict[str, str], headers: dict[str, str]) -> object:
        answer = found(path, params, headers)
        return answer._replace(body=answer.body.replace(b"[{", b"{").replace(b"}]", b"}"))

    lastfm.account.artists = ARTISTS[:1]
    monkeypatch.setattr(lastfm.fake, "found", alone)
    told = await lastfm.service.listening("ada", urgency=Urgency.REFRESH)
    assert told is not None and [play.name for play in told.plays] == ["Radiohead"]


def test_what_is_read_of_an_answer_holds_a_thousand_artists() -> None:
    assert MAX_BYTES > 1000 * 2000

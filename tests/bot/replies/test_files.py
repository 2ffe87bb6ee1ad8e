"""Lists as files to take along."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import jsonschema

from bot.replies.files import Form, Listed, file
from recommender import Artist

MBID = "a74b1b7f-71a5-4011-9441-d0b5e4122711"
RADIOHEAD = Artist(154, "Radiohead", "https://www.last.fm/music/Radiohead", 393, 9, 1, ("rock", "british"), mbid=MBID)
EVIL = replace(RADIOHEAD, id=1, name='=1+1, "x"\n\u202e@all', tags=("-rock", "\n\x07pop"), mbid="", url="=cmd|x")
LISTED = Listed(
    "Similar to Björk", "Artists, not songs.", 11, (RADIOHEAD, EVIL, "Gone"), datetime(2026, 1, 2, 3, tzinfo=UTC)
)

TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
ARTISTS = {"type": "array", "items": {"type": "string", "pattern": "^https://musicbrainz.org/artist/[0-9a-f-]{36}$"}}
# What https://musicbrainz.org/doc/jspf and https://xspf.org/spec name of what is written here, and no more.
TRACK = {
    "type": "object",
    "required": ["title", "creator"],
    "additionalProperties": False,
    "properties": {
        "title": TEXT,
        "creator": TEXT,
        "info": ADDRESS,
        "extension": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "https://musicbrainz.org/doc/jspf#track": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"artist_identifiers": ARTISTS, "additional_metadata": {"type": "object"}},
                }
            },
        },
    },
}
PLAYLIST = {
    "type": "object",
    "required": ["title", "track"],
    "additionalProperties": False,
    "properties": {
        "title": TEXT,
        "creator": TEXT,
        "annotation": TEXT,
        "date": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$"},
        "extension": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "https://musicbrainz.org/doc/jspf#playlist": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"public": {"type": "boolean"}},
                }
            },
        },
        "track": {"type": "array", "items": TRACK},
    },
}


def playlist() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file(LISTED, Form.JSPF).content)
    return found


def test_a_text_has_the_title_and_a_line_an_artist_with_its_rank() -> None:
    lines = file(LISTED, Form.TEXT).content.decode().splitlines()
    assert lines == ["Similar to Björk", "", "11. Radiohead", '12. =1+1, "x" @all', "13. Gone"]


def test_a_table_is_read_back_and_holds_no_formula() -> None:
    table = [*csv.DictReader(io.StringIO(file(LISTED, Form.CSV).content.decode("utf-8-sig"), newline=""))]
    assert [row["artist"] for row in table] == ["Radiohead", '\'=1+1, "x" @all', "Gone"]
    assert table[0] == {
        "rank": "11",
        "artist": "Radiohead",
        "listeners": "393",
        "tags": "rock; british",
        "mbid": MBID,
        "url": RADIOHEAD.url,
    }
    assert (table[1]["tags"], table[1]["url"]) == ("'-rock; pop", "") and table[2]["listeners"] == ""


def test_a_playlist_is_as_musicbrainz_documents_it() -> None:
    jsonschema.validate(playlist(), {"type": "object", "required": ["playlist"], "properties": {"playlist": PLAYLIST}})


def test_a_playlist_identifies_artists_and_passes_none_of_them_for_a_recording() -> None:
    first, second, third = playlist()["playlist"]["track"]
    assert (first["title"], first["creator"], first["info"]) == ("Radiohead", "Radiohead", RADIOHEAD.url)
    [extension] = first["extension"].values()
    assert extension["artist_identifiers"] == [f"https://musicbrainz.org/artist/{MBID}"]
    assert third == {"title": "Gone", "creator": "Gone"} and "extension" not in second
    assert b"/recording/" not in file(LISTED, Form.JSPF).content


def test_a_file_is_called_after_what_it_is() -> None:
    name = "segue-similar-to-bjork"
    assert [file(LISTED, form).name for form in Form] == [f"{name}.txt", f"{name}.csv", f"{name}.jspf"]
    assert file(replace(LISTED, title="\u202e../架け橋"), Form.TEXT).name == "segue.txt"
    assert len(file(replace(LISTED, title="x" * 500), Form.TEXT).name) <= 64

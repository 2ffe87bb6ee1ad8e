"""A small made-up export of every format, all of the same four plays, with the format's quirks."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from recommender.dataset.listens import Listens

MBID = "87c5dedd-371d-4a53-9f7f-80522fb7f3cb"
DAY = datetime(2024, 1, 5, tzinfo=UTC)
PLAYED = [
    ("Björk", "Jóga", datetime(2024, 1, 5, 20, 21, 44, tzinfo=UTC)),
    ("Tyler, The Creator", "EARFQUAKE", datetime(2024, 1, 5, 20, 30, 2, tzinfo=UTC)),
    ('"Weird Al" Yankovic', "Eat It, Again", datetime(2024, 1, 5, 20, 35, 9, tzinfo=UTC)),
    ("Björk feat. Rosalía", "Oral", datetime(2024, 1, 5, 20, 41, 0, tzinfo=UTC)),
]
"""Who, what and when."""
HEARD = ['"Weird Al" Yankovic', "Björk", "Björk", "Tyler, The Creator"]
"""Who was listened to, as every format says, in the order of the names."""


def heard(listens: Listens) -> list[str]:
    """Who was listened to, once for each play, in the order of the names."""
    return sorted(
        artist for artist, plays in listens.rows[["artist", "plays"]].itertuples(index=False) for _ in range(plays)
    )


def _csv(rows: Sequence[Sequence[object]], end: str = "\n") -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator=end).writerows(rows)
    return text.getvalue().encode()


def _json(found: object) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()


def lastfm_to_csv() -> bytes:
    """No header, an empty album, and what plays now has no date."""
    rows = [[artist, "", track, f"{when:%d %b %Y %H:%M}"] for artist, track, when in PLAYED]
    return _csv([[*rows[0][:3], ""], *rows[1:]])


def ghan() -> bytes:
    header = ["uts", "utc_time", "artist", "artist_mbid", "album", "album_mbid", "track", "track_mbid"]
    rows = [
        [int(when.timestamp()), f"{when:%d %b %Y, %H:%M}", artist, MBID if artist == "Björk" else "", "", "", track, ""]
        for artist, track, when in PLAYED
    ]
    return b"\xef\xbb\xbf" + _csv([header, *rows], "\r\n")


def listenbrainz_listens() -> list[dict[str, object]]:
    """Of the first the recording is known, of the last who plays in it, and of the others their names only."""
    artists = {
        "Björk": {"mbid_mapping": {"artists": [{"artist_credit_name": "Björk", "artist_mbid": MBID}]}},
        "Björk feat. Rosalía": {
            "mbid_mapping": {
                "artists": [
                    {"artist_credit_name": "Björk", "artist_mbid": MBID, "join_phrase": " feat. "},
                    {"artist_credit_name": "Rosalía", "artist_mbid": "0" * 8 + MBID[8:], "join_phrase": ""},
                ]
            }
        },
    }
    return [
        {
            "listened_at": when.timestamp(),
            "track_metadata": {"artist_name": artist, "track_name": track, "mbid_mapping": None}
            | artists.get(artist, {"additional_info": {"artist_mbids": None}}),
        }
        for artist, track, when in PLAYED
    ]


def listenbrainz() -> bytes:
    return b"".join(_json(listen) + b"\n" for listen in listenbrainz_listens()) + b"\n"


def spotify_account() -> bytes:
    rows = [
        {"endTime": f"{when:%Y-%m-%d %H:%M}", "artistName": artist, "trackName": track, "msPlayed": 200_000}
        for artist, track, when in PLAYED
    ]
    return _json([*rows, rows[0] | {"msPlayed": 29_999}])


def spotify_extended() -> bytes:
    """With a podcast, which has no artist, a play that was skipped, and one in a private session."""
    rows: list[dict[str, object]] = [
        {
            "ts": f"{when:%Y-%m-%dT%H:%M:%SZ}",
            "ms_played": 200_000,
            "master_metadata_track_name": track,
            "master_metadata_album_artist_name": artist,
            "master_metadata_album_album_name": None,
            "episode_show_name": None,
            "incognito_mode": False,
        }
        for artist, track, when in PLAYED
    ]
    podcast = {"master_metadata_album_artist_name": None, "episode_show_name": "A Show, of Two"}
    return _json([*rows, rows[0] | podcast, rows[0] | {"ms_played": 0}, rows[0] | {"incognito_mode": True}])


def apple_activity(artist: str = "Artist Name") -> bytes:
    """With a play that was skipped, another event, a play without an artist, and one without a duration."""
    header = ["Event Type", "Song Name", artist, "Play Duration Milliseconds", "Event Start Timestamp"]
    rows = [["PLAY_END", track, who, 200_000, f"{when:%Y-%m-%dT%H:%M:%S.000Z}"] for who, track, when in PLAYED]
    rows[1][3] = ""
    odd: list[list[object]] = [
        ["PLAY_END", "Jóga", "Björk", 3_000, ""],
        ["LYRIC_DISPLAY", "Jóga", "Björk", "", ""],
        ["", "Jóga", "", "", ""],
    ]
    return _csv([header, *rows, *odd])


def apple_daily() -> bytes:
    """One row for all of a day's plays of a track; rows of 0 plays were skipped."""
    header = ["Country", "Date Played", "Play Count", "Skip Count", "Track Description"]
    rows = [["Iceland", f"{when:%Y%m%d}", 1, 0, f"{artist} - {track}"] for artist, track, when in PLAYED]
    return _csv([header, *rows, ["Iceland", "20240105", 0, 1, "Björk - Jóga"]])


def apple_tracks() -> bytes:
    header = ["Track Name", "Last Played Date", "Is User Initiated"]
    rows = [[f"{artist} - {track}", int(when.timestamp() * 1000), "true"] for artist, track, when in PLAYED]
    return _csv([header, *rows, ["A track without an artist", "", "false"]])


def maloja() -> bytes:
    rows = [
        {"time": int(when.timestamp()), "track": {"artists": artist.split(" feat. "), "title": track, "length": None}}
        for artist, track, when in PLAYED
    ]
    return json.dumps({"maloja": {"export_time": 1}, "scrobbles": rows}, indent=3).encode()


EXAMPLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "lastfm-to-csv": ("ann.csv", lastfm_to_csv),
    "lastfm.ghan.nl": ("scrobbles-ann-1704486084.csv", ghan),
    "ListenBrainz export": ("1.jsonl", listenbrainz),
    "Spotify account data": ("StreamingHistory_music_0.json", spotify_account),
    "Spotify extended history": ("Streaming_History_Audio_2024_0.json", spotify_extended),
    "Apple Music play activity": ("Apple Music Play Activity.csv", apple_activity),
    "Apple Music daily tracks": ("Apple Music - Play History Daily Tracks.csv", apple_daily),
    "Apple Music track play history": ("Apple Music - Track Play History.csv", apple_tracks),
    "Maloja export": ("maloja_export_2024_01_06.json", maloja),
}
"""From a format's name to a file's name and what it holds."""

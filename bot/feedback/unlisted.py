"""The statements by which listening goes from artists of the data served to those that it has not, and back."""

from __future__ import annotations

_LIST = """
    INSERT INTO listening (member, service, artist_id, plays)
    SELECT member, service, artist, sum_of.plays FROM (
        SELECT member, service, artist, CAST(sum(plays) AS BIGINT) AS plays
        FROM each(:ids, id BIGINT, artist BIGINT) AS met JOIN listening ON artist_id = -id
        GROUP BY member, service, artist
    ) AS sum_of WHERE TRUE
    ON CONFLICT (member, service, artist_id) DO UPDATE SET plays = listening.plays + excluded.plays
    """
_UNLIST = "DELETE FROM listening WHERE artist_id IN (SELECT -id FROM each(:ids, id BIGINT, artist BIGINT) AS met)"
_RENAME = """
    INSERT INTO unlisted (name, mbid)
    SELECT name, mbid FROM each(:gone, id BIGINT, name TEXT, mbid TEXT) AS gone WHERE TRUE
    ON CONFLICT (name, mbid) DO NOTHING
    """
_RELIST = """
    INSERT INTO listening (member, service, artist_id, plays)
    SELECT member, service, -id, sum_of.plays FROM (
        SELECT member, service, unlisted.id, CAST(sum(plays) AS BIGINT) AS plays
        FROM each(:gone, id BIGINT, name TEXT, mbid TEXT) AS gone
        JOIN unlisted USING (name, mbid) JOIN listening ON artist_id = gone.id
        GROUP BY member, service, unlisted.id
    ) AS sum_of WHERE TRUE
    ON CONFLICT (member, service, artist_id) DO UPDATE SET plays = listening.plays + excluded.plays
    """
_FORGET_GONE = """
    DELETE FROM listening
    WHERE artist_id IN (SELECT id FROM each(:gone, id BIGINT, name TEXT, mbid TEXT) AS gone)
    """
_FORGET_LISTED = "DELETE FROM unlisted WHERE id IN (SELECT id FROM each(:ids, id BIGINT, artist BIGINT) AS met)"

PART = (_RENAME, _RELIST, _FORGET_GONE)
"""Of the artists of the data in `gone`, which it has no longer: their ids, names and MBIDs ("": not known)."""
MEET = (_LIST, _UNLIST, _FORGET_LISTED)
"""Of those that the data has not in `ids`, and the ids of the artists that they are."""

"""A small made-up data set of every source, as people have them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from recommender.dataset.sources import audioscrobbler, hetrec

_HETREC = {
    hetrec.ARTISTS: ["1\tMuse\thttp://www.last.fm/music/Muse\t", "2\tBjörk\thttp://www.last.fm/music/Bjork\t"],
    hetrec.PLAYS: ["2\t1\t10", "2\t2\t5", "3\t1\t7"],
    hetrec.TAGS: ["1\trock", "2\ttrip-hop"],
    hetrec.TAGGINGS: ["2\t1\t1\t1\t4\t2009"],
    hetrec.TAG_TIMES: ["2\t1\t1\t1238536800000"],
    hetrec.FRIENDS: ["2\t3", "3\t2"],
}


def _hetrec(folder: Path) -> Path:
    folder = folder / "hetrec"
    folder.mkdir()
    for name, rows in _HETREC.items():
        encoding = "latin-1" if name == hetrec.TAGS else "utf-8"
        (folder / name).write_text("\r\n".join(["\t".join(hetrec.COLUMNS[name]), *rows]) + "\r\n", encoding)
    return folder


def _sample(folder: Path) -> Path:
    folder = folder / "sample"
    folder.mkdir()
    names = [f"Artist {number}" for number in range(60)]
    rows = [f"{name}\tGB\t1990\t{1 + number % 5}\trock,tag {number % 7}" for number, name in enumerate(names)]
    (folder / "artists.tsv").write_text("\n".join(["name\tcountry\tsince\treach\ttags", *rows]) + "\n")
    return folder


def _table(folder: Path) -> Path:
    path = folder / "plays.csv"
    path.write_text('user,artist,plays\nann,Björk,3\nann,"Tyler, The Creator",1\nben,Björk,7\n')
    return path


def _exports(folder: Path) -> Path:
    path = folder / "ann.csv"
    path.write_text('Björk,,Jóga,05 Jan 2024 20:21\n"Tyler, The Creator",IGOR,EARFQUAKE,05 Jan 2024 20:30\n')
    return path


def _audioscrobbler(folder: Path) -> Path:
    """With a name that has a line end in it, and an alias without an id."""
    folder = folder / "profiledata_06-May-2005"
    folder.mkdir()
    names = {1: "Muse", 2: "Björk", 3: "Bjork"} | {number: f"Artist {number}" for number in range(4, 150)}
    artists = [*(f"{number}\t{name}" for number, name in names.items()), "of a name"]
    (folder / audioscrobbler.ARTISTS).write_text("\n".join(artists) + "\n")
    (folder / audioscrobbler.ALIASES).write_text("3\t2\n\t1\n")
    (folder / audioscrobbler.PLAYS).write_text("1000002 1 55\n1000002 2 3\n1000002 3 4\n1000019 2 7\n1000019 999 1\n")
    return folder


EXAMPLES: dict[str, Callable[[Path], Path]] = {
    hetrec.HetRec.name: _hetrec,
    audioscrobbler.Audioscrobbler.name: _audioscrobbler,
    "exports": _exports,
    "sample": _sample,
    "table": _table,
}
"""From a source's name to what writes one into a folder and returns where it is."""

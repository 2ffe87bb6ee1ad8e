"""Artists: who they are, and the way between their id, their dense index and their name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray

THIN = 3  # listeners below which they say little of an artist
# Names that players write when they do not know who plays, or when many do. Nobody asks for them, and no list may
# show them. "Various", "unknown" and "no" artist in the languages that players speak:
_NOBODY = r"""
unknown(\ (artists?|performers?))? | no\ (artist|name) | new\ artist(\ \(\d+\))? | untagged | untitled\ artist
| n/a | \(?none\)? | anonymous\ artist | unbekannt(er?\ (k[üu]nstler|interpret))? | unknown\ k[üu]nstler
| artist[ae]?\ (desconhecid[oa]|desconocid[oa]|inconnue?|sconosciut[oa]|necunoscut|neznan|okänd)
| (int[ée]rprete|autor)\ (desconhecido|desconocido) | desconhecido | desconocido | sconosciuto | inconnu
| okänd\ artist | ukjent\ artist | ukendt\ kunstner | tuntematon(\ (esittäjä|artisti))? | onbekende?(\ artiest)?
| nieznany(\ (wykonawca|artysta))? | neznámý\ (interpret|umělec) | neznámy\ interpret | nepoznat(i\ izvođač)?
| ismeretlen(\ előadó)? | bilinmeyen(\ sanatçı)? | неизвест(ен|ный|но)(\ (исполнитель|артист|изпълнител))?
| невідомий\ виконавець | άγνωστος(\ καλλιτέχνης)? | 不明(なアーティスト)? | 未知(艺术家|歌手)?
| 알\ ?수\ ?없는?(\ (아티스트|음악가))?
| אמן\ לא\ ידוע | فنان\ غير\ معروف | various(\ artists?)? | v\.?\s?/?\s?a\.? | v\.?v\.?a\.?a\.?
| verschiedene(\ (interpreten|künstler))? | diverse\ (interpreten|artister|kunstnere)
| divers(\ (artistes|interprètes))? | artistes\ divers | vari(\ artisti)? | artisti\ vari | aa\.?\s?vv\.?
| [vb]ari[oa]s(\ (artistas|int[ée]rpretes))? | vári[oa]s(\ (artistas|int[ée]rpretes))?
| artistas\ (varios|vários|diversos) | diversos(\ artistas)? | różni(\ wykonawcy)?
| různí(\ (interpreti|umělci))? | rôzni\ interpreti | razni\ izvođači | különböző\ előadók | vegyes\ előadók
| çeşitli(\ sanatçılar)? | diverse\ artiesten | blandade\ artister | разные(\ (исполнители|артисты))? | сборник
| різні\ виконавці | διάφοροι(\ καλλιτέχνες)? | 群星 | ヴァリアス・?アーティスト | オムニバス
| 여러\ ?가수 | 여러\ 아티스트
| (original\ )?(motion\ picture\ |movie\ )?soundtracks? | o\.?s\.?t\.? | trilha\ sonora | banda\ sonora
| colonna\ sonora
"""
# A track's number in place of a name: "Track 01", "AudioTrack 05", "Piste 1", "01". A bare number without a leading
# zero may be an artist's ("311").
_NUMBER = r"""
((audio|cd|unknown)[\s_-]*)?
(track|titel|title|piste|pista|traccia|faixa|spår|spor|nummer|utwór|ścieżka|stopa|трек|дорожка|トラック|parça|raita)
[\s_#.-]*\d+ | 0\d[\s.)_-]*
"""
# The address of the site that files came from, alone: "www.hitov.net", "Visite [www.musikawarez.com]".
_ADDRESS = r"(visit[ea]?\s*)?[\[(<]?\s*(https?:/+)?www\.[\w.-]+\.\w{2,}/?\s*[\])>]?"
_JUNK = re.compile(rf"[\[<(]?({_NOBODY}|{_NUMBER}|{_ADDRESS})[\]>)]?", re.IGNORECASE | re.VERBOSE)


def is_junk(name: str) -> bool:
    """Whether the name stands for no artist, such as `[unknown]`, "Various Artists", "Track 01" or a site's address.

    "Unknown", "Various" and "Soundtrack" alone count: as artists' names they cannot be told from the placeholder.
    """
    return _JUNK.fullmatch(name.strip()) is not None


@dataclass(frozen=True, slots=True)
class Artist:
    """One artist, as the community's data knows it."""

    id: int
    name: str
    url: str
    listeners: int
    """How many users play it."""
    plays: int
    """How often all of them together played it."""
    rank: int
    """Its place by listeners, 1 being the most listened to."""
    tags: tuple[str, ...]
    """What users call it, most given first."""
    also: tuple[str, ...] = ()
    """Acts that are one with it and stand for it in no list beside it, best known first: "Miles Davis Quintet"."""

    @property
    def thin(self) -> bool:
        """Whether so few people play it that its tags, if it has any, say more than they do."""
        return self.listeners < THIN and bool(self.tags)


@dataclass(frozen=True, eq=False)
class Catalog:
    """Every artist of a data set, in ascending order of id; an artist's position is its dense index.

    Raises DataError when ids are not unique and ascending, a name is blank, or lengths differ.
    """

    ids: NDArray[np.int64]
    names: tuple[str, ...]
    urls: tuple[str, ...]

    def __post_init__(self) -> None:
        if not len(self.ids) == len(self.names) == len(self.urls):
            raise DataError(
                f"a catalog needs as many names and urls as ids, "
                f"not {len(self.ids)} ids, {len(self.names)} names and {len(self.urls)} urls"
            )
        if not len(self.ids):
            raise DataError("a catalog needs at least one artist")
        if (np.diff(self.ids) <= 0).any():
            raise DataError("artist ids must be unique and ascending")
        blank = next((i for i, name in enumerate(self.names) if not name.strip()), None)
        if blank is not None:
            raise DataError(f"artist {self.ids[blank]} has no name")

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def junk(self) -> NDArray[np.bool_]:
        """For each artist, whether its name stands for nobody (see is_junk)."""
        return np.fromiter(map(is_junk, self.names), dtype=np.bool_, count=len(self.names))

    def index(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Dense indices of the ids, −1 where the catalog has no such id."""
        return dense(ids, self.ids)


def dense(ids: NDArray[np.int64], known: NDArray[np.int64]) -> NDArray[np.int64]:
    """Positions of `ids` in the ascending array `known`, −1 where absent."""
    if not len(known):
        return np.full(len(ids), -1)
    place = np.searchsorted(known, ids)
    place[place == len(known)] = 0
    return np.where(known[place] == ids, place, -1)

"""Names that stand for nobody: "[unknown]", numbers, addresses."""

from __future__ import annotations

import re
from functools import cache

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


@cache
def _junk() -> re.Pattern[str]:
    """Compiled where it is asked for, which takes as long as mapping a model."""
    return re.compile(rf"[\[<(]?({_NOBODY}|{_NUMBER}|{_ADDRESS})[\]>)]?", re.IGNORECASE | re.VERBOSE)


def is_junk(name: str) -> bool:
    """Whether the name stands for no artist, such as `[unknown]`, "Various Artists", "Track 01" or a site's address.

    "Unknown", "Various" and "Soundtrack" alone count: as artists' names they cannot be told from the placeholder.
    """
    return _junk().fullmatch(name.strip()) is not None

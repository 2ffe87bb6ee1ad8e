"""How artists sound, and by what two sound alike, in words with a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender import Sounding

from .languages import Language
from .wording import separated


def sounding(say: Language, sound: Sounding) -> str:
    """What stands out in how an artist sounds; "" where nothing does."""
    return _worded(say, sound.extremes, (sound,))


def alike(say: Language, one: Sounding, other: Sounding) -> str:
    """What stands out in both alike, with their tempi; else in what they are nearest."""
    if shared := one.shares(other):
        return say("sound-both", words=_worded(say, shared, (one, other)))
    trait = one.nearest(other)
    if trait is None:
        return say("sound-whole")
    return say("sound-near", trait=trait, figures=_figures(say, trait, (one, other)))


def _worded(say: Language, extremes: Mapping[str, bool], soundings: Sequence[Sounding]) -> str:
    """Words for traits, each of them high or low, with the tempi."""
    words = {trait: say("sound-word", word=f"{trait}-{'high' if high else 'low'}") for trait, high in extremes.items()}
    if "tempo" in words:
        words["tempo"] = say("sound-tempo", word=words["tempo"], figures=_figures(say, "tempo", soundings))
    return separated(say, words.values())


def _figures(say: Language, trait: str, soundings: Sequence[Sounding]) -> str:
    """A trait of one artist or two, in whole units or hundredths; once, where both have the same."""
    values = [getattr(sounding.traits, trait) for sounding in soundings]
    if trait == "percussion":
        told = [say("share", share=round(value, 2)) for value in values]
    else:
        told = [say("number", number=round(value)) for value in values]
    first, *others = dict.fromkeys(told)
    return say("sound-figures", one=first, other=others[0]) if others else first

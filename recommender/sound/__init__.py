"""From audio, or a table of its features, to what artists sound like. Serving never imports it.

Audio: `audio` (decoded), `letters` (of its tags), `spectrogram` (bands over time), `traits` (figures that people have
words for), `clip` (what is heard of one recording), `library` (a folder of music), `hearer` (a process that hears its
files), `tracks` (what was heard as a table), `listening` (to all of a folder). Learning: `table` (features of artists,
of any kind), `cells` (what stands in it), `chroma` (pitches in no key), `regression` (features to factors), `network`
(windows of a spectrogram to factors), `training` (how it learns them), `bags` (the baselines that it is compared with),
`trained` (a folder with what was learned).
"""

from .clip import Clip, hear

__all__ = ["Clip", "hear"]

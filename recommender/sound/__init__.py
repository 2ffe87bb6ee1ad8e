"""From audio, or a table of its features, to what artists sound like. Serving never imports it.

Audio: `audio` (decoded), `spectrogram` (bands over time), `traits` (figures that people have words for), `clip` (what
is heard of one recording), `tracks` (a folder of music as a table). Learning: `table` (features of artists, of any
kind), `regression` (features to factors), `network` (windows of a spectrogram to factors), `training` (how it learns
them), `bags` (the baselines that it is compared with), `trained` (a folder with what was learned).
"""

from .clip import Clip, hear

__all__ = ["Clip", "hear"]

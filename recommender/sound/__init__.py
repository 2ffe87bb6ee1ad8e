"""From audio, or a table of its features, to what artists sound like. Serving never imports it.

Audio: `audio` (decoded), `letters` (of its tags), `spectrogram` (bands over time), `traits` (figures that people have
words for), `clip` (what is heard of one recording), `library` (a folder of music), `hearer` (a process that hears its
files), `tracks` (what was heard as a table), `listening` (to all of a folder). Learning: `table` (features of artists,
of any kind), `cells` (what stands in it), `chroma` (pitches in no key), `regression` (features to factors), `network`
(windows of a spectrogram to factors), `recording` (one, as a network hears it), `targets` (what a network is to say),
`training` (how it learns that), `bags` (the baseline that it is compared with), `teaching` (from a table of tracks and
listening to a network), `trained` (a folder with what was learned).
"""

from ..errors import AudioError, LongAudio, NoAudio, ShortAudio, SilentAudio
from .clip import Clip, hear
from .network import Network
from .recording import Recording, heard

__all__ = [
    "AudioError",
    "Clip",
    "LongAudio",
    "Network",
    "NoAudio",
    "Recording",
    "ShortAudio",
    "SilentAudio",
    "hear",
    "heard",
]

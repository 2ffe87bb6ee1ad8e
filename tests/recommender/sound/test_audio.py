"""Files of every kind, and of none, to one channel of samples."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.errors import AudioError, DataError
from recommender.sound.audio import RATE, blocks, check_installed, tags

from .recordings import CODECS, sine, sixteen, wav, write

pytestmark = pytest.mark.usefixtures("decoder")

TONE = sine(1.5, rate=44_100)
CLAIMS = "It claims to have what no music has"


def heard(source: Path | bytes, most_seconds: float = 600) -> NDArray[np.float32]:
    return np.concatenate([*blocks(source, most_seconds)])


def pitch(samples: NDArray[np.float32]) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(samples)))) * RATE / len(samples)


@pytest.mark.parametrize("kind", CODECS)
def test_a_tone_is_the_same_tone_from_a_file_of_any_kind_and_from_its_bytes(kind: str, tmp_path: Path) -> None:
    rate = 48_000 if kind == "opus" else 44_100
    path = write(tmp_path / f"tone.{kind}", sine(1.5, rate=rate), rate, {"title": "Tone"})
    samples = heard(path)
    assert samples.dtype == np.float32 and len(samples) == pytest.approx(1.5 * RATE, abs=0.06 * RATE)
    assert pitch(samples) == pytest.approx(1000, abs=2)
    assert np.abs(samples[RATE // 2 : RATE]).max() == pytest.approx(0.5, abs=0.04)
    assert np.array_equal(heard(path.read_bytes()), samples)
    assert tags(path)["title"] == "Tone" == tags(path.read_bytes())["title"]


@pytest.mark.parametrize(
    "file",
    [
        wav((sine(1, rate=96_000) * 2**31).astype("<i4"), 96_000),
        wav(np.rint(sine(1, rate=8_000) * 127 + 128).astype("u1"), 8_000),
        wav(sine(1, rate=44_100).astype("<f4")),
        wav(np.repeat(sixteen(sine(1, rate=44_100)), 3), channels=3),
        wav(np.repeat(sixteen(sine(1, rate=44_100)), 12), channels=12),
    ],
    ids=["96 kHz", "8 bit", "floats", "3 channels", "12 channels"],
)
def test_any_rate_width_and_number_of_channels_are_heard_alike(file: bytes) -> None:
    samples = heard(file)
    assert len(samples) == pytest.approx(RATE, abs=2) and pitch(samples) == pytest.approx(1000, abs=2)
    assert np.abs(samples[2000:-2000]).max() == pytest.approx(0.5, abs=0.02)


def test_channels_are_averaged_and_where_they_cancel_each_other_out_the_first_is_heard() -> None:
    both = np.stack([TONE, TONE / 2], axis=1)
    assert np.abs(heard(wav(sixteen(both), channels=2))[2000:-2000]).max() == pytest.approx(0.375, abs=0.01)
    opposite = np.stack([TONE, -TONE], axis=1)
    assert np.abs(heard(wav(sixteen(opposite), channels=2))[2000:-2000]).max() == pytest.approx(0.5, abs=0.01)


def test_samples_that_are_no_numbers_are_silence_and_what_is_beyond_loud_is_bounded() -> None:
    samples = TONE.astype("<f4")
    samples[::5000], samples[1::9000], samples[2::9000] = np.nan, np.inf, 1e30
    found = heard(wav(samples))
    assert np.isfinite(found).all() and np.abs(found).max() <= 8 and pitch(found) == pytest.approx(1000, abs=2)


def test_no_more_is_decoded_than_was_asked_for_though_a_small_file_unpacks_to_an_hour(tmp_path: Path) -> None:
    bomb = write(tmp_path / "bomb.flac", np.zeros(3600 * 1000), 1000)
    assert bomb.stat().st_size < 300_000
    assert sum(len(block) for block in blocks(bomb, 7.5)) == round(7.5 * RATE)


def test_of_a_file_that_is_cut_off_or_damaged_the_rest_is_heard(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.mp3", sine(4, rate=44_100)).read_bytes()
    assert len(heard(whole[: len(whole) // 2])) == pytest.approx(2 * RATE, abs=0.1 * RATE)
    damaged = bytearray(whole)
    damaged[len(whole) // 2 : len(whole) // 2 + 500] = bytes(500)
    assert 3 * RATE < len(heard(bytes(damaged))) < 4.2 * RATE


def test_recordings_in_a_chain_are_heard_to_the_end_though_their_rates_differ(tmp_path: Path) -> None:
    first = write(tmp_path / "first.ogg", sine(1.7, rate=44_100)).read_bytes()
    second = write(tmp_path / "second.ogg", sine(1.2, 2000, rate=22_050), 22_050).read_bytes()
    samples = heard(first + second)
    assert len(samples) == pytest.approx(2.9 * RATE, abs=0.05 * RATE)
    assert pitch(samples[:RATE]) == pytest.approx(1000, abs=2) and pitch(samples[-RATE:]) == pytest.approx(2000, abs=3)


def video(path: Path, sound: bool) -> Path:
    import av

    with av.open(str(path), "w", format="mp4") as file:
        pictures = file.add_stream("mpeg4", rate=5)
        pictures.width = pictures.height = 32
        pictures.pix_fmt = "yuv420p"
        voice = file.add_stream("aac", rate=44_100, layout="mono") if sound else None
        for level in (0, 100):
            frame = av.VideoFrame.from_ndarray(np.full((48, 32), level, dtype=np.uint8), "yuv420p")
            file.mux(pictures.encode(frame))
        file.mux(pictures.encode(None))
        if voice is not None:
            frame = av.AudioFrame.from_ndarray(sixteen(TONE)[None], "s16", "mono")
            frame.rate = 44_100
            file.mux(voice.encode(frame))
            file.mux(voice.encode(None))
    return path


def test_of_a_video_its_sound_is_heard_if_it_has_one(tmp_path: Path) -> None:
    assert pitch(heard(video(tmp_path / "film.mp3", sound=True))) == pytest.approx(1000, abs=2)
    with pytest.raises(AudioError, match=r"^There is no sound in it\.$"):
        heard(video(tmp_path / "mute.mp3", sound=False))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "It is empty."),
        (b"This is a text, whatever it is called.\n" * 50, "It is no audio, or of a kind that is not read."),
        (np.random.default_rng(1).bytes(9_000), "It is no audio, or of a kind that is not read."),
        (wav(sixteen(TONE)[:0]), "There is no sound in it."),
        (wav(sixteen(TONE), rate=2**31 - 1), f"{CLAIMS}: 1 × 2,147,483,647 Hz."),
        (wav(sixteen(TONE), rate=1), f"{CLAIMS}: 1 × 1 Hz."),
        (wav(sixteen(np.repeat(TONE[:1000], 100)), channels=100), f"{CLAIMS}: 100 × 44,100 Hz."),
    ],
    ids=["empty", "text", "noise", "no samples", "a rate out of this world", "one a second", "a hundred channels"],
)
def test_what_cannot_be_heard_is_refused_in_a_sentence(content: bytes, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "some.mp3").write_bytes(content)
    for source in (content, tmp_path / "some.mp3"):
        with pytest.raises(AudioError, match=f"^{re.escape(sentence)}$"):
            heard(source)


def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for path, sentence in ((tmp_path, "Is a directory"), (tmp_path / "none.mp3", "No such file or directory")):
        with pytest.raises(AudioError, match=rf"^It cannot be read: {sentence}\.$"):
            heard(path)


@pytest.mark.parametrize(
    "playlist",
    [
        "ffconcat version 1.0\nfile '{0}'\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://{0}\n#EXT-X-ENDLIST\n",
    ],
    ids=["concat", "hls"],
)
def test_a_file_that_names_another_one_does_not_have_it_opened(playlist: str, tmp_path: Path) -> None:
    other = write(tmp_path / "other.flac", TONE)
    assert len(heard(other)) > RATE
    (tmp_path / "list.mp3").write_text(playlist.format(other))
    for source in (tmp_path / "list.mp3", (tmp_path / "list.mp3").read_bytes()):
        with pytest.raises(AudioError, match="It is no audio, or of a kind that is not read"):
            heard(source)


def test_pictures_and_films_are_not_even_looked_at(tmp_path: Path) -> None:
    import av

    with av.open(str(tmp_path / "picture.avi"), "w") as file:
        stream = file.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 32
        stream.pix_fmt = "yuv420p"
        file.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((48, 32), dtype=np.uint8), "yuv420p")))
        file.mux(stream.encode(None))
    with pytest.raises(AudioError, match="of a kind that is not read"):
        tags(tmp_path / "picture.avi")


def test_sound_of_a_kind_that_music_does_not_come_in_is_not_decoded(tmp_path: Path) -> None:
    import av

    with av.open(str(tmp_path / "cinema.mka"), "w") as file:
        stream = file.add_stream("ac3", rate=44_100, layout="mono")
        frame = av.AudioFrame.from_ndarray(TONE[None].astype(np.float32), "fltp", "mono")
        frame.rate = 44_100
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    with pytest.raises(AudioError, match=r"^Its audio is of a kind that is not read\.$"):
        heard(tmp_path / "cinema.mka")


def id3v1(title: bytes, artist: bytes) -> bytes:
    return b"TAG" + title.ljust(30, b"\0") + artist.ljust(30, b"\0") + bytes(30 + 4 + 30) + b"\x0c"


def id3v2(encoding: int, artist: bytes, version: int = 3) -> bytes:
    """A tag whose album is ASCII, said to be Latin."""

    def frame(names: tuple[bytes, bytes], text: bytes) -> bytes:
        name, flags = names[version > 2], bytes(2 if version > 2 else 0)
        return name + len(text).to_bytes(len(name), "big") + flags + text

    frames = frame((b"TAL", b"TALB"), b"\0Album") + frame((b"TP1", b"TPE1"), bytes([encoding]) + artist)
    return b"ID3" + bytes([version, 0, 0, 0, 0, len(frames) >> 7, len(frames) & 127]) + frames


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An MP3 file without any tags."""
    content = write(tmp_path_factory.mktemp("bare") / "bare.mp3", TONE).read_bytes()
    return content[10 + int.from_bytes(content[6:10], "big") :]


@pytest.mark.parametrize(
    ("artist", "encoding"),
    [("Björk", "latin-1"), ("Кино", "cp1251"), ("椎名林檎", "cp932"), ("Sigur Rós", "utf-8")],
)
def test_tags_are_read_in_whatever_letters_they_are_written(artist: str, encoding: str, bare: bytes) -> None:
    raw = artist.encode(encoding)
    found = tags(bare + id3v1(b"A title", raw))
    assert (found["artist"], found["title"]) == (artist, "A title")
    for version in (2, 3, 4):
        assert tags(id3v2(0, raw, version) + bare)["artist"] == artist
        assert tags(id3v2(1, artist.encode("utf-16"), version) + bare)["artist"] == artist


def test_a_tag_that_says_that_it_is_unicode_is_taken_at_its_word(bare: bytes, tmp_path: Path) -> None:
    for artist in ("ÆØÅ", "Êèíî", "Ã©", "ÄÄÒ"):  # in Latin they would be Russian, or UTF-8
        for version in (2, 3, 4):
            assert tags(id3v2(1, artist.encode("utf-16"), version) + bare)["artist"] == artist
        assert tags(id3v2(3, artist.encode(), 4) + bare)["artist"] == artist
        flac = write(tmp_path / "a.flac", TONE, tags={"artist": artist}).read_bytes()
        assert tags(flac)["artist"] == tags(id3v2(0, b"Somebody") + flac)["artist"] == artist


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    check_installed()
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(DataError, match=r"not installed: pip install 'segue-bot\[sound\]'"):
        check_installed()

"""What an artifact says of itself, made up by hand: a sentence, and never a traceback."""

from __future__ import annotations

import copy
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import ArtifactError, Recommender
from recommender.artifact import FORMAT, MANIFEST

Manifest = dict[str, Any]
Place = tuple[str | int, ...]

ANY_TEXT = st.text(st.characters(), max_size=20)  # halves of characters and control characters among them
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | st.just(10**400) | st.just(-(2**63))
GONE = object()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3), max_leaves=8
)


@pytest.fixture(scope="module")
def model(small_artifact: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model whose manifest each test writes anew."""
    return Path(shutil.copytree(small_artifact, tmp_path_factory.mktemp("made up") / "model"))


@pytest.fixture(scope="module")
def good(small_artifact: Path) -> Manifest:
    manifest: Manifest = json.loads((small_artifact / MANIFEST).read_text("utf-8"))
    return manifest


def sealed(manifest: Any) -> str:
    """The manifest as text, its own checksum made to fit."""
    if isinstance(manifest, dict):
        manifest.pop("sha256", None)
        manifest["sha256"] = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()
    return json.dumps(manifest)


def refusal(model: Path, text: str) -> str | None:
    """The sentence with which the model is refused, with that manifest; None if it is served."""
    (model / MANIFEST).write_text(text, "utf-8")
    try:
        recommender = Recommender.load(model, verify=False)
    except ArtifactError as error:
        return str(error)
    found = recommender.similar(recommender.resolve("Radiohead"))
    assert found and found[0].because[0].lift >= 0
    assert (recommender.data + recommender.model + recommender.taste + recommender.version).encode() is not None
    return None


def places(value: Any, here: Place = ()) -> Iterator[Place]:
    """Where something stands in the manifest."""
    yield here
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in inner:
        yield from places(held, (*here, key))


def changed(manifest: Manifest, place: Place, value: object = GONE) -> Any:
    """A copy with the value at that place, or without anything there."""
    made = {"": copy.deepcopy(manifest)}
    *way, last = ("", *place)
    holder: Any = made
    for step in way:
        holder = holder[step]
    if value is GONE:
        holder.pop(last)
    else:
        holder[last] = value
    return made.get("", {})


@settings(max_examples=150)
@given(data=st.data())
def test_whatever_a_manifest_holds_it_is_served_or_refused_with_a_sentence(
    data: st.DataObject, model: Path, good: Manifest
) -> None:
    made = good
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(list(places(made))))
        made = changed(made, place, data.draw(VALUES | st.just(GONE)))
    why = refusal(model, sealed(made))
    assert why is None or (why.isprintable() and why.startswith(("The ", f"{model} ")) and str(model) in why)


@pytest.mark.parametrize("depth", [100, 900, 990, 5_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_absurd_nesting_is_refused_or_does_no_harm(
    opening: str, closing: str, depth: int, model: Path, good: Manifest
) -> None:
    nested = opening * depth + "1" + closing * depth
    assert refusal(model, nested)
    assert refusal(model, json.dumps({**good, "notes": 0}).replace('"notes": 0', f'"notes": {nested}'))


def test_a_manifest_that_is_far_too_long_is_not_read_to_its_end(model: Path, good: Manifest) -> None:
    assert "more than 1,048,576 bytes" in (refusal(model, sealed({**good, "notes": ["x" * 2**21]})) or "")


@pytest.mark.parametrize(
    ("place", "value", "why"),
    [
        (("data",), None, "'data' of it is NoneType, not dict"),
        (("data", "label"), 7, "'label' of 'data' of it is int, not str"),
        (("data", "simulated"), "no", "'simulated' of 'data' of it is str, not bool"),
        (("counts", "users"), True, "'users' of 'counts' of it is bool, not int"),
        (("counts", "users"), 0, "'users' of 'counts' of it is 0 or less"),
        (("counts", "users"), 10**400, "'users' of 'counts' of it is too large"),
        (("calibration",), [], "'calibration' of it is list, not dict or NoneType"),
        (("files", "names.npy", "bytes"), -1, "'bytes' of 'names.npy' of 'files' of it is 0 or less"),
        (("files", "names.npy"), [], "'names.npy' of 'files' of it is list, not dict"),
        (("files", "\x1b[2J.npy"), {"bytes": 1, "sha256": ""}, r"a file outside it: '\x1b[2J.npy'"),
    ],
)
def test_a_refusal_says_what_is_wrong_where(place: Place, value: object, why: str, model: Path, good: Manifest) -> None:
    assert why in (refusal(model, sealed(changed(good, place, value))) or "")


@pytest.mark.parametrize("place", [("version",), ("model", "name"), ("taste",), ("counts", "users"), ("files",)])
def test_a_refusal_says_what_is_missing(place: Place, model: Path, good: Manifest) -> None:
    assert f"lacks {place[-1]!r}" in (refusal(model, sealed(changed(good, place))) or "")


@pytest.mark.parametrize("array", ["ids", "neighbor_ids", "names_ends", "search_lines", "taste_artists"])
def test_a_model_that_lacks_an_array_is_refused(array: str, model: Path, good: Manifest) -> None:
    made = changed(good, ("files", f"{array}.npy"))
    assert f"is incomplete ('{array}')" in (refusal(model, sealed(made)) or "")


@pytest.mark.parametrize("written", [FORMAT + 1, FORMAT + 100])
def test_a_newer_format_is_refused_saying_what_can_be_done_whatever_else_it_holds(written: int, model: Path) -> None:
    assert refusal(model, json.dumps({"kind": "segue-model", "format": written})) == (
        f"The model in {model} has format {written}, which only a newer version of this program reads; this one reads "
        f"{FORMAT}. Update the program; or name another folder (SEGUE_ARTIFACT, --out) or remove {model} to build one "
        "anew."
    )


@pytest.mark.parametrize("written", [0, -FORMAT, FORMAT - 1, str(FORMAT), None, True, FORMAT + 0.5])
def test_any_other_format_is_to_be_built_anew(written: object, model: Path, good: Manifest) -> None:
    why = refusal(model, sealed({**good, "format": written})) or ""
    assert f"has format {written!r}, this program reads {FORMAT}. Build it" in why

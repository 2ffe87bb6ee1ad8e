"""The image: what is taken out of it is there to be taken out, and nothing of it is ever read."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from deploy import imports, slim

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "bot" / "locales"
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
PACKAGES = Path(sysconfig.get_path("purelib")).resolve()
# Of the packages of which parts with code go, what the bot imports; the image's build tries all that it imports.
LOADED = """
import sys, babel.dates, matplotlib.backends.backend_agg, matplotlib.textpath, plotly.offline
import pyarrow.compute, pyarrow.csv, pyarrow.dataset, pyarrow.parquet
from pathlib import Path
plotly.offline.get_plotlyjs()
files = {getattr(module, "__file__", None) or "" for module in sys.modules.values()}
print("\\n".join(files | {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()}))
"""
DONE_WITHOUT = ("_s3fs.", "libarrow_s3.")  # pyarrow tries it, and goes on


def test_every_part_that_is_left_out_is_there_to_be_left_out() -> None:
    assert [pattern for pattern in slim.NAMED if not any(PACKAGES.glob(pattern))] == []


@pytest.mark.skipif(sys.platform != "linux", reason="what a process has loaded is read from /proc")
def test_nothing_is_left_out_that_is_loaded() -> None:
    gone = slim.unread(PACKAGES, slim.spoken(LOCALES))
    said = subprocess.check_output([sys.executable, "-c", LOADED], cwd=ROOT, text=True)
    loaded = {path.resolve() for path in map(Path, said.splitlines()) if not path.name.startswith(DONE_WITHOUT)}
    assert any(path.name.startswith("libarrow.so") for path in loaded)
    assert [path for path in loaded if gone & {path, *path.parents}] == []


def environment(folder: Path, *files: str) -> Path:
    """A virtual environment with nothing but these files among its packages."""
    packages = folder / "lib" / "python3.13" / "site-packages"
    for name in files:
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).write_text("", "utf-8")
    (folder / "pyvenv.cfg").write_text("", "utf-8")
    return packages


def test_what_is_never_read_goes_and_all_else_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    languages = [f"babel/locale-data/{name}.dat" for name in ("root", "pt", "pt_BR", "en_GB")]
    kept = ["numpy/core.py", "numpy/testing/check.py", "numpy/tests.py", "plotly/offline/page.py", *languages]
    gone = [
        "numpy/core.pyi",
        "numpy/a/tests/b/test_it.py",
        "pip/main.py",
        "pyarrow/_flight.so",
        "babel/locale-data/sw.dat",
    ]
    packages = environment(tmp_path, *kept, *gone)
    monkeypatch.setattr(sys, "argv", ["slim.py", str(tmp_path), "--languages", str(LOCALES)])
    slim.main()
    assert {str(path.relative_to(packages)) for path in packages.rglob("*") if path.is_file()} == set(kept)


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(tmp_path, "pip/main.py")
    (tmp_path / "pyvenv.cfg").unlink()
    monkeypatch.setattr(sys, "argv", ["slim.py", str(tmp_path), "--languages", str(LOCALES)])
    with pytest.raises(SystemExit):
        slim.main()
    assert list(tmp_path.rglob("main.py"))


def test_imports_are_found_wherever_they_stand_but_for_those_of_types() -> None:
    source = "import a.b\nif TYPE_CHECKING:\n    import c\nelse:\n    import d\ndef f():\n    from e import g\n"
    assert set(imports.imported(f"{source}from . import h\n")) == {("a.b", None), ("d", None), ("e", "g")}


def test_what_cannot_be_imported_is_told_unless_an_extra_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert imports.missing("json", "loads", set()) is None and imports.missing("xml", "dom", set()) is None
    assert "json" in (imports.missing("json", "nothing_such", set()) or "")
    assert "nowhere" in (imports.missing("nowhere.at.all", None, set()) or "")
    monkeypatch.setattr(imports, "EXTRAS", {"nowhere"})
    assert imports.missing("nowhere.at.all", None, set()) is None


def test_everything_that_the_image_copies_reaches_its_build() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    copied = [
        word for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE) for word in line.split()
    ]
    assert set(copied) == let_in and all((ROOT / name).exists() for name in copied)


def test_the_image_keeps_what_changes_in_its_volume_and_belongs_to_nobody_else() -> None:
    paths = re.findall(r"^ +SEGUE_\w+=(\S+)", DOCKERFILE, re.MULTILINE)
    assert len(paths) > 5 and all(path.startswith("/data/") or path == "/data" for path in paths)
    assert "\nVOLUME /data\n" in DOCKERFILE and "\nUSER 10001:10001\n" in DOCKERFILE

"""Takes out of a virtual environment what the bot never reads: `python deploy/slim.py /venv --languages bot/locales`.

What goes is named here, with why. `deploy/imports.py` then imports all that the bot does.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

SUFFIXES = {".pyi", ".a", ".c", ".cc", ".cpp", ".f90", ".h", ".hpp", ".pxd", ".pxi", ".pyx"}
"""What only type checkers and compilers read. Folders called `tests` go, too: the libraries' own."""

NAMED = (
    # The environment is made by another pip.
    "pip",
    "pip-*.dist-info",
    # Flight, a network service, and Amazon's store; data is read from files. Substrait stays: all else is linked to it.
    *("pyarrow/libarrow_flight.so*", "pyarrow/libarrow_python_flight.so*", "pyarrow/_flight.*"),
    *("pyarrow/libarrow_s3.so*", "pyarrow/_s3fs.*"),
    # For compilers; of the libraries' three names the one with two numbers is loaded, and wheels hold three copies.
    *("pyarrow/include", "pyarrow/src", "pyarrow/includes", "pyarrow/_pyarrow_cpp_tests.*"),
    *("pyarrow/libarrow_python*.so", "pyarrow/libarrow_python*.so.*.*.*"),
    # Pages hold plotly.min.js and their own figures; nothing makes them in Python, or in a notebook.
    *("plotly/graph_objs", "plotly/validators", "plotly/express", "plotly/figure_factory", "plotly/matplotlylib"),
    *("plotly/labextension", "plotly/package_data/widgetbundle.js", "plotly/package_data/datasets"),
    # Pictures are PNG: all this puts fonts into PDF and PostScript. What stays is imported for the sake of TeX.
    *(f"fontTools/{name}" for name in ("*Lib", "cu2qu", "merge", "pens", "qu2cu", "subset", "unicodedata")),
    *("matplotlib/mpl-data/fonts/afm", "matplotlib/mpl-data/fonts/pdfcorefonts", "matplotlib/mpl-data/sample_data"),
    "implicit/gpu/*.so",  # CUDA's
    *("sklearn/datasets/data", "sklearn/datasets/images", "sklearn/datasets/descr"),
)
"""What the bot does not use of the packages that it does use."""


def unread(packages: Path, languages: set[str]) -> set[Path]:
    """The files and folders of the folder of packages that can go; none of a folder that is among them."""
    gone = {path for pattern in NAMED for path in packages.glob(pattern)}
    gone |= {path for path in packages.glob("babel/locale-data/*.dat") if path.stem.split("_")[0] not in languages}
    for name, folders, files in os.walk(packages):
        folder = Path(name)
        gone |= {folder / "tests"} if "tests" in folders else set()
        folders[:] = [inner for inner in folders if folder / inner not in gone]
        gone |= {folder / file for file in files if Path(file).suffix in SUFFIXES}
    return gone


def spoken(catalogues: Path) -> set[str]:
    """The languages of the catalogues, without their countries, and what all of them inherit from."""
    return {"root", *(path.stem.split("-")[0] for path in catalogues.glob("*.ftl"))}


def megabytes(folder: Path) -> float:
    """What a folder takes on the disk, as `du` says it, in megabytes of 2**20 bytes."""
    return int(subprocess.check_output(["du", "-sk", folder]).split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description="Takes out of a virtual environment what the bot never reads.")
    parser.add_argument("environment", type=Path)
    parser.add_argument("--languages", type=Path, required=True, help="the bot's catalogues, one a language")
    arguments = parser.parse_args()
    if not (arguments.environment / "pyvenv.cfg").is_file():
        parser.error(f"{arguments.environment} is not a virtual environment")
    (packages,) = arguments.environment.glob("lib/python*/site-packages")
    before = megabytes(arguments.environment)
    for path in unread(packages, spoken(arguments.languages)):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    # Symbols are for debuggers. What wheels bring along (*.libs) was edited after it was linked: strip may break it.
    libraries = [path for path in packages.rglob("*.so*") if path.is_file() and not path.parent.name.endswith(".libs")]
    if libraries:
        subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)
    print(f"{before:.0f} MB before, {megabytes(arguments.environment):.0f} MB after")


if __name__ == "__main__":
    main()

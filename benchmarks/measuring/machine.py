"""What was measured, and where: what every run says first."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any


def machine(data: Path, libraries: Iterable[str]) -> dict[str, Any]:
    """The data set's name, the cores and the load of this machine, and the versions of Python and the libraries."""
    return {
        "data": data.name,
        "cores": os.cpu_count(),
        "load": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        **{name: version(name) for name in libraries},
    }


def kib(name: str) -> int:
    """A figure that Linux keeps of this process, such as "VmHWM", the most memory that it has taken."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))

"""What a member is sent of all that is kept of them, opened."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from bot.feedback.personal_data import Part


def read(part: Part) -> dict[str, list[dict[str, Any]]]:
    with zipfile.ZipFile(io.BytesIO(part.content)) as archive:
        assert archive.testzip() is None
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}

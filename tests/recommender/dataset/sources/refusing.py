"""What HetRec's reader says of a folder that it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import DataError
from recommender.dataset.sources.hetrec import HetRec


def refusal(folder: Path) -> str:
    with pytest.raises(DataError) as caught:
        HetRec(folder).load()
    return str(caught.value)

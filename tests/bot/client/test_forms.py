"""Forms, in every language."""

from __future__ import annotations

import pytest

from bot.client.forms import ImportForm
from bot.replies import languages

TITLE = LABEL = 45  # characters that Discord takes
DESCRIPTION = PLACEHOLDER = 100


@pytest.mark.parametrize("code", languages.every())
async def test_what_a_form_says_is_not_too_long_for_discord(code: str) -> None:
    form = ImportForm(languages.every()[code]).to_dict()
    assert len(form["title"]) <= TITLE and len(form["components"]) == 2
    for label in form["components"]:
        assert len(label["label"]) <= LABEL and len(label.get("description") or "") <= DESCRIPTION
        assert len(label["component"].get("placeholder") or "") <= PLACEHOLDER

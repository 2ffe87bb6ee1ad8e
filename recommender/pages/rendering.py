"""Templates filled in by Jinja2, which escapes every text; what they use lies in `templates/` beside the module."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from .themes import DARK, LIGHT

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# Jinja2 and plotly are imported when a page is made: a bot that starts needs neither.


def rendered(package: str, template: str, **facts: Any) -> str:
    """The page that a template of the package makes of the facts; most extend `document.html.j2`, which lies here.

    `package` is the dotted name of the one whose folder `templates/` holds the template. Raises
    `jinja2.UndefinedError` where the template names a fact that is not given, and ValueError where a number that
    becomes JSON is NaN or infinite.
    """
    return _environment(package).get_template(template).render(facts)


def encoded(value: Any) -> Markup:
    """JSON in ASCII that may stand inside a script element, whatever its texts say; NumPy's arrays become lists.

    Raises ValueError for NaN and infinity.
    """
    from jinja2.utils import htmlsafe_json_dumps

    return htmlsafe_json_dumps(
        value, dumps=json.dumps, allow_nan=False, separators=(",", ":"), default=lambda array: array.tolist()
    )


@cache
def _environment(package: str) -> Environment:
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    own = PackageLoader(__name__.rpartition(".")[0])
    loader = ChoiceLoader([PackageLoader(package), own])
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def asset(name: str) -> Markup:
        """A style sheet or a script as it is: its braces are not Jinja's."""
        return Markup(loader.get_source(environment, name)[0])

    environment.filters |= {"json": encoded, "prose": _prose}
    environment.globals |= {"asset": asset, "plotly": _plotly, "light": LIGHT, "dark": DARK}
    return environment


def _prose(text: str) -> Markup:
    """Text as HTML; what stands between backticks is code."""
    from markupsafe import Markup, escape

    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _plotly() -> Markup:
    from markupsafe import Markup
    from plotly.offline import get_plotlyjs

    return Markup(str(get_plotlyjs()).replace("</script", "<\\/script"))

"""The command line, `python -m recommender COMMAND`.

Commands: fetch, build, similar, recommend, blend, why, around, artist, top, search, resolve, neighbors,
duplicates, evaluate, report, listen, train.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import typer

from ..errors import AmbiguousArtist, ArtistNotFound, SegueError, TagNotFound
from . import artists, connections, models, recommendations
from .evaluate import app as evaluate
from .listen import listen
from .printing import say
from .report import report
from .train import train

app = typer.Typer(
    help="Find similar artists in listening data.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _command in (
    models.fetch,
    models.build,
    recommendations.recommend,
    recommendations.blend,
    connections.why,
    connections.around,
    recommendations.similar,
    artists.artist,
    artists.top,
    artists.search,
    artists.resolve,
    models.neighbors,
    models.duplicates,
    report,
    listen,
    train,
):
    app.command()(_command)
app.add_typer(evaluate, name="evaluate")


def main() -> None:
    """Runs a command. An expected error is a sentence on standard error and exit status 2."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack some name's letters
    try:
        app()
    except (ArtistNotFound, AmbiguousArtist) as error:
        near = error.nearest if isinstance(error, ArtistNotFound) else error.candidates
        _fail(error, [artist.name for artist in near])
    except TagNotFound as error:
        _fail(error, error.nearest)
    except SegueError as error:
        _fail(error, ())


def _fail(error: SegueError, near: Sequence[str]) -> None:
    say(str(error) + (f" Did you mean: {', '.join(near)}?" if near else ""))
    sys.exit(2)

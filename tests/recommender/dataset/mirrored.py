"""A server of this machine that holds ListenBrainz' dumps in the layout of the real one."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from .sources.examples import STATISTICS, archive, lines


def published(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


class Ranges(SimpleHTTPRequestHandler):
    """Python's own server of a folder, which also sends the rest of a file."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name in the library)
        """Says nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        asked = self.headers.get("range")
        if asked is None or not path.is_file():
            return super().do_GET()
        start, size = int(asked.removeprefix("bytes=").removesuffix("-")), path.stat().st_size
        self.send_response(206)
        self.send_header("content-range", f"bytes {start}-{size - 1}/{size}")
        self.send_header("content-length", str(size - start))
        self.end_headers()
        self.wfile.write(path.read_bytes()[start:])
        return None


@contextmanager
def mirrored(root: Path) -> Iterator[str]:
    """The address of a server that has two full dumps, a newer database dump, and what else is beside them."""
    for dump, content in (("999-20260801-000003", lines(STATISTICS[1:])), ("2100-20260815-000003", lines(STATISTICS))):
        there = root / "fullexport" / f"listenbrainz-dump-{dump}-full"
        there.mkdir(parents=True)
        name = f"listenbrainz-statistics-dump-{dump.partition('-')[2]}.tar.zst"
        made = archive(there / name, {"lbdump/statistics/artists_all_time.jsonl": content})
        (there / f"{name}.sha256").write_bytes(published(made.read_bytes()))
        (there / f"listenbrainz-spark-dump-{dump}-full.tar").write_bytes(b"not asked for")
    (root / "fullexport" / "listenbrainz-dump-2101-20260816-000003-db").mkdir()
    handler = partial(Ranges, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/fullexport/"
        running.shutdown()
        thread.join()

"""A real Prometheus by the configuration that is shipped, over a bot whose metrics are made up."""

from __future__ import annotations

import re
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from .metrics import told

SHIPPED = Path(__file__).resolve().parents[2] / "deploy" / "prometheus"
_OFTEN = "100ms"
_SECONDS = 30.0  # on cores that others use too
_BEGUN = "rate(segue_loop_lag_seconds_count[1m]) and on () ALERTS"


class Prometheus:
    """One that runs, asked by its API."""

    def __init__(self, address: str) -> None:
        self._ready = f"http://{address}/-/ready"
        self._client = httpx.Client(base_url=f"http://{address}/api/v1/", timeout=_SECONDS, trust_env=False)

    def ask(self, query: str) -> list[dict[str, Any]]:
        """The series of an answer. Raises AssertionError with Prometheus' own words where it cannot be asked."""
        answer = self._client.post("query", data={"query": query}).json()
        assert answer["status"] == "success", f"{query}: {answer['error']}"
        found: list[dict[str, Any]] = answer["data"]["result"]
        return found

    def tells(self, query: str) -> bool:
        """Whether it has an answer; one may be late while the machine scrapes nothing for a moment."""
        until = time.monotonic() + _SECONDS
        while not (found := self.ask(query)) and time.monotonic() < until:
            time.sleep(0.05)
        return bool(found)

    def rules(self) -> list[dict[str, Any]]:
        """All alerts, as they were read and as they went."""
        groups = self._client.get("rules").json()["data"]["groups"]
        return [rule for group in groups for rule in group["rules"]]

    def wait(self) -> None:
        """Until there are rates, an alert, and every rule has been tried."""
        until = time.monotonic() + _SECONDS
        while not self._has_begun():
            assert time.monotonic() < until, "Prometheus has not begun"
            time.sleep(0.05)

    def _has_begun(self) -> bool:
        if not self._client.get(self._ready).is_success or not self.ask(_BEGUN):
            return False
        return all(rule["health"] != "unknown" for rule in self.rules())

    def close(self) -> None:
        self._client.close()


class _Told(BaseHTTPRequestHandler):
    times = 0

    def do_GET(self) -> None:
        type(self).times += 1
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.end_headers()
        self.wfile.write(told(self.times).encode())

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running(folder: Path) -> Iterator[Prometheus]:
    """Prometheus in a folder of its own, with a few scrapes taken and every rule tried."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Told) as bot:
        threading.Thread(target=bot.serve_forever, args=(0.05,), name="metrics").start()
        text = (SHIPPED / "prometheus.yml").read_text("utf-8").replace("bot:9100", f"127.0.0.1:{bot.server_port}")
        (folder / "prometheus.yml").write_text(re.sub(r"\b15s$", _OFTEN, text, flags=re.MULTILINE), "utf-8")
        rules = (SHIPPED / "alerts.yml").read_text("utf-8")
        (folder / "alerts.yml").write_text(rules.replace("interval: 1m", f"interval: {_OFTEN}"), "utf-8")
        command = ["prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data"]
        try:
            with subprocess.Popen(
                [*command, "--web.listen-address=127.0.0.1:0"], cwd=folder, stderr=subprocess.PIPE, text=True
            ) as process:
                try:
                    yield from _asked(process)
                finally:
                    process.kill()
        finally:
            bot.shutdown()


def _asked(process: subprocess.Popen[str]) -> Iterator[Prometheus]:
    assert process.stderr is not None
    said = list[str]()
    for line in process.stderr:
        said.append(line)
        if found := re.search(r'"Listening on" address=(\S+)', line):
            break
    else:
        raise AssertionError("".join(said))
    threading.Thread(target=process.stderr.read, name="stderr of Prometheus").start()  # lest it wait to be heard
    prometheus = Prometheus(found[1])
    try:
        prometheus.wait()
        yield prometheus
    finally:
        prometheus.close()

"""Starts a simulated terminal as a process of its own, on a real byte stream. Composition root; any thread.

Promises: the process ends when the desk does, also when the desk is killed (it watches a pipe whose other end the desk
holds). Only trial homes and demonstrations get one.
"""

import os
import queue
import subprocess
import threading
from pathlib import Path

from desktop.app.own_program import own_command
from desktop.domain.errors import OperatorError

START_LIMIT_S = 20.0
STOP_LIMIT_S = 5.0
_LISTENING = "listening on "


class SimulatorProcess:
    """One running simulator; `url` is where it listens."""

    def __init__(self, store: Path, *, speed: float, seed: int | None = None, faults: Path | None = None) -> None:
        """Start it and wait until it listens. Raises: OperatorError `simulator.not_started`."""
        listen = "pty" if os.name == "posix" else "socket://127.0.0.1:0"
        command = own_command("terminal-sim", "--listen", listen, "--store", str(store))
        command += ["--speed", f"{speed:g}", "--end-with-stdin"]
        if seed is not None:
            command += ["--seed", str(seed)]
        if faults is not None:
            command += ["--faults", str(faults)]
        self._process = subprocess.Popen(  # noqa: S603 - our own program, our own arguments
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            start_new_session=True,  # Ctrl+C is for the desk, which still has to end its sale with it
        )  # fmt: skip
        self.url = self._first_line()

    @property
    def pid(self) -> int:
        return self._process.pid

    def stop(self) -> None:
        """End it; its journal stays in its store."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def _first_line(self) -> str:
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        assert self._process.stdout is not None
        reading = threading.Thread(target=lambda out: lines.put(out.readline()), args=(self._process.stdout,))
        reading.daemon = True
        reading.start()
        try:
            line = lines.get(timeout=START_LIMIT_S)
        except queue.Empty:
            line = ""
        if not line.startswith(_LISTENING):
            self._process.kill()
            self._process.wait()
            raise OperatorError("simulator.not_started", detail=line.strip()[:80])
        return line.removeprefix(_LISTENING).strip()

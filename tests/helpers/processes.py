"""The real program in processes of its own: started as a user would, killed as a power switch would."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

START_LIMIT_S = 60.0


class Program:
    """One running `canteen-desk`; its standard output is collected line by line."""

    def __init__(self, *arguments: str) -> None:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "desktop", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment,
        )  # fmt: skip
        self.lines: list[str] = []
        self.errors: list[str] = []
        self._arrived: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._collect, args=(self._process.stdout, self.lines), daemon=True),
            threading.Thread(target=self._collect, args=(self._process.stderr, self.errors), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _collect(self, stream: Any, lines: list[str]) -> None:
        for line in stream:
            lines.append(line.rstrip("\n"))
            if lines is self.lines:
                self._arrived.put(line)
        if lines is self.lines:
            self._arrived.put(None)

    def wait_for_lines(self, count: int) -> bool:
        """Wait until that many lines were printed; False when the program ended before."""
        while len(self.lines) < count:
            if self._arrived.get(timeout=START_LIMIT_S) is None:
                return len(self.lines) >= count
        return True

    def kill(self) -> None:
        """kill -9, at once."""
        self._process.send_signal(signal.SIGKILL)
        self.end()

    def interrupt(self, number: signal.Signals) -> int:
        """Send a signal and wait for the end; return the exit code."""
        self._process.send_signal(number)
        return self.end()

    def stop_for(self, seconds: float) -> None:
        """Hold the process still, as a machine that hangs, and let it go on."""
        self._process.send_signal(signal.SIGSTOP)
        threading.Event().wait(seconds)
        self._process.send_signal(signal.SIGCONT)

    def terminate(self) -> int:
        self._process.terminate()
        return self.end()

    def end(self) -> int:
        """Wait for the end; return the exit code."""
        code = self._process.wait(timeout=START_LIMIT_S * 5)
        for thread in self._threads:
            thread.join()
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._process.stdout.close()
        self._process.stderr.close()
        return code


def start_terminal(listen: str, store: Path, *more: str) -> tuple[Program, str]:
    """Start a simulated terminal; return it and its address once it listens."""
    program = Program("terminal-sim", "--listen", listen, "--store", str(store), *more)
    assert program.wait_for_lines(1), "\n".join(program.errors)
    return program, program.lines[0].removeprefix("listening on ").strip()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        capture_output=True, text=True, encoding="utf-8", env=environment, timeout=START_LIMIT_S * 5, check=False,
    )  # fmt: skip


def json_lines(lines: Sequence[str]) -> list[dict[str, Any]]:
    """Parse lines; a last line torn by a kill is left out."""
    parsed = []
    for index, line in enumerate(lines):
        try:
            parsed.append(json.loads(line))
        except json.JSONDecodeError:
            assert index == len(lines) - 1, line
    return parsed


def ledger_of(home: Path) -> list[dict[str, Any]]:
    """Return a home's ledger through the command, as an outside reader gets it."""
    done = run("ledger", "--home", str(home), "--json-lines")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def journal_of(store: Path) -> list[dict[str, Any]]:
    """Return the simulator's own journal file."""
    text = (store / "journal.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]

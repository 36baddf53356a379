"""`terminal-check` with a person at the keyboard: asked on the screen, answered there, and a real power cut between."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.terminal_line import SimulatorProcess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pty plays the keyboard")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _until(check: "subprocess.Popen[str]", words: str) -> None:
    assert check.stderr is not None
    heard = ""
    while words not in heard:
        line = check.stderr.read(1)
        assert line, heard
        heard += line


def test_the_power_is_cut_when_the_screen_asks_for_it(tmp_path: Path) -> None:
    listen, store, report = f"socket://127.0.0.1:{_free_port()}", tmp_path / "store", tmp_path / "report.json"
    simulator = SimulatorProcess(listen, store)
    keyboard, terminal = os.openpty()
    arguments = ["terminal-check", "--terminal", listen, "--report", str(report)]
    clauses = [word for prefix in ("5.verify", "5.power") for word in ("--clause", prefix)]
    check = subprocess.Popen(
        [sys.executable, "-m", "desktop", *arguments, *clauses], stdin=terminal, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    try:
        for question in ("Go on?", "Are they the same?"):
            _until(check, question)
            os.write(keyboard, b"y\n")
        _until(check, "press Enter")
        simulator.kill()
        simulator = SimulatorProcess(listen, store)
        os.write(keyboard, b"\n")
        assert check.wait(30) == 0
    finally:
        check.kill()
        check.wait(10)
        assert check.stderr is not None
        check.stderr.close()
        simulator.kill()
        os.close(keyboard)
        os.close(terminal)
    found = {each["clause"]: each["outcome"] for each in json.loads(report.read_text("utf-8"))["findings"]}
    for clause in ("4.pair", "5.verify", "5.power_journal", "5.power_pairing", "5.power_numbers"):
        assert found[clause] == "passed"
    assert found["5.power_payment"] == "skipped"

"""A standalone Spark cluster on this machine: a master and workers as processes of their own, ended by their ids."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyspark

_HOME = Path(pyspark.__file__).parent
_CLASS = _HOME / "bin" / "spark-class"


@dataclass
class Cluster:
    """`url` is the master's; `workers` are processes that this test started."""

    url: str
    workers: list[subprocess.Popen] = field(default_factory=list)

    def executors(self) -> list[int]:
        """Return the ids of the executors' processes: children of the workers."""
        mine = {worker.pid for worker in self.workers}
        numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
        return [pid for pid in numbers if _parent(pid) in mine]

    def kill_executor(self) -> int:
        """Kill one executor with SIGKILL, as a machine that goes away; return its process id."""
        pid = self.executors()[0]
        os.kill(pid, signal.SIGKILL)
        return pid


@contextmanager
def cluster(folder: Path, *, workers: int = 2, cores: int = 1, memory: str = "3g") -> Iterator[Cluster]:
    """Start a cluster; an executor gets nearly all of its worker's memory by PYSPARK_SUBMIT_ARGS."""
    port = _free_port()
    environment = {
        **os.environ, "SPARK_HOME": str(_HOME), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_WORKER_DIR": str(folder),
        "PYSPARK_PYTHON": sys.executable,
    }  # fmt: skip
    started: list[subprocess.Popen] = []

    def start(*arguments: str) -> subprocess.Popen:
        log = (folder / f"{len(started)}.log").open("wb")
        process = subprocess.Popen([_CLASS, *arguments], env=environment, stdout=log, stderr=log)
        started.append(process)
        return process

    running = Cluster(url=f"spark://127.0.0.1:{port}")
    try:
        start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        _until_listening(port)
        for _ in range(workers):
            worker = start("org.apache.spark.deploy.worker.Worker", running.url, "-c", str(cores), "-m", memory,
                           "--host", "127.0.0.1", "--webui-port", "0")  # fmt: skip
            running.workers.append(worker)
        yield running
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(30)


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _until_listening(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError("the master did not start")

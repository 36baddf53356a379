"""One Spark session for every test of a process that asks for it. To start one, and to warm it up, is most of the cost.

The session is the product's own (`start_session`), so what is tested runs under the product's settings. Only the
virtual machine is told to compile quickly rather than well, since no test runs long enough to win that back; the same
byte code is run. Tests that use it share the group "spark", so that one process starts one.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest

_QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session that an engine finds, and so leaves running."""
    before = os.environ.get("JDK_JAVA_OPTIONS")
    os.environ.update(JDK_JAVA_OPTIONS=f"{before or ''} {_QUICK}".strip(), SPARK_LOCAL_IP="127.0.0.1")
    from desktop.adapters.settlement.in_spark import start_session

    session = start_session(tmp_path_factory.mktemp("spark"))
    if before is None:
        del os.environ["JDK_JAVA_OPTIONS"]
    else:
        os.environ["JDK_JAVA_OPTIONS"] = before
    yield session
    session.stop()

"""Whatever fails at whatever step, how often and how: what stands under a final name is whole and equal."""

import contextlib
import errno
import tempfile
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.sync.places.address import take_apart
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.places.server import ServerPlace
from desktop.adapters.sync.places.webdav import WebdavShelf
from desktop.domain.errors import OperatorError
from tests.helpers.place_servers import PASSWORD, WebdavServer
from tests.helpers.places import FailingLayer, Listener, LyingLayer, assert_whole, bundles, never, put, standing

OPERATIONS = [f"{name} {n}" for name in ("PROPFIND", "PUT", "MOVE", "GET", "DELETE") for n in (1, 2, 3)]
ERRNOS = [errno.EIO, errno.ENOSPC, errno.EROFS, errno.ENODEV, errno.ENOENT, errno.EACCES, errno.ESTALE]


@st.composite
def attempts(draw: st.DrawFn) -> list[tuple[str, int, int, bool]]:
    """One attempt: how it fails, at which call, with what, and whether everything after fails too."""
    return draw(
        st.lists(
            st.tuples(
                st.sampled_from(["fails", "fails", "lies", "cancel"]),
                st.integers(1, 60),
                st.sampled_from(ERRNOS),
                st.booleans(),
            ),
            max_size=6,
        )
    )


@settings(max_examples=120, deadline=None)
@given(plan=attempts(), size=st.sampled_from([0, 1, 5_000, 262_144, 300_000]), count=st.integers(1, 3))
def test_whole_or_not_there(plan: list[tuple[str, int, int, bool]], size: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        stick = Path(name) / "stick"
        stick.mkdir()
        (stick / "holiday.jpg").write_bytes(b"not ours")
        sources = bundles(Path(name) / "bundles", count=count, size=size)
        proven: set[str] = set()
        for how, at, number, for_ever in plan:
            listener = Listener()
            asked = iter(range(at))
            match how:
                case "fails":
                    layer = partial(FailingLayer, fails_at=at, fault=number, for_ever=for_ever)
                case "lies":
                    layer = partial(LyingLayer, lost=at, cut=for_ever)
                case _:
                    layer = FailingLayer.__mro__[1]
            cancelled = (lambda asked=asked: next(asked, None) is None) if how == "cancel" else never
            try:
                FolderPlace(stick, layer=layer).put(sources, listener, cancelled)
            except OperatorError as fault:
                assert fault.code.startswith("place.")
                assert fault.code != "place.other_bytes"
            proven |= {each.name for each in listener.proven}
            assert (stick / "holiday.jpg").read_bytes() == b"not ours"
            assert proven <= set(standing(stick))
            if how != "lies":
                (stick / "holiday.jpg").unlink()
                assert_whole(stick, sources)
                (stick / "holiday.jpg").write_bytes(b"not ours")
        put(FolderPlace(stick), sources)  # and then it simply goes on
        assert set(standing(stick)) == {"holiday.jpg", *(source.name for source in sources)}


@settings(max_examples=12, deadline=None)
@given(
    plan=st.lists(
        st.tuples(st.dictionaries(st.sampled_from(OPERATIONS), st.sampled_from([500, 503, 507])),
                  st.sets(st.sampled_from(OPERATIONS))),
        max_size=4,
    )
)  # fmt: skip
def test_whole_or_not_there_on_a_server(plan: list[tuple[dict[str, int], set[str]]]) -> None:
    """Operations are refused, or done and then answered as refused: the server and the desk disagree what happened."""
    with tempfile.TemporaryDirectory() as name, WebdavServer() as server:
        sources = bundles(Path(name), count=2, size=5_000)
        whole = {source.name: source.path.read_bytes() for source in sources}
        address = take_apart(server.url).at
        place = ServerPlace(address, lambda: WebdavShelf(address, PASSWORD, 20.0))
        for answers, late in plan:
            server.answers, server.late = answers, late
            server.operations.clear()
            listener = Listener()
            with contextlib.suppress(OperatorError):
                place.put(sources, listener, never)
            final = {name: content for name, content in server.files.items() if not name.endswith(".part")}
            assert all(content == whole[name] for name, content in final.items())
            assert {each.name for each in listener.proven} <= final.keys()
        server.answers, server.late = {}, set()
        put(place, sources)
        assert server.files == whole

"""Whatever fails at whatever step, how often and how: what stands under a final name is whole and equal."""

import errno
import tempfile
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.sync.places.folder import FolderPlace
from desktop.domain.errors import OperatorError
from tests.helpers.places import FailingLayer, Listener, LyingLayer, assert_whole, bundles, never, put, standing

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

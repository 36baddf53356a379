"""An address is taken apart without loss, and nothing of a password is in what is kept, shown or said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.sync.places.address import Address, take_apart
from desktop.domain.errors import OperatorError


@pytest.mark.parametrize(
    ("text", "url", "secret"),
    [
        ("sftp://C1:pw@h.example/in", "sftp://C1@h.example/in", "pw"),
        ("  SFTP://C1@H.example:2222/in/ ", "sftp://C1@h.example:2222/in", ""),
        ("sftp://h:22", "sftp://h", ""),
        ("https://u:p%40ss@dav.example/收件箱/a b".replace(" ", "%20"),
         "webdav+https://u@dav.example/%E6%94%B6%E4%BB%B6%E7%AE%B1/a%20b", "p@ss"),
        ("webdav+http://10.0.0.8:8080/x", "webdav+http://10.0.0.8:8080/x", ""),
        ("sftp://C1@[fe80::1]:2022/in", "sftp://C1@[fe80::1]:2022/in", ""),
        ("s3://AKID:se%2Fcret@bucket/c1?region=cn-north-1&endpoint=https://oss.example:9000",
         "s3://AKID@bucket/c1?endpoint=https://oss.example:9000&region=cn-north-1", "se/cret"),
        ("s3://AKID@b.ucket?addressing=virtual", "s3://AKID@b.ucket?addressing=virtual", ""),
    ],
)  # fmt: skip
def test_a_server(text: str, url: str, secret: str) -> None:
    typed = take_apart(text)
    assert (typed.url, typed.secret) == (url, secret)
    assert take_apart(typed.url).at == typed.at
    assert take_apart(typed.url).secret == ""


@pytest.mark.parametrize(
    ("text", "folder"),
    [
        ("/mnt/share/", "/mnt/share"),
        ("file:///mnt/a%20b", "/mnt/a b"),
        ("file://localhost/mnt", "/mnt"),
        ("/mnt/a b/收件箱", "/mnt/a b/收件箱"),
    ],
)
def test_a_folder(text: str, folder: str) -> None:
    assert take_apart(text).at == Path(folder)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "folder", "./folder", "ftp://h/x", "sftp://", "sftp:///x", "sftp://C1@/x", "sftp://h:99999/x", "sftp://h:x/y",
        "sftp://h/a/../b", "https://h/x?token=abc", "https://h/x#frag", "s3://AKID@b/x?X-Amz-Signature=abc",
        "s3://AKID@b/x?endpoint=javascript:1", "s3://AKID@b/x?endpoint=https://u:pw@h", "s3://AKID@b:9000/x",
        "s3://AKID@b/x?addressing=other", "s3://AKID@b/x?region=a&region=b", "://x", "sftp://h/a\nb", "sftp://h h/a",
        "file:relative", "sftp://h/a%3Fb", "sftp://h/a%23b", "/mnt/\x00", "file://server/share/../..\x00", "s3://AKID@b/x?%",
    ],
)  # fmt: skip
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(OperatorError) as caught:
        take_apart(text)
    assert caught.value.code == "place.bad_url"


@given(
    secret=st.text(min_size=1, max_size=20).map(lambda text: "S3CRET" + text),
    where=st.sampled_from(["sftp://C1:{}@h/x", "https://C1:{}@h:8/x", "s3://AK:{}@b/x", "sftp://:{}@/x", "ftp://a:{}@h/",
                           "sftp://C1:{}@h:x/", "https://h/x?password={}", "s3://AK@b/x?endpoint=https://a:{}@h"]),
)  # fmt: skip
def test_a_secret_is_never_shown(secret: str, where: str) -> None:
    try:
        typed = take_apart(where.format(secret))
    except OperatorError as fault:
        assert fault.code == "place.bad_url"
        assert "S3CRET" not in str(fault) and fault.__cause__ is None
        return
    if typed.secret.startswith("S3CRET"):  # else an @ or / in it made it something else: then it is told at once
        assert "S3CRET" not in typed.url
        assert isinstance(typed.at, Address) and "S3CRET" not in repr(typed.at)

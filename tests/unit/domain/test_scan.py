"""What a scanner typed."""

import pytest

from desktop.domain.scan import TokenKind, read_token


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("286789012345678901", TokenKind.CODE),
        (" 301234567890123456\t", TokenKind.CODE),
        ("2512345678901234", TokenKind.CODE),
        ("311234567890123456", TokenKind.CARD),
        ("246789012345678901", TokenKind.CARD),
        ("0007341298", TokenKind.CARD),
        ("A1B2C3D4", TokenKind.CARD),
        ("", TokenKind.UNKNOWN),
        ("123", TokenKind.UNKNOWN),
        ("6901234567890123456789012", TokenKind.UNKNOWN),
        ("https://qr.alipay.com/fkx", TokenKind.UNKNOWN),
        ("２８６７８９０１２３４５６７８９０１", TokenKind.UNKNOWN),
    ],
)
def test_kinds(text: str, kind: TokenKind) -> None:
    token = read_token(text)
    assert token.kind is kind
    assert token.text == ("" if kind is TokenKind.UNKNOWN else text.strip())


def test_what_was_read_is_never_printed() -> None:
    assert "28678901" not in repr(read_token("286789012345678901"))

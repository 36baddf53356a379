"""The manual on paper: two pages for the cashier, pictures of the real widgets, contents that hold, text that fits."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.manual import make_manual
from desktop.services.settings import LANGUAGES
from desktop.ui import screenshots
from desktop.ui.manual import PARTS, pictures, read_part
from desktop.ui.manual_paper import manual_title

#: Points of A4, and of the margins within which everything stands.
WIDE, HIGH, SIDE, ABOVE, BELOW = 595.3, 841.9, 51.0, 34.0, 28.3

pytestmark = [
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here to read the PDF"),
    pytest.mark.xdist_group("manual"),  # made once for all of them
]


def tool(*arguments: str | Path) -> str:
    return subprocess.run(arguments, capture_output=True, check=True, text=True).stdout


def pages_of(path: Path) -> list[str]:
    # Some characters share their glyph with a radical, and are read as that.
    words = unicodedata.normalize("NFKC", tool("pdftotext", "-layout", path, "-"))
    return words.translate(str.maketrans("⻝戶", "食户")).split("\f")[:-1]


@pytest.fixture(scope="module", params=LANGUAGES)
def manual(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str, int]]:
    """The whole manual in a language, and its number of pages; made once."""
    path = tmp_path_factory.mktemp("manual") / "manual.pdf"
    count = make_manual(path, request.param, PARTS)
    qapp.setStyleSheet("")
    yield path, request.param, count


def test_the_contents_name_every_heading_and_its_page(manual: tuple[Path, str, int]) -> None:
    path, language, count = manual
    pages = pages_of(path)
    assert len(pages) == count
    assert manual_title(language) in pages[0]
    plain = [re.sub(r"\s", "", page) for page in pages]
    for name in PARTS:
        part = read_part(name, language)
        for heading in (part.title, *re.findall(r"^## (.+)$", part.body, flags=re.MULTILINE)):
            heading = unicodedata.normalize("NFKC", heading)
            numbers = re.findall(rf"^\s*{re.escape(heading)}\s+(\d+)$", pages[0], flags=re.MULTILINE)
            assert numbers, heading
            squeezed = re.sub(r"\s", "", heading)
            assert any(squeezed in plain[int(number) - 1] for number in numbers), heading


def test_every_line_of_the_text_is_in_it(manual: tuple[Path, str, int]) -> None:
    path, language, _ = manual
    printed = re.sub(r"\s", "", "".join(pages_of(path)))
    for name in PARTS:
        for line in read_part(name, language).body.splitlines():
            if line.startswith(("!", "```", "| ---")):
                continue
            plain = re.sub(r"^(#+|-|\d+\.|\|) ", "", line)
            begins = re.sub(r"[\s`*|]", "", unicodedata.normalize("NFKC", plain))[:14]
            assert re.search("".join(f"(?:{re.escape(sign)}|[⺀-⻿])" for sign in begins), printed), line


def test_the_cashiers_part_is_two_pages(manual: tuple[Path, str, int]) -> None:
    path, language, _ = manual
    first, second = (read_part(name, language).title for name in PARTS[:2])
    heads = [page.strip().splitlines()[0].split("  ")[0] for page in pages_of(path)]
    assert heads[1:4] == [first, first, second]


def test_no_page_is_empty_and_no_word_leaves_its_page(manual: tuple[Path, str, int]) -> None:
    path, _, count = manual
    found = tool("pdftotext", "-bbox", path, "-").split("<page ")[1:]
    assert len(found) == count
    for page in found:
        boxes = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', page)
        assert len(boxes) > 20
        for left, top, right, bottom in (map(float, box) for box in boxes):
            assert left >= SIDE - 1 and right <= WIDE - SIDE + 1
            assert top >= ABOVE - 4 and bottom <= HIGH - BELOW + 4


def test_every_picture_is_in_it_and_in_the_fonts_language(manual: tuple[Path, str, int]) -> None:
    path, language, _ = manual
    wanted = sum(len(pictures(read_part(name, language))) for name in PARTS)
    shown = [line for line in tool("pdfimages", "-list", path).splitlines()[2:] if line.split()[2] == "image"]
    assert len(shown) == wanted
    assert all(int(line.split()[3]) >= 1_000 for line in shown), "drawn at twice the dots of the window"
    assert path.read_bytes().count(b"/FontFile") >= 1


def test_it_is_numbered(manual: tuple[Path, str, int]) -> None:
    path, _, count = manual
    for number, page in enumerate(pages_of(path), start=1):
        assert page.strip().splitlines()[-1].strip() == f"{number} / {count}"


def test_a_scene_that_is_not_there_is_a_mistake(manual: tuple[Path, str, int]) -> None:
    with pytest.raises(LookupError):
        screenshots.picture("checkout-nowhere", "en", "light", (1024, 768), scale=1)


def test_the_command_writes_a_part_and_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "cashier.pdf"
    command = [sys.executable, "-m", "desktop", "manual", "--to", target, "--part", "cashier", "--language", "en"]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=dict(os.environ))
    assert done.stdout == f"{target}  2 pages\n"
    assert done.stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["cashier.pdf"]
    assert "Pages:           2" in tool("pdfinfo", target)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop", "manual", "--to", tmp_path / "absent" / "x.pdf", "--part", "provider"]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ))
    assert done.returncode == 1
    assert "absent" in done.stderr and "Traceback" not in done.stderr

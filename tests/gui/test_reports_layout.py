"""Every scene of the reports page fits every window, in both languages; nothing is cut, covered or without a name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.ui.paper import write_pdf
from desktop.ui.report_paper import report_html, report_title
from desktop.ui.scenes_reports import REPORT_SCENES, closed, may_close, month, reports_page, reports_window
from tests.helpers.ui_checks import in_turn
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(REPORT_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    window = reports_window(name, language, "light", sizes[0])
    assert misfits(window, reports_page(window), sizes) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_paper_holds_sums_numbers_and_who_closed(dress: Callable, language: str, tmp_path: Path) -> None:
    dress(language)
    x, z = may_close(language), closed(language)
    html = report_html(z, "A & B <school>", "C1", language)
    for words in ("A &amp; B &lt;school&gt;", "Z 13", "¥5,055.00", "18001", "19493", "9c41e07b", "491"):
        assert words in html, words
    assert ("未日结" if language == "zh_CN" else "not closed") in report_html(x, "S", "C1", language)
    assert "Z 1<" in report_html(month(language), "S", "C1", language)
    path = tmp_path / "report.pdf"
    write_pdf(html, path, report_title(z, language))
    assert path.read_bytes().startswith(b"%PDF-")

"""Every scene of the statement page fits every window, in both languages; nothing is cut, covered or without a name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.ui.paper import write_pdf
from desktop.ui.scenes_statement import STATEMENT_SCENES, beside, issued, statement_page, statement_window
from desktop.ui.screenshots import settle
from desktop.ui.statement_paper import statement_html, statement_title
from tests.helpers.ui_checks import in_turn
from tests.helpers.ui_fits import misfits

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1024, 690))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(STATEMENT_SCENES))
def test_a_scene_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    window = statement_window(name, language, "light", sizes[0])
    assert misfits(window, statement_page(window), sizes) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_paper_holds_lines_sums_and_clauses(dress: Callable, language: str, tmp_path: Path) -> None:
    dress(language)
    view = issued(language)
    html = statement_html(view, "A & B <school>", language)
    for words in ("A &amp; B &lt;school&gt;", "¥869.02", "¥12.17", "−¥2.00", "II.6.g", "¥2000.00", view.sha256):
        assert words in html, words
    path = tmp_path / "statement.pdf"
    write_pdf(html, path, statement_title(view, language))
    assert path.read_bytes().startswith(b"%PDF-")


def test_no_more_sales_are_shown_than_fit_and_all_are_opened(dress: Callable) -> None:
    dress("en")
    window = statement_window("beside", "en", "light", (1366, 768))
    settle()
    page = statement_page(window)
    assert len(page.beside.causes) == 1 + 3
    assert page.beside.causes[0].behind.trade_nos == tuple(
        sale.trade_no for sale in beside("en").comparison.differences[0].sales
    )

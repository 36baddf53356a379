"""Both themes have every colour, and every text can be read on its ground."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from desktop.services.views import Phase
from desktop.ui.theme import NAMES, contrast, read_tokens, theme
from desktop.ui.widgets.figures import FigureBar

#: Text on ground, at any size.
PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink2") for ground in ("page", "surface", "hover")],
    *[
        (f"{family}_strong", ground)
        for family in ("accent", "success", "warning", "danger", "doubt")
        for ground in ("surface", f"{family}_soft")
    ],
    *[("ink", f"{family}_soft") for family in ("accent", "success", "warning", "danger", "doubt", "stopped")],
    *[("ink2", f"{family}_soft") for family in ("accent", "success", "warning", "danger", "doubt", "stopped")],
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("on_chip", "chip"),
    ("danger_strong", "danger_pressed"),
    ("doubt_strong", "doubt_pressed"),
    ("on_working", "working_fill"),
]
#: Large bold type, and lines that alone tell something.
LARGE = [
    *[(f"on_{phase.value}", f"{phase.value}_fill") for phase in Phase],
    ("field", "surface"),
    ("accent_strong", "page"),
    ("accent", "surface"),
    ("stripe", "stripe_ground"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_has_four_and_a_half_to_one(name: str, ink: str, ground: str) -> None:
    of = theme(name).colour
    assert contrast(of(ink), of(ground)) >= 4.5


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), LARGE)
def test_large_type_has_three_to_one(name: str, ink: str, ground: str) -> None:
    of = theme(name).colour
    assert contrast(of(ink), of(ground)) >= 3.0


def test_contrast_is_that_of_wcag() -> None:
    of = theme("light").colour
    assert contrast(of("ink2"), of("surface")) == pytest.approx(7.10, abs=0.01)
    assert contrast(of("ready_fill"), of("on_ready")) == pytest.approx(4.10, abs=0.01)


def test_both_themes_have_the_same_names() -> None:
    tokens = read_tokens()
    assert tokens["light"].keys() == tokens["dark"].keys()


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_token_left(qapp: object, name: str) -> None:
    sheet = theme(name).style_sheet()
    assert "$" not in sheet.replace("Names after a dollar", "")
    assert theme(name).colours["field"] in sheet


def test_the_five_states_and_stopped_differ_in_colour_and_in_drawing() -> None:
    from desktop.ui.icons import _drawing

    of = theme("light").of
    assert len({of(phase).fill.name() for phase in Phase}) == len(Phase)
    assert len({_drawing(phase.value) for phase in Phase}) == len(Phase)


@pytest.mark.parametrize(("part", "inked"), [(0.0, False), (1 / 2_000, False), (0.5, True), (1.0, True)])
def test_a_bar_draws_nothing_below_a_px_and_nothing_beyond_its_round_ends(
    dress: Callable, part: float, inked: bool
) -> None:
    dress()
    light = theme("light")
    bar = FigureBar(light, "period")
    bar.resize(288, 10)
    ground, empty = (QImage(bar.size(), QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
    for image, shown in ((empty, 0.0), (ground, part)):
        image.fill(Qt.GlobalColor.transparent)
        bar.show_parts(accrued=shown, qualified=shown, confirmed=0)
        bar.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    assert (ground != empty) is inked
    assert ground.pixelColor(0, 0).alpha() < 128, "the corner is round"

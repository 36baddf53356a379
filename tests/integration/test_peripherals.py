"""Printer, sounds and display of a real home, put together as the window does, following the settings in force."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.adapters.settings import load_settings
from desktop.adapters.system import SystemClock
from desktop.app.checks import examine
from desktop.app.followers import Followed
from desktop.app.homes import lunch_around, make_home, open_books, trial_settings
from desktop.app.peripherals import Peripherals
from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.payment import Way
from desktop.domain.printer import PrinterTrouble
from desktop.services.commands import Command, Mode, PrinterStands
from desktop.services.lines import line_of
from desktop.services.peripheral_views import PrinterView
from desktop.services.ports import NewSale, SeenHere
from desktop.services.settings import CustomerDisplay, PrinterSettings, Settings, Sounds
from desktop.services.views import CheckoutView, Phase, SettingsInForce
from desktop.ui.theme import theme
from tests.helpers.fake_printer import FakePrinter
from tests.integration.test_receipts import Heard


class Window:
    """What `app/window.py` puts together, without the desk's own threads."""

    def __init__(self, folder: Path, **changes: object) -> None:
        self.home = Home(folder / "home")
        settings = trial_settings(lunch_around(SystemClock().now(), "zh_CN"), "zh_CN")
        self.settings: Settings = replace(settings, **changes)  # type: ignore[arg-type]
        make_home(self.home, self.settings)
        self.heard, self.posted = Heard(), list[Command]()
        self.followed = Followed(self.heard)
        self.parts = Peripherals(self.home, self.settings, self.posted.append, self.followed, theme("light"))
        self.parts.start()

    def use(self, **changes: object) -> None:
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self.followed.publish(SettingsInForce(settings=self.settings))

    def sell(self) -> OrderNo:
        """Sell to nobody in particular and show it, as the core would."""
        books = open_books(self.home)
        try:
            now = SystemClock().now()
            new = NewSale(amount_fen=1_200, way=Way.LOCAL, meal_id="lunch", meal_name="午餐", device_sn="")
            seen = SeenHere(
                person_ref=PersonRef("p1"), consent_ref="c", score_millis=700, margin_millis=200, threshold_millis=500,
                model_id="m",
            )  # fmt: skip
            sale = books.sell_here(new, seen, now)
            line = line_of(books, sale)
        finally:
            books.close()
        self.followed.publish(
            CheckoutView(
                phase=Phase.PAID, mode=Mode.FIXED, continuous=True, amount_fen=1_200, meal_name="午餐",
                single_limit_fen=5_000, order_no=line.order_no, result=line,
            )
        )  # fmt: skip
        return sale.order_no


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    made = Window(tmp_path)
    yield made
    assert made.parts.stop()
    qapp.processEvents()


def test_all_off_by_default_but_the_sounds(window: Window) -> None:
    window.heard.until(lambda: window.posted)
    assert window.posted == [PrinterStands()]
    assert not window.heard.printer().enabled
    assert not window.parts.display.isVisible()
    assert window.settings.sounds == Sounds() and window.settings.sounds.enabled


def test_a_printer_switched_on_while_running_prints_the_next_sale(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "receipts.bin"
    window.sell()
    window.use(printer=PrinterSettings(enabled=True, kind="file", address=str(path), receipts="always", width_cells=32))
    number = window.sell()
    window.heard.until(lambda: window.heard.printer().printed == 1)
    paper = FakePrinter(width=32)
    paper.feed(path.read_bytes())
    (receipt,) = paper.receipts
    assert any(number.split("-")[2] in line for line in receipt), "the story of this home was read"
    assert any("延迟扣款" in line for line in receipt)
    window.use(printer=PrinterSettings())
    window.heard.until(lambda: not window.heard.printer().enabled)


def test_a_printer_that_cannot_be_is_told_to_the_core(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("desktop.services.printing.BACK_OFF_S", (0.02,))
    window.use(
        printer=PrinterSettings(enabled=True, kind="file", address=str(tmp_path / "no" / "such"), receipts="always")
    )
    window.heard.until(lambda: isinstance(window.heard.views[-1], PrinterView) and len(window.posted) > 1)
    assert window.posted[-1] == PrinterStands(trouble=PrinterTrouble.AWAY, code="printer.away")


def test_the_display_follows_too(window: Window) -> None:
    window.parts.display.show_view(
        SettingsInForce(
            settings=replace(window.settings, customer_display=CustomerDisplay(enabled=True, in_window=True))
        )
    )
    assert window.parts.display.isVisible()


def test_settings_are_kept_and_older_files_still_load(window: Window, tmp_path: Path) -> None:
    changed = replace(
        window.settings,
        printer=PrinterSettings(enabled=True, kind="usb", address="04b8:0e15", drawer=True),
        customer_display=CustomerDisplay(enabled=True, screen="HDMI-1"),
        sounds=Sounds(enabled=False, volume_percent=20, spoken=True),
    )
    window.home.save(changed)
    assert window.home.settings() == changed
    path = tmp_path / "old.toml"
    kept = (window.home.folder / "settings.toml").read_text(encoding="utf-8")
    path.write_text(kept[: kept.index("[printer]")], encoding="utf-8")
    old = load_settings(path)
    assert (old.printer, old.customer_display, old.sounds) == (PrinterSettings(), CustomerDisplay(), Sounds())


def test_doctor_tells_of_printer_and_sound(window: Window, tmp_path: Path) -> None:
    def told(name: str) -> tuple[bool, str]:
        checks = examine(window.home, lambda error: error.code, lambda: "font").checks
        return next((check.ok, check.detail) for check in checks if check.name == name)

    assert told("printer") == (True, "none set up")
    assert told("sound")[0] is True, "silence is no fault"
    path = tmp_path / "out.bin"
    printer = PrinterSettings(enabled=True, kind="file", address=str(path))
    window.home.save(replace(window.settings, printer=printer))
    assert told("printer") == (True, f"file {path}: made with the first receipt")
    assert not path.exists(), "doctor looks only"
    window.home.save(replace(window.settings, printer=replace(printer, kind="serial", address=str(tmp_path / "ttyS9"))))
    assert told("printer") == (False, "printer.away")

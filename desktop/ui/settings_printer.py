"""The receipt printer among the settings: where it is, what it prints, and a try of both. Main thread.

Shows a printer's settings and gives back what was changed; nothing is saved here. The tries go by what stands in the
fields, so that an address is found before it is saved. Source: issue 6, Receipt printer and drawer.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.printer import PrinterKind, check_address
from desktop.services.peripheral_views import PrinterView, Tried
from desktop.services.settings import PrinterSettings, Settings
from desktop.services.views import View
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.field import mark_fault
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.setting_rows import OptionRow, SettingRow, SettingsBox
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import said

BAUDS = (9_600, 19_200, 38_400, 57_600, 115_200)
GAP = 12


class PrinterSection(QWidget):
    """The section. `touched`: somebody changed something."""

    touched = Signal()
    name, icon = "printer", "printer"

    def __init__(self, theme: Theme, hooks: PeripheralHooks) -> None:
        super().__init__()
        self.theme, self._hooks = theme, hooks
        self._shown = PrinterSettings()
        self._tried = 0
        self.setAccessibleName(self.title())
        self._make()
        connection = SettingsBox(
            theme, translate("settings", "Receipt printer"), (self.enabled_row, self.kind_row, self.address_row,
                                                              self.baud_row),
        )  # fmt: skip
        receipts = SettingsBox(
            theme, translate("settings", "Receipts"), (self.receipts_row, self.width_row, self.drawer_row)
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.drawer_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(connection)
        column.addLayout(buttons)
        column.addWidget(self.notice)
        column.addWidget(receipts)
        column.addStretch(1)
        self.show_printer(self._shown)

    def _make(self) -> None:
        theme = self.theme
        self.enabled = Switch(theme, translate("settings", "Receipt printer"))
        self.enabled_row = SettingRow(theme, translate("settings", "Use a receipt printer"), self.enabled)
        kinds = (
            (PrinterKind.NETWORK.value, translate("settings", "Network")), (PrinterKind.USB.value, "USB"),
            (PrinterKind.SERIAL.value, translate("settings", "Serial port")),
            (PrinterKind.FILE.value, translate("settings", "File")),
        )  # fmt: skip
        self.kind = OptionRow(theme, translate("settings", "Connection"), kinds)
        self.kind_row = SettingRow(theme, translate("settings", "Connection"), self.kind)
        self.address = QLineEdit()
        self.address.setMaxLength(120)
        self.address.setFixedWidth(320)
        self.address.setAccessibleName(translate("settings", "Address"))
        self.address_row = SettingRow(theme, translate("settings", "Address"), self.address)
        self.baud = QComboBox()
        self.baud.setAccessibleName(translate("settings", "Speed"))
        for baud in BAUDS:
            self.baud.addItem(str(baud), baud)
        self.baud_row = SettingRow(theme, translate("settings", "Speed"), self.baud)
        when = (
            ("always", translate("settings", "Every sale")), ("on_request", translate("settings", "On request")),
            ("never", translate("settings", "Never")),
        )  # fmt: skip
        self.receipts = OptionRow(theme, translate("settings", "Print a receipt"), when)
        self.receipts_row = SettingRow(theme, translate("settings", "Print a receipt"), self.receipts)
        widths = (("32", translate("settings", "58 mm")), ("48", translate("settings", "80 mm")))
        self.paper = OptionRow(theme, translate("settings", "Paper"), widths)
        self.width_row = SettingRow(theme, translate("settings", "Paper"), self.paper)
        self.drawer = Switch(theme, translate("settings", "Cash drawer"))
        opens = translate("settings", "Every printed sale opens it")
        self.drawer_row = SettingRow(theme, translate("settings", "Cash drawer"), self.drawer, opens)
        self.test_button = DeskButton(theme, translate("settings", "Print a test receipt"), icon="printer", icon_px=20)
        self.drawer_button = DeskButton(theme, translate("settings", "Open the drawer"), icon="drawer", icon_px=20)
        self.notice = Notice(theme)
        self.enabled.clicked.connect(self._touch)
        self.kind.chosen.connect(self._touch)
        self.address.textEdited.connect(self._touch)
        self.baud.activated.connect(self._touch)
        self.receipts.chosen.connect(self._touch)
        self.paper.chosen.connect(self._touch)
        self.drawer.clicked.connect(self._touch)
        self.test_button.clicked.connect(self._test)
        self.drawer_button.clicked.connect(self._open_drawer)

    def title(self) -> str:
        """Return the section's name."""
        return translate("settings", "Printer")

    # --- settings --------------------------------------------------------------------------------------------------

    def show_settings(self, settings: Settings) -> None:
        """Show what is saved."""
        self.show_printer(settings.printer)

    def show_printer(self, printer: PrinterSettings) -> None:
        """Show a printer's settings."""
        self._shown = printer
        self.enabled.setChecked(printer.enabled)
        self.kind.choose(printer.kind)
        if printer.address != self.address.text():
            self.address.setText(printer.address)
        if self.baud.findData(printer.baud) < 0:
            self.baud.addItem(str(printer.baud), printer.baud)
        self.baud.setCurrentIndex(self.baud.findData(printer.baud))
        self.receipts.choose(printer.receipts)
        self.paper.choose(str(printer.width_cells))
        self.drawer.setChecked(printer.drawer)
        self._refresh()

    def edited(self, settings: Settings) -> Settings:
        """Return settings with what stands in the fields. Raises: OperatorError `settings.printer_address`."""
        printer = self.printer()
        if printer.enabled:
            self._check(printer)
        return replace(settings, printer=printer)

    def printer(self) -> PrinterSettings:
        """Return what stands in the fields, be it right or wrong."""
        return replace(
            self._shown,
            enabled=self.enabled.isChecked(),
            kind=self.kind.value or self._shown.kind,
            address=self.address.text().strip(),
            baud=self.baud.currentData(),
            receipts=self.receipts.value or self._shown.receipts,
            width_cells=int(self.paper.value or self._shown.width_cells),
            drawer=self.drawer.isChecked(),
        )

    def _check(self, printer: PrinterSettings) -> None:
        try:
            check_address(printer.kind, printer.address)
        except OperatorError as fault:
            self.address_row.show_hint(sentence_of(fault, language()), fault=True)
            mark_fault(self.address, True)
            raise

    # --- views and tries -------------------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Show how the printer stands, and what became of a try."""
        if not isinstance(view, PrinterView):
            return
        tried, self._tried = view.tried_count != self._tried, view.tried_count
        if tried and view.tried is not Tried.NOTHING:
            self._show_try(view)
        elif view.trouble is not None:
            told = said(view.trouble)
            waiting = translate("settings", "{n} receipts wait.").format(n=view.waiting) if view.waiting else ""
            self.notice.show_words("warning", "warning", told.what, f"{told.todo} {waiting}".strip())
        elif view.dropped:
            dropped = translate("settings", "{n} receipts were not printed").format(n=view.dropped)
            hint = translate("settings", "They waited too long. Print them again from the sale's story.")
            self.notice.show_words("warning", "warning", dropped, hint)
        elif not view.enabled or self.notice.property("tried") is not True:
            self.notice.hide()

    def _show_try(self, view: PrinterView) -> None:
        self.notice.setProperty("tried", True)
        if view.failed is not None:
            told = said(view.failed)
            self.notice.show_words("refused", "danger", told.what, " · ".join(filter(None, (told.fact, told.todo))))
        elif view.tried is Tried.TEST:
            head = translate("settings", "The test receipt was sent")
            todo = translate("settings", "Look at it: every character readable, the amount at the right edge.")
            self.notice.show_words("paid", "success", head, todo)
        else:
            head = translate("settings", "The drawer was told to open")
            todo = translate("settings", "If it stayed closed, look at the cable between drawer and printer.")
            self.notice.show_words("paid", "success", head, todo)

    def _test(self) -> None:
        self._try(drawer=False)

    def _open_drawer(self) -> None:
        self._try(drawer=True)

    def _try(self, *, drawer: bool) -> None:
        printer = self.printer()
        try:
            self._check(printer)
        except OperatorError:
            return  # it stands beside the address
        trying = translate("settings", "Trying the printer")
        self.notice.show_words("working", "accent", trying, printer.address)
        (self._hooks.open_drawer if drawer else self._hooks.try_printer)(printer)

    def _touch(self) -> None:
        self._refresh()
        self.touched.emit()

    def _refresh(self) -> None:
        kind = PrinterKind(self.kind.value or self._shown.kind)
        self.baud_row.setVisible(kind is PrinterKind.SERIAL)
        self.address_row.show_hint(self._hint(kind))
        mark_fault(self.address, False)

    def _hint(self, kind: PrinterKind) -> str:
        match kind:
            case PrinterKind.NETWORK:
                return translate("settings", "Host or host:port, such as 192.168.1.50")
            case PrinterKind.USB:
                return translate("settings", "Vendor and product, such as 04b8:0e15")
            case PrinterKind.FILE:
                return translate("settings", "A file that receipts are added to, or a device such as /dev/usb/lp0")
            case PrinterKind.SERIAL:
                found = ", ".join(self._hooks.ports())
                words = translate("settings", "Found: {names}") if found else translate("settings", "No port was found")
                return words.format(names=found)

"""The card of the next bundle: where to, how far it is, how it ended, and what to do. Main thread.

Shows and offers; the page decides. Promises: how an export ended stays until somebody chooses another place; nobody
confirms a server whose key changed by one press. Source: ui.md, Sync; the page's picture; bundle.md.
"""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.reason import Reason
from desktop.services.sync_ports import PlaceKind
from desktop.services.sync_views import ExportView, PlaceOption, PlaceState, Step, SyncView
from desktop.ui import stages
from desktop.ui.stages import Look
from desktop.ui.sync_heading import heading
from desktop.ui.sync_places import PlaceTiles, can_write
from desktop.ui.sync_words import (
    amounts,
    doing_word,
    fault_words,
    moment,
    percent,
    place_word,
    rows_word,
    size,
    step_word,
)
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card_line import CardLine
from desktop.ui.widgets.export_stages import ExportStages
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.outcome import Outcome
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.written_bar import WrittenBar
from desktop.ui.wording import DOT

PADDING = 16
LEAST_HEIGHT = 276  # px: as high as its states are, so that nothing below it moves
UNKNOWN_HOST, CHANGED_HOST = "place.unknown_host", "place.changed_host"


class ExportCard(QFrame):
    """`again` is to export once more, `cancelled` to give up, `folder_named` carries a path that was typed,
    `host_confirmed` a server's url and the fingerprint that somebody compared."""

    again = Signal()
    cancelled = Signal()
    folder_named = Signal(str)
    host_confirmed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.view: SyncView | None = None
        self.may_export = self.may_set_up = True
        self._gave_up: ExportView | None = None  # what somebody cancelled, until it ends
        self._seen: ExportView | None = None  # how it ended was read: another place was chosen since
        self._asked: tuple[str, str] = ("", "")  # the url and the fingerprint that the outcome's button confirms
        self._sure = False
        self.setObjectName("card")
        self.setAccessibleName(translate("sync", "Export"))
        self.head = CardLine(theme)
        self.tiles = PlaceTiles(theme)
        self.tiles.chosen.connect(self._place_chosen)
        self.stages = ExportStages(theme)
        self.outcome = Outcome(theme)
        self.outcome.acted.connect(self._act)
        self.hint = label("", 14, theme.colour("ink2"), wrap=True)
        self._make_running()
        self._make_entry()
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 12, PADDING, 12)
        column.setSpacing(10)
        for widget in (self.head, self.tiles, self.stages, self.running, self.entry, self.outcome, self.hint):
            column.addWidget(widget)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._show_only()

    def _make_running(self) -> None:
        self.bar = WrittenBar(self.theme)
        self.cancel_button = DeskButton(
            self.theme, translate("sync", "Cancel"), icon="close", icon_px=20, key="Esc", height=48
        )
        self.cancel_button.clicked.connect(self.cancel)
        self.running = QWidget()
        row = QHBoxLayout(self.running)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(PADDING)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)

    def _make_entry(self) -> None:
        self.folder = ShortField(
            self.theme, translate("sync", "Which folder"), translate("sync", "A whole path, on a share or another disk")
        )
        self.folder.editor.setMaxLength(1_024)
        self.keep_button = DeskButton(
            self.theme, translate("sync", "Keep it"), icon="check", icon_px=20, kind=Kind.PRIMARY, height=48
        )
        self.keep_button.clicked.connect(self.keep_folder)
        self.entry = QWidget()
        row = QHBoxLayout(self.entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.folder, 1)
        row.addWidget(self.keep_button)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_sync(self, view: SyncView, now: datetime) -> None:
        """Show the next bundle, or the one at work."""
        if self.view is not None and self.view.export != view.export:
            self._sure = False
        self.view = view
        export = view.export
        running = export is not None and export.running
        if running:
            self.entry.hide()
        else:
            self._gave_up = None
        self.cancel_button.set_usable(self._gave_up is None, translate("sync", "one moment"), shown=False)
        if view.provider:
            shown = self._shown(view)
            place = (shown.kind, shown.place) if shown is not None else None
            self.tiles.show_places(view.places, now, place=place, at_work=running)
        self.head.show_line(*heading(view, self._shown(view)))
        self._show_state(view, now)

    def _shown(self, view: SyncView) -> ExportView | None:
        """Return the export that is shown: at work, or ended and not read yet. One that ran by itself tells nobody how
        it ended; the place's tile does."""
        export = view.export
        if export is None or export.running:
            return export
        return None if export.by_itself or export == self._seen else export

    def _show_state(self, view: SyncView, now: datetime) -> None:
        export, option = self._shown(view), self.tiles.option
        self._asked = ("", "")  # unless what is shown below asks for it
        if not view.provider:
            what, told = fault_words(Reason(code="sync.no_provider"))
            self.outcome.show_words("key", "warning", what, told)
            self._show_only(self.outcome, self.hint)
            self.hint.setText(
                translate(
                    "sync", "What is sold is kept here meanwhile and leaves with the first bundle; nothing is lost."
                )
            )
        elif export is not None and export.running:
            self._show_running(export)
        elif self.entry.isVisibleTo(self):
            self._show_only(self.tiles, self.entry)
        elif export is not None:
            self._show_ended(export, now)
        elif option is not None and option.fault is not None:
            self._show_steps(None)
            self._show_fault(option.fault, option.url)
            self._show_only(self.tiles, self.stages, self.outcome)
        else:
            self._show_steps(None)
            self.hint.setText(self._hint(view, option))
            self._show_only(self.tiles, self.stages, self.hint)

    def _show_running(self, export: ExportView) -> None:
        self._show_steps(export.step)
        part = percent(export)
        doing = doing_word(export.step)
        if export.bytes_all and export.step in (Step.WRITING, Step.READING_BACK):
            doing = f"{doing} {part}%"
        quiet = translate("sync", "Cancelling removes the half-written file")
        self.bar.show_written(doing, amounts(export), part / 100, quiet)
        self._show_only(self.tiles, self.stages, self.running)

    def _show_ended(self, export: ExportView, now: datetime) -> None:
        place = place_word(export.kind, export.label)
        if export.fault is not None:
            self._show_steps(export.step, Look.FAILED)
            self._show_fault(export.fault, export.place)
        elif export.cancelled:
            self._show_steps(export.step, Look.UNKNOWN)
            head = translate("sync", "Cancelled; the half-written file is removed")
            told = translate("sync", "Nothing is lost. The next export goes on where this one ended.")
            self.outcome.show_words("close", "warning", head, told, act=self._again())
        else:
            self._show_steps(Step.DONE, Look.DONE)
            head = translate("sync", "Written to {place}, and read back the same").format(place=place)
            parts = [moment(export.ended_at, now)] if export.ended_at is not None else []
            parts += [rows_word(export.row_count), size(export.bytes_all)]
            if export.kind == PlaceKind.STICK.value:
                parts.append(translate("sync", "the stick may be pulled out"))
            self.outcome.show_words("paid", "success", head, DOT.join(parts))
        self._show_only(self.tiles, self.stages, self.outcome)

    def _show_fault(self, fault: Reason, url: str) -> None:
        what, told = fault_words(fault)
        fingerprint = str(fault.facts.get("fingerprint", ""))
        if fault.code not in (UNKNOWN_HOST, CHANGED_HOST) or not fingerprint:
            self.outcome.show_words("warning", "danger", what, told, act=self._again())
            return
        told = DOT.join(filter(None, (str(fault.facts.get("host", "")), fault_words(Reason(code=fault.code))[1])))
        act, changed = "", fault.code == CHANGED_HOST
        if self.may_set_up:
            self._asked = (url, fingerprint)
            act = translate("sync", "Compared, it is the same")
            if changed:
                act = translate("sync", "Press again") if self._sure else translate("sync", "Confirm the new key")
        kind, family = (Kind.DANGER, "danger") if changed else (Kind.PRIMARY, "warning")
        self.outcome.show_words("key", family, what, told, act=act, kind=kind, code=fingerprint)

    def _again(self) -> str:
        """Return what the button says that exports once more to the same place; nothing while that cannot be."""
        option = self.tiles.option
        usable = self.may_export and option is not None and can_write(option)
        return translate("sync", "Export again") if usable else ""

    def _hint(self, view: SyncView, option: PlaceOption | None) -> str:
        if not view.waiting.count and all(line.is_written for line in view.history):
            return translate("sync", "Everything has left. What is sold next goes into the next bundle.")
        if option is None or not option.url:
            return translate("sync", "Choose where to, or plug a stick in.")
        words = translate("sync", "F5 writes it to {place}. What was written is read back and compared.")
        words = words.format(place=place_word(option.kind, option.label))
        if option.kind == PlaceKind.FOLDER.value and self.may_set_up:
            words += "\n" + translate("sync", "Press the folder again to name another one.")
        return words

    def _show_steps(self, at: Step | None, ended: Look | None = None) -> None:
        order = list(Step)
        here = order.index(at) if at is not None else len(order)
        looks = []
        for place in range(len(order)):
            if at is None or place > here:
                looks.append(Look.PENDING)
            else:
                looks.append(Look.DONE if place < here else ended or Look.CURRENT)
        self.stages.show_steps([stages.Step(step_word(step), look) for step, look in zip(order, looks, strict=True)])

    def _show_only(self, *shown: QWidget) -> None:
        for widget in (self.tiles, self.stages, self.running, self.entry, self.outcome, self.hint):
            widget.setVisible(widget in shown)

    # --- what a person does ----------------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Give the export up, once."""
        export = self.view.export if self.view is not None else None
        if export is not None and export.running and self._gave_up is None:
            self._gave_up = export
            self.cancel_button.set_usable(False, translate("sync", "one moment"), shown=False)
            self.cancelled.emit()

    def keep_folder(self) -> None:
        """Keep the folder that was typed."""
        path = self.folder.editor.text().strip()
        if not path:
            self.folder.show_fault(translate("sync", "Type a path first."))
            return
        self.close_entry()
        self.folder_named.emit(path)

    def close_entry(self) -> bool:
        """Leave the field behind; tell whether it was open."""
        if self.entry.isHidden():
            return False
        self.entry.hide()
        self._refresh()
        return True

    def forget_ended(self) -> None:
        """How the last export ended was read."""
        self._seen = self.view.export if self.view is not None else None

    def _place_chosen(self, option: PlaceOption, again: bool) -> None:
        """Take a choice; a folder that is none yet, or is pressed again, is asked for its path."""
        self.forget_ended()
        self._sure = False
        unnamed = again or option.state in (PlaceState.UNSET, PlaceState.AWAY)
        wants_path = option.kind == PlaceKind.FOLDER.value and unnamed and self.may_set_up
        self.entry.setVisible(wants_path)
        if wants_path:
            self.folder.set_text(option.url)
            self.folder.show_fault("")
        self._refresh()
        if wants_path:
            self.folder.editor.setFocus()

    def _act(self) -> None:
        url, fingerprint = self._asked
        if not fingerprint:
            self.again.emit()
            return
        fault = self._fault_shown()
        if fault is not None and fault.code == CHANGED_HOST and not self._sure:
            self._sure = True
            self._show_fault(fault, url)
            return
        self._sure = False
        self.host_confirmed.emit(url, fingerprint)

    def _fault_shown(self) -> Reason | None:
        export = self._shown(self.view) if self.view is not None else None
        if export is not None and export.fault is not None:
            return export.fault
        return self.tiles.option.fault if self.tiles.option is not None else None

    def _refresh(self) -> None:
        if self.view is not None:
            self.head.show_line(*heading(self.view, self._shown(self.view)))
            self._show_state(self.view, self.view.at)

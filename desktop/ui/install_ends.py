"""The wizard's last two steps: the test payment with its refund, and the report to sign. Main thread."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.views import LinkState
from desktop.ui.acceptance import trial_sentence
from desktop.ui.install_steps import StepPage
from desktop.ui.installation import STEPS, Installation, step_name
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.trial_payment import MAY_BEGIN, TrialState
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fact_row import FactRow
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DOT, said

#: The word's family of colours and the icon of what became of the payment.
_LOOKS = {
    TrialState.IDLE: ("", "coin"),
    TrialState.ASKED: ("warning", "working"),
    TrialState.WAITING: ("accent", "ready"),
    TrialState.NOT_CHARGED: ("danger", "refused"),
    TrialState.SALE_IN_DOUBT: ("doubt", "in_doubt"),
    TrialState.CHARGED_OFFLINE: ("warning", "cloud_off"),
    TrialState.REFUNDING: ("warning", "working"),
    TrialState.REFUND_FAILED: ("danger", "refused"),
    TrialState.REFUND_IN_DOUBT: ("doubt", "in_doubt"),
    TrialState.DONE: ("success", "paid"),
    TrialState.SKIPPED: ("", "forward"),
}


def trial_word(state: TrialState) -> str:
    """Return what became of the payment, in a word."""
    match state:
        case TrialState.IDLE:
            return translate("devices", "To do")
        case TrialState.ASKED | TrialState.WAITING | TrialState.REFUNDING:
            return translate("devices", "Under way")
        case TrialState.NOT_CHARGED | TrialState.REFUND_FAILED:
            return translate("devices", "Failed")
        case TrialState.SALE_IN_DOUBT | TrialState.REFUND_IN_DOUBT:
            return translate("devices", "In doubt")
        case TrialState.CHARGED_OFFLINE:
            return translate("devices", "Offline")
        case TrialState.DONE:
            return translate("devices", "Passed")
        case TrialState.SKIPPED:
            return translate("devices", "Skipped")


class TrialStep(StepPage):
    """One fen, there and back."""

    def __init__(self, theme: Theme, installation: Installation) -> None:
        super().__init__(theme, installation)
        card = Card(
            theme,
            translate("devices", "Test payment and refund"),
            translate("devices", "¥0.01 from your own account, given back at once"),
            scrolls=True,
        )
        self.outcome = FactRow(theme, "coin", translate("devices", "Test payment"))
        self.order = FactRow(theme, "tag", translate("devices", "Order number"))
        self.refund = FactRow(theme, "undo", translate("devices", "Refund number"))
        for row in (self.outcome, self.order, self.refund):
            card.add_row(row)
        card.add_row(self._begin_row())
        card.add_row(self._skip_row())
        card.end()
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Show how the payment goes."""
        one, trial = self.installation, self.installation.trial
        reason = said(trial.reason) if trial.reason is not None else None
        why = DOT.join(part for part in (reason.what, reason.fact, reason.todo) if part) if reason is not None else ""
        if trial.state is TrialState.SKIPPED:
            why = trial.skip_note
        family, icon = _LOOKS[trial.state]
        self.outcome.show_fact(trial_sentence(trial.state), why, ink="danger_strong" if reason else "ink2")
        self.outcome.show_tag(trial_word(trial.state), family, icon)
        for row, number in ((self.order, trial.order_no), (self.refund, trial.refund_no)):
            row.setVisible(bool(number))
            row.show_fact(number)
        self.installer.set_text(one.installer)
        self._refresh_buttons()

    def first_editor(self) -> QWidget | None:
        """Return the name's field while it is empty."""
        return None if self.installation.installer.strip() else self.installer.editor

    def _refresh_buttons(self) -> None:
        one, trial = self.installation, self.installation.trial
        online = one.view is not None and one.view.link is LinkState.ONLINE
        if trial.state is TrialState.REFUND_FAILED:
            self.begin.set_words(translate("devices", "Refund again"))
            self.begin.set_usable(online, translate("devices", "no terminal"), shown=False)
        elif trial.state in (TrialState.SALE_IN_DOUBT, TrialState.REFUND_IN_DOUBT):
            self.begin.set_words(translate("devices", "Ask again"))
            self.begin.set_usable(True)
        else:
            self.begin.set_words(translate("devices", "Charge ¥0.01"))
            reason = ""
            if trial.state not in MAY_BEGIN:
                reason = translate("devices", "under way")
            elif not online:
                reason = translate("devices", "no terminal")
            elif not one.installer.strip():
                reason = translate("devices", "your name first")
            self.begin.set_usable(not reason, reason, shown=False)
        skippable = trial.state in (TrialState.IDLE, TrialState.NOT_CHARGED) and bool(self.note.editor.text().strip())
        self.skip.set_usable(skippable, translate("devices", "write why first"), shown=False)

    def _begin_row(self) -> QWidget:
        theme = self.theme
        self.installer = Field(
            theme, translate("devices", "Installer's name"), translate("devices", "Asks for the refund; on the report.")
        )
        self.installer.changed.connect(self._named)
        self.begin = DeskButton(theme, translate("devices", "Charge ¥0.01"), icon="coin", icon_px=20, kind=Kind.PRIMARY)
        self.begin.clicked.connect(self._begin)
        return _field_row(self.installer, self.begin)

    def _skip_row(self) -> QWidget:
        theme = self.theme
        self.note = Field(
            theme, translate("devices", "Skip the test because"), translate("devices", "Goes into the report.")
        )
        self.note.changed.connect(self._edited)
        self.skip = DeskButton(theme, translate("devices", "Skip"), icon="forward", icon_px=20)
        self.skip.clicked.connect(self._skip)
        return _field_row(self.note, self.skip)

    def _named(self, words: str) -> None:
        self.installation.installer = words
        self._refresh_buttons()

    def _edited(self, _words: str) -> None:
        self._refresh_buttons()

    def _begin(self) -> None:
        one, trial = self.installation, self.installation.trial
        if trial.state is TrialState.REFUND_FAILED:
            trial.refund_again()
        elif trial.state in (TrialState.SALE_IN_DOUBT, TrialState.REFUND_IN_DOUBT):
            trial.ask_again()
        else:
            trial.begin(one.installer, one.checkout)
        self.refresh()
        self.changed.emit()

    def _skip(self) -> None:
        self.installation.trial.skip(self.note.editor.text())
        self.refresh()
        self.changed.emit()


class ReportStep(StepPage):
    """What was done, to be saved and signed."""

    def __init__(self, theme: Theme, installation: Installation, now: Callable[[], datetime | None]) -> None:
        super().__init__(theme, installation)
        self._now = now
        card = Card(
            theme,
            translate("devices", "Acceptance report"),
            translate("devices", "PDF with every fact above; both sides sign it"),
            scrolls=True,
        )
        self.summary = {step: FactRow(theme, "", step_name(step)) for step in STEPS[:-1]}
        for row in self.summary.values():
            card.add_row(row)
        self.installer = Field(theme, translate("devices", "Installer's name"))
        self.installer.changed.connect(self._named)
        self.remark = Field(theme, translate("devices", "Remark"))
        self.remark.changed.connect(self._remarked)
        self.save = DeskButton(theme, translate("devices", "Save as PDF"), icon="report", icon_px=20, kind=Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        for field in (self.installer, self.remark):
            field.note.hide()  # no hint, and no fault
        fields = QWidget()
        both = QHBoxLayout(fields)
        both.setContentsMargins(20, 8, 20, 8)
        both.setSpacing(12)
        both.addWidget(self.installer, 1)
        both.addWidget(self.remark, 2)
        self.outcome = label("", 14, theme.colour("ink2"), wrap=True)
        foot = QWidget()
        end = QHBoxLayout(foot)
        end.setContentsMargins(20, 8, 20, 8)
        end.setSpacing(16)
        end.addWidget(self.outcome, 1)
        end.addWidget(self.save)
        card.add_row(fields)
        card.add_row(foot)
        card.end()
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Show each step's outcome and whether the report can be saved."""
        one = self.installation
        for step, row in self.summary.items():
            row.show_fact(one.detail(step))
            done = one.done(step)
            word = translate("devices", "Done") if done else translate("devices", "Open")
            row.show_tag(word, "success" if done else "warning", "check" if done else "warning")
        self.installer.set_text(one.installer)
        self.remark.set_text(one.remark)
        self.save.set_usable(bool(one.installer.strip()), translate("devices", "your name first"), shown=False)
        if one.report_path:
            words = translate("devices", "Saved: {path}").format(path=one.report_path)
            restyle(self.outcome, words, 14, self.theme.colour("success_strong"), bold=True)
        elif not self.outcome.text():
            self._ask_for_name()

    def first_editor(self) -> QWidget | None:
        """Return the name's field while it is empty."""
        return None if self.installation.installer.strip() else self.installer.editor

    def _ask_for_name(self) -> None:
        words = "" if self.installation.installer.strip() else translate("devices", "Enter your name, then save.")
        restyle(self.outcome, words, 14, self.theme.colour("ink2"))

    def _named(self, words: str) -> None:
        self.installation.installer = words
        self._stale()

    def _remarked(self, words: str) -> None:
        self.installation.remark = words
        self._stale()

    def _stale(self) -> None:
        """What was saved says something else now."""
        self.installation.report_path = ""
        self._ask_for_name()
        self.refresh()
        self.changed.emit()

    def _save(self) -> None:
        one, now = self.installation, self._now()
        if now is None:
            return
        try:
            one.report_path = one.hooks.save_report(one.report(now))
        except OperatorError as error:
            one.report_path = ""
            words = sentence_of(error, language())
            restyle(self.outcome, words, 14, self.theme.colour("danger_strong"), bold=True)
        self.refresh()
        self.changed.emit()


def _field_row(field: Field, button: DeskButton) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(20, 8, 20, 8)
    row.setSpacing(16)
    row.addWidget(field, 1)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addSpacing(26)  # the button stands beside the editor, below its name
    right.addWidget(button)
    right.addStretch(1)
    row.addLayout(right)
    return made

"""The roster beside the terminal's face library: what differs, and one action that repairs it. Main thread.

Shows `ReconcileView`s whole. Promises: what the repair will do is said before; a pulled cable is shown as waiting,
since the desk goes on by itself. Source: ui.md, People and principle 5; terminal-link.md, `enrol.list`.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.people_views import PeopleNews, PersonLine, ReconcileView
from desktop.ui.people_face import Face, asking_card
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_words import person_class, person_name, whole_day_and_time, why
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Question, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.figure_card import MoneyCard
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.wording import DASH

ROW = 48
REF_SHOWN = 6


class ReconcileFace(Face):
    """The face."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "Faces at the terminal"))
        self.hooks = hooks
        self.view: ReconcileView | None = None
        self.missing = MoneyCard(theme, translate("people", "Missing there"))
        self.extra = MoneyCard(theme, translate("people", "Too many there"))
        self.stale = MoneyCard(theme, translate("people", "Another one there"))
        self.agreeing = MoneyCard(theme, translate("people", "Agreeing"))
        self.progress = ProgressLine(theme)
        self.plan = label("", 16, theme.colour("ink"), wrap=True)
        self.table = PlainTable(
            theme,
            translate("people", "What differs"),
            (
                Column(title=translate("people", "Person"), width=240),
                Column(title=translate("people", "Class"), width=150),
                Column(title=translate("people", "What differs"), width=220),
                Column(title=translate("people", "What the repair does")),
            ),
            row_px=ROW,
        )
        self.form = AskForm(theme, who)
        self.compare_button = DeskButton(theme, translate("people", "Compare"), icon="retry", icon_px=20, key="F5")
        self.repair_button = DeskButton(
            theme, translate("people", "Repair"), icon="check", icon_px=20, kind=Kind.PRIMARY
        )
        self._lay_out()
        self.compare_button.clicked.connect(self.compare)
        self.repair_button.clicked.connect(self.go_on)
        self.form.confirmed.connect(self._confirmed)
        self.form.closed.connect(self._close)
        self.refresh()

    def _lay_out(self) -> None:
        self.figures = QWidget()
        row = QHBoxLayout(self.figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in (self.missing, self.extra, self.stale, self.agreeing):
            row.addWidget(card, 1)
        self.card = Card(self.theme, translate("people", "What differs"))
        self.card.rows.addWidget(self.table)
        self.empty = label("", 16, self.theme.colour("ink2"), wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.asking = asking_card(self.form)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.plan)
        self.body.addWidget(self.card, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.asking, 1)
        self.foot.addWidget(self.compare_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.repair_button)
        self.asking.hide()

    # --- what happens -----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Come in: compare, unless it goes on already."""
        self.asking.hide()
        self.refresh()
        if self.view is None or not self.view.running:
            self.compare()

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self.compare_button

    def show_reconcile(self, view: ReconcileView) -> None:
        """Show how it stands."""
        self.view, self.waiting = view, False
        if view.repairing and self.asking.isVisibleTo(self):
            self.form.waiting = False
            self.asking.hide()
            self.keep_focus(self)
        self.refresh()

    def show_news(self, news: PeopleNews) -> None:
        """Hear why a repair was not begun."""
        self.waiting = False
        if news.fault is not None and self.asking.isVisible():
            self.form.show_fault(news.fault)

    def compare(self, _checked: bool = False) -> None:
        """Have the terminal's list read."""
        if self.view is None or not self.view.running:
            self.hooks.reconcile()

    def go_on(self, _checked: bool = False) -> None:
        """Ask in place before the repair."""
        if not self.repair_button.isEnabled() or self.asking.isVisible() or self.view is None:
            return
        self.form.ask(
            Question(
                title=translate("people", "Repair the terminal's faces?"),
                told=self._plan(self.view),
                act=translate("people", "Repair"),
                icon="check",
            )
        )
        self.asking.show()
        self.refresh()
        self.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Leave the question behind."""
        if self.asking.isVisible():
            self._close()
            return True
        return False

    def refresh(self) -> None:
        """Show the view."""
        view, asking = self.view or ReconcileView(), self.asking.isVisibleTo(self)
        compared = view.compared_at is not None
        rows = _rows(view)
        self._show_figures(view, compared)
        self._show_progress(view)
        self.figures.setVisible(not asking)
        self.progress.setVisible(view.running and not asking)
        self.plan.setVisible(compared and bool(rows) and not asking)
        self.plan.setText("\n".join(self._plan(view)))
        self.card.setVisible(bool(rows) and not asking)
        self.empty.setVisible(not rows and not asking)
        self.empty.setText(self._nothing(view, compared))
        self.table.show_rows(rows)
        self.about.setText(self._about(view))
        for button in (self.compare_button, self.repair_button):
            button.setVisible(not asking)
        busy = translate("people", "one moment")
        self.compare_button.set_usable(not view.running, busy, shown=False)
        blocked = busy if view.running else "" if rows else translate("people", "nothing differs")
        self.repair_button.set_usable(not blocked, blocked)

    def set_compact(self, compact: bool) -> None:
        """Take less for names on a narrow window."""
        super().set_compact(compact)
        for column, (narrow, wide) in enumerate(((170, 240), (110, 150), (180, 220))):
            self.table.setColumnWidth(column, narrow if compact else wide)

    # --- inside -----------------------------------------------------------------------------------------------

    def _show_figures(self, view: ReconcileView, compared: bool) -> None:
        for card, count in (
            (self.missing, len(view.missing)),
            (self.extra, len(view.extra)),
            (self.stale, len(view.stale)),
            (self.agreeing, view.agreeing),
        ):
            card.show_money("", str(count) if compared else DASH, (), None)

    def _show_progress(self, view: ReconcileView) -> None:
        waits = view.reason is not None
        if waits and view.reason is not None:
            head, told = why(view.reason)
            on = translate("people", "It goes on by itself once the terminal is back.")
            self.notice.show_words("plug_off", "warning", head, f"{told} {on}".strip())
        elif view.waiting_deletions:
            head = translate("people", "Deletions that wait for the terminal: {n}").format(n=view.waiting_deletions)
            told = translate("people", "They were withdrawn here; the desk asks until the terminal confirms.")
            self.notice.show_words("trash", "warning", head, told)
        elif view.repaired and not view.running:
            head = translate("people", "Repaired: {n}").format(n=view.repaired)
            self.notice.show_words("check", "success", head, "")
        else:
            self.notice.hide()
        words = translate("people", "Repairing") if view.repairing else translate("people", "Reading the terminal")
        words = translate("people", "Waiting for the terminal") if waits else words
        self.progress.show_progress(words, view.done_count, view.total_count, family="warning" if waits else "accent")

    def _plan(self, view: ReconcileView) -> tuple[str, ...]:
        """Return what a repair would do."""
        made = []
        gone = len(view.extra) + len(view.stale)
        again = len(view.missing) + len(view.stale)
        if gone:
            made.append(translate("people", "To delete at the terminal: {n}.").format(n=gone))
        if again:
            made.append(translate("people", "To capture again, with the person there: {n}.").format(n=again))
        return tuple(made)

    def _nothing(self, view: ReconcileView, compared: bool) -> str:
        if view.running or not compared:
            return ""
        return translate("people", "The terminal has exactly the faces that it should have.")

    def _about(self, view: ReconcileView) -> str:
        if view.compared_at is None:
            return translate("people", "not compared yet")
        return translate("people", "compared {at}").format(at=whole_day_and_time(view.compared_at))

    def _confirmed(self, by: str, _reason: int) -> None:
        self.waiting = True
        self.hooks.repair(by)

    def _close(self) -> None:
        self.asking.hide()
        self.refresh()
        self.repair_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _rows(view: ReconcileView) -> list[tuple[Cell, ...]]:
    again = translate("people", "capture again")
    deleted = translate("people", "delete there")
    both = translate("people", "delete there, capture again")

    def known(line: PersonLine, words: str, icon: str, ink: str, act: str) -> tuple[Cell, ...]:
        return (
            Cell(person_name(line), bold=True),
            Cell(person_class(line) or DASH),
            Cell(words, ink, icon),
            Cell(act, "ink2"),
        )

    def unknown(ref: str) -> tuple[Cell, ...]:
        name = translate("people", "Unknown …{tail}").format(tail=ref[-REF_SHOWN:])
        words = translate("people", "no valid consent")
        return Cell(name, "ink2"), Cell(DASH, "ink2"), Cell(words, "danger_strong", "refused"), Cell(deleted, "ink2")

    missing, stale = translate("people", "missing there"), translate("people", "another template")
    return [
        *(unknown(ref) for ref in view.extra),
        *(known(line, stale, "retry", "warning_strong", both) for line in view.stale),
        *(known(line, missing, "warning", "warning_strong", again) for line in view.missing),
    ]

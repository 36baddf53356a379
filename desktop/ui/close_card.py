"""The close card of the reports page: whether the day may be closed, what stands against it. Main thread.

Shows what the books say of the day and what the status says of the terminal; the desk looks once more when it closes.
`close_wanted` carries who closes, and the `Approval` of who showed a PIN for it. Promises: nothing is closed by one
press, nor without a name.
Source: the picture of the page; issue 6, Shifts and day.
"""

from collections import Counter
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.staff import Act, Approval
from desktop.services.report_views import DayReportView, Doubt, DoubtKind
from desktop.services.views import Alert, AlertKind, LinkState, Phase, StatusView
from desktop.ui.approval import ApprovalBlock
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.clock import ShownClock
from desktop.ui.report_words import Say, moment, money
from desktop.ui.theme import Theme
from desktop.ui.widgets.alert_card import AlertCard
from desktop.ui.widgets.ask_form import MOST_NAME, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.close_parts import Check, Checks, CloseBanner
from desktop.ui.widgets.painting import label, restyle

BACKUP_OLD = timedelta(days=7)
PADDING = 20


class CloseCard(QFrame):
    """`command` carries what a person asks of an order in doubt, `story` its number."""

    close_wanted = Signal(str, object)
    command = Signal(object)
    story = Signal(str)

    def __init__(self, theme: Theme, shown_clock: ShownClock, say: Say, who: Who) -> None:
        super().__init__()
        self.theme, self._clock, self._say, self._who = theme, shown_clock, say, who
        self.view: DayReportView | None = None
        self.status: StatusView | None = None
        self.working = False
        self.setObjectName("card")
        self.banner = CloseBanner(theme)
        self.alert = AlertCard(theme, shown_clock)
        self.told = label("", 16, theme.colour("ink"), wrap=True)
        self.checks = Checks(theme, say(QT_TRANSLATE_NOOP("report", "Checks before the close")))
        self.foot = label("", 14, theme.colour("ink2"), wrap=True)
        self.by = QLineEdit()
        self.by.setMaxLength(MOST_NAME)
        self.by.setMinimumWidth(110)
        self.by.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = say(QT_TRANSLATE_NOOP("report", "Who closes"))
        self.by.setPlaceholderText(name)
        self.by.setAccessibleName(name)
        self.by.setText(who.name)
        self.by.setReadOnly(who.is_signed_in)
        self.approval = ApprovalBlock(theme, who.gate)
        self.approval.approved.connect(self._approved)
        self.button = DeskButton(
            theme, say(QT_TRANSLATE_NOOP("report", "Close")), icon="lock", icon_px=20, key="F9", height=48,
            kind=Kind.PRIMARY,
        )  # fmt: skip
        self.button.clicked.connect(self.press)
        self.by.returnPressed.connect(self.press)
        self.by.textEdited.connect(self._typed)
        self.alert.command.connect(self.command)
        self.alert.story.connect(self.story)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.banner)
        inside = QVBoxLayout()
        inside.setContentsMargins(PADDING, 10, PADDING, 10)
        inside.setSpacing(8)
        inside.addWidget(self.alert)
        inside.addWidget(self.told)
        column.addLayout(inside)
        column.addWidget(self.checks)
        column.addStretch(1)
        last = QVBoxLayout()
        last.setContentsMargins(PADDING, 6, PADDING, 10)
        last.setSpacing(6)
        last.addWidget(self.foot)
        self.row = QWidget()
        row = QHBoxLayout(self.row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.by, 1)
        row.addWidget(self.button)
        last.addWidget(self.approval)
        last.addWidget(self.row)
        column.addLayout(last)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_view(self, view: DayReportView) -> None:
        """Show a day."""
        self.view = view
        self._show()

    def show_status(self, status: StatusView) -> None:
        """Show how the terminal stands."""
        before, self.status = self.status, status
        if self.view is not None and (before is None or before.link is not status.link):
            self._show()

    def show_working(self, working: bool) -> None:
        """A close is under way."""
        self.working = working
        self._show()

    @property
    def terminal_read(self) -> bool:
        """Tell whether the terminal is there and was read, or none was ever known."""
        if self.view is not None and not self.view.has_terminal:
            return True
        return self.status is not None and self.status.link is LinkState.ONLINE

    @property
    def may_close(self) -> bool:
        """Tell whether the close may be pressed."""
        return self.view is not None and self.view.may_be_closed and self.terminal_read and not self.working

    def press(self) -> None:
        """Close, with who is named."""
        name = self.by.text().strip()
        if not self.may_close:
            return
        if not name:
            words = self._say(QT_TRANSLATE_NOOP("report", "Write who closes: it goes into the ledger."))
            restyle(self.foot, words, 14, self.theme.colour("danger_strong"), bold=True)
            self.by.setFocus()
            return
        if self.approval.is_needed(Act.CLOSE_DAY):
            self.approval.open_for(Act.CLOSE_DAY, f"close Z {self.view.next_z if self.view is not None else 0}")
            return
        self.close_wanted.emit(name, None)

    def _approved(self, approval: Approval) -> None:
        if self.may_close:
            self.close_wanted.emit(approval.by.name, approval)

    def ask_again(self) -> None:
        """Ask the terminal for the order that is named."""
        if self.alert.isVisibleTo(self) and self.alert.button.isEnabled():
            self.alert.button.click()

    def tick(self) -> None:
        """Count on."""
        if self.alert.isVisible():
            self.alert.tick()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _typed(self, words: str) -> None:
        self._who.name = words.strip()

    def _show(self) -> None:
        view, say = self.view, self._say
        if view is None:
            return
        phase, icon, word, hint = self._state(view)
        self.banner.show_state(phase, icon, word, hint)
        doubts = [doubt for doubt in view.doubts if not doubt.terminal_gone]
        first = next((doubt for doubt in doubts if doubt.kind is not DoubtKind.VERIFICATION), None)
        lost = first is not None and not first.in_hand
        self.alert.setVisible(lost)
        if first is not None and lost:
            self.alert.show_alert(_alert(first, up=self.terminal_read))
        told = self._told(view, shown=lost)
        restyle(self.told, told, 16, self.theme.colour("ink"))
        self.told.setVisible(bool(told))
        self.checks.show_rows(self._checks(view))
        self.checks.setVisible(view.is_open and not view.is_part)
        closable = view.is_open and not view.is_part
        self.row.setVisible(closable)
        if self._who.is_signed_in:
            self.by.setText(self._who.name)
        self.by.setReadOnly(self._who.is_signed_in)
        self.by.setEnabled(closable and not self.working)
        self.button.set_usable(self.may_close, word, shown=False)
        restyle(self.foot, self._foot(view), 14, self.theme.colour("ink2"))
        if closable and (words := say(QT_TRANSLATE_NOOP("report", "Z {z}"), z=view.next_z)):
            self.button.set_words(f"{say(QT_TRANSLATE_NOOP('report', 'Close'))} {words}")

    def _state(self, view: DayReportView) -> tuple[Phase, str, str, str]:
        say = self._say
        if self.working:
            return Phase.WORKING, "working", say(QT_TRANSLATE_NOOP("report", "Closing")), say(
                QT_TRANSLATE_NOOP("report", "The chain is being proved"))  # fmt: skip
        if view.is_part:
            return Phase.STOPPED, "clock", say(QT_TRANSLATE_NOOP("report", "Not closed on this day")), say(
                QT_TRANSLATE_NOOP("report", "The next close takes it"))  # fmt: skip
        if not view.is_open:
            last = view.closes[-1]
            numbers = ", ".join(f"Z {close.z}" for close in view.closes)
            hint = f"{numbers} · {moment(last.closed_at)} · {last.closed_by}"
            return Phase.PAID, "paid", say(QT_TRANSLATE_NOOP("report", "Closed")), hint
        not_yet = say(QT_TRANSLATE_NOOP("report", "Not to be closed yet"))
        doubts = [doubt for doubt in view.doubts if not doubt.terminal_gone]
        lost = [doubt for doubt in doubts if not doubt.in_hand]
        if lost:
            words = QT_TRANSLATE_NOOP("report", "In doubt, without a result: {count}")
            return Phase.REFUSED, "refused", not_yet, say(words, count=len(lost))
        if doubts:
            words = QT_TRANSLATE_NOOP("report", "An order is at the terminal just now")
            return Phase.WORKING, "working", not_yet, say(words)
        if view.chain_broken_at:
            words = QT_TRANSLATE_NOOP("report", "The chain is broken at entry {n}")
            return Phase.REFUSED, "refused", not_yet, say(words, n=view.chain_broken_at)
        if not view.totals.anything:
            return Phase.STOPPED, "clock", say(QT_TRANSLATE_NOOP("report", "Nothing to close")), say(
                QT_TRANSLATE_NOOP("report", "Nothing was sold since the last close"))  # fmt: skip
        if not self.terminal_read:
            words = QT_TRANSLATE_NOOP("report", "Waiting for the terminal")
            return Phase.REFUSED, "refused", not_yet, say(words)
        net = say(QT_TRANSLATE_NOOP("report", "{count} paid, net {net}"), count=view.totals.paid_count,
                  net=money(view.totals.net_fen))  # fmt: skip
        return Phase.READY, "ready", say(QT_TRANSLATE_NOOP("report", "May be closed")), net

    def _told(self, view: DayReportView, *, shown: bool) -> str:
        say, lines = self._say, []
        doubts = [doubt for doubt in view.doubts if not doubt.terminal_gone]
        others = len(doubts) - shown
        asked = [doubt for doubt in doubts if doubt.kind is DoubtKind.VERIFICATION]
        if others > 0 and asked and len(asked) == others:
            words = QT_TRANSLATE_NOOP("report", "Verifications without a result: {count}. See the Identify page.")
            lines.append(say(words, count=len(asked)))
        elif others > 0 and shown:
            lines.append(say(QT_TRANSLATE_NOOP("report", "Without a result besides: {count}."), count=others))
        elif others > 0:
            words = QT_TRANSLATE_NOOP("report", "An order waits at the terminal. Let it end, or take it back with Esc "
                                                "at the checkout.")  # fmt: skip
            lines.append(say(words))
        lines += _left(view, say)
        if view.is_part:
            words = QT_TRANSLATE_NOOP("report", "This day was not closed. What stands here is the part of the open "
                                                "report that was written on it.")  # fmt: skip
            lines.append(say(words))
        if view.elsewhere:
            numbers = ", ".join(f"Z {z}" for z in view.elsewhere)
            words = QT_TRANSLATE_NOOP("report", "Orders of this day stand in {numbers} too.")
            lines.append(say(words, numbers=numbers))
        if view.is_open and not view.is_part and view.closes:
            words = QT_TRANSLATE_NOOP("report", "{numbers} of this day is closed; this is what came after it.")
            lines.append(say(words, numbers=", ".join(f"Z {close.z}" for close in view.closes)))
        if view.restored:
            words = QT_TRANSLATE_NOOP("report", "The ledger was restored from a backup within it: a Z of this number "
                                                "may have been printed before.")  # fmt: skip
            lines.append(say(words))
        if not view.is_open:
            close = view.closes[-1]
            net = QT_TRANSLATE_NOOP("report", "{count} paid, net {net}")
            lines.append(say(net, count=view.totals.paid_count, net=money(view.totals.net_fen)))
            words = QT_TRANSLATE_NOOP("report", "Ledger entries {first} to {last}")
            lines.append(say(words, first=view.closes[0].from_n, last=close.to_n))
            lines.append(say(QT_TRANSLATE_NOOP("report", "Head of the chain {head}"), head=f"{close.head[:16]}…"))
        return "\n".join(lines)

    def _checks(self, view: DayReportView) -> list[Check]:
        say, count = self._say, sum(not doubt.terminal_gone for doubt in view.doubts)
        result = say(QT_TRANSLATE_NOOP("report", "Every sale has a result"))
        equal = say(QT_TRANSLATE_NOOP("report", "The terminal's books equal ours"))
        gapless = say(QT_TRANSLATE_NOOP("report", "Numbers gapless, chain whole"))
        backup = say(QT_TRANSLATE_NOOP("report", "Backup opened and proved"))
        left = len(view.left_in_doubt)
        if count:
            rows = [Check(result, say(QT_TRANSLATE_NOOP("report", "{count} without one"), count=count), "fault")]
        elif left:
            gone = say(QT_TRANSLATE_NOOP("report", "{count} at a terminal that is gone"), count=left)
            rows = [Check(result, gone, "warning")]
        else:
            rows = [Check(result, say(QT_TRANSLATE_NOOP("report", "all")), "ok")]
        if not view.has_terminal:
            rows.append(Check(equal, say(QT_TRANSLATE_NOOP("report", "no terminal is paired")), "warning"))
        elif not self.terminal_read:
            rows.append(Check(equal, say(QT_TRANSLATE_NOOP("report", "waits for the terminal")), "waiting"))
        elif view.foreign_count:
            differ = say(QT_TRANSLATE_NOOP("report", "{count} of it not ours"), count=view.foreign_count)
            rows.append(Check(equal, differ, "warning"))
        else:
            rows.append(Check(equal, say(QT_TRANSLATE_NOOP("report", "read to the end")), "ok"))
        missing = sum(numbers.missing for numbers in view.numbers)
        numbers = sum(numbers.count for numbers in view.numbers)
        if view.chain_broken_at:
            broken = say(QT_TRANSLATE_NOOP("report", "broken at entry {n}"), n=view.chain_broken_at)
            rows.append(Check(gapless, broken, "fault"))
        elif missing:
            gap = say(QT_TRANSLATE_NOOP("report", "{count} missing"), count=missing)
            rows.append(Check(gapless, gap, "warning" if view.restored else "fault"))
        else:
            rows.append(Check(gapless, say(QT_TRANSLATE_NOOP("report", "{count} numbers"), count=numbers), "ok"))
        if view.backup_at is None:
            rows.append(Check(backup, say(QT_TRANSLATE_NOOP("report", "none yet")), "warning"))
        else:
            old = view.as_of - view.backup_at > BACKUP_OLD
            rows.append(Check(backup, moment(view.backup_at)[5:], "warning" if old else "ok"))
        return rows

    def _foot(self, view: DayReportView) -> str:
        say = self._say
        if not view.is_open:
            return say(
                QT_TRANSLATE_NOOP("report", "Closed for ever. What comes later stands in the next close, marked.")
            )
        if view.is_part:
            return ""
        if self.may_close:
            return say(QT_TRANSLATE_NOOP("report", "A close takes everything since the last one; selling goes on."))
        return say(QT_TRANSLATE_NOOP("report", "It can be closed once this is settled; selling goes on meanwhile."))


def _left(view: DayReportView, say: Say) -> list[str]:
    """Return what is to be done about what a dead terminal took with it: a receipt settles sales alone."""
    counts = Counter(left.kind for left in view.left_in_doubt)
    told = {
        DoubtKind.SALE: QT_TRANSLATE_NOOP(
            "report", "Left in doubt at a terminal that is gone: {count}. The close names them; the provider's receipt "
                      "settles them."),
        DoubtKind.REFUND: QT_TRANSLATE_NOOP(
            "report", "Refunds left in doubt there: {count}. Ask the provider whether the money was given back; the "
                      "desk will not try again."),
        DoubtKind.VERIFICATION: QT_TRANSLATE_NOOP(
            "report", "Identifications left without a result there: {count}. Nothing was charged for them."),
    }  # fmt: skip
    return [say(words, count=counts[kind]) for kind, words in told.items() if counts[kind]]


def _alert(doubt: Doubt, *, up: bool) -> Alert:
    sale = doubt.kind is DoubtKind.SALE
    return Alert(
        kind=AlertKind.IN_DOUBT if sale else AlertKind.REFUND_IN_DOUBT, alert_id=0, order_no=doubt.order_no,
        since=doubt.since, amount_fen=doubt.amount_fen, diner=doubt.diner, terminal_up=up, detail=doubt.number,
    )  # fmt: skip

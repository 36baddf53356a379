"""The steps of an exchange as cards: the old terminal, what stays unknown without it, the new one, what carries over.

Main thread. A card shows the exchange as it stands and has no state of its own. Source: issue 8, A terminal exchanged.
"""

from collections.abc import Sequence

from desktop.domain.exchange import ExchangeStage, OpenKind, OpenNumber
from desktop.services.exchange_views import CarriesOver, Emptying, ExchangeView
from desktop.services.incentive_views import ProgressView
from desktop.services.views import DevicesView
from desktop.ui.exchange_parts import OwedAnswers, WhichLeaves
from desktop.ui.install_steps import link_look
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fact_row import FactRow
from desktop.ui.wording import DASH, DOT, said, yuan, yuan_short

MOST_NUMBERS = 3  # that are named; the ledger and the command name all


def open_words(numbers: Sequence[OpenNumber]) -> str:
    """Return what is in doubt, by number and amount, one a line."""
    kinds = {
        OpenKind.SALE: translate("exchange", "order {number}, {amount}"),
        OpenKind.REFUND: translate("exchange", "refund {number}, {amount}"),
        OpenKind.VERIFICATION: translate("exchange", "identification {number}"),
    }
    lines = [kinds[each.kind].format(number=each.number, amount=yuan(each.amount_fen)) for each in numbers]
    if len(lines) > MOST_NUMBERS:
        more = translate("exchange", "and {n} more").format(n=len(lines) - MOST_NUMBERS)
        lines = [*lines[:MOST_NUMBERS], more]
    return "\n".join(lines)


def unknown_words(numbers: Sequence[OpenNumber]) -> str:
    """Return what becomes of what only a dead terminal knew: a receipt settles sales alone."""
    kinds = {
        OpenKind.SALE: translate("exchange", "Stays in doubt until the provider says so. Do not charge it again."),
        OpenKind.REFUND: translate(
            "exchange", "Of a refund ask the provider whether it was given back; the desk will not try again."
        ),
        OpenKind.VERIFICATION: translate("exchange", "An identification stays without a result; it charged nothing."),
    }
    found = {each.kind for each in numbers}
    return "\n".join(words for kind, words in kinds.items() if kind in found)


class OldCard(Card):
    """What the old terminal still has to tell and to forget."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, translate("exchange", "The old terminal"),
            translate("exchange", "After the meal: who was deleted is not recognised any more"), scrolls=True,
        )  # fmt: skip
        self.who = FactRow(theme, "terminal", translate("exchange", "Terminal"))
        self.journal = FactRow(theme, "journal", translate("exchange", "Journal"))
        self.doubts = FactRow(theme, "in_doubt", translate("exchange", "In doubt"))
        self.faces = FactRow(theme, "face", translate("exchange", "Faces in it"))
        self.pairing = FactRow(theme, "lock", translate("exchange", "Pairing"))
        self.which = WhichLeaves(theme)
        self.rows.addWidget(self.which)
        for row in (self.who, self.journal, self.doubts, self.faces, self.pairing):
            self.add_row(row)
        self.end()

    def refresh(self, view: ExchangeView, devices: DevicesView | None, chosen: str = "") -> None:
        """Show how far it has come, or what will be done to the `chosen` one."""
        known = view.exchange
        sn = known.old_sn if known is not None else chosen
        self.which.show_choices((*view.paired, *view.left_behind) if known is None else (), chosen)
        model = devices.identity.model if devices and devices.identity and devices.identity.sn == sn else ""
        reason = said(view.reason) if view.reason is not None else None
        note = DOT.join(part for part in (reason.what, reason.todo) if part) if reason is not None else ""
        if not note and view.other_sn:
            note = translate("exchange", "Another terminal is at the cable: {sn}. Connect the old one.").format(
                sn=view.other_sn
            )
        self.who.show_fact(f"{model} {sn}".strip() or DASH, note, ink="danger_strong", alarm=True)
        if known is None:
            self.who.show_tag(translate("exchange", "Paired") if chosen in view.paired else "", "success", "check")
            if chosen in view.left_behind:
                self.who.show_tag(translate("exchange", "Only unpaired"), "warning", "warning")
            self._show_plan()
            return
        if view.answers:
            self.who.show_tag(translate("exchange", "Answers"), "success", "check")
        else:
            self.who.show_tag(translate("exchange", "No answer"), "danger", "plug_off")
        read = translate("exchange", "Read to its entry {n}").format(n=f"{view.journal_n:,}")
        self.journal.show_fact(read)
        self._done(self.journal, done=view.journal_read, waits=view.answers)
        self._show_doubts(view)
        self._show_faces(view)
        self.pairing.show_fact(
            translate("exchange", "Ends here when you part with it"),
            translate("exchange", "On its own screen take this desk off as well, or reset it."),
        )
        self.pairing.show_tag("")

    def _show_plan(self) -> None:
        """Before anything is begun: what will be done."""
        plan = (
            (self.journal, translate("exchange", "Read to its last entry")),
            (self.doubts, translate("exchange", "Settled by asking it; nothing is guessed")),
            (self.faces, translate("exchange", "Deleted: a terminal that leaves must keep no child's face")),
            (self.pairing, translate("exchange", "Ended; another terminal takes its place")),
        )
        for row, words in plan:
            row.show_fact(words)
            row.show_tag("")

    def _show_doubts(self, view: ExchangeView) -> None:
        if view.open_numbers:
            waits = translate("exchange", "It is asked until it answers.")
            gone = translate("exchange", "Only this terminal knows. Never charge it again.")
            self.doubts.show_fact(open_words(view.open_numbers), waits if view.answers else gone)
            self.doubts.show_tag(str(len(view.open_numbers)), "doubt", "in_doubt")
        else:
            self.doubts.show_fact(translate("exchange", "Nothing"))
            self._done(self.doubts, done=True, waits=False)

    def _show_faces(self, view: ExchangeView) -> None:
        note, ink = "", "ink2"
        if view.fetches_faces:
            note = translate("exchange", "It also fetches faces from the provider: have it taken out there as well.")
        match view.emptying:
            case Emptying.NOT_ASKED:
                words = translate("exchange", "{n} of this desk's people").format(n=view.faces_left)
            case Emptying.RUNNING:
                words = translate("exchange", "{done} deleted, {left} left").format(
                    done=view.faces_deleted, left=view.faces_left
                )
            case Emptying.EMPTY if view.refilled:
                words = translate("exchange", "{n} come back each time").format(n=view.refilled)
                note, ink = (
                    translate("exchange", "Somebody else puts them there: the provider has to take it out."),
                    "warning_strong",
                )
            case Emptying.EMPTY:
                words = translate("exchange", "None; {done} were deleted").format(done=view.faces_deleted)
            case Emptying.REFUSED:
                words = translate("exchange", "It refused; {left} left").format(left=view.faces_left)
                note, ink = (
                    translate("exchange", "Try again; else take it off the cable and go on without it."),
                    "danger_strong",
                )
        self.faces.show_fact(words, note, ink=ink)
        if view.emptying is Emptying.REFUSED:
            self.faces.show_tag(translate("exchange", "Refused"), "danger", "close")
        else:
            self._done(self.faces, done=view.emptying is Emptying.EMPTY, waits=view.emptying is Emptying.RUNNING)

    @staticmethod
    def _done(row: FactRow, *, done: bool, waits: bool) -> None:
        if done:
            row.show_tag(translate("exchange", "Done"), "success", "check")
        elif waits:
            row.show_tag(translate("exchange", "Under way"), "warning", "working")
        else:
            row.show_tag(translate("exchange", "To do"))


class GoneCard(Card):
    """What stays unknown for ever when the old terminal tells nothing any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, translate("exchange", "Without the old terminal"),
            translate("exchange", "What only it knows, and what is to be done about it"), scrolls=True,
        )  # fmt: skip
        self.doubts = FactRow(theme, "in_doubt", translate("exchange", "In doubt"))
        self.journal = FactRow(theme, "journal", translate("exchange", "Journal"))
        self.faces = FactRow(theme, "face", translate("exchange", "Faces in it"))
        self.refunds = FactRow(theme, "undo", translate("exchange", "Refunds"))
        for row in (self.doubts, self.journal, self.faces, self.refunds):
            self.add_row(row)
        self.end()

    def refresh(self, view: ExchangeView) -> None:
        """Show what is lost with it."""
        if view.open_numbers:
            self.doubts.show_fact(open_words(view.open_numbers), unknown_words(view.open_numbers))
            self.doubts.show_tag(str(len(view.open_numbers)), "doubt", "in_doubt")
        else:
            self.doubts.show_fact(translate("exchange", "Nothing that this desk knows of"))
            self.doubts.show_tag("")
        self.journal.show_fact(
            translate("exchange", "Read to its entry {n}").format(n=f"{view.journal_n:,}"),
            translate("exchange", "Of what came later the provider's bill tells."),
        )
        self.faces.show_fact(
            translate("exchange", "{n} may still be in it").format(n=view.faces_left)
            if view.faces_left or view.emptying is Emptying.EMPTY
            else translate("exchange", "Nobody listed who is in it"),
            translate("exchange", "Whoever answers for it has its maker wipe them; until then they are owed."),
            ink="ink2" if view.emptying is Emptying.EMPTY else "danger_strong",
        )
        owed = translate("exchange", "Deletion owed")
        self.faces.show_tag(owed if view.emptying is not Emptying.EMPTY else "", "danger", "warning")
        self.refunds.show_fact(translate("exchange", "What it charged is given back by the provider only"))


class NewCard(Card):
    """The terminal that comes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, translate("exchange", "The new terminal"),
            translate("exchange", "Take the old one off the cable, connect the new one"), scrolls=True,
        )  # fmt: skip
        self.who = FactRow(theme, "terminal", translate("exchange", "At the cable"))
        self.pairing = FactRow(theme, "lock", translate("exchange", "Pairing"))
        self.parameters = FactRow(theme, "sliders", translate("exchange", "Clock and parameters"))
        for row in (self.who, self.pairing, self.parameters):
            self.add_row(row)
        self.end()

    def refresh(self, view: ExchangeView, devices: DevicesView | None) -> None:
        """Show who is there."""
        known = view.exchange
        identity = devices.identity if devices is not None else None
        there = devices is not None and identity is not None and (devices.paired or bool(devices.code))
        old = known is not None and identity is not None and identity.sn == known.old_sn
        if devices is None or identity is None or not there:
            self.who.show_fact(DASH, translate("exchange", "Nobody answers yet. Check the cable and its power."))
            self.who.show_tag("")
        else:
            note = translate("exchange", "This is the old one; pairing it again ends the exchange.") if old else ""
            self.who.show_fact(f"{identity.manufacturer} {identity.model} {identity.sn}", note, ink="warning_strong")
            self.who.show_tag(*link_look(devices))
        paired = known is not None and known.stage in (ExchangeStage.PAIRED, ExchangeStage.DONE)
        todo = translate("exchange", "The installer's wizard compares six digits and asks at the terminal.")
        done = translate("exchange", "Paired with {sn}").format(sn=known.new_sn if known is not None else "")
        self.pairing.show_fact(done if paired else translate("exchange", "To do"), "" if paired else todo)
        self.pairing.show_tag(translate("exchange", "Done") if paired else "", "success", "check")
        set_up = translate("exchange", "Set, as the old one had them")
        waits = translate("exchange", "They are sent once it is connected")
        self.parameters.show_fact(
            set_up if view.parameters_set
            else waits if paired else translate("exchange", "They are sent once it is paired")
        )  # fmt: skip
        self.parameters.show_tag(translate("exchange", "Done") if view.parameters_set else "", "success", "check")


class CarryCard(Card):
    """What goes along and what does not."""

    def __init__(self, theme: Theme, who: Who) -> None:
        super().__init__(
            theme, translate("exchange", "What carries over"),
            translate("exchange", "Written into the ledger when you finish"), scrolls=True,
        )  # fmt: skip
        self.old_cap = FactRow(theme, "gauge", translate("exchange", "Subsidy, old"))
        self.new_cap = FactRow(theme, "gauge", translate("exchange", "Subsidy, new"))
        self.people = FactRow(theme, "face", translate("exchange", "Faces"))
        self.settings = FactRow(theme, "sliders", translate("exchange", "Settings, people"))
        self.journal = FactRow(theme, "journal", translate("exchange", "Old journal"))
        self.doubts = FactRow(theme, "in_doubt", translate("exchange", "In doubt"))
        self.later = FactRow(theme, "cloud_off", translate("exchange", "Charged later"))
        self.refunds = FactRow(theme, "undo", translate("exchange", "Refunds"))
        self.owed = FactRow(theme, "trash", translate("exchange", "Faces owed"))
        for row in (
            self.old_cap, self.new_cap, self.people, self.owed, self.doubts, self.refunds, self.later, self.journal,
            self.settings,
        ):  # fmt: skip
            self.add_row(row)
        self.answers = OwedAnswers(theme, who)
        self.rows.insertWidget(self.rows.indexOf(self.owed) + 1, self.answers)
        self.end()

    def refresh(self, view: ExchangeView, over: CarriesOver | None) -> None:
        """Show the table; figures are dashes until they were read."""
        known = view.exchange
        self.answers.show_owed(view.owed)
        stays, goes = translate("exchange", "Stays"), translate("exchange", "Carries over")
        self.settings.show_fact(translate("exchange", "Meals, prices, limits, users, people, consents"))
        self.settings.show_tag(goes, "success", "check")
        self.refunds.show_fact(
            translate("exchange", "What the old one charged is given back by the provider only"), ink="ink2"
        )
        self.refunds.show_tag(stays)
        if known is None or over is None:
            for row in (self.old_cap, self.new_cap, self.people, self.journal, self.doubts, self.later):
                row.show_fact(DASH)
            return
        follows = translate("exchange", "Qualified {qualified}, confirmed {confirmed}. The cap follows {sn}")
        period = over.old.period
        confirmed = DASH if period.confirmed_fen is None else yuan_short(period.confirmed_fen)
        self.old_cap.show_fact(
            _used(over.old),
            follows.format(qualified=yuan_short(period.qualified_fen), confirmed=confirmed, sn=known.old_sn),
        )
        self.old_cap.show_tag(stays)
        begins = translate("exchange", "{sn} begins with a cap of its own").format(sn=known.new_sn or DASH)
        self.new_cap.show_fact(_used(over.new) if over.new is not None else DASH, begins)
        self.new_cap.show_tag(translate("exchange", "New"), "accent", "plus")
        self.people.show_fact(
            translate("exchange", "{n} of {all} have still to come").format(n=over.to_come, all=over.consenting),
            translate("exchange", "No picture is kept, so no face goes along. Until then: code, card and look-up."),
        )
        self.people.show_tag(translate("exchange", "Anew"), "warning", "face")
        self.later.show_fact(
            translate("exchange", "{n} sales, {amount}").format(
                n=over.charged_later, amount=yuan(over.charged_later_fen)
            ),
            translate("exchange", "The provider charges them from the bundles."),
        )
        self.later.show_tag(goes, "success", "check")
        mac = translate("exchange", "its proof {mac}").format(mac=known.journal_mac[:16]) if known.journal_mac else ""
        read = translate("exchange", "Read to its entry {n}").format(n=f"{known.journal_n:,}")
        self.journal.show_fact(read, mac)
        self.journal.show_tag(goes, "success", "check")
        self._show_open(over, view)

    def _show_open(self, over: CarriesOver, view: ExchangeView) -> None:
        """Show what nobody here can end."""
        if over.open_numbers:
            self.doubts.show_fact(open_words(over.open_numbers), unknown_words(over.open_numbers))
            self.doubts.show_tag(str(len(over.open_numbers)), "doubt", "in_doubt")
        else:
            self.doubts.show_fact(translate("exchange", "Nothing"))
            self.doubts.show_tag("")
        count = sum(view.owed.values())
        self.owed.show_fact(
            str(count) if count or not view.owed else translate("exchange", "Nobody listed who is in it"),
            translate("exchange", "Have its maker wipe them, then say so here.") if view.owed else "",
            ink="danger_strong",
        )
        self.owed.show_tag(translate("exchange", "Deletion owed") if view.owed else "", "danger", "warning")


def _used(progress: ProgressView) -> str:
    """Return what a device's cap has given, in all and this month."""
    return translate("exchange", "Accrued {used} of {cap}, {month} of it this month").format(
        used=yuan_short(progress.period.accrued_fen),
        cap=yuan_short(progress.period_cap_fen),
        month=yuan_short(progress.month_figures.accrued_fen),
    )

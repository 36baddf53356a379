"""The section of the program: which version runs, updates on a stick, what is ready, and the way back. Main thread.

One thing is asked at a time: take an update, then change to it. Nothing here is modal; what is under way is shown with
its progress and can be given up, and why something cannot be done now stands where it would be done. Source: issue 8,
Updates; ui.md, principles 2 and 8.
"""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.update_views import OfferLine, Preparing, UpdateView
from desktop.services.views import View
from desktop.ui.settings_section import Row, Section
from desktop.ui.strings import Said, explain, sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.update_hooks import UpdateHooks
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card, take_away
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.progress_line import ProgressLine

LOOK_EVERY_MS = 2_000
_MB = 1_000_000


class ProgramSection(Section):
    """Shows an `UpdateView`; looks for sticks while it is on the screen."""

    name = "program"
    icon = "download"

    def __init__(self, theme: Theme, hooks: UpdateHooks) -> None:
        super().__init__(theme)
        self.hooks = hooks
        self.view: UpdateView | None = None
        self._sure = False
        self.notice = Notice(theme)
        self.notice.hide()
        self.progress = ProgressLine(theme)
        self.progress.hide()
        self.column.addWidget(self.notice)
        self.column.addWidget(self._version_card())
        self.column.addWidget(self._ready_card())
        self.column.addWidget(self._offers_card())
        self.column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def title(self) -> str:
        return translate("settings", "Updates")

    def opened(self) -> None:
        """Look what there is."""
        self.look()

    def look(self) -> None:
        """Ask for sticks, and for the folder that was typed; not while something is being made ready."""
        if self.view is None or self.view.step is None:
            self.hooks.look(self.folder.editor.text().strip())

    def showEvent(self, event: QShowEvent) -> None:
        """Look on while it is seen."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._timer.stop()
        super().hideEvent(event)

    def take_view(self, view: View) -> None:
        """Show how things stand."""
        if isinstance(view, UpdateView) and view != self.view:
            self.view = view
            self._show_notice(view)
            self._show_version(view)
            self._show_ready(view)
            self._show_offers(view)

    # --- which version runs -------------------------------------------------------------------------------------------

    def _version_card(self) -> Card:
        card = Card(self.theme, translate("settings", "This program"))
        self.back = DeskButton(self.theme, translate("settings", "Back to the version before"), icon="undo")
        self.back.clicked.connect(self._ask_back)
        self.version = Row(self.theme, translate("settings", "Version"), "-", self.back)
        card.add_row(self.version)
        card.end()
        return card

    def _show_version(self, view: UpdateView) -> None:
        self._sure = False
        self.version.title.setText(translate("settings", "Version {version}").format(version=view.version))
        if not view.packaged:
            told = translate("settings", "It runs from its source: updates are for installed programs.")
        elif view.provider:
            told = translate("settings", "Updates are believed when {provider} signed them.").format(
                provider=view.provider
            )
        else:
            told = translate("settings", "This desk knows no provider yet, so nobody's updates are believed.")
        self.version.hint.setText(told)
        words = translate("settings", "Back to version {version}").format(version=view.back_to)
        self.back.set_words(words)
        self.back.set_strong(False)
        self.back.setVisible(bool(view.back_to) and not view.ready and view.step is None)

    def _ask_back(self) -> None:
        """The second press does it."""
        if self._sure:
            self.hooks.go_back()
            return
        self._sure = True
        self.back.set_strong(True)
        self.back.set_words(translate("settings", "Press again: the desk closes and opens again"))

    # --- what is being made ready, and what is ------------------------------------------------------------------------

    def _ready_card(self) -> Card:
        self.ready_card = Card(self.theme, translate("settings", "Update"))
        self.change = DeskButton(
            self.theme, translate("settings", "Close and change now"), icon="retry", kind=Kind.PRIMARY
        )
        self.change.clicked.connect(lambda: self.hooks.change())
        self.forget = DeskButton(self.theme, translate("settings", "Do not change"))
        self.forget.clicked.connect(lambda: self.hooks.forget())
        self.ready = Row(self.theme, "-", "-", self.forget, self.change)
        self.ready_card.add_row(self.ready)
        self.cancel = DeskButton(self.theme, translate("settings", "Give up"), icon="close")
        self.cancel.clicked.connect(lambda: self.hooks.cancel())
        self.running = QWidget()
        row = QHBoxLayout(self.running)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(16)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.ready_card.add_row(self.running)
        self.ready_card.end()
        self.ready_card.hide()
        return self.ready_card

    def _show_ready(self, view: UpdateView) -> None:
        self.ready_card.setVisible(bool(view.ready) or view.step is not None)
        self.ready.setVisible(bool(view.ready))
        self.running.setVisible(view.step is not None)
        self.progress.setVisible(view.step is not None)
        if view.step is not None:
            self.progress.show_progress(step_words(view.step), view.done // _MB, view.total // _MB)
        if view.ready:
            words = translate("settings", "Version {version} is ready").format(version=view.ready)
            self.ready.title.setText(words)
            if view.not_now is not None:
                told = sentence(view.not_now.code, view.not_now.facts, language())
            else:
                told = translate(
                    "settings", "The desk closes, keeps a copy of its data, tries the new version and opens again in "
                    "about a minute. If it fails, this version comes back by itself.",
                )  # fmt: skip
            self.ready.hint.setText(told)
            reason = explain(view.not_now.code, view.not_now.facts, language()).what if view.not_now else ""
            self.change.set_usable(view.not_now is None, reason, shown=False)

    # --- what was found -----------------------------------------------------------------------------------------------

    def _offers_card(self) -> Card:
        self.offers_card = Card(self.theme, translate("settings", "Updates found"))
        self.none = Row(
            self.theme, translate("settings", "No update is here"),
            translate("settings", "Plug in the stick that the provider sent. It is looked for by itself."),
        )  # fmt: skip
        self.offers_card.add_row(self.none)
        inside = QWidget()
        self._offers = QVBoxLayout(inside)
        self._offers.setSpacing(0)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._offers_inside = inside
        self.offers_card.add_row(inside)
        self.folder = ShortField(
            self.theme, translate("settings", "A folder instead of a stick"),
            translate("settings", "Leave it empty to look at sticks alone."),
        )  # fmt: skip
        self.folder.editor.editingFinished.connect(self.look)
        typed = QWidget()
        row = QHBoxLayout(typed)
        row.setContentsMargins(20, 12, 20, 12)
        row.addWidget(self.folder, 1)
        row.addStretch(1)
        self.offers_card.add_row(typed)
        self.offers_card.end()
        return self.offers_card

    def _show_offers(self, view: UpdateView) -> None:
        self.none.setVisible(not view.offers)
        self._offers_inside.setVisible(bool(view.offers))
        take_away(self._offers)
        for offer in view.offers:
            self._offers.addWidget(self._offer(offer, busy=view.step is not None or bool(view.ready)))

    def _offer(self, offer: OfferLine, *, busy: bool) -> QWidget:
        title = offer_words(offer)
        if offer.refusal is not None:
            return Row(self.theme, title, sentence(offer.refusal.code, offer.refusal.facts, language()))
        take = DeskButton(self.theme, translate("settings", "Take it"), icon="download", kind=Kind.PRIMARY)
        take.setAccessibleName(f"{take.text()}: {title}")
        take.clicked.connect(partial(self.hooks.take, offer.path))
        take.set_usable(not busy, translate("settings", "one moment"))
        made = "" if offer.made is None else f"{offer.made:%Y-%m-%d}"
        told = translate("settings", "{where}, {size} MB, signed on {made}")
        return Row(self.theme, title, told.format(where=offer.where, size=offer.size // _MB, made=made), take)

    def _show_notice(self, view: UpdateView) -> None:
        """What went wrong last, or that a version came back."""
        if view.fault is not None:
            said = explain(view.fault.code, view.fault.facts, language())
            self.notice.show_words("refused", "danger", said.what, _told(said))
        elif view.came_back:
            said = explain(view.why, went_back_facts(view.came_back, view.said), language())
            self.notice.show_words("warning", "warning", said.what, _told(said))
        self.notice.setVisible(view.fault is not None or bool(view.came_back))


def went_back_facts(version: str, said: str) -> dict[str, str | int]:
    """Return the facts of a version that did not pass; what it said is left out where it said nothing."""
    return {"version": version, **({"said": said} if said else {})}


def _told(said: Said) -> str:
    """Return what to do, and the fact behind it."""
    return f"{said.todo} ({said.fact})" if said.fact else said.todo


def step_words(step: Preparing) -> str:
    """Return what is being done before a change."""
    return {
        Preparing.COPYING: translate("settings", "Copying from the stick (MB)"),
        Preparing.CHECKING: translate("settings", "Checking the signature"),
        Preparing.UNPACKING: translate("settings", "Unpacking (MB)"),
        Preparing.PROVING: translate("settings", "Trying the new version on this computer"),
    }[step]


def offer_words(offer: OfferLine) -> str:
    """Return what an update is called: its version, or its file while it is not believed."""
    if offer.version:
        return translate("settings", "Version {version}").format(version=offer.version)
    return offer.path.replace("\\", "/").rsplit("/", 1)[-1]

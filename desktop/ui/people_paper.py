"""The consents that a roster says the school has on paper, recorded at once, by somebody who answers for them.

Main thread. Source: law.md (the channel, and who recorded it); domain/consent.py, `Channel.IMPORTED`.
"""

from datetime import date

from desktop.services.people_views import PeopleNews
from desktop.ui.consent_paper import NOTICE_VERSION
from desktop.ui.people_face import Face, asking_card
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Question, Who


class PaperFace(Face):
    """One question."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "Consents on paper"))
        self.hooks = hooks
        self._until: date | None = None
        self.form = AskForm(theme, who)
        self.card = asking_card(self.form)
        self.body.addWidget(self.card)
        self.card.show()
        self.form.confirmed.connect(self._confirmed)
        self.form.closed.connect(self.left)

    def open_for(self, count: int, until: date | None) -> None:
        """Ask for a number of people, until a day."""
        self._until = until
        self.notice.hide()
        self.form.ask(
            Question(
                title=translate("people", "Record {n} consents from the roster?").format(n=count),
                told=(
                    translate("people", "They are those with 刷脸授权 = 是, a guardian, and no consent recorded yet."),
                    translate("people", "Only for paying at the terminal, valid until {day}.").format(day=until or ""),
                    translate("people", "With your name you say that the school has the signed forms."),
                ),
                act=translate("people", "Record {n}").format(n=count),
                icon="shield",
            )
        )

    def show_news(self, news: PeopleNews) -> None:
        """Hear what became of it."""
        if news.fault is not None:
            self.form.show_fault(news.fault)
        else:
            self.finished.emit(news)

    def _confirmed(self, by: str, _reason: int) -> None:
        if self._until is not None:
            self.hooks.record_on_paper(NOTICE_VERSION, self._until, by)

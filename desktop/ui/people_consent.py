"""The form that records a guardian's consent, with what it means beside it. Main thread.

Owns what is typed. Promises: one record for one press; the signed form's file is named by its path only: it is hashed
by the desk, and not kept. Source: law.md (PIPL 28 to 31); domain/consent.py.
"""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonKind
from desktop.services.people_views import ConsentDraft, PersonLine
from desktop.ui.consent_paper import NOTICE_VERSION
from desktop.ui.people_face import Face
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_words import channel_word, person_class, person_name, purpose_word, relation_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who, name_in
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card, scrolling
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.filter_row import DayField
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label

MOST_PATH = 1_024
VALID_YEARS = 1
BY_HAND = (Channel.PAPER, Channel.MEETING, Channel.ONLINE)


def one_year_later(day: date) -> date:
    """Return the same day a year later; of a 29 February the day before 1 March."""
    try:
        return day.replace(year=day.year + VALID_YEARS)
    except ValueError:
        return day.replace(year=day.year + VALID_YEARS, day=28)


class ConsentFace(Face):
    """The form for one person. `form_wanted` asks for that person's form to be printed."""

    form_wanted = Signal(str)

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "Record a consent"))
        self.hooks = hooks
        self.line: PersonLine | None = None
        self.guardian = ShortField(theme, translate("people", "Guardian, as signed"))
        self.guardian.editor.setMaxLength(40)
        self.relations = {one: Option(theme, relation_word(one), size_px=14) for one in Relation}
        self.channels = {one: Option(theme, channel_word(one), size_px=14) for one in BY_HAND}
        self.purposes = {
            Purpose.TERMINAL: Choice(
                theme,
                purpose_word(Purpose.TERMINAL),
                translate("people", "The terminal keeps the face and recognises it. This computer keeps nothing."),
            ),
            Purpose.LOCAL: Choice(
                theme,
                purpose_word(Purpose.LOCAL),
                translate(
                    "people",
                    "When the terminal is broken this computer may recognise: it keeps an encrypted template.",
                ),
            ),
        }
        self.version = ShortField(theme, translate("people", "Version of the notice"))
        self.version.editor.setMaxLength(20)
        self.given, self.expires = DayField(theme), DayField(theme)
        self.given.setAccessibleName(translate("people", "Given on"))
        self.expires.setAccessibleName(translate("people", "Valid until"))
        self.days_note = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.evidence = ShortField(
            theme,
            translate("people", "Signed form as a file, if there is one"),
            translate("people", "Only its fingerprint is recorded; the file stays where it is."),
        )
        self.evidence.editor.setMaxLength(MOST_PATH)
        self.browse = DeskButton(theme, translate("people", "Choose"), icon="file", icon_px=20, height=48)
        self.by = ShortField(theme, translate("people", "Recorded by"))
        self.by.editor.setMaxLength(20)
        self.print_button = DeskButton(
            theme, translate("people", "Print the form first"), icon="report", icon_px=20, key="F9"
        )
        self.cancel_button = DeskButton(theme, translate("people", "Back"), key="Esc")
        self.record_button = DeskButton(
            theme, translate("people", "Record consent"), icon="shield", icon_px=20, kind=Kind.PRIMARY
        )
        self._groups: list[QButtonGroup] = []
        self._lay_out()
        self.browse.clicked.connect(self._browse)
        self.print_button.clicked.connect(self._print)
        self.cancel_button.clicked.connect(self._leave)
        self.record_button.clicked.connect(self.record)
        self.given.dateChanged.connect(self._given_changed)
        self.expires.dateChanged.connect(self._days_changed)

    def _lay_out(self) -> None:
        ink = self.theme.colour("ink")
        left, right = self._card(translate("people", "Who consents")), self._card(translate("people", "To what"))
        left.addWidget(self.guardian)
        left.addLayout(self._options(translate("people", "Relation"), list(self.relations.values()), 4))
        left.addLayout(self._options(translate("people", "How it came"), list(self.channels.values()), 3))
        days = QHBoxLayout()
        days.setSpacing(12)
        for name, field in (
            (translate("people", "Given on"), self.given),
            (translate("people", "Valid until"), self.expires),
        ):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(label(name, 16, ink))
            column.addWidget(field)
            days.addLayout(column)
        days.addStretch(1)
        left.addLayout(days)
        left.addWidget(self.days_note)
        left.addStretch(1)
        group = QButtonGroup(self)
        for choice in self.purposes.values():
            group.addButton(choice)
            right.addWidget(choice)
        self._groups.append(group)
        file_row = QHBoxLayout()
        file_row.setSpacing(12)
        file_row.addWidget(self.evidence, 1)
        aside = QVBoxLayout()
        aside.addSpacing(30)
        aside.addWidget(self.browse)
        aside.addStretch(1)
        file_row.addLayout(aside)
        right.addLayout(file_row)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.version, 1)
        last.addWidget(self.by, 1)
        right.addLayout(last)
        right.addStretch(1)
        whole = QWidget()
        self.cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(12)
        self.cards.addWidget(self._left, 1)
        self.cards.addWidget(self._right, 1)
        self.area = scrolling(whole)
        self.body.addWidget(self.area)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.print_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.record_button)

    def _card(self, title: str) -> QVBoxLayout:
        card = Card(self.theme, title)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        card.rows.addWidget(inside)
        if hasattr(self, "_left"):
            self._right = card
        else:
            self._left = card
        return column

    def _options(self, name: str, options: list[Option], _columns: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(name, 16, self.theme.colour("ink")))
        row = QHBoxLayout()
        row.setSpacing(8)
        group = QButtonGroup(self)
        for option in options:
            group.addButton(option)
            row.addWidget(option)
        self._groups.append(group)
        column.addLayout(row)
        return column

    # --- what happens -----------------------------------------------------------------------------------------

    def open_for(self, line: PersonLine, today: date | None) -> None:
        """Begin anew for a person."""
        self.line, self.waiting = line, False
        self.notice.hide()
        self.about.setText(f"{person_name(line)} {person_class(line)}".strip())
        for field in (self.guardian, self.evidence, self.version, self.by):
            field.set_text("")
            field.show_fault("")
        self.version.set_text(NOTICE_VERSION)
        name_in(self.by, self.who)
        staff = line.kind is PersonKind.STAFF
        self.relations[Relation.SELF if staff else Relation.MOTHER].setChecked(True)
        for relation, option in self.relations.items():
            option.setVisible((relation is Relation.SELF) is staff)
        self.channels[Channel.PAPER].setChecked(True)
        self.purposes[Purpose.TERMINAL].setChecked(True)
        self.days_note.hide()
        if today is not None:
            day, end = (QDate(one.year, one.month, one.day) for one in (today, one_year_later(today)))
            self.given.setMaximumDate(day)
            for picker, at in ((self.given, day), (self.expires, end)):
                picker.blockSignals(True)
                picker.setDate(at)
                picker.blockSignals(False)
        self.refresh()

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self.guardian.editor

    def record(self, _checked: bool = False) -> None:
        """Have the consent recorded, once all that is needed stands there."""
        if self.line is None or self.waiting or not self._check():
            return
        self.who.name = self.by.editor.text().strip()
        self.say_working()
        self.hooks.record_consent(
            ConsentDraft(
                person_ref=PersonRef(self.line.person_ref),
                guardian=self.guardian.editor.text().strip(),
                relation=next(one for one, option in self.relations.items() if option.isChecked()),
                purpose=next(one for one, choice in self.purposes.items() if choice.isChecked()),
                notice_version=self.version.editor.text().strip(),
                channel=next(one for one, option in self.channels.items() if option.isChecked()),
                given_on=_day(self.given),
                expires_on=_day(self.expires),
                recorded_by=self.who.name,
                evidence_path=self.evidence.editor.text().strip(),
            )
        )

    def refresh(self) -> None:
        """Show whether something is awaited."""
        self.record_button.set_usable(not self.waiting, translate("people", "one moment"))

    def set_compact(self, compact: bool) -> None:
        """Put the cards under each other on a narrow window."""
        super().set_compact(compact)
        ways = QBoxLayout.Direction
        self.cards.setDirection(ways.TopToBottom if compact else ways.LeftToRight)

    # --- inside -----------------------------------------------------------------------------------------------

    def _check(self) -> bool:
        missing = (
            (self.guardian, translate("people", "Enter who signed.")),
            (self.version, translate("people", "Enter which notice was given; it stands on the form.")),
            (self.by, translate("people", "Enter your name: it is recorded who did this.")),
        )
        wrong: list[QWidget] = []
        for field, words in missing:
            empty = not field.editor.text().strip()
            field.show_fault(words if empty else "")
            if empty:
                wrong.append(field.editor)
        if _day(self.expires) <= _day(self.given):
            self.days_note.setText(translate("people", "It must be valid until a day after it was given."))
            self.days_note.show()
            wrong.append(self.expires)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(wrong[0])
        return not wrong

    def _given_changed(self, day: QDate) -> None:
        end = one_year_later(date(day.year(), day.month(), day.day()))
        self.expires.setDate(QDate(end.year, end.month, end.day))

    def _days_changed(self, _day: QDate) -> None:
        self.days_note.hide()

    def _browse(self) -> None:
        title = translate("people", "The signed form")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)")
        if path:
            self.evidence.set_text(path)

    def _print(self) -> None:
        if self.line is not None:
            self.form_wanted.emit(self.line.person_ref)


def _day(field: DayField) -> date:
    picked = field.date()
    return date(picked.year(), picked.month(), picked.day())

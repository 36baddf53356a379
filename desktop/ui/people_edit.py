"""The form of one person's data: a new one, or one that was unmasked to be corrected. Main thread.

Owns what is typed; the same rules as a roster's row hold, and the desk checks them. Promises: data that nobody works on
hides by itself after the unmasking's seconds; a fault stands at its field. Source: ui.md, People; law.md.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.money import format_yuan
from desktop.domain.person import PersonKind
from desktop.domain.roster import Column
from desktop.domain.roster_cells import meal_words
from desktop.services.people_views import PeopleNews, PersonDraft, PersonUnmasked
from desktop.services.reason import Reason
from desktop.ui.people_face import Face
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_words import whole_sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who, name_in
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card, scrolling
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label

_BY_COLUMN = {
    Column.NUMBER.value: "number",
    Column.NAME.value: "name",
    Column.CLASS_NAME.value: "class_name",
    Column.CARD_NO.value: "card_no",
    Column.ALLERGENS.value: "allergens",
    Column.DIET.value: "diet",
    Column.NO_BUY.value: "no_buy",
    Column.MEALS.value: "meals",
    Column.GUARDIAN.value: "guardian",
    Column.GUARDIAN_PHONE.value: "guardian_phone",
    Column.DAILY_LIMIT.value: "daily_limit",
    Column.NOTE.value: "note",
}
LEAST_IDLE_S = 30  # nobody can correct a number in less
MOST_TEXT = 120


class EditFace(Face):
    """The form. `open_new` and `open_for` begin it anew."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "A person"))
        self.hooks = hooks
        self.person_ref = ""
        self.idle_s = 0  # how long the data may stand untouched; 0 for a new person
        self._left_s = 0
        self.fields = {
            name: ShortField(theme, words, hint)
            for name, words, hint in (
                ("name", translate("people", "Name"), ""),
                ("number", translate("people", "Number"), ""),
                ("class_name", translate("people", "Class"), ""),
                ("card_no", translate("people", "Card"), ""),
                ("allergens", translate("people", "Allergens"), translate("people", "Several with ; between them.")),
                ("diet", translate("people", "Diet"), ""),
                (
                    "no_buy",
                    translate("people", "Not to be bought"),
                    translate("people", "Dishes, kinds or ingredients."),
                ),
                ("meals", translate("people", "Meals"), translate("people", "Empty: all of them.")),
                ("guardian", translate("people", "Guardian"), ""),
                ("guardian_phone", translate("people", "Telephone"), ""),
                (
                    "daily_limit",
                    translate("people", "Daily limit, yuan"),
                    translate("people", "Empty: no limit of its own."),
                ),
                ("note", translate("people", "Remark"), ""),
                ("by", translate("people", "Your name"), ""),
            )
        }
        self.kinds = {
            PersonKind.PUPIL: Option(theme, translate("people", "Pupil")),
            PersonKind.STAFF: Option(theme, translate("people", "Staff")),
        }
        self.seconds = label("", 14, theme.colour("warning_strong"), bold=True)
        self.cancel_button = DeskButton(theme, translate("people", "Back"), key="Esc")
        self.save_button = DeskButton(theme, translate("people", "Save"), icon="check", icon_px=20, kind=Kind.PRIMARY)
        self._lay_out()
        self.cancel_button.clicked.connect(self._leave)
        self.save_button.clicked.connect(self.save)
        for field in self.fields.values():
            field.changed.connect(self._touched)

    def _lay_out(self) -> None:
        card = Card(self.theme, translate("people", "Data"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        group = QButtonGroup(self)
        kinds = QVBoxLayout()
        kinds.setSpacing(6)
        kinds.addWidget(label(translate("people", "Kind"), 16, self.theme.colour("ink")))
        row = QHBoxLayout()
        row.setSpacing(8)
        for option in self.kinds.values():
            group.addButton(option)
            row.addWidget(option)
        kinds.addLayout(row)
        kinds.addStretch(1)
        self.fields["card_no"].editor.setProperty("takes_scans", True)
        order = [*self.fields]
        for at, name in enumerate(order):
            grid.addWidget(self.fields[name], at // 3, at % 3, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(kinds, len(order) // 3, len(order) % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(order) // 3 + 1, 1)
        self.area = scrolling(inside)
        card.rows.addWidget(self.area)
        self.body.addWidget(card)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.seconds)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save_button)

    # --- what happens -----------------------------------------------------------------------------------------

    def open_new(self) -> None:
        """Begin a new person."""
        self.title.setText(translate("people", "Add a person"))
        self._begin("", {}, PersonKind.PUPIL, 0)

    def open_for(self, view: PersonUnmasked) -> None:
        """Begin with a person's data, which may be seen for some seconds."""
        one = view.person
        limit = "" if one.daily_limit_fen is None else format_yuan(one.daily_limit_fen)
        values = {
            "name": one.name, "number": one.number, "class_name": one.class_name, "card_no": one.card_no,
            "allergens": ";".join(one.allergens), "diet": one.diet, "no_buy": ";".join(one.no_buy),
            "meals": meal_words(one.meals), "guardian": one.guardian,
            "guardian_phone": one.guardian_phone, "daily_limit": limit, "note": one.note,
        }  # fmt: skip
        self.title.setText(translate("people", "Correct a person's data"))
        self._begin(one.person_ref, values, one.kind, max(LEAST_IDLE_S, view.seconds))

    def _begin(self, person_ref: str, values: dict[str, str], kind: PersonKind, idle_s: int) -> None:
        self.person_ref, self.idle_s, self._left_s, self.waiting = person_ref, idle_s, idle_s, False
        self.notice.hide()
        for name, field in self.fields.items():
            field.editor.setMaxLength(MOST_TEXT)
            field.set_text(values.get(name, ""))
            field.show_fault("")
        name_in(self.fields["by"], self.who)
        self.kinds[kind].setChecked(True)
        self.refresh()

    def forget(self) -> None:
        """Leave no data in the fields."""
        for field in self.fields.values():
            field.editor.clear()
        self.person_ref, self.idle_s, self._left_s = "", 0, 0

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self.fields["name"].editor

    def draft(self) -> PersonDraft:
        """Return what is typed."""
        typed = {name: field.editor.text().strip() for name, field in self.fields.items() if name != "by"}
        kind = next(one for one, option in self.kinds.items() if option.isChecked())
        return PersonDraft(person_ref=self.person_ref, kind=kind, **typed)

    def save(self, _checked: bool = False) -> None:
        """Have it saved."""
        if self.waiting:
            return
        wrong = [
            field
            for name, words in (
                ("name", translate("people", "Enter a name.")),
                ("number", translate("people", "Enter a number.")),
                ("by", translate("people", "Enter your name: it is recorded who did this.")),
            )
            if (field := self._checked(name, words)) is not None
        ]
        if wrong:
            self._go_to(wrong[0])
            return
        self.who.name = self.fields["by"].editor.text().strip()
        self._touched()
        self.say_working()
        self.hooks.save(self.draft(), self.who.name)

    def show_news(self, news: PeopleNews) -> None:
        """Hear what became of it: a fault of a field stands there."""
        field = self._field_of(news.fault) if news.fault is not None else None
        if news.fault is None or field is None:
            super().show_news(news)
            return
        self.waiting = False
        self.notice.hide()
        field.show_fault(whole_sentence(news.fault))
        self._go_to(field)
        self.refresh()

    def tick(self) -> None:
        """Count the seconds that nobody works on the data; at the end it goes."""
        if self.idle_s and not self.waiting:
            self._left_s -= 1
            if self._left_s <= 0:
                self.left.emit()
                return
        self.refresh()

    def refresh(self) -> None:
        """Show what is awaited, and how long the data may stand."""
        self.save_button.set_usable(not self.waiting, translate("people", "one moment"))
        words = translate("people", "Hides in {s} s without typing").format(s=self._left_s)
        self.seconds.setText(words if self.idle_s else "")

    # --- inside -----------------------------------------------------------------------------------------------

    def _field_of(self, fault: Reason) -> ShortField | None:
        """Return the field that a fault is about: by its name, or by its column's header in a roster."""
        name = str(fault.facts.get("field", "")) or _BY_COLUMN.get(str(fault.facts.get("column", "")), "")
        if fault.code == "people.nobody_asks":
            name = "by"
        return self.fields.get(name)

    def _checked(self, name: str, words: str) -> ShortField | None:
        field = self.fields[name]
        empty = not field.editor.text().strip()
        field.show_fault(words if empty else "")
        return field if empty else None

    def _go_to(self, field: ShortField) -> None:
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(field)

    def _touched(self, _words: str = "") -> None:
        self._left_s = self.idle_s
        self.refresh()

"""What is told about one person: the consent, the face, the history; and all of it unmasked, with its seconds.

Main thread. `UnmaskedCard` is the only widget of the page that ever holds a name; `clear` takes it out of the labels.
Source: the capture picture (the consent's card); law.md (rules for minors, 36).
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.consent import ConsentState
from desktop.services.people_views import ConsentLine, EnrolmentState, PersonUnmasked, PersonView
from desktop.ui.people_words import (
    channel_word,
    consent_look,
    day_and_time,
    enrolment_look,
    evidence,
    history_words,
    listed,
    notice_word,
    purpose_word,
    relation_word,
    whole_day_and_time,
)
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import rule, scrolling
from desktop.ui.widgets.fact_lines import FactLines, Line
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.tag import Tag
from desktop.ui.wording import DASH, DOT, yuan

GAP = 8
MOST_HISTORY = 100


def about(view: PersonView) -> str:
    """Return the line under the name: what the person is known by, as far as it may be shown."""
    line = view.line
    if line is None:
        return ""
    parts = [translate("people", "Number ends {tail}").format(tail=line.number_tail)]
    if line.card_tail:
        parts.append(translate("people", "card ends {tail}").format(tail=line.card_tail))
    if view.daily_limit_fen is not None:
        parts.append(translate("people", "{amount} a day at most").format(amount=yuan(view.daily_limit_fen)))
    if line.diet:
        parts.append(line.diet)
    return DOT.join(parts)


class Told(QWidget):
    """Consent, face and history of a `PersonView`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.consent_tag = Tag(theme)
        self.consent, self.face, self.history = FactLines(theme), FactLines(theme), FactLines(theme)
        self.none = label("", 14, theme.colour("ink2"), wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(rule())
        column.addLayout(self._head(translate("people", "Guardian's consent"), self.consent_tag))
        column.addWidget(self.consent)
        column.addWidget(self.none)
        column.addWidget(rule())
        column.addLayout(self._head(translate("people", "Face at the terminal")))
        column.addWidget(self.face)
        column.addWidget(rule())
        column.addLayout(self._head(translate("people", "What happened")))
        column.addWidget(self.history)

    def _head(self, words: str, right: QWidget | None = None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(words, 16, self.theme.colour("ink"), bold=True))
        row.addStretch(1)
        if right is not None:
            row.addWidget(right)
        return row

    def show_person(self, view: PersonView) -> None:
        """Show a person."""
        assert view.line is not None
        look = consent_look(view.line.consent)
        self.consent_tag.show_state(look.words, look.family, look.icon)
        latest = view.consents[0] if view.consents else None
        lines = [*_consent(latest)] if latest is not None else []
        lines += [_earlier(line) for line in view.consents[1:]]
        self.consent.show_lines(lines)
        self.consent.setVisible(bool(lines))
        self.none.setVisible(view.line.consent is not ConsentState.VALID)
        self.none.setText(
            translate(
                "people",
                "Without a valid consent no face is taken. Payment code and campus card work all the same.",
            )
        )
        self.face.show_lines(_face(view))
        self.history.show_lines([(day_and_time(line.at), history_words(line)) for line in view.history[:MOST_HISTORY]])


def _consent(line: ConsentLine) -> list[Line]:
    guardian = translate("people", "{name} ({relation})").format(
        name=line.masked_guardian, relation=relation_word(line.relation)
    )
    days = translate("people", "{given} to {expires}").format(given=line.given_on, expires=line.expires_on)
    made: list[Line] = [
        (translate("people", "Guardian"), guardian),
        (translate("people", "Purpose"), purpose_word(line.purpose)),
        (translate("people", "Notice"), notice_word(line.notice_version)),
        (translate("people", "Channel"), channel_word(line.channel)),
        (translate("people", "Valid"), days),
        (translate("people", "Evidence"), evidence(line.evidence_sha256)),
    ]
    if line.recorded_by:
        made.append((translate("people", "Recorded by"), line.recorded_by))
    if line.withdrawn_at is not None:
        made.append((translate("people", "Withdrawn"), whole_day_and_time(line.withdrawn_at), "warning_strong"))
    return made


def _earlier(line: ConsentLine) -> Line:
    return translate("people", "Earlier"), DOT.join((str(line.given_on), consent_look(line.state).words))


def _face(view: PersonView) -> list[Line]:
    assert view.line is not None
    made: list[Line] = [(translate("people", "State"), enrolment_look(view.line.enrolment).words)]
    if view.line.enrolment is EnrolmentState.LEAVING:
        made.append((translate("people", "Next"), translate("people", "waits until the terminal confirms")))
    if view.quality is not None:
        made.append((translate("people", "Quality"), f"{view.quality:.2f}"))
    if view.enrolled_at is not None:
        made.append((translate("people", "Taken"), whole_day_and_time(view.enrolled_at)))
    kept = translate("people", "an encrypted template, no picture")
    none = translate("people", "nothing, neither picture nor template")
    made.append((translate("people", "Kept here"), kept if view.has_local_template else none))
    return made


class UnmaskedCard(QWidget):
    """All of one person, until the seconds are over."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.seconds = 0
        self.left = label("", 16, theme.colour("warning_strong"), bold=True, wrap=True)
        self.lines = FactLines(theme, size_px=16)
        self.hide_button = DeskButton(
            theme, translate("people", "Hide now"), icon="close", key="Esc", height=48, icon_px=18
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lines)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self.left)
        whole.addWidget(scrolling(inside), 1)
        whole.addWidget(self.hide_button)

    def show_person(self, view: PersonUnmasked) -> None:
        """Show all of a person."""
        one = view.person
        limit = "" if one.daily_limit_fen is None else yuan(one.daily_limit_fen)
        born = "" if one.born_on is None else str(one.born_on)
        self.lines.show_lines(
            [
                (name, value or DASH)
                for name, value in (
                    (translate("people", "Name"), one.name),
                    (translate("people", "Number"), one.number),
                    (translate("people", "Class"), one.class_name),
                    (translate("people", "Born on"), born),
                    (translate("people", "Card"), one.card_no),
                    (translate("people", "Guardian"), one.guardian),
                    (translate("people", "Telephone"), one.guardian_phone),
                    (translate("people", "Allergens"), listed(one.allergens)),
                    (translate("people", "Diet"), one.diet),
                    (translate("people", "Daily limit"), limit),
                    (translate("people", "Remark"), one.note),
                )
            ]
        )
        self.seconds = max(1, view.seconds)
        self._say()

    def count_down(self) -> bool:
        """Take a second; tell whether any is left."""
        self.seconds = max(0, self.seconds - 1)
        self._say()
        return self.seconds > 0

    def clear(self) -> None:
        """Forget everything."""
        self.seconds = 0
        self.lines.forget()
        self.left.clear()

    def _say(self) -> None:
        words = translate("people", "Shown in full, hides in {s} s").format(s=self.seconds)
        restyle(self.left, words, 16, self.theme.colour("warning_strong"), bold=True)

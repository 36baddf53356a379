from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.terminal.wire_log import WireLog, masked
from desktop.domain.wire import Direction, WireNote

PRIVATE = (
    "person_ref user_id face_id face_jpeg credential trade_no consent_ref template_digest agreement_no terminal_params "
    "subject purpose mac code text lines tomorrow"
).split()


def test_the_oldest_note_goes() -> None:
    log = WireLog(kept=3)
    at = datetime(2026, 6, 18, tzinfo=UTC)
    for n in range(5):
        log.add(WireNote(at=at, direction=Direction.OUT, name=str(n)))
    assert [note.name for note in log.notes()] == ["2", "3", "4"]


def test_numbers_and_fixed_words_are_shown() -> None:
    fields = {"re": 7, "ok": True, "state": "done", "entry": {"n": 3, "result": "paid", "amount_fen": 1_200}}
    assert masked(fields) == "re=7 ok=True state=done entry={n=3 result=paid amount_fen=1200}"


@given(st.sampled_from(PRIVATE), st.text().map(lambda text: f"{text}张小明2088"))
def test_whatever_may_name_a_person_is_shown_by_its_length(key: str, value: str) -> None:
    for fields in ({key: value}, {"entry": {key: value}}, {key: value.encode("utf-8", "replace")}):
        summary = masked(fields)
        assert "2088" not in summary
        assert "张" not in summary
        assert key in summary


def test_lists_are_counted_and_never_opened() -> None:
    assert masked({"persons": [{"person_ref": "p"}] * 3, "lines": ["secret"]}) == "persons=[3] lines=[1]"


def test_what_the_other_side_says_cannot_garble_a_screen() -> None:
    assert masked({"error": "x\x1b[2J\n" + "y" * 99}) == "error=x[2J" + "y" * 36

"""Sample people: the views that the people page's scenes and tests show. Pure; no widgets.

One consistent story with `scenes`: 18 June at noon, a school of 412. Nobody in it exists; names stand masked, but for
the one that is unmasked.
"""

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.consent import Channel, ConsentState, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonKind, PersonStatus
from desktop.domain.roster import Fault
from desktop.services.people_views import (
    BulkView,
    ColumnGuess,
    ConsentLine,
    EnrolmentState,
    FieldChange,
    HistoryLine,
    ImportPreview,
    PeopleQuery,
    PeopleView,
    PersonChange,
    PersonLine,
    PersonUnmasked,
    PersonView,
    PhotoLine,
    PhotoResult,
    ReconcileView,
    UnmaskReason,
)
from desktop.services.reason import Reason
from desktop.ui.scenes import NOON

TOTAL = 412
COUNTS = {
    EnrolmentState.NO_CONSENT: 23,
    EnrolmentState.READY: 14,
    EnrolmentState.ENROLLED: 368,
    EnrolmentState.CAPTURE_AGAIN: 6,
    EnrolmentState.LEAVING: 1,
}
SECONDS = 20
ROSTER = "/home/canteen/roster-2026.xlsx"
PHOTOS = "/media/usb/photos-2026.zip"

E, C, S = EnrolmentState, ConsentState, PersonStatus
#: Surname, number's tail, class, face, consent, card's tail, allergens, status.
_ROWS = (
    (0, "0101", 0, E.ENROLLED, C.VALID, "50D2", (), S.ACTIVE),
    (1, "0102", 0, E.ENROLLED, C.VALID, "F0C4", (), S.ACTIVE),
    (2, "0103", 0, E.READY, C.VALID, "F604", (0,), S.ACTIVE),
    (3, "0104", 0, E.NO_CONSENT, C.NONE, "9B56", (), S.ACTIVE),
    (4, "0105", 0, E.CAPTURE_AGAIN, C.VALID, "8DDD", (), S.ACTIVE),
    (5, "0106", 1, E.LEAVING, C.WITHDRAWN, "60AF", (), S.ACTIVE),
    (6, "0107", 1, E.ENROLLED, C.VALID, "1387", (1, 2), S.ACTIVE),
    (0, "0108", 1, E.ENROLLED, C.VALID, "ECCB", (), S.SUSPENDED),
    (1, "0109", 1, E.NO_CONSENT, C.EXPIRED, "B392", (0, 1, 2), S.ACTIVE),
    (2, "0110", 1, E.NO_CONSENT, C.WITHDRAWN, "", (), S.LEFT),
    (7, "0111", 1, E.ENROLLED, C.VALID, "155C", (), S.ACTIVE),
    (4, "9001", 2, E.ENROLLED, C.VALID, "D506", (), S.ACTIVE),
)
NAMES = {
    "zh_CN": ("张*", "李*", "陈*", "王*", "孙*", "周*", "赵*", "欧阳*"),
    "en": ("Zhang *", "Li *", "Chen *", "Wang *", "Sun *", "Zhou *", "Zhao *", "Ouyang *"),
}
CLASSES = {
    "zh_CN": ("三年一班", "三年二班", "", "四年一班", "六年三班"),
    "en": ("3-1", "3-2", "", "4-1", "6-3"),
}
ALLERGENS = {"zh_CN": ("花生", "鸡蛋", "牛奶"), "en": ("peanut", "egg", "milk")}
STAFF_AT, READY_AT, NONE_AT, ENROLLED_AT = 11, 2, 3, 6


def line(language: str, at: int) -> PersonLine:
    """Return row `at` of the sample people."""
    name, number, class_at, state, consent, card, allergens, status = _ROWS[at]
    return PersonLine(
        person_ref=PersonRef(f"PSAMPLE{at:08d}"),
        masked_name=NAMES[language][name],
        number_tail=number,
        class_name=CLASSES[language][class_at],
        kind=PersonKind.STAFF if at == STAFF_AT else PersonKind.PUPIL,
        status=status,
        enrolment=state,
        consent=consent,
        purpose=Purpose.TERMINAL if consent is not C.NONE else None,
        card_tail=card,
        allergens=tuple(ALLERGENS[language][one] for one in allergens),
    )


def people(language: str, query: PeopleQuery, *, empty: bool = False) -> PeopleView:
    """Return what the sample school has for a question."""
    if empty:
        return PeopleView(query=query, lines=(), found=0)
    lines = [line(language, at) for at in range(len(_ROWS))]
    kept = [
        one
        for one in lines
        if (not query.states or one.enrolment in query.states)
        and (not query.class_names or one.class_name in query.class_names)
        and (not query.statuses or one.status in query.statuses)
        and query.text.casefold() in f"{one.masked_name} {one.number_tail} {one.class_name}".casefold()
    ]
    everybody = len(kept) == len(lines)
    return PeopleView(
        query=query,
        lines=tuple(kept[: query.page_size]),
        found=TOTAL if everybody else len(kept),
        total=TOTAL,
        by_state=COUNTS,
        classes=tuple(name for name in CLASSES[language] if name),
        last_import_undoable=True,
        on_paper=9,
    )


def consent(language: str) -> ConsentLine:
    """Return a valid consent."""
    return ConsentLine(
        consent_ref="K1",
        masked_guardian=NAMES[language][6],
        relation=Relation.MOTHER,
        purpose=Purpose.TERMINAL,
        notice_version="1",
        channel=Channel.MEETING,
        given_on=date(2026, 6, 12),
        expires_on=date(2027, 6, 12),
        state=ConsentState.VALID,
        evidence_sha256="9f2c41ab" + "0" * 52 + "07e1",
        recorded_by="周主任" if language == "zh_CN" else "Ms Zhou",
    )


def person(language: str, at: int) -> PersonView:
    """Return one person's whole, as far as it is shown."""
    shown = line(language, at)
    by = "周主任" if language == "zh_CN" else "Ms Zhou"
    enrolled = shown.enrolment is EnrolmentState.ENROLLED
    history = [
        HistoryLine(at=NOON - timedelta(days=1, hours=2), kind="person.unmasked",
                    facts={"reason": UnmaskReason.GUARDIAN_ASKS.value, "asked_by": by}),
        HistoryLine(at=NOON - timedelta(days=6), kind="face.enrolled", facts={"quality_millis": 910}),
        HistoryLine(at=NOON - timedelta(days=6, minutes=3), kind="consent.recorded",
                    facts={"purpose": "terminal", "expires_on": "2027-06-12", "recorded_by": by}),
        HistoryLine(at=NOON - timedelta(days=30), kind="person.added", facts={"asked_by": by}),
    ]  # fmt: skip
    consents = (consent(language),) if shown.consent is not ConsentState.NONE else ()
    return PersonView(
        person_ref=shown.person_ref,
        line=shown,
        daily_limit_fen=4_000,
        consents=tuple(replace(one, state=shown.consent) for one in consents),
        quality=0.91 if enrolled else None,
        enrolled_at=NOON - timedelta(days=6) if enrolled else None,
        history=tuple(history if enrolled else history[2 if consents else 3 :]),
    )


def unmasked(language: str, at: int) -> PersonUnmasked:
    """Return one person in full."""
    shown = line(language, at)
    names = ("赵示例", "赵女士") if language == "zh_CN" else ("Zhao Sample", "Ms Zhao")
    return PersonUnmasked(
        person=Person(
            person_ref=shown.person_ref,
            number="S20260107",
            name=names[0],
            class_name=shown.class_name,
            born_on=date(2017, 7, 21),
            card_no="C67B1387",
            allergens=shown.allergens,
            guardian=names[1],
            guardian_phone="13900000007",
            daily_limit_fen=4_000,
        ),
        seconds=SECONDS,
    )


#: The faults of the dirty sample roster.
FAULTS = tuple(
    Fault(line=at, column=column, code=code, facts=facts)
    for at, column, code, facts in (
        (5, "学号", "roster.repeated", {"first_line": 3}),
        (7, "姓名", "roster.empty", {}),
        (11, "出生日期", "roster.no_such_date", {"text": "2016-02-30"}),
        (15, "姓名", "roster.formula", {}),
        (17, "单日限额(元)", "roster.negative_limit", {"text": "-30"}),
        (18, "单日限额(元)", "roster.too_precise", {"text": "30.005"}),
        (21, "姓名", "roster.too_long", {"length": 80, "most": 40}),
        (23, "监护人电话", "roster.phone", {}),
        (25, "校园卡号", "roster.repeated", {"first_line": 24}),
        (29, "出生日期", "roster.future", {"text": "2031-01-01"}),
        (31, "刷脸授权", "roster.yes_no", {"text": "同意"}),
    )
)


def columns(language: str) -> tuple[ColumnGuess, ...]:
    """Return the columns of the sample file; one has another header, and one is not taken."""
    names = NAMES[language]
    return (
        ColumnGuess(header="学籍号", column="学号", samples=("…0101", "…0102", "…0103")),
        ColumnGuess(header="姓名", column="姓名", samples=names[:3]),
        ColumnGuess(header="班级", column="班级", samples=CLASSES[language][:2]),
        ColumnGuess(header="校园卡号", column="校园卡号", samples=("…50D2", "…F0C4")),
        ColumnGuess(header="过敏原", column="过敏原", samples=ALLERGENS[language][:2]),
        ColumnGuess(header="监护人", column="监护人", samples=names[4:6]),
        ColumnGuess(header="监护人电话", column="监护人电话", samples=("139…01", "139…02")),
        ColumnGuess(header="刷脸授权", column="刷脸授权", samples=("是", "是", "否")),
        ColumnGuess(header="宿舍", column="", samples=("2-301", "2-302")),
    )


def faulty(language: str) -> ImportPreview:
    """Return the preview of the dirty roster."""
    return ImportPreview(path=ROSTER, rows=30, columns=columns(language), faults=FAULTS)


def preview(language: str) -> ImportPreview:
    """Return a preview with changes."""
    names, classes = NAMES[language], CLASSES[language]
    moved = FieldChange(column="班级", before=classes[0], after=classes[1])
    allergy = FieldChange(column="过敏原", before="", after=ALLERGENS[language][0])
    card = FieldChange(column="校园卡号", before="…50D2", after="…77A1")
    limit = FieldChange(column="单日限额(元)", before="30.00", after="40.00")
    new = (
        FieldChange(column="班级", before="", after=classes[3]),
        FieldChange(column="校园卡号", before="", after="…0B3F"),
    )
    told = ((3, 0, (moved,)), (8, 2, (allergy, card)), (14, 4, (limit,)), (40, 6, (card,)), (77, 5, (moved, limit)))
    changes = [
        PersonChange(line=at, masked_name=names[name], number_tail=f"01{name:02d}", class_name=classes[0],
                     is_new=False, changes=fields)
        for at, name, fields in told
    ]  # fmt: skip
    changes += [
        PersonChange(line=400 + at, masked_name=names[at], number_tail=f"04{at:02d}", class_name=classes[3],
                     is_new=True, changes=new)
        for at in range(3)
    ]  # fmt: skip
    return ImportPreview(path=ROSTER, rows=415, columns=columns(language), added=3, changed=5, unchanged=407,
                         missing=2, changes=tuple(changes))  # fmt: skip


def bulk(language: str, *, running: bool) -> BulkView:
    """Return a bulk enrolment, half way or done with refusals."""
    reasons = (
        Reason(code="photo.no_face"),
        Reason(code="photo.several_faces", facts={"count": 2}),
        Reason(code="enrol.no_consent"),
        Reason(code="photo.unknown_number"),
        Reason(code="photo.blurred"),
    )
    lines = []
    for at in range(18):
        reason = reasons[at // 3 % len(reasons)] if at % 3 == 2 else None
        unknown = reason is not None and reason.code == "photo.unknown_number"
        result = PhotoResult.REFUSED if reason else PhotoResult.UNCHANGED if at == 4 else PhotoResult.ENROLLED
        lines.append(
            PhotoLine(
                name=f"S202601{at + 1:02d}.jpg",
                result=result,
                masked_name="" if unknown else NAMES[language][at % 7],
                class_name="" if unknown else CLASSES[language][at % 2],
                quality=0.84 + at / 200 if result is PhotoResult.ENROLLED else None,
                reason=reason,
            )
        )
    if running:
        return BulkView(running=True, source=PHOTOS, done_count=9, total_count=18, lines=tuple(lines[:9]))
    return BulkView(running=False, source=PHOTOS, done_count=18, total_count=18, lines=tuple(lines),
                    )  # fmt: skip


def differing(language: str) -> ReconcileView:
    """Return a comparison with every kind of difference."""
    return ReconcileView(
        compared_at=NOON,
        agreeing=361,
        missing=(line(language, 0), line(language, 1)),
        extra=("P4KXM3QA7WE9HN2", "PZT8RC5JK6BSD1V"),
        stale=(line(language, ENROLLED_AT),),
        waiting_deletions=1,
    )


def repairing(language: str, *, pulled: bool = False) -> ReconcileView:
    """Return a repair under way, or one that waits for the cable."""
    reason = Reason(code="link.pulled", facts={"port": "/dev/ttyUSB0"}) if pulled else None
    return replace(differing(language), running=True, repairing=True, done_count=2, total_count=5, reason=reason)

"""The consent form is one page for each person and says what the law asks; a receipt says what went and what waits."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.identifiers import PersonRef
from desktop.services.consents import Receipt, ReceiptKind
from desktop.ui.consent_paper import NOTICE_VERSION, FormPerson, consent_html, consent_title
from desktop.ui.paper import write_pdf
from desktop.ui.receipt_paper import receipt_html, receipt_title
from desktop.ui.scenes import NOON

LONG = FormPerson(name="阿卜杜拉·买买提·艾则孜", class_name="六年级三班（实验班）", number="S20260101234567")
RECEIPT = Receipt(
    receipt_no="D-20260618-ABC234",
    kind=ReceiptKind.ERASED,
    person_ref=PersonRef("PSAMPLE00000001"),
    at=NOON,
    asked_by="周主任",
    consents_ended=1,
    template_deleted=False,
    face_key_destroyed=True,
    record_deleted=True,
    identity_key_destroyed=True,
    sales_kept=41,
    terminals_pending=("SIM-0001",),
    copies_rewritten=("/media/stick",),
    copies_pending=("/media/other",),
    clear_before=NOON - timedelta(days=30),
)


def pages(path: Path) -> int:
    octets = path.read_bytes()
    return octets.count(b"/Type /Page\n") + octets.count(b"/Type /Page ")


def text_of(path: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not here to read the PDF")
    words = subprocess.run([tool, "-layout", path, "-"], capture_output=True, check=True, text=True).stdout
    return unicodedata.normalize("NFKC", words)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_form_is_one_page_for_each_person(dress: Callable, tmp_path: Path, count: int) -> None:
    dress("zh_CN")
    path = tmp_path / "form.pdf"
    write_pdf(consent_html("示范小学（东校区）", (LONG,) * count), path, consent_title())
    assert pages(path) == max(1, count)


def test_a_form_says_what_the_law_asks_for(dress: Callable) -> None:
    dress("zh_CN")
    html = consent_html("示范小学", (FormPerson(name="<张>", class_name="三年二班", number="S1"),))
    for words in (
        "示范小学", "联系人", "只用于", "人脸特征", "保存多久", "不同意也没有影响", "付款码和校园卡", "撤回",
        "不留照片", "单独同意", "监护人签名", "不满十四周岁", f"第 {NOTICE_VERSION} 版", "&lt;张&gt;",
    ):  # fmt: skip
        assert words in html, words
    assert "{" not in html


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_receipt_is_one_page_and_names_what_went_and_what_waits(
    dress: Callable, tmp_path: Path, language: str
) -> None:
    dress(language)
    html = receipt_html(RECEIPT, "示范小学", language)
    for words in ("D-20260618-ABC234", "PSAMPLE00000001", "SIM-0001", "/media/stick", "/media/other", "41"):
        assert words in html, words
    path = tmp_path / "receipt.pdf"
    write_pdf(html, path, receipt_title(RECEIPT, language))
    assert pages(path) == 1
    assert "D-20260618-ABC234" in text_of(path)


def test_a_withdrawal_speaks_of_no_record(dress: Callable) -> None:
    dress("en")
    one = Receipt(
        receipt_no="D-1", kind=ReceiptKind.WITHDRAWN, person_ref=PersonRef("P1"), at=NOON, asked_by="Z",
        consents_ended=1, template_deleted=True, face_key_destroyed=True,
    )  # fmt: skip
    html = receipt_html(one, "S", "en")
    assert "all else" not in html and "pending" not in html and "Face template on this computer" in html

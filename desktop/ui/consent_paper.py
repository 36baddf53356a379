"""The notice and the consent form on paper, in Chinese: one A4 page for each person, or a blank one. No widgets.

The words stand in `resources/consent/notice.toml` with their version, since a school may have to change them. Names are
on it in full: it is what the guardian signs. Source: law.md (PIPL 14, 17, 28 to 31; the face measure).
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from desktop.services.resources import RESOURCES

NOTICE = RESOURCES / "consent" / "notice.toml"
YEARS = "一"
LINE = "_" * 12
GAP = "&nbsp;" * 6
SIZE = "font-size:14px"
_QUIET, _GROUND, _RULE = "#4e5969", "#f5f7fa", "#c9cdd4"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPerson:
    """Who a form is for, in full."""

    name: str
    class_name: str
    number: str


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(NOTICE.read_text(encoding="utf-8"))


#: The version that the form carries and a consent is recorded with.
NOTICE_VERSION = str(_words()["version"])


def consent_title() -> str:
    """Return the title of the paper."""
    return str(_words()["title"])


def consent_html(school: str, people: Sequence[FormPerson] = ()) -> str:
    """Return a page for each person, or one with lines to write on."""
    forms = people or (FormPerson(name="", class_name="", number=""),)
    return "".join(_page(school, one, first=at == 0) for at, one in enumerate(forms))


def _page(school: str, one: FormPerson, *, first: bool) -> str:
    words = _words()
    form = words["form"]
    known = {"school": school, "years": YEARS, "version": NOTICE_VERSION}
    break_before = "" if first else "page-break-before:always; "
    who = GAP.join(
        f"{escape(form[key])}：<b>{escape(value) or LINE}</b>"
        for key, value in (("child", one.name), ("class_name", one.class_name), ("number", one.number))
    )
    points = "".join(_point(at, point, known) for at, point in enumerate(words["points"], start=1))
    choices = "".join(f'<p style="margin:8px 0px 8px 12px; {SIZE}">{escape(choice)}</p>' for choice in form["choices"])
    signs = GAP.join(f"{escape(form[key])}：{LINE}" for key in ("guardian", "relation", "day"))
    return (
        f'<p style="{break_before}font-size:22px; font-weight:bold; margin-top:0px; margin-bottom:2px" align="center">'
        f"{escape(words['title'])}</p>"
        f'<p align="center" style="color:{_QUIET}; margin-top:0px; margin-bottom:12px; {SIZE}">{escape(school)}</p>'
        f'<p style="margin-bottom:12px; {SIZE}">{escape(words["intro"])}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="6" border="0">{points}</table>'
        f'<p style="margin-top:18px; margin-bottom:10px; {SIZE}">{who}</p>'
        f'<p style="margin-bottom:4px; {SIZE}">{escape(form["asked"])}</p>{choices}'
        f'<p style="margin-top:12px; {SIZE}">{escape(form["until"])}</p>'
        f'<p style="margin-top:32px; margin-bottom:20px; {SIZE}">{signs}</p>'
        f'<p style="color:{_QUIET}; font-size:11px">{escape(form["foot"].format(**known))}</p>'
    )


def _point(at: int, point: dict[str, str], known: dict[str, str]) -> str:
    rule = f"border-bottom-width:1px; border-bottom-style:solid; border-bottom-color:{_RULE}"
    return (
        f'<tr><td width="22%" bgcolor="{_GROUND}" style="{rule}; {SIZE}"><b>{at}. {escape(point["title"])}</b></td>'
        f'<td width="78%" style="{rule}; {SIZE}">{escape(point["text"].format(**known))}</td></tr>'
    )

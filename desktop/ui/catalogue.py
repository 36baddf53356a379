"""Reads the Qt Linguist files (`.ts`) without Qt, so that a command line speaks the operator's language too.

English is written in the code; `canteen_zh_CN.ts` and `canteen_en.ts` hold the words of each language. The labels of
the desk come from the same files, compiled (see `translations`). Pure; any thread; each file is read once.
"""

from collections.abc import Mapping
from functools import cache

from defusedxml.ElementTree import parse

from desktop.ui.resources import TRANSLATIONS


def mark(_context: str, text: str) -> str:
    """Return the text; marks it for `pyside6-lupdate`, which knows the name below."""
    return text


QT_TRANSLATE_NOOP = mark


@cache
def catalogue(language: str) -> Mapping[tuple[str, str], str]:
    """Return the finished translations of a language, by context and English text; empty for an unknown language."""
    path = TRANSLATIONS / f"canteen_{language}.ts"
    if not path.exists():
        return {}
    words: dict[tuple[str, str], str] = {}
    root = parse(path).getroot()
    for context in root.iter("context") if root is not None else ():
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                words[name, message.findtext("source") or ""] = translation.text
    return words


def word(context: str, text: str, language: str) -> str:
    """Return the text in a language; the English itself where there is no translation."""
    return catalogue(language).get((context, text), text)

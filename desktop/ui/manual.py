"""The manual's texts: one Markdown file a part and language, pictures by the name of their scene. Any thread, no Qt.

A picture is `![what it shows](scene:checkout-ready)`, or of a part of the window `scene:checkout-ready#selling`; it is
drawn when the manual is made, so none is stored and none is out of date. Promises: both languages have the same parts.
Source: issue 8, item 7.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.ui.resources import MANUAL

PARTS = ("cashier", "supervisor", "installer", "provider", "what-to-do-when")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(scene:([a-z0-9-]+)(?:#([a-z-]+))?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the manual: its title, and what stands below it, as Markdown."""

    name: str
    title: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that a text wants: what it shows, the scene, and the part of the window or empty."""

    caption: str
    scene: str
    crop: str

    @property
    def address(self) -> str:
        """The address under which the text names it."""
        return f"scene:{self.scene}#{self.crop}" if self.crop else f"scene:{self.scene}"


def read_part(name: str, language: str) -> Part:
    """Return a part in a language."""
    text = (MANUAL / language / f"{name}.md").read_text(encoding="utf-8")
    title, _, body = text.partition("\n")
    return Part(name=name, title=title.removeprefix("#").strip(), body=body.strip())


def pictures(part: Part) -> list[Picture]:
    """Return the pictures of a part, in their order."""
    found = _PICTURE.finditer(part.body)
    return [Picture(caption=each[1], scene=each[2], crop=each[3] or "") for each in found]


def for_reading(part: Part) -> str:
    """Return a part's text for a narrow column beside the window itself: no pictures, rows as points, and commands
    that go on in the next line."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_narrow(_PICTURE.sub("", part.body).splitlines())))


def _narrow(lines: list[str]) -> Iterator[str]:
    fenced = False
    for at, line in enumerate(lines):
        if line.startswith("```"):
            fenced = not fenced
            yield ""
        elif fenced:
            yield f"`{line}`\n"
        elif line.startswith("| ---") or (line.startswith("|") and lines[at + 1 : at + 2] == ["| --- | --- |"]):
            continue  # the head of a table
        elif line.startswith("|"):
            first, rest = line.strip("| ").split(" | ", 1)
            yield f"- {first} {rest}"
        else:
            yield line

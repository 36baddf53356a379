"""The manual's texts: one Markdown file a part and language, pictures by the name of their scene. Any thread, no Qt.

A picture is `![what it shows](scene:checkout-ready)`, or of a part of the window `scene:checkout-ready#selling`; it is
drawn when the manual is made, so none is stored and none is out of date. Promises: both languages have the same parts.
Source: issue 8, item 7.
"""

import re
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


def without_pictures(part: Part) -> str:
    """Return a part's text for who has the window itself before them: the pictures' places are left out."""
    return re.sub(r"\n{3,}", "\n\n", _PICTURE.sub("", part.body))

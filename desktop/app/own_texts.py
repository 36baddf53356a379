"""What the program is made of, read from its own compiled code: `log_lines.Program`. Composition root; any thread.

From source and in the packaged program alike a module's code can be had without running it. Of a module it gives the
texts and the names in its code, those of its functions too; nothing that was read or typed is ever among them.
Source: Python, `importlib.abc.InspectLoader.get_code`; PyInstaller manual, `PyiFrozenLoader`.
"""

import importlib.util
from collections.abc import Iterator, Sequence
from functools import cache
from types import CodeType

from desktop.ui.strings import has_sentence

ROOT = "desktop"


class OwnTexts:
    """domain.log_lines.Program of the program that runs."""

    def texts(self, module: str) -> Sequence[str] | None:
        return _texts(module)

    def is_code(self, text: str) -> bool:
        return has_sentence(text)

    def is_file(self, path: str) -> bool:
        if not path.endswith(".py"):
            return False
        module = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        return _texts(module) is not None


@cache
def _texts(module: str) -> tuple[str, ...] | None:
    code = _code(module)
    return None if code is None else tuple(sorted(set(_constants(code))))


def _code(module: str) -> CodeType | None:
    """Return a module's code; None where it is none of ours."""
    if not _is_own(module):
        return None
    spec = importlib.util.find_spec(module)
    loader = spec.loader if spec is not None else None
    get_code = getattr(loader, "get_code", None)
    code = get_code(module) if get_code is not None else None
    return code if isinstance(code, CodeType) else None


def _is_own(module: str) -> bool:
    """Tell whether there is such a module; asked from the top, since a search below nothing raises."""
    parts = module.split(".")
    if parts[0] != ROOT or not all(part.isidentifier() for part in parts):
        return False
    return all(_is_there(".".join(parts[:count])) for count in range(1, len(parts) + 1))


@cache
def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ImportError:
        return False  # below a module that is no package


def _constants(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _constants(each)
        elif isinstance(each, str):
            yield each

"""What the section of the program asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHooks:
    """All return at once and are answered by an `UpdateView`.

    `look` finds updates on sticks, and in a folder where one is named; `take` makes one ready, by its path; `change`
    closes the desk and opens it again with what is ready; `forget` takes that back; `go_back` has the version before
    run again.
    """

    look: Callable[[str], None] = lambda _folder: None
    take: Callable[[str], None] = lambda _path: None
    cancel: Callable[[], None] = lambda: None
    change: Callable[[], None] = lambda: None
    forget: Callable[[], None] = lambda: None
    go_back: Callable[[], None] = lambda: None

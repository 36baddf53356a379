"""What is wrong with a settlement's input: one fault a row and rule, and all of them together. Pure; any thread.

A fault has a code and facts, no prose: `input.` and the rule of `resources/sql/input_faults.sql`, or of the files.
Source: settlement.md, Input and Command line.
"""

from dataclasses import dataclass, field

from desktop.domain.errors import OperatorError

MOST_LISTED = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`key` names the row of `table`, and is empty where the whole table is meant. `code` has a sentence."""

    table: str
    code: str
    key: str = ""
    column: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)


class InputFaultsError(OperatorError):
    """Nothing is settled from such input. At most MOST_LISTED `faults` are listed, of `count` altogether."""

    def __init__(self, faults: tuple[Fault, ...], count: int) -> None:
        super().__init__("input.faults", count=count)
        self.faults = faults
        self.count = count

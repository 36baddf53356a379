"""What is said of a desk that moves to another computer: its backup, what came along, what is to be done. Main thread.

The page and the paper say the same. Source: issue 8, A PC exchanged; decision 0026.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from desktop.domain.errors import OperatorError
from desktop.services.moving_views import BackupLook, Moved, Part, PartLine
from desktop.ui.people_speaker import moment
from desktop.ui.strings import sentence_of
from desktop.ui.translations import language, translate
from desktop.ui.widgets.fact_lines import Line
from desktop.ui.wording import DASH, DOT, yuan

MOST_NUMBERS = 4


def backup_lines(seen: BackupLook) -> list[Line]:
    """Return what a backup holds."""
    sales = sum(seen.sales.values())
    return [
        (translate("moving", "School"), seen.school),
        (translate("moving", "Window"), f"{seen.till_id}{DOT}{seen.till_name}"),
        (translate("moving", "Made"), moment(seen.made_at)),
        (
            translate("moving", "Holds"),
            translate("moving", "{n} entries, {sales} sales, {amount} paid").format(
                n=f"{seen.entries:,}", sales=f"{sales:,}", amount=yuan(seen.paid_fen)
            ),
        ),
        (translate("moving", "People"), str(seen.people)),
    ]


def missing_lines(seen: BackupLook) -> list[Line]:
    """Return what a backup lacks, as far as anything tells."""
    lines: list[Line] = []
    if seen.missing_entries is None:
        words = translate(
            "moving", "Nothing here says how far the old one went. The terminal's journal brings its sales back."
        )
        lines.append((translate("moving", "Since then"), words))
    elif seen.missing_entries:
        words = translate("moving", "{n} entries are missing; sales among them come back from the terminal").format(
            n=f"{seen.missing_entries:,}"
        )
        lines.append((translate("moving", "Since then"), words, "warning_strong"))
    else:
        lines.append((translate("moving", "Since then"), translate("moving", "Nothing is missing"), "success_strong"))
    if seen.is_behind:
        words = translate(
            "moving", "The provider holds entries up to {n}: look for a later backup. Taken all the same, tell them."
        ).format(n=f"{seen.acknowledged:,}")
        lines.append((translate("moving", "Provider"), words, "danger_strong"))
    if seen.people_lost:
        words = translate(
            "moving", "The file with people's keys is not beside the backup: {n} people would be unreadable for ever."
        ).format(n=seen.people_lost)
        lines.append((translate("moving", "People"), words, "danger_strong"))
    if seen.numbers:
        shown = [f"{number} {yuan(fen)}" for number, fen in seen.numbers[:MOST_NUMBERS]]
        more = len(seen.numbers) - len(shown)
        shown += [translate("moving", "and {n} more").format(n=more)] if more else []
        lines.append((translate("moving", "Orders among them"), "\n".join(shown)))
    return lines


def came_lines(moved: Moved) -> list[Line]:
    """Return what came back and what did not."""
    back = translate("moving", "{n} sales, {amount} paid").format(n=moved.came_back, amount=yuan(moved.came_back_fen))
    lines: list[Line] = [
        (
            translate("moving", "From the backup"),
            translate("moving", "{n} entries, of {at}").format(n=f"{moved.entries:,}", at=moment(moved.made_at)),
        )
    ]
    if moved.terminal_read:
        lines.append((translate("moving", "From the terminal"), back, "success_strong"))
    else:
        why = sentence_of(OperatorError(moved.terminal_fault), language()) if moved.terminal_fault else ""
        words = translate("moving", "Not read yet: its sales come back when the desk connects to it")
        lines.append((translate("moving", "From the terminal"), f"{words}. {why}".strip(), "warning_strong"))
    if moved.not_back:
        shown = ", ".join(moved.not_back[:MOST_NUMBERS])
        more = len(moved.not_back) - MOST_NUMBERS
        shown += " " + translate("moving", "and {n} more").format(n=more) if more > 0 else ""
        lines.append((translate("moving", "Not back"), shown, "danger_strong"))
    else:
        lines.append((translate("moving", "Not back"), translate("moving", "Nothing that is known of")))
    lines += [(part_name(line.part), _came_words(line)) for line in moved.parts if line.came]
    return lines


def todo_lines(moved: Moved) -> list[tuple[str, str]]:
    """Return what a person has to see to: what, and how."""
    return [(part_name(line.part), todo_words(line, moved.home)) for line in moved.to_do]


def part_name(part: Part) -> str:
    """Return what a part of a desk is called."""
    match part:
        case Part.LEDGER:
            return translate("moving", "Ledger")
        case Part.PEOPLE:
            return translate("moving", "People")
        case Part.STAFF:
            return translate("moving", "Users")
        case Part.SETTINGS:
            return translate("moving", "Settings")
        case Part.TERMINALS:
            return translate("moving", "Paired terminals")
        case Part.PROVIDER:
            return translate("moving", "Provider, signing keys")
        case Part.POLICIES:
            return translate("moving", "Policies, authorities")
        case Part.CODE:
            return translate("moving", "Recovery code")
        case Part.BUNDLES:
            return translate("moving", "Bundles on their way")
        case Part.LANES:
            return translate("moving", "Other windows")
        case Part.SERVER:
            return translate("moving", "Provider's server")
        case Part.MEDIUM:
            return translate("moving", "Second medium")
        case Part.PRINTER:
            return translate("moving", "Printer")
        case Part.PICTURES:
            return translate("moving", "Pictures of dishes")
        case Part.AUTOSTART:
            return translate("moving", "Opens at sign-in")
        case Part.OLD_COMPUTER:
            return translate("moving", "Old computer")
        case _:
            assert_never(part)


def _came_words(line: PartLine) -> str:
    match line.part:
        case Part.CODE:
            return translate("moving", "The one on paper opens later backups too")
        case Part.TERMINALS:
            return translate("moving", "{names}: nothing is paired anew").format(names=line.detail)
        case Part.SETTINGS | Part.MEDIUM:
            return line.detail or translate("moving", "Came along")
        case _:
            return DOT.join(part for part in (line.detail, str(line.count)) if part)


def todo_words(line: PartLine, home: str) -> str:
    """Return what has to be done about a part that did not come along to a home's folder."""
    match line.part:
        case Part.LEDGER:
            return translate("moving", "Keep this paper: what is missing is named above.")
        case Part.PEOPLE:
            return translate("moving", "Import the roster again: some could not be read any more.")
        case Part.TERMINALS:
            return translate("moving", "Pair them again on the Devices page.")
        case Part.BUNDLES:
            words = translate(
                "moving", "{n} not here, and no export without: copy the folder bundles beside the backup to {path}"
            )
            return words.format(n=line.detail, path=Path(home) / "bundles")
        case Part.LANES:
            return translate("moving", "Join again: canteen-desk lanes join, then lanes set-password.")
        case Part.SERVER:
            return translate("moving", "Type its password again on the Sync page: {server}").format(server=line.detail)
        case Part.MEDIUM:
            return translate("moving", "Not here: {path}. Plug it in, or choose another in the settings.").format(
                path=line.detail
            )
        case Part.PRINTER:
            return translate("moving", "Plug it in ({at}), then a test receipt in the settings.").format(at=line.detail)
        case Part.PICTURES:
            return translate("moving", "Copy the folder {folder} from the old computer.").format(folder=line.detail)
        case Part.AUTOSTART:
            return translate("moving", "canteen-desk-autostart on, where it is wanted.")
        case Part.OLD_COMPUTER:
            return translate("moving", "Never sell on it again: two desks under {till} make the books wrong.").format(
                till=line.detail
            )
        case _:
            return line.detail or DASH


def spoken(lines: Sequence[tuple[str, str]]) -> str:
    """Return lines as a screen reader says them."""
    return ". ".join(f"{name}: {words}" for name, words in lines)

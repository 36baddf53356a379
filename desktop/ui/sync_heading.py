"""Which bundle the export card speaks of: the one at work, those that were not written yet, or the next. Main thread.

No widgets. Source: ui.md, Sync; the page's picture.
"""

from collections.abc import Sequence

from desktop.services.sync_views import BundleLine, ExportView, SyncView
from desktop.ui.sync_words import numbers, rows_word, size, span
from desktop.ui.translations import translate
from desktop.ui.wording import DOT


def heading(view: SyncView, export: ExportView | None) -> tuple[str, str]:
    """Return a title and what stands beside it; `export` is the one that is shown, if any."""
    if export is not None and export.first_sequence:
        return _at_work(export)
    unwritten = [line for line in view.history if not line.is_written]
    if unwritten and not view.waiting.count:
        return _unwritten(unwritten)
    last = view.history[0] if view.history else None
    which = numbers(last.sequence + 1 if last is not None else 1, 0)
    parts = []
    if view.waiting.count:
        parts.append(rows_word(view.waiting.count))
        if last is not None:
            parts.append(translate("sync", "from entry {n}").format(n=f"{last.to_ledger + 1:,}"))
    return translate("sync", "Next bundle {which}").format(which=which), DOT.join(parts)


def _at_work(export: ExportView) -> tuple[str, str]:
    parts = [rows_word(export.row_count)] if export.row_count else []
    if export.bytes_all:
        parts.append(size(export.bytes_all))
    if export.to_ledger:
        parts.append(_entries(export.from_ledger, export.to_ledger))
    if export.by_itself:
        parts.append(translate("sync", "by itself"))
    which = numbers(export.first_sequence, export.last_sequence)
    return translate("sync", "Bundle {which}").format(which=which), DOT.join(parts)


def _unwritten(lines: Sequence[BundleLine]) -> tuple[str, str]:
    """Return the heading of bundles that were packed and did not leave, newest first."""
    told = [rows_word(sum(line.row_count for line in lines)), size(sum(line.size_bytes for line in lines))]
    told.append(_entries(lines[-1].from_ledger, lines[0].to_ledger))
    which = numbers(lines[-1].sequence, lines[0].sequence)
    return translate("sync", "Bundle {which}").format(which=which), DOT.join(told)


def _entries(first: int, last: int) -> str:
    return translate("sync", "entries {span}").format(span=span(first, last))

"""What bundles say of their desks' health, as the lake keeps it: read once, strictly, and one row a bundle. Any thread.

The fields stand in the signed manifest, and are no more believed than anything a till says. What cannot be read is kept
as such and told; the bundle's money is taken all the same. Source: issue 8, item 6; domain/health.py.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.adapters.sync.bundle_file import Manifest
from desktop.domain.errors import OperatorError
from desktop.domain.health import DeskHealth, health_fields, read_health
from desktop.domain.visit import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldHealth:
    """A bundle's word of its desk; `fault` says what could not be read."""

    word: Word
    health: DeskHealth | None = None
    fault: OperatorError | None = None


def told_health(manifest: Manifest) -> ToldHealth:
    """Return what a bundle says of its desk."""
    if manifest.untrusted_health is None:
        return ToldHealth(word=Word.SILENT)
    try:
        return ToldHealth(word=Word.SAID, health=read_health(manifest.untrusted_health))
    except OperatorError as fault:
        return ToldHealth(word=Word.UNREAD, fault=fault)


def health_row(manifest: Manifest, told: ToldHealth) -> Mapping[str, Any]:
    """Return the lake's row of a bundle's health."""
    return {
        "till_id": manifest.till_id,
        "sequence": manifest.sequence,
        "created_at": manifest.created_at,
        "app_version": manifest.app_version,
        "word": told.word.value,
        "fields": "" if told.health is None else json.dumps(health_fields(told.health), separators=(",", ":")),
    }


def kept_health(row: Mapping[str, Any]) -> ToldHealth:
    """Return a row of the lake as it was told; what this version cannot read any more is unread."""
    word = Word(row["word"])
    if word is not Word.SAID:
        return ToldHealth(word=word)
    try:
        return ToldHealth(word=word, health=read_health(json.loads(row["fields"])))
    except (OperatorError, ValueError):
        return ToldHealth(word=Word.UNREAD)

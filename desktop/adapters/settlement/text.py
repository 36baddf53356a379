"""Reads the settlement's SQL texts, and turns a policy and a moment into the one question that they answer.

The rules are `resources/sql/settlement.sql` and nowhere else; further texts beside it stand on its views and are named
after it. An engine makes the views in their order, or has them as the members of one WITH clause, so that nothing stays
behind on the connection. Instants become microseconds, days and months text, here and once. Pure but for reading the
files; any thread. Source: settlement.md.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from desktop.domain.errors import DefectError
from desktop.domain.instants import epoch_us, local_day, month_of
from desktop.domain.policy import Policy
from desktop.services.resources import RESOURCES

SETTLEMENT = "settlement"
_VIEW = re.compile(r"CREATE TEMPORARY VIEW (\w+) AS\s+(.*)", re.DOTALL)
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True, slots=True)
class Rules:
    """The texts' views in their order: name and body."""

    views: tuple[tuple[str, str], ...]

    def body(self, name: str) -> str:
        """Return a view's SELECT. Raises: KeyError."""
        return dict(self.views)[name]

    def question(self, final: str, inputs: Mapping[str, str]) -> str:
        """Return one statement: the inputs, the rules, then `final`. An input named like a view takes its place."""
        members = {**inputs, **{name: inputs.get(name, body) for name, body in self.views}}
        return "WITH " + ",\n".join(f"{name} AS (\n{body}\n)" for name, body in members.items()) + f"\n{final}"


@cache
def rules(*texts: str) -> Rules:
    """Return the views of the named texts under `resources/sql`, read once; those of the settlement alone if none is.

    Raises: DefectError when a text is not a series of views.
    """
    return Rules(tuple(view for name in texts or (SETTLEMENT,) for view in _views(name)))


@cache
def _views(name: str) -> tuple[tuple[str, str], ...]:
    return parse_views((RESOURCES / "sql" / f"{name}.sql").read_text(encoding="utf-8"))


def parse_views(text: str) -> tuple[tuple[str, str], ...]:
    """Return name and body of each view of a text. Raises: DefectError when it is not a series of views."""
    views = []
    for statement in filter(None, map(str.strip, _COMMENT.sub("", text).split(";"))):
        view = _VIEW.fullmatch(statement)
        if view is None:
            raise DefectError(f"not a view: {statement[:60]}")
        views.append((view[1], view[2]))
    return tuple(views)


def asked(policy: Policy, as_of: datetime) -> dict[str, Any]:
    """Return the question's parameter: instants in microseconds, days as text in the policy's time zone."""
    today = local_day(as_of, policy.timezone)
    ended = policy.provider_agreement_ended_at
    device, transaction, validity = policy.device, policy.transaction, policy.validity
    return {
        "as_of": {"as_of_us": epoch_us(as_of), "as_of_day": today.isoformat(), "as_of_month": month_of(today)},
        "policy": {
            "provider_pid": policy.provider_pid,
            "provider_ended_us": None if ended is None else epoch_us(ended),
            "activation_first": device.activation_window.first.isoformat(),
            "activation_last": device.activation_window.last.isoformat(),
            "assessment_first": device.assessment_window.first.isoformat(),
            "assessment_last": device.assessment_window.last.isoformat(),
            "camera_vendor": device.camera_vendor,
            "face_algorithm": device.face_algorithm,
            "min_monthly_users": device.min_monthly_users,
            "fen_per_user_day": device.fen_per_user_day,
            "daily_cap_fen": device.daily_cap_fen,
            "total_cap_fen": device.total_cap_fen,
            "transaction_first": transaction.window.first.isoformat(),
            "transaction_last": transaction.window.last.isoformat(),
            "rate_per_mille": transaction.rate_per_mille,
            "cap_fen": transaction.cap_fen,
            "rounding": transaction.rounding,
            "min_amount_fen": validity.min_amount_fen,
            "credit_share_limit_percent": validity.credit_share_limit_percent,
            "credit_share_by": validity.credit_share_by,
            "product": validity.product,
        },
        "manufacturers": list(policy.device.manufacturers),
        "industries": list(policy.validity.industries),
    }


def constants(parameter: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the four small relations that come with a question, of `asked`."""
    return {
        "in_as_of": [parameter["as_of"]],
        "in_policy": [parameter["policy"]],
        "in_manufacturers": [{"manufacturer": name} for name in parameter["manufacturers"]],
        "in_industries": [{"industry": name} for name in parameter["industries"]],
    }


def is_whole(column: str) -> bool:
    """Tell whether a column of the inputs holds whole numbers; every other one holds text."""
    return column.endswith(("_us", "_fen")) or column in _WHOLE_COLUMNS


_WHOLE_COLUMNS = ("table_no", "min_monthly_users", "fen_per_user_day", "rate_per_mille", "credit_share_limit_percent")

"""What a provider prepared for one till, and whether this desk may be set up from it now. Values and rules; any thread.

The file came whole and signed from the adapters; here is decided what time and place say of it. A clock that stands
before the day the file was made is wrong: certificates, meals and the ledger would all be dated by it, so that
nothing is taken before it is set. Source: bundle.md; promises.md, 10.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.services.settings import SIMULATOR, Settings, check_settings
from desktop.services.sync_views import ProviderPin

CLOCKS_APART = timedelta(minutes=15)  # the provider's clock may be as much ahead of this one
CODE_DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """What the file of one till holds. `code` is for people to compare; `policies` and `authorities` by file name.

    `names_terminal` tells whether the settings say where the terminal is, or leave that to the installer.
    """

    provider: ProviderPin
    code: str
    till_id: str
    sequence: int
    made_at: datetime
    expires_on: date
    settings: Settings
    names_terminal: bool
    policies: Mapping[str, bytes] = field(default_factory=dict)
    policy_ids: tuple[str, ...] = ()
    authorities: Mapping[str, bytes] = field(default_factory=dict)
    authority_names: tuple[str, ...] = ()
    sha256: str = ""
    key_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedFile:
    """A provisioning file that lies on a stick; nothing of it was believed yet."""

    path: str
    till_id: str
    stick: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What became of the till's registration: where it lies, or why it could not be written."""

    path: str
    keys: tuple[tuple[str, str], ...] = ()  # (id, code to compare)
    fault: OperatorError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionRecord:
    """What the ledger says of the file that this desk was set up from, and whether it is still in force here."""

    provider: str
    code: str
    sequence: int
    made_at: str
    expires_on: str
    sha256: str
    taken_at: str
    policies: str
    authorities: str
    provider_holds: bool
    policies_hold: bool
    authorities_hold: bool

    @property
    def holds(self) -> bool:
        """Tell whether everything of it is in force."""
        return self.provider_holds and self.policies_hold and self.authorities_hold


def check_provision(provision: Provision, now: datetime, till_id: str = "") -> None:
    """Refuse what is for another till than the installer names, or not for now.

    Raises: OperatorError `provision.other_till`, `provision.ahead`, `provision.expired`.
    """
    if till_id and till_id != provision.till_id:
        raise OperatorError("provision.other_till", till=provision.till_id, wanted=till_id[:20])
    today = local_day(now)
    if now < provision.made_at - CLOCKS_APART:
        made_on = local_day(provision.made_at)
        raise OperatorError("provision.ahead", clock_on=today.isoformat(), made_on=made_on.isoformat())
    if today > provision.expires_on:
        raise OperatorError("provision.expired", expired_on=provision.expires_on.isoformat())


def same_code(typed: str, code: str) -> bool:
    """Tell whether a code that a person typed or pasted is the code shown; what stands between digits is free."""
    digits = "".join(letter for letter in typed if letter in "0123456789")
    return len(digits) == CODE_DIGITS and digits == code.replace(" ", "")


def settings_here(provision: Provision, terminal_url: str, language: str, *, key_in_file: bool) -> Settings:
    """Return the settings of the home: the provider's, with what only this computer and its installer know.

    A simulated terminal makes the home a trial, as in the set-up by hand.

    Raises: OperatorError `provision.no_terminal`, `settings.*`, `meal.*`.
    """
    url = terminal_url.strip() or (provision.settings.terminal.url if provision.names_terminal else "")
    if not url:
        raise OperatorError("provision.no_terminal")
    simulated = url == SIMULATOR
    made = replace(
        provision.settings,
        terminal=replace(provision.settings.terminal, url=url),
        language=language or provision.settings.language,
        trial=simulated,
        keystore="file" if simulated or key_in_file else "os",
    )
    check_settings(made)
    return made

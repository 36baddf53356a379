"""What a terminal is told: the parameters that incentive and offline payment depend on. Values only; any thread."""

from desktop.domain.events import Configure
from desktop.services.settings import Settings


def configuration_of(settings: Settings, provider_pid: str) -> Configure:
    """Return what the settings and the policy's provider make of `config.set`. Source: terminal-link.md section 5."""
    limits = settings.limits
    return Configure(
        provider_pid=provider_pid,
        customer_id=settings.school.customer_id,
        store_id=settings.terminal.store_id,
        single_limit_fen=limits.single_limit_fen,
        offline_single_fen=limits.offline_single_fen,
        offline_total_fen=limits.offline_total_fen,
        offline_hours=limits.offline_hours,
    )

"""Answers what the pages ask of the books, on a thread and a connection of their own. Composition root.

Promises: a search never waits for a sale nor a sale for a search; a question that fails is logged and the page keeps
what it has; of questions that pile up the older ones of the same kind are not answered.
Source: architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.storage.audit_trail import AuditTrail
from desktop.adapters.storage.carries_over import carries_over
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.reports import DayReports
from desktop.adapters.storage.sale_verdict import Verdicts
from desktop.adapters.storage.statements import Statements, no_statement
from desktop.adapters.storage.subsidy import Subsidy
from desktop.adapters.storage.transactions import Transactions
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.app.backup import last_backup
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.policy_register import PolicyRegister
from desktop.runtime.worker import Worker
from desktop.services.audit_views import AuditQuery
from desktop.services.exchange_views import CarriesOverQuery
from desktop.services.incentive_views import StatementView, SubsidyView
from desktop.services.lanes_credit import OthersCredit, with_others
from desktop.services.people_views import PeopleQuery, PersonQuery
from desktop.services.ports import Clock, Publisher
from desktop.services.queries import FindDiners, Question, StatementQuery, StoryQuery, SubsidyQuery, TransactionsQuery
from desktop.services.reason import Reason
from desktop.services.report_views import DayReportQuery, DayReportView, MonthReportQuery
from desktop.services.settings import Settings
from desktop.services.shift_views import ShiftsQuery, ShiftsView

INBOX = 100
_log = logging.getLogger(__name__)


class PageReader:
    """One thread `pages`. `ask` from any thread; answers are published as views."""

    def __init__(
        self, home: Home, key: bytes, publisher: Publisher, settings: Settings, clock: Clock,
        others: Callable[[str, str], OthersCredit | None] | None = None,
    ) -> None:  # fmt: skip
        """`others` tells the credit of a month that the school's other desks counted."""
        self._home, self._key, self._publisher = home, key, publisher
        self._settings, self._clock, self._others = settings, clock, others
        self._store: Store | None = None
        self._vault: Vault | None = None
        self._directory: Directory | None = None
        self._subsidy: Subsidy | None = None
        self._verdicts: Verdicts | None = None
        self._lock = threading.Lock()
        self._newest: dict[type[Question], Question] = {}
        self._worker: Worker[Question] = Worker(
            "pages", self._answer, capacity=INBOX, on_failure=self._failed, closed=self._close
        )

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self, timeout_s: float) -> bool:
        """Answer what was asked, then end; tell whether it did so in time."""
        return self._worker.stop(timeout_s)

    def ask(self, question: Question) -> None:
        """Hand over a question; never blocks. On a full inbox it is dropped: the page asks again."""
        with self._lock:
            self._newest[type(question)] = question
        self._worker.offer(question)

    def _answer(self, question: Question) -> None:
        if not self._is_newest(question):
            return  # a later one of its kind is waiting: somebody is typing
        if self._store is None:
            self._store = open_reader(self._home.database_path, self._key)
            freeze(self._store)
        if self._vault is None or self._directory is None:
            self._vault = Vault.look(vault_path(self._home.database_path), self._key)
            self._directory = Directory(self._store, self._vault)
        if self._subsidy is None or self._verdicts is None:
            self._subsidy = Subsidy(self._store, self._settings, self._policies())
            self._verdicts = Verdicts(self._store, self._policies())
        subsidy, verdicts, now = self._subsidy, self._verdicts, self._clock.now()
        transactions = Transactions(
            self._store,
            lambda wanted: subsidy.trade_nos(wanted, now),
            lambda trade_no: verdicts.of(trade_no, now),
            self._directory,
        )
        match question:
            case SubsidyQuery():
                self._publisher.publish(self._over_all_desks(subsidy.view(question, now)))
            case StatementQuery():
                self._publisher.publish(self._statement(question, now))
            case TransactionsQuery():
                for view in transactions.pages(question, lambda: self._is_newest(question)):
                    self._publisher.publish(view)
            case StoryQuery():
                self._publisher.publish(transactions.story(question))
            case PeopleQuery():
                self._publisher.publish(self._directory.page(question, now))
            case FindDiners(text=text):
                self._publisher.publish(self._directory.find(text, local_day(now)))
            case PersonQuery():
                self._publisher.publish(self._directory.view(question, now))
            case DayReportQuery():
                self._publisher.publish(self._day_report(question, now))
            case ShiftsQuery():
                self._publisher.publish(self._shifts(question, now))
            case CarriesOverQuery():
                over = carries_over(self._store, self._vault, self._policies(), self._settings.serving_weekdays, now)
                if over is not None:
                    self._publisher.publish(over)
            case AuditQuery():
                self._publisher.publish(AuditTrail(self._store).page(question))
            case MonthReportQuery():
                self._publisher.publish(DayReports(self._store, self._directory).month(question, now))

    def _over_all_desks(self, view: SubsidyView) -> SubsidyView:
        if self._others is None or view.credit is None:
            return view
        return with_others(view, self._others(view.month, view.credit.by))

    def _shifts(self, question: ShiftsQuery, now: datetime) -> ShiftsView:
        assert self._store is not None
        try:
            return DayReports(self._store, self._directory).shifts(question, now)
        except OperatorError as fault:
            if not fault.code.startswith("shift."):
                raise
            return ShiftsView(query=question, as_of=now, fault=Reason(code=fault.code, facts=fault.facts))

    def _is_newest(self, question: Question) -> bool:
        with self._lock:
            return self._newest.get(type(question)) is question

    def _day_report(self, question: DayReportQuery, now: datetime) -> DayReportView:
        assert self._store is not None
        backup = last_backup(self._home)
        backup_at = datetime.fromisoformat(backup.made_at) if backup is not None else None
        return DayReports(self._store, self._directory).day(question, now, backup_at)

    def _statement(self, question: StatementQuery, now: datetime) -> StatementView:
        assert self._store is not None
        statements = Statements(self._store, self._policies(), self._settings.school.customer_id)
        try:
            return statements.view(question.month, now, now)
        except OperatorError as fault:
            if not fault.code.startswith(("statement.", "policy.", "progress.", "ledger.")):
                raise
            return no_statement(fault, question.month, now)

    def _policies(self) -> PolicyRegister:
        return desk_policies(self._settings.policy_id, self._home.folder).register

    def _failed(self, failure: Exception) -> None:
        _log.error("a page could not be read", exc_info=failure)
        self._close()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = self._subsidy = self._verdicts = None
        if self._vault is not None:
            self._vault.close()
            self._vault = self._directory = None

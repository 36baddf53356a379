"""Views come to the main thread, newest of each type, however many are published and from wherever."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.views import AlertsView, CheckoutView, RecentView, View
from desktop.ui import scenes
from desktop.ui.bridge import EventBridge

SOAK = 20_000


class Receiver(QObject):
    """Keeps what arrived and on which thread."""

    def __init__(self, bridge: EventBridge) -> None:
        super().__init__()
        self.views: list[View] = []
        self.threads: set[QThread] = set()
        bridge.arrived.connect(self.take)

    @Slot(object)
    def take(self, view: View) -> None:
        self.views.append(view)
        self.threads.add(QThread.currentThread())


def checkout(amount_fen: int, *, armed: bool = True) -> CheckoutView:
    view = next(view for view in scenes.SCENES["ready"]("en") if isinstance(view, CheckoutView))
    return replace(view, amount_fen=amount_fen, armed=armed)


@pytest.fixture
def bridge(qapp: QApplication) -> EventBridge:
    return EventBridge()


def test_nothing_arrives_before_the_event_loop_turns(bridge: EventBridge) -> None:
    receiver = Receiver(bridge)
    bridge.publish(checkout(1))
    assert receiver.views == []
    QApplication.processEvents()
    assert receiver.views == [checkout(1)]


def test_a_flood_leaves_the_newest_of_each_type_in_order_of_their_newest(bridge: EventBridge) -> None:
    receiver = Receiver(bridge)
    recent, alerts = RecentView(sales=()), AlertsView(alerts=())
    for amount_fen in range(1_000):
        bridge.publish(checkout(amount_fen))
    bridge.publish(recent)
    bridge.publish(checkout(1_000))
    bridge.publish(alerts)
    QApplication.processEvents()
    assert receiver.views == [recent, checkout(1_000), alerts]


def test_a_view_published_while_views_are_delivered_arrives_in_the_next_turn(bridge: EventBridge) -> None:
    receiver = Receiver(bridge)

    class Answer(QObject):
        @Slot(object)
        def take(self, view: View) -> None:
            if isinstance(view, CheckoutView) and view.amount_fen == 1:
                bridge.publish(checkout(2))

    answer = Answer()
    bridge.arrived.connect(answer.take)
    bridge.publish(checkout(1))
    QApplication.processEvents()
    QApplication.processEvents()
    assert receiver.views == [checkout(1), checkout(2)]


def test_after_close_nothing_arrives(bridge: EventBridge) -> None:
    receiver = Receiver(bridge)
    bridge.publish(checkout(1))
    bridge.close()
    bridge.publish(checkout(2))
    QApplication.processEvents()
    assert receiver.views == []


def test_soak_thousands_of_views_from_four_threads(bridge: EventBridge, qtbot: QtBot) -> None:
    """PySide6 6.12 on Python 3.11 dies of some hundred emits: this one would notice."""
    receiver = Receiver(bridge)

    def flood(start: int) -> None:
        for at in range(start, SOAK, 4):
            bridge.publish(checkout(at, armed=at % 2 == 0))

    threads = [threading.Thread(target=flood, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        QApplication.processEvents()
    for thread in threads:
        thread.join()
    bridge.publish(checkout(SOAK))
    QApplication.processEvents()
    assert receiver.views[-1] == checkout(SOAK)
    assert receiver.threads == {QApplication.instance().thread()}


def test_soak_thousands_of_deliveries(bridge: EventBridge) -> None:
    receiver = Receiver(bridge)
    for at in range(5_000):
        bridge.publish(checkout(at, armed=at % 2 == 0))
        QApplication.processEvents()
    assert [view.amount_fen for view in receiver.views if isinstance(view, CheckoutView)] == list(range(5_000))

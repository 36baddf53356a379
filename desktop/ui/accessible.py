"""What a screen reader hears a painted or grouping widget as: the one table of roles. Main thread.

Qt knows the roles of its own controls; of a plain QWidget it says `Client`, which a reader passes over. `install` gives
Qt a factory that is asked for every widget by the name of its class, the most special first. Buttons, fields and tables
keep Qt's own interface, since only that can press, type and walk. Promises: what only decorates is in nobody's way; a
class that is not here is what Qt says.

Qt's cache owns and deletes what the factory returns, and there is no way to take a factory away: it is installed once a
process. Source: Qt 6 documentation, QAccessible::installFactory; tried with PySide6 6.11.3 on 20,000 widgets.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QFrame, QWidget

Role = QAccessible.Role

#: By the name of the class. Text that is painted is text; a group is a card or a block with a name of its own.
ROLES: dict[str, QAccessible.Role] = {
    # what announces itself
    "StateBanner": Role.AlertMessage,
    "CloseBanner": Role.AlertMessage,
    "GuidanceBand": Role.AlertMessage,
    "Notice": Role.AlertMessage,
    "Outcome": Role.AlertMessage,
    "UnsavedBar": Role.AlertMessage,
    "DisplayFace": Role.AlertMessage,
    "AlertCard": Role.Notification,
    "Popover": Role.ToolTip,
    "Tour": Role.HelpBalloon,
    "HelpPanel": Role.ComplementaryContent,
    # text
    "AmountLabel": Role.StaticText,
    "AmountRows": Role.StaticText,
    "CapsRow": Role.StaticText,
    "CardHead": Role.Heading,
    "CardLine": Role.Heading,
    "CodeDigits": Role.StaticText,
    "CountBadge": Role.StaticText,
    "CountRow": Role.StaticText,
    "ExportStages": Role.StaticText,
    "FactLines": Role.StaticText,
    "FigureRow": Role.StaticText,
    "Keycap": Role.StaticText,
    "LargeCount": Role.StaticText,
    "QualityCard": Role.StaticText,
    "RichLine": Role.StaticText,
    "StageLine": Role.StaticText,
    "StepLine": Role.StaticText,
    "StepsList": Role.StaticText,
    "Sums": Role.StaticText,
    "Tag": Role.StaticText,
    "TypedKeys": Role.StaticText,
    # pictures and lists
    "CameraView": Role.Graphic,
    "CapRing": Role.Graphic,
    "FigureBar": Role.Graphic,
    "ProgressLine": Role.Graphic,
    "Painted": Role.Graphic,
    "CheckList": Role.List,
    "Checks": Role.List,
    "ClauseRow": Role.ListItem,
    "RecentList": Role.List,
    "RecentRow": Role.ListItem,
    "ReceiptRow": Role.ListItem,
    "RefundRow": Role.ListItem,
    "StepRow": Role.ListItem,
    "FactRow": Role.ListItem,
    # the window's parts
    "Navigation": Role.PageTabList,
    "ModeTabs": Role.PageTabList,
    "SectionList": Role.PageTabList,
    "StatusBar": Role.StatusBar,
}
#: They decorate what is said beside them.
DECORATIONS = frozenset({"Bell", "Disc", "FocusRing", "Icon", "Mark", "Node", "PinSlots", "TourRing"})


class _Silent(QAccessibleWidget):
    """A decoration: for a screen reader it is not there."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, Role.Graphic)

    def state(self) -> QAccessible.State:
        """Qt asks how it is."""
        state = super().state()
        state.invisible = True
        return state


_installed = False


def install() -> None:
    """Tell Qt the roles of the desk's widgets; nothing happens the second time."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject) -> QAccessibleWidget | None:
    """Return how a widget is heard, or None for what Qt says of it."""
    if not isinstance(thing, QWidget):
        return None
    if class_name in DECORATIONS:
        return _Silent(thing)
    if (role := ROLES.get(class_name)) is not None:
        return QAccessibleWidget(thing, role)
    if class_name == "QAbstractButton" and isinstance(thing, QAbstractButton):
        group = thing.group()
        if thing.isCheckable() and group is not None and group.exclusive():
            thing.setAutoExclusive(True)  # in a group it does nothing, but for the role: one of several, not yes or no
        return None
    if class_name == "QFrame" and isinstance(thing, QFrame):
        line = thing.frameShape() in (QFrame.Shape.HLine, QFrame.Shape.VLine)
        return QAccessibleWidget(thing, Role.Separator if line else Role.Grouping)
    if class_name == "QWidget" and thing.isWindow():
        return QAccessibleWidget(thing, Role.Window)
    if class_name == "QWidget" and (type(thing) is not QWidget or thing.accessibleName()):
        return QAccessibleWidget(thing, Role.Grouping)  # a page, a block or a row of the desk's own
    return None

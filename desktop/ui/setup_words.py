"""What the pages of the set-up are called, and what leads on from each. Pure but for the language that is installed."""

from typing import assert_never

from desktop.ui.setup_draft import AnyStep, FileStep, MoveStep, Step
from desktop.ui.translations import translate


def step_name(step: AnyStep) -> str:
    """Return what a step is called."""
    match step:
        case Step.LANGUAGE:
            return translate("setup", "Language 语言")
        case Step.SCHOOL:
            return translate("setup", "School")
        case Step.TILL:
            return translate("setup", "Window")
        case Step.MEALS:
            return translate("setup", "Meals and prices")
        case Step.TERMINAL:
            return translate("setup", "Terminal")
        case Step.KEY:
            return translate("setup", "Key of the ledger")
        case Step.ROSTER:
            return translate("setup", "Roster")
        case Step.SUPERVISOR:
            return translate("setup", "First supervisor")
        case Step.SUMMARY:
            return translate("setup", "Check and finish")
        case FileStep.FILE:
            return translate("setup", "Provider's file")
        case FileStep.CODE:
            return translate("setup", "Whose file it is")
        case FileStep.GIVEN:
            return translate("setup", "Check and finish")
        case FileStep.DONE:
            return translate("setup", "Done")
        case MoveStep.BACKUP:
            return translate("setup", "Backup")
        case MoveStep.MISSING:
            return translate("setup", "What it lacks")
        case MoveStep.MOVED:
            return translate("setup", "Take over")
        case _:
            assert_never(step)


def onward(step: AnyStep) -> str:
    """Return what the button that leads on says."""
    if step in (Step.SUMMARY, FileStep.GIVEN):
        return translate("setup", "Make the desk")
    if step is MoveStep.MISSING:
        return translate("setup", "Take it over")
    return (
        translate("setup", "Open the desk") if step in (FileStep.DONE, MoveStep.MOVED) else translate("setup", "Next")
    )

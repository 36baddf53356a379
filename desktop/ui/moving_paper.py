"""What came of a move to another computer, on paper: for the supervisor, and for whoever looks at the books later.

Needs a running application, no screen. Source: issue 8, A PC exchanged.
"""

from desktop.services.moving_views import Moved
from desktop.ui.moving_words import came_lines, todo_lines
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.people_speaker import moment
from desktop.ui.translations import translate
from desktop.ui.wording import DOT


def moved_html(moved: Moved) -> str:
    """Return the page, in the language that is installed."""
    return page_html(
        Paper(
            title=translate("moving", "This computer has taken over the desk"),
            subtitle=DOT.join((moved.school, moved.till_name, moment(moved.moved_at))),
            sections=(
                PaperSection(
                    title=translate("moving", "What came along"),
                    lines=tuple(PaperLine(name=line[0], value=line[1]) for line in came_lines(moved)),
                ),
                PaperSection(
                    title=translate("moving", "What to do next"),
                    lines=tuple(PaperLine(name=name, value=words) for name, words in todo_lines(moved)),
                ),
            ),
            closing=moved.home,
            signatures=(
                translate("moving", "Installer"), translate("moving", "For the school"), translate("moving", "Date"),
            ),
        )
    )  # fmt: skip

"""What works with cameras and face models: capture, bulk enrolment, recognition here. Composition root.

Importing this loads OpenCV and the models' libraries: 0.2 s and 40 MB that a desk which only sells does without; see
`people_parts.py`. The cameras are this machine's; a trial home may have a folder of pictures or a film in their place.
Source: architecture.md, Layers and Threads.
"""

from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.capture_desk import CaptureDesk
from desktop.app.capture_tools import CaptureTools, real_tools, recorded_tools
from desktop.app.local_recognition import LocalRecogniser
from desktop.app.people_bulk import BulkDesk
from desktop.app.running import RunningDesk
from desktop.domain.identifiers import PersonRef
from desktop.services.ports import Publisher
from desktop.services.settings import Settings
from desktop.services.views import View


class FaceParts:
    """The three of them. Raises: OperatorError `key.*` when made."""

    def __init__(self, home: Home, settings: Settings, desk: RunningDesk, publisher: Publisher) -> None:
        self._settings = settings
        clock = SystemClock()
        self.bulk = BulkDesk(home, load_key(home, settings.keystore), desk.post, publisher, clock)
        self.capture = CaptureDesk(self._tools, desk.write, desk.post, publisher, clock)

        def templates() -> list[tuple[PersonRef, bytes]]:
            found = desk.write(lambda books: books.templates(clock.now()))
            return [(PersonRef(ref), template) for ref, template in found]

        self._local = LocalRecogniser(self._tools, templates, desk.post, settings.local_recognition)
        self.bulk.open()
        self.capture.start()

    def follow(self, view: View) -> None:
        """Hear what is published; returns at once."""
        self.bulk.follow(view)
        self.capture.follow(view)
        self._local.follow(view)

    def stop(self) -> bool:
        """End in order; tell whether that was in time."""
        return all([self.bulk.stop(), self.capture.stop(), self._local.stop()])

    def _tools(self) -> CaptureTools:
        clock, chance, camera = SystemClock(), SystemChance(), self._settings.trial_camera
        if camera and self._settings.trial:
            return recorded_tools(clock, chance, Path(camera).expanduser(), loop=True)
        return real_tools(clock, chance)

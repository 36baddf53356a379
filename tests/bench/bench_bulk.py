"""Bulk enrolment from photos through the desk to a simulated terminal in its own process: photos a second.

ORL's pictures as 640 x 480 JPEGs; beside it the judging alone (decode, find, measure, embed), which the desk does
while the terminal makes its own template of the one before.
    .venv/bin/python -m tests.bench.bench_bulk [photos, at most 40]
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.photo_judge import PhotoJudge
from desktop.adapters.home import Home
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.app.sample_people import consent_of_samples
from desktop.domain.errors import OperatorError
from desktop.services.people_views import BulkView, PhotoResult
from tests.helpers.desk_with_faces import FacesRoom
from tests.helpers.desks import pupil
from tests.helpers.orl import orl_jpeg
from tests.helpers.processes import start_terminal


def main() -> None:
    count = min(40, int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    with TemporaryDirectory() as folder:
        photos = Path(folder) / "photos"
        photos.mkdir()
        for number in range(1, count + 1):
            (photos / f"S{number}.jpg").write_bytes(orl_jpeg(number, 1))
        alone_s = judged_alone(photos)
        home = Home(Path(folder) / "home")
        make_home(home, trial_settings())
        books = open_books(home)
        people = [
            pupil(f"P{number}", number=f"S{number}", guardian="某女士", face_consent_on_paper=True)
            for number in range(1, count + 1)
        ]
        with books.store.transaction():
            books.people.save(people)
        consent_of_samples(books, by="bench")
        books.close()
        terminal, url = start_terminal("pty", Path(folder) / "terminal", "--speed", "0")
        with home.lock():
            room = FacesRoom(home, url)
            room.faces.bulk.start(str(photos))
            room.watch.until(BulkView, lambda view: view.running)
            begun_s = time.perf_counter()
            report = room.watch.until(BulkView, lambda view: not view.running)
            whole_s = time.perf_counter() - begun_s
            room.stop()
        terminal.terminate()
    enrolled = sum(line.result is PhotoResult.ENROLLED for line in report.lines)
    print(f"{count} photos, {enrolled} enrolled: {whole_s:.2f} s, {count / whole_s:.1f} a second (aim 10 on 2 cores)")
    print(f"judging alone: {alone_s:.2f} s, {count / alone_s:.1f} a second")


def judged_alone(photos: Path) -> float:
    """Return the seconds that judging takes without desk and terminal, the models loaded."""
    judge = PhotoJudge(FaceEngine(), MOST_JPEG_BYTES)
    paths = sorted(photos.iterdir())
    judge.shot(paths[0].read_bytes())
    begun_s = time.perf_counter()
    for path in paths:
        try:
            judge.shot(path.read_bytes())
        except OperatorError as fault:
            print(f"{path.name}: {fault}")
    return time.perf_counter() - begun_s


if __name__ == "__main__":
    main()

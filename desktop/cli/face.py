"""`canteen-desk face`: what the face engine is worth on pictures of one's own."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.evaluation import Evaluation, Faces, evaluate, pictures_of, read_faces
from desktop.adapters.face.models import DETECTION, EMBEDDING
from desktop.adapters.face.plot import draw_scores
from desktop.cli.places import language, print_json
from desktop.domain.biometrics import OperatingPoint, Rate, identification
from desktop.domain.errors import OperatorError
from desktop.domain.matching import SHIPPED_RULE, MatchingRule
from desktop.ui.strings import sentence_of

_THRESHOLDS = (0.30, 0.363, 0.40, 0.45, 0.50, 0.55, 0.60)
_GALLERIES = (100, 500, 1_000, 2_000, 5_000)


@click.group("face")
def command() -> None:
    """The face engine."""


@command.command("eval")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--templates", "shots", type=click.IntRange(1, 20), default=1, show_default=True, metavar="N",
              help="So many pictures make one template; the rest are probes.")  # fmt: skip
@click.option("--threshold", type=click.FloatRange(-1, 1), default=SHIPPED_RULE.threshold_cosine, show_default=True)
@click.option("--margin", type=click.FloatRange(0, 1), default=SHIPPED_RULE.margin_cosine, show_default=True)
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="A PNG of the scores.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def eval_command(folder: Path, shots: int, threshold: float, margin: float, plot: Path | None, as_json: bool) -> None:
    """Genuine and impostor scores over a folder of identities: one folder a person, pictures in it."""
    if plot is not None and not plot.parent.is_dir():
        raise OperatorError("usage.output", path=str(plot))
    rule = MatchingRule(threshold_cosine=threshold, margin_cosine=margin)
    pictures = pictures_of(folder)
    with click.progressbar(length=len(pictures), label="faces", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        faces = read_faces(pictures, FaceEngine(), lambda: bar.update(1))
    for fault in faces.faults:
        click.echo(f"{fault.name}: {sentence_of(fault.fault, language())}", err=True)
    try:
        found = evaluate(faces, shots=shots, rule=rule)
    except OperatorError as fault:
        raise OperatorError(fault.code, path=str(folder), **fault.facts) from fault
    if plot is not None:
        plot.write_bytes(draw_scores(found.scores, rule, f"{len(faces.people)} people, {shots} picture(s) a template"))
    if as_json:
        print_json(_document(faces, found, shots, rule))
    else:
        _tell(faces, found, shots, rule)


def _rate(rate: Rate) -> dict[str, Any]:
    low, high = rate.interval
    return {"errors": rate.errors, "trials": rate.trials, "share": rate.share, "low": low, "high": high}


def _point(point: OperatingPoint) -> dict[str, Any]:
    return {"threshold": point.threshold_cosine, "fmr": _rate(point.fmr), "fnmr": _rate(point.fnmr)}


def _document(faces: Faces, found: Evaluation, shots: int, rule: MatchingRule) -> dict[str, Any]:
    scores = found.scores
    faults = [{"picture": fault.name, "code": fault.fault.code} for fault in faces.faults]
    return {
        "models": {model.name: model.sha256 for model in (DETECTION, EMBEDDING)},
        "people": len(faces.people),
        "pictures": sum(map(len, faces.people.values())),
        "faults": faults,
        "faults_by_code": dict(Counter(fault["code"] for fault in faults)),
        "pictures_a_template": shots,
        "templates_refused": found.refused_templates,
        "rule": {"threshold": rule.threshold_cosine, "margin": rule.margin_cosine},
        "genuine": {"count": len(scores.genuine), "least": scores.genuine[0], "most": scores.genuine[-1]},
        "impostor": {"count": len(scores.impostor), "least": scores.impostor[0], "most": scores.impostor[-1]},
        "at_the_rule": _point(scores.at(rule.threshold_cosine)),
        "points": [_point(scores.at(threshold)) for threshold in _THRESHOLDS],
        "equal_error": _point(scores.equal_error()),
        "identification": {
            "measured": {
                "people": len(faces.people),
                "fnir": _rate(found.fnir),
                "ambiguous": found.ambiguous,
                "misidentified": found.misidentified,
                "fpir": _rate(found.fpir),
            },
            "calculated": [
                {"people": at.people, "fpir": at.fpir, "fpir_bound": at.fpir_bound, "fpir_tail": at.fpir_tail,
                 "fnir": at.fnir}
                for at in (identification(scores, rule, people) for people in _GALLERIES)
            ],
        },
    }  # fmt: skip


def _tell(faces: Faces, found: Evaluation, shots: int, rule: MatchingRule) -> None:
    pictures = sum(map(len, faces.people.values()))
    click.echo(f"{len(faces.people)} people, {pictures} pictures used, {len(faces.faults)} not; ", nl=False)
    click.echo(f"{shots} a template, {found.refused_templates} templates refused")
    for threshold in sorted({*_THRESHOLDS, rule.threshold_cosine}):
        point = found.scores.at(threshold)
        click.echo(f"threshold {threshold:.3f}  FMR {_words(point.fmr)}  FNMR {_words(point.fnmr)}")
    click.echo(f"rule {rule.threshold_cosine:.2f} and margin {rule.margin_cosine:.2f} in this gallery: ", nl=False)
    click.echo(
        f"FNIR {_words(found.fnir)} ({found.ambiguous} ambiguous, {found.misidentified} taken for another), ", nl=False
    )
    click.echo(f"FPIR {_words(found.fpir)}")
    for people in _GALLERIES:
        at = identification(found.scores, rule, people)
        click.echo(f"{people:>6} people, by calculation: FPIR {at.fpir:.2%}, at most {at.fpir_bound:.2%}; ", nl=False)
        click.echo(f"by the fitted tail FPIR {at.fpir_tail:.2%}, FNIR {at.fnir:.2%}")


def _words(rate: Rate) -> str:
    low, high = rate.interval
    return f"{rate.share:.3%} ({rate.errors}/{rate.trials}, 95 %: {low:.3%} to {high:.3%})"

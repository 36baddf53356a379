"""Clauses of section 5 about `enrol.*`. Only persons that this check made up are put in and taken out again.

Source: terminal-link.md section 5.
"""

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause, Need
from desktop.adapters.terminal.conformance.talk import Talk

_ENROL_LIMIT_S = 15.0
_PAGE = 50
_PAIRED = frozenset({Need.PAIRING})


def _persons(talk: Talk, limit: int) -> list[str]:
    refs: list[str] = []
    after = ""
    while page := talk.fields("enrol.list", _ENROL_LIMIT_S, after=after, limit=limit)["persons"]:
        must_be(f"at most {limit} persons", len(page), holds=len(page) <= limit)
        found = [person["person_ref"] for person in page]
        must_be("persons beyond `after`, each once", "others", holds=found[0] > after and len(set(found)) == len(found))
        refs += found
        after = found[-1]
    return refs


def _list(bench: Bench) -> str:
    talk = bench.talk()
    bench.must_be_able("enrol")
    refs = _persons(talk, _PAGE)
    must_be("persons in order", "out of order", holds=refs == sorted(refs))
    must_be(f"roster_count of hello: {bench.hello['roster_count']}", len(refs),
            holds=len(refs) == bench.hello["roster_count"])  # fmt: skip
    return f"{len(refs)} persons"


def _delete_absent(bench: Bench) -> None:
    talk = bench.talk()
    bench.must_be_able("enrol")
    absent = bench.order_no()
    for _ in range(2):
        talk.fields("enrol.delete", person_ref=absent)
    digest = bench.hello["roster_digest"]
    bench.talk()
    must_be("the roster as it was", "another roster_digest", holds=bench.hello["roster_digest"] == digest)


def _no_picture(bench: Bench) -> None:
    talk = bench.talk()
    bench.must_be_able("enrol")
    person_ref = bench.order_no()
    refused = talk.ask(
        "enrol.put", _ENROL_LIMIT_S, person_ref=person_ref, face_jpeg=b"no picture", consent_ref="conformance"
    )
    came = "ok" if refused.ok else f"error {refused.fields['error']}"
    holds = not refused.ok and refused.fields["error"] in ("poor_quality", "bad_request")
    if refused.ok:
        talk.fields("enrol.delete", person_ref=person_ref)
    must_be("poor_quality for what is no picture", came, holds=holds)


def _put(bench: Bench) -> None:
    talk = bench.talk()
    bench.must_be_able("enrol")
    before = bench.hello["roster_digest"]
    one, other = bench.order_no(), bench.order_no()
    face = {"face_jpeg": bench.party.face, "consent_ref": "conformance"}
    try:
        first = talk.fields("enrol.put", _ENROL_LIMIT_S, person_ref=one, **face)
        again = talk.fields("enrol.put", _ENROL_LIMIT_S, person_ref=one, **face)
        must_be("the same template_digest for the same picture", "another",
                holds=first["template_digest"] == again["template_digest"])  # fmt: skip
        must_be("the person in enrol.list", "not there", holds=one in _persons(talk, _PAGE))
        named = talk.error("enrol.put", "duplicate_face", person_ref=other, **face).get("person_ref")
        must_be(f"duplicate_face with person_ref {one}", named, holds=named == one)
    finally:
        for person_ref in (one, other):
            talk.fields("enrol.delete", person_ref=person_ref)
    must_be("no such person after enrol.delete", "still there", holds=one not in _persons(talk, _PAGE))
    bench.talk()
    must_be("the roster as it was", "another roster_digest", holds=bench.hello["roster_digest"] == before)


CLAUSES = (
    Clause(id="5.enrol_list", check=_list, needs=_PAIRED),
    Clause(id="5.enrol_delete_absent", check=_delete_absent, needs=_PAIRED),
    Clause(id="5.enrol_no_picture", check=_no_picture, needs=_PAIRED),
    Clause(id="5.enrol_put", check=_put, needs=_PAIRED | {Need.FACE}),
)

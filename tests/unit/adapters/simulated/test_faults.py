from pathlib import Path

import pytest

from desktop.adapters.simulated.crowd import Noise, Rates
from desktop.adapters.simulated.faults import Faults, FaultyWire, Mischief, WireFaults, parse_faults, read_faults
from desktop.domain.errors import OperatorError


def test_every_key_of_the_format_is_read() -> None:
    faults = parse_faults("""
        [wire]
        drop = 0.01
        corrupt = 0.02
        repeat = 0.03
        delay = 0.1
        delay_ms = 50
        most = 100
        [network]
        down = [{ from_s = 10, to_s = 20 }, { from_s = 60 }]
        [crowd]
        decline = 0.5
        walk_away = 0
        nobody = 0.1
        [mischief]
        reboot = 0.1
        reboot_s = 3
        late = 0.2
        late_s = 30
        busy = 0.3
        forget = 0.4
        drop_acknowledged = true
        [terminal]
        protocol = 2
        capabilities = ["face"]
        certificate = "expired"
        pairing = "refuse"
        most_faces = 500
        mode = "garbage"
    """)
    assert faults == Faults(
        wire=WireFaults(drop=0.01, corrupt=0.02, repeat=0.03, delay=0.1, delay_ms=50, most=100),
        rates=Rates(decline=0.5, walk_away=0.0, nobody=0.1),
        mischief=Mischief(reboot=0.1, reboot_s=3, late=0.2, late_s=30, busy=0.3, forget=0.4, drop_acknowledged=True),
        network_down=((10.0, 20.0), (60.0, float("inf"))),
        protocol=2,
        capabilities=("face",),
        certificate="expired",
        pairing="refuse",
        most_faces=500,
        mode="garbage",
    )
    assert [faults.network_up(age_s) for age_s in (9, 10, 20, 61)] == [True, False, True, False]


def test_an_empty_file_is_a_good_terminal() -> None:
    assert parse_faults("") == Faults()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[wires]", "There is no section wires."),
        ("[wire]\nlose = 1", "There is no key wire.lose."),
        ("[wire]\ndrop = 1.5", "wire.drop must be a share from 0 to 1."),
        ("[wire]\ndrop = true", "wire.drop must be a share from 0 to 1."),
        ("[wire]\ndelay_ms = 'x'", "wire.delay_ms must be a whole number, 0 to 60000."),
        ("[mischief]\nlate_s = -1", "mischief.late_s must be a whole number, 0 to 3600."),
        ("[mischief]\ndrop_acknowledged = 1", "mischief.drop_acknowledged must be true or false."),
        ("[network]\ndown = [{ from_s = 9, to_s = 3 }]", "network.down must have from_s below to_s, in seconds."),
        ("[network]\ndown = [{ until = 3 }]", "There is no key network.down.until."),
        ("[terminal]\nmode = 'sulk'", "terminal.mode must be a text, garbage or silent."),
        (
            "[terminal]\ncertificate = 'forged'",
            "terminal.certificate must be a text, expired, not_yet_valid, other_sn or self_signed.",
        ),
        ("[terminal]\npairing = 1", "terminal.pairing must be a text, refuse or ignore."),
        ("[terminal]\ncapabilities = [1]", "terminal.capabilities must be a list of texts."),
        ("wire = 3", "wire must be a section."),
    ],
)
def test_a_bad_key_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(OperatorError) as caught:
        parse_faults(text)
    assert caught.value.code == "faults.bad"
    assert caught.value.facts["detail"] == sentence


def test_what_is_no_toml_and_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="not TOML"):
        parse_faults("[")
    with pytest.raises(OperatorError, match="cannot be read"):
        read_faults(tmp_path / "absent.toml")


def test_a_good_wire_changes_nothing() -> None:
    wire = FaultyWire(WireFaults(), Noise(1))
    wire.put(b"ab", 0.0)
    wire.put(b"c", 0.0)
    assert wire.take(0.0) == b"abc"
    assert wire.deadline() is None


@pytest.mark.parametrize(
    ("faults", "arrives"),
    [(WireFaults(drop=1.0), b""), (WireFaults(repeat=1.0), b"abab"), (WireFaults(drop=1.0, most=0), b"ab")],
)
def test_faults_happen(faults: WireFaults, arrives: bytes) -> None:
    wire = FaultyWire(faults, Noise(1))
    wire.put(b"ab", 0.0)
    assert wire.take(0.0) == arrives


def test_garbling_turns_one_bit() -> None:
    wire = FaultyWire(WireFaults(corrupt=1.0), Noise(1))
    wire.put(b"\0\0\0", 0.0)
    assert sum(byte.bit_count() for byte in wire.take(0.0)) == 1


def test_a_delayed_chunk_holds_up_those_behind_it() -> None:
    wire = FaultyWire(WireFaults(delay=1.0, delay_ms=100, most=1), Noise(1))
    wire.put(b"a", 1.0)
    wire.put(b"b", 1.01)
    assert wire.take(1.05) == b""
    assert wire.deadline() == pytest.approx(1.1)
    assert wire.take(1.1) == b"ab"

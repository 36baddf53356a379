"""The manual says what is so: its scenes, commands, options, keys and words are those of the program."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from desktop.cli import _main
from desktop.services.settings import LANGUAGES
from desktop.ui import catalogue
from desktop.ui.manual import PARTS, for_reading, pictures, read_part
from desktop.ui.resources import HELP, MANUAL
from desktop.ui.screenshots import CROPS
from desktop.ui.shell_pages import ENTRIES
from desktop.ui.strings import SENTENCES

BOTH = [(part, language) for part in PARTS for language in LANGUAGES]
#: Quoted, and not a word of the window: what the sentences of faults say, and a part of the manual.
OTHER_WORDS = {
    "zh_CN": {"电脑时钟比账本还早", "服务商已确认的记录比这个备份多", "遇到问题怎么办", "换电脑", "主管"},
    "en": {"What to do when", "PC exchanged", "Supervisor"},
}


def text_of(part: str, language: str) -> str:
    return (MANUAL / language / f"{part}.md").read_text(encoding="utf-8")


def spans(part: str, language: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text_of(part, language), flags=re.DOTALL))


def commands(part: str, language: str) -> list[str]:
    """Return every command line that a part names."""
    fenced = re.findall(r"```\n(.*?)```", text_of(part, language), flags=re.DOTALL)
    lines = [line for block in fenced for line in block.splitlines()]
    return [each for each in (*lines, *spans(part, language)) if each.split()[0] == "canteen-desk"]


def all_options(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        yield from parameter.opts
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from all_options(inner)


def parse(command: click.Command, name: str, arguments: list[str]) -> None:
    """Parse a command line as the program would, and run nothing. Raises: click.UsageError."""
    with command.make_context(name, list(arguments)) as context:
        if isinstance(command, click.Group) and (rest := [*context._protected_args, *context.args]):
            found, inner, left = command.resolve_command(context, rest)
            assert inner is not None
            parse(inner, found or "", left)
        elif not isinstance(command, click.Group):
            assert context.args == []


def test_both_languages_have_the_same_parts_and_no_other() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (MANUAL / language).glob("*")} == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_have_the_same_headings_pictures_lists_and_commands(part: str) -> None:
    def shape(language: str) -> list[str]:
        text = text_of(part, language)
        marks = re.findall(r"^(#+ |\d+\. |- |\||```|!\[)", text, flags=re.MULTILINE)
        shown = [picture.address for picture in pictures(read_part(part, language))]
        named = [re.sub(r" (姓名|NAME)$", " NAME", each) for each in commands(part, language)]
        return [*marks, *shown, *named, *sorted(re.findall(r"`(F\d+|Ctrl\+\w|Enter|Esc|N|/)`", text))]

    assert shape("zh_CN") == shape("en")


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_every_part_names_pictures_by_a_scene_only(part: str, language: str) -> None:
    found = pictures(read_part(part, language))
    assert found and all(picture.caption and picture.crop in CROPS for picture in found)
    assert text_of(part, language).count("![") == len(found)
    assert "![" not in for_reading(read_part(part, language))
    assert not [path for path in MANUAL.rglob("*") if path.is_file() and path.suffix != ".md"]


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_every_command_is_one_that_the_program_takes(
    part: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "FILE").touch()  # some commands look whether it is there
    (tmp_path / "BILL.zip").touch()
    for line in commands(part, language):
        name, *arguments = shlex.split(line)
        parse(_main, name, arguments)


def test_a_command_that_is_not_there_would_be_found() -> None:
    for wrong in ("nothing", "backup", "backup --to x --fast", "devices par SN", "doctor now", "fleet tills add C1"):
        with pytest.raises(click.UsageError):
            parse(_main, "canteen-desk", wrong.split())


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_every_option_that_is_named_alone_is_there(part: str, language: str) -> None:
    known = set(all_options(_main))
    named = {each.split()[0] for each in spans(part, language) if each.startswith("--")}
    assert named <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_home_needs_is_told(language: str) -> None:
    told = " ".join(line for part in PARTS for line in commands(part, language))
    for name in (
        "doctor",
        "backup",
        "restore",
        "devices pair",
        "provider pin",
        "lanes begin",
        "staff set-pin",
        "fleet",
    ):
        assert f"canteen-desk {name}" in told


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_every_key_is_one_that_the_help_names(part: str, language: str) -> None:
    """The help's keys are held against the code by `test_help`."""
    known = {"Ctrl+1", *(f"Ctrl+{entry.key - ord('0')}" for entry in ENTRIES)}
    for path in HELP.glob(f"*.{language}.md"):
        known |= set(re.findall(r"`([^`]+)`", path.read_text(encoding="utf-8")))
    keys = {each for each in spans(part, language) if re.fullmatch(r"F\d+|Ctrl\+.+|[A-Z][a-z]{2,}|.", each)}
    assert (keys and keys <= known) or part == "provider"


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_a_key_of_the_navigation_opens_the_page_that_is_named(part: str, language: str) -> None:
    titles = {
        int(entry.key) - ord("0"): catalogue.word("shell", source, language)
        for entry, source in zip(
            ENTRIES, ("Sales", "Subsidy", "People", "Devices", "Sync", "Reports", "Settings", "Identify"), strict=True
        )
    }
    titles[1] = catalogue.word("shell", "Checkout", language)
    said = re.findall(r"`Ctrl\+(\d)` (?:打开“|for \*)([^”*]+)", text_of(part, language))
    assert said == [(number, titles[int(number)]) for number, _ in said]


@pytest.mark.parametrize(("part", "language"), BOTH)
def test_every_quoted_word_is_one_of_the_window(part: str, language: str) -> None:
    words = set(catalogue.catalogue(language).values()) | OTHER_WORDS[language]
    for sentence in SENTENCES.values():
        words |= set(catalogue.word("reasons", sentence, language).split(" | "))
    pattern = r"“([^”]+)”" if language == "zh_CN" else r"(?<!\*)\*([^*\n]+)\*(?!\*)"
    quoted = set(re.findall(pattern, re.sub(r"`[^`\n]+`", "", text_of(part, language))))
    assert sorted(quoted - words) == []

"""The computer's own voice: Windows' by PowerShell, on Linux speech-dispatcher's or espeak-ng's. Thread `sound` only.

No library: each is a program that is there or not. Promises: nothing is spoken by a voice of another language; what is
being said gives way to what is said now; a voice that hangs or fails is silence. Words go in as an argument after `--`
or by standard input, never through a shell. Source: issue 6, Sounds; spd-say(1), espeak-ng(1), System.Speech.Synthesis.
"""

import shutil
import subprocess
import sys
from contextlib import suppress

from desktop.services.sounding import Voice

LOOK_LIMIT_S = 5.0
HUSH_LIMIT_S = 1.0
#: What each program calls the languages of the desk; of a listing any of them will do.
_LISTED = {"zh_CN": ("zh", "cmn", "mandarin"), "en": ("en",)}
_SPD = {"zh_CN": "zh", "en": "en"}
_ESPEAK = {"zh_CN": "cmn", "en": "en-gb"}
_CULTURE = {"zh_CN": "zh-CN", "en": "en"}
_WINDOWS = (
    "$ErrorActionPreference='Stop';"
    "[Console]::InputEncoding=[Text.UTF8Encoding]::new($false);[Console]::OutputEncoding=[Text.UTF8Encoding]::new($false);"
    "Add-Type -AssemblyName System.Speech;"
    "$speaker=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$voice=$speaker.GetInstalledVoices()|?{{$_.Enabled -and $_.VoiceInfo.Culture.Name -like '{culture}*'}}|"
    "Select-Object -First 1;"
    "if(-not $voice){{[Console]::Out.WriteLine('');exit}};"
    "$speaker.SelectVoice($voice.VoiceInfo.Name);[Console]::Out.WriteLine($voice.VoiceInfo.Name);"
    "while($null -ne ($line=[Console]::In.ReadLine())){{"
    "$speaker.SpeakAsyncCancelAll();[void]$speaker.SpeakAsync($line)}}"
)


def find_voice(language: str, platform: str = sys.platform) -> Voice | None:
    """Return a voice for `zh_CN` or `en`, or None. May take some seconds."""
    if platform == "win32":
        return WindowsVoice.find(_CULTURE[language])
    if (path := shutil.which("spd-say")) and _has(_listing(path, "-L"), language):
        return CommandVoice("speech-dispatcher", [path, "-C"], [path, "-l", _SPD[language], "--"])
    if (path := shutil.which("espeak-ng")) and _has(_listing(path, f"--voices={_ESPEAK[language]}"), language):
        return CommandVoice("espeak-ng", [], [path, "-v", _ESPEAK[language], "--"])
    return None


def _listing(path: str, option: str) -> str:
    try:
        asked = subprocess.run([path, option], capture_output=True, timeout=LOOK_LIMIT_S, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.decode("utf-8", "replace").lower()


def _has(untrusted_listing: str, language: str) -> bool:
    """Tell whether a listing has a line for a language: a word of it that is the language, or begins with it."""
    names = _LISTED[language]
    return any(
        word == name or word.startswith(f"{name}-")
        for line in untrusted_listing.splitlines()[1:]  # the first is the heading
        for word in line.split()
        for name in names
    )


class CommandVoice:
    """A program that is started for each sentence."""

    def __init__(self, name: str, hush: list[str], say: list[str]) -> None:
        self.name = name
        self._hush, self._say = hush, say
        self._running: list[subprocess.Popen[bytes]] = []

    def say(self, words: str) -> None:
        """Say something in place of what is being said."""
        self._end()
        if self._hush:  # to its end: else it might silence what is said now
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(  # noqa: S603 - as below
                    self._hush, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    timeout=HUSH_LIMIT_S, check=False,
                )  # fmt: skip
        self._start([*self._say, words])

    def close(self) -> None:
        """Say nothing more."""
        self._end()

    def _start(self, command: list[str]) -> None:
        with suppress(OSError):
            self._running.append(
                subprocess.Popen(  # noqa: S603 - a program found by its name, the words after `--`
                    command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                )
            )

    def _end(self) -> None:
        for program in self._running:
            if program.poll() is None:
                program.kill()
            program.wait()  # it was killed, or had ended
        self._running.clear()


class WindowsVoice:
    """A PowerShell that waits for lines and speaks them."""

    def __init__(self, name: str, program: "subprocess.Popen[bytes]") -> None:
        self.name, self._program = name, program

    @classmethod
    def find(cls, culture: str) -> "WindowsVoice | None":
        """Start it and hear the name of its voice; None where Windows has none for the culture."""
        path = shutil.which("powershell")
        if path is None:
            return None
        command = [path, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS.format(culture=culture)]
        try:
            program = subprocess.Popen(  # noqa: S603 - Windows' own program and a script of this file
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        except OSError:
            return None
        assert program.stdout is not None
        name = program.stdout.readline().decode("utf-8", "replace").strip()
        made = cls(name, program)
        if name:
            return made
        made.close()
        return None

    def say(self, words: str) -> None:
        """Say something in place of what is being said."""
        assert self._program.stdin is not None
        with suppress(OSError, ValueError):
            self._program.stdin.write((words.replace("\n", " ") + "\n").encode())
            self._program.stdin.flush()

    def close(self) -> None:
        """Say nothing more."""
        self._program.kill()
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._program.wait()

"""Decodes text files: UTF-8 always, UTF-16 with its mark, anything else only where the consultant declared it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from workbench.errors import Fault, InputError

# In the order in which they are offered; several of them decode almost any bytes, so none is ever applied unasked.
CANDIDATES = ("cp1250", "cp1252", "gb18030", "mac_roman", "iso8859_2")
MOST_SAMPLED = 2_000_000
# What European and Chinese texts are mostly made of, beyond ASCII.
COMMON = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻàâäáãåæçéèêëíîïñóôöõøœúùûüßÿÀÂÄÁÅÆÇÉÈÊËÍÎÑÓÔÖØÚÛÜ"
             "\u00a0«»°§€£©®–—‘’‚“”„…•、。，；：？！（）《》")  # fmt: skip


def decode(data: bytes, *, shown: str, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """A file's text and notes; raises `InputError` for another encoding than declared, and for NUL characters."""
    notes: tuple[str, ...] = ()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding, notes = "utf-16", (f"{shown}: read as UTF-16, as the mark at its start says",)
    if encoding is None and (wide := unmarked(data)):
        raise InputError([Fault(shown, "UTF-16 text without its mark", "UTF-8, or a declared encoding",
                                f"save as UTF-8, or declare encoding: {wide} in engagement.yaml")])  # fmt: skip
    try:
        text = data.decode(encoding or "utf-8-sig")
    except LookupError:
        raise InputError([Fault(shown, f'the unknown encoding "{encoding}"', ", ".join(("utf-8", *CANDIDATES)),
                                "correct the encoding in engagement.yaml")]) from None  # fmt: skip
    except UnicodeDecodeError as error:
        raise InputError([_offer(data, error.start, shown, encoding)]) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError(
            [Fault(shown, "a NUL character", "printable text", "export the file again", line=line)]
        )
    return text.removeprefix("\ufeff"), notes


def unmarked(data: bytes) -> str:
    """The byte order of UTF-16 that has no mark: mostly Latin text has a NUL in nearly every second byte; else empty."""
    for name, zeros in (("utf-16-le", data[1:2000:2]), ("utf-16-be", data[0:2000:2])):
        if zeros and zeros.count(0) > 0.7 * len(zeros):
            return name
    return ""


def _offer(data: bytes, at: int, shown: str, encoding: str | None) -> Fault:
    """What the first undecodable word would be in each likely encoding, for the consultant to choose."""
    line = data.count(b"\n", 0, at) + 1
    runs = re.finditer(rb"[A-Za-z\x80-\xff]+", data[:MOST_SAMPLED])
    words = [match.group() for match in runs if not match.group().isascii()]
    # The longest of the first words shows best whether an encoding reads well.
    sample = max(words[:40], key=len, default=data[at : at + 12])[:24]
    readings = []
    for candidate in likely(data):
        try:
            readings.append(f'{candidate} reads "{sample.decode(candidate)}"')
        except UnicodeDecodeError:
            continue
    best = likely(data)[0]
    return Fault(shown, f"text that is not {encoding or 'UTF-8'}", "UTF-8, or a declared encoding",
                 f"save as UTF-8, or declare the encoding that reads well ({'; '.join(readings)}) in engagement.yaml, "
                 f"such as encoding: {best} in a survey's wave, or files: {{{Path(shown).name}: {{encoding: {best}}}}}",
                 line=line)  # fmt: skip


def likely(data: bytes) -> list[str]:
    """The candidates that decode the data, the one that reads most like words first."""
    sample = data[:MOST_SAMPLED]
    odd = {name: _oddness(sample, name) for name in CANDIDATES}
    polish = bool(set("ąęłńśźż") & set(sample.decode("cp1250", "ignore").casefold()))
    order = CANDIDATES if polish else ("cp1252", *(name for name in CANDIDATES if name != "cp1252"))
    return sorted(order, key=lambda name: odd[name])


def _oddness(sample: bytes, name: str) -> int:
    """How many characters would surprise a reader, if the sample were in an encoding."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 4:
            return len(sample)
        text = sample[: error.start].decode(name)  # The sample ends inside a character.
    foreign = sum(
        character not in COMMON and not "\u4e00" <= character <= "\u9fff"
        for character in text
        if ord(character) > 127
    )
    capitals = sum(a.islower() and b.isupper() and ord(b) > 127 for a, b in pairwise(text))
    mixed = len(re.findall("[A-Za-z][\u4e00-\u9fff]|[\u4e00-\u9fff][A-Za-z]", text))
    return foreign + capitals + mixed

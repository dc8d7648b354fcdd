"""Decodes text files: UTF-8 always, UTF-16 with its mark, anything else only where the consultant declared it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from charset_normalizer import from_bytes

from workbench.claims import Text, say
from workbench.errors import Fault, InputError

# Encodings of Latin letters, in the order in which they are offered; they decode almost any bytes, so none is applied unasked.
LATIN = ("cp1250", "cp1252", "mac_roman", "iso8859_2")
CANDIDATES = (*LATIN, "gb18030", "big5", "cp932", "cp949", "cp1251")
UNKNOWN = "?"  # what a proposal writes where a person has to say which it is
MOST_SAMPLED = 2_000_000
MOST_TELLING = 20_000
MOST_OFFERED = 5
# What texts in Latin letters are mostly made of, beyond ASCII.
COMMON = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻàâäáãåæçéèêëíîïñóôöõøœúùûüßÿÀÂÄÁÅÆÇÉÈÊËÍÎÑÓÔÖØÚÛÜőű\u00a0«»°§€£©®–—‘’‚“”„…•")
_ODD = 0.1  # share of letters beyond ASCII that may surprise in a text of Latin letters
# Kana and hangul, with their least share; of Chinese characters, the first bytes of those that are in daily use.
_SCRIPTS = {"cp932": ("[\u3041-\u30f6]", 0.2), "cp949": ("[\uac00-\ud7a3]", 0.95)}
_DAILY = {"gb18030": ("gb2312", range(0xA1, 0xD8)), "big5": ("big5", range(0xA1, 0xC7))}
_COHERENT = 0.1  # what charset-normalizer gives to a text whose letters are as frequent as in a known language


def decode(data: bytes, *, shown: str, encoding: str | None = None) -> tuple[str, tuple[Text, ...]]:
    """A file's text and notes; raises `InputError` for another encoding than declared, and for NUL characters."""
    notes: tuple[Text, ...] = ()
    encoding = None if encoding == UNKNOWN else encoding
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-32" if data[:4] in {b"\xff\xfe\0\0", b"\0\0\xfe\xff"} else "utf-16"
        notes = (say("read-encoding", encoding=encoding.upper()),)
    if encoding is None and (wide := unmarked(data)):
        raise InputError(
            [
                Fault(
                    shown,
                    "UTF-16 text without its mark",
                    "UTF-8, or a declared encoding",
                    f"save as UTF-8, or declare encoding: {wide} in engagement.yaml",
                )
            ]
        )
    try:
        text = data.decode(encoding or "utf-8-sig")
    except LookupError:
        raise InputError(
            [
                Fault(
                    shown,
                    f'the unknown encoding "{encoding}"',
                    ", ".join(("utf-8", *CANDIDATES)),
                    "correct the encoding in engagement.yaml",
                )
            ]
        ) from None
    except UnicodeDecodeError as error:
        raise InputError([_offer(data, error.start, shown, encoding)]) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError([Fault(shown, "a NUL character", "printable text", "export the file again", line=line)])
    return text.removeprefix("\ufeff").removesuffix("\x1a"), notes  # the mark of an end of file on old systems


def unmarked(data: bytes) -> str:
    """The byte order of UTF-16 that has no mark: mostly Latin text has a NUL in nearly every second byte; else empty."""
    for name, zeros in (("utf-16-le", data[1:2000:2]), ("utf-16-be", data[0:2000:2])):
        if zeros and zeros.count(0) > 0.7 * len(zeros):
            return name
    return ""


def _offer(data: bytes, at: int, shown: str, encoding: str | None) -> Fault:
    """What the first undecodable word would be in each likely encoding, for the consultant to choose."""
    line = data.count(b"\n", 0, at) + 1
    names, _ = likely(data)
    return Fault(
        shown,
        f"text that is not {encoding or 'UTF-8'}",
        "UTF-8, or a declared encoding",
        f"save as UTF-8, or declare the encoding that reads well ({'; '.join(readings(data, names))}) in engagement.yaml, "
        f"such as encoding: {names[0]} in a survey's wave, or files: {{{Path(shown).name}: {{encoding: {names[0]}}}}}",
        line=line,
    )


def readings(data: bytes, names: list[str]) -> list[str]:
    """What a telling word of the data is in each of these encodings; those that cannot read it are left out."""
    runs = re.finditer(rb"[A-Za-z\x80-\xff]+", data[:MOST_SAMPLED])
    words = [match.group() for match in runs if not match.group().isascii()]
    # The longest of the first words shows best whether an encoding reads well.
    sample = max(words[:40], key=len, default=data[:12])[:24]
    told = []
    for name in names:
        for cut in (None, -1):  # a word cut at 24 bytes may end inside a character
            try:
                told.append(f'{name} reads "{sample[:cut].decode(name)}"')
                break
            except UnicodeDecodeError:
                continue
    return told


def likely(data: bytes) -> tuple[list[str], bool]:
    """The encodings that may be a text's, the likeliest first, and whether the first is beyond doubt.

    Texts in Latin letters are told apart by the letters that would surprise a reader, other scripts by
    charset-normalizer, by how often each letter occurs in known languages. Beyond doubt is an encoding that reads without
    a surprise while every other one of the same kind reads so too only where it gives the same text.
    """
    sample = data[:MOST_SAMPLED]
    odd = {name: _oddness(sample, name) for name in LATIN}
    polish = bool(set("ąęłńśźż") & set(sample.decode("cp1250", "ignore").casefold()))
    first = LATIN if polish else ("cp1252", *(name for name in LATIN if name != "cp1252"))
    latin = sorted(first, key=lambda name: odd[name])
    few = odd[latin[0]] <= _ODD * sum(byte > 127 for byte in sample)
    if few and len({sample.decode(name, "ignore") for name in latin if odd[name] == 0}) == 1:
        return latin, True
    found = from_bytes(b"\n".join(line for line in sample.splitlines() if not line.isascii())[:MOST_TELLING])
    names = [match.encoding for match in found]
    known = bool(names) and found[0].coherence >= _COHERENT
    sure = known and not few and all(match.coherence < found[0].coherence / 2 for match in list(found)[1:])
    others = sorted(CANDIDATES[len(LATIN) :], key=lambda name: -_in_script(sample, name))
    others = [name for name in others if name not in names[:known] and _decoded(sample, name) is not None]
    order = (*latin[:2], *others) if few else (*names[: 2 * known], *others, *names, latin[0])
    return list(dict.fromkeys(order))[:MOST_OFFERED], sure


def _in_script(sample: bytes, name: str) -> float:
    """How much of a sample is of the letters that texts in an encoding are made of; above 1 where others hardly have them."""
    beyond = [character for character in _decoded(sample, name) or "" if ord(character) > 127]
    if name in _SCRIPTS:
        letters, least = _SCRIPTS[name]
        return 2.0 * (sum(bool(re.match(letters, character)) for character in beyond) >= least * max(len(beyond), 1))
    coded, daily = _DAILY.get(name, (name, range(0)))
    firsts = [character.encode(coded, "ignore")[:1] for character in beyond[:MOST_TELLING]] if daily else []
    return sum(bool(first) and first[0] in daily for first in firsts) / max(len(firsts), 1)


def _decoded(sample: bytes, name: str) -> str | None:
    """A sample as text; it may end inside a character."""
    try:
        return sample.decode(name)
    except UnicodeDecodeError as error:
        return sample[: error.start].decode(name) if error.start >= len(sample) - 4 else None


def _oddness(sample: bytes, name: str) -> int:
    """How many characters would surprise a reader, if the sample were in an encoding of Latin letters."""
    text = _decoded(sample, name)
    if text is None:
        return len(sample)
    foreign = sum(character not in COMMON for character in text if ord(character) > 127)
    capitals = sum(a.islower() and b.isupper() and ord(b) > 127 for a, b in pairwise(text))
    runs = sum(len(run) for run in re.findall(r"[^\W\d_a-zA-Z]{5,}", text))
    return foreign + capitals + runs

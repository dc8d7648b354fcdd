"""Reads what was said in an interview from its transcript, a .docx or .txt: the passages, without the interviewer's questions."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from workbench.errors import Fault, InputError
from workbench.intake.encodings import decode
from workbench.intake.opening import refuse_disguise
from workbench.intake.packages import MOST_RATIO, UNREADABLE, refuse_doctype
from workbench.model.interviews import Passage
from workbench.privacy.words import quote_id

FOLDER = "interviews"
SUFFIXES = (".docx", ".txt")
MOST_BYTES = 20_000_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ASKS = re.compile(
    r"\s*(I|Q|P|Interviewer|Moderator|Ankieter|Badacz|Prowadzący|问|访谈者|主持人)\s*[:：]", re.IGNORECASE
)
ANSWERS = re.compile(r"\s*(R|A|O|Respondent|Interviewee|Rozmówca|Badany|答|受访者)\s*[:：]\s*", re.IGNORECASE)


def read(path: Path, interview: str, *, shown: str) -> tuple[Passage, ...]:
    """The passages in their order, each once; a paragraph that begins like "I:" or "Q:" is the interviewer's and left out.

    Raises `InputError` for a file that is damaged, under another name, too large, or in which nobody says anything.
    """
    if path.stat().st_size > MOST_BYTES:
        raise InputError(
            [
                Fault(
                    shown,
                    f"more than {MOST_BYTES // 1_000_000} MB",
                    "the text of one interview",
                    "leave pictures and sound out",
                )
            ]
        )
    if path.suffix.lower() == ".txt":
        refuse_disguise(path, shown)
    texts = _docx(path, shown) if path.suffix.lower() == ".docx" else _txt(path, shown)
    said = [" ".join(ANSWERS.sub("", text, count=1).split()) for text in texts if not ASKS.match(text)]
    found = {quote_id(text): text for text in said if re.search(r"\w", text)}
    if not found:
        raise InputError(
            [
                Fault(
                    shown,
                    "a transcript in which nobody says anything",
                    "a paragraph or more of what was said",
                    "put the text in, or take the interview out of interviews.yaml",
                )
            ]
        )
    return tuple(Passage(interview, id_, text) for id_, text in found.items())


def _txt(path: Path, shown: str) -> list[str]:
    """Paragraphs between blank lines; without any, each line is one."""
    text, _ = decode(path.read_bytes(), shown=shown)
    lines = text.splitlines()
    if not any(not line.strip() for line in lines[1:-1]):
        return lines
    return re.split(r"\n\s*\n", "\n".join(lines))


def _docx(path: Path, shown: str) -> list[str]:
    """The paragraphs of a Word file, those of tables included; what is marked as deleted is left out."""
    try:
        with zipfile.ZipFile(path) as package:
            part = package.getinfo("word/document.xml")
            if part.file_size > max(MOST_BYTES, MOST_RATIO * part.compress_size) or part.file_size > 5 * MOST_BYTES:
                raise _damaged(shown)
            data = package.read(part)
        refuse_doctype(data, shown)
        root = ElementTree.fromstring(data)  # noqa: S314 - without a DOCTYPE there are no entities
    except (*UNREADABLE, ElementTree.ParseError):
        raise _damaged(shown) from None
    return ["".join(_text(piece) for piece in one.iter()) for one in root.iter(f"{WORD}p")]


def _text(piece: object) -> str:
    tag = getattr(piece, "tag", "")
    if tag == f"{WORD}t":
        return getattr(piece, "text", "") or ""
    return " " if tag in {f"{WORD}tab", f"{WORD}br"} else ""


def _damaged(shown: str) -> InputError:
    return InputError(
        [
            Fault(
                shown,
                "a damaged Word file, or one with a password",
                "a .docx or .txt with the text",
                "open it in Word and save it again as .docx, without a password",
            )
        ]
    )

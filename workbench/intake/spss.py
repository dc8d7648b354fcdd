"""Looks at how large an SPSS file is before anything reads it: a compressed one of few megabytes can unpack to gigabytes."""

from __future__ import annotations

import struct
from pathlib import Path

from workbench.errors import Fault, InputError

MOST_BYTES = 500_000_000
_ZLIB = b"$FL3"
# The trailer of a zlib-compressed file: a bias of -100, zero, the block size and the number of blocks, an entry a block.
_TRAILER = struct.pack("<qqi", -100, 0, 0x3FF000)
_ENTRY = struct.Struct("<qqii")


def refuse_large(path: Path, *, shown: str) -> None:
    """Refuse a file that is, or unpacks to, more than 500 MB; one without its trailer is damaged."""
    size = path.stat().st_size
    with path.open("rb") as file:
        packed = file.read(4) == _ZLIB
        file.seek(max(0, size - 2_000_000))
        end = file.read() if packed else b""
    if packed:
        at = end.rfind(_TRAILER)
        count = struct.unpack_from("<i", end, at + 20)[0] if 0 <= at <= len(end) - 24 else -1
        if not 0 <= count <= (len(end) - at - 24) // _ENTRY.size:
            raise damaged(shown)
        size = sum(_ENTRY.unpack_from(end, at + 24 + number * _ENTRY.size)[2] for number in range(count))
    if not 0 <= size <= MOST_BYTES:
        unpacked = "unpacks to" if packed else "has"
        raise InputError(
            [
                Fault(
                    shown,
                    f"an SPSS file that {unpacked} {size / 1e6:,.0f} MB",
                    f"at most {MOST_BYTES // 1_000_000} MB",
                    "export the questions that are needed, or as Parquet",
                )
            ]
        )


def damaged(shown: str) -> InputError:
    """The refusal of a file that is none of SPSS, or not whole."""
    return InputError([Fault(shown, "a damaged SPSS file", "an SPSS .sav file", "export it again")])

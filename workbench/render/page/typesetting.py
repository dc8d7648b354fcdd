"""What a process that only sets one document does: JSON comes in, pages go out, and its memory ends with it.

Run as a script, so that it imports typst and nothing of ours: it starts in 40 ms, where typst keeps 200 MB of a report
for ever in the process that set it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import typst


def typeset(asked: dict[str, Any]) -> tuple[list[bytes], str]:
    """The pages of a document, and what speaks against them."""
    files: Any = {
        name: text.encode() for name, text in asked["files"].items()
    }  # typst takes a mapping, its types do not say so
    # The root is an empty folder of this call alone: a document can read no file, whatever its text says.
    with tempfile.TemporaryDirectory(prefix="cx-page-") as root:
        compiler: Any = typst.Compiler(
            input=files,
            root=Path(root),
            font_paths=asked["fonts"],
            ignore_system_fonts=True,
            sys_inputs={"data": asked["data"]},
        )
        made, warnings = compiler.compile_with_warnings(**asked["options"])
    if warnings:
        return [], "; ".join(str(warning) for warning in warnings)
    return made if isinstance(made, list) else [made], ""


def main() -> None:
    """Read what is asked, write one line of JSON with the sizes or the fault, then the pages."""
    try:
        pages, fault = typeset(json.load(sys.stdin.buffer))
    except typst.TypstError as error:
        pages, fault = [], str(getattr(error, "message", error))
    out = sys.stdout.buffer
    out.write(json.dumps({"sizes": [len(page) for page in pages], "fault": fault}).encode() + b"\n")
    out.writelines(pages)


if __name__ == "__main__":
    main()

"""The facilitated workshop: private votes of a room, revealed together, on a slide in the same hour."""

from __future__ import annotations

from importlib.util import find_spec

from workbench.errors import MisuseError


def require_server() -> None:
    """Raise `MisuseError` with the fix where the voting server's libraries are not installed."""
    missing = [name for name in ("starlette", "uvicorn", "segno", "jinja2") if find_spec(name) is None]
    if missing:
        raise MisuseError(
            f'the workshop needs {", ".join(missing)}, not installed here; fix: pip install "cx-workbench[workshop]"'
        )

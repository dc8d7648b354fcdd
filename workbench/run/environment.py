"""The environment of kernels and jobs: a whitelist, so that no secret of another program comes in."""

from __future__ import annotations

import os
import re
from pathlib import Path

ADDRESS = "WORKBENCH_FORKSERVER"  # the socket of the fork server that this process belongs to, where there is one
PROVISIONER = "workbench-fork"

# What a kernel inherits. Everything else, other programs' secrets among it, stays out.
INHERITED = re.compile(
    r"PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TZ|PYTHONPATH|VIRTUAL_ENV|SYSTEMROOT|SYSTEMDRIVE|USERPROFILE|"
    r"LOCALAPPDATA|APPDATA|COMSPEC|PATHEXT|WINDIR|LD_LIBRARY_PATH|SSL_CERT_\w+|XDG_\w+|FONTCONFIG_\w+|JUPYTER_\w+|WORKBENCH_OWNER|WORKBENCH_SECRET"
)
FIXED = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",  # on a full disk Python 3.11 leaves half a file, and the installation is broken
    "PYTHONHASHSEED": "0",
    "PYTHONSAFEPATH": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}


class ForkRefusedError(Exception):
    """The fork server is missing or will not fork; says why. The caller starts a process the ordinary way."""


def environment(temporary: Path) -> dict[str, str]:
    """The kernel's environment: a whitelist of this process's, fixed thread counts and seeds, its own TMPDIR."""
    kept = {name: value for name, value in os.environ.items() if INHERITED.fullmatch(name.upper())}
    folder = str(temporary)
    return {**kept, **FIXED, "TMPDIR": folder, "TEMP": folder, "TMP": folder}

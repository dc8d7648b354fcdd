"""The command `workbench`: starts at once, says what to do next, and shows a user's fault without a traceback."""

from __future__ import annotations

import sys

from workbench.cli.app import app
from workbench.cli.terminal import print_error
from workbench.errors import WorkbenchError


def main() -> None:
    """Run the command line; a fault that a user can mend is printed as such and gives its exit code."""
    try:
        app()
    except WorkbenchError as error:
        print_error(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe has gone; there is nobody left to tell
        sys.exit(1)


__all__ = ["main"]

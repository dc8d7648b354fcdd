"""A papermill engine that tells the truth after a dead kernel or a timeout, saves once and gives each kernel privacy.

Imported by papermill itself at `import papermill`, so it imports nothing that papermill does not.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_event_loop
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_output
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine
from papermill.log import logger

from workbench.run import temporary
from workbench.run.endings import ended_by
from workbench.run.environment import ADDRESS, PROVISIONER


class PrivateKernelManager(AsyncKernelManager):  # type: ignore[misc]  # ships no types
    """A kernel whose sockets and connection file live in a folder of its own, readable by its owner only.

    TCP ports are chosen before the kernel binds them, so parallel kernels take each other's; the default IPC names
    are relative and shared. Where there are no Unix sockets (Windows) the kernel keeps TCP.
    """

    exit_code: int | None = None
    folder: Path | None = None
    memory: int | None = None  # bytes of address space; the limit is set on Linux only
    started = "cold"  # or "forked", or "cold: " and why it was not forked

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        if ADDRESS in os.environ:
            metadata = self.kernel_spec.metadata
            self.kernel_spec.metadata = {**metadata, "kernel_provisioner": {"provisioner_name": PROVISIONER}}
        if sys.platform != "win32":
            self.folder = temporary.make("k")
            self.transport = "ipc"
            self.ip = str(self.folder / "s")
            self.connection_file = str(self.folder / "c.json")

    async def _async_post_start_kernel(self, **options: Any) -> None:
        await super()._async_post_start_kernel(**options)
        pid = getattr(self.provisioner, "pid", None)
        if self.memory and pid is not None and sys.platform == "linux":
            resource.prlimit(pid, resource.RLIMIT_AS, (self.memory, self.memory))

    post_start_kernel = _async_post_start_kernel

    async def _async_is_alive(self) -> bool:
        process = getattr(self.provisioner, "process", None)
        alive = bool(await super()._async_is_alive())
        if not alive and process is not None:
            self.exit_code = process.returncode
        return alive

    # The public names are bound to the base class's coroutines, so they have to be bound again.
    is_alive = _async_is_alive

    async def _async_cleanup_resources(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - as the base
        await super()._async_cleanup_resources(restart=restart)
        if self.folder is not None and not restart:
            shutil.rmtree(self.folder, ignore_errors=True)

    cleanup_resources = _async_cleanup_resources


class _CappedClient(PapermillNotebookClient):  # type: ignore[misc]  # ships no types
    """papermill's client that keeps no more than `cap` characters of printed text a cell, and says what it cut."""

    cap: int | None = None

    def output(self, outs: list[Any], msg: Any, display_id: str, cell_index: int) -> Any:
        """Take one output message of a cell; streams beyond the cap are dropped, after one line that says so."""
        if msg["header"]["msg_type"] == "stream" and self.cap is not None:
            held = sum(len(out["text"]) for out in outs if out["output_type"] == "stream")
            if held > self.cap:
                return None
            if held + len(msg["content"]["text"]) > self.cap:
                msg["content"]["text"] = (
                    msg["content"]["text"][: self.cap - held] + f"\n[cut at {self.cap} characters]\n"
                )
        return super().output(outs, msg, display_id, cell_index)


class WorkbenchEngine(NBClientEngine):  # type: ignore[misc]  # ships no types
    """papermill's own engine with honest cell states.

    `environment` replaces the kernel's environment, `memory` limits its bytes and `output_cap` the text of a cell; `kept` is a mapping that receives the notebook, so that the
    caller has it after an error as well and nothing need be saved on the way, and how the kernel was started.
    """

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> None:
        """Execute the cells; a dead kernel or a timeout fails the cell that was running and leaves the rest pending.

        papermill only expects errors raised in a cell: after anything else it marks every cell as completed.
        """
        environment = options.pop("environment", None)
        kept = options.pop("kept", {})
        kept["notebook"] = nb_man.nb
        for name in ("input_path", "stdout_file", "stderr_file", "log_output"):
            options.pop(name, None)
        kernel = PrivateKernelManager(kernel_name=kernel_name)
        kernel.memory = options.pop("memory", None)
        cap = options.pop("output_cap", None)
        client = _CappedClient(
            nb_man,
            km=kernel,
            log=logger,
            timeout=options.pop("execution_timeout", None),
            startup_timeout=options.pop("start_timeout", 60),
            **{"shutdown_kernel": "immediate", "iopub_timeout": 30} | options,
        )
        client.cap = cap
        try:
            client.execute(cleanup_kc=True, **({"env": environment} if environment else {}))
        except CellTimeoutError:
            _fail_running_cell(nb_man, "CellTimeoutError", f"the cell ran longer than {client.timeout} s")
        except DeadKernelError:
            code = kernel.exit_code
            how = "its process is gone" if code is None else ended_by(code)
            _fail_running_cell(nb_man, "DeadKernelError", f"the kernel died ({how})")
        except RuntimeError as error:
            said = str(error).splitlines()[0]
            _fail_running_cell(nb_man, "RuntimeError", f"the kernel did not start: {said}")
        finally:
            kept["kernel"] = kernel.started
            _close_loop()


def _close_loop() -> None:
    # nbclient makes an event loop for each thread that it is called in, and leaves it open when the thread ends.
    if threading.current_thread() is not threading.main_thread():
        loop = ensure_event_loop()
        if not loop.is_running():
            loop.close()


def _fail_running_cell(nb_man: Any, name: str, reason: str) -> None:
    cells = [(at, cell) for at, cell in enumerate(nb_man.nb.cells) if cell.cell_type == "code"]
    started = [(at, cell) for at, cell in cells if cell.metadata.papermill.get("start_time")]
    at, cell = (started or cells[:1])[-1]
    cell.outputs.append(new_output("error", ename=name, evalue=reason, traceback=[reason]))
    nb_man.cell_exception(cell, cell_index=at)

"""A forked kernel is a cold kernel that starts sooner: same outputs, nothing leaks, and it refuses where it is unsafe."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import commands
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from workbench import engagement
from workbench.errors import RunError
from workbench.run import templates
from workbench.run.environment import ADDRESS, environment
from workbench.run.execute import execute
from workbench.run.outcome import Limits
from workbench.run.record import cleaned
from workbench.run.templates import Template

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="fork is only safe, and only used, on Linux"),
]

ROOT = Path(__file__).resolve().parents[2]
ECHO = """from IPython.display import display
from workbench.context import MIME, Context
display({MIME: Context(client=client, name=client, run=run).to_json(), "text/plain": ""}, raw=True)"""


@pytest.fixture(scope="module")
def server(warm_process):
    """The fork server of a batch, to which the kernels of this module's tests belong."""
    with warm_process():
        yield commands.server()


@pytest.fixture
def run(tmp_path, server):
    """Runs the cells in a forked kernel and returns what they printed."""

    def run(*sources: str, seconds: int = 30, memory: int | None = None) -> str:
        parameters = 'client = "a"\nrun = "b"\nworkspace = None\nupstream = None'
        cells = [new_code_cell(parameters, metadata={"tags": ["parameters"]}), new_code_cell(ECHO)]
        cells += [new_code_cell(source) for source in sources]
        path = tmp_path / "01_x.ipynb"
        path.write_text(json.dumps(new_notebook(cells=cells)), "utf-8")
        template = Template(path, (), (), {})
        given = {"client": "acme", "run": "r1"}
        limits = Limits(cell_seconds=seconds, memory=memory)
        notebook, started = execute(template, given, folder=tmp_path, kernel="python3", limits=limits)
        assert started == "forked"
        outputs = [out for cell in notebook["cells"] for out in cell["outputs"]]
        run.outputs = outputs
        return "".join(out["text"] for out in outputs if out["output_type"] == "stream")

    return run


def shipped() -> list[str]:
    """The notebooks that the sample client runs on its own inputs alone."""
    off = engagement.load("halden-rail", workspace=ROOT).off
    return [stem for stem, found in templates.find(ROOT).items() if stem not in off and not found.after]


@pytest.mark.parametrize("stem", shipped())
def test_cold_and_forked_kernels_give_the_same_notebook_to_the_byte(stem, server, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    template = templates.find(tmp_path)[stem]
    given = {"client": "halden-rail", "run": "r1", "workspace": str(tmp_path), "upstream": None}
    texts = {}
    for kind in ("forked", "cold"):
        if kind == "cold":
            monkeypatch.delenv(ADDRESS)
        folder = tmp_path / "reports" / "x" / "y"
        folder.mkdir(parents=True, exist_ok=True)
        notebook, started = execute(template, given, folder=folder, kernel="python3", limits=Limits())
        assert started == kind
        texts[kind] = json.dumps(cleaned(notebook, parameters=given, folder=folder), sort_keys=True)
    assert texts["forked"] == texts["cold"]
    assert "image/svg+xml" in texts["forked"]


def test_nothing_that_one_notebook_does_reaches_the_next(run):
    spoil = (
        "import builtins, os, sys, textwrap, pandas as pd, matplotlib as mpl, matplotlib.pyplot as plt, numpy as np;"
        "builtins.LEAK = 1; textwrap.dedent = None; os.environ['LEAK'] = '1'; os.chdir('/'); sys.path.insert(0, 'LEAK');"
        "pd.options.display.max_rows = 3; mpl.rcParams['font.size'] = 3; plt.figure(); mpl.use('agg'); np.random.seed(1)"
    )
    look = (
        "import builtins, os, sys, textwrap, pandas as pd, matplotlib as mpl, matplotlib.pyplot as plt;"
        "print(hasattr(builtins, 'LEAK'), textwrap.dedent is None, 'LEAK' in os.environ, os.getcwd() == '/', 'LEAK' in sys.path,"
        "pd.options.display.max_rows == 3, mpl.rcParams['font.size'] == 3, plt.get_fignums(), mpl.get_backend())"
    )
    clean = run(look)
    run(spoil)
    assert run(look) == clean
    assert clean.startswith("False False False False False False False []")
    assert "inline" in clean


def test_the_random_states_of_two_kernels_differ(run):
    source = "import random, numpy as np; print(random.random(), np.random.rand())"
    one, other = run(source).split(), run(source).split()
    assert one[0] != other[0]
    assert one[1] != other[1]


def test_figures_appear_without_being_asked_for(run):
    run("import matplotlib.pyplot as plt; plt.plot([1, 2])")
    assert any("image/png" in output.get("data", {}) for output in run.outputs)


def test_a_hung_cell_is_interrupted_and_a_dead_kernel_names_its_signal(run):
    with pytest.raises(RunError, match="ran longer than 2 s"):
        run("while True: pass", seconds=2)
    with pytest.raises(RunError, match="signal SIGKILL"):
        run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert "still here" in run("print('still here')")


def test_text_of_subprocesses_is_caught(run):
    assert "from a child" in run("import subprocess; subprocess.run(['echo', 'from a child'])")


def test_the_memory_limit_ends_a_greedy_cell_with_a_memory_error(run):
    with pytest.raises(RunError, match="MemoryError"):
        run("x = bytearray(4_000_000_000)", memory=3_000_000_000)


def test_other_values_of_variables_read_at_import_need_a_cold_start(server, tmp_path):
    from workbench.run.forking import Connection, ForkRefusedError

    connection = Connection(server.address)
    request = {"do": "kernel", "argv": [], "env": environment(tmp_path) | {"OMP_NUM_THREADS": "4"}, "cwd": "/"}
    with pytest.raises(ForkRefusedError, match="the environment differs in OMP_NUM_THREADS"):
        connection.fork(request)
    connection.close()


def test_a_server_that_has_grown_a_thread_refuses_to_fork(tmp_path):
    from workbench.run.forking import Connection, ForkRefusedError, ForkServer

    (tmp_path / "grows_a_thread.py").write_text(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
    )
    env = environment(tmp_path) | {"PYTHONPATH": str(tmp_path)}
    server = ForkServer(["grows_a_thread"], environment=env)
    server.wait()
    connection = Connection(server.address)
    with pytest.raises(ForkRefusedError, match="the fork server has 2 threads"):
        connection.fork({"do": "job", "env": env, "cwd": "/"})
    connection.close()
    server.stop()


def test_what_is_held_ready_for_many_clients_starts_no_thread_so_that_jobs_can_be_forked(tmp_path):
    from workbench.batch.starter import ENCODER, MESSAGES
    from workbench.run.forking import FOR_JOBS, Connection, ForkServer

    modules = [*FOR_JOBS, "workbench.batch.job", MESSAGES, ENCODER]
    server = ForkServer(modules, environment=environment(tmp_path))
    try:
        server.wait()
        connection = Connection(server.address)
        asked = {
            "do": "kernel",
            "argv": ["--version"],
            "env": environment(tmp_path),
            "cwd": str(tmp_path),
            "log": os.devnull,
        }
        assert connection.fork(asked).wait(30) == 0
        connection.close()
    finally:
        server.stop()


def test_a_server_that_cannot_import_says_why(tmp_path):
    from workbench.run.forking import ForkRefusedError, ForkServer

    server = ForkServer(["no_such_module"], environment=environment(tmp_path))
    with pytest.raises(ForkRefusedError, match="No module named 'no_such_module'"):
        server.wait()
    server.stop()


def test_where_the_server_is_gone_the_kernel_starts_cold_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv(ADDRESS, str(tmp_path / "nobody"))
    path = tmp_path / "01_x.ipynb"
    cells = [new_code_cell("client = run = 1", metadata={"tags": ["parameters"]}), new_code_cell(ECHO)]
    path.write_text(json.dumps(new_notebook(cells=cells)), "utf-8")
    given = {"client": "acme", "run": "r1"}
    _, started = execute(Template(path, (), (), {}), given, folder=tmp_path, kernel="python3", limits=Limits())
    assert started.startswith("cold: the fork server is gone")


def test_the_death_of_the_process_that_asked_ends_server_and_children(tmp_path):
    code = (
        "import os, sys, pathlib, time\n"
        "from workbench.run.forking import Connection, ForkServer\n"
        "from workbench.run.environment import environment\n"
        "here = pathlib.Path(sys.argv[1]); env = environment(here)\n"
        "server = ForkServer(environment=env); server.wait()\n"
        "job = {'do': 'job', 'target': 'time:sleep', 'argument': 60, 'env': env, 'cwd': '/', 'log': str(here / 'log')}\n"
        "child = Connection(server.address).fork(job)\n"
        "print(server.process.pid, child.pid, server.folder, flush=True); time.sleep(60)\n"
    )
    driver = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    server, child, folder = driver.stdout.readline().split()
    os.kill(driver.pid, signal.SIGKILL)
    driver.wait()
    driver.stdout.close()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and (_lives(server) or _lives(child)):
        time.sleep(0.05)
    assert not _lives(server)
    assert not _lives(child)
    shutil.rmtree(folder)


def _lives(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").split()[2] != "Z"
    except OSError:
        return False


@pytest.mark.filterwarnings("ignore:.*running over TCP.*")
def test_jupyter_starts_restarts_and_interrupts_the_installed_kernel_as_a_fork(server, tmp_path):
    from jupyter_client.manager import KernelManager

    manager = KernelManager(kernel_name="cx-workbench")
    assert manager.kernel_spec.metadata["kernel_provisioner"]["provisioner_name"] == "workbench-fork"
    manager.start_kernel(cwd=str(tmp_path), env=environment(tmp_path))
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=30)
        first = _value(client, "import os; os.getppid()")
        assert first == str(server.process.pid)
        manager.restart_kernel(now=True)
        client.wait_for_ready(timeout=30)
        assert _value(client, "import os; os.getppid()") == first
        client.execute("import time; time.sleep(60)")
        time.sleep(0.5)
        manager.interrupt_kernel()
        assert client.get_shell_msg(timeout=10)["content"]["ename"] == "KeyboardInterrupt"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _value(client, source: str) -> str:
    reply = client.execute_interactive(
        source, output_hook=lambda message: None, timeout=30, user_expressions={"x": "os.getppid()"}
    )
    return reply["content"]["user_expressions"]["x"]["data"]["text/plain"]


def test_a_forked_kernel_finds_all_its_modules_loaded(tmp_path):
    code = (
        "import os, sys; out = os.fdopen(os.dup(1), 'w')  # a kernel takes the one that there is\n"
        "from workbench.run.forkserver import THIRD_PARTY, warm; warm(THIRD_PARTY); there = set(sys.modules)\n"
        "from ipykernel.kernelapp import IPKernelApp\n"
        f"IPKernelApp.instance(parent_handle=1).initialize(['--transport=ipc', '--ip={tmp_path}/s', '--f={tmp_path}/c.json'])\n"
        "print(sorted(set(sys.modules) - there), file=out, flush=True); os._exit(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(tmp_path), check=True
    )
    assert done.stdout == "[]\n"

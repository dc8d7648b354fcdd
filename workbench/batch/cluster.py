"""Runs the clients of a batch on a Dask cluster whose workers share the workspace: a folder or an address on a store.

Each worker process keeps a fork server of its own. A job whose worker is lost runs again elsewhere: it writes only in
its own staging folder and publishes by a rename, so that running twice does no harm.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from workbench.batch.job import tell
from workbench.batch.outcomes import failure
from workbench.batch.remote import Mirror, is_remote
from workbench.batch.starter import Job, Starter, kill_group, news, tail
from workbench.errors import MisuseError
from workbench.run import publish, temporary
from workbench.run.outcome import Limits, Request

PATIENCE = 30.0  # seconds that a job which runs again waits for the lock of the one that was lost


class Submitted:
    """A job on the cluster, in the shape of a process; its outcome is written to the batch's own folder."""

    pid = 0
    why = ""  # it failed, where the cluster and no process of it is the reason

    def __init__(self, future: Any, events: Path) -> None:
        self.future, self.events = future, events
        self.code: int | None = None

    def poll(self) -> int | None:
        """None while the job runs, then its exit code."""
        if self.code is None and self.future.done():
            finished = self.future.status == "finished"
            if not finished:
                self.why = f"the cluster lost it (job {self.future.status}): is its scheduler still there?"
            done: dict[str, Any] = self.future.result() if finished else {"code": 1, "events": [], "log": ""}
            self.events.with_name("log").write_text(done["log"] or f"the job is {self.future.status}", "utf-8")
            for event in done["events"]:
                tell(self.events, event)
            self.code = int(done["code"])
        return self.code


class Cluster:
    """Submits the jobs of a batch to a scheduler."""

    def __init__(self, address: str, folder: Path, *, url: str = "") -> None:
        try:
            from distributed import Client  # an extra
        except ImportError as error:
            raise MisuseError('--cluster needs Dask; fix: pip install "cx-workbench[cluster]"') from error
        try:
            self.client = Client(address, timeout=10, set_as_default=False)
            told = self.client.get_versions(check=False)
        except Exception as error:  # Dask has no class for it: each kind of nonsense fails in a way of its own
            raise MisuseError(f"no scheduler answers at {address}; such an address is tcp://host:8786") from error
        if other := other_version(told):
            self.client.close()
            raise MisuseError(other)
        self.folder, self.count, self.url = folder, 0, url
        self.events: dict[str, Path] = {}
        self.client.subscribe_topic(self.folder.name, self._heard)
        self.capacity = max(1, sum(self.client.nthreads().values()))

    def start(self, client: str, workspace: Path, request: Request, before: str) -> Job:
        """Submit the job of a client; the same batch never submits it twice."""
        self.count += 1
        own = self.folder / str(self.count)
        own.mkdir(mode=0o700)
        events = own / "events"
        events.touch()
        self.events[client] = events
        patient = asdict(replace(request, patience=PATIENCE))
        future = self.client.submit(
            run_here,
            client,
            self.url or str(workspace),
            patient,
            self.folder.name,
            key=f"{self.folder.name}-{client}",
            pure=False,
            retries=1,
        )
        return Job(client, Submitted(future, events), events, before, end=future.cancel)

    def _heard(self, event: tuple[float, dict[str, Any]]) -> None:
        """A worker tells a step of a client while it runs."""
        _, step = event
        tell(self.events[step["client"]], {"step": step["step"]})

    def close(self) -> None:
        """Leave the cluster as it was found."""
        self.client.unsubscribe_topic(self.folder.name)
        self.client.close()


def other_version(told: Mapping[str, Any]) -> str:
    """What part of a cluster runs another Python, Dask or workbench than this machine, in words; nothing where none does.

    `told` is what Dask's `Client.get_versions` says of scheduler, workers and client.
    """
    parts = {"the scheduler": told["scheduler"]} | {f"worker {at}": it for at, it in told["workers"].items()}
    for part, its in parts.items():
        for what, group in (("python", "host"), ("distributed", "packages")):
            here, there = dict(told["client"][group]).get(what), dict(its[group]).get(what)
            if _release(here) != _release(there):
                return f"{part} runs {what} {there}, this machine {here}: install the same on both"
    return ""


def _release(version: object) -> str:
    """What has to be equal of a version: 3.12.1.final.0 and 3.12.4.final.0 go together, 3.11 and 3.12 do not."""
    return ".".join(str(version).split(".")[:2])


_mine: list[Starter] = []
_lock = threading.Lock()


def _starter() -> Starter:
    """This worker's starter, made at its first job."""
    with _lock:
        if not _mine:
            folder = temporary.make("w")
            _mine.append(Starter(folder, lambda _: None, capacity=1))
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            atexit.register(_mine[0].close)
        return _mine[0]


def run_here(client: str, workspace: str, request: dict[str, Any], topic: str) -> dict[str, Any]:
    """On a worker: run one client in a process of its own; its outcome, its exit code and its log.

    Its steps are told at once under `topic`. Of a workspace on a store the worker has this client's files only, for as long as the job runs.
    """
    if not is_remote(workspace):
        return _in_process(client, Path(workspace), request, topic)
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(dir=_starter().folder))
    try:
        mirror = Mirror(workspace, folder)
        mirror.pull([client])
        done = _in_process(client, folder, request, topic)
        run = publish.latest(folder, client)
        if done["code"] == 0 and run is not None:
            mirror.push_run(client, run.name)
    except MisuseError as error:
        told = failure(client, error, seconds=time.monotonic() - began)
        done = {"code": told.code, "events": [{"outcome": asdict(told)}], "log": ""}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return done


def _alone(worker: Any) -> bool:
    """Whether a worker has lost its scheduler, so that nobody hears of what it still does."""
    stream = worker.batched_stream
    return stream is None or stream.closed()


def _in_process(client: str, workspace: Path, request: dict[str, Any], topic: str) -> dict[str, Any]:
    from distributed import get_worker  # an extra

    worker, outcome = get_worker(), []
    asked = Request(**{**request, "limits": Limits(**request["limits"])})
    job = _starter().start(client, workspace, asked, before="")
    try:
        while True:
            code = job.process.poll()
            for event in news(job):
                if "step" in event:
                    worker.log_event(topic, {"client": client, "step": event["step"]})
                else:
                    outcome.append(event)
            if code is not None:
                break
            if _alone(worker):
                raise RuntimeError("the scheduler is gone: nothing is published that nobody waits for")
            time.sleep(0.05)
    finally:
        kill_group(job.process.pid)
    return {"code": code, "events": outcome, "log": tail(job.events.with_name("log"))}

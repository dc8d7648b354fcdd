"""Runs the clients of a batch, each in a process of its own, and reports what becomes of each."""

from __future__ import annotations

import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workbench.batch.ledger import BEAT, Entry, Ledger, read
from workbench.batch.ledger import NAME as LEDGER
from workbench.batch.log import Log
from workbench.batch.outcomes import failure, summary
from workbench.batch.seen import look, published, unchanged
from workbench.batch.starter import Job, Starter, needed, news, tail
from workbench.errors import BusyError, DamagedError, MisuseError
from workbench.intake import folders
from workbench.run import failures, publish, temporary
from workbench.run.endings import ended_by
from workbench.run.locks import clear_staging, locked
from workbench.run.outcome import Outcome, Request

if TYPE_CHECKING:
    from workbench.batch.cluster import Cluster  # an extra
    from workbench.batch.remote import Mirror

GRACE = 6.0  # seconds that running clients have after the first Ctrl-C
LAST = 8.0  # seconds after which everything is left as it is: ten are promised, and helpers have to end, too
TICK = 0.03
UNCHANGED = "nothing changed"


class Reporter(Protocol):
    """Who is told what happens in a batch: the terminal, a log."""

    def started(self, client: str) -> None: ...  # noqa: D102 - a protocol's members speak by name
    def step(self, client: str, text: str) -> None: ...  # noqa: D102
    def finished(self, outcome: Outcome) -> None: ...  # noqa: D102
    def note(self, text: str) -> None: ...  # noqa: D102


class Batch:
    """The state of one batch: what waits, what runs, what has ended."""

    def __init__(
        self,
        clients: Sequence[str],
        workspace: Path,
        request: Request,
        reporter: Reporter,
        cluster: str,
        mirror: Mirror | None,
    ) -> None:
        self.workspace, self.request, self.reporter = workspace, request, reporter
        self.waiting = list(clients)
        self.many = len(clients) > 1
        self.running: list[Job] = []
        self.outcomes: dict[str, Outcome] = {}
        self.stop = 0  # how often an end was asked for
        self.stopped_at = 0.0
        self.signal = 0
        self.ledger: Ledger | None = None
        self.recorded = True  # until the ledger cannot be written
        self.log: Log | None = None
        self.folder = temporary.make("b")
        self.starter: Starter | Cluster | None = None
        self.cluster, self.mirror = cluster, mirror
        self.beaten = time.monotonic()
        self.started = 0

    def run(self) -> None:
        """Run until nothing waits and nothing runs."""
        if self.many:
            self.log = Log(self.workspace, self.reporter.note)
        self._skip_unchanged()
        if self.waiting and not self.stop:
            self.starter = self._new_starter()
            if self.many or (self.workspace / "reports" / LEDGER).exists():
                self._record(lambda ledger: ledger.plan(self.waiting))
        while self.running or (self.waiting and not self.stop):
            self._start_some()
            for job in list(self.running):
                self._look_after(job)
            self._end_late_ones()
            self._beat()
            time.sleep(TICK)
        for client in self.waiting:
            self._told(self.not_finished(client))
        if self.started and (self.ledger is not None or self.many):
            self._write_index()

    def _record(self, write: Callable[[Ledger], None]) -> None:
        """Note something in the ledger. A ledger that cannot be written stops no client: it is said once."""
        if not self.recorded:
            return
        try:
            if self.ledger is None:
                self.ledger = Ledger(self.workspace)
                if self.ledger.mended:
                    self.reporter.note(self.ledger.mended)
            write(self.ledger)
        except DamagedError as error:
            self.reporter.note(f"{error}. The clients run all the same; how they end is not recorded there")
            self._close_ledger()
            self.recorded = False

    def _close_ledger(self) -> None:
        if self.ledger is not None:
            self.ledger.close()
            self.ledger = None

    def _write_index(self) -> None:
        from workbench.batch import index  # speaks: with the catalogue of sentences and the pages' templates

        known = folders.clients(self.workspace)
        self._record(lambda ledger: ledger.keep_only(known))
        entries = read(self.workspace).newest | {
            client: Entry(client, o.status, o.run, o.noted or o.reason, o.seconds, "")
            for client, o in self.outcomes.items()
        }
        try:
            index.write(self.workspace, {client: entries[client] for client in known if client in entries})
        except OSError as error:
            self.reporter.note(f"the start page was not written: {summary(error)}")
            return
        if self.mirror is not None:
            self.mirror.push_index()

    def _skip_unchanged(self) -> None:
        attempts = read(self.workspace)
        if attempts.fault:
            self._record(lambda _: None)  # opened for writing it is mended where that can be done
            attempts = read(self.workspace)
        if self.request.force:
            return
        stand: dict[str, tuple[str, str]] = {}
        waiting, self.waiting = self.waiting, []
        for client in waiting:
            began = time.monotonic()
            entry = attempts.done.get(client)
            if self.stop or entry is None or not self._stands(client, entry):
                self.waiting.append(client)
                continue
            folder = self.workspace / "reports" / client / entry.run
            outcome = Outcome.of(folder, self.workspace, reason=UNCHANGED, since=began)
            if self.mirror is not None:
                outcome = self._share(outcome, self.mirror)
            if attempts.newest[client] != entry:
                stand[client] = (entry.run, entry.seen)
            self._told(outcome)
        if stand:
            self._record(lambda ledger: ledger.stand(stand))

    def _stands(self, client: str, entry: Entry) -> bool:
        return unchanged(client, entry, workspace=self.workspace, request=self.request)

    def _start_some(self) -> None:
        while self.starter and self.waiting and not self.stop and len(self.running) < self.starter.capacity:
            client = self.waiting.pop(0)
            before = look(client, workspace=self.workspace, request=self.request)
            self.started += 1
            self._tell("started", client=client)
            self.reporter.started(client)
            newest = published(self.workspace, client)
            job = self.starter.start(client, self.workspace, self.request, before)
            job.published = newest
            self.running.append(job)
            if self.ledger is not None:
                self._record(partial(_start, client))
                job.noted = True

    def _new_starter(self) -> Starter | Cluster:
        if self.cluster:
            from workbench.batch.cluster import Cluster  # an extra

            return Cluster(self.cluster, self.folder, url=self.mirror.url if self.mirror else "")
        ready = needed([self.workspace / "client_data" / client for client in self.waiting])
        return Starter(self.folder, self.reporter.note, capacity=self.request.workers, ready=ready)

    def _look_after(self, job: Job) -> None:
        code = job.process.poll()
        for event in news(job):
            if "step" in event:
                self._step(job, event["step"])
            else:
                self.outcomes[job.client] = Outcome(**event["outcome"])
        if code is not None:
            self.running.remove(job)
            pipe = getattr(job.process, "stdin", None)
            if pipe is not None:
                pipe.close()
            self._end(job, code)

    def _step(self, job: Job, text: str) -> None:
        self._tell("step", client=job.client, step=text)
        self.reporter.step(job.client, text)
        # Inputs with faults leave nothing behind, so a lone client enters the ledger after its inputs were read.
        if not job.noted and text != "checking the inputs":
            self._record(lambda ledger: ledger.plan([job.client]))
            self._record(lambda ledger: ledger.start(job.client))
            job.noted = True

    def _end(self, job: Job, code: int) -> None:
        outcome = self.outcomes.pop(job.client, None) or self._ended_without_a_word(job, code)
        if outcome.status == "failed":
            failures.add_log(self.workspace, job.client, job.events.with_name("log"))
        if self.mirror is not None and outcome.status == "done":
            outcome = self._share(outcome, self.mirror)
        seen = look(job.client, workspace=self.workspace, request=self.request, run=outcome.run, before=job.before)
        self._finish(outcome, seen=seen if outcome.status == "done" else "")

    def _ended_without_a_word(self, job: Job, code: int) -> Outcome:
        """What a process that died told nobody: it published, or it was stopped, or it failed."""
        newest = published(self.workspace, job.client)
        if newest and newest != job.published:
            folder = publish.latest(self.workspace, job.client)
            if folder is not None and not publish.damaged(folder):
                return Outcome.of(folder, self.workspace, reason="published, then its process ended", since=job.began)
        self._clear(job.client)
        seconds = round(time.monotonic() - job.began, 2)
        if self.stop:
            return Outcome(job.client, "cancelled", reason="stopped", seconds=seconds, code=128 + self.signal)
        log = job.events.with_name("log")
        why, said = getattr(job.process, "why", "") or f"its process died ({ended_by(code)})", tail(log)
        failures.keep(self.workspace, job.client, error=f"{why}\n{said}", log=log)
        return Outcome(job.client, "failed", reason=why, seconds=seconds, code=1, details=said)

    def _clear(self, client: str) -> None:
        """Remove what a dead job left; while another process runs this client, the staging folder is that one's."""
        with suppress(BusyError), locked(self.workspace, client):
            publish.clear(self.workspace, client)

    def _share(self, outcome: Outcome, mirror: Mirror) -> Outcome:
        """A run of this machine goes into the store; one that a worker put there is fetched."""
        try:
            if self.cluster and outcome.reason != UNCHANGED:
                mirror.pull_run(outcome.client)
            elif mirror.push_run(outcome.client, outcome.run) and outcome.reason == UNCHANGED:
                return replace(outcome, reason="the store had lost it: put there again")
        except MisuseError as error:
            return failure(outcome.client, error, seconds=outcome.seconds)
        return outcome

    def _finish(self, outcome: Outcome, *, seen: str = "") -> None:
        self._record_end(outcome, seen=seen)
        self._told(outcome)

    def _record_end(self, outcome: Outcome, *, seen: str) -> None:
        if self.ledger is not None and outcome.code == BusyError.exit_code:
            self._record(lambda ledger: ledger.forget(outcome.client))
        elif self.ledger is not None:
            self._record(lambda ledger: ledger.finish(outcome, seen=seen))
        elif outcome.status == "done":
            self._record(lambda ledger: ledger.plan([outcome.client]))
            self._record(lambda ledger: ledger.finish(outcome, seen=seen))

    def _told(self, outcome: Outcome) -> None:
        self.outcomes[outcome.client] = outcome
        self._tell("finished", **outcome.to_log())
        self.reporter.finished(outcome)

    def _tell(self, event: str, **what: object) -> None:
        if self.log is not None:
            self.log.write(event, **what)

    def _end_late_ones(self) -> None:
        if self.stop >= 2 or (self.stop and time.monotonic() - self.stopped_at > GRACE):
            for job in self.running:
                job.end()

    def _beat(self) -> None:
        if self.ledger is not None and time.monotonic() - self.beaten > BEAT:
            self._record(lambda ledger: ledger.beat())
            self.beaten = time.monotonic()

    def not_finished(self, client: str) -> Outcome:
        """The outcome of a client that an end came before."""
        started = any(job.client == client for job in self.running)
        why = "stopped" if started else "not started"
        return Outcome(client, "cancelled", reason=why, code=128 + self.signal)

    def ask_to_stop(self, number: int, _: object) -> None:
        """A signal arrived: start nothing more; at the second one end at once."""
        self.stop += 1
        self.signal = number
        self.stopped_at = self.stopped_at or time.monotonic()
        if hasattr(signal, "setitimer"):
            # Whatever this process is busy with by then, it is left: see `_late`.
            signal.setitimer(signal.ITIMER_REAL, LAST if self.stop == 1 else 1.0)
        if self.stop == 1 and self.running:
            self.reporter.note(f"finishing what runs, at most {GRACE:.0f} s; once more to end now")

    def settle(self) -> None:
        """What did not start is cancelled; where time was over, what ran is ended, and done where it had published."""
        if self.running:
            signal.setitimer(signal.ITIMER_REAL, 1.0)
        for job in self.running:
            job.end()
        if self.waiting and self.ledger is not None:
            self._record(lambda ledger: ledger.cancel(self.waiting))
        while self.running:
            if (code := self.running[0].process.poll()) is not None:
                self._end(self.running[0], code)
                self.running.pop(0)
            time.sleep(TICK)

    def close(self) -> None:
        """End what is left and remove the batch's folder."""
        for job in self.running:
            job.end()
        if self.starter is not None:
            self.starter.close()
        self._close_ledger()
        if self.log is not None:
            self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class _LateError(BaseException):
    """The time to end after Ctrl-C is over, and the batch is busy with something that takes longer."""


def _late(_: int, __: object) -> None:
    raise _LateError


@contextmanager
def _handling(batch: Batch) -> Iterator[None]:
    names = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    handlers: dict[int, Callable[[int, object], None]] = dict.fromkeys(names, batch.ask_to_stop)
    if hasattr(signal, "setitimer"):
        handlers[signal.SIGALRM] = _late
    if threading.current_thread() is not threading.main_thread():
        handlers = {}
    before = {name: signal.signal(name, handler) for name, handler in handlers.items()}
    try:
        yield
    finally:
        if hasattr(signal, "setitimer") and handlers:
            signal.setitimer(signal.ITIMER_REAL, 0)
        for name, handler in before.items():
            signal.signal(name, handler)


def run_batch(
    clients: Sequence[str],
    *,
    workspace: Path,
    request: Request,
    reporter: Reporter,
    cluster: str = "",
    mirror: Mirror | None = None,
) -> tuple[Outcome, ...]:
    """Run the clients, `request.workers` at a time; a client that fails is an outcome, and the others go on.

    The ledger in `reports/` follows each client's state. Ctrl-C once starts nothing more and lets what runs finish for
    6 seconds, twice ends it; it is over in ten whatever happens; the clients concerned are cancelled, and the same command resumes. `cluster` is the
    address of a Dask scheduler whose workers share the workspace's folder; its threads are the number at a time.
    `mirror` says that `workspace` stands for one on a store: runs are put there, and workers read it there.
    """
    workspace = workspace.resolve()
    temporary.sweep()
    clear_staging(workspace)
    batch = Batch(clients, workspace, request, reporter, cluster, mirror)
    try:
        with _handling(batch):
            for step in (batch.run, batch.settle):
                with suppress(_LateError):
                    step()
    finally:
        batch.close()
    return tuple(batch.outcomes.get(client) or batch.not_finished(client) for client in clients)


def _start(client: str, ledger: Ledger) -> None:
    """What the ledger is told when a client's process has been started."""
    ledger.start(client)

"""Runs one client: validated inputs in, executed notebooks and deliverables out, all of them or none."""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import engagement as engagements
from workbench.client_key import keyed
from workbench.errors import DamagedError, DisclosureError, MisuseError, RunError
from workbench.run import failures, keys, publish, templates
from workbench.run.fingerprints import digest
from workbench.run.locks import locked
from workbench.run.outcome import Outcome, Request
from workbench.run.parameters import bind, typed
from workbench.run.record import cleaned, reissued
from workbench.run.templates import Template

if TYPE_CHECKING:
    from workbench.engagement import Engagement

FORMAT = 1


@dataclass
class Plan:
    """One run before it starts: the notebooks with final parameters and keys, and what can be taken over."""

    engagement: Engagement
    notebooks: dict[str, Template]
    parameters: dict[str, dict[str, Any]]
    keys: dict[str, dict[str, str]]
    render: dict[str, str]
    run: str
    earlier: Path | None = None
    reused: dict[str, str] = field(default_factory=dict)
    kernels: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    only: tuple[str, ...] = ()  # what the user asked for, where that was not everything
    withheld: dict[str, str] = field(default_factory=dict)

    def withhold(self, stem: str, reason: str) -> None:
        """Leave a notebook out because it would show too few people; the deliverables say that it is not there."""
        self.withheld[stem] = reason
        off = self.engagement.off | {stem: reason}
        context = replace(self.engagement.context, scope=tuple(sorted(off.items())))
        self.engagement = replace(self.engagement, off=off, context=context)

    def origins(self) -> dict[str, str]:
        """Where each notebook comes from: shipped, or from the workspace, which anybody who writes there can edit."""
        return {stem: template.origin for stem, template in self.notebooks.items()}


Step = Callable[[str], None]


def run_client(client: str, *, workspace: Path, request: Request | None = None, on_step: Step | None = None) -> Outcome:
    """Run a client's notebooks and make its deliverables in `reports/<client>/<run>/`.

    The run's name is the engagement's date and a hash of everything the notebooks depend on, so the same inputs give
    the same name and a clock plays no part. Notebooks whose inputs did not change since the newest run are taken
    over from it. Raises `InputError` with all faults of all files, `MisuseError`, `BusyError` where another process
    runs this client, and `RunError` where a notebook fails; in each case the earlier run is untouched.
    """
    workspace = workspace.resolve()
    request, say = request or Request(), on_step or (lambda _: None)
    started = time.monotonic()
    say("checking the inputs")
    engagement = _for(engagements.check(client, workspace=workspace), request.audience)
    for text in engagement.aside:
        say(text)
    with locked(workspace, client, patience=request.patience):
        plan = prepare(engagement, workspace=workspace, request=request)
        if mended := publish.mend(workspace, client):
            say(mended)
        for stem, origin in plan.origins().items():
            if origin == templates.REPLACES:
                say(f"{stem} is the workspace's own notebook, in place of the shipped one")
        if plan.earlier is not None and not plan.reasons:
            failures.forget(workspace, client)
            return Outcome.of(plan.earlier, workspace, reason="nothing changed", since=started)
        target = workspace / "reports" / client / plan.run
        _make(plan, target, workspace=workspace, request=request, say=say, started=started)
        failures.forget(workspace, client)
    return Outcome.of(target, workspace, reason="; ".join(plan.reasons), since=started)


def _for(engagement: Engagement, audience: str) -> Engagement:
    """The engagement for another audience than its own, where one is asked for."""
    context = replace(engagement.context, audience=audience or engagement.context.audience)
    return replace(engagement, context=context)


def _make(plan: Plan, target: Path, *, workspace: Path, request: Request, say: Step, started: float) -> None:
    """Execute, render and publish; what a failure leaves is kept with the client and nothing stays staged."""
    from workbench.run.deliver import deliver  # when something has to be drawn
    from workbench.story import Given  # when something has to be drawn

    client = plan.engagement.context.client
    publish.clear(workspace, client)
    try:
        folder = publish.staging(workspace, client, plan.run)
        _execute_all(plan, folder=folder, request=request, say=say)
        engagement = plan.engagement
        done = deliver(
            folder, context=engagement.context, client=engagement.folder, say=say, given=Given.by(engagement)
        )
        say("publishing")
        shutil.rmtree(folder / ".tmp", ignore_errors=True)
        shutil.rmtree(folder / ".upstream", ignore_errors=True)
        recorded = manifest(plan, done.document.headlines(), seconds=time.monotonic() - started)
        recorded["marks"] = list(done.marks)
        publish.publish(folder, target, recorded)
    except Exception as error:  # whatever it is, it is kept with the client, and raised
        left = (workspace / "reports" / publish.STAGING).glob(f"{client}@*/*.failed.ipynb")
        failures.keep(workspace, client, error=str(error) or type(error).__name__, notebooks=left)
        with contextlib.suppress(OSError):
            publish.clear(workspace, client)
        raise


def prepare(engagement: Engagement, *, workspace: Path, request: Request) -> Plan:
    """Decide which notebooks run, with which parameters, and why; starts nothing and writes nothing."""
    notebooks = _chosen(engagement, templates.find(workspace), request)
    parameters = {stem: _parameters(stem, t, engagement, request) for stem, t in notebooks.items()}
    found: dict[str, dict[str, str]] = {}
    sorter = templates.ordered(notebooks)
    while sorter.is_active():
        for stem in sorter.get_ready():
            upstream = {a: digest(found[a]) for a in notebooks[stem].after if a in found}
            found[stem] = keys.execution(notebooks[stem], parameters[stem], engagement=engagement, upstream=upstream)
            sorter.done(stem)
    digests = {stem: digest(found[stem]) for stem in notebooks}
    render = keys.rendering(digests, engagement=engagement, templates=notebooks.values())
    plan = Plan(
        engagement=engagement,
        notebooks=notebooks,
        parameters=parameters,
        keys=found,
        render=render,
        run=f"{engagement.context.as_of}-{digest(digests)[:8]}",
        only=request.only,
    )
    _compare(plan, publish.latest(workspace, engagement.context.client), request)
    return plan


def _chosen(engagement: Engagement, known: Mapping[str, Template], request: Request) -> dict[str, Template]:
    """The notebooks of this run in name order; raises `MisuseError` where none is left, with the reasons."""
    asked = {templates.resolve(name, known) for name in request.only}
    off = {stem: engagement.off[stem] for stem in asked if stem in engagement.off}
    if off:
        raise MisuseError("; ".join(f"{stem} is switched off: {why}" for stem, why in off.items()))
    stems = templates.with_upstream(asked, known) if asked else set(known)
    chosen = {s: t for s, t in known.items() if s in stems and s not in engagement.off and not t.portfolio}
    if not chosen:
        raise MisuseError("no notebook can run: " + "; ".join(f"{s}: {why}" for s, why in engagement.off.items()))
    return chosen


def _parameters(stem: str, template: Template, engagement: Engagement, request: Request) -> dict[str, Any]:
    given: dict[str, Any] = {"client": engagement.context.client}
    for name, text in request.parameters:
        if name in templates.REQUIRED:
            raise MisuseError(f"parameter {name} is set by the run itself")
        given[name] = typed(name, text, template.parameters.get(name))
    return bind(template.parameters, given, name=stem)


def _compare(plan: Plan, earlier: Path | None, request: Request) -> None:
    """Find out what the newest run still answers for, and say why the rest has to be done."""
    if earlier is None:
        plan.reasons.append("first run")
        return
    try:
        recorded = publish.manifest(earlier)
    except DamagedError as error:
        plan.reasons.append(str(error).partition(";")[0])
        return
    plan.earlier = earlier
    if request.force:
        plan.reasons.append("forced")
        return
    if recorded.get("format") != FORMAT:
        plan.reasons.append("the earlier run is in an older format")
        return
    spoilt = publish.damaged(earlier)
    plan.reasons += [f"{name} was changed after the run" for name in spoilt]
    for stem, parts in plan.keys.items():
        apart = recorded.get("withheld", {}).get(stem)
        if apart is not None and apart["key"] == parts:
            plan.withhold(stem, apart["reason"])
            continue
        old = recorded["notebooks"].get(stem)
        if old is not None and old["key"] == parts and f"{stem}.ipynb" not in spoilt:
            plan.reused[stem] = old.get("executed_in", earlier.name)
        else:
            why = keys.changes(old["key"], parts) if old else ["is new"]
            plan.reasons.append(f"{stem}: {', '.join(why) or 'was changed after the run'}")
    plan.reasons += [f"{stem} is no longer run" for stem in recorded["notebooks"] if stem not in plan.keys]
    rendered = keys.changes(recorded["render"], plan.render)
    plan.reasons += [f"deliverables: {why}" for why in rendered if not why.startswith("notebooks")]


def _execute_all(plan: Plan, *, folder: Path, request: Request, say: Step) -> None:
    """Execute the notebooks that have to run, those whose results are read first, `workers` of them at a time."""
    sorter = templates.ordered(plan.notebooks)
    running: dict[Future[None], str] = {}
    with ThreadPoolExecutor(max_workers=max(1, request.workers)) as pool:
        while sorter.is_active():
            for stem in sorter.get_ready():
                if stem in plan.withheld:
                    sorter.done(stem)
                    continue
                say(f"taking over {stem}" if stem in plan.reused else f"running {stem}")
                running[pool.submit(_one, plan, stem, folder, request)] = stem
            if not running:
                continue
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                stem = running.pop(future)
                try:
                    future.result()
                except BaseException as error:  # whatever it is, what waits is not begun, and it is raised
                    if not _may_be_left_out(plan, error):
                        pool.shutdown(wait=True, cancel_futures=True)
                        raise
                    plan.withhold(stem, str(error).rpartition("error:")[2].strip())
                    (folder / f"{stem}.failed.ipynb").unlink(missing_ok=True)
                    say(f"{stem} is left out: {plan.withheld[stem]}")
                sorter.done(stem)


def _may_be_left_out(plan: Plan, error: BaseException) -> bool:
    """Whether a notebook failed to protect people, and another is left."""
    protects = isinstance(error, RunError) and error.exit_code == DisclosureError.exit_code
    return protects and len(plan.withheld) + 1 < len(plan.notebooks)


def _one(plan: Plan, stem: str, folder: Path, request: Request) -> None:
    from workbench.run.execute import execute  # papermill takes two seconds, and may have nothing to run

    context = plan.engagement.context
    if stem in plan.reused and plan.earlier is not None:
        notebook = json.loads((plan.earlier / f"{stem}.ipynb").read_text("utf-8"))
        template = json.loads(plan.notebooks[stem].path.read_text("utf-8"))
        notebook = reissued(notebook, template=template, context=context, run=plan.run)
    else:
        # Relative paths: the delivered notebook runs again where it lies, and names no machine.
        given = plan.parameters[stem] | {
            "run": plan.run,
            "workspace": os.path.relpath(plan.engagement.folder.parent.parent, folder),
            "upstream": _upstream(plan.notebooks[stem], folder),
        }
        executed, plan.kernels[stem] = execute(
            plan.notebooks[stem], given, folder=folder, kernel=request.kernel, limits=request.limits
        )
        notebook = cleaned(executed, parameters=given, folder=folder)
    publish.write(folder / f"{stem}.ipynb", publish.lines(notebook, depth=3).encode())


def _upstream(template: Template, folder: Path) -> str | None:
    """A folder with just the executed notebooks whose results this one declares to read, relative to `folder`."""
    present = [stem for stem in template.after if (folder / f"{stem}.ipynb").is_file()]
    if not present:
        return None
    place = folder / ".upstream" / template.stem
    place.mkdir(parents=True)
    for stem in present:
        shutil.copyfile(folder / f"{stem}.ipynb", place / f"{stem}.ipynb")
    return place.relative_to(folder).as_posix()


def manifest(plan: Plan, headlines: Mapping[str, Any], *, seconds: float) -> dict[str, Any]:
    """What a run was made of, and its main figures; its outputs are added when it is published."""
    names = ("cx-workbench", "papermill", "nbclient", "ipykernel", "pandas", "matplotlib", "python-pptx", "typst")
    context = plan.engagement.context
    return {
        "format": FORMAT,
        "client": context.client,
        "run": plan.run,
        "as_of": context.as_of,
        "reasons": plan.reasons,
        "inputs": {
            path.relative_to(plan.engagement.folder).as_posix(): keyed(plan.engagement.secret, publish.sha256(path))
            for paths in plan.engagement.inputs.values()
            for path in paths
        },
        "notebooks": {
            stem: {
                "key": plan.keys[stem],
                "parameters": {n: v for n, v in plan.parameters[stem].items() if n not in keys.PLUMBING},
                "executed_in": plan.reused.get(stem, plan.run),
                "kernel": plan.kernels.get(stem, "taken over"),
                "origin": plan.notebooks[stem].origin,
            }
            for stem in plan.notebooks
            if stem not in plan.withheld
        },
        "withheld": {stem: {"key": plan.keys[stem], "reason": why} for stem, why in plan.withheld.items()},
        "only": list(plan.only),
        "off": dict(plan.engagement.off),
        "headline": dict(headlines),
        "render": plan.render,
        "versions": {"python": sys.version.split()[0]} | {n: importlib.metadata.version(n) for n in names},
        "seconds": round(seconds, 3),
        "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }

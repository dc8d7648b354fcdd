"""The roadmap's form in JupyterLab: limits moved, the plan solved again in place, a setting kept by a button."""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from collections.abc import Mapping
from html import escape
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from IPython.display import display
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.util import load_yaml_guess_indent

from workbench.claims import say
from workbench.engagement import Engagement
from workbench.errors import InputError
from workbench.findings import roadmap as exhibits
from workbench.intake.settings import Settings
from workbench.render.chart import draw
from workbench.result import Result
from workbench.scoring.roadmap import draft_roadmap
from workbench.sources.models import read_model

if TYPE_CHECKING:
    from workbench.model.terms import Limits

HORIZONS = (6, 12, 18, 24, 36)


class Desk:
    """What the form does, without widgets: one setting of the limits, the plan it gives, and keeping it."""

    def __init__(self, job: Engagement) -> None:
        self.job = job
        self.limits: Limits = job.settings.roadmap
        self._path = job.folder / "engagement.yaml"
        self._kept, self._read = self.limits, self._path.read_bytes()

    def change(self, **limits: Any) -> None:
        """Set some limits; what was not changed stays. Raises `ValueError` for a value that the file could not hold."""
        kept = self.limits.model_dump()
        self.limits = type(self.limits).model_validate({**kept, **limits})

    def solve(self) -> Result:
        """The plan for the present limits; raises `InputError` where there is none."""
        job = self.job
        return draft_roadmap(
            job.initiatives,
            job.finance,
            job.upstream,
            rules=job.rules,
            limits=self.limits,
            as_of=job.context.as_of,
            currency=job.context.currency,
        )

    def view(self) -> tuple[str, str]:
        """A sentence and a drawing of the plan; the sentence names the limits that clash where there is none."""
        try:
            plan = self.solve()
        except InputError as error:
            return " ".join(f"{fault.found}: {fault.fix}." for fault in error.faults), ""
        context = self.job.context
        catalogue, figures = self.job.catalogue, plan.figures
        given = {"n": figures["initiatives"], "all": figures["considered"], "spend": figures["spend"]}
        told = say("roadmap-form", **given)
        if "npv" in figures:
            told = say("roadmap-form-worth", **given, npv=figures["npv"])
        shown = [one.told(catalogue) for one in exhibits.plan_on_a_page(plan, context)]
        drawings = [draw(one, language=context.language) or "" for one in shown]
        return catalogue.text(told), "".join(drawings)

    def keep(self) -> str:
        """Write the limits that differ into `engagement.yaml`; returns what to tell the person.

        Nothing is written where the file was changed since the form opened, or says the same already.
        """
        try:
            if not self._unchanged():
                return "Not saved: engagement.yaml was changed since the form opened. Run the cells above again."
            before, now = (one.model_dump(mode="json") for one in (self._kept, self.limits))
            changed = {name: value for name, value in now.items() if value != before[name]}
            if not changed:
                return "Nothing to save: engagement.yaml has these limits."
            save_limits(self._path, changed)
        except InputError as error:
            return f"Not saved. {error}"
        except OSError as error:
            return f"Not saved: engagement.yaml cannot be written ({error.strerror or error})."
        self._kept, self._read = self.limits, self._path.read_bytes()
        return f"Saved in engagement.yaml: {', '.join(changed)}. Run the cells below again."

    def _unchanged(self) -> bool:
        """The file is as it was when the form opened, and had then the limits that the form opened with."""
        if self._path.read_bytes() != self._read:
            return False
        return read_model(self._path, Settings, shown="engagement.yaml")[0].roadmap == self._kept


def plan_form(job: Engagement) -> None:
    """Show the form; does nothing in a run, where nobody could move a slider."""
    if job.context.run != "interactive":
        return

    display(form_of(Desk(job)))


def form_of(desk: Desk) -> widgets.Widget:
    """Sliders for budget and capacity (share of the present), horizon and haircut, the plan below, a button to keep."""
    start = desk.limits
    style = {"description_width": "12em"}

    def share(label: str) -> Any:
        return widgets.FloatSlider(
            value=1.0,
            min=0.25,
            max=2.0,
            step=0.05,
            description=label,
            readout_format=".0%",
            style=style,
            continuous_update=False,
            layout=widgets.Layout(width="32em"),
        )

    budget, capacity = share("Budget, of the present"), share("Capacity, of the present")
    budget.disabled, capacity.disabled = start.budget is None, not start.capacity
    horizon = widgets.Dropdown(
        options=sorted({*HORIZONS, start.horizon}), value=start.horizon, description="Horizon, months", style=style
    )
    haircut = widgets.FloatSlider(
        value=start.haircut,
        min=0,
        max=1,
        step=0.05,
        description="Overlap haircut",
        style=style,
        readout_format=".0%",
        continuous_update=False,
        layout=widgets.Layout(width="32em"),
    )
    keep = widgets.Button(description="Save to engagement.yaml", tooltip="Keeps these limits for the next run")
    status, drawing = widgets.HTML(), widgets.HTML()

    def on_change(_: object) -> None:
        desk.change(
            budget=None if start.budget is None else _years(start.budget, budget.value, horizon.value, start.horizon),
            capacity={role: round(most * capacity.value, 4) for role, most in start.capacity.items()},
            horizon=horizon.value,
            haircut=haircut.value,
        )
        text, svg = desk.view()
        status.value, drawing.value = f'<p role="status">{escape(text)}</p>', svg

    def on_keep(_: object) -> None:
        status.value = f'<p role="status">{escape(desk.keep())}</p>'

    for field in (budget, capacity, horizon, haircut):
        field.observe(on_change, names="value")
    keep.on_click(on_keep)
    on_change(None)
    return widgets.VBox([budget, capacity, horizon, haircut, keep, status, drawing])


def _years(budget: list[float], share: float, horizon: int, before: int) -> list[float]:
    """The budget times a share for as many plan years as the horizon has; later years are like the last one.

    With the whole budget and the horizon of `before` it stays as it was written.
    """
    if share == 1 and horizon == before:
        return budget
    years = -(-horizon // 12)
    return [round(amount * share) for amount in [*budget, *[budget[-1]] * years][:years]]


def save_limits(path: Path, limits: Mapping[str, Any]) -> None:
    """Replace values of the `roadmap` block of an engagement file; comments and all else stay as they are.

    Line ends, byte order mark and the file's mode are kept. The new text is validated before the old one is replaced,
    in one step; raises `InputError` with its faults and `OSError` where the file cannot be written.
    """
    with path.open("r+b") as file:  # refuses what may not be written, which replacing would not
        old, mode = file.read(), os.fstat(file.fileno()).st_mode
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_with_limits(old, limits))
            file.flush()
            os.fchmod(file.fileno(), stat.S_IMODE(mode))
            os.fsync(file.fileno())
        read_model(new, Settings, shown=path.name)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _with_limits(old: bytes, limits: Mapping[str, Any]) -> bytes:
    """The file's bytes with other limits."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes, yaml.width = True, 4096
    text = old.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    _, indent, offset = load_yaml_guess_indent(text)
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    document = yaml.load(text.replace("\r\n", "\n"))
    if document.get("roadmap") is None:
        document["roadmap"] = {}
    _update(document["roadmap"], limits)
    written = StringIO()
    yaml.dump(document, written)
    mark = codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b""
    return mark + written.getvalue().replace("\n", ends).encode()


def _update(block: Any, values: Mapping[str, Any]) -> None:
    """Set only what differs, so that comments beside the rest stay; lists in one line, whole numbers as such."""
    for name, value in values.items():
        if isinstance(value, Mapping) and isinstance(block.get(name), Mapping):
            _update(block[name], value)
        elif block.get(name) != value:
            is_list = isinstance(value, (list, tuple))
            new = CommentedSeq([_whole(one) for one in value]) if is_list else _whole(value)
            if is_list:
                new.fa.set_flow_style()
            block[name] = new


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value

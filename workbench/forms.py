"""The roadmap's form in JupyterLab: limits moved, the plan solved again in place, a setting kept by a button."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engagement import Engagement
from workbench.errors import InputError
from workbench.findings import roadmap as exhibits
from workbench.findings.roadmap.words import said
from workbench.render.chart import draw
from workbench.result import Result
from workbench.scoring.roadmap import draft_roadmap

if TYPE_CHECKING:
    import ipywidgets as widgets

    from workbench.intake.settings import RoadmapSettings

HORIZONS = (6, 12, 18, 24, 36)
SUMMARY = "{n} of {all} initiatives, worth {npv}, spending {spend}"


class Desk:
    """What the form does, without widgets: one setting of the limits, the plan it gives, and keeping it."""

    def __init__(self, job: Engagement) -> None:
        self.job = job
        self.limits: RoadmapSettings = job.settings.roadmap

    def change(self, **limits: Any) -> None:
        """Set some limits; what was not changed stays. Raises `ValueError` for a value that the file could not hold."""
        kept = self.limits.model_dump()
        self.limits = type(self.limits).model_validate({**kept, **limits})

    def solve(self) -> Result:
        """The plan for the present limits; raises `InputError` where there is none."""
        job = self.job
        return draft_roadmap(job.initiatives, job.finance, job.upstream, limits=self.limits,
                             as_of=job.context.as_of, currency=job.context.currency)  # fmt: skip

    def view(self) -> tuple[str, str]:
        """A sentence and a drawing of the plan; the sentence names the limits that clash where there is none."""
        try:
            plan = self.solve()
        except InputError as error:
            return " ".join(f"{fault.found}: {fault.fix}." for fault in error.faults), ""
        context = self.job.context
        template = SUMMARY if "npv" in plan.figures else SUMMARY.replace(", worth {npv}", "")
        names = {"n": "initiatives", "all": "considered", "spend": "spend"}
        names |= {"npv": "npv"} if "npv" in plan.figures else {}
        drawing = draw(exhibits.plan_on_a_page(plan, context), language=context.language)
        return said(plan, context, template, **names), drawing

    def keep(self) -> str:
        """Write the present limits into `engagement.yaml`; returns what to tell the person."""
        changed = self.limits.model_dump(exclude_defaults=True, mode="json")
        try:
            save_limits(self.job.folder / "engagement.yaml", changed)
        except InputError as error:
            return f"Not saved. {error}"
        return "Saved in engagement.yaml. Run the cells below again."


def plan_form(job: Engagement) -> None:
    """Show the form; does nothing in a run, where nobody could move a slider."""
    if job.context.run != "interactive":
        return
    from IPython.display import display

    display(form_of(Desk(job)))


def form_of(desk: Desk) -> widgets.Widget:
    """Sliders for budget and capacity (share of the present), horizon and haircut, the plan below, a button to keep."""
    import ipywidgets as widgets

    start = desk.limits
    style = {"description_width": "12em"}

    def share(label: str) -> Any:
        return widgets.FloatSlider(value=1.0, min=0.25, max=2.0, step=0.05, description=label, readout_format=".0%",
                                   style=style, continuous_update=False, layout=widgets.Layout(width="32em"))  # fmt: skip

    budget, capacity = share("Budget, of the present"), share("Capacity, of the present")
    budget.disabled, capacity.disabled = start.budget is None, not start.capacity
    horizon = widgets.Dropdown(options=sorted({*HORIZONS, start.horizon}), value=start.horizon, description="Horizon, months",
                               style=style)  # fmt: skip
    haircut = widgets.FloatSlider(value=start.haircut, min=0, max=1, step=0.05, description="Overlap haircut", style=style,
                                  readout_format=".0%", continuous_update=False, layout=widgets.Layout(width="32em"))  # fmt: skip
    keep = widgets.Button(
        description="Save to engagement.yaml", tooltip="Keeps these limits for the next run"
    )
    status, drawing = widgets.HTML(), widgets.HTML()

    def on_change(_: object) -> None:
        desk.change(
            budget=None if start.budget is None else _years(start.budget, budget.value, horizon.value),
            capacity={role: most * capacity.value for role, most in start.capacity.items()},
            horizon=horizon.value, haircut=haircut.value,
        )  # fmt: skip
        text, svg = desk.view()
        status.value, drawing.value = f'<p role="status">{escape(text)}</p>', svg

    def on_keep(_: object) -> None:
        status.value = f'<p role="status">{escape(desk.keep())}</p>'

    for field in (budget, capacity, horizon, haircut):
        field.observe(on_change, names="value")
    keep.on_click(on_keep)
    on_change(None)
    return widgets.VBox([budget, capacity, horizon, haircut, keep, status, drawing])


def _years(budget: list[float], share: float, horizon: int) -> list[float]:
    """The budget times a share for as many plan years as the horizon has; later years are like the last one."""
    years = -(-horizon // 12)
    return [round(amount * share) for amount in [*budget, *[budget[-1]] * years][:years]]


def save_limits(path: Path, limits: Mapping[str, Any]) -> None:
    """Replace the values of the `roadmap` block of an engagement file; comments and all else stay as they are.

    The new text is validated before the old one is replaced, in one step; raises `InputError` with its faults.
    """
    from io import StringIO

    from ruamel.yaml import YAML
    from ruamel.yaml.util import load_yaml_guess_indent

    from workbench.intake.settings import Settings
    from workbench.sources.models import read_model

    yaml = YAML(typ="rt")
    yaml.preserve_quotes, yaml.width = True, 4096
    old = path.read_text("utf-8")
    _, indent, offset = load_yaml_guess_indent(old)
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    document = yaml.load(old)
    _update(document.setdefault("roadmap", {}), limits)
    text = StringIO()
    yaml.dump(document, text)
    new = path.with_name(f".{path.name}.new")
    new.write_text(text.getvalue(), "utf-8")
    try:
        read_model(new, Settings, shown=path.name)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _update(block: Any, values: Mapping[str, Any]) -> None:
    """Set only what differs, so that comments beside the rest stay; lists in one line, whole numbers as such."""
    from ruamel.yaml.comments import CommentedSeq

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

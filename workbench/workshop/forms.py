"""Forms in JupyterLab for a facilitator who types ballots, into the same session as the phones' votes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from IPython.display import display

from workbench.errors import WorkbenchError
from workbench.workshop import plan as plans
from workbench.workshop.export import export
from workbench.workshop.keys import make_token
from workbench.workshop.rounds import BallotError, Round, paper_answers, pick
from workbench.workshop.start import prepare
from workbench.workshop.states import MoveError
from workbench.workshop.store import Store, Submission

if TYPE_CHECKING:
    from workbench.engagement import Engagement

FAULTS = {
    "budget": "The dots or points do not add up to the budget.",
    "malformed": "An answer is outside the scale.",
    "empty": "The ballot is empty, so it was not counted.",
}


class Desk:
    """What the forms do, without widgets: one round of a client, its ballots typed in by hand.

    Half-typed ballots are kept in the session folder after every change and come back after a restart.
    """

    def __init__(self, folder: Path, round_: str) -> None:
        self.folder = folder
        self._session = prepare(folder.name, [round_], workspace=folder.parent.parent)
        self._plan = plans.read(self._session)
        self.language = self._plan.language
        self.roles = self._plan.roles
        self.round: Round = self._plan.round(round_)
        self._store = Store(self._session / plans.DATABASE)
        self._store.add_rounds({each.id: each.digest() for each in self._plan.rounds})
        self._draft = self._session / f"draft-{round_}.json"

    def close(self) -> None:
        """Close the session's database."""
        self._store.seal()
        self._store.close()

    def draft(self) -> dict[str, str]:
        """The ballot that was being typed, by field name."""
        try:
            return {str(name): str(text) for name, text in json.loads(self._draft.read_text("utf-8")).items()}
        except (OSError, ValueError, AttributeError):
            return {}

    def keep_draft(self, fields: Mapping[str, str]) -> None:
        """Keep a half-typed ballot, all of it or nothing."""
        new = self._draft.with_suffix(".new")
        new.write_text(json.dumps(dict(fields)), "utf-8")
        new.replace(self._draft)

    def save(self, fields: Mapping[str, str], *, role: str = "") -> str:
        """Count a ballot; returns what to tell the person who typed it."""
        if self.standing() == "draft":
            self._store.move(self.round.id, "open")
        try:
            pages = paper_answers(self.round, fields)
        except BallotError as error:
            return FAULTS[error.reason]
        if self.standing() != "open":
            return f"The round is {self.standing()}; a ballot can no longer be added."
        voter = self._store.add_voter(make_token(), role=role, paper=True, seats=self._plan.seats)
        if voter is None:
            return "All seats of the session are taken."
        turn = self._store.standing(self.round.id).turn
        self._store.save(
            [Submission(voter, self.round.id, turn, page, 1, answers) for page, answers in enumerate(pages)]
        )
        self._draft.unlink(missing_ok=True)
        return f"Saved. Ballots so far: {self.count()}."

    def finish(self) -> str:
        """Close and reveal the round and write it to the client's folder; the notebooks read it from there."""
        with suppress(MoveError):
            self._store.move(self.round.id, "close")
        with suppress(MoveError):
            self._store.move(self.round.id, "reveal")
        done = export(self.folder)
        left_out = dict(done.left_out).get(self.round.id)
        if left_out:
            return f"Not written: {left_out}."
        return "Written. Run the cells below again."

    def standing(self) -> str:
        """The round's state."""
        return self._store.standing(self.round.id).state

    def count(self) -> int:
        """How many ballots the round has."""
        standing = self._store.standing(self.round.id)
        return self._store.voted(self.round.id, standing.turn, len(self.round.pages))


def ballot_form(job: Engagement, *, round: str = "maturity-1") -> None:  # noqa: A002 - the field's own word
    """Show a form for typing ballots of a round of the client's folder; does nothing in a run, where nobody types."""
    if job.context.run != "interactive":
        return

    try:
        desk = Desk(job.folder, round)
    except WorkbenchError as error:
        print(error)  # noqa: T201 - a notebook cell's output is read where it is called
        return
    display(form_of(desk))


def form_of(desk: Desk) -> widgets.Widget:
    """The form: a labelled field for each question, role, status, and the buttons to save and to finish."""
    fields = _fields(desk)
    role = widgets.Dropdown(options=[("not given", ""), *((name, name) for name in desk.roles)], description="Role")
    status = widgets.HTML(value=_status(f"Ballots so far: {desk.count()}."))
    save = widgets.Button(
        description="Save this ballot", button_style="primary", tooltip="Counts it and clears the form"
    )
    finish = widgets.Button(description="Close and write the round", tooltip="No ballot can be added afterwards")

    def on_change(_: object) -> None:
        desk.keep_draft({name: str(field.value) for name, field in fields.items()})

    def on_save(_: object) -> None:
        said = desk.save({name: str(field.value) for name, field in fields.items()}, role=str(role.value))
        status.value = _status(said)
        if said.startswith("Saved"):
            _clear(fields, on_change)

    def on_finish(_: object) -> None:
        status.value = _status(desk.finish())

    for field in fields.values():
        field.observe(on_change, names="value")
    save.on_click(on_save)
    finish.on_click(on_finish)
    title = widgets.HTML(f"<h3>{_escaped(pick(desk.round.title, desk.language))}</h3>")
    return widgets.VBox([title, role, *fields.values(), widgets.HBox([save, finish]), status])


def _fields(desk: Desk) -> dict[str, Any]:
    """A field for each question, reached by Tab, with the draft's answer filled in."""
    round_, draft = desk.round, desk.draft()
    wide = widgets.Layout(width="auto", max_width="60em")
    fields: dict[str, Any] = {}
    for at, question in enumerate(round_.questions):
        facet = pick(question.facet, desk.language)
        label = pick(question.card, desk.language) + (f": {facet}" if facet else "")
        options = [
            ("cannot say", ""),
            *((_answer(round_, level, desk.language), str(level)) for level in range(round_.low, round_.high + 1)),
        ]
        known = {value for _, value in options}
        value = draft.get(f"q{at}", "")
        fields[f"q{at}"] = widgets.Dropdown(
            options=options,
            value=value if value in known else "",
            description=label,
            layout=wide,
            style={"description_width": "40em"},
        )
    return fields


def _answer(round_: Round, level: int, language: str) -> str:
    named = pick(round_.levels.get(str(level), {}), language)
    return f"{level} {named}" if named and round_.kind != "sort" else named or str(level)


def _clear(fields: Mapping[str, Any], on_change: Callable[[object], None]) -> None:
    for field in fields.values():
        field.unobserve(on_change, names="value")
        field.value = ""
        field.observe(on_change, names="value")


def _status(text: str) -> str:
    return f'<p role="status" aria-live="polite">{_escaped(text)}</p>'


def _escaped(text: str) -> str:
    return escape(text)

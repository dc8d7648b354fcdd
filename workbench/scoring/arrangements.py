"""The same governance answers seen in other ways: components, elements, strategy level, council and playbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

import pandas as pd

from workbench.frameworks.model import Member
from workbench.model.governance import Activity, Meeting, NextStep, Seated, Seats, Stage
from workbench.model.rows import frame_of

if TYPE_CHECKING:
    from workbench.frameworks.model import Framework, Group, Item
    from workbench.model.terms import Forum, Seat

KINDS_OF_MEMBER: tuple[str, ...] = get_args(Member)
TIMES_A_YEAR = {"week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}


def sources_of(crosswalk: Framework) -> dict[str, list[str]]:
    """For each id that a cross-walk leads to, the ids whose answers inform it."""
    sources: dict[str, list[str]] = {}
    for id_, informed in crosswalk.informs().items():
        for target in informed:
            sources.setdefault(target, []).append(id_)
    return sources


def view(pack: Framework, questions: pd.DataFrame, sources: Mapping[str, list[str]]) -> pd.DataFrame:
    """Means of the answers that inform each group of a pack; missing, with 0 questions, where none does.

    Columns pack, id, label, documented, practised, coverage (0-1), questions, answered, informed_by.
    """
    rows = []
    for group in pack.groups:
        mine = questions[questions["id"].isin(sources.get(group.id, []))]
        known = mine[mine["answered"]]
        rows.append(
            {
                "pack": pack.id,
                "id": group.id,
                "label": group.title,
                "documented": known["documented"].mean(),
                "practised": known["practised"].mean(),
                "coverage": known["in_place"].mean() if len(known) else float("nan"),
                "questions": len(mine),
                "answered": len(known),
                "informed_by": ", ".join(mine["id"]),
            }
        )
    return pd.DataFrame(rows)


def staged(pack: Framework, questions: pd.DataFrame, sources: Mapping[str, list[str]]) -> pd.DataFrame:
    """The criteria of a staged pack, each with what the answers say about it.

    A criterion holds where every answered question that informs it is in place, and has no answer where there is
    none. Columns level, title, id, criterion, state (`holds`, `does not hold`, `no answer`), on_paper (written down
    and not lived), informed_by, reached: a level is reached where its criteria and those of all levels below hold.
    """
    rows = []
    reached = True
    for level in pack.groups[0].levels:
        states = [_state(criterion.id, questions, sources) for criterion in level.criteria]
        reached = reached and all(state == "holds" for state in states)
        rows += [
            {"level": level.level, "title": level.title, "id": criterion.id, "criterion": criterion.text,
             "state": state, "on_paper": _on_paper(criterion.id, questions, sources),
             "informed_by": ", ".join(sources.get(criterion.id, [])), "reached": reached}
            for criterion, state in zip(level.criteria, states, strict=True)
        ]  # fmt: skip
    return pd.DataFrame(rows)


def next_steps(pack: Framework, reached: int) -> list[NextStep]:
    """The steps from the level that is reached to the next; none at the top."""
    return [
        NextStep(id=move.id, label=move.focus, step=move.step, detail=move.detail, workstream=move.workstream,
                 dimension=move.dimension)
        for move in pack.groups[0].moves
        if move.to == reached + 1
    ]  # fmt: skip


def way(pack: Framework, reached: int) -> pd.DataFrame:
    """Every level of a staged pack: how it sounds from inside, and the steps that lead to it (`model.governance.Stage`)."""
    group = pack.groups[0]
    return frame_of(
        Stage,
        [
            Stage(
                level=one.level,
                title=one.title,
                voice=one.voice,
                speaker=one.speaker,
                steps=" · ".join(move.step for move in group.moves if move.to == one.level),
                standing="reached" if one.level <= reached else "next" if one.level == reached + 1 else "later",
            )
            for one in group.levels
        ],
    )


def level_reached(criteria: pd.DataFrame) -> int:
    """The staged level: the highest one reached, 1 where not even the criteria of level 2 hold."""
    return int(criteria.loc[criteria["reached"], "level"].max()) if criteria["reached"].any() else 1


def _state(id_: str, questions: pd.DataFrame, sources: Mapping[str, list[str]]) -> str:
    mine = questions[questions["id"].isin(sources.get(id_, [])) & questions["answered"]]
    if mine.empty:
        return "no answer"
    return "holds" if mine["in_place"].all() else "does not hold"


def _on_paper(id_: str, questions: pd.DataFrame, sources: Mapping[str, list[str]]) -> bool:
    """Whether what informs a criterion is all written down, and not all of it lived."""
    mine = questions[questions["id"].isin(sources.get(id_, [])) & questions["answered"]]
    return not mine.empty and not mine["in_place"].all() and bool(mine["rung"].ne("Not in place").all())


def council(seats: Sequence[Seat]) -> pd.DataFrame:
    """The seats of each kind of member against the mix that a council needs, at least one of each, as rows `Seats`."""
    rows = []
    for kind in KINDS_OF_MEMBER:
        roles = [seat.role for seat in seats if seat.kind == kind]
        rows.append(Seats(kind=kind, seats=len(roles), roles=", ".join(roles), missing=not roles))
    return frame_of(Seats, rows)


def members(seats: Sequence[Seat]) -> pd.DataFrame:
    """Who sits in the council, as rows `Seated`."""
    return frame_of(Seated, [Seated(kind=seat.kind, role=seat.role) for seat in seats])


def raci(pack: Framework) -> pd.DataFrame:
    """The activities of a playbook and each kind of member's part, as rows `Activity`."""
    return frame_of(Activity, [
        Activity(id=item.id, activity=item.text, **{kind: item.raci.get(kind, "") for kind in get_args(Member)})
        for item in pack.items
        if item.raci
    ])  # fmt: skip


def cadence(forums: Sequence[Forum], pack: Framework) -> pd.DataFrame:
    """The client's regular meetings, or the playbook's proposal where the client has none, as rows `Meeting`."""
    agreed = [(f.forum, f.every, f.chair, f.purpose) for f in forums]
    proposal = [(item.label, item.every, "", item.text) for item in pack.items if item.every]
    return frame_of(Meeting, [
        Meeting(forum=forum, every=every, times_a_year=TIMES_A_YEAR[every], chair=chair, purpose=purpose, proposed=not agreed)
        for forum, every, chair, purpose in agreed or proposal
    ])  # fmt: skip


def playbook(
    pack: Framework, questions: pd.DataFrame, sources: Mapping[str, list[str]], *, full_council: bool
) -> pd.DataFrame:
    """The clauses of a playbook, each stated as in place or marked as open, from the answers that inform it.

    Columns chapter, heading, about, shows, id, clause, text, state (`in place`, `open`, `proposed`), evidence,
    owner, due, action. A clause that no question informs is `proposed`.
    """
    rows = [
        {"chapter": group.id, "heading": group.title, "about": group.text, "shows": group.shows or "", "id": item.id, "clause": item.label,
         "text": item.text} | _clause(item, questions, sources, full_council)
        for group in pack.groups
        for item in clauses(group)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def clauses(group: Group) -> list[Item]:
    """The clauses of a chapter, without the activities of its RACI table."""
    return [item for item in group.items if not item.raci]


def _clause(
    item: Item,
    questions: pd.DataFrame,
    sources: Mapping[str, list[str]],
    full_council: bool,  # noqa: FBT001
) -> dict[str, Any]:
    mine = questions[questions["id"].isin(sources.get(item.id, [])) & questions["applicable"]]
    gaps = mine[~mine["in_place"]]
    unseated = item.needs_full_council and not full_council
    state = "open" if unseated or not gaps.empty else "proposed" if mine.empty else "in place"
    concerned = mine if gaps.empty else gaps
    return {
        "state": state,
        "evidence": _listed(mine["cited"]),
        "owner": _listed(concerned["owner"]),
        "due": min((due for due in gaps["due"] if due), default=""),
        "action": item.action if unseated else _listed(gaps["action"]),
    }


def _listed(texts: pd.Series[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))

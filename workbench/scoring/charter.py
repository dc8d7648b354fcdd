"""The governance set: how far each clause is, and the question that fills what is open. Nothing is invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.claims import claim, first, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.charter import COVERS, GROUPS, PARTS, PLAN, Clause, Decided, OpenPoint, RoomVote, Story, Written
from workbench.model.rows import frame_of
from workbench.model.workshop import Held, Level, Voted
from workbench.privacy import Rules
from workbench.result import Result


def assess_charter(
    entries: Iterable[Written],
    decided: Sequence[Decided] = (),
    workshop: Sequence[Result] = (),
    *,
    rules: Rules,
    as_of: str = "",
    library: Mapping[str, Any] | None = None,
    language: str = "en",
) -> Result:
    """How complete the charter is, clause by clause.

    Parameters
    ----------
    entries : the charter's fields, in the file's order; an empty text is an open point of its entry.
    decided : decisions and actions of the client's list and of its workshops.
    as_of : ISO date against which the due dates of actions are overdue; without it none is.
    library : the survey library; the names of the surveys in use are taken from it in the `language`.

    Returns
    -------
    Result `charter`: counts of clauses by state, open points, decisions and actions; tables of `model.charter`, and
    `voted`, the cards of rounds that are named after a clause (columns part, label, share 0-1).
    """
    held = [one for one in workshop if one.module == "workshop"]
    rows = [_named(row, library, language) for row in entries]
    points = [point for part in PARTS for point in open_points(part, rows)]
    clauses = [_clause(part, group, rows, points) for group, parts in GROUPS.items() for part in parts]
    states = Counter(clause.state for clause in clauses)
    actions = [one for one in decided if one.kind == "action" and one.status != "done"]
    listed = Counter({row.part: row.entry for row in rows})
    figures = {
        "clauses": count(len(clauses)),
        **{name: count(states[name]) for name in ("complete", "partly", "open")},
        "open_points": count(len(points)),
        "rights": count(listed["decision_rights"]),
        "rights_open": count(len({row.entry for row in rows if row.part == "decision_rights" and not row.text})),
        "decisions": count(sum(one.kind == "decision" for one in decided)),
        "actions": count(len(actions)),
        "overdue": count(sum(bool(one.due) and one.due < as_of for one in actions)),
        **{f"open.{part}": count(sum(point.part == part for point in points)) for part in COVERS},
    }
    return Result(
        "charter",
        figures,
        {
            "clauses": frame_of(Clause, clauses),
            "entries": frame_of(Written, rows),
            "open_points": frame_of(OpenPoint, points),
            "decided": frame_of(Decided, decided),
            RoomVote.table: frame_of(RoomVote, _votes(held)),
        },
        claims=(
            claim(
                "charter-status",
                when.counted(figures["complete"], figures["clauses"]),
                **{name: figures[name] for name in ("complete", "clauses", "open_points")},
            ),
        ),
        headline="complete",
        rules=rules,
    )


def plan_communication(entries: Iterable[Written], stories: Sequence[Story], *, rules: Rules) -> Result:
    """The communication plan: messages with what is open in them, and the stories that may be told.

    `entries` are the fields of messages and stakeholders. Result `communication`: counts of messages, audiences,
    stakeholders, stories, and of open points of the messages and of the stakeholders; tables `entries`, `open_points`
    and `stories` of `model.charter`.
    """
    rows = [*entries]
    points = [point for part in PLAN for point in open_points(part, rows)]
    listed, unsaid = Counter({row.part: row.entry for row in rows}), Counter(point.part for point in points)
    figures = {
        "messages": count(listed["messages"]),
        "audiences": count(len({row.text for row in rows if row.field == "audience" and row.text})),
        "open_points": count(unsaid["messages"]),
        "stakeholders": count(listed["stakeholders"]),
        "open.stakeholders": count(unsaid["stakeholders"]),
        "stories": count(len(stories)),
    }
    told = first(
        claim("communication-none", when.none(figures["messages"])),
        say("communication-status", **{n: figures[n] for n in ("messages", "audiences", "open_points")}),
    )
    tables = {
        "entries": frame_of(Written, rows),
        "open_points": frame_of(OpenPoint, points),
        "stories": frame_of(Story, stories),
    }
    return Result("communication", figures, tables, claims=(told,), headline="messages", rules=rules)


def open_points(part: str, rows: Iterable[Written]) -> list[OpenPoint]:
    """What a clause does not say yet: itself where nothing is written, else each empty field of its entries.

    A value that the clause needs (`COVERS`) and no entry has, such as a kind of member without a seat, is open too.
    """
    mine = [row for row in rows if row.part == part]
    title = say(f"charter-{_key(part)}")
    if not mine:
        return [OpenPoint(part, title, "", say(f"charter-ask-{_key(part)}"))]
    field, needed = COVERS.get(part, ("", ()))
    covered = {row.text for row in mine if row.field == field}
    first = {row.entry: row.text for row in reversed(mine)}  # an entry is called by its first field
    return [
        OpenPoint(part, title, first[row.entry], say(f"charter-ask-field-{_key(row.field)}"))
        for row in mine
        if not row.text
    ] + [
        OpenPoint(part, title, say(f"charter-value-{_key(kind)}"), say(f"charter-ask-cover-{_key(part)}"))
        for kind in needed
        if kind not in covered
    ]  # fmt: skip


def _key(name: str) -> str:
    return name.replace("_", "-").replace(" ", "-")


def _clause(part: str, group: str, rows: Iterable[Written], points: Iterable[OpenPoint]) -> Clause:
    mine = [row for row in rows if row.part == part]
    missing = sum(point.part == part for point in points)
    state = "open" if not mine else "partly" if missing else "complete"
    return Clause(part, group, say(f"charter-{_key(part)}"), len({row.entry for row in mine}), missing, state)


def _named(row: Written, library: Mapping[str, Any] | None, language: str) -> Written:
    """A row of a survey in use with the survey's name in the place of its id."""
    if row.part != "surveys" or row.field != "survey" or library is None:
        return row
    names = {survey["id"]: survey["name"][language] for survey in library["surveys"]}
    return Written(row.part, row.entry, row.field, names.get(row.text, row.text))


def _votes(held: Iterable[Result]) -> list[RoomVote]:
    """Cards with their shares of what was shared out, and cards that were sorted with the pile that most chose."""
    rows: list[RoomVote] = []
    for one in held:
        voted = [vote for vote in one.rows(Voted) if vote.round in PARTS]
        rows += [RoomVote(vote.round, vote.label, vote.share) for vote in voted if vote.share is not None]
        sorted_ = {row.round for row in one.rows(Held) if row.kind == "sort"}
        piles = [level for level in one.rows(Level) if level.round in sorted_]
        for vote in voted:
            mine = [level for level in piles if (level.round, level.question) == (vote.round, vote.question)]
            if mine:
                most = max(mine, key=lambda level: level.share)
                rows.append(RoomVote(vote.round, f"{vote.label} · {most.answer}", most.share))
    return rows

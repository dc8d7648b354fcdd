"""Governance audit: what is documented, what is practised, what is proven, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from workbench import privacy
from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.governance import NextStep
from workbench.model.roadmap import Candidate
from workbench.model.rows import frame_of
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result
from workbench.scoring import arrangements
from workbench.scoring.aggregate import mean_of_means, percent_to_target, weighted_mean, weighted_sum

if TYPE_CHECKING:
    from workbench.frameworks.model import Framework
    from workbench.model.terms import Forum, Seat

NaPolicy = Literal["excluded", "target-zero"]

RUNGS = ("Not in place", "Claimed", "Documented", "Practised", "Proven")


def audit_governance(
    answers: pd.DataFrame,
    framework: Framework,
    *,
    rules: Rules,
    as_of: str = "",
    na_policy: NaPolicy = "excluded",
    related: Sequence[Framework] = (),
    council: Sequence[Seat] = (),
    cadence: Sequence[Forum] = (),
) -> Result:
    """Score a governance checklist, documented and practised apart.

    Parameters
    ----------
    answers : frame with columns id, documented, practised (0-4, NaN = unanswered), applicable, evidence, owner,
        due, comment, respondent; one row a question and respondent. One answer of a question is the
        organisation's; those of the minimum of respondents or more are averaged, and it applies if any of them says
        so. Answers of fewer, who could tell what the others said, are left out, and a check names the questions.
    framework : the checklist; `in_place` is the practised answer from which a question counts as in place.
    rules : the client's rules of anonymity.
    as_of : ISO date against which due dates are overdue; without it nothing is.
    na_policy : `excluded` takes questions that do not apply out of every mean; `target-zero` keeps them with
        score 0 and target 0, so that the mean is held against the whole checklist.
    related : packs that show the same answers in other ways: a cross-walk, and with it views, staged levels and a
        playbook. Each gives tables of its own (see `arrangements`).
    council, cadence : the seats of the client's council and its regular meetings.

    Returns
    -------
    Result `governance`. Scores are 0-4 weighted means over questions; `score` is the mean of documented and
    practised (the two layers of CISO Assistant), `practised_by_step` counts each step once, `points` adds
    up. Unanswered questions leave the means and are counted.

    Raises `ValueError` for an id that the framework does not have.
    """
    told, apart = _told(answers, rules, framework.ends)
    questions = _questions(told, framework, as_of)
    steps = pd.DataFrame([_step(group.id, group.title, questions, na_policy) for group in framework.groups])
    figures = _figures(_summary(questions, na_policy)) | _totals(questions, steps)
    figures["scale_top"] = Estimate(_top(framework), unit="level")
    figures |= {
        f"{row['id']}.{name}": estimate for row in records(steps) for name, estimate in _figures(row, step=True).items()
    }
    gaps = _gaps(questions)
    tables = {
        "framework": pd.concat(
            [
                framework.provenance(na_policy=na_policy),
                *(pack.provenance() for pack in related if pack.kind != "crosswalk"),
            ],
            ignore_index=True,
        ),
        "steps": steps,
        "questions": questions.drop(columns=["weight", "most", "action", "workstream", "dimension", "cited"]),
        "ladder": _ladder(questions, framework),
        "gaps": gaps[["id", "label", "step", "practised", "documented", "owner", "due", "overdue"]],
    }
    more, seen, steps_ahead = _related(related, questions, council, cadence)
    tables["candidates"] = frame_of(Candidate, _candidates(gaps, steps_ahead))
    return Result(
        "governance",
        figures | more,
        tables | seen,
        _checks(questions, apart, rules),
        claims=_claims(figures),
        headline="practised",
        rules=rules,
    )


def _related(
    packs: Sequence[Framework], questions: pd.DataFrame, seats: Sequence[Seat], forums: Sequence[Forum]
) -> tuple[dict[str, Estimate], dict[str, pd.DataFrame], list[NextStep]]:
    """Figures and tables of the packs that show the answers in other ways, and the steps to the next level of strategy."""
    sources: dict[str, list[str]] = {}
    for pack in packs:
        sources |= arrangements.sources_of(pack) if pack.kind == "crosswalk" else {}
    figures: dict[str, Estimate] = {}
    tables: dict[str, pd.DataFrame] = {}
    ahead: list[NextStep] = []
    views = [arrangements.view(pack, questions, sources) for pack in packs if pack.kind == "view"]
    if views:
        tables["views"] = pd.concat(views, ignore_index=True)
        figures["views_without_answer"] = count(int((tables["views"]["questions"] == 0).sum()))
        figures |= {
            f"{row['id']}.practised": Estimate(row["practised"], n=row["answered"]) for row in records(tables["views"])
        }
    for pack in packs:
        if pack.kind == "levels":
            tables["strategy"] = arrangements.staged(pack, questions, sources)
            if questions["answered"].any():
                reached = arrangements.level_reached(tables["strategy"])
                ahead = arrangements.next_steps(pack, reached)
                tables["next_steps"] = frame_of(NextStep, ahead)
                tables["way"] = arrangements.way(pack, reached)
            figures |= _strategy_figures(tables["strategy"], len(pack.groups[0].levels))
        elif pack.kind == "playbook":
            tables["council"], tables["members"] = arrangements.council(seats), arrangements.members(seats)
            full = not tables["council"]["missing"].any()
            tables["playbook"] = arrangements.playbook(pack, questions, sources, full_council=full)
            tables["raci"] = arrangements.raci(pack)
            tables["cadence"] = arrangements.cadence(forums, pack)
            figures |= _playbook_figures(tables)
    return figures, tables, ahead


def _strategy_figures(criteria: pd.DataFrame, levels: int) -> dict[str, Estimate]:
    reached = arrangements.level_reached(criteria)
    following = criteria[(criteria["level"] == reached + 1) & (criteria["state"] != "holds")]
    return {
        "strategy_level": Estimate(reached, unit="level"),
        "strategy_levels": Estimate(levels, unit="level"),
        "strategy_open": count(len(following)),
    }


def _playbook_figures(tables: dict[str, pd.DataFrame]) -> dict[str, Estimate]:
    states = tables["playbook"]["state"]
    return {
        "clauses": count(len(states)),
        "clauses_open": count(int((states == "open").sum())),
        "clauses_in_place": count(int((states == "in place").sum())),
        "council_seats": count(int(tables["council"]["seats"].sum())),
        "council_kinds": count(int((~tables["council"]["missing"]).sum())),
        "forums": count(len(tables["cadence"])),
        "activities": count(len(tables["raci"])),
    }


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """A frame's rows as mappings."""
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def _top(framework: Framework) -> float:
    """The highest answer a question allows."""
    return max(answer.value for answers in framework.scales.values() for answer in answers)


def _questions(answers: pd.DataFrame, framework: Framework, as_of: str) -> pd.DataFrame:
    """One row a question of the framework, in its order, with the answers of all respondents together."""
    known = {item.id for item in framework.items}
    unknown = sorted(set(answers["id"]) - known)
    if unknown:
        raise ValueError(f"{framework.id} has no questions {unknown}")
    given = answers.groupby("id", sort=False)
    rows = [
        {"id": item.id, "step": group.id, "label": item.label, "text": item.text, "weight": item.weight,
         "most": framework.scale_of(item)[-1].value, "action": item.action, "workstream": item.workstream, "dimension": item.dimension}
        | _answer(given.get_group(item.id) if item.id in given.groups else answers.iloc[:0])
        for group in framework.groups
        for item in group.items
    ]  # fmt: skip
    frame = pd.DataFrame(rows)
    in_place = framework.in_place if framework.in_place is not None else 3.0
    frame["score"] = frame[["documented", "practised"]].mean(axis=1, skipna=False)
    frame["answered"] = frame["practised"].notna()
    frame["in_place"] = frame["practised"] >= in_place
    frame["gap"] = frame["applicable"] & frame["answered"] & ~frame["in_place"]
    frame["rung"] = [_rung(row, in_place) for row in records(frame)]
    frame["overdue"] = frame["gap"] & frame["due"].ne("") & frame["due"].lt(as_of)
    return frame


def _told(answers: pd.DataFrame, rules: Rules, ends: tuple[float, float]) -> tuple[pd.DataFrame, list[str]]:
    """The answers that may be shown, and the ids of questions that may not.

    A single answer is the organisation's. The mean of two is what the other said, for either of them; so it is where
    few answered, all of them alike, or where few of those who answered a question did so in one of its two respects.
    """
    people = answers.fillna({"respondent": ""}).groupby("id", sort=False)["respondent"].nunique()
    several = answers[answers["id"].isin(people[people > 1].index)]
    apart = [
        str(id_)
        for id_, rows in several.groupby("id", sort=False)
        if any(_withheld(rows[aspect].dropna(), rules, ends) for aspect in ("documented", "practised"))
    ]
    return answers[~answers["id"].isin(apart)], apart


def _withheld(given: pd.Series, rules: Rules, ends: tuple[float, float]) -> bool:
    return bool(len(given)) and bool(privacy.withheld(given.to_numpy(dtype=float), rules=rules, scale=ends))


def _answer(rows: pd.DataFrame) -> dict[str, Any]:
    """The answers of all respondents of one question as one."""
    applicable = bool(rows["applicable"].any()) if len(rows) else True
    due = rows["due"].dropna()
    cited = rows["evidence"].fillna("").astype(str).str.strip()
    owner = [text for text in rows["owner"].fillna("").astype(str).str.strip() if text]
    return {
        "documented": rows["documented"].mean() if applicable else float("nan"),
        "practised": rows["practised"].mean() if applicable else float("nan"),
        "applicable": applicable,
        "evidence": bool(cited.ne("").any()),
        "cited": "; ".join(dict.fromkeys(text for text in cited if text)),
        "owner": owner[0] if owner else "",
        "due": due.min().date().isoformat() if len(due) else "",
        "respondents": len(rows),
    }


def _rung(row: dict[str, Any], in_place: float) -> str | None:
    """How far up the evidence ladder a question stands; None where it does not apply or has no answer."""
    if not row["applicable"] or not row["answered"]:
        return None
    documented, practised = row["documented"] >= in_place, row["in_place"]
    if documented and practised:
        return "Proven" if row["evidence"] else "Practised"
    if documented:
        return "Documented"
    return "Claimed" if practised else "Not in place"


def _step(id_: str, title: str, questions: pd.DataFrame, na_policy: NaPolicy) -> dict[str, Any]:
    return {"id": id_, "label": title} | _summary(questions[questions["step"] == id_], na_policy)


def _summary(questions: pd.DataFrame, na_policy: NaPolicy) -> dict[str, Any]:
    """The figures of a set of questions."""
    known = questions[questions["answered"]]
    scored = known if na_policy == "excluded" else questions[questions["answered"] | ~questions["applicable"]]
    weights = scored["weight"].tolist()
    documented, practised, score = (
        weighted_mean(scored[name].where(scored["applicable"], 0.0).tolist(), weights)
        for name in ("documented", "practised", "score")
    )
    claimed = known[known["rung"] != "Not in place"]
    target = (scored["most"] * scored["weight"]).where(scored["applicable"], 0.0)
    return {
        "score": score,
        "documented": documented,
        "practised": practised,
        "difference": documented - practised,
        "coverage": known["in_place"].mean() if len(known) else float("nan"),
        "evidence_backed": claimed["evidence"].mean() if len(claimed) else float("nan"),
        "percent_to_target": percent_to_target(
            (scored["practised"].where(scored["applicable"], 0.0) * scored["weight"]).tolist(), target.tolist()
        ),
        "questions": len(questions),
        "applicable": int(questions["applicable"].sum()),
        "answered": len(known),
        "in_place": int(known["in_place"].sum()),
        "gaps": int(questions["gap"].sum()),
        "overdue": int(questions["overdue"].sum()),
        "ownerless": int((questions["gap"] & questions["owner"].eq("")).sum()),
        "proven": int((known["rung"] == "Proven").sum()),
        "paper_only": int((known["rung"] == "Documented").sum()),
    }


UNITS = {
    "score": "score", "documented": "score", "practised": "score", "difference": "score difference",
    "coverage": "share", "evidence_backed": "share", "percent_to_target": "share", "questions": "count",
    "applicable": "count", "answered": "count", "in_place": "count", "gaps": "count", "overdue": "count",
    "ownerless": "count",
    "proven": "count",
    "paper_only": "count",
}  # fmt: skip


def _figures(summary: dict[str, Any], *, step: bool = False) -> dict[str, Estimate]:
    names = UNITS if not step else [name for name in UNITS if name not in {"questions", "percent_to_target"}]
    return {name: Estimate(summary[name], n=int(summary["answered"]), unit=UNITS[name]) for name in names}


def _totals(questions: pd.DataFrame, steps: pd.DataFrame) -> dict[str, Estimate]:
    """The practised score put together in two other ways: each step counting once, and as points."""
    known = questions[questions["answered"]]
    n, weights = len(known), known["weight"].tolist()
    return {
        "practised_by_step": Estimate(mean_of_means(steps["practised"].tolist()), n=n),
        "points": Estimate(weighted_sum(known["practised"].tolist(), weights), n=n),
        "points_possible": Estimate(weighted_sum(known["most"].tolist(), weights), n=n),
    }


def _gaps(questions: pd.DataFrame) -> pd.DataFrame:
    """Questions not in place, the weakest practice first."""
    gaps = questions[questions["gap"]]
    return gaps.sort_values(["practised", "documented", "id"], kind="stable").reset_index(drop=True)


def _ladder(questions: pd.DataFrame, framework: Framework) -> pd.DataFrame:
    """How many questions of each step stand on each rung."""
    return pd.DataFrame(
        [
            {
                "step": group.id,
                "label": group.title,
                "rung": rung,
                "questions": int(((questions["step"] == group.id) & (questions["rung"] == rung)).sum()),
            }
            for group in framework.groups
            for rung in RUNGS
        ]
    )


def _candidates(gaps: pd.DataFrame, steps: Sequence[NextStep]) -> list[Candidate]:
    """The step that closes each gap, and those that lead to the next level of strategy, offered to the roadmap."""
    return [
        Candidate(id=f"{gap['id']}.A", title=gap["action"], finding=gap["id"], workstream=gap["workstream"],
                  dimension=gap["dimension"],
                  detail=say("governance-candidate", label=gap["label"], practised=Estimate(gap["practised"]),
                             documented=Estimate(gap["documented"])))
        for gap in records(gaps)
        if gap["action"]
    ] + [
        Candidate(id=f"{step.id}.A", title=step.step, finding=step.id, workstream=step.workstream,
                  dimension=step.dimension, detail=step.detail)
        for step in steps
    ]  # fmt: skip


def _checks(questions: pd.DataFrame, apart: Sequence[str], rules: Rules) -> tuple[Check, ...]:
    open_ = questions[questions["applicable"] & ~questions["answered"]]
    complete = (
        say("check-governance-all-answered") if open_.empty else say("check-governance-open", ids=tuple(open_["id"]))
    )
    single, none = (int((questions["respondents"] == people).sum()) for people in (1, 0))
    return (
        Check(say("check-governance-complete"), "passed" if open_.empty else "failed", complete),
        Check(
            say("check-governance-respondents"),
            "information",
            say("check-governance-single", single=single, none=none, questions=len(questions)),
        ),
        *(
            [
                Check(
                    say("check-governance-few"),
                    "failed",
                    say("check-governance-few-answers", ids=tuple(apart), minimum=rules.minimum_group),
                )
            ]
            if apart
            else []
        ),
    )


def _claims(figures: dict[str, Estimate]) -> tuple[Message, ...]:
    if figures["answered"].value == 0:
        return (say("governance-unanswered-yet"),)
    both = {name: figures[name] for name in ("documented", "practised")} | {"top": figures["scale_top"]}
    return holding(
        claim(
            "governance-answer",
            when.counted(figures["in_place"], figures["answered"]),
            **{name: figures[name] for name in ("in_place", "answered")},
        ),
        first(
            claim(
                "governance-answer-layers-same",
                when.alike(both["documented"], both["practised"]),
                practised=both["practised"],
                top=both["top"],
            ),
            claim("governance-answer-layers", **both),
        ),
        claim(
            "governance-answer-gaps", when.some(figures["gaps"]), gaps=figures["gaps"], ownerless=figures["ownerless"]
        ),
    )

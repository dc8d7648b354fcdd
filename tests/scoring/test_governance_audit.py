"""The governance audit on a small checklist whose figures can be worked by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import languages
from workbench.frameworks.model import Answer, Framework, Group, Item
from workbench.privacy.rules import STANDARD
from workbench.scoring.governance import audit_governance

EN = languages.catalogue("en")

SCALE = tuple(Answer(value=value, label=str(value)) for value in range(5))


def question(id_: str, **fields) -> Item:
    return Item(
        id=id_, text=f"Is {id_} so?", action=f"Do {id_}", workstream="Governance", dimension="process", **fields
    )


CHECKLIST = Framework(
    id="toy",
    version="1",
    kind="checklist",
    title="Toy",
    source="own",
    licence="own",
    attribution="own",
    in_place=3,
    scales={"0-4": SCALE},
    groups=(
        Group(id="A", title="First", items=(question("A.1"), question("A.2", weight=3))),
        Group(id="B", title="Second", items=(question("B.1"), question("B.2"))),
    ),
)

COLUMNS = ["id", "documented", "practised", "applicable", "evidence", "owner", "due", "comment", "respondent"]


def answers(*rows: tuple) -> pd.DataFrame:
    """Rows of id, documented, practised and optionally evidence, owner, due; None is not answered, "na" does not apply."""
    filled = []
    for id_, documented, practised, *rest in rows:
        applicable = practised != "na"
        evidence, owner, due = [*rest, *("", "", None)[len(rest) :]]
        filled.append(
            [
                id_,
                documented if applicable else np.nan,
                practised if applicable else np.nan,
                applicable,
                evidence,
                owner,
                pd.Timestamp(due) if due else pd.NaT,
                "",
                "R",
            ]
        )
    frame = pd.DataFrame(filled, columns=COLUMNS)
    return frame.astype({"documented": float, "practised": float, "due": "datetime64[ns]"})


FULL = answers(
    ("A.1", 4, 2, "minutes", "COO", "2026-01-31"),
    ("A.2", 4, 4, "handbook"),
    ("B.1", 1, 3, "", "CFO"),
    ("B.2", 0, 0, "", "", "2026-12-31"),
)


def values(audit, *names: str) -> list[float | None]:
    return [audit.figures[name].value for name in names]


def test_a_step_is_the_mean_of_its_questions_by_weight():
    audit = audit_governance(FULL, CHECKLIST, rules=STANDARD)
    assert values(audit, "A.practised", "A.documented") == [(2 + 3 * 4) / 4, 4]
    assert values(audit, "B.practised", "B.documented") == [1.5, 0.5]


def test_the_total_is_the_mean_of_all_questions_by_weight_and_the_score_that_of_both_layers():
    audit = audit_governance(FULL, CHECKLIST, rules=STANDARD)
    documented, practised = (4 + 3 * 4 + 1 + 0) / 6, (2 + 3 * 4 + 3 + 0) / 6
    assert values(audit, "documented", "practised", "score", "difference") == pytest.approx(
        [documented, practised, (documented + practised) / 2, documented - practised]
    )


def test_the_total_is_also_given_with_each_step_counting_once_and_as_points():
    audit = audit_governance(FULL, CHECKLIST, rules=STANDARD)
    assert values(audit, "practised_by_step") == [(3.5 + 1.5) / 2]
    assert values(audit, "points", "points_possible") == [2 + 3 * 4 + 3 + 0, 4 * 6]


def test_coverage_is_the_share_of_questions_mostly_or_always_in_practice():
    audit = audit_governance(FULL, CHECKLIST, rules=STANDARD)
    assert values(audit, "coverage", "A.coverage", "B.coverage", "in_place") == [0.5, 0.5, 0.5, 2]


def test_the_evidence_ladder_puts_each_question_on_one_rung():
    audit = audit_governance(FULL, CHECKLIST, rules=STANDARD)
    rungs = audit.table("questions").set_index("id")["rung"].to_dict()
    assert rungs == {"A.1": "Documented", "A.2": "Proven", "B.1": "Claimed", "B.2": "Not in place"}
    assert audit.table("ladder")["questions"].sum() == 4
    assert values(audit, "evidence_backed", "proven", "paper_only") == [pytest.approx(2 / 3), 1, 1]


def test_gaps_are_listed_weakest_first_with_owner_and_overdue_date():
    audit = audit_governance(FULL, CHECKLIST, as_of="2026-06-30", rules=STANDARD)
    gaps = audit.table("gaps")
    assert gaps["id"].tolist() == ["B.2", "A.1"]
    assert gaps["overdue"].tolist() == [False, True]
    assert values(audit, "gaps", "overdue", "ownerless") == [2, 1, 1]


def test_what_is_in_place_is_never_overdue():
    audit = audit_governance(
        answers(("A.1", 4, 4, "", "", "2020-01-01")), CHECKLIST, as_of="2026-06-30", rules=STANDARD
    )
    assert values(audit, "overdue") == [0]


def test_every_gap_offers_its_step_to_the_roadmap():
    candidates = audit_governance(FULL, CHECKLIST, rules=STANDARD).table("candidates")
    assert candidates[["id", "title", "finding", "workstream", "dimension"]].to_dict("records")[0] == {
        "id": "B.2.A", "title": "Do B.2", "finding": "B.2", "workstream": "Governance", "dimension": "process",
    }  # fmt: skip


def test_a_question_that_does_not_apply_leaves_every_mean():
    audit = audit_governance(
        answers(("A.1", 4, 2), ("A.2", "na", "na"), ("B.1", 2, 2), ("B.2", 2, 2)), CHECKLIST, rules=STANDARD
    )
    assert values(audit, "A.practised", "practised", "applicable", "gaps") == [2, 2, 3, 3]


def test_with_target_zero_it_counts_zero_in_the_mean_and_nothing_against_the_target():
    rows = answers(("A.1", 4, 2), ("A.2", "na", "na"), ("B.1", 2, 2), ("B.2", 2, 2))
    excluded = audit_governance(rows, CHECKLIST, rules=STANDARD)
    anchored = audit_governance(rows, CHECKLIST, na_policy="target-zero", rules=STANDARD)
    assert values(anchored, "A.practised", "practised") == [0.5, 1]
    assert values(anchored, "percent_to_target") == values(excluded, "percent_to_target") == [0.5]
    assert anchored.table("framework")["na_policy"].tolist() == ["target-zero"]


def test_an_unanswered_question_is_reported_and_not_guessed():
    audit = audit_governance(FULL[FULL["id"] != "B.2"], CHECKLIST, rules=STANDARD)
    assert values(audit, "B.practised", "answered", "applicable") == [3, 3, 4]
    assert audit.checks[0].status == "failed"
    assert "B.2" in audit.told(EN).checks[0].text


def test_no_answers_at_all_give_no_figures_but_no_error():
    audit = audit_governance(FULL[:0], CHECKLIST, rules=STANDARD)
    assert values(audit, "practised", "coverage") == [None, None]
    assert audit.told(EN).text == "No governance question has been answered yet."


def test_several_respondents_are_averaged():
    audit = audit_governance(answers(("A.1", 4, 4), ("A.1", 2, 2), ("A.1", "na", "na")), CHECKLIST, rules=STANDARD)
    assert values(audit, "A.practised") == [3]


def test_an_id_that_the_checklist_does_not_have_is_refused():
    with pytest.raises(ValueError, match=r"no questions \['Z.9'\]"):
        audit_governance(answers(("Z.9", 1, 1)), CHECKLIST, rules=STANDARD)


def test_names_and_comments_of_respondents_are_not_in_the_result():
    rows = FULL.assign(respondent="Ann Example", comment="between us")
    text = str(audit_governance(rows, CHECKLIST, rules=STANDARD).told(EN).to_json())
    assert "Ann Example" not in text
    assert "between us" not in text


levels = st.sampled_from([0, 1, 2, 3, 4])
ids = [item.id for item in CHECKLIST.items]


@settings(deadline=None, max_examples=20)
@given(st.lists(levels, min_size=4, max_size=4), st.permutations(range(4)))
def test_the_order_of_answers_does_not_matter(given_, order):
    rows = answers(*((id_, level, level) for id_, level in zip(ids, given_, strict=True)))
    one, other = (audit_governance(frame, CHECKLIST, rules=STANDARD) for frame in (rows, rows.iloc[list(order)]))
    assert {name: e.value for name, e in one.figures.items()} == {name: e.value for name, e in other.figures.items()}


@settings(deadline=None, max_examples=20)
@given(st.lists(levels, min_size=4, max_size=4))
def test_taking_the_weakest_question_out_never_lowers_the_mean(given_):
    weakest = int(np.argmin(given_))
    pairs = list(zip(ids, given_, strict=True))
    before = audit_governance(answers(*((id_, level, level) for id_, level in pairs)), CHECKLIST, rules=STANDARD)
    after = audit_governance(
        answers(
            *((id_, *(("na", "na") if at == weakest else (level, level))) for at, (id_, level) in enumerate(pairs))
        ),
        CHECKLIST,
        rules=STANDARD,
    )
    assert after.figures["practised"].value >= before.figures["practised"].value - 1e-9

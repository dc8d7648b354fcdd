"""The files of the programme: what is blank is not there, and every fault is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.intake import folders, listening, outcomes, technology, vision
from workbench.intake import initiatives as initiatives_file
from workbench.model.listening import Rule

ROOT = Path(__file__).resolve().parents[2]
SURVEY = "{id: trip, label: After a trip, volume: 5000, response: 0.2}"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def faults(read, path: Path, **more: object) -> list[str]:
    with pytest.raises(InputError) as raised:
        read(path, shown=path.name, **more)
    return [f"{one.line}: {one.found} | {one.allowed}" for one in raised.value.faults]


@pytest.mark.parametrize("name", ["listening", "outcomes", "technology", "vision"])
def test_a_template_of_comments_alone_is_as_if_it_were_not_there(tmp_path, name):
    text = (ROOT / f"templates/intake/{name}.yaml").read_text("utf-8")
    written(tmp_path, f"{name}.yaml", text)
    assert folders.present(tmp_path) == {}
    written(tmp_path, f"{name}.yaml", text + "surveys: []\n")
    assert list(folders.present(tmp_path)) == [name]


@pytest.mark.parametrize(
    ("name", "read"), [("listening", listening.read), ("technology", technology.read), ("vision", vision.read)]
)
def test_a_template_without_its_comment_marks_is_read(tmp_path, name, read):
    lines = (ROOT / f"templates/intake/{name}.yaml").read_text("utf-8").splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("# ") and line.split()[1].endswith(":"))
    read(written(tmp_path, f"{name}.yaml", "\n".join(line[2:] for line in lines[start:])), shown=name)


def test_rules_are_tried_in_every_combination(tmp_path):
    text = f"customers: 1000\nsurveys: [{SURVEY}]\nrules: {{quarantine: [0, 90], yearly_cap: [null, 4]}}\n"
    plan = listening.read(written(tmp_path, "listening.yaml", text), shown="listening.yaml")
    assert plan.rules == (Rule(0), Rule(90), Rule(0, 4), Rule(90, 4))
    assert [one.share for one in plan.segments] == [1.0]


def test_all_faults_of_a_listening_plan_are_told_at_once(tmp_path):
    text = (
        "customers: 1000\nsegments: [{id: a, label: A, share: 0.5}]\n"
        f"surveys:\n  - {SURVEY}\n  - {SURVEY}\nrules:\n  quarantine: [0, 1, 2, 3, 4, 5, 6, 7]\n  yearly_cap: [1, 2, 3, 4]\n"
    )
    assert faults(listening.read, written(tmp_path, "listening.yaml", text)) == [
        "2: shares that add up to 0.5 | shares that add up to 1", '5: the id "trip" again | each id once', "7: 32 combinations | at most 30",
    ]  # fmt: skip


def test_a_plan_without_customers_or_with_too_many_is_refused(tmp_path):
    assert faults(listening.read, written(tmp_path, "listening.yaml", "surveys: []\n")) == [
        '1: no key "customers" | "customers" is required'
    ]
    assert faults(listening.read, written(tmp_path, "listening.yaml", "customers: 3000000\n")) == [
        "1: 3000000 | 2000000 or less"
    ]


CHOICE = """criteria:
  - {id: alerts, label: Alerts, part: now, weight: [2, 1, 3]}
  - {id: cost, label: Cost, part: liability}
options:
  - {id: a, label: A, scores: {alerts: 6, cost: 100}}
  - {id: b, label: B, scores: {alert: 3}}
votes:
  - {alerts: 0}
"""


def test_all_faults_of_a_technology_choice_are_told_at_once(tmp_path):
    assert faults(technology.read, written(tmp_path, "technology.yaml", CHOICE)) == [
        '6: the criterion "alert" | alerts, cost', "8: a vote without points | points for one criterion or more",
        "2: a weight that does not rise | [low, likely, high]", "5: 6 | 1 to 5", '6: no amount for "cost" | an amount, or [low, likely, high]',
    ]  # fmt: skip


def test_a_table_of_scores_is_the_same_choice(tmp_path):
    rows = [
        "option,criterion,part,weight,low,likely,high",
        "A,Alerts,now,2,3,4,5",
        "A,Cost,liability,1,100,,",
        "B,Alerts,now,2,2,,",
        "B,Cost,liability,1,80,90,120",
    ]
    found = technology.read(written(tmp_path, "technology.csv", "\n".join(rows)), shown="technology.csv")
    assert [(one.label, one.part, one.weight) for one in found.criteria] == [
        ("Alerts", "now", (2, 2, 2)),
        ("Cost", "liability", (1, 1, 1)),
    ]
    assert [dict(one.scores) for one in found.options] == [
        {"c1": (3, 4, 5), "c2": (100, 100, 100)}, {"c1": (2, 2, 2), "c2": (80, 90, 120)},
    ]  # fmt: skip


def test_a_fault_of_a_table_of_scores_names_its_row(tmp_path):
    path = written(tmp_path, "technology.csv", "option,criterion,part,low\nA,Alerts,now,3\nB,Alerts,now,7\n")
    with pytest.raises(InputError) as raised:
        technology.read(path, shown=path.name)
    assert [(one.line, one.found, one.allowed) for one in raised.value.faults] == [(3, "7", "1 to 5")]


GRAPH = """benefits:
  - {id: b1, label: B1, leads_to: [{to: b2}, {to: o1, evidence: L01}]}
  - {id: b2, label: B2, leads_to: [{to: %s}]}
outcomes:
  - {id: o1, label: O1, needs: [{to: I01}]}
"""


def initiatives(path, shown):
    return outcomes.read(path, shown=shown, initiatives={"I01": ("One desk", "Operations"), "I02": ("Unused", "")})


def test_an_initiative_that_an_outcome_needs_becomes_an_action(tmp_path):
    graph = initiatives(written(tmp_path, "outcomes.yaml", GRAPH % "o1"), "outcomes.yaml")
    assert [(node.id, node.kind, node.owner) for node in graph.nodes][-1] == ("I01", "action", "Operations")
    assert [(edge.source, edge.to, edge.evidence) for edge in graph.edges] == [
        ("b1", "b2", ""), ("b1", "o1", "L01"), ("b2", "o1", ""), ("I01", "o1", ""),
    ]  # fmt: skip


def test_a_circle_of_benefits_is_refused_by_name(tmp_path):
    (fault,) = faults(initiatives, written(tmp_path, "outcomes.yaml", GRAPH % "b1"))
    assert fault in {
        "2: a circle: b1 -> b2 -> b1 | links without a circle",
        "3: a circle: b2 -> b1 -> b2 | links without a circle",
    }


def test_links_to_nothing_or_to_what_cannot_follow_are_all_refused(tmp_path):
    assert faults(initiatives, written(tmp_path, "outcomes.yaml", GRAPH % "o2")) == [
        '3: "o2" | the id of a benefit, an outcome, an action or an initiative'
    ]
    assert faults(initiatives, written(tmp_path, "outcomes.yaml", GRAPH % "I01")) == [
        '3: "I01", which is an action | benefit or outcome'
    ]


def test_kpis_and_milestones_of_a_table_are_read_from_their_cells(tmp_path):
    text = "id,title,kpi,kpi_range,kpi_actual,milestones\nI1,Desk,Minutes,8/12,2027-03=12; 2027-06=9,Pilot ends=2027-02; Roll-out=2027-09\n"
    frame, _ = initiatives_file.read(
        written(tmp_path, "initiatives.csv", text), shown="initiatives.csv", currency="EUR"
    )
    one = frame.iloc[0]
    assert (one["kpi_range"], one["kpi_actual"]) == ((8, 12), {"2027-03": 12, "2027-06": 9})
    assert [(mark["label"], mark["by"]) for mark in one["milestones"]] == [
        ("Pilot ends", "2027-02"),
        ("Roll-out", "2027-09"),
    ]


def test_a_kpi_range_that_falls_and_an_actual_without_a_month_are_refused(tmp_path):
    text = "initiatives:\n  - {id: I1, title: Desk, kpi_range: [12, 8]}\n"
    assert faults(initiatives_file.read, written(tmp_path, "initiatives.yaml", text), currency="EUR") == [
        "2: a range that does not rise | [low, high]"
    ]
    text = "initiatives:\n  - {id: I1, title: Desk, kpi_actual: {spring: 8}}\n"
    (fault,) = faults(initiatives_file.read, written(tmp_path, "initiatives.yaml", text), currency="EUR")
    assert fault.startswith("2: ") and "month" in fault


def test_a_promise_twice_and_a_share_beyond_one_are_refused(tmp_path):
    text = "promises:\n  - {id: p, promise: A}\n  - {id: p, promise: B}\n"
    assert faults(vision.read, written(tmp_path, "vision.yaml", text)) == ['3: the id "p" again | each id once']
    text = "promises:\n  - {id: p, promise: A, promised: 80}\n"
    assert faults(vision.read, written(tmp_path, "vision.yaml", text)) == ["2: 80 | 1 or less"]


def told(read, path, content, **more):
    path.write_text(content, "utf-8")
    with pytest.raises(InputError) as refused:
        read(path, shown=path.name, **more)
    return "; ".join(fault.found for fault in refused.value.faults)


def test_wrong_ids_are_told_together_with_wrong_values(tmp_path):
    said = told(
        outcomes.read,
        tmp_path / "outcomes.yaml",
        "benefits:\n  - {id: B1, label: 5, colour: red, leads_to: [{to: O9, evidence: L99}]}\n"
        "outcomes:\n  - {id: O1, label: Stay, target: many}\n",
        initiatives={},
        linkages=["L01", "L02"],
    )
    assert '"O9"' in said
    assert 'the unknown key "colour"' in said
    assert '"many"' in said
    assert '"L99", which is no linkage of finance.yaml' in said
    said = told(
        technology.read,
        tmp_path / "technology.yaml",
        "question: Which?\ncriteria:\n  - {id: a, label: A, part: now, weight: heavy}\n  - {id: b, label: B, part: now, weight: 2}\n"
        "options:\n  - {id: x, label: X, scores: {a: [1, 2, 3], c: [1, 2, 3]}}\n  - {id: y, label: Y, scores: {a: [1, 2, 3]}}\n",
    )
    assert '"heavy"' in said
    assert 'the criterion "c"' in said
    assert 'the criterion "a"' not in said


def test_actions_are_not_called_unknown_while_the_initiatives_have_faults(tmp_path):
    path = tmp_path / "outcomes.yaml"
    path.write_text("outcomes:\n  - {id: O1, label: Stay, needs: [{to: I01}]}\n", "utf-8")
    assert len(outcomes.read(path, shown="o", initiatives=None).edges) == 1

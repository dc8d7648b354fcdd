"""Every shipped pack: its worked examples, its translations, its provenance. A new folder is found by itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench.frameworks import Framework, load
from workbench.frameworks.load import FILE, TEXTS, _parts, examples
from workbench.frameworks.model import Example
from workbench.privacy.rules import STANDARD
from workbench.scoring.arrangements import sources_of
from workbench.scoring.governance import audit_governance
from workbench.scoring.maturity import assess_maturity
from workbench.sources.yaml import parse

PACKS = Path(__file__).parents[2] / "templates" / "frameworks"
OURS = (
    "cross-walk",
    "cx-maturity",
    "cx-strategy-levels",
    "governance-checklist",
    "governance-components",
    "governance-playbook",
    "programme-elements",
)
FOLDERS = sorted(path.parent.name for path in PACKS.glob(f"*/{FILE}"))
EXAMPLES = [
    (name, example)
    for name in FOLDERS
    if (PACKS / name / "examples.yaml").is_file() and load(PACKS / name).kind != "forces"
    for example in examples(PACKS / name)
]


def answered(example: Example, pack: Framework) -> dict[str, object]:
    return {item.id: example.answers.get(item.id, example.answers.get("other")) for item in pack.items}


def checklist(example: Example, pack: Framework) -> pd.DataFrame:
    rows = [
        {"id": id_, "documented": np.nan, "practised": np.nan, "applicable": False}
        if answer == "na"
        else {"id": id_, "documented": answer[0], "practised": answer[1], "applicable": True}
        for id_, answer in answered(example, pack).items()
    ]
    return pd.DataFrame(rows).assign(
        documented=lambda f: f["documented"].astype(float),
        practised=lambda f: f["practised"].astype(float),
        evidence="",
        owner="",
        due=pd.NaT,
        comment="",
        respondent="A",
    )


def ballots(example: Example, pack: Framework) -> pd.DataFrame:
    rows = [
        {"rater": f"r{at}", "role": "manager", "department": "D", "seniority": "", "item": id_, "wave": "1", "score": score}
        for id_, scores in answered(example, pack).items()
        for at, score in enumerate(scores)
    ]  # fmt: skip
    return pd.DataFrame(rows).astype({"score": float})


def outcome(example: Example, pack: Framework) -> dict[str, object]:
    if pack.kind == "crosswalk":
        sources = sources_of(pack)
        return {id_: sources.get(id_, []) for id_ in example.expect}
    if pack.kind == "competencies":
        figures = assess_maturity(ballots(example, pack), pack, rules=STANDARD).figures
        return {name: estimate.value for name, estimate in figures.items()}
    asked = load(PACKS / example.pack) if example.pack else pack
    related = [pack, load(PACKS / "cross-walk")] if example.pack else []
    audit = audit_governance(checklist(example, asked), asked, related=related, rules=STANDARD)
    if pack.kind == "checklist":
        return {name: estimate.value for name, estimate in audit.figures.items()}
    if pack.kind == "view":
        return audit.table("views").set_index("id")["practised"].replace({np.nan: None}).to_dict()
    if pack.kind == "levels":
        states = audit.table("strategy").set_index("id")["state"].to_dict()
        return states | {"level": audit.figures["strategy_level"].value}
    return audit.table("playbook").set_index("id")["state"].to_dict()


def test_the_packs_of_the_two_diagnostics_are_there():
    assert set(OURS) <= set(FOLDERS)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {e.name}" for name, e in EXAMPLES])
def test_a_worked_example_comes_out_as_written(name, example):
    found = outcome(example, load(PACKS / name))
    for key, expected in example.expect.items():
        value = found[key]
        assert value == (pytest.approx(expected, abs=1e-9) if isinstance(expected, float) else expected), key


@pytest.mark.parametrize("name", OURS)
def test_a_pack_carries_worked_examples(name):
    assert examples(PACKS / name)


@pytest.mark.parametrize("name", (*OURS, "forces-of-cx"))
@pytest.mark.parametrize("language", ["pl", "zh"])
def test_a_pack_is_whole_in_polish_and_chinese(name, language):
    pack = load(PACKS / name)
    texts = parse(PACKS / name / f"{language}.yaml", shown=f"{language}.yaml")
    assert [
        f"{id_}.{field}"
        for id_, part in _parts(pack.model_dump())
        for field in TEXTS
        if part.get(field) and field not in texts.value.get(id_, {})
    ] == []
    assert load(PACKS / name, language=language).title != pack.title


@pytest.mark.parametrize("name", OURS)
def test_a_pack_says_where_it_comes_from_and_on_what_terms(name):
    pack = load(PACKS / name)
    assert pack.source
    assert pack.licence
    assert pack.attribution


def test_the_checklist_has_five_steps_and_23_questions_with_evidence_and_a_step_to_take():
    pack = load(PACKS / "governance-checklist")
    assert [len(group.items) for group in pack.groups] == [4, 5, 5, 5, 4]
    assert [item.id for item in pack.items] == [
        f"G1.{step}.{at}" for step, many in enumerate([4, 5, 5, 5, 4], 1) for at in range(1, many + 1)
    ]
    assert all(item.evidence and item.action and item.workstream and item.dimension for item in pack.items)


def test_the_diagnostic_has_seven_competencies_with_five_practices_five_levels_and_a_step_to_each():
    pack = load(PACKS / "cx-maturity")
    assert [group.id for group in pack.groups] == [f"M1.{at}" for at in range(1, 8)]
    for group in pack.groups:
        assert [item.id for item in group.items] == [f"{group.id}.{at}" for at in range(1, 6)]
        assert [level.level for level in group.levels] == [1, 2, 3, 4, 5]
        assert [move.to for move in group.moves] == [2, 3, 4, 5]
        assert all(item.evidence for item in group.items)


def test_the_strategy_levels_have_two_focus_areas_and_two_steps_for_each_move():
    group = load(PACKS / "cx-strategy-levels").groups[0]
    assert [move.to for move in group.moves] == [2, 2, 3, 3, 4, 4, 5, 5]
    assert len({move.focus for move in group.moves}) == 8
    assert all(level.voice and level.speaker for level in group.levels)


def test_the_cross_walk_leads_only_to_ids_that_exist_and_names_what_has_no_answer():
    packs = [load(PACKS / name) for name in OURS]
    known = {group.id for pack in packs for group in pack.groups} | {item.id for pack in packs for item in pack.items}
    walk = load(PACKS / "cross-walk").informs()
    assert {id_ for source, targets in walk.items() for id_ in (source, *targets)} <= known
    sources = sources_of(load(PACKS / "cross-walk"))
    views = [load(PACKS / name) for name in ("governance-components", "programme-elements")]
    assert [group.id for pack in views for group in pack.groups if group.id not in sources] == ["G2.6"]

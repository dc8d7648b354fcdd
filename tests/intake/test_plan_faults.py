"""What a check says of initiatives and limits that no plan could hold, before anything runs, each in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import clients
import pytest

from workbench import engagement
from workbench.errors import InputError

SAMPLE = Path(__file__).resolve().parents[2] / "client_data" / "halden-rail"
LIMITS, PROJECTS = "client_data/halden-rail/engagement.yaml", "client_data/halden-rail/initiatives.yaml"


def faults_of(workspace, client="halden-rail"):
    with pytest.raises(InputError) as error:
        engagement.check(client, workspace=workspace)
    return [str(fault) for fault in error.value.faults]


def changed(workspace, file, old, new):
    """The faults of the sample client with one text of one file replaced."""
    folder = workspace / "client_data" / "halden-rail"
    shutil.copytree(SAMPLE, folder)
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return faults_of(workspace)


def test_the_sample_client_has_no_fault(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "client_data" / "halden-rail")
    assert engagement.check("halden-rail", workspace=tmp_path).settings.client == "halden-rail"


@pytest.mark.parametrize(
    ("old", "new", "column", "said"),
    [
        ("budget: [1600000, 1000000]", "budget: [0, 0]", "11", "found a budget of zero"),
        (
            "floors: {retention: 0.3}",
            "floors: {retention: 0.99, advocacy: 0.5}",
            "11",
            "found floors that add up to 149%",
        ),
        (
            "address: [M1.7, M1.5, G1.3.3]",
            "address: [M1.7, M9.7]",
            "19",
            'found the finding "M9.7", which no initiative answers',
        ),
        ("    developer: 6", "    develper: 6", "5", 'Did you mean "developer"?'),
        (
            "start: 2026-10",
            "start: 2020-01",
            "10",
            "found a plan from 2020-01, before the period; allowed: 2025-10 or later",
        ),
    ],
)
def test_a_limit_that_cannot_be_is_placed_in_the_engagement(tmp_path, old, new, column, said):
    found = [one for one in changed(tmp_path, "engagement.yaml", old, new) if one.startswith(LIMITS)]
    assert len(found) == 1
    line = 1 + (SAMPLE / "engagement.yaml").read_text("utf-8").partition(old)[0].count("\n")
    assert found[0].startswith(f"{LIMITS}:{line}:{column}: ")
    assert said in found[0]


@pytest.mark.parametrize(
    ("old", "new", "column", "said"),
    [
        (
            "figure: touchpoint.delay_info",
            "figure: touchpoint.delay_inf",
            "18",
            'found an effect on the unknown figure "touchpoint.delay_inf"',
        ),
        (
            "start: 2026-10",
            "start: 2026-05",
            "12",
            "found an earliest start of 2026-05, before the plan's first month 2026-10",
        ),
        ("developer: 1.0", "developer: 99", "70", "found 99 developer a month, where 6 are available"),
        (
            "findings: [journey.disruption.certainty",
            "findings: [G9.9.9",
            "16",
            'found the finding "G9.9.9", which no framework has',
        ),
        (
            "kpi_target: 8",
            "kpi_target: 8\n    kpi_date: 2020-01",
            "15",
            "found a target for 2020-01, before the initiative can start",
        ),
    ],
)
def test_an_initiative_that_cannot_be_planned_is_placed_in_its_file(tmp_path, old, new, column, said):
    [found] = changed(tmp_path, "initiatives.yaml", old, new)
    line = 1 + (SAMPLE / "initiatives.yaml").read_text("utf-8").partition(old)[0].count("\n") + new.count("\n")
    assert found.startswith(f"{PROJECTS}:{line}:{column}: ")
    assert said in found


def test_two_mandatory_initiatives_that_exclude_each_other_are_told_once(tmp_path):
    folder = tmp_path / "client_data" / "halden-rail"
    shutil.copytree(SAMPLE, folder)
    path = folder / "initiatives.yaml"
    text = path.read_text("utf-8")
    for one in ("excludes: [I13]", "excludes: [I14]"):
        text = text.replace(one, f"{one}\n    mandatory: true")
    path.write_text(text, "utf-8")
    [found] = faults_of(tmp_path)
    assert "found I13 and I14, both certain to be in the plan" in found


def test_in_a_table_the_row_and_column_are_named(tmp_path):
    files = {name: text for name, text in clients.FILES.items() if name != "initiatives.yaml"}
    table = "id,title,cost_once,months,impact,findings\nA,One price,1000,3,4,G1.1.2\nB,Two prices,1000,3,4,G9.9.9\n"
    clients.write(tmp_path, {**files, "initiatives.csv": table})
    [found] = faults_of(tmp_path, "acme")
    assert found.startswith('client_data/acme/initiatives.csv:3:6: found the finding "G9.9.9"')


def test_what_is_done_may_name_what_no_longer_holds(tmp_path):
    row = "  - {id: I3, title: Old, status: done, start: 2020-01, kpi_date: 2020-06, roles: {developer: 99}}\n"
    limits = "roadmap: {capacity: {developer: 2}}\n"
    clients.write(
        tmp_path,
        {
            **clients.FILES,
            "initiatives.yaml": clients.INITIATIVES + row,
            "engagement.yaml": clients.FILES["engagement.yaml"] + limits,
        },
    )
    assert engagement.check("acme", workspace=tmp_path).notes == []


def test_a_linkage_of_a_touchpoint_that_nobody_has_is_told(tmp_path):
    finance = "currency: EUR\nlinkages:\n  - {id: L1, figure: touchpoint.foods, bucket: retention, value_per_point: [1, 2, 3]}\n"
    clients.write(tmp_path, {**clients.FILES, "finance.yaml": finance})
    with pytest.raises(
        InputError, match=r'"touchpoint\.foods", which journey and survey do not have; .*Did you mean "touchpoint.food"'
    ):
        engagement.check("acme", workspace=tmp_path)


def test_outcomes_are_not_told_of_unknown_initiatives_while_the_settings_have_faults(tmp_path):
    files = {
        **clients.FILES,
        "engagement.yaml": clients.FILES["engagement.yaml"] + "currency: euros\n",
        "outcomes.yaml": "outcomes:\n  - {id: O1, label: Stay, needs: [{to: I1}]}\n",
    }
    clients.write(tmp_path, files)
    with pytest.raises(InputError) as refused:
        engagement.check("acme", workspace=tmp_path)
    assert [fault.found for fault in refused.value.faults] == ['"euros"']


@pytest.mark.parametrize(
    ("figure", "meant"), [("food", "touchpoint.food"), ("voice.npss", "voice.nps"), ("nps", "voice.nps")]
)
def test_a_linkage_of_a_figure_that_lacks_its_kind_or_is_none_is_told(tmp_path, figure, meant):
    finance = (
        f"currency: EUR\nlinkages:\n  - {{id: L1, figure: {figure}, bucket: retention, value_per_point: [1, 2, 3]}}\n"
    )
    clients.write(tmp_path, {**clients.FILES, "finance.yaml": finance})
    with pytest.raises(
        InputError, match=f'found "{figure}", which journey and survey do not have; .*Did you mean "{meant}"'
    ):
        engagement.check("acme", workspace=tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [("2026-10", "Oct-26"), ("2026-10", "October 2026"), ("2026-10", "paź 2026"), ("2026-10", "01.10.2026")],
)
def test_a_month_is_read_as_excel_shows_it(tmp_path, old, new):
    clients.write(tmp_path, {**clients.FILES, "initiatives.yaml": clients.INITIATIVES.replace(old, new)})
    assert engagement.check("acme", workspace=tmp_path).initiatives["start"].iloc[0] == "2026-10"

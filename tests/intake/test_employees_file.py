"""The survey of employees and the log of actions: read as any survey is, and what is refused with its place."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError

MAPPING = """\
employees:
  waves:
    - {id: "2026", label: Spring 2026, files: [employees.csv]}
  respondent: WHO
  scales:
    agree: {scale: [1, 5], answers: {zgadzam się: 5, 不同意: 1}, missing: [9]}
  measures:
    nps: {column: ENPS, scale: [0, 10]}
  drivers:
    - {id: tools, label: I have the tools, column: TOOLS, scale: agree}
  segments:
    - {id: team, label: Team, column: TEAM}
  customers: {Kasa: food}
"""
ROWS = "WHO,ENPS,TOOLS,TEAM\n1,9,zgadzam się,Kasa\n2,,不同意,仓库\n3,10,9,\n"
LOG = "asked,heard,done,owner,reported\n2026-01-12,Too few tills,Two more tills,Head of shops,2026-03-02\n2026-01-12,No break,,,\n"


def client_of(workspace, mapping=MAPPING, **files):
    names = {name.replace("__", "."): content for name, content in files.items()}
    engagement = {"engagement.yaml": clients.FILES["engagement.yaml"] + mapping}
    clients.write(workspace, clients.FILES | {"employees.csv": ROWS} | engagement | names)
    return check("acme", workspace=workspace)


def faults_of(workspace, mapping=MAPPING, **files):
    with pytest.raises(InputError) as refused:
        client_of(workspace, mapping, **files)
    return "\n".join(str(fault) for fault in refused.value.faults)


def test_answers_are_read_by_the_reader_of_surveys_and_what_is_missing_is_none(tmp_path):
    read = client_of(tmp_path).employees
    assert read.frame["driver.tools"].tolist()[:2] == [5.0, 1.0]
    assert read.frame[["nps", "driver.tools"]].isna().sum().tolist() == [1, 1]
    assert read.frame["segment.team"].tolist() == ["Kasa", "仓库", ""]
    assert set(read.codebook["question"]) >= {"nps", "driver.tools"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("column: TOOLS", "column: TOOL", 'the column "TOOL", which client_data/acme/employees.csv does not have'),
        ("files: [employees.csv]", "files: [employee.csv]", 'no file "employee.csv"'),
        ("  customers: {Kasa: food}", "  weight: W", '"weight"'),
        ("customers: {Kasa: food}", "customers: {Kassa: food}", 'the unit "Kassa", which no employee has'),
        ("customers: {Kasa: food}", "customers: {Kasa: fod}", 'the touchpoint "fod", which the survey does not have'),
        ("customers: {Kasa: food}", "customers: depot", 'the segment "depot", which the survey does not have'),
        (
            "    - {id: team, label: Team, column: TEAM}\n",
            "    - {id: team, label: Team, column: TEAM}\n    - {id: two, label: Two, column: WHO}\n",
            "a second segment of employees",
        ),
        ("{column: ENPS, scale: [0, 10]}", "{column: TOOLS, scale: [0, 10]}", "zgadzam się"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place_in_the_mapping_of_employees(tmp_path, old, new, fault):
    assert old in MAPPING
    told = faults_of(tmp_path, MAPPING.replace(old, new))
    assert fault in told
    assert "engagement.yaml" in told or "employees.csv" in told


def test_faults_of_customers_and_of_employees_are_told_together(tmp_path):
    told = faults_of(tmp_path, MAPPING.replace("TOOLS", "TOOL"), survey_2026__csv="RESP,W,NETPRO\n1,1,6\n")
    assert '"TOOL"' in told
    assert '"OVERALL"' in told


def test_a_survey_of_employees_that_rates_nothing_is_refused(tmp_path):
    bare = MAPPING[: MAPPING.index("  scales")] + MAPPING[MAPPING.index("  segments") : MAPPING.index("  customers")]
    assert "a survey without a mapped rating; allowed: one measure or driver" in faults_of(tmp_path, bare)


def test_the_log_is_read_from_a_table_or_from_yaml_and_what_is_blank_is_open(tmp_path):
    table = client_of(tmp_path / "a", employee_actions__csv=LOG).employee_actions
    same = "actions:\n  - {asked: 2026-01-12, heard: Too few tills, done: Two more tills, owner: Head of shops, reported: 2026-03-02}\n  - {asked: 2026-01-12, heard: No break}\n"
    assert table == client_of(tmp_path / "b", employee_actions__yaml=same).employee_actions
    assert [one.state for one in table] == ["reported", "open"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("2026-03-02", "2026-01-02", "reported back on 2026-01-02, before it was asked"),
        ("Two more tills", "", "reported back, and nothing said of what was done"),
        ("No break", "", "heard"),
        ("2026-01-12,No", "soon,No", "soon"),
    ],
)
def test_a_log_that_contradicts_itself_is_refused_by_its_row(tmp_path, old, new, fault):
    told = faults_of(tmp_path, employee_actions__csv=LOG.replace(old, new))
    assert fault in told
    assert "employee_actions.csv" in told

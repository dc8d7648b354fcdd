"""Governance, maturity, journey, initiatives and finance: what each reads, and what each refuses."""

import math

import pandas as pd
import pytest
import xlsxwriter
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError


def client_of(workspace, **files):
    names = {name.replace("__", "."): content for name, content in files.items()}
    clients.write(workspace, {"engagement.yaml": clients.ENGAGEMENT, **names})
    return check("acme", workspace=workspace)


def faults_of(workspace, **files):
    with pytest.raises(InputError) as refused:
        client_of(workspace, **files)
    return [str(fault) for fault in refused.value.faults]


def test_a_second_answer_of_one_respondent_is_refused_and_of_two_is_not(tmp_path):
    again = clients.GOVERNANCE + "G1.1.1,3,3,,,,,Anna\n"
    assert (
        "governance.csv:5:1: found a second answer of the same respondent"
        in faults_of(tmp_path, governance__csv=again)[0]
    )
    other = clients.GOVERNANCE + "G1.1.1,3,3,,,,,Ben\n"
    assert len(client_of(tmp_path, governance__csv=other).governance) == 4


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("4,2,", "5,2,", 'governance.csv:2:2: found "5" in column "documented"; allowed: a number from 0 to 4, or na'),
        ("4,2,", "4,yes,", 'governance.csv:2:3: found "yes" in column "practised"'),
        ("2026-09-30", "30/9", 'governance.csv:2:6: found "30/9" in column "due"; allowed: a date as YYYY-MM-DD'),
        ("2026-09-30", "2026-02-30", 'governance.csv:2:6: found "2026-02-30" in column "due"'),
        ("G1.1.1", "", 'governance.csv:2:1: found nothing in column "id"'),
        ("G1.1.2,", "Total,", 'governance.csv:3:1: found "Total" in column "id"'),
    ],
)
def test_a_governance_answer_that_does_not_fit_is_refused_at_its_cell(tmp_path, old, new, fault):
    assert fault in faults_of(tmp_path, governance__csv=clients.GOVERNANCE.replace(old, new, 1))[0]


def test_governance_from_a_workbook_is_the_same_as_from_csv(tmp_path):
    expected = client_of(tmp_path, governance__csv=clients.GOVERNANCE).governance
    folder = tmp_path / "client_data" / "acme"
    (folder / "governance.csv").unlink()
    book = xlsxwriter.Workbook(folder / "governance.xlsx")
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Answers of Acme")
    for row, line in enumerate(clients.GOVERNANCE.splitlines(), start=2):
        for column, cell in enumerate(line.split(",")):
            sheet.write(row, column, int(cell) if cell.isdigit() else cell)
    book.close()
    pd.testing.assert_frame_equal(check("acme", workspace=tmp_path).governance, expected)


def test_dont_know_is_a_missing_rating_in_three_languages(tmp_path):
    text = (
        clients.MATURITY.replace("M1.1.1,,", "M1.1.1,nie wiem,")
        + "009,经理,HR,,M1.1.2,不知道,2026\n010,Manager,HR,,M1.1.2,dk,\n"
    )
    frame = client_of(tmp_path, maturity__csv=text).maturity
    assert frame["score"].fillna(-1).tolist() == [3, -1, -1, -1]
    assert frame["role"].tolist() == ["executive", "front line", "manager", "manager"]


def test_a_rating_without_a_wave_belongs_to_the_current_one(tmp_path):
    clients.write(
        tmp_path,
        {
            "engagement.yaml": clients.ENGAGEMENT + 'maturity: {current_wave: "2027"}\n',
            "maturity.csv": "rater,role,item,score\nr1,manager,M1.1.1,4\n",
        },
    )
    frame = check("acme", workspace=tmp_path).maturity
    assert (frame["wave"].tolist(), frame["department"].tolist()) == (["2027"], [""])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "r,executive,HR,s,M1.1.1,6,2026",
            'maturity.csv:4:6: found "6" in column "score"; allowed: a number from 1 to 5',
        ),
        (
            "r,boss,HR,s,M1.1.1,3,2026",
            'maturity.csv:4:2: found "boss" in column "role"; allowed: executive, manager, specialist, front line',
        ),
        ("007,executive,HR,s,M1.1.1,4,2026", "maturity.csv:4:1: found a second answer of the same respondent"),
        (",executive,HR,s,M1.1.1,4,2026", 'maturity.csv:4:1: found nothing in column "rater"'),
    ],
)
def test_a_rating_that_does_not_fit_is_refused_at_its_cell(tmp_path, line, fault):
    assert fault in faults_of(tmp_path, maturity__csv=clients.MATURITY + line + "\n")[0]


def test_a_journey_becomes_frames(tmp_path):
    journey = client_of(tmp_path, journey__yaml=clients.JOURNEY).journey
    assert journey.stages[["id", "label", "weight", "weighted"]].to_numpy().tolist() == [
        ["plan", "Plan", 1.0, False],
        ["use", "Use", 1.0, False],
    ]
    assert journey.lanes.to_numpy().tolist() == [
        ["plan", "doing", "Compares prices"],
        ["plan", "pains", "Slow site"],
        ["plan", "pains", "Hidden fees"],
        ["use", "opportunities", "One price"],
    ]
    assert journey.emotions.to_numpy().tolist() == [["plan", "as is", 1], ["use", "as is", -1], ["plan", "to be", 1.5]]
    assert journey.touchpoints.to_numpy().tolist() == [["food", "Food", "use", "Shop", "Head of Food"]]
    assert journey.opportunities[
        ["id", "stage", "status", "importance", "satisfaction", "low", "high"]
    ].to_numpy().tolist() == [["o1", "use", "define", 9, 4, 1, 10]]
    assert journey.scale == (1, 7)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "title: Buying a ticket",
            'title: ""',
            "journey.yaml:1:8: found a journey without a title, as a blank file has; allowed: a title, such as "
            "A day trip by train; fix: fill in title and stages, or delete the file to switch its notebook off",
        ),
        (
            "stage: use,",
            "stage: ues,",
            'journey.yaml:16:36: found the unknown stage "ues"; allowed: plan, use; fix: correct it. Did you mean "use"?',
        ),
        ("id: use", "id: plan", 'journey.yaml:11:9: found the id "plan" for the second time'),
        ("as_is: -1", "as_is: .nan", 'journey.yaml:13:22: found ".nan"'),
        ("as_is: -1}", "as_is: 9}", "journey.yaml:13:22: found 9; allowed: 2 or less"),
        ("scale: [1, 7]", "scale: [7, 1]", "journey.yaml:2:8: found a scale from 7 to 1; allowed: [low, high]"),
        ("    doing:", "    diong:", 'journey.yaml:9:5: found the unknown key "diong"'),
        ("label: Use", "label: Use\n    weight: 3", 'journey.yaml:6:5: found no weight at stage "plan"'),
        (
            "status: define",
            "status: done",
            'journey.yaml:14:55: found "done"; allowed: discover, define, develop or deliver',
        ),
    ],
)
def test_a_journey_that_contradicts_itself_is_refused_at_its_line(tmp_path, old, new, fault):
    text = clients.JOURNEY.replace(old, new)
    assert text != clients.JOURNEY
    assert any(fault in found for found in faults_of(tmp_path, journey__yaml=text))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "r2,customer,plan,certainty,actual,1,9",
            'journey_ballots.csv:4:7: found "9" in column "score"; allowed: a number from 1 to 7',
        ),
        (
            "r2,customer,fly,certainty,actual,1,3",
            'journey_ballots.csv:4:3: found "fly" in column "stage"; allowed: plan, use',
        ),
        (
            "r2,customer,plan,love,actual,1,3",
            'journey_ballots.csv:4:4: found "love" in column "force"; allowed: certainty,',
        ),
        (
            "r2,customer,plan,control,wish,1,3",
            'journey_ballots.csv:4:5: found "wish" in column "lens"; allowed: expectation,',
        ),
        (
            "r1,customer,plan,certainty,actual,1,3",
            "journey_ballots.csv:4:1: found a second answer of the same respondent",
        ),
    ],
)
def test_a_journey_ballot_that_does_not_fit_is_refused_at_its_cell(tmp_path, line, fault):
    found = faults_of(tmp_path, journey__yaml=clients.JOURNEY, journey_ballots__csv=clients.BALLOTS + line + "\n")
    assert fault in found[0]


def test_forces_may_be_written_with_blanks(tmp_path):
    text = clients.BALLOTS + "r1,customer,plan,Fair treatment,Actual,1,\n"
    frame = client_of(tmp_path, journey__yaml=clients.JOURNEY, journey_ballots__csv=text).journey_ballots
    assert frame.loc[2, ["force", "lens"]].tolist() == ["fair_treatment", "actual"]
    assert math.isnan(frame.loc[2, "score"])


def test_what_is_not_estimated_stays_unknown(tmp_path):
    frame = client_of(tmp_path, initiatives__yaml=clients.INITIATIVES).initiatives
    assert frame["cost_once"].fillna(-1).tolist() == [1000, -1]
    assert frame["currency"].tolist() == ["EUR", "EUR"]
    assert frame.loc[1, "effects"][0]["likely"] == 0.2
    assert frame["start"].tolist() == ["2026-10", ""]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("depends_on: [I1]", "depends_on: [I9]", 'initiatives.yaml:4:47: found the id "I9" in depends_on'),
        ("findings: [G1.1.2]", "depends_on: [I2]", "found a circle of dependencies: I1 -> I2 -> I1"),
        ("cost_once: 1000", "cost_once: -1", "initiatives.yaml:3:43: found -1; allowed: 0 or more"),
        (
            "currency: EUR",
            "currency: PLN",
            'initiatives.yaml:1:11: found amounts in "PLN"; allowed: the engagement\'s currency, EUR',
        ),
        ("start: 2026-10", "start: 2026-13", 'initiatives.yaml:3:56: found "2026-13"; allowed: a month as YYYY-MM'),
        ("impact: 4", "impact: 6", "found 6; allowed: 5 or less"),
        ("{id: I2", "{id: I1", 'initiatives.yaml:4:10: found the id "I1" again'),
        ("low: 0.1", "low: 0.9", "found an effect that does not rise; allowed: low <= likely <= high"),
    ],
)
def test_an_initiative_that_contradicts_the_plan_is_refused_at_its_place(tmp_path, old, new, fault):
    text = clients.INITIATIVES.replace(old, new)
    assert text != clients.INITIATIVES
    assert any(fault in found for found in faults_of(tmp_path, initiatives__yaml=text))


def test_initiatives_from_a_table_are_the_same_as_from_yaml(tmp_path):
    expected = client_of(tmp_path, initiatives__yaml=clients.INITIATIVES).initiatives
    table = (
        "id,title,cost_once,start,months,impact,effort,findings,depends_on,effects,currency\n"
        "I1,One price,1000,2026-10,3,4,2,G1.1.2,,,EUR\n"
        "I2,Faster site,,,,,,,I1,touchpoint.food=0.1/0.2/0.3,\n"
    )
    folder = tmp_path / "client_data" / "acme"
    (folder / "initiatives.yaml").unlink()
    (folder / "initiatives.csv").write_text(table)
    pd.testing.assert_frame_equal(check("acme", workspace=tmp_path).initiatives, expected)


def test_a_fault_in_a_table_of_initiatives_names_row_and_column(tmp_path):
    table = "id,title,months,roles\nI1,One,0,developer\nI2,Two,3,developer=1.5\n"
    assert faults_of(tmp_path, initiatives__csv=table) == [
        "client_data/acme/initiatives.csv:2:3: found 0; allowed: 1 or more; fix: correct the value",
        'client_data/acme/initiatives.csv:2:4: found ""; allowed: a number; fix: correct the value',
    ]


FINANCE = "currency: EUR\ncustomers: 1000\nmargin: 0.3\n"


def test_finance_is_none_where_the_client_gave_none_and_a_model_where_it_did(tmp_path):
    assert client_of(tmp_path).finance is None
    finance = client_of(tmp_path, finance__yaml=FINANCE).finance
    assert (finance.margin, finance.correlation, finance.cost_range) == (0.3, 0.3, 0.2)
    changed = FINANCE + "correlation: 0.1\ncost_range: 0\n"
    assert client_of(tmp_path / "b", finance__yaml=changed).finance.correlation == 0.1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("EUR", "USD", 'finance.yaml:1:11: found "USD"; allowed: the engagement\'s currency, EUR'),
        ("0.3", "30", "finance.yaml:3:9: found 30; allowed: 1 or less"),
        ("margin: 0.3", "correlation: 1.5", "finance.yaml:3:14: found 1.5; allowed: 1 or less"),
        ("1000", "-5", "finance.yaml:2:12: found -5; allowed: 1 or more"),
        ("margin", "margn", 'finance.yaml:3:1: found the unknown key "margn"'),
    ],
)
def test_a_financial_assumption_that_cannot_be_is_refused_at_its_line(tmp_path, old, new, fault):
    assert fault in faults_of(tmp_path, finance__yaml=FINANCE.replace(old, new))[0]


def test_a_governance_form_that_nobody_filled_in_is_refused(tmp_path):
    blank = "id,documented,practised,evidence,owner,due,comment,respondent\nG1.1.1,,,,,,,\nG1.1.2,,,,,,,\n"
    assert "2 questions and no answer" in faults_of(tmp_path, governance__csv=blank)[0]


@pytest.mark.parametrize(("wave", "refused"), [("2025", False), ("2026", False), ("2062", True), ("2026,5", True)])
def test_a_wave_after_the_current_one_is_a_slip_and_not_a_wave(tmp_path, wave, refused):
    frame = f'rater,role,department,seniority,item,score,wave\na,executive,HR,s,M1.1.1,4,"{wave}"\n'
    engagement = clients.ENGAGEMENT + 'maturity: {current_wave: "2026"}\n'
    clients.write(tmp_path, {"engagement.yaml": engagement, "maturity.csv": frame})
    if not refused:
        assert list(check("acme", workspace=tmp_path).maturity["wave"]) == [wave]
        return
    with pytest.raises(InputError, match=f'maturity.csv:2:7: found wave "{wave}" in 1 row;'):
        check("acme", workspace=tmp_path)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("finance.csv", "finance.yaml"),
        ("initiative.xlsx", None),
        ("Listening.yaml", "listening.yaml"),
        ("operations (1).csv", "operations.csv"),
        ("outcome.yaml", "outcomes.yaml"),
    ],
)
def test_a_file_that_is_named_almost_like_an_input_is_not_left_out_in_silence(tmp_path, name, meant):
    clients.write(tmp_path, {**clients.FILES, name: "a: 1\n"})
    if meant is None:  # the plan itself is there
        assert "initiatives" in check("acme", workspace=tmp_path).inputs
        return
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    (told,) = refused.value.faults
    assert told.file == f"client_data/acme/{name}"
    assert told.found == "a file that nothing reads under this name"
    assert told.fix.startswith(f"save it as {meant}")


def test_a_survey_may_be_called_like_an_input_of_another_kind(tmp_path):
    settings = clients.FILES["engagement.yaml"].replace("survey_2026.csv", "finance.csv")
    files = {**clients.FILES, "engagement.yaml": settings, "finance.csv": clients.WAVE_2026}
    clients.write(tmp_path, {name: text for name, text in files.items() if name != "survey_2026.csv"})
    assert len(check("acme", workspace=tmp_path).survey.frame) == 4

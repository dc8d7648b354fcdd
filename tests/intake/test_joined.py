import math

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.inspection import inspect
from workbench.intake.ratings import codes

OUTCOME = (
    "  outcomes:\n    - {id: spend, label: Spend a year, column: Umsatz, kind: amount, "
    'joined: {file: crm.csv, key: Kunde, numbers: "1.250,00"}}\n'
)
CRM = "Kunde;Region;Umsatz\n1;North;850\n2;South;1.250\n9;South;3.000\n"


def survey(tmp_path, crm=CRM, outcome=OUTCOME):
    engagement = clients.FILES["engagement.yaml"] + outcome
    clients.write(tmp_path, {**clients.FILES, "engagement.yaml": engagement, "crm.csv": crm})
    return check("acme", workspace=tmp_path)


def test_an_outcome_is_joined_from_a_file_of_its_own_by_the_respondents_id(tmp_path):
    found = survey(tmp_path)
    frame = found.survey.frame
    assert frame.loc[frame["wave"] == "2026", "outcome.spend"].tolist() == [850, 1250]
    told = found.survey.quality.query("check == 'joined'")
    assert told[["text", "count"]].to_numpy().tolist() == [["Spend a year", 2]] * 2
    assert "crm.csv" in {path.name for path in found.inputs["survey"]}


def test_a_respondent_whom_the_file_does_not_know_has_no_outcome(tmp_path):
    frame = survey(tmp_path, CRM.replace("1;North;850\n", "")).survey.frame
    values = frame.loc[frame["wave"] == "2026", "outcome.spend"].tolist()
    assert math.isnan(values[0])
    assert values[1] == 1250


@pytest.mark.parametrize(
    ("crm", "outcome", "fault"),
    [
        (CRM, OUTCOME.replace("crm.csv", "none.csv"), 'found no file "none.csv"; allowed: a file in the client'),
        (
            CRM,
            OUTCOME.replace("key: Kunde", "key: Kunden"),
            'found the column "Kunden", which client_data/acme/crm.csv does not have',
        ),
        (
            CRM,
            OUTCOME.replace(', numbers: "1.250,00"', ""),
            'crm.csv:3:3: found "1.250" in column "Umsatz", which may be 1.25 or 1250',
        ),
        (CRM + "2;South;5\n", OUTCOME, "crm.csv:5:1: found 1 id that occurs before (row 5)"),
        (CRM.replace("\n1;", "\nA1;").replace("\n2;", "\nA2;"), OUTCOME, "found ids of which none is a respondent's"),
        (CRM.replace("850", "viel"), OUTCOME, "crm.csv:2:3: found 1 value that cannot be an amount"),
    ],
)
def test_what_cannot_be_joined_is_a_fault(tmp_path, crm, outcome, fault):
    with pytest.raises(InputError) as refused:
        survey(tmp_path, crm, outcome)
    assert fault in str(refused.value)


@pytest.mark.parametrize(("ours", "theirs"), [("01", "1"), ("1", "1.0"), ("r1", "R1")])
def test_ids_that_two_programs_spell_otherwise_are_told_and_not_lost(tmp_path, ours, theirs):
    wave = clients.WAVE_2026.replace("\n1,1,6", f"\n{ours},1,6")
    engagement = clients.FILES["engagement.yaml"] + OUTCOME
    crm = CRM.replace("\n1;", f"\n{theirs};")
    clients.write(tmp_path, {**clients.FILES, "survey_2026.csv": wave, "engagement.yaml": engagement, "crm.csv": crm})
    with pytest.raises(InputError, match=f'otherwise spelled \\("{ours}" as "{theirs}"\\)'):
        check("acme", workspace=tmp_path)


def test_ids_that_excel_shortened_are_refused(tmp_path):
    wave = clients.WAVE_2026.replace("\n1,1,6", "\n1.23457E+15,1,6")
    clients.write(tmp_path, {**clients.FILES, "survey_2026.csv": wave})
    with pytest.raises(InputError, match=r"ids that Excel has shortened in column \"RESP\" \(row 2: 1.23457E\+15\)"):
        check("acme", workspace=tmp_path)


def test_words_for_no_id_are_none(tmp_path):
    wave = clients.WAVE_2026.replace("\n1,1,6", "\nN/A,1,6").replace("\n2,1,0", "\nN/A,1,0")
    clients.write(tmp_path, {**clients.FILES, "survey_2026.csv": wave})
    frame = check("acme", workspace=tmp_path).survey.frame
    assert frame.loc[frame["wave"] == "2026", "respondent"].tolist() == ["", ""]


def test_an_id_that_few_share_is_proposed_so_that_the_check_can_tell(tmp_path):
    path = tmp_path / "s_2026.csv"
    path.write_text("id,NPS\n" + "".join(f"{max(at, 1)},{at % 11}\n" for at in range(40)), "utf-8")
    assert "  respondent: id\n" in inspect(path)[0].mapping


def outcome_of(tmp_path, said, more=""):
    wave = "id,NPS,Left,Size\n" + "".join(f"{at},9,{said[at % len(said)]},6-20\n" for at in range(10))
    mapping = (
        "survey:\n  waves: [{id: 2026, label: 2026, files: [s.csv]}]\n  respondent: id\n"
        "  measures: {nps: {column: NPS, scale: [0, 10]}}\n"
        f"  outcomes: [{{id: left, label: Left, column: Left, kind: binary, yes: x{more}}}]\n"
    )
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, "s.csv": wave})
    return check("acme", workspace=tmp_path).survey.frame["outcome.left"]


def test_whether_a_blank_cell_means_no_is_asked_for(tmp_path):
    with pytest.raises(InputError, match='nothing but "x" and blank cells in column "Left"'):
        outcome_of(tmp_path, ["x", ""])
    assert outcome_of(tmp_path, ["x", ""], ', no: [""]').mean() == 0.5
    assert outcome_of(tmp_path, ["x", ""], ', missing: [""]').count() == 5


def test_a_band_that_excel_made_a_day_of_is_a_fault_in_a_csv_too(tmp_path):
    table = read_answers(written(tmp_path, "id,Size\n1,5-Jan\n2,6-20\n"), shown="s.csv").table
    (fault,) = codes({}, ())(table, "Size").faults
    assert "dates that Excel made of what was typed" in fault.found
    for other in ("id,Size\n1,5-Jan\n2,6-Feb\n", "id,Size\n1,1-5\n2,6-20\n"):
        table = read_answers(written(tmp_path, other), shown="s.csv").table
        assert codes({}, ())(table, "Size").faults == []


def written(tmp_path, text):
    path = tmp_path / "s.csv"
    path.write_text(text, "utf-8")
    return path

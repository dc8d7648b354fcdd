import pytest
import xlsxwriter

from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.layouts import recognise

QUALTRICS = (
    "StartDate,Status,IPAddress,Finished,Duration (in seconds),ResponseId,RecipientEmail,Q1,Q1\n"
    "Anfangsdatum,Antworttyp,IP-Adresse,Beendet,Dauer (in Sekunden),Antwort-ID,E-Mail des Empfängers,How likely?,Why?\n"
    '"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""finished""}",'
    '"{""ImportId"":""duration""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}",'
    '"{""ImportId"":""QID1""}","{""ImportId"":""QID1_TEXT""}"\n'
    "2026-01-01,0,192.0.2.1,1,100,R_1,a@example.org,9,\n"
    "2026-01-01,0,192.0.2.1,0,100,R_2,,9,\n"
    "2026-01-01,1,192.0.2.1,1,100,R_3,,9,\n"
    "2026-01-01,0,192.0.2.1,1,10,R_4,,3,\n"
)


def answers(tmp_path, content, name="t.csv", **options):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_answers(path, shown=name, **options)


def test_a_qualtrics_export_has_three_header_rows_in_any_language(tmp_path):
    found = answers(tmp_path, QUALTRICS)
    assert (found.layout.tool, found.layout.headers) == ("Qualtrics", 3)
    assert found.layout.texts["Q1"] == "How likely?"
    assert list(found.table.frame["ResponseId"]) == ["R_1", "R_4"]


def test_previews_and_unfinished_responses_are_left_out_and_counted(tmp_path):
    quality = {check: count for check, count, _ in answers(tmp_path, QUALTRICS).quality}
    assert quality == {"responses": 4, "preview": 1, "unfinished": 1, "identifiers": 2, "speeders": 1}


def test_what_is_to_be_kept_is_kept(tmp_path):
    found = answers(tmp_path, QUALTRICS, keep=("preview",))
    assert list(found.table.frame["ResponseId"]) == ["R_1", "R_3", "R_4"]
    assert list(found.table.lines) == [4, 6, 7]


def test_identifying_columns_are_dropped_and_named(tmp_path):
    found = answers(tmp_path, QUALTRICS)
    assert list(found.layout.dropped) == ["IPAddress", "RecipientEmail"]
    assert not {"IPAddress", "RecipientEmail"} & set(found.table.frame.columns)


def test_a_column_full_of_addresses_is_identifying_whatever_its_name(tmp_path):
    found = answers(tmp_path, "id,contact,score\n1,a@example.org,5\n2,b.c@example.com,4\n3,,4\n")
    assert list(found.layout.dropped) == ["contact"]


def test_mapping_an_identifying_column_is_refused(tmp_path):
    with pytest.raises(InputError, match='mapped column "RecipientEmail", which identifies people'):
        answers(tmp_path, QUALTRICS, wanted=frozenset({"recipientemail"}))


def test_a_repeated_header_gets_a_number(tmp_path):
    found = answers(tmp_path, QUALTRICS)
    assert {"Q1", "Q1 (2)"} <= set(found.table.frame.columns)
    assert found.table.told == ('t.csv: column 9 is called "Q1 (2)" here, because its name is blank or repeated',)


def test_an_export_of_test_responses_alone_says_how_to_keep_them(tmp_path):
    only = QUALTRICS.replace("-01,0,", "-01,2,").replace("-01,1,", "-01,2,")
    with pytest.raises(InputError, match=r"no response that counts \(4 test responses left out.*keep: \[test\]"):
        answers(tmp_path, only)


def test_the_older_qualtrics_export_has_two_header_rows(tmp_path):
    text = (
        "V1,V2,V7,V8,V10,Q1\nResponseID,ResponseSet,Status,StartDate,Finished,How was it?\n"
        "R_1,Default,0,2016-06-24,1,3\n"
    )
    found = answers(tmp_path, text)
    assert (found.layout.tool, found.layout.headers) == ("Qualtrics", 2)
    assert found.layout.roles["respondent"] == "V1"
    assert len(found.table.frame) == 1


def test_a_surveymonkey_export_names_choices_below_their_question(tmp_path):
    text = (
        "Respondent ID,Collector ID,How was it?,Which did you use?,,\n"
        ",,Response,Shop,Website,Other (please specify)\n"
        "1,7,Good,Shop,,\n2,7,Bad,,Website,Phone\n"
    )
    found = answers(tmp_path, text)
    assert (found.layout.tool, found.layout.headers) == ("SurveyMonkey", 2)
    assert list(found.table.frame.columns) == [
        "Respondent ID", "Collector ID", "How was it?", "Which did you use? - Shop", "Which did you use? - Website",
        "Which did you use? - Other (please specify)",
    ]  # fmt: skip


def test_typeform_emphasis_is_not_part_of_a_question():
    layout = recognise([["*Are you self-employed?*", "Do you *currently* drive?", "Network ID"], ["1", "0", "abc"]])
    assert layout.tool == "Typeform"
    assert list(layout.positions) == ["Are you self-employed?", "Do you currently drive?"]
    assert list(layout.dropped) == ["Network ID"]


def test_google_forms_starts_with_a_timestamp():
    assert recognise([["Sygnatura czasowa", "Jak oceniasz?"], ["2026-01-01", "5"]]).tool == "Google Forms"


def test_a_status_question_of_another_tool_excludes_nobody(tmp_path):
    found = answers(tmp_path, "id,status,score\n1,1,5\n2,2,4\n")
    assert len(found.table.frame) == 2


def test_an_xlsx_export_is_recognised_as_well(tmp_path):
    made = xlsxwriter.Workbook(tmp_path / "t.xlsx")
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ("Respondent ID", "Collector ID", "How was it?"))
    sheet.write_row(1, 0, ("", "", "Response"))
    sheet.write_row(2, 0, (1, 7, 5))
    made.close()
    found = read_answers(tmp_path / "t.xlsx", shown="t.xlsx")
    assert (found.layout.tool, found.table.frame["How was it?"].tolist()) == ("SurveyMonkey", ["5"])


def test_a_file_type_that_is_no_survey_is_refused(tmp_path):
    with pytest.raises(InputError, match=r'found the file type "\.docx"; allowed: \.csv'):
        answers(tmp_path, b"x", name="t.docx")


def test_a_damaged_spss_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="a damaged SPSS file"):
        answers(tmp_path, b"$FL2 and nothing more", name="t.sav")


REAL = {
    "google_forms/osmi_2014_survey.csv": ("Google Forms", 1259, 27),
    "qualtrics/qualtRics_sample.csv": ("Qualtrics", 1, 13),
    "qualtrics/No_Basis_for_Evaluation_(Legacy).csv": ("Qualtrics", 15, 41),
    "qualtrics/Multiple_Answer_Matrix_Questions_(Insights).csv": ("Qualtrics", 5, 67),
    "surveymonkey/flying-etiquette.csv": ("SurveyMonkey", 1040, 27),
    "surveymonkey/food-world-cup-data.csv": ("SurveyMonkey", 1373, 48),
    "typeform/osmi_2019_survey.csv": ("Typeform", 352, 82),
    "spss/haven_labelled-num-na.sav": ("SPSS", 2, 1),
    "spss/haven_umlauts.sav": ("SPSS", 4, 1),
    "spss/sample_missing.sav": ("SPSS", 7, 7),
}


@pytest.mark.parametrize("name", REAL)
def test_every_real_export_is_recognised_and_read_whole(shared_data, name):
    from workbench.intake.settings import FileSettings

    tool, rows, columns = REAL[name]
    options = FileSettings(encoding="mac_roman") if "food" in name else None
    path = shared_data / "survey_exports" / name
    found = read_answers(path, shown=path.name, options=options, keep=("test",))
    assert found.layout.tool == tool
    assert found.table.frame.shape == (rows, columns)


def test_spss_user_missing_codes_are_missing_and_labels_are_kept(shared_data):
    path = shared_data / "survey_exports" / "spss"
    found = read_answers(path / "haven_labelled-num-na.sav", shown="x.sav")
    assert found.table.frame["VAR00002"].isna().tolist() == [False, True]
    labelled = read_answers(path / "haven_umlauts.sav", shown="x.sav")
    assert labelled.labels == {"var1": {"1": "the ä umlaut", "2": "the ü umlaut", "3": "the ö umlaut"}}

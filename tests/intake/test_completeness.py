"""Which responses count, as each survey tool says it, in its languages."""

import re

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.inspection import inspect
from workbench.sources.yaml import scalar

QUALTRICS = "StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,Q1\n"


def qualtrics(*rows: tuple[str, str, str]) -> str:
    """An export of Qualtrics with one header row: status, progress and finished of each response."""
    lines = (
        f"2026-01-02,2026-01-02,{status},{progress},300,{finished},2026-01-02,R_{at},9\n"
        for at, (status, progress, finished) in enumerate(rows)
    )
    return QUALTRICS + "".join(lines)


def left_out(tmp_path, text, name="s.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    answers = read_answers(path, shown=name)
    kinds = {"preview", "test", "spam", "disqualified", "unfinished"}
    return len(answers.table.frame), {check: count for check, count, _ in answers.quality if check in kinds}


@pytest.mark.parametrize(
    ("normal", "preview", "yes", "no"),
    [
        ("IP Address", "Survey Preview", "True", "False"),
        ("Adresse IP", "Aperçu de l'enquête", "Vrai", "Faux"),
        ("IP-Adresse", "Umfragevorschau", "Wahr", "Falsch"),
        ("Dirección IP", "Vista previa de la encuesta", "Verdadero", "Falso"),
        ("Adres IP", "Podgląd ankiety", "Prawda", "Fałsz"),
        ("IP 地址", "调查预览", "真", "假"),
        ("0", "1", "1", "0"),
    ],
)
def test_previews_and_unfinished_responses_of_qualtrics_are_left_out_in_its_languages(
    tmp_path, normal, preview, yes, no
):
    text = qualtrics((normal, "100", yes), (normal, "100", yes), (preview, "100", yes), (normal, "45", no))
    assert left_out(tmp_path, text) == (2, {"preview": 1, "unfinished": 1})


def test_progress_is_read_where_the_words_of_the_status_are_not_known(tmp_path):
    text = qualtrics(("IP Address", "100", "Bai"), ("IP Address", "100", "Bai"), ("IP Address", "45", "Ezetz"))
    assert left_out(tmp_path, text) == (2, {"unfinished": 1})


@pytest.mark.parametrize(
    "header",
    [
        '"id. Response ID","submitdate. Date submitted","lastpage. Last page","NPS"',
        "id,submitdate,lastpage,NPS",
        '"Antwort ID","Datum Abgeschickt","Letzte Seite","NPS"',
        '"ID de respuesta","Fecha de envío","Última página","NPS"',
        '"ID odpowiedzi","Data wysłania","Ostatnia strona","NPS"',
    ],
)
def test_a_limesurvey_response_without_a_date_of_submission_is_unfinished(tmp_path, header):
    text = f"{header}\n1,2026-01-05 10:00:00,5,9\n2,,2,0\n3,1980-01-01 00:00:00,5,9\n"
    assert left_out(tmp_path, text) == (2, {"unfinished": 1})


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Response ID,Time Started,Date Submitted,Status,Q", ("Complete", "Partial", "Disqualified", "Complete")),
        ("Case,Status,Q", ("Completed", "In progress", "Screened out", "Completed")),
        ("Nr,Status,Q", ("vollständig", "unvollständig", "ausgeschlossen", "vollständig")),
        ("Nr,Status,Q", ("完成", "未完成", "不合格", "完成")),
    ],
)
def test_partial_and_disqualified_responses_are_told_apart(tmp_path, header, words):
    before = "x,2026-01-05," * (header.count(",") > 2)
    rows = "".join(f"{at},{before}{word},9\n" for at, word in enumerate(words))
    assert left_out(tmp_path, f"{header}\n{rows}") == (2, {"disqualified": 1, "unfinished": 1})


def test_a_status_of_customers_is_no_status_of_responses(tmp_path):
    assert left_out(tmp_path, "Case,Status,Q\n1,Gold,9\n2,Complete,8\n3,Silver,7\n") == (3, {})


def test_a_microsoft_form_without_a_time_of_completion_is_unfinished(tmp_path):
    text = "ID,Start time,Completion time,Q\n1,1/5/26 10:00,1/5/26 10:05,9\n2,1/5/26 10:00,,8\n"
    assert left_out(tmp_path, text) == (1, {"unfinished": 1})


UNKNOWN = QUALTRICS.replace("Progress,", "").replace("Duration (in seconds),", "") + "".join(
    f"2026-01-02,2026-01-02,IP Address,{word},2026-01-02,R_{at},{score}\n"
    for at, (word, score) in enumerate([("Bai", 9), ("Bai", 10), ("Ezetz", 0)])
)
MAPPING = """\
survey:
  waves:
    - {id: 2026, label: 2026, files: [s.csv]}
  measures:
    nps: {column: Q1, scale: [0, 10]}
"""


def test_words_that_nobody_knows_stop_the_check_with_the_line_to_write(tmp_path):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + MAPPING, "s.csv": UNKNOWN})
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    (fault,) = refused.value.faults
    assert "Bai (2), Ezetz (1)" in fault.found
    assert "complete: {column: Finished, values: [Bai]}" in fault.fix


@pytest.mark.parametrize(
    ("line", "scores"), [("complete: {column: Finished, values: [Bai]}", [9, 10]), ("keep: [unfinished]", [9, 10, 0])]
)
def test_what_the_mapping_declares_as_complete_counts(tmp_path, line, scores):
    mapping = f"{MAPPING}  {line}\n"
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, "s.csv": UNKNOWN})
    assert list(check("acme", workspace=tmp_path).survey.frame["nps"]) == scores


def test_the_proposal_leaves_unknown_words_to_be_confirmed(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text(UNKNOWN)
    (found,) = inspect(path)
    assert '  complete: "?"   # guess: which responses are finished, Bai (2), Ezetz (1)' in found.mapping


@pytest.mark.parametrize(
    ("column", "counts", "does_not", "asked"),
    [
        ("survey_state", "submitted", "started", "{column: survey_state, values: [submitted]}"),
        ("Order status", "complete", "open", "{column: Order status, values: [complete]}"),
        ("Interview_Status", "1", "2", '{column: Interview_Status, values: ["1"]}'),
        ("Include", "x", "", "{column: Include, values: [x]}"),
        ("Exclude", "0", "1", '{column: Exclude, values: ["0"]}'),
        ("Test", "", "x", '{column: Test, values: [""]}'),
        ("submitdate", "2026-05-01", "", "{column: submitdate}"),
    ],
)
def test_a_column_of_a_plain_table_that_may_say_which_responses_count_is_asked_for(
    tmp_path, column, counts, does_not, asked
):
    path = tmp_path / "s.csv"
    path.write_text(
        f"id,NPS,{column}\n" + "".join(f"{at},9,{counts if at % 4 else does_not}\n" for at in range(40)), "utf-8"
    )
    with pytest.raises(InputError) as refused:
        read_answers(path, shown="s.csv", wanted=frozenset({"id", "nps"}))
    assert f"complete: {asked}, or keep: [unfinished]" in refused.value.faults[0].fix
    assert len(read_answers(path, shown="s.csv", wanted=frozenset({"nps"}), keep=["unfinished"]).table.frame) == 40


def test_of_unknown_words_beside_known_ones_the_known_ones_count(tmp_path):
    text = qualtrics(("IP Address", "100", "True"), ("IP Address", "100", "True"), ("Förstudie", "100", "True"))
    (tmp_path / "s.csv").write_text(text, "utf-8")
    with pytest.raises(InputError, match=re.escape("complete: {column: Status, values: [IP Address]}")):
        read_answers(tmp_path / "s.csv", shown="s.csv", wanted=frozenset({"q1"}))


def test_words_of_no_known_language_are_asked_for_where_everybody_came_to_the_end(tmp_path):
    text = qualtrics(("IP Address", "100", "Bai"), ("IP Address", "100", "Bai"), ("IP Address", "100", "Ezetz"))
    (tmp_path / "s.csv").write_text(text, "utf-8")
    with pytest.raises(InputError, match=re.escape("complete: {column: Finished, values: [Bai]}")):
        read_answers(tmp_path / "s.csv", shown="s.csv", wanted=frozenset({"q1"}))


def test_progress_as_a_share_of_one_tells_who_came_to_the_end(tmp_path):
    rows = "".join(f"{at},9,{'1' if at % 4 else '0.45'}\n" for at in range(40))
    (tmp_path / "s.csv").write_text("id,NPS,Progress\n" + rows, "utf-8")
    assert len(read_answers(tmp_path / "s.csv", shown="s.csv").table.frame) == 30


def mapped(tmp_path, rows, head):
    """What check says of a plain table whose columns are id, recommend and one more, under the proposed mapping."""
    path = tmp_path / "s.csv"
    path.write_text("\n".join([f"id,recommend,{head}", *(f"{at},{row}" for at, row in enumerate(rows))]), "utf-8")
    clients.write(
        tmp_path, {"engagement.yaml": clients.ENGAGEMENT + inspect(path)[0].mapping, "s.csv": path.read_bytes()}
    )
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    return str(refused.value)


@pytest.mark.parametrize("head", ["lastpage", "Last page", "Letzte Seite", "Ostatnia strona", "最后一页"])
def test_a_last_page_without_a_date_of_submission_is_asked_for(tmp_path, head):
    told = mapped(tmp_path, ["9,4", "10,4", "8,4", "3,1", ",2", "9,-1", "0,4", "7,3"], head)
    assert f'complete: {{column: {scalar(head)}, values: ["4"]}}' in told
    assert "1 (1), 2 (1), 3 (1), 4 (4), -1 (1)" in told


def test_a_last_page_that_all_reached_asks_nothing(tmp_path):
    assert left_out(tmp_path, "id,recommend,lastpage\n1,9,4\n2,10,4\n3,8,4\n") == (3, {})


def test_progress_that_few_finished_is_asked_for_in_a_plain_table(tmp_path):
    told = mapped(tmp_path, [f"{at % 11},{100 if at < 10 else 20 + at}" for at in range(30)], "Progress")
    assert "100 (10), less (20)" in told and 'complete: {column: Progress, values: ["100"]}' in told

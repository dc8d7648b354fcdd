"""Headers of two rows and totals below, as tools and people write them: each response is read, and nothing else."""

import pytest

from workbench.errors import InputError
from workbench.intake.exports import read_answers
from workbench.intake.tables import folded

ROWS = "".join(f"{at},{at % 11},{1 + at % 5}\n" for at in range(1, 31))


def read(tmp_path, text, name="t.csv"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_answers(path, shown=name)


def test_a_row_of_question_texts_below_the_codes_is_no_response(tmp_path):
    found = read(tmp_path, "id,Q1,Q2\nNumber,How likely are you to recommend us?,Overall satisfaction\n" + ROWS)
    assert len(found.table.frame) == 30
    assert found.layout.texts["Q1"] == "Q1 How likely are you to recommend us?"


def test_a_row_of_questions_below_codes_is_no_response_where_answers_are_words(tmp_path):
    rows = "".join(f"R{at},{'Satisfied' if at % 2 else 'Neutral'},{'Yes' if at % 3 else 'No'}\n" for at in range(30))
    head = "id,Q1,Q2_1\nResponse,How satisfied are you?,Which did you use? - Train\n"
    found = read(tmp_path, head + rows)
    assert len(found.table.frame) == 30
    assert found.layout.texts["Q2_1"] == "Q2_1 Which did you use? - Train"
    assert found.table.told == ("t.csv: the second row was read as a part of the header",)


def test_a_first_response_that_asks_back_is_a_response(tmp_path):
    rows = "".join(f"R{at},{1 + at % 5},why not\n" for at in range(30))
    assert len(read(tmp_path, "id,Q1,Q2\nR99,4,Who answers?\n" + rows).table.frame) == 31
    said = "".join(f"R{at},Good,Fine,Slow trains\n" for at in range(30))
    assert len(read(tmp_path, "id,rating,other,comment\nR99,Good,Why?,Where?\n" + said).table.frame) == 31


def test_a_row_of_scales_below_the_names_is_no_response(tmp_path):
    found = read(tmp_path, "id,recommend,satisfaction\n,(0-10),(1-5)\n" + ROWS)
    assert len(found.table.frame) == 30
    assert found.layout.texts["satisfaction"] == "satisfaction (1-5)"


def test_a_first_response_without_numbers_is_a_response(tmp_path):
    found = read(tmp_path, "id,Q1,Q2\n0,N/A,N/A\n" + ROWS)
    assert len(found.table.frame) == 31


def test_a_first_response_of_words_is_a_response(tmp_path):
    rows = "".join(f"{'North' if at % 2 else 'South'},{at % 11},Good\n" for at in range(30))
    assert len(read(tmp_path, "Region,Q1,Q2\nNorth,not asked,Poor\n" + rows).table.frame) == 31


def test_a_question_over_several_columns_names_each_of_them(tmp_path):
    rows = "".join(f"{at},{1 + at % 5},{1 + at % 3}\n" for at in range(1, 31))
    found = read(tmp_path, "Respondent ID,How satisfied are you with,\n,Staff,Price\n" + rows)
    assert list(found.table.frame) == [
        "Respondent ID",
        "How satisfied are you with - Staff",
        "How satisfied are you with - Price",
    ]
    assert len(found.table.frame) == 30


def test_the_word_total_alone_below_numbers_is_no_response(tmp_path):
    found = read(tmp_path, "id,Q1,Q2\n" + ROWS + "Total,,\n")
    assert len(found.table.frame) == 30


def test_a_block_of_totals_is_left_out_whole(tmp_path):
    found = read(tmp_path, "name,Q1,Q2\n" + ROWS.replace("\n", "\n") + "Gesamt,,\nMittelwert,4.8,2.9\n")
    assert len(found.table.frame) == 30
    assert sum("left out" in note for note in found.table.told) == 2


def test_the_word_total_as_somebodys_answer_stays(tmp_path):
    rows = "".join(f"comment {at},{at % 11}\n" for at in range(30))
    assert len(read(tmp_path, "text,Q1\n" + rows + "Total,\n").table.frame) == 31


@pytest.mark.parametrize(
    "last", ["Moyenne générale,7,3", "Average of all,7,3", "n = 30,30,30", "Source: customer panel of June 2026,,"]
)
def test_a_total_with_its_words_and_a_note_below_the_table_are_no_responses(tmp_path, last):
    found = read(tmp_path, "id,Q1,Q2\n" + ROWS + last + "\n")
    assert len(found.table.frame) == 30
    assert found.table.told[-1].startswith(f't.csv: row 32 ("{last.split(",")[0]}") was left out: it ')


def test_a_total_whose_word_stands_behind_its_numbers_is_no_response(tmp_path):
    rows = "".join(f"{at % 11},{'North' if at % 2 else 'South'}\n" for at in range(30))
    assert len(read(tmp_path, "Q1,Region\n" + rows + "7,Average\n").table.frame) == 30


def test_a_last_response_that_gave_words_alone_is_a_response(tmp_path):
    rows = "".join(f"It was good number {at},{at % 11}\n" for at in range(30))
    assert len(read(tmp_path, "text,Q1\n" + rows + "I have no time for this,\n").table.frame) == 31


@pytest.mark.parametrize("first", [",Overall satisfaction,Come again", "Respondent,Overall satisfaction,Come again"])
def test_a_row_of_questions_without_marks_above_worded_answers_is_no_response(tmp_path, first):
    rows = "".join(
        f"R{at},{('Poor', 'Fair', 'Good', 'Very good', 'Excellent')[at % 5]},{'Yes' if at % 3 else 'No'}\n"
        for at in range(30)
    )
    found = read(tmp_path, f"id,Q1,Q2\n{first}\n{rows}")
    assert (len(found.table.frame), found.layout.texts["Q1"]) == (30, "Q1 Overall satisfaction")
    response = "R99,Very poor,No\n"  # the only one of its kind, and on the scale of all others
    assert len(read(tmp_path, f"id,Q1,Q2\n{response}{rows}").table.frame) == 31


def test_several_notes_and_a_deviation_below_the_table_are_no_responses(tmp_path):
    notes = "© 2026 SurveyCo. All rights reserved.,,\nExported on 2026-06-01,,\n"
    assert len(read(tmp_path, "id,Q1,Q2\n" + ROWS + notes).table.frame) == 30
    assert len(read(tmp_path, "id,Q1,Q2\n" + ROWS + "Mittelwert,7,3\nStd.-Abw.,2,1\n").table.frame) == 30


@pytest.mark.parametrize(
    "above",
    [
        "Customer survey of 2026\n",
        "Acme, Customer survey\nExported by, J\n",
        "Survey,NPS 2026\nFrom,2026-01-01\n\n",
        "Survey:,NPS,2026\n,,\n",
        "Total responses,30\nResponse rate,34%\n\n",
        "Exported,2026-05-01,\n",
    ],
)
def test_what_stands_above_the_header_is_left_out(tmp_path, above):
    found = read(tmp_path, above + "id,NPS,CSAT\n" + ROWS)
    assert (list(found.table.frame), len(found.table.frame)) == (["id", "NPS", "CSAT"], 30)


def test_a_header_that_lacks_a_field_is_no_title(tmp_path):
    rows = "".join(f'{at},{at % 11},"he said \\"no\\", thanks"\n' for at in range(30))
    with pytest.raises(InputError, match="a row of 4 fields, 1 more than the header"):
        read(tmp_path, "id,NPS,Comment\n" + rows)


@pytest.mark.parametrize(
    "last", ["\nSource: own survey\n", "Average,6.8\n", "(30 rows)\n", "Confidential\n", "NPS,6.8,\n", "Ogółem,6.8,3\n"]
)
def test_a_note_or_total_of_fewer_fields_at_the_end_is_no_response(tmp_path, last):
    found = read(tmp_path, "id,NPS,CSAT\n" + ROWS + last)
    assert len(found.table.frame) == 30
    assert any("was left out" in note for note in found.table.told)


def test_a_short_row_that_is_no_note_is_refused(tmp_path):
    with pytest.raises(InputError, match="a row of 2 fields, 1 fewer than the header"):
        read(tmp_path, "id,NPS,CSAT\n" + ROWS + "31,9\n")


def test_a_header_that_comes_again_and_a_drawn_line_are_no_responses(tmp_path):
    found = read(tmp_path, "id|NPS|CSAT\n---|---|---\n" + ROWS.replace(",", "|") + "id|NPS|CSAT\n31|9|4\n")
    assert len(found.table.frame) == 31
    assert "t.csv: 1 repeated header row was left out (row 33)" in found.table.told


def test_blanks_before_quotation_marks_are_no_part_of_a_field(tmp_path):
    found = read(tmp_path, 'id, "NPS, of 2026", Region\n' + "".join(f'{at}, 9, "North, EU"\n' for at in range(5)))
    assert found.table.frame["NPS, of 2026"].tolist() == ["9"] * 5
    assert set(found.table.frame["Region"]) == {"North, EU"}


def test_a_question_over_several_columns_is_found_again_by_its_mapping(tmp_path):
    text = ",Loyalty,,Profile\nid,How likely?,Why?,Region\n" + "".join(f"{at},9,good,North\n" for at in range(1, 31))
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    name = "Loyalty - How likely?"
    assert name in read_answers(path, shown="t.csv").table.frame
    found = read_answers(path, shown="t.csv", wanted=frozenset({folded(name), "id"}))
    assert found.table.frame[name].tolist() == ["9"] * 30


def test_codes_questions_and_types_in_three_rows_are_one_header(tmp_path):
    found = read(tmp_path, "id,Q1,Q2\nNumber,How likely are you to recommend us?,Satisfaction\nint,0-10,1-5\n" + ROWS)
    assert len(found.table.frame) == 30
    assert found.layout.texts["Q1"] == "Q1 How likely are you to recommend us? 0-10"

"""A scale that many questions share: proposed once where it is a guess, confirmed by one line, read by all."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.inspection import inspect

ROWS = "".join(f"{at},{at % 7},{(at + 2) % 7},{(at + 4) % 7},{at % 11}\n" for at in range(1, 71))
FILE = "id,Q7A,Q7B,Q7C,NPS\n" + ROWS


def written(tmp_path, mapping):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, "s_2026.csv": FILE})
    return check("acme", workspace=tmp_path).survey


def proposal(tmp_path):
    path = tmp_path / "s_2026.csv"
    path.write_text(FILE, "utf-8")
    return inspect(path)[0].mapping


def test_a_block_of_guesses_is_asked_for_once(tmp_path):
    mapping = proposal(tmp_path)
    assert mapping.count('"?"') == 1
    with pytest.raises(InputError) as refused:
        written(tmp_path, mapping)
    (fault,) = refused.value.faults
    assert "3 columns (Q7A, Q7B, Q7C)" in fault.found
    assert fault.fix.endswith("scale_1: {scale: [1, 5], missing: [0, 6]}")


def test_one_line_confirms_all_of_them(tmp_path):
    survey = written(tmp_path, clients.confirmed(proposal(tmp_path)))
    assert list(survey.touchpoints["high"]) == [5, 5, 5]
    assert survey.frame["touchpoint.q7a"].notna().sum() == 50


def test_a_question_keeps_its_name_and_takes_the_rest_from_the_shared_scale(tmp_path):
    survey = written(
        tmp_path,
        "survey:\n  waves: [{id: 2026, label: 2026, files: [s_2026.csv]}]\n"
        "  scales: {five: {scale: [1, 5], missing: [0, 6], direction: low}}\n"
        "  measures: {csat: {column: Q7A, scale: five}}\n",
    )
    assert survey.frame["csat"].iloc[0] == 5


def test_an_unknown_name_of_a_scale_is_refused(tmp_path):
    with pytest.raises(InputError, match="a name under scales"):
        written(
            tmp_path,
            "survey:\n  waves: [{id: 2026, label: 2026, files: [s_2026.csv]}]\n  measures: {csat: {column: Q7A, scale: seven}}\n",
        )


def test_waves_whose_names_do_not_say_when_they_were_are_asked_for(tmp_path):
    for name in ("before.csv", "after.csv"):
        (tmp_path / name).write_text("id,NPS\n" + "".join(f"{at},{at % 11}\n" for at in range(30)), "utf-8")
    mapping = inspect(tmp_path / "before.csv", tmp_path / "after.csv")[0].mapping
    assert mapping.count('label: "?"') == 2
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping})
    with pytest.raises(InputError, match="does not say when it was"):
        check("acme", workspace=tmp_path)

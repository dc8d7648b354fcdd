"""A fault names its place, what was found, what is allowed and the fix."""

from workbench.errors import Fault, InputError, did_you_mean, nearest


def test_a_fault_in_a_text_file_has_line_and_column():
    fault = Fault("client_data/acme/engagement.yaml", "a number", "a text", "quote it", line=14, column=7)
    assert str(fault) == "client_data/acme/engagement.yaml:14:7: found a number; allowed: a text; fix: quote it"


def test_a_fault_in_a_workbook_has_sheet_and_cell():
    fault = Fault("ballot.xlsx", "9", "1 to 5", "correct it", sheet="Forces", cell="D14")
    assert fault.place == 'ballot.xlsx, sheet "Forces", cell D14'
    assert fault.to_json() == {
        "file": "ballot.xlsx", "found": "9", "allowed": "1 to 5", "fix": "correct it", "sheet": "Forces", "cell": "D14",
    }  # fmt: skip


def test_all_faults_are_told_at_once():
    faults = [Fault("a.csv", "x", "y", "z", line=line) for line in (1, 2)]
    assert str(InputError(faults)).count("\n") == 1


def test_a_mistyped_word_gets_the_nearest_known_one():
    assert did_you_mean("scor", ["score", "wave"]) == ' Did you mean "score"?'
    assert did_you_mean("zzz", ["score"]) == ""
    assert nearest("Q9BOARDING", ["Q9Boarding", "Q7ART"])[0] == "Q9Boarding"


def test_what_is_allowed_is_never_empty():
    assert Fault("f", "x", "a figure of finance.yaml: ", "y").allowed == "a figure of finance.yaml: none is there"
    assert Fault("f", "x", "", "y").allowed == "nothing here"

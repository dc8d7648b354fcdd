import datetime as dt

import pytest
from intake import clients

from workbench import engagement
from workbench.errors import InputError
from workbench.intake import number_columns
from workbench.intake.initiatives import read as read_initiatives
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.intake.settings import FileSettings
from workbench.intake.vision import read as read_vision
from workbench.sources import numerals


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("850", 850, 850),
        ("1.250", 1.25, 1250),
        ("1,250", 1250, 1.25),
        ("0.750", 0.75, None),
        ("0,75", None, 0.75),
        ("1.250.000", None, 1_250_000),
        ("1.250,00", None, 1250),
        ("1,250.00", 1250, None),
        ("1 250", 1250, 1250),
        ("1'250.5", 1250.5, None),
        ("12,34,567", 1_234_567, None),
        ("-1.250", -1.25, -1250),
        (",5", None, 0.5),
        ("1.5e3", 1500, None),
        ("1250.", 1250, None),
        ("1.2.3", None, None),
        ("12 34", None, None),
        ("", None, None),
        ("inf", None, None),
        ("1,250,00", None, None),
    ],
)
def test_a_numeral_has_at_most_one_value_by_each_decimal_sign(text, point, comma):
    assert (numerals.value(text, "."), numerals.value(text, ",")) == (point, comma)


def numbers(tmp_path, cells, name="t.csv", *, low=None, high=None, **options):
    path = tmp_path / name
    rows = "".join(f"{cell if ';' in cell else f'x;{cell}'}\n" for cell in cells)
    path.write_text("id;spend\n" + rows, "utf-8")
    table = read_table(path, shown=name, expected=("id", "spend"), options=FileSettings(**options) if options else None)
    frame, _ = cast(table, (Column("id", required=False), Column("spend", "number", low=low, high=high)))
    return frame["spend"].tolist()


@pytest.mark.parametrize(
    ("cells", "options", "values"),
    [
        (["850", "1.250,50", "1.250"], {}, [850, 1250.5, 1250]),
        (["850", "1250.5", "1.250"], {}, [850, 1250.5, 1.25]),
        (["850", "1.250", "1.250.000"], {}, [850, 1250, 1_250_000]),
        (["850", "1.250"], {"numbers": "1.250,00"}, [850, 1250]),
        (["850", "1.250"], {"numbers": "1,250.00"}, [850, 1.25]),
        (["0,75;850", "1,25;1.250"], {}, [850, 1250]),  # the other column shows the file's decimal sign
        (["1.250", "3"], {"low": 1, "high": 5}, [1.25, 3]),
        (["\uff11\uff12", "1\u202f250,5"], {}, [12, 1250.5]),
    ],
)
def test_all_values_of_a_column_decide_how_it_is_read(tmp_path, cells, options, values):
    assert numbers(tmp_path, cells, **options) == values


def test_a_column_that_cannot_decide_is_asked_for_with_the_line_to_paste(tmp_path):
    with pytest.raises(InputError) as refused:
        numbers(tmp_path, ["850", "1.250", "2.000"])
    (fault,) = refused.value.faults
    assert str(fault) == (
        't.csv:3:2: found "1.250" in column "spend", which may be 1.25 or 1250 (rows 3, 4); allowed: numbers of which '
        "one at least shows its decimal sign, such as 1,250.00 or 1.250,00, or a declared form; fix: say which in "
        'engagement.yaml: numbers: "1.250,00" or numbers: "1,250.00" in the survey\'s wave; for another file, '
        'files: {"t.csv": {numbers: "1.250,00"}}'
    )


def test_a_column_written_in_two_ways_is_refused(tmp_path):
    with pytest.raises(InputError, match=r'in two ways in column "spend" \("2\.5" and "1\.250,5", rows 3, 2\)'):
        numbers(tmp_path, ["1.250,5", "2.5"])


@pytest.mark.parametrize("cell", ["", "n/a", "1.2.3", "12 kg"])
def test_a_text_that_is_no_number_stays_a_fault_of_its_cell(tmp_path, cell):
    if not cell:
        assert numbers(tmp_path, ["1", cell])[0] == 1
        return
    with pytest.raises(InputError, match="found"):
        numbers(tmp_path, ["1", cell])


@pytest.mark.parametrize(
    ("text", "day_first", "day"),
    [
        ("2026-09-30", None, dt.date(2026, 9, 30)),
        ("30.09.2026", None, dt.date(2026, 9, 30)),
        ("9.5.2026", None, dt.date(2026, 5, 9)),
        ("30/09/2026", None, dt.date(2026, 9, 30)),
        ("09/30/2026", None, dt.date(2026, 9, 30)),
        ("09/05/2026", None, None),
        ("09/05/2026", True, dt.date(2026, 5, 9)),
        ("09/05/2026", False, dt.date(2026, 9, 5)),
        ("31/02/2026", None, None),
        ("2026年9月30日", None, dt.date(2026, 9, 30)),
        ("05/05/2026", None, dt.date(2026, 5, 5)),
        ("30.09.26", None, None),
        ("", None, None),
    ],
)
def test_a_date_is_read_where_it_can_mean_one_day_only(text, day_first, day):
    assert numerals.date(text, day_first=day_first) == day


def dates(tmp_path, cells, **options):
    path = tmp_path / "t.csv"
    path.write_text("id,due\n" + "".join(f"x,{cell}\n" for cell in cells))
    table = read_table(path, shown="t.csv", options=FileSettings(**options) if options else None)
    return [f"{day:%m-%d}" for day in cast(table, (Column("id"), Column("due", "date")))[0]["due"]]


def test_one_date_of_a_column_tells_the_order_of_all(tmp_path):
    assert dates(tmp_path, ["09/05/2026", "30/09/2026"]) == ["05-09", "09-30"]
    assert dates(tmp_path, ["09/05/2026"], dates="12/31/2026") == ["09-05"]
    with pytest.raises(InputError, match=r'found "09/05/2026".*say which comes first: dates: "31/12/2026" or'):
        dates(tmp_path, ["09/05/2026"])


def initiatives(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return read_initiatives(path, shown=name, currency="EUR")[0]


def test_thousands_of_money_in_yaml_are_never_taken_for_units(tmp_path):
    wrong = "initiatives:\n  - {id: I1, title: One, cost_yearly: 60.000}\n"
    with pytest.raises(InputError) as refused:
        initiatives(tmp_path, "initiatives.yaml", wrong)
    assert str(refused.value) == (
        "initiatives.yaml:2:39: found 60.000, which may be 60,000 or 60.0; allowed: a number that reads one way only; "
        "fix: write 60000 or 60.0"
    )
    for written, cost in (("60.000,00", 60_000), ("60000", 60_000), ("60.0", 60), ("1 250 000", 1_250_000)):
        found = initiatives(tmp_path, "initiatives.yaml", wrong.replace("60.000", f'"{written}"'))
        assert found["cost_yearly"].tolist() == [cost]


def test_money_in_a_table_is_read_by_its_column(tmp_path):
    table = "id;title;cost_once;cost_yearly;confidence;start\nI1;One;60.000;1.250,50;0,8;01.10.2026\nI2;Two;5.000;0;1;11.2026\n"
    found = initiatives(tmp_path, "initiatives.csv", table)
    assert found["cost_once"].tolist() == [60_000, 5_000]
    assert found["cost_yearly"].tolist() == [1250.5, 0]
    assert found["confidence"].tolist() == [0.8, 1]
    assert found["start"].tolist() == ["2026-10", "2026-11"]


def test_weights_and_amounts_of_a_survey_are_read_by_their_columns(tmp_path):
    files = dict(clients.FILES)
    files["survey_2026.csv"] = "RESP;W;NETPRO;OVERALL;FOOD;DEPT\n1;0,75;6;0;2;1\n2;1,25;0;3;5;1\n"
    clients.write(tmp_path, files)
    survey = engagement.check("acme", workspace=tmp_path).survey
    assert survey.frame.loc[survey.frame["wave"] == "2026", "weight"].tolist() == [0.75, 1.25]
    files["survey_2026.csv"] = files["survey_2026.csv"].replace("0,75", "1.125").replace("1,25;", "2.500;")
    clients.write(tmp_path, files)
    with pytest.raises(InputError, match=r'found "1\.125" in column "W", which may be 1\.125 or 1125'):
        engagement.check("acme", workspace=tmp_path)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("€1,250.00", 1250),
        ("1.250,00 €", 1250),
        ("$ 1,200.5", 1200.5),
        ("1 250,5 zł", 1250.5),
        ("-12,5 %", -12.5),
        ("EUR 12.25", 12.25),
        ("-$3.25", -3.25),
    ],
)
def test_a_unit_beside_a_number_is_no_part_of_it(text, number):
    assert number in {numerals.value(numerals.plain(text), sign) for sign in ".,"}


def test_two_currencies_in_one_column_are_refused(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("id,v\n1,€100\n2,$200\n", "utf-8")
    table = read_table(path, shown="t.csv")
    (fault,) = number_columns.read(table, "v", ["€100", "$200"]).faults
    assert "several units" in fault.found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(1,250.50)", -1250.5),
        ("($1,250.50)", -1250.5),
        ("1,250.50-", -1250.5),
        ("-$1,250.50", -1250.5),
        ("R$ 1.250,50", 1250.5),
        ("Rs. 1,25,000.50", 125000.5),
        ("AED 12.5", 12.5),
        ("\u0e3f1,250.50", 1250.5),
        ("1.250,-", 1250),
        ("\u0661\u066c\u0662\u0665\u0660\u066b\u0665", 1250.5),
        ("\u0e51,\u0e52\u0e55\u0e50.\u0e55", 1250.5),
    ],
)
def test_money_is_read_as_accountants_and_other_countries_write_it(text, number):
    assert number in {numerals.value(numerals.plain(text), sign) for sign in (".", ",")}


@pytest.mark.parametrize("text", ["1.2k", "1000-2000", "<1000", "--5", "1_250", "(a)"])
def test_what_is_no_number_stays_none(text):
    assert not numerals.is_numeral(text)


@pytest.mark.parametrize(
    "text",
    ["5 Mar 2024", "March 5th, 2024", "05-Mar-2024", "5. M\u00e4rz 2024", "5 marca 2024", "5 mars 2024", "5 de marzo de 2024",
     "Tue, 5 Mar 2024", "20240305"],
)  # fmt: skip
def test_a_date_with_the_name_of_its_month_is_read(text):
    assert numerals.date(text) == dt.date(2024, 3, 5)


def test_another_column_of_the_file_tells_the_order_of_its_dates(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("id,since,left\n1,26/04/2024,05/03/2025\n", "utf-8")
    frame, _ = cast(read_table(path, shown="t.csv"), (Column("id"), Column("since", "date"), Column("left", "date")))
    assert frame["left"].iloc[0].date() == dt.date(2025, 3, 5)


def test_a_number_with_a_unit_in_yaml_is_asked_for_and_a_share_in_per_cent_is_read(tmp_path):
    path = tmp_path / "initiatives.yaml"
    for value in ("5%", "USD 420000", "420000 EUR"):
        path.write_text(f"currency: EUR\ninitiatives:\n  - {{id: I1, title: T, cost_once: {value}}}\n", "utf-8")
        with pytest.raises(InputError, match="a number with a unit"):
            read_initiatives(path, shown="i.yaml", currency="EUR")
    vision = tmp_path / "vision.yaml"
    vision.write_text("promises:\n  - {id: P1, promise: Quiet, promised: 60%}\n", "utf-8")
    assert read_vision(vision, shown="v.yaml").promises[0].promised == 0.6

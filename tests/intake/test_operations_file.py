"""Operational figures and trials: what is read, and what is refused with its place."""

import pandas as pd
import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake import operations, series
from workbench.intake.settings import OperationsSettings

HEAD = "metric,touchpoint,unit,period,value,of,measured_in,polarity,target\n"
ROWS = "Delay,food,North,2026-01,12.5,,minutes,down,8\nDelay,food,South,2026-01,,,minutes,down,8\n"
TRIAL = "initiative,figure,unit,period,value,start\nI1,touchpoint.food,A,2026-01,3.1,2026-02\nI1,touchpoint.food,A,2026-02,3.4,2026-02\n"


def client_of(workspace, **files):
    names = {name.replace("__", "."): content for name, content in files.items()}
    clients.write(workspace, clients.FILES | names)
    return check("acme", workspace=workspace)


def faults_of(workspace, **files):
    with pytest.raises(InputError) as refused:
        client_of(workspace, **files)
    return [str(fault) for fault in refused.value.faults]


def test_a_value_that_is_not_known_is_missing_and_texts_are_kept(tmp_path):
    frame = client_of(tmp_path, operations__csv=HEAD + ROWS).operations
    assert frame["value"].isna().tolist() == [False, True]
    assert frame["unit"].astype(str).tolist() == ["North", "South"]
    assert frame["stage"].astype(str).tolist() == ["", ""]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("12.5", "soon", 'operations.csv:2:5: found "soon" in column "value"'),
        ("12.5,,minutes", "12.5,,hours", '"hours" and "minutes" as measured_in of "Delay"'),
        (
            "12.5,,minutes,down,8\nDelay,food,South,2026-01,,,minutes",
            "12.5,9,share,down,8\nDelay,food,South,2026-01,,,share",
            "a share off 0 to 1 (12.5), in 1 rows",
        ),
        ("Delay,food,North", ",food,North", 'found nothing in column "metric"'),
        ("food,North", "fod,North", '"fod" and "food" as touchpoint of "Delay"'),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(tmp_path, old, new, fault):
    assert fault in "\n".join(faults_of(tmp_path, operations__csv=HEAD + ROWS.replace(old, new, 1)))


def test_places_and_links_that_nobody_has_are_refused_with_the_nearest(tmp_path):
    lost = ROWS.replace("food", "fod")
    assert (
        'the touchpoint "fod", which journey and survey do not have'
        in faults_of(tmp_path, operations__csv=HEAD + lost)[0]
    )
    linked = clients.FILES["engagement.yaml"] + "operations: {unit: departments, waves: {2027: [2026-01, 2026-03]}}\n"
    told = faults_of(tmp_path, operations__csv=HEAD + ROWS, engagement__yaml=linked)
    assert ['segment "departments"' in told[0], 'wave "2027"' in told[1]] == [True, True]


def test_links_to_a_survey_whose_mapping_is_broken_are_not_said_to_lead_nowhere(tmp_path):
    linked = (
        clients.FILES["engagement.yaml"].replace("FOOD, scale:", "FOOD, scael:")
        + "operations: {unit: dept, waves: {2026: [2026-01, 2026-03]}}\n"
    )
    told = faults_of(tmp_path, operations__csv=HEAD + ROWS, engagement__yaml=linked)
    assert [one.partition("; ")[0].partition(": ")[2] for one in told] == [
        'found no key "scale"',
        'found the unknown key "scael"',
    ]


def test_all_that_is_wrong_with_operations_and_trials_is_told_at_once_with_its_line(tmp_path):
    bad = HEAD + ROWS.replace("2026-01,12.5", "2026-13,soon") + "Delay,fod,East,2026,3,,hours,down,8\n"
    trial = TRIAL.replace("I1,touchpoint.food,A,2026-02", "I9,touchpoint.food,A,Q5 2026")
    planned = clients.FILES["initiatives.yaml"]
    told = "\n".join(faults_of(tmp_path, operations__csv=bad, effects__csv=trial, initiatives__yaml=planned))
    for one in (
        'operations.csv:2:4: found "2026-13" in column "period"',
        'operations.csv:2:5: found "soon"',
        'operations.csv:4:2: found the touchpoint "fod", which journey and survey do not have',
        '"minutes" and "hours" as measured_in of "Delay"',
        'operations.csv:4:4: found "2026", a year, among periods of another length',
        'effects.csv:3:1: found the initiative "I9", which the plan does not have',
        'effects.csv:3:4: found "Q5 2026"',
    ):
        assert one in told


def test_a_trial_with_two_starts_or_two_values_is_refused(tmp_path):
    other = TRIAL.replace("3.4,2026-02", "3.4,2026-01")
    assert 'two starts of the unit "A"' in faults_of(tmp_path, effects__csv=other)[0]
    twice = TRIAL + "I1,touchpoint.food,A,2026-02,3.4,2026-02\n"
    assert "a second value of the same initiative" in faults_of(tmp_path, effects__csv=twice)[0]
    assert len(client_of(tmp_path, effects__csv=TRIAL).effects) == 2


def test_parquet_a_large_csv_and_a_small_one_read_alike(tmp_path, monkeypatch):
    small = tmp_path / "operations.csv"
    small.write_text(HEAD + ROWS + 'Calls,"food",South,2026-02,3,10,count,down,\n')
    plain = operations.read(small, shown="s", settings=OperationsSettings())[0]
    frame = pd.read_csv(small)
    frame.to_parquet(tmp_path / "operations.parquet")
    monkeypatch.setattr(series, "QUICK", 0)
    for path in (small, tmp_path / "operations.parquet"):
        other = operations.read(path, shown="s", settings=OperationsSettings())[0]
        pd.testing.assert_frame_equal(other.astype(str), plain.astype(str))
    small.write_text(HEAD + ROWS.replace("12.5", "soon"))
    with pytest.raises(InputError, match="soon"):
        operations.read(small, shown="s", settings=OperationsSettings())


@pytest.mark.parametrize("header", [HEAD, '"' + HEAD.strip().replace(",", '","') + '"\n'], ids=["plain", "in quotes"])
def test_a_column_without_a_number_and_a_header_in_quotes_keep_a_large_csv_quick(tmp_path, header):
    """A million rows took 33 seconds cell by cell, and one as columns."""
    path = tmp_path / "operations.csv"
    path.write_text(header + "".join(f"Delay,food,U{at},2026-01,{at}.5,,minutes,down,\n" for at in range(60_000)))
    assert path.stat().st_size > series.QUICK
    frame = series._quick(path, operations.COLUMNS)
    assert frame is not None
    assert frame["value"].sum() == 60_000 * 59_999 / 2 + 30_000
    assert frame[["of", "target"]].isna().all(axis=None)


def test_a_wide_file_is_turned_by_its_columns(tmp_path):
    path = tmp_path / "operations.csv"
    path.write_text("Site,Nurses,Clean\n007,89,80\n008,,82\n")
    given = OperationsSettings(
        columns={"unit": "Site"},
        given={"period": "2024", "polarity": "up"},
        wide={"Nurses": "Nursing", "Clean": "Cleanliness"},
    )
    frame = operations.read(path, shown="s", settings=given)[0]
    assert frame[["metric", "unit"]].astype(str).to_numpy().tolist() == [
        ["Nursing", "007"],
        ["Nursing", "008"],
        ["Cleanliness", "007"],
        ["Cleanliness", "008"],
    ]
    assert frame["value"].fillna(-1).tolist() == [89, -1, 80, 82]


def test_a_figure_that_is_there_again_among_figures_is_refused_and_events_are_not(tmp_path):
    months = "".join(f"Calls,food,North,2025-{at:02d},{at},,count,down,\n" for at in range(1, 13))
    (told,) = faults_of(tmp_path, operations__csv=HEAD + months + "Calls,food,North,2025-03,3,,count,down,\n")
    assert 'operations.csv:14:5: found a second value of "Calls" in the same unit and period' in told
    events = "".join(f"Wait,food,North,2025-0{1 + at % 3},{at},,minutes,down,\n" for at in range(30))
    assert len(client_of(tmp_path, operations__csv=HEAD + months + events).operations) == 42


@pytest.mark.parametrize(
    ("north", "fault"), [("north", '"North"'), ("Nord", None), ("Northern Lime", '"Northern Line"')]
)
def test_a_unit_that_is_spelled_almost_like_another_or_like_one_of_the_survey_is_refused(tmp_path, north, fault):
    rows = ROWS + f"Delay,food,{north},2026-02,3,,minutes,down,8\n"
    settings = clients.FILES["engagement.yaml"].replace("1: North", "1: Northern Line") + "operations: {unit: dept}\n"
    files = {"operations__csv": HEAD + rows, "engagement__yaml": settings}
    if fault is None:
        assert client_of(tmp_path, **files).operations["unit"].nunique() == 3
    else:
        assert f'found the unit "{north}"; allowed: one spelling of a unit, such as {fault}' in "\n".join(
            faults_of(tmp_path, **files)
        )


def test_one_period_in_two_spellings_is_refused_at_the_rarer(tmp_path):
    rows = (
        ROWS
        + "Delay,food,North,02-26,3,,minutes,down,8\nDelay,food,South,2026-02,3,,minutes,down,8\nDelay,food,West,2026-02,3,,minutes,down,8\n"
    )
    assert faults_of(tmp_path, operations__csv=HEAD + rows) == [
        'client_data/acme/operations.csv:4:4: found "02-26" in column "period"; allowed: one spelling of each period; fix: write "2026-02", as before'
    ]


def test_a_count_among_nothing_is_refused(tmp_path):
    assert (
        "a count among nothing"
        in faults_of(tmp_path, operations__csv=HEAD + "Calls,food,North,2026-01,5,0,count,down,\n")[0]
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "touchpoint.food,A,2026-02",
            "touchpoint.foods,A,2026-02",
            'the figure "touchpoint.foods", which journey and survey do not have',
        ),
        (
            "I1,touchpoint.food,A,2026-02",
            "I1,touchpoint.food,a,2026-02",
            'the unit "a"; allowed: one spelling of a unit, such as "A"',
        ),
    ],
)
def test_a_figure_or_unit_of_a_trial_that_is_spelled_otherwise_is_refused(tmp_path, old, new, fault):
    assert fault in "\n".join(faults_of(tmp_path, effects__csv=TRIAL.replace(old, new)))


def test_a_part_of_a_person_among_whole_ones_is_refused(tmp_path):
    rows = "".join(f"I1,touchpoint.food,A,2025-{at:02d},3.1,{60 + at}\n" for at in range(1, 12))
    text = f"initiative,figure,unit,period,value,n\n{rows}I1,touchpoint.food,A,2025-12,3.1,1.250\n"
    assert faults_of(tmp_path, effects__csv=text)[0].startswith(
        'client_data/acme/effects.csv:13:6: found "1.25" people'
    )

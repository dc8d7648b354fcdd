"""Two deliveries differ by nobody or by enough people; a ballot that comes late waits."""

from __future__ import annotations

import json

import openpyxl
import pandas as pd
import pytest
from typer.testing import CliRunner

from workbench import engagement
from workbench.batch import ledger, log
from workbench.cli.app import app
from workbench.errors import DamagedError, MisuseError
from workbench.privacy import deliveries
from workbench.privacy.registers import block_of, hashed, registers
from workbench.privacy.rules import STANDARD
from workbench.privacy.words import quote_id
from workbench.run.forgetting import forget_client, forget_person
from workbench.run.handover import hand_over
from workbench.scoring.journey.forces import counted as counted_ballots
from workbench.scoring.voice import measure_voice

KEY = b"k"


def ballots(people: dict[str, dict[str, float]], wave: str = "1", roles: dict[str, str] | None = None) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "rater": who,
                "role": (roles or {}).get(who, "staff"),
                "department": "",
                "wave": wave,
                "item": item,
                "score": score,
            }
            for who, said in people.items()
            for item, score in said.items()
        ]
    )


def panel(*names: str, **more: float) -> dict[str, dict[str, float]]:
    """People who each gave A and B."""
    return {who: {"A": float(len(who) % 5 + at % 2), "B": 3.0} | more for at, who in enumerate(names)}


TEN = panel(*(f"r{at}" for at in range(10)))
NEW = [f"new{at}" for at in range(6)]


def settled(folder, now: pd.DataFrame, *delivered: pd.DataFrame, role="maturity"):
    for at, one in enumerate(delivered):
        found = registers(one, role, key=KEY)
        people = {f"{role} {wave}": register for wave, register in found.items()}
        deliveries.write(folder, deliveries.Delivery(f"run-{at}", people))
    return deliveries.settled(now, role, delivered=deliveries.read(folder), key=KEY, minimum=5)


def counted(frame: pd.DataFrame, item: str = "A") -> int:
    return int((frame["item"] == item).sum())


def test_without_a_delivery_everybody_counts(tmp_path):
    frame, told = settled(tmp_path, ballots(TEN))
    assert (counted(frame), told) == (10, {})


@pytest.mark.parametrize(("joiners", "in_it"), [(0, 10), (1, 10), (4, 10), (5, 15)])
def test_late_ballots_wait_until_five_have_come(tmp_path, joiners, in_it):
    frame, told = settled(tmp_path, ballots(TEN | panel(*NEW[:joiners])), ballots(TEN))
    assert counted(frame) == in_it
    assert told["1"].late == 10 + joiners - in_it


def test_five_late_ballots_of_which_one_answers_a_question_wait_or_its_answer_would_be_told(tmp_path):
    late = panel(*NEW[:5])
    for who in NEW[1:5]:
        late[who]["B"] = float("nan")
    frame, told = settled(tmp_path, ballots(TEN | late), ballots(TEN))
    assert (counted(frame, "A"), told["1"].late) == (10, 5)


def cell(*patterns: tuple[str, int]) -> pd.DataFrame:
    """Ballots of one cell of a journey: so many raters who scored these lenses, from 1 to 7 in turn."""
    names = {"e": "expectation", "a": "actual", "i": "ideal"}
    rows = [
        {"rater": f"r{at}-{number}", "stage": "plan", "force": "control", "lens": names[lens], "wave": "1",
         "score": float(1 + number % 7)}
        for at, (lenses, people) in enumerate(patterns) for number in range(people) for lens in lenses
    ]  # fmt: skip
    return pd.DataFrame(rows)


def made_of(frame: pd.DataFrame) -> pd.DataFrame:
    return counted_ballots(frame, ["plan"], rules=STANDARD, scale=(1, 7))


def test_a_rater_whom_the_late_answers_of_others_put_out_of_a_cell_is_not_told_by_the_difference(tmp_path):
    """Of six who gave no expectation five give it late: the sixth would be left out, and eleven less ten is that one."""
    before, late = cell(("eai", 5), ("ai", 6)), cell(("eai", 5), ("ai", 6))
    gone = late[late["rater"].str.startswith("r1-") & (late["lens"] == "actual") & (late["rater"] != "r1-5")]
    late = pd.concat([late, gone.assign(lens="expectation")], ignore_index=True)
    assert made_of(before)["lens"].value_counts()["ideal"] == 11
    assert made_of(late)["lens"].value_counts()["ideal"] == 10
    people = {f"journey_ballots {w}": one for w, one in registers(made_of(before), "journey_ballots", key=KEY).items()}
    deliveries.write(tmp_path, deliveries.Delivery("run-0", people))
    kept, _ = deliveries.settled(
        late, "journey_ballots", delivered=deliveries.read(tmp_path), key=KEY, minimum=5, counted=made_of
    )
    shown = made_of(kept) if len(kept) else kept
    raters = set(shown.loc[shown["lens"] == "ideal", "rater"])
    assert not raters or len(set(made_of(before)["rater"]) ^ raters) in {0, *range(5, 12)}


def test_five_who_came_and_one_who_left_are_taken_for_four_and_wait(tmp_path):
    now = {who: said for who, said in TEN.items() if who != "r0"} | panel(*NEW[:5])
    frame, told = settled(tmp_path, ballots(now), ballots(TEN))
    assert counted(frame) in {0, 5}
    assert told["1"].late == 5


def test_a_second_delivery_is_compared_with_the_first_as_well(tmp_path):
    fifteen = TEN | panel(*NEW[:5])
    frame, _ = settled(tmp_path, ballots(fifteen | panel("last")), ballots(TEN), ballots(fifteen))
    assert counted(frame) == 15


def test_one_who_changed_an_answer_withholds_that_question_and_no_other(tmp_path):
    now = TEN | {"r0": {"A": 5.0, "B": 3.0}}
    frame, told = settled(tmp_path, ballots(now), ballots(TEN))
    assert (counted(frame, "A"), counted(frame, "B")) == (0, 10)
    assert set(map(block_of, told["1"].withheld)) == {"A"}
    assert "1 questions are withheld" in told["1"].texts(5)[0]


def test_five_who_each_change_another_question_are_five_changes_of_one(tmp_path):
    items = "ABCDE"
    before = {f"r{at}": dict.fromkeys(items, 3.0) for at in range(10)}
    now = before | {f"r{at}": before[f"r{at}"] | {items[at]: 1.0} for at in range(5)}
    frame, told = settled(tmp_path, ballots(now), ballots(before))
    assert len(frame) == 0
    assert set(map(block_of, told["1"].withheld)) == set(items)


def test_five_who_each_change_another_practice_of_a_competency_withhold_it(tmp_path):
    items = [f"M1.1.{at}" for at in range(5)]
    before = {f"r{at}": dict.fromkeys([*items, "M1.2.1"], 3.0) for at in range(10)}
    now = before | {f"r{at}": before[f"r{at}"] | {items[at]: 1.0} for at in range(5)}
    frame, _ = settled(tmp_path, ballots(now), ballots(before))
    assert set(frame["item"]) == {"M1.2.1"}


def test_five_late_ballots_of_which_one_skips_a_practice_wait(tmp_path):
    """Means of practices rest on those who rated all of a competency, its own mean on all who rated any."""
    before = {f"r{at}": {"M1.1.1": 2.0, "M1.1.2": 4.0} for at in range(10)}
    late = {f"new{at}": {"M1.1.1": 2.0, "M1.1.2": 4.0} for at in range(5)}
    late["new0"] = {"M1.1.1": 2.0}
    _, told = settled(tmp_path, ballots(before | late), ballots(before))
    assert told["1"].late == 5


def test_a_lens_more_of_one_rater_withholds_the_cell_and_not_the_others(tmp_path):
    def cells(lenses: list[str], who: str = "r0") -> pd.DataFrame:
        people = {f"r{at}": ["actual", "ideal"] for at in range(8)} | {who: lenses}
        return pd.DataFrame([
            {"rater": rater, "wave": "1", "stage": stage, "force": "control", "lens": lens, "score": 3.0}
            for rater, given in people.items() for stage in ("plan", "ride")
            for lens in (given if stage == "plan" else ["actual"])
        ])  # fmt: skip

    now, before = cells(["actual", "ideal", "expectation"]), cells(["actual", "ideal"])
    frame, _ = settled(tmp_path, now, before, role="journey_ballots")
    assert set(frame["stage"]) == {"ride"}


def test_one_who_left_a_panel_leaves_nothing_that_may_be_shown(tmp_path):
    frame, told = settled(tmp_path, ballots({who: TEN[who] for who in list(TEN)[1:]}), ballots(TEN))
    assert not deliveries.answered(frame, "maturity")
    assert set(map(block_of, told["1"].withheld)) == {"A", "B"}


def test_one_who_left_many_is_hidden_among_four_who_are_left_out(tmp_path):
    many = {f"p{at}": {"A": float(at % 5)} for at in range(60)}
    frame, told = settled(tmp_path, ballots({who: many[who] for who in list(many)[1:]}), ballots(many))
    assert (counted(frame), told["1"].left_out, told["1"].withheld) == (55, 4, [])


def test_five_who_changed_are_a_new_delivery(tmp_path):
    now = {who: {"A": 5.0 - said["A"], "B": 3.0} for who, said in TEN.items()}
    assert counted(settled(tmp_path, ballots(now), ballots(TEN))[0]) == 10


def test_five_late_ballots_of_which_one_is_a_managers_cost_the_roles_and_nothing_else(tmp_path):
    roles = {f"r{at}": "manager" for at in range(5)} | {"new0": "manager"}
    now = ballots(TEN | panel(*NEW[:5]), roles=roles)
    frame, told = settled(tmp_path, now, ballots(TEN, roles=roles))
    assert (counted(frame), told["1"].groups) == (15, ["role"])
    assert set(frame["role"]) == {""}


def test_roles_that_did_not_move_are_shown_again(tmp_path):
    roles = {f"r{at}": "manager" for at in range(5)}
    _, told = settled(tmp_path, ballots(TEN, roles=roles), ballots(TEN, roles=roles))
    assert told["1"].groups == []


@pytest.mark.parametrize("joined", ["Shop", "Yard"])
def test_of_two_roles_of_one_size_either_may_have_been_hidden_beside_a_small_one(tmp_path, joined):
    """Six of Shop, six of Yard and four of Office: one of the first two was shown, and three more of it tell of three."""
    before = {f"{role}{at}": role for role, n in {"Shop": 6, "Yard": 6, "Office": 4}.items() for at in range(n)}
    now = before | {f"new{at}": role for at, role in enumerate([joined] * 3 + ["Office"] * 3)}
    frames = [ballots(panel(*who), roles=who) for who in (now, before)]
    frame, told = settled(tmp_path, *frames)
    assert (counted(frame), told["1"].groups) == (22, ["role"])


def survey(scores: list[float], names: list[str] | None = None, region: str = "") -> pd.DataFrame:
    who = names or [f"2026-{at + 1}" for at in range(len(scores))]
    return pd.DataFrame({"respondent": who, "wave": "2026", "weight": 1.0, "nps": scores, "segment.region": region})


def test_a_row_more_in_a_survey_without_ids_is_one_person_more(tmp_path):
    before = [float(at % 11) for at in range(40)]
    frame, told = settled(tmp_path, survey([10.0, *before]), survey(before), role="survey")
    assert (len(frame), told["2026"].late) == (40, 1)


@pytest.mark.parametrize(("scores", "moved"), [([9.0, 8.0, 1.0], False), ([9.0, 8.0], True), ([9.0, 8.0, 2.0], True)])
def test_a_wave_moved_where_an_answer_came_went_or_changed_since_a_delivery(scores, moved):
    names = ["a", "b", "c"]
    before = registers(survey([9.0, 8.0, 1.0], names), "survey", key=KEY)["2026"]
    delivered = [deliveries.Delivery("run", {"survey 2026": before})]
    now = survey(scores, names[: len(scores)])
    assert deliveries.moved(now, "survey", "2026", delivered=delivered, key=KEY) is moved
    assert not deliveries.moved(now, "survey", "2027", delivered=delivered, key=KEY)


def test_a_changed_weight_changes_a_weighted_figure_as_an_answer_does(tmp_path):
    before = survey([float(at % 11) for at in range(12)], [f"c{at}" for at in range(12)])
    now = before.assign(weight=[3.0, *[1.0] * 11])
    frame, told = settled(tmp_path, now, before, role="survey")
    assert told["2026"].withheld == ["nps"]
    assert not deliveries.answered(frame, "survey")


def test_a_damaged_record_is_named_with_the_way_out(tmp_path):
    (tmp_path / deliveries.FOLDER).mkdir()
    (tmp_path / deliveries.FOLDER / "run-0.json").write_text('{"run": "run-0", "people": {"maturity 1": {"h": "x"}}}')
    with pytest.raises(DamagedError, match="does not say who was delivered"):
        deliveries.read(tmp_path)


def test_what_is_kept_of_a_delivery_names_nobody_and_is_the_owners_alone(tmp_path):
    settled(tmp_path, ballots(TEN), ballots(TEN))
    (path,) = (tmp_path / deliveries.FOLDER).iterdir()
    assert "r0" not in path.read_text("utf-8")
    assert path.stat().st_mode & 0o077 == 0


def test_a_forgotten_person_is_nobodys_and_still_missing(tmp_path):
    settled(tmp_path, ballots(TEN), ballots(TEN))
    (who,) = hashed(["r3"], key=KEY)
    assert deliveries.forget(tmp_path, int(who)) == 1
    (record,) = deliveries.read(tmp_path)
    assert who not in record.people["maturity 1"].who
    _, told = settled(tmp_path, ballots({name: TEN[name] for name in TEN if name != "r3"}))
    assert set(map(block_of, told["1"].withheld)) == {"A", "B"}


@pytest.fixture
def one_client(tmp_path):
    (tmp_path / "client_data/acme").mkdir(parents=True)
    (tmp_path / "client_data/acme/engagement.yaml").write_text(
        "client: acme\nname: Acme\nfictional: true\nas_of: 2026-11-23\nnotebooks: []\n", "utf-8"
    )
    rows = [f"r{at},executive,M1.1.1,{1 + at % 5},1" for at in range(6)]
    (tmp_path / "client_data/acme/maturity.csv").write_text(
        "\n".join(["rater,role,item,score,wave", *rows]) + "\n", "utf-8"
    )
    return tmp_path


def test_a_person_is_forgotten_in_inputs_and_in_what_was_made_of_them(one_client):
    made = one_client / "reports/acme/run"
    made.mkdir(parents=True)
    told = forget_person("acme", "r3", workspace=one_client, really=False)
    assert told == ["1 rows of client_data/acme/maturity.csv", "reports/acme"]
    assert made.is_dir()
    forget_person("acme", "r3", workspace=one_client, really=True)
    assert not made.exists()
    text = (one_client / "client_data/acme/maturity.csv").read_text("utf-8")
    assert "r3" not in text
    assert text.count("\n") == 6
    with pytest.raises(MisuseError, match="nobody in the tables"):
        forget_person("acme", "r3", workspace=one_client, really=True)


def test_a_person_is_forgotten_in_excel_in_returned_ballots_and_in_quotes(one_client):
    folder = one_client / "client_data/acme"
    book = openpyxl.Workbook()
    for row in (["rater", "comment"], ["r3", "my words"], ["r4", "others"]):
        book.active.append(row)
    book.save(folder / "journey_ballots.xlsx")
    form = openpyxl.Workbook()
    for row in (["Ballot"], ["rater", "r3"], ["id", "score"], ["M1.1.1", 4]):
        form.active.append(row)
    (folder / "ballots").mkdir()
    form.save(folder / "ballots/returned.xlsx")
    (folder / "quotes.csv").write_text(
        f"id,quote,release,released_by\n{quote_id('my words')},w,x,Jo\nab,v,,\n", "utf-8"
    )
    (folder / "old.sav").write_bytes(b"")
    told = forget_person("acme", "r3", workspace=one_client, really=True)
    assert sorted(told) == [
        "1 rows of client_data/acme/journey_ballots.xlsx",
        "1 rows of client_data/acme/maturity.csv",
        "1 rows of client_data/acme/quotes.csv",
        "NOT client_data/acme/old.sav: it is not looked into; remove the person there yourself",
        "client_data/acme/ballots/returned.xlsx",
    ]
    rows = list(openpyxl.load_workbook(folder / "journey_ballots.xlsx").active.values)
    assert rows == [("rater", "comment"), ("r4", "others")]
    assert not (folder / "ballots/returned.xlsx").exists()


def test_the_ledger_forgets_a_client_and_not_the_others(tmp_path):
    book = ledger.Ledger(tmp_path)
    book.plan(["acme", "other"])
    assert book.erase("acme") == 1
    assert list(book.newest()) == ["other"]
    book.close()


def test_a_client_is_forgotten_whole_and_only_when_asked_for(one_client):
    assert forget_client("acme", workspace=one_client, really=False) == ["client_data/acme"]
    assert (one_client / "client_data/acme").is_dir()
    forget_client("acme", workspace=one_client, really=True)
    assert not (one_client / "client_data/acme").exists()


def test_the_codebook_and_the_checks_of_the_import_do_not_tell_what_a_late_customer_said(one_client):
    """Sixty rows in the file, fifty-nine people counted: a count of sixty less that of fifty-nine is an answer."""
    folder = one_client / "client_data/acme"
    with (folder / "engagement.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "survey:\n  waves: [{id: '1', label: '1', files: [s.csv]}]\n  respondent: ID\n"
            "  measures: {nps: {column: NPS, scale: [0, 10]}}\n"
        )
    rows = ["ID,NPS", *(f"p{at},{at % 10}" for at in range(59))]
    (folder / "s.csv").write_text("\n".join(rows) + "\n", "utf-8")
    first = engagement.load("acme", workspace=one_client)
    people = {"survey 1": registers(first.survey.frame, "survey", key=first.secret)["1"]}
    deliveries.write(folder, deliveries.Delivery("run-1", people))
    (folder / "s.csv").write_text("\n".join([*rows, "late,10"]) + "\n", "utf-8")
    survey = engagement.load("acme", workspace=one_client).survey
    assert (len(survey.frame), survey.codebook["count"].sum()) == (59, 0)
    assert survey.quality[["check", "count"]].to_numpy().tolist() == [["responses", 59]]
    assert measure_voice(survey, rules=STANDARD).tables["codebook"].empty
    assert first.survey.codebook["count"].sum() == 59


def test_a_delivered_client_is_forgotten_with_the_record_of_the_delivery_and_the_lines_of_the_log(one_client):
    deliveries.write(one_client / "client_data/acme", deliveries.Delivery("run", {}))
    (one_client / "reports").mkdir()
    book = log.Log(one_client, lambda _: None)
    book.write("started", client="acme")
    book.write("started", client="other")
    book.close()
    done = CliRunner().invoke(app, ["forget", "acme", "--yes", "--workspace", str(one_client)])
    assert (done.exit_code, done.output.count("removed ")) == (0, 1)
    assert not (one_client / "client_data/acme").exists()
    (line,) = (one_client / "reports/batch.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["client"] == "other"


def test_nothing_is_delivered_of_a_client_without_a_run(one_client):
    with pytest.raises(MisuseError, match="no run to deliver"):
        hand_over("acme", workspace=one_client, packed=False)


def test_a_person_s_comment_is_forgotten_in_the_sheets_of_themes_and_in_what_is_kept_of_its_meaning(one_client):
    folder, mine = one_client / "client_data/acme", quote_id("my words")
    (folder / "survey.csv").write_text("respondent,comment\nr3,my words\nr4,others\n", "utf-8")
    (folder / "theme_frame.csv").write_text(f"id,group\n{mine},clear\nab,clear\n", "utf-8")
    (folder / "theme_labels.csv").write_text(
        f"id,comment,group,Staff\n{mine},my words,clear,x\nab,others,clear,\n", "utf-8"
    )
    (folder / ".comments.npz").write_bytes(b"vectors")
    told = forget_person("acme", "r3", workspace=one_client, really=True)
    assert {
        "1 rows of client_data/acme/theme_frame.csv",
        "1 rows of client_data/acme/theme_labels.csv",
        "client_data/acme/.comments.npz",
    } <= set(told)
    assert not (folder / ".comments.npz").exists()
    assert all(mine not in path.read_text("utf-8") for path in folder.glob("theme_*.csv"))

"""Two deliveries differ by nobody or by enough people; a ballot that comes late waits."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.errors import DisclosureError, MisuseError
from workbench.privacy import deliveries
from workbench.run.forgetting import forget_client, forget_person
from workbench.run.handover import hand_over

KEY = b"k"


def ballots(people: dict[str, float], wave: str = "1") -> pd.DataFrame:
    return pd.DataFrame(
        [{"rater": who, "wave": wave, "item": "A", "score": score} for who, score in people.items()]
    )


TEN = {f"r{at}": float(at % 5) for at in range(10)}


def kept(now: dict[str, float], folder, *delivered: dict[str, float]) -> list[str]:
    for at, people in enumerate(delivered):
        found = deliveries.people_of(ballots(people), "rater", key=KEY)
        named = {f"maturity {wave}": one for wave, one in found.items()}
        deliveries.write(folder, deliveries.Delivery(f"run-{at}", named))
    frame, _ = deliveries.settled(ballots(now), "rater", folder=folder, role="maturity", key=KEY, minimum=5)
    return frame["rater"].tolist()


def test_without_a_delivery_everybody_counts(tmp_path):
    assert kept(TEN, tmp_path) == list(TEN)


@pytest.mark.parametrize(("joiners", "counted"), [(0, 10), (1, 10), (4, 10), (5, 15)])
def test_late_ballots_wait_until_five_have_come(tmp_path, joiners, counted):
    now = TEN | {f"new{at}": 3.0 for at in range(joiners)}
    assert len(kept(now, tmp_path, TEN)) == counted


def test_a_second_delivery_is_compared_with_the_first_as_well(tmp_path):
    fifteen = TEN | {f"new{at}": 3.0 for at in range(5)}
    assert len(kept(fifteen | {"last": 1.0}, tmp_path, TEN, fifteen)) == 15


@pytest.mark.parametrize(
    "now", [TEN | {"r0": 4.0}, {who: TEN[who] for who in list(TEN)[1:]}], ids=["changed", "gone"]
)
def test_one_who_changed_or_left_cannot_be_set_aside_and_is_refused(tmp_path, now):
    with pytest.raises(DisclosureError, match="changed their answers or are gone") as refusal:
        kept(now, tmp_path, TEN)
    assert refusal.value.exit_code == 4


def test_five_who_changed_are_a_new_delivery(tmp_path):
    assert len(kept({who: 5.0 - score for who, score in TEN.items()}, tmp_path, TEN)) == 10


def test_what_is_kept_of_a_delivery_names_nobody_and_is_the_owners_alone(tmp_path):
    kept(TEN, tmp_path, TEN)
    (path,) = (tmp_path / deliveries.FOLDER).iterdir()
    assert "r0" not in path.read_text("utf-8")
    assert path.stat().st_mode & 0o077 == 0


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
    with pytest.raises(MisuseError, match="nobody in the CSV files"):
        forget_person("acme", "r3", workspace=one_client, really=True)


def test_a_client_is_forgotten_whole_and_only_when_asked_for(one_client):
    assert forget_client("acme", workspace=one_client, really=False) == ["client_data/acme"]
    assert (one_client / "client_data/acme").is_dir()
    forget_client("acme", workspace=one_client, really=True)
    assert not (one_client / "client_data/acme").exists()


def test_nothing_is_delivered_of_a_client_without_a_run(one_client):
    with pytest.raises(MisuseError, match="no run to deliver"):
        hand_over("acme", workspace=one_client, packed=False)


def test_a_delivery_holds_what_may_leave_and_nothing_else(sample_run):
    made = hand_over("halden-rail", workspace=sample_run.workspace, packed=False)
    names = {path.name for path in made.place.iterdir()}
    assert {"deck.pptx", "report.pdf", "workbook.xlsx"} <= names
    assert not [name for name in names if name.endswith((".json", ".ipynb", ".html"))]
    (record,) = deliveries.read(sample_run.workspace / "client_data/halden-rail")
    assert len(record.people["maturity 2026"]) == 18
    for path in (sample_run.workspace / "client_data/halden-rail/.deliveries").iterdir():
        path.unlink()

"""Nothing suppressed is in any file of a run: every file is taken apart, packages inside packages included."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pdfplumber
import pytest

from workbench.errors import RunError
from workbench.run import publish
from workbench.run.client import run_client
from workbench.run.outcome import Request

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ("04_maturity_diagnostic",)
HIDDEN = "Zeppelin Yard"


def client(workspace: Path, ballots: pd.DataFrame) -> None:
    """The sample client with other maturity ballots and no other input but its engagement."""
    folder = workspace / "client_data/halden-rail"
    shutil.copytree(ROOT / "client_data/halden-rail", folder)
    ballots.to_csv(folder / "maturity.csv", index=False)


def sample() -> pd.DataFrame:
    return pd.read_csv(ROOT / "client_data/halden-rail/maturity.csv", dtype={"wave": str})


# Two people of a department of their own. Their means of every competency, 14/3 and 17/4, and the mean of both,
# 4.458333, are above all others and have digits that nothing else has.
ANSWERS = {"ZZ-1": {"1": 5, "2": 5, "3": 4}, "ZZ-2": {"1": 5, "2": 4, "3": 4, "4": 4}}
TELLING = re.compile(r"(?<![\d.])4\.(?:4583|6666|6667)\d*")


@pytest.fixture(scope="module")
def ballots() -> pd.DataFrame:
    """The sample's ballots and two more people in a department of their own, whose answers stand out."""
    rows = sample()
    one = rows[(rows["rater"] == rows["rater"].iloc[0]) & (rows["wave"] == "2026")]
    extra = [
        one.assign(rater=rater, role="specialist", department=HIDDEN, score=one["item"].str[-1].map(scores))
        for rater, scores in ANSWERS.items()
    ]
    return pd.concat([rows, *extra], ignore_index=True)


@pytest.fixture(scope="module")
def outputs(ballots, tmp_path_factory, warm_process) -> Path:
    workspace = tmp_path_factory.mktemp("anonymity")
    client(workspace, ballots)
    with warm_process():
        run_client("halden-rail", workspace=workspace, request=Request(only=NOTEBOOKS))
    found = publish.latest(workspace, "halden-rail")
    assert found is not None
    return found


def parts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """The texts of a file: packages part by part, PDF by page, all else as it is."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for inner in package.namelist():
                yield from parts(f"{name}/{inner}", package.read(inner))
    elif data.startswith(b"%PDF"):
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            yield name, "\n".join(page.extract_text() for page in pdf.pages)
    else:
        yield name, data.decode("utf-8", errors="replace")


def texts(folder: Path) -> dict[str, str]:
    return {name: text for path in sorted(folder.iterdir()) for name, text in parts(path.name, path.read_bytes())}


@pytest.mark.slow
def test_every_kind_of_file_is_taken_apart(outputs):
    names = texts(outputs)
    for wanted in ("deck.pptx/ppt/embeddings/", "workbook.xlsx/xl/", "report.pdf", "results.json", ".ipynb"):
        assert any(wanted in name for name in names), wanted


@pytest.mark.slow
def test_a_hidden_departments_name_and_its_raters_are_in_no_file(outputs, ballots):
    raters = set(ballots["rater"])
    for name, text in texts(outputs).items():
        assert HIDDEN not in text, name
        assert not any(rater in text for rater in raters), name


@pytest.mark.slow
def test_the_means_of_a_hidden_department_and_of_its_raters_are_in_no_file(outputs):
    for name, text in texts(outputs).items():
        assert not TELLING.search(text), name


@pytest.mark.slow
def test_every_group_in_the_results_has_five_people(outputs):
    tables = json.loads((outputs / "results.json").read_text("utf-8"))["tables"]
    sizes = [
        row[table["columns"].index("raters")]
        for name, table in tables.items()
        if name.startswith("maturity.") and "raters" in table["columns"] and not name.endswith(".mix")
        for row in table["rows"]
    ]
    assert len(sizes) > 50
    assert min(sizes) >= 5


@pytest.mark.slow
def test_four_raters_end_the_run_with_exit_code_4_and_nothing_published(tmp_path, warm_kernels):
    rows = sample()
    client(tmp_path, rows[rows["rater"].isin(sorted(rows["rater"].unique())[:4])])
    with pytest.raises(RunError, match="fewer than 5 people") as refusal:
        run_client("halden-rail", workspace=tmp_path, request=Request(only=NOTEBOOKS))
    assert refusal.value.exit_code == 4
    assert publish.latest(tmp_path, "halden-rail") is None

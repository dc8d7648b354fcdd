"""The roadmap's form: limits moved, the plan solved again, a setting kept without touching the rest of the file."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from workbench import engagement, forms
from workbench.errors import InputError

SAMPLE = Path(__file__).resolve().parents[1] / "client_data" / "halden-rail"


@pytest.fixture
def job(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "client_data" / "halden-rail")
    return engagement.load("halden-rail", workspace=tmp_path)


def test_the_view_says_what_the_plan_is_worth_and_draws_it(job):
    text, drawing = forms.Desk(job).view()
    assert text.startswith("10 of 14 initiatives, worth EUR ")
    assert drawing.startswith("<svg") or "<svg" in drawing[:200]


def test_less_budget_gives_a_smaller_plan(job):
    desk = forms.Desk(job)
    desk.change(budget=[900_000, 500_000])
    assert desk.solve().figures["spend"].value <= 1_400_000


def test_limits_that_clash_are_said_and_nothing_is_drawn(job):
    desk = forms.Desk(job)
    desk.change(budget=[1000, 1000])
    text, drawing = desk.view()
    assert "finding G1.3.3 must be answered" in text
    assert drawing == ""


def test_a_value_that_the_file_could_not_hold_is_refused(job):
    with pytest.raises(ValueError, match="haircut"):
        forms.Desk(job).change(haircut=2.0)


def test_keeping_a_setting_changes_its_line_and_no_other(job):
    path = job.folder / "engagement.yaml"
    before = path.read_text("utf-8").splitlines()
    desk = forms.Desk(job)
    desk.change(budget=[1_300_000.0, 800_000.0])
    assert desk.keep().startswith("Saved")
    after = path.read_text("utf-8").splitlines()
    changed = [
        (old.split("#")[0].strip(), new.split("#")[0].strip())
        for old, new in zip(before, after, strict=True)
        if old != new
    ]
    assert changed == [("budget: [1600000, 1000000]", "budget: [1300000, 800000]")]
    again = engagement.load("halden-rail", workspace=job.folder.parents[1])
    assert again.settings.roadmap == desk.limits


def rewrite(job, old, new):
    """The file edited by hand, and the engagement opened again."""
    path = job.folder / "engagement.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return engagement.load("halden-rail", workspace=job.folder.parents[1])


def test_a_limit_set_back_to_its_default_is_written_too(job):
    desk = forms.Desk(rewrite(job, "haircut: 0.3", "haircut: 0.5"))
    desk.change(haircut=0.3)
    assert desk.keep() == "Saved in engagement.yaml: haircut. Run the cells below again."
    assert "  haircut: 0.3  " in (job.folder / "engagement.yaml").read_text("utf-8")


def test_limits_that_the_file_has_already_are_not_said_to_be_saved(job):
    before = (job.folder / "engagement.yaml").read_bytes()
    assert forms.Desk(job).keep() == "Nothing to save: engagement.yaml has these limits."
    assert (job.folder / "engagement.yaml").read_bytes() == before


def test_an_untouched_form_has_nothing_to_save(job):
    form = forms.form_of(forms.Desk(rewrite(job, "[1600000, 1000000]", "[1600000.4, 1000000, 7]")))
    form.children[4].click()
    assert "Nothing to save" in form.children[5].value


@pytest.mark.parametrize("opened", ["before the edit", "after the edit"])
def test_an_edit_of_the_file_since_the_limits_were_read_is_not_overwritten(job, opened):
    desk = forms.Desk(job) if opened == "before the edit" else None
    rewrite(job, "horizon: 24", "horizon: 18")
    desk = desk or forms.Desk(job)
    desk.change(haircut=0.4)
    assert desk.keep().startswith("Not saved: engagement.yaml was changed since the form opened.")
    assert "horizon: 18" in (job.folder / "engagement.yaml").read_text("utf-8")


def test_two_saves_in_a_row_both_arrive(job):
    desk = forms.Desk(job)
    for haircut in (0.4, 0.45):
        desk.change(haircut=haircut)
        assert desk.keep().startswith("Saved")
    assert "haircut: 0.45" in (job.folder / "engagement.yaml").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_said_in_place_of_the_last_save(job, monkeypatch):
    form = forms.form_of(forms.Desk(job))
    form.children[3].value = 0.4
    form.children[4].click()
    assert "Saved in" in form.children[5].value
    form.children[3].value = 0.5
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    form.children[4].click()
    assert "Not saved: engagement.yaml cannot be written (No space left on device)." in form.children[5].value
    assert {one.name for one in job.folder.iterdir() if one.name.startswith(".")} <= {".comments.npz", ".secret.key"}


def test_the_files_mode_and_line_ends_are_kept(job):
    path = job.folder / "engagement.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    forms.save_limits(path, {"haircut": 0.4})
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")


def test_a_setting_that_is_not_valid_leaves_the_file_alone(job):
    path = job.folder / "engagement.yaml"
    before = path.read_bytes()
    with pytest.raises(InputError):
        forms.save_limits(path, {"horizon": 1000})
    assert path.read_bytes() == before
    assert {one.name for one in job.folder.iterdir() if one.name.startswith(".")} <= {".comments.npz", ".secret.key"}


def test_an_engagement_without_a_roadmap_block_gets_one(tmp_path):
    path = tmp_path / "engagement.yaml"
    path.write_text("client: acme\nname: Acme\nas_of: 2026-09-30\n", "utf-8")
    forms.save_limits(path, {"horizon": 12})
    assert path.read_text("utf-8").endswith("roadmap:\n  horizon: 12\n")


def test_the_form_solves_again_when_a_slider_moves(job):
    form = forms.form_of(forms.Desk(job))
    budget, status = form.children[0], form.children[5]
    before = status.value
    budget.value = 0.5
    assert status.value != before
    assert "initiatives, worth EUR" in status.value


def test_in_a_run_no_form_is_shown(monkeypatch):
    monkeypatch.setattr(forms, "form_of", lambda desk: pytest.fail("a run has nobody to move a slider"))
    assert forms.plan_form(SimpleNamespace(context=SimpleNamespace(run="2026-09-30-abc"))) is None


def test_a_longer_horizon_repeats_the_last_year_of_the_budget():
    assert forms._years([100.0, 60.0], 1.5, 36, 24) == [150, 90, 90]
    assert forms._years([100.0, 60.0], 1.0, 12, 24) == [100]

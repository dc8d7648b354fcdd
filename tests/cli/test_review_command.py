"""`workbench review` takes a client, the folder of a run or a file, and says what is wrong with anything else."""

import pytest
from commands import call

from workbench.cli.results import _deck
from workbench.errors import MisuseError
from workbench.export.review import review_path


@pytest.mark.slow
def test_a_client_its_run_and_its_deck_are_one_review(sample_run):
    run = sample_run.folder.relative_to(sample_run.workspace).as_posix()
    for what in ("halden-rail", run, f"{run}/deck.pptx"):
        done = call("review", what, where=sample_run.workspace)
        assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "0 findings, 0 of them errors")


@pytest.mark.parametrize("what", ["reports/acme/2026-09-30", "slides.pptx", "notes/slides.odp"])
def test_a_path_that_is_not_there_is_called_so(tmp_path, what):
    with pytest.raises(MisuseError, match=f"there is no file or folder {what}"):
        _deck(what, tmp_path)


def test_a_file_that_is_no_pptx_is_called_so(tmp_path):
    (tmp_path / "notes.txt").write_text("Ask Eva", "utf-8")
    with pytest.raises(MisuseError, match=r"notes\.txt is no \.pptx"):
        review_path(_deck(str(tmp_path / "notes.txt"), tmp_path))


def test_a_folder_without_a_deck_is_called_so(tmp_path):
    with pytest.raises(MisuseError, match=r"there is no .*deck\.pptx"):
        review_path(_deck(str(tmp_path), tmp_path))


def test_a_client_goes_before_a_folder_of_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "client_data/acme").mkdir(parents=True)
    (tmp_path / "acme").mkdir()
    with pytest.raises(MisuseError, match="acme has no run to review"):
        _deck("acme", tmp_path)

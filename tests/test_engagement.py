import math
import zipfile

import pytest
from intake import clients

from workbench.engagement import check, load
from workbench.errors import InputError, MisuseError


def faults_of(workspace, client="acme"):
    with pytest.raises(InputError) as refused:
        check(client, workspace=workspace)
    return [str(fault) for fault in refused.value.faults]


def test_a_complete_client_gives_every_frame(tmp_path):
    clients.write(tmp_path)
    job = check("acme", workspace=tmp_path)
    assert list(job.inputs) == ["governance", "maturity", "journey", "journey_ballots", "survey", "initiatives"]
    assert list(job.governance.columns) == [
        "id", "documented", "practised", "applicable", "evidence", "owner", "due", "comment", "respondent",
    ]  # fmt: skip
    assert list(job.maturity["rater"]) == ["007", "008"]
    assert list(job.maturity["department"]) == ["NA", "HR"]
    assert job.journey.title == "Buying a ticket"
    assert job.journey_ballots["score"].tolist() == [6, 3]
    assert job.finance is None
    assert job.initiatives.loc[1, "depends_on"] == ("I1",)


def test_the_context_says_who_when_and_what_is_switched_off(tmp_path):
    clients.write(tmp_path)
    context = load("acme", workspace=tmp_path, run="2026-07").context
    assert (context.client, context.name, context.run, context.fictional) == ("acme", "Acme", "2026-07", True)
    assert context.period == "1 January 2026 – 30 June 2026"
    assert context.as_of == "2026-06-30"


def test_the_fingerprint_changes_with_any_input_and_with_nothing_else(tmp_path):
    folder = clients.write(tmp_path)
    before = load("acme", workspace=tmp_path).context.fingerprint
    (folder / "notes.txt").write_text("not an input")
    assert load("acme", workspace=tmp_path).context.fingerprint == before
    (folder / "survey_2026.csv").write_text(clients.WAVE_2026 + "3,1,9,3,5,1\n")
    assert load("acme", workspace=tmp_path).context.fingerprint != before


def notebook(workspace, stem, needs):
    folder = workspace / "notebooks"
    folder.mkdir(exist_ok=True)
    quoted = ", ".join(f'"{need}"' for need in needs)
    (folder / f"{stem}.ipynb").write_text(f'{{"metadata": {{"workbench": {{"needs": [{quoted}]}}}}, "cells": []}}')


def test_a_missing_input_switches_its_notebook_off_with_the_reason(tmp_path):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT, "governance.csv": clients.GOVERNANCE})
    notebook(tmp_path, "71_maturity", ["maturity"])
    notebook(tmp_path, "72_governance", ["governance"])
    job = load("acme", workspace=tmp_path)
    assert job.off["71_maturity"] == "no maturity.csv or maturity.xlsx"
    assert "72_governance" not in job.off
    assert ("71_maturity", "no maturity.csv or maturity.xlsx") in job.context.scope


def test_an_input_that_is_not_there_is_a_clear_error_for_who_asks_for_it(tmp_path):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT})
    job = load("acme", workspace=tmp_path)
    with pytest.raises(InputError, match=r"client_data/acme: found no governance; allowed: governance\.csv or"):
        _ = job.governance
    with pytest.raises(InputError, match="found no survey"):
        _ = job.survey
    assert job.get("survey") is None
    assert job.journey_ballots.empty


def test_notebooks_not_chosen_are_off_and_unknown_ones_are_refused(tmp_path):
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + "notebooks: [71_maturity, 72_govrnance]\n"})
    notebook(tmp_path, "71_maturity", [])
    notebook(tmp_path, "72_governance", [])
    with pytest.raises(InputError, match=r'engagement\.yaml:6:26: .*"72_govrnance".*Did you mean "72_governance"'):
        load("acme", workspace=tmp_path)
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + "notebooks: [71_maturity]\n"})
    assert load("acme", workspace=tmp_path).off["72_governance"] == "not among the notebooks of engagement.yaml"


@pytest.mark.parametrize(
    "client",
    [
        "../x",
        "/etc",
        "a/b",
        "a\\b",
        "con",
        "nul",
        "com1",
        "-x",
        ".x",
        "Acme",
        "łódź",
        "a\nb",
        "a" * 64,
        "",
        "*",
        "a b",
        "{x}",
    ],
)
def test_an_id_that_is_no_client_id_is_misuse(tmp_path, client):
    clients.write(tmp_path)
    with pytest.raises(MisuseError, match="is not a client id"):
        load(client, workspace=tmp_path)


def test_an_unknown_client_gets_a_did_you_mean_and_the_list(tmp_path):
    clients.write(tmp_path)
    clients.write(tmp_path, client="beta")
    with pytest.raises(
        MisuseError, match=r'no client "acne" in .*client_data\. Did you mean "acme"\? Known: acme, beta'
    ):
        load("acne", workspace=tmp_path)


def test_a_workspace_without_clients_says_how_to_make_one(tmp_path):
    with pytest.raises(MisuseError, match="workbench new acme"):
        load("acme", workspace=tmp_path)


def test_a_link_out_of_client_data_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "client_data").mkdir()
    (tmp_path / "client_data" / "acme").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MisuseError, match="a link that leaves client_data"):
        load("acme", workspace=tmp_path)


def test_an_input_that_is_a_link_to_another_client_is_refused(tmp_path):
    other = clients.write(tmp_path, client="beta")
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT})
    (folder / "governance.csv").symlink_to(other / "governance.csv")
    with pytest.raises(InputError, match="a link to a file outside the client's folder"):
        load("acme", workspace=tmp_path)


def test_a_survey_file_outside_the_folder_is_refused(tmp_path):
    clients.write(tmp_path, client="beta")
    text = clients.FILES["engagement.yaml"].replace("survey_2025.csv", "../beta/survey_2025.csv")
    clients.write(tmp_path, {**clients.FILES, "engagement.yaml": text})
    assert 'no file "../beta/survey_2025.csv"' in faults_of(tmp_path)[0]


def test_an_empty_folder_says_what_belongs_there(tmp_path):
    clients.write(tmp_path, {})
    assert faults_of(tmp_path) == [
        "client_data/acme: found an empty folder; allowed: a folder with engagement.yaml; "
        'fix: make one with "workbench new", or copy engagement.yaml of another client'
    ]


def test_the_client_in_the_file_must_be_the_folders_name(tmp_path):
    clients.write(tmp_path, client="beta")
    assert faults_of(tmp_path, "beta") == [
        'client_data/beta/engagement.yaml:1:9: found "acme"; allowed: the folder\'s name, "beta"; '
        "fix: rename one of the two"
    ]


def test_two_files_for_one_purpose_are_refused_and_named(tmp_path):
    clients.write(tmp_path, {**clients.FILES, "maturity.xlsx": "x", "~$maturity.xlsx": "x"})
    assert "two files for one purpose (maturity.csv and maturity.xlsx)" in faults_of(tmp_path)[0]


def test_all_faults_of_all_files_come_at_once(tmp_path):
    clients.write(
        tmp_path,
        {
            **clients.FILES,
            "governance.csv": clients.GOVERNANCE.replace("4,2", "5,2"),
            "journey.yaml": clients.JOURNEY.replace("as_is: -1", "as_is: -3"),
            "survey_2026.csv": clients.WAVE_2026.replace("2,1,0,3,5,1", "2,1,12,3,9,1"),
        },
    )
    places = [fault.split(": found")[0] for fault in faults_of(tmp_path)]
    assert places == [
        "client_data/acme/governance.csv:2:2",
        "client_data/acme/journey.yaml:13:22",
        "client_data/acme/survey_2026.csv:3:3",
        "client_data/acme/survey_2026.csv:3:5",
    ]


def test_a_check_writes_nothing(tmp_path):
    folder = clients.write(tmp_path, {**clients.FILES, "governance.csv": "id\n"})
    before = sorted(path.name for path in folder.iterdir())
    faults_of(tmp_path)
    assert sorted(path.name for path in folder.iterdir()) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["client_data"]


def test_unanswered_and_not_applicable_are_not_the_same(tmp_path):
    clients.write(tmp_path)
    frame = check("acme", workspace=tmp_path).governance
    assert frame["applicable"].tolist() == [True, True, False]
    assert math.isnan(frame.loc[1, "documented"])
    assert frame.loc[1, "practised"] == 1


def test_a_file_in_another_encoding_is_read_once_it_is_declared(tmp_path):
    text = clients.GOVERNANCE.replace("Minutes", "Protokół Zażółć").encode("cp1250")
    files = {"engagement.yaml": clients.ENGAGEMENT, "governance.csv": text}
    clients.write(tmp_path, files)
    assert "encoding: cp1250" in faults_of(tmp_path)[0]
    files["engagement.yaml"] += "files: {governance.csv: {encoding: cp1250}}\n"
    clients.write(tmp_path, files)
    assert check("acme", workspace=tmp_path).governance.loc[0, "evidence"] == "Protokół Zażółć"


def test_a_stage_of_the_survey_that_the_journey_does_not_have_is_refused(tmp_path):
    text = clients.FILES["engagement.yaml"].replace("stage: use", "stage: ues")
    clients.write(tmp_path, {**clients.FILES, "engagement.yaml": text})
    assert faults_of(tmp_path) == [
        'client_data/acme/engagement.yaml:17:38: found the stage "ues", which journey.yaml does not have; '
        'allowed: plan, use; fix: correct one of the two. Did you mean "use"?'
    ]


def test_an_answer_to_a_question_that_no_framework_has_is_refused(tmp_path):
    clients.write(
        tmp_path,
        {
            "engagement.yaml": clients.ENGAGEMENT,
            "governance.csv": clients.GOVERNANCE.replace("G1.1.2", "G1.1.22"),
            "maturity.csv": clients.MATURITY.replace("008,front line,HR,junior,M1.1.1", "008,front line,HR,junior,M9"),
        },
    )
    faults = faults_of(tmp_path)
    assert 'governance.csv:3:1: found the unknown id "G1.1.22"' in faults[0]
    assert 'Did you mean "G1.1.2"?' in faults[0]
    assert 'maturity.csv:3:5: found the unknown id "M9"' in faults[1]


def test_a_fault_in_the_engagement_hides_no_fault_of_another_file(tmp_path):
    folder = clients.write(tmp_path)
    text = (folder / "engagement.yaml").read_text("utf-8")
    (folder / "engagement.yaml").write_text(text + "langage: pl\n", "utf-8")
    (folder / "maturity.csv").write_text(clients.MATURITY.replace("rater,", "ratr,"), "utf-8")
    (folder / "survey_2026.csv").write_text(clients.WAVE_2026.replace("NETPRO", "NETPROM"), "utf-8")
    said = faults_of(tmp_path)
    assert 'the unknown key "langage"' in said[0]
    assert any("maturity.csv" in fault and 'no column "rater"' in fault for fault in said)
    assert any("NETPRO" in fault and "survey_2026.csv" in fault for fault in said)


def test_what_hangs_on_a_refused_key_is_not_judged_by_a_guess(tmp_path):
    folder = clients.write(tmp_path)
    text = (folder / "engagement.yaml").read_text("utf-8")
    (folder / "engagement.yaml").write_text(text + "curency: USD\n", "utf-8")
    (folder / "finance.yaml").write_text("currency: USD\n", "utf-8")
    assert [fault for fault in faults_of(tmp_path) if "finance.yaml" in fault] == []


def test_an_engagement_that_is_no_yaml_is_the_only_fault_named(tmp_path):
    folder = clients.write(tmp_path)
    (folder / "engagement.yaml").write_text("client: [acme\n", "utf-8")
    assert len(faults_of(tmp_path)) == 1


def test_a_hostile_template_is_a_fault_at_the_check_with_each_of_its_links(tmp_path):
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = '<Relationship Id="r{}" Type="x/{}" Target="{}" {}/>'
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + "brand: {template: t.pptx}\n"})
    with zipfile.ZipFile(folder / "t.pptx", "w") as parts:
        parts.writestr("[Content_Types].xml", "presentationml")
        parts.writestr("p.xml", "<p/>")
        parts.writestr("_rels/.rels", f'<R xmlns="{rels}">{link.format(1, "officeDocument", "p.xml", "")}</R>')
        out = link.format(1, "oleObject", "file://///evil/a.bin", 'TargetMode="External"')
        parts.writestr("_rels/p.xml.rels", f'<R xmlns="{rels}">{out}{out.replace("a.bin", "b.bin")}</R>')
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    assert [fault.found for fault in refused.value.faults] == [
        f'"t.pptx", which links to "file://///evil/{name}.bin" in p.xml' for name in ("a", "b")
    ]


def test_a_brand_template_that_is_not_there_is_a_fault_among_the_others(tmp_path):
    text = clients.ENGAGEMENT + "brand: {template: gone.pptx}\n"
    clients.write(tmp_path, {"engagement.yaml": text, "finance.yaml": "currency: USD\n"})
    with pytest.raises(InputError) as refused:
        check("acme", workspace=tmp_path)
    assert [fault.found for fault in refused.value.faults] == ['no file "gone.pptx"', '"USD"']

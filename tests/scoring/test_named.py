"""A finding is called by its name: what the chapter that made it calls it, never its id."""

import pandas as pd

from workbench import languages
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.named import named, names

PL = languages.catalogue("pl")
RESULTS = (
    Result("governance", {}, {"questions": pd.DataFrame({"id": ["G1.4.2"], "label": ["Domykanie pętli"]})}, rules=STANDARD),
    Result("voice", {}, {"touchpoints": pd.DataFrame({"touchpoint": ["delay_info"], "label": ["Opóźnienia"]})}, rules=STANDARD),
    Result("journey", {}, {"gaps": pd.DataFrame({
        "stage": ["disruption"], "force": ["certainty"], "stage_label": ["Zakłócenie"], "force_label": ["Pewność"]})}, rules=STANDARD),
)  # fmt: skip


def test_findings_have_the_names_that_their_chapters_give_them():
    said = PL.text(named(["journey.disruption.certainty", "voice.delay_info", "G1.4.2"], names(RESULTS)))
    assert said == "Pewność na etapie „Zakłócenie”, Opóźnienia i Domykanie pętli"


def test_a_finding_that_no_result_knows_keeps_its_id_and_no_result_names_none():
    assert names(()) == {}
    assert PL.text(named(["voice.lost"], {})) == "voice.lost"

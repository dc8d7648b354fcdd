"""A finding is called by its name: what the chapter that made it calls it, never its id."""

import pandas as pd

from workbench import languages
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.named import MEASURED, figure, named, names

PL = languages.catalogue("pl")
RESULTS = (
    Result(
        "governance", {}, {"questions": pd.DataFrame({"id": ["G1.4.2"], "label": ["Domykanie pętli"]})}, rules=STANDARD
    ),
    Result(
        "voice",
        {},
        {"touchpoints": pd.DataFrame({"touchpoint": ["delay_info"], "label": ["Opóźnienia"]})},
        rules=STANDARD,
    ),
    Result(
        "journey",
        {},
        {
            "gaps": pd.DataFrame(
                {
                    "stage": ["disruption"],
                    "force": ["certainty"],
                    "stage_label": ["Zakłócenie"],
                    "force_label": ["Pewność"],
                }
            )
        },
        rules=STANDARD,
    ),
)


def test_findings_have_the_names_that_their_chapters_give_them():
    said = PL.text(named(["journey.disruption.certainty", "voice.delay_info", "G1.4.2"], names(RESULTS)))
    assert said == "Pewność na etapie „Zakłócenie”, Opóźnienia i Domykanie pętli"


def test_a_competency_is_called_by_its_plain_words_and_without_them_by_its_title():
    rated = pd.DataFrame(
        {
            "id": ["M1.7", "M1.8"],
            "label": ["Evidence impact", "Pace"],
            "plain": ["Proof of what customer work earns", ""],
        }
    )
    known = names([Result("maturity", {}, {"competencies": rated}, rules=STANDARD)])
    assert known == {"M1.7": "Proof of what customer work earns", "M1.8": "Pace"}


def test_a_finding_that_no_result_knows_keeps_its_id_and_no_result_names_none():
    assert names(()) == {}
    assert PL.text(named(["voice.lost"], {})) == "voice.lost"


def test_a_figure_is_called_in_the_readers_language_and_never_by_its_id():
    known = names(RESULTS)
    assert PL.text(figure("voice.nps", known)) == "Głos klienta: NPS"
    assert PL.text(figure("voice.touchpoint_mean.delay_info", known)) == (
        "Głos klienta: średnia ocena punktu styku, Opóźnienia"
    )
    assert PL.text(figure("journey.delivery_gap.disruption.certainty", known)) == (
        "Mapa podróży: luka do oczekiwań, Pewność na etapie „Zakłócenie”"
    )
    assert PL.text(figure("maturity.M1.1.mean", {"M1.1": "Strategia"})) == "Diagnoza dojrzałości: średnia, Strategia"


def test_a_kind_of_figure_without_words_of_its_own_is_called_by_its_chapter_and_what_it_is_of():
    assert PL.text(figure("voice.new_kind.other_one", {})) == "Głos klienta: new kind i other one"


def test_every_measured_figure_has_words_in_every_language():
    for module, kinds in MEASURED.items():
        for kind in kinds:
            assert f"figure-{module}-{kind.replace('_', '-')}" in PL.ids

"""What belongs to a client has a home in its engagement.yaml: names to mask, margins, themes, force points."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.masking import Corpus, proposed

SURVEY = """\
survey:
  waves:
    - {id: 2026, label: 2026, files: [s.csv]}
  measures:
    nps: {column: NPS, scale: [0, 10]}
  segments:
    - {id: region, label: Region, column: REGION}
  themes: {Refunds: [refund, money back]}
  mask: [Kowalska]
  margins:
    region: %s
force_points: {certainty: 20, control: 10}
"""


def settings(tmp_path, margins):
    files = {"engagement.yaml": clients.ENGAGEMENT + SURVEY % margins, "s.csv": "NPS,REGION\n9,North\n0,South\n"}
    clients.write(tmp_path, files)
    return check("acme", workspace=tmp_path).settings


def test_words_and_shares_of_a_client_are_read_from_its_folder(tmp_path):
    found = settings(tmp_path, "{North: 0.6, South: 0.4}")
    assert found.survey.themes == {"Refunds": ("refund", "money back")}
    assert found.survey.margins == {"region": {"North": 0.6, "South": 0.4}}
    assert found.force_points == {"certainty": 20, "control": 10}


@pytest.mark.parametrize(
    ("margins", "found"),
    [("{North: 1}", '"South" without a share'), ("{North: 0.5, South: 0.4, West: 0.1}", '"West" without an answer')],
)
def test_margins_that_do_not_meet_the_groups_are_refused_at_the_check(tmp_path, margins, found):
    with pytest.raises(InputError, match=found):
        settings(tmp_path, margins)


def test_a_name_that_the_client_gave_is_masked_in_every_quote():
    corpus = Corpus.of(["kowalska was kind"], own=["Kowalska"], minimum=1)
    assert proposed("Thanks to kowalska at the desk", corpus, ["Kowalska"])[0] == "Thanks to [name] at the desk"

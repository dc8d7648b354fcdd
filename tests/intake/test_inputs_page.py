"""What docs/inputs.md tells a consultant to write is read as the page says."""

import re
from pathlib import Path

from intake import clients

from workbench.engagement import check
from workbench.stats import loyalty
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import top_box
from workbench.stats.tallies import tally

PAGE = (Path(__file__).parents[2] / "docs/inputs.md").read_text("utf-8")


def test_the_mapping_of_the_page_reads_a_file_of_two_waves_with_counts_and_shares(tmp_path):
    (mapping,) = re.findall(r"```yaml\n(survey:.*?)```", PAGE, re.DOTALL)
    content = "Quarter,Promoters,Passives,Detractors,Satisfied,Asked\nQ1,20,30,50,50%,100\nQ2,60,20,20,70%,100\n"
    clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + mapping, "all.csv": content})
    frame = check("acme", workspace=tmp_path).survey.frame
    last = frame[frame["wave"] == "2026-Q2"]
    assert loyalty.nps(last["nps"]).value == 40
    assert share_within((0, 1), top_box).level(tally(last["csat"])).value == 0.7

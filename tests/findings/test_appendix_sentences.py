"""What a page behind the argument says in its title can be counted on it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from workbench import languages
from workbench.claims import claim
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.findings import outcomes
from workbench.findings.roadmap import became, traces
from workbench.findings.voice.themes import _band_title
from workbench.model.effects import Learned
from workbench.model.outcomes import Edge, ExecutiveLine, Node, Outcomes
from workbench.model.roadmap import Doubted, Judged, Milestone, Planned, Trace
from workbench.model.rows import frame_of
from workbench.model.themes import ThemeGroup
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.outcomes import plan_outcomes
from workbench.scoring.roadmap.money import back_after
from workbench.scoring.roadmap.tables import CLIENT, _named

EN = languages.catalogue("en")
CONTEXT = Context(client="acme", name="Acme", run="r1", period="2026", as_of="2026-09-30")


def line(action: str, *, findings: str = "", live: str = "") -> ExecutiveLine:
    return ExecutiveLine(
        "CFO",
        "O1",
        "Fewer leave",
        "Churn",
        21.0,
        19.0,
        "2028",
        action,
        f"Do {action}",
        findings,
        "",
        live,
        None,
        None,
        None,
    )


def chained(*lines: ExecutiveLine) -> Result:
    return Result("outcomes", {}, {ExecutiveLine.table: frame_of(ExecutiveLine, lines)}, rules=STANDARD)


def test_actions_outside_the_plan_and_without_a_finding_are_counted_apart() -> None:
    found = chained(line("A1"), line("I01", findings="Refunds", live="2027-07"), line("I02", findings="Delays"))
    item = outcomes.chain(found, CONTEXT).told(EN)
    assert item.title == "Of 3 actions behind one business outcome, 2 answer what was found and one is in the plan"
    assert [row[2] for row in item.rows] == ["–", "Jul 2027", "–"]


def test_a_milestone_before_its_initiative_starts_in_the_plan_is_told() -> None:
    mark = Milestone("2026-12", "Contract", "I06", "Data link", "CIO", "", "due")
    assert became._state(mark, {"I06": "2027-09"}).id == "roadmap-mark-ahead"
    assert became._state(mark, {"I06": "2026-12"}).id == "roadmap-mark-due"
    assert became._state(mark, {}).id == "roadmap-mark-due"
    assert became._state(replace(mark, gate="It works"), {"I06": "2027-09"}).id == "roadmap-mark-due", "a test to start"


@pytest.mark.parametrize(("cash", "months"), [([-100, 60, 80], 3), ([-100, 50, 50], 3), ([10, 10], 0), ([-15, 137], 2)])
def test_money_is_back_after_the_first_month_at_whose_end_nothing_is_missing(cash: list[float], months: int) -> None:
    assert back_after(pd.Series(cash).to_numpy()) == Estimate(months, unit="months")


@pytest.mark.parametrize(
    ("evidence", "title", "said"),
    [
        (("L1", "Pilot", ""), "1 of 3 links from action to business outcome is still an assumption",
         "One link rests on a figure or a finding of this report, 1 on what the client states. Evidence supports a link; it does not prove a cause."),
        (("L1", "L1", ""), "1 of 3 links from action to business outcome is still an assumption",
         "2 links rest on figures or findings of this report. Evidence supports a link; it does not prove a cause."),
    ],
)  # fmt: skip
def test_the_links_of_the_picture_are_counted_as_one_set(evidence: tuple[str, ...], title: str, said: str) -> None:
    nodes = (Node("b1", "Early news", "benefit"), Node("o1", "Fewer leave", "outcome"), Node("a1", "Desk", "action"),
             Node("a2", "App", "action"))  # fmt: skip
    ways = zip(("b1", "a1", "a2"), ("o1", "o1", "o1"), evidence, strict=True)
    found = plan_outcomes(Outcomes(nodes, tuple(Edge(*way) for way in ways)), linkages=["L1"], rules=STANDARD)
    item = outcomes.picture(found, CONTEXT).told(EN)
    assert (item.title, item.takeaways) == (title, (said,))


def shares(**themes: tuple[float, float]) -> list[ThemeGroup]:
    return [
        ThemeGroup(theme=theme, by="band", group=group, share=share, low=0.0, high=1.0, labels=40, n=90)
        for theme, both in themes.items()
        for group, share in zip(("detractor", "promoter"), both, strict=True)
    ]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (shares(Delays=(0.39, 0.22), Refunds=(0.32, 0.12)),
         "Detractors and promoters differ on Refunds: 32% of comments against 12%"),
        (shares(Delays=(0.3, 0.3)), "How often each theme comes up among detractors, passives and promoters"),
    ],
)  # fmt: skip
def test_a_theme_is_said_to_be_where_the_groups_differ(rows: list[ThemeGroup], title: str) -> None:
    assert EN.text(_band_title(rows)) == title


def test_what_was_measured_of_a_link_is_no_proof_of_cause() -> None:
    six = Estimate(6, unit="count")
    told = claim("voice-measure-links", when.counted(six, six), holds=six, n=six)
    assert told is not None
    assert EN.text(told) == "All 6 links of a measure to what customers did next show in the data; cause is not proven"


def test_a_group_that_an_initiative_names_stands_for_the_findings_in_it() -> None:
    assert _named("G1.2, J1, G1.2.5", ["G1.2.1", "G1.2.5", "G1.21"]) == ["G1.2.1", "G1.2.5", "J1"]


def trace(finding: str, source: str, id_: str) -> Trace:
    return Trace(finding, finding, "", source, id_, f"Do {id_}", True, "Rate", 1.0, 2.0, "2027-03-01")


def test_the_findings_of_a_table_are_those_that_its_title_counts() -> None:
    rows = [trace("Delays", "voice", "I1"), trace("Refunds", "journey", "I1"), trace("Own wish", CLIENT, "I1"),
            trace("Another wish", CLIENT, "I2")]  # fmt: skip
    counts = {"candidates": 5, "candidates_planned": 2, "candidates_open": 2, "initiatives": 2, "answering": 2}
    figures = {name: Estimate(n, unit="count") for name, n in counts.items()}
    (item,) = traces.traceability(
        Result(
            "roadmap",
            figures,
            {Trace.table: frame_of(Trace, rows), Planned.table: frame_of(Planned, [])},
            rules=STANDARD,
        ),
        CONTEXT,
    )
    told = item.told(EN)
    assert told.title == "2 of 5 findings have an initiative in the plan; 1 has one outside it, 2 have none"
    assert [row[0] for row in told.rows] == ["Refunds and Delays"]


@pytest.mark.parametrize(("low", "now", "said"), [(-0.02, 0.89, 1), (0.02, 0.89, 0), (-0.02, 0.6, 0)])
def test_why_an_effect_is_likelier_though_no_test_supports_it_is_said_where_both_are_shown(
    low: float, now: float, said: int
) -> None:
    row = Learned(
        initiative="I8", title="Training", figure="touchpoint.staff", label="Courtesy",
        assumed=0.12, assumed_low=0.05, assumed_high=0.2, measured=0.07, measured_low=low, measured_high=0.16,
        now=0.1, now_low=0.05, now_high=0.16, chance=0.7, chance_now=now,
    )  # fmt: skip
    at = "I8.touchpoint_staff"
    stages = {f"effect_{stage}.{at}": Estimate(0.1, 0.0, 0.2, unit="score") for stage in ("assumed", "measured", "now")}
    chances = {f"chance_before.{at}": Estimate(0.7, unit="share"), f"chance_now.{at}": Estimate(now, unit="share")}
    tables = {Learned.table: frame_of(Learned, [row]), Doubted.table: frame_of(Doubted, [Doubted("I8", stopped=False)]),
              Planned.table: frame_of(Planned, [])}  # fmt: skip
    result = Result("roadmap", {"learned": Estimate(1, unit="count"), **stages, **chances}, tables, rules=STANDARD)
    item = traces.learned(result, CONTEXT)
    assert item is not None
    assert [one.split(":")[0] for one in item.told(EN).takeaways] == ["Training"] * said
    assert item.told(EN).title == (
        "One effect corrected by pilots; likelier, but not yet shown by a test: Training"
        if said
        else "One assumed effect was corrected by what a pilot measured"
    )


def test_milestones_that_all_lie_ahead_are_not_praised_for_keeping_their_dates() -> None:
    rows = [
        Milestone(by, "Pilot", "I1", "Desk", "CIO", gate, "due")
        for by, gate in (("2027-02", "12 minutes"), ("2026-12", ""))
    ]
    counts = {"milestones": 2, "gates": 1, "milestones.missed": 0}
    figures = {name: Estimate(n, unit="count") for name, n in counts.items()}
    tables = {Milestone.table: frame_of(Milestone, rows), Planned.table: frame_of(Planned, [])}
    item = became.milestones(Result("roadmap", figures, tables, rules=STANDARD), CONTEXT)
    assert item is not None
    told = item.told(EN)
    assert told.title == "2 milestones lie ahead, the next in December 2026; one is a gate"
    assert {row[-1] for row in told.rows} == {"ahead"}


def test_the_title_over_earlier_work_counts_the_verdicts_of_its_table() -> None:
    verdicts = ("late", "no-effect", "on-track", "reached")
    rows = [Judged(f"D{at}", "Boards", "", "Stations", "2026-09", 0.0, 24.0, 19.0, 0.8, 1.0, verdict)
            for at, verdict in enumerate(verdicts)]  # fmt: skip
    counts = {"measured": 4, "forecasts": 4, "held": 3, "verdict.early": 0} | {f"verdict.{one}": 1 for one in verdicts}
    figures = {name: Estimate(n, unit="count") for name, n in counts.items()}
    figures["held_share"] = Estimate(0.75, 0.3, 0.95, unit="share")
    tables = {Judged.table: frame_of(Judged, rows), Planned.table: frame_of(Planned, [])}
    item = became.actuals(Result("roadmap", figures, tables, rules=STANDARD), CONTEXT)
    assert item is not None
    told = item.told(EN)
    assert told.title == "2 of 4 earlier KPIs are on track or reached; one initiative is late and one shows no effect"
    assert told.takeaways == ()

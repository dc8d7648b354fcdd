"""What the double diamond shows: ideas on their way, the tests behind initiatives, and what is open."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Message, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, where
from workbench.model.ideas import IdeaLine, IdeaTrace, OpenIdea
from workbench.result import Result

SOURCE = say("note-ideas-source")
NONE = "–"
WORDS = 48  # columns of a text in a box
STEPS = ("discover", "define", "develop", "tested", "deliver")


@where(has_rows(IdeaLine))
def diamond(result: Result, context: Context) -> Exhibit:
    """Each idea as a row of boxes across discover, define, develop, test and deliver; what is not there is no box."""
    rows = [box for line in result.rows(IdeaLine) for box in _boxes(line)]
    columns = ["label", "layer", "id", "to", "assumed"]
    order = [say(f"ideas-step-{step}") for step in STEPS]
    rows.sort(key=lambda row: order.index(row[1]))  # columns stand as they come first
    tested, ideas = result.figures["with_result"], result.figures["ideas"]
    return exhibit(
        pd.DataFrame(rows, columns=columns),
        kind="network",
        id="ideas-diamond",
        unit="text",
        encoding={role: role for role in columns},
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=first(
            claim("ideas-tested", when.some(tested), when.counted(tested, ideas), tested=tested, ideas=ideas),
            claim("ideas-all-tested", when.each(tested, ideas), ideas=ideas),
            say("ideas-none-tested", ideas=ideas),
        ),
        takeaways=_takeaways(result)[:1],
        notes=[say("note-ideas-lines")],
        figures=result.figure_ids("with_result", "ideas", "initiatives", "untested", "open"),
    )


def _boxes(line: IdeaLine) -> list[tuple[str | Message, Message, str, str, str]]:
    """The boxes of an idea; a line to an initiative is firm where a test has a result."""
    result = (
        say("ideas-result", result=brief(line.result, WORDS), n=int(line.n))
        if line.result and line.n
        else line.result and brief(line.result, WORDS)
    )
    waits = say("ideas-no-result", test=brief(line.test, WORDS)) if line.test else None
    texts = {
        "discover": brief(line.discover, WORDS), "define": line.how_might_we and brief(line.how_might_we, WORDS),
        "develop": line.concept and brief(line.concept, WORDS), "tested": result or waits,
        "deliver": brief(line.initiatives, WORDS) if line.initiatives else say("ideas-stopped") if line.is_stopped else None,
    }  # fmt: skip
    there = [(step, text) for step, text in texts.items() if text]
    boxes = []
    for at, (step, text) in enumerate(there):
        after = f"{line.id}-{there[at + 1][0]}" if at + 1 < len(there) else ""
        unproven = not line.result or line.verdict == "stop"
        open_ = after if (after.endswith("-deliver") and unproven) or (step == "tested" and not line.result) else ""
        boxes.append((text, say(f"ideas-step-{step}"), f"{line.id}-{step}", after, open_))
    return boxes


def _takeaways(result: Result) -> tuple[Message, ...]:
    untested, all_, open_ = (result.figures[name] for name in ("untested", "initiatives", "open"))
    return holding(
        claim("ideas-untested", when.some(untested), when.counted(untested, all_), untested=untested, initiatives=all_),
        claim("ideas-traced", when.none(untested), when.some(all_), initiatives=all_),
        claim("ideas-questions", when.some(open_), n=open_),
    )


def _against(result: Result) -> tuple[Message, ...]:
    """What is in the plan against the test of its idea."""
    ids = {line.id for line in result.rows(IdeaLine) if line.state == "stopped-planned"}
    names = tuple(brief(row.title, PAIR) for row in result.rows(IdeaTrace) if row.idea in ids)
    n = result.figures["stopped-planned"]
    return (claim("ideas-stopped-planned", when.some(n), n=n, names=names),) if len(names) == n.value else ()


@where(has_rows(IdeaLine))
def tests(result: Result, context: Context) -> Exhibit:
    """Each idea with its state, and its test: with how many people, when, with which result."""
    rows = [
        (line.concept or line.how_might_we or line.discover, say(f"ideas-state-{line.state}"), line.test or NONE,
         int(line.n) if line.n else NONE, dates.told(line.date) or NONE, line.result or NONE, line.initiatives or NONE)
        for line in result.rows(IdeaLine)
    ]  # fmt: skip
    heads = ("idea", "state", "test", "n", "date", "result", "initiatives")
    figures = result.figures
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-ideas-{head}") for head in heads]),
        kind="table",
        id="ideas-tests",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        notes=[say("note-ideas-tests")],
        title=first(
            *_against(result),
            claim(
                "ideas-traced",
                when.none(figures["untested"]),
                when.some(figures["initiatives"]),
                initiatives=figures["initiatives"],
            ),
            claim(
                "ideas-untested",
                when.some(figures["untested"]),
                when.counted(figures["untested"], figures["initiatives"]),
                untested=figures["untested"],
                initiatives=figures["initiatives"],
            ),
            claim(
                "ideas-no-initiative-tested",
                when.each(figures["untested"], figures["initiatives"]),
                when.some(figures["initiatives"]),
                initiatives=figures["initiatives"],
            ),
            say("ideas-no-initiative", ideas=figures["ideas"]),
        ),
        figures=result.figure_ids("ideas", "initiatives", "untested", "stopped-planned"),
    )


@where(has_rows(OpenIdea))
def questions(result: Result, context: Context) -> Exhibit:
    """What is open of the ideas, as the questions that would fill it."""
    rows = [(row.about, row.question) for row in result.rows(OpenIdea)]
    return exhibit(
        pd.DataFrame(rows, columns=[say("col-ideas-idea"), say("col-ideas-question")]),
        kind="table",
        id="ideas-open",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=say("ideas-questions-title", n=result.figures["open"]),
        figures=result.figure_ids("open"),
    )


__all__ = ["diamond", "questions", "tests"]

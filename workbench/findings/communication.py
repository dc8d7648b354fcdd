"""What the communication plan shows: who learns what, by which channel, from whom and how often."""

from __future__ import annotations

from workbench.claims import claim, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.charter import MOST, _footing, _rest, table_of
from workbench.model.charter import Written
from workbench.result import Result

FIELDS = ("audience", "stage", "message", "channel", "sender", "every")


def messages(result: Result, context: Context) -> Exhibit:
    """The planned messages in the order of the plan; a field that is empty is marked as open."""
    figures = result.figures
    data = table_of(result.rows(Written), "messages", FIELDS)
    return exhibit(
        data.head(MOST),
        kind="table",
        id="communication-messages",
        title=result.claims[0],
        takeaways=holding(
            claim("communication-stories", when.some(figures["stories"]), stories=figures["stories"]),
            claim("communication-no-story", when.none(figures["stories"])),
            claim(
                "communication-stakeholders",
                when.some(figures["stakeholders"]),
                stakeholders=figures["stakeholders"],
                unsaid=figures["open.stakeholders"],
            ),
            claim("communication-no-stakeholder", when.none(figures["stakeholders"])),
        ),
        figures=result.figure_ids(
            "messages", "audiences", "open_points", "stories", "stakeholders", "open.stakeholders"
        ),
        reasoning=say("communication-why"),
        **_footing("communication", None, context, *_rest("communication-listed", len(data))),
    )


__all__ = ["messages"]

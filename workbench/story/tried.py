"""What was tried already and speaks for the plan: trials of the ideas behind its initiatives."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Message, claim, say
from workbench.estimate import count
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.story.record import Record

SHOWN = 2
WORDS = 60  # letters of a result that a sentence has room for


def tried(record: Record) -> Iterator[Message]:
    """The results of trials that say go, of the plan's initiatives of most benefit, as the client wrote them."""
    going = {one.id for one in record.rows("ideas", IdeaLine) if one.verdict == "go"}
    traces = {one.initiative: one for one in record.rows("ideas", IdeaTrace) if one.idea in going and one.n}
    found = [
        say("story-trial", title=one.title, result=trace.result, n=count(int(trace.n or 0)))
        for one in record.plan()
        if (trace := traces.get(one.id)) and trace.result and len(trace.result) <= WORDS
    ]
    if found:
        yield claim("story-tried", trials=tuple(found[:SHOWN]))

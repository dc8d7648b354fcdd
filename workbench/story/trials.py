"""What the tests of initiatives said, and what new ones have to show before money is spent on what none supports."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Text, say
from workbench.model.effects import Effect
from workbench.model.ideas import IdeaTrace
from workbench.model.roadmap import KpiLine, Milestone, Planned
from workbench.story.answer import WORDS
from workbench.story.record import Record, ends, named, some, who


def unmarked(found: list[Planned], trials: dict[str, Milestone]) -> Iterator[Text]:
    """That the pass mark of a new test is still to be named."""
    if names := tuple(one.title for one in found if one.id not in trials):
        yield say("story-keep-unmarked", names=names)


def tested(trials: list[Milestone]) -> Text:
    """That the board decides, and who makes the new tests by when."""
    if not trials:
        return ""
    due, people = max(ends(one.by) for one in trials), who(*(one.owner for one in trials))
    return say("story-tests-by", who=people, due=due)


def pass_mark(one: Planned, record: Record, trial: Milestone | None, *, stopped: bool) -> Text:
    """What a new test has to show for an initiative to be kept, in the client's words; a pass mark that is missing is asked for."""
    if trial is not None:
        return say("story-keep-shows", name=one.title, gate=named(trial.gate))
    if stopped:
        return say("story-keep-if-go", name=one.title)
    seen, left = _measured(one, record)
    moves = left or seen
    return (
        say("story-keep-if-moves", name=one.title, what=some(moves))
        if moves
        else say("story-keep-if-seen", name=one.title)
    )


def _measured(one: Planned, record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What of the figures that the plan has an initiative move was measured where it was tried, and what was not."""
    figures = dict.fromkeys(name for row in record.rows("roadmap", KpiLine) if row.id == one.id for name in row.moves)
    found = [row.label for row in record.rows("effects", Effect) if row.initiative == one.id and row.usable]
    return tuple(dict.fromkeys(found)), tuple(name for name in figures if name not in found)


def reasons(found: list[Planned], ended: set[str], record: Record) -> Iterator[Text]:
    """Why nothing supports each: what the test of its idea said, in the client's words, or that no effect was clear."""
    results = {one.initiative: one.result for one in record.rows("ideas", IdeaTrace) if one.result}
    for one in found:
        if one.id not in ended:
            seen, left = _measured(one, record)
            if not seen:
                yield say("story-keep-saw-none", name=one.title)
            elif left:
                yield say("story-keep-saw-part", name=one.title, what=seen, left=some(left))
            else:
                yield say("story-keep-saw-none-on", name=one.title, what=seen)
        elif len(results.get(one.id) or "") in range(1, WORDS):
            yield say("story-keep-said-why", name=one.title, result=results[one.id])
        else:
            yield say("story-keep-said-stop", name=one.title)

"""Story: the record of a run composed to an argument for one audience."""

from workbench.story.compose import DECISIONS, OWN, SPOKEN, STOPS, Page, Story, compose, retitled
from workbench.story.desk import STEM, Argument, Given, completed, keep, storyline
from workbench.story.record import Record
from workbench.story.storyline import UNCHANGED, Changes, Part, Storyline, read
from workbench.story.telling import tell

__all__ = [
    "DECISIONS",
    "OWN",
    "SPOKEN",
    "STEM",
    "STOPS",
    "UNCHANGED",
    "Argument",
    "Changes",
    "Given",
    "Page",
    "Part",
    "Record",
    "Story",
    "Storyline",
    "completed",
    "compose",
    "keep",
    "read",
    "retitled",
    "storyline",
    "tell",
]

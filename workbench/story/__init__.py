"""Story: the record of a run composed to an argument for one audience."""

from workbench.story.compose import Page, Story, compose
from workbench.story.evidence import with_story
from workbench.story.storyline import Part, Storyline, read

__all__ = ["Page", "Part", "Story", "Storyline", "compose", "read", "with_story"]

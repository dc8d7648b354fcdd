"""The verb by which a notebook tells the argument: apart, so that commands read an argument without a notebook's libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.session.display import record
from workbench.story.desk import Argument

if TYPE_CHECKING:
    from workbench.engagement import Engagement


def tell_story(job: Engagement) -> Argument:
    """The argument of the results and exhibits that ran before in the same run, with what `story.yaml` changes in it.

    What it tells is recorded; without an earlier notebook it is empty.
    """
    told = Argument.of(job)
    record(told.telling.result)
    return told

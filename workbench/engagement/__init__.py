"""One client's engagement: who and on what terms, which inputs there are, and each input read when it is asked for."""

from workbench.engagement.forms import ballot
from workbench.engagement.inputs import INPUTS, READ_BY
from workbench.engagement.job import Engagement
from workbench.engagement.loading import check, load

__all__ = ["INPUTS", "READ_BY", "Engagement", "ballot", "check", "load"]

"""What a notebook calls: open an engagement, score its inputs, show exhibits, record results."""

from workbench.session.chapter import Chapter
from workbench.session.display import record, show
from workbench.session.job import Job, open_engagement

__all__ = ["Chapter", "Job", "open_engagement", "record", "show"]

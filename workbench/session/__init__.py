"""What a notebook calls: open an engagement, score its inputs, show exhibits, record results."""

from workbench.session.chapter import Chapter
from workbench.session.display import figure, record, show
from workbench.session.job import Job, open_engagement

__all__ = ["Chapter", "Job", "figure", "open_engagement", "record", "show"]

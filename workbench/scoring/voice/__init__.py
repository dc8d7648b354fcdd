"""Voice of the customer: loyalty, satisfaction and effort; who and where; what drives it; what it is worth."""

from workbench.scoring.voice.measure import measure_voice
from workbench.scoring.voice.survey import Survey

__all__ = ["Survey", "measure_voice"]

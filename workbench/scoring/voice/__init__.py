"""Voice of the customer: loyalty, satisfaction and effort; who and where; what drives it; what it is worth."""

from workbench.scoring.voice.measure import measure_voice

__all__ = ["measure_voice"]

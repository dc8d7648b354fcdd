"""Claims: what may be said of figures, under which conditions, in the reader's language."""

from workbench.claims.conditions import Condition
from workbench.claims.message import Message, Month, ShortMonth, Text, claim, first, holding, say
from workbench.claims.said import Said

__all__ = ["Condition", "Message", "Month", "Said", "ShortMonth", "Text", "claim", "first", "holding", "say"]
